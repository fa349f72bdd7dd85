"""Who has printed the same text? „auch gedruckt von Frankfurter Rundschau, 4. November 2024“, with the way there."""

from __future__ import annotations

from collections.abc import Set

from sqlalchemy import Connection, Engine, select

from index.archive import in_portions, reading
from index.copy_verdicts import read_company, read_group
from index.deciding import read_family
from index.lookup import article_columns, article_record, load_quotations, published_by
from index.records import ArticleRecord, QuotationRecord
from index.tables import article


def list_reprints(archive: Engine, quotation: QuotationRecord) -> list[QuotationRecord]:
    """The same words in other articles that print the text: the one that leads first, then by day."""
    with reading(archive) as connection:
        family = read_family(connection, quotation.id) - {quotation.id}
    records = load_quotations(archive, sorted(family))
    return sorted(records, key=lambda one: (one.copy_of is not None, str(one.article.published or "9999"), one.id))


def list_article_copies(archive: Engine, article_id: str) -> list[ArticleRecord]:
    """The other articles that print the text of this one, those of the earliest day first, unknown days last.

    Those with a text of this one, with a text of one of those, and so on, as far as editors have not parted them.
    """
    with reading(archive) as connection:
        return read_articles(connection, read_company(connection, article_id) - {article_id})


def list_parted_copies(archive: Engine, article_id: str) -> list[ArticleRecord]:
    """The articles that would be copies of this one, had no editor parted them, in the same order."""
    with reading(archive) as connection:
        group = read_group(connection, [article_id])
        return read_articles(connection, group.keys() - read_company(connection, article_id))


def read_articles(connection: Connection, articles: Set[str]) -> list[ArticleRecord]:
    """The records of these articles, those of the earliest day first, unknown days last."""
    asked = select(*article_columns()).outerjoin_from(article, published_by, published_by.c.id == article.c.outlet_id)
    records = [
        article_record(row)
        for portion in in_portions(sorted(articles))
        for row in connection.execute(asked.where(article.c.id.in_(portion)))
    ]
    return sorted(records, key=lambda one: (str(one.published or "9999"), one.id))
