"""Is everything in order? „a-12ab…: 1 quotation is not what its text says“, or no finding at all.

check_archive compares the archive with itself: references, spans with texts, speakers with sightings. check_index
compares the index with the archive, by what it answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Engine, Row, Select, Table, and_, exists, func, select

from index import tables
from index.archive import in_portions, reading
from index.changes import Indexable, changed_articles, read_indexables, read_state
from index.damage import FulltextError
from index.databases import sqlite_path
from index.engine import FORM, OPEN, Bookmark, Narrowing, Question
from index.engine import Engine as Index
from index.grammar import Query
from index.versions import load_edition

RESTORE = "restore the last backup: wortlaut restore FILE"
REINDEX = "build the index anew: wortlaut reindex, or wortlaut check --repair"
ALL = 10_000_000
SPANS = ("cue", "mention", "occasion")


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, where, how often, and what mends it; `in_index` if building the index anew does."""

    place: str
    finding: str
    remedy: str = RESTORE
    in_index: bool = False


def check_archive(archive: Engine, watch: Callable[[int], object] = lambda articles: None) -> Iterator[Finding]:
    """What is wrong with the archive; `watch` is called with the number of articles looked at since the last call."""
    with reading(archive) as connection:
        yield from check_file(archive, connection)
        for table in tables.metadata.sorted_tables:
            yield from check_references(connection, table)
        yield from check_speakers(connection)
        yield from check_changes(connection)
        for portion in in_portions(connection.execute(select(tables.article.c.id)).scalars().all()):
            yield from check_spans(connection, portion)
            watch(len(portion))


def count_articles(archive: Engine) -> int:
    """How many articles check_archive will look at."""
    with reading(archive) as connection:
        return int(connection.execute(select(func.count()).select_from(tables.article)).scalar_one())


def check_file(archive: Engine, connection: Connection) -> Iterator[Finding]:
    """What SQLite finds wrong with its own file; PostgreSQL has pg_amcheck for that."""
    if sqlite_path(archive) is not None:
        for told in connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars():
            if told != "ok":
                yield Finding(str(sqlite_path(archive)), str(told))


def check_references(connection: Connection, table: Table) -> Iterator[Finding]:
    """Rows that point to nothing."""
    for key in table.foreign_keys:
        there = key.column.table.alias()
        points = exists().where(there.c[key.column.name] == key.parent)
        count = connection.execute(select(func.count()).select_from(table).where(key.parent.is_not(None), ~points))
        if lost := count.scalar_one():
            yield Finding(f"{table.name}.{key.parent.name}", f"{lost} rows point to nothing in {there.element.name}")  # type: ignore[attr-defined]


def check_speakers(connection: Connection) -> Iterator[Finding]:
    """Where quotations, spellings and speakers do not agree with the sightings that they stand for."""
    quotation, sighting, spelling = tables.quotation, tables.sighting, tables.spelling
    speaker, former, word = tables.speaker, tables.former, tables.speaker_word
    said = and_(sighting.c.id == quotation.c.said_by, quotation.c.speaker_id.is_distinct_from(sighting.c.speaker_id))
    spelt = and_(sighting.c.id == spelling.c.sighting_id, spelling.c.speaker_id.is_distinct_from(sighting.c.speaker_id))
    known = exists().where(sighting.c.speaker_id == speaker.c.id)
    found = exists().where(word.c.speaker_id == speaker.c.id)
    leads_on = exists().where(former.alias("next").c.id == former.c.now)
    in_use = exists().where(speaker.c.id == former.c.id)
    for place, finding, asked in (
        ("quotation", "have another speaker than their sighting", select(quotation.c.id).join(sighting, said)),
        ("quotation", "have a speaker, but no sighting", unsighted()),
        ("spelling", "have another speaker than their sighting", select(spelling.c.sighting_id).join(sighting, spelt)),
        ("sighting", "belong to no speaker", select(sighting.c.id).where(sighting.c.speaker_id.is_(None))),
        ("speaker", "have no sighting", select(speaker.c.id).where(~known)),
        ("speaker", "cannot be found by any word", select(speaker.c.id).where(known, ~found)),
        ("former", "lead to another former id", select(former.c.id).where(leads_on)),
        ("former", "are in use again", select(former.c.id).where(in_use)),
    ):
        rows = connection.execute(asked).scalars().all()
        if rows:
            yield Finding(f"{place} {rows[0]}", f"{len(rows)} of the table {finding}")


def unsighted() -> Select[tuple[str]]:
    """Asks for quotations with a speaker that nothing gave them."""
    quotation = tables.quotation.c
    return select(quotation.id).where(quotation.speaker_id.is_not(None), quotation.said_by.is_(None))


def check_changes(connection: Connection) -> Iterator[Finding]:
    """Articles that the index would never hear of, and numbers beyond the last one."""
    article, change, state = tables.article, tables.change, tables.state
    untold = select(article.c.id).where(~exists().where(change.c.article_id == article.c.id))
    rows = connection.execute(untold).scalars().all()
    if rows:
        yield Finding(f"article {rows[0]}", f"{len(rows)} articles have no numbered change")
    last = connection.execute(select(func.max(change.c.sequence))).scalar() or 0
    sequence = connection.execute(select(state.c.sequence)).scalar_one()
    if last > sequence:
        yield Finding("state", f"the last change is numbered {last}, but should be {sequence} at most")


