"""Copies of one text are known, and of the same words in them one quotation leads."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

COLUMNS = (["article_id", "start", "verdict"], ["speaker_id", "day", "verdict"])


def upgrade() -> None:
    """Adds the tables, empty, and the columns; when the archive is opened its texts are compared."""
    op.execute("ALTER TABLE state ADD COLUMN copied_by VARCHAR(16) DEFAULT '' NOT NULL")
    op.execute("ALTER TABLE quotation ADD COLUMN copy_of TEXT")
    for columns in COLUMNS:
        op.drop_index(f"ix_quotation_{'_'.join(columns)}", "quotation")
        op.create_index(f"ix_quotation_{'_'.join(columns)}_copy_of", "quotation", [*columns, "copy_of"])
    op.create_index(op.f("ix_quotation_copy_of"), "quotation", ["copy_of"])
    op.create_table(
        "article_sketch",
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.Column("text_digest", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("slots", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_sketch_article_id")),
        sa.PrimaryKeyConstraint("article_id", "text_digest", name=op.f("pk_article_sketch")),
    )
    op.create_table(
        "article_band",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_band_article_id")),
        sa.PrimaryKeyConstraint("key", "article_id", name=op.f("pk_article_band")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_article_band_article_id"), "article_band", ["article_id"])
    op.create_table(
        "article_copy",
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.Column("other_id", sa.String(length=14), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_copy_article_id")),
        sa.ForeignKeyConstraint(["other_id"], ["article.id"], name=op.f("fk_article_copy_other_id")),
        sa.PrimaryKeyConstraint("article_id", "other_id", name=op.f("pk_article_copy")),
    )


def downgrade() -> None:
    """Drops them; every copy counts by itself again, and keeps what was decided on another one."""
    for table in ("article_copy", "article_band", "article_sketch"):
        op.drop_table(table)
    op.drop_index(op.f("ix_quotation_copy_of"), "quotation")
    for columns in COLUMNS:
        op.drop_index(f"ix_quotation_{'_'.join(columns)}_copy_of", "quotation")
        op.create_index(f"ix_quotation_{'_'.join(columns)}", "quotation", columns)
    op.execute("ALTER TABLE quotation DROP COLUMN copy_of")
    op.execute("ALTER TABLE state DROP COLUMN copied_by")
