"""Does the page of a speaker fit a phone, with its chart and its figures, light and dark, without scripts?"""

from __future__ import annotations

import pytest
from selenium.webdriver import Keys

from tests.browser.reader import PHONE_WIDTH, Reader

pytestmark = pytest.mark.browser

COLUMN = "document.querySelector('.chart.narrow .columns rect')"
FILL = f"getComputedStyle({COLUMN}).fill"


def open_wood(reader: Reader) -> None:
    """The page of Robert Wood, who speaks on two days."""
    reader.open("/speakers?q=Robert Wood")
    reader.follow_named(".register .speaker", "Robert Wood")


def test_chart_of_a_phone_is_drawn_for_it(reader: Reader) -> None:
    with reader.on_phone():
        open_wood(reader)
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
    open_wood(reader)
    with reader.preferring("light"):
        light = reader.measure(FILL)
    with reader.preferring("dark"):
        dark = reader.measure(FILL)
    assert light != dark
    assert "rgb(0, 0, 0)" not in (light, dark)


def test_figures_unfold_by_keyboard_without_scripts_and_fit_a_phone(reader: Reader) -> None:
    with reader.on_phone(), reader.without_scripts():
        open_wood(reader)
        table = reader.see(".figures")
        assert not table.is_displayed()
        reader.see(".timeline summary").send_keys(Keys.ENTER)
        assert table.is_displayed()
        assert reader.read(".figures tbody th") == ["22. Oktober 2024", "21. Oktober 2024"]
        reader.follow(reader.see(".figures a"))
        assert len(reader.see_all(".hit")) > 0


def test_article_is_reached_from_a_quotation_and_back(reader: Reader) -> None:
    open_wood(reader)
    reader.follow(reader.see(".hit .permalink"))
    wording = reader.read("#wording")[0]
    reader.follow(reader.see("#article"))
    assert wording.strip("„“") in " ".join(reader.read(".hit .words"))
    with reader.on_phone():
        assert reader.width_needed() <= PHONE_WIDTH
