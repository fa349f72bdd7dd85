"""Does the archive hold this article already? By its address, by the one that the page calls its own, or by its text.

The text counts for another address of the same outlet alone: in another outlet the same text is a copy of the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Row, insert, select, update

from index import tables
from index.addresses import address_key, content_key, list_keys
from index.archive import reading
from index.identity import outlet_id, outlet_key, text_digest
from quotes.values import Article

LEAST_WORDS = 40
"""From how many words on the same text in one outlet is the same article: „Weiterlesen mit Abo“ stands everywhere."""


@dataclass(frozen=True, slots=True)
class Known:
    """The row of an article that is held, and the text that was read last at the address in question.

    `read_there` is the digest of that text; None for an address that nothing was read at yet.
    """

    row: Row[Any]
    read_there: str | None


def find_known(connection: Connection, article: Article) -> Known | None:
    """The article that the archive holds already, or None."""
    table, held = tables.address, tables.article
    asked = select(table.c.key, table.c.article_id, table.c.text_digest)
    keys = list_keys(article)
    rows = {row.key: row for row in connection.execute(asked.where(table.c.key.in_(list(keys))))}
    here = rows.get(reading_key(article))
    homes = [rows[key].article_id for key in keys if key in rows] or find_same_text(connection, article)
    if not homes:
        return None
    row = connection.execute(select(held).where(held.c.id == homes[0])).one()
    return Known(row, here.text_digest or None if here else None)


def reading_key(article: Article) -> str:
    """The key of where the article was read."""
    return address_key(article.url) if article.url else content_key(article.text)


def find_same_text(connection: Connection, article: Article) -> list[str]:
    """The id of the article with the same text in the same outlet, if there is one."""
    if article.outlet is None or len(article.text.split()) < LEAST_WORDS:
        return []
    table = tables.article
    printed_by = outlet_id(outlet_key(article.outlet))
    same = (table.c.text_digest == text_digest(article.text), table.c.outlet_id == printed_by)
    asked = select(table.c.id).where(*same).order_by(table.c.read_at, table.c.id).limit(1)
    return list(connection.execute(asked).scalars())


def note_addresses(connection: Connection, article: Article, home: str) -> None:
    """Keeps where the article was read, with the text that stood there, and the address that the page calls its own."""
    table, here = tables.address, reading_key(article)
    known = set(connection.execute(select(table.c.key).where(table.c.key.in_(list(list_keys(article))))).scalars())
    for key, address in list_keys(article).items():
        digest = text_digest(article.text) if key == here else ""
        if key not in known:
            row = {"key": key, "article_id": home, "url": address, "text_digest": digest}
            connection.execute(insert(table), row)
        elif key == here:
            stale = (table.c.key == key, table.c.text_digest != digest)
            connection.execute(update(table).where(*stale).values(text_digest=digest))


def find_by_address(archive: Engine, url: str) -> str | None:
    """The id of the article that was read at this address or calls it its own; None where there is none."""
    table = tables.address
    with reading(archive) as connection:
        return connection.execute(select(table.c.article_id).where(table.c.key == address_key(url))).scalar()


def list_addresses(archive: Engine, article_id: str) -> list[str]:
    """Every address of an article, in alphabetical order."""
    table = tables.address
    asked = select(table.c.url).where(table.c.article_id == article_id, table.c.url.is_not(None)).order_by(table.c.url)
    with reading(archive) as connection:
        return list(connection.execute(asked).scalars())
