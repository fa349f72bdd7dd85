"""How well are copies of one text told from other texts, and what does it cost to look for them among more articles?

`python -m bench.copies [FOLDER...]` makes copies of the .txt files in these folders, or of invented articles, compares
them, and records articles among few and among many; status 1 says that a figure is beyond its limit.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from pathlib import Path
from statistics import median

from sqlalchemy import Engine

from bench.speed import Figure, judge, name, saying
from index.archive import opened_archive, writing
from index.copies import compare_text
from index.likeness import Sketch, are_copies, band_keys, sketch_text
from index.recording import insert_article
from quotes.spans.candidates import find_candidates
from quotes.values import Article

FEW, MANY = 250, 4_000
FURTHER = 60
PAIRS = 400
LEAST_FOUND, MOST_WRONG = 0.9, 0.001
MOST_GROWTH = 2.0  # times the CPU for 16 times as many articles
LEADS = ("Streit spitzt sich zu: Was jetzt passiert", "Velt/Berlin (dpa) - So geht es weiter", "")
STYLES = (("„", "“"), ('"', '"'), ("»", "«"))
SMALL_WORDS = "gestern auch so am nun dann Montag".split()
FRAMES = ("{} Das sagte Kern am Montag.", "Kern sagte: {}", "Dazu hieß es: {} So teilte es das Haus mit.")


def invent(dice: random.Random, number: int) -> str:
    """An article of sentences of invented nouns, no two with the same run of four, and three quotations."""
    paragraphs = []
    for _ in range(8):
        words = [f"{name(dice.randrange(9_000))} {dice.choice(SMALL_WORDS)}" for _ in range(14)]
        paragraphs.append(f"{' '.join(words)}.")
    for place in (2, 4, 6):
        paragraphs.insert(place, f"„{saying(dice.randrange(99_999))}“, sagte {name(number % 50)} am Montag.")
    return "\n\n".join(paragraphs)


def make_copy(dice: random.Random, text: str, others: Sequence[str]) -> str:
    """What an outlet makes of a text: another lead, the end cut off, paragraphs of its own, other marks and words."""
    paragraphs = [part for part in text.splitlines() if part.strip()]
    paragraphs = paragraphs[: max(1, round(len(paragraphs) * dice.choice((1, 1, 0.8, 0.6, 0.5))))]
    for _ in range(dice.choice((0, 0, 1, 2))):
        own = [part for part in dice.choice(others).splitlines() if len(part) > 120]
        paragraphs.insert(dice.randrange(len(paragraphs) + 1), dice.choice(own or [LEADS[1]])[:500])
    opening, closing = dice.choice(STYLES)
    copied = re.sub("[“”]", closing, "\n\n".join([dice.choice(LEADS), *paragraphs]).replace("„", opening))
    rate = dice.choice((0, 0.005, 0.01, 0.02, 0.03))
    return re.sub(r"\w+", lambda word: dice.choice(SMALL_WORDS) if dice.random() < rate else word[0], copied)


def quote_same(dice: random.Random, text: str, statements: Sequence[str]) -> str:
    """The text with these statements put in, as a report of the same press conference."""
    paragraphs = text.splitlines()
    for statement in statements:
        paragraphs.insert(dice.randrange(len(paragraphs) + 1), dice.choice(FRAMES).format(statement))
    return "\n".join(paragraphs)


def is_found(one: Sketch | None, other: Sketch | None) -> bool:
    """Do two texts come to be compared, and are they taken for copies?"""
    if one is None or other is None:
        return False
    return are_copies(one, other) and not set(band_keys(one)).isdisjoint(band_keys(other))


def measure(texts: Sequence[str]) -> Iterator[Figure]:
    """How many pairs of each kind are taken for copies."""
    dice = random.Random(1)
    long = [text for text in texts if sketch_text(text) is not None]
    chosen = [dice.choice(long) for _ in range(PAIRS)]
    copies = [is_found(sketch_text(text), sketch_text(make_copy(dice, text, long))) for text in chosen]
    yield judge_share("copies, cut and edited", copies, LEAST_FOUND, 1)
    conferences = []
    for _ in range(PAIRS):
        one, other, third = dice.sample(long, 3)
        said = [third[span.start : span.end] for span in find_candidates(third)][:5]
        conferences.append(
            is_found(sketch_text(quote_same(dice, one, said)), sketch_text(quote_same(dice, other, said)))
        )
    yield judge_share("reports that quote the same statements", conferences, 0, MOST_WRONG)
    sketches = [sketch_text(text) for text in long[:900]]
    yield judge_share(
        "different articles, all pairs", [is_found(*pair) for pair in combinations(sketches, 2)], 0, MOST_WRONG
    )


def judge_share(what: str, found: Sequence[bool], least: float, most: float) -> Figure:
    """The share of pairs that are taken for copies, beside its limits."""
    share = sum(found) / len(found)
    limit = f"at least {least:.0%}" if least else f"at most {most:.1%}"
    return Figure(what, f"{sum(found)} of {len(found)} ({share:.2%})", limit, least <= share <= most)


def record(archive: Engine, numbers: range) -> list[float]:
    """Milliseconds of CPU for looking for the copies of each of these invented articles, all recorded."""
    taken = []
    for number in numbers:
        dice = random.Random(number)
        article = Article(f"{number}.txt", invent(dice, number), url=f"https://bote.example/{number}")
        with writing(archive) as connection:
            home = insert_article(connection, article, "")
            began = time.process_time()
            compare_text(connection, home, article.text)
            taken.append((time.process_time() - began) * 1000)
    return taken


def time_growth() -> Iterator[Figure]:
    """What looking for copies costs among few articles and among many."""
    with tempfile.TemporaryDirectory() as folder, opened_archive(Path(folder) / "archive.sqlite") as archive:
        record(archive, range(FEW))
        few = median(record(archive, range(FEW, FEW + FURTHER)))
        record(archive, range(FEW + FURTHER, MANY))
        many = median(record(archive, range(MANY, MANY + FURTHER)))
    yield Figure(f"CPU of one article among {FEW:,}", f"{few:.1f} ms")
    yield Figure(f"CPU of one article among {MANY:,}", f"{many:.1f} ms")
    yield judge(f"{MANY:,} by {FEW:,}", many / few, MOST_GROWTH, "x")


def main(arguments: Sequence[str]) -> int:
    """Prints the figures; 1 where one is beyond its limit."""
    dice = random.Random(0)
    paths = [path for folder in arguments for path in sorted(Path(folder).rglob("*.txt"))]
    texts = [path.read_text(encoding="utf-8") for path in paths] or [invent(dice, number) for number in range(300)]
    broken = 0
    for figure in chain(measure(texts), time_growth()):
        verdict = {True: "holds", False: "BROKEN", None: ""}[figure.holds]
        print(f"{verdict:6} {figure.what:50} {figure.limit:15} {figure.shown}", flush=True)
        broken += figure.holds is False
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
