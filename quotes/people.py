"""Whom does the article name? „Pentagon-Sprecherin Sabrina Singh“, later „Singh“, is one person with a name and a role.

Only names that stand together in the text are joined: a surname is tied to a fuller name of the same article when the
two share the key of quotes.names, so that a „Healy“ and a „Healey“ of one article are one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from quotes.cues import is_reporting_verb
from quotes.function_words import DETERMINERS, FUNCTION_WORDS
from quotes.lexicon.tables import (
    find_organisation,
    find_outlet,
    find_role,
    naming_noun,
    noun_cue,
)
from quotes.name_runs import CAPITAL, NAME_RUN, NOT_A_SURNAME, NameRun, gender_of, in_order, is_given, sort_run
from quotes.names import is_typing_variant, word_key
from quotes.offices import APPOSITION, role_before, role_behind
from quotes.words import LOWER_PARTICLES

IN_A_PLACE = (["in"], ["aus"], ["im"])
PLACE_PREPOSITIONS = frozenset("in aus nach bei im".split())
NEVER_NAMES = (
    FUNCTION_WORDS | DETERMINERS | frozenset("er sie ihm ihn ihnen ihre sein seine mein meine wovor wofür".split())
)
NOUN_ENDINGS = (
    "ung",
    "ungen",
    "heit",
    "heiten",
    "keit",
    "keiten",
    "ion",
    "ionen",
    "schaft",
    "schaften",
    "tät",
    "ismus",
    "nis",
    "tum",
)


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
    aliases: set[str] = field(default_factory=set)
    family_first: bool = False

    @property
    def times_named(self) -> int:
        """How often the article gives more of the name than the surname."""
        return sum(self.spellings.values())

    @property
    def key(self) -> str:
        """The key of the surname's last word (the first for names with the family first)."""
        return surname_key(self.surname)

    @property
    def name(self) -> str:
        """The fullest name, its surname in the spelling the article uses most."""
        printed = " ".join(self.surname)
        surname = max(self.surnames, key=lambda one: (self.surnames[one], one == printed), default=printed)
        return in_order(self.given, (surname,), self.family_first)


def surname_key(surname: Sequence[str]) -> str:
    """The key by which a bare surname finds its person."""
    return word_key(surname[-1]) if surname else ""


def find_people(text: str, quoted: Sequence[tuple[int, int]] = ()) -> list[Person]:
    """The persons that `text` names with more than a bare surname, in order of appearance, all their mentions joined.

    Mentions inside the spans `quoted` count as spellings but not as places: a pronoun of the reporter does not mean
    whom someone else just spoke of.
    """
    people: list[Person] = []
    spoke: dict[str, bool] = {}
    places: Counter[str] = Counter()
    for match in NAME_RUN.finditer(text):
        words = match[0].split()
        while words and words[0].casefold() in NEVER_NAMES:
            del words[0]
        words = without_complement(words)
        if len(words) < 2:
            continue
        run = sort_run(words) or introduced(text, words, match.end()) or reporting_stranger(text, words, match, spoke)
        if run is None:
            continue
        if not run.role and text[max(0, match.start() - 5) : match.start()].split()[-1:] in IN_A_PLACE:
            places[run.name] += 1
            continue
        role = role_before(text, match.start(), run) or role_behind(text, match.end(), run)
        enter(people, run, match.start(), role)
    people = [person for person in people if not is_doubtful(person, people, places)]
    count_surnames(text, people, quoted)
    for person in people:
        person.places = outside(person.places, quoted) or person.places
    return people


def without_complement(words: list[str]) -> list[str]:
    """„Renate Velt von den Grünen“, „Bernd Velt der Agentur“: behind given name and surname the name is complete."""
    for i in range(2, len(words)):
        if words[i] in LOWER_PARTICLES and is_given(words[i - 2]) and not is_given(words[i - 1]):
            return words if words[i - 1] in LOWER_PARTICLES else words[:i]
    return words


def outside(places: Sequence[int], spans: Sequence[tuple[int, int]]) -> list[int]:
    """The places that no span covers; both in ascending order."""
    left = []
    at = 0
    for place in places:
        while at < len(spans) and spans[at][1] <= place:
            at += 1
        if at == len(spans) or place < spans[at][0]:
            left.append(place)
    return left


