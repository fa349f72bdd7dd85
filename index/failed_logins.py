"""How long must one wait after failed logins? Not at all for the first five, then 30 s, 1 min, 2 min, up to 15 min.

A name and an address are counted apart. Fifteen minutes leave a guesser about a hundred tries a day. Every try counts
as failed until it is forgiven, so that many at the same moment are not one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine, delete, insert, select, update

from index.archive import writing
from index.tables import failed_login

FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
# Five free tries an hour are hardly more than one every quarter of an hour: to pause does not pay.
REMEMBERED = timedelta(hours=1)


def count_attempt(archive: Engine, subjects: Mapping[str, int], now: datetime | None = None) -> timedelta:
    """Zero if the login may be tried, and it counts as failed then; else how long to wait, and nothing is counted.

    `subjects` says for each name or address, as a digest, how many failures are free.
    """
    now = now or datetime.now(UTC)
    with writing(archive) as connection:
        connection.execute(delete(failed_login).where(failed_login.c.last_at < now - REMEMBERED))
        failures = {subject: read_failures(connection, subject) for subject in subjects}
        waits = [last_at + wait_after(count, subjects[subject]) - now for subject, (count, last_at) in failures.items()]
        longest = max(waits, default=timedelta())
        if longest > timedelta():
            return longest
        for subject in subjects:
            count_failure(connection, subject, now)
    return timedelta()


def forgive_attempt(archive: Engine, name: str, address: str) -> None:
    """Takes back what the attempt of these subjects counted, since the password was right.

    The name begins anew. The address does not: one's own account would otherwise buy tries at others' accounts.
    """
    table = failed_login.c
    with writing(archive) as connection:
        connection.execute(delete(failed_login).where(table.subject == name))
        connection.execute(update(failed_login).where(table.subject == address).values(failures=table.failures - 1))


def wait_after(failures: int, free: int) -> timedelta:
    """How long to wait after the last of so many failures.

    >>> [wait_after(failures, 5).total_seconds() for failures in (4, 5, 6, 9, 10, 9999)]
    [0.0, 30.0, 60.0, 480.0, 900.0, 900.0]
    """
    if failures < free:
        return timedelta()
    return min(FIRST_WAIT * (1 << min(failures - free, 10)), LONGEST_WAIT)


def read_failures(connection: Connection, subject: str) -> tuple[int, datetime]:
    """How often the subject has failed of late, and when last."""
    table = failed_login.c
    row = connection.execute(select(table.failures, table.last_at).where(table.subject == subject)).one_or_none()
    return (row.failures, row.last_at) if row is not None else (0, datetime.min.replace(tzinfo=UTC))


def count_failure(connection: Connection, subject: str, now: datetime) -> None:
    """One more failure of the subject."""
    table = failed_login.c
    raised = update(failed_login).where(table.subject == subject).values(failures=table.failures + 1, last_at=now)
    if not connection.execute(raised).rowcount:
        connection.execute(insert(failed_login), {"subject": subject, "failures": 1, "last_at": now})
