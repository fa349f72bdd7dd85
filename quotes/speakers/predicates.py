"""Is a role only said of somebody? „Für Velt, inzwischen zweifacher Vater, ist ...“: no „er“ behind it means a father.

Inside a sentence a noun for a person has its article, unless it says what somebody is, is called or acts as.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.cues import is_finite_verb
from quotes.language.function_words import DETERMINERS
from quotes.language.words import Token
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase

LONGEST_HEADING = 10
"""Tokens before the colon of what heads a sentence."""
COPULAS = frozenset("ist war sind waren wird wurde bleibt blieb".split())


def is_predicate(sentence: Sentence, phrase: Phrase) -> bool:
    """„Kapitän war der 41-jährige Tom Velt“: a bare role before the verb says what the subject behind it is."""
    behind = phrase.last
    tokens = sentence.tokens
    if phrase.first == 0 and phrase.indefinite and heads_line(tokens):
        return True  # „Ein Präsident auf Kriegskurs: Am Montag hielt Tom Velt ...“
    bare = phrase.first == phrase.core_first == 0 and phrase.run is None
    return bare and behind < len(tokens) and tokens[behind].text in COPULAS


def heads_line(tokens: Sequence[Token]) -> bool:
    """Does the sentence begin with a few words without verb before a colon?"""
    colon = next((i for i, token in enumerate(tokens[:LONGEST_HEADING]) if token.text == ":"), 0)
    return colon > 1 and not any(is_finite_verb(token.text) for token in tokens[:colon])


def is_said_of(sentence: Sentence, phrase: Phrase) -> bool:
    """„Velt nutzte sein Amt als neuer Stadtrat“, „Velt, inzwischen zweifacher Vater“: what somebody acts as, or is.

    „da fehlten Bonn-Coach die Worte“ leaves the article out.
    """
    if phrase.first == 0:
        return False
    if sentence.tokens[phrase.first - 1].text == "als":
        return True
    bare = not phrase.plural and sentence.tokens[phrase.first].text.casefold() not in DETERMINERS
    return bare and phrase.run is None and "-" not in phrase.head
