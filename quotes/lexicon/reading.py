"""Does a table keep the format its header promises? „roles.tsv:214: 'Wirt' stands after 'Wärter'; ...“

A table is UTF-8 text: comment lines that begin with „#“, a line of column names, then the rows, fields parted by tabs.
The first columns are the key; the rows stand in the plain code point order of their keys, each key once. The last
column is „rejected“ where a table has one: the reason why a row is not in force.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import lt
from pathlib import Path

from quotes.errors import LexiconError

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read: `header` its comment lines, `kept` the fields of the rows in force, `refused` of the others."""

    name: str
    header: str
    columns: tuple[str, ...]
    kept: Sequence[Sequence[str]]
    refused: Sequence[Sequence[str]] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in force by column; where a table is large, `kept` is cheaper."""
        return tuple([dict(zip(self.columns, fields, strict=True)) for fields in self.kept])

    @property
    def rejected(self) -> tuple[Row, ...]:
        """The rows that are not in force, by column."""
        return tuple([dict(zip(self.columns, fields, strict=True)) for fields in self.refused])


def read_table(path: Path, columns: tuple[str, ...], key_width: int = 1) -> Table:
    """The table in `path`, which must have just these columns, the first `key_width` of them being its key.

    Raises LexiconError for a file that cannot be read, other columns, a wrong number of fields, an empty key, a key
    that comes twice and a row out of order.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(str(path), f"cannot be read ({error})", "restore it as UTF-8 text") from error
    if lines[-1] == "":
        lines.pop()
    top = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    _check_columns(path, top, lines[top].split("\t") if top < len(lines) else [], columns)
    rows = [line.split("\t") for line in lines[top + 1 :]]
    width = len(columns)
    # a tab sorts before every letter
    keys = [row[0] for row in rows] if key_width == 1 else ["\t".join(row[:key_width]) for row in rows]
    if set(map(len, rows)) - {width} or not all(map(lt, ["", *keys], keys)) or not all(row[0] for row in rows):
        _refuse_rows(path, top + 2, rows, width, key_width)
    header = "\n".join(lines[:top])
    if columns[-1] != "rejected":
        return Table(path.stem, header, columns, rows)
    return Table(path.stem, header, columns, [row for row in rows if not row[-1]], [row for row in rows if row[-1]])


def refuse_shared_keys(table: Table, other: Table) -> None:
    """Raises LexiconError when a word of `table`, in force or rejected, is a word of `other` too."""
    taken = {row[0] for row in (*other.kept, *other.refused)}
    for row in (*table.kept, *table.refused):
        if row[0] in taken:
            finding = f"{row[0]!r} stands in {other.name}.tsv too"
            raise LexiconError(f"{table.name}.tsv", finding, "keep it in one of the two")


def _check_columns(path: Path, top: int, found: list[str], wanted: tuple[str, ...]) -> None:
    place = f"{path}:{top + 1}"
    missing = [name for name in wanted if name not in found]
    unknown = [name for name in found if name not in wanted]
    if missing:
        raise LexiconError(place, f"column {missing[0]!r} is missing", "add it to the line of column names")
    if unknown:
        raise LexiconError(place, f"column {unknown[0]!r} is unknown", "remove it or declare it in the loader")
    if tuple(found) != wanted:
        raise LexiconError(place, "the columns stand in another order", f"write them as {', '.join(wanted)}")


def _refuse_rows(path: Path, first: int, rows: Sequence[list[str]], width: int, key_width: int) -> None:
    """Raises LexiconError for the first bad row; `first` is the line of rows[0]."""
    before: list[str] = []
    for number, fields in enumerate(rows, first):
        if len(fields) != width or not fields[0] or fields[:key_width] <= before:
            raise _row_error(f"{path}:{number}", fields, width, fields[:key_width], before)
        before = fields[:key_width]


def _row_error(place: str, fields: list[str], width: int, key: list[str], before: list[str]) -> LexiconError:
    shown = " ".join(key)
    if len(fields) != width:
        return LexiconError(place, f"the row has {len(fields)} fields", f"write {width} fields parted by tabs")
    if not key[0]:
        return LexiconError(place, "the first field is empty", "name the word the row is about")
    if key == before:
        return LexiconError(place, f"{shown!r} comes a second time", "keep one of the two rows")
    return LexiconError(place, f"{shown!r} stands after {' '.join(before)!r}", "sort the rows by code point")
