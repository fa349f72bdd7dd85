"""Which quotations does a passage of our own show? A TOML file has „Wir fangen morgen an“ beside „Tom Velt“.

    [[passage]]
    shows = "inversion-after"       # the rule or the trap that it shows
    title = "Baubeginn"             # title and published (a date) may be left out
    text = \"\"\"„Wir fangen morgen an“, sagte Bürgermeister Tom Velt. Das Stück heißt „Der Umbau“.\"\"\"
    quotations = [{ wording = "Wir fangen morgen an", mention = "Bürgermeister Tom Velt", name = "Tom Velt",
                    kind = "person", role = "Bürgermeister" }]
    others = ["Der Umbau"]          # between marks, and no quotation

A quotation without a mention has an open speaker. A mention is looked for in whole words outside of the quotations, and
of several the nearest to its quotation is meant, of two equally near the one behind. Where that is wrong,
`mention_occurrence` counts them from the start of the text, from 1; `occurrence` counts the wordings, of which else the
first is meant.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

from quotes.evaluation.annotation import GoldArticle, GoldError, GoldQuotation, Marked, kind_in, string_in
from quotes.values import Article

Table = Mapping[str, object]
Span = tuple[int, int]

PASSAGE_KEYS = frozenset("shows title published text quotations others".split())
QUOTATION_KEYS = frozenset("wording occurrence mention mention_occurrence name kind role".split())


def read_passages(path: Path) -> tuple[GoldArticle, ...]:
    """The passages of one file in their order; an article's `document` names the file, the number and what it shows.

    Raises GoldError where the file breaks the format, or a wording or mention does not occur in the text.
    """
    content = load_table(path)
    check_keys(content, frozenset({"passage"}), str(path))
    passages = tables_in(content, "passage", str(path))
    if not passages:
        raise GoldError(str(path), "holds no passage", "begin one with [[passage]]")
    return tuple(read_passage(passage, f"{path}, passage {n}") for n, passage in enumerate(passages, start=1))


def load_table(path: Path) -> Table:
    """The content of a TOML file."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise GoldError(str(path), f"cannot be read ({error.strerror})", "check the path") from error
    except ValueError as error:
        raise GoldError(str(path), f"is no TOML ({error})", "mend the file") from error


def read_passage(passage: Table, place: str) -> GoldArticle:
    """One passage as an article with its quotations."""
    check_keys(passage, PASSAGE_KEYS, place)
    shows, text = required(passage, "shows", place), required(passage, "text", place)
    place = f"{place} ({shows})"
    tables = tables_in(passage, "quotations", place)
    spans = [find_wording(table, text, place) for table in tables]
    check_apart(spans, text, place)
    quotations = tuple(
        read_quotation(table, text, spans, number, f"{place}, quotation {number + 1}")
        for number, table in enumerate(tables)
    )
    check_others(passage, text, place)
    article = Article(place, text, string_in(passage, "title", place), published=published_in(passage, place))
    return GoldArticle(article, quotations)


def find_wording(quotation: Table, text: str, place: str) -> Span:
    """Where the wording stands: the first time, or the one that `occurrence` counts."""
    check_keys(quotation, QUOTATION_KEYS, place)
    wording = required(quotation, "wording", place)
    places = find_occurrences(text, wording)
    if not places:
        raise GoldError(place, f"the wording „{wording}“ does not occur in the text", "copy it from the text")
    return chosen(quotation, "occurrence", places, place) or places[0]


def read_quotation(table: Table, text: str, spans: Sequence[Span], number: int, place: str) -> GoldQuotation:
    """The quotation of that number, counted from 0, with its mention found in the text outside of all `spans`."""
    mention = string_in(table, "mention", place)
    name, kind = string_in(table, "name", place), kind_in(table, place)
    if mention is None:
        if QUOTATION_KEYS & set(table) - {"wording", "occurrence"}:
            raise GoldError(place, "says who spoke, but has no mention", "copy the mention from the text")
        return GoldQuotation(*spans[number])
    string_in(table, "role", place)
    outside = [at for at in find_occurrences(text, mention) if all(gap_between(at, span) >= 0 for span in spans)]
    if not outside:
        finding = f"the mention „{mention}“ does not occur in the text outside of the quotations"
        raise GoldError(place, finding, "copy it from the text")
    start, end = chosen(table, "mention_occurrence", outside, place) or min(
        reversed(outside), key=lambda at: gap_between(at, spans[number])
    )
    return GoldQuotation(*spans[number], Marked(start, end, mention), name, kind)


def find_occurrences(text: str, words: str) -> list[Span]:
    """Where the words stand as words of their own.

    >>> find_occurrences("Der Rat, sagte er, bleibt.", "er")
    [(15, 17)]
    """
    places = []
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        cut_left = text[max(start - 1, 0) : start].isalnum() and words[0].isalnum()
        cut_right = text[end : end + 1].isalnum() and words[-1].isalnum()
        if not cut_left and not cut_right:
            places.append((start, end))
        start = text.find(words, start + 1)
    return places


def chosen(quotation: Table, key: str, places: Sequence[Span], place: str) -> Span | None:
    """The place that the number under `key` counts; None where it is not given."""
    number = quotation.get(key)
    if number is None:
        return None
    if not isinstance(number, int) or not 1 <= number <= len(places):
        raise GoldError(place, f"{key} is {number!r}", f"count from 1 to {len(places)}, as often as it occurs there")
    return places[number - 1]


def gap_between(one: Span, other: Span) -> int:
    """How many characters lie between two spans; negative when they overlap."""
    return max(one[0] - other[1], other[0] - one[1])


def check_apart(spans: Sequence[Span], text: str, place: str) -> None:
    """Raise GoldError where two quotations overlap."""
    ordered = sorted(spans)
    for (_, end), (start, stop) in pairwise(ordered):
        if start < end:
            finding = f"„{text[start:stop]}“ overlaps another quotation"
            raise GoldError(place, finding, "give its occurrence, or leave the inner one out")


def check_others(passage: Table, text: str, place: str) -> None:
    """Raise GoldError where a span that is no quotation does not occur in the text."""
    others = passage.get("others", [])
    if not isinstance(others, list) or not all(isinstance(other, str) for other in others):
        raise GoldError(place, f"others is {others!r}", "give a list of texts")
    for other in others:
        if other not in text:
            raise GoldError(place, f"„{other}“ among others does not occur in the text", "copy it from the text")


def published_in(passage: Table, place: str) -> date | None:
    """The day of publication, as a TOML date or in a text; None where it is not given."""
    value = passage.get("published")
    if value is None or type(value) is date:
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise GoldError(place, f"published is {value!r}", "give a date as in 2024-10-22") from error


def required(table: Table, key: str, place: str) -> str:
    """A text that must be there."""
    value = string_in(table, key, place)
    if value is None:
        raise GoldError(place, f"{key} is missing", "give it")
    return value


def tables_in(table: Table, key: str, place: str) -> list[Table]:
    """The tables of a list; none where the key is missing."""
    tables = table.get(key, [])
    if isinstance(tables, list) and all(isinstance(entry, dict) for entry in tables):
        return tables
    raise GoldError(place, f"{key} is no list of tables", "see quotes/evaluation/own_passages.py for the format")


def check_keys(table: Table, known: frozenset[str], place: str) -> None:
    """Raise GoldError for a key that means nothing."""
    unknown = sorted(set(table) - known)
    if unknown:
        raise GoldError(place, f"unknown key {unknown[0]}", f"use {', '.join(sorted(known))}")
