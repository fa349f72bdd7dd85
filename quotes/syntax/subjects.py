"""Who is the subject of a reporting verb? Rutte in „Rutte sagte Reportern“, Cha in „sagte Cha dem Handelsblatt“.

German has the verb second: the subject stands directly before it or, when something else opens the sentence, behind it.
In a subordinate clause („wie Blinken erklärte“) it stands behind the conjunction.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.clauses import (
    COORDINATORS,
    RELATIVES,
    SUBORDINATORS,
    clause_around,
    clause_start,
    ends_clause,
    inserts,
)
from quotes.language.cues import CueWord
from quotes.language.words import Token
from quotes.lexicon.tables import naming_noun
from quotes.phrases.kinds import bears_surname
from quotes.phrases.phrase import Phrase
from quotes.syntax.appositions import apposed_before, closed_apposition, named_before_comma
from quotes.syntax.called_actions import PERSONS, is_action, is_object_first, is_uttered_first
from quotes.syntax.joined_clauses import EITHER_CASE, first_of_several, subject_of_joined
from quotes.syntax.relative_clauses import relative_subject
from quotes.syntax.standing import best, eligible, standing, stands_beside

TELLING = frozenset("sagen erzählen erklären verraten bestätigen schildern anvertrauen gestehen".split())
"""What is done to an outlet in the dative."""
WHOSE = frozenset(("dessen", "deren"))
LEADS_IN = frozenset("Auch Selbst Sogar Nur Gerade Doch Und Aber Denn".split())
"""What may stand before the phrase that opens a sentence."""
OBJECTS = frozenset(("diese", "dieses", "sie", "es"))
"""Pronouns that are the same in the accusative."""


def find_subject(tokens: Sequence[Token], phrases: Sequence[Phrase], cue: CueWord) -> Phrase | None:
    """The phrase that is the subject of `cue`, the first of several that share it; None when the sentence has none."""
    found = last_subject(tokens, phrases, cue)
    if found is None or found.plural or cue.singular:
        return found
    return first_of_several(tokens, phrases, found)


def last_subject(tokens: Sequence[Token], phrases: Sequence[Phrase], cue: CueWord) -> Phrase | None:
    """The phrase that is the subject of `cue`, the one beside it of several."""
    at = cue.at
    joined = subject_of_joined(tokens, phrases, cue)
    if joined is not None:
        return joined
    begin = clause_around(tokens, at)
    before = [phrase for phrase in phrases if begin < phrase.last <= at]
    if begin < at and cue.word <= at and ends_clause(tokens, at):
        subject = subject_of_subordinate(tokens, phrases, before, begin, cue)
        if subject is not None:
            return subject
    after = behind(tokens, phrases, cue)
    if is_elided(tokens, after, cue):
        return None
    opening = before_relative_clause(tokens, phrases, at) if begin == at and at else None
    if opening is not None and opening.weight >= 2 and (after is None or after.head in OBJECTS or after.weight < 2):
        return opening
    elided = at > 0 and tokens[at - 1].text in COORDINATORS and after is not None and after.head in OBJECTS
    if after is not None and after.first == at + 1 and after.kind == "pronoun" and not elided:
        front = best(before, cue)
        if after.head == "er" or front is None or front.weight < 2:
            return after  # „nannte er“; but in „der Sprecher nannte sie“ the pronoun may be the object
    if front_pronoun(tokens, before, cue):
        return before[-1]
    if begin == at:
        return subject_of_verb_first(tokens, phrases, after, cue)
    if after is not None and after.weight >= 2:
        also = tokens[at + 1].text == "auch"  # „Wie Berg lobte auch Velt“
        before = [phrase for phrase in before if not is_compared(tokens, phrase, also)]
    found = subject_of_verb_second(tokens, best(before, cue), after, cue)
    return found or shared(tokens, phrases, cue, begin) or opening_group(phrases)


def subject_of_verb_first(
    tokens: Sequence[Token], phrases: Sequence[Phrase], after: Phrase | None, cue: CueWord
) -> Phrase | None:
    """The subject of a verb that opens its clause: „und nannte“, „..., sagte der Rat“, „Velt, der Rat, sagte“."""
    at = cue.at
    if at and tokens[at - 1].text in COORDINATORS:
        bare = after is not None and after.kind == "noun" and after.core_first == after.first
        return shared(tokens, phrases, cue, at) or (None if bare else after)  # „und verlangt Hilfe“
    named = closed_apposition(tokens, phrases, at) or named_before_comma(tokens, phrases, at, after)
    if named is not None:
        return named
    if after is not None and after.weight >= 2:
        return after
    opening = before_relative_clause(tokens, phrases, at)
    if opening is not None:
        return opening
    behind_comma = at > 0 and tokens[at - 1].text == ","
    reflexive = at + 1 < len(tokens) and tokens[at + 1].text == "sich"
    if after is not None and behind_comma and after.kind == "noun" and is_action(tokens, after):
        return shared(tokens, phrases, cue, at) or after  # „..., fordert die Freilassung aller und ...“
    if after is not None and after.first == at + 1 + reflexive and (behind_comma or after.core_first > after.first):
        return after  # „..., begründete das Gericht die Entscheidung“
    return shared(tokens, phrases, cue, at) or after


def is_elided(tokens: Sequence[Token], after: Phrase | None, cue: CueWord) -> bool:
    """„Berg ärgert sich. Und lobt die Bonner: „...““: is whoever is judged told behind a verb that „und“ leads to?"""
    if (
        after is None
        or cue.at != 1
        or cue.kind not in ("name", "judge")
        or tokens[0].text.casefold() not in COORDINATORS
    ):
        return False
    return after.core_first > after.first and tokens[after.first].text in EITHER_CASE


def is_compared(tokens: Sequence[Token], phrase: Phrase, also: bool = False) -> bool:
    """„Anders als ihr Vorgänger nannte Eva Berg ...“, „Wie schon der Rat sprach Berg ...“: whom somebody is compared
    with.
    """
    j = phrase.first - 1
    while j > 0 and tokens[j].text in ("schon", "auch", "bereits", "zuvor", "viele"):
        j -= 1
    if j < 0:
        return False
    word = tokens[j].text.casefold()
    return word == "als" or (word == "wie" and (also or j < phrase.first - 1))


def subject_of_verb_second(
    tokens: Sequence[Token], front: Phrase | None, after: Phrase | None, cue: CueWord
) -> Phrase | None:
    """The subject of a verb with something before it: that, or what follows the verb."""
    if front is None or after is None:
        return front or after
    if front.kind == "outlet" and after.kind in PERSONS and after.first == cue.at + 1 and cue.lemma in TELLING:
        return after  # „Der „Bild“ sagte Velt“
    if is_uttered_first(front, after, cue):
        return after
    if is_opening_word(front) and front.last == cue.at and bears_surname(front.head):
        return front  # „Müller hatte Ministerin Berg „...“ genannt“
    if is_opening_word(front) and after.weight >= 2 and after.kind != "name":
        return front if is_told_to(tokens, after, cue) else after
    beside = stands_beside(tokens, front, cue)
    if is_object_first(tokens, front, after, cue):
        return after
    if standing(front, cue) >= 2 or (front.weight >= 2 and beside):
        return front
    if cue.strong and front.core_first > front.first and beside and after.weight < 2:
        return front
    return after if standing(after, cue) > max(1, standing(front, cue)) else front


def is_told_to(tokens: Sequence[Token], after: Phrase, cue: CueWord) -> bool:
    """„Velt sagte der Zeitung: ...“, „Velt sagte der „Nordpost“: ...“: an outlet in the dative directly behind the
    verb.
    """
    if after.first != cue.at + 1 or cue.lemma not in TELLING or tokens[after.first].text != "der":
        return False
    noun = naming_noun(after.head)
    return after.kind == "outlet" or (noun is not None and noun.kind == "medium" and noun.gender == "f")


def is_opening_word(phrase: Phrase) -> bool:
    """„Besorgt äußerte sich Tom Velt“: an unknown capitalised word that opens the sentence may be anything."""
    return phrase.kind == "name" and phrase.first == 0 and phrase.last == 1


def opening_group(phrases: Sequence[Phrase]) -> Phrase | None:
    """„Ärzte ohne Grenzen teilte mit“: a plural that opens the sentence, where nothing agrees with the verb."""
    first = phrases[0] if phrases else None
    return first if first is not None and first.first == 0 and first.plural and first.may_be_subject else None


def front_pronoun(tokens: Sequence[Token], before: Sequence[Phrase], cue: CueWord) -> bool:
    """„ein Zettel in dem er verlangte, dass ...“: the pronoun directly before a verb that ends its clause."""
    near = before[-1] if before else None
    return near is not None and near.kind == "pronoun" and near.last == cue.at and ends_clause(tokens, cue.at)


def before_relative_clause(tokens: Sequence[Token], phrases: Sequence[Phrase], begin: int) -> Phrase | None:
    """„Die Initiative, die 2003 entstand, erklärte“: the phrase that opens the main clause, of any kind."""
    mark = tokens[begin - 1].text
    if mark not in (",", "–", "—"):
        return None
    for phrase in phrases:
        if phrase.last + 1 >= begin:
            return None
        opener = tokens[0].text
        led = phrase.first == 1 and (opener in LEADS_IN or opener.casefold() in SUBORDINATORS)  # „Auch Berg, die ...,“
        first = led or phrase.first == 0 or tokens[phrase.first - 1].text in (";", ":")
        apposed = any(other.first == phrase.last + 1 for other in phrases) and tokens[phrase.last + 1].text not in WHOSE
        inserted = not apposed and tokens[phrase.last].text == mark and inserts(tokens, phrase.last, mark)
        if first and phrase.may_be_subject and inserted:
            spoken = any(token.quotation >= 0 for token in tokens[phrase.last : begin])
            return None if spoken else phrase
    return None


def subject_of_subordinate(
    tokens: Sequence[Token], phrases: Sequence[Phrase], before: Sequence[Phrase], begin: int, cue: CueWord
) -> Phrase | None:
    """The subject of a clause that a conjunction or relative pronoun opens; None when neither does."""
    opened_by = tokens[begin].text.casefold()
    if opened_by in SUBORDINATORS:
        first = next((phrase for phrase in before if eligible(phrase, cue)), None)
        if first is not None and first.first == begin + 1 and first.weight >= 2:
            return first
        return best(before, cue)
    named = apposed_before(tokens, phrases, begin)
    if named is not None:
        return named
    if opened_by in RELATIVES and begin > 0 and tokens[begin - 1].text == ",":
        return relative_subject(tokens, phrases, begin, before, cue)
    return None


def behind(tokens: Sequence[Token], phrases: Sequence[Phrase], cue: CueWord) -> Phrase | None:
    """The subject behind the verb, as far as the clause reaches: „erklärte am Montag in Berlin der Minister“."""
    stop = cue.at + 1
    while stop < len(tokens) and not (tokens[stop].quotation >= 0 or tokens[stop].text in ",:;"):
        stop += 1
    inside = [phrase for phrase in phrases if cue.at < phrase.first < stop]
    return best(inside, cue)


def shared(tokens: Sequence[Token], phrases: Sequence[Phrase], cue: CueWord, begin: int) -> Phrase | None:
    """The subject that coordinated clauses share: „Rutte sprach von ... und nannte“, „winkte der Wirt ... und rief“.

    The clause next to the verb decides when it has the subject behind its verb, else the first one of the sentence.
    """
    candidates = [phrase for phrase in phrases if phrase.last <= begin and phrase.weight >= 2]
    clause = clause_start(tokens, begin - 1) if begin > 0 else 0
    if clause < begin and tokens[clause].is_word and tokens[clause].text.islower():
        near = next((phrase for phrase in phrases if phrase.first == clause + 1 and phrase.last <= begin), None)
        acts = near is not None and near.core_first > near.first and tokens[near.first].text not in EITHER_CASE
        if near is not None and near.may_be_subject and (near.weight >= 2 or acts):
            return near  # „winkte der Wirt“, but not „Eva Berg, die Leiterin, erwartet die Einigung und ...“
    return best(candidates, cue) or acting_noun(tokens, phrases, begin)


def acting_noun(tokens: Sequence[Token], phrases: Sequence[Phrase], begin: int) -> Phrase | None:
    """„dann biss der Störer den Wachmann und rief“: a noun whose article can only be a nominative here."""
    for phrase in phrases:
        acts = phrase.kind == "noun" and phrase.may_be_subject and phrase.core_first > phrase.first
        if acts and phrase.last <= begin and clause_start(tokens, begin - 1) <= phrase.first:
            return phrase
    return None
