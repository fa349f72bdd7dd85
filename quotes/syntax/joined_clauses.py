"""Who is the subject of a verb that „und“ joins to another one? „traf einen Wirt, der das Geld nahm und rief: „...““.

In a relative clause whoever stands before it, whatever its verbs have for objects; else what „und“ is followed by.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.clauses import clause_around, clause_start, ends_clause
from quotes.language.cues import CueWord, is_finite_verb
from quotes.language.function_words import DETERMINERS, FUNCTION_WORDS
from quotes.language.words import Token
from quotes.phrases.phrase import Phrase

JOINING = frozenset(("und", "oder"))
SUBJECT_PRONOUNS = frozenset(("der", "die", "das", "welcher", "welche", "welches"))
EITHER_CASE = frozenset("die das eine diese ihre seine".split())
"""Determiners of both nominative and accusative."""

FARTHEST_JOINT = 12
"""Tokens between „und“ and the verb behind it."""

MOST_CLAUSES = 4
"""Clauses of one relative pronoun: „der kam, das Geld nahm, die Hand hob und rief“."""

FARTHEST_ANTECEDENT = 3
"""Tokens from a noun to the comma of its relative clause: „sprang ein Gast auf, der ...“."""


def subject_of_joined(tokens: Sequence[Token], phrases: Sequence[Phrase], cue: CueWord) -> Phrase | None:
    """The subject of a verb that ends its clause and is joined to another verb by „und“; None where it is not."""
    joint = joint_before(tokens, cue.at)
    if joint is None:
        return None
    own = next((p for p in phrases if p.first > joint and p.last == cue.at), None)
    if own is not None and is_subject(tokens, own, cue):
        return own  # „warum die Kinder spielen und Eltern sagen“
    begin = relative_start(tokens, phrases, joint)
    return None if begin is None else antecedent(tokens, phrases, begin)


def is_subject(tokens: Sequence[Token], phrase: Phrase, cue: CueWord) -> bool:
    """Is the phrase before a verb no object: „der Rat“, „Eltern“, „die Gäste“ with a plural, but not „die Stadt“?"""
    if not phrase.may_be_subject or phrase.weight < 2 or phrase.kind == "name":
        return False
    if cue.plural and not cue.singular:
        return phrase.plural
    return not phrase.plural and tokens[phrase.first].text not in EITHER_CASE


def joint_before(tokens: Sequence[Token], at: int) -> int | None:
    """Where the „und“ stands between a verb and the one at `at`, both of them the last words of their clauses."""
    if not ends_clause(tokens, at):
        return None
    for j in range(at - 1, max(0, at - FARTHEST_JOINT), -1):
        if tokens[j].text in JOINING:
            return j if is_verb(tokens[j - 1].text) else None
        if tokens[j].quotation >= 0 or not tokens[j].is_word:
            return None
    return None


def is_verb(word: str) -> bool:
    """A finite verb, or a past form that no list has."""
    return word.islower() and (is_finite_verb(word) or word.endswith(("te", "ten")))


def relative_start(tokens: Sequence[Token], phrases: Sequence[Phrase], joint: int) -> int | None:
    """Where the relative clause begins whose verb stands before token `joint`; None when it is no such clause."""
    stop = joint
    for _ in range(MOST_CLAUSES):
        begin = clause_around(tokens, stop - 1)
        if begin < 2 or tokens[begin - 1].text != "," or begin + 1 >= stop:
            return None
        if is_relative_subject(tokens, phrases, begin, stop):
            return begin
        if not is_verb(tokens[begin - 2].text):
            return None
        stop = begin - 1
    return None


def is_relative_subject(tokens: Sequence[Token], phrases: Sequence[Phrase], begin: int, stop: int) -> bool:
    """Is the token at `begin` a relative pronoun, and the subject of its clause? „der das Geld nahm“, not „die Hand
    hob“, „die der Rat beschloss“.
    """
    following = tokens[begin + 1].text
    if tokens[begin].text not in SUBJECT_PRONOUNS or not (following in DETERMINERS or following in FUNCTION_WORDS):
        return False
    inside = [p for p in phrases if begin < p.first < stop and p.may_be_subject]
    return not any(p.kind == "pronoun" or tokens[p.first].text in ("der", "ein") for p in inside)


def antecedent(tokens: Sequence[Token], phrases: Sequence[Phrase], begin: int) -> Phrase | None:
    """The person, body or document before the comma of a relative clause that begins at `begin`; what stands farther
    off has to be of the pronoun's gender: „einen Mann ins Amt wählten, der ...“.
    """
    clause = clause_start(tokens, begin - 2)
    before = [p for p in phrases if clause <= p.first and p.last < begin]
    last = before[-1] if before else None
    near = last if last is not None and begin - 1 - last.last < FARTHEST_ANTECEDENT and last.weight >= 1 else None
    if near is not None and near.kind != "organisation":
        return near
    gender = {"der": "m", "die": "f"}.get(tokens[begin].text)
    far = (p for p in reversed(before) if p.kind == "role" and p.gender == gender and not p.governed)
    return next(far, near)


def first_of_several(tokens: Sequence[Token], phrases: Sequence[Phrase], last: Phrase) -> Phrase:
    """„Berg und Velt sagten“, „Berg, Lind und Velt sagten“: the first of those that share a verb in the plural."""
    joints = frozenset(("und", "sowie"))
    found = last
    for other in reversed(phrases):
        if other.last == found.first - 1 and tokens[other.last].text in joints and other.weight >= 2:
            if not other.may_be_subject or other.kind == "pronoun":
                break
            found, joints = other, frozenset((",",))
    return found
