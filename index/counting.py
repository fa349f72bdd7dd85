"""Which quotations count? What an editor has rejected is none, and the same words in copies of one text are one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, distinct, func

from index.records import REJECTED
from index.tables import quotation


def is_counted(table: FromClause = quotation) -> ColumnElement[bool]:
    """The condition for a quotation to be counted and listed: it is one, and leads where it has copies."""
    # Asked by way of a function: SQLite would look up nearly all rows by the index of copy_of.
    return and_(table.c.verdict != REJECTED, func.coalesce(table.c.copy_of, "") == "")


def count_families(table: FromClause = quotation) -> ColumnElement[Any]:
    """How many different quotations there are among rows that may hold copies: what each outlet has printed, say."""
    return func.count(distinct(family_of(table)))


def family_of(table: FromClause = quotation) -> ColumnElement[Any]:
    """The id of the quotation that leads: its own, or that of which it is a copy."""
    return func.coalesce(table.c.copy_of, table.c.id)
