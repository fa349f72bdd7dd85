"""From a search to the speaker, to the quotation, and out to the page that printed it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote_plus, urlsplit

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"


def follow_out(reader: Reader) -> str:
    """The address that Chromium goes to; it cannot be reached from here, and the console may say so."""
    reader.follow(reader.see("#original"))
    reader.take_complaints()
    return unquote_plus(str(reader.driver.current_url))


def test_from_rutte_to_his_page_to_his_words_and_out(reader: Reader) -> None:
    reader.search("Rutte")
    reader.follow_named(".speaker", "Mark Rutte")
    assert reader.read("h1") == ["Mark Rutte"]
    assert "Rutte" in " ".join(reader.read("#spellings li"))
    assert len(reader.see_all(".hit")) == 2

    hit = next(hit for hit in reader.see_all(".hit") if "erhebliche Eskalation" in hit.text)
    reader.follow(hit.find_element("css selector", ".permalink"))
    assert reader.read("#wording") == ["eine erhebliche Eskalation"]
    assert reader.read("#passage mark.cue") == ["sagte"]
    assert reader.read("#passage mark.mention") == ["Rutte"]
    assert reader.read("#passage mark.quotation") == ["„eine erhebliche Eskalation“"]

    address = follow_out(reader)
    assert address.startswith("https://")
    assert "eine erhebliche Eskalation" in address


def test_words_of_robert_wood_lead_to_the_pages_his_article_names(reader: Reader) -> None:
    """Article 003 names eight addresses as where it comes from; each opens at the wording."""
    named = re.findall(r"https://\S+", next(SEEDS.glob("003_*.txt")).read_text(encoding="utf-8"))
    assert len(named) == 8
    reader.search(person="Robert Wood")
    reader.follow(reader.see(".hit .permalink"))

    ways = [str(link.get_attribute("href")) for link in reader.see_all(".outward")]
    assert [way.split("#")[0] for way in ways] == named
    first_words = " ".join(reader.read("#wording")[0].split()[:3])
    for way in ways:
        fragment = urlsplit(way).fragment
        assert fragment.startswith(":~:text=")
        assert unquote_plus(fragment).startswith(f":~:text={first_words}")

    assert follow_out(reader).split("#")[0] == named[0]


def test_quotation_page_shows_where_it_stood(reader: Reader) -> None:
    """„Wie tagesschau.de am 31. Oktober 2024 berichtete“: the outlet that is cited and its day."""
    reader.search("gleich Null")
    reader.follow(reader.see(".hit .permalink"))
    assert reader.read("#wording") == ["gleich Null"]
    page = reader.see("main").text
    assert "Wolodymyr Selenskyj" in page
    assert "tagesschau.de" in page
    assert "31. Oktober 2024" in page


def test_back_brings_the_search_again(reader: Reader) -> None:
    reader.search("Eskalation")
    found = reader.read("#count")
    reader.follow(reader.see(".hit .permalink"))
    reader.go(reader.driver.back)
    assert reader.read("#count") == found
    assert reader.see("#q").get_attribute("value") == "Eskalation"
