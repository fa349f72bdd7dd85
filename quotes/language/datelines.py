"""Where does a line begin behind its dateline? „Bonn (dpa) - Der Rat sagte, ...“ begins with „Der Rat“.

The place is where it was written, never who speaks: „Wien (OTS) – „...“ So sprach Eva Berg.“
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.function_words import NEVER_NAMES, NOMINATIVE, PREPOSITIONS
from quotes.language.words import Token
from quotes.lexicon.tables import find_organisation

MARKS = frozenset("– — - · | :".split())
WIRES = frozenset(
    "dpa ap afp reuters rtr apa sda epd kna ots dts awp sid ddp dapd dpo taz dj vwd pte lpd pk nlk lk sk rk pid".split()
)
"""Wires and services as datelines print them, of „dpa-AFX“, „dpa/AFP“ and „OTS/SK“ each part."""
BETWEEN_PLACES = frozenset("/ am im an der bei und".split())
DATED = BETWEEN_PLACES | frozenset((",", ".", "-"))
LONGEST_PLACE = 5
"""Tokens of a place alone, of „Frankfurt am Main“ and „Moskau / Washington“ too."""
LONG_QUOTATION = 40
"""Code points of words that are more than what a headline has a place say: „Bonn „entsetzt“ über Absage“."""
LONGEST_DATELINE = 16
"""Tokens of a dateline with wires in brackets, where a day may stand: „Wien, 3. Mai (OTS) -“."""


def behind_dateline(tokens: Sequence[Token]) -> int:
    """The index of the token behind the dateline that opens a paragraph; 0 when it has none."""
    if len(tokens) < 3 or not tokens[0].is_capital or tokens[0].text.casefold() in NEVER_NAMES:
        return 0
    wired = behind_wires(tokens)
    at = wired or behind_place(tokens)
    if not wired and at and stands_glued(tokens[1]):
        return 1
    if not at or at + 1 >= len(tokens) or tokens[at].text not in MARKS:
        return 0
    following = tokens[at + 1]
    if tokens[at].text == ":" and not wired:  # „Bonn: Plan „gescheitert““ is a headline, and Bonn speaks
        return at + 1 if following.is_capital and following.text.casefold() in NOMINATIVE else 0
    begins = following.is_capital or not following.is_word  # „Bonn – seit Jahren verstimmt – spricht von „...““
    return at + 1 if begins else 0


def stands_glued(token: Token) -> bool:
    """„Bonn Der Rat hat beschlossen, ...“, „Bonn „Wir haben lange gewartet““: does the report begin without a mark?"""
    if token.quotation >= 0:
        return token.end - token.start >= LONG_QUOTATION
    return token.is_capital and token.text.casefold() in NOMINATIVE | PREPOSITIONS


def behind_wires(tokens: Sequence[Token]) -> int:
    """The index behind the bracket of „Wien (OTS/SK)“; 0 when none holds a wire."""
    opened = 0
    for i, token in enumerate(tokens[:LONGEST_DATELINE]):
        if token.text == "(":
            opened = i
        elif opened and token.text == ")":
            inside = (part for one in tokens[opened + 1 : i] for part in one.text.replace("-", "/").split("/"))
            return i + 1 if any(part.casefold() in WIRES for part in inside) else 0
        elif not opened and not (token.is_capital or token.text in DATED or token.text.isdigit()):
            return 0
    return 0


def behind_place(tokens: Sequence[Token]) -> int:
    """The index behind „Bonn“, „Frankfurt am Main“ or „Moskau / Washington“; 0 when the lexicon has no such place."""
    place = find_organisation(tokens[0].text.split("/")[0])
    if place is None or place.kind != "place":
        return 0
    i = 1
    while i < min(LONGEST_PLACE, len(tokens)) and (tokens[i].is_capital or tokens[i].text in BETWEEN_PLACES):
        i += 1
    return i
