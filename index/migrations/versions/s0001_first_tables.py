"""The first tables: articles, quotations, speakers with their spellings, outlets, changes."""

from __future__ import annotations

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes all tables and gives the archive its token."""
    create_state()
    create_outlets_and_speakers()
    create_articles()
    create_quotations()
    create_spellings()


def downgrade() -> None:
    """Drops all tables and what they hold."""
    for table in ("spelling", "speaker_word", "quotation", "change", "article", "speaker", "outlet", "state"):
        op.drop_table(table)


def create_state() -> None:
    """The one row of the archive's own."""
    state = op.create_table(
        "state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state")),
    )
    op.bulk_insert(state, [{"id": 1, "token": secrets.token_hex(16), "sequence": 0}])


def create_outlets_and_speakers() -> None:
    """Who prints and who speaks."""
    op.create_table(
        "outlet",
        sa.Column("id", sa.String(length=14), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("domain", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlet")),
        sa.UniqueConstraint("key", name=op.f("uq_outlet_key")),
    )
    op.create_table(
        "speaker",
        sa.Column("id", sa.String(length=14), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker")),
        sa.UniqueConstraint("kind", "key", name=op.f("uq_speaker_kind_key")),
    )


def create_articles() -> None:
    """What was read, and the changes that the full-text index follows."""
    op.create_table(
        "article",
        sa.Column("id", sa.String(length=14), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("outlet_id", sa.String(length=14), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("authors", sa.JSON(), nullable=False),
        sa.Column("agencies", sa.JSON(), nullable=False),
        sa.Column("links", sa.JSON(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name=op.f("fk_article_outlet_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("digest", name=op.f("uq_article_digest")),
    )
    op.create_index(op.f("ix_article_outlet_id"), "article", ["outlet_id"])
    op.create_table(
        "change",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_change_article_id")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_change")),
    )
    op.create_index(op.f("ix_change_article_id"), "change", ["article_id"])


def span_columns(part: str) -> list[sa.Column[int] | sa.Column[str]]:
    """Offsets and text of one optional part of a quotation."""
    return [
        sa.Column(f"{part}_start", sa.Integer(), nullable=True),
        sa.Column(f"{part}_end", sa.Integer(), nullable=True),
        sa.Column(f"{part}_text", sa.Text(), nullable=True),
    ]


def create_quotations() -> None:
    """The quotations and what was found out about them."""
    op.create_table(
        "quotation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("extent", sa.String(length=16), nullable=False),
        sa.Column("repaired", sa.Boolean(), nullable=False),
        *span_columns("cue"),
        sa.Column("cue_lemma", sa.Text(), nullable=True),
        *span_columns("mention"),
        sa.Column("speaker_id", sa.String(length=14), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        *span_columns("occasion"),
        sa.Column("cited_id", sa.String(length=14), nullable=True),
        sa.Column("reported_on", sa.Date(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_quotation_article_id")),
        sa.ForeignKeyConstraint(["cited_id"], ["outlet.id"], name=op.f("fk_quotation_cited_id")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("fk_quotation_speaker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotation")),
    )
    op.create_index(op.f("ix_quotation_article_id_start"), "quotation", ["article_id", "start"])
    op.create_index(op.f("ix_quotation_cited_id"), "quotation", ["cited_id"])
    op.create_index(op.f("ix_quotation_speaker_id_day"), "quotation", ["speaker_id", "day"])


def create_spellings() -> None:
    """How the speakers are written, and the words by which they are found."""
    op.create_table(
        "spelling",
        sa.Column("speaker_id", sa.String(length=14), nullable=False),
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("is_name", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_spelling_article_id")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("fk_spelling_speaker_id")),
        sa.PrimaryKeyConstraint("speaker_id", "article_id", "text", name=op.f("pk_spelling")),
    )
    op.create_index(op.f("ix_spelling_article_id"), "spelling", ["article_id"])
    op.create_table(
        "speaker_word",
        sa.Column("speaker_id", sa.String(length=14), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("fk_speaker_word_speaker_id")),
        sa.PrimaryKeyConstraint("speaker_id", "word", name=op.f("pk_speaker_word")),
    )
    op.create_index(op.f("ix_speaker_word_word"), "speaker_word", ["word"])
