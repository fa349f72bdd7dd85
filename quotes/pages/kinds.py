"""Is this page an article at all? „Anmelden / Passwort“ is a login, thirty linked headlines are a list of articles.

A page that calls itself an article, in JSON-LD or OpenGraph, is believed as long as it has a text.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from quotes.errors import NoArticleError
from quotes.pages.access import find_paywall
from quotes.pages.facts import PageFacts

SHORTEST_ARTICLE = 200
"""Characters of text below which a page is none; the shortest of 40 real articles has 956."""

SHORTEST_BESIDE_LOGIN = 1_000
"""Characters of text from which a page with a field for a password is an article with a login in its head."""

MOST_HEADLINES = 10
MOST_LINKED = 0.4
"""Linked headlines and share of linked text from which a page that calls itself no article is a list of them."""


def reason_to_refuse(root: HtmlElement, facts: PageFacts) -> str | None:
    """What a whole page seems to be that is no article: "login" or "list"; None for an article, or nobody knows."""
    if facts.nodes or (facts.meta("og:type") or "").casefold() == "article":
        return None
    if root.xpath("boolean(//input[@type='password'])"):
        return "login"
    headlines = root.xpath("count(//a[.//h2 or .//h3 or .//h4 or parent::h2 or parent::h3 or parent::h4])")
    if headlines < MOST_HEADLINES:
        return None
    words = "//text()[not(ancestor::script or ancestor::style or ancestor::template or ancestor::noscript)]"
    length = sum(len(text.strip()) for text in root.xpath(words))
    linked = sum(len(text.strip()) for text in root.xpath(words + "[ancestor::a]"))
    return "list" if linked > MOST_LINKED * length else None


def check_text(text: str, facts: PageFacts, refused: str | None, place: str) -> None:
    """Raises NoArticleError where the text that was found is no article's, with what the page is instead."""
    if refused == "login" and len(text) < SHORTEST_BESIDE_LOGIN:
        raise NoArticleError(place, "is a login page", "log in there and save the page")
    if refused == "list":
        raise NoArticleError(place, "is a list of articles, not one", "fetch the pages that it leads to")
    if len(text) >= SHORTEST_ARTICLE:
        return
    paywall = find_paywall(facts)
    if paywall is not None and paywall[0]:
        raise NoArticleError(place, "shows its text only for subscribers", "save the page after logging in there")
    raise NoArticleError(place, "has no article", "name the page of one article")
