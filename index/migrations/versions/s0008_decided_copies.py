"""Editors say of articles that they are copies or none; what was decided on copies holds when they are parted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the tables, empty."""
    op.create_table(
        "decided_article",
        sa.Column("decision_id", sa.String(length=14), nullable=False),
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.Column("side", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_decided_article_decision_id")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_decided_article_article_id")),
        sa.PrimaryKeyConstraint("decision_id", "article_id", name=op.f("pk_decided_article")),
    )
    op.create_index(op.f("ix_decided_article_article_id"), "decided_article", ["article_id"])
    op.create_table(
        "decided_quotation",
        sa.Column("decision_id", sa.String(length=14), nullable=False),
        sa.Column("quotation_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_decided_quotation_decision_id")),
        sa.ForeignKeyConstraint(["quotation_id"], ["quotation.id"], name=op.f("fk_decided_quotation_quotation_id")),
        sa.PrimaryKeyConstraint("decision_id", "quotation_id", name=op.f("pk_decided_quotation")),
    )
    op.create_index(op.f("ix_decided_quotation_quotation_id"), "decided_quotation", ["quotation_id"])


def downgrade() -> None:
    """Drops them, with the decisions on articles; the families stay as they are until their texts are read again."""
    op.drop_table("decided_quotation")
    op.drop_table("decided_article")
    op.execute("DELETE FROM decision WHERE action IN ('part', 'join')")
