"""Which sightings are alike? 3,000 times „Wladimir Putin, Kremlchef“ are read as one bundle, and sorted as one.

Those of one full name with the same roles share their lot, unless an editor has decided on one of them. What is new, a
bare surname, and one without roles beside namesakes stand by themselves.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Text, cast, func, or_, select

from index.archive import in_portions
from index.persons import Sighting, are_several
from index.profiles import read_profile
from index.tables import sighting

ROLES = cast(sighting.c.roles, Text).label("roles_text")
"""The roles as they are written: PostgreSQL does not compare JSON."""
SHARED = (sighting.c.block, sighting.c.name, ROLES, sighting.c.speaker_id, sighting.c.link)
"""What the sightings of a bundle have in common; kind and key go with block and name, the confidence with the link."""
OTHER_REASON = -1.0
"""The confidence of a bundle whose sightings do not agree on it: it is written anew."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Sightings that are alike, with the speaker to whom they belong so far, None for a new one.

    `shared` are the values of `SHARED`; None for a sighting that stands by itself.
    """

    sighting: Sighting
    block: str
    speaker: str | None
    link: str
    confidence: float
    shared: tuple[Any, ...] | None = None


def read_bundles(connection: Connection, blocks: Set[str], decided: Set[str]) -> list[Bundle]:
    """All sightings in these blocks; `decided` are those on which verdicts in force hold."""
    by_itself = or_(sighting.c.key == "", sighting.c.speaker_id.is_(None))
    if decided:
        by_itself = or_(by_itself, sighting.c.id.in_(sorted(decided)))
    table = sighting.c
    singles = select(table.id, *SHARED, table.kind, table.key, table.confidence).where(by_itself)
    alike = select(
        func.min(table.id), *SHARED, func.min(table.kind), func.min(table.key), func.min(table.confidence),
        func.max(table.confidence), func.count(),
    ).where(~by_itself)  # fmt: skip
    bundles: list[Bundle] = []
    for names in in_portions(sorted(blocks)):
        here = table.block.in_(names)
        bundles += (make_bundle(row, confidence) for *row, confidence in connection.execute(singles.where(here)))
        for *row, lowest, highest, count in connection.execute(alike.where(here).group_by(*SHARED)):
            one = make_bundle(row, lowest if lowest == highest else OTHER_REASON)
            bundles.append(replace(one, sighting=replace(one.sighting, count=count), shared=tuple(row[1:-2])))
    return open_loose(connection, bundles)


def make_bundle(row: Sequence[Any], confidence: float) -> Bundle:
    """The bundle of one sighting: `row` has its id, the columns of `SHARED`, its kind and its key."""
    identity, block, name, roles, speaker, link, kind, key = row
    return Bundle(Sighting(identity, kind, name, key, decode_roles(roles)), block, speaker, link, confidence)


@lru_cache(maxsize=65536)
def decode_roles(text: str) -> tuple[str, ...]:
    """The roles that are written in a column of JSON."""
    return tuple(json.loads(text))


def open_loose(connection: Connection, bundles: Sequence[Bundle]) -> list[Bundle]:
    """The bundles; of a name with several bearers, those that do not tell which one stand by themselves."""
    roles: dict[tuple[str, str, str], set[tuple[str, ...]]] = defaultdict(set)
    for one in bundles:
        roles[full_name(one)].add(one.sighting.roles)
    several = {name for name, held in roles.items() if len(held) > 1 and are_several(set(map(read_profile, held)))}
    kept, opened = [], []
    for one in bundles:
        if one.shared and full_name(one) in several and read_profile(one.sighting.roles).is_empty:
            ids = (member for member, _ in list_members(connection, one, bundles))
            opened += [replace(one, sighting=replace(one.sighting, id=each, count=1), shared=None) for each in ids]
        else:
            kept.append(one)
    return kept + opened


def full_name(one: Bundle) -> tuple[str, str, str]:
    """What tells the full name of a bundle from all others."""
    return one.block, one.sighting.kind, one.sighting.key


def list_members(connection: Connection, one: Bundle, bundles: Iterable[Bundle]) -> list[tuple[str, str]]:
    """The id and the article of each sighting of a bundle; `bundles` are all of its block."""
    asked = select(sighting.c.id, sighting.c.article_id)
    if one.shared is None:
        asked = asked.where(sighting.c.id == one.sighting.id)
        return [(member, article) for member, article in connection.execute(asked)]
    alike = (column == value for column, value in zip(SHARED, one.shared, strict=True))
    apart = {other.sighting.id for other in bundles if other.shared is None and other.block == one.block}
    return [(member, article) for member, article in connection.execute(asked.where(*alike)) if member not in apart]
