"""Which elements does a page consist of? „<p>Bonn baut“ is a paragraph, closed or not.

The tree is lxml's: BeautifulSoup makes an object of every element, which takes as long as all else together.
"""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from quotes.pages.decoding import PageError

DEEPEST = 256
"""Levels of elements that libxml2 reads without being told to trust the page; real pages had up to 60."""

MOST_ELEMENTS = 30_000
"""Elements beyond which a page is something else; the largest of 40 real pages has 2,300."""

MOST_TEXT = 2_000_000
"""Characters of text, as in a long novel; the longest of 40 real articles has 38,000."""


def parse_page(text: str, place: str) -> HtmlElement:
    """The root of the page's elements, without comments and processing instructions.

    Raises PageError for a page without elements, with too many, or nested too deeply to be read whole.
    """
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise PageError(place, "holds no HTML that can be read", "fetch the page again") from error
    if any("depth" in entry.message for entry in parser.error_log.filter_from_fatals()):
        raise PageError(place, f"nests elements deeper than {DEEPEST} levels", "save the text of the article as .txt")
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise PageError(place, f"has more than {MOST_ELEMENTS} elements", "save the article alone")
    return root


def check_length(root: HtmlElement, place: str) -> None:
    """Refuses a page without its scripts that has more text than any article, which no extractor would finish."""
    if sum(map(len, root.itertext())) > MOST_TEXT:
        raise PageError(place, f"has more than {MOST_TEXT} characters of text", "save the article alone")
