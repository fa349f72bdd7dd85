"""Who wrote the article? „Von Eva Berg und Tom Velt, dpa“ are two people and an agency.

JSON-LD is asked first, then <meta>s, then the elements of the page that are named after authors.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from quotes.lexicon.tables import find_outlet
from quotes.pages.facts import PageFacts
from quotes.pages.lettering import clean_letters, fold_words
from quotes.pages.structured import texts_of

AUTHOR_METAS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "authors",
)
ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\B@\w+")
OPENING = re.compile(
    r"^(?:(?:ein |eine )?\w*(?:beitrag|artikel|text|bericht|analyse|kommentar|interview|kolumne|gastbeitrag)?\s*"
    r"\b(?:von|by|autor(?:in|en|:in)?|text|foto)s?\b)\s*:?\s+",
    re.I,
)
BETWEEN = re.compile(r"\s*(?:[,;|/·•]|\s-\s|\s–\s|\bund\b|\band\b|&|\bmit\b|\bsowie\b)\s*")
AFTER_NAME = re.compile(r"\s*(?:\(.*?\)|\[.*?\])\s*")
NO_NAME = re.compile(
    r"\d|[<>{}=]|\b(?:Uhr|Min|Lesezeit|Redaktion|Newsdesk|Online-?Redaktion|admin|Autor(?:in|en)?|Artikel)\b", re.I
)
LONGEST_NAME = 60
MOST_NAMES = 30


def find_authors(facts: PageFacts, own: Collection[str]) -> tuple[tuple[str, ...], str] | None:
    """The names of the authors in the order of the page and where they stood; None where nobody is named.

    `own` are the folded names of the outlet, which is nobody's name.
    """
    asked = [
        ("JSON-LD author", [name for node in facts.nodes[:1] for name in texts_of(node.get("author"))]),
        ("JSON-LD author", [name for node in facts.nodes[1:] for name in texts_of(node.get("author"))]),
        ("JSON-LD creator", [name for node in facts.nodes for name in texts_of(node.get("creator"))]),
        *((f"meta {name}", list(facts.metas.get(name, ()))) for name in AUTHOR_METAS),
    ]
    for how, names in asked:
        if authors := clean_names(names, own):
            return authors, how
    return None


def clean_names(names: Iterable[str], own: Collection[str]) -> tuple[str, ...]:
    """The names of people and agencies in them, each once, without addresses and without the outlet.

    >>> clean_names(["Felix Bauer und Eva Berg, dpa", "eva@velt.example", "https://velt.example"], set())
    ('Felix Bauer', 'Eva Berg', 'dpa')
    >>> clean_names(["Von Tom Velt (Bonn)", "Velter Bote"], {"velterbote"})
    ('Tom Velt',)
    """
    found: dict[str, str] = {}
    for text in names:
        bare = AFTER_NAME.sub(" ", ADDRESS.sub(" ", clean_letters(text)))
        for part in BETWEEN.split(OPENING.sub("", bare.strip())):
            name = OPENING.sub("", part.strip(" .:,")).strip()
            if is_name(name) and fold_words(name) not in own:
                found.setdefault(fold_words(name), name)
    return tuple(found.values())[:MOST_NAMES]


def is_name(text: str) -> bool:
    """Whether the text can be a name: two words to five with capitals, or an agency.

    >>> [is_name(text) for text in ("Eva Berg", "dpa", "22.10.2024", "Michelle de Oliveira", "")]
    [True, True, False, True, False]
    """
    if not 2 <= len(text) <= LONGEST_NAME or NO_NAME.search(text):
        return False
    return len(text.split()) <= 6


def agencies_among(authors: Iterable[str]) -> tuple[str, ...]:
    """The agencies that are named as authors, as the table of outlets calls them."""
    entries = (find_outlet(name) for name in authors)
    return tuple(dict.fromkeys(entry.name for entry in entries if entry is not None and entry.kind == "agency"))
