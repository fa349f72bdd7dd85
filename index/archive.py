"""Where is the record kept? In one SQL database, SQLite by default: open_archive("var/archive.sqlite").

A commit is on the disk when it returns. Readers see one moment of the archive and never wait; writers come one after
the other (index.databases).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, Engine, select, update
from sqlalchemy.exc import DBAPIError

from index.databases import (
    WRITING,
    ArchiveError,
    check_database,
    explain_trouble,
    make_engine,
    say_place,
    telling_trouble,
)
from index.tables import state

MIGRATIONS = Path(__file__).parent / "migrations"
PORTION = 500

Value = TypeVar("Value")

__all__ = ["ArchiveError", "in_portions", "open_archive", "opened_archive", "reading", "renew", "writing"]


def open_archive(url_or_path: str | Path) -> Engine:
    """The archive at a path or database URL, made or brought up to date as needed; `dispose()` closes it.

    Raises ArchiveError for what is no archive, or one that a newer version has written.
    """
    place = str(url_or_path)
    engine = make_engine(place)
    try:
        migrate(engine, place)
    except (DBAPIError, OSError) as error:
        engine.dispose()
        told = explain_trouble(error) if isinstance(error, DBAPIError) else None
        reason = say_reason(error.orig if isinstance(error, DBAPIError) else error)
        remedy = told[1] if told else "check the path or address"
        raise ArchiveError(say_place(place), f"cannot be opened as an archive ({reason})", remedy) from error
    except BaseException:
        engine.dispose()
        raise
    return engine


def say_reason(error: BaseException | None) -> str:
    """What a driver says is wrong; PostgreSQL's says it in the field M of a dictionary."""
    told = error.args[0] if error is not None and error.args else error
    return str(told.get("M", told)) if isinstance(told, dict) else str(error)


@contextmanager
def opened_archive(url_or_path: str | Path) -> Iterator[Engine]:
    """The archive of open_archive, closed at the end of the block."""
    archive = open_archive(url_or_path)
    try:
        yield archive
    finally:
        archive.dispose()


@contextmanager
def reading(archive: Engine) -> Iterator[Connection]:
    """A connection that sees the archive at one moment."""
    with telling_trouble(archive), archive.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(archive: Engine) -> Iterator[Connection]:
    """A connection of the only writer; all is committed at the end, or nothing if an error is raised."""
    with telling_trouble(archive), archive.connect() as connection:
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
    with archive.connect() as connection, connection.begin():
        check_database(connection, place)
        revision = MigrationContext.configure(connection).get_current_revision()
    if revision == script.get_current_head():
        return
    if revision is not None and revision not in {known.revision for known in script.walk_revisions()}:
        raise ArchiveError(say_place(place), f"was written by a newer version ({revision})", "install that version")
    with writing(archive) as connection:
        command.upgrade(migration_config(connection), "head")


def migration_config(connection: Connection) -> Config:
    """Alembic's configuration without a file: where the migrations are and which connection they use."""
    config = Config(attributes={"connection": connection})
    options: dict[str, Any] = {"script_location": str(MIGRATIONS).replace("%", "%%"), "path_separator": "os"}
    for name, value in options.items():
        config.set_main_option(name, value)
    return config


def renew(archive: Engine, column: Column[str], form: str, make: Callable[[Connection], None]) -> None:
    """Makes anew what is derived from the articles, where `column` of the state names another form than `form`.

    An archive of an older version is brought so to today's rules, by whoever opens it first.
    """
    with reading(archive) as connection:
        if connection.execute(select(column)).scalar_one() == form:
            return
    with writing(archive) as connection:
        if connection.execute(select(column)).scalar_one() != form:
            make(connection)
            connection.execute(update(state).values({column.name: form}))
