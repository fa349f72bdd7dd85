"""How do the pages say a span of time? „03.05.2019 – 02.06.2024“, „Oktober 2024“, below a chart „Okt 2024“."""

from __future__ import annotations

from datetime import date

import flask_babel

from index.periods import Period, Unit
from web.languages import format_day, gettext


def say_period(unit: Unit, period: Period) -> str:
    """„31. Oktober 2024“, „Oktober 2024“ or „2024“."""
    if unit == "day":
        return format_day(period.first)
    return str(period.first.year) if unit == "year" else str(flask_babel.format_date(period.first, "LLLL yyyy"))


def say_tick(unit: Unit, day: date) -> str:
    """The short form below a column: „31. Okt“, „Okt 2024“, „2024“."""
    # Not a message for the reader but the pattern of one: translators know in which order day and month stand.
    patterns = {"day": gettext("d. LLL"), "month": gettext("LLL yyyy"), "year": "yyyy"}
    return str(flask_babel.format_date(day, patterns[unit]))


def say_span(first: date | None, last: date | None) -> str:
    """„03.05.2019 – 02.06.2024“, one day where both are the same, "" where no day is known."""
    days = dict.fromkeys(str(flask_babel.format_date(day, "medium")) for day in (first, last) if day)
    return " – ".join(days)
