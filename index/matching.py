"""Which quotation of before is this one? „Wir bleiben“ of version 1 is „Wir bleiben“ of version 2, two paragraphs down.

In the same text, quotations are told by their place. In another text of the article, the words of each are looked for
first, and where they stand more than once, by what stands around them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row

from quotes.values import Quotation

Place = tuple[int, int]
CONTEXT = 200
"""So many characters before and after are compared."""
BARE_WORDS = 4
"""From so many words on they are taken for the same words even where no quotation mark stands beside them."""
MARKS = "\"'„“”‚‘’»«›‹"
MARK_CLASS = f"[{re.escape(MARKS)}]"


def find_places(rows: Iterable[Row[Any]], texts: Mapping[int, str], text: str) -> dict[str, Place]:
    """Where the words of quotations of other versions stand in this text; those whose words are gone are left out.

    `texts` are the texts of their versions by number. Every place is given away once, the best match first.
    """
    alike: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        alike[fold_wording(row.text)].append(row)
    places: dict[str, Place] = {}
    for wording, group in alike.items():
        pairs = [
            (-shared_context(texts[row.version], (row.start, row.end), text, place), place, row.start, row.id)
            for place in places_of(wording, text)
            for row in group
        ]
        given: set[Place] = set()
        for _, place, _, identity in sorted(pairs):
            if identity not in places and place not in given:
                places[identity] = place
                given.add(place)
    return places


def fold_wording(text: str) -> str:
    """The words with single blanks and one kind of quotation mark: what makes a wording the same.

    >>> fold_wording("Er sagt  „ja“\\nund geht")
    'Er sagt "ja" und geht'
    """
    return re.sub(MARK_CLASS, '"', " ".join(text.split()))


def places_of(wording: str, text: str) -> list[Place]:
    """Where a folded wording stands in a text, with the marks around it; few words count between marks alone.

    >>> places_of("Ja", "Ja, sagte er: „Ja“. Jawohl."), places_of("", "„“")
    ([(14, 18)], [])
    """
    words = wording.split()
    if not words:
        return []
    pattern = r"\s+".join(re.sub('"', lambda _: MARK_CLASS, re.escape(word)) for word in words)
    marked = re.compile(rf"{MARK_CLASS}\s?{pattern}\s?{MARK_CLASS}")
    found = [match.span() for match in marked.finditer(text)]
    if len(words) < BARE_WORDS:
        return found
    bare = re.compile(rf"(?<!\w){pattern}(?!\w)")
    inside = [match.span() for match in bare.finditer(text)]
    return found + [span for span in inside if not any(start <= span[0] < end for start, end in found)]


def bare_wording(printed: str, wording: str) -> str:
    """The words of a place without the marks around them, where the wording does not begin or end with one.

    >>> bare_wording("„Ja“", "Ja"), bare_wording("„‚Ja‘, sagt er“", "‚Ja‘, sagt er")
    ('Ja', '‚Ja‘, sagt er')
    """
    first = len(printed) - len(printed.lstrip(MARKS + " "))
    held = len(wording) - len(wording.lstrip(MARKS + " "))
    start = first - held
    last = len(printed) - len(printed.rstrip(MARKS + " "))
    tail = len(wording) - len(wording.rstrip(MARKS + " "))
    return printed[max(start, 0) : len(printed) - max(last - tail, 0)]


def shared_context(one: str, here: Place, other: str, there: Place) -> int:
    """How many characters before and after a place in one text are the same around a place in another text."""
    left, right = one[max(0, here[0] - CONTEXT) : here[0]], other[max(0, there[0] - CONTEXT) : there[0]]
    before = common_length(left[::-1], right[::-1])
    after = common_length(one[here[1] : here[1] + CONTEXT], other[there[1] : there[1] + CONTEXT])
    return before + after


def common_length(one: str, other: str) -> int:
    """How many characters at the beginning of two texts are the same.

    >>> common_length("abc", "abd"), common_length("", "a")
    (2, 0)
    """
    for number, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return number
    return min(len(one), len(other))


def match_quotations(
    held: Sequence[Row[Any]], places: Mapping[str, Place], found: Sequence[Quotation], number: int
) -> dict[str, Quotation]:
    """By the id of a held quotation the one found now.

    Of those in the text of this version (`number`) it is the one of the same id, or else the one with the most
    characters in common; of those of other versions the one with the most in common with their words' `places`.
    """
    by_id = {one.id: one for one in found}
    again = {row.id: by_id[row.id] for row in held if row.version == number and row.id in by_id}
    taken = {one.id for one in again.values()}
    pairs = [
        (-shared, place[0], row.id, one)
        for row in held
        if row.id not in again and (place := places.get(row.id)) is not None
        for one in found
        if one.id not in taken and (shared := overlap(one, *place))
    ]
    for _, _, identity, one in sorted(pairs, key=lambda pair: pair[:3]):
        if identity not in again and one.id not in taken:
            again[identity] = one
            taken.add(one.id)
    return again


def overlap(one: Quotation, start: int, end: int) -> int:
    """How many characters a quotation shares with a span."""
    return max(0, min(one.end, end) - max(one.start, start))
