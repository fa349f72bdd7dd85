"""Are these given names one person's? „Joe“ may be „Joseph“, „Jussuf“ is „Youssef“; Andrea is not Andreas."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from quotes.lexicon.name_tables import plain_letters, relate_given
from quotes.lexicon.tables import first_name_gender
from quotes.named.spellings import shortened, word_key
from quotes.names.romanisations import UNTOLD, apply, is_same_in_japanese, rules_of, sounds_like, umlaut_spellings

Likeness = Literal["same", "close", "apart"]
Cultures = frozenset[str]
VOWELS = frozenset("aeiouy")

HABITS = rules_of(
    (r"^i(?=[aeou])", "j"),
    (r"ck|c(?!h)", "k"),
    (r"ph", "f"),
    (r"th|dt", "t"),
    (r"tz", "z"),
    (r"(?<=[aeioukgr])h(?![aeiou])", ""),
    (r"(?<=[gkr])h", ""),
    (r"([bcdfgklmnprst])\1+", r"\1"),
)
"""What is written in two ways within German and English names, and what is often mistyped."""
MORE_HABITS = rules_of(
    (r"(?<=k)h(?=r)", ""),
    (r"(?<=[bdgjkpt])h", ""),
    (r"ie(?=.)", "i"),
    (r"[jy]", "i"),
    (r"ai", "ei"),
    (r"ou", "u"),
    (r"w", "v"),
    (r"z$", "s"),
    (r"(.)\1+", r"\1"),
)
"""What is so in given names, while in surnames it makes others of them: Maier, Meier."""
COMMON = frozenset(
    "michael thomas andreas stefan stephan peter christian martin wolfgang klaus hans juergen jan frank markus daniel "
    "alexander helmut werner walter karl carl heinz rainer bernd uwe ralf joerg dieter horst manfred matthias robert "
    "paul franz josef johannes herbert otto heinrich max sebastian tobias florian jens dirk sven anna maria "
    "andrea claudia sabine susanne petra monika christine julia katharina barbara martina birgit ulrich eva angelika "
    "john james david william richard charles george mark steven kevin brian wilhelm ludwig ernst "
    "rudolf konrad kurt bruno georg johann volker hubert harald norbert rolf roland simon lukas "
    "lars anders fritz heiko jonas erik bjoern nils ole henrik hendrik holger gerd guenter guenther elena helena lena "
    "laura lisa sarah ute heike silke antje anja nina tom ben bill bob joe jim mike george pedro jose juan mario luis "
    "carlos marco paolo giovanni pierre jean philippe francois".split()
)
"""Given names, in plain letters, that so many bear that they tell little."""


def compare_given(mine: tuple[str, ...], theirs: tuple[str, ...], cultures: Cultures, *, is_common: bool) -> Likeness:
    """How alike all given names are; `is_common` says that many bear the surname, so that the given names tell more.

    A middle name may be left out. Both have at least one given name, in small letters.
    """
    if mine == theirs:
        return "same"
    if is_common and mine[0] != theirs[0] and 1 in (len(mine[0]), len(theirs[0])):
        return "apart"
    if is_nickname_beside_initials(mine, theirs) or is_nickname_beside_initials(theirs, mine):
        return "apart"
    whole = compare_joined("".join(map(plain_letters, mine)), "".join(map(plain_letters, theirs)))
    if whole == "same" or (whole == "close" and len(mine) + len(theirs) > 2):
        return whole
    if len(mine) != len(theirs) and mine[0] == theirs[0] and is_within(*sorted((mine, theirs), key=len)):
        return "close" if is_common else "same"
    if not is_common and "arabic" not in cultures and is_called(*sorted((mine, theirs), key=len)):
        return "close"
    found = {compare_part(one, other, cultures, is_common) for one, other in zip(mine, theirs, strict=False)}
    if "apart" in found:
        return "apart"
    first = compare_part(mine[0], theirs[0], cultures, is_common)
    is_lesser = len(mine) != len(theirs) or "close" in found
    if first == "same" and len(mine[0]) > 1:
        return "close" if is_lesser and is_common else "same"
    return "close"


def is_nickname_beside_initials(one: tuple[str, ...], initials: tuple[str, ...]) -> bool:
    """Is one name that is no given name beside several initials, which never stand for it: „Pik“, „P. W.“?"""
    return (
        len(one) == 1
        and len(initials) > 1
        and max(map(len, initials)) == 1
        and len(one[0]) > 1
        and first_name_gender(one[0]) is None
    )


def is_within(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Is the one the other with some names left out? By initials nobody can tell: George W. and George H. W. Bush."""
    rest = iter(longer)
    return all(len(part) > 1 and part in rest for part in shorter)


