"""Under which name is a speaker shown, and by which words found? „Wolodymyr Selenskyj“, by „volodymyr“ too

The full name that the articles print most is shown, unless an editor has chosen another.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from sqlalchemy import Connection, delete, func, insert, select, update

from index import tables
from index.identity import name_words
from quotes.full_names import parse_name


def name_speakers(connection: Connection, speakers: Iterable[str], chosen: dict[str, str]) -> None:
    """Sets the shown name and the words of each of these speakers; `chosen` are editors' names by speaker."""
    for speaker in sorted(speakers):
        table = tables.speaker
        name = chosen.get(speaker) or best_name(connection, speaker)
        connection.execute(update(table).where(table.c.id == speaker, table.c.name != name).values(name=name))
        write_words(connection, speaker, name)


def best_name(connection: Connection, speaker: str) -> str:
    """The full name that the articles print most; where none is full, the name that they print most."""
    table = tables.spelling
    count = func.sum(table.c.count)
    counted = select(table.c.text, count.label("times")).where(table.c.speaker_id == speaker, table.c.is_name)
    rows = connection.execute(counted.group_by(table.c.text)).all()
    kind = connection.execute(select(tables.speaker.c.kind).where(tables.speaker.c.id == speaker)).scalar()
    best = min(rows, key=lambda row: (kind == "person" and not parse_name(row.text).is_full, -row.times, row.text))
    return str(best.text)


def write_words(connection: Connection, speaker: str, name: str) -> None:
    """Records the keys of the words by which the speaker can be found, and removes those that no longer apply."""
    spelling, table = tables.spelling, tables.speaker_word
    texts = connection.execute(select(spelling.c.text).where(spelling.c.speaker_id == speaker).distinct()).scalars()
    wanted = {word for text in (name, *texts) for word in name_words(text)}
    held = set(connection.execute(select(table.c.word).where(table.c.speaker_id == speaker)).scalars())
    if held - wanted:
        gone = delete(table).where(table.c.speaker_id == speaker, table.c.word.in_(sorted(held - wanted)))
        connection.execute(gone)
    rows = [{"speaker_id": speaker, "word": word} for word in sorted(wanted - held)]
    if rows:
        connection.execute(insert(table), rows)


def brings_nothing(connection: Connection, speaker: str, sightings: Set[str]) -> bool:
    """Do new sightings of a speaker leave its name and words as they are: in the name that is shown, or a bare one?"""
    spelling, word, decided = tables.spelling.c, tables.speaker_word.c, tables.decided_sighting.c
    kind, name = connection.execute(
        select(tables.speaker.c.kind, tables.speaker.c.name).where(tables.speaker.c.id == speaker)
    ).one()
    rows = connection.execute(
        select(spelling.text, spelling.is_name).where(spelling.sighting_id.in_(sorted(sightings)))
    ).all()
    is_full = kind == "person" and parse_name(name).is_full
    if any(row.is_name and row.text != name and not (is_full and not parse_name(row.text).is_full) for row in rows):
        return False
    words = {one for row in rows for one in name_words(row.text)}
    held = connection.execute(select(func.count()).where(word.speaker_id == speaker, word.word.in_(sorted(words))))
    pointers = select(decided.decision_id).where(decided.sighting_id.in_(sorted(sightings)))
    return held.scalar_one() == len(words) and connection.execute(pointers.limit(1)).first() is None
