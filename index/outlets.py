"""Who printed it, and who is named as its origin? „wie tagesschau.de berichtete“ makes tagesschau.de a cited outlet."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Engine, func, or_, select

from index.archive import reading
from index.identity import fold_name
from index.records import OutletRecord, OutletSummary
from index.tables import article, outlet, quotation


def load_outlet(archive: Engine, outlet_id: str) -> OutletRecord | None:
    """The outlet with this id, or None."""
    return load_outlets(archive, [outlet_id]).get(outlet_id)


def load_outlets(archive: Engine, outlet_ids: Iterable[str]) -> dict[str, OutletRecord]:
    """The outlets with these ids by id; unknown ones are left out."""
    with reading(archive) as connection:
        rows = connection.execute(select(outlet).where(outlet.c.id.in_(list(outlet_ids))))
        return {row.id: OutletRecord(row.id, row.name, row.domain) for row in rows}


def list_outlets(archive: Engine) -> list[OutletSummary]:
    """All outlets, those with the most quotations first, then by name."""
    printed = (
        select(article.c.outlet_id, func.count().label("times"))
        .join(quotation, quotation.c.article_id == article.c.id)
        .group_by(article.c.outlet_id)
    )
    taken = select(quotation.c.cited_id, func.count().label("times")).group_by(quotation.c.cited_id)
    with reading(archive) as connection:
        published = {row.outlet_id: row.times for row in connection.execute(printed)}
        cited = {row.cited_id: row.times for row in connection.execute(taken)}
        summaries = [
            OutletSummary(OutletRecord(row.id, row.name, row.domain), published.get(row.id, 0), cited.get(row.id, 0))
            for row in connection.execute(select(outlet))
        ]
    return sorted(summaries, key=lambda one: (-one.published - one.cited, fold_name(one.outlet.name), one.outlet.id))


def match_outlets(archive: Engine, asked: str) -> list[str]:
    """The ids of the outlets with this id, domain or name, case aside."""
    folded = fold_name(asked)
    domain = folded.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    with reading(archive) as connection:
        exact = or_(outlet.c.id == asked, outlet.c.key == domain, outlet.c.key == f"name {folded}")
        known = set(connection.execute(select(outlet.c.id).where(exact)).scalars())
        # Folding is done here since SQLite's lower() knows no umlauts; there are some hundred outlets, not thousands.
        rows = connection.execute(select(outlet.c.id, outlet.c.name))
        return sorted(known | {row.id for row in rows if fold_name(row.name) == folded})
