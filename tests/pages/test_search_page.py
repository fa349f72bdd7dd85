"""What does the search page find, say and offer?"""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from index.conditions import FIELDS
from tests.index_examples import Said, record
from tests.pages.page import hits, look, outlet_of, read, see
from web.application import create_app


def test_start_page_welcomes_and_shows_the_newest_first(client: FlaskClient) -> None:
    page = look(client, "/")
    assert read(page, "h1") == ["Wer hat was gesagt?"]
    assert hits(page)[:3] == ["q-null", "q-long", "q-next"]
    assert read(page, "#count") == ["Neueste Zitate"]


@pytest.mark.parametrize(
    ("query", "found", "sentence"),
    [
        ("q=Kriege", ["q-long"], "1 Zitat zu „Kriege“"),
        ("q=beraten&person=Rutte", ["q-long", "q-next"], "2 Zitate von Rutte zu „beraten“"),
        ('q="gleich Null"', ["q-null"], '1 Zitat zu "gleich Null"'),
        ("person=Zelensky", ["q-null"], "1 Zitat von Zelensky"),
        ("outlet=zeit.de", ["q-long", "q-next"], "2 Zitate bei zeit.de"),
        ("outlet=tagesschau.de", ["q-null"], "1 Zitat bei tagesschau.de"),
        ("from=2024-10-28&to=2024-10-30", ["q-long"], "1 Zitat ab 28. Oktober 2024 bis 30. Oktober 2024"),
        ("from=28.10.2024&to=30.10.2024", ["q-long"], "1 Zitat ab 28. Oktober 2024 bis 30. Oktober 2024"),
    ],
)
def test_search_says_what_it_found(client: FlaskClient, query: str, found: list[str], sentence: str) -> None:
    page = look(client, f"/?{query}")
    assert hits(page) == found
    assert read(page, "#count") == [sentence]


def test_hit_shows_wording_speaker_outlet_day_and_the_way_on(client: FlaskClient) -> None:
    hit = see(look(client, "/?q=Null"), ".hit")
    assert read(hit, "blockquote") == ["gleich Null"]
    assert read(hit, "blockquote mark") == ["Null"]
    assert read(hit, ".speaker") == ["Wolodymyr Selenskyj"]
    facts = read(hit, ".facts")[0]
    assert "zitiert von tagesschau.de" in facts
    assert "gemeldet am 31. Oktober 2024" in facts
    assert see(BeautifulSoup(str(hit), "html.parser"), ".permalink")["href"] == "/quotation/q-null"


def test_what_is_unknown_is_said_and_not_guessed(client: FlaskClient) -> None:
    hit = see(look(client, "/?q=zu+viel"), ".hit")
    assert read(hit, ".who") == ["Sprecher offen"]
    assert hit.select(".speaker") == []
    assert "Medium unbekannt" in read(hit, ".facts")[0]
    assert "Datum unbekannt" in read(hit, ".facts")[0]


def test_uncertain_attribution_is_marked_wherever_it_is_shown(client: FlaskClient) -> None:
    doubtful = {str(hit["data-quotation"]) for hit in look(client, "/").select(".hit") if hit.select(".doubt")}
    assert doubtful == {"q-next"}
    assert read(look(client, "/quotation/q-next"), ".byline .doubt") == ["unsicher zugeordnet"]


def test_empty_fields_leave_the_address(client: FlaskClient) -> None:
    response = client.get("/?q=beraten&person=&outlet=&from=&to=&order=newest")
    assert response.status_code == 302
    assert response.location == "/?q=beraten"


def test_name_chosen_from_the_counts_stays_an_id_when_the_form_is_sent_again(client: FlaskClient) -> None:
    page = look(client, "/?q=beraten")
    link = next(link for link in page.select(".facets a") if "Mark Rutte" in link.get_text())
    page = look(client, str(link["href"]))
    assert see(page, "#person")["value"] == "Mark Rutte"
    chosen = str(see(page, "input[name=person_id]")["value"])
    again = client.get("/", query_string={"q": "Krieg", "person": "Mark Rutte", "person_id": chosen})
    assert again.location == f"/?q=Krieg&person={chosen}"
    other = client.get("/", query_string={"q": "Krieg", "person": "Austin", "person_id": chosen})
    assert other.location == "/?q=Krieg&person=Austin"


def test_open_speakers_can_be_chosen(client: FlaskClient) -> None:
    link = next(link for link in look(client, "/").select(".facets a") if "Sprecher offen" in link.get_text())
    page = look(client, str(link["href"]))
    assert hits(page) == ["q-open"]
    assert read(page, "#count") == ["1 Zitat mit offenem Sprecher"]


