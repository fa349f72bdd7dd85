"""What is to be read? seeds/, page.html, https://…/feed, - and the like, as a list of documents.

A folder becomes its files, a feed or sitemap the addresses that it names; what leads to nothing has a sentence.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quotes.errors import WortlautError
from quotes.reading import LARGEST_FILE, find_documents
from web.preparing import Document, Outcome, Refused

if TYPE_CHECKING:  # What fetches takes a third of a second to import, and files do without.
    from quotes.fetching.visiting import Fetched, Visitor

STANDARD_INPUT = "-"
WEB = re.compile(r"https?://", re.I)

Report = Callable[[str], None]
Unread = tuple[Document, Outcome]


def is_address(argument: str) -> bool:
    """Is it an address on the web rather than a path?

    >>> [is_address(one) for one in ("https://velt.example/a", "HTTP://velt.example", "https/a.html")]
    [True, True, False]
    """
    return bool(WEB.match(argument))


def list_files(arguments: Iterable[str]) -> tuple[list[Document], list[Unread]]:
    """The files under these paths, each once and in order, and standard input; and for what leads to none, why."""
    found: dict[str, Document] = {}
    refused: list[Unread] = []
    for argument in arguments:
        try:
            if argument == STANDARD_INPUT:
                found.setdefault(argument, read_standard_input())
            else:
                for file in find_documents([Path(argument)]):
                    found.setdefault(str(file), Document(str(file)))
        except WortlautError as error:
            refused.append((Document(argument), Refused(str(error))))
    return list(found.values()), refused


def read_standard_input() -> Document:
    """What comes through standard input: one text or page, of the size that a file may have."""
    return Document("standard input", sys.stdin.buffer.read(LARGEST_FILE + 1))


def list_addresses(
    visitor: Visitor, arguments: Iterable[str], report: Report
) -> tuple[list[Document], list[str], list[Unread]]:
    """What is behind these addresses: pages that were fetched, addresses that a feed or sitemap names, and refusals.

    Each address is listed once. `report` is told what a feed holds.
    """
    pages: dict[str, Document] = {}
    listed: dict[str, None] = {}
    refused: list[Unread] = []
    for argument in dict.fromkeys(arguments):
        try:
            found = look_behind(visitor, argument, report)
        except WortlautError as error:
            refused.append((Document(argument), Refused(str(error))))
            continue
        if isinstance(found, Document):
            pages.setdefault(found.place, found)
        else:
            listed.update(dict.fromkeys(found))
    return list(pages.values()), [url for url in listed if url not in pages], refused


def look_behind(visitor: Visitor, address: str, report: Report) -> Document | Sequence[str]:
    """The page behind an address that a person has named, or what a feed or sitemap there leads to."""
    from quotes.fetching.listings import read_listing
    from quotes.fetching.visiting import fetch

    fetched = require(address, fetch(visitor, address))
    if fetched.kind not in ("feed", "sitemap"):
        return Document(fetched.url, fetched=fetched)
    listing = read_listing(visitor, fetched)
    report(
        f"{address}: {fetched.kind} with {len(listing.entries)} articles{f'; {listing.flaw}' if listing.flaw else ''}"
    )
    return [entry.url for entry in listing.entries]


def require(address: str, fetched: Fetched | None) -> Fetched:
    """What was fetched; nobody has said that an older copy would do, so there is always something."""
    if fetched is None:
        raise WortlautError(address, "says that nothing has changed, though nobody asked", "try again later")
    return fetched
