"""Who is who in the archive? A new article's sightings are sorted into speakers, with the blocks that they touch alone.

The outcome is the same as if all articles had come at once (index.clusters). An id that a speaker had is never given
another meaning: it leads to whoever has most of its sightings now.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update

from index import tables
from index.archive import reading, writing
from index.changes import note_changes
from index.clusters import Cluster, cluster_blocks
from index.identity import sighting_block, sighting_key, speaker_id
from index.naming import name_speakers
from index.persons import Link, Sighting
from index.verdicts import chosen_names, chosen_wikidata, connected_blocks, read_verdicts

# Raised with every change of what makes sightings one speaker; an archive sorted by another form is sorted anew.
FORM = "2"
AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Sorted:
    """To which speaker a sighting belongs, and why."""

    speaker: str
    link: Link


def resolve_blocks(
    connection: Connection, blocks: Iterable[str], home: str | None = None, renamed: bool = False
) -> None:
    """Sorts the sightings of these blocks into speakers and writes what has changed.

    Articles whose quotations have another speaker now are noted as changed, except `home`, which the caller notes.
    `renamed` looks for the names of speakers anew whose sightings stay.
    """
    wanted = connected_blocks(connection, set(blocks))
    rows = read_sightings(connection, wanted)
    verdicts = read_verdicts(connection, wanted)
    clusters = cluster_blocks(make_sightings(connection, rows), verdicts)
    sorting = {
        one: Sorted(speaker_id(cluster.key), link) for cluster in clusters for one, link in cluster.links.items()
    }
    write_sorting(connection, rows, clusters, sorting, home)
    if renamed:
        describe_speakers(connection, {one.speaker for one in sorting.values()})


def describe_speakers(connection: Connection, speakers: Set[str]) -> None:
    """Writes names, words and Wikidata ids of these speakers, after spellings and editors' decisions."""
    name_speakers(connection, speakers, chosen_names(connection, speakers))
    write_wikidata(connection, speakers)


def resolve_anew(archive: Engine) -> None:
    """Sorts all sightings anew where another form of the resolution has sorted them."""
    asked = select(tables.state.c.resolved_by)
    with reading(archive) as connection:
        if connection.execute(asked).scalar_one() == FORM:
            return
    with writing(archive) as connection:
        if connection.execute(asked).scalar_one() != FORM:
            resolve_all(connection)


def resolve_all(connection: Connection) -> None:
    """Sorts all sightings anew, in blocks made anew: what a change of the rules needs."""
    table = tables.sighting
    for row in connection.execute(select(table.c.id, table.c.kind, table.c.name)).all():
        placed = {"key": sighting_key(row.kind, row.name), "block": sighting_block(row.kind, row.name, row.id)}
        connection.execute(update(table).where(table.c.id == row.id).values(placed))
    remaining = set(connection.execute(select(table.c.block).distinct()).scalars())
    while remaining:
        batch = connected_blocks(connection, {min(remaining)})
        resolve_blocks(connection, batch)
        remaining -= batch
    connection.execute(update(tables.state).values(resolved_by=FORM))


def read_sightings(connection: Connection, blocks: Set[str]) -> list[Row[Any]]:
    """The rows of all sightings in these blocks."""
    table = tables.sighting
    found: list[Row[Any]] = []
    names = sorted(blocks)
    for first in range(0, len(names), AT_ONCE):
        asked = select(table).where(table.c.block.in_(names[first : first + AT_ONCE]))
        found += connection.execute(asked).all()
    return found


def make_sightings(connection: Connection, rows: Sequence[Row[Any]]) -> list[list[Sighting]]:
    """The sightings of each block, with the company that may tell whose a name is."""
    company = read_company(connection, rows)
    blocks: dict[str, list[Sighting]] = defaultdict(list)
    for row in rows:
        beside = company.get(row.id, frozenset())
        blocks[row.block].append(
            Sighting(row.id, row.kind, row.name, row.key, tuple(row.roles), row.article_id, beside)
        )
    return [blocks[name] for name in sorted(blocks)]


def read_company(connection: Connection, rows: Sequence[Row[Any]]) -> Mapping[str, frozenset[str]]:
    """The keys of the others in the article of each sighting, for persons of blocks in which more than one name is."""
    names: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        names[row.block].add(row.key or row.id)
    needed = {row.id: row.article_id for row in rows if row.kind == "person" and len(names[row.block]) > 1}
    table = tables.sighting
    articles = sorted(set(needed.values()))
    present: dict[str, set[str]] = defaultdict(set)
    for first in range(0, len(articles), AT_ONCE):
        asked = select(table.c.article_id, table.c.key).where(
            table.c.article_id.in_(articles[first : first + AT_ONCE]), table.c.key != ""
        )
        for article, key in connection.execute(asked):
            present[article].add(key)
    keys = {row.id: row.key for row in rows}
    return {one: frozenset(present[article] - {keys[one]}) for one, article in needed.items()}


