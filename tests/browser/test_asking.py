"""What the search form makes of names in any spelling, of exact wording, of nonsense and of mistakes."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def test_selenski_finds_selenskyj_in_three_articles(reader: Reader) -> None:
    """Article 002 writes Selenski, 000 and 004 write Selenskyj: six quotations of one man."""
    reader.search(person="Selenski")
    wordings = " | ".join(reader.read(".hit blockquote"))
    assert len(reader.see_all(".hit")) == 6
    assert "gleich Null" in wordings  # 000
    assert "Wenn Nordkorea sich in den Krieg in Europa einmischen kann" in wordings  # 002
    assert "Zwei Staaten sind offiziell im Krieg gegen die Ukraine" in wordings  # 004
    assert "6" in reader.see("#count").text


def test_page_of_selenskyj_lists_both_spellings(reader: Reader) -> None:
    reader.search(person="Selenski")
    reader.follow(reader.see(".hit .speaker"))
    spellings = " ".join(reader.read("#spellings"))
    assert "Wolodymyr Selenskyj" in spellings
    assert "Wolodimir Selenski" in spellings


@pytest.mark.parametrize("words", ["russischen Krieges", "russischer Krieg", "gefaehrliche Ausweitung", "AUSWEITUNG"])
def test_words_are_found_in_any_form(reader: Reader, words: str) -> None:
    reader.search(words)
    assert any("gefährliche Ausweitung des russischen Krieges" in text for text in reader.read(".hit blockquote"))


def test_exact_wording_is_taken_literally(reader: Reader) -> None:
    reader.search('"eine erhebliche Eskalation"')
    assert [text for text in reader.read(".hit blockquote") if "eine erhebliche Eskalation" in text]
    reader.search('"eine Eskalation"')
    assert reader.see("#empty").is_displayed()


def test_empty_result_says_so(reader: Reader) -> None:
    reader.search("Kartoffelsalat")
    assert reader.see("#empty").is_displayed()
    assert reader.see_all(".hit") == []
    assert reader.see_all("#error") == []


def test_unknown_person_finds_nothing(reader: Reader) -> None:
    reader.search(person="Erika Mustermann")
    assert reader.see("#empty").is_displayed()
    assert reader.see_all(".hit") == []


def test_unclosed_mark_is_named_as_the_problem(reader: Reader) -> None:
    reader.search('"eine erhebliche Eskalation')
    reader.take_complaints()  # Chromium reports the status 400 of such a page, as it should
    alert = reader.see("#error")
    assert alert.get_attribute("role") == "alert"
    assert alert.is_displayed()
    assert "Anführungszeichen" in alert.text
    assert reader.see("#q").get_attribute("value") == '"eine erhebliche Eskalation'


@pytest.mark.parametrize("query", ["from=2024-11-30&to=2024-10-01", "from=gestern", "q=" + "a" * 400])
def test_mistakes_get_a_sentence(reader: Reader, query: str) -> None:
    reader.open(f"/?{query}")
    reader.take_complaints()  # the status again
    assert reader.see("#error").is_displayed()
    assert reader.see("#error").text.rstrip().endswith(".")
    assert reader.see_all(".hit") == []


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "%", "*", "()", "a:b", "--", "„“", "🙂", "'; DROP x"])
def test_strange_input_breaks_nothing(reader: Reader, words: str) -> None:
    """By the address: Chromium's driver cannot type every character."""
    reader.open(f"/?q={quote(words)}")
    reader.take_complaints()  # the status again, where it is refused
    assert reader.see("#q").get_attribute("value") == words
    assert len(reader.see_all("#error, #empty, .hit")) > 0


def test_choosing_a_speaker_narrows_the_result(reader: Reader) -> None:
    reader.search("Eskalation")
    before = len(reader.see_all(".hit"))
    reader.follow_named(".facets a", "Rutte")
    hits = reader.read(".hit .speaker")
    assert 0 < len(hits) < before
    assert set(hits) == {"Mark Rutte"}


def test_help_is_one_step_away_and_its_examples_are_searches(reader: Reader) -> None:
    reader.open("/")
    reader.follow(reader.see("a.help"))
    example = next(link for link in reader.see_all("dt a") if link.text == "person:Selenski")
    reader.follow(example)
    assert len(reader.see_all(".hit")) == 6


def test_compounds_are_switched_off_and_on_again(reader: Reader) -> None:
    reader.search("Krieg")
    assert reader.see("#compounds").is_displayed()
    every = len(reader.see_all(".hit"))
    reader.follow(reader.see("#compounds a"))
    assert 0 < len(reader.see_all(".hit")) < every
    reader.follow(reader.see("#compounds a"))
    assert len(reader.see_all(".hit")) == every
