"""How does an article enter the archive? With all its quotations in one transaction, or not at all.

Recording it again fills in what was not known of it; another text at its address becomes a version of it, and where
another extractor has read it, what that one finds is taken over (index.rereading).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select, update
from sqlalchemy import Row as DatabaseRow

from index import tables
from index.addresses import first_key
from index.archive import writing
from index.changes import note_change
from index.copies import compare_text
from index.families import settle_families
from index.identity import article_id, text_digest
from index.known_articles import Known, find_known, note_addresses
from index.lookup import read_article_record
from index.moments import offset_of
from index.records import Recorded, Status
from index.rereading import note_extractor, take_over
from index.resolution import resolve_blocks
from index.rows import ensure_outlet, insert_quotations, quotation_row
from index.sightings import blocks_of, record_sightings
from index.versions import Edition, add_earlier_version, has_version, keep_version, load_edition, next_number
from quotes.errors import WortlautError
from quotes.values import Article, Quotation

OPENING_LETTERS = 80
Row = dict[str, Any]


class RecordingError(WortlautError):
    """An article that the archive refuses."""


def record_article(archive: Engine, article: Article, quotations: Iterable[Quotation], extractor: str = "") -> Recorded:
    """What became of the article: "new", or if the archive held it already, what the reading has brought.

    It is known again by its address, by the one that the page calls its own in the same outlet, or by its text in the
    same outlet; without an address by its text alone. Another text than was read at the address last is another version
    of the article ("changed"); a page that is older than the one held becomes an earlier version. Of an article that
    was held, a missing outlet, day, title and the like are filled in; a value that is there stays, but for what a newer
    version says of itself. Where the text is the same, its quotations stay as they are when `extractor`, the version of
    what has found them, is the one noted with it, or ""; otherwise they are replaced, except for what editors have
    decided (index.rereading).
    Raises RecordingError for text that a database cannot keep and for quotations that do not fit the article.
    """
    found = tuple(quotations)
    check_article(article, found)
    with writing(archive) as connection:
        known = find_known(connection, article)
        if known is None:
            home = insert_article(connection, article, extractor)
            record_quotations(connection, article, home, found)
            status: Status = "new"
        else:
            home = known.row.id
            status = take_in(connection, article, known, found, extractor)
        note_addresses(connection, article, home)
        if status != "unchanged":
            compare_text(connection, home, article.text)
            settle_families(connection, [home], home)
            note_change(connection, home, "recorded" if status == "new" else "updated")
        return recorded(connection, article, home, status)


def record_rereading(
    archive: Engine, article_id: str, number: int, article: Article, found: Sequence[Quotation], extractor: str
) -> bool:
    """Takes over what an extractor has found in a version of an article that is held; False if nothing is different.

    Six parameters: the article with its text is what was read, the id and number say where it is kept.
    """
    check_article(article, found)
    with writing(archive) as connection:
        edition = load_edition(connection, article_id, number)
        is_changed = take_over(connection, replace(article, text=edition.text), edition, found)
        note_extractor(connection, edition, extractor)
        if is_changed:
            settle_families(connection, [article_id], article_id)
            note_change(connection, article_id, "updated")
    return is_changed


def recorded(connection: Connection, article: Article, home: str, status: Status) -> Recorded:
    """What record_article tells of an article with this id."""
    record = read_article_record(connection, home)
    if record is None:
        raise RecordingError(article.document, "could not be read back", "report this with the article")
    held = select(func.count()).where(tables.quotation.c.article_id == home)
    return Recorded(status, record, int(connection.execute(held).scalar_one()))


def take_in(  # five values of one reading
    connection: Connection, article: Article, known: Known, found: Sequence[Quotation], extractor: str
) -> Status:
    """What an article that is held already has become by being read again."""
    home, digest = known.row.id, text_digest(article.text)
    is_further = known.read_there is None
    if digest not in (known.row.text_digest, known.read_there):
        edition = add_version(connection, article, known.row, extractor)
        if edition is not None:
            take_over(connection, as_known(article, known.row), edition, found)
            return "changed"
    filled = fill_in_article(connection, article, home)
    if digest == known.row.text_digest and extractor and extractor != known.row.extractor:
        edition = load_edition(connection, home, known.row.version)
        filled |= take_over(connection, as_known(article, known.row), edition, found)
        note_extractor(connection, edition, extractor)
    if is_further:
        return "duplicate"
    return "updated" if filled else "unchanged"


def add_version(connection: Connection, article: Article, row: DatabaseRow[Any], extractor: str) -> Edition | None:
    """Records another text of the article, as the latest or as an earlier version; None for an earlier one held."""
    if is_earlier(article, row):
        if has_version(connection, row.id, article.text):
            return None
        return add_earlier_version(connection, article, row, extractor)
    keep_version(connection, row)
    values = newer_columns(article, row) | {
        "version": next_number(connection, row),
        "text": article.text,
        "text_digest": text_digest(article.text),
        "opening": opening_of(article.text),
        "read_at": article.read_at or datetime.now(UTC),
        "extractor": extractor,
    }
    connection.execute(update(tables.article).where(tables.article.c.id == row.id).values(values))
    fill_in_article(connection, article, row.id)
    return load_edition(connection, row.id, values["version"])


def is_earlier(article: Article, row: DatabaseRow[Any]) -> bool:
    """Is this reading older than the one held? By what both pages say of themselves, or else by when they were read."""
    if article.modified_at and row.modified_at and article.modified_at != row.modified_at:
        return bool(article.modified_at < row.modified_at)
    return article.read_at is not None and bool(article.read_at < row.read_at)


def newer_columns(article: Article, row: DatabaseRow[Any]) -> Row:
    """What a newer version says of itself, where it says it; its day and outlet stay those of the first."""
    said = {
        "title": article.title,
        "authors": list(article.authors),
        "agencies": list(article.agencies),
        "links": list(article.links),
        "modified_at": article.modified_at,
        "modified_offset": offset_of(article.modified_at),
        "paywalled": article.paywalled,
        "found": [list(pair) for pair in article.found],
    }
    newer: Row = {name: value for name, value in said.items() if value is not None and value != []}
    return newer | ({"document": article.document} if row.url is None else {})


def as_known(article: Article, row: DatabaseRow[Any]) -> Article:
    """The article with the day on which it first appeared, so that its quotations keep theirs."""
    return replace(article, published=row.published or article.published)


def check_article(article: Article, quotations: Sequence[Quotation]) -> None:
    """Refuses what no database keeps faithfully, and spans outside the text."""
    texts: list[str | None] = [article.document, article.text, article.title, article.url, article.canonical]
    texts += [*article.authors, *article.agencies, *article.links, article.language]
    texts += [text for pair in article.found for text in pair]
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


def insert_article(connection: Connection, article: Article, extractor: str) -> str:
    """Records the article's row, its text exactly as it was read; returns its id."""
    key = first_key(article)
    row = {
        "id": article_id(key),
        "digest": key,
        "document": article.document,
        "text": article.text,
        "text_digest": text_digest(article.text),
        "opening": opening_of(article.text),
        "outlet_id": ensure_outlet(connection, article.outlet),
        "read_at": article.read_at or datetime.now(UTC),
        "extractor": extractor,
        "version": 1,
    }
    connection.execute(insert(tables.article), row | described_columns(article))
    return article_id(key)


