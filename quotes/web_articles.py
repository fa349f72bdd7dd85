"""Which article is behind an address? https://www.velt.example/a is fetched and read as a saved page or text is."""

from __future__ import annotations

from dataclasses import replace

from quotes.errors import ReadingError
from quotes.fetching.visiting import Fetched, Visitor, fetch
from quotes.manifest import outlet_named
from quotes.pages.page import read_page
from quotes.reading import text_article
from quotes.values import Article


def fetch_article(visitor: Visitor, url: str) -> Article:
    """The article behind an address that a person names. Raises FetchingError, ReadingError for what is no article."""
    fetched = fetch(visitor, url)
    if fetched is None:
        raise ReadingError(url, "has not changed", "it was read before")
    return read_fetched(fetched)


def read_fetched(fetched: Fetched) -> Article:
    """The article of a fetched page or text, under the address where redirects led.

    Raises ReadingError for a page without article, a text in no known encoding, a feed and a sitemap.
    """
    if fetched.kind == "page":
        return read_page(fetched.content, fetched.url, fetched.url, fetched.charset, fetched.read_at)
    if fetched.kind != "text":
        finding = f"is a {fetched.kind}, which lists articles"
        raise ReadingError(
            fetched.url, finding, "name one of its articles, or take all of them in by `wortlaut ingest`"
        )
    article = text_article(fetched.url, decode(fetched))
    return replace(article, url=fetched.url, outlet=outlet_named(None, fetched.url), read_at=fetched.read_at)


def decode(fetched: Fetched) -> str:
    """The characters of a text, in the charset that the server names, UTF-8 where it names none."""
    charset = fetched.charset or "utf-8"
    try:
        text = fetched.content.decode(charset).removeprefix("\ufeff")
    except (UnicodeError, LookupError) as error:
        raise ReadingError(fetched.url, f"is no text in {charset}", "save it as UTF-8 and read the file") from error
    if not text.strip() or "\0" in text:
        raise ReadingError(fetched.url, "holds no text", "check the address")
    return text
