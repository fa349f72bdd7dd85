"""Whatever happens to a page, in whatever order: what is known of its quotations is what a naive reference tells."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine, text

from index.archive import migration_config, open_archive, writing
from index.checking import check_archive, check_index
from index.desk import SearchDesk, open_desk
from index.editing import NewSpeaker, reassign_quotation, undo_decision
from index.lookup import list_article_quotations, load_passage
from index.recording import record_article
from index.records import QuotationRecord, Recorded
from index.versions import list_versions
from quotes.extraction import extract_quotations
from quotes.values import Article
from tests.changing_pages import COMES, EVA, FILLER, FIRST, GOES, STAYS, page, take_in
from tests.databases import sqlite_only
from web.reread_command import reread_article


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SearchDesk]:
    """An archive with its index."""
    with open_desk(tmp_path / "var") as desk:
        yield desk


NAMES = ("Ida Kern", "Tom Berg", "Jan Roth", "Ada Lind", "Eva Velt", "Uwe Marsch", "Nora Stein")


@dataclass
class Told:
    """What the reference knows of a quotation: since when it is known, since when gone, and what was decided of it."""

    first_seen: datetime
    gone_since: datetime | None = None
    decisions: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class History:
    """A page and what may happen to it, beside a reference that keeps a list of paragraphs alone."""

    desk: SearchDesk
    dice: random.Random
    known: dict[int, Told] = field(default_factory=dict)
    shown: list[int] = field(default_factory=list)
    versions: int = 0
    home: str = ""

    def step(self, hour: int) -> None:
        """One of all that may happen, at this hour."""
        choices = [self.change, self.change, self.keep, self.decide, self.undo, self.reread]
        self.dice.choice(choices if self.shown else [self.change])(hour)

    def change(self, hour: int) -> None:
        new = self.dice.sample(range(12), self.dice.randint(1, 5))
        self.versions += new != self.shown
        self.shown, now = new, FIRST + timedelta(hours=hour)
        self.home = self.read(hour).article.id
        for number in new:
            self.known.setdefault(number, Told(now)).gone_since = None
        for number, one in self.known.items():
            if number not in new and one.gone_since is None:
                one.gone_since = now

    def keep(self, hour: int) -> None:
        assert self.read(hour).status == "unchanged"

    def reread(self, hour: int) -> None:
        reread_article(self.desk, self.home)
        self.read(hour)

    def decide(self, _hour: int) -> None:
        number, name = self.dice.choice(sorted(self.known)), self.dice.choice(NAMES)
        decision = reassign_quotation(self.desk.archive, EVA, self.row_of(number).id, NewSpeaker(name))
        self.known[number].decisions.append((name, decision))

    def undo(self, _hour: int) -> None:
        one = self.known[self.dice.choice(sorted(self.known))]
        if one.decisions:
            undo_decision(self.desk.archive, EVA, one.decisions.pop(self.dice.randrange(len(one.decisions)))[1])

    def read(self, hour: int) -> Recorded:
        return take_in(self.desk, page(*map(paragraph, self.shown), hour=hour))

    def row_of(self, number: int) -> QuotationRecord:
        rows = list_article_quotations(self.desk.archive, self.home)
        return next(row for row in rows if f"Punkt {number} " in row.text)


def paragraph(number: int) -> str:
    return f"Ratsmitglied {NAMES[number % 7]} sagte: „Punkt {number} der Vorlage lehnen wir im Rat entschieden ab.“"


@pytest.mark.parametrize("seed", range(6))
def test_any_history_ends_as_a_naive_reference_tells(desk: SearchDesk, seed: int) -> None:
    history = History(desk, random.Random(seed))
    ids: dict[str, str] = {}
    for hour in range(14):
        history.step(hour)
        # An id, once given out, means the same words for good.
        for row in list_article_quotations(desk.archive, history.home):
            assert ids.setdefault(row.text, row.id) == row.id
    desk.catch_up()
    assert [*check_archive(desk.archive), *check_index(desk.archive, desk.fulltext)] == []
    assert len(ids) == len(history.known)
    assert len(list_versions(desk.archive, history.home)) == history.versions
    for number, told in history.known.items():
        row = history.row_of(number)
        assert row.speaker is not None
        assert row.speaker.name == (told.decisions[-1][0] if told.decisions else NAMES[number % 7])
        assert (row.first_seen, row.gone_since) == (told.first_seen, told.gone_since)
        assert load_passage(desk.archive, row).text == paragraph(number)


@sqlite_only
def test_archive_of_the_schema_before_goes_on(tmp_path: Path) -> None:
    """Two articles at one address stay apart, at the addresses given out; the page goes on with the one read last."""
    path = tmp_path / "archive.sqlite"
    old, new, plain = page(STAYS), page(STAYS, GOES), page(COMES, url=None)
    fill_former_archive(path, [("a-000000000001", old, 1), ("a-000000000002", new, 2), ("a-000000000003", plain, 3)])
    archive = open_archive(path)
    try:
        for home, article in (("a-000000000001", old), ("a-000000000002", new), ("a-000000000003", plain)):
            (row,) = list_article_quotations(archive, home)
            assert (row.version, row.gone_since) == (1, None)
            assert row.first_seen == row.article.read_at
            assert load_passage(archive, row).text == article.text.split("\n\n")[0]
            assert row.verdict == ("verified" if home.endswith("2") else "")
        again = record_article(archive, replace(new, outlet=None), (), "")
        assert (again.status, again.article.id) == ("unchanged", "a-000000000002")
        assert record_article(archive, replace(plain, outlet=None), (), "").article.id == "a-000000000003"
        changed = record_article(archive, page(FILLER, hour=9), ())
        assert (changed.status, changed.article.id, changed.article.version) == ("changed", "a-000000000002", 2)
        (gone,) = list_article_quotations(archive, "a-000000000002")
        assert (gone.verdict, gone.gone_since) == ("verified", FIRST + timedelta(hours=9))
        assert load_passage(archive, gone).text == STAYS
        with writing(archive) as connection:
            command.downgrade(migration_config(connection), "0005")
            command.upgrade(migration_config(connection), "head")
        assert list_article_quotations(archive, "a-000000000002") == []
        assert len(list_article_quotations(archive, "a-000000000001")) == 1
    finally:
        archive.dispose()


def fill_former_archive(path: Path, articles: list[tuple[str, Article, int]]) -> None:
    """An archive as it was before versions, with the first quotation of each article; of the second it is verified."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        command.upgrade(migration_config(connection), "0005")
        for home, article, number in articles:
            quotation = extract_quotations(article)[0]
            connection.execute(
                text(
                    "INSERT INTO article (id, digest, document, text, opening, url, authors, agencies, links, read_at, "
                    "extractor) VALUES (:id, :id, 'a.html', :text, 'x', :url, '[]', '[]', '[]', :read_at, '1')"
                ),
                {"id": home, "text": article.text, "url": article.url, "read_at": f"2024-11-03 1{number}:00:00"},
            )
            connection.execute(
                text(
                    "INSERT INTO quotation (id, article_id, start, end, text, extent, repaired, rule, confidence, "
                    "verdict) VALUES (:id, :home, :start, :end, :text, 'full', 0, 'open', 0, :verdict)"
                ),
                {
                    "id": f"q-{number}",
                    "home": home,
                    "start": quotation.start,
                    "end": quotation.end,
                    "text": quotation.text,
                    "verdict": "verified" if number == 2 else "",
                },
            )
            connection.execute(
                text("INSERT INTO change (sequence, article_id, what, at) VALUES (:n, :id, 'recorded', :at)"),
                {"n": number, "id": home, "at": "2024-11-03 13:00:00"},
            )
        connection.execute(
            text(
                "INSERT INTO decision (id, sequence, at, editor, action, subject, before, after, why) VALUES "
                "('d-1', 1, '2024-11-03 13:00:00', 'Eva Kern', 'verify', 'q-2', '{}', '{}', 'steht so da')"
            )
        )
        connection.execute(text("UPDATE state SET sequence = 3, resolved_by = '3'"))
    engine.dispose()
