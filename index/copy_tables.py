"""Which tables know that two articles print one text? article_sketch, article_band, article_copy."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from index.tables import metadata

# What a text is compared by (index.likeness); one row for each different text that an article has had.
article_sketch = Table(
    "article_sketch",
    metadata,
    Column("article_id", String(14), ForeignKey("article.id"), primary_key=True),
    Column("text_digest", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("slots", LargeBinary, nullable=False),
)

# Articles that share a key are worth comparing.
article_band = Table(
    "article_band",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("article_id", String(14), ForeignKey("article.id"), primary_key=True),
    Index(None, "article_id"),
    sqlite_with_rowid=False,
)

# Two articles of which one text is a copy of the other's; each pair stands in both directions. Pairs come and never go:
# what has once been printed by both was.
article_copy = Table(
    "article_copy",
    metadata,
    Column("article_id", String(14), ForeignKey("article.id"), primary_key=True),
    Column("other_id", String(14), ForeignKey("article.id"), primary_key=True),
)
