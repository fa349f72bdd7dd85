"""Who is in the register of speakers? All organisations by name, or the persons who are quoted most.

Names are sorted by whoever shows them: alphabets differ, and SQLite's lower() knows no umlauts.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Engine, func, select

from index.archive import reading
from index.counting import is_counted
from index.records import SpeakerRecord, SpeakerSummary
from index.speakers import read_summaries
from index.tables import quotation, speaker
from quotes.values import SpeakerKind


def count_kinds(archive: Engine) -> dict[SpeakerKind, int]:
    """How many speakers of each kind have quotations."""
    quoted = select(quotation.c.speaker_id).where(is_counted())
    asked = select(speaker.c.kind, func.count()).where(speaker.c.id.in_(quoted)).group_by(speaker.c.kind)
    with reading(archive) as connection:
        rows = connection.execute(asked)
        return {kind: int(count) for kind, count in rows}


def list_registered(archive: Engine, kind: SpeakerKind | None) -> list[SpeakerRecord]:
    """All speakers of a kind, or of all kinds, who have quotations, in no order."""
    quoted = select(quotation.c.speaker_id).where(is_counted())
    asked = select(speaker.c.id, speaker.c.name, speaker.c.kind).where(speaker.c.id.in_(quoted))
    with reading(archive) as connection:
        rows = connection.execute(asked if kind is None else asked.where(speaker.c.kind == kind))
        return [SpeakerRecord(*row) for row in rows]


def list_most_quoted(archive: Engine, kind: SpeakerKind | None, limit: int, offset: int = 0) -> list[str]:
    """The ids of the speakers with the most quotations, most first, then by name."""
    counted = select(quotation.c.speaker_id, func.count().label("times")).where(is_counted())
    times = counted.group_by(quotation.c.speaker_id).subquery()
    asked = select(speaker.c.id).join(times, times.c.speaker_id == speaker.c.id)
    if kind is not None:
        asked = asked.where(speaker.c.kind == kind)
    asked = asked.order_by(times.c.times.desc(), speaker.c.name, speaker.c.id).limit(limit).offset(offset)
    with reading(archive) as connection:
        return list(connection.execute(asked).scalars())


def summarise_speakers(archive: Engine, speaker_ids: Sequence[str]) -> list[SpeakerSummary]:
    """The summaries of these speakers in the order of their ids; unknown ones are left out. At most some hundred."""
    with reading(archive) as connection:
        found = {summary.speaker.id: summary for summary in read_summaries(connection, list(speaker_ids))}
    return [found[one] for one in speaker_ids if one in found]
