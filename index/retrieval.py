"""Which documents of one segment answer, and how well? „Truppen“ in its own form best, in a compound or a name less."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.columns import Columns, Mask
from index.documents import PARTIAL, VERIFIED
from index.engine import Narrowing
from index.plan import Plan, PrefixPart, WordingPart, WordPart

# By what a word is found, in three grades; a hit is of the lowest grade that one of its words needs.
IN_WORDING, IN_COMPOUND, IN_NAME = 0, 1, 2
OWN_FORM, OTHER_FORM, COMPOUND, NAME = 1.2, 1.0, 0.4, 0.2
PARTIAL_WORTH = 0.7

Postings = Callable[[str, str], NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class Segment:
    """The documents of one segment: their columns, which of them are in force, and where words are looked up.

    `postings("stem", "trupp")` gives the documents with that stem, `postings("who", "rutte")` those of that name.
    """

    columns: Columns
    alive: Mask
    postings: Postings


@dataclass(frozen=True, slots=True)
class WordMatch:
    """The documents that have a word in their wording, within a compound of it, and in the name of their speaker."""

    wording: Mask
    compound: Mask | None
    name: Mask | None

    def anyhow(self) -> Mask:
        """The documents that have it in any way."""
        found = self.wording
        for more in (self.compound, self.name):
            found = found if more is None else found | more
        return found


@dataclass(frozen=True, slots=True)
class Matches:
    """The documents of a segment that answer, in ascending order, and by what; days are not looked at yet."""

    segment: Segment
    documents: NDArray[np.int64]
    words: Sequence[WordMatch]
    grades: NDArray[np.int64]

    def kept(self, wanted: Mask) -> Matches:
        """Those of the documents that are wanted, one truth for each."""
        return Matches(self.segment, self.documents[wanted], self.words, self.grades[wanted])


def find_matches(segment: Segment, plan: Plan, narrowing: Narrowing) -> Matches:
    """The documents of a segment that answer."""
    found = narrow(segment, plan, narrowing)
    words = []
    for part in plan.words:
        match = match_word(segment, part, found)
        words.append(match)
        found = found & match.anyhow()
    for wording in plan.wordings:
        found &= match_wording(segment, wording)
    for prefix in plan.prefixes:
        found = match_prefix(segment, prefix, found)
    for part in plan.unwanted_words:
        found = found & ~match_word(segment, part, found).anyhow()
    for wording in plan.unwanted_wordings:
        found = found & ~match_wording(segment, wording)
    for prefix in plan.unwanted_prefixes:
        found = found & ~match_prefix(segment, prefix, found)
    documents = np.flatnonzero(found)
    return Matches(segment, documents, words, grade(words, documents))


def narrow(segment: Segment, plan: Plan, narrowing: Narrowing) -> Mask:
    """The documents to which a question keeps itself, but for its days."""
    columns, kept = segment.columns, plan.kept
    found = segment.alive & columns.quotations()
    for table in kept.speakers:
        found &= table[columns.speaker]
    for table in kept.outlets:
        found &= has_outlet(columns, table)
    for table in kept.barred_outlets:
        found &= ~has_outlet(columns, table)
    for table in kept.roles:
        found &= table[columns.role]
    for flag, wanted in ((PARTIAL, narrowing.partial), (VERIFIED, narrowing.verified)):
        if wanted is not None:
            found &= ((columns.flags & flag) > 0) == wanted
    return found


def has_outlet(columns: Columns, table: Mask) -> Mask:
    """The documents that a marked outlet printed, be it as a copy, is cited for or was told."""
    found: Mask = table[columns.published] | table[columns.cited] | table[columns.told]
    found[columns.copied[table[columns.copied[:, 1]], 0]] = True
    return found


def match_word(segment: Segment, part: WordPart, among: Mask) -> WordMatch:
    """The documents with a word; compounds are looked for among those that lack it and may still be found."""
    wording = mark_documents(segment, "stem", part.stem)
    compound = None
    if part.compounds is not None:
        compound = segment.columns.with_words(part.compounds, among & ~wording)
    name = mark_documents(segment, "who", part.name) if part.name else None
    return WordMatch(wording, compound, name)


def mark_documents(segment: Segment, field: str, word: str) -> Mask:
    """The documents with a word in one field of the index."""
    found = np.zeros(segment.columns.size, np.bool_)
    found[segment.postings(field, word)] = True
    return found


def match_wording(segment: Segment, part: WordingPart) -> Mask:
    """The documents in which the words stand side by side."""
    if not part.numbers:
        return np.zeros(segment.columns.size, np.bool_)
    return segment.columns.with_wording(part.numbers, part.rarest)


def match_prefix(segment: Segment, part: PrefixPart, among: Mask) -> Mask:
    """The documents, of some, with a word that begins like this."""
    return segment.columns.with_words(part.table, among)


def grade(words: Sequence[WordMatch], documents: NDArray[np.int64]) -> NDArray[np.int64]:
    """By what each of these documents is found: the worst of its words counts."""
    grades = np.full(len(documents), IN_WORDING, np.int64)
    for match in words:
        by_name = np.full(len(documents), IN_NAME, np.int64)
        if match.compound is not None:
            by_name[match.compound[documents]] = IN_COMPOUND
        by_name[match.wording[documents]] = IN_WORDING
        np.maximum(grades, by_name, out=grades)
    return grades


def weigh(matches: Matches, plan: Plan, rarities: Sequence[float], mean_length: float) -> NDArray[np.float64]:
    """How well each document answers: rare words weigh more, and so do short and full quotations.

    `rarities` has one number for each word of the plan, `mean_length` is the number of words of an average quotation.
    """
    documents, columns = matches.documents, matches.segment.columns
    weights = np.zeros(len(documents), np.float64)
    for part, match, rare in zip(plan.words, matches.words, rarities, strict=True):
        quality = np.zeros(len(documents), np.float64)
        for marked, worth in ((match.name, NAME), (match.compound, COMPOUND), (match.wording, OTHER_FORM)):
            if marked is not None:
                quality[marked[documents]] = worth
        if part.own is not None:
            quality[has_own(columns, documents, part.own)] = OWN_FORM
        weights += quality * rare
    weights += sum(part.rarity for part in plan.wordings) + sum(part.rarity for part in plan.prefixes)
    weights /= 4 + columns.length[documents] / mean_length
    weights[(columns.flags[documents] & PARTIAL) > 0] *= PARTIAL_WORTH
    return weights


def has_own(columns: Columns, documents: NDArray[np.int64], number: int) -> Mask:
    """Which of the documents have a word in the very form of this number."""
    found = np.zeros(columns.size, np.bool_)
    found[columns.documents_at(np.flatnonzero(columns.words == number))] = True
    return found[documents]
