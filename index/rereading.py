"""What happens when an article is read again, by another extractor or with another text? Its findings replace the old.

A quotation keeps its id when it is found again, be it elsewhere in the text, or with a longer or shorter span. One on
which an editor has decided keeps its wording too. What another extractor no longer finds in the same text goes, unless
it was decided on; its id remains known. What another text no longer has stays, marked as gone from the page.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from index import tables
from index.copy_tables import decided_quotation
from index.deciding import apply_decisions
from index.matching import Place, bare_wording, find_places, fold_wording, match_quotations, overlap, places_of
from index.resolution import copy_speakers, describe_speakers, replace_id, resolve_blocks, retire_speaker
from index.rows import insert_quotations, quotation_row
from index.sightings import blocks_of, record_sightings
from index.versions import Edition, read_latest_text, read_version_text
from quotes.names.same_names import may_be_one
from quotes.values import Article, Quotation

KEPT = ("start", "end", "text", "extent", "repaired")
"""Columns of a quotation that stay when an editor has decided on it."""


def note_extractor(connection: Connection, edition: Edition, extractor: str) -> None:
    """Notes which extractor has read this version of an article."""
    article, table = tables.article, tables.article_version
    home = (article.c.id == edition.home, article.c.version == edition.number)
    connection.execute(update(article).where(*home).values(extractor=extractor))
    other = (table.c.article_id == edition.home, table.c.number == edition.number)
    connection.execute(update(table).where(*other).values(extractor=extractor))


def take_over(connection: Connection, article: Article, edition: Edition, found: Sequence[Quotation]) -> bool:
    """Takes over what was found in a version of an article now; False when nothing is different."""
    quotation = tables.quotation
    held = connection.execute(select(quotation).where(quotation.c.article_id == edition.home)).all()
    decided = read_decided(connection, held)
    sightings = record_sightings(connection, article, edition.home, [one.speaker for one in found if one.speaker])
    columns = {
        one.id: quotation_row(connection, one, article, sightings[one.speaker] if one.speaker else None)
        for one in found
    }
    places = find_all_places(connection, held, edition)
    again = match_quotations(held, places, found, edition.number)
    before = [tuple(row) for row in held]
    for row in held:
        one = again.get(row.id)
        if one is not None:
            kept = keep_wording(row, edition, places[row.id]) if row.id in decided else {}
            update_quotation(connection, row, edition, columns[one.id] | kept)
        elif row.version == edition.number and row.id not in decided:
            connection.execute(delete(quotation).where(quotation.c.id == row.id))
            replace_id(connection, row.id, None)
        elif row.version != edition.number:
            mark_gone(connection, row, edition, row.id in places)
    matched = {one.id for one in again.values()}
    stays = [places[row.id] for row in held if row.id in decided and row.id in places]
    new = [one for one in found if one.id not in matched and not any(overlap(one, *span) for span in stays)]
    gone = gone_wordings(connection, edition, new)
    insert_quotations(connection, edition.home, new, [columns[one.id] | gone[one.id] for one in new])
    settle_sightings(connection, edition.home, held, set(sightings.values()))
    copy_speakers(connection, edition.home)
    apply_decisions(connection, decided)
    asked = select(quotation).where(quotation.c.article_id == edition.home)
    return sorted(before, key=str) != sorted((tuple(row) for row in connection.execute(asked)), key=str)


def find_all_places(connection: Connection, held: Sequence[Row[Any]], edition: Edition) -> dict[str, Place]:
    """Where the words of the quotations held stand in the text of this version, as far as they stand there."""
    places = {row.id: (row.start, row.end) for row in held if row.version == edition.number}
    others = [row for row in held if row.version != edition.number]
    texts = {number: read_version_text(connection, edition.home, number) for number in {row.version for row in others}}
    return places | find_places(others, texts, edition.text)


def mark_gone(connection: Connection, row: Row[Any], edition: Edition, is_there: bool) -> None:
    """Notes of a quotation that was not found in this version since when its words are no longer on the page.

    Words that are there, but no quotation any more, are not gone: the quotation stays in the version that had it.
    """
    if edition.is_latest:
        since = None if is_there else row.gone_since or edition.read_at
        changed = update(tables.quotation).where(tables.quotation.c.id == row.id)
        connection.execute(changed.values(gone_since=since))


def read_decided(connection: Connection, held: Sequence[Row[Any]]) -> set[str]:
    """Those of the quotations on which, or on copies of which now or once, an editor has ever decided."""
    table, decision = tables.quotation, tables.decision
    leads = {row.copy_of or row.id for row in held}
    asked = select(table.c.id, table.c.copy_of).where(table.c.copy_of.in_(sorted(leads)))
    families = {row.id: row.copy_of or row.id for row in held} | {lead: lead for lead in leads}
    families |= {row.id: row.copy_of for row in connection.execute(asked)}
    subjects = select(decision.c.subject).where(decision.c.subject.in_(sorted(families)))
    kept = select(decided_quotation.c.quotation_id).where(decided_quotation.c.quotation_id.in_(sorted(families)))
    decided = {families[one] for one in connection.execute(subjects.union(kept)).scalars()}
    return {row.id for row in held if families[row.id] in decided}


def keep_wording(row: Row[Any], edition: Edition, place: Place) -> dict[str, Any]:
    """The columns that stay as an editor has seen them; in another text, the same words at their place there."""
    kept = {name: row._mapping[name] for name in KEPT}
    if row.version != edition.number:
        wording = edition.text[slice(*place)]
        kept |= {"start": place[0], "end": place[1], "text": bare_wording(wording, row.text)}
    return kept


def update_quotation(connection: Connection, row: Row[Any], edition: Edition, columns: Mapping[str, Any]) -> None:
    """Writes what was found now of a held quotation; one that stands in a later version is left as it is there."""
    values: dict[str, Any] = {"first_seen": min(filter(None, (row.first_seen, edition.read_at)))}
    if edition.is_latest or row.version == edition.number:
        values |= columns
        values |= {"said_by": columns["sighting_id"], "role": columns["found_role"], "speaker_id": None}
        values |= {"version": edition.number, "gone_since": None if edition.is_latest else row.gone_since}
    connection.execute(update(tables.quotation).where(tables.quotation.c.id == row.id).values(values))


def gone_wordings(connection: Connection, edition: Edition, new: Sequence[Quotation]) -> dict[str, dict[str, Any]]:
    """The columns that tell of new quotations from when to when their words were read, by their ids."""
    latest = "" if edition.is_latest else read_latest_text(connection, edition.home)
    return {
        one.id: {
            "version": edition.number,
            "first_seen": edition.read_at,
            "gone_since": None if places_of(fold_wording(one.text), latest) else edition.until,
        }
        for one in new
    }


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
