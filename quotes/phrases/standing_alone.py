"""Which words denote somebody without a noun? „Sie“, „Ihm“, „Ein anderer schreibt“, „Jemand ruft“, „rufen einige“."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.cues import is_finite_verb, is_reporting_form
from quotes.language.function_words import OBLIQUE_PRONOUNS, PREPOSITIONS
from quotes.language.words import Token
from quotes.phrases.phrase import Phrase

COUNTED = frozenset("dutzende hunderte tausende zehntausende hunderttausende".split())
"""Nouns, but for a counted noun behind them: „Tausende riefen“, „Tausende Menschen“."""
SEVERAL = frozenset("einige viele manche mehrere andere beide alle".split()) | COUNTED
ONE = frozenset("jemand einer eine mancher".split())
OPENERS = frozenset("wie dass als weil wenn ob".split())
ARTICLES = frozenset("ein eine einen einem einer".split())
PAIRS = {
    ("ein", "anderer"): "m", ("ein", "weiterer"): "m", ("ein", "zweiter"): "m", ("ein", "dritter"): "m",
    ("manch", "anderer"): "m", ("manch", "einer"): "m", ("der", "eine"): "m", ("der", "andere"): "m",
    ("eine", "andere"): "f", ("eine", "weitere"): "f", ("eine", "zweite"): "f", ("eine", "dritte"): "f",
    ("die", "eine"): "f", ("die", "andere"): "f",
    ("die", "einen"): "pl", ("die", "anderen"): "pl", ("die", "meisten"): "pl",
}  # fmt: skip
"""An article and what follows it, with their gender or number."""

HEADS = SEVERAL | ONE | {second for _, second in PAIRS}
STANDING_ALONE = SEVERAL | ONE | {first for first, _ in PAIRS}


def read_alone(tokens: Sequence[Token], i: int, governed: bool) -> Phrase | None:
    """The phrase of a word that stands for a noun at token `i`, beside its verb; None when a noun follows."""
    lower = tokens[i].text.casefold()
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and following.text == "beiden" and lower == "die" and stand_for_two(tokens, i):
        return Phrase(i, i + 2, "pronoun", "beiden", None, True, governed, "f", True, False, i)
    kind = PAIRS.get((lower, following.text)) if following is not None else None
    if kind is not None:
        return read_pair(tokens, i, kind, governed)
    if lower in SEVERAL and following is not None and following.text in ARTICLES:
        return alone(tokens, i, 1, None, governed)  # „viele einen Mann wählten“
    if lower not in SEVERAL | ONE:
        return None
    stands = following is not None and is_finite_verb(following.text) and not is_adjective(tokens, i)
    stands = stands or (lower != "eine" and behind_verb(tokens, i, following)) or heads_clause(tokens, i)
    return alone(tokens, i, 1, None, governed) if stands else None


def is_adjective(tokens: Sequence[Token], i: int) -> bool:
    """„sagte eine besorgte Bürgerin“, „einige verletzte Gäste riefen“: a form in -te before a noun behind token `i`."""
    if i + 2 >= len(tokens) or not tokens[i + 1].text.endswith("te") or not tokens[i + 2].is_capital:
        return False
    several = tokens[i].text.casefold() in SEVERAL
    return several or beside(tokens, i) or not is_reporting_form(tokens[i + 1].text)


def stand_for_two(tokens: Sequence[Token], i: int) -> bool:
    """„sagen die beiden“, „Die beiden lachen“, but not „die beiden Wirte“, „die beiden alten Höfe“."""
    following = tokens[i + 2] if i + 2 < len(tokens) else None
    if following is None or not following.is_word or following.quotation >= 0 or is_finite_verb(following.text):
        return True
    return not following.is_capital and not following.text.endswith(("en", "er"))


def is_alone(phrase: Phrase) -> bool:
    """Is the phrase such a word: somebody of whom the text says nothing?"""
    return phrase.kind == "role" and phrase.head.casefold() in HEADS


def read_pair(tokens: Sequence[Token], i: int, kind: str, governed: bool) -> Phrase | None:
    """„Ein anderer schreibt“, „..., schreibt ein anderer“, „Wieder ein anderer:“, but not „ein anderer Nutzer“."""
    following = tokens[i + 2] if i + 2 < len(tokens) else None
    if following is not None and following.is_word and not is_finite_verb(following.text):
        if following.is_capital or not beside(tokens, i):
            return None
    return alone(tokens, i, 2, kind, governed)


def behind_verb(tokens: Sequence[Token], i: int, following: Token | None) -> bool:
    """„..., rufen einige.“, „..., ruft einer aus der Menge“: a verb before it and no noun behind."""
    if not beside(tokens, i):
        return False
    return following is None or not (following.is_capital or following.text.endswith(("e", "en", "er", "es")))


def heads_clause(tokens: Sequence[Token], i: int) -> bool:
    """„..., wie jemand „Hilfe“ ruft“: behind what opens a clause, a quotation following."""
    opens = i > 0 and tokens[i - 1].text in OPENERS
    return opens and i + 1 < len(tokens) and tokens[i + 1].quotation >= 0


def beside(tokens: Sequence[Token], i: int) -> bool:
    """Is the token before a finite verb?"""
    return i > 0 and is_finite_verb(tokens[i - 1].text)


def alone(tokens: Sequence[Token], first: int, count: int, kind: str | None, governed: bool) -> Phrase:
    """The phrase of `count` words: somebody who is not named, of a gender or, with „pl“ or such a word, several."""
    head = tokens[first + count - 1].text
    several = kind == "pl" or head.casefold() in SEVERAL
    gender = kind if kind in ("m", "f") else None
    return Phrase(first, first + count, "role", head, None, True, governed, gender, several, True, first + count - 1)


def read_pronoun(tokens: Sequence[Token], i: int) -> Phrase:
    """„er“, „sie“, and „dieser“ where no noun follows."""
    lower = tokens[i].text.casefold()
    governed = i > 0 and tokens[i - 1].text.casefold() in PREPOSITIONS
    gender = "f" if OBLIQUE_PRONOUNS.get(lower, lower).endswith(("ie", "ere")) else "m"
    head, nominative = OBLIQUE_PRONOUNS.get(lower, lower), lower not in OBLIQUE_PRONOUNS
    return Phrase(i, i + 1, "pronoun", head, None, nominative, governed, gender, gender == "f", False, i)
