"""Whom does the article name? „Pentagon-Sprecherin Sabrina Singh“, later „Singh“, is one person with a name and a role.

Only names that stand together in the text are joined: a surname is tied to a fuller name of the same article when the
two share the key of quotes.named.spellings, so that a „Healy“ and a „Healey“ of one article are one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quotes.language.words import ARABIC_ARTICLE
from quotes.named.found_names import find_runs, split_by_spans
from quotes.named.name_runs import CAPITAL, NameRun, gender_of, in_order, with_full_stop
from quotes.named.named_bodies import bodies_named
from quotes.named.offices import role_ahead, role_before, role_behind, role_through
from quotes.named.predicates import role_told
from quotes.named.spellings import shortened, word_key
from quotes.named.traits import traits_beside
from quotes.named.unknown_names import bare_speakers, beside_reporting_verbs

IN_A_PLACE = (["in"], ["aus"], ["im"])
CAPITALISED = re.compile(CAPITAL)


Spellings = tuple[dict[str, list["Person"]], dict[str, list["Person"]]]


@dataclass(slots=True)
class Person:
    """One person of the article, while its mentions are being gathered.

    `roles` are told apart by their words, each with where it was first given, the one given last at the end;
    `places` are where the reporter names it, in order, `quoted` where only quotations do; `traits` what the text says
    beside the name (quotes.named.traits).
    """

    given: tuple[str, ...]
    surname: tuple[str, ...]
    gender: str | None
    roles: list[tuple[int, str]] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    quoted: list[int] = field(default_factory=list)
    traits: set[str] = field(default_factory=set)
    spellings: Counter[str] = field(default_factory=Counter)
    surnames: Counter[str] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)
    family_first: bool = False
    name: str = ""

    @property
    def times_named(self) -> int:
        """How often the article gives more of the name than the surname."""
        return sum(self.spellings.values())

    def last_named(self, place: int) -> int | None:
        """Where the reporter named the person last up to `place`; None when nowhere before."""
        at = bisect_right(self.places, place)
        return self.places[at - 1] if at else None

    @property
    def key(self) -> str:
        """The key of the surname's last word (the first for names with the family first)."""
        return surname_key(self.surname)

    def full_name(self) -> str:
        """The fullest name, its surname in the spelling the article uses most."""
        printed = " ".join(self.surname)
        surname = max(self.surnames, key=lambda one: (self.surnames[one], one == printed), default=printed)
        if ARABIC_ARTICLE.match(printed) or printed.endswith(" " + surname):
            surname = printed
        return in_order(self.given, (surname,), self.family_first)


def surname_key(surname: Sequence[str]) -> str:
    """The key by which a bare surname finds its person, „Rimawi“ as „al-Rimawi“."""
    return word_key(ARABIC_ARTICLE.sub("", surname[-1], count=1)) if surname else ""


def find_people(text: str, quoted: Sequence[tuple[int, int]] = ()) -> list[Person]:
    """The persons that `text` names with more than a bare surname, in order of appearance, all their mentions joined.

    Mentions inside the spans `quoted` count as spellings but not as places: a pronoun of the reporter does not mean
    whom someone else just spoke of.
    """
    people: list[Person] = []
    by_key: dict[str, list[Person]] = {}
    places: Counter[str] = Counter()
    for run, start, end in find_runs(text):
        if not run.role and text[max(0, start - 5) : start].split()[-1:] in IN_A_PLACE:
            places[run.name] += 1
            continue
        person = enter(people, by_key, run, start)
        role = (
            role_before(text, start, run)
            or role_behind(text, end, run)
            or role_ahead(text, start, end, run)
            or role_through(text, start, end, run)
            or role_told(text, end, run)
        )
        if role:
            first = next((at for at, title in person.roles if title == role), start)
            person.roles = [(at, title) for at, title in person.roles if title != role] + [(first, role)]
        person.traits |= traits_beside(text, start, end, run.role)
    enter_bare_speakers(text, quoted, people, by_key)
    often = given_often(by_key)
    people = without_genitives([person for person in people if not is_doubtful(person, often, places)])
    people = with_double_surnames(text, people)
    count_surnames(text, people, quoted)
    for person in people:
        person.places, person.quoted = split_by_spans(sorted(set(person.places)), quoted)
        person.name = with_full_stop(text, person.full_name())
    return people


