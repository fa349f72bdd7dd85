"""What has stood at the address of an article before? Version 1 of 3 November, 14:05, with another headline, ...

`article` holds the version that was read last, `article_version` the others; numbers are in the order of recording.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select

from index import tables
from index.archive import reading
from index.identity import text_digest
from index.moments import in_zone, offset_of
from index.records import ArticleVersion
from quotes.values import Article

COLUMNS = ("title", "url", "modified_at", "modified_offset", "read_at", "extractor")
"""What is kept of a version beside its number and text."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of an article that is being recorded, or read again: whose, which number, when it was read.

    `is_latest` says that it is the one which was read last; `until` is when the next one was read, None for the latest.
    """

    home: str
    number: int
    read_at: datetime
    text: str
    is_latest: bool = True
    until: datetime | None = None


def keep_version(connection: Connection, row: Row[Any]) -> None:
    """Puts the version that an article's row holds among the others, because another one takes its place."""
    insert_version(connection, row.id, row.text, {name: row._mapping[name] for name in ("version", *COLUMNS)})


def add_earlier_version(connection: Connection, article: Article, row: Row[Any], extractor: str) -> Edition:
    """Records a version that is older than the one in the article's row."""
    read_at = article.read_at or datetime.now(UTC)
    number = next_number(connection, row)
    values = {
        "version": number,
        "title": article.title,
        "url": article.url,
        "modified_at": article.modified_at,
        "modified_offset": offset_of(article.modified_at),
        "read_at": read_at,
        "extractor": extractor,
    }
    insert_version(connection, row.id, article.text, values)
    return load_edition(connection, row.id, number)


def insert_version(connection: Connection, home: str, text: str, values: dict[str, Any]) -> None:
    """Writes a version; its text only where no other row has it, as a page may go to and fro."""
    table, digest = tables.article_version, text_digest(text)
    same = (table.c.article_id == home, table.c.text_digest == digest, table.c.text.is_not(None))
    is_kept = connection.execute(select(table.c.number).where(*same)).first() is not None
    row = {name: value for name, value in values.items() if name != "version"}
    own = {"article_id": home, "number": values["version"], "text_digest": digest, "text": None if is_kept else text}
    connection.execute(insert(table), row | own)


def next_number(connection: Connection, row: Row[Any]) -> int:
    """The number of the next version of an article; `row` is its row."""
    table = tables.article_version
    highest = connection.execute(select(func.max(table.c.number)).where(table.c.article_id == row.id)).scalar()
    return int(max(row.version, highest or 0)) + 1


def has_version(connection: Connection, home: str, text: str) -> bool:
    """Has this text been a version of the article, beside the one that was read last?"""
    table = tables.article_version
    same = (table.c.article_id == home, table.c.text_digest == text_digest(text))
    return connection.execute(select(table.c.number).where(*same).limit(1)).first() is not None


def read_version_text(connection: Connection, home: str, number: int) -> str:
    """The text of a version of an article."""
    article, table = tables.article, tables.article_version
    held = connection.execute(select(article.c.text).where(article.c.id == home, article.c.version == number)).scalar()
    if held is not None:
        return str(held)
    mine = table.c.article_id == home
    digest = select(table.c.text_digest).where(mine, table.c.number == number).scalar_subquery()
    asked = select(table.c.text).where(mine, table.c.text_digest == digest, table.c.text.is_not(None))
    return str(connection.execute(asked).scalars().one())


def read_all_texts(connection: Connection, home: str) -> list[str]:
    """Every different text that an article has had."""
    table = tables.article_version
    asked = select(table.c.text).where(table.c.article_id == home, table.c.text.is_not(None)).order_by(table.c.number)
    texts = [*connection.execute(asked).scalars(), read_latest_text(connection, home)]
    return list(dict.fromkeys(map(str, texts)))


def read_latest_text(connection: Connection, home: str) -> str:
    """The text of an article that was read last."""
    return str(connection.execute(select(tables.article.c.text).where(tables.article.c.id == home)).scalar_one())


def load_edition(connection: Connection, home: str, number: int) -> Edition:
    """The version of an article with this number, as it is to be read again."""
    article, table = tables.article, tables.article_version
    latest = connection.execute(select(article.c.version, article.c.read_at).where(article.c.id == home)).one()
    text = read_version_text(connection, home, number)
    if latest.version == number:
        return Edition(home, number, latest.read_at, text)
    rows = connection.execute(select(table.c.number, table.c.read_at).where(table.c.article_id == home)).all()
    read_at = next(row.read_at for row in rows if row.number == number)
    later = [row.read_at for row in rows if row.read_at > read_at]
    return Edition(home, number, read_at, text, is_latest=False, until=min([*later, max(latest.read_at, read_at)]))


def list_versions(archive: Engine, article_id: str) -> list[ArticleVersion]:
    """The versions of an article, the latest first; empty for an unknown id."""
    article, table = tables.article, tables.article_version
    mine = select(article.c.version.label("number"), *(article.c[name] for name in COLUMNS))
    others = select(table.c.number, *(table.c[name] for name in COLUMNS)).where(table.c.article_id == article_id)
    with reading(archive) as connection:
        latest = connection.execute(mine.where(article.c.id == article_id)).all()
        rows = [*connection.execute(others)]
    rows.sort(key=lambda row: (row.modified_at or row.read_at, row.number), reverse=True)
    return [
        ArticleVersion(row.number, row.read_at, row.title, row.url, in_zone(row.modified_at, row.modified_offset))
        for row in [*latest, *rows]
    ]
