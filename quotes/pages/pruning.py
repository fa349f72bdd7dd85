"""What on a page is not the article? „Lesen Sie auch“, newsletters, comments, captions, „öffnet in neuem Tab“.

The conventions are those that many outlets' markup shares; none is one outlet's alone.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from quotes.pages.facts import UNSEEN

NEVER_TEXT = (
    "script style template noscript svg iframe object embed canvas button select input textarea label audio video nav"
    " footer dialog map datalist option meter progress"
).split()
"""Elements that hold no text of an article; their content goes with them."""

WORD = re.compile(r"[A-Z]?[a-zäöü]+|[A-Z]+(?![a-z])|\d+")
"""One word in a class name: „articleTeaser__list-item“ has four."""

BOXES = frozenset(
    "teaser teasers related recommendation recommendations recommended recirculation outbrain taboola newsletter cookie"
    " consent cmp breadcrumb breadcrumbs share sharing socials social pagination advertisement anzeige werbung adslot"
    " sponsored promo promotion paywall abo subscribe subscription register login readmore lesetipps mehrzumthema"
    " infobox-links toc tableofcontents tags tag keywords feedback rating voting poll quiz authorbox bio"
    " sidebar marginalia piano regwall offer upsell livewire".split()
)
COMMENTS = frozenset("comments kommentare disqus leserkommentare commentlist usercomments commentthread".split())
ONE_COMMENT = frozenset(("comment", "kommentar"))
"""One comment, or an opinion piece that is called so: then it is no box, as long as it is the page's text."""

ACCESS = frozenset("paywall piano regwall abo subscribe subscription".split())
"""Names of offers to subscribe, and of each part of the text behind a paywall."""

CAPTIONS = frozenset("caption captions bildunterschrift credit credits copyright bildnachweis fotocredit".split())

LARGEST_BOX = 0.3
"""Share of the page's paragraph text above which an element is no box, whatever its name: `<div class="paywall">`."""

MOSTLY_LINKS = 0.75
"""Share of a list's text that is links where it leads elsewhere."""

LONGEST_HIDDEN = 120

LONGEST_CAPTION = 320
AROUND = frozenset("html body main article section p a li td blockquote header".split())
"""Elements that hold more than a picture with its caption."""

INITIALS = etree.XPath(
    "//*[self::span or self::b or self::strong or self::em or self::i or self::big or self::font]"
    "[string-length(normalize-space()) = 1][contains(@class, 'nitial') or contains(@class, 'rop')"
    " or contains(@class, 'irst-letter') or contains(@class, 'irstletter')]"
)
PARAGRAPH_TEXT = etree.XPath("//p[not(ancestor::p)]")
LISTS = etree.XPath("//ul | //ol | //dl")
NAMED = etree.XPath("//*[@class or @id]")
KEPT = frozenset("html body main h1 h2 h3 h4 h5 h6".split())
NESTED_ARTICLES = etree.XPath("//article//article")


def prune_page(root: HtmlElement) -> None:
    """Take out of the tree what is no text of the article; headings, quotes and text behind an element stay."""
    etree.strip_elements(root, *NEVER_TEXT, with_tail=False)
    drop_hidden(root)
    total = sum(text_length(paragraph) for paragraph in PARAGRAPH_TEXT(root)) or 1
    for element in NESTED_ARTICLES(root):
        if is_in_tree(element, root) and text_length(element) < LARGEST_BOX * total:
            drop(element)
    named = [element for element in NAMED(root) if element.tag not in KEPT]
    access = [element for element in named if words_of(element) & ACCESS and not words_of(element) & (BOXES - ACCESS)]
    behind = sum(text_length(element) for element in access)
    kept = set(access) if behind >= LARGEST_BOX * total else set()
    for element in named:
        if element not in kept and is_in_tree(element, root) and is_no_text(element, total):
            drop(element)
    for element in LISTS(root):
        if is_in_tree(element, root) and leads_elsewhere(element):
            drop(element)
    for figure in list(root.iter("figure", "figcaption")):
        if is_in_tree(figure, root):
            drop_caption(figure)
    for picture in list(root.iter("img", "picture")):
        if is_in_tree(picture, root):
            drop_picture(picture)
    for letter in INITIALS(root):
        join_initial(letter)


