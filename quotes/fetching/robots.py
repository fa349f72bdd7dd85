"""What may a program read there? „User-agent: *, Disallow: /suche“ closes /suche to feeds and what they lead to.

By RFC 9309: no robots.txt (4xx) means that all may be read, a server that fails (5xx, no answer) that nothing may, and
500 kB of it count. A 429 is taken for a failing server, since it says „not now“, and not that there is no file.
The standard library's parser knows neither `*` nor `$` within a path, and takes the first rule instead of the longest.
"""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

LARGEST = 500 * 1024
KEPT_FOR = 86_400.0
"""Seconds; the RFC asks for no longer."""

FAILED_FOR = 600.0
"""Seconds after which a robots.txt that could not be had is asked for again."""

PRODUCT = "Wortlaut"
"""The name by which a robots.txt can address us."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host lets programs read: `parsed` is its robots.txt, None where there is none or none to be had."""

    parsed: Protego | None
    is_closed: bool = False

    def allow(self, url: str) -> bool:
        """Whether the address may be read by us."""
        if self.is_closed:
            return False
        return self.parsed is None or self.parsed.can_fetch(url, PRODUCT)

    @property
    def pause(self) -> float | None:
        """The seconds between two requests that the host asks for (Crawl-delay); None where it asks for none."""
        return self.parsed.crawl_delay(PRODUCT) if self.parsed else None


OPEN = Rules(None)
CLOSED = Rules(None, is_closed=True)


def read_rules(status: int | None, content: bytes) -> Rules:
    """The rules by the answer to robots.txt; `status` is None where no answer came.

    >>> rules = read_rules(200, b"User-agent: *\\nDisallow: /suche")
    >>> rules.allow("https://velt.example/suche?q=a"), rules.allow("https://velt.example/a")
    (False, True)
    >>> read_rules(404, b"").allow("https://velt.example/a"), read_rules(503, b"").allow("https://velt.example/a")
    (True, False)
    """
    if status is None or status >= 500 or status == 429:
        return CLOSED
    if not 200 <= status < 300:
        return OPEN
    return Rules(Protego.parse(content[:LARGEST].decode("utf-8", errors="replace").removeprefix("\ufeff")))
