"""Which bare names does the article introduce as a body's? „Die Gewerkschaft Velta“ makes „schreibt Velta“ no person.

What announces a name counts, wherever it stands in the article: „Shops wie Velto und Borg“, „Von Velto heißt es“.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quotes.language.words import matches_at
from quotes.lexicon.tables import find_role, first_name_gender
from quotes.named.name_runs import CAPITAL

ANNOUNCING = (
    r"(?:[gG]ewerkschaft(?:en)?|[pP]lattform(?:en)?|[sS]hops?|[mM]arktpl(?:atz|ätze)|[dD]ienst(?:es?|en)?|"
    r"[dD]ienstleisters?|[kK]onzern(?:s|e|en)?|[uU]nternehmens?|[fF]irm(?:a|en)|[zZ]ahlungssystems?|[bB]ezahlsystems?|"
    r"[zZ]ulieferers?|[aA]utobauers?|[fF]luggesellschaft(?:en)?|[aA]irlines?|[sS]tart-ups?|[kK]ette|[pP]ortal(?:s|e|en)?|"
    r"[nN]etzwerks?|[oO]rganisation(?:en)?|[sS]tiftung(?:en)?|[vV]ereins?|[vV]erband(?:es|s)?|[pP]artei(?:en)?|"
    r"[bB]and|[mM]ilize?n?|[rR]eederei(?:en)?|[vV]erlags?|[bB]rauerei|[rR]aumfahrtunternehmens?)"
)
"""Endings of nouns that announce the name of a company, a union or another body, and of no person."""
STEMS = (
    "ewerkschaft", "lattform", "hop", "arktpl", "ienst", "onzern", "nternehm", "irma", "irmen", "ahlungssystem",
    "ezahlsystem", "ulieferer", "utobauer", "luggesellschaft", "irline", "tart-up", "ette", "ortal", "etzwerk",
    "rganisation", "tiftung", "erein", "erband", "artei", "and", "iliz", "eederei", "erlag", "rauerei", "aumfahrt",
)  # fmt: skip
"""What each of them has behind its first letter: one of these is looked for first."""
NAME = rf"[„\"»«]?({CAPITAL})(?![\w’'-])[“\"«»”]?"
ANNOUNCED = re.compile(
    rf"{ANNOUNCING}(?:\swie)?\s{NAME}(?![ \u00a0]{CAPITAL})"
    rf"(?:,\s{NAME}(?=,|\sund\s|\soder\s))*(?:\s(?:und|oder)\s{NAME}(?![ \u00a0]{CAPITAL}))?"
)
SAID_OF = re.compile(
    rf"\b(?:[vV]on|[bB]ei)\s({CAPITAL})\s(?:heißt|hieß)\ses\b|\b(?:heißt|hieß)\ses\s(?:von|bei)\s({CAPITAL})"
)
SAYS = ("heißt", "hieß")
WORD = re.compile(CAPITAL)


@lru_cache(maxsize=8)
def bodies_named(text: str) -> frozenset[str]:
    """The single words that `text` introduces as names of bodies.

    >>> sorted(bodies_named("Die Gewerkschaft Velta klagt über Shops wie Borgo, Kelmo und Zanta."))
    ['Borgo', 'Kelmo', 'Velta', 'Zanta']
    """
    found: set[str] = set()
    for match in matches_at(text, STEMS, ANNOUNCED, before=1):
        found.update(WORD.findall(text, match.start(1), match.end()))
    for match in SAID_OF.finditer(text) if any(verb in text for verb in SAYS) else ():
        found.add(match[1] or match[2])
    return frozenset(
        word for word in found if find_role(word) is None and (len(word) > 2) and first_name_gender(word) is None
    )
