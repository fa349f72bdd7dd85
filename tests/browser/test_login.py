"""An editor gets an account, logs in where she was reading, sees her name, and logs out."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver import Keys

from tests.browser.reader import PHONE_WIDTH, Reader
from tests.browser.server import call_wortlaut

pytestmark = pytest.mark.browser

NAME = "Friederike von Hohenlinden-Waldershausen"
PASSWORD = "Wolken über Wuppertal"  # noqa: S105  # of an archive that lives as long as these tests


@pytest.fixture(scope="module")
def editor(folder: Path, address: str) -> str:
    """An account made while the server runs; the name is a long one."""
    call_wortlaut(folder, "user", "add", NAME, "--password-stdin", typed=f"{PASSWORD}\n")
    return NAME


def log_in(reader: Reader, name: str, password: str) -> None:
    """Fills in the form of the login and sends it with the Enter key."""
    reader.see("#name").send_keys(name)
    field = reader.see("#password")
    field.send_keys(password)
    reader.go(lambda: field.send_keys(Keys.ENTER))


def test_editor_logs_in_where_she_was_and_out_again(reader: Reader, editor: str) -> None:
    reader.open("/speakers?q=Rutte")
    reader.follow_named(".colophon a", "Anmelden")
    assert reader.measure("document.activeElement.id") == "name"
    log_in(reader, editor, PASSWORD)
    assert reader.read("h1") == ["Sprecher"]
    assert reader.driver.current_url.endswith("/speakers?q=Rutte")
    assert reader.read(".editor .name") == [NAME]
    assert "Anmelden" not in " ".join(reader.read(".colophon a"))
    reader.follow(reader.see(".speaker"))
    reader.follow_named(".editor button", "Abmelden")
    assert reader.read("h1") == ["Mark Rutte"]
    assert reader.see_all(".editor") == []


def test_wrong_password_gets_a_sentence_and_another_try(reader: Reader, editor: str) -> None:
    reader.open("/login")
    log_in(reader, editor, "Wolken über Solingen")
    reader.take_complaints()  # Chromium reports the status 400, as it should
    assert reader.see("#error").is_displayed()
    assert reader.see("#name").get_attribute("value") == NAME
    assert reader.measure("document.activeElement.id") == "password"
    reader.see("#password").send_keys(PASSWORD)
    reader.go(lambda: reader.see(".primary").click())
    assert reader.read(".editor .name") == [NAME]


def test_login_works_on_a_phone_in_the_dark_without_scripts(reader: Reader, editor: str) -> None:
    with reader.on_phone(), reader.preferring("dark"), reader.without_scripts():
        reader.open("/login?next=/about")
        assert reader.width_needed() <= PHONE_WIDTH
        ground, ink = reader.ground_and_ink()
        assert ground < 0.2 < 0.7 < ink
        log_in(reader, editor, PASSWORD)
        assert reader.read(".editor .name") == [NAME]
        assert reader.width_needed() <= PHONE_WIDTH
        reader.follow_named(".editor button", "Abmelden")
        assert reader.see_all(".editor") == []


def test_paper_shows_no_name_of_an_editor(reader: Reader, editor: str) -> None:
    reader.open("/login?next=/about")
    log_in(reader, editor, PASSWORD)
    with reader.on_paper("light"):
        assert not reader.see(".editor").is_displayed()
