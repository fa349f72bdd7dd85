"""The index of an outlet's articles holds their ids, so that quotations are counted without looking at the articles."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the index anew with the id."""
    op.drop_index("ix_article_outlet_id", "article")
    op.create_index("ix_article_outlet_id_id", "article", ["outlet_id", "id"])


def downgrade() -> None:
    """Makes it anew without it."""
    op.drop_index("ix_article_outlet_id_id", "article")
    op.create_index("ix_article_outlet_id", "article", ["outlet_id"])
