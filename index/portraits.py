"""What is known of a speaker at a glance? „SPD-Politiker, 3. Mai 2019 bis 2. Juni 2024, 40 Zitate“, and who printed it.

Who said it is quotation.speaker_id, who printed it article.outlet_id, who is named as its origin quotation.cited_id or
quotation.told_id, when it was said quotation.day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, and_, distinct, func, or_, select

from index.archive import reading
from index.counting import count_families, family_of, is_counted
from index.lookup import article_columns, article_record, load_quotations, published_by
from index.outlets import TAKEN_FROM, is_taken_by_others, load_outlets
from index.periods import Timeline, divide_days
from index.records import REJECTED, ArticleRecord, OutletSummary, QuotationRecord, RoleSeen, SpeakerRecord
from index.speakers import list_roles
from index.tables import article, quotation, speaker
from quotes.names.role_parts import read_role, role_key

NEWEST_FIRST = (
    quotation.c.day.desc().nulls_last(),
    quotation.c.article_id,
    quotation.c.start,
    quotation.c.id,
)


@dataclass(frozen=True, slots=True)
class BodySeen:
    """An organisation that roles of a speaker name, the number of quotations that give them, and these roles."""

    name: str
    count: int
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """A speaker and a number: of quotations or of articles, as the question was."""

    speaker: SpeakerRecord
    count: int


@dataclass(frozen=True, slots=True)
class ArticleCount:
    """An article and how many of its quotations are the speaker's."""

    article: ArticleRecord
    count: int


@dataclass(frozen=True, slots=True)
class Part:
    """To which of a speaker's quotations a question is kept: those of a year, those that an outlet printed, was
    told or is cited for; all where nothing is given.
    """

    year: int | None = None
    outlet_id: str | None = None


def list_offices(archive: Engine, speaker_id: str) -> list[RoleSeen]:
    """The roles of a speaker, the most frequent first; variants that say the same are one, under their usual form."""
    return join_roles(list_roles(archive, speaker_id))


def join_roles(roles: Iterable[RoleSeen]) -> list[RoleSeen]:
    """The roles, the most frequent first, joined where they differ in case, endings or the order of adjectives alone.

    >>> one, other = RoleSeen("Leiter", 2, date(2024, 1, 1), None), RoleSeen("Leiters", 1, None, date(2024, 3, 1))
    >>> join_roles([one, other])[0].count
    3
    """
    groups: dict[str, list[RoleSeen]] = {}
    for seen in roles:
        groups.setdefault(role_key(seen.role), []).append(seen)
    joined = [
        RoleSeen(
            role=max(group, key=lambda seen: seen.count).role,
            count=sum(seen.count for seen in group),
            first=min((seen.first for seen in group if seen.first), default=None),
            last=max((seen.last for seen in group if seen.last), default=None),
        )
        for group in groups.values()
    ]
    return sorted(joined, key=lambda seen: (-seen.count, seen.role))


def list_bodies(roles: Iterable[RoleSeen]) -> list[BodySeen]:
    """The organisations that the roles name, the most frequent first.

    >>> list_bodies([RoleSeen("SPD-Politiker", 2, None, None), RoleSeen("Minister", 9, None, None)])
    [BodySeen(name='SPD', count=2, roles=('SPD-Politiker',))]
    """
    bodies: dict[str, list[RoleSeen]] = {}
    for seen in roles:
        body = read_role(seen.role).organisation
        if body is not None:
            bodies.setdefault(body, []).append(seen)
    counted = [
        BodySeen(name, sum(seen.count for seen in group), tuple(seen.role for seen in group))
        for name, group in bodies.items()
    ]
    return sorted(counted, key=lambda body: (-body.count, body.name))


def list_printing_outlets(archive: Engine, speaker_id: str) -> list[OutletSummary]:
    """The outlets that printed the speaker's words, and those from which others took them, most quotations first.

    All that printed a text are among them; each with the number of different quotations.
    """
    said = and_(quotation.c.speaker_id == speaker_id, quotation.c.verdict != REJECTED)
    joint = quotation.c.article_id == article.c.id
    printed = select(article.c.outlet_id, count_families()).join(quotation, joint)
    taken: Counter[str] = Counter()
    with reading(archive) as connection:
        published = read_counts(connection, printed.where(said).group_by(article.c.outlet_id))
        for part in TAKEN_FROM:
            counted = select(part, count_families()).join(article, joint).where(said, is_taken_by_others(part))
            taken.update(read_counts(connection, counted.group_by(part)))
    outlets = load_outlets(archive, published.keys() | taken.keys())
    summaries = [OutletSummary(one, published.get(one.id, 0), taken[one.id]) for one in outlets.values()]
    return sorted(summaries, key=lambda one: (-one.published - one.cited, one.outlet.name, one.outlet.id))


def is_said_by(speaker_id: str) -> ColumnElement[bool]:
    """The condition for quotations to be the speaker's; what an editor has rejected is none."""
    return and_(quotation.c.speaker_id == speaker_id, is_counted())


def read_counts(connection: Connection, asked: Select[Any, int]) -> dict[Any, int]:
    """The counts that a statement of two columns gives; what has no name is left out."""
    return {name: int(count) for name, count in connection.execute(asked) if name is not None}


