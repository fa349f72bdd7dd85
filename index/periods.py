"""When was it said? 40 days of quotations become the months from März 2022 to Juni 2024, with the empty ones between.

Days for up to two months, months for up to four years, years for longer, so that a chart has at most 60 columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "month", "year"]
MOST_DAYS = 60
MOST_MONTHS = 48


@dataclass(frozen=True, slots=True)
class Period:
    """A day, month or year: its first and last day, and the number of quotations in it."""

    first: date
    last: date
    count: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Periods of one length without a gap, the oldest first, and how many quotations have no day.

    Years are all shown, so a mistaken day makes a long timeline, never a wrong one.
    """

    unit: Unit
    periods: tuple[Period, ...]
    undated: int

    @property
    def years(self) -> tuple[int, ...]:
        """The years with quotations, the newest first."""
        return tuple(sorted({period.first.year for period in self.periods if period.count}, reverse=True))


def divide_days(counts: Mapping[date, int], undated: int = 0) -> Timeline:
    """The timeline of the quotations of each day; without any day it has no periods.

    >>> timeline = divide_days({date(2023, 12, 30): 2, date(2024, 3, 1): 1})
    >>> timeline.unit, [(period.first.month, period.count) for period in timeline.periods]
    ('month', [(12, 2), (1, 0), (2, 0), (3, 1)])
    """
    if not counts:
        return Timeline("day", (), undated)
    first, last = min(counts), max(counts)
    unit = choose_unit(first, last)
    totals: dict[date, int] = dict.fromkeys(list_starts(unit, first, last), 0)
    for day, count in counts.items():
        totals[start_of(unit, day)] += count
    periods = tuple(Period(start, end_of(unit, start), count) for start, count in totals.items())
    return Timeline(unit, periods, undated)


def choose_unit(first: date, last: date) -> Unit:
    """The shortest unit that does not cut the span into too many periods.

    >>> choose_unit(date(2024, 10, 1), date(2024, 11, 2)), choose_unit(date(2020, 1, 1), date(2024, 1, 1))
    ('day', 'year')
    """
    if (last - first).days < MOST_DAYS:
        return "day"
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return "month" if months <= MOST_MONTHS else "year"


def start_of(unit: Unit, day: date) -> date:
    """The first day of the period of a day."""
    return day if unit == "day" else day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def end_of(unit: Unit, start: date) -> date:
    """The last day of the period that begins on this one."""
    if unit == "day":
        return start
    if unit == "month":
        return (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return start.replace(month=12, day=31)


def list_starts(unit: Unit, first: date, last: date) -> Iterator[date]:
    """The first days of the periods from that of `first` to that of `last`."""
    if unit == "year":
        yield from (date(year, 1, 1) for year in range(first.year, last.year + 1))
        return
    start = start_of(unit, first)
    while start <= last:
        yield start
        start = end_of(unit, start) + timedelta(days=1)
