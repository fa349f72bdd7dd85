"""How long does a reader wait for an answer? Words, phrases, persons, days and beginnings among 250,000 quotations.

`python -m bench.index` invents an archive (rows, no extraction; words by Zipf's law, fixed seed), builds the index and
asks the real search function in a process of its own, with counts, the newest 20 and their marks. It puts the same to
SQLite FTS5 over the same texts: hits, the newest 20, counts by speaker. Times are of CPU, which on an idle machine is
what one waits; only from an article to its being found it is the clock's, since the disk is waited for. Status 1 says
that a limit is broken; they hold for 250,000 quotations. `--quotations 50000 100000 250000` shows how the cost grows.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import numpy as np
from sqlalchemy import Engine, select, text

from bench import portraits
from bench.invented_words import invent_texts, invent_words
from bench.speed import Figure, judge
from index import tables
from index.archive import open_archive, reading, writing
from index.desk import SearchDesk, open_desk
from index.filters import Filters
from index.grammar import parse_query
from index.places import ARCHIVE
from index.recording import record_article
from index.refusals import QueryError
from index.search import Paging, search_quotations
from quotes.extraction import extract_quotations
from quotes.values import Article

QUOTATIONS = 250_000
ASKED, ARTICLES = 60, 40
DRAWN_FROM = 40_000
BATCH = 5_000

# The limits for 250,000 quotations; what was measured stands in docs/operations.md.
LONGEST_WAIT = 60.0  # milliseconds for the slowest question of twenty
LONGEST_WORST = 1500.0  # milliseconds for the most expensive question that is admitted
MOST_MEMORY = 400.0  # MB of a process that searches
LONGEST_INGEST = 300.0  # milliseconds from an article to its being found, the slowest of twenty
LEAST_BUILT = 4000.0  # quotations a second

Ask = tuple[str, dict[str, str], str]
CONDITIONS = {"speaker": "speaker = ?", "since": "day >= ?", "until": "day <= ?"}


def fill(folder: Path, count: int) -> None:
    """An archive of so many invented quotations, five an article."""
    archive = open_archive(folder / ARCHIVE)
    portraits.fill_archive(archive, portraits.Size(quotations=count))
    texts = invent_texts(count)
    with writing(archive) as connection:
        for first in range(0, count, BATCH):
            rows = [(next(texts), f"q-{number:012x}") for number in range(first, min(first + BATCH, count))]
            connection.exec_driver_sql("UPDATE quotation SET text = ? WHERE id = ?", rows)
    archive.dispose()


def draw_questions(archive: Engine) -> dict[str, list[Ask]]:
    """Questions of each kind, as (what is typed, filters, order), drawn from the quotations themselves."""
    chance = np.random.default_rng(11)
    quoted = tables.quotation.c
    with reading(archive) as connection:
        asked = select(quoted.text, quoted.speaker_id).where(quoted.speaker_id.is_not(None))
        rows = connection.execute(asked.order_by(quoted.id).limit(DRAWN_FROM)).all()
    drawn = [rows[number] for number in chance.integers(0, len(rows), ASKED)]
    words = [chance.choice(row.text.rstrip(".").split()) for row in drawn]
    persons = [{"speaker": row.speaker_id} for row in drawn]
    spans = [draw_span(chance) for _ in drawn]
    common = invent_words(12)
    phrases = [f'"{draw_phrase(chance, row.text)}"' for row in drawn]
    long = [word for row in rows for word in row.text.rstrip(".").split() if len(word) >= 6]
    prefixes = [f"{long[number][:4]}*" for number in chance.integers(0, len(long), ASKED)]
    return {
        "word": [(word, {}, "newest") for word in words],
        "word, best first": [(word, {}, "best") for word in words],
        "word in every tenth": [(word, {}, "best") for word in common[:6]],
        "phrase": [(phrase, {}, "newest") for phrase in phrases],
        "person and word": [(word, who, "newest") for word, who in zip(words, persons, strict=True)],
        "person, word, days": [(w, who | s, "newest") for w, who, s in zip(words, persons, spans, strict=True)],
        "word and days": [(word, span, "newest") for word, span in zip(words, spans, strict=True)],
        "beginning of four": [(prefix, {}, "newest") for prefix in prefixes],
        "nothing": [("", {}, "newest")] * 10,
    }


def draw_span(chance: np.random.Generator) -> dict[str, str]:
    """A first and a last day, a month to ten years apart."""
    first = portraits.FIRST_DAY + timedelta(int(chance.integers(0, 4000)))
    return {"since": first.isoformat(), "until": (first + timedelta(int(chance.integers(30, 3650)))).isoformat()}


def draw_phrase(chance: np.random.Generator, wording: str) -> str:
    """Two to four words that stand side by side."""
    words = wording.rstrip(".").split()
    first = int(chance.integers(0, max(len(words) - 3, 1)))
    return " ".join(words[first : first + int(chance.integers(2, 5))])


def worst_questions() -> list[Ask]:
    """What costs most of all that the grammar admits: as many parts as fit, of the most frequent words."""
    words = invent_words(6000)
    parts = [
        " ".join(words[:12]),
        " ".join(f'"{word}"' for word in words[:50]),
        " ".join(f'"{words[number]} {words[number + 1]}"' for number in range(30)),
        " ".join(words[5000:5012]),
        f"{words[0]} " + " ".join(f"{word[:4]}*" for word in words[300:311]),
        f"{words[0]} " + " ".join(f"-{word[:4]}*" for word in words[300:311]),
        f"{words[0]} " + " ".join(f"-{word}" for word in words[1:12]),
    ]
    return [(part, {}, "best") for part in parts]


def ask(desk: SearchDesk, question: Ask) -> float:
    """Milliseconds of CPU for one answer, the database's included; a refusal is one."""
    typed, kept, order = question
    days = {name: date.fromisoformat(value) for name, value in kept.items() if name != "speaker"}
    began = time.process_time()
    try:
        search_quotations(desk, parse_query(typed), Filters(kept.get("speaker"), **days), Paging(order))  # type: ignore[arg-type]
    except QueryError:
        return 0.0
    return (time.process_time() - began) * 1000


