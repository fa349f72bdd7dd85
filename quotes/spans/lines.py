"""Does a headline that has no room for a verb say whose words it quotes? „Velt: Abriss ist „Irrsinn““, „Berg „froh““.

The shares beside the rules are counted as those in shape.
"""

from __future__ import annotations

from itertools import takewhile

from quotes.language.function_words import PREPOSITIONS
from quotes.lexicon.tables import noun_cue
from quotes.spans.naming import names_before_colon
from quotes.spans.place import DEFINITE
from quotes.spans.quoted_spans import Span
from quotes.spans.shape import holds_verdict, is_address, is_bare_title, is_code, is_foreign

COPULA = frozenset("ist sind war waren bleibt bleiben".split())
LONGEST_LABEL = 7
"""Tokens of „Vorsitzender des Vereins Eva Berg:“, the colon among them."""


def is_headline_state(span: Span) -> bool:
    """„Velt „zutiefst besorgt“ über den Streit“, „Sieg im Pokal: Berg „froh““: a headline has no room for the verb."""
    state = span.lower and span.words[-1].islower() and not (is_code(span) or is_foreign(span))
    if not (state and span.in_line and span.left):
        return False
    if span.before in COPULA and not span.right:
        return True  # „Antwort an den Rat bleibt „dürftig““
    names = list(takewhile(lambda token: token.is_capital, reversed(span.left)))
    before = span.left[: len(span.left) - len(names)]
    return bool(names) and (not before or before[-1].text == ":") and span.behind in (*PREPOSITIONS, "")


def is_headline_of_speaker(span: Span) -> bool:
    """„Velt: Abriss wäre „Irrsinn““, „Imkerbund: „Schwerer Schlag gegen Bienen““: a label, a colon, and what is said.
    14 of 14 behind more words, 80 of 80 directly behind the colon.
    """
    if not (span.in_line and span.left and span.left[0].is_capital) or is_address(span) or is_foreign(span):
        return False
    colon = next((at for at, token in enumerate(span.left[:LONGEST_LABEL]) if token.text == ":"), 0)
    if colon == 0:
        return False
    if span.before == ":":
        return span.count > 1 and not (is_bare_title(span) or span.right or names_before_colon(span))
    if span.lower:
        return not is_code(span)
    before = span.before.casefold()
    return span.count == 1 and not (before in PREPOSITIONS or before in DEFINITE or span.before[0].isupper())


def is_feared(span: Span) -> bool:
    """„Kritik an „Symbolpolitik““, „Sorge vor dem „Kahlschlag““: a headline's noun of what is said, and a noun that
    judges.
    """
    if span.lower or len(span.left) < 2 or not span.in_line or not holds_verdict(span):
        return False
    at = len(span.left) - 1 - (span.before in DEFINITE)
    said = noun_cue(span.left[at - 1].text) if at > 0 else None
    return said is not None and said.type != "writing" and span.left[at].text in PREPOSITIONS
