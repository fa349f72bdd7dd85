"""One server and one Chromium for all tests; each test gets a reader whose console has to stay empty."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.browser.chromium import missing_packages, start_chromium
from tests.browser.reader import Reader
from tests.browser.server import serve_seeds


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    if missing := missing_packages():
        reason = f"no Chromium on this machine: sudo apt install {' '.join(missing)}"
        if os.environ.get("WORTLAUT_BROWSER") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    driver = start_chromium(tmp_path_factory.mktemp("chromium"))
    try:
        yield driver
    finally:
        driver.quit()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server keeps its data and its log."""
    return tmp_path_factory.mktemp("server")


@pytest.fixture(scope="session")
def address(folder: Path, chromium: Chrome) -> Iterator[str]:
    """The server's address; it is not started where there is no Chromium to look at it."""
    with serve_seeds(folder) as address:
        yield address


@pytest.fixture
def reader(chromium: Chrome, address: str) -> Iterator[Reader]:
    # Selenium's own way clears the cookies of the page that is open, and here none is.
    chromium.execute_cdp_cmd("Network.clearBrowserCookies", {})
    reader = Reader(chromium, address)
    reader.take_complaints()
    yield reader
    complaints = reader.take_complaints()
    chromium.get("about:blank")
    assert complaints == []
