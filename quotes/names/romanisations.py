"""Which foreign name is written here? „Schewardnadse“ read in German and „Shevardnadze“ read in English sound alike.

What another alphabet spells is written down by ear, in every language after its own habits. So a word is read after
the habits of each, and two words are one where one reading of the first is a reading of the second. That goes for
names which look foreign; „Weber“ and „Veber“ are not read at all.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from quotes.lexicon.name_tables import plain_letters

Rules = tuple[tuple[re.Pattern[str], str], ...]


def rules_of(*lines: tuple[str, str]) -> Rules:
    """Patterns with their replacements, compiled."""
    return tuple((re.compile(pattern), replacement) for pattern, replacement in lines)


# In readings, S is the first sound of „Schiwago“ and „Jivago“, C that of „Tschechow“, J that of „Dschibuti“.
HABITS: dict[str, Rules] = {
    "german": rules_of(
        (r"sch?tsch|stsch", "SC"),  # Juschtschenko
        (r"dsch|dsh", "J"),
        (r"tsch", "C"),
        (r"sch|sh", "S"),
        (r"kh|ch", "h"),
        (r"zh", "S"),
        (r"tz|z", "ts"),
        (r"ie(?=[bdfgklmnprstz])", "i"),  # Lieberman
        (r"j", "i"),
        (r"ck|c|q", "k"),
    ),
    "slavic": rules_of(  # as in German, but j and ie are what they are in Russian: Medwedjew, Iermak
        (r"sch?tsch|stsch", "SC"),
        (r"dsch|dsh", "J"),
        (r"tsch", "C"),
        (r"sch|sh|zh", "S"),
        (r"kh|ch", "h"),
        (r"tz|z", "ts"),
        (r"j", "i"),
        (r"ck|c|q", "k"),
    ),
    "english": rules_of(
        (r"shch|stch", "SC"),
        (r"dzh", "J"),
        (r"tch|ch", "C"),
        (r"sh|zh", "S"),
        (r"kh", "h"),
        (r"tz", "ts"),
        (r"j", "J"),
        (r"c(?=[eiy])", "s"),
        (r"ck|c|q", "k"),
        (r"(?<!j)ee", "i"),  # Rasheed, but Jeenbekov
    ),
    "french": rules_of(
        (r"chtch", "SC"),
        (r"dj", "J"),
        (r"tch", "C"),
        (r"ch|sh|j", "S"),
        (r"kh", "h"),
        (r"tz", "ts"),
        (r"gu(?=[eiy])", "g"),
        (r"ge(?=o)", "S"),
        (r"c(?=[eiy])", "s"),
        (r"ck|c|qu|q", "k"),
        (r"(?<=[inmkt])e$|(?<=an)e$", ""),  # Poutine, Salmane
    ),
    "belarusian": rules_of(
        (r"shch", "SC"),
        (r"tch|tsch|ch", "C"),
        (r"sh|zh", "S"),
        (r"kh", "h"),
        (r"ts(?=i)", "t"),  # Tsikhanouskaya
        (r"(?<=[ao])u(?=sk)", "f"),
        (r"tz", "ts"),
        (r"j", "i"),
        (r"ck|c|q", "k"),
    ),
    "hebrew": rules_of(
        (r"(?<=[vw]i)t?s?ch$", "C"),  # Yachimovich
        (r"sch|sh", "S"),
        (r"ch|kh", "h"),
        (r"tz", "ts"),
        (r"j", "i"),
        (r"ck|c|q", "k"),
        (r"ee", "i"),
    ),
    "polish": rules_of(
        (r"szcz", "SC"),
        (r"dz(?=i)|dż", "J"),
        (r"cz", "C"),
        (r"sz|rz", "S"),
        (r"ch", "h"),
        (r"ck", "tsk"),
        (r"c", "ts"),
        (r"j", "i"),
    ),
    "serbian": rules_of(
        (r"ic$", "iC"),
        (r"dj|dz", "J"),
        (r"j", "i"),
        (r"c", "ts"),
    ),
    "swedish": rules_of(
        (r"sjtj", "SC"),
        (r"dzj|dj", "J"),
        (r"tsj|tj", "C"),
        (r"sj|zj|sch", "S"),
        (r"ch|kh", "h"),
        (r"oe", "u"),  # as in Dutch: Poetin
        (r"j", "i"),
        (r"ck|c|q", "k"),
    ),
}
SOUNDS = rules_of(
    (r"x", "ks"),
    (r"^(?:ph|f)", "F"),  # Franić is not Vranić
    (r"ph|[vw]", "f"),
    (r"ff$", "f"),
    (r"dh", "d"),
    (r"th", "t"),
    (r"gh", "g"),
    (r"z", "s"),
    (r"oue", "ue"),
    (r"ou|oo", "u"),
    (r"y", "i"),
    (r"(.)\1+", r"\1"),
    (r"d?J", "J"),
    (r"(.)\1+", r"\1"),
)
"""What is alike in all languages after the habits of one."""

SLAVIC_SOUNDS = rules_of(
    (r"^i(?=e)|(?<=[aeou])i(?=e)", ""),  # Jelzin, Eltsine; Zwetajewa, Tsvetaeva
    (r"(?<=[bdfghklmnprstCS])i(?=e)", ""),  # Medwedjew, Medwedew
    (r"(?<=[bdfgklmnprst])io(?=f$|fa$)", "e"),  # Solowjow, Soloviev
    (r"(?<=[SC])o", "e"),  # Gorbatschow, Gorbachev
    (r"enka$", "enko"),
    (r"(.)\1+", r"\1"),
)
"""What is alike where the softness of a consonant is written or left out."""

CARONS = str.maketrans(
    {"š": "sch", "ž": "sch", "č": "tsch", "ç": "tsch", "ş": "sch", "ș": "sch", "ż": "sch", "ć": "tsch"}
)
BARE = str.maketrans({"č": "ts", "ć": "ts"})
"""As it is read where the marks are left out, which is never like a k: Horáčková is not Horáková."""
LATIN_C = re.compile(r"c(?!h|k|z|$)|(?<!i)c$")
"""What is a ts wherever Slavs write it so: Kubecová is not Kubeková."""
A_FOR_E = rules_of((r"h(?![aeiou])", ""), (r"e", "a"), (r"J", "S"), (r"g|q", "k"), (r"(.)\1+", r"\1"))
I_FOR_E = rules_of((r"h(?![aeiou])", ""), (r"e", "i"), (r"J", "S"), (r"g|q", "k"), (r"(.)\1+", r"\1"))
I_BUT_LAST = rules_of(
    (r"eh?$|a+h?$", "a"), (r"h(?![aeiou])", ""), (r"e", "i"), (r"J", "S"), (r"g|q", "k"), (r"(.)\1+", r"\1")
)
O_FOR_U = rules_of((r"ou?", "u"), (r"(?<=[aeiu])h$", ""), (r"(?<=i)i(?=[aeu])", ""), (r"(.)\1+", r"\1"))

NEIGHBOURS = rules_of((r"^h", "g"), (r"SC", "S"), (r"o", "a"), (r"i(?=a)", ""), (r"(.)\1+", r"\1"))

UNTOLD = frozenset(("untold",))
"""Where nothing tells of another alphabet, v and w are two letters of a short name: „Veil“ and „Weil“."""
LIPS = re.compile(r"[^vwf]+")
LOOSE = frozenset(("arabic", "hebrew", "greek", "indian"))
"""Cultures of whose vowels a newspaper hears one or the other: Ruhani, Rohani."""
JAPANESE = re.compile(r"(?:(?:kk|pp|ss|tt|[kgnhmrbp]y|s?sh|c?ch|ts|[kstnhmyrwgzdbpfj])?[aeiou]h?|n(?![aeiou]))+")
LONG = rules_of((r"ou|oo|oh(?![aeiou])", "o"), (r"uu", "u"))


@lru_cache(maxsize=65536)
def readings(word: str) -> frozenset[str]:
    """How a word, in small letters, sounds after the habits of each language.

    >>> sorted(readings("zelensky") & readings("selenskyj")), bool(readings("jazenjuk") & readings("yatsenyuk"))
    (['selenski'], True)
    """
    sounds = plain_readings(word)
    return sounds | {apply(SLAVIC_SOUNDS, sound) for sound in sounds}


@lru_cache(maxsize=65536)
def plain_readings(word: str) -> frozenset[str]:
    """The same without what is written or left out in Slavic names alone: Guterres is not Gutiérrez."""
    composed = unicodedata.normalize("NFC", word)
    spelt = {plain_letters(composed.translate(CARONS)), plain_letters(composed.translate(BARE))}
    return frozenset(apply(SOUNDS, apply(rules, letters)) for rules in HABITS.values() for letters in spelt)


@lru_cache(maxsize=65536)
def loose_readings(word: str) -> frozenset[str]:
    """The same where a is like e, or e like i, and o like u.

    >>> loose_readings("ruhani").isdisjoint(loose_readings("rohani"))
    False
    >>> loose_readings("jamil").isdisjoint(loose_readings("jamal"))
    True
    """
    return frozenset(
        mark + apply(O_FOR_U, apply(rules, reading))
        for reading in readings(word)
        for mark, rules in (("a", A_FOR_E), ("i", I_FOR_E), ("l", I_BUT_LAST))
    )


def apply(rules: Rules, word: str) -> str:
    """The word after all rules in their order."""
    for pattern, replacement in rules:
        word = pattern.sub(replacement, word)
    return word


def sounds_like(one: str, other: str, cultures: frozenset[str]) -> bool:
    """Can two words, in small letters, be one name of these cultures?

    >>> sounds_like("schewardnadse", "shevardnadze", frozenset(("caucasian",)))
    True
    """
    if not cultures:
        return False
    if cultures == UNTOLD:
        return sounds_like_untold(one, other)
    if "slavic" in cultures:
        one, other = (LATIN_C.sub("ts", word) for word in (one, other))
    if not readings(one).isdisjoint(readings(other)):
        return True
    least = 6 if "hebrew" in cultures and "arabic" not in cultures else 5  # Katz is not Ketz, but Laden is Ladin
    are_loose = not LOOSE.isdisjoint(cultures) and min(len(one), len(other)) >= least
    return are_loose and not loose_readings(one).isdisjoint(loose_readings(other))


def sounds_like_untold(one: str, other: str) -> bool:
    """Can two words be one name where nothing tells of another alphabet? Then c is no k, and v and w are soon two."""
    if {one[0], other[0]} == {"c", "k"}:
        return False
    are_near = min(len(one), len(other)) < 5 or (one[-1] == "e") != (other[-1] == "e")
    if are_near and LIPS.sub("", one) != LIPS.sub("", other):
        return False
    return not plain_readings(one).isdisjoint(plain_readings(other))


def sounds_roughly_like(one: str, other: str) -> bool:
    """Can two words be one Slavic name, heard by a Russian and by his neighbours?

    >>> sounds_roughly_like("kolesnikowa", "kalesnikawa"), sounds_roughly_like("hontscharuk", "gontcharuk")
    (True, True)
    """
    return not rough_readings(one).isdisjoint(rough_readings(other))


@lru_cache(maxsize=65536)
def rough_readings(word: str) -> frozenset[str]:
    """The readings where o is like a, and at the beginning h like g."""
    return frozenset(apply(NEIGHBOURS, reading) for reading in readings(word))


def is_same_in_japanese(one: str, other: str) -> bool:
    """Do two words, in plain letters, differ only in long vowels: „Ito“ and „Itoh“?

    >>> is_same_in_japanese("shintaro", "shintarou"), is_same_in_japanese("schulz", "schuulz")
    (True, False)
    """
    return (
        JAPANESE.fullmatch(one) is not None
        and JAPANESE.fullmatch(other) is not None
        and apply(LONG, one) == apply(LONG, other)
    )


@lru_cache(maxsize=65536)
def umlaut_spellings(word: str) -> frozenset[str]:
    """A word, in small letters, with its umlauts written out, and with their dots left out.

    >>> sorted(umlaut_spellings("søren")), sorted(umlaut_spellings("soeren"))
    (['soeren', 'soren'], ['soeren'])
    """
    bare = unicodedata.normalize("NFKD", word.replace("ø", "o").replace("å", "aa"))
    single = unicodedata.normalize("NFKD", word.replace("ø", "o").replace("æ", "a").replace("đ", "dj"))
    return frozenset(plain_letters("".join(c for c in form if c.isalnum())) for form in (bare, single)) | {
        plain_letters(word)
    }
