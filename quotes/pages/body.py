"""Which paragraphs are the article? What trafilatura takes, and what resiliparse has between, if it has marks.

„So geht es nicht“, says a paragraph that the first leaves out: it is put back where the second has it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from lxml import etree
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text
from trafilatura import bare_extraction
from trafilatura.settings import Document

from quotes.pages.blocks import HEADINGS, Block, text_blocks
from quotes.pages.boilerplate import is_boilerplate, without_boilerplate
from quotes.pages.lettering import clean_letters, fold_text, fold_words

MARK = re.compile('[„“”»«"]')
BLOCKS = frozenset(("p", "head", "quote", "item", "cell", "code", "ab", "div", "list", "row", "table"))
ENDS = re.compile(r"[.!?:…][“”»«\"'’)\]]*$")
HEAD = 8
"""Paragraphs at the head among which a title may stand."""

MOST_COMPARED = 2_000
"""Paragraphs up to which each is compared with every other; the most of 40 real articles are 130."""

LONGEST_GAP = 2
"""Paragraphs between two kept ones that the first reading leaves out by mistake; longer boxes it leaves out rightly."""

SENTENCES = re.compile(r"[.!?]\s+[A-ZÄÖÜ„\"«»]")
WORDS = re.compile(r"\w+")
SHORTEST_LEAD = 100
LONGEST_NAMING = 140
"""Characters of the line below a quote set apart that names who said it: „Eva Berg, Bürgermeisterin von Velt“."""

REPEATED = 0.85
"""Share of a pull quote's words that one paragraph has: „Wir wissen, dass“ shortens „Wir wissen aber, dass“."""

LONGEST_TITLE = 220
SHORTEST_SENTENCE = 40
SHORTEST_REPEAT = 20


def extract_body(root: HtmlElement, titles: Collection[str], descriptions: Collection[str]) -> tuple[str, ...]:
    """The paragraphs of a pruned page in their order, clean, less its title; empty when there is no article.

    `titles` are the page's headlines, `descriptions` its descriptions for search engines, all as words alone.
    """
    blocks = text_blocks(root)
    second = read_again(root)
    document = bare_extraction(root, include_comments=False, with_metadata=False)
    if not isinstance(document, Document) or document.body is None:
        return ()
    headings = frozenset(fold_text(block.text) for block in blocks if block.tag in HEADINGS)
    read = [text for line in blocks_of(document.body) if (text := clean_letters(line))]
    if len(read) > MOST_COMPARED:
        return tuple(read)
    first = without_boilerplate(without_head(read, titles, headings))
    lead = find_lead(blocks, first, titles, descriptions)
    body = without_pull_quotes(put_back([*lead, *first], second, headings), blocks)
    return tuple(without_tail(without_repeats(body, headings), headings))


def without_head(paragraphs: Sequence[str], titles: Collection[str], headings: Collection[str]) -> Sequence[str]:
    """The paragraphs less the title and what stands before it, kickers and names of authors."""
    start = max((at + 1 for at, text in enumerate(paragraphs[:HEAD]) if is_title(text, titles)), default=0)
    while start < len(paragraphs) and len(paragraphs[start]) < SHORTEST_SENTENCE and not ENDS.search(paragraphs[start]):
        start += 1
    return paragraphs[start:]


def is_title(text: str, titles: Collection[str]) -> bool:
    """Whether the text is one of the headlines, with or without a kicker.

    >>> is_title("Kultur: Bonn baut drei neue Schulen", ["bonnbautdreineueschulen"])
    True
    """
    key = fold_words(text)
    if len(text) > LONGEST_TITLE or len(key) < 8:
        return False
    return any((key in title and 2 * len(key) > len(title)) or (len(title) >= 8 and title in key) for title in titles)


