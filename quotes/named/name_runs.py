"""Which part of „Pentagon-Sprecherin Sabrina Singh“ is the name? „Sabrina“ is given, „Singh“ surname, the rest role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.language.function_words import NEVER_NAMES
from quotes.language.words import ARABIC_ARTICLE, LOWER_PARTICLES
from quotes.lexicon.tables import find_organisation, find_outlet, find_role, first_name_gender, noun_cue
from quotes.named.bare_objects import begins_another, is_department, is_object_behind, is_thing
from quotes.named.inhabitants import tells_where
from quotes.named.spellings import word_key

UPPER = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ"
"""The capitals of all Latin alphabets, Polish, Turkish and Vietnamese ones too; of the letters that German has not the
small ones as well, with which none of its words begins: a pattern of ranges is read and matched faster.
"""
CAPITAL = rf"[{UPPER}][\w’'-]{{0,80}}"
"""A word with a capital; the bound keeps „A-A-A-...“ from being read anew to its end at each hyphen."""
WORD = rf"(?:{CAPITAL}|{ARABIC_ARTICLE.pattern}{CAPITAL})"
PARTICLES = "|".join(sorted(LOWER_PARTICLES, key=len, reverse=True))
SHORT = "D?Dr|Prof|M?Mag|Ing|Dipl\\.-Ing|[NL]?Abg|V?[Bb]gm"
"""What stands before a name with a full stop, as a pattern."""
OPENERS = "|".join(sorted(word.capitalize() for word in NEVER_NAMES))
"""What opens a sentence behind „Anna B.“ and is no name."""
NAME_RUN = re.compile(
    rf"(?=[{UPPER}aeb])(?<!\w)(?:(?:{SHORT})\.|{WORD}|[{UPPER}]\.)"
    rf"(?:[ \u00a0](?:(?=[a-z])(?:{PARTICLES}|med\.|jur\.|phil\.|rer\.|nat\.|h\.|c\.)[ \u00a0]){{0,3}}"
    rf"(?=[{UPPER}aeb])(?:(?:[{UPPER}]|{SHORT})\.(?=[ \u00a0](?!(?:{OPENERS})\b)[{UPPER}a-z])|{WORD}))++"
)
"""What each part may begin with is asked first, since most letters of a text begin none."""

SHORTENED = re.compile(r"\s(?:[^\W\d_]|[IVX]+)$")
"""The end of a name of which only a letter is told, or which has a number."""

LEADING_ON = LOWER_PARTICLES | frozenset("Mc Mac De Di Da Du Del Van Von Le La El San Santa Saint Ter Ten Abu".split())
"""Particles behind which a surname goes on: „Angel Di Maria“, „Robin van Persie“."""
FAMILY_FIRST = frozenset(
    "Kim Park Lee Choe Choi Yoon Moon Xi Li Wang Zhang Cho Jang Han Chen Liu Nguyen Ban Roh Wen Hu Deng Mao Jiang Zhao "
    "Zhou Wu Xu Sun Zhu Tran Pham Ri Pak Kang Jung Jeong Shin Song Lim Cha Yang Hwang Tsai Lai".split()
)
"""Surnames of China, Korea and Vietnam, which stand before the given names."""

DEGREES = frozenset(
    "Dr Prof med jur phil rer nat h c Dipl Ing Mag MMag DDr Mag.a Mag.in Dr.in Dipl.-Ing Univ.-Prof".split()
)
SHORT_OFFICES = frozenset("Abg NAbg LAbg Bgm Vbgm LH-Stv LHStv".split())
"""Offices that are printed with a full stop before the name: „Bgm. Tom Velt“."""
TITLES = frozenset(
    "Dr Prof Herr Frau Herrn Sir Lord Lady Papst König Königin Prinz Prinzessin Kardinal Pater Mullah Ajatollah "
    "Scheich St".split()
)
ADDRESS = DEGREES | frozenset("Herr Frau Herrn Sir Lord Lady St".split())
"""Titles that tell no function."""
NOBLE = frozenset(("von der", "van der", "van den", "de la", "von und"))
"""Particles that begin a surname right behind a role: „Kommissionschefin von der Leyen“, but „Kandidat der CDU“."""

GERMAN = frozenset("abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜéè")
NOT_A_SURNAME = frozenset("Uhr Euro Dollar Prozent Jahre Jahren Mal Haft Freispruch GmbH AG SE Co KG".split())
LEGAL_FORMS = frozenset("AG GmbH SE KG Inc Ltd Holding Group".split())
"""Words that make the ones before them a company's name."""
MAKERS = ("hersteller", "zulieferer", "anbieter", "dienstleister", "autobauer", "maschinenbauer")
"""Endings of roles that announce a company: „der Hersteller Velt Motoren“, but „der Hersteller Tom Velt“."""
MALE_TITLES = frozenset("Herr Herrn Papst König Prinz Kardinal Pater Lord Sir Mullah Ajatollah Scheich".split())
FEMALE_TITLES = frozenset("Frau Königin Prinzessin Lady".split())


