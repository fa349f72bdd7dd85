"""How long does a reader wait for suggestions? „Kro“ among 100,000 speakers, in times of a bare LIKE 'kro%'.

`python -m bench.suggesting` fills an archive with invented speakers and types names letter by letter, right and wrong;
status 1 says that a limit is broken.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import Engine, Table, insert, select

from bench.speed import Figure, judge, name
from index import tables
from index.archive import open_archive, reading, writing
from index.identity import name_words
from index.known_names import look_up
from index.suggestions import suggest_speakers

SPEAKERS = 100_000
TYPED_NAMES = 60
ROWS_AT_ONCE = 5_000

# The limits, each with what was measured for 100,000 speakers.
MOST_OF_LIKE = 8.0  # times a LIKE over the words of all names, in the median: 3.3, 4 ms
LONGEST_WAIT = 50.0  # milliseconds for the slowest letter of a hundred: 24
MOST_MEMORY = 250.0  # MB for the list of names: 71


def fill(archive: Engine, count: int) -> None:
    """Records so many speakers with two spellings each; every hundredth is quoted a hundred times."""
    home = "a-000000000000"
    article: dict[str, Any] = {"id": home, "digest": "0" * 64, "document": "x.txt", "text": "x", "opening": "x"}
    article |= {"authors": [], "agencies": [], "links": [], "read_at": datetime.now(UTC)}
    ids = [f"s-{number:012x}" for number in range(count)]
    names = [(one, name(number)) for number, one in enumerate(ids)]
    with writing(archive) as connection:
        connection.execute(insert(tables.article), article)

        def write(table: Table, rows: Iterator[dict[str, Any]]) -> None:
            while batch := list(islice(rows, ROWS_AT_ONCE)):
                connection.execute(insert(table), batch)

        write(tables.speaker, ({"id": one, "kind": "person", "key": one, "name": text} for one, text in names))
        write(tables.sighting, (sighting_row(one, home, text) for one, text in names))
        spelt = ((one, text) for one, full in names for text in (full, full.split()[-1]))
        write(tables.spelling, (spelling_row(one, home, text) for one, text in spelt))
        words = ((one, word) for one, text in names for word in name_words(text))
        write(tables.speaker_word, ({"speaker_id": one, "word": word} for one, word in words))
        quoted = (one for number, one in enumerate(ids) for _ in range(100 if number % 100 == 0 else 1))
        write(tables.quotation, (quotation_row(number, one, home) for number, one in enumerate(quoted)))


def sighting_row(speaker: str, home: str, name: str) -> dict[str, Any]:
    """The only sighting of a speaker."""
    row = {"id": f"g{speaker[1:]}", "article_id": home, "kind": "person", "name": name, "roles": [], "key": name}
    return row | {"block": name, "speaker_id": speaker, "link": "same-name", "confidence": 1.0}


def spelling_row(speaker: str, home: str, text: str) -> dict[str, Any]:
    """A spelling of a speaker's name; the full name has a blank."""
    row = {"sighting_id": f"g{speaker[1:]}", "speaker_id": speaker, "article_id": home, "text": text}
    return row | {"count": 1, "is_name": " " in text}


def quotation_row(number: int, speaker: str, home: str) -> dict[str, Any]:
    """The smallest quotation that the archive takes."""
    row = {"id": f"q-{number}", "article_id": home, "start": 0, "end": 1, "text": "x", "extent": "full"}
    return row | {"repaired": False, "speaker_id": speaker, "rule": "x", "confidence": 0.9, "day": date(2024, 1, 1)}


def type_names(count: int) -> Iterator[str]:
    """What stands in the field after each letter: whole names, surnames, and surnames with two letters exchanged."""
    for number in range(TYPED_NAMES):
        full = name(number * (count // TYPED_NAMES))
        last = full.split()[-1]
        for text in (full, last, last[:2] + last[3:1:-1] + last[4:]):
            yield from (text[:end] for end in range(1, len(text) + 1))


def take_time(step: Callable[[], object]) -> float:
    """Milliseconds of CPU that it takes; the database works in this process."""
    began = time.process_time()
    step()
    return (time.process_time() - began) * 1000


def ask_like(archive: Engine, typed: str) -> None:
    """The bare statement to compare with: who has a word that begins like the last one typed?"""
    word = tables.speaker_word.c
    with reading(archive) as connection:
        asked = select(word.speaker_id).where(word.word.like(f"{typed.split()[-1].lower()}%")).distinct()
        connection.execute(asked).fetchmany(8)


def memory() -> float:
    """MB that this process has taken at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(archive: Engine, count: int) -> Iterator[Figure]:
    """What the list of names costs, and what each letter does."""
    before = memory()
    made = take_time(lambda: look_up(archive))
    yield Figure(f"list of {count} speakers", f"{made / 1000:.1f} s")
    yield judge("memory for the list", memory() - before, MOST_MEMORY, " MB")
    typed = list(type_names(count))
    waits = sorted(take_time(lambda text=text: suggest_speakers(archive, text)) for text in typed)  # type: ignore[misc]
    likes = [take_time(lambda text=text: ask_like(archive, text)) for text in typed]  # type: ignore[misc]
    yield Figure("letters typed", str(len(typed)))
    yield Figure("LIKE, median", f"{median(likes):.2f} ms")
    yield Figure("suggestions, median", f"{median(waits):.2f} ms")
    yield judge("suggestions by LIKE", median(waits) / median(likes), MOST_OF_LIKE, "x")
    yield judge("slowest letter of a hundred", waits[-len(waits) // 100], LONGEST_WAIT, " ms")
    yield Figure("slowest letter", f"{waits[-1]:.1f} ms")


def main(arguments: Sequence[str]) -> int:
    """Print every figure; 1 when one breaks its limit."""
    parser = argparse.ArgumentParser(prog="python -m bench.suggesting", description="Measure suggestions.")
    parser.add_argument("--speakers", type=int, default=SPEAKERS, help="how many speakers the archive has")
    options = parser.parse_args(arguments)
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        archive = open_archive(Path(folder) / "archive.sqlite")
        fill(archive, options.speakers)
        for figure in measure(archive, options.speakers):
            verdict = {True: "holds", False: "BROKEN", None: ""}[figure.holds]
            print(f"{verdict:6} {figure.what:31} {figure.limit:12} {figure.shown}", flush=True)
            broken += figure.holds is False
        archive.dispose()
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
