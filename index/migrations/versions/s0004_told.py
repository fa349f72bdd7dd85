"""The outlet that a quotation was said to, apart from the one that is cited for it."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the column, empty: what was recorded before was cited, as far as anyone knows."""
    # Written out, since Alembic would have SQLite copy the table, which other tables may point at.
    op.execute(
        "ALTER TABLE quotation ADD COLUMN told_id VARCHAR(14) CONSTRAINT fk_quotation_told_id REFERENCES outlet (id)"
    )
    op.create_index(op.f("ix_quotation_told_id"), "quotation", ["told_id"])


def downgrade() -> None:
    """Drops the column."""
    op.drop_index(op.f("ix_quotation_told_id"), "quotation")
    op.execute("ALTER TABLE quotation DROP COLUMN told_id")
