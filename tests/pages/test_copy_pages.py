"""What do the pages show of the same text in several outlets? One quotation, and everybody who has printed it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from index.desk import SearchDesk
from tests.pages.page import GOOD, hits, log_in, look, page_of, read, see
from tests.pages.test_corrections import send
from tests.test_copies import OTHER, edited, print_in_three, printed, take_in
from web.application import create_app


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[FlaskClient]:
    """The pages over one text in three outlets."""
    app = create_app(tmp_path)
    desk: SearchDesk = app.extensions["desk"]
    print_in_three(desk)
    desk.catch_up()
    yield app.test_client()
    desk.close()


def test_one_hit_leads_to_all_that_have_printed_it(newsroom: FlaskClient) -> None:
    found = look(newsroom, "/?q=Vorstadt")
    (lead,) = hits(found)
    assert read(found, ".copied") == ["auch in 2 weiteren Artikeln: Bote 2, Bote 3"]
    shown = look(newsroom, f"/quotation/{lead}")
    assert [row.split(",")[0] for row in read(shown, "#reprints li")] == ["Bote 2", "Bote 3"]
    copy = str(see(shown, "#reprints a")["href"])
    shown = look(newsroom, copy)
    assert [row.split(",")[0] for row in read(shown, "#reprints li")] == ["Bote 1", "Bote 3"]
    assert read(shown, "#reprints li")[0].endswith("hier gezählt")
    assert see(shown, "#reprints a")["href"] == f"/quotation/{lead}"


def test_counts_beside_the_results_are_those_of_the_narrowed_search(newsroom: FlaskClient) -> None:
    """Three outlets have printed it: each is counted and found, by its count and by its name, and named in the hit."""
    found = look(newsroom, "/?q=Vorstadt")
    choices = found.select("#by-outlet + ul a")
    assert [name.split()[:2] for name in read(found, "#by-outlet + ul a")] == [
        ["Bote", "1"],
        ["Bote", "2"],
        ["Bote", "3"],
    ]
    for choice in choices:
        narrowed = look(newsroom, str(choice["href"]))
        assert see(narrowed, "#count")["data-total"] == "1"
        assert hits(narrowed) == hits(found)
    for address in (str(choices[2]["href"]), "/?q=Vorstadt&outlet=Bote+3"):
        narrowed = look(newsroom, address)
        assert read(narrowed, ".copied") == ["auch in 2 weiteren Artikeln: Bote 3, Bote 2"]
        assert read(narrowed, "#by-outlet + ul a[aria-current] .name") == ["Bote 3"]


def test_article_names_the_others_with_its_text(newsroom: FlaskClient) -> None:
    lead = hits(look(newsroom, "/?q=Vorstadt"))[0]
    shown = look(newsroom, str(see(look(newsroom, f"/quotation/{lead}"), "#article")["href"]))
    assert [row.split(",")[0] for row in read(shown, "#copies li")] == ["Bote 2", "Bote 3"]
    assert len(hits(shown)) == 2


@pytest.fixture
def articles(editors_app: Flask) -> list[str]:
    """The pages of one text in three outlets, and of another one, where editors write."""
    desk: SearchDesk = editors_app.extensions["desk"]
    rows = [*print_in_three(desk), take_in(desk, printed(4, edited(*OTHER)))]
    desk.catch_up()
    return [f"/article/{row[0].article.id}" for row in rows]


@pytest.fixture
def editor(editors_app: Flask) -> FlaskClient:
    """Eva Berg at her desk."""
    client = editors_app.test_client()
    log_in(client, "Eva Berg", GOOD)
    return client


def copies(client: FlaskClient, article: str) -> list[str]:
    return [row.split(",")[0] for row in read(look(client, article), "#copies li")]


def test_editor_parts_a_copy_and_takes_it_back(editor: FlaskClient, articles: list[str]) -> None:
    one, two, three, _ = articles
    assert see(look(editor, one), "#edit")["href"] == f"{one}/edit"
    assert send(editor, f"{one}/edit", "part", article=[two.rsplit("/", 1)[1]]) == ["Als keine Kopie vermerkt."]
    assert [copies(editor, article) for article in (one, two, three)] == [["Bote 3"], [], ["Bote 1"]]
    assert len(hits(look(editor, "/?q=Vorstadt"))) == 3
    for article in articles[:3]:
        (entry,) = read(look(editor, article), ".history li[id] > p:first-child")
        assert entry.startswith("Keine Kopie: ")
        assert entry.endswith("(Bote 2)")
    undo = see(look(editor, two), ".undo form")
    values = {"csrf_token": str(see(undo, "input[name=csrf_token]")["value"]), "why": "doch dpa", "back": two}
    back = page_of(editor.post(str(undo["action"]), data=values, follow_redirects=True))
    assert read(back, ".said") == ["Rückgängig gemacht."]
    assert copies(editor, two) == ["Bote 1", "Bote 3"]
    assert "doch dpa" in read(back, ".history .undone")[0]
    history = look(editor, "/history")
    assert read(history, ".history .undone > p:first-child") == [entry]
    assert see(history, ".history .subject")["href"] == one


def test_editor_joins_by_choice_and_by_any_address(editor: FlaskClient, articles: list[str]) -> None:
    one, two, _, four = articles
    send(editor, f"{one}/edit", "part", article=[two.rsplit("/", 1)[1]])
    assert send(editor, f"{one}/edit", "join", article=two.rsplit("/", 1)[1]) == ["Als Kopie vermerkt."]
    assert copies(editor, one) == ["Bote 2", "Bote 3"]
    quotation = hits(look(editor, four))[0]
    for address in (
        "http://bote4.example/hafen?utm_source=x",
        f"http://localhost{four}?lang=en",
        f"/quotation/{quotation}",
    ):
        assert send(editor, f"{one}/edit", "join", address=address) == ["Als Kopie vermerkt."]
        assert copies(editor, four) == ["Bote 1", "Bote 2", "Bote 3"]
        assert send(editor, f"{one}/edit", "part", article=[four.rsplit("/", 1)[1]])


@pytest.mark.parametrize(
    ("form", "fields", "said"),
    [
        ("part", {}, "Bitte einen oder mehrere der Artikel ankreuzen."),
        ("part", {"article": ["a-000000000000"]}, "Bitte einen oder mehrere der Artikel ankreuzen."),
        ("part", {"article": ["2"], "why": " "}, "Bitte einen Grund angeben"),
        ("join", {}, "Bitte den anderen Artikel angeben."),
        ("join", {"address": "https://bote9.example/hafen"}, "Unter dieser Adresse ist kein Artikel im Bestand."),
        ("join", {"address": "/article/a-000000000000"}, "Unter dieser Adresse ist kein Artikel im Bestand."),
        ("join", {"address": "<b>x</b>"}, "Unter dieser Adresse ist kein Artikel im Bestand."),
        ("join", {"address": "https://bote2.example/hafen"}, "Das ist dieser Artikel selbst, oder er gilt schon"),
        ("join", {"address": "https://bote1.example/hafen"}, "Das ist dieser Artikel selbst, oder er gilt schon"),
    ],
)
def test_what_is_missing_is_said_and_copies_stay(
    editor: FlaskClient, articles: list[str], form: str, fields: dict[str, object], said: str
) -> None:
    one, two, *_ = articles
    if fields.get("article") == ["2"]:
        fields = {**fields, "article": [two.rsplit("/", 1)[1]]}
    (error,) = send(editor, f"{one}/edit", form, 400, **fields)
    assert error.startswith(said)
    assert copies(editor, one) == ["Bote 2", "Bote 3"]
    assert read(look(editor, "/history"), ".history li") == []


def test_reader_cannot_part_copies(editors_app: Flask, articles: list[str]) -> None:
    reader, one = editors_app.test_client(), articles[0]
    assert look(reader, one).select("#edit, #history-title") == []
    assert look(reader, str(see(look(reader, one), ".hit .permalink")["href"])).select("#edit-copies") == []
    assert reader.get(f"{one}/edit").headers["Location"].startswith("/login?next=")
    for step in ("part", "join"):
        assert reader.post(f"{one}/{step}", data={"why": "x"}).status_code in (400, 403)
        assert reader.get(f"{one}/{step}").status_code == 405


def test_parting_needs_a_token_and_an_article(editor: FlaskClient, articles: list[str]) -> None:
    for step in ("part", "join"):
        assert editor.post(f"{articles[0]}/{step}", data={"why": "x"}).status_code == 400
    assert editor.get("/article/a-000000000000/edit").status_code == 404
    shown = look(editor, f"{articles[0]}/edit")
    assert read(shown, "#part .picks label") == [
        "Bote 2, 2. November 2024: " + name for name in names(editor, articles[1])
    ] + ["Bote 3, 3. November 2024: " + name for name in names(editor, articles[2])]


def names(client: FlaskClient, article: str) -> list[str]:
    return read(look(client, article), "h1")
