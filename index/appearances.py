"""In which articles does a speaker appear? „Wolodimir Selenski“ in one of 22 October with three quotations, ..."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, Row, func, select

from index.archive import reading
from index.lookup import article_columns, article_record, published_by
from index.records import Appearance, Identification
from index.tables import article, quotation, sighting


def list_appearances(archive: Engine, speaker_id: str, limit: int) -> list[Appearance]:
    """The speaker's articles with the name that each gives, the newest first, those of an unknown day last."""
    times = select(func.count()).where(quotation.c.said_by == sighting.c.id).correlate(sighting).scalar_subquery()
    asked = (
        select(*article_columns(), sighting.c.name, sighting.c.link, sighting.c.confidence, times.label("times"))
        .select_from(sighting)
        .join(article, article.c.id == sighting.c.article_id)
        .outerjoin(published_by, published_by.c.id == article.c.outlet_id)
        .where(sighting.c.speaker_id == speaker_id)
        .order_by(article.c.published.desc().nulls_last(), article.c.id, sighting.c.id)
        .limit(limit)
    )
    with reading(archive) as connection:
        rows: list[Row[Any]] = list(connection.execute(asked))
    return [
        Appearance(article_record(row), row.name, row.times, Identification(row.name, row.link, row.confidence))
        for row in rows
    ]
