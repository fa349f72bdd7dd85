"""Which article is on this page? Bytes in; out come title, authors, date, outlet and „So geht es nicht“, sagte Velt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from quotes.lexicon.tables import find_outlet
from quotes.manifest import outlet_named
from quotes.origins import find_agencies, find_links
from quotes.pages.access import find_language, find_paywall
from quotes.pages.body import extract_body
from quotes.pages.bylines import agencies_among, find_authors
from quotes.pages.decoding import decode_page
from quotes.pages.facts import PageFacts, gather_facts
from quotes.pages.headlines import choose_title, names_of_outlet, written_titles
from quotes.pages.kinds import check_text, reason_to_refuse
from quotes.pages.moments import find_change, find_publishing
from quotes.pages.parsing import check_length, parse_page
from quotes.pages.pruning import prune_page
from quotes.pages.structured import first_text, texts_of
from quotes.values import Article, Outlet


def read_page(
    content: bytes,
    document: str,
    url: str | None = None,
    charset: str | None = None,
    read_at: datetime | None = None,
) -> Article:
    """The article on an HTML page, packed by gzip or not.

    `document` names the page in messages and is the article's name; `url` is where it was fetched, without it the page
    is asked for its address; `charset` is what the HTTP header says, `read_at` the moment of fetching, with a zone, now
    where it is not given. Raises PageError for what cannot be read (empty, binary, too large) and NoArticleError for
    a login, a list of articles, a paywall's stub, both of them a ReadingError.
    """
    read_at = read_at or datetime.now(UTC)
    root = parse_page(decode_page(content, document, charset), document)
    facts = gather_facts(root)
    refused = reason_to_refuse(root, facts)
    prune_page(root)
    check_length(root, document)
    text = "\n\n".join(extract_body(root, written_titles(facts), facts.descriptions()))
    check_text(text, facts, refused, document)
    return describe(Article(document, text, url=url, read_at=read_at), facts, read_at)


def describe(article: Article, facts: PageFacts, read_at: datetime) -> Article:
    """The article with what the page says of it, and where it said so."""
    url, place = (article.url, None) if article.url else own_address(facts)
    canonical = web_address(facts.canonical, url)
    outlet = outlet_named(None, url) if url else outlet_by_name(facts)
    title = choose_title(facts, outlet)
    published = find_publishing(facts, read_at)
    modified = find_change(facts, read_at)
    authors = find_authors(facts, names_of_outlet(facts, outlet))
    language = find_language(facts)
    paywall = find_paywall(facts)
    names = authors[0] if authors else ()
    found = {
        "title": title[1] if title else None,
        "url": place,
        "canonical": "canonical link" if canonical else None,
        "outlet": f"table of outlets, by {'the address' if url else 'the name on the page'}" if outlet else None,
        "published": published.how if published else None,
        "modified": modified.how if modified else None,
        "authors": authors[1] if authors else None,
        "language": language[1] if language else None,
        "paywalled": paywall[1] if paywall else None,
    }
    return replace(
        article,
        title=title[0] if title else None,
        url=url,
        canonical=canonical,
        outlet=outlet,
        published=published.day if published else None,
        published_at=published.moment if published else None,
        modified_at=modified.moment if modified else None,
        authors=names,
        agencies=tuple(dict.fromkeys((*agencies_among(names), *find_agencies(article.text)))),
        links=find_links(article.text),
        language=language[0] if language else None,
        paywalled=paywall[0] if paywall else None,
        found=tuple((field, how) for field, how in found.items() if how),
    )


def own_address(facts: PageFacts) -> tuple[str | None, str | None]:
    """The address that a page kept without one calls its own, and where.

    og:url comes first, since it is the outlet's own where the canonical link leads to another outlet's first print.
    """
    said = {
        "og:url": facts.meta("og:url"),
        "JSON-LD url": first_text(facts.nodes, "url"),
        "canonical link": facts.canonical,
    }
    found = ((web_address(address, None), place) for place, address in said.items())
    return next(((address, place) for address, place in found if address), (None, None))


def outlet_by_name(facts: PageFacts) -> Outlet | None:
    """The outlet of the table that a page without any address names as its publisher or site; never a name unknown."""
    names = [*(name for node in facts.nodes for name in texts_of(node.get("publisher"))), facts.meta("og:site_name")]
    entries = (find_outlet(name) for name in names if name)
    return next((Outlet(entry.name, entry.domain, "published") for entry in entries if entry is not None), None)


def web_address(address: str | None, base: str | None) -> str | None:
    """The address made whole, None where it is no http(s) address.

    >>> web_address("/a", "https://velt.example/b"), web_address("javascript:x", None)
    ('https://velt.example/a', None)
    """
    try:
        whole = urljoin(base or "", address or "")
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.hostname else None