def is_in_tree(element: HtmlElement, root: HtmlElement) -> bool:
    """Whether the element has not gone with one around it."""
    return element.getroottree().getroot() is root


def drop(element: HtmlElement) -> None:
    """Take the element out, the text behind it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def text_length(element: HtmlElement) -> int:
    """Characters of text in the element."""
    return sum(map(len, element.itertext()))


def words_of(element: HtmlElement) -> frozenset[str]:
    """The words in the names of the element's class and id, small."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return frozenset(word.casefold() for word in WORD.findall(names))


def is_no_text(element: HtmlElement, total: int) -> bool:
    """Whether the element is named as comments, a caption or a box beside the article."""
    words = words_of(element)
    if words & COMMENTS:
        return not element.xpath("boolean(.//h1)")
    if words & CAPTIONS:
        return not element.xpath("boolean(.//blockquote)") and text_length(element) < min(1_500, LARGEST_BOX * total)
    if element.tag == "p" or not words & (BOXES | ONE_COMMENT) or element.xpath("boolean(.//h1)"):
        return False  # the lead is called a teaser, and paragraphs behind a paywall are called so, each by itself
    return text_length(element) < LARGEST_BOX * total


def leads_elsewhere(element: HtmlElement) -> bool:
    """Whether a list consists of links: „Mehr zum Thema“."""
    length = text_length(element)
    links = element.xpath(".//a[@href]")
    return bool(links) and sum(text_length(link) for link in links) >= MOSTLY_LINKS * length


def drop_caption(figure: HtmlElement) -> None:
    """Take a figure or caption out; a quote in a figure stays, without who is shown beside it."""
    if figure.tag == "figure" and figure.find(".//blockquote") is not None:
        for caption in figure.xpath(".//figcaption"):
            drop(caption)
        figure.drop_tag()
    elif figure.tag == "figcaption" or not figure.xpath("boolean(.//p)"):
        drop(figure)


def drop_picture(picture: HtmlElement) -> None:
    """Take out the picture with the text that stands with it alone in an element: its caption, the teaser of a film."""
    outer = picture
    for around in picture.iterancestors():
        if (
            around.tag in AROUND
            or text_length(around) > LONGEST_CAPTION
            or around.xpath("count(.//p) > 1 or .//h1 or .//h2")
        ):
            break
        outer = around
    drop(outer)


def join_initial(letter: HtmlElement) -> None:
    """Join a drop cap with its word: „N a endlich“ is „Na endlich“."""
    initial = "".join(letter.itertext()).strip()
    outer = letter
    while outer.getparent() is not None and "".join(outer.getparent().itertext()).strip() == initial:
        outer = outer.getparent()
    if outer.tag == "p" or not initial.isalpha() or len(initial) > 1:
        return
    behind = (outer.tail or "").strip() or "".join(outer.getnext().itertext() if outer.getnext() is not None else ())
    if behind.strip()[:1].islower():
        outer.tail = (outer.tail or "").lstrip()
        outer.text = initial
        for child in list(outer):
            outer.remove(child)
        following = outer.getnext()
        if following is not None and not outer.tail:
            following.text = (following.text or "").lstrip()
        outer.drop_tag()


def drop_hidden(root: HtmlElement) -> None:
    """Take out short text that is there for screen readers or scripts alone: „öffnet in einem neuen Tab“."""
    for element in root.xpath("//*[@hidden or contains(@style, 'none') or @class]"):
        hidden = element.get("hidden") is not None or re.search(r"display\s*:\s*none", element.get("style", ""))
        if (hidden or UNSEEN.search(element.get("class", ""))) and text_length(element) <= LONGEST_HIDDEN:
            if element.tag not in ("html", "body", "h1"):
                drop(element)
