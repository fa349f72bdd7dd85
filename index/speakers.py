"""Who is meant? find_speakers(archive, "Selenski") finds Wolodymyr Selenskyj, by any word of any spelling."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, or_, select

from index.archive import reading
from index.counting import is_counted
from index.identity import fold_name, name_words
from index.records import RoleSeen, SpeakerRecord, SpeakerSummary, Spelling
from index.tables import quotation, speaker, speaker_word, spelling
from quotes.named.spellings import name_key

PREFIX_LETTERS = 3
CANDIDATES = 200
ENDINGS = ("e", "er", "es", "en", "em", "s")


def load_speaker(archive: Engine, speaker_id: str) -> SpeakerRecord | None:
    """The speaker with this id, or None."""
    with reading(archive) as connection:
        row = connection.execute(select(speaker).where(speaker.c.id == speaker_id)).one_or_none()
    return None if row is None else SpeakerRecord(row.id, row.name, row.kind, row.wikidata)


def load_speakers(archive: Engine, speaker_ids: Iterable[str]) -> dict[str, SpeakerRecord]:
    """The speakers with these ids by id; unknown ones are left out."""
    with reading(archive) as connection:
        rows = connection.execute(select(speaker).where(speaker.c.id.in_(list(speaker_ids))))
        return {row.id: SpeakerRecord(row.id, row.name, row.kind, row.wikidata) for row in rows}


def list_spellings(archive: Engine, speaker_id: str) -> list[Spelling]:
    """Every spelling of the speaker's name that the articles print, the most frequent first."""
    count = func.sum(spelling.c.count)
    asked = select(spelling.c.text, count.label("times")).where(spelling.c.speaker_id == speaker_id)
    with reading(archive) as connection:
        rows = connection.execute(asked.group_by(spelling.c.text).order_by(count.desc(), spelling.c.text))
        return [Spelling(row.text, int(row.times)) for row in rows]


def list_roles(archive: Engine, speaker_id: str) -> list[RoleSeen]:
    """Every role that articles give the speaker, the most frequent first, with the days between which they do."""
    table = quotation.c
    count = func.count()
    asked = (
        select(table.role, count.label("times"), func.min(table.day).label("first"), func.max(table.day).label("last"))
        .where(table.speaker_id == speaker_id, table.role.is_not(None), is_counted())
        .group_by(table.role)
        .order_by(count.desc(), table.role)
    )
    with reading(archive) as connection:
        return [RoleSeen(row.role, row.times, row.first, row.last) for row in connection.execute(asked)]


def list_speakers(archive: Engine) -> list[SpeakerSummary]:
    """All speakers, those with the most quotations first, then by name."""
    with reading(archive) as connection:
        return sorted(read_summaries(connection, None), key=by_quotations)


def find_speakers(archive: Engine, name: str) -> list[SpeakerSummary]:
    """The speakers whom a name can mean, best first: the whole name, all of its words, one of them, its beginning.

    A looser way is gone only when the stricter ones find nobody.
    """
    words = name_words(name)
    if not words:
        return []
    with reading(archive) as connection:
        ids = read_matching(connection, words)[:CANDIDATES]
        for asked in (ids_with_any(words), ids_with_prefix(words)):
            ids = ids or list(connection.execute(asked.limit(CANDIDATES)).scalars())
        found = read_summaries(connection, ids)
    return sorted(found, key=lambda summary: (not is_name_of(summary, name), *by_quotations(summary)))


def match_speakers(archive: Engine, name: str) -> list[str]:
    """The ids of all speakers whose spellings hold every word of the name: the strict way of find_speakers.

    An organisation may stand in any case („des Auswärtigen Amtes“), and a role may stand before a full name
    („Pentagon-Sprecherin Sabrina Singh“).
    """
    words = name_words(name)
    if not words:
        return []
    with reading(archive) as connection:
        return sorted(read_matching(connection, words))


def read_matching(connection: Connection, words: tuple[str, ...]) -> list[str]:
    """The ids of the speakers whom these words mean in the strict way."""
    found = dict.fromkeys(connection.execute(ids_with_all(words)).scalars())
    if not found or len(words) > 1:
        found |= dict.fromkeys(read_declined(connection, words))
    for first in range(1, len(words) - 1):
        found = found or dict.fromkeys(read_full_names(connection, words[first:]))
        found = found or dict.fromkeys(read_declined(connection, words[first:]))
    return list(found)