def find_lead(
    blocks: Sequence[Block], first: Sequence[str], titles: Collection[str], descriptions: Collection[str]
) -> Sequence[str]:
    """The paragraph between the headline and the first one that was read, where that left it out; else nothing.

    It is the page's description where that is printed there, else the first block of sentences.
    """
    if not first:
        return ()
    key, known = fold_text(first[0]), fold_text(" ".join(first))
    end = next((at for at, block in enumerate(blocks) if key in fold_text(block.text)), None)
    if end is None:
        return ()
    start = max((at + 1 for at in range(end) if is_title(blocks[at].text, titles)), default=None)
    between = [block.text for block in blocks[:end]]
    described = (text for text in between if fold_words(text) in descriptions)
    told = (text for text in between[start:] if start is not None and is_told(text))
    lead = next(described, None) or next(told, None)
    return (lead,) if lead and fold_text(lead) not in known else ()


def is_told(text: str) -> bool:
    """Whether a block can be a lead: one sentence, or several of which the last may lack its full stop."""
    if len(text) < SHORTEST_SENTENCE or is_boilerplate(text):
        return False
    return bool(ENDS.search(text)) or (len(text) >= SHORTEST_LEAD and bool(SENTENCES.search(text)))


def without_pull_quotes(paragraphs: Sequence[str], blocks: Sequence[Block]) -> list[str]:
    """The paragraphs less quotes set apart that the text repeats, loosely too, and less who is named below them."""
    quotes = {fold_text(block.text) for block in blocks if block.tag == "blockquote"}
    if not quotes:
        return list(paragraphs)
    words = [Counter(WORDS.findall(text.casefold())) for text in paragraphs]
    kept: list[str] = []
    dropped = False
    for at, text in enumerate(paragraphs):
        named = dropped and len(text) <= LONGEST_NAMING and not ENDS.search(text)
        dropped = fold_text(text) in quotes and any(
            (words[at] & other).total() >= REPEATED * words[at].total()
            for place, other in enumerate(words)
            if place != at
        )
        if not (dropped or named):
            kept.append(text)
    return kept


def without_tail(paragraphs: Iterable[str], headings: Collection[str]) -> list[str]:
    """The paragraphs without headings at the end, below which nothing stands."""
    kept = list(paragraphs)
    while kept and fold_text(kept[-1]) in headings:
        del kept[-1]
    return kept


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


def put_back(first: Sequence[str], second: Sequence[str], headings: Collection[str]) -> list[str]:
    """The first reading with what only the second has between two paragraphs of both, as long as it is short.

    That are paragraphs with marks or of a sentence, and headings; a longer gap is a box beside the article.
    """
    folded = [fold_text(text) for text in first]
    places = [place_in(folded, fold_text(text)) for text in second]
    gaps: dict[int, list[str]] = {}
    before: int | None = None
    gap: list[str] = []
    for place, text in zip(places, second, strict=True):
        if place is None:
            gap.append(text)
            continue
        if before is not None and place == before + 1 and len(gap) <= LONGEST_GAP:
            gaps[before] = [one for one in gap if belongs(one, headings)]
        before, gap = place, []
    return [text for at, kept in enumerate(first) for text in (kept, *gaps.get(at, ()))]


def belongs(text: str, headings: Collection[str]) -> bool:
    """Whether a text between two paragraphs of the article is a part of it."""
    if is_boilerplate(text):
        return False
    is_sentence = len(text) >= SHORTEST_SENTENCE and ENDS.search(text) is not None
    return is_sentence or MARK.search(text) is not None or fold_text(text) in headings


def place_in(folded: Sequence[str], text: str) -> int | None:
    """Where the text stands among the folded paragraphs, whole or as a part of one."""
    return next((at for at, known in enumerate(folded) if text in known), None)


def without_repeats(paragraphs: Sequence[str], headings: Collection[str]) -> Iterator[str]:
    """The paragraphs less those that repeat another: a pull quote in large letters, a lead printed twice.

    Headings stay, which may quote the text below.
    """
    folded = [fold_text(text) for text in paragraphs]
    seen: set[str] = set()
    for text, key in zip(paragraphs, folded, strict=True):
        inner = key.strip("\"'")
        repeats = key in seen or (
            key not in headings and any(inner in other for other in folded if len(other) > len(key))
        )
        if not (repeats and len(inner) >= SHORTEST_REPEAT):
            yield text
        seen.add(key)
