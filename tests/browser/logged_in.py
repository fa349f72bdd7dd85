"""Who is logged in? An editor with an account of her own, whose console has to stay empty."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome

from tests.browser.reader import Reader
from tests.browser.server import call_wortlaut
from tests.browser.test_login import PASSWORD, log_in

NAME = "Eva Kern"


def add_account(folder: Path) -> None:
    """Gives the editor an account in a data folder."""
    call_wortlaut(folder, "user", "add", NAME, "--password-stdin", typed=f"{PASSWORD}\n")


@contextmanager
def logged_in(chromium: Chrome, address: str) -> Iterator[Reader]:
    """The editor at the pages of a server, known by no older cookie."""
    chromium.execute_cdp_cmd("Network.clearBrowserCookies", {})
    editor = Reader(chromium, address)
    editor.take_complaints()
    editor.open("/login")
    log_in(editor, NAME, PASSWORD)
    yield editor
    complaints = editor.take_complaints()
    chromium.get("about:blank")
    assert complaints == []
