"""Which persons of the article have a name, or are named near a place? Of 2,000 persons „Velt“ means one: Eva Velt.

Each way to look them up is built once, when it is first needed, so that the work stays linear in the persons.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from quotes.language.once import once
from quotes.named.people import Person
from quotes.named.spellings import word_key


class Roster(tuple[Person, ...]):
    """The persons in order of appearance."""

    @once
    def by_name(self) -> dict[str, Person]:
        """The persons by their full names."""
        return {person.name: person for person in self}

    @once
    def topic(self) -> Person | None:
        """Whom the reporter names most often; None where nobody is."""
        return max(self, key=lambda person: len(person.places), default=None)

    @once
    def _ranks(self) -> dict[int, int]:
        return {id(person): rank for rank, person in enumerate(self)}

    @once
    def _by_key(self) -> dict[tuple[str, str], list[Person]]:
        """By („surname“, its key), („alias“, any key it goes by), („given“, the key of the first given name)."""
        found: dict[tuple[str, str], list[Person]] = {}
        for person in self:
            found.setdefault(("surname", person.key), []).append(person)
            for key in {person.key, *person.aliases}:
                found.setdefault(("alias", key), []).append(person)
            if person.given:
                found.setdefault(("given", word_key(person.given[0])), []).append(person)
        return found

    @once
    def _by_words(self) -> dict[tuple[str, tuple[str, ...]], list[Person]]:
        """By („surname“, its words) and („given“, all given names)."""
        found: dict[tuple[str, tuple[str, ...]], list[Person]] = {}
        for person in self:
            found.setdefault(("surname", person.surname), []).append(person)
            found.setdefault(("given", person.given), []).append(person)
        return found

    @once
    def _named(self) -> tuple[list[int], list[Person]]:
        """Every place where the reporter names somebody, in ascending order, and whom."""
        rows = sorted(
            ((place, rank, person) for rank, person in enumerate(self) for place in person.places),
            key=lambda row: row[:2],
        )
        return [row[0] for row in rows], [row[2] for row in rows]

    def in_order(self, people: Iterable[Person]) -> list[Person]:
        """The persons in order of appearance, each once."""
        ranks = {self._ranks[id(person)] for person in people}
        return [self[rank] for rank in sorted(ranks)]

    def keyed(self, what: str, keys: Iterable[str]) -> list[Person]:
        """The persons with one of the keys as „surname“, „alias“ (any surname they go by) or „given“."""
        return self.in_order(person for key in keys for person in self._by_key.get((what, key), ()))

    def worded(self, what: str, words: tuple[str, ...]) -> list[Person]:
        """The persons with just these words as „surname“ or „given“ names."""
        return self._by_words.get((what, words), [])

    def named_between(self, start: int, end: int) -> list[Person]:
        """Whom the reporter names from place `start` up to and with `end`."""
        places, people = self._named
        return self.in_order(people[bisect_left(places, start) : bisect_right(places, end)])
