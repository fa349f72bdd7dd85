"""What happens when another extractor reads an article again? Its findings replace the old ones; decisions stay.

A quotation keeps its id when it is found again, be it with a longer or shorter span. One on which an editor has decided
keeps its span and wording too, and stays even if it is no longer found. Of one that is gone the id remains known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from index import tables
from index.deciding import apply_decisions
from index.resolution import copy_speakers, describe_speakers, replace_id, resolve_blocks, retire_speaker
from index.rows import insert_quotations, quotation_row
from index.sightings import blocks_of, record_sightings
from quotes.same_names import may_be_one
from quotes.values import Article, Quotation

KEPT = ("start", "end", "text", "extent", "repaired")
"""Columns of a quotation that stay when an editor has decided on it."""


def needs_rereading(connection: Connection, home: str, extractor: str) -> bool:
    """Has another extractor than this one read the article? Never asked for "", an unknown one."""
    held = connection.execute(select(tables.article.c.extractor).where(tables.article.c.id == home)).scalar_one()
    return bool(extractor) and held != extractor


def note_extractor(connection: Connection, home: str, extractor: str) -> None:
    """Notes which extractor has read the article last."""
    connection.execute(update(tables.article).where(tables.article.c.id == home).values(extractor=extractor))


def replace_quotations(connection: Connection, article: Article, home: str, found: Sequence[Quotation]) -> bool:
    """Takes over what was found now; False when nothing is different. `home` is the article's id."""
    quotation = tables.quotation
    held = connection.execute(select(quotation).where(quotation.c.article_id == home)).all()
    decided = read_decided(connection, [row.id for row in held])
    sightings = record_sightings(connection, article, home, [one.speaker for one in found if one.speaker is not None])
    columns = {
        one.id: quotation_row(connection, one, article, sightings[one.speaker] if one.speaker else None)
        for one in found
    }
    again = match_quotations(held, found)
    before = [tuple(row) for row in held]
    for row in held:
        one = again.get(row.id)
        if one is not None:
            update_quotation(connection, row, columns[one.id], row.id in decided)
        elif row.id not in decided:
            connection.execute(delete(quotation).where(quotation.c.id == row.id))
            replace_id(connection, row.id, None)
    matched = {one.id for one in again.values()}
    kept = [(row.start, row.end) for row in held if row.id in decided]
    new = [one for one in found if one.id not in matched and not any(overlap(one, *span) for span in kept)]
    insert_quotations(connection, home, new, [columns[one.id] for one in new])
    settle_sightings(connection, home, held, set(sightings.values()))
    copy_speakers(connection, home)
    apply_decisions(connection, decided)
    asked = select(quotation).where(quotation.c.article_id == home)
    return sorted(before, key=str) != sorted((tuple(row) for row in connection.execute(asked)), key=str)


def read_decided(connection: Connection, quotations: Sequence[str]) -> set[str]:
    """Those of the quotations on which an editor has ever decided."""
    asked = select(tables.decision.c.subject).where(tables.decision.c.subject.in_(quotations))
    return set(connection.execute(asked).scalars())


def match_quotations(held: Iterable[Row[Any]], found: Sequence[Quotation]) -> dict[str, Quotation]:
    """By the id of a held quotation the one found now: of the same id, or else with the most letters in common."""
    by_id = {one.id: one for one in found}
    again = {row.id: by_id[row.id] for row in held if row.id in by_id}
    taken = {one.id for one in again.values()}
    pairs = [
        (-overlap(one, row.start, row.end), row.start, row.id, one)
        for row in held
        if row.id not in again
        for one in found
        if one.id not in taken and overlap(one, row.start, row.end)
    ]
    for _, _, identity, one in sorted(pairs, key=lambda pair: pair[:3]):
        if identity not in again and one.id not in taken:
            again[identity] = one
            taken.add(one.id)
    return again


def overlap(one: Quotation, start: int, end: int) -> int:
    """How many characters a quotation shares with a span."""
    return max(0, min(one.end, end) - max(one.start, start))


def update_quotation(connection: Connection, row: Row[Any], columns: Mapping[str, Any], is_decided: bool) -> None:
    """Writes what was found now of a held quotation; its wording stays when an editor has decided on it."""
    values = {name: value for name, value in columns.items() if not (is_decided and name in KEPT)}
    values |= {"said_by": columns["sighting_id"], "role": columns["found_role"], "speaker_id": None}
    connection.execute(update(tables.quotation).where(tables.quotation.c.id == row.id).values(values))


def settle_sightings(connection: Connection, home: str, held: Sequence[Row[Any]], found: set[str]) -> None:
    """Lets decisions on sightings that are gone hold on to those that have taken their place, and sorts all anew."""
    table, quotation = tables.sighting, tables.quotation
    rows = {row.id: row for row in connection.execute(select(table).where(table.c.article_id == home))}
    heirs = find_heirs(connection, held, rows)
    for old, new in heirs.items():
        pointer = tables.decided_sighting
        there = select(pointer.c.decision_id, pointer.c.side).where(pointer.c.sighting_id == old)
        for decision, side in connection.execute(there).all():
            mine = (pointer.c.decision_id == decision, pointer.c.side == side)
            doubled = select(pointer).where(*mine, pointer.c.sighting_id == new)
            if connection.execute(doubled).first() is None:
                connection.execute(update(pointer).where(*mine, pointer.c.sighting_id == old).values(sighting_id=new))
            else:
                connection.execute(delete(pointer).where(*mine, pointer.c.sighting_id == old))
    used: set[str] = set()
    for column in (quotation.c.sighting_id, quotation.c.said_by, tables.decided_sighting.c.sighting_id):
        used |= set(connection.execute(select(column).where(column.in_(list(rows)))).scalars())
    blocks = blocks_of(connection, rows)
    for old in sorted(rows.keys() - used - found):
        connection.execute(delete(tables.spelling).where(tables.spelling.c.sighting_id == old))
        connection.execute(delete(table).where(table.c.id == old))
    resolve_blocks(connection, blocks, home)
    now = select(table.c.speaker_id).where(table.c.article_id == home, table.c.speaker_id.is_not(None))
    describe_speakers(connection, set(connection.execute(now.distinct()).scalars()))
    for old in sorted(rows.keys() - used - found):
        if rows[old].speaker_id is not None:
            retire_speaker(connection, rows[old].speaker_id, heirs.get(old))


def find_heirs(connection: Connection, held: Sequence[Row[Any]], rows: Mapping[str, Row[Any]]) -> dict[str, str]:
    """For each sighting without quotations the one that most of them have now, where it may be the same speaker's."""
    quotation = tables.quotation
    asked = select(quotation.c.id, quotation.c.sighting_id).where(quotation.c.id.in_([row.id for row in held]))
    now = {row.id: row.sighting_id for row in connection.execute(asked)}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in held:
        new = now.get(row.id)
        if row.sighting_id and new and new != row.sighting_id:
            counts[row.sighting_id][new] += 1
    alive = set(now.values())
    heirs = {}
    for old, counted in counts.items():
        new = min(counted, key=lambda one: (-counted[one], one))
        if old not in alive and may_be_one(rows[old].name, rows[new].name):
            heirs[old] = new
    return heirs
