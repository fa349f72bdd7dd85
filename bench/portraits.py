"""How fast are the portraits when much is archived? 100,000 quotations, 5,000 of one speaker: no question over 100 ms.

`python -m bench.portraits` writes an invented archive (rows, no extraction), asks what the pages ask, and prints the
milliseconds of the fastest of three times; status 1 says that one is over the limit.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert

from index import outlet_portraits, portraits, register, tables
from index.archive import open_archive, writing
from index.lookup import list_article_quotations
from index.outlets import list_outlets
from index.portraits import Part
from index.speakers import list_spellings

LONGEST = 100.0  # milliseconds for one question: all outlets 83, the register by quotations 69, company 47
ROUNDS = 3
PER_ARTICLE = 5
KINDS = ("person",) * 78 + ("unnamed",) * 14 + ("organisation",) * 6 + ("document",) * 2
FIRST_DAY, DAYS = date(2004, 1, 1), 7600
SPEAKER, OUTLET = "s-000000000000", "o-000000000000"


@dataclass(frozen=True, slots=True)
class Size:
    """How much is invented: quotations in all, and those of the one speaker; five quotations an article."""

    quotations: int = 100_000
    of_one: int = 5_000
    speakers: int = 30_000
    outlets: int = 60
    copied: float = 0.1
    """The share of articles that print the text of another one."""


def fill_archive(archive: Engine, size: Size) -> None:
    """Invented rows: a third of the articles from one outlet, some without outlet or day, speakers by Zipf's law."""
    chance = random.Random(7)  # the same archive each time
    with writing(archive) as connection:
        write_rows(connection, tables.outlet, invent_outlets(size))
        write_rows(connection, tables.speaker, invent_speakers(size, chance))
        articles = list(invent_articles(size, chance))
        write_rows(connection, tables.article, articles)
        quotations = list(invent_quotations(size, chance, articles))
        sightings = list(invent_sightings(quotations))
        write_rows(connection, tables.sighting, sightings)
        write_rows(connection, tables.quotation, quotations)
        write_rows(connection, tables.spelling, invent_spellings(sightings, chance))


def write_rows(connection: Connection, table: Table, rows: Any) -> None:
    """All rows, in one statement."""
    connection.execute(insert(table), list(rows))


def invent_outlets(size: Size) -> Iterator[dict[str, Any]]:
    """Blatt 0, Blatt 1, ..."""
    for number in range(size.outlets):
        domain = f"blatt{number}.de"
        yield {"id": f"o-{number:012x}", "key": domain, "name": f"Blatt {number}", "domain": domain}


def invent_speakers(size: Size, chance: random.Random) -> Iterator[dict[str, Any]]:
    """Eva Berg 0, Eva Berg 1, ..., of every kind."""
    for number in range(size.speakers):
        kind = chance.choice(KINDS)
        yield {"id": f"s-{number:012x}", "kind": kind, "key": f"eva berg {number}", "name": f"Eva Berg {number}"}


