"""Does a hostile text stay text, is what is foreign kept out, and does every failure get a page?"""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.pages.articles import EVIL
from tests.pages.page import look, read, see

PAGES = [
    "/",
    "/?q=Krieg",
    "/?q=%3Cscript%3E",
    "/speakers",
    "/outlets",
    "/about",
    "/quotation/q-hostile",
    "/login",
    "/nowhere",
]


def test_hostile_texts_stay_text(client: FlaskClient) -> None:
    speaker = str(see(look(client, "/quotation/q-hostile"), ".speaker")["href"])
    for address in [*PAGES, speaker, f"/?q={EVIL}", f"/?person={EVIL}", f"/speakers?q={EVIL}", f"/{EVIL}"]:
        response = client.get(address, follow_redirects=True)
        page = BeautifulSoup(response.data, "html.parser")
        assert EVIL not in response.text, address
        assert [script for script in page.select("script") if script.get_text() or not script.get("src")] == []
        assert page.select("style, [style], [onload], [onclick], [onerror]") == []
        schemes = {re.match(r"[a-z]*:?", str(link["href"]))[0] for link in page.select("a[href]")}  # type: ignore[index]
        assert schemes <= {"", "https:"}, address


@pytest.mark.parametrize("address", PAGES)
def test_every_page_forbids_what_is_foreign(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("address", [*PAGES, "/quotation/q-null"])
def test_every_page_is_well_built(client: FlaskClient, address: str) -> None:
    page = BeautifulSoup(client.get(address, follow_redirects=True).data, "html.parser")
    assert see(page, "html")["lang"] == "de"
    assert len(page.select("h1")) == 1
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {str(label["for"]) for label in page.select("label")} <= set(ids)
    named = [str(tag["aria-labelledby"]) for tag in page.select("[aria-labelledby]")]
    assert set(named) <= set(ids)
    levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4")]
    assert all(lower <= higher + 1 for higher, lower in pairwise(levels)), levels


@pytest.mark.parametrize(
    "address", ["/nowhere", "/quotation/q-none", "/speaker/x", "/outlet/x", f"/speaker/{'x' * 999}"]
)
def test_unknown_address_gets_a_page_with_a_way_on(client: FlaskClient, address: str) -> None:
    page = look(client, address, status=404)
    assert read(page, "h1") == ["Nicht gefunden"]
    assert see(page, ".ways a")["href"] == "/"


@pytest.mark.parametrize("host", ["evil.example.org", "localhost.evil.example.org", "10.0.0.1", "[::2]", "a b", "["])
def test_no_page_is_given_under_a_strange_name(client: FlaskClient, host: str) -> None:
    for address in ("/quotation/q-null", "/nowhere", "/healthz"):
        page = look(client, address, status=400, headers={"Host": host})
        assert read(page, "h1") == ["Unbekannter Name des Servers"]
        assert "wortlaut serve --name" in read(page, ".standfirst")[0]
        assert page.select(".ways") == []


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:5000", "[::1]", "[::1]:8000"])
def test_this_machine_may_always_ask(client: FlaskClient, host: str) -> None:
    look(client, "/quotation/q-null", headers={"Host": host})


def test_wrong_method_is_told_the_right_ones(client: FlaskClient) -> None:
    response = client.post("/speakers")
    assert response.status_code == 405
    assert {"GET", "HEAD"} <= set(response.headers["Allow"].split(", "))
    assert response.content_type == "text/html; charset=utf-8"


@pytest.mark.parametrize("address", ["/speakers/", "/outlets/", "/about/", "/quotation/q-null/", "/healthz/"])
def test_slash_at_the_end_does_no_harm(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 200


def test_failure_inside_gets_a_page(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("web.pages.count_totals", fail)
    assert read(look(client, "/about", status=500), "h1") == ["Das hat nicht geklappt"]


def test_health_counts(client: FlaskClient) -> None:
    totals = client.get("/healthz").get_json()
    assert totals == {
        "status": "ok",
        "articles": 4,
        "quotations": 6,
        "speakers": 4,
        "outlets": 3,
        "open_speakers": 1,
    }
