"""Do two names name one person? „Wolodymyr Selenskyj“ and „Volodymyr Zelensky“ do; „John Healy“ may be „John Healey“.

Names are compared part by part. They are the *same* when only romanisation, diacritics, hyphens, order or titles
differ; *close* when an initial or a short form stands for a name, or a letter is mistyped, so that more than the name
has to speak for one person; else they are *apart*. Where many bear a surname, less is taken for a slip.
"""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase

from quotes.asian_names import compare_asian
from quotes.full_names import FullName, parse_name
from quotes.given_names import COMMON as COMMON_GIVEN
from quotes.given_names import (
    Cultures,
    Likeness,
    compare_given,
    habitual,
    is_exchanged,
    is_replaced,
    is_vowel_exchanged,
)
from quotes.lexicon.name_tables import (
    families_shared,
    is_common_surname,
    is_family_name,
    is_frequent_surname,
    plain_letters,
    relate_given,
)
from quotes.lexicon.tables import first_name_gender
from quotes.name_blocks import family_block
from quotes.names import word_key
from quotes.romanisations import (
    LOOSE,
    UNTOLD,
    cultures_of,
    is_same_in_japanese,
    sounds_like,
    sounds_roughly_like,
    umlaut_spellings,
)

UMLAUTS = frozenset("äöüß")
HARD_END = re.compile(r"d$|(?<=g)k$|(?<=n)t(?=ner$)")
"""What is not heard: „Dobrind“, „Schwesigk“, „Lindtner“."""
NEIGHBOURS = frozenset(("slavic", "neighbours"))
"""Where the given names are spelt unlike, a surname may be that of a neighbouring language."""
VOICED = tuple(map(set, ("dt", "bp", "gk", "sz", "mn")))


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
    if mine.generation != theirs.generation:
        return "apart"
    if not mine.given or not theirs.given:
        return "same" if mine.given == theirs.given and mine.family == theirs.family else "apart"
    if mine.is_asian and theirs.is_asian:
        return compare_east_asians(mine, theirs)
    cultures = cultures_shared(one, other)
    if all_letters(mine) == all_letters(theirs):
        return "same"
    if cultures:
        return compare_parts(mine, theirs, cultures)
    plain = compare_parts(mine, theirs, cultures)
    if plain == "apart" and is_rare(mine) and is_rare(theirs) and compare_parts(mine, theirs, UNTOLD) != "apart":
        return "close"
    return plain


def compare_parts(mine: FullName, theirs: FullName, cultures: Cultures) -> Likeness:
    """How alike two names with given names and surnames are."""
    is_telling = is_rare(mine) and is_rare(theirs)
    if "slavic" in cultures and mine.given_spelt != theirs.given_spelt:
        cultures |= NEIGHBOURS
    family = compare_families(mine.family_spelt, theirs.family_spelt, cultures, is_rare=is_telling)
    if family == "apart":
        return "apart"
    is_common = any(is_frequent_surname(plain_letters(name.family_spelt[-1])) for name in (mine, theirs))
    given = compare_given(mine.given_spelt, theirs.given_spelt, cultures, is_common=is_common)
    if given == "apart" or (family == given == "close" and not is_neighbourly(mine, theirs, cultures)):
        return "apart"
    return "close" if "close" in (family, given) else "same"


def is_neighbourly(mine: FullName, theirs: FullName, cultures: Cultures) -> bool:
    """Are both parts those of a neighbouring language: „Viktor Babariko“, „Wiktar Babaryka“?"""
    one, other = ("".join(name.family_spelt) for name in (mine, theirs))
    given = relate_given(*(plain_letters(name.given_spelt[0]) for name in (mine, theirs)))
    return "slavic" in cultures and given == "other" and sounds_roughly_like(one, other)


def compare_east_asians(mine: FullName, theirs: FullName) -> Likeness:
    """How alike two names of China, Korea or Vietnam are; nothing may be left out of them."""
    one, other = ("".join(map(plain_letters, name.family_spelt)) for name in (mine, theirs))
    languages = families_shared(one, other)
    if one != other and not languages:
        return "apart"
    given = (tuple(map(plain_letters, name.given_spelt)) for name in (mine, theirs))
    return compare_asian(next(given), next(given), languages, is_unlike=one != other)


def cultures_shared(one: str, other: str) -> Cultures:
    """In whose letters both were written first; a form that Europeans bear too tells nothing: „Alexander Usyk“."""
    mine, theirs = cultures_of_name(one), cultures_of_name(other)
    if mine and theirs:
        return mine & theirs
    first, second = (plain_letters(parse_name(name).given_spelt[0]) for name in (one, other))
    return mine | theirs if relate_given(first, second) == "other" else frozenset()


@lru_cache(maxsize=65536)
def cultures_of_name(name: str) -> Cultures:
    """In whose letters a name was written first, as far as it shows."""
    parts = parse_name(name)
    given, family = (tuple(map(plain_letters, words)) for words in (parts.given_spelt, parts.family_spelt))
    return cultures_of(name, given, family)


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
        compare_surnames(*pair, cultures, is_rare=is_rare or len(mine) > 1) for pair in zip(mine, theirs, strict=True)
    ]
    if "apart" in found or found.count("close") > 1:
        return "apart"
    return "close" if "close" in found else "same"


