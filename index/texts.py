"""Which articles has another extractor read, and what did they say? Their texts leave the archive to be read again."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Engine, select

from index.archive import reading
from index.lookup import read_article_record
from index.tables import article, article_version, quotation
from index.versions import read_version_text
from quotes.values import Article, Outlet


def list_articles_by_others(archive: Engine, extractor: str) -> list[str]:
    """The ids of the articles that this version has not read last, or not in all versions with quotations, in order."""
    latest = select(article.c.id).where(article.c.extractor != extractor)
    version = article_version.c
    quoted = (quotation.c.article_id == version.article_id) & (quotation.c.version == version.number)
    earlier = select(version.article_id).where(
        version.extractor != extractor, select(quotation.c.id).where(quoted).exists()
    )
    with reading(archive) as connection:
        return sorted({*connection.execute(latest).scalars(), *connection.execute(earlier).scalars()})


def read_texts(archive: Engine, article_id: str) -> dict[int, Article]:
    """The versions of an article that have quotations, the one read last as the last; empty for an unknown id.

    Each with its number and what is known of the article by now.
    """
    with reading(archive) as connection:
        record = read_article_record(connection, article_id)
        if record is None:
            return {}
        asked = select(quotation.c.version).where(quotation.c.article_id == article_id).distinct()
        quoted = set(connection.execute(asked).scalars()) - {record.version}
        numbers = [*sorted(quoted), record.version]
        texts = {number: read_version_text(connection, article_id, number) for number in numbers}
    printed_by = record.outlet
    known = Article(
        document=record.document,
        text="",
        title=record.title,
        url=record.url,
        outlet=Outlet(printed_by.name, printed_by.domain, "published") if printed_by else None,
        published=record.published,
        authors=record.authors,
        agencies=record.agencies,
        links=record.links,
        canonical=record.canonical,
        published_at=record.published_at,
        modified_at=record.modified_at,
        language=record.language,
        paywalled=record.paywalled,
        found=record.found,
    )
    return {number: replace(known, text=text) for number, text in texts.items()}