def test_each_chip_takes_its_filter_away(client: FlaskClient) -> None:
    page = look(client, "/?q=beraten&person=Rutte&outlet=zeit.de&from=2024-10-01&to=2024-10-30")
    texts = " ".join(read(page, ".chip"))
    assert all(text in texts for text in ("Wortlaut: beraten", "Person: Rutte", "Ab: 1. Oktober 2024"))
    assert "/?q=beraten&outlet=zeit.de&from=2024-10-01&to=2024-10-30" in [chip["href"] for chip in page.select(".chip")]


def test_words_that_are_a_name_offer_the_person(client: FlaskClient) -> None:
    page = look(client, "/?q=Rutte")
    assert "Mark Rutte" in read(page, "#main a.speaker")


def test_empty_result_offers_looser_searches_and_similar_names(client: FlaskClient) -> None:
    page = look(client, "/?q=beraten&person=Selenski")
    empty = see(page, "#empty")
    assert hits(page) == []
    assert {str(link["href"]) for link in empty.select("a")} >= {"/?q=beraten", "/?person=Selenski"}
    assert "Wolodymyr Selenskyj" in read(empty, ".speaker")
    assert read(page, "#count") == ["Keine Zitate von Selenski zu „beraten“"]


@pytest.mark.parametrize(
    ("query", "sentence", "way"),
    [
        ("from=2024-10-01", "3 Zitate ohne bekanntes Datum sind nicht dabei.", "/"),
        ("q=Truppen&to=2024-10-31", "1 Zitat ohne bekanntes Datum ist nicht dabei.", "/?q=Truppen"),
    ],
)
def test_days_say_how_many_undated_they_leave_out(client: FlaskClient, query: str, sentence: str, way: str) -> None:
    page = look(client, f"/?{query}")
    assert sentence in see(page, "#undated").get_text()
    assert see(page, "#undated a")["href"] == way


@pytest.mark.parametrize("query", ["q=Truppen", "q=Null&from=2024-10-01"])
def test_nothing_is_said_of_undated_where_none_is_left_out(client: FlaskClient, query: str) -> None:
    assert look(client, f"/?{query}").select("#undated") == []


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("outlet=Online", ["Zeit Online"]),
        ("outlet=Schau", ["tagesschau.de"]),
        ("outlet=ZEIT.", ["Zeit Online"]),
        ("outlet=Bote", ["Zeit Online", "Blatt <script>alert(1)</script>", "tagesschau.de"]),
        ("outlet=zeit.de&q=Kartoffelsalat", []),
        ("q=Zeit+Online", ["Zeit Online"]),
        ("q=Kartoffelsalat", []),
    ],
)
def test_empty_result_offers_outlets(client: FlaskClient, query: str, names: list[str]) -> None:
    page = look(client, f"/?{query}")
    assert hits(page) == []
    assert read(page, "#empty a.outlet") == names


def test_second_skip_link_leads_to_the_results(client: FlaskClient) -> None:
    for address in ("/?q=Null", "/?q=Kartoffelsalat", "/"):
        page = look(client, address)
        assert read(page, ".skip") == ["Zum Inhalt springen", "Zu den Ergebnissen"]
        assert see(page, str(page.select(".skip")[1]["href"]))["tabindex"] == "-1"
    assert read(look(client, "/?from=gestern", status=400), ".skip") == ["Zum Inhalt springen"]


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ("from=gestern", "„gestern“ ist kein Datum"),
        ("from=2024-13-45", "„2024-13-45“ ist kein Datum"),
        ("from=2024-11-02&to=2024-10-01", "1. Oktober 2024"),
        ('q="offen', "fehlt das zweite"),
        (f"q={'a' * 400}", "erlaubt sind 300"),
        (f"q={'+'.join('abcdefghijklmn')}", "14 Wörter"),
        (f"person={'a' * 200}", "Der Name ist zu lang"),
        ("q=%3F%3F", "kein Wort"),
    ],
)
def test_mistake_gets_a_sentence_and_keeps_the_form(client: FlaskClient, query: str, part: str) -> None:
    page = look(client, f"/?{query}&outlet=KBS", status=400)
    error = see(page, "#error")
    assert error["role"] == "alert"
    assert part in error.get_text()
    assert error.get_text().rstrip().endswith(".")
    assert see(page, "#outlet")["value"] == "KBS"


