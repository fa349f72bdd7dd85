"""Which quotations answer the query? The Whoosh index knows, one document for each quotation; the archive has the rest.

The index is derived: it remembers in the same commit which change of the archive it has followed, and whatever is wrong
with it is mended by building it anew. It holds no more than searching needs: words for matching, and columns of numbers
for dates, counts and order, which answer in a thousandth of the time that Whoosh's own number ranges take.
"""

# Whoosh says that it is typed, but half of its functions are not.
# mypy: allow-untyped-calls

from __future__ import annotations

import os
import random
import threading
import time
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh.analysis.tokenizers import RegexTokenizer
from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, ID, KEYWORD, STORED, TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex
from whoosh.query.compound import And, DisjunctionMax, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Query as Search
from whoosh.query.terms import Term
from whoosh.searching import Searcher
from whoosh.util.filelock import try_for
from whoosh.writing import CLEAR, SegmentWriter

from index.changes import Indexable
from index.damage import FulltextBusyError, FulltextError, ensure_folder, flush_path, telling_damage
from index.documents import Bookmark, bookmark_fields, quotation_fields, read_bookmark
from index.grammar import Narrowing, Query
from index.ranking import Columns
from index.wording import fold_word, stem_word
from quotes.names import word_key

LOCK_SECONDS = 30.0
POOL_MB = 512  # 50,000 quotations of 25 words: 1,470 a second; with Whoosh's own 128, 900
LOCK = "MAIN_WRITELOCK"
ATTEMPTS = 3
ATTEMPT_SECONDS = 0.05
EXACT_BOOST = 0.5

