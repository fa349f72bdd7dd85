"""Which paragraphs are the article? What trafilatura takes, and what resiliparse has between, if it has marks.

„So geht es nicht“, says a paragraph that the first leaves out: it is put back where the second has it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from lxml import etree
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text
from trafilatura import bare_extraction
from trafilatura.settings import Document

from quotes.pages.lettering import clean_letters, fold_text, fold_words

MARK = re.compile('[„“”»«"]')
BLOCKS = frozenset(("p", "head", "quote", "item", "cell", "code", "ab", "div", "list", "row", "table"))
ENDS = re.compile(r"[.!?:…][“”»«\"'’)\]]*$")


def extract_body(root: HtmlElement, titles: Collection[str]) -> tuple[str, ...]:
    """The paragraphs of a pruned page in their order, clean, less its title; empty when there is no article.

    `titles` are the page's headlines as words alone.
    """
    second = read_again(root)
    document = bare_extraction(root, include_comments=False, with_metadata=False)
    if not isinstance(document, Document) or document.body is None:
        return ()
    first = [text for block in blocks_of(document.body) if (text := clean_letters(block))]
    while first and fold_words(first[0]) in titles:
        del first[0]
    return tuple(without_repeats(put_back(first, second)))


def read_again(root: HtmlElement) -> list[str]:
    """The paragraphs that resiliparse takes."""
    html = etree.tostring(root, encoding="unicode", method="html")
    text = extract_plain_text(html, main_content=True, alt_texts=False, list_bullets=False)
    return [clean for line in text.split("\n") if (clean := clean_letters(line))]


def blocks_of(element: HtmlElement) -> Iterator[str]:
    """The texts of an extracted body's innermost blocks, cut where a line break ends a sentence."""
    if not any(child.tag in BLOCKS for child in element):
        yield from lines_of(element)
        return
    if element.text and element.text.strip():
        yield element.text
    for child in element:
        if child.tag in BLOCKS:
            yield from blocks_of(child)
        else:
            yield from lines_of(child)
        if child.tail and child.tail.strip():
            yield child.tail


def lines_of(element: HtmlElement) -> Iterator[str]:
    """The element's text; a line break inside it is a blank, or after a sentence the end of a paragraph."""
    line = element.text or ""
    for child in element.iterdescendants():
        if child.tag == "lb":
            if ENDS.search(line.rstrip()):
                yield line
                line = ""
            else:
                line += " "
        else:
            line += child.text or ""
        line += child.tail or ""
    yield line


def put_back(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """The first reading with the paragraphs with marks that only the second has, between two that both have."""
    folded = [fold_text(text) for text in first]
    places = [place_in(folded, fold_text(text)) for text in second]
    result: dict[int, list[str]] = {}
    before: int | None = None
    for at, place in enumerate(places):
        if place is not None:
            before = place
        elif before is not None and MARK.search(second[at]):
            after = next((later for later in places[at + 1 :] if later is not None), None)
            if after is not None and after in (before, before + 1):
                result.setdefault(before, []).append(second[at])
    return [text for at, kept in enumerate(first) for text in (kept, *result.get(at, ()))]


def place_in(folded: Sequence[str], text: str) -> int | None:
    """Where the text stands among the folded paragraphs, whole or as a part of one."""
    return next((at for at, known in enumerate(folded) if text in known), None)


def without_repeats(paragraphs: Sequence[str]) -> Iterator[str]:
    """The paragraphs less those that repeat another: a pull quote in large letters, a lead printed twice."""
    folded = [fold_text(text).strip("\"'") for text in paragraphs]
    for at, text in enumerate(paragraphs):
        key = folded[at]
        repeats = any(
            key in other and (len(key) < len(other) or before < at)
            for before, other in enumerate(folded)
            if before != at
        )
        if not (repeats and len(key) >= 20):
            yield text