def measure_asking(folder: Path) -> None:
    """Prints the milliseconds of each question of each kind, and the memory, as JSON: for a process of its own."""
    with open_desk(folder) as desk:
        began = time.perf_counter()
        ask(desk, ("", {}, "newest"))
        first = (time.perf_counter() - began) * 1000
        questions = draw_questions(desk.archive)
        waits = {kind: [ask(desk, one) for one in asked] for kind, asked in questions.items()}
        worst = [ask(desk, one) for one in worst_questions()]
    now, peak = (memory_of("/proc/self/status", name) for name in ("VmRSS", "VmHWM"))
    print(json.dumps({"first": first, "waits": waits, "worst": worst, "memory": now, "peak": peak}))


def memory_of(status: str, name: str) -> float:
    """MB of memory of a process, by the name of the figure in its status file."""
    with open(status, encoding="utf-8") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def as_match(typed: str) -> str:
    """What is typed in the grammar of FTS5.

    >>> as_match("Krieg Eskal*"), as_match('"gleich Null"')
    ('"Krieg" "Eskal"*', '"gleich Null"')
    """
    if typed.startswith('"'):
        return typed
    return " ".join(f'"{word.rstrip("*")}"{"*" * word.endswith("*")}' for word in typed.split())


class Sqlite:
    """SQLite FTS5 over the same texts, with the day and speaker of each beside it."""

    def __init__(self, archive: Engine) -> None:
        self.connection = sqlite3.connect(":memory:")
        self.connection.execute("CREATE VIRTUAL TABLE wording USING fts5(text, content='', detail=full)")
        self.connection.execute("CREATE TABLE fact (id INTEGER PRIMARY KEY, day TEXT, speaker TEXT)")
        with reading(archive) as connection:
            rows = connection.execute(text("SELECT text, day, speaker_id FROM quotation ORDER BY id")).all()
        began = time.process_time()
        for number, row in enumerate(rows):
            self.connection.execute("INSERT INTO wording (rowid, text) VALUES (?, ?)", (number, row.text))
            self.connection.execute("INSERT INTO fact VALUES (?, ?, ?)", (number, row.day, row.speaker_id))
        self.built = len(rows) / (time.process_time() - began)

    def ask(self, question: Ask) -> float:
        """Milliseconds of CPU for the hits, the newest 20 and the counts by speaker."""
        typed, kept, _ = question
        conditions, values = ["1"], []
        for name, condition in CONDITIONS.items():
            if name in kept:
                conditions.append(condition)
                values.append(kept[name])
        where = " AND ".join(conditions)
        source = f"FROM fact WHERE id IN (SELECT rowid FROM wording WHERE wording MATCH ?) AND {where}"
        began = time.process_time()
        self.connection.execute(f"SELECT id {source} ORDER BY day DESC LIMIT 20", (as_match(typed), *values)).fetchall()
        self.connection.execute(
            f"SELECT speaker, count(*) {source} GROUP BY speaker", (as_match(typed), *values)
        ).fetchall()
        return (time.process_time() - began) * 1000