def is_called(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Is a later and rare name the one that is used: „Luiz Inácio Lula“, „Lula“? Not „Pier Silvio“, „Silvio“."""
    return (
        len(shorter) == 1 < len(longer)
        and len(shorter[0]) > 2
        and shorter[0] in longer[1:]
        and first_name_gender(shorter[0]) is None
    )


def compare_joined(mine: str, theirs: str) -> Likeness:
    """How alike they are written as one word: „Man Mohan“, „Manmohan“; „Marie-Luise“, „Malu“."""
    if mine == theirs:
        return "same"
    return "close" if relate_given(mine, theirs) not in ("different", "unknown") else "apart"


def compare_part(one: str, other: str, cultures: Cultures, is_common: bool) -> Likeness:
    """How alike two given names are, each a single word in small letters."""
    if one == other:
        return "same"
    if min(len(one), len(other)) == 1:
        return "close" if one[0] == other[0] else "apart"
    return compare_words(one, other, cultures, is_common)


@lru_cache(maxsize=65536)
def compare_words(one: str, other: str, cultures: Cultures, is_common: bool) -> Likeness:
    """How alike two unequal given names are that are written out.

    >>> compare_words("jewgeni", "evgueni", frozenset(("slavic",)), False)
    'same'
    >>> compare_words("stefan", "stephan", frozenset(), True), compare_words("stefan", "stephan", frozenset(), False)
    ('apart', 'close')
    """
    mine, theirs = plain_letters(one), plain_letters(other)
    if (
        mine == theirs
        or word_key(one) == word_key(other)
        or not umlaut_spellings(one).isdisjoint(umlaut_spellings(other))
    ):
        return "same"
    relation = relate_given(mine, theirs)
    if relation == "spelling" or is_same_in_japanese(mine, theirs):
        return "same"
    if relation == "other":
        return "close"
    genders = {first_name_gender(one), first_name_gender(other)}
    if genders == {"m", "f"}:
        return "apart"
    is_known = None not in genders
    is_telling = relation != "different" and not (is_known and cultures == UNTOLD)
    if is_telling and sounds_like(one, other, cultures):
        return "same"
    if relation == "different" or (is_common and is_known):
        return "apart"
    return "close" if relation == "european" or is_slip(mine, theirs) else "apart"


def is_slip(one: str, other: str) -> bool:
    """Is one the other in another habit, or with a letter left out inside? Not where both are names of their own.

    >>> is_slip("katarina", "katharina"), is_slip("martina", "marina"), is_slip("andrea", "andreas")
    (True, False, False)
    """
    if is_homophone(one, other):
        return True
    if one[-1] != other[-1] or (first_name_gender(one) and first_name_gender(other)):
        return False
    if one in shortened(other) or other in shortened(one) or is_vowel_exchanged(one, other, 6):
        return True
    return min(len(one), len(other)) > 3 and is_exchanged(one, other)


def is_homophone(one: str, other: str) -> bool:
    """Are two given names alike in all but habits of writing: „Torsten“, „Thorsten“?"""
    return apply(MORE_HABITS, habitual(one)) == apply(MORE_HABITS, habitual(other))


def is_exchanged(one: str, other: str) -> bool:
    """Have two words two neighbouring letters in the other order: „Baerbock“, „Bearbock“?"""
    if len(one) != len(other):
        return False
    unlike = [at for at in range(len(one)) if one[at] != other[at]]
    return len(unlike) == 2 and unlike[1] == unlike[0] + 1 and sorted(one) == sorted(other)


def is_replaced(one: str, other: str, length: int) -> bool:
    """Have two words, of at least so many letters, one other letter inside: „Steinmeier“, „Steinneier“?"""
    if len(one) != len(other) or len(one) < length:
        return False
    unlike = [at for at in range(len(one)) if one[at] != other[at]]
    return len(unlike) == 1 and 0 < unlike[0] < len(one) - 1


def is_vowel_exchanged(one: str, other: str, length: int) -> bool:
    """Have two words, of at least so many letters, one other vowel inside: „Kamala“, „Kamela“?"""
    unlike = {letter for pair in zip(one, other, strict=False) if pair[0] != pair[1] for letter in pair}
    return is_replaced(one, other, length) and unlike <= VOWELS


@lru_cache(maxsize=65536)
def habitual(word: str) -> str:
    """A word in plain letters in one of the ways it may be written in German and English.

    >>> habitual("guenther") == habitual("guenter"), habitual("maier") == habitual("meier")
    (True, False)
    """
    return apply(HABITS, word)
