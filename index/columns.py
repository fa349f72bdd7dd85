"""What is known of all quotations of one segment? Columns of numbers, one number a quotation, that never change.

A segment is what the index has written at one time. Its columns are read once and kept; words are kept as numbers of
the vocabulary, text after text, so that a wording is found by comparing rows of numbers: 6 million words in 3 ms.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.documents import QUOTATION
from index.vocabulary import END, NOTHING, Numbers, Vocabulary

Mask = NDArray[np.bool_]
Integers = NDArray[np.int32]
FACTS = np.dtype(
    [
        ("day", "<i4"),
        ("place", "<i8"),
        ("speaker", "<i8"),
        ("published", "<i8"),
        ("cited", "<i8"),
        ("told", "<i8"),
        ("flags", "u1"),
    ]
)
# Looking at the words of some documents costs this many times looking at as many words in one row.
GATHERING = 8


class Keys:
    """Short numbers for long ones, in the order in which they are met; 0 stays 0."""

    def __init__(self) -> None:
        self.numbers: dict[int, int] = {0: 0}
        self.keys: list[int] = [0]

    def shorten(self, column: NDArray[np.int64]) -> Integers:
        """The short numbers of a column."""
        unique, places = np.unique(column, return_inverse=True)
        return np.array([self.number(int(key)) for key in unique], np.int32)[places]

    def number(self, key: int) -> int:
        """The short number of one."""
        if key not in self.numbers:
            self.numbers[key] = len(self.keys)
            self.keys.append(key)
        return self.numbers[key]


class Tables:
    """What the segments of one index share: the vocabulary, the roles, and short numbers of speakers and outlets."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.roles = Numbers()
        self.speakers = Keys()
        self.outlets = Keys()


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one segment, all of one length but `words`, `starts` and `copied`.

    `day` is an ordinal, 0 for none; `place` orders quotations by article and position; `speaker`, `published`, `cited`,
    `told` and `role` are numbers of the tables; rows of `copied` are a document and an outlet that prints a copy of it;
    `length` counts words. The words of document n are
    words[starts[n]:starts[n + 1] - 1].
    """

    day: Integers
    place: NDArray[np.int64]
    speaker: Integers
    published: Integers
    cited: Integers
    told: Integers
    role: Integers
    copied: NDArray[np.int64]
    flags: NDArray[np.uint8]
    length: Integers
    words: NDArray[np.uint32]
    starts: NDArray[np.int64]

    @property
    def size(self) -> int:
        """How many documents the segment has, deleted ones and the bookmark included."""
        return len(self.day)

    def quotations(self) -> Mask:
        """Which documents are quotations."""
        return (self.flags & QUOTATION) > 0

    def documents_at(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """The documents in which these places of `words` lie."""
        return np.searchsorted(self.starts, places, side="right") - 1

    def with_words(self, table: Mask, among: Mask) -> Mask:
        """The documents, of those in `among`, with a word whose number is marked in the table."""
        found = np.zeros(self.size, np.bool_)
        documents = np.flatnonzero(among)
        lengths = self.length[documents].astype(np.int64)
        if int(lengths.sum()) * GATHERING > len(self.words):
            found[self.documents_at(np.flatnonzero(table[self.words]))] = True
            return found & among
        ends = np.cumsum(lengths)
        owners = np.repeat(np.arange(len(documents)), lengths)
        places = np.arange(len(owners)) + np.repeat(self.starts[documents] - (ends - lengths), lengths)
        found[documents[owners[table[self.words[places]]]]] = True
        return found

    def with_wording(self, numbers: list[int], rarest: int) -> Mask:
        """The documents in which these words stand side by side; numbers[rarest] is looked for first."""
        found = np.zeros(self.size, np.bool_)
        places = np.flatnonzero(self.words == numbers[rarest]) - rarest
        places = places[(places >= 0) & (places + len(numbers) <= len(self.words))]
        for offset, number in enumerate(numbers):
            places = places[self.words[places + offset] == number]
        found[self.documents_at(places)] = True
        return found

    def count_words(self, documents: Mask | None = None) -> NDArray[np.int64]:
        """How often each word of the vocabulary stands in these documents, or in all, by its number."""
        words = self.words if documents is None else self.words[np.repeat(documents, np.diff(self.starts))]
        counts = np.bincount(words, minlength=NOTHING + 1)
        counts[[END, NOTHING]] = 0
        return counts


def read_columns(
    tables: Tables, facts: bytes, texts: Iterable[str], offices: Iterable[tuple[str, list[int]]]
) -> Columns:
    """The columns of a segment from the facts, the words, and the roles with the outlets of copies of its documents."""
    table = np.frombuffer(facts, FACTS)
    roles, copied = [], []
    for document, (role, outlets) in enumerate(offices):
        roles.append(tables.roles[role])
        copied += [(document, tables.outlets.number(outlet)) for outlet in outlets]
    words = tables.vocabulary.number_texts(texts)
    starts = np.concatenate([[0], np.flatnonzero(words == END) + 1])
    return Columns(
        day=np.ascontiguousarray(table["day"]),
        place=np.ascontiguousarray(table["place"]),
        speaker=tables.speakers.shorten(table["speaker"]),
        published=tables.outlets.shorten(table["published"]),
        cited=tables.outlets.shorten(table["cited"]),
        told=tables.outlets.shorten(table["told"]),
        role=np.array(roles, np.int32),
        copied=np.array(copied, np.int64).reshape(-1, 2),
        flags=np.ascontiguousarray(table["flags"]),
        length=(np.diff(starts) - 1).astype(np.int32),
        words=words,
        starts=starts,
    )
