"""The two indexes by which quotations are counted hold the verdict too, so that rejected ones are left out quickly."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COLUMNS = (["article_id", "start"], ["speaker_id", "day"])


def upgrade() -> None:
    """Makes both indexes anew with the verdict."""
    for columns in COLUMNS:
        op.drop_index(f"ix_quotation_{'_'.join(columns)}", "quotation")
        op.create_index(f"ix_quotation_{'_'.join(columns)}_verdict", "quotation", [*columns, "verdict"])


def downgrade() -> None:
    """Makes both indexes anew without it."""
    for columns in COLUMNS:
        op.drop_index(f"ix_quotation_{'_'.join(columns)}_verdict", "quotation")
        op.create_index(f"ix_quotation_{'_'.join(columns)}", "quotation", columns)
