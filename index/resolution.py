"""Who is who in the archive? A new article's sightings are sorted into speakers, with the blocks that they touch alone.

The outcome is the same as if all articles had come at once (index.clusters). An id that a speaker had is never given
another meaning: it leads to whoever has most of its sightings now.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from index import tables
from index.archive import in_portions
from index.bundles import Bundle, list_members, read_bundles
from index.changes import note_changes
from index.clusters import Cluster, cluster_blocks
from index.company import Company
from index.identity import sighting_block, sighting_key, speaker_id
from index.naming import name_speakers, unchanged_speakers
from index.persons import Link, Sighting
from index.verdicts import chosen_names, chosen_wikidata, connected_blocks, read_verdicts

# Raised with every change of what makes sightings one speaker; an archive sorted by another form is sorted anew.
FORM = "6"


@dataclass(frozen=True, slots=True)
class Sorted:
    """To which speaker a sighting belongs, and why."""

    speaker: str
    link: Link


@dataclass(frozen=True, slots=True)
class Move:
    """A sighting that is sorted otherwise than before, when it belonged to the speaker `old`, or was new."""

    sighting: str
    article: str
    old: str | None
    new: Sorted


def resolve_blocks(
    connection: Connection, blocks: Iterable[str], home: str | None = None, renamed: bool = False
) -> None:
    """Sorts the sightings of these blocks into speakers and writes what has changed.

    Articles whose quotations have another speaker now are noted as changed, except `home`, which the caller notes.
    `renamed` looks for the names of speakers anew whose sightings stay.
    """
    wanted = connected_blocks(connection, set(blocks))
    verdicts = read_verdicts(connection, wanted)
    held = read_bundles(connection, wanted, frozenset[str]().union(*(one.one | one.other for one in verdicts)))
    by_block: dict[str, list[Sighting]] = defaultdict(list)
    for one in held:
        by_block[one.block].append(one.sighting)
    company = Company(connection, held)
    clusters = cluster_blocks([by_block[name] for name in sorted(by_block)], verdicts, company.count_shared)
    sorting: dict[str, Sorted] = {}
    for cluster in clusters:
        identity = speaker_id(cluster.key)
        sorting |= {one: Sorted(identity, link) for one, link in cluster.links.items()}
    write_sorting(connection, held, clusters, sorting, home)
    if renamed:
        describe_speakers(connection, {one.speaker for one in sorting.values()})


def describe_speakers(connection: Connection, speakers: Set[str]) -> None:
    """Writes names, words and Wikidata ids of these speakers, after spellings and editors' decisions."""
    name_speakers(connection, speakers, chosen_names(connection, speakers))
    write_wikidata(connection, speakers)


def resolve_all(connection: Connection) -> None:
    """Sorts all sightings anew, in blocks made anew: what a change of the rules needs."""
    table = tables.sighting
    for row in connection.execute(select(table.c.id, table.c.kind, table.c.name)).all():
        placed = {"key": sighting_key(row.kind, row.name), "block": sighting_block(row.kind, row.name, row.id)}
        connection.execute(update(table).where(table.c.id == row.id).values(placed))
    done: set[str] = set()
    for block in connection.execute(select(table.c.block).distinct().order_by(table.c.block)).scalars().all():
        if block not in done:
            batch = connected_blocks(connection, {block})
            resolve_blocks(connection, batch, renamed=True)
            done |= batch


def write_sorting(
    connection: Connection,
    held: Sequence[Bundle],
    clusters: Sequence[Cluster],
    sorting: Mapping[str, Sorted],
    home: str | None,
) -> None:
    """Writes speakers, sightings, spellings and quotations as they are sorted now."""
    kept = {one.speaker for one in sorting.values()}
    added = add_speakers(connection, clusters, {one.sighting.id: one.sighting.name for one in held})
    moves = list_moves(connection, held, sorting)
    write_moves(connection, moves)
    moved = [move for move in moves if move.old != move.new.speaker]
    left = {move.old for move in moved if move.old}
    arrived: dict[str, set[str]] = defaultdict(set)
    for move in moved:
        if not move.old:
            arrived[move.new.speaker].add(move.sighting)
    same = unchanged_speakers(connection, {one: arrived[one] for one in arrived.keys() - added - left})
    joined = {move.new.speaker for move in moved if move.old}
    describe_speakers(connection, ((arrived.keys() - same) | joined | left) & kept)
    remove_speakers(connection, {one.speaker for one in held if one.speaker} - kept, held, sorting)
    note_changes(connection, sorted({move.article for move in moved if move.old} - {home}))


