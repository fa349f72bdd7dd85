"""How does an article enter the archive? With all its quotations in one transaction, or not at all.

Recording the same article again, by URL and content, fills in what was not known of it, and where another extractor has
read it, takes over what that one finds (index.rereading).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select, update

from index import tables
from index.archive import writing
from index.changes import note_change
from index.identity import article_digest, article_id
from index.lookup import read_article_record
from index.records import Recorded, Status
from index.rereading import needs_rereading, note_extractor, replace_quotations
from index.resolution import resolve_blocks
from index.rows import ensure_outlet, insert_quotations, quotation_row
from index.sightings import blocks_of, record_sightings
from quotes.errors import WortlautError
from quotes.values import Article, Quotation

OPENING_LETTERS = 80
Row = dict[str, Any]


class RecordingError(WortlautError):
    """An article that the archive refuses."""


def record_article(archive: Engine, article: Article, quotations: Iterable[Quotation], extractor: str = "") -> Recorded:
    """What became of the article: "new", or if the archive held it already, "updated" or "unchanged".

    Of an article that it held, a missing outlet, day, title and the like are filled in; a value that is there stays,
    and quotations without a day get the day of the article. The quotations stay as they are when `extractor`, the
    version of what has found them, is the one noted with the article, or ""; otherwise they are replaced, except for
    what editors have decided. A changed text under a known URL is another article; where ids of its quotations are
    taken, they get others.
    Raises RecordingError for text that a database cannot keep and for quotations that do not fit the article.
    """
    found = tuple(quotations)
    check_article(article, found)
    digest = article_digest(article)
    with writing(archive) as connection:
        known = connection.execute(select(tables.article.c.id).where(tables.article.c.digest == digest)).scalar()
        status: Status = "unchanged"
        if known is None:
            status = "new"
            insert_article(connection, article, digest, extractor)
            record_quotations(connection, article, article_id(digest), found)
            note_change(connection, article_id(digest))
        else:
            filled = fill_in_article(connection, article, article_id(digest))
            if needs_rereading(connection, article_id(digest), extractor):
                filled |= replace_quotations(connection, article, article_id(digest), found)
                note_extractor(connection, article_id(digest), extractor)
            if filled:
                status = "updated"
                note_change(connection, article_id(digest), "updated")
        record = read_article_record(connection, article_id(digest))
        held = select(func.count()).where(tables.quotation.c.article_id == article_id(digest))
        count = int(connection.execute(held).scalar_one())
    if record is None:
        raise RecordingError(article.document, "could not be read back", "report this with the article")
    return Recorded(status, record, count)


def check_article(article: Article, quotations: Sequence[Quotation]) -> None:
    """Refuses what no database keeps faithfully, and spans outside the text."""
    texts: list[str | None] = [article.document, article.text, article.title, article.url]
    texts += [*article.authors, *article.agencies, *article.links]
    for text in filter(None, texts):
        if "\0" in text:
            raise RecordingError(article.document, "holds a NUL character", "remove it from the file")
        if re.search("[\ud800-\udfff]", text):
            raise RecordingError(article.document, "holds half a surrogate pair", "save it as UTF-8 again")
    for quotation in quotations:
        if not 0 <= quotation.start < quotation.end <= len(article.text):
            raise RecordingError(article.document, f"{quotation.id} lies outside its text", "extract it again")
        if quotation.text not in article.text[quotation.start : quotation.end]:
            raise RecordingError(article.document, f"{quotation.id} is not what its text says", "extract it again")
    if len({quotation.id for quotation in quotations}) < len(quotations):
        raise RecordingError(article.document, "two of its quotations share an id", "extract it again")


def insert_article(connection: Connection, article: Article, digest: str, extractor: str) -> None:
    """The article's row, its text exactly as it was read."""
    connection.execute(
        insert(tables.article),
        {
            "id": article_id(digest),
            "digest": digest,
            "document": article.document,
            "text": article.text,
            "opening": opening_of(article.text),
            "title": article.title,
            "url": article.url,
            "outlet_id": ensure_outlet(connection, article.outlet),
            "published": article.published,
            "authors": list(article.authors),
            "agencies": list(article.agencies),
            "links": list(article.links),
            "read_at": datetime.now(UTC),
            "extractor": extractor,
        },
    )


def record_quotations(connection: Connection, article: Article, home: str, found: Sequence[Quotation]) -> None:
    """The quotations of a new article with their speakers; `home` is the article's id."""
    sightings = record_sightings(connection, article, home, [one.speaker for one in found if one.speaker is not None])
    rows = [quotation_row(connection, one, article, sightings[one.speaker] if one.speaker else None) for one in found]
    insert_quotations(connection, home, found, rows)
    resolve_blocks(connection, blocks_of(connection, sightings.values()), home)


def fill_in_article(connection: Connection, article: Article, home: str) -> bool:
    """Writes what is known now and was not before into the article's row; False if there is nothing of that kind."""
    columns = tables.article.c
    held = connection.execute(select(tables.article).where(columns.id == home)).one()
    missing: Row = {
        "title": article.title,
        "published": article.published,
        "authors": list(article.authors),
        "agencies": list(article.agencies),
        "links": list(article.links),
    }
    filled: Row = {name: value for name, value in missing.items() if value and not held._mapping[name]}
    if held.outlet_id is None and article.outlet is not None:
        filled["outlet_id"] = ensure_outlet(connection, article.outlet)
    if not filled:
        return False
    connection.execute(update(tables.article).where(columns.id == home).values(filled))
    if "published" in filled:
        quotation = tables.quotation
        undated = update(quotation).where(quotation.c.article_id == home, quotation.c.day.is_(None))
        connection.execute(undated.values(day=article.published))
    return True


def opening_of(text: str) -> str:
    """The first words of a text, about 80 letters.

    >>> opening_of("Die Vereinigten Staaten berichten. " * 3)
    'Die Vereinigten Staaten berichten. Die Vereinigten Staaten berichten. Die …'
    """
    words = " ".join(text[: OPENING_LETTERS * 8].split())
    if len(words) <= OPENING_LETTERS:
        return words
    cut = words[: OPENING_LETTERS + 1].rpartition(" ")[0] or words[:OPENING_LETTERS]
    return f"{cut.rstrip(' ,;:–-')} …"
