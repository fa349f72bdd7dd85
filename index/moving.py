"""How does an archive get into another database? Whole, in one transaction: move(Place(...), "postgresql://…")."""

from __future__ import annotations

import secrets

from sqlalchemy import Connection, insert, select, update

from index import tables
from index.archive import ArchiveError, opened_archive, reading, writing
from index.databases import say_place
from index.places import Place

ROWS = 500


def move(place: Place, target: str) -> int:
    """Copies the archive of a place into an empty one at a path or URL, made if needed; returns the number of rows.

    What is there is one moment of the archive, or nothing. The archive at the place stays as it is. Raises
    ArchiveError where the target holds anything, and for what open_archive refuses.
    """
    with (
        opened_archive(place.archive) as source,
        opened_archive(target) as into,
        reading(source) as old,
        writing(into) as new,
    ):
        refuse_filled(new, target)
        count = sum(copy_table(old, new, name) for name in names_in_order())
        sequence = old.execute(select(tables.state.c.sequence)).scalar_one()
        # Another token: an index of the old archive is none of the new one, since both may go on.
        new.execute(update(tables.state).values(sequence=sequence, token=secrets.token_hex(16)))
    return count


def names_in_order() -> list[str]:
    """The tables but `state`, each behind those that it refers to."""
    return [table.name for table in tables.state.metadata.sorted_tables if table is not tables.state]


def refuse_filled(connection: Connection, target: str) -> None:
    """Raises ArchiveError where an archive holds anything."""
    for name in names_in_order():
        if connection.execute(select(tables.state.metadata.tables[name]).limit(1)).first() is not None:
            remedy = "name an empty database, so that nothing is overwritten or mixed"
            raise ArchiveError(say_place(target), f"holds something already, in the table {name}", remedy)


def copy_table(old: Connection, new: Connection, name: str) -> int:
    """Copies all rows of a table; returns their number."""
    table, count = tables.state.metadata.tables[name], 0
    for rows in old.execute(select(table)).mappings().partitions(ROWS):
        new.execute(insert(table), [dict(row) for row in rows])
        count += len(rows)
    return count
