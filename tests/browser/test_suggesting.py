"""What the fields for a person suggest while one types, by keyboard, mouse and finger, and without JavaScript."""

from __future__ import annotations

import pytest
from selenium.webdriver import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.reader import PHONE_WIDTH, SECONDS_TO_WAIT, Reader

pytestmark = pytest.mark.browser

OPTION = ".suggestions li"


@pytest.fixture
def typist(reader: Reader) -> Reader:
    """A reader at the search page."""
    reader.open("/")
    return reader


def type_name(reader: Reader, selector: str, name: str) -> WebElement:
    """Types into a field and waits for the suggestions."""
    field = reader.see(selector)
    field.send_keys(name)
    WebDriverWait(reader.driver, SECONDS_TO_WAIT).until(lambda _: shown(reader))
    return field


def shown(reader: Reader) -> list[str]:
    """The names suggested at this moment."""
    return [option.text.split("\n")[0] for option in reader.see_all(OPTION) if option.is_displayed()]


def test_arrow_and_enter_choose_and_the_search_finds_by_id(typist: Reader) -> None:
    field = type_name(typist, "#person", "zelen")
    assert shown(typist) == ["Wolodymyr Selenskyj"]
    assert "ukrainischer Präsident" in typist.read(OPTION)[0]
    assert "6 Zitate" in typist.read(OPTION)[0]
    field.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    assert field.get_attribute("value") == "Wolodymyr Selenskyj"
    assert shown(typist) == []
    assert typist.driver.current_url == f"{typist.address}/", "choosing sends nothing"
    typist.go(lambda: field.send_keys(Keys.ENTER))
    assert "person=s-" in typist.driver.current_url
    assert len(typist.see_all(".hit")) == 6
    assert typist.see("#person").get_attribute("value") == "Wolodymyr Selenskyj"


def test_enter_alone_sends_what_was_typed(typist: Reader) -> None:
    field = type_name(typist, "#person", "selen")
    typist.go(lambda: field.send_keys(Keys.ENTER))
    assert typist.driver.current_url.endswith("/?person=selen")


def test_name_changed_after_the_choice_is_no_choice(typist: Reader) -> None:
    field = type_name(typist, "#person", "rutt")
    field.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    field.send_keys("x", Keys.BACK_SPACE)
    typist.go(lambda: field.send_keys(Keys.ENTER))
    assert typist.driver.current_url.endswith("/?person=Mark+Rutte")


def test_click_chooses(typist: Reader) -> None:
    field = type_name(typist, "#person", "rutt")
    typist.see(OPTION).click()
    assert field.get_attribute("value") == "Mark Rutte"
    assert typist.measure("document.activeElement.id") == "person"


def test_escape_and_leaving_close_the_list_and_keep_what_was_typed(typist: Reader) -> None:
    field = type_name(typist, "#person", "rutt")
    field.send_keys(Keys.ARROW_DOWN, Keys.ESCAPE)
    assert shown(typist) == []
    field.send_keys(Keys.ARROW_DOWN)
    WebDriverWait(typist.driver, SECONDS_TO_WAIT).until(lambda _: shown(typist))
    field.send_keys(Keys.TAB)
    assert shown(typist) == []
    assert field.get_attribute("value") == "rutt"


def test_screen_reader_hears_state_count_and_choice(typist: Reader) -> None:
    field = typist.see("#person")
    assert [field.get_attribute(name) for name in ("role", "aria-expanded")] == ["combobox", "false"]
    type_name(typist, "#person", "s")
    assert field.get_attribute("aria-expanded") == "true"
    listed = typist.see(f"#{field.get_attribute('aria-controls')}")
    assert [listed.get_attribute(name) for name in ("role", "aria-label")] == ["listbox", "Person"]
    count = len(shown(typist))
    assert count > 2
    assert typist.measure("document.querySelector('.suggesting [role=status]').textContent") == f"{count} Vorschläge"
    field.send_keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    options = typist.see_all(OPTION)
    assert field.get_attribute("aria-activedescendant") == options[1].get_attribute("id")
    assert [option.get_attribute("aria-selected") for option in options[:3]] == ["false", "true", "false"]
    field.send_keys(Keys.ARROW_UP, Keys.ARROW_UP)
    assert field.get_attribute("aria-activedescendant") is None, "the field itself has its turn"
    field.send_keys(Keys.ARROW_UP)
    assert field.get_attribute("aria-activedescendant") == options[-1].get_attribute("id")


def test_list_of_speakers_suggests_too_and_leads_to_the_page(reader: Reader) -> None:
    reader.open("/speakers")
    field = type_name(reader, "#name", "Ruttee")
    field.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    reader.go(lambda: field.send_keys(Keys.ENTER))
    assert reader.read("h1") == ["Mark Rutte"]


@pytest.mark.parametrize(("path", "selector"), [("/", "#person"), ("/speakers", "#name")])
def test_suggestions_fit_a_phone(reader: Reader, path: str, selector: str) -> None:
    with reader.on_phone():
        reader.open(path)
        type_name(reader, selector, "s")
        assert reader.width_needed() <= PHONE_WIDTH
        box = reader.see(".suggestions").rect
        assert box["x"] >= 0
        assert PHONE_WIDTH * 0.7 < box["width"] <= PHONE_WIDTH - box["x"]
        assert box["y"] >= reader.see(selector).rect["y"] + reader.see(selector).rect["height"]


def test_suggestions_are_dark_in_the_dark(typist: Reader) -> None:
    type_name(typist, "#person", "s")
    ground = "getComputedStyle(document.querySelector('.suggestions')).backgroundColor"
    with typist.preferring("light"):
        light = typist.measure(ground)
    with typist.preferring("dark"):
        assert typist.measure(ground) != light
        assert typist.measure(ground) == typist.measure("getComputedStyle(document.documentElement).backgroundColor")


def test_without_scripts_the_form_is_a_form(reader: Reader) -> None:
    with reader.without_scripts():
        reader.open("/")
        field = reader.see("#person")
        assert field.get_attribute("role") is None
        field.send_keys("Ruttee")
        reader.go(lambda: field.send_keys(Keys.ENTER))
        assert reader.read(".meant") == ["Niemand heißt „Ruttee“. Gemeint: Mark Rutte (2 Zitate)"]
        reader.follow(reader.see(".meant a"))
        assert len(reader.see_all(".hit")) == 2
