"""Which databases can hold an archive? SQLite in a file, or PostgreSQL by its URL: "postgresql://wortlaut@db/wortlaut".

Both give the same promises: a commit is on the disk when it returns, a reader sees one moment, and writers come one
after the other.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError

from quotes.errors import WortlautError

BUSY_SECONDS = 30
BUSY_PAUSE = 0.01
WRITING = "wortlaut_writing"
# By which writers of one database wait for each other; the digits are those of „Wortlaut“ on a telephone.
WRITERS_LOCK = 96785288
DRIVER = "postgresql+pg8000"

FULL = "make room on its disk and try again; what was recorded before is kept"
BUSY = "try again when the other one is done"
LOST = "see to it that the database runs, then try again; what was recorded before is kept"
HARMED = "run `wortlaut check`; if it finds damage, `wortlaut restore` the last backup"
FOREIGN = "check its owner and permissions"

# What is told of a failing database: how SQLite names the error or PostgreSQL's code for it begins, finding, remedy.
TROUBLES = (
    ("SQLITE_FULL", "its disk is full", FULL),
    ("SQLITE_BUSY", "another process is writing to it for too long", BUSY),
    ("SQLITE_IOERR", "its disk cannot be read or written", FULL),
    ("SQLITE_READONLY", "must not be written to", FOREIGN),
    ("SQLITE_CANTOPEN", "cannot be opened", FOREIGN),
    ("SQLITE_CORRUPT", "its file is damaged", HARMED),
    ("SQLITE_NOTADB", "its file is damaged", HARMED),
    ("53100", "its disk is full", FULL),
    ("53", "the database is short of what it needs", LOST),
    ("55P03", "another process is writing to it for too long", BUSY),
    ("57P", "the database is shutting down or starting", LOST),
    ("25006", "must not be written to", FOREIGN),
    ("08", "the connection to the database was lost", LOST),
)


class ArchiveError(WortlautError):
    """An archive that cannot be opened, read or written."""


def make_engine(place: str) -> Engine:
    """The engine of a path or database URL; nothing is opened yet, but the folder of a path is made.

    Raises ArchiveError for what is neither.
    """
    try:
        url = database_url(place)
        if url.get_backend_name() == "sqlite":
            make_private(url.database)
            engine = create_engine(url)
            event.listen(engine, "connect", set_up_sqlite)
            event.listen(engine, "begin", begin_sqlite)
        else:
            # A connection may have died unnoticed while the database was started anew.
            engine = create_engine(url, pool_pre_ping=True)
            event.listen(engine, "connect", set_up_postgresql)
            event.listen(engine, "begin", begin_postgresql)
            event.listen(engine, "before_cursor_execute", replace_nul, retval=True)
    except (ArgumentError, ImportError, ValueError) as error:
        finding = "is no address of an SQLite or PostgreSQL database"
        raise ArchiveError(say_place(place), finding, "give a path or postgresql://USER@HOST/NAME") from error
    return engine


def database_url(place: str) -> URL:
    """The URL of a path or URL, with the driver that is installed. Raises ArchiveError when a folder cannot be made.

    >>> str(database_url("postgresql://eva@db.example/wortlaut"))
    'postgresql+pg8000://eva@db.example/wortlaut'
    """
    if "://" in place:
        url = make_url(place)
        if url.drivername in ("postgres", "postgresql"):
            url = url.set(drivername=DRIVER)
        if url.drivername not in (DRIVER, "sqlite", "sqlite+pysqlite"):
            raise ArgumentError(url.drivername)
        return url
    path = Path(place).absolute()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(place, f"its folder cannot be made ({error.strerror})", "choose another folder") from error
    return make_url("sqlite://").set(database=str(path))


def make_private(path: str | None) -> None:
    """Makes the empty file of a new archive, for its owner alone: it will hold the hashes of passwords.

    SQLite gives the files beside it the same permissions.
    """
    if path and not path.startswith((":", "file:")) and not Path(path).exists():
        # What forbids it is told when the file is opened.
        with suppress(OSError):
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def say_place(place: str) -> str:
    """A path as it is, a URL without its password.

    >>> say_place("postgresql://eva:geheim@db.example/wortlaut")
    'postgresql://eva:***@db.example/wortlaut'
    """
    if "://" not in place:
        return place
    try:
        return make_url(place).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return f"{place.partition('://')[0]}://…"


def sqlite_path(archive: Engine) -> Path | None:
    """The file of an archive in SQLite; None for one in PostgreSQL."""
    if archive.dialect.name != "sqlite" or not archive.url.database:
        return None
    return Path(archive.url.database)


def set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Makes SQLite keep foreign keys, wait for other writers, and put every commit on the disk."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}").close()
    keep_log(connection)
    for pragma in ("synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def keep_log(connection: sqlite3.Connection) -> None:
    """Makes SQLite write ahead, so that readers never wait.

    Only a new file is changed by that; while another process does it too, SQLite refuses at once, whatever its timeout.
    """
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > until:
                raise
            time.sleep(BUSY_PAUSE)
        else:
            return


def begin_sqlite(connection: Connection) -> None:
    """Begins the transaction here, since the driver would begin it late: a writer takes its lock before it reads.

    Otherwise two writers that have both read would both be refused, whatever the timeout.
    """
    writing = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def set_up_postgresql(connection: Any, _record: object) -> None:
    """Makes PostgreSQL wait for other writers no longer than SQLite, and put every commit on the disk.

    Whatever the server's defaults are: a writer that saw the moment before it got the lock would miss changes.
    """
    cursor = connection.cursor()
    for statement in (
        f"SET lock_timeout = {BUSY_SECONDS * 1000}",
        "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED",
        "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
    ):
        cursor.execute(statement)
    cursor.close()
    connection.commit()


def begin_postgresql(connection: Connection) -> None:
    """Lets a reader see one moment, and a writer what the writers before it have committed.

    The lock belongs to the transaction and goes with it, even when the writer is killed. It needs no table, so that
    two processes that make or migrate the same archive come one after the other too.
    """
    if connection.get_execution_options().get(WRITING):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS_LOCK})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")


def replace_nul(
    connection: Connection, _cursor: object, statement: str, values: Any, _context: object, many: bool
) -> tuple[str, Any]:
    """Lets a reader ask for a text with a NUL, which PostgreSQL refuses: no text has one, and none this character."""
    if many or connection.get_execution_options().get(WRITING) or not isinstance(values, tuple):
        return statement, values
    return statement, tuple(one.replace("\0", "\uffff") if isinstance(one, str) else one for one in values)


def check_database(connection: Connection, place: str) -> None:
    """Refuses a PostgreSQL database that would sort or keep texts in another way than SQLite does."""
    if connection.dialect.name != "postgresql":
        return
    sorts = "SELECT current_setting('server_encoding') = 'UTF8' AND 'Z' < 'a' AND 'z' < 'ä'"
    if not connection.exec_driver_sql(sorts).scalar_one():
        finding = "is a database that does not sort texts by their code points in UTF-8"
        remedy = "make another one: createdb --template=template0 --encoding=UTF8 --locale=C NAME"
        raise ArchiveError(say_place(place), finding, remedy)


@contextmanager
def telling_trouble(archive: Engine) -> Iterator[None]:
    """Raises ArchiveError for what is wrong with the database in the block; other errors are ours, and pass."""
    try:
        yield
    except DBAPIError as error:
        told = explain_trouble(error)
        if told is None:
            raise
        raise ArchiveError(say_place(str(sqlite_path(archive) or archive.url)), *told) from error


def explain_trouble(error: DBAPIError) -> tuple[str, str] | None:
    """Finding and remedy for an error that comes from disk, lock or connection; None for any other."""
    code = getattr(error.orig, "sqlite_errorname", "")
    if not code and error.orig is not None and error.orig.args and isinstance(error.orig.args[0], dict):
        code = error.orig.args[0].get("C", "")
    if not code and (error.connection_invalidated or type(error.orig).__name__ == "InterfaceError"):
        code = "08"
    return next(((finding, remedy) for begins, finding, remedy in TROUBLES if code.startswith(begins)), None)
