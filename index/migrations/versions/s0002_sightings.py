"""Speakers are sorted from sightings, and editors can decide: sighting, former, decision, and what belongs to them."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

AT_ONCE = 5000


def upgrade() -> None:
    """Makes a sighting of each speaker in each article; when the archive is opened they are sorted into speakers."""
    op.add_column("state", sa.Column("resolved_by", sa.String(length=16), nullable=False, server_default=sa.text("''")))
    op.add_column("article", sa.Column("extractor", sa.String(length=16), nullable=False, server_default=sa.text("''")))
    op.add_column("outlet", sa.Column("wikidata", sa.String(length=16), nullable=True))
    op.add_column("speaker", sa.Column("wikidata", sa.String(length=16), nullable=True))
    create_sightings()
    create_decisions()
    held = list(read_sightings())
    spellings = read_spellings()
    extend_quotations()
    replace_spellings()
    write_sightings(held, spellings)


def downgrade() -> None:
    """Drops the decisions and all that hangs on sightings; speakers and quotations stay as they hold now."""
    bind = op.get_bind()
    held = bind.execute(
        sa.text(
            "SELECT speaker_id, article_id, text, max(count) AS count, "
            "max(CASE WHEN is_name THEN 1 ELSE 0 END) AS is_name FROM spelling GROUP BY speaker_id, article_id, text"
        )
    )
    spellings = [dict(row._mapping) | {"is_name": bool(row.is_name)} for row in held]
    asked = sa.text("SELECT quotation.id, sighting.name FROM quotation JOIN sighting ON sighting.id = said_by")
    names = [dict(row._mapping) for row in bind.execute(asked)]
    op.drop_table("spelling")
    with op.batch_alter_table("quotation", recreate="always") as batch:
        batch.add_column(sa.Column("name", sa.Text(), nullable=True))
        batch.drop_index(op.f("ix_quotation_sighting_id"))
        batch.drop_index(op.f("ix_quotation_said_by"))
        for constraint in ("fk_quotation_sighting_id", "fk_quotation_said_by"):
            batch.drop_constraint(op.f(constraint), type_="foreignkey")
        for column in ("sighting_id", "found_role", "said_by", "verdict"):
            batch.drop_column(column)
    if names:
        bind.execute(sa.text("UPDATE quotation SET name = :name WHERE id = :id"), names)
    for table in ("decided_sighting", "decision", "former", "sighting"):
        op.drop_table(table)
    for table, column in (("state", "resolved_by"), ("article", "extractor"), ("outlet", "wikidata")):
        op.drop_column(table, column)
    op.drop_column("speaker", "wikidata")
    create_former_spellings()
    insert_rows("spelling", spellings)


def create_former_spellings() -> None:
    """The table of spellings as it was, by speaker and article."""
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


def create_sightings() -> None:
    """The sightings, and where ids that are no longer in use lead."""
    op.create_table(
        "sighting",
        sa.Column("id", sa.String(length=14), nullable=False),
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.Column("speaker_id", sa.String(length=14), nullable=True),
        sa.Column("link", sa.String(length=32), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_sighting_article_id")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("fk_sighting_speaker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sighting")),
    )
    for column in ("article_id", "block", "key", "speaker_id"):
        op.create_index(op.f(f"ix_sighting_{column}"), "sighting", [column])
    op.create_table(
        "former",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("now", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former")),
    )


def create_decisions() -> None:
    """What editors decide, and the sightings that it is about."""
    op.create_table(
        "decision",
        sa.Column("id", sa.String(length=14), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("editor", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("undone_why", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("sequence", name=op.f("uq_decision_sequence")),
    )
    op.create_index(op.f("ix_decision_subject"), "decision", ["subject"])
    op.create_table(
        "decided_sighting",
        sa.Column("decision_id", sa.String(length=14), nullable=False),
        sa.Column("sighting_id", sa.String(length=14), nullable=False),
        sa.Column("side", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_decided_sighting_decision_id")),
        sa.ForeignKeyConstraint(["sighting_id"], ["sighting.id"], name=op.f("fk_decided_sighting_sighting_id")),
        sa.PrimaryKeyConstraint("decision_id", "sighting_id", "side", name=op.f("pk_decided_sighting")),
    )
    op.create_index(op.f("ix_decided_sighting_sighting_id"), "decided_sighting", ["sighting_id"])


def sighting_id(article: str, kind: str, name: str) -> str:
    """The id of a sighting, as index.identity made it when this step was written."""
    folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return "g-" + hashlib.sha256("\0".join((article, kind, folded)).encode()).hexdigest()[:12]


def read_sightings() -> Iterator[dict[str, Any]]:
    """One row for each speaker of each article, with the roles in text order; `block` is made when they are sorted."""
    asked = sa.text(
        "SELECT quotation.article_id, quotation.name, quotation.role, speaker.id AS speaker_id, speaker.kind "
        "FROM quotation JOIN speaker ON speaker.id = quotation.speaker_id "
        "ORDER BY quotation.article_id, quotation.start"
    )
    found: dict[str, dict[str, Any]] = {}
    for row in op.get_bind().execute(asked):
        identity = sighting_id(row.article_id, row.kind, row.name)
        one = found.setdefault(
            identity,
            {
                "id": identity,
                "article_id": row.article_id,
                "kind": row.kind,
                "name": row.name,
                "roles": [],
                "key": "",
                "block": identity,
                "speaker_id": row.speaker_id,
                "link": "alone",
                "confidence": 1.0,
            },
        )
        if row.role and row.role not in one["roles"]:
            one["roles"].append(row.role)
    yield from found.values()


def read_spellings() -> list[dict[str, Any]]:
    """The spellings as they are held now."""
    rows = op.get_bind().execute(sa.text("SELECT speaker_id, article_id, text, count, is_name FROM spelling"))
    return [dict(row._mapping) for row in rows]


def extend_quotations() -> None:
    """What was found of a quotation, and beside it what holds."""
    with op.batch_alter_table("quotation", recreate="always") as batch:
        batch.add_column(sa.Column("sighting_id", sa.String(length=14), nullable=True))
        batch.add_column(sa.Column("found_role", sa.Text(), nullable=True))
        batch.add_column(sa.Column("said_by", sa.String(length=14), nullable=True))
        batch.add_column(sa.Column("verdict", sa.String(length=16), nullable=False, server_default=sa.text("''")))
        batch.create_foreign_key(op.f("fk_quotation_sighting_id"), "sighting", ["sighting_id"], ["id"])
        batch.create_foreign_key(op.f("fk_quotation_said_by"), "sighting", ["said_by"], ["id"])
    op.create_index(op.f("ix_quotation_sighting_id"), "quotation", ["sighting_id"])
    op.create_index(op.f("ix_quotation_said_by"), "quotation", ["said_by"])


def replace_spellings() -> None:
    """The table of spellings, by sighting."""
    op.drop_table("spelling")
    op.create_table(
        "spelling",
        sa.Column("sighting_id", sa.String(length=14), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("speaker_id", sa.String(length=14), nullable=True),
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("is_name", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_spelling_article_id")),
        sa.ForeignKeyConstraint(["sighting_id"], ["sighting.id"], name=op.f("fk_spelling_sighting_id")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speaker.id"], name=op.f("fk_spelling_speaker_id")),
        sa.PrimaryKeyConstraint("sighting_id", "text", name=op.f("pk_spelling")),
    )
    op.create_index(op.f("ix_spelling_article_id"), "spelling", ["article_id"])
    op.create_index(op.f("ix_spelling_speaker_id"), "spelling", ["speaker_id"])


def write_sightings(held: list[dict[str, Any]], spellings: list[dict[str, Any]]) -> None:
    """The sightings with their spellings and quotations.

    Where an article has several names of one speaker, the spellings go to the first of them; the others have their own.
    """
    bind = op.get_bind()
    rows = [one | {"roles": json.dumps(one["roles"], ensure_ascii=False)} for one in held]
    insert_rows("sighting", rows)
    first: dict[tuple[str, str], str] = {}
    for one in held:
        first.setdefault((one["speaker_id"], one["article_id"]), one["id"])
    written: dict[tuple[str, str], dict[str, Any]] = {}
    for row in spellings:
        owner = first.get((row["speaker_id"], row["article_id"]))
        if owner is not None:
            written[owner, row["text"]] = row | {"sighting_id": owner}
    for one in held:
        own = {"sighting_id": one["id"], "speaker_id": one["speaker_id"], "article_id": one["article_id"]}
        written.setdefault((one["id"], one["name"]), own | {"text": one["name"], "count": 1, "is_name": True})
    insert_rows("spelling", list(written.values()))
    asked = sa.text(
        "SELECT quotation.id, quotation.article_id, quotation.name, speaker.kind "
        "FROM quotation JOIN speaker ON speaker.id = quotation.speaker_id"
    )
    values = [
        {"id": row.id, "sighting": sighting_id(row.article_id, row.kind, row.name)} for row in bind.execute(asked)
    ]
    link = sa.text(
        "UPDATE quotation SET sighting_id = :sighting, said_by = :sighting, found_role = role WHERE id = :id"
    )
    if values:
        bind.execute(link, values)
    with op.batch_alter_table("quotation", recreate="auto") as batch:
        batch.drop_column("name")


def insert_rows(table: str, rows: list[dict[str, Any]]) -> None:
    """Inserts rows that share their columns, some thousand at a time."""
    if rows:
        columns = list(rows[0])
        statement = sa.text(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(f':{name}' for name in columns)})"
        )
        for first in range(0, len(rows), AT_ONCE):
            op.get_bind().execute(statement, rows[first : first + AT_ONCE])
