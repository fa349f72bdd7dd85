"""Which articles has another extractor read, and what did they say? Their texts leave the archive to be read again."""

from __future__ import annotations

from sqlalchemy import Engine, select

from index.archive import reading
from index.lookup import read_article_record
from index.tables import article
from quotes.values import Article, Outlet


def list_articles_by_others(archive: Engine, extractor: str) -> list[str]:
    """The ids of the articles that this version has not read last, in their order."""
    asked = select(article.c.id).where(article.c.extractor != extractor).order_by(article.c.id)
    with reading(archive) as connection:
        return list(connection.execute(asked).scalars())


def read_text(archive: Engine, article_id: str) -> Article | None:
    """The article as it was read, with what is known of it by now; None for an unknown id."""
    with reading(archive) as connection:
        record = read_article_record(connection, article_id)
        text = connection.execute(select(article.c.text).where(article.c.id == article_id)).scalar()
    if record is None or text is None:
        return None
    printed_by = record.outlet
    return Article(
        document=record.document,
        text=text,
        title=record.title,
        url=record.url,
        outlet=Outlet(printed_by.name, printed_by.domain, "published") if printed_by else None,
        published=record.published,
        authors=record.authors,
        agencies=record.agencies,
        links=record.links,
    )
