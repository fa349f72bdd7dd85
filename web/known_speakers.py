"""Whom does a typed name mean for certain? „Mark Rutte“ the only speaker of that very name; „Rutte“ may be anybody."""

from __future__ import annotations

from sqlalchemy import Engine

from index.records import SpeakerRecord
from index.speakers import find_speakers


def find_by_name(archive: Engine, typed: str) -> SpeakerRecord | None:
    """The only speaker who has this full name in one of its spellings; None where there is none or are several."""
    named = [
        summary.speaker
        for summary in find_speakers(archive, typed)
        if typed.casefold() in {one.casefold() for one in summary.spellings}
    ]
    return named[0] if len(named) == 1 and " " in typed else None
