"""Who is the subject of a reporting verb? In „Rutte sagte Reportern“ it is Rutte, in „sagte Victor Cha dem Handelsblatt“ Cha.

German has the verb second: the subject stands directly before it or, when something else opens the sentence, behind it.
In a subordinate clause („wie Blinken erklärte“) it stands behind the conjunction.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.cues import CueWord
from quotes.mentions import Phrase
from quotes.words import Token

SUBORDINATORS = frozenset("dass weil wie nachdem als wenn ob während obwohl da wo woraufhin was wobei indem bevor worauf".split())
RELATIVES = frozenset("der die das welcher welche welches dessen deren".split())
COORDINATORS = frozenset("und sowie aber doch oder sondern".split())
BREAKS = frozenset(":;")


def find_subject(tokens: Sequence[Token], phrases: Sequence[Phrase], cue: CueWord) -> Phrase | None:
    """The phrase that is the subject of `cue`; None when the sentence has none."""
    at = cue.at
    begin = clause_start(tokens, at)
    before = [phrase for phrase in phrases if begin <= phrase.first and phrase.last <= at]
    opened_by = tokens[begin].text.casefold() if begin < at else ""
    if begin < at and opened_by in SUBORDINATORS and begin > -1:
        subject = best(before, cue) or behind(tokens, phrases, cue)
        if subject is not None:
            return subject
    if begin < at and opened_by in RELATIVES and begin > 0 and tokens[begin - 1].text == ",":
        relative = relative_subject(phrases, begin, before, cue)
        if relative is not None:
            return relative
    after = behind(tokens, phrases, cue)
    if begin == at:
        return after or shared(tokens, phrases, cue, begin)
    front = best(before, cue)
    if front is not None and front.weight >= 2:
        return front
    if after is not None and (front is None or after.weight > front.weight):
        return after
    return front or after or shared(tokens, phrases, cue, begin)


def clause_start(tokens: Sequence[Token], at: int) -> int:
    """The index of the first token of the clause that the verb at `at` stands in; `at` itself when it opens the clause."""
    j = at
    while j > 0:
        token = tokens[j - 1]
        if token.quotation >= 0 or token.text in ",:;–—" or (token.text in COORDINATORS and j == at):
            break
        j -= 1
    return j


def eligible(phrase: Phrase, cue: CueWord) -> bool:
    """Can the phrase be a nominative that agrees with the verb?"""
    if not phrase.nominative or phrase.governed:
        return False
    if phrase.kind == "pronoun" and phrase.head == "es":
        return False
    return not (phrase.head == "er" and cue.plural and not cue.singular)


def best(candidates: Sequence[Phrase], cue: CueWord) -> Phrase | None:
    """The first of the heaviest eligible phrases."""
    fit = [phrase for phrase in candidates if eligible(phrase, cue)]
    if not fit:
        return None
    heaviest = max(min(phrase.weight, 2) for phrase in fit)
    return next(phrase for phrase in fit if min(phrase.weight, 2) == heaviest)


def behind(tokens: Sequence[Token], phrases: Sequence[Phrase], cue: CueWord) -> Phrase | None:
    """The subject behind the verb, as far as the clause reaches: „erklärte am Montag in Berlin der Minister“."""
    stop = cue.at + 1
    while stop < len(tokens) and not (tokens[stop].quotation >= 0 or tokens[stop].text in ",:;"):
        stop += 1
    inside = [phrase for phrase in phrases if cue.at < phrase.first < stop]
    return best(inside, cue)


def relative_subject(phrases: Sequence[Phrase], begin: int, before: Sequence[Phrase], cue: CueWord) -> Phrase | None:
    """In „Rutte, der von „...“ sprach“ the antecedent; in „die Rutte nannte“ the subject inside the clause."""
    inner = best([phrase for phrase in before if phrase.first > begin or phrase.weight >= 2], cue)
    if inner is not None and inner.weight >= 2:
        return inner
    antecedents = [phrase for phrase in phrases if phrase.last <= begin - 1]
    return antecedents[-1] if antecedents and antecedents[-1].weight >= 2 else None


def shared(tokens: Sequence[Token], phrases: Sequence[Phrase], cue: CueWord, begin: int) -> Phrase | None:
    """The subject that coordinated or interrupted clauses share: „Rutte sprach von ... und nannte“, „Wood, der Botschafter, sagte“."""
    candidates = [phrase for phrase in phrases if phrase.last <= begin and phrase.weight >= 2]
    return best(candidates, cue)
