"""Are these given names of East Asia one? „Suk-yeol“ and „Seok-youl“ are; Jong-un and Jong-il are not.

They are compared syllable by syllable: in Korea a vowel is written in several ways, in China there are Pinyin and the
older Wade-Giles. All syllables have to agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal

Likeness = Literal["same", "close", "apart"]
Compare = Callable[[str, str], Likeness]

# What a spelt vowel of Korea can be; with an asterisk what it is only in the McCune-Reischauer of the North.
VOWELS = {
    written: tuple(meant.split())
    for written, meant in (
        line.split(": ")
        for line in """\
a: a|ah: a|ae: ae|ai: ae|ya: ya|yae: yae|eo: eo|eoh: eo|uh: eo|ur: eo|u: eo u eu|o: o *eo|oh: o eo|e: e|eh: e
yeo: yeo|you: yeo|yu: yeo yu|yo: yo|yoh: yo|ye: ye|wa: wa|wae: wae|oe: oe|oi: oe|we: we oe|oo: u|woo: u|wu: u
wo: wo|weo: wo|wi: wi|ui: ui|eui: ui|ee: i ui|i: i|yi: i ui|yoo: yu|eu: eu|y: eu|ou: eo|hui: ui|ea: ae|ie: i""".replace(
            "\n", "|"
        ).split("|")
    )
}
KOREAN = re.compile(r"(kk|gg|tt|dd|pp|bb|jj|ss|sh|ch|[gkdtbpjsrlnmh])?([aeiouwy]+h?)(ng|ck|[kgnldtrmpb])?")
EXACT = {
    "kk": "k",
    "gg": "k",
    "g": "k",
    "tt": "t",
    "dd": "t",
    "pp": "p",
    "bb": "p",
    "jj": "j",
    "ss": "s",
    "sh": "s",
    "l": "r",
}
ROUGH = {"d": "t", "b": "p", "ch": "j"}
"""Initial consonants that are one, and those that are one in some ways to write Korean."""

WADE = re.compile(r"ts|hs|tz|i?eh|ien|ung|ih")
"""What only Wade-Giles writes."""
LONGEST = 12
"""Two syllables have no more letters: Zhuangzhuang."""
ONSET = re.compile(r"hs|tz|ts|ch|sh|ss|sz|[bpmfdtnlgkhjqxrzcsyw]|")
INITIALS = {
    "hs": ("x",), "ts": ("z", "c"), "tz": ("z", "c"), "ch": ("zh", "ch", "j", "q"), "k": ("g", "k"), "t": ("d", "t"),
    "p": ("b", "p"), "j": ("r",), "ss": ("s",), "sz": ("s",), "": ("y", "w", ""),
}  # fmt: skip
FINALS = {
    "ieh": "ie", "ien": "ian", "ung": "ong", "iung": "iong", "ih": "i", "eh": "e", "uei": "ui", "ueh": "ue", "o": "e",
    "en": "an", "erh": "er", "u": "i", "uo": "uo", "eng": "eng",
}  # fmt: skip
"""Wade-Giles into Pinyin; where it left its apostrophe out, an initial can be either of two."""


@lru_cache(maxsize=16384)
def compare_korean(one: str, other: str) -> Likeness:
    """How alike two syllables of Korea are.

    >>> compare_korean("suk", "seok"), compare_korean("jong", "jung"), compare_korean("un", "il")
    ('same', 'close', 'apart')
    """
    if one == other:
        return "same"
    mine, theirs = KOREAN.fullmatch(one), KOREAN.fullmatch(other)
    if mine is None or theirs is None:
        return "apart"
    first, second = (EXACT.get(part[1] or "", part[1] or "") for part in (mine, theirs))
    if ROUGH.get(first, first) != ROUGH.get(second, second):
        return "apart"
    if end_of(mine) != end_of(theirs):
        return "apart"
    sounds, others = (VOWELS.get(part[2], (part[2],)) for part in (mine, theirs))
    if first == second and set(sounds) & set(others):
        return "same"
    rough, rougher = ({sound.lstrip("*") for sound in found} for found in (sounds, others))
    return "close" if rough & rougher else "apart"


def end_of(syllable: re.Match[str]) -> str:
    """The last consonant, k for g and so on."""
    last = syllable[3] or ""
    return last if last == "ng" else last.translate(str.maketrans("gbdr", "kptl", "c"))


@lru_cache(maxsize=16384)
def pinyin_of(syllable: str) -> frozenset[str]:
    """What a syllable of Wade-Giles can be in Pinyin.

    >>> "deng" in pinyin_of("teng"), "xiao" in pinyin_of("hsiao"), "ying" in pinyin_of("ing")
    (True, True, True)
    """
    onset = ONSET.match(syllable)
    initial = onset[0] if onset else ""
    rest = syllable[len(initial) :]
    finals = {rest, FINALS.get(rest, rest)}
    return frozenset(start + final for start in (*INITIALS.get(initial, (initial,)), initial) for final in finals)


def compare_chinese(pinyin: str, wade: str) -> Likeness:
    """Can the second syllable, in Wade-Giles, be the first?"""
    return "same" if pinyin in pinyin_of(wade) else "apart"


def compare_asian(mine: tuple[str, ...], theirs: tuple[str, ...], languages: frozenset[str]) -> Likeness:
    """How alike the whole given names are, one part for each syllable that is printed by itself, in plain letters.

    >>> compare_asian(("suk", "yeol"), ("seok", "youl"), frozenset(("korean",)))
    'same'
    >>> compare_asian(("xiaoping",), ("hsiao", "ping"), frozenset(("chinese",)))
    'same'
    """
    mine, theirs = (
        tuple(part.replace("tsch", "ch").replace("sch", "sh") for part in parts) for parts in (mine, theirs)
    )
    if "".join(mine) == "".join(theirs):
        return "same"
    found: set[Likeness] = set()
    if "korean" in languages:
        found.add(compare_whole(mine, theirs, compare_korean))
    if "chinese" in languages:
        for pinyin, wade in ((mine, theirs), (theirs, mine)):
            if len(pinyin) < len(wade) or WADE.search(" ".join(wade)):
                found.add(compare_whole(pinyin, wade, compare_chinese))
    best: Likeness = "same" if "same" in found else "close" if "close" in found else "apart"
    return best


def compare_whole(mine: tuple[str, ...], theirs: tuple[str, ...], compare: Compare) -> Likeness:
    """The least alike syllables of the most fitting division."""
    best: Likeness = "apart"
    for left, right in ((one, other) for one in divisions(mine) for other in divisions(theirs)):
        if len(left) != len(right):
            continue
        found = {compare(one, other) for one, other in zip(left, right, strict=True)}
        if found == {"same"}:
            return "same"
        if "apart" not in found:
            best = "close"
    return best


def divisions(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The syllables as printed; of a single word also all ways to divide it in two."""
    yield parts
    word = parts[0]
    if len(parts) == 1 and len(word) <= LONGEST:
        yield from ((word[:at], word[at:]) for at in range(2, len(word) - 1))
