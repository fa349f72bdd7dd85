"""Whom does the article name? „Pentagon-Sprecherin Sabrina Singh“, later „Singh“, is one person with a name and a role.

Only names that stand together in the text are joined: a surname is tied to a fuller name of the same article when the
two share the key of quotes.names, so that a „Healy“ and a „Healey“ of one article are one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from quotes.lexicon.tables import find_organisation, find_outlet, find_role, first_name_gender
from quotes.names import word_key
from quotes.words import LOWER_PARTICLES

CAPITAL = r"[A-ZÄÖÜÁÉÍÓÚÀÈÇŠŽŁØÅĐÞ][\w’'-]*"
PARTICLES = "|".join(sorted(LOWER_PARTICLES, key=len, reverse=True))
NAME_RUN = re.compile(rf"{CAPITAL}\.?(?:[ \u00a0](?:(?:{PARTICLES})[ \u00a0]){{0,2}}{CAPITAL}(?:\.(?=[ \u00a0]{CAPITAL}))?)+")

FAMILY_FIRST = frozenset(
    "Kim Park Lee Choe Choi Yoon Moon Xi Li Wang Zhang Cho Jang Han Chen Liu Nguyen Ban Roh Wen Hu Deng Mao Jiang Zhao "
    "Zhou Wu Xu Sun Zhu Tran Pham Ri Pak Kang Jung Jeong Shin Song Lim Cha Yang Hwang Tsai Lai".split()
)
"""Surnames of China, Korea and Vietnam, which stand before the given names."""

TITLES = frozenset("Dr Prof Herr Frau Herrn Sir Lord Lady Papst König Königin Prinz Prinzessin Kardinal Pater Mullah Ajatollah Scheich St".split())
COMPLEMENT = frozenset("des der von für in im bei beim am an vom zu zur".split())
NO_OFFICE = frozenset("Kollege Kollegen Kollegin Mann Frau Sohn Tochter Vater Mutter Bruder Schwester Freund Freundin Nachfolger Nachfolgerin Vorgänger Vorgängerin Amtskollege Amtskollegen Amtskollegin Gegner Rivale Rivalen".split())
"""Words that relate a person to another one: „mit seinem Kollegen John Healy“ gives Healy no office."""
NOT_A_SURNAME = frozenset("Uhr Euro Dollar Prozent Jahre Jahren Mal GmbH AG SE Co KG".split())
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


@dataclass(slots=True)
class Person:
    """One person of the article, while its mentions are being gathered."""

    given: tuple[str, ...]
    surname: tuple[str, ...]
    gender: str | None
    roles: list[tuple[int, str]] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    surnames: Counter[str] = field(default_factory=Counter)
    family_first: bool = False

    @property
    def key(self) -> str:
        """The key of the surname's last word (the first for names with the family first)."""
        return surname_key(self.surname)

    @property
    def name(self) -> str:
        """The fullest name, its surname in the spelling the article uses most."""
        surname = self.surnames.most_common(1)[0][0] if self.surnames else " ".join(self.surname)
        return in_order(self.given, (surname,), self.family_first)


def in_order(given: Sequence[str], surname: Sequence[str], family_first: bool) -> str:
    """Given names and surname as printed: Sabrina Singh, but Yoon Suk-yeol."""
    return " ".join((*surname, *given) if family_first else (*given, *surname))


def surname_key(surname: Sequence[str]) -> str:
    """The key by which a bare surname finds its person."""
    return word_key(surname[-1]) if surname else ""


def sort_run(words: Sequence[str], *, after_role: bool = False) -> NameRun | None:
    """The parts of a run of capitalised words and name particles; None when it holds no person's name.

    >>> sort_run(["Pentagon-Sprecherin", "Sabrina", "Singh"]).name
    'Sabrina Singh'
    >>> sort_run(["Außenministerin", "Choe", "Son", "Hui"]).surname
    ('Choe',)
    >>> sort_run(["Deutsche", "Bank"]) is None
    True
    """
    begin = 0
    role_end = 0
    for i, word in enumerate(words):
        if word.rstrip(".") in TITLES or find_role(word) is not None:
            if first_name_gender(word) and i + 1 < len(words) and i > begin:
                continue
            role_end = i + 1
    begin = role_end
    titled = after_role or role_end > 0
    if begin >= len(words):
        return None
    if not titled:
        begin = next((i for i, word in enumerate(words) if starts_name(words, i)), len(words))
    rest = list(words[begin:])
    if not rest or rest[0] in LOWER_PARTICLES and not titled:
        return None
    return part_name(tuple(words[:role_end]), rest, titled)


def starts_name(words: Sequence[str], i: int) -> bool:
    """Is word `i` a given name (or a family name that stands first) with more of the name behind it?"""
    if i + 1 >= len(words) or words[i] in LOWER_PARTICLES:
        return False
    if find_organisation(words[i]) is not None and first_name_gender(words[i]) is None:
        return False
    following = words[i + 1]
    known = first_name_gender(words[i].split("-")[0]) is not None
    return (known or words[i] in FAMILY_FIRST) and following not in NOT_A_SURNAME


