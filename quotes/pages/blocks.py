"""Which blocks of text follow one another on a page? <h1>Bonn baut</h1><p>Der Rat <b>tagte</b>.</p> are two.

Neither extractor tells where a paragraph stood; this order says what is printed between headline and first paragraph.
"""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from quotes.pages.lettering import clean_letters

INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup"
    " time tt u var wbr".split()
)
UNSEEN = frozenset("script style template noscript svg head title select option textarea".split())
HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))


class Block(NamedTuple):
    """The tag of the innermost block element, "blockquote" for all in one, and its text as seen."""

    tag: str
    text: str


def text_blocks(root: HtmlElement) -> list[Block]:
    """Every run of text between two boundaries of block elements, in the order of the page, blank ones left out."""
    blocks: list[Block] = []
    run: list[str] = []
    tags: list[str] = ["body"]

    def end_run() -> None:
        if run and (text := clean_letters("".join(run))):
            blocks.append(Block("blockquote" if "blockquote" in tags else tags[-1], text))
        run.clear()

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        is_block = element.tag not in INLINE
        if event == "start" and element.tag in UNSEEN:
            walk.skip_subtree()
            tags.append(str(element.tag))
        elif event == "start":
            if is_block:
                end_run()
                tags.append(str(element.tag))
            elif element.tag == "br":
                run.append(" ")
            if element.text:
                run.append(element.text)
        else:
            if is_block:
                end_run()
                tags.pop()
            if element.tail:
                run.append(element.tail)
    end_run()
    return blocks
