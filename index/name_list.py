"""Which names answer what is typed, and how well? „selenskij wolo“: an exact word and a beginning, of one speaker.

A list holds all names in memory: the letters of their words in alphabetical order, each with its bearers. Bearers are
numbered in the order in which they are suggested, so that the smallest numbers are the best of a set, and all words
that begin alike are one stretch of the list.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from index.records import SpeakerSummary
from index.typed_names import TypedWord, foreign_letters, own_letters, split_name

FIRST_MISTYPED, SECOND_MISTYPED = 4, 8
BEGINNING_MISTYPED = 5
LAST_LETTER = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Words:
    """Different words in alphabetical order; those of number i are borne by bearers[starts[i]:starts[i + 1]]."""

    words: Sequence[str]
    starts: Sequence[int]
    bearers: Sequence[int]

    def with_word(self, word: str) -> Iterable[int]:
        """The bearers of just this word."""
        place = bisect_left(self.words, word)
        return self._within(place, place + 1) if place < len(self.words) and self.words[place] == word else ()

    def with_beginning(self, letters: str) -> Iterable[int]:
        """The bearers of the words that begin so."""
        return self._within(*self._stretch(letters))

    def with_mistake(self, word: str) -> Iterator[int]:
        """The bearers of the words that this can be by a typing error, and of those that it is."""
        most = most_mistakes(word)
        if not most:
            return
        for found, _, place in extract(word, self.words, scorer=OSA.distance, score_cutoff=most, limit=None):
            if len(found) >= FIRST_MISTYPED:
                yield from self._within(place, place + 1)

    def with_mistaken_beginning(self, letters: str) -> Iterator[int]:
        """The bearers of the words that may begin so but for a typing error behind the first letter."""
        if len(letters) < BEGINNING_MISTYPED:
            return
        first, last = self._stretch(letters[0])
        sizes = (len(letters) - 1, len(letters), len(letters) + 1)
        beginnings = sorted({word[:size] for word in self.words[first:last] for size in sizes})
        most = most_mistakes(letters)
        for found, _, _ in extract(letters, beginnings, scorer=OSA.distance, score_cutoff=most, limit=None):
            yield from self.with_beginning(found)

    def _stretch(self, letters: str) -> tuple[int, int]:
        return bisect_left(self.words, letters), bisect_left(self.words, letters + LAST_LETTER)

    def _within(self, first: int, last: int) -> Iterable[int]:
        return self.bearers[self.starts[first] : self.starts[last]]


def most_mistakes(word: str) -> int:
    """How many letters may be wrong, missing, too many or exchanged with their neighbour.

    >>> most_mistakes("Rut"), most_mistakes("Putn"), most_mistakes("Pistorious")
    (0, 1, 2)
    """
    return (len(word) >= FIRST_MISTYPED) + (len(word) >= SECOND_MISTYPED)


@dataclass(frozen=True, slots=True)
class NameList:
    """The words of many speakers' names; `speakers` in the order in which they are suggested."""

    speakers: Sequence[SpeakerSummary]
    own: Words
    foreign: Words


Way = Callable[[NameList, TypedWord], Iterator[int]]


def find_words(names: NameList, typed: TypedWord) -> Iterator[int]:
    """Who has the typed word, letter by letter."""
    for letters in typed.own:
        yield from names.own.with_word(letters)


def find_beginnings(names: NameList, typed: TypedWord) -> Iterator[int]:
    """Who has a word that begins so."""
    for letters in typed.own:
        yield from names.own.with_beginning(letters)


def find_foreign(names: NameList, typed: TypedWord) -> Iterator[int]:
    """Who has a word that begins so in another romanisation."""
    for letters in typed.foreign:
        yield from names.foreign.with_beginning(letters)


def find_mistakes(names: NameList, typed: TypedWord) -> Iterator[int]:
    """Who has a word that the typed one is but for a typing error."""
    for letters in typed.own:
        yield from names.own.with_mistake(letters)
    for letters in typed.foreign:
        yield from names.foreign.with_mistake(letters)


def find_mistaken_beginnings(names: NameList, typed: TypedWord) -> Iterator[int]:
    """Who has a word that begins so but for a typing error."""
    for letters in typed.own:
        yield from names.own.with_mistaken_beginning(letters)


STRICT: tuple[Way, ...] = (find_words, find_beginnings, find_foreign, find_mistakes)
"""The ways in which a word answers, the best first."""
LOOSE: tuple[Way, ...] = (find_mistaken_beginnings,)
"""The way that is gone where no other leads to anybody: five letters with a mistake may become many names."""


def find_by_ways(names: NameList, typed: Sequence[TypedWord]) -> Iterator[set[int]]:
    """The numbers of those who have all typed words, way by way: those for whom one word needs this way, none worse.

    Empty sets are left out, and a set that nobody asks for is not made.
    """
    reached: list[set[int]] = [set() for _ in typed]
    given: set[int] = set()
    for way in (*STRICT, *LOOSE):
        if given and way in LOOSE:
            return
        for place, word in enumerate(typed):
            reached[place].update(way(names, word))
        found = set.intersection(*sorted(reached, key=len)) - given
        given |= found
        if found:
            yield found


def list_names(speakers: Sequence[SpeakerSummary]) -> NameList:
    """The list of these speakers, by all words of all of their spellings."""
    own: dict[str, array[int]] = {}
    foreign: dict[str, array[int]] = {}
    for number, summary in enumerate(speakers):
        words = {word for name in (summary.speaker.name, *summary.spellings) for word in split_name(name)}
        for letters in {letters for word in words for letters in own_letters(word)}:
            own.setdefault(letters, array("I")).append(number)
        for letters in {letters for word in words for letters in foreign_letters(word)}:
            foreign.setdefault(letters, array("I")).append(number)
    return NameList(speakers, lay_out(own), lay_out(foreign))


def lay_out(bearers: dict[str, array[int]]) -> Words:
    """The words in alphabetical order."""
    words = sorted(bearers)
    starts, line = array("I", [0]), array("I")
    for word in words:
        line.extend(bearers[word])
        starts.append(len(line))
    return Words(words, starts, line)
