"""What is known of a name? „Jussuf“ and „Youssef“ are one given name, „Teng“ may be „Deng“, many are called „Meier“."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product
from typing import Literal

from quotes.lexicon.formats import load_table

Relation = Literal["spelling", "european", "other", "different", "unknown"]
"""Two spellings of one name; of one European name; a short or foreign form of it; two names; one that is not listed."""

People = Literal["one", "two"]

PLAIN = str.maketrans(
    {
        "ß": "ss",
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ł": "l",
        "ø": "oe",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "æ": "ae",
        "å": "a",
    }
)


@lru_cache(maxsize=65536)
def plain_letters(word: str) -> str:
    """The word in letters from a to z alone, umlauts and ø with an e.

    >>> plain_letters("Kılıçdaroğlu"), plain_letters("Jun'ichirō"), plain_letters("Støre")
    ('kilicdaroglu', 'junichiro', 'stoere')
    """
    lower = unicodedata.normalize("NFC", word.casefold()).translate(PLAIN)
    return "".join(letter for letter in unicodedata.normalize("NFKD", lower) if letter.isalnum())


@cache
def _given_names() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]], tuple[str, ...]]:
    """Rows by spelling and by other form, and the culture of each row."""
    spellings: dict[str, set[int]] = {}
    others: dict[str, set[int]] = {}
    rows = load_table("given_names").kept
    for number, (_, _, written, other) in enumerate(rows):
        for word in written.split():
            spellings.setdefault(plain_letters(word), set()).add(number)
        for word in other.split():
            others.setdefault(plain_letters(word), set()).add(number)
    frozen = ({word: frozenset(found) for word, found in index.items()} for index in (spellings, others))
    return next(frozen), next(frozen), tuple(row[1] for row in rows)


NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=16384)
def relate_given(one: str, other: str) -> Relation:
    """What two given names, in plain letters, are to each other.

    >>> relate_given("jussuf", "youssef"), relate_given("joe", "joseph"), relate_given("hassan", "hussein")
    ('spelling', 'other', 'different')
    """
    spellings, others, cultures = _given_names()
    mine, theirs = spellings.get(one, NONE), spellings.get(other, NONE)
    shared = mine & theirs
    if shared:
        return "european" if all(cultures[row] == "european" for row in shared) else "spelling"
    if mine & others.get(other, NONE) or theirs & others.get(one, NONE):
        return "other"
    return "different" if mine and theirs else "unknown"


@lru_cache(maxsize=16384)
def cultures_of_given(name: str) -> frozenset[str]:
    """Whose given name it is, in plain letters; nobody's in particular for one that Europeans bear too.

    >>> sorted(cultures_of_given("youssef")), sorted(cultures_of_given("viktor"))
    (['arabic'], [])
    """
    return frozenset() if is_european(name) else _cultures_listed(name)


def is_european(name: str) -> bool:
    """Is it, in plain letters, a given name that Europeans bear?"""
    return "european" in _cultures_listed(name)


def _cultures_listed(name: str) -> frozenset[str]:
    """The cultures of all rows that have this spelling."""
    spellings, _, cultures = _given_names()
    return frozenset(cultures[row] for row in spellings.get(name, NONE))


@cache
def _known_names() -> dict[frozenset[frozenset[str]], People]:
    """How many people two names are, by the words of both in plain letters."""
    found: dict[frozenset[frozenset[str]], People] = {}
    for name, other, people in load_table("known_names").kept:
        for pair in product(name.split(";"), other.split(";")):
            found[frozenset(map(words_of, pair))] = "one" if people == "one" else "two"
    return found


def words_of(name: str) -> frozenset[str]:
    """The words of a name in plain letters, hyphens being blanks.

    >>> sorted(words_of("Lam Cheng Yuet-ngor"))
    ['cheng', 'lam', 'ngor', 'yuet']
    """
    return frozenset(filter(None, map(plain_letters, re.split(r"[\s.-]+", name))))


def people_known(one: str, other: str) -> People | None:
    """Are two names known for one person's, or for two people's? None for most.

    >>> people_known("Joshua Wong", "Wong Chi-fung"), people_known("Ahmad Massud", "Ahmad Schah Massud")
    ('one', 'two')
    >>> people_known("Joshua Wong", "Wong Kar-wai") is None
    True
    """
    return _known_names().get(frozenset((words_of(one), words_of(other))))


@cache
def _bare_given_names() -> frozenset[str]:
    return frozenset(map(bare_letters, (row[0] for row in load_table("first_names").kept)))


def bare_letters(word: str) -> str:
    """The word in letters from a to z with all marks left out: „Édouard“, „György“ -> „gyorgy“."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", word.casefold()) if letter.isalpha())


def is_given_without_marks(word: str) -> bool:
    """Is it a given name if marks are put on its letters: „Edouard“, „Gyorgy“?

    >>> is_given_without_marks("Edouard"), is_given_without_marks("Rutte")
    (True, False)
    """
    return word.isascii() and bare_letters(word) in _bare_given_names()


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(plain_letters(row[0]) for row in load_table("common_surnames").kept)


@cache
def _frequent_surnames() -> frozenset[str]:
    return frozenset(
        plain_letters(name) for name, _, frequent in load_table("common_surnames").kept if frequent == "yes"
    )


def is_frequent_surname(name: str) -> bool:
    """Do so many bear it, in plain letters, that two of them may well have one given name?

    >>> is_frequent_surname("mueller"), is_frequent_surname("stegner")
    (True, False)
    """
    return name in _frequent_surnames()


def is_common_surname(name: str) -> bool:
    """Is it, in plain letters, a surname that many bear, and that others resemble?

    >>> is_common_surname("mueller"), is_common_surname("selenskyj")
    (True, False)
    """
    return name in _common_surnames()


@cache
def _families() -> tuple[dict[str, frozenset[int]], tuple[str, ...]]:
    """Rows of East Asian surnames by spelling, and the culture of each."""
    found: dict[str, set[int]] = {}
    rows = load_table("family_names").kept
    for number, (_, _, spellings) in enumerate(rows):
        for word in spellings.split():
            found.setdefault(plain_letters(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}, tuple(row[1] for row in rows)


def is_family_name(name: str) -> bool:
    """Is it, in plain letters, a surname of East Asia?"""
    return name in _families()[0]


def families_shared(one: str, other: str) -> frozenset[str]:
    """In which languages two surnames, in plain letters, can be one.

    >>> sorted(families_shared("teng", "deng")), sorted(families_shared("lee", "li"))
    (['chinese'], ['chinese', 'korean'])
    """
    rows, cultures = _families()
    return frozenset(cultures[row] for row in rows.get(one, NONE) & rows.get(other, NONE))


@cache
def _family_blocks() -> dict[str, str]:
    """Each spelling with the first, in the alphabet, of all that hang together with it."""
    rows, _ = _families()
    groups: list[set[str]] = []
    for number in {row for found in rows.values() for row in found}:
        mine = {word for word, found in rows.items() if number in found}
        for group in [group for group in groups if group & mine]:
            groups.remove(group)
            mine |= group
        groups.append(mine)
    return {word: min(group) for group in groups for word in group}


def family_block_of(name: str) -> str | None:
    """Under what key all spellings of an East Asian surname meet; None for other names.

    >>> family_block_of("park") == family_block_of("bak"), family_block_of("rutte")
    (True, None)
    """
    return _family_blocks().get(name)
