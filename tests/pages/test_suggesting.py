"""What is offered to someone who types a name, or has mistyped one?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from index.recording import record_article
from tests.index_examples import Said, make_article
from tests.pages.page import hits, look, read, see
from web.application import create_app

BOLD = "Tom <b>Fettberg</b>"


@pytest.fixture
def press(tmp_path: Path) -> Iterator[FlaskClient]:
    """The pages over an article with Pistorius, Putin, a spokeswoman and a speaker whose name looks like HTML."""
    app = create_app(tmp_path)
    sayings = (
        Said("Boris Pistorius", "Das Heer wird größer.", role="Verteidigungsminister"),
        Said("Boris Pistorius", "Die Marine auch."),
        Said("Wladimir Putin", "Nein."),
        Said("eine Sprecherin der Marine", "Vielleicht.", role="Sprecherin der Marine", kind="unnamed"),
        Said(BOLD, "Das ist fett."),
    )
    record_article(app.extensions["desk"].archive, *make_article(*sayings))
    record_article(app.extensions["desk"].archive, *make_article(Said("Vladimir Putin", "Doch.")))
    app.extensions["desk"].catch_up()
    yield app.test_client()
    app.extensions["desk"].close()


def speaker_of(client: FlaskClient, name: str) -> str:
    """The id of a speaker by the whole name."""
    return str(see(look(client, f"/speakers?q={name}"), ".register .speaker")["href"]).rsplit("/", 1)[1]


def test_suggestion_is_given_as_json(press: FlaskClient) -> None:
    response = press.get("/suggest/speakers?q=pist")
    assert response.content_type == "application/json"
    assert response.get_json() == {
        "announcement": "1 Vorschlag",
        "suggestions": [
            {
                "id": speaker_of(press, "Pistorius"),
                "name": "Boris Pistorius",
                "kind": "person",
                "spelling": None,
                "role": "Verteidigungsminister",
                "quotations": 2,
                "facts": ["2 Zitate"],
            }
        ],
    }


def test_suggestion_says_what_tells_it_from_others(press: FlaskClient) -> None:
    (putin,) = press.get("/suggest/speakers?q=wlad").get_json()["suggestions"]
    assert (putin["name"], putin["spelling"]) == ("Vladimir Putin", "Wladimir Putin")
    assert putin["facts"] == ["2 Zitate", "auch „Wladimir Putin“"]
    (unnamed,) = press.get("/suggest/speakers?q=sprecherin").get_json()["suggestions"]
    assert (unnamed["role"], unnamed["facts"]) == (None, ["ungenannte Rolle", "1 Zitat"]), "its name says the role"


def test_suggestions_speak_the_language_of_the_reader_and_stay_with_him(press: FlaskClient) -> None:
    response = press.get("/suggest/speakers?q=pist")
    assert response.headers["Cache-Control"] == "private, max-age=60"
    assert {"Cookie", "Accept-Language"} <= set(response.vary)


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20", "?q=Merz", "?q=%00", "?q=%ff", f"?q={'x' * 5000}", "?q=%25"])
def test_nobody_is_suggested(press: FlaskClient, query: str) -> None:
    assert press.get(f"/suggest/speakers{query}").get_json() == {"announcement": "Kein Vorschlag", "suggestions": []}


def test_person_whom_nobody_is_called_is_offered_and_not_assumed(press: FlaskClient) -> None:
    page = look(press, "/?person=Pistorious")
    assert hits(page) == []
    assert read(page, "#empty .meant") == ["Niemand heißt „Pistorious“. Gemeint: Boris Pistorius (2 Zitate)"]
    found = look(press, str(see(page, ".meant a")["href"]))
    assert read(found, "#count") == ["2 Zitate von Boris Pistorius"]


@pytest.mark.parametrize(
    ("query", "count", "way"),
    [
        ("q=Marine&person=Pistorious", "1 Zitat", "/?q=Marine&person={}"),
        ("q=Panzer&person=Pistorious", "2 Zitate", "/?person={}"),
        ("person=Pistorious&order=best", "2 Zitate", "/?person={}&order=best"),
    ],
)
def test_way_to_the_person_meant_keeps_what_leaves_something(
    press: FlaskClient, query: str, count: str, way: str
) -> None:
    line = see(look(press, f"/?{query}"), ".meant")
    assert f"Boris Pistorius ({count})" in " ".join(line.get_text().split())
    assert see(look(press, f"/?{query}"), ".meant a")["href"] == way.format(speaker_of(press, "Pistorius"))


def test_name_that_is_like_none_is_said_to_be_nobodys(press: FlaskClient) -> None:
    assert read(look(press, "/?person=Merz"), ".meant") == ["Niemand heißt „Merz“."]
    assert read(look(press, "/speakers?q=Merz"), "#empty") == ["Niemand heißt „Merz“."]


@pytest.mark.parametrize(
    "query", ["person=Pistorius", "person=Putin&q=Panzer", "q=Marine", "person=s-000000000000", ""]
)
def test_nobody_is_meant_where_the_name_is_right(press: FlaskClient, query: str) -> None:
    assert look(press, f"/?{query}").select(".meant") == []


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Pistorious", ["„Pistorious“ steht in keinem Zitat. Gemeint: Boris Pistorius (2 Zitate)"]),
        ("Bors Pistorius", ["„Bors Pistorius“ steht in keinem Zitat. Gemeint: Boris Pistorius (2 Zitate)"]),
        ("Pistorious Marine", ["„Pistorious“ steht in keinem Zitat. Gemeint: Boris Pistorius (2 Zitate)"]),
        ("Kartoffelsalat", []),
        ("Pistorius Panzer", []),  # the name is right, and has no such quotation
        ("Heeer", ["„Heeer“ steht in keinem Zitat. Gemeint: Heer (1 Zitat)"]),  # a mistyped word, but no name
        ("Pu", []),
        ('"Pistorious"', []),  # a wording is meant as it stands
    ],
)
def test_words_without_a_hit_may_be_a_mistyped_name(press: FlaskClient, words: str, lines: list[str]) -> None:
    page = look(press, f"/?q={words}")
    assert hits(page) == []
    assert read(page, ".meant") == lines


def test_list_of_speakers_offers_whom_a_mistyped_name_means(press: FlaskClient) -> None:
    page = look(press, "/speakers?q=Pistorious")
    assert read(page, "#empty") == ["Niemand heißt „Pistorious“. Gemeint: Boris Pistorius (2 Zitate)"]
    assert read(look(press, str(see(page, ".meant a")["href"])), "h1") == ["Boris Pistorius"]


def test_speaker_chosen_in_the_list_of_speakers_has_a_page(press: FlaskClient) -> None:
    chosen = speaker_of(press, "Pistorius")
    response = press.get("/speakers", query_string={"q": "Boris  Pistorius", "speaker_id": chosen})
    assert response.location == f"/speaker/{chosen}"
    for typed in ("Putin", ""):
        assert press.get("/speakers", query_string={"q": typed, "speaker_id": chosen}).status_code == 200


@pytest.mark.parametrize("address", ["/?person=Fetberg", "/?q=Fetberg", "/speakers?q=Fetberg"])
def test_speaker_whose_name_looks_like_html_stays_text(press: FlaskClient, address: str) -> None:
    page = look(press, address)
    assert page.select("#empty b") == []
    assert f"Gemeint: {BOLD} (1 Zitat)" in read(page, ".meant")[0]
    page = look(press, address.replace("Fetberg", "%3Cb%3EX"))
    assert page.select("#empty b") == []


def test_forms_work_without_the_script_that_suggests(press: FlaskClient) -> None:
    for address, field, name in (("/", "#person", "person"), ("/speakers", "#name", "q")):
        page = look(press, address)
        assert see(page, field)["name"] == name
        assert see(page, field)["data-suggest"] == "/suggest/speakers"
        assert see(page, field).get("role") is None, "the script alone makes it a combobox"
        assert str(see(page, "script[src*=suggest]")["src"]).startswith("/static/suggest.js?v=")
