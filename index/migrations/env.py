"""How does Alembic reach the archive? Over the connection that index.archive hands to it, inside its transaction."""

from __future__ import annotations

from alembic import context

from index.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
