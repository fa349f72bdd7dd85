"""Whom does a name mean? „Velt“ and „Eva Velts“ are the Eva Velt of the article, „Bauer“ of two Bauers is nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotes.language.words import LOWER_PARTICLES
from quotes.named.people import Person, surname_key
from quotes.named.roster import Roster
from quotes.named.spellings import word_key
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase


def person_named(sentence: Sentence, phrase: Phrase, people: Roster) -> Person | None:
    """Whom a phrase with a name denotes; „Velt ad-Din“ by the whole surname, if others have its last word."""
    place = sentence.tokens[phrase.first].start
    words = tuple(token.text for token in sentence.tokens[phrase.core_first : phrase.last] if token.is_word)
    if len(words) > 1:
        whole = people.worded("surname", words)
        if len(whole) == 1:
            return whole[0]
    return person_by_name(phrase, people, place)


def person_by_name(phrase: Phrase, people: Roster, place: int) -> Person | None:
    """The person with the given names and surname of the phrase."""
    run = phrase.run
    if run is None:
        return None
    if not run.given:
        return person_by_surname(run.surname[-1], people, place)
    keys = keys_of(run.surname[-1])
    fit = people.keyed("surname", keys | {word_key(run.name)} if run.family_first else keys)
    exact = [p for p in fit if not p.given or word_key(p.given[0])[:1] == word_key(run.given[0])[:1]]
    return latest(exact or fit or middle_named(phrase, people), place)


def middle_named(phrase: Phrase, people: Roster) -> list[Person]:
    """„Eva Lind Berg“: read by itself Lind looks like the surname, and the article knows better."""
    run = phrase.run
    if run is None:
        return []
    return people.worded("given", (*run.given, *run.surname))


def person_by_surname(word: str, people: Roster, place: int) -> Person | None:
    """The person with this bare surname, its genitive s taken back."""
    words = tuple(word.split())
    if not words:
        return None
    whole = people.worded("surname", words) if len(words) > 1 else []
    if len(whole) == 1:
        return whole[0]  # „Zein ad-Din“
    *particles, last = words
    if all(particle.casefold() in LOWER_PARTICLES for particle in particles):
        word = last  # „De Velt“
    keys = keys_of(word)
    fit = people.keyed("alias", keys)
    if is_ambiguous(fit):
        return None
    return latest(fit or people.keyed("given", keys), place)


def keys_of(word: str) -> set[str]:
    """The keys under which a surname may stand: as it is, and with the genitive s taken back."""
    key = surname_key((word,))
    return {key, word_key(word[:-1])} if word.endswith("s") and len(word) > 3 else {key}


def is_ambiguous(people: Sequence[Person]) -> bool:
    """Two persons of one surname, named equally often: a bare surname does not tell which."""
    counts = sorted(person.times_named for person in people)
    return len(counts) > 1 and counts[-1] == counts[-2]


def latest(people: Sequence[Person], place: int) -> Person | None:
    """Of several persons the one mentioned last before `place`, else the first one behind it."""
    if len(people) > 1:
        most = max(person.times_named for person in people)
        people = [person for person in people if person.times_named == most]
    if not people:
        return None
    before = [(at, person) for person in people if (at := person.last_named(place)) is not None]
    if before:
        return max(before, key=lambda row: row[0])[1]
    return min(people, key=lambda person: (*person.places, *person.quoted)[0])


def people_by_key(people: Sequence[Person]) -> Mapping[str, Sequence[Person]]:
    """The persons by the key of their surname, and by that of their given name where no surname has it."""
    by_key: dict[str, list[Person]] = {}
    for person in people:
        for key in {person.key, *person.aliases}:
            by_key.setdefault(key, []).append(person)
    for person in people:
        if person.given and len(person.given[0]) > 2:
            by_key.setdefault(word_key(person.given[0]), [person])
    return by_key
