"""What can an editor do? Say who said it, verify, reject, join and part speakers, rename them, and take it back.

Each function notes the decision with the editor's name and reason and makes it hold, in one transaction; the index
follows when the desk catches up. Each returns the id of the decision and raises EditingError for what cannot be done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Engine, Row, select, update

from index import tables
from index.archive import writing
from index.changes import note_changes
from index.copy_tables import decided_article
from index.deciding import apply_decisions, note_decision, read_reach
from index.families import settle_families
from index.records import Action
from index.resolution import resolve_blocks
from index.sightings import blocks_of, ensure_sighting
from quotes.errors import WortlautError
from quotes.values import SpeakerKind

LONGEST_REASON = 500
LONGEST_NAME = 200
WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")


Refusal = Literal["reason", "name", "same", "share", "wikidata", "gone", "copies", "copy"]


class EditingError(WortlautError):
    """A decision that cannot be made; `refusal` tells why, for those who say it in other words."""

    def __init__(self, place: str, finding: str, remedy: str, refusal: Refusal) -> None:
        super().__init__(place, finding, remedy)
        self.refusal: Refusal = refusal


@dataclass(frozen=True, slots=True)
class Editor:
    """Who decides, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class NewSpeaker:
    """A speaker who is named by hand, because the archive does not know it yet."""

    name: str
    kind: SpeakerKind = "person"


def reassign_quotation(archive: Engine, editor: Editor, quotation: str, to: str | NewSpeaker | None) -> str:
    """Says who has said a quotation: a speaker's id, someone new, or None for nobody that can be told."""
    with writing(archive) as connection:
        row = read_quotation(connection, editor, quotation)
        sighting: str | None = None
        if isinstance(to, NewSpeaker):
            name = checked_name(to.name)
            sighting = ensure_sighting(connection, row.article_id, to.kind, name)
            resolve_blocks(connection, blocks_of(connection, [sighting]), row.article_id)
        elif to is not None:
            sighting = representatives(connection, read_speaker(connection, editor, to).id)[0]
        change = {"name": name_of(connection, row.said_by)}, {"name": name_of(connection, sighting)}
        decision = note_decision(
            connection, editor.name, editor.why, ("reassign", quotation), change, [[sighting]] if sighting else []
        )
        hold_decisions(connection, quotation)
    return decision


def judge_quotation(archive: Engine, editor: Editor, quotation: str, verdict: Literal["verify", "reject"]) -> str:
    """Verifies a quotation, with its wording and its speaker as they stand, or rejects it as none."""
    with writing(archive) as connection:
        row = read_quotation(connection, editor, quotation)
        said = {"text": row.text, "name": name_of(connection, row.said_by)}
        sides = [[row.said_by]] if verdict == "verify" and row.said_by else []
        decision = note_decision(connection, editor.name, editor.why, (verdict, quotation), (said, said), sides)
        hold_decisions(connection, quotation)
    return decision


def merge_speakers(archive: Engine, editor: Editor, speaker: str, other: str) -> str:
    """Makes two speakers one, for all articles that there are and will be."""
    with writing(archive) as connection:
        one, two = read_speaker(connection, editor, speaker), read_speaker(connection, editor, other)
        if one.id == two.id:
            raise EditingError(one.name, "is this speaker already", "choose another one", "same")
        sides = [representatives(connection, one.id), representatives(connection, two.id)]
        change = {"names": [one.name, two.name]}, {"name": one.name}
        decision = note_decision(connection, editor.name, editor.why, ("merge", one.id), change, sides)
        resolve_blocks(connection, blocks_of(connection, [*sides[0], *sides[1]]))
    return decision


