"""Whose is a bare surname? „Außenminister Lawrow“ is Sergej Lawrow, where the archive knows no other in that office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from index.persons import ALONE, BY_COMPANY, BY_ROLE, COMPANY_NEEDED, Link, Node, Shared, Sighting, Verdict
from index.profiles import Profile, conflict_of, evidence_of

Look = tuple[frozenset[str], Profile]
"""What is compared of a bare surname: the keys of its words, and what its roles tell."""


@dataclass(frozen=True, slots=True)
class Bearers:
    """The persons to whom a bare surname can belong, and those of them who share its office or its body."""

    all: tuple[Node, ...]
    by_role: tuple[Node, ...]


def place_bare(
    bare: Sequence[Sighting], nodes: Sequence[Node], parted: Sequence[Verdict], shared: Shared
) -> list[Node]:
    """The persons with the bare surnames that belong to them, and those that stay by themselves."""
    moved = frozenset[str]().union(*(verdict.other for verdict in parted))
    decided = moved.union(*(verdict.one for verdict in parted))
    known: dict[tuple[str, tuple[str, ...]], Bearers] = {}
    placed: dict[Node, list[tuple[Node, Link]]] = defaultdict(list)
    alone = []
    for one in bare:
        by_itself = Node.of([one], ALONE)
        if one.id in decided:
            bearers = find_bearers(by_itself, nodes, parted)
        else:
            look = one.name, one.roles
            bearers = known[look] if look in known else known.setdefault(look, find_bearers(by_itself, nodes, ()))
        home = None if one.id in moved else find_home(by_itself, bearers, shared)
        if home is None:
            alone.append(by_itself)
        else:
            placed[home[0]].append((by_itself, home[1]))
    return [*(node.joined_by(placed[node]) for node in nodes), *join_offices(alone, parted)]


def find_bearers(bare: Node, nodes: Sequence[Node], parted: Sequence[Verdict]) -> Bearers:
    """The persons to whom a bare surname can belong: nothing speaks against it."""
    bearers = tuple(
        node
        for node in nodes
        if bare.families & node.families
        and not conflict_of(bare.profile, node.profile)
        and not any(verdict.divides(bare.links.keys(), node.links.keys()) for verdict in parted)
    )
    by_role = (node for node in bearers if {"office", "organisation"} & {*evidence_of(bare.profile, node.profile)})
    return Bearers(bearers, tuple(by_role))


def find_home(bare: Node, bearers: Bearers, shared: Shared) -> tuple[Node, Link] | None:
    """The only person to whom a bare surname can belong, and why; None when nobody or several could be meant.

    An office or a body in common is enough where no other bearer of the surname has it; company in the article only
    where the archive knows no other bearer at all.
    """
    if len(bearers.by_role) == 1:
        return bearers.by_role[0], Link("surname-and-role", BY_ROLE)
    if len(bearers.all) != 1:
        return None
    only = bearers.all[0]
    count = shared(bare, only)
    if count >= COMPANY_NEEDED or (count and evidence_of(bare.profile, only.profile)):
        return only, Link("surname-and-company", BY_COMPANY)
    return None


def join_offices(alone: Sequence[Node], parted: Sequence[Verdict]) -> list[Node]:
    """Bare surnames in the same office are one person: „Außenminister Velt“ in two articles."""
    kept: dict[Look, list[Node]] = defaultdict(list)
    for node in sorted(alone, key=lambda node: node.rank):
        mine = node.families, node.profile
        fitting = [
            (theirs, other)
            for theirs, others in kept.items()
            if node.profile.offices and is_same_office(mine, theirs)
            for other in others
            if not any(verdict.divides(node.links.keys(), other.links.keys()) for verdict in parted)
        ]
        if len(fitting) == 1:
            theirs, other = fitting[0]
            kept[theirs].remove(other)
            node = other.joined(node, Link("surname-and-role", BY_ROLE))
        kept[node.families, node.profile].append(node)
    return [node for nodes in kept.values() for node in nodes]


def is_same_office(one: Look, other: Look) -> bool:
    """Do these two have a surname and an office in common?"""
    return bool(one[0] & other[0]) and "office" in evidence_of(one[1], other[1])
