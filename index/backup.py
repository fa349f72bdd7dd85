"""How is the archive kept twice? back_up copies a live one to „wortlaut-2026-11-27.sqlite“; restore puts it back.

For an archive in SQLite. PostgreSQL has pg_dump and pg_restore, which both functions say.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select, update

from index.archive import opened_archive, writing
from index.damage import flush_path
from index.places import Place
from index.tables import editor, state
from quotes.errors import WortlautError


class BackupError(WortlautError):
    """A copy that cannot be made or put back."""


def back_up(place: Place, path: Path, overwrite: bool = False) -> int:
    """Copies the archive, as it is at one moment, to a file for its owner alone; returns its size in bytes.

    Others may read and write meanwhile. The file appears when it is whole, checked and on the disk. Raises BackupError.
    """
    source = file_of(place, "pg_dump --format=custom --file=FILE")
    if path.exists() and not overwrite:
        raise BackupError(str(path), "is there already", "choose another name, or overwrite it by --force")
    if not source.exists():
        raise BackupError(str(source), "there is no archive", "name its folder by --data")
    if path.exists() and path.samefile(source):
        raise BackupError(str(path), "is the archive itself", "choose another name")
    with beside(path) as copy:
        copy_database(source, copy)
        check_copy(copy)
        flush_path(copy)
        os.replace(copy, path)
    flush_path(path.parent)
    return path.stat().st_size


def restore(place: Place, path: Path) -> Path | None:
    """Puts a copy in the place of the archive; returns where the former archive is kept, None if there was none.

    Ends all sessions of editors, and has the index built anew. Raises BackupError, also while another process has the
    archive open; nothing has changed then.
    """
    target = file_of(place, "pg_restore --clean --if-exists --dbname=URL FILE")
    if not path.is_file():
        raise BackupError(str(path), "is no file", "name one that `wortlaut backup` has made")
    target.parent.mkdir(parents=True, exist_ok=True)
    with beside(target) as copy:
        copy_database(path, copy)
        check_copy(copy)
        make_another(copy)
        flush_path(copy)
        former = set_aside(target) if target.exists() else None
        os.replace(copy, target)
    flush_path(target.parent)
    return former


def file_of(place: Place, instead: str) -> Path:
    """The file of the archive; raises BackupError for one in another database."""
    if place.archive_url:
        raise BackupError(str(place), "is no file", f"use PostgreSQL's own program: {instead}")
    return Path(place.archive)


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """A new empty file for its owner alone, in the same folder; it is gone at the end unless it was renamed."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield temporary
    except OSError as error:
        remedy = "make room, or choose another folder"
        raise BackupError(str(path), f"cannot be written ({error.strerror})", remedy) from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            temporary.with_name(temporary.name + ending).unlink(missing_ok=True)


def copy_database(source: Path, copy: Path) -> None:
    """Copies one database into another by SQLite's own backup, in one step, so that no writer makes it start over."""
    try:
        held = sqlite3.connect(source.absolute().as_uri() + "?mode=ro", uri=True)
        with closing(held), closing(sqlite3.connect(copy)) as other:
            held.backup(other)
            # A copy has no write-ahead log beside it: all of it is in the one file.
            other.execute("PRAGMA journal_mode = DELETE").close()
    except sqlite3.Error as error:
        raise BackupError(str(source), f"cannot be copied ({error})", "see whether it is an archive") from error


def check_copy(copy: Path) -> None:
    """Raises BackupError unless the copy is whole, and an archive."""
    try:
        with closing(sqlite3.connect(copy)) as connection:
            told = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
            dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
            connection.execute("SELECT token FROM state").fetchone()
    except sqlite3.Error as error:
        raise BackupError(str(copy), f"is no archive ({error})", "name one that `wortlaut backup` has made") from error
    if told != ["ok"] or dangling:
        finding = f"the copy is damaged ({told[0] if told != ['ok'] else f'{dangling[0]} points to nothing'})"
        raise BackupError(str(copy), finding, "see what `wortlaut check` says of the archive")


def make_another(copy: Path) -> None:
    """Makes the copy an archive of its own: no index of before belongs to it, and no session of before is valid."""
    with opened_archive(copy) as archive, writing(archive) as connection:
        connection.execute(update(state).values(token=secrets.token_hex(16)))
        for name in connection.execute(select(editor.c.name)).scalars().all():
            connection.execute(update(editor).where(editor.c.name == name).values(seal=secrets.token_hex(16)))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").close()


def set_aside(archive: Path) -> Path:
    """Renames the archive; returns its new path. Raises BackupError while another process has it open.

    To leave the write-ahead log, SQLite needs the file for itself, and puts into it what the log holds.
    """
    try:
        with closing(sqlite3.connect(archive, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").close()
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
            finding = "is in use by another process"
            raise BackupError(str(archive), finding, "stop `wortlaut serve` and what else writes") from error
    except sqlite3.DatabaseError:
        # A damaged archive is put aside as it is, with what is left of its log.
        pass
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    former = archive.with_name(f"{archive.name}.before-restore-{moment}")
    for ending in ("-wal", "-shm", "-journal"):
        if archive.with_name(archive.name + ending).exists():
            os.replace(archive.with_name(archive.name + ending), former.with_name(former.name + ending))
    os.replace(archive, former)
    return former
