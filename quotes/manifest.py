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
from quotes.lexicon.tables import find_outlet
from quotes.values import Outlet

MANIFEST = "manifest.json"
FIELDS = frozenset({"title", "date", "outlet", "url", "authors", "agencies", "links"})


@dataclass(frozen=True, slots=True)
class Known:
    """What the manifest says of one text; None or empty where it says nothing."""

    title: str | None = None
    url: str | None = None
    outlet: Outlet | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


def known_about(path: Path) -> Known:
    """The manifest's entry for the text at `path`; empty when there is no manifest or no entry.

    Raises ReadingError for a manifest that is not of the form above, an unknown field, or a URL that is not http(s).
    """
    manifest = path.parent / MANIFEST
    if not manifest.is_file():
        return Known()
    entry = load_entry(manifest, path.name)
    values: dict[str, Any] = {field: fact["value"] for field, fact in entry.items()}
    url = values.get("url")
    if url is not None and urlsplit(url).scheme not in ("http", "https"):
        raise ReadingError(f"{manifest}, {path.name}", f"url {url!r} is not http or https", "give the page's address")
    try:
        published = date.fromisoformat(values["date"]) if values.get("date") else None
    except ValueError as error:
        raise ReadingError(f"{manifest}, {path.name}", f"date {values['date']!r}", "write it as 2024-10-22") from error
    return Known(
        title=values.get("title"),
        url=url,
        outlet=outlet_named(values.get("outlet"), url),
        published=published,
        authors=tuple(values.get("authors") or ()),
        agencies=tuple(values.get("agencies") or ()),
    )


def load_entry(manifest: Path, name: str) -> dict[str, dict[str, Any]]:
    """The checked entry of one file."""
    try:
        content: dict[str, Any] = json.loads(manifest.read_text(encoding="utf-8"))
        entry: dict[str, dict[str, Any]] = content["articles"].get(name, {})
        unknown = set(entry) - FIELDS
        complete = all(set(fact) >= {"value", "how"} for fact in entry.values())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReadingError(str(manifest), f"not a manifest ({error})", "see docs/contract.md for its form") from error
    if unknown:
        raise ReadingError(
            f"{manifest}, {name}", f"unknown field {sorted(unknown)[0]!r}", f"use {', '.join(sorted(FIELDS))}"
        )
    if not complete:
        raise ReadingError(f"{manifest}, {name}", "a field without value and how", 'write {"value": ..., "how": ...}')
    return entry


def outlet_named(name: str | None, url: str | None) -> Outlet | None:
    """The published outlet of that name, its domain from the lexicon or the URL."""
    if name is None:
        return None
    entry = find_outlet(name)
    host = urlsplit(url).hostname if url else None
    domain = entry.domain if entry is not None else (host.removeprefix("www.") if host else None)
    return Outlet(entry.name if entry is not None else name, domain, "published")
