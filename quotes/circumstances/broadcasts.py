"""On which programme or in which paper was it said? „im ZDF-„Morgenmagazin““, „bei „Maischberger““, „im «Blick»“.

Nobody has told it to the outlet as in „sagte sie dem Sender“; but it stands there, and there it is found again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.circumstances.cited_outlets import COMMON, Named
from quotes.circumstances.occasion_phrases import CLOSING_MARKS, OPENING_MARKS, opened
from quotes.circumstances.occasions import hangs
from quotes.circumstances.own_clause import Clause, Part
from quotes.language.words import Token
from quotes.lexicon.programmes import find_programme
from quotes.lexicon.tables import OutletEntry
from quotes.phrases.phrase import Phrase

AT_OUTLET = frozenset("in im bei beim auf am".split())
BEFORE_NAME = OPENING_MARKS | {"bei", "Bei"}
LONGEST_PROGRAMME = 6
"""Tokens of a programme's name."""
Place = tuple[Part, OutletEntry]


def find_broadcasts(clause: Clause, named: Sequence[Named], mention: Phrase | None) -> Iterator[Place]:
    """((first, end), outlet) of every programme or paper of the clause in which something was said.

    `named` are the outlets of its sentence, `mention` is the speaker's, to which none belongs.
    """
    places = {start: (stop, entry) for start, stop, entry in named if entry.kind not in ("agency", "platform")}
    tokens, offset = clause.tokens, clause.sentence.start
    for part in clause.parts:
        for i in range(part[0] + 1, part[1]):
            outlet = places.get(tokens[i].start - offset) if places else None
            found = None
            if tokens[i - 1].text in BEFORE_NAME:
                found = programme_at(clause, part, i)
            if found is None and outlet is not None:
                found = outlet_at(clause, part, i, outlet[0]), outlet[1]
            if found is not None and found[0] is not None and not hangs(tokens, found[0], i, mention, strict=True):
                yield found[0], found[1]


def outlet_at(clause: Clause, part: Part, i: int, stop: int) -> Part | None:
    """„im „Kurier““, „in der ARD“: the phrase around the outlet whose name begins with token `i` and ends at `stop`."""
    tokens = clause.tokens
    marked = tokens[i - 1].text in OPENING_MARKS
    offset = clause.sentence.start
    if clause.around[tokens[i].start - offset : stop] in COMMON and not marked:
        return None
    last = next((k for k in range(i, part[1]) if tokens[k].end - offset >= stop), i)
    end = closed(tokens, last + 1, part[1])
    first = opened(tokens, i - marked, part[0], AT_OUTLET)
    if first is None and end - 2 > last and tokens[end - 2].text.endswith("n"):  # „in den ARD-„Tagesthemen““
        first = i - 2 if i - 2 >= part[0] and is_in_the(tokens[i - 2], tokens[i - 1]) else None
    return None if first is None else (first, end)


def is_in_the(preposition: Token, article: Token) -> bool:
    """„in den“, before a plural."""
    return preposition.text.casefold() == "in" and article.text == "den"


def closed(tokens: Sequence[Token], k: int, end: int) -> int:
    """The token behind the mark that closes a name, and behind the title of „im ZDF-„Morgenmagazin““."""
    if k < end and tokens[k].text in CLOSING_MARKS:
        k += 1
        return (
            k + 2 if k + 1 < end and tokens[k].text == "-" and tokens[k + 1].is_capital else k
        )  # „auf „Bild“-Anfrage“
    if k + 1 < end and tokens[k].text == "-" and tokens[k + 1].text in OPENING_MARKS:
        closing = (m + 1 for m in range(k + 2, min(end, k + 2 + LONGEST_PROGRAMME)) if tokens[m].text in CLOSING_MARKS)
        return next(closing, k)
    return k


def programme_at(clause: Clause, part: Part, i: int) -> tuple[Part | None, OutletEntry] | None:
    """„bei „Markus Lanz““, „in der „Pressestunde““, „bei Hart aber fair“ with a name that begins with token `i`."""
    tokens = clause.tokens
    marked = tokens[i - 1].text in OPENING_MARKS
    for stop in range(min(part[1], i + LONGEST_PROGRAMME), i, -1):
        if marked and (stop >= part[1] or tokens[stop].text not in CLOSING_MARKS):
            continue
        entry = find_programme(clause.words(i, stop))
        if entry is not None:
            first = opened(tokens, i - marked, part[0], AT_OUTLET)
            return None if first is None else (first, stop + marked), entry
    return None
