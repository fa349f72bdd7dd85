"""What do the roles of a name tell of its bearer? „SPD-Politiker“ a party and politics, „Stürmer“ sport.

Two profiles can speak for one person (the same office, the same body), speak against it (two parties, two states, sport
and politics), or leave it open. Nothing here looks at the name itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from index.identity import fold_name
from quotes.names.role_parts import read_role
from quotes.speakers.role_words import likeness, stem_of, stems

Evidence = Literal["office", "organisation", "party", "place"]

DOMAINS: dict[str, tuple[str, ...]] = {
    "politics": stems(
        "Politiker Minister Kanzler Abgeordneter Senator Bürgermeister Gouverneur Diplomat Botschafter "
        "Ministerpräsident Premier Premierminister Regierungschef Regierungssprecher Staatssekretär Parlamentarier "
        "Fraktionschef Parteichef Landrat Bundestagsabgeordneter Staatspräsident Staatschef Vizekanzler Stadtrat "
        "Gemeinderat "
        "Nationalrat Ständerat Landeshauptmann Kommissionspräsident Kremlchef Kremlsprecher Generalsekretär"
    ),
    "sport": stems(
        "Trainer Stürmer Torwart Torhüter Spieler Fußballer Profi Verteidigerspieler Boxer Rennfahrer Weltmeister "
        "Olympiasieger Schiedsrichter Nationalspieler Mittelfeldspieler Handballer Tennisspieler Skifahrer Biathlet "
        "Radprofi Läufer Schwimmer Turner Torjäger Keeper Sportler Sportdirektor Schwimmerin Coach Teamchef Eisläufer"
    ),
    "culture": stems(
        "Schauspieler Sänger Regisseur Musiker Maler Dirigent Rapper Komponist Bildhauer Pianist Geiger Choreograf "
        "Tänzer Popstar Filmemacher Comedian Kabarettist Schlagersänger Frontmann Gitarrist Schlagzeuger"
    ),
    "faith": stems("Bischof Erzbischof Papst Pfarrer Kardinal Rabbiner Imam Pastor Landesbischof Mönch Abt"),
    "science": stems(
        "Forscher Wissenschaftler Historiker Physiker Biologe Virologe Soziologe Chemiker Klimaforscher Ökonom "
        "Politologe Politikwissenschaftler Psychologe Archäologe Meteorologe Astronom Epidemiologe Professor"
    ),
    "justice": stems("Staatsanwalt Oberstaatsanwalt Richter Kommissar Polizeisprecher Polizist Ermittler Verteidiger"),
    "crafts": stems(
        "Landwirt Bauer Wirt Bäcker Lehrer Schüler Rentner Nachbar Anwohner Augenzeuge Pfleger Fahrer Mieter"
    ),
}
"""Heads of roles by their field; heads of every field („Chef“, „Präsident“, „Sprecher“) are in none."""

# Fields that one person rarely has to do with: only these tell namesakes apart. A politician may have been a lawyer, an
# economist or an actor, a professor may become a minister.
APART = tuple(
    frozenset(pair)
    for pair in (
        ("sport", "politics"), ("sport", "faith"), ("sport", "science"), ("sport", "justice"), ("sport", "culture"),
        ("faith", "culture"), ("faith", "justice"), ("culture", "justice"), ("culture", "science"),
        ("crafts", "politics"), ("crafts", "sport"), ("crafts", "science"), ("crafts", "justice"), ("crafts", "faith"),
        ("crafts", "culture"),
    )
)  # fmt: skip

STATE_OFFICES = stems(
    "Minister Kanzler Präsident Premier Regierungschef Staatschef Botschafter General König Abgeordneter Senator "
    "Gouverneur Kanzlerin Außenminister Verteidigungsminister Regierungssprecher"
)
"""Offices that one holds for one state: the same name in the same office of two states means two people."""

TELLING = stems("minister kanzler generalsekretär papst könig ministerpräsident")
"""Offices of which there is one at a time, or nearly."""

PARTIES = {
    word: word.removesuffix("n").removesuffix("spartei") if word.startswith(("grüne", "linke", "links")) else word
    for word in (
        "afd bsw cdu csu fdp spd grüne grünen piraten npd fpö övp spö neos svp glp tories labour republikaner "
        "demokraten lega pis fidesz akp chp linke linken"
    ).split()
} | {"linkspartei": "linke"}
"""Words of party names, and what they are compared by."""

REGIONS = frozenset(
    "baden-württemberg bayern berlin brandenburg bremen hamburg hessen mecklenburg-vorpommern niedersachsen "
    "nordrhein-westfalen rheinland-pfalz saarland sachsen sachsen-anhalt schleswig-holstein thüringen burgenland "
    "kärnten niederösterreich oberösterreich salzburg steiermark tirol vorarlberg wien schottland wales nordirland "
    "katalonien texas florida kalifornien new york südtirol europa eu".split()
)
"""Places inside a state: whoever held an office there may hold one of the whole state."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What roles tell, each in folded words: offices as (stem of the head, body or place), the rest as sets."""

    offices: frozenset[tuple[str, str]]
    organisations: frozenset[str]
    parties: frozenset[str]
    places: frozenset[str]
    domains: frozenset[str]
    state_places: frozenset[str]

    @property
    def is_empty(self) -> bool:
        """Do the roles tell nothing that could be compared?"""
        return not (self.offices or self.organisations or self.parties or self.places or self.domains)

    @property
    def sort_key(self) -> tuple[tuple[str, ...], ...]:
        """An order of profiles."""
        offices = tuple(f"{head} {body}" for head, body in sorted(self.offices))
        return offices, tuple(sorted(self.organisations | self.parties)), tuple(sorted(self.places))

    def joined(self, other: Profile) -> Profile:
        """What both tell."""
        return Profile(*(getattr(self, name) | getattr(other, name) for name in self.__slots__))


