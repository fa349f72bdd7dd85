"""Does the page of a speaker fit a phone, with its chart and its figures, light and dark, without scripts?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, Keys

from tests.browser.reader import PHONE_WIDTH, Reader
from tests.browser.server import serve_seeds

pytestmark = pytest.mark.browser

TWO_DAYS = """Streit um den Hafen

Montag, 21. Oktober 2024

Bürgermeisterin Ida Holm will den Hafen ausbauen. „Wir brauchen mehr Platz für die Schiffe“, sagte sie am Montag.

Schon am Sonntag hatte Holm vor Verzögerungen gewarnt. „Wer jetzt wartet, zahlt später mehr“, sagte Holm am Sonntag.
"""

COLUMN = "document.querySelector('.chart.narrow .columns rect')"
FILL = f"getComputedStyle({COLUMN}).fill"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, chromium: Chrome) -> Iterator[str]:
    """A server of its own, with a speaker of two days; nobody in seeds/ has two."""
    folder: Path = tmp_path_factory.mktemp("portrait")
    article = folder / "hafen.txt"
    article.write_text(TWO_DAYS, encoding="utf-8")
    with serve_seeds(folder, article) as address:
        yield address


def open_holm(reader: Reader) -> None:
    """The page of Ida Holm, who speaks on two days."""
    reader.open("/speakers?q=Ida Holm")
    reader.follow_named(".register .speaker", "Ida Holm")


def test_chart_of_a_phone_is_drawn_for_it(reader: Reader) -> None:
    with reader.on_phone():
        open_holm(reader)
        narrow, wide = reader.see(".chart.narrow"), reader.see(".chart.wide")
        assert narrow.is_displayed()
        assert not wide.is_displayed()
        assert 200 < narrow.size["width"] <= PHONE_WIDTH
        letters = "document.querySelector('.chart.narrow text').getBoundingClientRect().height"
        assert reader.measure(letters) >= 11
        assert reader.width_needed() <= PHONE_WIDTH
    assert reader.see(".chart.wide").is_displayed()
    assert not reader.see(".chart.narrow").is_displayed()


def test_columns_have_the_colour_of_the_scheme(reader: Reader) -> None:
    open_holm(reader)
    with reader.preferring("light"):
        light = reader.measure(FILL)
    with reader.preferring("dark"):
        dark = reader.measure(FILL)
    assert light != dark
    assert "rgb(0, 0, 0)" not in (light, dark)


def test_figures_unfold_by_keyboard_without_scripts_and_fit_a_phone(reader: Reader) -> None:
    with reader.on_phone(), reader.without_scripts():
        open_holm(reader)
        table = reader.see(".figures")
        assert not table.is_displayed()
        reader.see(".timeline summary").send_keys(Keys.ENTER)
        assert table.is_displayed()
        assert reader.read(".figures tbody th") == ["21. Oktober 2024", "20. Oktober 2024"]
        reader.follow(reader.see(".figures a"))
        assert len(reader.see_all(".hit")) > 0


def test_article_is_reached_from_a_quotation_and_back(reader: Reader) -> None:
    open_holm(reader)
    reader.follow(reader.see(".hit .permalink"))
    wording = reader.read("#wording")[0]
    reader.follow(reader.see("#article"))
    assert wording.strip("„“") in " ".join(reader.read(".hit .words"))
    with reader.on_phone():
        assert reader.width_needed() <= PHONE_WIDTH