def split_speaker(archive: Engine, editor: Editor, speaker: str, articles: Sequence[str]) -> str:
    """Makes the speaker of these articles another one than the speaker of the rest."""
    table = tables.sighting
    with writing(archive) as connection:
        one = read_speaker(connection, editor, speaker)
        rows = connection.execute(select(table.c.id, table.c.article_id).where(table.c.speaker_id == one.id)).all()
        moved = [row.id for row in rows if row.article_id in set(articles)]
        if not moved or len(moved) == len(rows):
            raise EditingError(one.name, "has to keep one article and to lose one", "mark some, not all", "share")
        kept = [sighting for sighting in representatives(connection, one.id, set(moved)) if sighting not in moved]
        change = {"name": one.name}, {"count": len(moved)}
        decision = note_decision(connection, editor.name, editor.why, ("split", one.id), change, [kept, moved])
        resolve_blocks(connection, blocks_of(connection, [*kept, *moved]))
    return decision


def rename_speaker(archive: Engine, editor: Editor, speaker: str, name: str) -> str:
    """Shows a speaker under this name, be it a spelling of the articles or another one."""
    with writing(archive) as connection:
        one = read_speaker(connection, editor, speaker)
        change = {"name": one.name}, {"name": checked_name(name)}
        return decide_on_speaker(connection, editor, ("rename", one.id), change)


def link_wikidata(archive: Engine, editor: Editor, subject: str, wikidata: str | None) -> str:
    """Notes the Wikidata id of a speaker or outlet, „Q3874799“; None takes it away."""
    if wikidata is not None and not WIKIDATA.fullmatch(wikidata):
        raise EditingError(wikidata[:20], "is no Wikidata id", "write Q and a number, Q3874799", "wikidata")
    with writing(archive) as connection:
        if not subject.startswith("o-"):
            one = read_speaker(connection, editor, subject)
            change = {"wikidata": one.wikidata}, {"wikidata": wikidata}
            return decide_on_speaker(connection, editor, ("wikidata", one.id), change)
        table = tables.outlet
        row = connection.execute(select(table).where(table.c.id == subject)).one_or_none()
        check_reason(editor)
        if row is None:
            raise EditingError(subject, "is no outlet", "choose one of the list", "gone")
        change = {"name": row.name, "wikidata": row.wikidata}, {"wikidata": wikidata}
        decision = note_decision(connection, editor.name, editor.why, ("wikidata", subject), change)
        connection.execute(update(table).where(table.c.id == subject).values(wikidata=wikidata))
    return decision


def decide_on_speaker(
    connection: Connection, editor: Editor, what: tuple[Action, str], change: tuple[dict[str, Any], dict[str, Any]]
) -> str:
    """Notes a decision that holds on to the speaker's first sighting, and makes it hold."""
    sighting = representatives(connection, what[1])[0]
    decision = note_decision(connection, editor.name, editor.why, what, change, [[sighting]])
    restore(connection, what[0], what[1], [sighting])
    return decision


def undo_decision(archive: Engine, editor: Editor, decision: str) -> str:
    """Takes a decision back, whoever made it; both stay in the history. Returns the decision's id."""
    table, pointer = tables.decision, tables.decided_sighting
    with writing(archive) as connection:
        check_reason(editor)
        row = connection.execute(select(table).where(table.c.id == decision)).one_or_none()
        if row is None or row.undone_at is not None:
            raise EditingError(decision, "is no decision in force", "look at the history again", "gone")
        undone = {"undone_at": datetime.now(UTC), "undone_by": editor.name, "undone_why": editor.why}
        connection.execute(update(table).where(table.c.id == decision).values(undone))
        held = (
            connection.execute(select(pointer.c.sighting_id).where(pointer.c.decision_id == decision)).scalars().all()
        )
        restore(connection, row.action, row.subject, held)
    return decision


def restore(connection: Connection, action: str, subject: str, sightings: Sequence[str]) -> None:
    """Makes hold what the decisions in force say of a subject and of the sightings of a decision."""
    if subject.startswith("q-"):
        hold_decisions(connection, subject)
    elif subject.startswith("o-"):
        restore_outlet(connection, subject)
    elif subject.startswith("a-"):
        settle_families(connection, read_decided_articles(connection, subject))
    else:
        resolve_blocks(connection, blocks_of(connection, sightings), renamed=action in ("rename", "wikidata"))


