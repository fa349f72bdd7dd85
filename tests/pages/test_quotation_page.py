"""What does the page of one quotation show, and where does it lead?"""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from index.lookup import load_quotation
from index.records import Passage
from quotes.frames.confidence import MEASURED
from tests.pages.articles import BRUSSELS
from tests.pages.page import look, read, see
from web.highlights import mark_passage
from web.outward import is_linkable, link_to_wording, text_fragment
from web.reasons import REASONS, explain_rule


def test_quotation_page_marks_quotation_cue_and_mention_in_the_passage_alone(client: FlaskClient) -> None:
    page = look(client, "/quotation/q-long")
    assert read(page, "#passage mark.cue") == ["sagte"]
    assert read(page, "#passage mark.mention") == ["Rutte"]
    assert read(page, "#passage mark.quotation")[0].startswith("„Das ist eine gefährliche")
    assert "nicht zu sehen" not in page.get_text()
    assert read(page, ".byline .speaker") == ["Mark Rutte"]
    assert "Nato-Generalsekretär" in read(page, ".byline")[0]


def test_quotation_page_says_why(client: FlaskClient) -> None:
    reason = read(look(client, "/quotation/q-next"), ".reason")[0]
    assert str(REASONS["continuation"]) in reason
    assert "60" in reason
    assert "gemeint ist Mark Rutte" in reason


def test_every_rule_of_attribution_is_explained_and_an_unknown_one_named(client: FlaskClient) -> None:
    assert {*MEASURED, "open"} - set(REASONS) == set()
    with client.application.test_request_context():
        assert explain_rule("brand-new") == "Regel „brand-new“."


def test_partial_quotation_and_cited_outlet_are_explained(client: FlaskClient) -> None:
    text = " ".join(see(look(client, "/quotation/q-null"), "main").get_text().split())
    assert "Teilzitat" in text
    assert "zitiert von tagesschau.de" in text
    assert "Gemeldet am31. Oktober 2024" in text
    assert "in einer Videobotschaft" in text
    assert "Ohne Titel: Wie tagesschau.de berichtete" in text
    assert "Gesagt am27. Oktober 2024" in " ".join(look(client, "/quotation/q-next").get_text().split())


def test_original_is_linked_at_the_wording(client: FlaskClient) -> None:
    link = see(look(client, "/quotation/q-long"), "#original")
    assert link["href"] == (
        "https://www.zeit.de/a-b?x=1&y=2#kommentare:~:text=Das%20ist%20eine%20gef%C3%A4hrliche%20Ausweitung,"
        "die%20Kleinen%20%2D%20beraten%20dar%C3%BCber"
    )
    assert link["rel"] == ["noopener", "noreferrer"]


def test_named_origins_are_listed_and_only_web_addresses_linked(client: FlaskClient) -> None:
    page = look(client, "/quotation/q-listed")
    assert read(page, ".outward") == ["faz.net/a", "zeit.de/b"]
    assert "nicht bekannt" in see(page, ".origin").get_text()
    assert (
        see(page, "#original")["href"] == "https://www.faz.net/a#:~:text=Wir%20m%C3%BCssen%20das%20noch%20herausfinden"
    )


def test_without_address_the_wording_can_be_searched_for(client: FlaskClient) -> None:
    link = see(look(client, "/quotation/q-null"), "#original")
    assert link["href"] == "https://duckduckgo.com/?q=%22gleich%20Null%22%20Selenskyj"


def test_citation_is_ready_to_be_pasted(client: FlaskClient) -> None:
    assert read(look(client, "/quotation/q-next"), "#citation") == [
        "»Wir beraten noch« — Mark Rutte, Zeit Online (Agentur: dpa), gesagt am 27. Oktober 2024. http://localhost/quotation/q-next"
    ]


def test_cited_outlet_is_named_in_both_languages(client: FlaskClient) -> None:
    assert "zitiert von tagesschau.de" in read(look(client, "/quotation/q-null"), "#citation")[0]
    assert (
        see(look(client, "/quotation/q-null"), ".facts a")["href"] == see(look(client, "/?q=Null"), ".facts a")["href"]
    )


def test_paper_gets_the_address_without_the_fragment(client: FlaskClient) -> None:
    printed = [link.get("data-page") for link in look(client, "/quotation/q-listed").select(".origin .outward")]
    assert printed == ["https://www.faz.net/a", "https://zeit.de/b"]
    link = see(look(client, "/quotation/q-long"), ".origin .outward")
    assert link["data-page"] == "https://www.zeit.de/a-b?x=1&y=2#kommentare"


def test_neighbours_in_the_article_are_linked(client: FlaskClient) -> None:
    assert see(look(client, "/quotation/q-long"), "a[rel=next]")["href"] == "/quotation/q-next"
    page = look(client, "/quotation/q-next")
    assert see(page, "a[rel=prev]")["href"] == "/quotation/q-long"
    assert page.select("a[rel=next]") == []


@pytest.mark.parametrize(
    ("wording", "fragment"),
    [
        ("gleich Null", ":~:text=gleich%20Null"),
        ("Truppen-Aufmarsch, A & B", ":~:text=Truppen%2DAufmarsch%2C%20A%20%26%20B"),
        ("Das Ende.", ":~:text=Das%20Ende"),
        ("Erster Absatz\n\nZweiter Absatz", ":~:text=Erster%20Absatz,Zweiter%20Absatz"),
        ("1 2 3 4 5 6 7 8 9", ":~:text=1%202%203%204%205,5%206%207%208%209"),
        ("…", ""),
    ],
)
def test_text_fragment_is_encoded(wording: str, fragment: str) -> None:
    assert text_fragment(wording) == fragment


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://",
        "ftp://a.b",
        "http://[",
        "https://a b",
        "",
    ],
)
def test_only_web_addresses_are_linked(url: str) -> None:
    assert not is_linkable(url)
    assert link_to_wording(url, "Wort") is None


def test_passage_of_an_article_without_paragraphs_is_cut_to_the_surroundings(client: FlaskClient) -> None:
    quotation = load_quotation(client.application.extensions["desk"].archive, "q-long")
    assert quotation is not None
    text = "davor " * 2000 + BRUSSELS + " danach" * 2000
    shift = len("davor ") * 2000
    moved = replace(quotation, start=quotation.start + shift, end=quotation.end + shift, cue=None, mention=None)
    marked = mark_passage(Passage(0, text), moved)
    assert marked.count("<mark") == 1
    assert marked.startswith("… davor ")
    assert marked.endswith(" danach …")
    assert len(marked) < 2000
