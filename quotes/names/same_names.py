"""Do two names name one person? „Wolodymyr Selenskyj“ and „Volodymyr Zelensky“ do; „John Healy“ may be „John Healey“.

Names are compared part by part. They are the *same* when only romanisation, diacritics, hyphens, order or titles
differ; *close* when an initial or a short form stands for a name, or a letter is mistyped, so that more than the name
has to speak for one person; else they are *apart*. Where many bear a surname, less is taken for a slip.
"""

from __future__ import annotations

from functools import lru_cache

from quotes.lexicon.name_tables import (
    families_shared,
    is_common_surname,
    is_family_name,
    is_frequent_surname,
    people_known,
    plain_letters,
    relate_given,
)
from quotes.lexicon.tables import first_name_gender
from quotes.named.spellings import word_key
from quotes.names.asian_names import compare_asian
from quotes.names.cultures import Cultures, cultures_shared
from quotes.names.family_first import JAPANESE_GIVEN
from quotes.names.full_names import FullName, parse_name
from quotes.names.given_names import COMMON as COMMON_GIVEN
from quotes.names.given_names import Likeness, compare_given, is_homophone
from quotes.names.misspelt_surnames import SHORT, is_misheard, is_mistyped, is_vowel_confused, undoubled
from quotes.names.name_blocks import family_block
from quotes.names.romanisations import (
    JAPANESE,
    LOOSE,
    UNTOLD,
    is_same_in_japanese,
    sounds_like,
    sounds_roughly_like,
    umlaut_spellings,
)

UMLAUTS = frozenset("äöüß")
NEIGHBOURS = frozenset(("slavic", "neighbours"))
"""Where the given names are spelt unlike, a surname may be that of a neighbouring language."""


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
    if family_block(one) != family_block(other):
        return "apart"
    mine, theirs = parse_name(one), parse_name(other)
    if mine.generation != theirs.generation or (mine.second and theirs.second and mine.second != theirs.second):
        return "apart"
    known = people_known(one, other)
    if known is not None:
        return "close" if known == "one" else "apart"
    likeness = compare_without_second(one, other)
    return "close" if likeness == "same" and mine.second != theirs.second else likeness


def compare_without_second(one: str, other: str) -> Likeness:
    """How alike two names of one block and generation are without the mother's surnames."""
    mine, theirs = parse_name(one), parse_name(other)
    if not mine.given or not theirs.given:
        return "same" if mine.given == theirs.given and is_same_bare(mine, theirs) else "apart"
    if mine.is_asian and theirs.is_asian:
        return compare_east_asians(mine, theirs)
    cultures = cultures_shared(one, other)
    if all_letters(mine) == all_letters(theirs):
        return "same"
    if cultures:
        return compare_parts(mine, theirs, cultures)
    plain = compare_parts(mine, theirs, cultures)
    if plain == "apart" and may_be_untold(mine, theirs) and compare_parts(mine, theirs, UNTOLD) != "apart":
        return "close"
    return plain


def may_be_untold(mine: FullName, theirs: FullName) -> bool:
    """May both come from another alphabet though nothing tells it? Not those of Japan, which are written in one way."""
    return is_rare(mine) and is_rare(theirs) and not (is_japanese(mine) and is_japanese(theirs))


def is_same_bare(mine: FullName, theirs: FullName) -> bool:
    """Are two names without given names one? Rulers have a given name alone: „Mohammed VI.“, „Mohamed VI.“."""
    if mine.family == theirs.family:
        return True
    are_rulers = mine.generation and len(mine.family_spelt) == len(theirs.family_spelt) == 1
    pair = (plain_letters(name.family_spelt[0]) for name in (mine, theirs) if are_rulers)
    return bool(are_rulers) and relate_given(*pair) in ("spelling", "european")