@dataclass(frozen=True, slots=True)
class NameRun:
    """Capitalised words in a row, sorted: „Pentagon-Sprecherin“ is role, „Sabrina“ given, „Singh“ surname."""

    role: tuple[str, ...]
    given: tuple[str, ...]
    surname: tuple[str, ...]
    family_first: bool = False

    @property
    def name(self) -> str:
        """The name in the order it is printed in."""
        return in_order(self.given, self.surname, self.family_first)


def in_order(given: Sequence[str], surname: Sequence[str], family_first: bool) -> str:
    """Given names and surname as printed: Sabrina Singh, but Yoon Suk-yeol."""
    return " ".join((*surname, *given) if family_first else (*given, *surname))


def with_full_stop(text: str, name: str) -> str:
    """„Jörg M.“, „Clemens XV.“: the full stop that follows a name wherever it stands belongs to it; Malcolm X has none.

    >>> with_full_stop("Jörg M. schwieg. Er sah Jörg M.", "Jörg M"), with_full_stop("Malcolm X kam.", "Malcolm X")
    ('Jörg M.', 'Malcolm X')
    """
    if not SHORTENED.search(name) or f"{name}." not in text:
        return name
    return name if re.search(rf"{re.escape(name)}(?![\w.])", text) else f"{name}."


def sort_run(words: Sequence[str], *, after_role: bool = False) -> NameRun | None:
    """The parts of a run of capitalised words and name particles; None when it holds no person's name.

    >>> sort_run(["Pentagon-Sprecherin", "Sabrina", "Singh"]).name
    'Sabrina Singh'
    >>> sort_run(["Außenministerin", "Choe", "Son", "Hui"]).surname
    ('Choe',)
    >>> sort_run(["Prof", "Dr", "Ludolf", "zu", "Steinach"]).name
    'Ludolf zu Steinach'
    >>> sort_run(["Deutsche", "Bank"]) is None
    True
    """
    if not after_role and not any(map(can_name, words)):
        return None
    titled = after_role or any(word.rstrip(".") in DEGREES for word in words)
    words = name_words(words)
    if not LEGAL_FORMS.isdisjoint(words):
        return None
    role_end = end_of_role(words)
    begin = role_end
    titled = titled or role_end > 0
    if begin >= len(words) or is_thing(words[begin:]):
        return None  # „die Leiterin Stadtplanung“, „der Dekan von der Tagung“
    named = any(stands_first(word) or is_given(word) for word in words[begin:])
    if begin and not named and tells_where(words[begin - 1]):
        return None  # „Direktor der Wiener Hofoper“
    office = office_words(words[:role_end])
    if office and office[-1].casefold().endswith(MAKERS) and not is_given(words[begin]):
        return None
    if words[begin] in LOWER_PARTICLES and not begins_noble(words[begin:]):
        begin = first_name_at(words, begin + 1)
        office = tuple(words[:begin]) if words[role_end] == "der" and begin > role_end + 1 else ()
    elif not titled:
        begin = first_name_at(words, 0)
    if begin >= len(words):
        return None
    return part_name(office, list(words[begin:]), titled)


