"""Which preposition governs a phrase? In „nach neuen strengeren Vorgaben“ it is „nach“.

Works on the tokens of one sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.cues import is_finite_verb
from quotes.language.function_words import DETERMINERS, FUNCTION_WORDS, GENITIVE_ARTICLES, PREPOSITIONS
from quotes.language.words import Token
from quotes.phrases.noun_runs import OPENING_MARKS, is_ordinal

IN_THE = frozenset("im bei beim vom am".split())
DEGREES = frozenset("nicht weiter näher sehr ganz besonders etwa rund knapp fast".split())


def is_governed(tokens: Sequence[Token], first: int) -> bool:
    """Does a preposition stand before the phrase?"""
    return bool(preposition_before(tokens, first))


def preposition_before(tokens: Sequence[Token], first: int) -> str:
    """The preposition before a phrase, adjectives between: „nach neuen strengeren Vorgaben“; empty when none stands
    there.
    """
    if first > 1 and tokens[first - 1].text in OPENING_MARKS and tokens[first - 2].text.casefold() in IN_THE:
        first -= 1  # „im „Bonn-Magazin““, „bei „Eva Berg““: a programme
    elif first > 1 and tokens[first].text in OPENING_MARKS and tokens[first - 1].text in DETERMINERS:
        first -= 1  # „mit dem „kicker““
    k = first - (3 if is_ordinal(tokens, first - 1) else 1)  # „am 2. Verhandlungstag“, „seit dem 3. Mai“
    while (
        k > max(-1, first - 4) and tokens[k].text.islower() and tokens[k].text.endswith(("en", "em", "er", "es", "e"))
    ):
        word = tokens[k].text
        if word in DETERMINERS or (word in FUNCTION_WORDS and word not in DEGREES) or begins_clause(tokens, k):
            break
        k -= 1
    while k > 0 and tokens[k].text in DEGREES:  # „auf nicht näher bezeichnete Quellen“
        k -= 1
    word = tokens[k].text.casefold() if k >= 0 else ""
    if word == "während" and (k + 1 == first and tokens[first].text not in GENITIVE_ARTICLES):
        return ""  # „Während Minister Velt ankündigte, ...“: a conjunction
    if word == "vor" and tokens[k + 1].text == "allem":
        return ""  # „hatte vor allem Eva Berg gespürt“
    if word == "bis" and tokens[first].text in DETERMINERS:
        return ""  # „..., bis ein Zuschauer aufstand“
    return word if word in PREPOSITIONS or word in ("laut", "gemäß") else ""


def begins_clause(tokens: Sequence[Token], k: int) -> bool:
    """Is the word at `k` a verb, not one as in „vor einigen Monaten“, „auf nicht näher bezeichnete Quellen“?"""
    before = tokens[k - 1].text if k else ""
    return is_finite_verb(tokens[k].text) and before not in DEGREES and before.casefold() not in PREPOSITIONS
