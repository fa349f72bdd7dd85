"""Where does a line begin behind its dateline? „Bonn (dpa) - Der Rat sagte, ...“ begins with „Der Rat“.

The place is where it was written, never who speaks: „Wien (OTS) – „...“ So sprach Eva Berg.“
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.function_words import NOMINATIVE
from quotes.lexicon.tables import find_organisation
from quotes.words import Token

MARKS = frozenset("– — - · |".split())
WIRES = frozenset("dpa ap afp reuters rtr apa sda epd kna ots dts awp sid ddp dapd dpo taz dj".split())
"""Wires as datelines print them, of „dpa-AFX“ and „dpa/AFP“ the first part."""
BETWEEN_PLACES = frozenset("/ am im an der bei und".split())
LONGEST_PLACE = 5
"""Tokens of a place, of „Frankfurt am Main“ and „Moskau / Washington“ too."""
LONGEST_BRACKET = 6
"""Tokens of the wires in brackets, with both of these."""


def behind_dateline(tokens: Sequence[Token]) -> int:
    """The index of the token behind the dateline that opens a paragraph; 0 when it has none."""
    if len(tokens) < 3 or not tokens[0].is_capital:
        return 0
    i = 1
    while i < min(LONGEST_PLACE, len(tokens)) and (tokens[i].is_capital or tokens[i].text in BETWEEN_PLACES):
        i += 1
    behind = behind_wires(tokens, i)
    if behind == i and not is_place(tokens[0]):
        return 0
    if behind + 1 >= len(tokens):
        return 0
    mark, following = tokens[behind].text, tokens[behind + 1]
    if mark == ":" and behind == i:  # „Bonn: Plan „gescheitert““ is a headline, and Bonn speaks
        return behind + 1 if following.is_capital and following.text.casefold() in NOMINATIVE else 0
    begins = following.is_capital or not following.is_word  # „Bonn – seit Jahren verstimmt – spricht von „...““
    return behind + 1 if begins and (mark in MARKS or mark == ":") else 0


def behind_wires(tokens: Sequence[Token], i: int) -> int:
    """The index behind „(dpa/AFP)“ at `i`; `i` itself when no wire stands there in brackets."""
    if i + 2 >= len(tokens) or tokens[i].text != "(":
        return i
    first = tokens[i + 1].text.replace("/", "-").split("-")[0].casefold()
    close = next((j for j in range(i + 2, min(i + LONGEST_BRACKET, len(tokens))) if tokens[j].text == ")"), None)
    return i if close is None or first not in WIRES else close + 1


def is_place(token: Token) -> bool:
    """Does the word, or the first of „Bonn/Wien“, name a place?"""
    place = find_organisation(token.text.split("/")[0])
    return place is not None and place.kind == "place"
