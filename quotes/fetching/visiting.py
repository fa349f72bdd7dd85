"""What is behind an address? „https://www.velt.example/a“ leads to /a.html, a page of 80 kB, ISO-8859-1, read just now.

An address that a person names is fetched as a browser would; a feed and what it leads to only where robots.txt lets us.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from urllib.parse import urljoin

from quotes.fetching.addresses import Address, read_address, shorten
from quotes.fetching.connecting import Network
from quotes.fetching.errors import (
    AddressError,
    AnswerError,
    FetchingError,
    RedirectError,
    RobotsError,
    TooLargeError,
    UnreachableError,
)
from quotes.fetching.exchange import SUCCESSES, Answer, Limits, ask, require_whole
from quotes.fetching.kinds import Kind, find_charset, tell_kind
from quotes.fetching.pacing import Pacing
from quotes.fetching.robots import FAILED_FOR, KEPT_FOR, LARGEST, PRODUCT, Rules, read_rules
from quotes.fetching.unpacking import GZIP_START, BrokenPackingError, take, unpack

LOCAL = "WORTLAUT_FETCH_LOCAL"
CONTACT = "WORTLAUT_CONTACT"
REDIRECTS = (301, 302, 303, 307, 308)
WANTED = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5"

Permit = Callable[[Address], None]
"""Raises FetchingError for an address that is not to be asked for."""


@dataclass(frozen=True, slots=True)
class Stamps:
    """What a server gave along so that one can ask whether anything has changed; kept by the caller, as it came."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was behind an address.

    `asked` is the address as it was given, `url` where redirects led. `charset` is the one that the server named, None
    where it named none that is known; the content may know better. `read_at` is in UTC.
    """

    asked: str
    url: str
    kind: Kind
    content: bytes
    content_type: str
    charset: str | None
    stamps: Stamps
    read_at: datetime


class Visitor:
    """Someone who asks hosts for pages, is known to them by a name, and remembers when to ask them again.

    `contact` is a web or mail address under which the newsroom can be reached; outlets see it in their logs. Use one
    visitor for all that is fetched at a time, from any number of threads.
    """

    def __init__(
        self,
        contact: str | None = None,
        network: Network | None = None,
        limits: Limits | None = None,
        pacing: Pacing | None = None,
    ) -> None:
        self.agent = name_agent(contact)
        self.network = network or Network()
        self.limits = limits or Limits()
        self.pacing = pacing or Pacing()
        self._rules: dict[str, tuple[float, Rules]] = {}

    def read_address(self, written: str, base: str | None = None) -> Address:
        """The address, if it is one that may be asked for. Raises AddressError."""
        return read_address(written, base, self.network.allow_local)

    def ask(self, address: Address, headers: Mapping[str, str], limits: Limits) -> Answer:
        """One request in the host's turn; a host that asks to be left alone is not asked again until then."""
        sent = {"User-Agent": self.agent, "Accept": WANTED, "Accept-Language": "de, *;q=0.5", **headers}
        with self.pacing.turn(address.host):
            answer = ask(self.network, address, sent, limits)
        seconds = read_retry_after(answer.headers.get("retry-after"))
        if answer.status in (429, 503) and seconds:
            self.pacing.let_rest(address.host, seconds)
        return answer

    def rules_for(self, address: Address) -> Rules:
        """What the host of this address lets programs read; asked once a day."""
        now = self.pacing.clock.now()
        until, rules = self._rules.get(address.origin, (now, None))
        if rules is None or until <= now:
            rules = fetch_rules(self, address)
            self._rules[address.origin] = (now + (FAILED_FOR if rules.is_closed else KEPT_FOR), rules)
            if rules.pause:
                self.pacing.slow_down(address.host, rules.pause)
        return rules

    def require_allowed(self, address: Address) -> None:
        """Raises RobotsError for an address that robots.txt closes to programs."""
        rules = self.rules_for(address)
        if rules.is_closed:
            error = RobotsError(address.url, "has a robots.txt that cannot be read now", "try again later")
            error.is_lasting = False
            raise error
        if not rules.allow(address.url):
            raise RobotsError(
                address.url, "is closed to programs by robots.txt", "an editor can name the page by itself"
            )


def open_visitor(environment: Mapping[str, str], pacing: Pacing | None = None) -> Visitor:
    """The visitor of a command: WORTLAUT_CONTACT is its contact, WORTLAUT_FETCH_LOCAL=1 lets it reach this machine."""
    network = Network(allow_local=environment.get(LOCAL) == "1")
    return Visitor(environment.get(CONTACT) or None, network, pacing=pacing)


def name_agent(contact: str | None) -> str:
    """How we are known to the hosts: „Wortlaut/0.1.0 (+https://newsroom.example/wortlaut)“."""
    if contact and not re.fullmatch(r"[!-'*-~]{3,200}", contact):
        raise AddressError(shorten(contact), "cannot stand in a request", f"give a web or mail address in {CONTACT}")
    return f"{PRODUCT}/{version('wortlaut')}" + (f" (+{contact})" if contact else "")


