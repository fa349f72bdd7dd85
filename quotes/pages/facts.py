"""Which parts of a page speak about its article? <meta property="og:title">, <link rel="canonical">, <h1>, JSON-LD.

BeautifulSoup reads them; it is given these elements alone, which takes a tenth of the time that the whole page takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from lxml import etree
from lxml.html import HtmlElement

from quotes.pages.blocks import text_blocks
from quotes.pages.lettering import clean_letters, fold_words
from quotes.pages.structured import Node, find_article_nodes, first_text

TELLING = etree.XPath(
    "//meta | //title[not(ancestor::svg)] | //link[@rel] | //h1 | //time"
    "| //script[contains(@type, 'ld+json')]"
    "| //*[@itemprop='datePublished' or @itemprop='dateModified'][not(self::meta or self::time)]"
)
MOST_ELEMENTS = 3_000
"""Telling elements that are read; the most on 40 real pages were 400."""

BYLINES = etree.XPath(
    "//*[@rel='author' or @itemprop='author' or @id='author' or @id='authors' or contains(@class, 'author')"
    " or contains(@class, 'Author') or contains(@class, 'autor') or contains(@class, 'Autor')"
    " or contains(@class, 'byline') or contains(@class, 'Byline')]"
    "[not(self::meta or self::link or self::script or self::style or self::body)]"
)
MARKED_AUTHORS = etree.XPath(
    "//*[@itemprop='author'][not(self::meta)]//*[@itemprop='name']"
    " | //*[@itemprop='author'][not(.//*[@itemprop='name'])]"
)
LONGEST_LINE = 120
"""Characters of a line that names the author or the day: „Von Eva Berg und Tom Velt, Bonn“."""

MOST_BYLINES = 200

SHORTEST_DESCRIPTION = 30
UNSEEN = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-?only|screen-?reader(?:-text|-only)?|is-hidden|a11y-hidden|h-offscreen|offscreen"
    r"|vh|invisible|assistive-text)(?:$|[\s_-])",
    re.I,
)
"""Names of classes for what only a screen reader says."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says about its article.

    `metas` are the contents of its <meta>s by name or property in small letters; `nodes` the JSON-LD objects of the
    article; `headlines` its <h1>s, each as its parts („Kultur“, „Bonn baut“); `times` the <time>s, each as what its
    datetime says and what a reader sees; `marked_authors` what is marked as their names; `bylines` the short texts of
    elements that are called after authors; `lines` all short lines of the page.
    """

    metas: Mapping[str, Sequence[str]]
    nodes: Sequence[Node]
    head_title: str | None
    canonical: str | None
    language: str | None
    headlines: Sequence[Sequence[str]]
    times: Sequence[tuple[str, str]]
    marked_authors: Sequence[str]
    bylines: Sequence[str]
    lines: Sequence[str]

    def meta(self, *names: str) -> str | None:
        """The first content that is no blank under any of the names, the first name first."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), None)

    def descriptions(self) -> frozenset[str]:
        """What the page says for search engines it is about, as words alone; often its lead."""
        named = (self.metas.get(name, ()) for name in ("description", "og:description", "twitter:description"))
        texts = [*(text for values in named for text in values), *filter(None, [first_text(self.nodes, "description")])]
        return frozenset(key for text in texts if len(key := fold_words(text)) >= SHORTEST_DESCRIPTION)


def gather_facts(root: HtmlElement) -> PageFacts:
    """The facts of a page whose scripts are still in place."""
    elements = TELLING(root)[:MOST_ELEMENTS]
    fragments = [etree.tostring(element, encoding="unicode", method="html", with_tail=False) for element in elements]
    soup = BeautifulSoup(f"<html><body>{''.join(fragments)}</body></html>", "lxml")
    title = soup.find("title")
    return PageFacts(
        metas=read_metas(soup),
        nodes=find_article_nodes(script.get_text() for script in soup.find_all("script")),
        head_title=clean_letters(title.get_text()) or None if title else None,
        canonical=read_canonical(soup),
        language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        headlines=tuple(filter(None, (parts_of(heading) for heading in soup.find_all("h1")))),
        times=read_times(soup),
        marked_authors=tuple(clean_letters(" ".join(element.itertext())) for element in MARKED_AUTHORS(root)[:20]),
        bylines=read_bylines(root),
        lines=read_lines(root),
    )