@lru_cache(maxsize=4096)
def can_name(word: str) -> bool:
    """Is the word a given name, role or title, or one that stands first? Without such a word a run names nobody."""
    bare = word.rstrip(".")
    if first_name_gender(word.split("-")[0]) is not None or bare in DEGREES or bare in TITLES:
        return True
    return stands_first(word) or is_foreign(word) or find_role(bare) is not None


def end_of_role(words: Sequence[str]) -> int:
    """The index behind the last word of the role: of „Sport“ in „Geschäftsführer Sport Rudi Velt“; 0 without one."""
    end = 0
    for i, word in enumerate(words):
        if is_surname_here(words, i):
            break
        if word.rstrip(".") in TITLES or find_role(word.rstrip(".")) is not None:
            if first_name_gender(word) and 0 < i < len(words) - 1:
                continue
            end = i + 1
    return end + int(0 < end < len(words) - 2 and is_department(words[end - 1], words[end]))


def begins_noble(words: Sequence[str]) -> bool:
    """„von der Leyen“, but not „von der LG Bonn“."""
    return " ".join(words[:2]) in NOBLE and not words[min(2, len(words) - 1)].isupper()


def name_words(words: Sequence[str]) -> Sequence[str]:
    """The words without degrees, and without what stands behind the name: „Ministerin Velts Worte“, „Tom Velt
    Vorwürfe“, „Sprecher Velt Reportern“.
    """
    bare = [word for word in words if word.rstrip(".") not in DEGREES]
    stop = next((i for i in range(1, len(bare)) if is_object_behind(bare[i - 1], bare[i])), len(bare))
    stop = next((i for i in range(2, stop - 2) if begins_another(bare, i)), stop)
    owned = 1 < stop == len(bare) and bare[-2].endswith("s") and noun_cue(bare[-1]) is not None
    return bare[: stop - 1 if owned else stop]


def first_name_at(words: Sequence[str], begin: int) -> int:
    """Where the name begins from word `begin` on, the length of `words` when it does not; „Abd al-Karim bin Yusuf“
    begins before its known given name.
    """
    at = next((i for i in range(begin, len(words)) if starts_name(words, i)), len(words))
    while begin < at < len(words) and (joins(words[at]) or joins(words[at - 1])):
        at -= 1
    return at


def joins(word: str) -> bool:
    """Does a word join what stands before it to an Arabic name: „bin“, „al-Karim“?"""
    return word in ("bin", "ibn", "ben") or ARABIC_ARTICLE.match(word) is not None


def office_words(words: Sequence[str]) -> tuple[str, ...]:
    """The words of the role beside the name: „Sprecherin von Ministerin“ Eva Berg gives Berg „Ministerin“."""
    begin = max((i + 1 for i, word in enumerate(words) if word in LOWER_PARTICLES), default=0)
    return tuple(words[begin:])


def is_surname_here(words: Sequence[str], i: int) -> bool:
    """„Karl Bauer“, „Karl Linke“: a trade or party that is a surname too, behind a given name."""
    role = find_role(words[i])
    if role is None or i == 0 or i + 1 != len(words) or not is_given(words[i - 1]):
        return False
    if role.surname or role.category == "party":
        return True
    return role.gender == "m" and role.head == words[i] and (i == 1 or is_office(words[i - 2]))


def is_office(word: str) -> bool:
    """Is the word a role or title, so that what follows is a whole name: „Trainer Tom Herzog“?"""
    return find_role(word) is not None or word.rstrip(".") in TITLES | DEGREES


