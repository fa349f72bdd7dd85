"""How well does a phrase stand as the subject of a reporting verb? A name beside „sagte“ better than a thing far off.

Weighs single phrases; which side of the verb the subject is on, `subjects` decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.cues import CueWord
from quotes.language.function_words import PREPOSITIONS
from quotes.language.words import Token
from quotes.phrases.phrase import Phrase

COUNTED = frozenset(("role", "utterance", "document"))
IMPENDING = frozenset(("drohen",))
"""Verbs that report of persons and bodies alone: „Im Juli drohe ein Ausfall“."""


def eligible(phrase: Phrase, cue: CueWord) -> bool:
    """Can the phrase be a nominative that agrees with the verb?"""
    if phrase.head == "er" and cue.plural and not cue.singular:
        return False
    several = phrase.plural and phrase.kind in COUNTED and cue.singular and not cue.plural
    return phrase.may_be_subject and not several


def best(candidates: Sequence[Phrase], cue: CueWord) -> Phrase | None:
    """The first of the heaviest eligible phrases."""
    fit = [phrase for phrase in candidates if eligible(phrase, cue) and not phrase.first <= cue.word < phrase.last]
    if not fit:
        return None
    heaviest = max(standing(phrase, cue) for phrase in fit)
    heavy = [phrase for phrase in fit if standing(phrase, cue) == heaviest]
    return next((phrase for phrase in heavy if phrase.last == cue.at), heavy[0])


def stands_beside(tokens: Sequence[Token], phrase: Phrase, cue: CueWord) -> bool:
    """Are there but adverbs between the phrase and the verb: „Bergs Team selbst dagegen warf“?"""
    between = tokens[phrase.last : cue.at]
    return all(token.text.islower() and token.text not in PREPOSITIONS for token in between)


def standing(phrase: Phrase, cue: CueWord) -> int:
    """The weight of a phrase as subject: an unknown capitalised word counts only directly beside the verb.

    There a thing counts too when the verb nearly always reports: „Das Fernsehen berichtete“, „sprechen Berichte“.
    """
    if cue.lemma in IMPENDING and phrase.weight < 2 and phrase.first > cue.at:
        return 0
    beside = phrase.last == cue.at or phrase.first == cue.at + 1
    if phrase.kind == "name" and not beside:
        return 1
    if beside and cue.strong and phrase.weight < 2 and may_report(phrase, cue):
        return 1 if phrase.first > cue.at and phrase.kind == "noun" else 2
    if phrase.weight < 2 and phrase.first == cue.at + 1 and phrase.core_first > phrase.first:
        return 2 if cue.strong and phrase.nominative and not phrase.plural else 1
    return min(phrase.weight, 2)


def speaks(phrase: Phrase, cue: CueWord) -> bool:
    """Can the phrase be the speaker beside this verb?"""
    return phrase.weight >= 2 or standing(phrase, cue) >= 2


def may_report(phrase: Phrase, cue: CueWord) -> bool:
    """Before the verb any noun with an article; behind it a document without one: „begründete seine Entscheidung“ has
    its object there.
    """
    return (phrase.last == cue.at) == (phrase.core_first > phrase.first)