NOTHING = Profile(*(frozenset[str]() for _ in range(6)))  # type: ignore[arg-type]


@lru_cache(maxsize=65536)
def read_profile(roles: tuple[str, ...]) -> Profile:
    """The profile of someone with these roles.

    >>> profile = read_profile(("SPD-Politiker", "deutscher Außenminister"))
    >>> sorted(profile.parties), sorted(profile.domains)
    (['spd'], ['politics'])
    """
    profile = NOTHING
    for role in roles:
        profile = profile.joined(read_one(role))
    return profile


def read_one(role: str) -> Profile:
    """The profile that one role gives."""
    parts = read_role(role)
    stem = stem_of(parts.head) if parts.head else ""
    organisation = fold_name(parts.organisation) if parts.organisation else ""
    place = fold_name(parts.place) if parts.place else ""
    parties = frozenset(PARTIES[word] for word in re.split(r"[\s/-]+", organisation) if word in PARTIES)
    domains = frozenset(name for name, heads in DOMAINS.items() if stem and stem.endswith(heads))
    return Profile(
        offices=frozenset({(stem, organisation or place)}) if stem else frozenset(),
        organisations=frozenset({organisation}) if organisation and not parties else frozenset(),
        parties=parties,
        places=frozenset({place}) if place else frozenset(),
        domains=domains or (frozenset({"politics"}) if parties else frozenset()),
        state_places=(
            frozenset({place}) if place and place not in REGIONS and stem.endswith(STATE_OFFICES) else frozenset()
        ),
    )


@lru_cache(maxsize=65536)
def conflict_of(one: Profile, other: Profile) -> bool:
    """Do the roles speak of two people: two parties, the same kind of office in two states, fields far apart?

    >>> conflict_of(read_profile(("Stürmer",)), read_profile(("SPD-Politiker",)))
    True
    >>> conflict_of(read_profile(("Außenministerin",)), read_profile(("Grünen-Politikerin",)))
    False
    """
    for mine, theirs in ((one.parties, other.parties), (one.state_places, other.state_places)):
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    if one.domains & other.domains:
        return False
    return bool(one.domains and other.domains) and all(
        frozenset((mine, theirs)) in APART for mine in one.domains for theirs in other.domains
    )


@lru_cache(maxsize=65536)
def evidence_of(one: Profile, other: Profile) -> tuple[Evidence, ...]:
    """What the roles have in common, the strongest first; nothing for two profiles in conflict.

    An office counts with its body or place („Pentagon-Sprecherin“), or when one of the two does not say it
    („Verteidigungsminister“); a head alone („Sprecher“) tells nothing.

    >>> evidence_of(read_profile(("Bundeskanzler",)), read_profile(("deutscher Bundeskanzler",)))
    ('office',)
    """
    if conflict_of(one, other):
        return ()
    found: list[Evidence] = []
    if any(same_office(mine, theirs) for mine in one.offices for theirs in other.offices):
        found.append("office")
    if one.organisations & other.organisations:
        found.append("organisation")
    if one.parties & other.parties:
        found.append("party")
    if one.places & other.places and one.domains & other.domains:
        found.append("place")
    return tuple(found)


def same_office(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Are these one office, as far as the roles tell?"""
    (head, body), (other_head, other_body) = one, other
    if not likeness(head, other_head):
        return False
    if body and other_body:
        return body == other_body
    return is_telling(head) or is_telling(other_head)


def is_telling(stem: str) -> bool:
    """Is the head of an office enough without its body: „Verteidigungsminister“, but not „Sprecher“ or „Chef“?"""
    return stem.endswith(TELLING) and stem != "minist"


def join_profiles(profiles: Iterable[Profile]) -> Profile:
    """What all of them tell."""
    joined = NOTHING
    for profile in profiles:
        joined = joined.joined(profile)
    return joined