def read_timeline(connection: Connection, asked: Select[Any, int]) -> Timeline:
    """The timeline of the days and counts that a statement gives."""
    counts = {day: int(count) for day, count in connection.execute(asked)}
    undated = counts.pop(None, 0)
    return divide_days(counts, undated)


def draw_up_timeline(archive: Engine, speaker_id: str) -> Timeline:
    """How many quotations of the speaker fall into each day, month or year."""
    asked = select(quotation.c.day, func.count()).where(is_said_by(speaker_id))
    with reading(archive) as connection:
        return read_timeline(connection, asked.group_by(quotation.c.day))


def list_company(archive: Engine, speaker_id: str, limit: int) -> list[SpeakerCount]:
    """Who else is quoted in the articles that quote the speaker, with the number of these articles, most first."""
    theirs = quotation.alias("theirs")
    shared = func.count(distinct(theirs.c.article_id))
    asked = (
        select(speaker.c.id, speaker.c.name, speaker.c.kind, shared.label("articles"))
        .join(theirs, theirs.c.speaker_id == speaker.c.id)
        .where(
            theirs.c.article_id.in_(select(quotation.c.article_id).where(is_said_by(speaker_id))),
            theirs.c.speaker_id != speaker_id,
            is_counted(theirs),
        )
        .group_by(speaker.c.id, speaker.c.name, speaker.c.kind)
        .order_by(shared.desc(), speaker.c.name, speaker.c.id)
        .limit(limit)
    )
    with reading(archive) as connection:
        rows = connection.execute(asked)
        return [SpeakerCount(SpeakerRecord(row.id, row.name, row.kind), row.articles) for row in rows]


def list_articles(
    archive: Engine, speaker_id: str, companion_id: str | None, limit: int, offset: int = 0
) -> list[ArticleCount]:
    """The articles that quote the speaker, and the companion if there is one, the newest first."""
    counted = (
        select(article.c.id, func.count().label("times"))
        .join(quotation, quotation.c.article_id == article.c.id)
        .where(*quoting(speaker_id, companion_id))
        .group_by(article.c.id, article.c.published)
        .order_by(article.c.published.desc().nulls_last(), article.c.id)
        .limit(limit)
        .offset(offset)
    )
    with reading(archive) as connection:
        times = read_counts(connection, counted)
        asked = select(*article_columns()).outerjoin_from(
            article, published_by, published_by.c.id == article.c.outlet_id
        )
        rows = connection.execute(asked.where(article.c.id.in_(times)))
        records = {row.article_id: article_record(row) for row in rows}
    return [ArticleCount(records[one], count) for one, count in times.items()]


def count_articles(archive: Engine, speaker_id: str, companion_id: str | None = None) -> int:
    """How many articles quote the speaker, and the companion if there is one."""
    with reading(archive) as connection:
        asked = select(func.count(distinct(quotation.c.article_id))).where(*quoting(speaker_id, companion_id))
        return int(connection.execute(asked).scalar_one())


def quoting(speaker_id: str, companion_id: str | None) -> Iterator[ColumnElement[bool]]:
    """The conditions for the speaker's quotations in articles that quote the companion too."""
    yield is_said_by(speaker_id)
    if companion_id is not None:
        theirs = quotation.alias("theirs")
        said = and_(theirs.c.speaker_id == companion_id, is_counted(theirs))
        yield quotation.c.article_id.in_(select(theirs.c.article_id).where(said))


def list_part(archive: Engine, speaker_id: str, part: Part, limit: int, offset: int = 0) -> list[QuotationRecord]:
    """The speaker's quotations of this part, newest first, those without a day last; of one day, in text order."""
    # Only the ids are sorted: whole rows would take four times as long on the last pages of 5,000.
    ids = (
        select(quotation.c.id)
        .join(article, article.c.id == quotation.c.article_id)
        .where(*keeping_to(speaker_id, part))
        .order_by(*NEWEST_FIRST)
        .limit(limit)
        .offset(offset)
    )
    with reading(archive) as connection:
        shown = connection.execute(ids).scalars().all()
    return load_quotations(archive, shown)


def count_part(archive: Engine, speaker_id: str, part: Part) -> int:
    """How many quotations of the speaker belong to this part."""
    asked = select(func.count()).join_from(quotation, article, article.c.id == quotation.c.article_id)
    with reading(archive) as connection:
        return int(connection.execute(asked.where(*keeping_to(speaker_id, part))).scalar_one())


def keeping_to(speaker_id: str, part: Part) -> Iterator[ColumnElement[bool]]:
    """The conditions for quotations of the speaker, joined to their articles, to belong to this part."""
    yield is_said_by(speaker_id)
    if part.year is not None:
        yield quotation.c.day.between(date(part.year, 1, 1), date(part.year, 12, 31))
    if part.outlet_id is not None:
        named = or_(*(outlet == part.outlet_id for outlet in (article.c.outlet_id, *TAKEN_FROM)))
        mine = and_(quotation.c.speaker_id == speaker_id, quotation.c.verdict != REJECTED, named)
        printed = select(family_of()).join(article, article.c.id == quotation.c.article_id).where(mine)
        yield quotation.c.id.in_(printed.correlate(None))
