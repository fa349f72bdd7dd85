"""What can an editor correct on the pages? Who said it, whether it is a quotation, who is who; always with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from index.desk import SearchDesk
from index.history import list_history
from index.recording import record_article
from index.texts import list_articles_by_others
from quotes.version import extractor_version
from tests.index_examples import Said, make_article
from tests.pages.page import GOOD, hits, log_in, look, page_of, read, see
from web import ingesting
from web.ingesting import ingest_document
from web.preparing import Document
from web.reread_command import reread_articles


@pytest.fixture
def desk(editors_app: Flask) -> SearchDesk:
    """The archive of the pages, with two quotations of Mark Rutte and one of Sabrina Singh."""
    desk: SearchDesk = editors_app.extensions["desk"]
    for number, said in enumerate(
        (Said("Mark Rutte", "Ja, gewiss."), Said("Mark Rutte", "Nein."), Said("Sabrina Singh", "Vielleicht."))
    ):
        record_article(desk.archive, *make_article(said, url=f"https://zeitung.example/{number}"), "1")
    desk.catch_up()
    return desk


@pytest.fixture
def client(editors_app: Flask, desk: SearchDesk) -> FlaskClient:
    """Eva Berg at her desk."""
    client = editors_app.test_client()
    log_in(client, "Eva Berg", GOOD)
    return client


def quotation_of(client: FlaskClient, words: str) -> str:
    (found,) = hits(look(client, f"/?q={words}"))
    return found


def speaker_of(client: FlaskClient, name: str) -> str:
    return str(see(look(client, f"/speakers?q={name}"), ".speaker")["href"]).rsplit("/", 1)[1]


def send(client: FlaskClient, page: str, form: str, status: int = 200, **fields: object) -> list[str]:
    """Fills in a form of a page and sends it; what stands on the page behind it as a message or an error."""
    shown = see(look(client, page), f"form#{form}")
    values = {"csrf_token": str(see(shown, "input[name=csrf_token]")["value"]), "why": "steht im Mitschnitt", **fields}
    response = client.post(str(shown["action"]), data=values, follow_redirects=True)
    assert response.status_code == status
    return read(page_of(response), ".said, #error")


def test_reader_sees_no_way_to_correct(editors_app: Flask, desk: SearchDesk) -> None:
    reader = editors_app.test_client()
    quotation = quotation_of(reader, "gewiss")
    page = look(reader, f"/quotation/{quotation}")
    assert page.select("#edit, #history-title") == []
    assert reader.get(f"/quotation/{quotation}/edit").headers["Location"].startswith("/login?next=")
    for address in (f"/quotation/{quotation}/speaker", f"/quotation/{quotation}/verdict", "/decision/d-0/undo"):
        assert reader.post(address, data={"why": "x"}).status_code in (400, 403)


def test_every_form_needs_a_token_and_post(client: FlaskClient) -> None:
    quotation = quotation_of(client, "gewiss")
    assert client.post(f"/quotation/{quotation}/verdict", data={"why": "x"}).status_code == 400
    assert client.get(f"/quotation/{quotation}/verdict").status_code == 405


def test_quotation_is_assigned_by_name_and_undone(client: FlaskClient) -> None:
    page = f"/quotation/{quotation_of(client, 'gewiss')}"
    assert send(client, f"{page}/edit", "assign", person="Sabrina Singh", to="named") == ["Neu zugeordnet."]
    shown = look(client, page)
    assert read(shown, ".byline .speaker") == ["Sabrina Singh"]
    (entry,) = read(shown, ".history li > p:first-child")
    assert entry == "Zugeordnet: Sabrina Singh, vorher Mark Rutte"
    assert "Eva Berg: steht im Mitschnitt" in read(shown, ".history li > p.aside")[0]
    assert quotation_of(client, "gewiss&person=Singh") == page.rsplit("/", 1)[1]
    undo = see(shown, ".undo form")
    values = {"csrf_token": str(see(undo, "input[name=csrf_token]")["value"]), "why": "doch nicht", "back": page}
    back = page_of(client.post(str(undo["action"]), data=values, follow_redirects=True))
    assert (read(back, ".said"), read(back, ".byline .speaker")) == (["Rückgängig gemacht."], ["Mark Rutte"])
    assert "doch nicht" in read(back, ".history .undone")[0]
    history = look(client, "/history")
    assert read(history, ".history .undone > p:first-child") == [entry]
    assert see(history, ".history .subject")["href"] == page


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"person": "Singh", "to": "named"}, "Wer ist gemeint?"),
        ({"person": "", "to": "named"}, "Bitte einen Namen angeben, höchstens 200 Zeichen."),
        ({"person": "Sabrina Singh", "to": "named", "why": " "}, "Bitte einen Grund angeben"),
        ({"person": "", "to": "new"}, "Bitte einen Namen angeben"),
        ({"person": "x", "person_id": "s-0", "to": "chosen"}, "Wer ist gemeint?"),
    ],
)
def test_what_is_missing_is_said_and_nothing_changes(
    client: FlaskClient, desk: SearchDesk, fields: dict[str, str], said: str
) -> None:
    quotation = quotation_of(client, "gewiss")
    (error,) = send(client, f"/quotation/{quotation}/edit", "assign", 400, **fields)
    assert error.startswith(said)
    assert list_history(desk.archive, quotation) == []


def test_someone_new_is_named_and_markup_stays_text(client: FlaskClient) -> None:
    quotation = quotation_of(client, "gewiss")
    send(client, f"/quotation/{quotation}/edit", "assign", person="<b>Ida</b> Kern", to="new", kind="person", why="<i>")
    shown = look(client, f"/quotation/{quotation}")
    assert read(shown, ".byline .speaker") == ["<b>Ida</b> Kern"]
    assert "<i>" in read(shown, ".history li > p.aside")[0]


def test_quotation_is_left_open_verified_and_rejected(client: FlaskClient) -> None:
    page = f"/quotation/{quotation_of(client, 'gewiss')}"
    send(client, f"{page}/edit", "assign", to="open")
    assert read(look(client, page), ".byline .open") == ["Sprecher offen"]
    assert send(client, f"{page}/edit", "judge", verdict="verify") == ["Als geprüft vermerkt."]
    assert read(look(client, page), ".facts .verified") == ["von der Redaktion geprüft"]
    assert send(client, f"{page}/edit", "judge", verdict="reject") == ["Als kein Zitat verworfen."]
    assert hits(look(client, "/?q=gewiss")) == []
    assert read(look(client, page), ".alarm")


def test_two_speakers_become_one_and_the_old_address_leads_on(client: FlaskClient) -> None:
    rutte, singh = speaker_of(client, "Rutte"), speaker_of(client, "Singh")
    assert send(client, f"/speaker/{rutte}/edit", "merge", person="Sabrina Singh", to="named") == ["Zusammengeführt."]
    assert speaker_of(client, "Rutte") == speaker_of(client, "Singh")
    gone = ({rutte, singh} - {speaker_of(client, "Rutte")}).pop()
    response = client.get(f"/speaker/{gone}")
    assert (response.status_code, response.headers["Location"]) == (301, f"/speaker/{speaker_of(client, 'Rutte')}")
    assert client.get("/speaker/s-000000000000").status_code == 404


def test_some_articles_are_split_off(client: FlaskClient) -> None:
    rutte = speaker_of(client, "Rutte")
    article = str(look(client, f"/speaker/{rutte}/edit").select("#split input[name=article]")[0]["value"])
    assert send(client, f"/speaker/{rutte}/edit", "split", article=[article]) == ["Abgetrennt."]
    assert len(look(client, "/speakers?q=Rutte").select(".speaker")) == 2


def test_speaker_gets_another_name_and_a_wikidata_number(client: FlaskClient) -> None:
    page = f"/speaker/{speaker_of(client, 'Rutte')}"
    assert send(client, f"{page}/edit", "rename", other="Marcus Rutte") == ["Name geändert."]
    assert read(look(client, page), "h1") == ["Marcus Rutte"]
    (error,) = send(client, f"{page}/edit", "wikidata", 400, wikidata="57792")
    assert error.startswith("Das ist keine Wikidata-Nummer")
    send(client, f"{page}/edit", "wikidata", wikidata="Q57792")
    assert see(look(client, page), ".wikidata")["href"] == "https://www.wikidata.org/wiki/Q57792"


def test_history_of_a_correction_survives_all_that_reads_anew(
    client: FlaskClient, desk: SearchDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = tmp_path / "artikel.txt"
    document.write_text(
        "Sprecherin Eva Velt trat auf. „Wir sind sehr besorgt“, sagte Velt in Bonn.\n", encoding="utf-8"
    )
    ingest_document(desk, Document(str(document)))
    desk.catch_up()
    quotation = quotation_of(client, "besorgt")
    send(client, f"/quotation/{quotation}/edit", "assign", person="Sabrina Singh", to="named")
    ingest_document(desk, Document(str(document)))
    monkeypatch.setattr(ingesting, "extractor_version", lambda: "another")
    ingest_document(desk, Document(str(document)))
    reread_articles(desk, list_articles_by_others(desk.archive, extractor_version()))
    desk.reindex()
    assert quotation_of(client, "besorgt&person=Singh") == quotation
    shown = look(client, f"/quotation/{quotation}")
    assert read(shown, ".byline .speaker") == ["Sabrina Singh"]
    assert read(shown, ".history li > p:first-child") == ["Zugeordnet: Sabrina Singh, vorher Eva Velt"]
