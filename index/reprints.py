"""Who has printed the same text? „auch gedruckt von Frankfurter Rundschau, 4. November 2024“, with the way there."""

from __future__ import annotations

from sqlalchemy import Engine, select

from index.archive import in_portions, reading
from index.copies import read_pairs
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
    """The other articles that print a text of this one, those of the earliest day first, unknown days last."""
    with reading(archive) as connection:
        others = sorted(read_pairs(connection, [article_id]).get(article_id, set()))
        asked = select(*article_columns()).outerjoin_from(
            article, published_by, published_by.c.id == article.c.outlet_id
        )
        records = [
            article_record(row)
            for portion in in_portions(others)
            for row in connection.execute(asked.where(article.c.id.in_(portion)))
        ]
    return sorted(records, key=lambda one: (str(one.published or "9999"), one.id))
