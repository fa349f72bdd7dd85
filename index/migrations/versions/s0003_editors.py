"""Editors' accounts, and the failed logins of late."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes both tables, empty."""
    op.create_table(
        "editor",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("seal", sa.String(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_editor")),
        sa.UniqueConstraint("key", name=op.f("uq_editor_key")),
    )
    op.create_table(
        "failed_login",
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_failed_login")),
    )


def downgrade() -> None:
    """Drops both tables and with them all accounts."""
    op.drop_table("failed_login")
    op.drop_table("editor")
