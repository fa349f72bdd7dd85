"""What do the pages show of an article that has changed? Which words are gone and since when, and every version."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from index.desk import SearchDesk
from tests.changing_pages import COMES, FILLER, GOES, PAGE, STAYS, page, take_in
from tests.pages.page import hits, look, read, see
from web.application import create_app

BERLIN = timezone(timedelta(hours=1))


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FlaskClient]:
    """The pages over an article of two versions and two addresses, in Berlin."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    app = create_app(tmp_path)
    desk: SearchDesk = app.extensions["desk"]
    take_in(desk, page(STAYS, GOES, FILLER, title="Plan steht"))
    second = page(FILLER, COMES, STAYS, hour=3, title="Streit um <Plan>", paywalled=True)
    second = replace(
        second, published_at=datetime(2024, 11, 3, 9, 30, tzinfo=BERLIN), published=datetime(2024, 11, 3).date()
    )
    take_in(desk, replace(second, modified_at=datetime(2024, 11, 3, 15, 55, tzinfo=BERLIN)))
    take_in(desk, replace(second, url=f"{PAGE}/amp", canonical=PAGE))
    desk.catch_up()
    yield app.test_client()
    desk.close()
    monkeypatch.undo()
    time.tzset()


def test_article_page_shows_its_versions_and_what_is_gone(newsroom: FlaskClient) -> None:
    address = str(see(look(newsroom, "/"), ".hit .permalink")["href"])
    shown = look(newsroom, str(see(look(newsroom, address), "#article")["href"]))
    assert read(shown, "h1") == ["Streit um <Plan>"]
    facts = dict(zip(read(shown, ".origin dt"), read(shown, ".origin dd"), strict=True))
    assert facts["Erschienen am"] == "3. November 2024, 09:30"
    assert facts["Geändert am"] == "3. November 2024, 15:55"
    assert facts["Gelesen am"] == "3. November 2024, 16:00"
    assert facts["Zugang"] == "Ein Teil ist nur mit Abo zu lesen."
    assert see(shown, "#further a")["href"] == f"{PAGE}/amp"
    assert read(shown, "#count") == ["2 Zitate"]
    assert read(shown, ".gone") == ["seit 3. November 2024, 16:00"]
    assert len(hits(shown)) == 3
    assert read(shown, "#versions li > p:first-child") == [
        "gelesen am 3. November 2024, 16:00 · jetzige Fassung",
        "gelesen am 3. November 2024, 13:00",
    ]
    assert "Titel damals: Plan steht" in read(shown, "#versions .aside")
    assert FILLER not in shown.get_text()


def test_quotation_that_is_gone_says_so_wherever_it_is_shown(newsroom: FlaskClient) -> None:
    found = look(newsroom, "/?q=Geld")
    assert read(found, ".gone") == ["nicht mehr auf der Seite"]
    shown = look(newsroom, str(see(found, ".hit .permalink")["href"]))
    (notice,) = read(shown, "#gone")
    assert notice.startswith("Diese Worte stehen nicht mehr auf der Seite: Beim Lesen am 3. November 2024, 16:00")
    assert read(shown, "#passage") == [GOES]
    assert see(shown, "#original")["href"] == PAGE
    assert "nicht mehr auf der Seite" in read(shown, "#citation")[0]
    assert "3. November 2024, 13:00 · 2 Fassungen" in read(shown, ".origin dd")


def test_quotation_that_stays_is_not_marked(newsroom: FlaskClient) -> None:
    found = look(newsroom, "/?q=Vorstadt")
    assert read(found, ".gone") == []
    shown = look(newsroom, str(see(found, ".hit .permalink")["href"]))
    assert read(shown, "#gone") == []
    assert str(see(shown, "#original")["href"]).startswith(f"{PAGE}#:~:text=Wir%20bleiben")
    assert look(newsroom, "/article/a-000000000000", 404)