def list_moves(connection: Connection, held: Sequence[Bundle], sorting: Mapping[str, Sorted]) -> list[Move]:
    """Every sighting of which something else is to be written than what is held."""
    return [
        Move(member, article, one.speaker, new)
        for one in held
        if (one.speaker, one.link, one.confidence)
        != ((new := sorting[one.sighting.id]).speaker, new.link.rule, new.link.confidence)
        for member, article in list_members(connection, one, held)
    ]


def write_moves(connection: Connection, moves: Sequence[Move]) -> None:
    """Writes these sightings, and the speakers of their spellings and of the quotations that are said by them."""
    table, spelling, quotation = tables.sighting, tables.spelling, tables.quotation
    alike: dict[tuple[Sorted, bool], list[str]] = defaultdict(list)
    for move in moves:
        alike[move.new, move.old != move.new.speaker].append(move.sighting)
    for (new, is_moved), sightings in alike.items():
        values = {"speaker_id": new.speaker, "link": new.link.rule, "confidence": new.link.confidence}
        for some in in_portions(sightings):
            connection.execute(update(table).where(table.c.id.in_(some)).values(values))
            for column in (spelling.c.sighting_id, quotation.c.said_by) if is_moved else ():
                connection.execute(update(column.table).where(column.in_(some)).values(speaker_id=new.speaker))


def add_speakers(connection: Connection, clusters: Sequence[Cluster], names: Mapping[str, str]) -> set[str]:
    """Records the speakers that are new, for now under the name of one sighting; their ids mean them again.

    Returns them and those that are of another kind now.
    """
    table = tables.speaker
    ids = [speaker_id(cluster.key) for cluster in clusters]
    known: dict[str, str] = {}
    for portion in in_portions(ids):
        asked = select(table.c.id, table.c.kind).where(table.c.id.in_(portion))
        known |= {row.id: row.kind for row in connection.execute(asked)}
    added = set()
    for identity, cluster in zip(ids, clusters, strict=True):
        if identity not in known:
            row = {"id": identity, "kind": cluster.kind, "key": cluster.key, "name": names[min(cluster.links)]}
            connection.execute(insert(table), row)
            connection.execute(delete(tables.former).where(tables.former.c.id == identity))
            added.add(identity)
        elif known[identity] != cluster.kind:
            connection.execute(update(table).where(table.c.id == identity).values(kind=cluster.kind))
            added.add(identity)
    return added


def copy_speakers(connection: Connection, article: str) -> None:
    """Writes to the quotations of an article the speakers of their sightings."""
    quotation, table = tables.quotation, tables.sighting
    owner = select(table.c.speaker_id).where(table.c.id == quotation.c.said_by).scalar_subquery()
    connection.execute(update(quotation).where(quotation.c.article_id == article).values(speaker_id=owner))


def write_wikidata(connection: Connection, speakers: Set[str]) -> None:
    """Writes the Wikidata ids that editors have given to these speakers."""
    chosen, table = chosen_wikidata(connection, speakers), tables.speaker
    for identity in sorted(speakers):
        given = chosen.get(identity)
        connection.execute(update(table).where(table.c.id == identity).values(wikidata=given))


def remove_speakers(
    connection: Connection, gone: Set[str], held: Sequence[Bundle], sorting: Mapping[str, Sorted]
) -> None:
    """Removes speakers without sightings; their ids lead to where most of these have gone."""
    heirs: dict[str, Counter[str]] = defaultdict(Counter)
    for one in held:
        if one.speaker is not None and one.speaker in gone:
            heirs[one.speaker][sorting[one.sighting.id].speaker] += one.sighting.count
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