def compare_parts(mine: FullName, theirs: FullName, cultures: Cultures) -> Likeness:
    """How alike two names with given names and surnames are."""
    is_telling = is_rare(mine) and is_rare(theirs)
    if "slavic" in cultures and (
        mine.given_spelt != theirs.given_spelt or min(map(len, (mine.family_spelt[-1], theirs.family_spelt[-1]))) > 9
    ):
        cultures |= NEIGHBOURS
    family = compare_families(mine.family_spelt, theirs.family_spelt, cultures, is_rare=is_telling)
    if family == "apart":
        return "apart"
    is_common = any(is_frequent_surname(plain_letters(name.family_spelt[-1])) for name in (mine, theirs))
    given = compare_given(mine.given_spelt, theirs.given_spelt, cultures, is_common=is_common)
    if given == "apart" or (given == "close" and is_japanese(mine) and is_japanese(theirs)):
        return "apart"
    if family == given == "close" and not (is_neighbourly(mine, theirs, cultures) or are_misheard(mine, theirs)):
        return "apart"
    return "close" if "close" in (family, given) else "same"


def is_japanese(name: FullName) -> bool:
    """Has it no syllables but those of Japan? Its given names are all alike: Yukio, Yukiko; Koichi, Kiichi."""
    parts = [plain_letters(part) for part in (*name.given_spelt, *name.family_spelt)]
    return all(map(JAPANESE.fullmatch, parts)) and any(map(JAPANESE_GIVEN.fullmatch, parts))


def is_neighbourly(mine: FullName, theirs: FullName, cultures: Cultures) -> bool:
    """Are both parts those of a neighbouring language: „Viktor Babariko“, „Wiktar Babaryka“?"""
    one, other = ("".join(name.family_spelt) for name in (mine, theirs))
    given = relate_given(*(plain_letters(name.given_spelt[0]) for name in (mine, theirs)))
    return "slavic" in cultures and given == "other" and sounds_roughly_like(one, other)


def are_misheard(mine: FullName, theirs: FullName) -> bool:
    """Are both parts written as they may be heard, and rare: „Kathrin Göring-Eckhardt“?"""
    if not (is_rare(mine) and is_rare(theirs)) or len(mine.given_spelt) != len(theirs.given_spelt):
        return False
    given, family = (
        [tuple(map(plain_letters, pair)) for pair in zip(*parts, strict=False)]
        for parts in ((mine.given_spelt, theirs.given_spelt), (mine.family_spelt, theirs.family_spelt))
    )
    is_long = len("".join(mine.family_spelt)) > SHORT
    return is_long and all(is_homophone(*pair) for pair in given) and all(is_misheard(*pair) for pair in family)


def compare_east_asians(mine: FullName, theirs: FullName) -> Likeness:
    """How alike two names of China, Korea or Vietnam are; nothing may be left out of them."""
    one, other = ("".join(map(plain_letters, name.family_spelt)) for name in (mine, theirs))
    languages = families_shared(one, other)
    if one != other and not languages:
        return "apart"
    given = (tuple(map(plain_letters, name.given_spelt)) for name in (mine, theirs))
    return compare_asian(next(given), next(given), languages, is_unlike=one != other)


def all_letters(name: FullName) -> str:
    """All parts as one word: „Anders Fogh Rasmussen“ and „Anders Fogh-Rasmussen“ have one."""
    return plain_letters("".join((*name.given_spelt, *name.family_spelt)))


def is_rare(name: FullName) -> bool:
    """Does the given name tell so much that a slip in the surname is more likely than a second bearer?"""
    return not COMMON_GIVEN.issuperset(map(plain_letters, name.given_spelt[:1]))