def part_name(role: tuple[str, ...], rest: list[str], titled: bool) -> NameRun | None:
    """Given names and surname of the words `rest`, which begin with the name."""
    if find_organisation(rest[0]) is not None and first_name_gender(rest[0]) is None:
        return None
    if find_outlet(" ".join(rest)) is not None or rest[0] in NOT_A_SURNAME:
        return None
    if rest[0] in FAMILY_FIRST and len(rest) > 1:
        if not is_given(rest[0]) or rest[1] not in LOWER_PARTICLES:
            return NameRun(role, tuple(rest[1:3]), (rest[0],), family_first=True)
    given = 0
    while given + 1 < len(rest) and (is_given(rest[given]) or (given > 0 and len(rest[given].rstrip(".")) == 1)):
        given += 1
    if given == 0 and titled and len(rest) > 1 and rest[1] not in LOWER_PARTICLES and rest[1] not in NOT_A_SURNAME:
        given = 1 if find_role(rest[1]) is None and find_organisation(rest[1]) is None else 0
    surname = rest[given:]
    stop = 1
    while stop < len(surname) and surname[stop - 1] in LOWER_PARTICLES:
        stop += 1
    if surname[0] in LOWER_PARTICLES and stop == 1:
        return None
    return NameRun(role, tuple(rest[:given]), tuple(surname[:stop]))


def is_given(word: str) -> bool:
    """A given name, hyphenated ones („Karl-Theodor“) by their first part."""
    return first_name_gender(word) is not None or first_name_gender(word.split("-")[0]) is not None


def find_people(text: str) -> list[Person]:
    """The persons that `text` names with more than a bare surname, in order of appearance, all their mentions joined."""
    people: list[Person] = []
    for match in NAME_RUN.finditer(text):
        run = sort_run(match[0].split())
        if run is None:
            continue
        role = role_before(text, match.start(), run) or role_behind(text, match.end(), run)
        enter(people, run, match.start(), role)
    count_surnames(text, people)
    return people


ADJECTIVES = re.compile(r"\b(?:(der|die|das|dem|den|des|ein|eine|einem|einen)\s)?((?:[a-zäöüß][a-zäöüß-]+(?:er|e|en|em)\s){0,2})$", re.I)


def role_before(text: str, start: int, run: NameRun) -> str | None:
    """The role beside a name with its adjectives, as it reads without article: „der ukrainische Präsident“ -> „ukrainischer Präsident“."""
    words = [word for word in run.role if word.rstrip(".") not in TITLES and word not in NO_OFFICE]
    if not words:
        return None
    adjectives = ADJECTIVES.search(text, max(0, start - 60), start)
    if adjectives is None or not adjectives[1]:
        return " ".join(words)
    before = [strong_form(word, gender_of(run)) for word in adjectives[2].split()]
    return " ".join((*before, *words))


APPOSITION = re.compile(
    rf"(?:\s\([\w./ -]{{1,20}}\))?,\s(?:(der|die|ein|eine)\s)?((?:[a-zäöüß-]+(?:e|er)\s){{0,2}})({CAPITAL})([^,.:;()\n„“»«\"–]{{0,120}})"
)


def role_behind(text: str, end: int, run: NameRun) -> str | None:
    """The role in apposition behind a name: „Victor Cha, Korea-Experte des US-Thinktanks ...,“."""
    match = APPOSITION.match(text, end)
    if match is None or find_role(match[3]) is None or not run.given or match[3] in NO_OFFICE:
        return None
    complement = match[4].split()
    if complement and complement[0] not in COMPLEMENT:
        complement = []
    adjectives = match[2].split()
    if match[1] in ("der", "die"):
        adjectives = [strong_form(word, gender_of(run)) for word in adjectives]
    return " ".join((*adjectives, match[3], *complement))


def strong_form(adjective: str, gender: str | None) -> str:
    """The adjective in the nominative without article: „südkoreanische“ of a man -> „südkoreanischer“."""
    stem = re.sub(r"e[nmr]?$", "", adjective)
    return stem + ("e" if gender == "f" else "er")


def enter(people: list[Person], run: NameRun, place: int, role: str | None) -> None:
    """Add one named run to the persons: to the one it belongs to, or as a new one."""
    person = next((one for one in people if belongs(one, run)), None)
    if person is None:
        person = Person(run.given, run.surname, None, family_first=run.family_first)
        people.append(person)
    if len(run.given) > len(person.given):
        person.given = run.given
    person.gender = person.gender or gender_of(run)
    person.places.append(place)
    person.spellings[run.name] += 1
    if len(run.surname) > 1:
        person.surnames[" ".join(run.surname)] += 1
    if role:
        person.roles.append((place, role))


def belongs(person: Person, run: NameRun) -> bool:
    """Same surname by its key, and no given names that contradict each other."""
    if person.key != surname_key(run.surname):
        return False
    if not person.given or not run.given:
        return True
    mine, other = word_key(person.given[0]), word_key(run.given[0])
    return mine == other or (len(run.given[0].rstrip(".")) == 1 and mine.startswith(other[:1]))


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


def count_surnames(text: str, people: Sequence[Person]) -> None:
    """Count how often each spelling of a surname stands alone, so that the commonest can be shown."""
    by_key = {person.key: person for person in people}
    if not by_key:
        return
    for match in re.finditer(CAPITAL, text):
        person = by_key.get(word_key(match[0]))
        if person is not None and len(person.surname) == 1:
            if match.start() not in person.places:
                person.places.append(match.start())
            person.surnames[match[0]] += 1
    for person in people:
        person.places.sort()
