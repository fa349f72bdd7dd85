"""Does a table keep the format its header promises? „roles.tsv:214: 'Wirt' stands after 'Wärter'; ...“

A table is UTF-8 text: comment lines that begin with „#“, a line of column names, then the rows, fields parted by tabs.
The first columns are the key; the rows stand in the plain code point order of their keys, each key once. The last
column is „rejected“ where a table has one: the reason why a row is not in force.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quotes.errors import LexiconError

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read: `header` its comment lines, `rows` those in force, `rejected` those that are not."""

    name: str
    header: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    rejected: tuple[Row, ...]


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
    kept: list[Row] = []
    rejected: list[Row] = []
    before = ""
    width = len(columns)
    has_reason = columns[-1] == "rejected"
    for number in range(top + 1, len(lines)):
        fields = lines[number].split("\t")
        key = fields[0] if key_width == 1 else "\t".join(fields[:key_width])  # a tab sorts before every letter
        if len(fields) != width or not fields[0] or key <= before:
            raise _row_error(f"{path}:{number + 1}", fields, width, fields[:key_width], before.split("\t"))
        before = key
        (rejected if has_reason and fields[-1] else kept).append(dict(zip(columns, fields, strict=False)))
    return Table(path.stem, "\n".join(lines[:top]), columns, tuple(kept), tuple(rejected))


def refuse_shared_keys(table: Table, other: Table) -> None:
    """Raises LexiconError when a word of `table`, in force or rejected, is a word of `other` too."""
    key, other_key = table.columns[0], other.columns[0]
    taken = {row[other_key] for row in (*other.rows, *other.rejected)}
    for row in (*table.rows, *table.rejected):
        if row[key] in taken:
            finding = f"{row[key]!r} stands in {other.name}.tsv too"
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


def _row_error(place: str, fields: list[str], width: int, key: list[str], before: list[str]) -> LexiconError:
    shown = " ".join(key)
    if len(fields) != width:
        return LexiconError(place, f"the row has {len(fields)} fields", f"write {width} fields parted by tabs")
    if not key[0]:
        return LexiconError(place, "the first field is empty", "name the word the row is about")
    if key == before:
        return LexiconError(place, f"{shown!r} comes a second time", "keep one of the two rows")
    return LexiconError(place, f"{shown!r} stands after {' '.join(before)!r}", "sort the rows by code point")
