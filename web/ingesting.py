"""What became of the documents? „003…txt  USA und NATO besorgt  22.10.2024  3 quotations  new“, one row for each.

Reading a document again changes nothing: the archive knows an article by its address and content, and which extractor
has read it.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from index.archive import ArchiveError
from index.desk import SearchDesk
from index.lookup import list_article_quotations
from index.recording import record_article
from index.records import Recorded, Status
from quotes.errors import WortlautError
from quotes.version import extractor_version
from web.preparing import Document, Outcome, Refused, prepare

# While a large batch runs, what it has recorded can be searched after so many seconds.
CATCH_UP_SECONDS = 2.0
UNKNOWN = "–"

Fate = Status | Literal["no article", "failed"]


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one document; `why` is a sentence for one that holds no article or has failed, otherwise ""."""

    document: str
    title: str
    day: str
    outlet: str
    quotations: int
    speakers: int
    status: Fate
    article: str = ""
    why: str = ""


def ingest_document(desk: SearchDesk, document: Document) -> Row:
    """Reads one document, records what it holds, and says what became of it. The index does not follow yet."""
    return record_outcome(desk, document, prepare(document))


def ingest_outcomes(desk: SearchDesk, outcomes: Iterable[tuple[Document, Outcome]]) -> Iterator[Row]:
    """Records what the documents hold; the index follows every other second and at the end."""
    looked, is_behind = time.monotonic(), False
    for document, outcome in outcomes:
        row = record_outcome(desk, document, outcome)
        is_behind |= row.status in ("new", "changed", "updated", "duplicate")
        if is_behind and time.monotonic() - looked >= CATCH_UP_SECONDS:
            desk.catch_up()
            looked, is_behind = time.monotonic(), False
        yield row
    desk.catch_up()


def record_outcome(desk: SearchDesk, document: Document, outcome: Outcome) -> Row:
    """Records what a document holds, in one transaction.

    Raises ArchiveError where it is not the document's fault: the next ones would fail in the same way.
    """
    if isinstance(outcome, Refused):
        return row_without_article(document, "no article" if outcome.is_readable else "failed", outcome.why)
    try:
        return describe(
            desk, document, record_article(desk.archive, outcome.article, outcome.quotations, extractor_version())
        )
    except ArchiveError:
        raise
    except WortlautError as error:
        return row_without_article(document, "failed", str(error))


def row_without_article(document: Document, status: Fate, why: str) -> Row:
    """The row of a document that has come to nothing."""
    return Row(name_document(document), UNKNOWN, UNKNOWN, UNKNOWN, 0, 0, status, why=why)


def describe(desk: SearchDesk, document: Document, recorded: Recorded) -> Row:
    """The row of a recorded article; unknown values are shown as a dash."""
    article = recorded.article
    speakers = {quotation.speaker for quotation in list_article_quotations(desk.archive, article.id)}
    return Row(
        document=name_document(document),
        title=article.title or f"({article.opening.rstrip(' …')} …)",
        day=article.published.isoformat() if article.published else UNKNOWN,
        outlet=article.outlet.name if article.outlet else UNKNOWN,
        quotations=recorded.quotations,
        speakers=len(speakers - {None}),
        status=recorded.status,
        article=article.id,
    )


def name_document(document: Document) -> str:
    """How a document is called in the table: a file by its name, an address by what stands behind the host.

    >>> name_document(Document("seeds/a.txt")), name_document(Document("https://zeitung.example/a/b.html?x=1"))
    ('a.txt', 'b.html?x=1')
    >>> name_document(Document("https://zeitung.example/politik/"))
    'politik'
    """
    return Path(document.place).name or document.place
