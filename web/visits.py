"""How are the pages of a feed fetched? Those of one host one after the other, those of several hosts side by side."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import Full, Queue
from urllib.parse import urlsplit

from quotes.errors import WortlautError
from quotes.fetching.visiting import Visitor, fetch_listed
from web.intake import require
from web.preparing import Document, Outcome, Refused, prepare

HOSTS_AT_ONCE = 8
AHEAD = 16
"""Pages that may wait to be read; it bounds the memory."""
LOOK_AGAIN_SECONDS = 0.5

Arrived = Queue[tuple[Document, Refused | None]]


def read_listed(
    visitor: Visitor, addresses: Sequence[str], stop: threading.Event
) -> Iterator[tuple[Document, Outcome]]:
    """The pages that feeds and sitemaps name, as they come; robots.txt is obeyed.

    The visits end with the iteration; `stop`, which is set then, should also end the visitor's pauses.
    """
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[urlsplit(address).hostname or ""].append(address)
    arrived: Arrived = Queue(AHEAD)
    with ThreadPoolExecutor(min(HOSTS_AT_ONCE, max(len(by_host), 1)), "visit") as threads:
        for one in by_host.values():
            threads.submit(visit_host, visitor, one, arrived, stop)
        try:
            for _ in addresses:
                document, refused = arrived.get()
                yield document, refused or prepare(document)
        finally:
            stop.set()
            threads.shutdown(cancel_futures=True)


def visit_host(visitor: Visitor, addresses: Sequence[str], arrived: Arrived, stop: threading.Event) -> None:
    """Fetches the pages of one host in their order, until all are there or nobody wants them any more."""
    for address in addresses:
        if stop.is_set():
            return
        fetched = fetch_one(visitor, address)
        while not stop.is_set():
            try:
                arrived.put(fetched, timeout=LOOK_AGAIN_SECONDS)
            except Full:
                continue
            break


def fetch_one(visitor: Visitor, address: str) -> tuple[Document, Refused | None]:
    """A page, or why it could not be had."""
    try:
        fetched = require(address, fetch_listed(visitor, address))
    except WortlautError as error:
        return Document(address), Refused(str(error))
    except Exception as error:
        # One strange answer shall not end the visits to all other pages of its host.
        finding = f"fetching it failed inside ({type(error).__name__})"
        return Document(address), Refused(f"{address}: {finding}; leave it out, and report this with the address.")
    return Document(fetched.url, fetched=fetched), None
