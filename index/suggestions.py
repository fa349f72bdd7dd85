"""Whom may someone mean who has typed so far? suggest_speakers(archive, "zelen") suggests Wolodymyr Selenskyj.

What is typed may begin the words of a name in any order and spelling, and may have typing errors. It is for the reader
to choose: a suggestion says what it matched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from sqlalchemy import Connection, Engine, select

from index.archive import reading
from index.known_names import look_up
from index.name_list import NameList, find_by_ways, list_names
from index.records import SpeakerRecord, SpeakerSummary
from index.tables import quotation
from index.typed_names import TypedWord, read_typed
from quotes.speakers.role_words import office_in, stem_of

LIMIT = 8
MOST_WORDS = 8
# „ein Sprecher der Bahn“, „eine Sprecherin der Post“, ...: roles of one article each are many, and rarely looked for.
MOST_UNNAMED = 2
# A role is told by so many of the latest quotations: what somebody was ten years ago would announce him wrongly.
LATEST = 50


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A speaker who may be meant, and how he is told from others.

    `spelling` is the one that matched, None where the name shown did. `role` is the one that the latest quotations
    give most.
    """

    speaker: SpeakerRecord
    quotations: int
    spelling: str | None
    role: str | None


def suggest_speakers(archive: Engine, typed: str, limit: int = LIMIT) -> list[Suggestion]:
    """The speakers with a name of which all typed words are words or their beginnings, best first.

    Exact words come before beginnings, these before other romanisations, these before typing errors; then persons
    before organisations before roles without a name, then those quoted most. A role before the name is passed over
    where nobody answers to all words: „Verteidigungsminister Pistorius“.
    """
    names = look_up(archive)
    for text in dict.fromkeys((typed, name_behind_role(typed))):
        words = read_typed(text)[:MOST_WORDS]
        found = choose_best(names, words, limit) if words else []
        if found:
            return describe(archive, [names.speakers[number] for number in found], words)
    return []


def name_behind_role(typed: str) -> str:
    """What is left without the offices that it begins with.

    >>> name_behind_role("NATO-Generalsekretär Mark Rutte"), name_behind_role("Jill Biden")
    ('Mark Rutte', 'Jill Biden')
    """
    words = typed.split()
    while words and office_in(stem_of(words[0])):
        words = words[1:]
    return " ".join(words)


def choose_best(names: NameList, words: Sequence[TypedWord], limit: int) -> list[int]:
    """The numbers of the best speakers for these words, those without a name at the end."""
    nameless = bisect_left(names.speakers, True, key=lambda summary: summary.speaker.kind == "unnamed")
    named: list[int] = []
    unnamed: list[int] = []
    for found in find_by_ways(names, words):
        named += nsmallest(limit - len(named), (number for number in found if number < nameless))
        unnamed += nsmallest(MOST_UNNAMED - len(unnamed), (number for number in found if number >= nameless))
        if len(named) + len(unnamed) >= limit:
            break
    return [*named, *unnamed][:limit]


def describe(archive: Engine, found: Sequence[SpeakerSummary], words: Sequence[TypedWord]) -> list[Suggestion]:
    """The suggestions of these speakers for these words."""
    with reading(archive) as connection:
        return [
            Suggestion(
                summary.speaker,
                summary.quotations,
                find_spelling(summary, words),
                read_latest_role(connection, summary.speaker.id),
            )
            for summary in found
        ]


def find_spelling(summary: SpeakerSummary, words: Sequence[TypedWord]) -> str | None:
    """The spelling that answers the words best; None for the name shown, and where it takes several spellings."""
    spellings = (summary.speaker.name, *summary.spellings)
    alone = [SpeakerSummary(replace(summary.speaker, name=text), 1, ()) for text in spellings]
    best = min(next(find_by_ways(list_names(alone), words), ()), default=0)
    return None if best == 0 else spellings[best]


def read_latest_role(connection: Connection, speaker_id: str) -> str | None:
    """The role that the latest quotations of the speaker give most; None if none of them gives one."""
    table = quotation.c
    latest = select(table.role).where(table.speaker_id == speaker_id).order_by(table.day.desc().nulls_last())
    roles = Counter(connection.execute(latest.limit(LATEST)).scalars())
    del roles[None]
    return max(roles, key=lambda role: (roles[role], role), default=None)
