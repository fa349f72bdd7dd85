"""Which tables know that two articles print one text? article_copy from their texts, decided_article from editors."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

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

# The articles of a decision on copies; those of one side and of the other, 1 and 2, are parted or joined.
decided_article = Table(
    "decided_article",
    metadata,
    Column("decision_id", String(14), ForeignKey("decision.id"), primary_key=True),
    Column("article_id", String(14), ForeignKey("article.id"), primary_key=True),
    Column("side", Integer, nullable=False),
    Index(None, "article_id"),
)

# The quotations for which a decision holds beside its subject and the copies of that: they were copies of it once.
decided_quotation = Table(
    "decided_quotation",
    metadata,
    Column("decision_id", String(14), ForeignKey("decision.id"), primary_key=True),
    Column("quotation_id", Text, ForeignKey("quotation.id"), primary_key=True),
    Index(None, "quotation_id"),
)
