"""Which noun does an extended attribute lead to? „einem am Montag verschickten Brief“, „der in Bonn lebende Autor“.

Works on the tokens of one sentence and looks at the shape of words only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.language.cues import is_finite_verb, is_reporting_form
from quotes.language.function_words import DETERMINERS, FUNCTION_WORDS, OBLIQUE, PREPOSITIONS
from quotes.language.words import Token
from quotes.lexicon.tables import find_organisation

AGED = re.compile(r"\d+-?[Jj]ährige[nr]?")
DATIVES = frozenset(("der", "dem", "den", "dieser", "unserer"))
OF_SEVERAL = frozenset(("der", "ihrer", "seiner", "dieser"))
ADJECTIVE_ENDINGS = ("e", "en", "er", "es")
PARTICIPLE_ENDINGS = ("enden", "ende", "ten", "enen", "annten")
NO_ATTRIBUTE = FUNCTION_WORDS | DETERMINERS
LONGEST_ATTRIBUTE = 9
"""Tokens from article to noun around an extended attribute."""


def skip_attribute(tokens: Sequence[Token], i: int) -> int | None:
    """The noun behind an extended attribute that begins at `i`: „der in Bonn lebende Autor“, „der 9 Jahre alte Sohn“.

    None when no participle or adjective before a noun ends one.
    """
    if i >= len(tokens):
        return None
    if tokens[i].text in DATIVES:
        return behind_dative(tokens, i)
    if not (tokens[i].text in PREPOSITIONS or tokens[i].text[0].isdigit()) or AGED.fullmatch(tokens[i].text):
        return None  # „die 31-Jährige nach ihrem ersten Sieg“, „der 31-jährige Chef in einer neuen Ansprache“
    oblique = i > 0 and tokens[i - 1].text.casefold() in OBLIQUE
    for j in range(i + 2, min(i + LONGEST_ATTRIBUTE, len(tokens) - 1)):
        token = tokens[j]
        if not token.is_word or (token.text in DETERMINERS and tokens[j - 1].text not in PREPOSITIONS):
            return None
        ends = token.text.islower() and token.text.endswith(ADJECTIVE_ENDINGS) and token.text not in NO_ATTRIBUTE
        reported = is_reporting_form(token.text) and not (oblique and token.text.endswith("ten"))
        if ends and tokens[j + 1].is_capital and not reported:
            return j + 1
    return None


def names_group(tokens: Sequence[Token], i: int) -> bool:
    """„der Zeugen“ and „ihrer Anwälte“ behind „einer“, but „einer der Zeitung vorliegenden Studie“."""
    return i < len(tokens) and tokens[i].text in OF_SEVERAL and skip_attribute(tokens, i) is None


def behind_dative(tokens: Sequence[Token], i: int) -> int | None:
    """The noun behind „einer der Zeitung vorliegenden Studie“, „einem dem Rat bekannten Brief“, its attribute from `i`
    on.
    """
    if not 0 < i < len(tokens) - 3 or tokens[i - 1].text not in OBLIQUE or not tokens[i + 1].is_capital:
        return None
    for j in range(i + 2, min(i + LONGEST_ATTRIBUTE, len(tokens) - 1)):
        token = tokens[j]
        if token.text.islower():
            return j + 1 if token.text.endswith(PARTICIPLE_ENDINGS) and tokens[j + 1].is_capital else None
        if not token.is_word:
            return None
    return None


def behind_owning_place(tokens: Sequence[Token], i: int) -> int | None:
    """The noun of „Bayerns größter Verband“, whose place stands at `i`; None when no adjective and noun follow it."""
    word = tokens[i].text
    if not (tokens[i].is_capital and word.endswith("s") and i + 2 < len(tokens)):
        return None
    adjective = tokens[i + 1].text
    if not adjective.endswith(("e", "er", "es", "en")) or not adjective.islower() or adjective in FUNCTION_WORDS:
        return None
    if adjective in DETERMINERS or is_finite_verb(adjective) or not tokens[i + 2].is_capital:
        return None
    place = find_organisation(word[:-1])
    return i + 2 if place is not None and place.kind == "place" else None
