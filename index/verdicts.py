"""What have editors decided of speakers? „Diese beiden sind eine Person“, „hier ist ein anderer Müller gemeint“.

Decisions hold on to sightings, not to speakers: a sighting stays what it is while speakers are sorted anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from sqlalchemy import Connection, select

from index.archive import in_portions
from index.persons import Verdict
from index.tables import decided_sighting, decision, sighting

IN_FORCE = (decision.c.undone_at.is_(None), decision.c.action.in_(("merge", "split")))


def connected_blocks(connection: Connection, blocks: Iterable[str]) -> set[str]:
    """These blocks and all that decisions in force connect with them."""
    found: set[str] = set()
    fresh = set(blocks)
    if not are_in_force(connection):
        return fresh
    while fresh:
        found |= fresh
        fresh = blocks_beside(connection, fresh) - found
    return found


def are_in_force(connection: Connection) -> bool:
    """Is there any merge or split in force? Mostly there is none, and no block has to be looked through."""
    return connection.execute(select(decision.c.id).where(*IN_FORCE).limit(1)).first() is not None


def blocks_beside(connection: Connection, blocks: Set[str]) -> set[str]:
    """The blocks of all sightings of decisions that concern one of these blocks."""
    mine, theirs = decided_sighting.alias("mine"), decided_sighting.alias("theirs")
    here, there = sighting.alias("here"), sighting.alias("there")
    beside: set[str] = set()
    for names in in_portions(sorted(blocks)):
        asked = (
            select(there.c.block)
            .join(theirs, theirs.c.sighting_id == there.c.id)
            .join(decision, decision.c.id == theirs.c.decision_id)
            .join(mine, mine.c.decision_id == decision.c.id)
            .join(here, here.c.id == mine.c.sighting_id)
            .where(here.c.block.in_(names), *IN_FORCE)
        )
        beside |= set(connection.execute(asked.distinct()).scalars())
    return beside


def read_verdicts(connection: Connection, blocks: Set[str]) -> list[Verdict]:
    """The merges and splits in force that concern these blocks, in the order in which they were decided."""
    concerned: set[str] = set()
    for names in in_portions(sorted(blocks) if are_in_force(connection) else []):
        asked = (
            select(decided_sighting.c.decision_id)
            .join(sighting, sighting.c.id == decided_sighting.c.sighting_id)
            .where(sighting.c.block.in_(names))
        )
        concerned |= set(connection.execute(asked.distinct()).scalars())
    asked_sides = (
        select(decision.c.sequence, decision.c.action, decided_sighting.c.side, decided_sighting.c.sighting_id)
        .join(decided_sighting, decided_sighting.c.decision_id == decision.c.id)
        .where(decision.c.id.in_(concerned), *IN_FORCE)
    )
    sides: dict[tuple[int, str], dict[int, set[str]]] = defaultdict(lambda: {1: set(), 2: set()})
    for row in connection.execute(asked_sides) if concerned else ():
        sides[row.sequence, row.action][row.side].add(row.sighting_id)
    return [
        Verdict(action == "merge", frozenset(both[1]), frozenset(both[2]))
        for (_, action), both in sorted(sides.items())
    ]


def chosen_names(connection: Connection, speakers: Set[str]) -> dict[str, str]:
    """The names that editors have given to these speakers, the last one of each."""
    return {one: str(after["name"]) for one, after in last_decisions(connection, speakers, "rename").items()}


def chosen_wikidata(connection: Connection, speakers: Set[str]) -> dict[str, str | None]:
    """The Wikidata ids that editors have given to these speakers, None where the last one took it away."""
    return {one: after["wikidata"] for one, after in last_decisions(connection, speakers, "wikidata").items()}


def last_decisions(connection: Connection, speakers: Set[str], action: str) -> Mapping[str, dict[str, str | None]]:
    """What the last decision of this kind in force says of each of these speakers."""
    said: dict[str, dict[str, str | None]] = {}
    for ids in in_portions(sorted(speakers)):
        asked = (
            select(sighting.c.speaker_id, decision.c.after)
            .join(decided_sighting, decided_sighting.c.sighting_id == sighting.c.id)
            .join(decision, decision.c.id == decided_sighting.c.decision_id)
            .where(sighting.c.speaker_id.in_(ids))
            .where(decision.c.action == action, decision.c.undone_at.is_(None))
            .order_by(decision.c.sequence)
        )
        said |= {row.speaker_id: row.after for row in connection.execute(asked)}
    return said
