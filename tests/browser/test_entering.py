"""An editor enters an article in the browser: pastes a text, looks over what was found, corrects it, and finds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.browser.logged_in import add_account, logged_in
from tests.browser.reader import PHONE_WIDTH, Reader
from tests.browser.server import serve_seeds

pytestmark = pytest.mark.browser

TEXT = (
    "Berg zuversichtlich\n\nKanzlerin Eva Berg war in Bonn. „Wir kommen gut voran mit der Arbeit“, sagte Berg.\n\n"
    "„Wir bleiben hier im Hafen“, rief Kapitän Tom Velt.\n"
)


@pytest.fixture
def editor(chromium: Chrome, tmp_path: Path) -> Iterator[Reader]:
    """An editor who has logged in at a server of her own."""
    with serve_seeds(tmp_path) as address:
        add_account(tmp_path)
        with logged_in(chromium, address) as editor:
            yield editor


def test_text_is_entered_corrected_and_found(editor: Reader) -> None:
    editor.follow(editor.see(".masthead .editor a"))
    editor.see("#text").send_keys(TEXT)
    editor.see("summary").click()
    editor.see("#outlet").send_keys("Zeit Online")
    editor.go(editor.see("#enter .primary").click)
    assert [field.get_attribute("value") for field in editor.see_all(".found input[type=text]")] == [
        "Eva Berg",
        "Tom Velt",
    ]
    editor.see("#speaker-1").clear()
    editor.see("#speaker-1").send_keys("Mark Rutte")
    editor.go(editor.see("#save .primary").click)
    assert editor.see(".said").text == "Gespeichert. 1 Zitat berichtigt."
    editor.search("Hafen", "Rutte")
    assert len(editor.see_all(".hit")) == 1


def test_forms_fit_a_phone(editor: Reader) -> None:
    with editor.on_phone():
        editor.open("/enter")
        assert editor.width_needed() <= PHONE_WIDTH
        editor.see("#text").send_keys(TEXT * 3)
        editor.go(editor.see("#enter .primary").click)
        assert editor.width_needed() <= PHONE_WIDTH