def check_spans(connection: Connection, articles: Sequence[str]) -> Iterator[Finding]:
    """Spans that their text does not give back."""
    article, quotation = tables.article, tables.quotation
    asked = select(article.c.id, article.c.text, article.c.version).where(article.c.id.in_(articles))
    texts = {(row.id, row.version): row.text for row in connection.execute(asked)}
    for row in connection.execute(select(quotation).where(quotation.c.article_id.in_(articles))).all():
        key = (row.article_id, row.version)
        if key not in texts:
            texts[key] = load_edition(connection, *key).text
        wrong = list_wrong_spans(row, texts[key])
        if wrong:
            yield Finding(f"quotation {row.id}", f"{' and '.join(wrong)} not as in the text of {row.article_id}")


def list_wrong_spans(row: Row[tuple[object, ...]], text: str) -> list[str]:
    """Which spans of a quotation are not what its text has there: its wording, cue, mention, occasion."""
    inside = 0 <= row.start < row.end <= len(text)
    wrong = [] if inside and row.text in text[row.start : row.end] else ["wording"]
    for name in SPANS:
        start, end, held = (row._mapping[f"{name}_{part}"] for part in ("start", "end", "text"))
        if start is not None and (not 0 <= start <= end <= len(text) or text[start:end] != held):
            wrong.append(name)
    return wrong


def check_index(archive: Engine, index: Index) -> Iterator[Finding]:
    """Where the index does not answer as the archive would: each quotation once, with its speaker, outlets, day, ...

    Writers of the index wait meanwhile. What the archive has changed since the index looked last is left out: it is
    caught up with, and no fault. The words themselves are not compared.
    """
    try:
        with index.exclusive():
            held = index.bookmark()
            state = read_state(archive)
            if held is None:
                yield Finding("index", "is missing", REINDEX, in_index=True)
            elif (held.token, held.form) != (state.token, FORM) or held.sequence > state.sequence:
                yield Finding("index", "is not of this archive, or of another form", REINDEX, in_index=True)
            else:
                yield from compare(archive, index, held, state.sequence)
    except FulltextError as error:
        yield Finding("index", error.finding, REINDEX, in_index=True)


def compare(archive: Engine, index: Index, held: Bookmark, sequence: int) -> Iterator[Finding]:
    """Where the answers of a readable index and the quotations of the archive are not the same."""
    known = changed_articles(archive, 0, sequence)
    pending = set(changed_articles(archive, held.sequence, sequence))
    wanted = {one.id: one for one in read_indexables(archive, known)}
    late = {identity for identity, one in wanted.items() if one.article in pending}
    counted = index.find(Question(Query()))
    strangers = {*counted.speakers} - {""}, {*counted.outlets}
    for name, narrowing, belongs in list_questions(list(wanted.values()), *strangers):
        answered = Counter(index.find(Question(Query(), narrowing, count=ALL)).ids)
        right = {identity for identity, one in wanted.items() if belongs(one)} - late
        given = {identity for identity in answered if identity not in late}
        doubled = [identity for identity, times in answered.items() if times > 1]
        missing, strange = right - given, {one for one in given - right if one in wanted or not pending}
        for fault, ids in (("missing", missing), ("too much", strange), ("there twice", doubled)):
            if ids:
                yield Finding(f"index, {name}", f"{len(ids)} {fault}, such as {min(ids)}", REINDEX, in_index=True)


def list_questions(
    quotations: list[Indexable], speakers: set[str], outlets: set[str]
) -> Iterator[tuple[str, Narrowing, Callable[[Indexable], bool]]]:
    """For each value that the index may hold, a narrowing to it, and which quotations have it.

    The speakers and outlets are those that the index itself counts: they may be unknown to the archive.
    """
    yield "all", Narrowing(), lambda one: True
    yield "partial", Narrowing(partial=True), lambda one: one.partial
    yield "verified", Narrowing(verified=True), lambda one: one.verified
    for speaker in sorted(speakers | {one.speaker or OPEN for one in quotations}):
        yield speaker, Narrowing(speakers=((speaker,),)), lambda one, of=speaker: (one.speaker or OPEN) == of  # type: ignore[misc]
    for outlet in sorted(outlets | {name for one in quotations for name in outlets_of(one)}):
        yield outlet, Narrowing(outlets=((outlet,),)), lambda one, of=outlet: of in outlets_of(one)  # type: ignore[misc]
    yield "with a day", Narrowing(since=date.min), lambda one: one.day is not None
    for day in sorted({one.day for one in quotations if one.day}):
        yield str(day), Narrowing(since=day, until=day), lambda one, of=day: one.day == of  # type: ignore[misc]


def outlets_of(one: Indexable) -> set[str]:
    """The outlets that printed a quotation, are cited for it or were told it."""
    return {name for name in (one.published, one.cited, one.told, *one.copied) if name}
