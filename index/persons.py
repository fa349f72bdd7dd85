"""Which sightings of one block are one person? „Wolodymyr Selenskyj“ and „Volodymyr Zelensky“ are.

A sighting is what one article knows of one speaker. The outcome depends on which sightings there are, never on the
order in which they came: everything is sorted before it is decided.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, product

from index.profiles import NOTHING, Profile, conflict_of, evidence_of, join_profiles, read_profile
from quotes.names.full_names import parse_name
from quotes.names.same_names import compare_names
from quotes.values import SpeakerKind

# How often a link of its kind is right. Those of names stand below what the pairs of tests/gold/name_pairs_*.tsv come
# to, which were partly looked at; the others are set by hand, below those of names.
SURE = 0.99
OTHER_SPELLING = 0.97
CLOSE_NAME = 0.9
BY_ROLE = 0.95
BY_COMPANY = 0.85
UNTOLD = 0.7
COMPANY_NEEDED = 2
"""How many others have to be quoted beside both, where the roles say nothing."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One speaker of one article: `key` is that of the full name, "" for what can only stand alone.

    Several of one name with the same roles may stand as one, with their `count` and the first of their ids.
    """

    id: str
    kind: SpeakerKind
    name: str
    key: str
    roles: tuple[str, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class Link:
    """Why a sighting belongs to its speaker, and how sure that is."""

    rule: str
    confidence: float


ALONE = Link("alone", 1.0)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an editor has decided of speakers: the sightings of either side are one person each, joined or parted."""

    joins: bool
    one: frozenset[str]
    other: frozenset[str]

    def divides(self, mine: Set[str], theirs: Set[str]) -> bool:
        """Does it have sightings of these two sides on its own two?"""
        return bool((mine & self.one and theirs & self.other) or (mine & self.other and theirs & self.one))


@dataclass(eq=False)
class Node:
    """A person in the making: sightings that are one, each with its reason."""

    sightings: dict[str, Sighting]
    links: dict[str, Link] = field(default_factory=dict)

    @classmethod
    def of(cls, sightings: Iterable[Sighting], link: Link) -> Node:
        """A person with these sightings."""
        held = {one.id: one for one in sightings}
        return cls(held, dict.fromkeys(held, link))

    @cached_property
    def profile(self) -> Profile:
        """What all roles tell, those of bare surnames too that were there from the beginning."""
        return join_profiles(map(read_profile, {one.roles for one in self.sightings.values()}))

    @cached_property
    def names(self) -> frozenset[str]:
        """The full names."""
        return frozenset(one.name for one in self.sightings.values() if one.key)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the full names."""
        return frozenset(one.key for one in self.sightings.values() if one.key)

    @cached_property
    def families(self) -> frozenset[str]:
        """The keys of the surname's words, in every spelling."""
        names = {one.name for one in self.sightings.values() if one.kind == "person"}
        return frozenset(word for name in names for word in parse_name(name).family)

    @cached_property
    def count(self) -> int:
        """How many sightings these are."""
        return sum(one.count for one in self.sightings.values())

    @cached_property
    def rank(self) -> tuple[int, str]:
        """The largest comes first."""
        return -self.count, min(self.sightings)

    def joined(self, other: Node, link: Link | None) -> Node:
        """Both as one; the other's sightings are here for the reason `link`, or keep theirs."""
        theirs = other.links if link is None else dict.fromkeys(other.links, link)
        return Node(self.sightings | other.sightings, self.links | theirs)

    def joined_by(self, others: Iterable[tuple[Node, Link]]) -> Node:
        """All of them as one; each of the others is here for the reason beside it."""
        sightings, links = dict(self.sightings), dict(self.links)
        for other, link in others:
            sightings |= other.sightings
            links |= dict.fromkeys(other.links, link)
        return Node(sightings, links)


Shared = Callable[[Node, Node], int]
"""How many others are quoted beside both of two persons, in articles of their own."""


def part_group(group: Sequence[Sighting], parted: Sequence[Verdict]) -> list[Node]:
    """The persons of one full name: mostly one; more where the roles speak of two, or an editor has parted them."""
    moved: dict[str, int] = {}
    for number, verdict in enumerate(parted):
        moved |= dict.fromkeys(verdict.other, number)
    parts: dict[int, list[Sighting]] = defaultdict(list)
    for one in group:
        parts[moved.get(one.id, -1)].append(one)
    remaining = parts.pop(-1, [])
    return part_namesakes(remaining) + [Node.of(part, Link("editor", 1.0)) for _, part in sorted(parts.items())]


