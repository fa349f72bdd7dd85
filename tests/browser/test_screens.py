"""Narrow, dark, by keyboard, without JavaScript: the pages stay whole."""

from __future__ import annotations

from collections import Counter
from urllib.parse import quote, urldefrag

import pytest
from selenium.webdriver import Chrome, Keys

from tests.browser.reader import PHONE_WIDTH, Reader

pytestmark = pytest.mark.browser

MOST_TABS = 12
PALETTE = ["'--paper'", "'--raised'", "'--ink'", "'--line'", "'--found'", "'--cue-line'", "'--doubt'", "'--link'"]
OUTLINE = "getComputedStyle(document.activeElement).outlineStyle !== 'none'"


@pytest.fixture(scope="module")
def pages(chromium: Chrome, address: str) -> list[str]:
    """The path of every page that the links of other pages lead to, but for searches."""
    reader = Reader(chromium, address)
    found, waiting = {"/"}, ["/"]
    while waiting:
        reader.open(waiting.pop())
        hrefs = reader.measure("Array.from(document.links, link => link.getAttribute('href'))")
        new = {urldefrag(href).url for href in hrefs if href.startswith("/") and "?" not in href} - found
        waiting += sorted(new)
        found |= new
    return sorted(found)


def test_every_kind_of_page_is_linked(pages: list[str]) -> None:
    kinds = Counter(page.split("/")[1] for page in pages)
    assert kinds["quotation"] == 25
    assert {"", "speaker", "speakers", "outlet", "outlets", "about"} <= set(kinds)


def test_every_page_fits_a_phone(reader: Reader, pages: list[str]) -> None:
    too_wide = {}
    with reader.on_phone():
        for page in [*pages, "/?q=Eskalation", "/?q=Kartoffelsalat", "/?person=Selenski&from=2024-10-01"]:
            reader.open(page)
            # Chromium widens the window to what does not fit, so that comparing the two would find nothing.
            if reader.width_needed() > PHONE_WIDTH:
                too_wide[page] = reader.width_needed()
    assert too_wide == {}


def test_too_wide_a_page_would_be_noticed(reader: Reader) -> None:
    page = "<meta name=viewport content='width=device-width, initial-scale=1'><div style='width:500px'>wide</div>"
    with reader.on_phone():
        reader.driver.get(f"data:text/html,{quote(page)}")
        assert reader.width_needed() > PHONE_WIDTH


@pytest.mark.parametrize("path", ["/", "/?q=Eskalation", "/speakers", "/about"])
def test_dark_is_dark_and_light_is_light(reader: Reader, path: str) -> None:
    with reader.preferring("light"):
        reader.open(path)
        ground, ink = reader.ground_and_ink()
        assert ground > 0.85
        assert ink < 0.35
    with reader.preferring("dark"):
        reader.open(path)
        ground, ink = reader.ground_and_ink()
        assert ground < 0.2
        assert ink > 0.7


def test_first_tab_offers_to_skip_to_the_content(reader: Reader) -> None:
    reader.open("/")
    link = reader.press(Keys.TAB)
    assert link.get_attribute("class") == "skip"
    assert link.is_displayed()
    assert reader.measure(OUTLINE)
    link.send_keys(Keys.ENTER)
    assert reader.measure("document.activeElement.id") == "main"


def test_second_tab_offers_to_skip_to_the_results(reader: Reader) -> None:
    reader.open("/?q=Eskalation")
    reader.press(Keys.TAB)
    link = reader.press(Keys.TAB)
    assert link.text == "Zu den Ergebnissen"
    link.send_keys(Keys.ENTER)
    assert reader.measure("document.activeElement.id") == "count"


def test_paper_is_light_and_holds_the_quotation_alone(reader: Reader) -> None:
    reader.open("/?q=Eskalation")
    reader.follow(reader.see(".hit .permalink"))
    palette = f"[{', '.join(PALETTE)}].map(name => getComputedStyle(document.documentElement).getPropertyValue(name))"
    with reader.on_paper("light"):
        light = reader.measure(palette)
    with reader.on_paper("dark"):
        assert reader.measure(palette) == light
        assert reader.ground_and_ink() == (1.0, 0.0)
        assert int(reader.measure("getComputedStyle(document.querySelector('mark.quotation')).fontWeight")) >= 700
        shown = [element for element in reader.see_all("nav, form, button, .skip") if element.is_displayed()]
        assert shown == []
        tails = "Array.from(document.links, link => getComputedStyle(link, '::after').content).join()"
        assert ":~:" not in reader.measure(tails)


def test_search_by_keyboard_alone(reader: Reader) -> None:
    reader.open("/")
    for _ in range(MOST_TABS):
        field = reader.press(Keys.TAB)
        if field.get_attribute("id") == "q":
            break
    assert field.get_attribute("id") == "q"
    assert reader.measure(OUTLINE)
    field.send_keys("Eskalation")
    reader.go(lambda: field.send_keys(Keys.ENTER))
    assert len(reader.see_all(".hit")) > 0


def test_pages_can_be_read_and_searched_without_scripts(reader: Reader) -> None:
    with reader.without_scripts():
        reader.open("/?q=Eskalation")
        reader.follow(reader.see(".hit .permalink"))
        assert len(reader.read("#wording")[0]) > 0
        assert len(reader.see_all("#passage mark.quotation")) == 1
        reader.follow(reader.see(".speaker"))
        assert len(reader.see_all(".hit")) > 0


def test_every_page_has_one_heading_a_title_and_a_language(reader: Reader, pages: list[str]) -> None:
    for page in pages:
        reader.open(page)
        assert len(reader.see_all("h1")) == 1, page
        assert str(reader.driver.title).endswith("Wortlaut"), page
        assert reader.see("html").get_attribute("lang") == "de", page


def test_unknown_page_is_a_page_too(reader: Reader) -> None:
    reader.open("/quotation/q-000000000000")
    reader.take_complaints()  # Chromium reports the status 404, as it should
    assert len(reader.see_all("h1")) == 1
    reader.follow(reader.see(".brand"))
    assert reader.see("#q").is_displayed()