def slowest(waits: Sequence[float]) -> float:
    """The slowest of twenty: the 95th percentile."""
    return float(np.percentile(list(waits), 95))


def measure(folder: Path, count: int, seen: dict[str, list[float]]) -> Iterator[Figure]:
    """All figures for an archive of so many quotations; adds the median of each kind of question to `seen`."""
    is_whole = count >= QUOTATIONS
    fill(folder, count)
    with open_desk(folder) as desk:
        began = time.process_time()
        desk.reindex()
        rate = count / (time.process_time() - began)
        yield at_least("index built anew", rate, LEAST_BUILT if is_whole else None, " a second")
        rival = Sqlite(desk.archive)
        questions = draw_questions(desk.archive)
        rivals = {kind: [rival.ask(one) for one in asked if one[0]] for kind, asked in questions.items()}
        yield Figure("the same by FTS5", f"{rival.built:.0f} a second")
    command = [sys.executable, "-m", "bench.index", "--ask", str(folder)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    yield Figure("first answer of a process", f"{told['first']:.0f} ms")
    for kind, waits in told["waits"].items():
        seen.setdefault(kind, []).append(median(waits))
        by = f", {median(waits) / median(rivals[kind]):.1f}x FTS5" if rivals[kind] else ""
        shown = f", median {median(waits):.1f}{by}"
        yield cap(kind, slowest(waits), LONGEST_WAIT if is_whole else None, shown)
    yield cap("worst question admitted", max(told["worst"]), LONGEST_WORST if is_whole else None, "")
    yield judge("memory of the process", told["memory"], MOST_MEMORY, " MB", f", peak {told['peak']:.0f}")
    waits = list(ingest(folder))
    yield cap("article to found", slowest(waits), LONGEST_INGEST if is_whole else None, f", median {median(waits):.1f}")


def cap(what: str, value: float, limit: float | None, more: str) -> Figure:
    """The figure in milliseconds, with its limit where it has one."""
    return Figure(what, f"{value:.1f} ms{more}") if limit is None else judge(what, value, limit, " ms", more)


def at_least(what: str, value: float, limit: float | None, unit: str) -> Figure:
    """The figure with what it has to reach, where it has to."""
    shown = f"{value:.0f}{unit}"
    return Figure(what, shown) if limit is None else Figure(what, shown, f"at least {limit:g}", value >= limit)


def ingest(folder: Path) -> Iterator[float]:
    """Milliseconds from recording an article of three quotations until another reader finds it, for each of some."""
    with open_desk(folder) as writer, open_desk(folder) as reader:
        for number in range(ARTICLES):
            said = f"von Artikel{number}x und er geht weiter“, sagte Tom Velt{number}.\n"
            body = "".join(f"„Das ist Satz {one} {said}" for one in range(3))
            article = Article(document=f"new{number}.txt", text=body)
            quotations = tuple(extract_quotations(article))
            began = time.perf_counter()
            record_article(writer.archive, article, quotations)
            writer.catch_up()
            found = search_quotations(reader, parse_query(f"Artikel{number}x"), Filters())
            yield (time.perf_counter() - began) * 1000
            if found.total != len(quotations):
                raise SystemExit(f"{found.total} of {len(quotations)} quotations found")


def main(arguments: Sequence[str]) -> int:
    """Print every figure; 1 when one breaks its limit."""
    parser = argparse.ArgumentParser(prog="python -m bench.index", description="Measure searching and indexing.")
    parser.add_argument("--quotations", type=int, nargs="+", default=[QUOTATIONS], help="how many to invent")
    parser.add_argument("--ask", type=Path, help="only ask an archive that is there, and print JSON")
    options = parser.parse_args(arguments)
    if options.ask:
        measure_asking(options.ask)
        return 0
    broken = 0
    seen: dict[str, list[float]] = {}
    for count in options.quotations:
        print(f"{count} quotations", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            for figure in measure(Path(folder), count, seen):
                verdict = {True: "holds", False: "BROKEN", None: ""}[figure.holds]
                print(f"{verdict:6} {figure.what:26} {figure.limit:16} {figure.shown}", flush=True)
                broken += figure.holds is False
    if len(options.quotations) > 1:
        print(f"medians at {', '.join(map(str, options.quotations))} quotations, and by how much they grow")
        for kind, medians in seen.items():
            steps = ", ".join(f"{one:.1f}" for one in medians)
            print(f"       {kind:26} {steps} ms: {medians[-1] / medians[0]:.1f}x")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
