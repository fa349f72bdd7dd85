"""What became of the documents? „003…txt  USA und NATO besorgt  22.10.2024  3 quotations  new“, one row for each.

Reading a document again changes nothing and extracts nothing, unless the rules have changed since: the archive knows an
article by its content and address, and which extractor has read it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.desk import SearchDesk
from index.identity import article_digest, article_id
from index.lookup import list_article_quotations, load_article
from index.recording import record_article
from index.records import Recorded
from quotes.errors import WortlautError
from quotes.extraction import extract_quotations
from quotes.reading import find_documents, read_article
from quotes.version import extractor_version

# After so many articles recorded the index catches up, so that a large batch can be searched while it runs.
CATCH_UP_EVERY = 500
TITLE_LETTERS = 40
OUTLET_LETTERS = 18
DOCUMENT_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Row:
    """What the table says of one document."""

    document: str
    title: str
    day: str
    outlet: str
    quotations: int
    speakers: int
    status: str


def ingest_document(desk: SearchDesk, path: Path) -> Row:
    """Reads one document, records what it holds, and says what became of it. Raises WortlautError."""
    article = read_article(path)
    known, extractor = load_article(desk.archive, article_id(article_digest(article))), extractor_version()
    is_read = known is not None and known.extractor == extractor
    recorded = record_article(desk.archive, article, () if is_read else extract_quotations(article), extractor)
    return describe(desk, path, recorded)


def describe(desk: SearchDesk, path: Path, recorded: Recorded) -> Row:
    """The table's row for a recorded article; unknown values are shown as a dash."""
    article = recorded.article
    speakers = {quotation.speaker for quotation in list_article_quotations(desk.archive, article.id)}
    return Row(
        document=path.name,
        title=article.title or f"({article.opening.rstrip(' …')} …)",
        day=article.published.isoformat() if article.published else "–",
        outlet=article.outlet.name if article.outlet else "–",
        quotations=recorded.quotations,
        speakers=len(speakers - {None}),
        status=recorded.status,
    )


@dataclass(slots=True)
class Batch:
    """Several documents on their way into the archive: the rows so far and how many documents failed.

    `report` is called with the message of each failure; the batch goes on.
    """

    desk: SearchDesk
    report: Callable[[str], None]
    rows: list[Row]
    failed: int = 0

    def find(self, paths: Iterable[Path]) -> list[Path]:
        """The documents under these paths, each once; a path without any is a failure."""
        documents: dict[Path, None] = {}
        for path in paths:
            try:
                documents.update(dict.fromkeys(find_documents([path])))
            except WortlautError as error:
                self.fail(error)
        return list(documents)

    def ingest(self, documents: Iterable[Path]) -> None:
        """Takes the documents in one by one; the index catches up every now and then and at the end."""
        recorded = 0
        for path in documents:
            try:
                self.rows.append(ingest_document(self.desk, path))
            except WortlautError as error:
                self.fail(error)
                continue
            if self.rows[-1].status != "unchanged":
                recorded += 1
                if recorded % CATCH_UP_EVERY == 0:
                    self.desk.catch_up()
        self.desk.catch_up()

    def count(self, status: str) -> int:
        """How many documents have become "new", "updated" or "unchanged"."""
        return sum(row.status == status for row in self.rows)

    def fail(self, error: WortlautError) -> None:
        """Reports and counts a document that cannot be taken in."""
        self.failed += 1
        self.report(str(error))


def format_table(rows: Sequence[Row]) -> list[str]:
    """The rows as lines of text in columns, under a line of headings.

    >>> format_table([Row("a.txt", "USA besorgt", "2024-10-22", "–", 3, 2, "new")])[1]
    'a.txt     USA besorgt  2024-10-22  –                3         2  new'
    """
    cells = [("document", "title", "published", "outlet", "quotations", "speakers", "")]
    for row in rows:
        cells.append(
            (
                _cut(row.document, DOCUMENT_LETTERS),
                _cut(row.title, TITLE_LETTERS),
                row.day,
                _cut(row.outlet, OUTLET_LETTERS),
                str(row.quotations),
                str(row.speakers),
                row.status,
            )
        )
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    return ["  ".join(_set(cell, place, widths[place]) for place, cell in enumerate(line)).rstrip() for line in cells]


def _set(cell: str, place: int, width: int) -> str:
    return cell.rjust(width) if place in (4, 5) else cell.ljust(width)


def _cut(text: str, letters: int) -> str:
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return plain if len(plain) <= letters else f"{plain[: letters - 1]}…"