def attribute(tag: Tag, name: str) -> str:
    """The attribute's text, empty where there is none."""
    value = tag.get(name)
    return value if isinstance(value, str) else " ".join(value or ())


def read_metas(soup: BeautifulSoup) -> dict[str, list[str]]:
    """Contents of <meta>s by property, name or itemprop in small letters, in the order of the page."""
    metas: dict[str, list[str]] = {}
    for meta in soup.find_all("meta"):
        content = clean_letters(attribute(meta, "content"))
        for key in ("property", "name", "itemprop"):
            if content and (named := attribute(meta, key).strip().casefold()):
                metas.setdefault(named, []).append(content)
    for marked in soup.find_all(itemprop=re.compile("^date(?:Published|Modified)$")):
        if marked.name != "meta":
            value = attribute(marked, "datetime") or attribute(marked, "content") or marked.get_text()
            metas.setdefault(attribute(marked, "itemprop").casefold(), []).append(clean_letters(value))
    return metas


def read_canonical(soup: BeautifulSoup) -> str | None:
    """The address in the page's canonical link, as it is written there."""
    for link in soup.find_all("link"):
        if "canonical" in attribute(link, "rel").casefold().split() and attribute(link, "href").strip():
            return attribute(link, "href").strip()
    return None


def read_times(soup: BeautifulSoup) -> tuple[tuple[str, str], ...]:
    """(datetime, visible text) of each <time>."""
    return tuple(
        (attribute(time, "datetime").strip(), clean_letters(time.get_text(" "))) for time in soup.find_all("time")
    )


def parts_of(heading: Tag) -> tuple[str, ...]:
    """What a reader sees of a headline, a kicker apart: ("Kultur", "Bonn baut"); separators alone are no part.

    >>> html = '<h1><span>Kultur</span><i class="sr-only">: </i><span>Bonn <b>baut</b></span></h1>'
    >>> parts_of(BeautifulSoup(html, "lxml").h1)
    ('Kultur', 'Bonn baut')
    """
    for hidden in heading.find_all(["svg", "style", "script", "button"]):
        hidden.decompose()
    children = [child for child in heading.find_all(True, recursive=False) if child.name not in ("br", "wbr")]
    own = clean_letters("".join(heading.find_all(string=True, recursive=False)))
    if own and not any(child.name == "span" for child in children):
        return (clean_letters(heading.get_text()),)
    while len(children) == 1 and not own and children[0].find_all("span", recursive=False):
        children = children[0].find_all(True, recursive=False)
    pieces = [piece for child in children for piece in [clean_letters(child.get_text())] if re.search(r"\w", piece)]
    if own:
        pieces.append(own)
    return tuple(piece.rstrip(" :") if at + 1 < len(pieces) else piece for at, piece in enumerate(pieces))


def read_bylines(root: HtmlElement) -> tuple[str, ...]:
    """The short texts of elements that are named after authors, in the order of the page."""
    texts = (clean_letters(" ".join(element.itertext())) for element in BYLINES(root)[:MOST_BYLINES])
    return tuple(dict.fromkeys(text for text in texts if 3 <= len(text) <= LONGEST_LINE))


def read_lines(root: HtmlElement) -> tuple[str, ...]:
    """The short lines of the page, among them who wrote the article and when: „Datum 28.04.2023“."""
    return tuple(block.text for block in text_blocks(root) if len(block.text) <= LONGEST_LINE)