def compare_families(mine: tuple[str, ...], theirs: tuple[str, ...], cultures: Cultures, *, is_rare: bool) -> Likeness:
    """How alike two surnames are, in small letters; of a double name a part may be left out.

    `is_rare` says that the given names are, so that more is taken for a slip.
    """
    if "".join(mine) == "".join(theirs):
        return "same"
    if len(mine) != len(theirs):
        shorter, longer = sorted((mine, theirs), key=len)
        is_telling = not any(is_common_surname(plain_letters(part)) or first_name_gender(part) for part in shorter)
        return "close" if is_rare and is_telling and set(shorter) <= set(longer) else "apart"
    found = [
        compare_surnames(*pair, cultures, is_rare=is_rare or len(mine) > 1, is_part=len(mine) > 1)
        for pair in zip(mine, theirs, strict=True)
    ]
    if "apart" in found or found.count("close") > 1:
        return "apart"
    return "close" if "close" in found else "same"


@lru_cache(maxsize=65536)
def compare_surnames(
    one: str, other: str, cultures: Cultures, *, is_rare: bool = False, is_part: bool = False
) -> Likeness:
    """How alike two surnames are, or with `is_part` two parts of double names; `is_rare` says that the rest is.

    >>> compare_surnames("meier", "meyer", frozenset()), compare_surnames("walz", "waltz", frozenset(), is_rare=True)
    ('apart', 'close')
    """
    mine, theirs = plain_letters(one), plain_letters(other)
    if mine == theirs or word_key(one) == word_key(other):
        return "same"
    common = is_common_surname(mine) + is_common_surname(theirs)
    is_common = common == 2 or (common == 1 and not is_rare)
    if common == 2:  # Hansen, Hanssen
        return "close" if is_part and undoubled(mine) == undoubled(theirs) else "apart"
    if not umlaut_spellings(one).isdisjoint(umlaut_spellings(other)):
        if is_common or is_common_surname(min(mine, theirs, key=len)):
            return "apart"  # Schöll, Scholl: without its dots it is another name
        return "same" if (is_rare and not common) or is_northern(one + other) else "close"
    relation = relate_given(mine, theirs)
    if relation == "spelling":
        return "same" if is_rare else "close"
    if (common and cultures == UNTOLD) or (is_family_name(mine) and is_family_name(theirs)):
        return "apart"
    if relation == "different":
        return "apart"
    if is_same_in_japanese(mine, theirs) or sounds_like(one, other, cultures):
        return "close" if is_common else "same"
    if cultures >= NEIGHBOURS and sounds_roughly_like(one, other):
        return "close"
    if is_common:
        return "apart"
    return "close" if is_slip(one, other, cultures, is_rare=is_rare, is_common=common > 0) else "apart"


def is_slip(one: str, other: str, cultures: Cultures, *, is_rare: bool, is_common: bool) -> bool:
    """Is one surname the other with a slip? `is_common` says that one of them is: then only by what is not heard."""
    marked = "č" in one + other  # Horáčková is no Horáková
    mine, theirs = (plain_letters(word.replace("č", "tsch") if marked else word) for word in (one, other))
    if is_common and not is_misheard(mine, theirs):
        return False
    is_frequent = is_frequent_surname(plain_letters(one)) or is_frequent_surname(plain_letters(other))
    is_telling = is_rare and not is_frequent and LOOSE.isdisjoint(cultures)
    if is_telling and not is_common and is_vowel_confused(mine, theirs, 8):
        return True
    return is_mistyped(mine, theirs, is_rare=is_telling, is_told=bool(cultures - UNTOLD))


def is_northern(letters: str) -> bool:
    """Is there a letter that no German has, so that leaving its marks out makes no other German surname?"""
    return not letters.isascii() and not UMLAUTS.issuperset(letter for letter in letters if not letter.isascii())


def may_be_one(one: str, other: str) -> bool:
    """Can these be names of one speaker of one article: alike, or one a part of the other?

    >>> may_be_one("Singh", "Sabrina Singh"), may_be_one("Mark Rutte", "Sabrina Singh")
    (True, False)
    """
    mine, theirs = (frozenset((*parts.given, *parts.family, *parts.second)) for parts in map(parse_name, (one, other)))
    return mine <= theirs or theirs <= mine or compare_names(one, other) != "apart"
