"""How does an article enter the archive? With all its quotations in one transaction, or not at all.

Recording the same article again, by URL and content, fills in what was not known of it, and changes nothing else.
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
from index.identity import ID_DIGITS, article_digest, article_id, digest_of, outlet_id, outlet_key
from index.lookup import read_article_record
from index.naming import record_speakers
from index.records import Recorded, Status
from quotes.errors import WortlautError
from quotes.values import Article, Outlet, Quotation, Span

OPENING_LETTERS = 80
Row = dict[str, Any]


class RecordingError(WortlautError):
    """An article that the archive refuses."""


def record_article(archive: Engine, article: Article, quotations: Iterable[Quotation]) -> Recorded:
    """What became of the article: "new", or if the archive held it already, "updated" or "unchanged".

    Of an article that it held, only a missing outlet, day, title and the like are filled in; a value that is there
    stays, and so do the quotations, except that those without a day get the day of the article.
    A changed text under a known URL is another article; where ids of its quotations are taken, they get others.
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
            insert_article(connection, article, digest)
            insert_quotations(connection, article, article_id(digest), found)
            note_change(connection, article_id(digest))
        elif fill_in_article(connection, article, article_id(digest)):
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


def insert_article(connection: Connection, article: Article, digest: str) -> None:
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
        },
    )


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


def ensure_outlet(connection: Connection, outlet: Outlet | None) -> str | None:
    """The id of the outlet, which is recorded if it is new."""
    if outlet is None:
        return None
    key = outlet_key(outlet)
    known = connection.execute(select(tables.outlet.c.id).where(tables.outlet.c.key == key)).scalar()
    if known is not None:
        return str(known)
    row = {"id": outlet_id(key), "key": key, "name": outlet.name, "domain": outlet.domain}
    connection.execute(insert(tables.outlet), row)
    return outlet_id(key)


def insert_quotations(connection: Connection, article: Article, home: str, quotations: Sequence[Quotation]) -> None:
    """The rows of the article's quotations and of their speakers; `home` is the article's id."""
    speakers = record_speakers(connection, article, home, [q.speaker for q in quotations if q.speaker is not None])
    taken = taken_ids(connection, quotations)
    rows = []
    for quotation in quotations:
        cited = quotation.outlet if quotation.outlet and quotation.outlet.how == "cited" else None
        row = quotation_row(quotation, article)
        row |= {
            "id": quotation.id if quotation.id not in taken else f"q-{digest_of(home, quotation.id)[:ID_DIGITS]}",
            "article_id": home,
            "speaker_id": speakers[quotation.speaker] if quotation.speaker else None,
            "cited_id": ensure_outlet(connection, cited),
            "reported_on": cited.reported_on if cited else None,
        }
        rows.append(row)
    if rows:
        connection.execute(insert(tables.quotation), rows)


def taken_ids(connection: Connection, quotations: Sequence[Quotation]) -> set[str]:
    """The ids that quotations of other articles have already: the same wording under the same URL, in changed text."""
    column = tables.quotation.c.id
    return set(connection.execute(select(column).where(column.in_([one.id for one in quotations]))).scalars())


def quotation_row(quotation: Quotation, article: Article) -> Row:
    """The columns of a quotation that need nothing else to be recorded first."""
    speaker = quotation.speaker
    return {
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "extent": quotation.extent,
        "repaired": quotation.repaired,
        **span_columns("cue", quotation.cue),
        "cue_lemma": quotation.cue.lemma if quotation.cue else None,
        **span_columns("mention", speaker.mention if speaker else None),
        "name": speaker.name if speaker else None,
        "role": speaker.role if speaker else None,
        "rule": quotation.attribution.rule,
        "confidence": quotation.attribution.confidence,
        "said_on": quotation.said_on,
        "day": quotation.said_on or article.published,
        **span_columns("occasion", quotation.occasion),
        "url": quotation.url,
    }


def span_columns(part: str, span: Span | None) -> Row:
    """Offsets and text of one optional part of a quotation."""
    return {
        f"{part}_start": span.start if span else None,
        f"{part}_end": span.end if span else None,
        f"{part}_text": span.text if span else None,
    }
