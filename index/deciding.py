"""How is a decision kept, and how does it hold? „Das sagte Singh, entschied die Redaktion am 3. November, weil ...“

Decisions are added and undone, never removed. What holds of a quotation is made anew from what the extractor found and
from the decisions in force, the last of each kind: those on it, on its copies, and on what it was a copy of once.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, or_, select, update

from index import tables
from index.archive import in_portions, next_sequence
from index.copy_tables import decided_quotation
from index.identity import ID_DIGITS, fold_name
from index.records import REJECTED, VERIFIED, Action

ON_SPEAKER: tuple[Action, ...] = ("reassign", "verify")
"""Decisions on a quotation that say who has said it."""
VERDICTS = {"verify": VERIFIED, "reject": REJECTED}
Said = dict[str, Any]


def note_decision(
    connection: Connection,
    editor: str,
    why: str,
    what: tuple[Action, str],
    change: tuple[Said, Said],
    sides: Sequence[Iterable[str]] = (),
) -> str:
    """The id of the decision that is noted: `what` is the action and its subject, `change` what was and what is then.

    `sides` are the sightings that it holds on to. Six parameters: each is a column, or a pair of them.
    """
    identity = f"d-{secrets.token_hex(ID_DIGITS // 2)}"
    row = {
        "id": identity,
        "sequence": next_sequence(connection),
        "at": datetime.now(UTC),
        "editor": editor,
        "action": what[0],
        "subject": what[1],
        "before": change[0],
        "after": change[1],
        "why": why,
    }
    connection.execute(insert(tables.decision), row)
    held = [
        {"decision_id": identity, "sighting_id": sighting, "side": number}
        for number, side in enumerate(sides, start=1)
        for sighting in sorted(set(side))
    ]
    if held:
        connection.execute(insert(tables.decided_sighting), held)
    return identity


def apply_decisions(connection: Connection, quotations: Iterable[str]) -> None:
    """Writes what holds of these quotations and of their copies now."""
    table = tables.quotation
    done: set[str] = set()
    for identity in sorted(set(quotations)):
        if identity not in done:
            family = read_family(connection, identity)
            done |= family
            for row in connection.execute(select(table).where(table.c.id.in_(sorted(family)))).all():
                values = what_holds(connection, dict(row._mapping), family)
                connection.execute(update(table).where(table.c.id == row.id).values(values))


def read_family(connection: Connection, quotation: str) -> set[str]:
    """The ids of a quotation and of its copies in other outlets (index.families); empty for an unknown one."""
    table = tables.quotation
    lead = select(func.coalesce(table.c.copy_of, table.c.id)).where(table.c.id == quotation).scalar_subquery()
    return set(connection.execute(select(table.c.id).where(or_(table.c.id == lead, table.c.copy_of == lead))).scalars())


def concerns(family: Iterable[str]) -> ColumnElement[bool]:
    """The condition for a decision to hold for the quotations of a family: it is on one of them, or is kept for one."""
    ids, kept = sorted(family), decided_quotation
    kept_for = select(kept.c.decision_id).where(kept.c.quotation_id.in_(ids))
    return or_(tables.decision.c.subject.in_(ids), tables.decision.c.id.in_(kept_for))


def keep_decisions(connection: Connection, family: Iterable[str]) -> None:
    """Lets the decisions that hold for these quotations hold for each by itself: they are no family any more."""
    kept, ids = decided_quotation, sorted(family)
    decisions: dict[str, str] = {}
    for portion in in_portions(ids):
        asked = select(tables.decision.c.id, tables.decision.c.subject).where(concerns(portion))
        decisions |= {row.id: row.subject for row in connection.execute(asked)}
    asked_kept = select(kept).where(kept.c.decision_id.in_(sorted(decisions)))
    held = {(row.decision_id, row.quotation_id) for row in connection.execute(asked_kept)}
    new = [
        {"decision_id": decision, "quotation_id": one}
        for decision, subject in sorted(decisions.items())
        for one in ids
        if one != subject and (decision, one) not in held
    ]
    if new:
        connection.execute(insert(kept), new)


def read_reach(connection: Connection, quotation: str) -> set[str]:
    """The ids of all quotations for which a decision on this one or on a copy of it holds, with their copies."""
    family = read_family(connection, quotation)
    decided = select(tables.decision.c.id).where(concerns(family))
    kept = select(decided_quotation.c.quotation_id).where(decided_quotation.c.decision_id.in_(decided))
    subjects = select(tables.decision.c.subject).where(tables.decision.c.id.in_(decided))
    for one in {*connection.execute(kept).scalars(), *connection.execute(subjects).scalars()} - family:
        family |= read_family(connection, one)
    return family


def what_holds(connection: Connection, row: Mapping[str, Any], family: Iterable[str]) -> Said:
    """Speaker, role and verdict of a quotation after the decisions in force on it and its copies."""
    decisions = connection.execute(
        select(tables.decision.c.action, tables.decided_sighting.c.sighting_id)
        .outerjoin(tables.decided_sighting, tables.decided_sighting.c.decision_id == tables.decision.c.id)
        .where(concerns(family), tables.decision.c.undone_at.is_(None))
        .order_by(tables.decision.c.sequence)
    ).all()
    said_by, role, verdict = row["sighting_id"], row["found_role"], ""
    for decision in decisions:
        if decision.action in ON_SPEAKER:
            said_by = decision.sighting_id
        verdict = VERDICTS.get(decision.action, verdict)
    if verdict == REJECTED:
        said_by = None
    if said_by != row["sighting_id"] and not is_same_name(connection, said_by, row["sighting_id"]):
        role = role_of(connection, said_by, row["article_id"])
    return {"said_by": said_by, "speaker_id": speaker_of(connection, said_by), "role": role, "verdict": verdict}


def is_same_name(connection: Connection, one: str | None, other: str | None) -> bool:
    """Do two sightings give a speaker the same name, as copies of one text do?"""
    table = tables.sighting
    asked = select(table.c.kind, table.c.name).where(table.c.id.in_([one, other]))
    names = connection.execute(asked).all()
    return one is not None and other is not None and len({(row.kind, fold_name(row.name)) for row in names}) == 1


def role_of(connection: Connection, sighting: str | None, article: str) -> str | None:
    """The role that this article gives the speaker of a sighting; None when it gives none."""
    table = tables.sighting
    roles = connection.execute(
        select(table.c.roles).where(table.c.id == sighting, table.c.article_id == article)
    ).scalar()
    return str(roles[0]) if roles else None


def speaker_of(connection: Connection, sighting: str | None) -> str | None:
    """The id of the speaker to whom a sighting belongs."""
    if sighting is None:
        return None
    found = connection.execute(select(tables.sighting.c.speaker_id).where(tables.sighting.c.id == sighting))
    return str(found.scalar_one())
