"""What do the pages of speakers and outlets list?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from index.recording import record_article
from quotes.values import Article, Outlet
from tests.pages.articles import person, quoted
from tests.pages.page import hits, look, outlet_of, read, see
from web.application import create_app


def test_speaker_page_lists_spellings_roles_and_quotations(client: FlaskClient) -> None:
    page = look(client, str(see(look(client, "/?q=Null"), ".hit .speaker")["href"]))
    assert read(page, "h1") == ["Wolodymyr Selenskyj"]
    assert any("Selenskyj" in text for text in read(page, "#spellings li"))
    assert any("ukrainischer Präsident" in text for text in read(page, "#roles li"))
    assert hits(page) == ["q-null"]


def test_speakers_are_found_by_any_spelling(client: FlaskClient) -> None:
    assert read(look(client, "/speakers?q=Zelenskij"), ".register .speaker") == ["Wolodymyr Selenskyj"]
    names = read(look(client, "/speakers"), ".register .speaker")
    assert names.index("Lloyd Austin") < names.index("Mark Rutte") < names.index("Wolodymyr Selenskyj")
    assert see(look(client, "/speakers?q=Unbekannt"), "#empty")


def test_outlets_count_what_they_printed_and_what_is_cited(client: FlaskClient) -> None:
    assert "2 selbst gedruckt, 0 von anderen zitiert" in read(look(client, "/outlets"), ".register")[0]
    page = look(client, f"/outlet/{outlet_of(client)}")
    assert read(page, "h1") == ["Zeit Online"]
    assert hits(page) == ["q-long", "q-next"]


@pytest.fixture
def talkative(tmp_path: Path) -> Iterator[FlaskClient]:
    """The pages over one article in which one speaker is quoted 45 times."""
    text = "\n".join(f"„Das ist der Satz mit der Nummer {number}“, sagte Berg." for number in range(45))
    speaker = person(text, "Eva Berg", "Berg")
    outlet = Outlet("Zeit Online", "zeit.de", "published")
    wordings = [f"Das ist der Satz mit der Nummer {number}" for number in range(45)]
    quotations = [quoted(f"{place:02}", text, wording, speaker) for place, wording in enumerate(wordings)]
    app = create_app(tmp_path)
    record_article(app.extensions["desk"].archive, Article("berg.txt", text, outlet=outlet), quotations)
    app.extensions["desk"].catch_up()
    yield app.test_client()
    app.extensions["desk"].close()


def test_long_lists_are_turned_page_by_page(talkative: FlaskClient) -> None:
    speaker = str(see(look(talkative, "/"), ".hit .speaker")["href"])
    for address in ("/?q=Satz", speaker, f"/outlet/{outlet_of(talkative)}"):
        seen = []
        page = look(talkative, address)
        while True:
            seen += hits(page)
            following = page.select_one(".pager a[rel=next]")
            if following is None:
                break
            page = look(talkative, str(following["href"]))
        assert seen == [f"q-{place:02}" for place in range(45)], address
        assert read(page, ".pager span")[0] == "Seite 3 von 3"
        assert see(look(talkative, f"{address}{'&' if '?' in address else '?'}page=99"), ".pager a[rel=prev]")
