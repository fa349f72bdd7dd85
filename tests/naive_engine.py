"""An engine that looks through all quotations, one after the other: slow, and plain enough to be believed.

It stands behind the same door as the index (index.engine), so that tests can compare the two: the same questions must
have the same answers, hit by hit. What a word, a stem or a compound is, both take from the same modules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import log

from index.changes import Indexable
from index.compounds import has_part
from index.engine import FACETS, OPEN, Answer, Bookmark, Narrowing, Question
from index.identity import name_words
from index.refusals import QueryError
from index.wording import begins_like, fold_word, read_words, stem_word
from quotes.named.spellings import word_key

WORTH = {0: 1.0, 1: 0.4, 2: 0.2}
OWN_FORM = 1.2


class NaiveEngine:
    """The door of index.engine over a list."""

    def __init__(self) -> None:
        self.quotations: list[Indexable] = []
        self.held: Bookmark | None = None

    def find(self, question: Question) -> Answer:
        """The hits."""
        timeless = [one for one in self.quotations if self.answers(one, question)]
        hits = [one for one in timeless if is_within_days(one, question.narrowing)]
        shown = sorted(hits, key=lambda one: self.rank(one, question))[question.first :][: question.count]
        has_days = bool(question.narrowing.since or question.narrowing.until)
        return Answer(
            ids=tuple(one.id for one in shown),
            total=len(hits),
            speakers=count(one.speaker or "" for one in hits),
            outlets=count(outlet for one in hits for outlet in outlets_of(one)),
            years=dict(Counter(one.day.year if one.day else 0 for one in hits)),
            partial=sum(one.partial for one in hits),
            verified=sum(one.verified for one in hits),
            broad=sum(self.grade(one, question) == 1 for one in hits),
            undated=sum(one.day is None for one in timeless) if has_days else 0,
            widened=frozenset(other for word in question.query.words for other in self.compounds(word, question)),
        )

    def answers(self, one: Indexable, question: Question) -> bool:
        """Does a quotation answer, whatever its day?"""
        query, words = question.query, words_of(one)
        self.check(question)
        return (
            is_kept(one, question.narrowing)
            and all(self.grade_of(one, word, question) is not None for word in query.words)
            and all(has_wording(words, phrase) for phrase in query.phrases)
            and all(has_beginning(words, letters) for letters in query.prefixes)
            and not any(is_in_wording(one, word) or is_in_name(one, word) for word in query.unwanted_words)
            and not any(has_wording(words, phrase) for phrase in query.unwanted_phrases)
            and not any(has_beginning(words, letters) for letters in query.unwanted_prefixes)
        )

    def check(self, question: Question) -> None:
        """Raises QueryError as the index does."""
        known = self.usage()
        for letters in (*question.query.prefixes, *question.query.unwanted_prefixes):
            found = sum(begins_like(word, [fold_word(letters)]) for word in known)
            if found > 1000:
                raise QueryError("common prefix", word=letters, count=found, limit=1000)

    def usage(self) -> Counter[str]:
        """How often each word stands in all quotations."""
        return Counter(word for one in self.quotations for word in words_of(one))

    def compounds(self, word: str, question: Question) -> set[str]:
        """The words in use that have a form of this word as a part."""
        known = self.usage()
        asked = fold_word(word)
        return {other for other in known if has_part(other, asked, known.__contains__)} if question.compounds else set()

    def grade_of(self, one: Indexable, word: str, question: Question) -> int | None:
        """By what a quotation has a word: 0 its wording, 1 a compound, 2 a name, None nothing."""
        if is_in_wording(one, word):
            return 0
        if self.compounds(word, question) & set(words_of(one)):
            return 1
        return 2 if is_in_name(one, word) else None

    def grade(self, one: Indexable, question: Question) -> int:
        """By what a hit is found: the worst of its words counts."""
        return max((self.grade_of(one, word, question) or 0 for word in question.query.words), default=0)

    def rank(self, one: Indexable, question: Question) -> tuple[float, ...]:
        """By what hits are sorted."""
        newest = (-(one.day.toordinal() if one.day else 0), int(one.article[2:], 16), one.start)
        if question.order == "newest" or not question.query.has_wording:
            return newest
        return (self.grade(one, question), -round(self.weight(one, question) * 1e6), one.partial, *newest)

    def weight(self, one: Indexable, question: Question) -> float:
        """How well a hit answers."""
        known, words = self.usage(), words_of(one)
        weight = 0.0
        for word in dict.fromkeys(question.query.words):
            grade = self.grade_of(one, word, question) or 0
            worth = OWN_FORM if fold_word(word) in words else WORTH[grade]
            weight += worth * self.rarity(sum(is_in_wording(other, word) for other in self.quotations))
        for phrase in question.query.phrases:
            weight += self.rarity(min(known[fold_word(word)] for word in phrase))
        for letters in question.query.prefixes:
            weight += self.rarity(sum(known[word] for word in known if begins_like(word, [fold_word(letters)])))
        mean = max(sum(known.values()) / len(self.quotations), 1.0)
        weight /= 4 + max(len(words), 1) / mean
        return weight * 0.7 if one.partial else weight

    def rarity(self, hits: int) -> float:
        """What a word says that so many quotations have."""
        return log(1 + (max(len(self.quotations) - hits, 0) + 0.5) / (hits + 0.5))

    def similar_words(self, word: str, count: int) -> list[tuple[str, int]]:
        """Words one letter away, replaced, left out, added or exchanged, most frequent first."""
        known, exact = self.usage(), fold_word(word)
        if exact in known or len(exact) < 4:
            return []
        found = [(-times, other) for other, times in known.items() if is_one_letter_away(exact, other)]
        return [(other, -times) for times, other in sorted(found)][:count]

    def bookmark(self) -> Bookmark | None:
        """What it was told last."""
        return self.held

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Nobody else writes to a list."""
        yield

    def replace(self, articles: Iterable[str], quotations: Iterable[Indexable], bookmark: Bookmark) -> int:
        """Puts these quotations in the place of those of these articles."""
        gone, new = set(articles), list(quotations)
        self.quotations = [one for one in self.quotations if one.article not in gone] + new
        self.held = bookmark
        return len(new)

    def rebuild(self, quotations: Iterable[Indexable], bookmark: Bookmark) -> int:
        """Puts these quotations in the place of all."""
        self.quotations, self.held = list(quotations), bookmark
        return len(self.quotations)

    def close(self) -> None:
        """There is nothing to close."""