def invent_articles(size: Size, chance: random.Random) -> Iterator[dict[str, Any]]:
    """Articles of three thousand letters."""
    weights = [1 / (number + 1) for number in range(size.outlets)]
    for number in range(size.quotations // PER_ARTICLE):
        (outlet,) = chance.choices(range(size.outlets), weights)
        yield {
            "id": f"a-{number:012x}",
            "digest": f"{number:064x}",
            "document": f"{number}.txt",
            "text": f"{number} " + "Die Lage ist unklar und niemand weiß, was geschehen wird. " * 52,
            "opening": f"{number} Die Lage ist unklar",
            "title": f"Die Lage am Tag {number}",
            "outlet_id": f"o-{outlet:012x}" if chance.random() < 0.95 else None,
            "published": FIRST_DAY + timedelta(chance.randrange(DAYS)) if chance.random() < 0.94 else None,
            "authors": [],
            "agencies": chance.choice(([], [], ["dpa"], ["dpa", "AFP"], ["Reuters"])),
            "links": [],
            "read_at": datetime.now(UTC),
        }


def invent_quotations(size: Size, chance: random.Random, articles: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The quotations of the articles; the first speaker has 40 roles."""
    leads = invent_leads(size, chance)
    weights = [1 / (number + 2) ** 0.75 for number in range(1, size.speakers)]
    others = chance.choices(range(1, size.speakers), weights, k=size.quotations)
    for number, other in enumerate(others):
        article = articles[number // PER_ARTICLE]
        is_one = chance.random() < size.of_one / size.quotations
        speaker = 0 if is_one else other if chance.random() < 0.92 else None
        start = number % PER_ARTICLE * 300
        yield {
            "id": f"q-{number:012x}",
            "article_id": article["id"],
            "start": start,
            "end": start + 200,
            "text": "Das ist ein Satz, den jemand gesagt hat und der gedruckt wurde. " * 3,
            "extent": "full",
            "repaired": False,
            "speaker_id": None if speaker is None else f"s-{speaker:012x}",
            "sighting_id": None if speaker is None else sighting_id(speaker, number // PER_ARTICLE),
            "said_by": None if speaker is None else sighting_id(speaker, number // PER_ARTICLE),
            "role": f"Beauftragte der SPD für Sache {chance.randrange(40)}" if chance.random() < 0.5 else None,
            "rule": "cue-after",
            "confidence": 0.95,
            "day": article["published"],
            "copy_of": leads[number],
            "cited_id": f"o-{chance.randrange(size.outlets):012x}" if chance.random() < 0.08 else None,
        }


def invent_leads(size: Size, chance: random.Random) -> list[str | None]:
    """For each quotation the one of which it is a copy: some articles print all that an earlier one has."""
    leads: list[str | None] = []
    for first in range(0, size.quotations, PER_ARTICLE):
        is_copy = first > 0 and chance.random() < size.copied
        other = chance.randrange(first // PER_ARTICLE) * PER_ARTICLE if is_copy else None
        for number in range(PER_ARTICLE):
            earlier = None if other is None else leads[other + number] or f"q-{other + number:012x}"
            leads.append(earlier)
    return leads


def sighting_id(speaker: int, article: int) -> str:
    """The id of a speaker in an article."""
    return f"n-{speaker:06x}{article:06x}"


def invent_sightings(quotations: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Who speaks in which article, each once."""
    spoken = {row["said_by"]: row for row in quotations if row["said_by"]}
    for identity, row in spoken.items():
        yield {
            "id": identity,
            "article_id": row["article_id"],
            "kind": "person",
            "name": "Eva Berg",
            "roles": [],
            "key": row["speaker_id"],
            "block": row["speaker_id"],
            "speaker_id": row["speaker_id"],
            "link": "same-name",
            "confidence": 0.9,
        }


def invent_spellings(sightings: list[dict[str, Any]], chance: random.Random) -> Iterator[dict[str, Any]]:
    """One of five spellings for each sighting."""
    for row in sightings:
        spelling = {"sighting_id": row["id"], "speaker_id": row["speaker_id"], "article_id": row["article_id"]}
        yield spelling | {"text": f"Eva {chance.choice('ABCDE')}. Berg", "count": 1, "is_name": True}


def list_questions(archive: Engine) -> dict[str, Callable[[], object]]:
    """What the pages ask the archive, by what it is called."""
    late = 4_800
    return {
        "roles of a speaker": lambda: portraits.list_bodies(portraits.list_offices(archive, SPEAKER)),
        "spellings": lambda: list_spellings(archive, SPEAKER),
        "outlets of a speaker": lambda: portraits.list_printing_outlets(archive, SPEAKER),
        "timeline of a speaker": lambda: portraits.draw_up_timeline(archive, SPEAKER),
        "company": lambda: portraits.list_company(archive, SPEAKER, 15),
        "quotations": lambda: portraits.list_part(archive, SPEAKER, Part(), 20),
        "quotations, last page": lambda: portraits.list_part(archive, SPEAKER, Part(), 20, late),
        "quotations of an outlet": lambda: portraits.list_part(archive, SPEAKER, Part(outlet_id=OUTLET), 20),
        "number of these": lambda: portraits.count_part(archive, SPEAKER, Part(outlet_id=OUTLET)),
        "quotations of a year": lambda: portraits.list_part(archive, SPEAKER, Part(2015), 20),
        "articles of a speaker": lambda: portraits.list_articles(archive, SPEAKER, None, 50),
        "number of articles": lambda: portraits.count_articles(archive, SPEAKER),
        "articles with another": lambda: portraits.list_articles(archive, SPEAKER, "s-000000000001", 50),
        "counts of an outlet": lambda: outlet_portraits.summarise_outlet(archive, OUTLET),
        "speakers of an outlet": lambda: outlet_portraits.list_quoted_speakers(archive, OUTLET, 20),
        "timeline of an outlet": lambda: outlet_portraits.draw_up_outlet_timeline(archive, OUTLET),
        "who cites an outlet": lambda: outlet_portraits.list_citing_outlets(archive, OUTLET),
        "agencies of an outlet": lambda: outlet_portraits.list_agencies(archive, OUTLET),
        "an article": lambda: list_article_quotations(archive, "a-000000000000"),
        "kinds": lambda: register.count_kinds(archive),
        "register by name": lambda: register.list_registered(archive, None),
        "register by quotations": lambda: register.summarise_speakers(
            archive, register.list_most_quoted(archive, None, 300)
        ),
        "outlets": lambda: list_outlets(archive),
    }


def measure(question: Callable[[], object]) -> float:
    """The milliseconds of the fastest round."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        question()
        taken.append(1000 * (time.perf_counter() - begun))
    return min(taken)


def main() -> int:
    """Prints a line for each question; 1 if one is over the limit."""
    with tempfile.TemporaryDirectory() as folder:
        archive = open_archive(Path(folder) / "archive.sqlite")
        fill_archive(archive, Size())
        figures = {name: measure(question) for name, question in list_questions(archive).items()}
        archive.dispose()
    for name, taken in figures.items():
        print(f"{name:26} {taken:6.1f} ms{'' if taken <= LONGEST else f'   over {LONGEST:.0f}'}")
    return int(max(figures.values()) > LONGEST)


if __name__ == "__main__":
    sys.exit(main())
