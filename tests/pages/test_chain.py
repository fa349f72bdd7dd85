"""Do the pages say whose words went where? „gesagt im Gespräch mit CNN, zitiert von tagesschau.de, gedruckt von ...“"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from index.filters import Filters
from index.lookup import load_quotation
from index.outlets import list_outlets
from index.recording import record_article
from quotes.extraction import extract_quotations
from quotes.values import Article, Outlet
from tests.index_examples import found, search
from tests.pages.page import look, read, see
from web.application import create_app
from web.printing import format_quotation, quotation_as_json

TEXT = """„Wir fangen morgen damit an“, sagte Ministerin Eva Berg dem Sender CNN, wie tagesschau.de berichtete.
„Wir haben lange gewartet“, sagte Tom Velt dem Handelsblatt.
„Es wird nun höchste Zeit“, sagte Eva Berg laut „Spiegel“.
„Es geht jetzt endlich los“, sagte Tom Velt."""
PRINTED = Outlet("ZEIT ONLINE", "www.zeit.de", "published")


@pytest.fixture
def pages(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FlaskClient]:
    """The pages over that one article, with the outlet and the wires that the test gives it."""
    outlet, agencies = request.param
    article = Article("berg.txt", TEXT, outlet=outlet, agencies=agencies)
    app = create_app(tmp_path)
    desk = app.extensions["desk"]
    record_article(desk.archive, article, extract_quotations(article))
    desk.catch_up()
    yield app.test_client()
    desk.close()


def lines(client: FlaskClient) -> dict[str, str]:
    """The outlet's line of every hit by the last word of its wording."""
    page = look(client, "/")
    return {read(hit, ".words")[0].split()[-1]: read(hit, ".facts li")[0] for hit in page.select(".hit")}


@pytest.mark.parametrize("pages", [(PRINTED, ("dpa",))], indirect=True)
def test_a_hit_says_the_chain(pages: FlaskClient) -> None:
    assert lines(pages) == {
        "an": "gesagt im Gespräch mit CNN, zitiert von tagesschau.de, gedruckt von Zeit Online (Agentur: dpa)",
        "gewartet": "gesagt im Gespräch mit Handelsblatt, gedruckt von Zeit Online (Agentur: dpa)",
        "Zeit": "zitiert von Der Spiegel, gedruckt von Zeit Online (Agentur: dpa)",
        "los": "Zeit Online (Agentur: dpa)",
    }


@pytest.mark.parametrize("pages", [(None, ())], indirect=True)
def test_what_the_article_does_not_say_is_left_out(pages: FlaskClient) -> None:
    assert lines(pages) == {
        "an": "gesagt im Gespräch mit CNN, zitiert von tagesschau.de",
        "gewartet": "gesagt im Gespräch mit Handelsblatt",
        "Zeit": "zitiert von Der Spiegel",
        "los": "Medium unbekannt",
    }


@pytest.mark.parametrize("pages", [(None, ("AP", "100 % Reuters"))], indirect=True)
def test_wires_are_named_without_an_outlet_too(pages: FlaskClient) -> None:
    assert lines(pages)["los"] == "Medium unbekannt (Agenturen: AP, 100 % Reuters)"
    assert lines(pages)["gewartet"] == "gesagt im Gespräch mit Handelsblatt, Agenturen: AP, 100 % Reuters"


@pytest.mark.parametrize("pages", [(PRINTED, ("dpa",))], indirect=True)
def test_the_page_of_the_quotation_its_citation_and_the_command_line_say_it_too(pages: FlaskClient) -> None:
    desk = pages.application.extensions["desk"]
    first = search(desk, "morgen").hits[0].quotation
    page = look(pages, f"/quotation/{first.id}")
    chain = "gesagt im Gespräch mit CNN, zitiert von tagesschau.de, gedruckt von Zeit Online (Agentur: dpa)"
    assert chain in read(page, ".origin")[0]
    assert f"Eva Berg, Ministerin, {chain}, Datum unbekannt." in read(page, "#citation")[0]
    assert len(see(page, ".origin").select("a[href^='/outlet/']")) == 3
    assert "said to CNN, as quoted by tagesschau.de, printed by Zeit Online (agency: dpa)" in format_quotation(
        first, 80
    )
    told = json.loads(json.dumps(quotation_as_json(first)))["told"]
    assert (told["name"], told["domain"], told["country"]) == ("CNN", "cnn.com", "us")


@pytest.mark.parametrize("pages", [(PRINTED, ())], indirect=True)
def test_the_outlet_told_finds_its_quotations_and_counts_them(pages: FlaskClient) -> None:
    desk = pages.application.extensions["desk"]
    for outlet, wording in (
        ("CNN", ["Wir fangen morgen damit an"]),
        ("tagesschau.de", ["Wir fangen morgen damit an"]),
        ("handelsblatt.com", ["Wir haben lange gewartet"]),
        ("Spiegel", ["Es wird nun höchste Zeit"]),
    ):
        assert found(search(desk, "", Filters(outlet=outlet))) == wording
    counts = {facet.name: facet.count for facet in search(desk, "").outlets}
    assert counts == {"Zeit Online": 4, "CNN": 1, "tagesschau.de": 1, "Handelsblatt": 1, "Der Spiegel": 1}
    listed = {one.outlet.name: (one.published, one.cited) for one in list_outlets(desk.archive)}
    assert listed["Handelsblatt"] == listed["CNN"] == listed["tagesschau.de"] == (0, 1)
    assert listed["Zeit Online"] == (4, 0)


@pytest.mark.parametrize("pages", [(PRINTED, ())], indirect=True)
def test_the_archive_keeps_told_and_cited_apart(pages: FlaskClient) -> None:
    desk = pages.application.extensions["desk"]
    only_told = search(desk, "gewartet").hits[0].quotation
    back = load_quotation(desk.archive, only_told.id)
    assert back is not None
    assert back.told is not None
    assert (back.told.name, back.cited) == ("Handelsblatt", None)
    both = search(desk, "morgen").hits[0].quotation
    assert both.told is not None
    assert both.cited is not None
    assert (both.told.name, both.cited.name) == ("CNN", "tagesschau.de")
