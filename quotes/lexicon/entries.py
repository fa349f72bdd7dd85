"""What does a table know of a word? „Sprecherin“: a role, feminine; „teilte“: mitteilen, „mit“ still to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from quotes.lexicon.inflection import Number

Gender = Literal["m", "f", "n", "x"]
FINITE = frozenset(f"{mood}.{number}" for mood in ("present", "past", "k1", "k2") for number in ("sg", "pl"))


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb. `frame` says what goes with it („dat“, „als“, „von“ ...); a weak verb often does not report."""

    lemma: str
    particle: str
    kind: str
    frame: frozenset[str]
    strong: bool


class VerbForm(NamedTuple):
    """What a word form can be. `particle` is the word still to come in the clause, empty when the form is whole.

    `readings` are present, past, k1, k2 each with .sg or .pl, infinitive, zu-infinitive, participle1, participle2.
    """

    form: str
    lemma: str
    particle: str
    readings: frozenset[str]

    @property
    def finite(self) -> bool:
        """Whether the form can be the verb of a clause by itself."""
        return not FINITE.isdisjoint(self.readings)


class Role(NamedTuple):
    """A noun that denotes a person: `head` is its dictionary form, „Sprecherin“ for „Regierungssprecherinnen“.

    `gender` is x for nouns that tell none („Abgeordnete“); `number` is x where the form can be either. `category` is
    function, person, kin, party, nationality or title; `surname` warns that the whole word is often a surname.
    """

    head: str
    gender: Gender
    number: Number
    category: str
    surname: bool


@dataclass(frozen=True, slots=True)
class NamingNoun:
    """A noun that announces a name rather than words said. `kind` is medium, work, product, ship, motto, term ..."""

    noun: str
    gender: Gender
    number: Number
    kind: str


@dataclass(frozen=True, slots=True)
class NounCue:
    """A noun of utterance; `type` is speech, writing or thought."""

    noun: str
    gender: Gender
    number: Number
    type: str


@dataclass(frozen=True, slots=True)
class DocumentNoun:
    """A noun for a document that can itself be the one that says something."""

    noun: str
    gender: Gender
    number: Number


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body or place that can speak; `kind` is organisation, place or group (plural people without a name).

    `is_common` says that there are many of the kind („Gericht“), so that the word alone is the name of none.
    """

    word: str
    gender: Gender
    number: Number
    kind: str
    is_common: bool = False


@dataclass(frozen=True, slots=True)
class OutletEntry:
    """One spelling of an outlet; `kind` is newspaper, magazine, broadcaster, agency, online or platform.

    `country` is where it sits (ISO 3166-1, small letters), `language` what it mainly publishes in (ISO 639-1); each is
    None for an outlet that the table does not know.
    """

    spelling: str
    name: str
    domain: str | None
    kind: str
    country: str | None
    language: str | None = None