def enter_bare_speakers(
    text: str, quoted: Sequence[tuple[int, int]], people: list[Person], by_key: dict[str, list[Person]]
) -> None:
    """Add who is never named with more than one word, „sagt Diba“, so that „sie“ can mean her."""
    given = {word_key(name) for person in people for name in person.given[:1]}
    found = bare_speakers(text)
    spellings = by_spelling(people if found else ())
    outside = set(split_by_spans(sorted(found.values()), quoted)[0])
    for word, place in found.items():
        keys = {surname_key((word,)), surname_key((word.removesuffix("s"),))}
        if place not in outside or word in bodies_named(text) or keys & given or any(by_key.get(key) for key in keys):
            continue
        if not variants_of(word, *spellings):
            person = enter(people, by_key, NameRun((), (), (word,)), place)
            person.gender = gender_of(NameRun((), (word,), (word,)))
            for index, more in zip(spellings, by_spelling([person]), strict=True):
                index.update(more)


def given_often(by_key: Mapping[str, Sequence[Person]]) -> set[tuple[str, ...]]:
    """The given names of whoever is named more than once."""
    rows = ((key, one) for key, same in by_key.items() for one in same)
    return {one.given for key, one in rows if key == given_key(one.given) and one.times_named > 1}


def is_doubtful(person: Person, often: Container[tuple[str, ...]], places: Counter[str]) -> bool:
    """A run that mostly follows „in“ is a place („in Bad Berg“); a given name may meet a noun („hatte Eva Glück“)."""
    seen = person.times_named
    if places[person.full_name()] >= seen and not person.roles:
        return True
    return seen == 1 and person.given in often


def given_key(given: Sequence[str]) -> str:
    """The key under which persons of one given name stand together, apart from the surnames."""
    return " " + " ".join(given)


def without_genitives(people: Sequence[Person]) -> list[Person]:
    """The persons, „Ministerin Velts“ being Eva Velt where the article names her."""
    by_key = {person.key: person for person in people if person.given}
    genitive = {person.key: by_key.get(person.key[:-1]) for person in people if person.key.endswith("s")}
    return [one for one in people if one.given or not take_in(genitive.get(one.key), one)]


def with_double_surnames(text: str, people: Sequence[Person]) -> list[Person]:
    """The persons, „Ruiz Costa“ being Pep Ruiz Costa where the text has all three words."""
    by_surname = {person.surname[-1]: person for person in people if person.given}
    left = []
    for person in people:
        whole = by_surname.get(person.given[0]) if len(person.given) == 1 and not person.family_first else None
        if whole is person or (whole is not None and f"{whole.full_name()} {person.surname[0]}" not in text):
            whole = None
        if take_in(whole, person) and whole is not None:
            whole.surname = (*whole.surname, *person.surname)
        else:
            left.append(person)
    return left


def take_in(whole: Person | None, person: Person) -> bool:
    """Add to a person what was gathered for a shorter name of theirs; False when there is no such person."""
    if whole is None:
        return False
    whole.places += person.places
    whole.roles = sorted((*whole.roles, *person.roles))
    whole.traits |= person.traits
    return True


def enter(people: list[Person], by_key: dict[str, list[Person]], run: NameRun, place: int) -> Person:
    """The person to whom a named run belongs, an old one or a new one, with the run added."""
    key = surname_key(run.surname)
    person = next((one for one in by_key.get(key, ()) if belongs(one, run)), None)
    if person is None:
        person = Person(run.given, run.surname, None, family_first=run.family_first)
        people.append(person)
        by_key.setdefault(key, []).append(person)
        by_key.setdefault(given_key(run.given), []).append(person)
    if len(run.given) > len(person.given):
        person.given = run.given
    person.gender = person.gender or gender_of(run)
    person.places.append(place)
    person.spellings[run.name] += 1
    if len(run.surname) > 1:
        person.surnames[" ".join(run.surname)] += 1
    return person


