"""Who is quoted beside two persons? Two others beside „Eva Velt“ and „Velt“ tell that they are one.

It is asked of the archive only where names and roles leave it open.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from index.archive import in_portions
from index.bundles import Bundle, full_name, list_members
from index.persons import Node
from index.tables import sighting

MINE, BESIDE = sighting.alias("mine"), sighting.alias("beside")


@dataclass(frozen=True, slots=True)
class Appearance:
    """One sighting in company: its article, the keys of the others, and whether one of these is of its own block."""

    article: str
    others: frozenset[str]
    is_near: bool


class Company:
    """The company of persons in some blocks, each read when it is first asked for."""

    def __init__(self, connection: Connection, bundles: Iterable[Bundle]) -> None:
        self.connection = connection
        self.bundles = list(bundles)
        self.by_id = {one.sighting.id: one for one in self.bundles}
        self.totals: Counter[tuple[str, str, str]] = Counter()
        for one in self.bundles:
            self.totals[full_name(one)] += one.sighting.count
        self.bare: dict[str, dict[str, list[Appearance]]] = {}
        self.times: dict[Node, Counter[str]] = {}

    def count_shared(self, one: Node, other: Node) -> int:
        """How many others are quoted beside both, in articles of their own.

        Two who are named in one article are not told to be one by who else is in it.
        """
        few, many = (other, one) if other.count < one.count else (one, other)
        appearances = self.list_appearances(few)
        together = self.read_beside(many, sorted({one.article for one in appearances if one.is_near}))
        company = {key for one in appearances if one.article not in together for key in one.others}
        if not company:
            return 0
        inside = sum(together.values(), Counter[str]())
        outside = self.count_beside(many)
        return sum(outside[key] > inside[key] for key in company)

    def list_appearances(self, node: Node) -> list[Appearance]:
        """Where a person is seen in company; what is asked of one bare surname is read for all of its block."""
        bundle = self.by_id[next(iter(node.sightings))]
        if bundle.sighting.key:
            found = (self.read_appearances(bundle.block, mine) for mine in self.select_sightings(node))
            return [appearance for part in found for held in part.values() for appearance in held]
        if bundle.block not in self.bare:
            bare = and_(MINE.c.block == bundle.block, MINE.c.key == "")
            self.bare[bundle.block] = self.read_appearances(bundle.block, bare)
        return self.bare[bundle.block].get(bundle.sighting.id, [])

    def read_appearances(self, block: str, mine: ColumnElement[bool]) -> dict[str, list[Appearance]]:
        """By the id of a sighting where it is seen in company."""
        asked = select(MINE.c.id, MINE.c.article_id, BESIDE.c.key, (BESIDE.c.block == block).label("near"))
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        near = set()
        for one, article, key, is_near in self.connection.execute(in_company(asked).where(mine)):
            found[one, article].add(key)
            if is_near:
                near.add(article)
        return {one: [Appearance(article, frozenset(keys), article in near)] for (one, article), keys in found.items()}

    def read_beside(self, node: Node, articles: Sequence[str]) -> dict[str, Counter[str]]:
        """For those of the articles in which a person is seen in company, how often each other is beside."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        if not articles:
            return found
        asked = in_company(select(MINE.c.article_id, BESIDE.c.key))
        for portion in in_portions(articles):
            here = MINE.c.article_id.in_(portion)
            for mine in self.select_sightings(node):
                for article, key in self.connection.execute(asked.where(here, mine)):
                    found[article][key] += 1
        return found

    def count_beside(self, node: Node) -> Counter[str]:
        """How often each other is beside a person, in all articles."""
        if node not in self.times:
            asked = in_company(select(BESIDE.c.key, func.count())).group_by(BESIDE.c.key)
            counted: Counter[str] = Counter()
            for mine in self.select_sightings(node):
                for key, times in self.connection.execute(asked.where(mine)):
                    counted[key] += times
            self.times[node] = counted
        return self.times[node]

    def select_sightings(self, node: Node) -> Iterator[ColumnElement[bool]]:
        """Conditions that all sightings of a person meet, each of them one: by full names, as far as all are of it."""
        bundles = [self.by_id[one] for one in node.sightings]
        names = {full_name(one) for one in bundles if one.sighting.key}
        if node.count == sum(self.totals[name] for name in names):
            blocks, keys = {name[0] for name in names}, {name[2] for name in names}
            yield and_(MINE.c.block.in_(sorted(blocks)), MINE.c.key.in_(sorted(keys)))
            return
        ids = [one.sighting.id for one in bundles if one.shared is None]
        for one in bundles:
            if one.shared is not None:
                ids += [member for member, _ in list_members(self.connection, one, self.bundles)]
        for portion in in_portions(ids):
            yield MINE.c.id.in_(portion)


def in_company(asked: Select[Any]) -> Select[Any]:
    """The question with the others of each article."""
    beside = BESIDE.c.article_id == MINE.c.article_id
    return asked.select_from(MINE.join(BESIDE, beside)).where(BESIDE.c.key != "", BESIDE.c.key != MINE.c.key)
