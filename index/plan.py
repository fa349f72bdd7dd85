"""How is a question looked for? As rows and tables of numbers: „Truppen“ by its stem, by 40 compounds, by a name's key.

The plan is made from the vocabulary before anything is looked for, and so is known what it will cost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from index.columns import Keys, Mask, Tables
from index.compounds import has_part, letters_of
from index.documents import number_of
from index.engine import OPEN, Narrowing, Question
from index.refusals import QueryError
from index.vocabulary import Vocabulary
from index.wording import fold_word, stem_word
from quotes.named.spellings import word_key

MOST_EXPANSIONS = 1000
# What a part costs for each word of all texts, in billionths of a second, as measured for 6 million words.
WORDING_COST, TABLE_COST = 1.0, 3.0
MOST_SECONDS = 1.0

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class WordPart:
    """A word in any form: its stem, the number of its own form (None for one that nobody uses), a name's key.

    `compounds` marks the words that have it as a part; None where there are none, or none are asked for.
    """

    stem: str
    own: int | None
    name: str
    compounds: Mask | None


@dataclass(frozen=True, slots=True)
class WordingPart:
    """Words side by side; `rarest` is the place of the rarest one. `numbers` is empty where nobody uses one of them."""

    numbers: list[int]
    rarest: int
    rarity: float


@dataclass(frozen=True, slots=True)
class PrefixPart:
    """Words that begin alike, marked in a table."""

    table: Mask
    rarity: float


@dataclass(frozen=True, slots=True)
class Kept:
    """The narrowing: tables over the short numbers of speakers, outlets and roles; a quotation must pass each."""

    speakers: list[Mask]
    outlets: list[Mask]
    roles: list[Mask]
    barred_outlets: list[Mask]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to look for; the order of the parts is that of the query."""

    words: list[WordPart]
    wordings: list[WordingPart]
    prefixes: list[PrefixPart]
    unwanted_words: list[WordPart]
    unwanted_wordings: list[WordingPart]
    unwanted_prefixes: list[PrefixPart]
    kept: Kept
    widened: frozenset[str]


@dataclass(frozen=True, slots=True)
class Usage:
    """How often each word of the vocabulary stands in all quotations, by its number; how many words, and quotations."""

    counts: Counts
    total: int
    quotations: int

    def is_used(self, number: int) -> bool:
        """Does the word stand in any quotation?"""
        return number < len(self.counts) and bool(self.counts[number] > 0)


def rarity(hits: int, quotations: int) -> float:
    """What a word says that so many quotations have: the inverse document frequency of BM25.

    >>> rarity(1, 1000) > rarity(500, 1000) > 0
    True
    """
    return log(1 + (max(quotations - hits, 0) + 0.5) / (hits + 0.5))


def make_plan(question: Question, tables: Tables, usage: Usage) -> Plan:
    """The plan for a question. Raises QueryError for one that would cost too much."""
    query, vocabulary = question.query, tables.vocabulary
    compounds = {word: find_compounds(word, vocabulary, usage) for word in query.words} if question.compounds else {}
    plan = Plan(
        words=[plan_word(word, vocabulary, compounds.get(word, ())) for word in dict.fromkeys(query.words)],
        wordings=[plan_wording(wording, vocabulary, usage) for wording in query.phrases],
        prefixes=[plan_prefix(letters, vocabulary, usage) for letters in query.prefixes],
        unwanted_words=[plan_word(word, vocabulary, ()) for word in query.unwanted_words],
        unwanted_wordings=[plan_wording(wording, vocabulary, usage) for wording in query.unwanted_phrases],
        unwanted_prefixes=[plan_prefix(letters, vocabulary, usage) for letters in query.unwanted_prefixes],
        kept=plan_narrowing(question.narrowing, tables),
        widened=frozenset(vocabulary.words[number] for numbers in compounds.values() for number in numbers),
    )
    if cost_of(plan, usage) > MOST_SECONDS:
        raise QueryError("costly")
    return plan


def cost_of(plan: Plan, usage: Usage) -> float:
    """About how many seconds it will take to find all hits."""
    wordings = len(plan.wordings) + len(plan.unwanted_wordings)
    compounds = sum(part.compounds is not None for part in plan.words)
    tables = len(plan.prefixes) + len(plan.unwanted_prefixes) + compounds
    return (wordings * WORDING_COST + tables * TABLE_COST) * usage.total * 1e-9


