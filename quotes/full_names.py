"""Whose name is it? „Dr. Karl-Heinz von Berg jun.“ has the given names karl, heinz, the surname berg, and a junior.

A name is sorted into its parts so that two of them can be compared part by part (quotes.same_names), and so that names
that may be one person's meet under one key (`family_block`). Families of China, Korea and Vietnam stand first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quotes.lexicon.tables import first_name_gender
from quotes.name_runs import DEGREES, FAMILY_FIRST, TITLES
from quotes.names import word_key
from quotes.words import ARABIC_ARTICLE, LOWER_PARTICLES

PARTICLES = LOWER_PARTICLES | frozenset("dem das dos do das vom zum y e af av ibn bint abu ould d l".split())
SUFFIXES = {
    "jr": "2", "jun": "2", "junior": "2", "ii": "2", "sr": "1", "sen": "1", "senior": "1", "iii": "3", "iv": "4",
}  # fmt: skip
"""What tells a father from his son, as the number in the row."""
ELDER = re.compile(r",?\s+(?:der|die|the)\s+(Ältere|Jüngere|Elder|Younger)\b", re.I)
HONOURS = frozenset(
    "dame mr mrs ms miss monsieur madame frau herr hon general oberst hauptmann admiral rabbi imam sheikh scheich emir "
    "prince princess king queen pope kardinal bischof mc obe cbe mp mdb mdl mep phd md".split()
)
SYLLABLES = re.compile(
    r"(?:(?:ch|sh|zh|ts|[ghk]w|[mnhkgrlpb]y|jj|kk|tt|pp|ss|[bcdfghjklmnpqrstwxyz])?[aeiou]{1,3}(?:ng|n|k|l|m|p|h)?-?){1,3}"
)
SKELETON = (
    (r"tsch|tch|cz|ch|kh|gh|q|ck|c|x|g", "k"),
    (r"dsch|dj|dzh|zh|sch|sh|sz|z|ß", "s"),
    (r"ph|w|v|b", "f"),
    (r"dh|dt|th|d", "t"),
    (r"[aeiouyjh]", ""),
    (r"(.)\1+", r"\1"),
)
"""Reduces a surname to the consonants that romanisations and typing errors leave alone, more or less."""


@dataclass(frozen=True, slots=True)
class FullName:
    """The parts of a name in small letters without diacritics; particles and titles are left out of all of them.

    `given` and `family` are keys of words (quotes.names.word_key), an initial being one letter. `generation` is "2" for
    a junior, "1" for a senior, else "". `printed` are the words of `family` as printed.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    generation: str = ""
    printed: tuple[str, ...] = ()

    @property
    def is_full(self) -> bool:
        """Are there a given name and a surname?"""
        return bool(self.given and self.family)


@lru_cache(maxsize=65536)
def parse_name(name: str) -> FullName:
    """The parts of a name; one of a single word is a surname.

    >>> parse_name("Dr. Karl-Heinz von Berg jun.").given, parse_name("Ursula von der Leyen").family
    (('karl', 'heinz'), ('leyen',))
    >>> parse_name("Kim Jong Un").family, parse_name("Orbán Viktor").family, parse_name("Putin").is_full
    (('kim',), ('orban',), False)
    """
    plain, generation = take_generation(name.replace("’", "'"))
    words = [word for word in re.split(r"[\s\u00a0]+", plain) if is_part(word)]
    while len(words) > 1 and words[0].strip(".").casefold() in HONOURS:
        words = words[1:]
    if not words:
        return FullName((), ())
    family_at = family_place(words)
    family = words[family_at[0] : family_at[1]]
    given = words[: family_at[0]] + words[family_at[1] :]
    return FullName(
        tuple(key for word in given if word.casefold() not in PARTICLES for key in part_keys(word)),
        tuple(key for word in family for key in part_keys(word)),
        generation,
        tuple(family),
    )


def take_generation(name: str) -> tuple[str, str]:
    """The name without what tells the generation, and that.

    >>> take_generation("George Bush sen."), take_generation("Lucas Cranach der Jüngere")
    (('George Bush', '1'), ('Lucas Cranach', '2'))
    """
    elder = ELDER.search(name)
    if elder is not None:
        return name[: elder.start()], "1" if elder[1].casefold() in ("ältere", "elder") else "2"
    *words, last = name.split() or [""]
    number = SUFFIXES.get(last.strip(".,").casefold(), "")
    return (" ".join(words).rstrip(","), number) if number and len(words) > 1 else (name, "")


def is_part(word: str) -> bool:
    """No title, degree or bare punctuation."""
    bare = word.strip('.,()"„“')
    if not any(letter.isalpha() for letter in bare):
        return False
    if bare in TITLES or bare in DEGREES:
        return False
    return not (word.endswith(".") and bare.casefold() in {degree.casefold() for degree in DEGREES} and len(bare) > 1)


def part_keys(word: str) -> tuple[str, ...]:
    """The keys of the parts of a word with hyphens, an Arabic article taken away: „al-Assad“ -> („assad“,)."""
    bare = ARABIC_ARTICLE.sub("", word.casefold()) if ARABIC_ARTICLE.match(word.casefold()) else word
    return tuple(filter(None, (word_key(part) for part in re.findall(r"[^\W_]+", bare.replace("'", "")))))


def family_place(words: list[str]) -> tuple[int, int]:
    """First and last (exclusive) word of the surname, particles left out."""
    if len(words) == 1:
        return 0, 1
    if is_family_first(words):
        return 0, 1
    return len(words) - 1, len(words)


def is_family_first(words: list[str]) -> bool:
    """Does the surname stand first: „Kim Jong Un“, „Orbán Viktor“? Not in „Kim Leadbeater“."""
    first, last = words[0], words[-1]
    if any(word.casefold() in PARTICLES for word in words):
        return False
    if key_of(first) in FAMILY_FIRST:
        return not (is_given(first) and not is_syllable(last)) and not (
            key_of(last) in FAMILY_FIRST and is_given(first)
        )
    return len(words) == 2 and is_given(last) and not is_given(first) and not first.endswith(".")


def key_of(word: str) -> str:
    """A word's key with a capital, as the list of family names has it."""
    return word_key(word).capitalize()


def is_given(word: str) -> bool:
    """A given name of the lexicon, „Karl-Theodor“ by its first part."""
    return first_name_gender(word) is not None or first_name_gender(word.split("-")[0]) is not None


def is_syllable(word: str) -> bool:
    """Does a word look like given names of East Asia: „Jong“, „Suk-yeol“, „Jinping“; not „Leadbeater“?"""
    return SYLLABLES.fullmatch(word.casefold()) is not None


@lru_cache(maxsize=65536)
def family_block(name: str) -> str:
    """Under what key names meet that may be one person's: the rough consonants of the surname's last part.

    >>> family_block("Wolodymyr Selenskyj") == family_block("Zelensky"), family_block("Healey") == family_block("Healy")
    (True, True)
    >>> family_block("Mark Rutte") == family_block("Boris Pistorius")
    False
    """
    family = parse_name(name).family
    return skeleton(family[-1]) if family else ""


def skeleton(key: str) -> str:
    """The consonants of a word key in rough classes; the key itself where it has none.

    >>> skeleton("chamenei"), skeleton("khamenei"), skeleton("iohannis")
    ('kmn', 'kmn', 'ns')
    """
    rough = key
    for pattern, replacement in SKELETON:
        rough = re.sub(pattern, replacement, rough)
    return rough or key
