"""What does a fetched feed or sitemap lead to? Its entries newest first; an index by way of its newest sitemaps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from quotes.fetching.entries import LONGEST_AGO, Entry, Listing, sort_entries
from quotes.fetching.errors import FetchingError, WrongTypeError
from quotes.fetching.feeds import read_feed
from quotes.fetching.sitemaps import Child, Sitemap, read_sitemap
from quotes.fetching.visiting import Fetched, Visitor, fetch_listed

MOST_SITEMAPS = 10
"""Of one index, the newest: an outlet's index names one a month since it went online."""

DEEPEST = 2
"""Indexes within indexes; the standard allows none, outlets have one."""

Report = Callable[[str], None]


def read_listing(visitor: Visitor, fetched: Fetched) -> Listing:
    """The entries of a fetched feed or sitemap, which is fetched for programs: robots.txt has to let it be read.

    The sitemaps that an index names are fetched too. One that fails is named in the listing's `flaw`.
    Raises WrongTypeError for a document that is neither, RobotsError, and what the index's sitemaps raise if none
    can be had.
    """
    if fetched.kind not in ("feed", "sitemap"):
        raise WrongTypeError(fetched.url, f"is a {fetched.kind}, no feed and no sitemap", "name the feed's own address")
    visitor.require_allowed(visitor.read_address(fetched.url))
    allow_local = visitor.network.allow_local
    if fetched.kind == "feed":
        return read_feed(fetched.url, fetched.content, fetched.content_type, allow_local)
    sitemap = read_sitemap(fetched.url, fetched.content, allow_local)
    entries, flaws = collect_entries(visitor, sitemap, DEEPEST)
    return Listing(None, sort_entries(entries), "; ".join(flaws) or None)


def is_index(fetched: Fetched) -> bool:
    """Whether what it leads to can change while the document itself does not: a sitemap index."""
    return fetched.kind == "sitemap" and bool(read_sitemap(fetched.url, fetched.content, allow_local=True).children)


def collect_entries(visitor: Visitor, sitemap: Sitemap, depth: int) -> tuple[list[Entry], list[str]]:
    """The entries of a sitemap and of those that it names, and what went wrong on the way."""
    entries, flaws = list(sitemap.entries), [sitemap.flaw] if sitemap.flaw else []
    failed: FetchingError | None = None
    for child in newest_children(sitemap.children) if depth else []:
        try:
            further, more = collect_entries(visitor, fetch_sitemap(visitor, child.url), depth - 1)
        except FetchingError as error:
            failed = error
            flaws.append(str(error))
        else:
            entries += further
            flaws += more
    if failed is not None and not entries:
        raise failed
    return entries, flaws


def newest_children(children: list[Child]) -> list[Child]:
    """The sitemaps of an index that changed last; without any moment, the first ones."""

    def changed(child: Child) -> datetime:
        return child.changed or LONGEST_AGO

    return sorted(children, key=changed, reverse=True)[:MOST_SITEMAPS]


def fetch_sitemap(visitor: Visitor, url: str) -> Sitemap:
    """A sitemap that an index names. Raises FetchingError."""
    fetched = fetch_listed(visitor, url)
    if fetched is None or fetched.kind != "sitemap":
        raise WrongTypeError(url, "is no sitemap, though an index says so", "tell the outlet")
    return read_sitemap(fetched.url, fetched.content, visitor.network.allow_local)