@lru_cache(maxsize=65536)
def compare_surnames(one: str, other: str, cultures: Cultures, *, is_rare: bool = False) -> Likeness:
    """How alike two surnames are, or two parts of double names; `is_rare` says that the rest of the name is.

    >>> compare_surnames("meier", "meyer", frozenset()), compare_surnames("walz", "waltz", frozenset(), is_rare=True)
    ('apart', 'close')
    """
    mine, theirs = plain_letters(one), plain_letters(other)
    if mine == theirs or word_key(one) == word_key(other):
        return "same"
    common = is_common_surname(mine) + is_common_surname(theirs)
    is_common = common == 2 or (common == 1 and not is_rare)
    if common == 2:
        return "close" if is_rare and undoubled(mine) == undoubled(theirs) else "apart"
    if not umlaut_spellings(one).isdisjoint(umlaut_spellings(other)):
        return "same" if (is_rare and not common) or is_northern(one + other) else "close"
    relation = relate_given(mine, theirs)
    if relation == "spelling":
        return "same" if is_rare else "close"
    if (is_common and cultures == UNTOLD) or (is_family_name(mine) and is_family_name(theirs)):
        return "apart"
    if relation == "different":
        return "apart"
    if is_same_in_japanese(mine, theirs) or sounds_like(one, other, cultures):
        return "close" if is_common else "same"
    if cultures >= NEIGHBOURS and sounds_roughly_like(one, other):
        return "close"
    if is_common:
        return "apart"
    is_telling = (
        is_rare and not (is_frequent_surname(mine) or is_frequent_surname(theirs)) and LOOSE.isdisjoint(cultures)
    )
    if is_telling and not common and is_vowel_exchanged(mine, theirs, 8):
        return "close"
    is_told = bool(cultures) and "untold" not in cultures
    return "close" if is_mistyped(mine, theirs, is_rare=is_telling, is_told=is_told) else "apart"


def is_mistyped(one: str, other: str, *, is_rare: bool, is_told: bool = False) -> bool:
    """Is one surname the other after another habit, with a letter left out, or exchanged?

    >>> is_mistyped("baerbock", "bearbock", is_rare=True), is_mistyped("ulbricht", "ulbrich", is_rare=False)
    (True, False)
    >>> is_mistyped("walz", "waltz", is_rare=True), is_mistyped("walz", "waltz", is_rare=False)
    (True, False)
    """
    least = 5 if is_rare else 6
    length = max(len(one), len(other))
    if length < least:
        return False
    if habitual(one) == habitual(other) or is_exchanged(one, other):
        return True
    if is_told and not is_rare:
        return False  # what sounds alike was found already
    if is_rare:
        if HARD_END.sub(harden, habitual(one)) == HARD_END.sub(harden, habitual(other)):
            return True
        more = has_one_more(one, other, ascii_lowercase if length > 6 else "eh")
        return more or is_voiced(one, other)
    return has_one_more(one, other, "aeiouyh") or is_vowel_exchanged(one, other, 8)


def harden(end: re.Match[str]) -> str:
    """What stands for a sound at the end that is not told apart from another."""
    return "t" if end[0] == "d" else ""


def has_one_more(one: str, other: str, letters: str = ascii_lowercase) -> bool:
    """Has one word one of these letters more than the other, inside?"""
    shorter, longer = sorted((one, other), key=len)
    places = range(1, len(longer) - 1)
    return len(longer) == len(shorter) + 1 and any(
        longer[at] in letters and longer[:at] + longer[at + 1 :] == shorter for at in places
    )


def is_northern(letters: str) -> bool:
    """Is there a letter that no German has, so that leaving its marks out makes no other German surname?"""
    return not letters.isascii() and not UMLAUTS.issuperset(letter for letter in letters if not letter.isascii())


def undoubled(word: str) -> str:
    """The word with each doubled letter written once: „Bennett“, „Bennet“."""
    return re.sub(r"(.)\1", r"\1", word)


def is_voiced(one: str, other: str) -> bool:
    """Do two words of six letters or more differ in one soft or hard consonant inside: „Woidke“, „Woitke“?"""
    unlike = {letter for pair in zip(one, other, strict=False) if pair[0] != pair[1] for letter in pair}
    return is_replaced(one, other, 6) and unlike in VOICED


def may_be_one(one: str, other: str) -> bool:
    """Can these be names of one speaker of one article: alike, or one a part of the other?

    >>> may_be_one("Singh", "Sabrina Singh"), may_be_one("Mark Rutte", "Sabrina Singh")
    (True, False)
    """
    mine, theirs = (frozenset((*parse_name(name).given, *parse_name(name).family)) for name in (one, other))
    return mine <= theirs or theirs <= mine or compare_names(one, other) != "apart"