def write_sorting(
    connection: Connection,
    rows: Sequence[Row[Any]],
    clusters: Sequence[Cluster],
    sorting: Mapping[str, Sorted],
    home: str | None,
) -> None:
    """Writes speakers, sightings, spellings and quotations as they are sorted now."""
    held = {row.speaker_id for row in rows} - {None}
    kept = {one.speaker for one in sorting.values()}
    add_speakers(connection, clusters, {row.id: row.name for row in rows})
    moved = [row for row in rows if row.speaker_id != sorting[row.id].speaker]
    for row in rows:
        new = sorting[row.id]
        if (row.speaker_id, row.link, row.confidence) != (new.speaker, new.link.rule, new.link.confidence):
            values = {"speaker_id": new.speaker, "link": new.link.rule, "confidence": new.link.confidence}
            connection.execute(update(tables.sighting).where(tables.sighting.c.id == row.id).values(values))
    for row in moved:
        move_sighting(connection, row.id, sorting[row.id].speaker)
    changed = {sorting[row.id].speaker for row in moved} | {row.speaker_id for row in moved} - {None}
    describe_speakers(connection, changed & kept)
    remove_speakers(connection, held - kept, rows, sorting)
    note_changes(connection, sorted({row.article_id for row in moved if row.speaker_id} - {home}))


def add_speakers(connection: Connection, clusters: Sequence[Cluster], names: Mapping[str, str]) -> None:
    """Records the speakers that are new, for now under the name of one sighting; their ids mean them again."""
    table = tables.speaker
    ids = [speaker_id(cluster.key) for cluster in clusters]
    known: dict[str, str] = {}
    for first in range(0, len(ids), AT_ONCE):
        asked = select(table.c.id, table.c.kind).where(table.c.id.in_(ids[first : first + AT_ONCE]))
        known |= {row.id: row.kind for row in connection.execute(asked)}
    for identity, cluster in zip(ids, clusters, strict=True):
        if identity not in known:
            row = {"id": identity, "kind": cluster.kind, "key": cluster.key, "name": names[min(cluster.links)]}
            connection.execute(insert(table), row)
            connection.execute(delete(tables.former).where(tables.former.c.id == identity))
        elif known[identity] != cluster.kind:
            connection.execute(update(table).where(table.c.id == identity).values(kind=cluster.kind))


def copy_speakers(connection: Connection, article: str) -> None:
    """Writes to the quotations of an article the speakers of their sightings."""
    quotation, table = tables.quotation, tables.sighting
    owner = select(table.c.speaker_id).where(table.c.id == quotation.c.said_by).scalar_subquery()
    connection.execute(update(quotation).where(quotation.c.article_id == article).values(speaker_id=owner))


def move_sighting(connection: Connection, sighting: str, speaker: str) -> None:
    """Writes a sighting's speaker to its spellings and to the quotations that are said by it."""
    spelling, quotation = tables.spelling, tables.quotation
    connection.execute(update(spelling).where(spelling.c.sighting_id == sighting).values(speaker_id=speaker))
    connection.execute(update(quotation).where(quotation.c.said_by == sighting).values(speaker_id=speaker))


def write_wikidata(connection: Connection, speakers: Set[str]) -> None:
    """Writes the Wikidata ids that editors have given to these speakers."""
    chosen, table = chosen_wikidata(connection, speakers), tables.speaker
    for identity in sorted(speakers):
        given = chosen.get(identity)
        connection.execute(update(table).where(table.c.id == identity).values(wikidata=given))


def remove_speakers(
    connection: Connection, gone: Set[str], rows: Sequence[Row[Any]], sorting: Mapping[str, Sorted]
) -> None:
    """Removes speakers without sightings; their ids lead to where most of these have gone."""
    heirs: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row.speaker_id in gone:
            heirs[row.speaker_id][sorting[row.id].speaker] += 1
    for identity in sorted(gone):
        heir = min(heirs[identity], key=lambda one: (-heirs[identity][one], one))
        if not has_sightings(connection, identity):
            remove_speaker(connection, identity, heir)


def has_sightings(connection: Connection, speaker: str) -> bool:
    """Is anything left of a speaker? While all are sorted anew, in blocks that are still to come."""
    asked = select(tables.sighting.c.id).where(tables.sighting.c.speaker_id == speaker)
    return connection.execute(asked.limit(1)).first() is not None


def remove_speaker(connection: Connection, speaker: str, heir: str | None) -> None:
    """Removes a speaker; its id leads to another one, or to nothing."""
    replace_id(connection, speaker, heir)
    connection.execute(delete(tables.speaker_word).where(tables.speaker_word.c.speaker_id == speaker))
    connection.execute(delete(tables.speaker).where(tables.speaker.c.id == speaker))


def replace_id(connection: Connection, old: str, new: str | None) -> None:
    """Lets an id that is no longer in use, and all that led to it, lead to another one, or to nothing."""
    former = tables.former
    connection.execute(update(former).where(former.c.now == old).values(now=new))
    connection.execute(delete(former).where(former.c.id == old))
    connection.execute(insert(former), {"id": old, "now": new})


def retire_speaker(connection: Connection, speaker: str, heir: str | None) -> None:
    """Removes a speaker without sightings; its id leads to the speaker of the sighting `heir`, or nowhere."""
    table = tables.sighting
    if has_sightings(connection, speaker):
        describe_speakers(connection, {speaker})
    elif connection.execute(select(tables.speaker.c.id).where(tables.speaker.c.id == speaker)).first() is not None:
        new = connection.execute(select(table.c.speaker_id).where(table.c.id == heir)).scalar() if heir else None
        remove_speaker(connection, speaker, new)
