"""An article keeps its versions and addresses, and what the page says of its moments, language and paywall.

Articles that share an address stay articles of their own, each at the address it was given: their quotations have been
decided on, linked and cited apart. The address belongs to the one that was read last, and goes on with it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = "TIMESTAMP WITH TIME ZONE"
ARTICLE = {
    "version": "INTEGER DEFAULT 1 NOT NULL",
    "text_digest": "VARCHAR(64) DEFAULT '' NOT NULL",
    "canonical": "TEXT",
    "published_at": MOMENT,
    "published_offset": "INTEGER",
    "modified_at": MOMENT,
    "modified_offset": "INTEGER",
    "language": "VARCHAR(16)",
    "paywalled": "BOOLEAN",
    "found": "JSON DEFAULT '[]' NOT NULL",
}
QUOTATION = {"version": "INTEGER DEFAULT 1 NOT NULL", "first_seen": MOMENT, "gone_since": MOMENT}
COUNTING = re.compile(r"(utm_\w*|wt_\w*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|at_medium|at_campaign)")
AT_ONCE = 200


def upgrade() -> None:
    """Adds the columns and tables; fills in the digests of the texts and the addresses."""
    for table, columns in (("article", ARTICLE), ("quotation", QUOTATION)):
        for name, kind in columns.items():
            # Written out, since Alembic would have SQLite copy tables that others point at.
            op.execute(f"ALTER TABLE {table} ADD COLUMN {name} {in_dialect(kind)}")
    op.create_index(op.f("ix_article_text_digest"), "article", ["text_digest"])
    create_tables()
    op.execute("UPDATE quotation SET first_seen = (SELECT read_at FROM article WHERE article.id = article_id)")
    fill_addresses()


def downgrade() -> None:
    """Drops them; quotations of earlier versions go with their texts, and so does what was decided on them."""
    gone = "(SELECT quotation.id FROM quotation JOIN article ON article.id = article_id WHERE quotation.version <> "
    op.execute(f"DELETE FROM quotation WHERE id IN {gone} article.version)")
    op.drop_table("article_version")
    op.drop_table("address")
    op.drop_index(op.f("ix_article_text_digest"), "article")
    for table, columns in (("article", ARTICLE), ("quotation", QUOTATION)):
        for name in columns:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {name}")


def in_dialect(kind: str) -> str:
    """The type of a column as this database writes it."""
    return kind if op.get_bind().dialect.name == "postgresql" else kind.replace(MOMENT, "DATETIME")


def create_tables() -> None:
    """The addresses, and the versions beside the one that was read last."""
    op.create_table(
        "address",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("text_digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_address_article_id")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_address")),
    )
    op.create_index(op.f("ix_address_article_id"), "address", ["article_id"])
    op.create_table(
        "article_version",
        sa.Column("article_id", sa.String(length=14), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text_digest", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("modified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("modified_offset", sa.Integer(), nullable=True),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("extractor", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_version_article_id")),
        sa.PrimaryKeyConstraint("article_id", "number", name=op.f("pk_article_version")),
    )


def fill_addresses() -> None:
    """The digest of every text, and the address of every article; of several at one, it is that of the last."""
    bind = op.get_bind()
    digested = sa.text("UPDATE article SET text_digest = :digest WHERE id = :id")
    taken = sa.text("DELETE FROM address WHERE key = :key")
    added = sa.text("INSERT INTO address (key, article_id, url, text_digest) VALUES (:key, :id, :url, :digest)")
    for rows in read_articles():
        bind.execute(digested, [{"id": row["id"], "digest": row["digest"]} for row in rows])
        last = {row["key"]: row for row in rows}
        bind.execute(taken, [{"key": key} for key in last])
        bind.execute(added, list(last.values()))


def read_articles() -> Iterator[list[dict[str, Any]]]:
    """The keys, addresses and digests of the articles, in the order in which they were read."""
    bind = op.get_bind()
    ids = list(bind.execute(sa.text("SELECT id FROM article ORDER BY read_at, id")).scalars())
    asked = sa.text("SELECT id, url, text FROM article WHERE id IN :ids").bindparams(
        sa.bindparam("ids", expanding=True)
    )
    for first in range(0, len(ids), AT_ONCE):
        portion = ids[first : first + AT_ONCE]
        rows = {row.id: row for row in bind.execute(asked, {"ids": portion})}
        yield [
            {
                "id": one,
                "url": rows[one].url or None,
                "key": key_of(rows[one].url, rows[one].text),
                "digest": digest_of("text", rows[one].text),
            }
            for one in portion
        ]


def key_of(url: str | None, text: str) -> str:
    """The key of an article, as index.addresses made it when this step was written."""
    return digest_of("address", plain_address(url)) if url else digest_of("", text)


def plain_address(url: str) -> str:
    """The address without what never names another page, as index.addresses made it when this step was written."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www.").rstrip("."), parts.port
    except ValueError:
        return url.strip()
    if not host:
        return url.strip()
    fields = [field for field in parse_qsl(parts.query, keep_blank_values=True) if not COUNTING.fullmatch(field[0])]
    query = f"?{urlencode(fields)}" if fields else ""
    shown_port = f":{port}" if port not in (None, 80, 443) else ""
    return f"{host}{shown_port}{parts.path.rstrip('/')}{query}"


def digest_of(*parts: str) -> str:
    """64 hexadecimal digits for these texts and their boundaries."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