def words_of(one: Indexable) -> list[str]:
    """The exact forms of the words of a quotation."""
    return [word.exact for word in read_words(one.text)]


def outlets_of(one: Indexable) -> set[str]:
    """The outlets that printed it, be it as a copy, are cited or were told."""
    return {outlet for outlet in (one.published, one.cited, one.told, *one.copied) if outlet}


def is_in_wording(one: Indexable, word: str) -> bool:
    """Does a quotation have the word, in any form?"""
    return stem_word(fold_word(word)) in set(map(stem_word, words_of(one)))


def is_in_name(one: Indexable, word: str) -> bool:
    """Is it a word of its speaker's name?"""
    return word_key(word) in {key for name in one.names for key in name_words(name)}


def has_wording(words: list[str], phrase: tuple[str, ...]) -> bool:
    """Do these words stand side by side?"""
    wanted = [fold_word(word) for word in phrase]
    return any(words[first : first + len(wanted)] == wanted for first in range(len(words)))


def has_beginning(words: list[str], letters: str) -> bool:
    """Does one of the words begin like this?"""
    return any(begins_like(word, [fold_word(letters)]) for word in words)


def is_kept(one: Indexable, narrowing: Narrowing) -> bool:
    """Is a quotation what the search is kept to, whatever its day?"""
    speaker, outlets = one.speaker or OPEN, outlets_of(one)
    role = [word.exact for word in read_words(one.role or "")]
    return (
        all(speaker in group for group in narrowing.speakers)
        and speaker not in narrowing.barred_speakers
        and all(outlets & set(group) for group in narrowing.outlets)
        and not outlets & set(narrowing.barred_outlets)
        and all(any(has_role(role, asked) for asked in group) for group in narrowing.roles)
        and not any(has_role(role, asked) for asked in narrowing.barred_roles)
        and narrowing.partial in (None, one.partial)
        and narrowing.verified in (None, one.verified)
    )


def has_role(role: list[str], asked: tuple[str, ...]) -> bool:
    """Has the role all of these words, as a beginning, an end or a form of one of its own?"""
    return all(
        any(word.startswith(one) or word.endswith(one) or stem_word(word) == stem_word(one) for word in role)
        for one in asked
    )


def is_within_days(one: Indexable, narrowing: Narrowing) -> bool:
    """Is the day of a quotation one of those asked for?"""
    if narrowing.since is None and narrowing.until is None:
        return True
    if one.day is None or (narrowing.since and one.day < narrowing.since):
        return False
    return not narrowing.until or one.day <= narrowing.until


def is_one_letter_away(one: str, other: str) -> bool:
    """Is one letter another, left out, added, or exchanged with its neighbour?"""
    if len(one) > len(other):
        return is_one_letter_away(other, one)
    places = range(len(other))
    if len(one) < len(other):
        return any(other[:place] + other[place + 1 :] == one for place in places)
    differing = [place for place in places if one[place] != other[place]]
    if len(differing) == 1:
        return True
    first, *rest = differing or [0]
    return rest == [first + 1] and one[first] + one[rest[0]] == other[rest[0]] + other[first]


def count(ids: Iterable[str]) -> dict[str, int]:
    """How often each id comes, for the most frequent; of equal ones, the smaller ids."""
    counts = Counter(ids)
    return {one: counts[one] for one in sorted(counts, key=lambda one: (-counts[one], one))[:FACETS]}
