"""Do two names name one person? „Wolodymyr Selenskyj“ and „Volodymyr Zelensky“ do; „John Healy“ may be „John Healey“.

Names are compared part by part. They are the *same* when only romanisation, diacritics, hyphens, order or titles
differ; *close* when an initial stands for a name, a middle name is missing, or a letter is mistyped, so that more than
the name has to speak for one person; else they are *apart*.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from quotes.full_names import FullName, parse_name
from quotes.names import shortened

Likeness = Literal["same", "close", "apart"]


def is_same_name(one: str, other: str) -> bool:
    """Do the names alone tell that they are one person's?

    >>> is_same_name("Yoon Suk-yeol", "Yoon Suk Yeol"), is_same_name("Kim Jong Il", "Kim Jong Un")
    (True, False)
    """
    return compare_names(one, other) == "same"


@lru_cache(maxsize=65536)
def compare_names(one: str, other: str) -> Likeness:
    """How alike two full names are; a name without given names is close to nothing but itself.

    >>> compare_names("John Healey", "John Healy"), compare_names("Lothar de Maizière", "Thomas de Maizière")
    ('close', 'apart')
    """
    mine, theirs = parse_name(one), parse_name(other)
    if mine.generation != theirs.generation and mine.generation and theirs.generation:
        return "apart"
    family = compare_families(mine.family, theirs.family)
    given = compare_given(mine, theirs)
    if "apart" in (family, given) or family == given == "close":
        return "apart"
    generation: Likeness = "same" if mine.generation == theirs.generation else "close"
    return "close" if "close" in (family, given, generation) else "same"


def compare_families(mine: tuple[str, ...], theirs: tuple[str, ...]) -> Likeness:
    """How alike two surnames are; of a double name one part may be left out."""
    if mine == theirs:
        return "same"
    if len(mine) != len(theirs):
        return "close" if set(mine) <= set(theirs) or set(theirs) <= set(mine) else "apart"
    unlike = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    return "close" if len(unlike) == 1 and is_mistyped(*unlike[0]) else "apart"


def compare_given(mine: FullName, theirs: FullName) -> Likeness:
    """How alike the given names are."""
    if mine.given == theirs.given:
        return "same"
    if not mine.given or not theirs.given:
        return "apart"
    if "".join(mine.given) == "".join(theirs.given):
        return "same"
    pairs = list(zip(mine.given, theirs.given, strict=False))
    if any(not may_stand_for(one, other) for one, other in pairs):
        if len(pairs) == len(mine.given) == len(theirs.given) == 1 and is_mistyped(*pairs[0]):
            return "close"
        return "apart"
    return "close"


def may_stand_for(one: str, other: str) -> bool:
    """Are they one name, or one of them its initial?"""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def is_mistyped(one: str, other: str) -> bool:
    """Is one the other with a letter left out, doubled, exchanged with its neighbour?"""
    if one in shortened(other) or other in shortened(one):
        return True
    if len(one) != len(other) or len(one) < 6:
        return False
    unlike = [i for i in range(len(one)) if one[i] != other[i]]
    return len(unlike) == 2 and unlike[1] == unlike[0] + 1 and sorted(one) == sorted(other)


def may_be_one(one: str, other: str) -> bool:
    """Can these be names of one speaker of one article: alike, or one a part of the other?

    >>> may_be_one("Singh", "Sabrina Singh"), may_be_one("Mark Rutte", "Sabrina Singh")
    (True, False)
    """
    mine, theirs = (frozenset((*parse_name(name).given, *parse_name(name).family)) for name in (one, other))
    return mine <= theirs or theirs <= mine or compare_names(one, other) != "apart"
