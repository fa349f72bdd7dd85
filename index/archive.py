"""Where is the record kept? In one SQL database, SQLite by default: open_archive("var/archive.sqlite").

A commit is on the disk when it returns. Readers see one moment of the archive and never wait; writers come one after
the other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, make_url, select, update
from sqlalchemy.exc import ArgumentError, DBAPIError

from index.tables import state
from quotes.errors import WortlautError

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 30
PORTION = 500
WRITING = "wortlaut_writing"

Value = TypeVar("Value")


class ArchiveError(WortlautError):
    """An archive that cannot be opened."""


def open_archive(url_or_path: str | Path) -> Engine:
    """The archive at a path or database URL, made or brought up to date as needed; `dispose()` closes it.

    Raises ArchiveError for what is no archive, or one that a newer version has written.
    """
    place = str(url_or_path)
    try:
        engine = create_engine(archive_url(place))
    except (ArgumentError, ImportError) as error:
        raise ArchiveError(place, f"no such database ({error})", "give a path or a database URL") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", set_up_sqlite)
        event.listen(engine, "begin", begin_sqlite)
    try:
        migrate(engine, place)
    except (DBAPIError, OSError) as error:
        engine.dispose()
        reason = str(error.orig) if isinstance(error, DBAPIError) else str(error)
        raise ArchiveError(place, f"cannot be opened as an archive ({reason})", "check the path") from error
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def opened_archive(url_or_path: str | Path) -> Iterator[Engine]:
    """The archive of open_archive, closed at the end of the block."""
    archive = open_archive(url_or_path)
    try:
        yield archive
    finally:
        archive.dispose()


def archive_url(place: str) -> str:
    """The database URL of a URL or a path; the folder of a path is made."""
    if "://" in place:
        return place
    path = Path(place).absolute()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(place, f"its folder cannot be made ({error.strerror})", "choose another folder") from error
    return make_url("sqlite://").set(database=str(path)).render_as_string(hide_password=False)


def set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Makes SQLite keep foreign keys, wait for other writers, and put every commit on the disk."""
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_SECONDS * 1000}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def begin_sqlite(connection: Connection) -> None:
    """Begins the transaction here, since the driver would begin it late: a writer takes its lock before it reads.

    Otherwise two writers that have both read would both be refused, whatever the timeout.
    """
    writing = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def reading(archive: Engine) -> Iterator[Connection]:
    """A connection that sees the archive at one moment."""
    with archive.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(archive: Engine) -> Iterator[Connection]:
    """A connection of the only writer; all is committed at the end, or nothing if an error is raised."""
    with archive.connect() as connection:
        connection = connection.execution_options(**{WRITING: True})
        with connection.begin():
            yield connection


def in_portions(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """The values some hundred at a time: a statement may not name as many as one likes.

    >>> [len(portion) for portion in in_portions(range(1200))]
    [500, 500, 200]
    """
    for first in range(0, len(values), PORTION):
        yield values[first : first + PORTION]


def next_sequence(connection: Connection) -> int:
    """The number of the change that this writer is about to make; other writers wait from here on."""
    connection.execute(update(state).values(sequence=state.c.sequence + 1))
    return int(connection.execute(select(state.c.sequence)).scalar_one())


def migrate(archive: Engine, place: str) -> None:
    """Brings the tables up to date; does nothing, and waits for nobody, when they are."""
    script = ScriptDirectory(str(MIGRATIONS))
    with reading(archive) as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
    if revision == script.get_current_head():
        return
    if revision is not None and revision not in {known.revision for known in script.walk_revisions()}:
        raise ArchiveError(place, f"was written by a newer version ({revision})", "install that version")
    with writing(archive) as connection:
        command.upgrade(migration_config(connection), "head")


def migration_config(connection: Connection) -> Config:
    """Alembic's configuration without a file: where the migrations are and which connection they use."""
    config = Config(attributes={"connection": connection})
    options: dict[str, Any] = {"script_location": str(MIGRATIONS).replace("%", "%%"), "path_separator": "os"}
    for name, value in options.items():
        config.set_main_option(name, value)
    return config
