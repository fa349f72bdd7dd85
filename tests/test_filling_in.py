"""What becomes of an article read again, when more is known of it? What was missing is filled in; all else stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from index import tables
from index.archive import reading
from index.changes import changed_articles
from index.desk import open_desk
from index.filters import Filters
from index.recording import record_article
from quotes.values import Outlet
from tests.index_examples import Said, empty_archive, make_article, search

KNOWN_LATER: dict[str, object] = {
    "title": "Rutte mahnt",
    "outlet": Outlet("Zeit Online", "zeit.de", "published"),
    "published": date(2024, 10, 28),
    "authors": ("Eva Kern",),
    "agencies": ("dpa",),
    "links": ("https://zeit.de/2",),
}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Engine]:
    """An empty archive."""
    with empty_archive(tmp_path / "archive.sqlite") as engine:
        yield engine


@pytest.mark.parametrize("field", KNOWN_LATER)
def test_what_becomes_known_later_is_filled_in_and_stays(archive: Engine, field: str) -> None:
    article, quotations = make_article(Said("Mark Rutte", "Ja."), url="https://zeit.de/1")
    record_article(archive, article, quotations)
    known = replace(article, **{field: KNOWN_LATER[field]})  # type: ignore[arg-type]
    other = replace(article, title="X", published=date(2001, 1, 1), authors=("X",), agencies=("X",), links=("X",))
    other = replace(other, outlet=Outlet("X", "x.de", "published"))
    assert [record_article(archive, known, ()).status for _ in range(2)] == ["updated", "unchanged"]
    assert record_article(archive, article, ()).status == "unchanged"
    before, after = (record_article(archive, one, ()).article for one in (known, other))
    assert getattr(after, field) == getattr(before, field)
    if field != "outlet":
        assert getattr(after, field) == KNOWN_LATER[field]
    else:
        assert after.outlet is not None
        assert after.outlet.domain == "zeit.de"
    assert record_article(archive, other, ()).quotations == 1


def test_filling_in_is_a_change_and_dates_what_has_no_day(archive: Engine) -> None:
    article, quotations = make_article(Said("Mark Rutte", "Ja.", said_on=date(2024, 10, 1)), Said("Eva Kern", "Nein."))
    home = record_article(archive, article, quotations).article.id
    record_article(archive, replace(article, published=date(2024, 10, 28)), ())
    assert changed_articles(archive, 1, 2) == [home]
    with reading(archive) as connection:
        days = connection.execute(select(tables.quotation.c.day).order_by(tables.quotation.c.start)).scalars()
        assert list(days) == [date(2024, 10, 1), date(2024, 10, 28)]


def test_outlet_and_day_that_become_known_later_are_searched(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        article, quotations = make_article(Said("Mark Rutte", "Die Truppen stehen in Kursk."))
        record_article(desk.archive, article, quotations)
        desk.catch_up()
        outlet = Outlet("Zeit Online", "zeit.de", "published")
        record_article(desk.archive, replace(article, outlet=outlet, published=date(2024, 10, 28)), ())
        assert desk.catch_up() == 1
        filters = Filters(outlet="zeit.de", since=date(2024, 10, 28), until=date(2024, 10, 28))
        assert [hit.quotation.day for hit in search(desk, "Truppen", filters).hits] == [date(2024, 10, 28)]
        assert [(facet.name, facet.count) for facet in search(desk, "").outlets] == [("Zeit Online", 1)]