def described_columns(article: Article) -> Row:
    """What is known of an article beside its text and outlet, as columns."""
    return {
        "title": article.title,
        "url": article.url,
        "canonical": article.canonical,
        "published": article.published,
        "published_at": article.published_at,
        "published_offset": offset_of(article.published_at),
        "modified_at": article.modified_at,
        "modified_offset": offset_of(article.modified_at),
        "authors": list(article.authors),
        "agencies": list(article.agencies),
        "links": list(article.links),
        "language": article.language,
        "paywalled": article.paywalled,
        "found": [list(pair) for pair in article.found],
    }


def record_quotations(connection: Connection, article: Article, home: str, found: Sequence[Quotation]) -> None:
    """The quotations of a new article with their speakers; `home` is the article's id."""
    sightings = record_sightings(connection, article, home, [one.speaker for one in found if one.speaker is not None])
    first_seen = connection.execute(select(tables.article.c.read_at).where(tables.article.c.id == home)).scalar_one()
    rows = [
        quotation_row(connection, one, article, sightings[one.speaker] if one.speaker else None)
        | {"version": 1, "first_seen": first_seen, "gone_since": None}
        for one in found
    ]
    insert_quotations(connection, home, found, rows)
    resolve_blocks(connection, blocks_of(connection, sightings.values()), home)


def fill_in_article(connection: Connection, article: Article, home: str) -> bool:
    """Writes what is known now and was not before into the article's row; False if there is nothing of that kind."""
    columns = tables.article.c
    held = connection.execute(select(tables.article).where(columns.id == home)).one()
    filled: Row = {
        name: value
        for name, value in described_columns(article).items()
        if value not in (None, []) and held._mapping[name] in (None, [])
    }
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