def read_full_names(connection: Connection, words: tuple[str, ...]) -> list[str]:
    """The ids of the speakers with a full name of just these words, in their order."""
    names = select(spelling.c.speaker_id, spelling.c.text).where(spelling.c.is_name).distinct()
    rows = connection.execute(names.where(spelling.c.speaker_id.in_(ids_with_all(words))))
    return sorted({row.speaker_id for row in rows if name_words(row.text) == words})


def read_declined(connection: Connection, words: tuple[str, ...]) -> list[str]:
    """The ids of the organisations known by every one of these words, whatever their endings."""
    table = speaker_word.c
    begins = or_(*(table.word.startswith(min(declined(word), key=len), autoescape=True) for word in words))
    rows = connection.execute(
        select(table.speaker_id, table.word)
        .join(speaker, speaker.c.id == table.speaker_id)
        .where(speaker.c.kind == "organisation", begins)
    )
    known: dict[str, set[str]] = {}
    for row in rows:
        known.setdefault(row.speaker_id, set()).update(declined(row.word))
    return sorted(one for one, forms in known.items() if all(declined(word) & forms for word in words))


def declined(word: str) -> set[str]:
    """A word's key and what remains of it without each ending that it may have.

    >>> declined("amtes") & declined("amt"), declined("hauses") & declined("haus")
    ({'amt'}, {'haus'})
    """
    endings = (ending for ending in ENDINGS if word.endswith(ending))
    return {word} | {word[: -len(ending)] for ending in endings if len(word) - len(ending) >= PREFIX_LETTERS}


def ids_with_all(words: tuple[str, ...]) -> Select[Any]:
    """Selects the speakers known by every one of these word keys."""
    table = speaker_word.c
    asked = select(table.speaker_id).where(table.word.in_(words)).group_by(table.speaker_id)
    return asked.having(func.count() == len(words)).order_by(table.speaker_id)


def ids_with_any(words: tuple[str, ...]) -> Select[Any]:
    """Selects the speakers known by some of these word keys, those with most of them first."""
    table = speaker_word.c
    asked = select(table.speaker_id).where(table.word.in_(words)).group_by(table.speaker_id)
    return asked.order_by(func.count().desc(), table.speaker_id)


def ids_with_prefix(words: tuple[str, ...]) -> Select[Any]:
    """Selects the speakers with a word that begins like the longest of these."""
    longest = max(words, key=len)
    table = speaker_word.c
    begins = (
        table.word.startswith(longest, autoescape=True) if len(longest) >= PREFIX_LETTERS else table.word == longest
    )
    return select(table.speaker_id).where(begins).group_by(table.speaker_id).order_by(table.speaker_id)


def is_name_of(summary: SpeakerSummary, name: str) -> bool:
    """Is this, in some spelling, the whole name of the speaker?"""
    key = name_key(name)
    return fold_name(summary.speaker.name) == fold_name(name) or name_key(summary.speaker.name) == key


def by_quotations(summary: SpeakerSummary) -> tuple[int, str, str]:
    """Sorts the most quoted first, then by name."""
    return -summary.quotations, fold_name(summary.speaker.name), summary.speaker.id


def read_summaries(connection: Connection, ids: list[str] | None) -> list[SpeakerSummary]:
    """The summaries of these speakers, or of all, in no order; of those alone that have quotations left."""
    count = func.sum(spelling.c.count)
    speakers = select(speaker)
    counts = select(quotation.c.speaker_id, func.count().label("times")).where(is_counted())
    counts = counts.group_by(quotation.c.speaker_id)
    spelt = select(spelling.c.speaker_id, spelling.c.text).group_by(spelling.c.speaker_id, spelling.c.text)
    if ids is not None:
        speakers = speakers.where(speaker.c.id.in_(ids))
        counts = counts.where(quotation.c.speaker_id.in_(ids))
        spelt = spelt.where(spelling.c.speaker_id.in_(ids))
    times = {row.speaker_id: row.times for row in connection.execute(counts)}
    spellings: dict[str, list[str]] = {}
    for row in connection.execute(spelt.order_by(count.desc(), spelling.c.text)):
        spellings.setdefault(row.speaker_id, []).append(row.text)
    return [
        SpeakerSummary(
            SpeakerRecord(row.id, row.name, row.kind, row.wikidata), times[row.id], tuple(spellings.get(row.id, ()))
        )
        for row in connection.execute(speakers)
        if row.id in times
    ]
