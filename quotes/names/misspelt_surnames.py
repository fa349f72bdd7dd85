"""Is a surname the other with a slip? „Bearbock“ is Baerbock; Lundberg is not Lindberg, Johannsson not Johannesson.

A slip is a habit of writing that is not heard, two letters in the other order, one left out or exchanged. How much is
taken for one hangs on how much the rest of the name tells (quotes.names.same_names).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import ascii_lowercase

from quotes.names.given_names import VOWELS, habitual, is_exchanged, is_replaced, is_vowel_exchanged

HARD_END = re.compile(r"d$|(?<=g)k$|(?<=n)t(?=ner$)")
"""What is not heard: „Dobrind“, „Schwesigk“, „Lindtner“."""
SHORT = 6
"""A surname of no more letters is soon another one: Valls, Valles."""
SILENT = re.compile(r"(?:h|e(?=[aeiouy]|l$)|(?<=[aeiouy])e)(?!$)")
"""What is not heard in a short one either: „Healey“, „Kickel“."""
PATRONYMIC = re.compile(r"(?:sson|dottir)$")
"""Names of Iceland and Sweden that say whose child it is: a letter makes another father of him."""
CONFUSED = ({"a", "e"}, {"e", "u"}, {"i", "y"})
"""Vowels that are taken for each other where they are not stressed."""
VOICED = tuple(map(set, ("dt", "bp", "gk", "sz", "mn")))
"""Consonants of which one is taken for the other."""


def is_mistyped(one: str, other: str, *, is_rare: bool, is_told: bool = False) -> bool:
    """Is one surname the other after another habit, with a letter left out, or exchanged?

    >>> is_mistyped("baerbock", "bearbock", is_rare=True), is_mistyped("ulbricht", "ulbrich", is_rare=False)
    (True, False)
    >>> is_mistyped("walz", "waltz", is_rare=True), is_mistyped("walz", "waltz", is_rare=False)
    (True, False)
    """
    least = 5 if is_rare else 6
    length = max(len(one), len(other))
    if length < least or (one[0] != other[0] and {one[0], other[0]} != {"i", "j"}):
        return False
    if is_misheard(one, other):
        return True
    if is_told and not is_rare:
        return False  # what sounds alike was found already
    if is_rare:
        if HARD_END.sub(harden, habitual(one)) == HARD_END.sub(harden, habitual(other)):
            return True
        return has_one_more(one, other, "aeiouyhj" if is_told else ascii_lowercase) or is_voiced(one, other)
    return has_one_more(one, other, "e") or is_vowel_confused(one, other, 10)


def is_misheard(one: str, other: str) -> bool:
    """Is one surname the other after another habit, or with two letters in the other order?"""
    return habitual(one) == habitual(other) or (len(one) > 5 and is_exchanged(one, other))


def harden(end: re.Match[str]) -> str:
    """What stands for a sound at the end that is not told apart from another."""
    return "t" if end[0] == "d" else ""


def is_vowel_confused(one: str, other: str, length: int) -> bool:
    """Have two words, of at least so many letters, another vowel behind the first: „Thunberg“, „Thunburg“?

    Only such as are taken for each other; the first one tells names apart: Lindberg, Lundberg; Karvinen, Karvonen.
    """
    places = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs]
    if not is_vowel_exchanged(one, other, length) or VOWELS.isdisjoint(one[: places[0]]):
        return False
    is_meier = re.match("[iy]e", one[places[0] + 1 :]) is not None  # Obermaier, Obermeier
    return not is_meier and {one[places[0]], other[places[0]]} in CONFUSED


def has_one_more(one: str, other: str, letters: str) -> bool:
    """Has one word one of these letters more than the other, inside? In a short one it must be silent."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) != len(shorter) + 1:
        return False
    places: Iterable[int] = range(1, len(longer) - 1)
    if len(longer) <= SHORT:
        places = (found.start() for found in SILENT.finditer(longer, 1))
    elif PATRONYMIC.search(longer):
        return False
    places = (at for at in places if longer[at - 1 : at + 1] not in ("ch", "sh"))
    return any(longer[at] in letters and longer[:at] + longer[at + 1 :] == shorter for at in places)


def undoubled(word: str) -> str:
    """The word with each doubled letter written once: „Bennett“, „Bennet“."""
    return re.sub(r"(.)\1", r"\1", word)


def is_voiced(one: str, other: str) -> bool:
    """Do two words of six letters or more differ in one soft or hard consonant inside: „Woidke“, „Woitke“?"""
    unlike = {letter for pair in zip(one, other, strict=False) if pair[0] != pair[1] for letter in pair}
    return is_replaced(one, other, 6) and unlike in VOICED
