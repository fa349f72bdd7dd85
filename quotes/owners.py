"""Whose utterance does a noun name? „seiner Meinung“: er; „Angaben der Polizei“: Polizei; „das Fazit von Eva Berg“."""

from __future__ import annotations

from dataclasses import replace

from quotes.passages import Sentence
from quotes.phrases import Phrase

GENITIVES = frozenset("der des einer eines seiner ihrer dieser dieses mehrerer zweier".split())


def owner_of(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Whoever a possessive, a genitive or „von“ says the utterance is from; None when nothing says so."""
    tokens = sentence.tokens
    determiner = tokens[phrase.first].text.casefold()
    head = "er" if determiner.startswith("sein") else "sie" if determiner.startswith("ihr") else ""
    if head:
        gender = "m" if head == "er" else "f"
        return replace(phrase, kind="pronoun", head=head, gender=gender, plural=False, nominative=True, governed=False)
    for i in range(phrase.core_first + 1, phrase.last):
        if tokens[i].text in GENITIVES:
            return sentence.phrase_at(i)
    if phrase.last < len(tokens) and tokens[phrase.last].text in ("von", "vom"):
        named = next((p for p in sentence.phrases if p.first == phrase.last + 1), None)
        return named if named is not None and named.weight >= 2 else None
    return None
