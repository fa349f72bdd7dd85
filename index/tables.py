"""Which tables hold the record? article, quotation, speaker, spelling, outlet, change, and what joins them.

Portable SQL only: the same tables shall stand in SQLite and in PostgreSQL. A change of this module needs a migration in
index/migrations/versions; a test compares the two.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept in UTC: SQLite drops the offset of a moment silently, so it is put back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC; a moment without its zone is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment with its zone, UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# One row. `token` tells one archive from another, so that an index never serves the wrong one; `sequence` is the
# number of the last change. Every writer begins by raising it, which makes the order of the numbers the order of the
# commits: a column that numbers itself does not promise that in PostgreSQL.
state = Table(
    "state",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("token", String(32), nullable=False),
    Column("sequence", Integer, nullable=False),
)

outlet = Table(
    "outlet",
    metadata,
    Column("id", String(14), primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("domain", Text),
)

article = Table(
    "article",
    metadata,
    Column("id", String(14), primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("document", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("opening", Text, nullable=False),
    Column("title", Text),
    Column("url", Text),
    Column("outlet_id", String(14), ForeignKey("outlet.id")),
    Column("published", Date),
    Column("authors", JSON, nullable=False),
    Column("agencies", JSON, nullable=False),
    Column("links", JSON, nullable=False),
    Column("read_at", UtcDateTime, nullable=False),
    Index(None, "outlet_id"),
)

speaker = Table(
    "speaker",
    metadata,
    Column("id", String(14), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    UniqueConstraint("kind", "key"),
)

# `is_name` marks the spellings that an article gave as the speaker's name, not only as a part of it („Selenskyj“).
spelling = Table(
    "spelling",
    metadata,
    Column("speaker_id", String(14), ForeignKey("speaker.id"), primary_key=True),
    Column("article_id", String(14), ForeignKey("article.id"), primary_key=True),
    Column("text", Text, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("is_name", Boolean, nullable=False),
    Index(None, "article_id"),
)

# The keys of every word of every spelling, by which a speaker is found.
speaker_word = Table(
    "speaker_word",
    metadata,
    Column("speaker_id", String(14), ForeignKey("speaker.id"), primary_key=True),
    Column("word", Text, primary_key=True),
    Index(None, "word"),
)

quotation = Table(
    "quotation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("article_id", String(14), ForeignKey("article.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("extent", String(16), nullable=False),
    Column("repaired", Boolean, nullable=False),
    Column("cue_start", Integer),
    Column("cue_end", Integer),
    Column("cue_text", Text),
    Column("cue_lemma", Text),
    Column("mention_start", Integer),
    Column("mention_end", Integer),
    Column("mention_text", Text),
    Column("speaker_id", String(14), ForeignKey("speaker.id")),
    Column("name", Text),
    Column("role", Text),
    Column("rule", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("said_on", Date),
    Column("day", Date),
    Column("occasion_start", Integer),
    Column("occasion_end", Integer),
    Column("occasion_text", Text),
    Column("cited_id", String(14), ForeignKey("outlet.id")),
    Column("reported_on", Date),
    Column("url", Text),
    Index(None, "article_id", "start"),
    Index(None, "speaker_id", "day"),
    Index(None, "cited_id"),
)

# What the full-text index follows.
change = Table(
    "change",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("article_id", String(14), ForeignKey("article.id"), nullable=False),
    Column("what", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "article_id"),
)
