"""What does a feed hold? `<item><link>https://velt.example/a</link>` is an entry; RSS, Atom and RDF alike.

Feeds are often broken: feedparser reads what it can of them. It is handed bytes, so that it fetches nothing.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from time import struct_time
from typing import Any

import feedparser

from quotes.fetching.entries import Entry, Listing, plain_text, read_link, sort_entries
from quotes.fetching.errors import TooLargeError, WrongTypeError

LARGEST_FEED = 5_000_000
"""Bytes; for a megabyte feedparser takes 0.4 seconds, and 10 where it holds nothing but open tags."""


def read_feed(place: str, content: bytes, content_type: str = "", allow_local: bool = False) -> Listing:
    """The feed found at the address `place`: its entries newest first, each once.

    Raises WrongTypeError for what is no feed, TooLargeError for one of more than 5 MB.
    """
    if len(content) > LARGEST_FEED:
        raise TooLargeError(place, f"is a feed of more than {LARGEST_FEED // 1_000_000} MB", "name a shorter feed")
    headers = {"content-location": place, **({"content-type": content_type} if content_type else {})}
    parsed = feedparser.parse(BytesIO(content), response_headers=headers)
    if not parsed.get("version") and not parsed.entries:
        raise WrongTypeError(place, "is no feed that can be read", "check the address of the feed")
    language = plain_text(parsed.feed.get("language"))
    found = [read_entry(item, place, language, allow_local) for item in parsed.entries]
    return Listing(
        title=plain_text(parsed.feed.get("title")),
        entries=sort_entries(entry for entry in found if entry),
        flaw="the feed is no well-formed XML, so entries may be missing" if is_broken(parsed) else None,
    )


def is_broken(parsed: Mapping[str, Any]) -> bool:
    """Whether the parser lost its way; a charset that is named wrongly and still understood is no flaw."""
    harmless = (feedparser.CharacterEncodingOverride, feedparser.NonXMLContentType)
    return bool(parsed.get("bozo")) and not isinstance(parsed.get("bozo_exception"), harmless)


def read_entry(item: Mapping[str, Any], place: str, language: str | None, allow_local: bool) -> Entry | None:
    """One entry; None where it leads nowhere that can be fetched."""
    written = item.get("feedburner_origlink") or item.get("link")
    url = read_link(written, place, allow_local) if isinstance(written, str) and written else None
    if url is None:
        return None
    return Entry(
        url=url,
        title=plain_text(item.get("title")),
        published=read_moment(item.get("published_parsed")),
        changed=read_moment(item["updated_parsed"]) if "updated_parsed" in item.keys() else None,  # noqa: SIM118
        language=plain_text(item.get("language")) or language,
    )


def read_moment(parsed: struct_time | None) -> datetime | None:
    """A moment as feedparser gives it, in UTC; None for none, and for one outside the calendar."""
    if parsed is None:
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError):
        return None
