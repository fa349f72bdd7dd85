"""What does the archive know about this quotation, this article? load_quotation(archive, "q-...") gives one record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Row, ScalarSelect, Select, func, select

from index.archive import in_portions, reading
from index.counting import is_counted
from index.identity import fold_name
from index.moments import in_zone
from index.outlets import describe_outlet
from index.records import (
    REJECTED,
    ArticleRecord,
    Identification,
    OutletRecord,
    Passage,
    QuotationRecord,
    SpeakerRecord,
    Totals,
)
from index.tables import article, outlet, quotation, sighting, speaker
from index.versions import read_version_text
from quotes.language.sentences import paragraph_around
from quotes.values import Attribution, Cue, Mention, Occasion

published_by = outlet.alias("published_by")
cited_from = outlet.alias("cited_from")
told_first = outlet.alias("told_first")
copy = quotation.alias("copy")
copy_home = article.alias("copy_home")
copied_in = outlet.alias("copied_in")
# What parts outlets, and their columns, in one text: control characters, which no name or domain has.
ROW, COLUMN = "\x1e", "\x1f"
MORE_OF_ARTICLE = (
    "canonical",
    "published_at",
    "published_offset",
    "modified_at",
    "modified_offset",
    "language",
    "paywalled",
    "found",
)


def article_columns() -> list[Any]:
    """The columns of an ArticleRecord; the text stays in the archive."""
    return [
        article.c.id.label("article_id"),
        article.c.document,
        article.c.title,
        article.c.url.label("article_url"),
        article.c.published,
        article.c.authors,
        article.c.agencies,
        article.c.links,
        article.c.read_at,
        article.c.opening,
        article.c.extractor,
        article.c.version.label("latest"),
        *(article.c[name] for name in MORE_OF_ARTICLE),
        published_by.c.id.label("outlet_id"),
        published_by.c.name.label("outlet_name"),
        published_by.c.domain.label("outlet_domain"),
    ]


def select_quotations() -> Select[Any]:
    """All quotations with what belongs to a QuotationRecord."""
    return (
        select(
            quotation,
            speaker.c.name.label("speaker_name"),
            speaker.c.kind.label("speaker_kind"),
            speaker.c.wikidata.label("speaker_wikidata"),
            sighting.c.name.label("name_there"),
            sighting.c.link,
            sighting.c.confidence.label("link_confidence"),
            cited_from.c.name.label("cited_name"),
            cited_from.c.domain.label("cited_domain"),
            told_first.c.name.label("told_name"),
            told_first.c.domain.label("told_domain"),
            select(func.count()).where(copy.c.copy_of == quotation.c.id).scalar_subquery().label("copies"),
            copying_outlets().label("copied_by"),
            *article_columns()[1:],
        )
        .join(article, article.c.id == quotation.c.article_id)
        .outerjoin(published_by, published_by.c.id == article.c.outlet_id)
        .outerjoin(speaker, speaker.c.id == quotation.c.speaker_id)
        .outerjoin(sighting, sighting.c.id == quotation.c.said_by)
        .outerjoin(cited_from, cited_from.c.id == quotation.c.cited_id)
        .outerjoin(told_first, told_first.c.id == quotation.c.told_id)
    )


def copying_outlets() -> ScalarSelect[str]:
    """The outlets that print copies of a quotation, in one text; None for one without copies."""
    named = copied_in.c.id + COLUMN + copied_in.c.name + COLUMN + func.coalesce(copied_in.c.domain, "")
    return (
        select(func.aggregate_strings(named, ROW))
        .join_from(copy, copy_home, copy_home.c.id == copy.c.article_id)
        .join(copied_in, copied_in.c.id == copy_home.c.outlet_id)
        .where(copy.c.copy_of == quotation.c.id)
        .scalar_subquery()
    )


def read_copying_outlets(named: str | None) -> tuple[OutletRecord, ...]:
    """The outlets of such a text, each once, by name."""
    rows = (row.split(COLUMN) for row in set((named or "").split(ROW)) if row)
    records = (describe_outlet(one, name, domain or None) for one, name, domain in rows)
    return tuple(sorted(records, key=lambda record: (fold_name(record.name), record.id)))


def load_quotation(archive: Engine, quotation_id: str) -> QuotationRecord | None:
    """The quotation with this id, be it rejected, or None."""
    return next(iter(load_quotations(archive, [quotation_id])), None)


def load_quotations(archive: Engine, quotation_ids: Sequence[str]) -> list[QuotationRecord]:
    """The quotations with these ids in the order of the ids; unknown ones are left out."""
    found: dict[str, QuotationRecord] = {}
    with reading(archive) as connection:
        for portion in in_portions(quotation_ids):
            for row in connection.execute(select_quotations().where(quotation.c.id.in_(portion))):
                found[row.id] = quotation_record(row)
    return [found[quotation_id] for quotation_id in quotation_ids if quotation_id in found]


def list_article_quotations(archive: Engine, article_id: str) -> list[QuotationRecord]:
    """The quotations of an article in text order; after them those that are gone from the page, the latest first."""
    asked = select_quotations().where(quotation.c.article_id == article_id, quotation.c.verdict != REJECTED)
    gone = quotation.c.gone_since.is_not(None), quotation.c.gone_since.desc(), quotation.c.version.desc()
    with reading(archive) as connection:
        rows = connection.execute(asked.order_by(*gone, quotation.c.start, quotation.c.end))
        return [quotation_record(row) for row in rows]


def list_speaker_quotations(archive: Engine, speaker_id: str, limit: int, offset: int = 0) -> list[QuotationRecord]:
    """The quotations of a speaker without copies, newest first, those without a day last; of one day, in text order."""
    asked = (
        select_quotations()
        .where(quotation.c.speaker_id == speaker_id, is_counted())
        .order_by(quotation.c.day.desc().nulls_last(), quotation.c.article_id, quotation.c.start, quotation.c.id)
        .limit(limit)
        .offset(offset)
    )
    with reading(archive) as connection:
        return [quotation_record(row) for row in connection.execute(asked)]


def count_speaker_quotations(archive: Engine, speaker_id: str) -> int:
    """How many quotations the archive holds of a speaker."""
    with reading(archive) as connection:
        asked = select(func.count()).where(quotation.c.speaker_id == speaker_id, is_counted())
        return int(connection.execute(asked).scalar_one())


def load_article(archive: Engine, article_id: str) -> ArticleRecord | None:
    """The article with this id, or None."""
    with reading(archive) as connection:
        return read_article_record(connection, article_id)


def read_article_record(connection: Connection, article_id: str) -> ArticleRecord | None:
    """The article with this id, as this connection sees it, or None."""
    asked = select(*article_columns()).outerjoin_from(article, published_by, published_by.c.id == article.c.outlet_id)
    row = connection.execute(asked.where(article.c.id == article_id)).one_or_none()
    return None if row is None else article_record(row)


def load_passage(archive: Engine, record: QuotationRecord) -> Passage:
    """The paragraph of the quotation, with the one before or after it where its cue or mention stands there.

    Of one that is gone from the page, in the version that had it.
    """
    with reading(archive) as connection:
        text = read_version_text(connection, record.article.id, record.version)
    start, end = paragraph_around(text, record.start, record.end)
    home = start, end
    for part in filter(None, (record.cue, record.mention)):
        first, last = paragraph_around(text, part.start, part.end)
        is_before = last <= home[0] and not text[last : home[0]].strip()
        is_after = home[1] <= first and not text[home[1] : first].strip()
        if is_before or is_after:
            start, end = min(start, first), max(end, last)
    return Passage(start, text[start:end])


def count_totals(archive: Engine) -> Totals:
    """How many articles, quotations, speakers and outlets the archive holds; copies of a quotation are one."""

    def counts() -> Iterator[Any]:
        counted = is_counted()
        yield select(func.count()).select_from(article).scalar_subquery()
        yield select(func.count()).where(counted).scalar_subquery()
        for table in (speaker, outlet):
            yield select(func.count()).select_from(table).scalar_subquery()
        yield select(func.count()).where(quotation.c.speaker_id.is_(None), counted).scalar_subquery()

    with reading(archive) as connection:
        return Totals(*connection.execute(select(*counts())).one())


def quotation_record(row: Row[Any]) -> QuotationRecord:
    """The record of a row of select_quotations()."""
    cited = describe_outlet(row.cited_id, row.cited_name, row.cited_domain) if row.cited_id else None
    told = describe_outlet(row.told_id, row.told_name, row.told_domain) if row.told_id else None
    return QuotationRecord(
        id=row.id,
        article=article_record(row),
        start=row.start,
        end=row.end,
        text=row.text,
        extent=row.extent,
        repaired=row.repaired,
        cue=Cue(row.cue_start, row.cue_end, row.cue_text, row.cue_lemma) if row.cue_text is not None else None,
        mention=(
            Mention(row.mention_start, row.mention_end, row.mention_text) if row.mention_text is not None else None
        ),
        speaker=(
            SpeakerRecord(row.speaker_id, row.speaker_name, row.speaker_kind, row.speaker_wikidata)
            if row.speaker_id
            else None
        ),
        role=row.role,
        attribution=Attribution(row.rule, row.confidence),
        said_on=row.said_on,
        occasion=(
            Occasion(row.occasion_start, row.occasion_end, row.occasion_text) if row.occasion_text is not None else None
        ),
        told=told,
        cited=cited,
        reported_on=row.reported_on,
        identification=Identification(row.name_there, row.link, row.link_confidence) if row.speaker_id else None,
        decided=row.said_by != row.sighting_id,
        verdict=row.verdict,
        version=row.version,
        first_seen=row.first_seen,
        gone_since=row.gone_since,
        copy_of=row.copy_of,
        copies=row.copies,
        copied_by=read_copying_outlets(row.copied_by),
    )


def article_record(row: Row[Any]) -> ArticleRecord:
    """The record of a row with article_columns()."""
    printed_by = describe_outlet(row.outlet_id, row.outlet_name, row.outlet_domain) if row.outlet_id else None
    return ArticleRecord(
        id=row.article_id,
        document=row.document,
        title=row.title,
        url=row.article_url,
        outlet=printed_by,
        published=row.published,
        authors=tuple(row.authors),
        agencies=tuple(row.agencies),
        links=tuple(row.links),
        read_at=row.read_at,
        opening=row.opening,
        extractor=row.extractor,
        version=row.latest,
        canonical=row.canonical,
        published_at=in_zone(row.published_at, row.published_offset),
        modified_at=in_zone(row.modified_at, row.modified_offset),
        language=row.language,
        paywalled=row.paywalled,
        found=tuple((field, how) for field, how in row.found),
    )
