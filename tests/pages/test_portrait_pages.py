"""What do the pages of one speaker, one outlet and one article show, and where do they lead?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from index.desk import SearchDesk
from index.editing import Editor, merge_speakers
from index.recording import record_article
from quotes.values import Article, Outlet
from tests.index_examples import Said, make_article, record
from tests.pages.articles import EVIL
from tests.pages.page import hits, look, outlet_of, read, see
from web.application import create_app

LONG_NAME = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
HANDELSBLATT = Outlet("Handelsblatt", "handelsblatt.de", "cited")


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[FlaskClient]:
    """The pages over articles of three years in which Öznur Kern, in many roles, and others speak."""
    app = create_app(tmp_path)
    desk: SearchDesk = app.extensions["desk"]
    for year in (2022, 2023, 2024):
        record(
            desk,
            Said("Öznur Kern", f"Wort im Jahr {year}.", role="Pentagon-Sprecherin", spellings=("Öznur Kern", "Kern")),
            Said("Tom Velt", f"Antwort im Jahr {year}."),
            outlet="Zeit Online",
            published=date(year, 3, 1),
        )
    sayings = [Said("Öznur Kern", f"Satz {number}.", role=f"Beauftragte für Sache {number}") for number in range(12)]
    record(desk, *sayings, outlet="Bote", published=date(2024, 4, 1))
    record(desk, Said("Öznur Kern", "Ohne Tag.", cited=HANDELSBLATT))
    record(
        desk, Said("eine Sprecherin", "Kein Kommentar.", kind="unnamed"), Said(LONG_NAME, "Ja.", kind="organisation")
    )
    record_article(desk.archive, Article("leer.txt", "Nichts gesagt.", "Leer", agencies=("dpa",)), [])
    desk.catch_up()
    yield app.test_client()
    desk.close()


def speaker_address(client: FlaskClient, name: str) -> str:
    links = look(client, f"/speakers?q={name}").select(".register .speaker")
    return str(next(link["href"] for link in links if link.get_text() == name))


def kern(client: FlaskClient) -> BeautifulSoup:
    return look(client, speaker_address(client, "Öznur Kern"))


def test_speaker_page_folds_what_is_long(newsroom: FlaskClient) -> None:
    page = kern(newsroom)
    assert read(page, ".standfirst") == ["Pentagon-Sprecherin"]
    assert read(page, "#roles > li")[0] == "Pentagon-Sprecherin 3 01.03.2022 – 01.03.2024"
    assert len(page.select("#roles > li")) == 8
    assert read(page, "#roles + details summary") == ["5 weitere"]
    assert len(page.select("#roles + details li")) == 5
    assert [text.rpartition(" ")[0] for text in read(page, "#spellings > li")] == ["Öznur Kern", "Kern"]


def test_speaker_page_names_bodies_outlets_and_company(newsroom: FlaskClient) -> None:
    page = kern(newsroom)
    assert read(page, "#bodies > li") == ["Pentagon 3 Pentagon-Sprecherin"]
    assert read(page, "#outlets > li") == [
        "Bote 12",
        "Zeit Online 3",
        "Handelsblatt 1 0 selbst gedruckt, 1 danach zitiert",
    ]
    assert read(page, "#company > li") == ["Tom Velt 3 Artikel"]
    found = look(newsroom, str(see(page, "#outlets a")["href"]))
    assert see(found, "#count")["data-total"] == "12"
    assert read(found, ".chip .label") == ["Person:", "Medium:"]


def test_speaker_page_is_narrowed_by_year_and_outlet(newsroom: FlaskClient) -> None:
    address = speaker_address(newsroom, "Öznur Kern")
    page = look(newsroom, f"{address}?year=2024")
    assert see(page, "#count")["data-total"] == "13"
    assert read(page, "#year option[selected]") == ["2024"]
    assert read(page, ".chip .label") == ["Jahr:"]
    bote = next(option for option in page.select("#outlet option") if option.get_text() == "Bote")
    both = look(newsroom, f"{address}?year=2024&outlet={bote['value']}")
    assert see(both, "#count")["data-total"] == "12"
    assert [chip["href"] for chip in both.select(".chip")] == [
        f"{address}?outlet={bote['value']}",
        f"{address}?year=2024",
    ]
    search = look(newsroom, str(see(both, ".result-head a")["href"]))
    assert see(search, "#count")["data-total"] == "12"
    none = look(newsroom, f"{address}?year=2022&outlet={bote['value']}")
    assert read(none, "#empty") == ["Keine Zitate in dieser Auswahl."]
    assert none.select(".result-head a") == []


@pytest.mark.parametrize("arguments", ["year=0", "year=99999", "year=x", "outlet=o-none", "outlet=%00", "page=x"])
def test_what_cannot_be_asked_for_is_left_aside(newsroom: FlaskClient, arguments: str) -> None:
    page = look(newsroom, f"{speaker_address(newsroom, 'Öznur Kern')}?{arguments}")
    assert see(page, "#count")["data-total"] == "16"


def test_chart_and_its_table_say_the_same(newsroom: FlaskClient) -> None:
    page = kern(newsroom)
    drawings = page.select("svg.chart")
    assert [drawing["class"] for drawing in drawings] == [["chart", "wide"], ["chart", "narrow"]]
    rows = [
        [" ".join(cell.get_text().split()) for cell in row.select("th, td")] for row in page.select(".figures tbody tr")
    ]
    assert rows[0] == ["April 2024", "12"]
    assert rows[-1] == ["März 2022", "1"]
    assert len(rows) == 26
    titles = [f"{period}: {count} {'Zitat' if count == '1' else 'Zitate'}" for period, count in reversed(rows)]
    for drawing in drawings:
        assert [title.get_text() for title in drawing.select("rect title")] == titles
        assert drawing["aria-label"] == (
            "Zitate je Monat, März 2022 bis April 2024; die meisten April 2024: 12 Zitate."
        )
        assert drawing["role"] == "img"
    assert "1 Zitat ohne bekanntes Datum ist nicht dabei." in see(page, ".timeline").get_text()
    found = look(newsroom, str(see(page, ".figures a")["href"]))
    assert see(found, "#count")["data-total"] == "12"


def test_chart_holds_nothing_that_the_policy_forbids(newsroom: FlaskClient) -> None:
    svg = str(see(kern(newsroom), "svg.chart"))
    for forbidden in ("style", "<script", "fill=", "stroke=", "font-family", "href"):
        assert forbidden not in svg


def test_chart_of_a_single_day_is_left_out(client: FlaskClient) -> None:
    speaker = str(see(look(client, "/?q=Null"), ".hit .speaker")["href"])
    assert look(client, speaker).select(".timeline, #year") == []


def test_articles_of_a_speaker_and_of_two(newsroom: FlaskClient) -> None:
    page = kern(newsroom)
    assert read(page, ".page-head .ways li")[:2] == ["16 Zitate", "in 5 Artikeln"]
    articles = look(newsroom, str(see(page, ".page-head .ways a")["href"]))
    assert read(articles, "h1") == ["Artikel mit Zitaten von Öznur Kern"]
    assert read(articles, ".register .count") == ["12 Zitate", "1 Zitat", "1 Zitat", "1 Zitat", "1 Zitat"]
    assert "Medium unbekannt · Datum unbekannt" in read(articles, ".register .aside")[-1]
    both = look(newsroom, str(see(page, "#company .count")["href"]))
    assert read(both, "h1") == ["Artikel mit Zitaten von Öznur Kern und Tom Velt"]
    assert len(both.select(".register li")) == 3
    velt, name = speaker_address(newsroom, "Tom Velt"), "eine Sprecherin"
    nobody = look(newsroom, f"{velt}/articles?with={speaker_address(newsroom, name).rsplit('/')[-1]}")
    assert read(nobody, "#empty") == ["Kein Artikel im Bestand zitiert beide."]
    look(newsroom, f"{velt}/articles?with=s-none", status=404)
    look(newsroom, "/speaker/s-none/articles", status=404)


@pytest.mark.parametrize(
    ("name", "kind", "meaning"),
    [
        ("eine Sprecherin", "ungenannte Rolle", "Der Artikel nennt keinen Namen."),
        (LONG_NAME, "Organisation", "schreiben diese Worte der Organisation zu"),
    ],
)
def test_speaker_who_is_no_person_is_marked_in_words(newsroom: FlaskClient, name: str, kind: str, meaning: str) -> None:
    page = look(newsroom, speaker_address(newsroom, name))
    assert read(page, ".page-head .kicker") == [kind]
    assert meaning in read(page, ".page-head .aside")[0]


def test_address_of_a_speaker_who_became_another_leads_on(newsroom: FlaskClient) -> None:
    kern_address, velt_address = (speaker_address(newsroom, name) for name in ("Öznur Kern", "Tom Velt"))
    archive = newsroom.application.extensions["desk"].archive
    ids = [address.rsplit("/")[-1] for address in (kern_address, velt_address)]
    merge_speakers(archive, Editor("Änne", "one person"), *ids)
    answers = {address: newsroom.get(address) for address in (kern_address, velt_address)}
    assert sorted(answer.status_code for answer in answers.values()) == [200, 301]
    for address in answers:
        assert see(look(newsroom, address), "#count")["data-total"] == "19"
        assert see(look(newsroom, f"{address}/articles"), "#count")["data-total"] == "5"


def test_outlet_page_says_whom_it_quotes_and_leads_outward(client: FlaskClient) -> None:
    page = look(client, f"/outlet/{outlet_of(client)}")
    link = see(page, ".standfirst a")
    assert (link["href"], link["rel"]) == ("https://zeit.de/", ["noopener", "noreferrer"])
    assert read(page, ".page-head .ways li")[:2] == [
        "1 Artikel im Bestand",
        "2 Zitate selbst gedruckt, 0 von anderen zitiert",
    ]
    assert read(page, "#quoted li") == ["Mark Rutte 2"]
    assert read(page, "#agencies li") == ["dpa 1 Artikel"]
    assert page.select("#citing") == []


def test_cited_outlet_says_who_cites_it(newsroom: FlaskClient) -> None:
    link = next(link for link in look(newsroom, "/outlets").select(".register a") if link.get_text() == "Handelsblatt")
    page = look(newsroom, str(link["href"]))
    assert read(page, "#citing li") == ["Medium unbekannt 1 Zitat"]
    assert page.select("#quoted, .timeline") == []
    assert hits(page) != []


def test_article_page_shows_its_quotations_and_never_its_text(client: FlaskClient) -> None:
    page = look(client, str(see(look(client, "/quotation/q-next"), "#article")["href"]))
    assert read(page, "h1") == ["Rutte warnt"]
    assert hits(page) == ["q-long", "q-next"]
    assert read(page, ".hit .speaker") == ["Mark Rutte", "Mark Rutte"]
    outlet, day, read_on, *people = read(page, ".origin dd")[:5]
    assert [outlet, day, *people] == ["Zeit Online", "28. Oktober 2024", "Eva Berg", "dpa"]
    assert read_on.endswith(str(see(page, ".origin div:nth-of-type(3) time")["datetime"])[11:16])
    assert see(page, "#original")["href"] == "https://www.zeit.de/a-b?x=1&y=2#kommentare"
    assert "gesagt am 27. Oktober 2024" in read(page, ".hit .facts")[1]
    assert "Vorspann" not in page.get_text()
    look(client, "/article/a-none", status=404)


def test_article_page_says_what_is_unknown(client: FlaskClient) -> None:
    page = look(client, str(see(look(client, "/quotation/q-null"), "#article")["href"]))
    assert "Ohne Titel" in read(page, "h1")[0]
    assert read(page, ".origin .unknown") == ["Medium unbekannt", "Datum unbekannt", "Keine Originaladresse bekannt."]
    assert "zitiert von tagesschau.de" in read(page, ".hit .facts")[0]
    assert read(page, ".hit .open") == ["Sprecher offen"]
    listed = look(client, str(see(look(client, "/quotation/q-listed"), "#article")["href"]))
    assert [link["href"] for link in listed.select(".origin .outward")] == [
        "https://www.faz.net/a",
        "https://zeit.de/b",
    ]


def test_article_without_quotations_has_a_page(newsroom: FlaskClient) -> None:
    archive = newsroom.application.extensions["desk"].archive
    article, quotations = make_article(lead="Nichts gesagt.")
    home = record_article(archive, article, quotations).article.id
    assert read(look(newsroom, f"/article/{home}"), "#empty") == ["In diesem Artikel steht kein wörtliches Zitat."]


def test_hostile_names_stay_text_on_every_portrait(client: FlaskClient) -> None:
    quotation = look(client, "/quotation/q-hostile")
    links = [see(quotation, selector)["href"] for selector in (".speaker", "#article", ".facts a")]
    for address in (*links, f"{links[0]}/articles", f"{links[0]}?year={EVIL}&outlet={EVIL}"):
        response = client.get(str(address))
        assert response.status_code == 200
        assert EVIL not in response.text, address
        page = BeautifulSoup(response.data, "html.parser")
        assert page.select("[style], [onload], a[href^=javascript]") == []


def test_portraits_are_well_built(newsroom: FlaskClient) -> None:
    address = speaker_address(newsroom, "Öznur Kern")
    article = str(see(look(newsroom, f"{address}/articles"), ".register a")["href"])
    for place in (address, f"{address}/articles", article, "/speakers?kind=person&order=quotations"):
        page = look(newsroom, place)
        assert len(page.select("h1")) == 1
        ids = [str(tag["id"]) for tag in page.select("[id]")]
        assert len(ids) == len(set(ids)), place
        assert {str(label["for"]) for label in page.select("label")} <= set(ids)
        assert {str(tag["aria-labelledby"]) for tag in page.select("[aria-labelledby]")} <= set(ids)