def belongs(person: Person, run: NameRun) -> bool:
    """Same surname by its key, and no given names that contradict each other."""
    if person.key != surname_key(run.surname):
        return False
    if not person.given or not run.given:
        return True
    if ends_alike((*person.given, *person.surname), (*run.given, *run.surname)):
        return True
    mine, other = word_key(person.given[0]), word_key(run.given[0])
    return mine == other or (len(run.given[0].rstrip(".")) == 1 and mine.startswith(other[:1]))


def ends_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """„Luis Enrique Mora“ and „Enrique Mora“: is one of two names the end of the other?"""
    shorter = min(len(one), len(other))
    return len(one) != len(other) and tuple(one[-shorter:]) == tuple(other[-shorter:])


def count_surnames(text: str, people: Sequence[Person], quoted: Sequence[tuple[int, int]]) -> None:
    """Note where surnames and given names stand alone, and how the reporter spells the surnames."""
    if not people:
        return
    places = [(match[0], match.start()) for match in CAPITALISED.finditer(text)]
    bearers = bearers_by_word(text, dict.fromkeys(word for word, _ in places), people)
    at = 0
    for word, start in [(word, start) for word, start in places if word in bearers]:
        while at < len(quoted) and quoted[at][1] <= start:
            at += 1
        person, is_surname = bearers[word]
        if is_surname and len(person.surname) > 1:
            if text[max(0, start - 30) : start].endswith(" ".join(person.surname[:-1]) + " "):
                person.places.append(start)
            continue
        person.places.append(start)
        if is_surname:
            person.aliases.add(word_key(word))
            if at == len(quoted) or start < quoted[at][0]:
                person.surnames[word.rstrip("’'")] += 1


def bearers_by_word(text: str, words: Iterable[str], people: Sequence[Person]) -> dict[str, tuple[Person, bool]]:
    """Those of the capitalised words of `text` that name one of `people` alone: whom, and whether by the surname.

    A word that differs from a surname by a letter and stands beside a reporting verb is a variant of it: „sagte Healey“
    in an article that has introduced a John Healy.
    """
    by_rank = sorted(people, key=lambda person: person.times_named)
    by_key: dict[str, Person | None] = {person.key: person for person in by_rank}
    by_given = {word_key(person.given[0]): person for person in reversed(people) if person.given}
    spellings = by_spelling(people)
    bearers = {}
    beside = beside_reporting_verbs(text)
    for word in words:
        key = word_key(word)
        if key not in by_key and key not in by_given:
            by_key[key] = find_variant(word, spellings) if word in beside else None
        person = by_key.get(key)
        if person is not None:
            bearers[word] = person, True
        elif key in by_given:
            bearers[word] = by_given[key], False
    return bearers


def by_spelling(people: Sequence[Person]) -> Spellings:
    """The persons by the last word of the surname, and by that word with one letter left out."""
    whole: dict[str, list[Person]] = {}
    shorter: dict[str, list[Person]] = {}
    for person in people:
        whole.setdefault(person.surname[-1], []).append(person)
        for spelling in shortened(person.surname[-1]):
            shorter.setdefault(spelling, []).append(person)
    return whole, shorter


def variants_of(word: str, whole: Mapping[str, list[Person]], shorter: Mapping[str, list[Person]]) -> list[Person]:
    """The persons whose surname `word` can be a typing variant of (quotes.named.spellings.is_typing_variant)."""
    longer = [person for spelling in shortened(word) for person in whole.get(spelling, ())]
    return longer + shorter.get(word, [])


def find_variant(word: str, spellings: Spellings) -> Person | None:
    """The one person whose surname `word` can be a typing variant of."""
    near = variants_of(word, *spellings)
    return near[0] if len(near) == 1 else None
