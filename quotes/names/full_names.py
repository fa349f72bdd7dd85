"""Whose name is it? „Dr. Karl-Heinz von Berg jun.“ has the given names karl, heinz, the surname berg, and a junior.

A name is sorted into its parts so that two of them can be compared part by part (quotes.names.same_names), and so
that names that may be one person's meet under one key (quotes.names.name_blocks). Families of China, Korea and Vietnam
stand first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from quotes.language.words import ARABIC_ARTICLE
from quotes.lexicon.name_tables import (
    is_family_name,
    plain_letters,
)
from quotes.lexicon.tables import find_role
from quotes.named.name_runs import DEGREES, TITLES
from quotes.named.spellings import word_key
from quotes.names.family_first import HYPHENED, PARTICLES, is_family_first, is_given, is_syllable
from quotes.names.spanish_names import first_surname_place

SUFFIXES = {
    "jr": "2", "jun": "2", "junior": "2", "ii": "2", "sr": "1", "sen": "1", "senior": "1", "iii": "3", "iv": "4",
}  # fmt: skip
"""What tells a father from his son, as the number in the row."""
RETIRED = re.compile(r"\s(?:a\. ?D\.|i\. ?R\.)\s|\b(?:Dipl|Mag)\.-\w+\.\s")
NUMERAL = re.compile(r"[IVX]{1,5}\.|[IVX]{2,5}")
"""A ruler's number: „Wilhelm II.“; „Malcolm X“ has none."""
ELDER = re.compile(r",?\s+(?:der|die|the)\s+(Ältere|Jüngere|Elder|Younger)\b", re.I)
HONOURS = frozenset(
    "dame mr mrs ms miss monsieur madame frau herr hon general oberst hauptmann admiral rabbi imam sheikh scheich emir "
    "prince princess king queen pope kardinal cardinal bischof fürst fürstin baroness daw "
    "ayatollah maulana mc obe cbe mp mdb mdl mep phd md".split()
)
SHORT_TITLES = frozenset("Dr Prof Dipl".split())
"""Degrees that need no full stop; „Ing“ without one is a name."""
NAMED_DEGREES = frozenset(degree.capitalize() for degree in DEGREES if len(degree) > 1)
SERVANT = re.compile(r"^abd[aeou]{1,2}[lrsdtnz](?=[a-z]{3})(?!u?l+[ao]h)|^abd(?=[bcdfghkmqrsz][aeiou]|dj)")
"""The beginning of names like „Abdulfattah“, „Abdelaziz“; „Abdullah“ is a name of its own."""
SERVANTS = frozenset("abdel abdul abdal abdol abdoul abed abdo abdou abdus abdur abder abdar".split())
GLUED = re.compile(r"(?<![^\s-])(El|Al|Le|La|De|Di|Du|Van|Von)(?=[A-Z][a-z])")
"""A particle glued to the surname: „LePen“."""


