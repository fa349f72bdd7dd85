"""How many are they? In „35.000 Bürger“, „zwei Beamte“ and „viele Lehrer“ the noun stands for several."""

from __future__ import annotations

import re

COUNTS = frozenset(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert tausend mehrere einige viele etliche "
    "zahlreiche dutzende hunderte tausende".split()
)
NUMBER = re.compile(r"\d{1,3}(?:[. ]\d{3})+|\d+")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
"""„wurde 2019 Bürgermeister Velt abgewählt“: no number of mayors."""
BEFORE = re.compile(r"(?:(?<=\s)|^)(\S{1,12})\s$")
LONGEST = 14
"""Code points of a count with the blanks around it."""


def is_count(word: str) -> bool:
    """Does the word before a noun say that there are several of it?"""
    if word[0].isdigit():
        return word != "1" and NUMBER.fullmatch(word) is not None and not YEAR.fullmatch(word)
    return word.casefold() in COUNTS


def is_counted(text: str, start: int) -> bool:
    """The same for what begins at code point `start` of a text."""
    before = BEFORE.search(text[max(0, start - LONGEST) : start])
    return before is not None and is_count(before[1])
