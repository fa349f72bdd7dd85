"""Which quotations answer the query? The index in a folder knows; the archive has the rest.

The index is derived: it remembers in the same commit which change of the archive it has followed, and whatever is wrong
with it is mended by building it anew. What a commit has left is a snapshot of segments that never change, so that any
number of threads can search it at the same time; after a commit of any process the next search takes a new snapshot,
for which only new segments are read.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from index.answering import answer_question
from index.changes import Indexable
from index.columns import Mask, Tables
from index.damage import FulltextBusyError, FulltextError, ensure_folder, telling_damage, telling_full
from index.documents import make_document
from index.engine import Answer, Bookmark, Question
from index.plan import Usage
from index.retrieval import Segment
from index.similar import find_similar
from index.whoosh_files import DurableStorage, SegmentFile, has_commit, list_segments, stamp_of, try_lock
from index.whoosh_writing import (
    add_bookmark,
    add_documents,
    can_be_written,
    commit_added,
    commit_all,
    create_contents,
    open_writer,
)

LOCK_SECONDS = 30.0
LOCK = "MAIN_WRITELOCK"
ATTEMPTS = 3
ATTEMPT_SECONDS = 0.05


class Snapshot:
    """The index as one commit left it; `users` counts the threads that are searching it."""

    def __init__(self, files: list[SegmentFile], alive: list[Mask], tables: Tables) -> None:
        self.files = files
        self.tables = tables
        self.users = 0
        self.segments = [Segment(file.columns, mask, file.postings) for file, mask in zip(files, alive, strict=True)]
        self._usage: Usage | None = None

    def usage(self) -> Usage:
        """How often each word is used; counted when it is first asked for."""
        if self._usage is None:
            counts = np.zeros(len(self.tables.vocabulary.words), np.int64)
            for file, segment in zip(self.files, self.segments, strict=True):
                numbers, times = file.words_used()
                counts[numbers] += times
                if not segment.alive.all():
                    gone = file.columns.count_words(~segment.alive)
                    counts[: len(gone)] -= gone
            quotations = sum(
                int(np.count_nonzero(segment.alive & segment.columns.quotations())) for segment in self.segments
            )
            self._usage = Usage(counts, int(counts.sum()), quotations)
        return self._usage

    def bookmark(self) -> Bookmark | None:
        """What the index has followed; None for an index that nothing was ever written to."""
        for file, segment in zip(self.files, self.segments, strict=True):
            for document in file.postings("mark", "bookmark").tolist():
                if segment.alive[document]:
                    return Bookmark(**json.loads(file.bookmark(document)))
        return None


class FulltextIndex:
    """The engine of index.engine over a folder of files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        ensure_folder(folder)
        self.storage = DurableStorage(folder)
        self._lock = threading.RLock()
        self._current: Snapshot | None = None
        self._stamp: tuple[int, ...] | None = None
        self._files: dict[str, SegmentFile] = {}
        self._retired: list[Snapshot] = []

    def close(self) -> None:
        """Closes the files; the next search opens them again."""
        with self._lock:
            self._replace_current(None)
            self._close_unused()

    def find(self, question: Question) -> Answer:
        """The hits, as the last commit of any process left them."""
        with self.snapshot() as snapshot, telling_damage(self.folder):
            found = answer_question(question, snapshot.segments, snapshot.tables, snapshot.usage())
            ids = tuple(snapshot.files[number].ids([document])[0] for number, document in found.shown)
            return replace(found.answer, ids=ids)

    def similar_words(self, word: str, count: int) -> list[tuple[str, int]]:
        """Words of quotations that a mistyped word may mean, best first, with how often they stand there."""
        with self.snapshot() as snapshot:
            return find_similar(word, snapshot.tables.vocabulary, snapshot.usage(), count)

    def bookmark(self) -> Bookmark | None:
        """What the index has followed; None for an index that nothing was ever written to."""
        with telling_damage(self.folder):
            if not has_commit(self.storage):
                return None
        with self.snapshot() as snapshot, telling_damage(self.folder):
            return snapshot.bookmark()

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """The index as the last commit of any process left it; its files stay open until the block ends.

        Raises FulltextError when it cannot be read.
        """
        for attempt in reversed(range(ATTEMPTS)):
            try:
                with self._lock, telling_damage(self.folder):
                    snapshot = self._newest()
                    snapshot.users += 1
                break
            except FulltextError:
                # Files may go away while they are opened: another process has committed, so the next attempt finds its
                # files.
                if not attempt:
                    raise
                time.sleep(ATTEMPT_SECONDS)
        try:
            yield snapshot
        finally:
            with self._lock:
                snapshot.users -= 1
                self._close_unused()

    def _newest(self) -> Snapshot:
        """The snapshot of the last commit: the one at hand, or a new one that reads only what is new."""
        stamp, current = stamp_of(self.storage), self._current
        if current is None or stamp != self._stamp:
            try:
                listed = list_segments(self.storage)
                is_followed = any(str(segment.segment_id()) in self._files for segment in listed)
                tables = current.tables if current and is_followed else Tables()
                files = [self._open(segment, tables) for segment in listed]
                alive = [mark_alive(file, segment) for file, segment in zip(files, listed, strict=True)]
                current = Snapshot(files, alive, tables)
                self._replace_current(current)
                self._stamp = stamp
            finally:
                self._close_unused()
        return current

    def _open(self, segment: Any, tables: Tables) -> SegmentFile:
        name = str(segment.segment_id())
        if name not in self._files:
            self._files[name] = SegmentFile(self.storage, segment, tables)
        return self._files[name]

    def _replace_current(self, snapshot: Snapshot | None) -> None:
        if self._current is not None:
            self._retired.append(self._current)
        self._current = snapshot

    def _close_unused(self) -> None:
        """Closes the files that are of no snapshot in use."""
        self._retired = [snapshot for snapshot in self._retired if snapshot.users]
        used = [*self._retired, self._current] if self._current else self._retired
        names = {file.name for snapshot in used for file in snapshot.files}
        for name in [name for name in self._files if name not in names]:
            self._files.pop(name).close()

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keeps other writers, in this process and in others, waiting; a killed writer leaves nobody waiting."""
        ensure_folder(self.folder)
        deadline = time.monotonic() + LOCK_SECONDS
        while not (unlock := try_lock(self.storage, LOCK)):
            if time.monotonic() > deadline:
                raise FulltextBusyError(
                    str(self.folder), "another process is writing to it", "try again when it is done"
                )
            time.sleep(ATTEMPT_SECONDS)
        try:
            yield
        finally:
            unlock()

    def replace(self, articles: Iterable[str], quotations: Iterable[Indexable], bookmark: Bookmark) -> int:
        """Puts these quotations in the place of all that it holds of these articles; returns their number."""
        self._clear_leftovers()
        with self.snapshot() as snapshot, telling_full(self.folder), open_writer(self.storage) as writer:
            with telling_damage(self.folder):
                files = {file.name: file for file in snapshot.files}
                gone = [("mark", "bookmark"), *(("article", article) for article in articles)]
                for segment in writer.segments:
                    postings = files[segment.segment_id()].postings
                    for document in {one for field, word in gone for one in postings(field, word).tolist()}:
                        segment.delete_document(document)
            count = add_documents(writer, map(make_document, quotations))
            add_bookmark(writer, json.dumps(asdict(bookmark)))
            with telling_damage(self.folder):
                commit_added(writer)
        return count

    def rebuild(self, quotations: Iterable[Indexable], bookmark: Bookmark) -> int:
        """Puts these quotations in the place of all that it holds; returns their number."""
        if not can_be_written(self.storage):
            self.close()
            for path in self.folder.iterdir():
                if path.is_file() and path.name != LOCK:
                    path.unlink()
            with telling_full(self.folder):
                create_contents(self.storage)
        self._clear_leftovers()
        with telling_full(self.folder), open_writer(self.storage) as writer:
            count = add_documents(writer, map(make_document, quotations))
            add_bookmark(writer, json.dumps(asdict(bookmark)))
            commit_all(writer)
        return count

    def _clear_leftovers(self) -> None:
        """Removes what a killed commit has left, which nobody else ever does."""
        for leftover in self.folder.glob("_MAIN_*.toc.*"):
            leftover.unlink()


def mark_alive(file: SegmentFile, segment: Any) -> Mask:
    """The documents of a segment that are not deleted."""
    alive = np.ones(file.columns.size, np.bool_)
    alive[list(segment.deleted_docs())] = False
    return alive
