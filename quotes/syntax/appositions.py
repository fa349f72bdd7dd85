"""Whose verb stands behind an apposition? „Aruna Velt, Vorstand der Liga, sagte“: hers who opens the clause."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.clauses import SUBORDINATORS
from quotes.language.cues import is_finite_verb
from quotes.language.words import Token
from quotes.phrases.phrase import Phrase

APPOSED = ("role", "person")
LONGEST_AGE = 6
"""Tokens of „, 67 Jahre alt,“ between a name and its verb."""


def apposed_before(tokens: Sequence[Token], phrases: Sequence[Phrase], begin: int) -> Phrase | None:
    """„Wie Tom Velt, ein Sprecher der Armee, mitteilte“: the subject before the apposition."""
    first = phrases[0] if phrases else None
    if first is None or first.first != 1 or tokens[0].text.casefold() not in SUBORDINATORS or first.weight < 2:
        return None
    return first if first.last <= begin - 1 and tokens[first.last].text == "," and first.may_be_subject else None


def closed_apposition(tokens: Sequence[Token], phrases: Sequence[Phrase], begin: int) -> Phrase | None:
    """„Aruna Velt, Vorstandsmitglied der Liga, sagte“: the sentence opens with a phrase, a comma and its
    apposition.
    """
    if not phrases or tokens[begin - 1].text != "," or any(token.quotation >= 0 for token in tokens[:begin]):
        return None
    first = phrases[0]
    opens = first.first <= 1 and first.weight >= 2 and not first.governed
    if not opens or first.last >= begin - 1 or tokens[first.last].text != ",":
        return None
    short = tokens[first.last + 1].text.isdigit() and begin - first.last <= LONGEST_AGE
    if short or is_age(tokens[first.last + 1 : begin - 1]):
        return first  # „Aruna Velt, 67 Jahre alt, sagte“
    second = phrases[1] if len(phrases) > 1 else None
    if second is None or second.first > first.last + 3 or second.kind not in APPOSED:
        return None
    return second if first.kind == "role" and second.kind == "person" and second.may_be_subject else first


def is_age(tokens: Sequence[Token]) -> bool:
    """„Tom Velt, 67, beschreibt ...“, „Eva Berg, 39 Jahre alt, ...“."""
    return bool(tokens) and tokens[0].text.isdigit() and all(token.text in ("Jahre", "alt") for token in tokens[1:])


def named_before_comma(
    tokens: Sequence[Token], phrases: Sequence[Phrase], begin: int, after: Phrase | None
) -> Phrase | None:
    """„..., die Sprecherin der Fraktion, Eva Berg (SPD), erklärte“: a person named before the comma of the verb."""
    if begin < 2 or tokens[begin - 1].text != "," or any(token.quotation >= 0 for token in tokens[:begin]):
        return None
    if after is not None and after.weight >= 2 and any(is_finite_verb(token.text) for token in tokens[:begin]):
        return None
    for phrase in phrases:
        if phrase.last == begin - 1 and phrase.kind == "person" and phrase.may_be_subject:
            return phrase if phrase.first == 0 or tokens[phrase.first - 1].text == "," else None
    return None