def plan_word(word: str, vocabulary: Vocabulary, compounds: Iterable[int]) -> WordPart:
    """The plan for a word of a query, and for the compounds with these numbers."""
    exact = fold_word(word)
    numbers = list(compounds)
    table = mark(numbers, len(vocabulary.words)) if numbers else None
    return WordPart(stem_word(exact), vocabulary.numbers.get(exact), word_key(word), table)


def find_compounds(word: str, vocabulary: Vocabulary, usage: Usage) -> list[int]:
    """The numbers of the words, of those in use, that have a form of this word as a part."""
    exact = fold_word(word)

    def is_known(other: str) -> bool:
        number = vocabulary.numbers.get(other)
        return number is not None and usage.is_used(number)

    words: Callable[[int], str] = vocabulary.words.__getitem__
    letters = letters_of(exact)
    holding = vocabulary.containing(letters) if letters else iter(())
    return [number for number in holding if usage.is_used(number) and has_part(words(number), exact, is_known)]


def plan_wording(wording: Sequence[str], vocabulary: Vocabulary, usage: Usage) -> WordingPart:
    """The plan for words side by side."""
    found = [vocabulary.numbers.get(fold_word(word)) for word in wording]
    numbers = [number for number in found if number is not None and usage.is_used(number)]
    if len(numbers) < len(found):
        return WordingPart([], 0, 0.0)
    rarest = min(range(len(numbers)), key=lambda place: (usage.counts[numbers[place]], place))
    return WordingPart(numbers, rarest, rarity(int(usage.counts[numbers[rarest]]), usage.quotations))


def plan_prefix(letters: str, vocabulary: Vocabulary, usage: Usage) -> PrefixPart:
    """The plan for the beginning of a word. Raises QueryError where more than a thousand words begin so."""
    numbers = [number for number in vocabulary.starting_with(fold_word(letters)) if usage.is_used(number)]
    if len(numbers) > MOST_EXPANSIONS:
        raise QueryError("common prefix", word=letters, count=len(numbers), limit=MOST_EXPANSIONS)
    hits = sum(int(usage.counts[number]) for number in numbers)
    return PrefixPart(mark(numbers, len(vocabulary.words)), rarity(hits, usage.quotations))


def plan_narrowing(narrowing: Narrowing, tables: Tables) -> Kept:
    """The tables of a narrowing."""
    roles = [folded.split() for folded in tables.roles.words]
    barred_roles = [~mark_roles([role], roles) for role in narrowing.barred_roles]
    barred_speakers = [~mark_ids(narrowing.barred_speakers, tables.speakers)] if narrowing.barred_speakers else []
    return Kept(
        speakers=[mark_ids(group, tables.speakers) for group in narrowing.speakers] + barred_speakers,
        outlets=[mark_ids(group, tables.outlets) for group in narrowing.outlets],
        roles=[mark_roles(group, roles) for group in narrowing.roles] + barred_roles,
        barred_outlets=[mark_ids(narrowing.barred_outlets, tables.outlets)] if narrowing.barred_outlets else [],
    )


def mark_ids(ids: Iterable[str], keys: Keys) -> Mask:
    """A table of short numbers with those of these ids marked."""
    numbers = (0 if one == OPEN else keys.numbers.get(number_of(one)) for one in ids)
    return mark([number for number in numbers if number is not None], len(keys.keys))


def mark_roles(group: Sequence[Sequence[str]], roles: Sequence[Sequence[str]]) -> Mask:
    """The roles that have all words of one of the group."""
    wanted = [[fold_word(word) for word in role] for role in group]
    found = [any(all(has_role_word(role, word) for word in words) for words in wanted) for role in roles]
    return np.array(found, np.bool_)


def has_role_word(role: Sequence[str], asked: str) -> bool:
    """Does a word of the role begin or end like the one asked for, or is it a form of it?

    >>> has_role_word(["premierministerin"], "minister"), has_role_word(["außenminister"], "minister")
    (False, True)
    >>> has_role_word(["pentagon", "sprecherin"], "sprecher"), has_role_word(["beratung"], "rat")
    (True, False)
    """
    stem = stem_word(asked)
    return any(word.startswith(asked) or word.endswith(asked) or stem_word(word) == stem for word in role)


def mark(numbers: Iterable[int], size: int) -> Mask:
    """A table of this size with these numbers marked."""
    table = np.zeros(size, np.bool_)
    table[list(numbers)] = True
    return table