# What is written into these fields stands in index.documents; its FORM is raised with every change of either.
SCHEMA = Schema(
    id=STORED(),
    article=ID(),
    speaker=ID(),
    outlet=KEYWORD(),
    exact=TEXT(analyzer=RegexTokenizer(r"\S+"), phrase=True),
    stem=TEXT(analyzer=RegexTokenizer(r"\S+"), phrase=False),
    who=TEXT(analyzer=RegexTokenizer(r"\S+"), phrase=False),
    day_number=COLUMN(NumericColumn("i")),
    place_number=COLUMN(NumericColumn("q", default=-1)),
    speaker_number=COLUMN(NumericColumn("q")),
    published_number=COLUMN(NumericColumn("q")),
    cited_number=COLUMN(NumericColumn("q")),
    told_number=COLUMN(NumericColumn("q")),
    partial_number=COLUMN(NumericColumn("b")),
    role=ID(),
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


class Snapshot:
    """The index as one commit left it; to be used by one thread at a time.

    All that reads it raises FulltextError where it is damaged.
    """

    def __init__(self, folder: Path, index: FileIndex, older: dict[str, Columns]) -> None:
        self.folder = folder
        self.reader = index.reader()
        self.searcher = Searcher(self.reader, fromindex=index)
        self.parts = {}
        self.columns = Columns.empty()
        for leaf, _ in self.searcher.leaf_searchers():
            segment = leaf.reader().segment()
            name = segment.segment_id() if segment else ""
            self.parts[name] = older.get(name) or read_columns(leaf.reader())
            self.columns.extend(self.parts[name])

    def close(self) -> None:
        """Closes the files."""
        self.searcher.close()

    def bookmark(self) -> Bookmark | None:
        """What the index has followed; None for an index that nothing was ever written to."""
        with telling_damage(self.folder):
            for document in self.searcher.docs_for_query(Term("role", "bookmark")):
                return read_bookmark(self.reader.stored_fields(document)["bookmark"])
        return None

    def matching(self, query: Query, narrowing: Narrowing, by_name: bool = True) -> list[int]:
        """The numbers of the documents that answer; without `by_name`, those whose wording alone does."""
        if narrowing.speakers == () or narrowing.outlets == ():
            return []
        parts = [*word_parts(query.words, by_name), *phrase_parts(query.phrases)]
        if narrowing.speakers is not None:
            parts.append(Or([Term("speaker", speaker) for speaker in narrowing.speakers]))
        if narrowing.outlets is not None:
            parts.append(Or([Term("outlet", outlet) for outlet in narrowing.outlets]))
        unwanted = [*word_parts(query.unwanted_words, True), *phrase_parts(query.unwanted_phrases)]
        with telling_damage(self.folder):
            barred = set(self.searcher.docs_for_query(Or(unwanted))) if unwanted else set()
            found = self.searcher.docs_for_query(And(parts)) if parts else self.quotations()
            return [document for document in found if document not in barred]

    def quotations(self) -> Iterator[int]:
        """The numbers of all documents that are quotations."""
        return (document for document in self.reader.all_doc_ids() if self.columns.place[document] >= 0)

    def scores(self, query: Query) -> dict[int, float]:
        """The documents that answer by wording or name, with their weight: the rarer and denser the words, the more."""
        found = {}
        asked = And([*word_parts(query.words, True), *phrase_parts(query.phrases)])
        with telling_damage(self.folder):
            for leaf, offset in self.searcher.leaf_searchers():
                matcher = asked.matcher(leaf, leaf.context())
                while matcher.is_active():
                    found[matcher.id() + offset] = float(matcher.score())
                    matcher.next()
        return found

    def ids(self, documents: Iterable[int]) -> list[str]:
        """The ids of the quotations of these documents."""
        with telling_damage(self.folder):
            return [str(self.reader.stored_fields(document)["id"]) for document in documents]


def read_columns(reader: Any) -> Columns:
    """The numbers of all documents of one segment."""
    return Columns(*(array("q", reader.column_reader(f"{name}_number", translate=False)) for name in Columns.__slots__))


def word_parts(words: Iterable[str], by_name: bool) -> Iterator[Search]:
    """For each word, a query for it in any form, better if in its own; and if asked, for a speaker of that name."""
    for word in dict.fromkeys(map(fold_word, words)):
        forms = Or([Term("stem", stem_word(word)), Term("exact", word, boost=EXACT_BOOST)])
        name = word_key(word) if by_name else ""
        yield DisjunctionMax([forms, Term("who", name)]) if name else forms


def phrase_parts(phrases: Iterable[tuple[str, ...]]) -> Iterator[Search]:
    """For each wording, a query for its words side by side."""
    for phrase in phrases:
        words = [fold_word(word) for word in phrase]
        yield Phrase("exact", words) if len(words) > 1 else Term("exact", words[0])


class FulltextIndex:
    """The index in a folder; safe to use from several threads, and beside other processes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        ensure_folder(folder)
        self.storage = DurableStorage(folder)
        self._lock = threading.RLock()
        self._snapshot: Snapshot | None = None
        self._stamp: tuple[int, ...] | None = None

    def close(self) -> None:
        """Closes the files; the next search opens them again."""
        with self._lock:
            if self._snapshot is not None:
                self._snapshot.close()
            self._snapshot = self._stamp = None

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """The index as the last commit of any process left it, for this thread alone until the block ends.

        Raises FulltextError when it cannot be read.
        """
        with self._lock:
            for attempt in reversed(range(ATTEMPTS)):
                try:
                    with telling_damage(self.folder):
                        snapshot = self._newest()
                    break
                except FulltextError:
                    # Files may go away while they are opened: another process has committed, so the next attempt finds
                    # its files.
                    if not attempt:
                        raise
                    time.sleep(ATTEMPT_SECONDS)
            yield snapshot

    def _newest(self) -> Snapshot:
        """The snapshot of the last commit: the one at hand, or a new one that reads only what is new."""
        generation = TOC._latest_generation(self.storage, "MAIN")
        toc = os.stat(self.folder / TOC._filename("MAIN", generation))
        stamp = (generation, toc.st_ino, toc.st_mtime_ns)
        if self._snapshot is None or stamp != self._stamp:
            older = self._snapshot.parts if self._snapshot else {}
            newer = Snapshot(self.folder, FileIndex(self.storage, schema=SCHEMA), older)
            self.close()
            self._snapshot, self._stamp = newer, stamp
        return self._snapshot

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keeps other writers, in this process and in others, waiting; a killed writer leaves nobody waiting.

        Raises FulltextBusyError when another one does not finish within half a minute.
        """
        ensure_folder(self.folder)
        lock = self.storage.lock(LOCK)
        if not try_for(lock.acquire, timeout=LOCK_SECONDS, delay=0.05):
            raise FulltextBusyError(str(self.folder), "another process is writing to it", "try again when it is done")
        try:
            yield
        finally:
            lock.release()

    def replace(self, articles: Iterable[str], quotations: Iterable[Indexable], bookmark: Bookmark) -> int:
        """Puts these quotations in the place of all that the index holds of these articles; returns their number.

        To be called within `exclusive()`. Raises FulltextError when what it holds cannot be read.
        """
        with self._writer() as writer:
            with telling_damage(self.folder):
                for article in articles:
                    writer.delete_by_term("article", article)
                writer.delete_by_term("role", "bookmark")
            count = add_documents(writer, quotations, bookmark)
            with telling_damage(self.folder):
                writer.commit()
        return count

    def rebuild(self, quotations: Iterable[Indexable], bookmark: Bookmark) -> int:
        """Puts these quotations in the place of all that the index holds; returns their number.

        Others search the old index until the new one is complete. To be called within `exclusive()`.
        """
        try:
            TOC.read(self.storage, "MAIN", schema=SCHEMA)
        except Exception:
            self.close()
            for path in self.folder.iterdir():
                if path.is_file() and path.name != LOCK:
                    path.unlink()
            TOC.create(self.storage, SCHEMA)
        with self._writer() as writer:
            count = add_documents(writer, quotations, bookmark)
            writer.commit(mergetype=CLEAR)
        return count

    @contextmanager
    def _writer(self) -> Iterator[SegmentWriter]:
        """A writer that is cancelled if anything goes wrong, and commits only when told to."""
        for leftover in self.folder.glob("_MAIN_*.toc.*"):
            leftover.unlink()
        # Whoosh names segments by the global random numbers: seeded elsewhere, they would give a name twice.
        held = random.getstate()
        random.seed()
        try:
            writer = SegmentWriter(FileIndex(self.storage, schema=SCHEMA), _lk=False, limitmb=POOL_MB)
        finally:
            random.setstate(held)
        try:
            yield writer
        finally:
            if not writer.is_closed:
                writer.cancel()


def add_documents(writer: SegmentWriter, quotations: Iterable[Indexable], bookmark: Bookmark) -> int:
    """Adds the quotations and the bookmark; returns the number of quotations."""
    count = 0
    for quotation in quotations:
        writer.add_document(**quotation_fields(quotation))
        count += 1
    writer.add_document(**bookmark_fields(bookmark))
    return count
