"""How is a quotation written down? As one row, with the sighting of its speaker and the outlets that it names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from index import tables
from index.identity import ID_DIGITS, digest_of, known_outlet, outlet_id, outlet_key
from quotes.values import Article, Outlet, Quotation, Span

Row = dict[str, Any]


def ensure_outlet(connection: Connection, outlet: Outlet | None) -> str | None:
    """The id of the outlet, which is recorded if it is new: by the lexicon's name, not by what a page calls itself."""
    if outlet is None:
        return None
    key = outlet_key(outlet)
    known = connection.execute(select(tables.outlet.c.id).where(tables.outlet.c.key == key)).scalar()
    if known is not None:
        return str(known)
    entry = known_outlet(outlet.name, outlet.domain)
    name, domain = (entry.name, entry.domain) if entry else (outlet.name, outlet.domain)
    row = {"id": outlet_id(key), "key": key, "name": name, "domain": domain}
    connection.execute(insert(tables.outlet), row)
    return outlet_id(key)


def insert_quotations(connection: Connection, home: str, quotations: Sequence[Quotation], rows: Sequence[Row]) -> None:
    """Records quotations that the archive does not hold; `home` is the article's id, `rows` are their columns.

    An id that was in use before means the quotation again.
    """
    taken = taken_ids(connection, quotations)
    new = [
        row
        | {
            "id": quotation.id if quotation.id not in taken else f"q-{digest_of(home, quotation.id)[:ID_DIGITS]}",
            "article_id": home,
            "said_by": row["sighting_id"],
            "role": row["found_role"],
        }
        for quotation, row in zip(quotations, rows, strict=True)
    ]
    if new:
        connection.execute(insert(tables.quotation), new)
        former = tables.former
        connection.execute(delete(former).where(former.c.id.in_([row["id"] for row in new])))


def taken_ids(connection: Connection, quotations: Sequence[Quotation]) -> set[str]:
    """The ids that quotations have already: the same wording under the same URL, in another text or article."""
    column = tables.quotation.c.id
    return set(connection.execute(select(column).where(column.in_([one.id for one in quotations]))).scalars())


def quotation_row(connection: Connection, quotation: Quotation, article: Article, sighting: str | None) -> Row:
    """What the extractor found of a quotation, as columns; outlets that it names are recorded."""
    cited = cited_beside(quotation)
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
        "sighting_id": sighting,
        "found_role": speaker.role if speaker else None,
        "rule": quotation.attribution.rule,
        "confidence": quotation.attribution.confidence,
        "said_on": quotation.said_on,
        "day": quotation.said_on or article.published,
        **span_columns("occasion", quotation.occasion),
        "told_id": ensure_outlet(connection, quotation.told),
        "cited_id": ensure_outlet(connection, cited),
        "reported_on": cited.reported_on if cited else None,
        "url": quotation.url,
    }


def cited_beside(quotation: Quotation) -> Outlet | None:
    """The outlet that is cited, None where it is the article's own or the one told and nobody else."""
    cited, told = quotation.outlet, quotation.told
    if cited is None or cited.how != "cited":
        return None
    return None if told is not None and outlet_key(told) == outlet_key(cited) else cited


def span_columns(part: str, span: Span | None) -> Row:
    """Offsets and text of one optional part of a quotation."""
    return {
        f"{part}_start": span.start if span else None,
        f"{part}_end": span.end if span else None,
        f"{part}_text": span.text if span else None,
    }
