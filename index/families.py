"""Which of the same words in copies of one text leads? Those of the agency, or of whoever printed them first.

A family are the quotations with the same words in articles that print one text. It counts once, by the one that leads;
`copy_of` of the others is its id. What editors decide on one holds for all, and still does for those that leave the
family later (index.deciding).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

from sqlalchemy import Connection, Row, or_, select, update

from index import tables
from index.archive import in_portions
from index.changes import note_changes
from index.copies import compare_text, forget_comparisons
from index.copy_verdicts import read_group
from index.deciding import apply_decisions, keep_decisions
from index.identity import known_outlet
from index.matching import fold_wording
from index.versions import read_all_texts

Rows = Mapping[str, Row[Any]]


def settle_families(connection: Connection, articles: Iterable[str], home: str | None = None) -> None:
    """Looks anew for the families of these articles' quotations and of all that they are or were copies of.

    Articles whose quotations belong otherwise now are noted as changed, except `home`, which the caller notes.
    """
    group = read_tied_group(connection, set(articles))
    if len(group) == 1:
        return
    rows = read_quotations(connection, group.keys())
    leads = find_leads(rows, group)
    for family in list_parted(rows, leads):
        keep_decisions(connection, family)
    changed: dict[str, str | None] = {one: leads[one] for one, row in rows.items() if row.copy_of != leads[one]}
    for one, lead in changed.items():
        quotation = tables.quotation
        connection.execute(update(quotation).where(quotation.c.id == one).values(copy_of=lead))
    concerned = {*changed, *filter(None, changed.values()), *filter(None, (rows[one].copy_of for one in changed))}
    apply_decisions(connection, concerned & rows.keys())
    # The index holds of the one that leads who else has printed it.
    concerned |= {lead for one, lead in leads.items() if lead and rows[one].article_id == home}
    note_changes(connection, sorted({rows[one].article_id for one in concerned & rows.keys()} - {home}), "copied")


def list_parted(rows: Rows, leads: Mapping[str, str | None]) -> list[set[str]]:
    """The families of before of which not all are in one now, each as the ids of its quotations."""
    before: dict[str, set[str]] = defaultdict(set)
    for one, row in rows.items():
        before[row.copy_of or one].add(one)
    return [family for family in before.values() if len({leads[one] or one for one in family}) > 1]


def read_tied_group(connection: Connection, articles: Set[str]) -> dict[str, set[str]]:
    """The articles that print a text with these, and those whose quotations are in a family with theirs till now."""
    group = read_group(connection, articles)
    while further := read_tied(connection, group.keys()) - group.keys():
        group |= read_group(connection, further)
    return group


def read_tied(connection: Connection, articles: Set[str]) -> set[str]:
    """The articles whose quotations lead quotations of these articles, or follow them."""
    quotation, lead = tables.quotation, tables.quotation.alias("lead")
    tied: set[str] = set()
    for portion in in_portions(sorted(articles)):
        pairs = select(quotation.c.article_id, lead.c.article_id.label("other_id")).join(
            lead, lead.c.id == quotation.c.copy_of
        )
        ours = or_(quotation.c.article_id.in_(portion), lead.c.article_id.in_(portion))
        for row in connection.execute(pairs.where(ours)):
            tied |= {row.article_id, row.other_id}
    return tied


def read_quotations(connection: Connection, articles: Iterable[str]) -> dict[str, Row[Any]]:
    """What tells of the quotations of these articles who leads, by their ids."""
    quotation, article, outlet = tables.quotation, tables.article, tables.outlet
    asked = (
        select(
            *(quotation.c[name] for name in ("id", "article_id", "start", "text", "gone_since", "copy_of")),
            *(article.c[name] for name in ("published", "published_at")),
            outlet.c.name,
            outlet.c.domain,
        )
        .join(article, article.c.id == quotation.c.article_id)
        .outerjoin(outlet, outlet.c.id == article.c.outlet_id)
    )
    rows: dict[str, Row[Any]] = {}
    for portion in in_portions(sorted(articles)):
        found = connection.execute(asked.where(quotation.c.article_id.in_(portion)))
        rows |= {row.id: row for row in found}
    return rows


def find_leads(rows: Rows, copies: Mapping[str, Set[str]]) -> dict[str, str | None]:
    """For each quotation the id of the one that leads its family, None for one that leads or has no copies."""
    alike: dict[tuple[str, int], list[Row[Any]]] = defaultdict(list)
    times: dict[tuple[str, str], int] = defaultdict(int)
    for row in sorted(rows.values(), key=lambda row: (row.article_id, row.start, row.id)):
        wording = fold_wording(row.text)
        times[row.article_id, wording] += 1
        alike[wording, times[row.article_id, wording]].append(row)
    leads: dict[str, str | None] = {}
    for same in alike.values():
        for family in part_families(same, copies):
            lead = min(family, key=precedence)
            leads |= {row.id: None if row is lead else lead.id for row in family}
    return leads


def part_families(rows: Sequence[Row[Any]], copies: Mapping[str, Set[str]]) -> list[list[Row[Any]]]:
    """Quotations with the same words, of one article each, in families: those of articles that print one text."""
    waiting = {row.article_id: row for row in rows}
    families = []
    while waiting:
        reached = [waiting.pop(min(waiting))]
        for row in reached:
            reached += [waiting.pop(other) for other in sorted(copies[row.article_id] & waiting.keys())]
        families.append(reached)
    return families


def precedence(row: Row[Any]) -> tuple[Any, ...]:
    """Who leads: words that are still on the page, an agency's, the first printed; a moment is before a bare day."""
    entry = known_outlet(row.name, row.domain) if row.name else None
    is_agency = entry is not None and entry.kind == "agency"
    day = row.published.isoformat() if row.published else "9999"
    moment = row.published_at.isoformat() if row.published_at else "9999"
    return row.gone_since is not None, not is_agency, day, moment, row.article_id, row.id


def compare_all(connection: Connection) -> None:
    """Compares the texts of all articles in all their versions anew, and looks for all families anew."""
    forget_comparisons(connection)
    articles = list(connection.execute(select(tables.article.c.id).order_by(tables.article.c.id)).scalars())
    for home in articles:
        for text in read_all_texts(connection, home):
            compare_text(connection, home, text)
    done: set[str] = set()
    for home in articles:
        if home not in done:
            done |= read_tied_group(connection, {home}).keys()
            settle_families(connection, [home])
