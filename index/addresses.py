"""Which addresses are one page? „http://www.zeit.de/a/?utm_source=x#kommentare“ and „https://zeit.de/a“.

Only what never names another page is left out. That a page has a second address of another path (AMP, mobile) is said
by its canonical link, or shown by its text (index.known_articles).
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from index.identity import digest_of, outlet_key
from quotes.lexicon.outlets import host_of
from quotes.values import Article, Outlet

# What newsletters, advertisements and buttons add to an address so that clicks can be counted.
COUNTING = re.compile(r"(utm_\w*|wt_\w*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|at_medium|at_campaign)")


def plain_address(url: str) -> str:
    """The address without scheme, „www.“, fragment, last slash and what counts clicks.

    >>> plain_address("http://www.Zeit.de:80/Ausland/?utm_source=x&b=2#top"), plain_address("https://zeit.de/a")
    ('zeit.de/Ausland?b=2', 'zeit.de/a')
    >>> plain_address("https://zeit.de/?id=2&utm_id=1") == plain_address("https://zeit.de/?id=3")
    False
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www.").rstrip("."), parts.port
    except ValueError:
        return url.strip()
    if not host:
        return url.strip()
    fields = [field for field in parse_qsl(parts.query, keep_blank_values=True) if not COUNTING.fullmatch(field[0])]
    query = f"?{urlencode(fields)}" if fields else ""
    shown_port = f":{port}" if port not in (None, 80, 443) else ""
    return f"{host}{shown_port}{parts.path.rstrip('/')}{query}"


def address_key(url: str) -> str:
    """By which key an address is looked up, 64 hexadecimal digits: addresses may be longer than a database indexes."""
    return digest_of("address", plain_address(url))


def content_key(text: str) -> str:
    """The key of an article that has no address: its text."""
    return digest_of("", text)


def own_address(article: Article) -> str | None:
    """The address that the page calls its own, where it is one of the same outlet, or else where it was read.

    >>> own_address(Article("a", "", url="https://m.zeit.de/a", canonical="https://www.zeit.de/a"))
    'https://www.zeit.de/a'
    >>> own_address(Article("a", "", url="https://www.zeit.de/a", canonical="https://www.tagesspiegel.de/a"))
    'https://www.zeit.de/a'
    """
    if article.url and article.canonical and are_of_one_outlet(article.url, article.canonical):
        return article.canonical
    return article.url


def are_of_one_outlet(one: str, other: str) -> bool:
    """Are both addresses of one outlet, by their hosts and by the table of outlets?

    >>> are_of_one_outlet("https://amp.velt.example/a", "https://www.velt.example/b"), are_of_one_outlet("x", "y")
    (True, False)
    """
    hosts = [host_of(address) if "://" in address else "" for address in (one, other)]
    return all(hosts) and len({outlet_key(Outlet(host, host, "published")) for host in hosts}) == 1


def list_keys(article: Article) -> dict[str, str | None]:
    """The keys by which the article can be known, with their addresses: where it was read, what it calls its own."""
    if not article.url:
        return {content_key(article.text): None}
    addresses = dict.fromkeys((article.url, own_address(article) or article.url))
    return {address_key(address): address for address in addresses}


def first_key(article: Article) -> str:
    """The key from which the id of a new article is cut: of its own address, or else of its text."""
    address = own_address(article)
    return address_key(address) if address else content_key(article.text)
