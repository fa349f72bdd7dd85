"""When was the article published? „2024-10-22T14:05:00+02:00“ in its JSON-LD, „22.10.2024, 14:05 Uhr“ on the page.

A moment keeps the zone that the page gives. Where it gives none, it is the outlet's own; outlets of Germany, Austria,
Switzerland, Liechtenstein and Luxembourg all have that of Berlin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from quotes.language.dates import NUMERIC_DATE, find_day
from quotes.pages.facts import PageFacts
from quotes.pages.structured import texts_of

OWN_ZONE = ZoneInfo("Europe/Berlin")

PUBLISHED_METAS = (
    "article:published_time article:published:time article:published og:article:published_time datepublished"
    " article.published published_time cxenseparse:recs:publishtime cxenseparse:recs:published_time"
    " parsely-pub-date sailthru.date date dc.date.issued dcterms.created dc.date dcterms.date dc.date.created pubdate"
    " publish-date publishdate published_at last-published rnews:datepublished og:published_time article_date_original"
).split()
MODIFIED_METAS = (
    "article:modified_time article:modified:time og:updated_time og:article:modified_time datemodified last-modified"
    " dc.date.modified dcterms.modified cxenseparse:recs:updated_time article:modified modified_time lastmod"
).split()

ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?\s?(?:Z|[+-]\d\d:?\d\d)?")
SCRIPT_DATE = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})")
CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.][0-5]\d)?(?:\s?Uhr|\b(?![.:]?\d))")
UPDATED = re.compile(r"aktualisiert|update|geändert|bearbeitet|stand\b", re.I)
LABEL = re.compile(
    r"(?:Datum|Stand|Veröffentlicht|Erschienen|Publiziert|Erstellt|Vom|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch"
    r"|Sonnabend|\d{1,2}\.)",
    re.I,
)
FIRST_DAY = date(1990, 1, 1)
"""Before it no article was put on a page; a date below is a placeholder (1970-01-01)."""


class Found(NamedTuple):
    """A day, the moment where a time of day is known too, and where the page says so."""

    day: date
    moment: datetime | None
    how: str


def find_publishing(facts: PageFacts, latest: datetime) -> Found | None:
    """When the article was published, as the first says that has a time of day: JSON-LD, <meta>, <time>; else the day.

    A moment of the same day is taken before a day from a more telling place. `latest` is the moment of reading:
    what is more than a day after it is no date of publishing.
    """
    found = [one for one in publishing_facts(facts) if FIRST_DAY <= one.day <= latest.date() + timedelta(days=1)]
    if not found:
        return None
    same_day = (one for one in found if one.moment is not None and abs(one.day - found[0].day) <= timedelta(days=1))
    return next(same_day, found[0])


def labelled_days(facts: PageFacts) -> Iterator[Found]:
    """What short lines of the page say that begin like a date of publishing: „Datum 28.04.2023“."""
    for line in facts.lines:
        if LABEL.match(line) and not UPDATED.match(line) and (found := read_shown(line, "line of text")):
            yield found


def publishing_facts(facts: PageFacts) -> Iterator[Found]:
    """What the page says of its publishing, the most telling places first."""
    values = [
        *((text, "JSON-LD datePublished") for node in facts.nodes for text in texts_of(node.get("datePublished"))),
        *((value, f"meta {name}") for name in PUBLISHED_METAS for value in facts.metas.get(name, ())[:1]),
        *((value, "time element") for value, seen in facts.times if not UPDATED.search(seen)),
    ]
    yield from (found for value, how in values if (found := read_moment(value, how)))
    shown = (seen for _, seen in facts.times if not UPDATED.search(seen))
    yield from (found for seen in shown if (found := read_shown(seen, "time element")))
    yield from labelled_days(facts)


def find_change(facts: PageFacts, latest: datetime) -> Found | None:
    """When the article was last changed, as JSON-LD or a <meta> says with a time of day."""
    values = [
        *((text, "JSON-LD dateModified") for node in facts.nodes for text in texts_of(node.get("dateModified"))),
        *((value, f"meta {name}") for name in MODIFIED_METAS for value in facts.metas.get(name, ())[:1]),
    ]
    found = (read_moment(value, how) for value, how in values)
    return first_with_time(found, latest)


def first_with_time(found: Iterable[Found | None], latest: datetime) -> Found | None:
    """The first that has a moment, not after the day of reading."""
    known = (one for one in found if one is not None and one.moment is not None)
    return next((one for one in known if FIRST_DAY <= one.day <= latest.date() + timedelta(days=1)), None)


def read_moment(value: str, how: str) -> Found | None:
    """The moment or day that a value for programs names, None for one that is neither.

    >>> read_moment("2024-10-22T14:05:00+0200", "").moment.isoformat()
    '2024-10-22T14:05:00+02:00'
    >>> read_moment("2024-10-22T22:30:00Z", "").day.isoformat(), read_moment("2024-10-22", "").moment
    ('2024-10-23', None)
    >>> read_moment("14:05", "") is None
    True
    """
    text = value.strip()
    written = SCRIPT_DATE.match(text)
    if written:
        month, day, year, clock, offset = written.groups()
        text = f"{day} {month} {year} {clock} {offset}"
    try:
        iso = ISO.match(text)
        moment = datetime.fromisoformat(iso[0].replace(",", ".")) if iso else parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return read_shown(text, how)
    if iso and len(iso[0]) <= len("2024-10-22"):
        return Found(moment.date(), None, how)
    return found_at(moment, how)


def read_shown(text: str, how: str) -> Found | None:
    """The moment or day that a text for readers names with its year.

    >>> read_shown("22.10.2024, 14:05 Uhr", "").moment.isoformat()
    '2024-10-22T14:05:00+02:00'
    """
    day = find_day(text, None)
    if day is None:
        return None
    numeric = NUMERIC_DATE.search(text)
    clock = CLOCK.search(text[numeric.end() :] if numeric else text)
    if clock is None:
        return Found(day, None, how)
    return found_at(datetime(day.year, day.month, day.day, int(clock[1]), int(clock[2])), how)


def found_at(moment: datetime, how: str) -> Found | None:
    """The moment with its zone, and its day, at the outlet where the page gives it in universal time."""
    try:
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=OWN_ZONE)
            how = f"{how}, as time of Berlin"
        offset = moment.utcoffset() or timedelta(0)
        at_outlet = moment if offset else moment.astimezone(OWN_ZONE)
        return Found(at_outlet.date(), moment.replace(tzinfo=timezone(offset)), how)
    except (OverflowError, ValueError):
        return None
