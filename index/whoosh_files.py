"""What stands in the files of the index? Whoosh's segments, each with postings, columns of facts, texts and ids.

Whoosh keeps what was written in one commit as one segment, which never changes but for a list of deleted documents. So
each segment is opened once, its columns are read once, and only postings are read while searching.
"""

# Whoosh says that it is typed, but half of its functions are not.
# mypy: allow-untyped-calls

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Generator, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.columns import FixedBytesColumn, VarBytesColumn
from whoosh.fields import COLUMN, STORED, FieldType, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Existence
from whoosh.index import TOC
from whoosh.reading import SegmentReader, TermNotFound

from index.columns import Columns, Tables, read_columns
from index.damage import flush_path
from index.documents import FACTS, read_office

NAME = "MAIN"
# Bytes of postings that are kept in memory for each document of a segment.
KEPT_FOR_EACH = 64
LEAST_KEPT = 100_000


class Words(FieldType):
    """A field of words that are given as they are to be found, as a collection of texts."""

    def __init__(self) -> None:
        self.format = Existence()
        self.scorable = self.stored = self.unique = False

    def index(self, value: Iterable[str], **_options: Any) -> Generator[tuple[bytes, int, float, bytes], Any, None]:
        """Whoosh's form of the words: bytes, frequency, weight, and nothing of their places."""
        for word in value:
            yield word.encode(), 1, 1.0, b""


# What is written into these fields stands in index.documents; index.engine.FORM is raised with every change of either.
SCHEMA = Schema(
    article=Words(),
    stem=Words(),
    who=Words(),
    mark=Words(),
    facts=COLUMN(FixedBytesColumn(FACTS.size)),
    words=COLUMN(VarBytesColumn()),
    office=COLUMN(VarBytesColumn()),
    id=STORED(),
    bookmark=STORED(),
)


class DurableStorage(FileStorage):
    """Whoosh's folder of files, but a commit is on the disk before it counts: Whoosh itself never asks for that.

    Files are read where they are. Memory-mapped, Whoosh would copy the whole index into memory for each reader.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), supports_mmap=False)

    def rename_file(self, name: str, newname: str, safe: bool = False) -> None:
        """Puts all files on the disk, then renames the table of contents, which is Whoosh's commit, then that."""
        for path in Path(self.folder).iterdir():
            if path.is_file():
                flush_path(path)
        super().rename_file(name, newname, safe)
        flush_path(self.folder)


def try_lock(storage: DurableStorage, name: str) -> Callable[[], None] | None:
    """Locks a file against all other processes; returns what unlocks it, or None where another one has locked it."""
    lock = storage.lock(name)
    if not lock.acquire():
        return None
    unlock: Callable[[], None] = lock.release
    return unlock


def stamp_of(storage: DurableStorage) -> tuple[int, ...]:
    """What tells the last commit from all others. Raises OSError where there was none."""
    generation = TOC._latest_generation(storage, NAME)
    contents = os.stat(Path(storage.folder) / TOC._filename(NAME, generation))
    return generation, contents.st_ino, contents.st_mtime_ns


def has_commit(storage: DurableStorage) -> bool:
    """Was anything ever written there?"""
    return int(TOC._latest_generation(storage, NAME)) >= 0


def list_segments(storage: DurableStorage) -> list[Any]:
    """Whoosh's segments of the last commit, oldest first."""
    return list(TOC.read(storage, NAME, schema=SCHEMA).segments)


class SegmentFile:
    """One segment, open; to be closed in the end. Its columns may be read by any thread, its postings as well."""

    def __init__(self, storage: DurableStorage, segment: Any, tables: Tables) -> None:
        self.name = str(segment.segment_id())
        self._reader = SegmentReader(storage, SCHEMA, segment)
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, str], NDArray[np.int64]] = OrderedDict()
        self._bytes = 0
        self._used: tuple[NDArray[np.int64], NDArray[np.int64]] | None = None
        try:
            self.columns = self._read_columns(tables)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Closes the files; columns can still be read, postings cannot."""
        with self._lock:
            self._reader.close()

    def _read_columns(self, tables: Tables) -> Columns:
        facts = b"".join(self._column("facts"))
        texts = (text.decode() for text in self._column("words"))
        return read_columns(tables, facts, texts, map(read_office, self._column("office")))

    def _column(self, name: str) -> Iterable[bytes]:
        rows: Iterable[bytes] = self._reader.column_reader(name, translate=False)
        return rows

    def words_used(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The numbers of the words that the documents use, and how often each, deleted documents included."""
        if self._used is None:
            counts = self.columns.count_words()
            numbers = np.flatnonzero(counts)
            self._used = numbers, counts[numbers]
        return self._used

    def postings(self, field: str, word: str) -> NDArray[np.int64]:
        """The documents that have a word in a field, in ascending order, deleted ones included."""
        with self._lock:
            known = self._kept.get((field, word))
            if known is not None:
                self._kept.move_to_end((field, word))
                return known
            found = self._read_postings(field, word)
            self._kept[field, word] = found
            self._bytes += found.nbytes
            while self._bytes > max(LEAST_KEPT, KEPT_FOR_EACH * self.columns.size) and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].nbytes
            return found

    def _read_postings(self, field: str, word: str) -> NDArray[np.int64]:
        """Reads block after block; document after document would take ten times as long."""
        try:
            matcher = self._reader._terms.matcher(field, word.encode(), SCHEMA[field].format)
        except TermNotFound:
            return np.empty(0, np.int64)
        documents: list[int] = []
        while matcher.is_active():
            matcher._read_ids()
            documents.extend(matcher._ids)
            matcher._next_block()
        return np.array(documents, np.int64)

    def ids(self, documents: Sequence[int]) -> list[str]:
        """The ids of the quotations of these documents."""
        with self._lock:
            return [str(self._reader.stored_fields(document)["id"]) for document in documents]

    def bookmark(self, document: int) -> str:
        """What the document of the bookmark holds."""
        with self._lock:
            return str(self._reader.stored_fields(document)["bookmark"])
