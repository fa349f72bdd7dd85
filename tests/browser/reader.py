"""What does a reader do? Open a page, type, press a key, follow a link, look at what is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

SECONDS_TO_WAIT = 10
PHONE_WIDTH = 360
PHONE = {"width": PHONE_WIDTH, "height": 740, "deviceScaleFactor": 2, "mobile": True}


class Reader:
    """One reader at one browser; `address` is where the server is. Elements are named by their CSS selectors."""

    def __init__(self, driver: Chrome, address: str) -> None:
        self.driver = driver
        self.address = address

    def open(self, path: str) -> None:
        self.driver.get(f"{self.address}{path}")

    def see(self, selector: str) -> WebElement:
        """The first such element; raises NoSuchElementException when there is none."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def wait_for(self, selector: str) -> WebElement:
        """The first such element, as soon as it is there."""
        WebDriverWait(self.driver, SECONDS_TO_WAIT).until(lambda _: self.see_all(selector))
        return self.see(selector)

    def see_all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def read(self, selector: str) -> list[str]:
        """The texts of all such elements."""
        return [element.text for element in self.see_all(selector)]

    def go(self, step: Callable[[], object]) -> None:
        """Takes a step that leaves the page, and waits until the next one is there."""
        before = self.see("html")
        step()
        WebDriverWait(self.driver, SECONDS_TO_WAIT).until(lambda _: self._has_left(before))

    def _has_left(self, before: WebElement) -> bool:
        return self.see("html") != before and bool(self.measure("document.readyState === 'complete'"))

    def follow(self, link: WebElement) -> None:
        self.go(link.click)

    def follow_named(self, selector: str, name: str) -> None:
        """Follows the first such link with `name` in its text."""
        links = [link for link in self.see_all(selector) if name in link.text]
        assert links, f"no {selector} is named {name}: {self.read(selector)}"
        self.follow(links[0])

    def search(self, words: str = "", person: str = "") -> None:
        """Fills in the form of the search page and sends it with the Enter key."""
        self.open("/")
        self.see("#person").send_keys(person)
        field = self.see("#q")
        field.send_keys(words)
        self.go(lambda: field.send_keys(Keys.ENTER))

    def press(self, key: str) -> WebElement:
        """Presses a key wherever the focus is; gives back where the focus is then."""
        self.driver.switch_to.active_element.send_keys(key)
        return self.driver.switch_to.active_element

    def measure(self, expression: str) -> Any:
        """The value of a JavaScript expression on this page."""
        return self.driver.execute_script(f"return {expression}")

    def width_needed(self) -> int:
        """How many CSS pixels the page takes up from left to right, scrolled ones included."""
        return int(self.measure("document.documentElement.scrollWidth"))

    def ground_and_ink(self) -> tuple[float, float]:
        """How light the page's background and its text are, 0 for black to 1 for white."""
        ground, ink = self.driver.execute_script(GROUND_AND_INK)
        return lightness(ground), lightness(ink)

    @contextmanager
    def on_phone(self) -> Iterator[None]:
        """The screen is a phone's, 360 pixels wide."""
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
        try:
            yield
        finally:
            self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    @contextmanager
    def preferring(self, scheme: str) -> Iterator[None]:
        """The reader's system is set to "light" or "dark"."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        try:
            yield
        finally:
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})

    @contextmanager
    def on_paper(self, scheme: str) -> Iterator[None]:
        """The page is laid out as it is printed, while the reader's system is set to "light" or "dark"."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": features})
        try:
            yield
        finally:
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})

    @contextmanager
    def without_scripts(self) -> Iterator[None]:
        """Pages cannot run JavaScript."""
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        try:
            yield
        finally:
            self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})

    def take_complaints(self) -> list[str]:
        """What the browser's console has reported as an error since the last time; it is forgotten then."""
        log = self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        return [entry["message"] for entry in log if entry["level"] == "SEVERE"]


# A canvas turns a colour in any notation into red, green, blue and opacity. A body without a ground of its own shows
# that of the page.
GROUND_AND_INK = """
    const channels = colour => {
        const pen = document.createElement("canvas").getContext("2d");
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        return Array.from(pen.getImageData(0, 0, 1, 1).data);
    };
    const [body, page] = [document.body, document.documentElement].map(element => getComputedStyle(element));
    const grounds = [body, page].map(style => channels(style.backgroundColor));
    return [grounds.find(ground => ground[3] > 0) ?? [255, 255, 255, 255], channels(body.color)];
"""


def lightness(channels: list[int]) -> float:
    """
    >>> lightness([255, 255, 255, 255]), lightness([0, 0, 0, 255])
    (1.0, 0.0)
    """
    red, green, blue = channels[:3]
    return round((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255, 3)
