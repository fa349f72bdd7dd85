"""Who printed it, and who is named as its origin? „wie tagesschau.de berichtete“ makes tagesschau.de a cited outlet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, Engine, and_, distinct, func, or_, select

from index.archive import reading
from index.counting import count_families, is_counted
from index.identity import fold_name, known_outlet, outlet_key
from index.records import REJECTED, OutletRecord, OutletSummary
from index.tables import article, outlet, quotation
from quotes.lexicon.tables import find_domain, find_outlet
from quotes.values import Outlet

# An outlet that is cited, and one that it was said to; never the same one for one quotation.
TAKEN_FROM: tuple[ColumnElement[str | None], ...] = (quotation.c.cited_id, quotation.c.told_id)
ENDING = re.compile(r"(\.(co|com|org))?\.[a-z]{2,}$")


def load_outlet(archive: Engine, outlet_id: str) -> OutletRecord | None:
    """The outlet with this id, or None."""
    return load_outlets(archive, [outlet_id]).get(outlet_id)


def load_outlets(archive: Engine, outlet_ids: Iterable[str]) -> dict[str, OutletRecord]:
    """The outlets with these ids by id; unknown ones are left out."""
    with reading(archive) as connection:
        rows = connection.execute(select(outlet).where(outlet.c.id.in_(list(outlet_ids))))
        return {row.id: replace(describe_outlet(row.id, row.name, row.domain), wikidata=row.wikidata) for row in rows}


def describe_outlet(outlet_id: str, name: str, domain: str | None) -> OutletRecord:
    """The record of an outlet that the archive has under this name, and what the lexicon knows of it.

    >>> describe_outlet("o-1", "ZEIT", "zeit.de").name, describe_outlet("o-2", "Velter Bote", "velt.example").name
    ('Zeit Online', 'Velter Bote')
    """
    entry = known_outlet(name, domain)
    if entry is None:
        return OutletRecord(outlet_id, name, domain)
    return OutletRecord(outlet_id, entry.name, domain, entry.kind, entry.country, entry.language)


def list_outlets(archive: Engine) -> list[OutletSummary]:
    """All outlets, those with the most quotations first, then by name."""
    with reading(archive) as connection:
        published, cited = count_printed(connection), count_taken(connection)
        summaries = [
            OutletSummary(describe_outlet(row.id, row.name, row.domain), published[row.id], cited[row.id])
            for row in connection.execute(select(outlet))
        ]
    return sorted(summaries, key=lambda one: (-one.published - one.cited, fold_name(one.outlet.name), one.outlet.id))


def count_printed(connection: Connection) -> Counter[str]:
    """How many different quotations each outlet has printed, by its id.

    Those that lead, and those of which the one that leads was printed elsewhere: to count all by their families takes
    SQLite three times as long, since few quotations are copies.
    """
    lead, home = quotation.alias("lead"), article.alias("home")
    is_home = and_(home.c.id == lead.c.article_id, home.c.outlet_id == article.c.outlet_id)
    led_there = select(lead.c.id).join_from(lead, home, is_home).where(lead.c.id == quotation.c.copy_of)
    leading = select(article.c.outlet_id, func.count()).where(is_counted())
    copied = select(article.c.outlet_id, func.count(distinct(quotation.c.copy_of))).where(
        quotation.c.copy_of.is_not(None), quotation.c.verdict != REJECTED, ~led_there.exists()
    )
    counts: Counter[str] = Counter()
    for asked in (leading, copied):
        by_outlet = asked.join_from(article, quotation, quotation.c.article_id == article.c.id)
        counts.update({str(row[0]): row[1] for row in connection.execute(by_outlet.group_by(article.c.outlet_id))})
    return counts


def count_taken(connection: Connection) -> Counter[str]:
    """How many different quotations others have taken from each outlet, by its id: those of is_taken_by_others."""
    counts: Counter[str] = Counter()
    for part in TAKEN_FROM:
        # A range of one id: SQLite would look up the article, with its text, by the id alone, in twice the time.
        is_home = article.c.id.between(quotation.c.article_id, quotation.c.article_id)
        there = select(article.c.id).where(article.c.outlet_id == part, is_home)
        asked = select(part, count_families()).where(
            part.is_not(None), quotation.c.verdict != REJECTED, ~there.exists()
        )
        counts.update({str(row[0]): row[1] for row in connection.execute(asked.group_by(part))})
    return counts


def is_taken_by_others(part: ColumnElement[str | None]) -> ColumnElement[bool]:
    """The condition for quotations, joined to their articles, to be taken from an outlet that did not print them.

    `part` is one of TAKEN_FROM. „sagte er der Zeit“ in Die Zeit takes nothing from others: it is printed there already.
    """
    return and_(
        part.is_not(None),
        quotation.c.verdict != REJECTED,
        or_(article.c.outlet_id.is_(None), article.c.outlet_id != part),
    )


def is_taken_from(outlet_id: str) -> ColumnElement[bool]:
    """The condition for quotations, joined to their articles, to be taken from this outlet by another one."""
    return or_(*(and_(part == outlet_id, is_taken_by_others(part)) for part in TAKEN_FROM))


def match_outlets(archive: Engine, asked: str) -> list[str]:
    """The ids of the outlets with this id, name or domain, case aside; „tagesschau“ means tagesschau.de too.

    Every spelling of the lexicon finds its outlet („FAZ“, „Frankfurter Allgemeine“, „sz.de“). Of an address only its
    host counts; zeit.de has printed what stands at amp.zeit.de.
    """
    folded = fold_name(asked)
    keys = {*hosts_of(folded), *keys_of(asked)}
    with reading(archive) as connection:
        # Folding is done here since SQLite's lower() knows no umlauts; there are some hundred outlets, not thousands.
        rows = connection.execute(select(outlet.c.id, outlet.c.key, outlet.c.name)).all()
    return sorted(row.id for row in rows if row.id == asked or row.key in keys or folded in names_of(row.name, row.key))


def keys_of(asked: str) -> set[str]:
    """The keys of the outlets that the lexicon knows under a spelling or an address, a small first letter forgiven.

    >>> keys_of("frankfurter Allgemeine"), keys_of("https://www.sz.de/politik"), keys_of("Velter Bote")
    ({'faz.net'}, {'sueddeutsche.de'}, set())
    """
    spelled = " ".join(asked.split())
    entries = (find_outlet(spelled), find_outlet(spelled[:1].upper() + spelled[1:]), find_domain(asked))
    return {outlet_key(Outlet(entry.name, entry.domain, "cited")) for entry in entries if entry is not None}


def hosts_of(folded: str) -> list[str]:
    """The host of an address or of a bare domain, without „www.“, and the domains that it is a part of.

    >>> hosts_of("https://www.tagesschau.de/ausland")
    ['tagesschau.de']
    >>> hosts_of("amp.zeit.de"), hosts_of("zeit")
    (['amp.zeit.de', 'zeit.de'], [])
    """
    host = re.split(r"[/?#:\s]", re.sub(r"^\w+://", "", folded), maxsplit=1)[0].removeprefix("www.")
    labels = host.split(".")
    return [".".join(labels[first:]) for first in range(len(labels) - 1)]


def names_of(name: str, key: str) -> set[str]:
    """What an outlet is asked for by: its folded name, and its name and its domain without their ending.

    >>> sorted(names_of("Tagesschau", "tagesschau.de")), sorted(names_of("BBC News", "bbc.co.uk"))
    (['tagesschau'], ['bbc', 'bbc news'])
    """
    folded = fold_name(name)
    return {folded, ENDING.sub("", folded), ENDING.sub("", key)}
