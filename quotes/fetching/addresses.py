"""Is this an address that may be asked for? „HTTPS://www.Straße.example./a#b“ is https, www.xn--strae-oqa.example, /a.

The host is read once, by the same parser whose result is connected to, so that no two readings can differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import httpx2

from quotes.fetching.errors import AddressError

PORTS = {"http": 80, "https": 443}
LONGEST = 8000
"""Letters; longer request lines are refused by most servers."""

UNPRINTABLE = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\\]")
NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9_-]{1,63}(?<!-))*")
IPV4 = re.compile(r"(?:0|[1-9][0-9]{0,2})(?:\.(?:0|[1-9][0-9]{0,2})){3}")
IPV6 = re.compile(r"[0-9a-f:]*:[0-9a-f:.]*")
NUMERIC_END = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
"""A host whose last part is a number is an IP address, in whatever notation: 2130706433, 0x7f.1, 017700000001."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address that may be asked for: `url` is written in ASCII and without fragment, `host` as it is looked up."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port, which share one robots.txt: „https://www.velt.example:443“."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


def read_address(written: str, base: str | None = None, allow_local: bool = False) -> Address:
    """The address as written or, where it is relative, as seen from `base`.

    Raises AddressError for another scheme than http and https, a user name or password in it, a port other than the
    scheme's own (unless `allow_local`), an IP address in an unusual notation, and what is no host at all.

    >>> read_address("HTTP://www.Straße.example./a b?q=ä#c").url
    'http://www.xn--strae-oqa.example/a%20b?q=%C3%A4'
    >>> read_address("../b", base="https://velt.example/a/c/").url
    'https://velt.example/a/b'
    """
    place = shorten(written)
    url = parse_url(place, written.strip(), base)
    if url.scheme not in PORTS:
        raise AddressError(place, "is no http or https address", "give the address of the page")
    if url.userinfo:
        raise AddressError(place, "holds a user name or password", "give the address without it")
    host = read_host(place, url.raw_host.decode("ascii"))
    port = url.port or PORTS[url.scheme]
    if port != PORTS[url.scheme] and not allow_local:
        raise AddressError(
            place, f"names port {port}, which news pages do not use", "give the address without the port"
        )
    plain = url.copy_with(host=host, fragment=None)
    return Address(str(plain), url.scheme, host, port)


def parse_url(place: str, written: str, base: str | None) -> httpx2.URL:
    """The parts of an address. A redirect may hold blanks, which the parser encodes; other controls are refused."""
    if len(written) > LONGEST:
        raise AddressError(place, f"is longer than {LONGEST} letters", "check the address")
    if UNPRINTABLE.search(written.replace(" ", "")):
        raise AddressError(place, "holds a control character or a backslash", "check the address")
    try:
        return httpx2.URL(base).join(written) if base else httpx2.URL(written)
    except (httpx2.InvalidURL, ValueError) as error:
        raise AddressError(place, "is no address that can be read", "check the address") from error


def read_host(place: str, written: str) -> str:
    """The host in small letters without the dot that may end it."""
    host = written.lower().removesuffix(".")
    if IPV6.fullmatch(host) or IPV4.fullmatch(host):
        return host
    if NUMERIC_END.fullmatch(host):
        raise AddressError(place, "names its host by an unusual number", "give the name of the outlet's host")
    if len(host) > 253 or not NAME.fullmatch(host):
        raise AddressError(place, "names no host that can be looked up", "check the address")
    return host


def shorten(written: str) -> str:
    """The address as a message shows it: without what could steer a terminal, and without a password.

    >>> shorten("https://eva:geheim@velt.example/a\\x1b[2J")
    'https://…@velt.example/a[2J'
    """
    plain = "".join(letter for letter in written if letter.isprintable())
    hidden = re.sub(r"(?<=//)[^/?#]*@", "…@", plain)
    return hidden if len(hidden) <= 200 else f"{hidden[:199]}…"
