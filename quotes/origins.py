"""What does a text name as its origin? „Bonn (dpa) - Der Rat“ is a wire's, „Quellen: - https://...“ an address."""

from __future__ import annotations

import re

from quotes.lexicon.tables import find_outlet

URL = re.compile(r"https?://[^\s<>\"“”„»«]+")
DATELINE = re.compile(
    r"^(?:[A-ZÄÖÜ][\w./ -]{2,40}?[,.]?\s)?\(?"
    r"(?P<wires>(?:dpa|AP|AFP|Reuters|rtr|APA|sda|epd|KNA)(?:/[\w-]+)*)\)?\s?[-–—:]\s",
    re.M,
)
WITH_WIRES = re.compile(
    r"^(?:Mit (?:Material|Informationen|Inhalten) (?:von|der)|Mit|Quellen?:|Von) (?P<wires>[^\n]{2,80})$", re.M
)
AS_REPORTED = re.compile(
    r"\b[Ww]ie (?:die |der |das )?(?P<wires>[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*){0,2})(?: \((?:\w+)\))?"
    r"(?:[^.,\n]|(?<=\d)\.){0,40}? (?:meldete?|berichtete?|schr(?:eibt|ieb))\b"
)


def find_agencies(text: str) -> tuple[str, ...]:
    """The wires that the text names as its origin: in a dateline, in a closing line, or „wie die dpa meldete“."""
    found: dict[str, None] = {}
    for pattern in (DATELINE, WITH_WIRES, AS_REPORTED):
        for match in pattern.finditer(text):
            for name in re.split(r"\s*(?:/|,| und | sowie )\s*", match["wires"]):
                entry = find_outlet(name.strip(" ."))
                if entry is not None and entry.kind == "agency":
                    found[entry.name] = None
    return tuple(found)


def find_links(text: str) -> tuple[str, ...]:
    """The URLs that the text names, in order, without the full stop or bracket behind them."""
    return tuple(dict.fromkeys(match[0].rstrip(".,;:!?)]") for match in URL.finditer(text)))
