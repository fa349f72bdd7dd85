"""How does a reader get from a quotation to the page that printed it? „https://example.org/a#:~:text=Zwei%20Staaten“.

Addresses come from article texts and from strangers' metadata: only http and https are ever linked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from index.records import QuotationRecord

# A wording of up to this many words is sought whole; of a longer one only its first and its last words, because a
# page may break it by a line, an advertisement or a link, and because browsers cut long addresses.
WHOLE_WORDS = 8
EDGE_WORDS = 5
# Search engines ignore what comes after some ten words of a phrase.
SOUGHT_WORDS = 10
SHOWN_PATH = 40
_EDGE_PUNCTUATION = " \t\r\n\u00a0.,;:!?…„“”‚‘’»«›‹\"'()–—-"


@dataclass(frozen=True, slots=True)
class OutwardLink:
    """An address to go to, the short form in which it is shown, and the page's own address for print."""

    href: str
    label: str
    page: str


def is_linkable(url: str | None) -> bool:
    """Whether the address is http(s) with a host; everything else is shown as text at most.

    >>> is_linkable("https://www.faz.net/a"), is_linkable("javascript:alert(1)"), is_linkable(" http:/x")
    (True, False, False)
    """
    if not url or re.search(r"[\s\x00-\x1f\x7f]", url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def text_fragment(wording: str) -> str:
    """The text directive that opens a page at the wording; "" when it holds no word.

    >>> text_fragment("Zwei Staaten, offiziell im Krieg")
    ':~:text=Zwei%20Staaten%2C%20offiziell%20im%20Krieg'
    >>> text_fragment("eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf.")
    ':~:text=eins%20zwei%20drei%20vier%20f%C3%BCnf,acht%20neun%20zehn%20elf%20zw%C3%B6lf'
    """
    paragraphs = [part for part in wording.strip(_EDGE_PUNCTUATION).splitlines() if part.strip(_EDGE_PUNCTUATION)]
    if not paragraphs:
        return ""
    first, last = paragraphs[0].split(), paragraphs[-1].split()
    if len(paragraphs) == 1 and len(first) <= WHOLE_WORDS:
        return f":~:text={_encode(first)}"
    return f":~:text={_encode(first[:EDGE_WORDS])},{_encode(last[-EDGE_WORDS:])}"


def _encode(words: list[str]) -> str:
    # quote() leaves „-“ alone, which the text directive reads as the end of a prefix.
    return quote(" ".join(words).strip(_EDGE_PUNCTUATION), safe="").replace("-", "%2D")


def link_to_wording(url: str, wording: str) -> OutwardLink | None:
    """The link to a page, opened at the wording; None for an address that must not be linked.

    >>> link_to_wording("https://www.zeit.de/a#kommentare", "gleich Null").href
    'https://www.zeit.de/a#kommentare:~:text=gleich%20Null'
    """
    if not is_linkable(url):
        return None
    page = url.split(":~:", 1)[0]
    fragment = text_fragment(wording)
    joint = "#" if fragment and "#" not in page else ""
    return OutwardLink(page + joint + fragment, shorten_address(url), page.removesuffix("#"))


def shorten_address(url: str) -> str:
    """Host and path as a reader recognises them, without scheme, „www.“, query and fragment.

    >>> shorten_address("https://www.zeit.de/thema/militaer?x=1")
    'zeit.de/thema/militaer'
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    path = parts.path.rstrip("/")
    if len(path) > SHOWN_PATH:
        path = f"{path[: SHOWN_PATH - 1]}…"
    return host + path


def find_original(quotation: QuotationRecord) -> OutwardLink | None:
    """The article's own address, opened at the quotation; None when it is unknown or must not be linked.

    Where the words are gone from the page, it is opened at its beginning.
    """
    url = quotation.article.url
    return link_to_wording(url, "" if quotation.gone_since else quotation.text) if url else None


def find_named_origins(quotation: QuotationRecord) -> list[OutwardLink]:
    """The addresses that the article itself names as where it comes from; which one has the wording is not known."""
    links = (link_to_wording(url, quotation.text) for url in dict.fromkeys(quotation.article.links))
    return [link for link in links if link is not None]


def search_the_web(quotation: QuotationRecord) -> OutwardLink:
    """A web search for the exact wording and the speaker's surname, for when no address is known."""
    words = re.sub(r"[„“”»«\"]", " ", quotation.text).split()
    sought = f'"{" ".join(words[:SOUGHT_WORDS]).strip(_EDGE_PUNCTUATION)}"'
    if quotation.speaker and quotation.speaker.kind == "person":
        sought = f"{sought} {quotation.speaker.name.split()[-1]}"
    return OutwardLink(
        f"https://duckduckgo.com/?q={quote(sought, safe='')}", "duckduckgo.com", "https://duckduckgo.com/"
    )
