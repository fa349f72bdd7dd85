"""Who wrote the article? „Von Eva Berg und Tom Velt, dpa“ are two people and an agency.

JSON-LD is asked first, then <meta>s, then the elements of the page that are named after authors.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

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
WRITTEN_BY = re.compile(r"written by|verfasst von|geschrieben von|autor(?:in)?|author", re.I)
"""What WordPress calls the label beside a name: twitter:label1 „Verfasst von“, twitter:data1 „Eva Berg“."""

ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\B@\w+")
OPENING = re.compile(
    r"^(?:(?:ein |eine )?\w*(?:beitrag|artikel|text|bericht|analyse|kommentar|interview|kolumne|gastbeitrag)?\s*"
    r"\b(?:von|by|autorin/autor|autor(?:in|en|:in)?|text|redaktion)\b)\s*:?\s+",
    re.I,
)
BETWEEN = re.compile(
    r"\s*(?:[,;|·•]|\s-\s|\s–\s|\bund\b|\band\b|&|\bmit\b|\bsowie\b|(?<=\w)/(?=[A-ZÄÖÜ]|dpa|epd|sda))\s*"
)
BEHIND_NAME = re.compile(r"\s*(?:\(.*?\)|\[.*?\])\s*")
NO_NAME = re.compile(
    r"\d|[<>{}=?!:]|\b(?:Uhr|Min|Lesezeit|Redaktion|Newsdesk|Newsroom|admin|Autor(?:in|en|:in)?|Artikel|Mehr|Alle|Profil)\b",
    re.I,
)
FULL_NAME = re.compile(
    r"(?:(?:Dr|Prof)\.\s?)*[A-ZÄÖÜÇŠŽĐÉ][\w.'’-]*(?:\s(?:von|van|de|del|di|da|der|den|zu|zur|ten|ter|al|el|bin|ibn|le|la))*"
    r"(?:\s[A-ZÄÖÜÇŠŽĐÉ][\w.'’-]+){1,3}"
)
LONGEST_NAME = 60
MOST_WORDS = 6
MOST_NAMES = 30


def find_authors(facts: PageFacts, own: Collection[str]) -> tuple[tuple[str, ...], str] | None:
    """The names of the authors in the order of the page and where they stood; None where nobody is named.

    `own` are the folded names of the outlet, which is nobody's name.
    """
    for how, names in named_in_data(facts):
        if authors := clean_names(names, own):
            return authors, how
    for how, lines in (
        ("byline", facts.bylines),
        ("line of text", [line for line in facts.lines if OPENING.match(line)]),
    ):
        for line in lines:
            authors = clean_names([line], own)
            if authors and all(FULL_NAME.fullmatch(name) or agencies_among([name]) for name in authors):
                return authors, how
    return None


def named_in_data(facts: PageFacts) -> Iterator[tuple[str, list[str]]]:
    """(where, names) of all that the page tells programs about its authors, the most telling first."""
    for node in facts.nodes:
        yield "JSON-LD author", texts_of(node.get("author"))
    yield "JSON-LD creator", [name for node in facts.nodes for name in texts_of(node.get("creator"))]
    for name in AUTHOR_METAS:
        yield f"meta {name}", list(facts.metas.get(name, ()))
    yield "itemprop author", list(facts.marked_authors)
    for label, value in (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")):
        if WRITTEN_BY.search(facts.meta(label) or ""):
            yield f"meta {value}", list(facts.metas.get(value, ()))
    yield "meta twitter", list(facts.metas.get("twitter:misc:written by", ()))


def clean_names(names: Iterable[str], own: Collection[str]) -> tuple[str, ...]:
    """The names of people and agencies in them, each once, without addresses and without the outlet.

    >>> clean_names(["Felix Bauer und Eva Berg, dpa", "eva@velt.example", "https://velt.example"], set())
    ('Felix Bauer', 'Eva Berg', 'dpa')
    >>> clean_names(["Von Tom Velt (Bonn)", "Velter Bote"], {"velterbote"})
    ('Tom Velt',)
    """
    found: dict[str, str] = {}
    for text in names:
        bare = BEHIND_NAME.sub(" ", ADDRESS.sub(" ", clean_letters(text)))
        for part in BETWEEN.split(OPENING.sub("", bare.strip())):
            name = OPENING.sub("", part.strip(" .:,")).strip()
            if is_name(name) and fold_words(name) not in own:
                found.setdefault(fold_words(name), name)
    return tuple(found.values())[:MOST_NAMES]


def is_name(text: str) -> bool:
    """Whether the text can be a name or what an editor signs with („hosb“).

    >>> [is_name(text) for text in ("Eva Berg", "dpa", "22.10.2024", "Michelle de Oliveira", "", "Mehr Artikel")]
    [True, True, False, True, False, False]
    """
    return 2 <= len(text) <= LONGEST_NAME and not NO_NAME.search(text) and len(text.split()) <= MOST_WORDS


def agencies_among(authors: Iterable[str]) -> tuple[str, ...]:
    """The agencies that are named as authors, as the table of outlets calls them."""
    entries = (find_outlet(name) for name in authors)
    return tuple(dict.fromkeys(entry.name for entry in entries if entry is not None and entry.kind == "agency"))
