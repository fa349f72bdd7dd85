"""How does an editor enter an article? By address or text; she looks over what was found, corrects it, and saves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from index.desk import SearchDesk
from index.lookup import count_totals, list_article_quotations
from tests.fetching import stage as scene
from tests.fetching.stage import Stage, playing
from tests.pages.page import GOOD, hits, log_in, look, page_of, read, see
from tests.reading.invented import page

TEXT = (
    "Berg zuversichtlich\n\nKanzlerin Eva Berg war in Bonn. „Wir kommen gut voran mit der Arbeit“, sagte Berg.\n\n"
    "Das Schiff „Hoffnung“ lag im Hafen. „Wir bleiben hier“, rief Kapitän Tom Velt.\n"
)


@pytest.fixture
def client(editors_app: Flask) -> FlaskClient:
    client = editors_app.test_client()
    log_in(client, "Eva Berg", GOOD)
    return client


@pytest.fixture
def desk(editors_app: Flask) -> SearchDesk:
    desk: SearchDesk = editors_app.extensions["desk"]
    return desk


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setenv("WORTLAUT_FETCH_LOCAL", "1")
    monkeypatch.setattr("quotes.fetching.pacing.PAUSE", 0.0)
    scenes = {
        "/a": scene.page(page()),
        "/film": scene.page(b"<!doctype html><html><p>Film ab."),
        "/pdf": scene.answer(200, b"%PDF-1.7", Content_Type="application/pdf"),
        "/away": scene.answer(503),
    }
    with playing(scenes) as stage:
        yield stage


def enter(client: FlaskClient, status: int = 200, **fields: str) -> BeautifulSoup:
    """The page that comes after the empty form was filled in."""
    token = str(see(look(client, "/enter"), "form#enter input[name=csrf_token]")["value"])
    response = client.post("/enter", data={"csrf_token": token, **fields})
    assert response.status_code == status
    return page_of(response)


def save(client: FlaskClient, shown: BeautifulSoup, status: int = 200, **changes: str) -> BeautifulSoup:
    """The page that comes after an article was looked over, changed (none_1="1" is none-1) and saved."""
    fields = {
        str(field["name"]): str(field.get("value") or "")
        for field in shown.select("form#save input")
        if field.get("type") != "checkbox"
    }
    response = client.post(
        "/enter/save",
        data=fields | {name.replace("_", "-"): text for name, text in changes.items()},
        follow_redirects=True,
    )
    assert response.status_code == status
    return page_of(response)


def test_readers_cannot_enter(editors_app: Flask) -> None:
    reader = editors_app.test_client()
    assert reader.get("/enter").headers["Location"].startswith("/login?next=")
    for address in ("/enter", "/enter/save"):
        assert reader.post(address, data={"text": TEXT}).status_code in (400, 403)


def test_text_is_looked_over_before_it_is_saved(client: FlaskClient, desk: SearchDesk) -> None:
    shown = enter(client, text=TEXT, outlet="zeit.de", day="22.10.2024", authors="Ute Kern, Ali Rau")
    assert see(shown, "#title")["value"] == "Berg zuversichtlich"
    assert see(shown, "#outlet")["value"] == "Zeit Online"
    assert [field["value"] for field in shown.select(".found input[type=text]")] == ["Eva Berg", "Tom Velt"]
    assert read(shown, ".found mark.quotation") == ["„Wir kommen gut voran mit der Arbeit“", "„Wir bleiben hier“"]
    assert count_totals(desk.archive).articles == 0
    saved = save(client, shown)
    assert read(saved, ".said") == ["Gespeichert."]
    assert read(saved, ".who .speaker") == ["Eva Berg", "Tom Velt"]
    assert "Ute Kern, Ali Rau" in read(saved, ".origin dd")
    assert len(hits(look(client, "/?q=Arbeit&outlet=zeit.de&from=22.10.2024"))) == 1


def test_address_is_fetched_and_saved_as_its_page(client: FlaskClient, host: Stage) -> None:
    shown = enter(client, url=host.url("/a"))
    assert see(shown, "h1").get_text() == "Velt baut drei Schulen"
    saved = save(client, shown)
    assert str(see(saved, "#original")["href"]).startswith(host.url("/a"))
    assert read(save(client, enter(client, url=host.url("/a"))), ".said") == ["Diesen Artikel gab es schon."]


def test_corrections_become_decisions_with_a_history(client: FlaskClient, desk: SearchDesk) -> None:
    shown = enter(client, text=TEXT)
    saved = save(client, shown, speaker_0="Ulla Kern", none_1="1")
    assert read(saved, ".said") == ["Gespeichert. 2 Zitate berichtigt."]
    assert read(saved, ".who .speaker") == ["Ulla Kern"]
    (quotation,) = hits(look(client, "/?q=Arbeit"))
    assert read(look(client, f"/quotation/{quotation}"), ".history li > p:first-child") == [
        "Zugeordnet: Ulla Kern, vorher Eva Berg"
    ]
    assert hits(look(client, "/?q=bleiben")) == []


def test_speaker_can_be_left_open_or_named_as_somebody_known(client: FlaskClient) -> None:
    save(client, enter(client, text=TEXT))
    saved = save(client, enter(client, text=TEXT.replace("Bonn", "Ulm")), open_0="1", speaker_1="Eva Berg")
    assert read(saved, ".who") == ["Sprecher offen", "Eva Berg"]
    assert read(look(client, "/speakers?q=Berg"), ".speaker") == ["Eva Berg"]


def test_metadata_typed_counts_before_what_the_page_says(client: FlaskClient, host: Stage) -> None:
    saved = save(client, enter(client, url=host.url("/a")), title="Drei neue Schulen", day="1.3.2024")
    assert see(saved, "h1").get_text() == "Drei neue Schulen"
    assert "1. März 2024" in read(saved, ".origin time")[0]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Bitte eine Adresse angeben oder einen Text einfügen."),
        ({"text": " \n "}, "Bitte eine Adresse angeben oder einen Text einfügen."),
        ({"text": "a" * 300_001}, "Der Text ist zu lang oder enthält Zeichen, die kein Text sind."),
        ({"text": "a\0b"}, "Der Text ist zu lang oder enthält Zeichen, die kein Text sind."),
        ({"text": TEXT, "day": "gestern"}, "Das Datum bitte so schreiben: 22.10.2024."),
        ({"text": TEXT, "url": "javascript:alert(1)"}, "Die Adresse muss mit http:// oder https:// beginnen."),
        ({"text": TEXT, "title": "x" * 2001}, "Eine der Angaben ist zu lang: erlaubt sind 2.000 Zeichen."),
        ({"url": "velt.example/a"}, "Diese Adresse lässt sich nicht aufrufen. Bitte prüfen, ob sie vollständig ist."),
        ({"url": "http://127.0.0.1/a"}, "Diese Adresse liegt in einem privaten Netz und wird nicht aufgerufen."),
    ],
)
def test_what_cannot_be_read_is_said(client: FlaskClient, fields: dict[str, str], said: str) -> None:
    shown = enter(client, 400, **fields)
    assert read(shown, "#error") == [said]
    assert see(shown, "#url")["value"] == fields.get("url", "")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/film", "Auf dieser Seite wurde kein Artikel gefunden."),
        ("/pdf", "Unter dieser Adresse liegt keine Seite, die sich als Artikel lesen lässt."),
        ("/away", "Die Seite war nicht zu bekommen: Der Server antwortet mit 503."),
    ],
)
def test_page_that_gives_no_article_is_explained(client: FlaskClient, host: Stage, path: str, said: str) -> None:
    assert read(enter(client, 400, url=host.url(path)), "#error")[0].startswith(said)


def test_draft_that_was_changed_on_the_way_is_not_saved(client: FlaskClient, desk: SearchDesk) -> None:
    shown = enter(client, text=TEXT)
    draft = str(see(shown, "input[name=draft]")["value"])
    refused = save(client, shown, 400, draft=draft[:20] + ("A" if draft[20] != "A" else "B") + draft[21:])
    assert "noch einmal lesen" in read(refused, "#error")[0]
    assert count_totals(desk.archive).articles == 0


def test_wrong_date_keeps_what_was_corrected(client: FlaskClient) -> None:
    shown = enter(client, text=TEXT)
    again = save(client, shown, 400, day="irgendwann", speaker_0="Ulla Kern", none_1="1")
    assert read(again, "#error") == ["Das Datum bitte so schreiben: 22.10.2024."]
    assert see(again, "#speaker-0")["value"] == "Ulla Kern"
    assert see(again, "input[name=none-1]").has_attr("checked")
    assert see(again, "#day")["value"] == "irgendwann"


def test_detail_that_is_too_long_is_refused_when_it_is_typed_on_the_second_page(
    client: FlaskClient, desk: SearchDesk
) -> None:
    shown = enter(client, text=TEXT)
    again = save(client, shown, 400, title="x" * 2001, speaker_0="Ulla Kern")
    assert read(again, "#error") == ["Eine der Angaben ist zu lang: erlaubt sind 2.000 Zeichen."]
    assert see(again, "#speaker-0")["value"] == "Ulla Kern"
    assert count_totals(desk.archive).articles == 0
    assert read(save(client, again, title="x" * 2000), ".said")[0].startswith("Gespeichert.")


def test_text_of_a_stranger_is_shown_as_text(client: FlaskClient, desk: SearchDesk) -> None:
    evil = '<script>alert(1)</script>"><b>'
    shown = enter(client, text=f"„Wir kommen gut voran {evil} mit der Arbeit“, sagte Kanzlerin Eva Berg.", title=evil)
    assert shown.select("script:not([src]), main b") == []
    saved = save(client, shown)
    assert saved.select("script:not([src]), main b") == []
    (article,) = {one.article.id for one in list_article_quotations(desk.archive, article_of(saved))}
    assert article


def article_of(shown: BeautifulSoup) -> str:
    languages = [str(link["href"]) for link in shown.select("footer a[hreflang]")]
    return languages[0].split("/article/")[1].split("?")[0]


def test_article_without_quotations_can_be_saved_too(client: FlaskClient, desk: SearchDesk) -> None:
    shown = enter(client, text="Berg reist ab\n\nDie Kanzlerin reiste am Montag ab, ohne ein Wort zu sagen.")
    assert read(shown, "#empty") == ["In diesem Artikel steht kein wörtliches Zitat."]
    assert read(save(client, shown), ".said") == ["Gespeichert."]
