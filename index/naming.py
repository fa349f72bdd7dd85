"""Under which name is a speaker shown, and by which words found? „Wolodymyr Selenskyj“, by „volodymyr“ too

The full name that the articles print most is shown, unless an editor has chosen another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from sqlalchemy import Connection, delete, func, insert, select, update

from index import tables
from index.identity import name_words
from quotes.names.full_names import parse_name


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


def unchanged_speakers(connection: Connection, arrived: Mapping[str, Set[str]]) -> set[str]:
    """Those speakers whose name and words stay as they are, although new sightings have come to them.

    These print the shown name, or a bare one where that is full, and no decision holds on them.
    """
    spelling, pointer, ids = tables.spelling.c, tables.decided_sighting.c, sorted(set().union(*arrived.values()))
    if connection.execute(select(pointer.decision_id).where(pointer.sighting_id.in_(ids)).limit(1)).first():
        return set()
    asked = select(spelling.sighting_id, spelling.text, spelling.is_name).where(spelling.sighting_id.in_(ids))
    printed: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for sighting, text, is_name in connection.execute(asked):
        printed[sighting].append((text, is_name))
    table, same = tables.speaker.c, set()
    for one in connection.execute(select(table.id, table.kind, table.name).where(table.id.in_(sorted(arrived)))).all():
        spellings = [spelt for sighting in arrived[one.id] for spelt in printed[sighting]]
        if brings_nothing(connection, (one.id, one.kind, one.name), spellings):
            same.add(one.id)
    return same


def brings_nothing(connection: Connection, shown: tuple[str, str, str], printed: Iterable[tuple[str, bool]]) -> bool:
    """Do these spellings, each with whether it is a name, leave the name and the words of a speaker as they are?

    `shown` are the speaker's id, kind and name.
    """
    speaker, kind, shown_name = shown
    is_full = kind == "person" and parse_name(shown_name).is_full
    words: set[str] = set()
    for text, is_name in printed:
        if is_name and text != shown_name and not (is_full and not parse_name(text).is_full):
            return False
        words |= {*name_words(text)}
    word = tables.speaker_word.c
    held = select(func.count()).where(word.speaker_id == speaker, word.word.in_(sorted(words)))
    return connection.execute(held).scalar_one() == len(words)
