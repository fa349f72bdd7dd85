"""What does an article know of its speakers? „Wolodymyr Selenskyj, ukrainischer Präsident“, in every spelling.

Each speaker of an article becomes a sighting, whoever it turns out to be (index.resolution).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from index import tables
from index.identity import sighting_block, sighting_id, sighting_key
from quotes.values import Article, Speaker, SpeakerKind

Row = dict[str, Any]


def record_sightings(
    connection: Connection, article: Article, home: str, speakers: Iterable[Speaker]
) -> dict[Speaker, str]:
    """The id of the sighting of each speaker, all of them recorded; `home` is the article's id.

    A sighting that is there already gets the roles and spellings of now.
    """
    ids: dict[Speaker, str] = {}
    groups: dict[str, list[Speaker]] = {}
    for speaker in speakers:
        if speaker not in ids:
            ids[speaker] = sighting_id(home, speaker.kind, speaker.name)
            groups.setdefault(ids[speaker], []).append(speaker)
    known = set(connection.execute(select(tables.sighting.c.id).where(tables.sighting.c.article_id == home)).scalars())
    for identity, group in groups.items():
        roles = list(dict.fromkeys(speaker.role for speaker in group if speaker.role))
        if identity in known:
            changed = update(tables.sighting).where(tables.sighting.c.id == identity)
            connection.execute(changed.values(roles=roles, name=group[0].name))
        else:
            row = sighting_row(identity, home, group[0].kind, group[0].name)
            connection.execute(insert(tables.sighting), row | {"roles": roles})
        record_spellings(connection, article, home, identity, group)
    return ids


def blocks_of(connection: Connection, sightings: Iterable[str]) -> set[str]:
    """The blocks in which these sightings stand."""
    asked = select(tables.sighting.c.block).where(tables.sighting.c.id.in_(sorted(sightings)))
    return set(connection.execute(asked).scalars())


def sighting_row(identity: str, home: str, kind: SpeakerKind, name: str) -> Row:
    """The columns of a sighting that belongs to no speaker yet."""
    return {
        "id": identity,
        "article_id": home,
        "kind": kind,
        "name": name,
        "roles": [],
        "key": sighting_key(kind, name),
        "block": sighting_block(kind, name, identity),
        "speaker_id": None,
        "link": "alone",
        "confidence": 1.0,
    }


def ensure_sighting(connection: Connection, home: str, kind: SpeakerKind, name: str) -> str:
    """The id of the sighting of a speaker that an editor has named, which is recorded if it is new."""
    identity = sighting_id(home, kind, name)
    table = tables.sighting
    if connection.execute(select(table.c.id).where(table.c.id == identity)).scalar() is None:
        connection.execute(insert(table), sighting_row(identity, home, kind, name))
        row = {"sighting_id": identity, "text": name, "article_id": home, "count": 1, "is_name": True}
        connection.execute(insert(tables.spelling), row)
    return identity


def record_spellings(
    connection: Connection, article: Article, home: str, identity: str, group: Sequence[Speaker]
) -> None:
    """The spellings of a sighting with how often the article prints each, in place of those held."""
    table = tables.spelling
    owner = connection.execute(select(tables.sighting.c.speaker_id).where(tables.sighting.c.id == identity)).scalar()
    connection.execute(delete(table).where(table.c.sighting_id == identity))
    names = {speaker.name for speaker in group}
    spellings = dict.fromkeys(spelling for speaker in group for spelling in (speaker.name, *speaker.spellings))
    rows = [
        {
            "sighting_id": identity,
            "text": text,
            "speaker_id": owner,
            "article_id": home,
            "count": count,
            "is_name": text in names,
        }
        for text, count in count_spellings(article.text, tuple(spellings)).items()
    ]
    connection.execute(insert(table), rows)


def count_spellings(text: str, spellings: Sequence[str]) -> dict[str, int]:
    """How often the text prints each spelling, a genitive s allowed; a surname inside the full name is not counted.

    A spelling that the text does not hold as it stands counts once: the article gave it in some other form.

    >>> count_spellings("Mark Rutte kam. Ruttes Rede: Rutte sprach.", ("Mark Rutte", "Rutte"))
    {'Mark Rutte': 1, 'Rutte': 2}
    """
    counts = dict.fromkeys(spellings, 0)
    longest_first = sorted(filter(None, spellings), key=len, reverse=True)
    pattern = "|".join(map(re.escape, longest_first))
    for match in re.finditer(rf"(?<!\w)({pattern})(?:['’]?s)?(?!\w)", text):
        counts[match[1]] += 1
    return {spelling: max(count, 1) for spelling, count in counts.items()}
