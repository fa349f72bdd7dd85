"""Who is the subject in a relative clause? Rutte in „Rutte, der von „...“ sprach“, Velt in „was Velt „...“ nannte“."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.cues import CueWord
from quotes.language.words import Token
from quotes.named.name_runs import gender_of
from quotes.phrases.phrase import Phrase
from quotes.syntax.standing import best


def relative_subject(  # the clause, its phrases and its verb
    tokens: Sequence[Token], phrases: Sequence[Phrase], begin: int, before: Sequence[Phrase], cue: CueWord
) -> Phrase | None:
    """In „Rutte, der von „...“ sprach“ the antecedent; in „die Rutte nannte“ the subject inside the clause."""
    antecedents = [phrase for phrase in phrases if phrase.last <= begin - 1]
    if is_apposed(tokens, antecedents[-2:]):
        antecedents.pop()
    if tokens[begin].text == "der" and antecedents and tokens[antecedents[-1].first].text.casefold() in ("der", "ein"):
        return antecedents[-1]  # „ein Kommentar, der den Plan ...“: a nominative
    if tokens[begin].text == "der" and antecedents and is_man(antecedents[-1]):
        return antecedents[-1]  # „Tom Velt, der Eva Berg „...“ nannte“
    inner = best([phrase for phrase in before if phrase.first > begin or phrase.weight >= 2], cue)
    if inner is not None and inner.head == "sie" and tokens[begin].text == "der" and antecedents:
        return antecedents[-1]  # „Minister Velt, der sie „...“ nannte“
    if inner is not None and inner.weight >= 2 and not (antecedents and disagrees(tokens, inner, cue)):
        return inner
    if tokens[begin].text in ("den", "dem", "denen"):
        return inner or next((p for p in phrases if begin < p.first < cue.at and p.may_be_subject), None)
    if not antecedents:
        return None
    return antecedents[-1] if antecedents[-1].weight >= 1 or antecedents[-1].last == begin - 1 else None


def disagrees(tokens: Sequence[Token], phrase: Phrase, cue: CueWord) -> bool:
    """„Leute, die Eva Berg auffordern, ...“: one person is no subject of a plural."""
    alone = tokens[phrase.first - 1].text != "und" and tokens[phrase.last].text != "und"
    return phrase.kind == "person" and alone and cue.plural and not cue.singular


def is_man(phrase: Phrase) -> bool:
    """Does the phrase denote a man, so that „der“ behind it can only be the subject?"""
    return phrase.gender == "m" or (phrase.run is not None and gender_of(phrase.run) == "m")


def is_apposed(tokens: Sequence[Token], near: Sequence[Phrase]) -> bool:
    """„die Aussage von Eva Berg, Vorsitzende des Rats, die ...“: a role without article behind a person's name."""
    if len(near) < 2 or near[1].kind != "role" or near[0].kind != "person":
        return False
    return near[1].first == near[1].core_first == near[0].last + 1 and tokens[near[0].last].text == ","