def starts_name(words: Sequence[str], i: int) -> bool:
    """Is word `i` a given name (or a family name that stands first) with more of the name behind it?"""
    if i + 1 >= len(words) or words[i] in LOWER_PARTICLES:
        return False
    if find_organisation(words[i]) is not None and first_name_gender(words[i]) is None:
        return False
    following = words[i + 1]
    known = first_name_gender(words[i].split("-")[0]) is not None or (is_foreign(words[i]) and is_foreign(following))
    return (known or stands_first(words[i])) and following not in NOT_A_SURNAME


def part_name(role: tuple[str, ...], rest: list[str], titled: bool) -> NameRun | None:
    """Given names and surname of the words `rest`, which begin with the name."""
    if find_organisation(rest[0]) is not None and first_name_gender(rest[0]) is None:
        return None
    if find_outlet(" ".join(rest)) is not None or rest[0] in NOT_A_SURNAME:
        return None
    if stands_first(rest[0]) and len(rest) > 1:
        if not is_given(rest[0]) or rest[1] not in LOWER_PARTICLES:
            stop = 3
            while stop < len(rest) and is_foreign(rest[stop]):
                stop += 1
            return NameRun(role, tuple(rest[1:stop]), (rest[0],), family_first=True)
    given = 0
    while given + 2 < len(rest) and rest[given + 1] not in LOWER_PARTICLES and ARABIC_ARTICLE.match(rest[given + 1]):
        given += 2  # „Abd al-Karim bin Jussuf“
        while given + 1 < len(rest) and rest[given] in LOWER_PARTICLES:
            given += 2
    while given + 1 < len(rest) and (is_given(rest[given]) or (given > 0 and len(rest[given].rstrip(".")) == 1)):
        given += 1
    if given == 0 and titled and len(rest) > 1 and rest[1] not in LOWER_PARTICLES and rest[1] not in NOT_A_SURNAME:
        given = 1 if find_role(rest[1]) is None and find_organisation(rest[1]) is None else 0
    surname = rest[given:]
    stop = 1
    while stop < len(surname) and (surname[stop - 1] in LEADING_ON or goes_on(surname[stop])):
        stop += 1
    if surname[0] in LOWER_PARTICLES and stop == 1:
        return None
    return NameRun(role, tuple(rest[:given]), (*surname[: stop - 1], surname[stop - 1].rstrip("’'")))  # „Dickens’ Buch“


def goes_on(word: str) -> bool:
    """Does a word belong to the surname before it: „Zein ad-Din“, „Gómez Sáez“, no German noun?"""
    return ARABIC_ARTICLE.match(word) is not None or is_foreign(word)


def is_foreign(word: str) -> bool:
    """Is there a letter in the word that German does not use: „Gómez“, „Trần“?"""
    return not GERMAN.issuperset(word) and any(letter.isalpha() and letter not in GERMAN for letter in word)


def stands_first(word: str) -> bool:
    """Is the word a family name of China, Korea or Vietnam, with or without its accents?"""
    return word in FAMILY_FIRST or (is_foreign(word) and word_key(word).capitalize() in FAMILY_FIRST)


def is_given(word: str) -> bool:
    """A given name, hyphenated ones („Karl-Theodor“) by their first part."""
    return first_name_gender(word) is not None or first_name_gender(word.split("-")[0]) is not None


def gender_of(run: NameRun) -> str | None:
    """„m“ or „f“ by title, role or given name; None when neither tells."""
    for word in run.role:
        if word in MALE_TITLES:
            return "m"
        if word in FEMALE_TITLES:
            return "f"
        role = find_role(word)
        if role is not None and role.gender in ("m", "f") and role.gender == "f":
            return "f"
    if run.given:
        gender = first_name_gender(run.given[0]) or first_name_gender(run.given[0].split("-")[0])
        if gender in ("m", "f"):
            return gender
    roles = [find_role(word) for word in run.role]
    return "m" if any(role is not None and role.gender == "m" for role in roles) else None
