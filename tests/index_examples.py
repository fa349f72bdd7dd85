"""How do the tests of the index get their articles? From what was said: said("Rutte", "Die Truppen ...") makes one."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, update

from index import tables
from index.archive import open_archive, writing
from index.desk import SearchDesk, open_desk
from index.engine import Order
from index.filters import Filters
from index.grammar import parse_query
from index.recording import record_article
from index.search import Paging, Results, search_quotations
from quotes.values import Article, Attribution, Cue, Extent, Mention, Outlet, Quotation, Speaker, SpeakerKind
from tests.databases import POSTGRES

EINS, ZWEI = "Der Krieg geht weiter.", "Der Frieden kommt."


@dataclass(frozen=True)
class Said:
    """One quotation to be printed in an example: `name` None leaves the speaker open."""

    name: str | None
    text: str
    kind: SpeakerKind = "person"
    role: str | None = None
    spellings: tuple[str, ...] = ()
    said_on: date | None = None
    extent: Extent = "full"
    cited: Outlet | None = None
    told: Outlet | None = None


def make_article(
    *sayings: Said, outlet: str | None = None, published: date | None = None, url: str | None = None, lead: str = ""
) -> tuple[Article, tuple[Quotation, ...]]:
    """An article that prints each saying in a paragraph of its own, „Mark Rutte sagte: ...“, and its quotations."""
    text = lead
    spans = []
    for said in sayings:
        text += f"{said.name or 'Jemand'} sagte: „"
        spans.append((len(text) - 1, len(text) + len(said.text) + 1))
        text += f"{said.text}“\n"
    domain = outlet.lower().replace(" ", "") + ".de" if outlet else None
    article = Article(
        document=f"{hashlib.sha256(text.encode()).hexdigest()[:8]}.txt",
        text=text,
        url=url,
        outlet=Outlet(outlet, domain, "published") if outlet else None,
        published=published,
    )
    pairs = zip(sayings, spans, strict=True)
    return article, tuple(make_quotation(article, said, *span) for said, span in pairs)


def make_quotation(article: Article, said: Said, start: int, end: int) -> Quotation:
    """The quotation of one saying at this place; its id is taken from the article, as the extractor takes it."""
    base = article.url or article.text
    name = said.name or "Jemand"
    mention_at = start - len(f"{name} sagte: ")
    mention = Mention(mention_at, mention_at + len(name), name)
    return Quotation(
        id="q-" + hashlib.sha256(f"{base} {said.text}".encode()).hexdigest()[:12],
        start=start,
        end=end,
        text=said.text,
        extent=said.extent,
        cue=Cue(start - 7, start - 2, "sagte", "sagen"),
        speaker=Speaker(name, said.kind, said.role, mention, said.spellings) if said.name else None,
        attribution=Attribution("cue-before", 0.9) if said.name else Attribution("open", 0.0),
        said_on=said.said_on,
        occasion=None,
        outlet=said.cited or article.outlet,
        url=article.url,
        told=said.told,
    )


@cache
def new_archive() -> bytes:
    """The file of an archive without articles; to make its tables takes longer than most tests."""
    with TemporaryDirectory() as folder:
        archive = open_archive(Path(folder) / "archive.sqlite")
        with archive.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        archive.dispose()
        return (Path(folder) / "archive.sqlite").read_bytes()


@contextmanager
def empty_archive(path: Path) -> Iterator[Engine]:
    """A new archive, closed at the end of the block."""
    if not POSTGRES:
        path.write_bytes(new_archive())
    archive = open_archive(path)
    try:
        if not POSTGRES:
            with writing(archive) as connection:
                connection.execute(update(tables.state).values(token=secrets.token_hex(16)))
        yield archive
    finally:
        archive.dispose()


def record_into(archive: Engine, *sayings: Said, published: date | None = None, lead: str = "") -> str:
    """Records an article with these sayings; returns its id."""
    return record_article(archive, *make_article(*sayings, published=published, lead=lead)).article.id


def record(desk: SearchDesk, *sayings: Said, outlet: str | None = None, published: date | None = None) -> str:
    """Records an article with these sayings; returns its id. The index does not know of it before `catch_up()`."""
    article, quotations = make_article(*sayings, outlet=outlet, published=published)
    return record_article(desk.archive, article, quotations).article.id


def search(desk: SearchDesk, text: str, filters: Filters = Filters(), order: Order = "newest") -> Results:  # noqa: B008
    """The first page of what the search box gives."""
    return search_quotations(desk, parse_query(text), filters, Paging(order))


def found(results: Results) -> list[str]:
    """The wordings of the hits in their order."""
    return [hit.quotation.text for hit in results.hits]


def fill(folder: Path) -> None:
    """Records two articles and indexes each in a commit of its own."""
    with open_desk(folder) as desk:
        for text in (EINS, ZWEI):
            record(desk, Said("Mark Rutte", text))
            desk.catch_up()


def holds_both(desk: SearchDesk) -> bool:
    """Do searches find what `fill` has recorded?"""
    return {*found(search(desk, "Krieg")), *found(search(desk, "Frieden"))} == {EINS, ZWEI}
