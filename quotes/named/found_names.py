"""Which runs of words name a person? „Pentagon-Sprecherin Sabrina Singh“ does, „Deutsche Bank“ does not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from quotes.language.counts import is_counted
from quotes.language.function_words import NEVER_NAMES, OFFICES_IN_CAPITALS
from quotes.language.words import LOWER_PARTICLES
from quotes.lexicon.tables import document_noun, find_organisation, find_outlet, find_role
from quotes.named.bare_objects import begins_another, is_object_behind
from quotes.named.name_runs import CAPITAL, NAME_RUN, NameRun, is_given, sort_run
from quotes.named.named_bodies import bodies_named
from quotes.named.unknown_names import introduced, is_common_noun, reporting_stranger

ARTICLES = frozenset(("der", "den", "dem", "die"))
"""Particles of a name behind „von“ or „van“ only."""
COUPLE = re.compile(rf"(?<!\w)({CAPITAL})\sund\s$")
PAIRS = frozenset("Ehepaar Paar Eheleute Geschwister Brüder Schwestern".split())
LONGEST_COUPLE = 30
"""Characters before a name in which the given name that shares its surname stands."""
FEWEST_OF_TWO = 4
"""Words of a run that may name two persons."""


def find_runs(text: str) -> Iterator[tuple[NameRun, int, int]]:
    """The names of the text that are more than a bare surname, each with where its run of words begins and ends."""
    bodies = bodies_named(text)
    runs = [run for match in NAME_RUN.finditer(text) for run in single_runs(text, match)]
    pairs = Pairs(words for _, words in runs)
    for match, printed in runs:
        words = printed
        while words and words[0].casefold() in NEVER_NAMES and words[0] not in OFFICES_IN_CAPITALS:
            words = words[1:]
        if words[2:3] == ["von"] and is_object_behind(words[0], words[1]):
            words = words[3:]  # „Klare Worte von Eva Berg“ at the sentence's beginning
        if words[1:2] == ["von"] and document_noun(words[0]) is not None and len(words) > 3 and is_given(words[2]):
            words = words[2:]  # „in dem Roman von Eva Berg“: Roman is no given name here
        if "-" in match[0]:
            words = words[max((i + 1 for i, word in enumerate(words) if word.endswith("-")), default=0) :]
        words = without_complement(words)
        if len(words) < 2:
            continue
        run = sort_run(words) or introduced(text, words, match.start(), match.end())
        run = run or reporting_stranger(text, words, match)
        if run is None or is_no_name(text, run, words[0], bodies):
            continue
        if run.given or not run.role or not is_counted(text, match.start()):  # „100 Bürger Beschwerde eingelegt“
            yield with_middle_name(run, words, pairs), match.start(), match.end()
        partner = partner_before(text, match.start()) if run.given and not run.role else None
        if partner is not None:
            yield NameRun((), (partner[1],), run.surname), partner.start(1), partner.end(1)


def partner_before(text: str, start: int) -> re.Match[str] | None:
    """„Elke und Karl Velt“: the given name before „und“, whose surname stands behind; none in „Minister Paul und Eva
    Berg“.
    """
    found = COUPLE.search(text, max(0, start - LONGEST_COUPLE), start)
    if found is None or not is_given(found[1]):
        return None
    before = text[max(0, found.start() - LONGEST_COUPLE) : found.start(1)].split()[-1:]
    alone = not before or before[0] in PAIRS or not before[0][:1].isupper() or before[0][-1] in ".!?"
    return found if alone else None


class Pairs:
    """Which words stand side by side in one of the runs, gathered when first asked."""

    def __init__(self, runs: Iterable[Sequence[str]]) -> None:
        self._runs = runs
        self._found: frozenset[tuple[str, str]] | None = None

    def __contains__(self, pair: tuple[str, str]) -> bool:
        if self._found is None:
            self._found = frozenset(pair for words in self._runs for pair in pairwise(words))
        return pair in self._found


def single_runs(text: str, match: re.Match[str]) -> list[tuple[re.Match[str], list[str]]]:
    """The run with its words, in two where „lobte Tom Velt Trainer Max Lind“ sets one person beside another."""
    words = match[0].split()
    if len(words) < FEWEST_OF_TWO:
        return [(match, words)]
    at = next((i for i in range(2, len(words) - 1) if begins_another(words, i)), None)
    if at is None:
        return [(match, words)]
    second = match.end() - len(match[0].split(maxsplit=at)[at])
    halves = (NAME_RUN.match(text, match.start(), second - 1), NAME_RUN.match(text, second, match.end()))
    return [(half, half[0].split()) for half in halves if half is not None]


def is_no_name(text: str, run: NameRun, first: str, bodies: Container[str]) -> bool:
    """„die Politikerin Mängel“, „die Gewerkschaft Velta“: a common noun of the article, and the name of a body."""
    if run.role:
        return not run.given and len(run.surname) == 1 and is_common_noun(text, run.surname[0])
    return run.surname[-1] in bodies and not is_given(first)


def with_middle_name(run: NameRun, words: Sequence[str], pairs: Pairs) -> NameRun:
    """„Eva Lind Berg“ in an article that goes on with „Eva Berg“: Lind is a middle name, not the surname."""
    if len(run.given) != 1 or len(run.surname) != 1 or run.family_first or words[-2] != run.surname[0]:
        return run
    for last in (words[-1], words[-1].removesuffix("s")):  # „Eva Lind Bergs Haus“
        if (run.given[0], last) in pairs:
            return NameRun(run.role, (*run.given, *run.surname), (last,))
    return run


def without_complement(words: list[str]) -> list[str]:
    """„Renate Velt von den Grünen“, „Bernd Velt der Agentur“, „Bernd Walter von der Caritas“: behind given name and
    surname the name is complete, even where both are given names („da saß bei Bernd Walter der Frust tief“).
    """
    if words[1:2] and words[1] in ARTICLES and is_given(words[0]):
        words = words[2:]  # „der Ernst der Lage“
    for i in range(2, len(words)):
        if words[i] not in LOWER_PARTICLES or not is_given(words[i - 2]):
            continue
        if words[i] in ARTICLES and words[i - 1] not in LOWER_PARTICLES:
            return words[:i]
        if not is_given(words[i - 1]):
            return words if words[i - 1] in LOWER_PARTICLES else words[:i]
        if names_body(words[i:]) or find_outlet(" ".join(words[i + 1 :])) is not None:
            return words[:i]
    return words


def split_by_spans(places: Sequence[int], spans: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """The places that none of the ordered `spans` covers, and those that one does; both in the order of `places`."""
    outside: list[int] = []
    inside: list[int] = []
    for place in places:
        before = bisect_right(spans, place, key=itemgetter(0))
        covered = before > 0 and place < spans[before - 1][1]
        (inside if covered else outside).append(place)
    return outside, inside


def names_body(behind: Sequence[str]) -> bool:
    """Do the words behind a name whose last one is a given name too, „Bernd Walter“, tell the body that it speaks for:
    „von der Berliner Polizei“, „von Greenpeace“, but not „von der Heide“, „von Bayern“?
    """
    if len(behind) < 2 or behind[0] != "von":
        return False
    if behind[1] not in ("der", "den"):
        body = find_organisation(behind[1])
        return body is not None and body.kind == "organisation"
    if behind[1] == "den" and behind[-1].isupper():
        return True  # „Bernd Walter von den NEOS“
    return any(find_organisation(word) or find_outlet(word) or find_role(word) for word in behind[2:])
