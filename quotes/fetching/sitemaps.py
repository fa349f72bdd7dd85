"""What does a sitemap list? `<url><loc>https://velt.example/a</loc>` is an article, `<sitemap><loc>` another sitemap.

Read as a stream, so that neither size nor depth costs memory. A document type is refused: sitemaps have none, and it is
where XML keeps the entities by which a few bytes become gigabytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from xml.parsers import expat

from quotes.fetching.entries import Entry, plain_text, read_link
from quotes.fetching.errors import WrongTypeError

NEWS = "http://www.google.com/schemas/sitemap-news/"
FIELDS = {"loc", "lastmod", "publication_date", "title", "language"}
LONGEST_VALUE = 10_000
MOMENT = re.compile(
    r"(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?", re.I
)


@dataclass(frozen=True, slots=True)
class Child:
    """A sitemap that an index names, and when it last changed as far as the index says."""

    url: str
    changed: datetime | None


@dataclass(slots=True)
class Sitemap:
    """What a sitemap lists, in its order: articles, or further sitemaps. `flaw` says where it is broken."""

    entries: list[Entry] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    flaw: str | None = None


def read_sitemap(place: str, content: bytes, allow_local: bool = False) -> Sitemap:
    """The sitemap or sitemap index found at the address `place`; of a broken one, what comes before the break.

    Raises WrongTypeError for a document type, and for XML that breaks before anything is listed.
    """
    sitemap = Sitemap()
    reader = Reader(place, sitemap, lambda written: read_link(written, place, allow_local))
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.add
    parser.StartDoctypeDeclHandler = reader.refuse_doctype
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        flaw = f"the sitemap is broken in line {error.lineno}, so entries may be missing"
        if not sitemap.entries and not sitemap.children:
            raise WrongTypeError(place, f"is no sitemap that can be read ({error})", "check the address") from error
        sitemap.flaw = flaw
    return sitemap


class Reader:
    """Takes the events of the parser in: which element is open, and what the entry that is being read says so far."""

    def __init__(self, place: str, sitemap: Sitemap, link: Callable[[str], str | None]) -> None:
        self._place = place
        self._sitemap = sitemap
        self._link = link
        self._parents: list[str] = []
        self._values: dict[str, str] = {}
        self._open: str | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag in ("url", "sitemap"):
            self._values = {}
        # <image:title> and <video:publication_date> are of no interest; <news:title> is.
        is_own = "image" not in name and "video" not in name
        self._open = tag if tag in FIELDS and is_own and tag not in self._values else None

    def add(self, text: str) -> None:
        if self._open is not None:
            self._values[self._open] = (self._values.get(self._open, "") + text)[:LONGEST_VALUE]

    def end(self, name: str) -> None:
        self._open = None
        tag = name.rpartition(" ")[2]
        if tag not in ("url", "sitemap"):
            return
        values, self._values = self._values, {}
        url = self._link(values.get("loc", "").strip()) if values.get("loc", "").strip() else None
        if url is None:
            return
        changed = read_moment(values.get("lastmod"))
        if tag == "sitemap":
            self._sitemap.children.append(Child(url, changed))
            return
        published = read_moment(values.get("publication_date"))
        title, language = plain_text(values.get("title")), plain_text(values.get("language"))
        self._sitemap.entries.append(Entry(url, title, published, changed, language))

    def refuse_doctype(self, *declaration: object) -> None:
        raise WrongTypeError(self._place, "has a document type, which no sitemap needs", "check the address")


def read_moment(written: str | None) -> datetime | None:
    """A moment as sitemaps write it (W3C), a bare day or month as its first moment; None for what is no such moment.

    >>> read_moment("2024-10-28T09:05+01:00").isoformat(), read_moment("2024-10").isoformat(), read_moment("gestern")
    ('2024-10-28T09:05:00+01:00', '2024-10-01T00:00:00+00:00', None)
    """
    found = MOMENT.fullmatch((written or "").strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    offset = "+00:00" if zone is None or zone in "zZ" else f"{zone[:3]}:{zone[-2:]}"
    try:
        moment = datetime.fromisoformat(
            f"{year}-{month}-{day or '01'}T{hour or '00'}:{minute or '00'}:{second or '00'}{offset}"
        )
        moment.astimezone(UTC)  # a moment that no clock in the world has shown
    except (ValueError, OverflowError):
        return None
    return moment
