"""What is known of an outlet at a glance? Whom the Handelsblatt quotes, how often, and who cites it.

Counts are of different quotations in the articles of the outlet; those of agencies and of articles are of articles.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Engine, Text, and_, cast, func, select

from index.archive import reading
from index.counting import count_families
from index.outlets import is_taken_from, load_outlet, load_outlets
from index.periods import Timeline
from index.portraits import SpeakerCount, read_counts, read_timeline
from index.records import REJECTED, OutletRecord, OutletSummary, SpeakerRecord
from index.tables import article, quotation, speaker


@dataclass(frozen=True, slots=True)
class CitingOutlet:
    """Who cites an outlet, and how many quotations it took from there; the outlet is None where it is not known."""

    outlet: OutletRecord | None
    count: int


@dataclass(frozen=True, slots=True)
class AgencyCount:
    """An agency and how many articles name it."""

    name: str
    articles: int


def summarise_outlet(archive: Engine, outlet_id: str) -> OutletSummary | None:
    """The outlet with the numbers of quotations that it printed and is cited for; None for an unknown one."""
    outlet = load_outlet(archive, outlet_id)
    if outlet is None:
        return None
    joint = and_(quotation.c.article_id == article.c.id, quotation.c.verdict != REJECTED)
    counted = select(count_families()).join_from(article, quotation, joint)
    cited = counted.where(is_taken_from(outlet_id))
    with reading(archive) as connection:
        published = connection.execute(counted.where(article.c.outlet_id == outlet_id)).scalar_one()
        return OutletSummary(outlet, int(published), int(connection.execute(cited).scalar_one()))


def count_printed_articles(archive: Engine, outlet_id: str) -> int:
    """How many articles of the outlet the archive holds, those without a quotation included."""
    with reading(archive) as connection:
        asked = select(func.count()).where(article.c.outlet_id == outlet_id)
        return int(connection.execute(asked).scalar_one())


def list_quoted_speakers(archive: Engine, outlet_id: str, limit: int) -> list[SpeakerCount]:
    """Whom the outlet quotes, the most quoted first."""
    times = count_families()
    counted = (
        select(quotation.c.speaker_id, times.label("times"))
        .join(article, article.c.id == quotation.c.article_id)
        .where(article.c.outlet_id == outlet_id, quotation.c.speaker_id.is_not(None), quotation.c.verdict != REJECTED)
        .group_by(quotation.c.speaker_id)
        .order_by(times.desc(), quotation.c.speaker_id)
        .limit(limit)
        .subquery()
    )
    asked = select(speaker.c.id, speaker.c.name, speaker.c.kind, counted.c.times).join(
        counted, counted.c.speaker_id == speaker.c.id
    )
    with reading(archive) as connection:
        rows = connection.execute(asked.order_by(counted.c.times.desc(), speaker.c.name, speaker.c.id))
        return [SpeakerCount(SpeakerRecord(row.id, row.name, row.kind), row.times) for row in rows]


def draw_up_outlet_timeline(archive: Engine, outlet_id: str) -> Timeline:
    """How many quotations that the outlet printed fall into each day, month or year."""
    asked = select(quotation.c.day, count_families()).join(article, article.c.id == quotation.c.article_id)
    printed = (article.c.outlet_id == outlet_id, quotation.c.verdict != REJECTED)
    with reading(archive) as connection:
        return read_timeline(connection, asked.where(*printed).group_by(quotation.c.day))


def list_citing_outlets(archive: Engine, outlet_id: str) -> list[CitingOutlet]:
    """Whose articles take quotations from the outlet, the most frequent first, unknown ones last."""
    asked = select(article.c.outlet_id, count_families()).join(quotation, quotation.c.article_id == article.c.id)
    with reading(archive) as connection:
        taken = asked.where(is_taken_from(outlet_id))
        rows = connection.execute(taken.group_by(article.c.outlet_id))
        counts = {name: int(count) for name, count in rows}
    unknown = counts.pop(None, 0)
    citing = [CitingOutlet(one, counts[one.id]) for one in load_outlets(archive, counts).values()]
    citing.sort(key=lambda one: (-one.count, one.outlet.name if one.outlet else ""))
    return [*citing, CitingOutlet(None, unknown)] if unknown else citing


def list_agencies(archive: Engine, outlet_id: str) -> list[AgencyCount]:
    """The agencies that articles of the outlet name, the most frequent first."""
    # Lists are compared as text, because PostgreSQL does not compare JSON.
    lists = cast(article.c.agencies, Text)
    asked = select(lists, func.count()).where(article.c.outlet_id == outlet_id).group_by(lists)
    totals: Counter[str] = Counter()
    with reading(archive) as connection:
        for names, count in read_counts(connection, asked).items():
            for name in dict.fromkeys(json.loads(names)):
                totals[name] += count
    return [AgencyCount(name, count) for name, count in sorted(totals.items(), key=lambda one: (-one[1], one[0]))]