@pytest.mark.parametrize("page", ["0", "-1", "x", "9" * 30, "99", "٣", ""])
def test_page_number_out_of_reach_is_brought_back(client: FlaskClient, page: str) -> None:
    assert "q-long" in hits(look(client, f"/?q=beraten&page={page}"))
    assert hits(look(client, f"/outlet/{outlet_of(client)}?page={page}")) != []


def test_empty_archive_says_how_to_fill_it(tmp_path: Path) -> None:
    app = create_app(tmp_path)
    assert "wortlaut ingest" in see(look(app.test_client(), "/"), "#empty").get_text()
    app.extensions["desk"].close()


def test_every_example_of_the_help_page_is_a_search(client: FlaskClient) -> None:
    page = look(client, "/help")
    links = page.select("dt a")
    assert len(links) == 18
    for link in links:
        found = look(client, str(link["href"]))
        assert see(found, "#q")["value"] == link.get_text()
    assert see(look(client, "/"), "a.help")["href"] == "/help"


def test_help_page_names_every_condition_in_both_languages(client: FlaskClient) -> None:
    german, english = look(client, "/help").get_text(), look(client, "/help?lang=en").get_text()
    for name in FIELDS:
        assert name in german
        assert name in english
    assert "medium:" in german
    assert "outlet:" in english


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=person:Rutte", ["q-long", "q-next"]),
        ("q=gleich+-person:Rutte+-person:offen", ["q-null"]),
        ("q=medium:tagesschau.de", ["q-null"]),
        ("q=ist:teilweise", ["q-null"]),
        ("q=von:2024-10-28+bis:2024-10-28", ["q-long"]),
        ("q=beraten+medium:zeit.de&from=2024-10-28", ["q-long"]),
        ("q=person:Scholz", []),
        ("q=rolle:Kanzler", []),
    ],
)
def test_conditions_in_the_field_are_kept(client: FlaskClient, query: str, found: list[str]) -> None:
    assert hits(look(client, f"/?{query}")) == found


def test_misspelt_word_is_named_with_what_is_meant(client: FlaskClient) -> None:
    page = look(client, "/?q=berateen")
    assert read(page, "#empty .meant") == ["„berateen“ steht in keinem Zitat. Gemeint: beraten (2 Zitate)"]
    assert see(page, "#empty a.word")["href"] == "/?q=beraten"
    assert look(client, "/?q=Kartoffelsalat").select("#empty a.word") == []


def test_years_and_extents_narrow_the_search(client: FlaskClient) -> None:
    page = look(client, "/")
    link = next(link for link in page.select(".facets a") if "Teilzitate" in link.get_text())
    assert hits(look(client, str(link["href"]))) == ["q-null"]


def test_compounds_can_be_switched_off_and_on(tmp_path: Path) -> None:
    app = create_app(tmp_path)
    desk = app.extensions["desk"]
    texts = ("Die Truppen ziehen ab.", "Der Kampf geht weiter.", "Die Kampftruppen bleiben.")
    record(desk, *(Said("Eva Kern", text) for text in texts))
    desk.catch_up()
    client = app.test_client()
    page = look(client, "/?q=Truppen&order=best")
    assert read(page, "blockquote") == [texts[0], texts[2]]
    assert read(page, "blockquote mark") == ["Truppen", "Kampftruppen"]
    assert read(page, "#compounds")[0].startswith("1 Zitat hat ein Wort nur in einer Zusammensetzung.")
    page = look(client, str(see(page, "#compounds a")["href"]))
    assert read(page, "blockquote") == [texts[0]]
    assert see(page, "input[name=compounds]")["value"] == "off"
    assert read(page, "#compounds")[0].startswith("Ohne Zusammensetzungen gesucht.")
    assert see(page, "#compounds a")["href"] == "/?q=Truppen&order=best"
    desk.close()


def test_search_says_so_while_the_index_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(tmp_path)
    desk = app.extensions["desk"]
    monkeypatch.setattr("index.desk.MENDING_SECONDS", 0.05)
    with desk._mending:
        for path in (tmp_path / "fulltext").glob("*.toc"):
            path.unlink()
        response = app.test_client().get("/?q=Krieg")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "20"
    assert "Der Suchindex wird neu aufgebaut" in response.get_data(as_text=True)
    assert app.test_client().get("/?q=Krieg").status_code == 200
    desk.close()


def test_empty_result_offers_the_search_without_typed_conditions(client: FlaskClient) -> None:
    page = look(client, "/?q=beraten+person:Selenski")
    assert {"/?q=beraten"} <= {str(link["href"]) for link in see(page, "#empty").select("a")}
