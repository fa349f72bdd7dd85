"""What does a feed lead to? To articles by their address, with title, moment and language as far as it says them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from quotes.fetching.addresses import read_address
from quotes.fetching.errors import AddressError

MOST_ENTRIES = 1000
"""Of one feed or sitemap, the newest: as many as a news sitemap may hold."""

CAMPAIGN = re.compile(r"(?<=[?&])utm_[a-z_]+=[^&#]*&?", re.I)
LONGEST_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """One article that a feed or sitemap names.

    `published` and `changed` are moments with their zone, a bare day being its first moment in UTC; None where the feed
    says nothing. `language` is as the feed writes it („de-AT“).
    """

    url: str
    title: str | None = None
    published: datetime | None = None
    changed: datetime | None = None
    language: str | None = None

    @property
    def moment(self) -> datetime:
        """When it was last touched, to sort by; what has no moment is taken for old."""
        return max(filter(None, (self.published, self.changed)), default=LONGEST_AGO)


@dataclass(frozen=True, slots=True)
class Listing:
    """A feed or sitemap: what it calls itself, what it leads to, and what is broken in it, None for nothing."""

    title: str | None
    entries: tuple[Entry, ...]
    flaw: str | None = None


def read_link(written: str, base: str, allow_local: bool = False) -> str | None:
    """The address that an entry leads to, as seen from the feed's own; None for what cannot be fetched.

    Any http or https host is taken: outlets spread their articles over several. Without fragment and the parameters
    that only count clicks, so that an article is the same from every feed.

    >>> read_link("/a?utm_source=rss&id=7#ref=rss", "https://velt.example/feed")
    'https://velt.example/a?id=7'
    >>> read_link("mailto:post@velt.example", "https://velt.example/feed")
    """
    try:
        url = read_address(written, base, allow_local).url
    except AddressError:
        return None
    return CAMPAIGN.sub("", url).rstrip("?&") if CAMPAIGN.search(url) else url


def sort_entries(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Newest first, each address once, at most MOST_ENTRIES; entries of the same moment in the order of the feed."""
    once: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.moment, reverse=True):
        once.setdefault(entry.url, entry)
    return tuple(once.values())[:MOST_ENTRIES]


def plain_text(written: object) -> str | None:
    """A title as one line without markup; None for none.

    >>> plain_text(" <b>Pistorius</b>:\\n kein   Zweifel "), plain_text("")
    ('Pistorius: kein Zweifel', None)
    """
    if not isinstance(written, str):
        return None
    text = re.sub(r"</?[a-zA-Z][^<>]*>", "", written)
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split()) or None
