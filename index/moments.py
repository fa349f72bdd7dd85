"""How is a moment kept? In UTC, „2024-11-03 13:05“, beside the zone that the page gave: 60 minutes east of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept in UTC: SQLite drops the offset of a moment silently, so it is put back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC; a moment without its zone is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment with its zone, UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def offset_of(moment: datetime | None) -> int | None:
    """How many minutes the moment's zone is east of UTC; None for no moment.

    >>> offset_of(datetime(2024, 11, 3, 14, 5, tzinfo=timezone(timedelta(hours=1))))
    60
    """
    shift = moment.utcoffset() if moment else None
    return None if shift is None else round(shift.total_seconds() / 60)


def in_zone(moment: datetime | None, offset: int | None) -> datetime | None:
    """The moment in a zone so many minutes east of UTC, as the page gave it; as it is where no zone is known.

    >>> in_zone(datetime(2024, 11, 3, 13, 5, tzinfo=UTC), 60).isoformat()
    '2024-11-03T14:05:00+01:00'
    """
    return moment if moment is None or offset is None else moment.astimezone(timezone(timedelta(minutes=offset)))
