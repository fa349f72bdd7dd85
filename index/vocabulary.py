"""Which words do quotations use? Each has a number here, so that texts are rows of numbers; „Trup*“ finds its words.

One vocabulary serves one open index; it only ever grows. How often a word is used is counted elsewhere, since that
shrinks too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

import numpy as np
from numpy.typing import NDArray

from index.compounds import fold_letters
from index.wording import drop_accents, spell_out

# Numbers that stand for no word: what parts two texts, and a text without words.
END, NOTHING = 0, 1
TEXTS_AT_ONCE = 4096
CHUNK = 20_000
LAST_LETTER = "\U0010ffff"


class Numbers(dict[str, int]):
    """The numbers of words; a new word gets the next one."""

    def __init__(self) -> None:
        super().__init__({"\n": END, "": NOTHING})
        self.words = ["\n", ""]

    def __missing__(self, word: str) -> int:
        number = len(self.words)
        self.words.append(word)
        self[word] = number
        return number


def list_from(entries: Sequence[str], letters: str) -> Sequence[str]:
    """Of these entries, in alphabetical order, those that begin with these letters.

    >>> list_from(["krieg", "trupp", "truppe", "trupps", "typ"], "truppe")
    ['truppe']
    """
    return entries[bisect_left(entries, letters) : bisect_left(entries, letters + LAST_LETTER)]


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Words in alphabetical order: those without umlauts and accents as they are, the others by their numbers.

    These stand behind their letters without dots and accents, and behind those with umlauts written out. `count` is how
    many words have been sorted in, with the two that are none.
    """

    plain: Sequence[str] = ()
    dropped: Sequence[str] = ()
    spelled: Sequence[str] = ()
    count: int = 2

    def with_words(self, new: Sequence[str]) -> Beginnings:
        """These words and further ones. Long runs are in order already: 300,000 words take 10 ms."""
        accented = [(number, word) for number, word in enumerate(new, start=self.count) if not word.isascii()]
        return Beginnings(
            sorted([*self.plain, *filter(str.isascii, new)]),
            sorted([*self.dropped, *(f"{drop_accents(word)}\n{number}" for number, word in accented)]),
            sorted([*self.spelled, *(f"{spell_out(word)}\n{number}" for number, word in accented)]),
            self.count + len(new),
        )

    def find(self, beginning: str, numbers: Mapping[str, int]) -> set[int]:
        """The numbers of the words that begin like this; `numbers` has those of all words."""
        dropped, spelled = drop_accents(beginning), spell_out(beginning)
        accented = [*list_from(self.dropped, dropped), *list_from(self.spelled, spelled)]
        plain = (*list_from(self.plain, dropped), *list_from(self.plain, spelled))
        return {*(numbers[word] for word in plain), *(int(entry.rpartition("\n")[2]) for entry in accented)}


class Vocabulary:
    """All words of an index. To be added to by one thread at a time; to be read by any."""

    def __init__(self) -> None:
        self.numbers = Numbers()
        self._beginnings = Beginnings()
        self._chunks: list[tuple[str, list[int]]] = []

    @property
    def words(self) -> Sequence[str]:
        """The words by their numbers; the first two are none."""
        return self.numbers.words

    def number_texts(self, texts: Iterable[str]) -> NDArray[np.uint32]:
        """The numbers of the words of all texts, one text after the other, each followed by END."""
        waiting = iter(texts)
        rows = [np.empty(0, np.uint32)]
        while portion := list(islice(waiting, TEXTS_AT_ONCE)):
            words = " \n ".join([*portion, ""]).split(" ")[:-1]
            rows.append(np.fromiter(map(self.numbers.__getitem__, words), np.uint32, len(words)))
        return np.concatenate(rows)

    def starting_with(self, beginning: str) -> list[int]:
        """The numbers of the words that begin like this (index.wording.begins_like), in their order."""
        known = self._beginnings
        if known.count < len(self.words):
            self._beginnings = known = known.with_words(self.numbers.words[known.count :])
        return sorted(known.find(beginning, self.numbers))

    def containing(self, letters: str) -> Iterator[int]:
        """The numbers of the words that hold these letters, which have neither dots nor accents."""
        for number, (haystack, starts) in enumerate(self._fold()):
            place = haystack.find(letters)
            while place >= 0:
                offset = bisect_left(starts, place + 1) - 1
                yield number * CHUNK + offset
                place = haystack.find(letters, starts[offset + 1])

    def _fold(self) -> list[tuple[str, list[int]]]:
        """Each thousand words in one text, and where each begins: looking for letters there takes some milliseconds."""
        known = len(self.words)
        while not self._chunks or known > (len(self._chunks) - 1) * CHUNK + len(self._chunks[-1][1]) - 1:
            complete = [chunk for chunk in self._chunks if len(chunk[1]) == CHUNK + 1]
            first = len(complete) * CHUNK
            folded = [fold_letters(word) for word in self.numbers.words[first : first + CHUNK]]
            starts = list(accumulate((len(word) + 1 for word in folded), initial=0))
            self._chunks = [*complete, (" ".join(folded) + " ", starts)]
        return self._chunks