def fetch(visitor: Visitor, url: str, stamps: Stamps | None = None) -> Fetched | None:
    """What is behind an address that a person has named; None where nothing has changed since `stamps`.

    Raises FetchingError.
    """
    return fetch_permitted(visitor, url, stamps, lambda address: None)


def fetch_listed(visitor: Visitor, url: str, stamps: Stamps | None = None) -> Fetched | None:
    """As fetch, for a feed, a sitemap and what they lead to: robots.txt is obeyed, on every step of a redirect too."""
    return fetch_permitted(visitor, url, stamps, visitor.require_allowed)


def fetch_permitted(visitor: Visitor, url: str, stamps: Stamps | None, permit: Permit) -> Fetched | None:
    """The answer as a document. Raises FetchingError, AnswerError for every status that is no success."""
    headers = {}
    if stamps and stamps.etag:
        headers["If-None-Match"] = stamps.etag
    if stamps and stamps.last_modified:
        headers["If-Modified-Since"] = stamps.last_modified
    address, answer = follow(visitor, url, headers, permit)
    if answer.status == 304 and headers:
        return None
    if answer.status not in SUCCESSES or not answer.content:
        raise AnswerError(address.url, answer.status, read_retry_after(answer.headers.get("retry-after")))
    content = unpack_file(address, require_whole(address, answer, visitor.limits), visitor.limits)
    content_type = answer.headers.get("content-type", "")
    return Fetched(
        asked=url,
        url=address.url,
        kind=tell_kind(address.url, content_type, content),
        content=content,
        content_type=content_type,
        charset=find_charset(content_type),
        stamps=Stamps(answer.headers.get("etag"), answer.headers.get("last-modified")),
        read_at=datetime.now(UTC),
    )


def follow(visitor: Visitor, url: str, headers: Mapping[str, str], permit: Permit) -> tuple[Address, Answer]:
    """The last address of a chain of redirects and its answer; each step is checked as the first one is."""
    address = visitor.read_address(url)
    seen = [address.url]
    try:
        while True:
            permit(address)
            answer = visitor.ask(address, headers, visitor.limits)
            if answer.status not in REDIRECTS or not answer.headers.get("location"):
                return address, answer
            address = visitor.read_address(answer.headers["location"], base=address.url)
            if address.url in seen:
                raise RedirectError(address.url, "leads in a circle", "open it in a browser; it may want a login")
            if len(seen) > visitor.limits.redirects:
                raise RedirectError(
                    address.url, f"is redirect number {len(seen)}", "open the first address in a browser"
                )
            seen.append(address.url)
    except FetchingError as error:
        if len(seen) > 1 or error.place not in (seen[0], address.host, shorten(url)):
            error.name_place(f"{shorten(url)} led to {error.place}")
        raise


def unpack_file(address: Address, content: bytes, limits: Limits) -> bytes:
    """The content of a file that is itself packed by gzip, as sitemaps often are („sitemap.xml.gz“)."""
    if not content.startswith(GZIP_START):
        return content
    try:
        unpacked, is_whole = take(unpack([content], "gzip"), limits.largest)
    except BrokenPackingError as error:
        raise UnreachableError(address.url, str(error), "try again later") from error
    if not is_whole:
        size = f"{limits.largest / 1_000_000:g} MB"
        raise TooLargeError(address.url, f"is larger than {size} when unpacked", "check the address")
    return unpacked


def fetch_rules(visitor: Visitor, address: Address) -> Rules:
    """The robots.txt of the address's host, over five redirects at most."""
    limits = Limits(connect=visitor.limits.connect, read=visitor.limits.read, total=30.0, largest=LARGEST)
    place = visitor.read_address(urljoin(address.url, "/robots.txt"))
    try:
        for _ in range(6):
            answer = visitor.ask(place, {}, limits)
            if answer.status not in REDIRECTS or not answer.headers.get("location"):
                return read_rules(answer.status, answer.content)
            place = visitor.read_address(answer.headers["location"], base=place.url)
    except UnreachableError:
        return read_rules(None, b"")
    except FetchingError:
        return read_rules(404, b"")
    return read_rules(404, b"")


def read_retry_after(written: str | None) -> float | None:
    """Seconds from now; None where the header is missing or says nothing that can be read.

    >>> read_retry_after("120"), read_retry_after("soon"), read_retry_after("Mon, 28 Oct 2024 10:00:00 GMT")
    (120.0, None, 0.0)
    """
    if not written:
        return None
    if re.fullmatch(r"[0-9]{1,9}", written.strip()):
        return float(written)
    try:
        moment = parsedate_to_datetime(written)
    except ValueError:
        return None
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (zoned - datetime.now(UTC)).total_seconds())