def part_namesakes(group: Sequence[Sighting]) -> list[Node]:
    """The persons of one full name by their roles; who has none, where there are two persons, stays apart."""
    by_profile: dict[Profile, list[Sighting]] = defaultdict(list)
    for one in group:
        by_profile[read_profile(one.roles)].append(one)
    if not are_several(by_profile):
        return [Node.of(group, Link("same-name", SURE))] if group else []
    counts = {profile: sum(one.count for one in held) for profile, held in by_profile.items() if not profile.is_empty}
    nodes = [
        Node.of((one for profile in profiles for one in by_profile[profile]), Link("name-and-role", BY_ROLE))
        for profiles in peaceful_groups(counts)
    ]
    return nodes + [Node.of([one], ALONE) for one in by_profile.get(NOTHING, ())]


def are_several(profiles: Iterable[Profile]) -> bool:
    """Do these profiles under one name speak of more than one person?"""
    told = [profile for profile in profiles if not profile.is_empty]
    return any(conflict_of(*pair) for pair in combinations(told, 2))


def peaceful_groups(counts: Mapping[Profile, int]) -> list[list[Profile]]:
    """Profiles in groups without a conflict, the most frequent first.

    Each joins the only group with which it has something in common, or else the only one with which it is at peace;
    what fits several is a group of its own.
    """
    groups: list[list[Profile]] = []
    for profile in sorted(counts, key=lambda one: (-counts[one], one.sort_key)):
        peaceful = [group for group in groups if not any(conflict_of(profile, other) for other in group)]
        fitting = [group for group in peaceful if any(evidence_of(profile, other) for other in group)]
        chosen = fitting or peaceful
        if len(chosen) == 1:
            chosen[0].append(profile)
        else:
            groups.append([profile])
    return groups


def join_names(nodes: Sequence[Node], parted: Sequence[Verdict], shared: Shared) -> list[Node]:
    """The persons after those in other spellings are joined, the surest first; nobody joins two who differ."""
    pairs = []
    for one, other in list_pairs(nodes):
        link = link_of_names(one, other, shared)
        if link is not None:
            pairs.append((-link.confidence, one.rank, other.rank, one, other, link))
    now = {node: node for node in nodes}
    for *_, one, other, link in sorted(pairs, key=lambda pair: pair[:3]):
        first, second = now[one], now[other]
        if first is second or not may_join(first, second, parted):
            continue
        if second.rank < first.rank:
            first, second = second, first
        joined = first.joined(second, link)
        now = {node: joined if held in (first, second) else held for node, held in now.items()}
    return sorted(set(now.values()), key=lambda node: node.rank)


def list_pairs(nodes: Iterable[Node]) -> Iterator[tuple[Node, Node]]:
    """Every two persons whose names may mean one, the larger one first: those of one name are two already."""
    by_keys: dict[frozenset[str], list[Node]] = defaultdict(list)
    for node in nodes:
        by_keys[node.keys].append(node)
    for mine, theirs in combinations(by_keys.values(), 2):
        names = product(
            {name for node in mine for name in node.names}, {name for node in theirs for name in node.names}
        )
        if any(compare_names(*pair) != "apart" for pair in names):
            for one, other in product(mine, theirs):
                yield (one, other) if one.rank < other.rank else (other, one)


def link_of_names(one: Node, other: Node, shared: Shared) -> Link | None:
    """How two persons may be one by their names; None when they are not."""
    if one.keys & other.keys or conflict_of(one.profile, other.profile):
        return None
    likeness = {compare_names(mine, theirs) for mine in one.names for theirs in other.names}
    if "apart" in likeness:
        return None
    if likeness == {"same"}:
        return Link("other-spelling", OTHER_SPELLING)
    found = evidence_of(one.profile, other.profile)
    if "office" in found or "organisation" in found or shared(one, other) >= COMPANY_NEEDED:
        return Link("close-name", CLOSE_NAME)
    return None


def may_join(one: Node, other: Node, parted: Sequence[Verdict]) -> bool:
    """Is there nothing between two persons that keeps them apart?"""
    if one.keys & other.keys or conflict_of(one.profile, other.profile):
        return False
    if any(compare_names(mine, theirs) == "apart" for mine in one.names for theirs in other.names):
        return False
    return not any(verdict.divides(one.links.keys(), other.links.keys()) for verdict in parted)