def is_doubtful(person: Person, people: Sequence[Person], places: Counter[str]) -> bool:
    """A run that mostly follows „in“ is a place („in Bad Berg“); a given name may meet a noun („hatte Eva Glück“)."""
    seen = person.times_named
    if places[person.name] >= seen and not person.roles:
        return True
    return seen == 1 and any(
        other is not person and other.given == person.given and other.times_named > 1 for other in people
    )


def reporting_stranger(text: str, words: Sequence[str], match: re.Match[str], spoke: dict[str, bool]) -> NameRun | None:
    """Two or three unknown capitalised words are a name when one of them stands beside a reporting verb.

    „Yoon Suk-yeol“ is one in an article that goes on with „sagte Yoon“.

    `spoke` keeps what was found for each word of the article.
    """
    before = text[max(0, match.start() - 6) : match.start()].split()
    if len(words) > 3 or any(known_otherwise(word) for word in words) or (before and before[-1] in PLACE_PREPOSITIONS):
        return None
    if text.count(" ".join(words)) < 2:
        return None
    for word in (words[-1], words[0]):
        if word not in spoke:
            spoke[word] = beside_reporting_verb(text, word)
        if spoke[word]:
            return NameRun((), tuple(words[:-1]), (words[-1],))
    return None


def known_otherwise(word: str) -> bool:
    """Is the word known as something else than a part of a person's name?"""
    return bool(
        find_organisation(word) or find_outlet(word) or find_role(word) or naming_noun(word) or noun_cue(word)
        or word in LOWER_PARTICLES or word in NOT_A_SURNAME or word.endswith(NOUN_ENDINGS)
    )  # fmt: skip


def beside_reporting_verb(text: str, word: str) -> bool:
    """Does „sagte“ or another strong reporting verb stand directly before or behind the word?"""
    for match in re.finditer(rf"(\w+)\s+{re.escape(word)}\b(?:\s+(\w+))?", text):
        for near in match.groups():
            if near and near.islower() and is_reporting_verb(near):
                return True
    return False


def introduced(text: str, words: Sequence[str], end: int) -> NameRun | None:
    """Two or three capitalised words that a role in apposition makes a name: „Aruna Velt, Vorstandsmitglied
    der Liga“.
    """
    apposition = APPOSITION.match(text, end)
    if apposition is None or find_role(apposition[3]) is None or len(words) > 3:
        return None
    if any(find_organisation(word) or find_outlet(word) or find_role(word) for word in words):
        return None
    return NameRun((), tuple(words[:-1]), (words[-1],))


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


def count_surnames(text: str, people: Sequence[Person], quoted: Sequence[tuple[int, int]]) -> None:
    """Note where surnames and given names stand alone, and how the reporter spells the surnames.

    A word that differs from a surname by a letter and stands beside a reporting verb is a variant of it: „sagte Healey“
    in an article that has introduced a John Healy.
    """
    by_rank = sorted(people, key=lambda person: person.times_named)
    by_key: dict[str, Person | None] = {person.key: person for person in by_rank}
    by_given = {word_key(person.given[0]): person for person in reversed(people) if person.given}
    if not by_key:
        return
    at = 0
    for match in re.finditer(CAPITAL, text):
        while at < len(quoted) and quoted[at][1] <= match.start():
            at += 1
        key = word_key(match[0])
        person = by_key.get(key)
        if person is None and key in by_given:
            by_given[key].places.append(match.start())
            continue
        if key not in by_key:
            person = by_key[key] = find_variant(text, match[0], people)
        if person is not None and len(person.surname) == 1:
            person.places.append(match.start())
            person.aliases.add(key)
            if at == len(quoted) or match.start() < quoted[at][0]:
                person.surnames[match[0]] += 1
    for person in people:
        person.places.sort()


def find_variant(text: str, word: str, people: Sequence[Person]) -> Person | None:
    """The one person whose surname `word` can be a typing variant of."""
    near = [person for person in people if is_typing_variant(word, person.surname[-1])]
    return near[0] if len(near) == 1 and beside_reporting_verb(text, word) else None
