"""What has changed since the index last looked? Every change has a number, in the order of the commits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection, Engine, insert, select

from index.archive import in_portions, next_sequence, reading
from index.counting import is_counted
from index.records import VERIFIED
from index.tables import article, change, quotation, spelling, state


@dataclass(frozen=True, slots=True)
class ArchiveState:
    """Which archive this is, and the number of its last change."""

    token: str
    sequence: int


@dataclass(frozen=True, slots=True)
class Indexable:
    """What searching needs of one quotation; `names` are the spellings of its speaker in its article.

    `verified` says that an editor has confirmed who said it.
    `copied` are the outlets that print copies of it, `gone` says that its words are no longer on the page.
    """

    id: str
    article: str
    start: int
    text: str
    partial: bool
    day: date | None
    speaker: str | None
    names: tuple[str, ...]
    published: str | None
    cited: str | None
    told: str | None
    role: str | None = None
    verified: bool = False
    copied: tuple[str, ...] = ()
    gone: bool = False


def note_change(connection: Connection, article_id: str, what: str = "recorded") -> None:
    """Numbers a change of the article, for the index to follow."""
    row = {"sequence": next_sequence(connection), "article_id": article_id, "what": what, "at": datetime.now(UTC)}
    connection.execute(insert(change), row)


def note_changes(connection: Connection, article_ids: Iterable[str], what: str = "resolved") -> None:
    """Numbers a change of each of these articles."""
    for article_id in article_ids:
        note_change(connection, article_id, what)


def read_state(archive: Engine) -> ArchiveState:
    """The archive's token and the number of its last change."""
    with reading(archive) as connection:
        row = connection.execute(select(state.c.token, state.c.sequence)).one()
    return ArchiveState(row.token, row.sequence)


def changed_articles(archive: Engine, after: int, until: int) -> list[str]:
    """The ids of the articles with changes after one number and up to another, in the order of their last change."""
    asked = select(change.c.article_id).where(change.c.sequence > after, change.c.sequence <= until)
    with reading(archive) as connection:
        ids = connection.execute(asked.order_by(change.c.sequence.desc())).scalars()
        return list(reversed(dict.fromkeys(ids)))


def read_indexables(archive: Engine, articles: Sequence[str]) -> Iterator[Indexable]:
    """The quotations of these articles, some hundred articles at a time."""
    for portion in in_portions(articles):
        with reading(archive) as connection:
            yield from read_batch(connection, portion)


def read_batch(connection: Connection, articles: Sequence[str]) -> list[Indexable]:
    """The quotations of these articles, in text order; what an editor has rejected is none, and copies are left out."""
    spellings: dict[tuple[str, str], list[str]] = {}
    asked = select(spelling.c.speaker_id, spelling.c.article_id, spelling.c.text).order_by(spelling.c.text)
    for row in connection.execute(asked.where(spelling.c.article_id.in_(articles))):
        spellings.setdefault((row.speaker_id, row.article_id), []).append(row.text)
    rows = connection.execute(
        select(quotation, article.c.outlet_id)
        .join(article, article.c.id == quotation.c.article_id)
        .where(quotation.c.article_id.in_(articles), is_counted())
        .order_by(quotation.c.article_id, quotation.c.start)
    )
    copied = read_copying_outlets(connection, articles)
    return [
        Indexable(
            id=row.id,
            article=row.article_id,
            start=row.start,
            text=row.text,
            partial=row.extent == "partial",
            day=row.day,
            speaker=row.speaker_id,
            names=tuple(spellings.get((row.speaker_id, row.article_id), ())),
            published=row.outlet_id,
            cited=row.cited_id,
            told=row.told_id,
            role=row.role,
            verified=row.verdict == VERIFIED,
            copied=tuple(sorted(copied.get(row.id, set()) - {row.outlet_id})),
            gone=row.gone_since is not None,
        )
        for row in rows
    ]


def read_copying_outlets(connection: Connection, articles: Sequence[str]) -> dict[str, set[str]]:
    """The outlets that print copies of quotations of these articles, or are named in one, by the quotation."""
    lead = quotation.alias("lead")
    asked = (
        select(quotation.c.copy_of, article.c.outlet_id, quotation.c.cited_id, quotation.c.told_id)
        .join(lead, lead.c.id == quotation.c.copy_of)
        .join(article, article.c.id == quotation.c.article_id)
        .where(lead.c.article_id.in_(articles))
    )
    outlets: dict[str, set[str]] = {}
    for row in connection.execute(asked):
        outlets.setdefault(row.copy_of, set()).update(filter(None, row[1:]))
    return outlets
