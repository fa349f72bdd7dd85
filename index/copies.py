"""Which articles print one text? „Berlin (dpa) – ...“ in ten outlets, each with its own headline and its own address.

Whether two articles do depends on their texts alone (index.likeness), never on which came first.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from sqlalchemy import Connection, delete, insert, select

from index.archive import in_portions
from index.copy_tables import article_band, article_copy, article_sketch
from index.identity import text_digest
from index.likeness import Sketch, are_copies, band_keys, sketch_text, unpack_sketch


def compare_text(connection: Connection, home: str, text: str) -> None:
    """Finds the articles with a copy of this text of an article, and notes them; `home` is the article's id."""
    digest = text_digest(text)
    known = article_sketch.c.article_id == home, article_sketch.c.text_digest == digest
    sketch = sketch_text(text)
    if sketch is None or connection.execute(select(article_sketch.c.size).where(*known)).first() is not None:
        return
    row = {"article_id": home, "text_digest": digest, "size": sketch.size, "slots": sketch.packed()}
    connection.execute(insert(article_sketch), row)
    keys = set(band_keys(sketch))
    note_bands(connection, home, keys)
    others = find_copies(connection, home, sketch, keys) - read_pairs(connection, [home]).get(home, set())
    rows = [
        {"article_id": one, "other_id": two} for other in sorted(others) for one, two in ((home, other), (other, home))
    ]
    if rows:
        connection.execute(insert(article_copy), rows)


def note_bands(connection: Connection, home: str, keys: Set[int]) -> None:
    """Keeps the bands of an article that are new; most of those of a changed text are not."""
    table = article_band
    held = select(table.c.key).where(table.c.article_id == home, table.c.key.in_(sorted(keys)))
    new = keys - set(connection.execute(held).scalars())
    if new:
        connection.execute(insert(table), [{"key": key, "article_id": home} for key in sorted(new)])


def find_copies(connection: Connection, home: str, sketch: Sketch, keys: Set[int]) -> set[str]:
    """The ids of the other articles of which some text is a copy of this one."""
    band, held = article_band, article_sketch
    worth = select(band.c.article_id).where(band.c.key.in_(sorted(keys)), band.c.article_id != home).distinct()
    found = set()
    for portion in in_portions(sorted(connection.execute(worth).scalars())):
        for row in connection.execute(select(held).where(held.c.article_id.in_(portion))):
            if row.article_id not in found and are_copies(sketch, unpack_sketch(row.size, row.slots)):
                found.add(row.article_id)
    return found


def read_pairs(connection: Connection, articles: Iterable[str]) -> dict[str, set[str]]:
    """For each of these articles that has copies, the articles with which it shares a text."""
    table = article_copy
    pairs: dict[str, set[str]] = {}
    for portion in in_portions(sorted(articles)):
        for row in connection.execute(select(table).where(table.c.article_id.in_(portion))):
            pairs.setdefault(row.article_id, set()).add(row.other_id)
    return pairs


def forget_comparisons(connection: Connection) -> None:
    """Forgets all sketches and pairs, so that all texts can be compared anew."""
    for table in (article_copy, article_band, article_sketch):
        connection.execute(delete(table))
