"""Under which names is a speaker known? Every spelling is kept with its count; the most frequent full one is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, func, insert, select, update

from index import tables
from index.identity import name_words, speaker_id, speaker_key
from quotes.values import Article, Speaker


def record_speakers(
    connection: Connection, article: Article, home: str, speakers: Iterable[Speaker]
) -> dict[Speaker, str]:
    """The id of each speaker, all recorded with the spellings that this article adds; `home` is the article's id."""
    ids: dict[Speaker, str] = {}
    groups: dict[str, list[Speaker]] = {}
    for speaker in speakers:
        if speaker not in ids:
            ids[speaker] = speaker_id(speaker.kind, speaker_key(speaker, home))
            groups.setdefault(ids[speaker], []).append(speaker)
    for identity, group in groups.items():
        ensure_speaker(connection, identity, group[0], home)
        names = {speaker.name for speaker in group}
        spellings = dict.fromkeys(spelling for speaker in group for spelling in (speaker.name, *speaker.spellings))
        rows = [
            {"speaker_id": identity, "article_id": home, "text": text, "count": count, "is_name": text in names}
            for text, count in count_spellings(article.text, tuple(spellings)).items()
        ]
        connection.execute(insert(tables.spelling), rows)
        add_words(connection, identity, spellings)
        show_best_name(connection, identity)
    return ids


def ensure_speaker(connection: Connection, identity: str, speaker: Speaker, home: str) -> None:
    """Records the speaker if it is new."""
    table = tables.speaker
    if connection.execute(select(table.c.id).where(table.c.id == identity)).scalar() is None:
        row = {"id": identity, "kind": speaker.kind, "key": speaker_key(speaker, home), "name": speaker.name}
        connection.execute(insert(table), row)


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


def add_words(connection: Connection, identity: str, spellings: Iterable[str]) -> None:
    """Records the keys of the words by which the speaker can be found."""
    table = tables.speaker_word
    known = set(connection.execute(select(table.c.word).where(table.c.speaker_id == identity)).scalars())
    words = dict.fromkeys(word for spelling in spellings for word in name_words(spelling))
    rows = [{"speaker_id": identity, "word": word} for word in words if word not in known]
    if rows:
        connection.execute(insert(table), rows)


def show_best_name(connection: Connection, identity: str) -> None:
    """Shows the speaker under the full name that the articles print most."""
    table = tables.spelling
    counted = (
        select(table.c.text)
        .where(table.c.speaker_id == identity, table.c.is_name)
        .group_by(table.c.text)
        .order_by(func.sum(table.c.count).desc(), table.c.text)
        .limit(1)
    )
    best = connection.execute(counted).scalar_one()
    speaker = tables.speaker
    connection.execute(update(speaker).where(speaker.c.id == identity, speaker.c.name != best).values(name=best))
