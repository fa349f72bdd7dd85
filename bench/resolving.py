"""What does one more article cost that quotes someone known? Among 4,000 sightings of „Wladimir Putin“, by 250 of them.

`python -m bench.resolving` records the speakers of invented articles, a tenth of them by the bare surname, and prints
the CPU of further ones; status 1 says that it grows by more than its limit.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from sqlalchemy import Connection, Engine

from bench.speed import Figure, judge, name
from index.archive import opened_archive, writing
from index.recording import insert_article
from index.resolution import resolve_blocks
from index.sightings import blocks_of, record_sightings
from quotes.values import Article, Mention, Speaker

FEW, MANY = 250, 4_000
FURTHER = 40
PERSON, BARE = "Wladimir Putin", "Putin"
BARE_EVERY = 10
ROLES = (None, "russischer Präsident", "Kremlchef", "Präsident", "Staatschef")
OTHERS = 56

MOST_GROWTH = 6.0  # times the CPU for 16 times as many sightings: 2.7 to 4.5, 11 and 30 ms


def cast(number: int) -> list[Speaker]:
    """Who is quoted in an article: the person, and two others of some fifty."""
    bare = number % BARE_EVERY == 0
    role = ROLES[number // BARE_EVERY % len(ROLES) if bare else number % len(ROLES)]
    others = (name(number % OTHERS), name((number + 1 + number // OTHERS % (OTHERS - 1)) % OTHERS))
    named = [(BARE if bare else PERSON, role), *((other, None) for other in others)]
    return [Speaker(shown, "person", said, Mention(0, len(shown), shown), ()) for shown, said in named]


def record_cast(connection: Connection, number: int) -> tuple[str, set[str]]:
    """Records an article and the sightings of its speakers, to be sorted yet: its id and their blocks."""
    speakers = cast(number)
    article = Article(f"{number}.txt", f"{number}: " + ", ".join(speaker.name for speaker in speakers))
    home = insert_article(connection, article, "")
    sightings = record_sightings(connection, article, home, speakers)
    return home, blocks_of(connection, sightings.values())


def fill(archive: Engine, count: int) -> None:
    """Records so many articles and sorts their speakers at once."""
    with writing(archive) as connection:
        recorded = [record_cast(connection, number) for number in range(count)]
        resolve_blocks(connection, set[str]().union(*(blocks for _, blocks in recorded)))


def time_further(archive: Engine, first: int, count: int) -> list[float]:
    """Milliseconds of CPU for sorting the speakers of each of so many further articles, numbered from `first`."""
    taken = []
    for number in range(first, first + count):
        with writing(archive) as connection:
            home, blocks = record_cast(connection, number)
            began = time.process_time()
            resolve_blocks(connection, blocks, home)
            taken.append((time.process_time() - began) * 1000)
    return taken


def measure(sizes: Sequence[int], further: int) -> Iterator[Figure]:
    """What a further article costs in an archive of each size, and by how much the last costs more than the first."""
    medians = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder, opened_archive(Path(folder) / "archive.sqlite") as archive:
            fill(archive, size)
            medians.append(median(time_further(archive, size, further)))
        yield Figure(f"one article among {size}", f"{medians[-1]:.1f} ms")
    yield judge(f"{sizes[-1]} by {sizes[0]}", medians[-1] / medians[0], MOST_GROWTH, "x")


def main() -> int:
    """Prints every figure; 1 when the growth breaks its limit."""
    broken = 0
    for figure in measure((FEW, MANY), FURTHER):
        verdict = {True: "holds", False: "BROKEN", None: ""}[figure.holds]
        print(f"{verdict:6} {figure.what:31} {figure.limit:12} {figure.shown}", flush=True)
        broken += figure.holds is False
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
