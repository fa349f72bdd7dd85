"""What if the files of the index are damaged or gone? FulltextError says so, whatever reading them has raised."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quotes.errors import WortlautError


class FulltextError(WortlautError):
    """An index that cannot be read, and has to be built anew."""


class FulltextBusyError(WortlautError):
    """An index that another process is writing to for too long."""


class FulltextFullError(WortlautError):
    """An index that cannot be written because its disk is full; the archive has all, and the index follows later."""


# The disk is full, the share of this user is, or a file would become larger than this process may write.
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def telling_full(folder: Path) -> Iterator[None]:
    """Raises FulltextFullError where the block cannot write for want of room; other errors pass."""
    try:
        yield
    except OSError as error:
        if error.errno not in FULL:
            raise
        finding = "cannot be written, its disk is full"
        remedy = "make room on it; the archive has kept all, and the next command brings the index up to date"
        raise FulltextFullError(str(folder), finding, remedy) from error


@contextmanager
def telling_damage(folder: Path) -> Iterator[None]:
    """Raises FulltextError for whatever is raised in the block but our own errors.

    Damaged files make Whoosh raise anything: EOFError, zlib.error, struct.error, AssertionError, IndexError, ...
    """
    try:
        with telling_full(folder):
            yield
    except WortlautError:
        raise
    except Exception as error:
        finding = f"cannot be read ({type(error).__name__}: {error})"
        raise FulltextError(str(folder), finding, "build it anew: wortlaut reindex") from error


def ensure_folder(folder: Path) -> None:
    """Makes the folder; whatever else stands in its place is replaced, since the index can be built anew.

    Raises FulltextError when it cannot be made, FulltextFullError for want of room.
    """
    try:
        if not folder.is_dir():
            folder.unlink(missing_ok=True)
            with telling_full(folder):
                folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FulltextError(str(folder), f"cannot be made ({error.strerror})", "choose another folder") from error


def flush_path(path: str | Path) -> None:
    """Waits until the file or folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
