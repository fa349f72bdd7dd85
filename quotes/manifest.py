"""What is known about a text that the text itself does not say? `manifest.json` beside it tells, and how it is known.

    {"articles": {"001.txt": {"url": {"value": "https://...", "how": "copied from the address bar"}, ...}}}

Every field is {"value", "how"}; null or an empty list says that nobody knows.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from quotes.errors import ReadingError
from quotes.lexicon.outlets import host_of
from quotes.lexicon.tables import find_domain, find_outlet
from quotes.values import Outlet

MANIFEST = "manifest.json"
TEXTS = frozenset({"title", "date", "outlet", "url"})
LISTS = frozenset({"authors", "agencies", "links"})
FORM = "see docs/contract.md for its form"


@dataclass(frozen=True, slots=True)
class Known:
    """What the manifest says of one text; None or empty where it says nothing."""

    title: str | None = None
    url: str | None = None
    outlet: Outlet | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def known_about(path: Path) -> Known:
    """The manifest's entry for the text at `path`; empty when there is no manifest or no entry.

    Raises ReadingError for a manifest that is not of the form above, an unknown field, or a URL that is not http(s).
    """
    manifest = path.parent / MANIFEST
    if not manifest.is_file():
        return Known()
    place = f"{manifest}, {path.name}"
    entry = load_entry(manifest, path.name)
    texts = {field: text_value(place, field, entry.get(field)) for field in TEXTS}
    lists = {field: list_value(place, field, entry.get(field)) for field in LISTS}
    for url in filter(None, (texts["url"], *lists["links"])):
        check_url(place, url)
    return Known(
        title=texts["title"],
        url=texts["url"],
        outlet=outlet_named(texts["outlet"], texts["url"]),
        published=read_date(place, texts["date"]),
        authors=lists["authors"],
        agencies=lists["agencies"],
        links=lists["links"],
    )


def load_entry(manifest: Path, name: str) -> dict[str, Any]:
    """The values of one file's fields, each field checked to be {"value", "how"}."""
    try:
        content = json.loads(manifest.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise ReadingError(str(manifest), "is no JSON", FORM) from error
    articles = content.get("articles") if isinstance(content, dict) else None
    if not isinstance(articles, dict):
        raise ReadingError(str(manifest), 'has no "articles" with an entry for each file', FORM)
    entry = articles.get(name, {})
    place = f"{manifest}, {name}"
    if not isinstance(entry, dict):
        raise ReadingError(place, "is not a set of fields", FORM)
    for field, fact in entry.items():
        if field not in TEXTS | LISTS:
            raise ReadingError(place, f"unknown field {field!r}", f"use {', '.join(sorted(TEXTS | LISTS))}")
        if not isinstance(fact, dict) or not {"value", "how"} <= set(fact):
            raise ReadingError(place, f"{field} without value and how", 'write {"value": ..., "how": ...}')
    return {field: fact["value"] for field, fact in entry.items()}


def text_value(place: str, field: str, value: object) -> str | None:
    """The value of a field that holds one text, or null."""
    if value is None or isinstance(value, str):
        return value or None
    raise ReadingError(place, f"{field} is {value!r}", "write a text in quotation marks, or null")


def list_value(place: str, field: str, value: object) -> tuple[str, ...]:
    """The value of a field that holds several texts, or null."""
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    raise ReadingError(place, f"{field} is {value!r}", 'write a list of texts: ["...", "..."]')


def check_url(place: str, url: str) -> None:
    """Refuses an address that nobody can follow, or that is no web address."""
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        fits = False
    if not fits:
        raise ReadingError(place, f"url {url!r} is not http or https", "give the page's address")


def read_date(place: str, value: str | None) -> date | None:
    """The day of a date written as 2024-10-22."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise ReadingError(place, f"date {value!r}", "write it as 2024-10-22") from error


def outlet_named(name: str | None, url: str | None) -> Outlet | None:
    """The published outlet of that name, or else of that address; a domain that the lexicon does not know is its name.

    >>> outlet_named(None, "https://amp.zeit.de/a").name, outlet_named(None, "https://www.velt.example/a").name
    ('Zeit Online', 'velt.example')
    >>> outlet_named("Velter Bote", "https://www.velt.example/a").domain, outlet_named(None, None)
    ('velt.example', None)
    """
    host = host_of(url) if url else None
    entry = (find_outlet(name) if name else None) or (find_domain(host) if host else None)
    if entry is not None:
        return Outlet(entry.name, entry.domain, "published")
    shown = name or host
    return Outlet(shown, host, "published") if shown else None
