"""Is anything lost when processes are killed at any moment? What they said was committed is there, once, and indexed.

WORTLAUT_KILLS says how many are killed; the gate kills 120.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import select

from index import tables
from index.archive import reading
from index.checking import check_archive, check_index
from index.desk import SearchDesk, open_desk
from index.places import Place
from tests.databases import POSTGRES, database_of
from tests.durability.writer import write

KILLS = int(os.environ.get("WORTLAUT_KILLS", "8"))
LONGEST_LIFE = 0.4
CHECK_EVERY = 20


def held_by(desk: SearchDesk) -> Counter[str]:
    """The ids of all articles and decisions, with how often the archive has them."""
    with reading(desk.archive) as connection:
        ids = [
            *connection.execute(select(tables.article.c.id)).scalars(),
            *connection.execute(select(tables.decision.c.id)).scalars(),
        ]
        wordings = connection.execute(select(tables.quotation.c.text)).scalars()
        return Counter(ids) + Counter(wordings)


def wait_for_words(path: Path) -> None:
    """Waits until a process has told of its first commit."""
    for _ in range(3000):
        if path.exists() and path.stat().st_size:
            return
        time.sleep(0.01)
    raise AssertionError("a process has committed nothing in half a minute")


def test_killed_processes_lose_and_double_nothing(tmp_path: Path) -> None:
    """Two processes write at the same time, and each is killed after up to half a second."""
    url = database_of(tmp_path / "x").render_as_string(hide_password=False) if POSTGRES else ""
    place, chance = Place(tmp_path / "data", url), random.Random(6)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.durability.writer"])
    open_desk(place).close()
    told: set[str] = set()
    for number in range(0, KILLS, 2):
        pair = [(tmp_path / f"{one}", one) for one in (number, number + 1)]
        processes = [context.Process(target=write, args=(place.folder, url, one, path)) for path, one in pair]
        for process in processes:
            process.start()
        for process in processes:
            # One in five is killed while it starts, the others at any moment of their work.
            if chance.random() < 0.8:
                wait_for_words(pair[processes.index(process)][0])
            time.sleep(chance.uniform(0, LONGEST_LIFE))
            process.kill()
            process.join()
            assert process.exitcode == -9
        told.update(*(path.read_text().split() for path, _ in pair if path.exists()))
        with open_desk(place) as desk:
            held = held_by(desk)
            assert told - held.keys() == set()
            assert [one for one, times in held.items() if times > 1] == []
            if number % CHECK_EVERY == 0 or number + 2 >= KILLS:
                assert [*check_archive(desk.archive), *check_index(desk.archive, desk.fulltext)] == []
    assert len(told) > KILLS
    print(f"{KILLS} processes killed; {len(told)} acknowledged commits, all there, once")  # noqa: T201