@dataclass(frozen=True, slots=True)
class FullName:
    """The parts of a name in small letters; particles and titles are left out of all of them.

    `given` and `family` are keys of words (quotes.named.spellings.word_key), an initial being one letter.
    `generation` is "2" for a junior, "1" for a senior, a ruler's number, else "". `printed` are the words of `family`
    as printed. `given_spelt` and `family_spelt` are the parts with their diacritics. `is_asian` says that the family
    stands first where the bearer is at home. `second` are the keys of a mother's surname behind it, which the news
    mostly leaves out.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    generation: str = ""
    printed: tuple[str, ...] = ()
    given_spelt: tuple[str, ...] = ()
    family_spelt: tuple[str, ...] = ()
    is_asian: bool = False
    second: tuple[str, ...] = ()

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
    name = RETIRED.sub(" ", name)
    plain, generation = take_generation(put_family_last(GLUED.sub(r"\1 ", name.replace("’", "'"))))
    words = [word for word in re.split(r"[\s\u00a0]+", plain) if is_part(word)]
    while len(words) > 1 and is_honour(words[0], len(words)):
        words = words[1:]
    if not words:
        return FullName((), ())
    if len(words) > 2 and words[0] == "U":  # as in Burma: U Thein Sein
        words = words[1:]
    words, second = split_second(words)
    family_at = family_place(words)
    family = words[family_at[0] : family_at[1]]
    before, behind = words[: family_at[0]], words[family_at[1] :]
    given = [word for at, word in enumerate(before + behind) if not is_particle(word, at)]
    given_spelt = split_servants(tuple(part for word in given for part in part_letters(word)))
    family_spelt = drop_particles(tuple(part for word in family for part in part_letters(word)))
    if given_spelt and len(family_spelt) == 1:
        *servant, last = split_servants(family_spelt)
        given_spelt, family_spelt = (*given_spelt, *servant), (last,)
    return FullName(
        tuple(filter(None, map(word_key, given_spelt))),
        tuple(filter(None, map(word_key, family_spelt))),
        generation,
        tuple(family),
        given_spelt,
        family_spelt,
        is_asian=is_asian(words, family_at[0]),
        second=second,
    )


def split_second(words: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """The words without a mother's surname, and the keys of that.

    >>> split_second(["Claudia", "Sheinbaum", "Pardo"]), split_second(["Olaf", "Scholz"])
    ((['Claudia', 'Sheinbaum'], ('pardo',)), (['Olaf', 'Scholz'], ()))
    """
    first = first_surname_place(words)
    if first is None:
        return words, ()
    return words[: first + 1], tuple(map(word_key, part_letters(words[-1])))


def put_family_last(name: str) -> str:
    """The name in the usual order where a comma has turned it.

    >>> put_family_last("Merkel, Angela"), put_family_last("Martin Luther King, Jr.")
    ('Angela Merkel', 'Martin Luther King, Jr.')
    """
    family, comma, given = name.partition(", ")
    if not comma or "," in given or given.strip(".").casefold() in SUFFIXES or not is_part(given.split(" ")[0]):
        return name
    return name if ELDER.search(name) else f"{given} {family}"


def is_particle(word: str, place: int) -> bool:
    """Is a word before the surname a „von“ or „v.“? In capitals at the beginning it is a name: „Al Gore“."""
    if word.casefold() in PARTICLES:
        return place > 0 or word.islower()
    return word in ("v.", "d.")


def take_generation(name: str) -> tuple[str, str]:
    """The name without what tells the generation, and that.

    >>> take_generation("George Bush sen."), take_generation("Lucas Cranach der Jüngere")
    (('George Bush', '1'), ('Lucas Cranach', '2'))
    """
    elder = ELDER.search(name)
    if elder is not None:
        return name[: elder.start()], "1" if elder[1].casefold() in ("ältere", "elder") else "2"
    *words, last = name.split() or [""]
    if words and NUMERAL.fullmatch(last):
        return " ".join(words), SUFFIXES.get(last.strip(".").casefold(), last.strip("."))
    number = "" if last in ("Jun", "Sen") else SUFFIXES.get(last.strip(".,").casefold(), "")
    return (" ".join(words).rstrip(","), number) if number and len(words) > 1 else (name, "")


def is_part(word: str) -> bool:
    """No title, degree or bare punctuation."""
    bare = word.strip('.,()"„“')
    if not any(letter.isalpha() for letter in bare):
        return False
    if bare in TITLES or bare in SHORT_TITLES:
        return False
    return not ((word.endswith(".") or bare.islower()) and bare.capitalize() in NAMED_DEGREES) and word not in (
        "h.",
        "c.",
    )


def drop_particles(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a surname without the particles before the last: „Ben-Gvir“ is „Ben Gvir“."""
    return (*(part for part in parts[:-1] if part not in PARTICLES), *parts[-1:])


def is_honour(word: str, count: int) -> bool:
    """Does the first of `count` words tell what somebody is: „General“, and before full names „Kanzler“?"""
    if word.strip(".").casefold() in HONOURS:
        return True
    role = find_role(word) if count > 2 and not is_given(word) else None
    return role is not None and not role.surname


def split_servants(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts with „Abdel-“ as a part by itself, however it is written.

    >>> split_servants(("abdelaziz",)), split_servants(("abd", "aziz")), split_servants(("abdullah",))
    (('abd', 'aziz'), ('abd', 'aziz'), ('abdullah',))
    """
    split = tuple(piece for part in parts for piece in SERVANT.sub("abd ", part).split(" "))
    return tuple("abd" if part in SERVANTS and len(split) > 1 else part for at, part in enumerate(split))


def part_letters(word: str) -> tuple[str, ...]:
    """The parts of a word with hyphens, an Arabic article taken away: „al-Assad“ -> („assad“,)."""
    lower = word.casefold()
    article = ARABIC_ARTICLE.match(lower)
    if article is not None and (word[0].islower() or word[article.end()].isupper()):  # but „En-lai“
        lower = lower[article.end() :]
    return tuple(re.findall(r"[^\W_]+", normalize("NFC", lower).replace("'", "")))


def family_place(words: list[str]) -> tuple[int, int]:
    """First and last (exclusive) word of the surname, particles left out."""
    if len(words) == 1 or is_family_first(words):
        return 0, 1
    if len(words) > 2 and is_given(words[0]) and is_family_name(plain_letters(words[1])) and HYPHENED.match(words[-1]):
        return 1, 2  # Carrie Lam Cheng Yuet-ngor, John Lee Ka-chiu
    return len(words) - 1, len(words)


def is_asian(words: list[str], family_at: int) -> bool:
    """Does somebody with these words come from China, Korea or Vietnam, whichever part stands first?"""
    if not is_family_name(plain_letters(words[family_at])):
        return False
    given = words[:family_at] + words[family_at + 1 :]
    return bool(given) and all(is_syllable(word) for word in given) and not (family_at and is_given(given[0]))
