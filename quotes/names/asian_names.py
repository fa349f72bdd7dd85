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
yeo: yeo|you: yeo|yu: yeo yu|yo: yo *yeo|yoh: yo|ye: ye|wa: wa|wae: wae|oe: oe|oi: oe|we: we oe|oo: u|woo: u|wu: u
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

NORTHERN = frozenset(
    "chol hyok kyok kyong hyon myong yon pyong byong ryong ryon ryol yol sok sop tok pom chon jon son un "
    "hui kun".split()
)
"""Syllables that only the North and older books write so, where an o may be what the South writes eo."""

WADE = re.compile(r"ts|hs|tz|i?eh|ien|ih")
"""What only Wade-Giles writes."""
WADE_ALONE = re.compile(r"ung")
"""What Wade-Giles writes, and Korea too."""
PINYIN = re.compile(
    r"(?![jqx][aeo])(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:i?ang?|i?ong|[aeu]i|uai|i?ao|[aeo]|ou|[eiu]n|[ei]ng|i[ae]?|iu|u[aoe]?|uang?|ian|ue)"
)
"""A syllable that Pinyin has."""
LONGEST = 12
"""Two syllables have no more letters: Zhuangzhuang."""
ONSET = re.compile(r"hs|tz|ts|ch|sh|ss|sz|[bpmfdtnlgkhjqxrzcsyw]|")
INITIALS = {
    "hs": ("x",), "ts": ("z", "c"), "tz": ("z", "c"), "ch": ("zh", "ch", "j", "q"), "k": ("g", "k"), "t": ("d", "t"),
    "p": ("b", "p"), "j": ("r", "zh"), "ss": ("s",), "sz": ("s",), "": ("y", "w", ""),
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
    finals = {rest, FINALS.get(rest, rest)} | ({"ou"} if syllable == "yu" else set())
    return frozenset(start + final for start in (*INITIALS.get(initial, (initial,)), initial) for final in finals)


def compare_chinese(pinyin: str, wade: str) -> Likeness:
    """Can the second syllable, in Wade-Giles, be the first?

    >>> compare_chinese("song", "sung"), compare_chinese("hyun", "hyun")
    ('same', 'apart')
    """
    return "same" if PINYIN.fullmatch(pinyin) and pinyin in pinyin_of(wade) else "apart"


def compare_asian(
    mine: tuple[str, ...], theirs: tuple[str, ...], languages: frozenset[str], *, is_unlike: bool = False
) -> Likeness:
    """How alike the whole given names are, one part for each syllable that is printed by itself, in plain letters.

    `is_unlike` says that the surname is written in two ways, which two habits of romanisation do.

    >>> compare_asian(("suk", "yeol"), ("seok", "youl"), frozenset(("korean",)))
    'same'
    >>> compare_asian(("xiaoping",), ("hsiao", "ping"), frozenset(("chinese",)))
    'same'
    >>> compare_asian(("jong", "hoon"), ("jung", "hoon"), frozenset(("korean",)))
    'apart'
    """
    mine, theirs = (tuple(usual(part) for part in parts) for parts in (mine, theirs))
    if "".join(mine) == "".join(theirs):
        return "same"
    found: set[Likeness] = set()
    if "korean" in languages:
        whole = compare_whole(mine, theirs, compare_korean)
        found.add(whole if whole != "close" or is_of_north(mine, theirs) else "apart")
    if "chinese" in languages:
        for pinyin, wade in ((mine, theirs), (theirs, mine)):
            if len(pinyin) < len(wade) or is_wade(wade, languages) or (is_unlike and len(wade) > 1):
                found.add(compare_whole(pinyin, wade, compare_chinese))
    best: Likeness = "same" if "same" in found else "close" if "close" in found else "apart"
    return best


def usual(part: str) -> str:
    """A syllable without the habits of German, and with the u that Chinese names have for w: „Kwan“, „Kuan“."""
    part = part.replace("tsch", "ch").replace("sch", "sh")
    return "hwa" if part == "wha" else re.sub(r"^([gkh])w(?=a[in])", r"\1u", part)


def is_of_north(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Do two names look as if one were in the romanisation of the North: by a syllable, or unlike in all of them?"""
    if not NORTHERN.isdisjoint((*mine, *theirs)):
        return True
    return len(mine) == len(theirs) > 1 and all(one != other for one, other in zip(mine, theirs, strict=True))


def is_wade(parts: tuple[str, ...], languages: frozenset[str]) -> bool:
    """Is there what Pinyin does not write, nor Korea if the surname is one there too?"""
    written = " ".join(parts)
    return WADE.search(written) is not None or ("korean" not in languages and WADE_ALONE.search(written) is not None)


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
