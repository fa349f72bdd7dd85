"""How is the index written? Segment by segment: one for each commit, merged with others of its size from time to time.

The postings of a segment are gathered as lists of numbers by word, which takes a third of the time that sorting them
takes, and ten bytes for each.
"""

# mypy: allow-untyped-calls

from __future__ import annotations

import random
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from whoosh.index import TOC, FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import CLEAR, SegmentWriter

from index.documents import FACTS, Document
from index.whoosh_files import NAME, SCHEMA, DurableStorage

# Segments are merged when there are so many of about the same size, unless they are larger than this: to merge eight
# of 2,000 documents takes a second, and somebody may be waiting for an article.
MERGED_AT = 8
LARGEST_MERGED = 20_000


class Pool:
    """The postings of a segment to be written: the documents of each word of each field."""

    def __init__(self) -> None:
        self.fieldnames: set[str] = set()
        self.documents: dict[tuple[str, bytes], array[int]] = {}

    def add(self, posting: tuple[str, bytes, int, float, bytes]) -> None:
        """Takes Whoosh's posting: field, word, document, and what this index does not use."""
        key = posting[:2]
        documents = self.documents.get(key)
        if documents is None:
            documents = self.documents[key] = array("I")
        documents.append(posting[2])

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """All postings by field, word and document."""
        for field, word in sorted(self.documents):
            for document in self.documents[field, word]:
                yield field, word, document, 1.0, b""

    def cleanup(self) -> None:
        """Forgets all."""
        self.documents.clear()


@contextmanager
def open_writer(storage: DurableStorage) -> Iterator[SegmentWriter]:
    """A writer that is cancelled if anything goes wrong, and commits only when told to."""
    # Whoosh names segments by the global random numbers: seeded elsewhere, they would give a name twice.
    held = random.getstate()
    random.seed()
    try:
        writer = SegmentWriter(FileIndex(storage, schema=SCHEMA), _lk=False)
    finally:
        random.setstate(held)
    pool: Any = Pool()
    writer.pool = pool
    try:
        yield writer
    finally:
        if not writer.is_closed:
            writer.cancel()


def create_contents(storage: DurableStorage) -> None:
    """Makes an index without a segment."""
    TOC.create(storage, SCHEMA)


def can_be_written(storage: DurableStorage) -> bool:
    """Can the table of contents be read, which a writer goes on from?"""
    try:
        TOC.read(storage, NAME, schema=SCHEMA)
    except Exception:  # damaged files make Whoosh raise anything
        return False
    return True


def add_documents(writer: SegmentWriter, documents: Iterable[Document]) -> int:
    """Adds quotations; returns their number."""
    count = 0
    for document in documents:
        writer.add_document(
            id=document.id,
            article=(document.article,),
            stem=document.stems,
            who=document.names,
            facts=document.facts,
            words=document.words.encode(),
            office=document.office(),
        )
        count += 1
    return count


def add_bookmark(writer: SegmentWriter, bookmark: str) -> None:
    """Adds the one document that is no quotation."""
    writer.add_document(mark=("bookmark",), bookmark=bookmark, facts=bytes(FACTS.size), words=b"", office=b"")


def commit_all(writer: SegmentWriter) -> None:
    """Commits what was added, in the place of all that the index holds."""
    writer.commit(mergetype=CLEAR)


def commit_added(writer: SegmentWriter) -> None:
    """Commits what was added, beside what the index holds."""
    writer.commit(mergetype=merge_alike)


def merge_alike(writer: SegmentWriter, segments: Sequence[Any]) -> list[Any]:
    """Writes what is to be merged into the new segment; returns the segments that stay."""
    merged = choose_merged([(segment.doc_count_all(), segment.deleted_count()) for segment in segments])
    for number in merged:
        reader = SegmentReader(writer.storage, writer.schema, segments[number])
        try:
            writer.add_reader(reader)
        finally:
            reader.close()
    return [segment for number, segment in enumerate(segments) if number not in merged]


def choose_merged(sizes: Sequence[tuple[int, int]]) -> list[int]:
    """The places of the segments to merge; each is given as the number of its documents and of the deleted ones.

    Emptied segments are merged away, and eight of about the same size, on which eight of the next size may follow.

    >>> choose_merged([(5000, 0), *[(1, 0)] * 7]), choose_merged([(5000, 0), *[(1, 0)] * 8])
    ([], [1, 2, 3, 4, 5, 6, 7, 8])
    >>> choose_merged([(5000, 0), (9, 9), (8, 0)])
    [1]
    """
    left = [size - deleted for size, deleted in sizes]
    merged = [number for number, (size, deleted) in enumerate(sizes) if 2 * deleted > size and size <= LARGEST_MERGED]
    limit = 1
    while limit < LARGEST_MERGED:
        limit *= MERGED_AT
        alike = [number for number, count in enumerate(left) if limit <= count * MERGED_AT < limit * MERGED_AT]
        gathered = sum(left[number] for number in merged)
        if len([*alike, *[gathered] * (gathered * MERGED_AT >= limit)]) >= MERGED_AT:
            merged.extend(number for number, count in enumerate(left) if count < limit and number not in merged)
    return sorted(merged)