def hold_decisions(connection: Connection, quotation: str) -> None:
    """Makes hold what is decided on a quotation, for all its copies of now and once; their articles have changed."""
    table, reached = tables.quotation, sorted(read_reach(connection, quotation))
    apply_decisions(connection, reached)
    asked = select(table.c.article_id).where(table.c.id.in_(reached)).distinct().order_by(table.c.article_id)
    note_changes(connection, connection.execute(asked).scalars().all(), "decided")


def read_decided_articles(connection: Connection, article: str) -> list[str]:
    """All articles of the decisions on copies that were made on the page of this one, in force or undone."""
    table, decision = decided_article, tables.decision
    asked = select(table.c.article_id).join(decision, decision.c.id == table.c.decision_id)
    return list(connection.execute(asked.where(decision.c.subject == article).distinct()).scalars())


def restore_outlet(connection: Connection, outlet: str) -> None:
    """Writes the Wikidata id of the last decision in force on an outlet."""
    table = tables.decision
    asked = select(table.c.after).where(table.c.subject == outlet, table.c.undone_at.is_(None))
    last = connection.execute(asked.order_by(table.c.sequence.desc()).limit(1)).scalar()
    given = last["wikidata"] if last else None
    connection.execute(update(tables.outlet).where(tables.outlet.c.id == outlet).values(wikidata=given))


def representatives(
    connection: Connection, speaker: str, without: frozenset[str] | set[str] = frozenset()
) -> list[str]:
    """One sighting of a speaker for each full name and each that stands alone; those of full names first."""
    table = tables.sighting
    rows = connection.execute(select(table.c.id, table.c.key).where(table.c.speaker_id == speaker)).all()
    chosen: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: (not row.key, row.id)):
        if row.id not in without:
            chosen.setdefault(row.key or row.id, row.id)
    return list(chosen.values())


def read_quotation(connection: Connection, editor: Editor, quotation: str) -> Row[Any]:
    """The row of a quotation that is to be decided on."""
    check_reason(editor)
    row = connection.execute(select(tables.quotation).where(tables.quotation.c.id == quotation)).one_or_none()
    if row is None:
        raise EditingError(quotation, "is no quotation", "look it up again", "gone")
    return row


def read_speaker(connection: Connection, editor: Editor, speaker: str) -> Row[Any]:
    """The row of a speaker that is to be decided on, by an id of now or of before."""
    check_reason(editor)
    table, former = tables.speaker, tables.former
    asked = select(table).where(table.c.id == speaker)
    row = connection.execute(asked).one_or_none()
    if row is None:
        now = connection.execute(select(former.c.now).where(former.c.id == speaker)).scalar()
        row = connection.execute(select(table).where(table.c.id == now)).one_or_none()
    if row is None:
        raise EditingError(speaker, "is no speaker", "choose one of the list", "gone")
    return row


def name_of(connection: Connection, sighting: str | None) -> str | None:
    """The shown name of the speaker of a sighting."""
    table = tables.sighting
    asked = select(tables.speaker.c.name).join(table, table.c.speaker_id == tables.speaker.c.id)
    return connection.execute(asked.where(table.c.id == sighting)).scalar()


def checked_name(name: str) -> str:
    """The name with single blanks."""
    plain = " ".join(name.split())
    if not plain or len(plain) > LONGEST_NAME or not plain.isprintable():
        raise EditingError("the name", "is empty or too long", f"write 1 to {LONGEST_NAME} characters", "name")
    return plain


def check_reason(editor: Editor) -> None:
    """Refuses a decision without a reason."""
    if not editor.why.strip() or len(editor.why) > LONGEST_REASON or "\0" in editor.why:
        raise EditingError("the reason", "is missing or too long", f"write 1 to {LONGEST_REASON} characters", "reason")
