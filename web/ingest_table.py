"""How does the table of a reading look? A line for each document, a line of totals, or JSON for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from web.ingesting import Fate, Row

TITLE_LETTERS = 40
OUTLET_LETTERS = 18
DOCUMENT_LETTERS = 26
HEADINGS = ("document", "title", "published", "outlet", "quotations", "speakers", "")
ALWAYS_SAID = ("new", "unchanged")
IN_ORDER: tuple[Fate, ...] = ("new", "changed", "updated", "duplicate", "unchanged", "no article", "failed")


def format_table(rows: Sequence[Row]) -> list[str]:
    """The rows as lines of text in columns, under a line of headings.

    >>> format_table([Row("a.txt", "USA besorgt", "2024-10-22", "–", 3, 2, "new")])[1]
    'a.txt     USA besorgt  2024-10-22  –                3         2  new'
    """
    cells = [HEADINGS, *map(list_cells, rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    return ["  ".join(_set(cell, place, widths[place]) for place, cell in enumerate(line)).rstrip() for line in cells]


def list_cells(row: Row) -> tuple[str, str, str, str, str, str, str]:
    """What stands in the columns."""
    return (
        _cut(row.document, DOCUMENT_LETTERS),
        _cut(row.title, TITLE_LETTERS),
        row.day,
        _cut(row.outlet, OUTLET_LETTERS),
        str(row.quotations),
        str(row.speakers),
        row.status,
    )


def format_totals(rows: Sequence[Row]) -> str:
    """„5 documents with 25 quotations, 5 new, 0 unchanged.“

    >>> format_totals([Row("a.txt", "A", "–", "–", 3, 2, "updated"), Row("b.txt", "–", "–", "–", 0, 0, "failed")])
    '2 documents with 3 quotations, 0 new, 1 updated, 0 unchanged, 1 failed.'
    """
    counts = Counter(row.status for row in rows)
    parts = [f"{counts[status]} {status}" for status in IN_ORDER if counts[status] or status in ALWAYS_SAID]
    quotations = sum(row.quotations for row in rows)
    held = f"{say_number(len(rows), 'document')} with {say_number(quotations, 'quotation')}"
    return f"{', '.join([held, *parts])}."


def say_number(number: int, noun: str) -> str:
    """„1 quotation“, „2 quotations“."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _set(cell: str, place: int, width: int) -> str:
    return cell.rjust(width) if place in (4, 5) else cell.ljust(width)


def _cut(text: str, letters: int) -> str:
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return plain if len(plain) <= letters else f"{plain[: letters - 1]}…"
