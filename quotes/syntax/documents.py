"""Which document says it? „In dem Bericht heißt es“, „ein Brief, in dem ... steht“, „Die Satzung sieht „...“ vor“."""

from __future__ import annotations

from quotes.language.clauses import RELATIVES, clause_around
from quotes.language.cues import CueWord
from quotes.lexicon.tables import document_noun, find_organisation, noun_cue
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Sentence
from quotes.phrases.phrase import WORDED, Phrase
from quotes.phrases.prepositions import preposition_before
from quotes.syntax.standing import best
from quotes.syntax.subjects import find_subject, is_opening_word

PLACES_OF_WORDS = frozenset("in im aus bei beim auf von vom seitens vonseiten".split())
ASKED = frozenset("Anfrage Anfragen Nachfrage Nachfragen Frage Fragen".split())
IN = frozenset(("in",))
FROM = frozenset("von vom seitens vonseiten".split())
IN_WHICH = frozenset("dem der denen welchem welcher welchen".split())
OPENING = frozenset("in im auf".split())
IMPERSONAL = frozenset("wird werden wurde wurden ist sind war waren steht stehen stand standen".split())
WRITTEN = frozenset(("document", "utterance", "outlet"))
HOLDING = frozenset("enthalten vorsehen besagen ergeben lauten beinhalten".split())
"""Verbs whose subject is the document itself: „Der Vertrag enthält den Satz: „...““."""
AT_SOME_TIME = frozenset("Vorfeld Anschluss Nachhinein Vorhinein Nachgang Vorlauf Ergebnis".split())
"""„hieß es im Vorfeld“: when, not where."""


def is_told_about(sentence: Sentence, phrase: Phrase) -> bool:
    """„heißt es über einen Lehrer aus Bayern“: does it only say where somebody is from of whom the words are?"""
    whom = (p for p in sentence.phrases if p.governed and p.last == phrase.first - 1)
    return any(preposition_before(sentence.tokens, p.first) == "über" for p in whom)


def tells_when(sentence: Sentence, cue: CueWord) -> bool:
    """„hieß es im Vorfeld“, „heißt es über einen Lehrer aus Bonn“: is only told when somebody said so, or of whom?"""
    behind = [token.text for token in sentence.tokens[cue.at + 1 : cue.at + 3]]
    if behind == ["es", "über"]:
        return True
    return any(p.head in AT_SOME_TIME and cue.at < p.first <= cue.at + 3 for p in sentence.phrases)


def document_of(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„In dem Bericht, der seit Mai vorliegt, heißt es“, „heißt es aus dem Ministerium“: the phrase behind in, aus, ...

    What opens the sentence counts when the verb follows it; else the nearest behind the verb, then before it.
    """
    antecedent = relative_document(sentence, cue) or documentary_subject(sentence, cue)
    if antecedent is not None:
        return antecedent
    fit = [
        p
        for p in sentence.phrases
        if p.governed and p.head not in ASKED and stands_behind(sentence, p, PLACES_OF_WORDS)
    ]
    if tells_when(sentence, cue):
        return None
    fit = [p for p in fit if not is_scene(sentence, p) and not is_told_about(sentence, p)]
    sender = next((p for p in fit if cue.at < p.first <= cue.at + 4 and stands_behind(sentence, p, FROM)), None)
    if sender is not None and sender.head != "Seiten" and sender.kind in ("organisation", "person", "role"):
        return sender  # „Bei Twitter hieß es vom Ministerium“
    opening = [p for p in fit if p.first <= 2 and p.last <= cue.at]
    beside = next((p for p in fit if cue.at < p.first <= cue.at + 4 and p.kind in WORDED), None)
    if beside is not None and (not opening or opening[0].kind not in WORDED):
        return beside
    if opening and is_written(sentence, opening[0]):
        return opening[0]
    behind_verb = [p for p in fit if cue.at < p.first <= cue.at + 12]
    before_verb = [p for p in fit if cue.at - 12 <= p.first and p.last <= cue.at]
    spoken = [p for p in (*opening, *behind_verb, *reversed(before_verb)) if p.weight >= 1]
    if spoken and spoken[0].head == "Seiten" and spoken[0].last > spoken[0].core_first + 1:
        return sentence.phrase_at(spoken[0].core_first + 1) or spoken[0]  # „von Seiten der Stadt“
    if spoken:
        return spoken[0]
    near = opening or behind_verb or before_verb
    if near:
        return near[0]
    if sentence.tokens[cue.at + 1 : cue.at + 2] and sentence.tokens[cue.at + 1].text == "man":
        return None  # „„...“, liest man“
    reported = konjunktiv_forms()  # „Die Entscheidung sei gefallen, hieß es“: of what is said nothing says it
    before = [p for p in sentence.phrases if p.last <= cue.at and p.weight >= 1 and not is_opening_word(p)]
    return best([p for p in before if sentence.tokens[p.last].text not in reported], cue)


def is_scene(sentence: Sentence, phrase: Phrase) -> bool:
    """„hieß es in Bonn“: where it was said; „aus Bonn“ it is its government that says so."""
    found = find_organisation(phrase.head) if phrase.last == phrase.first + 1 else None
    return found is not None and found.kind == "place" and stands_behind(sentence, phrase, IN)


def relative_document(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„verschickte einen Brief, in dem es heißt“, „eine Resolution, in der ... als „...“ bezeichnet wird“: the noun
    before the relative clause.
    """
    tokens = sentence.tokens
    begin = clause_around(tokens, cue.at)
    if (
        begin < 2
        or begin + 1 >= len(tokens)
        or tokens[begin - 1].text != ","
        or tokens[begin].text not in ("in", "auf")
    ):
        return None
    if tokens[begin + 1].text not in RELATIVES:
        return None
    named = [p for p in sentence.phrases if p.last <= begin - 1 and p.kind in WRITTEN]
    return named[-1] if named else None


def holding_document(sentence: Sentence, at: int) -> Phrase | None:
    """„einen Antrag, in dem eine „friedliche Lösung“ erwogen wird“: the document before the relative clause of token
    `at` in which nobody acts.
    """
    tokens = sentence.tokens
    comma = next((i for i in range(at - 1, 0, -1) if tokens[i].text in ",;:"), None)
    if comma is None or comma + 2 >= at or tokens[comma + 1].text not in ("in", "auf"):
        return None
    if tokens[comma + 2].text not in IN_WHICH:
        return None
    inside = [p for p in sentence.phrases if comma < p.first < at and p.may_be_subject and p.weight >= 2]
    near = [p for p in sentence.phrases if p.last <= comma and p.kind in WRITTEN]
    return near[-1] if near and not inside else None


def opening_document(sentence: Sentence, at: int) -> Phrase | None:
    """„In der Satzung ist festgelegt, dass ...“, „Im Bericht steht, ...“: the document that opens a sentence in which
    nobody acts, before token `at`.
    """
    first = sentence.phrases[0] if sentence.phrases else None
    if first is None or first.first > 3 or first.kind not in WRITTEN or not stands_behind(sentence, first, OPENING):
        return None
    return first if any(token.text in IMPERSONAL for token in sentence.tokens[first.last : at]) else None


def documentary_subject(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„Das Gesetz enthält den Satz: „...““, „„...“, lautet das Motto“: the subject, when it can be read."""
    if cue.lemma not in HOLDING:
        return None
    subject = find_subject(sentence.tokens, sentence.phrases, cue)
    if subject is not None and subject.kind in WRITTEN:
        return subject
    near = [p for p in sentence.phrases if p.may_be_subject and p.kind in WRITTEN and p.first == cue.at + 1]
    return near[0] if near else None


def is_written(sentence: Sentence, phrase: Phrase) -> bool:
    """„in der Vorabversion des Berichts“: one of its nouns is a document or utterance."""
    words = [token.text for token in sentence.tokens[phrase.core_first : phrase.last] if token.is_capital]
    return any(document_noun(word) is not None or noun_cue(word) is not None for word in words)


def stands_behind(sentence: Sentence, phrase: Phrase, prepositions: frozenset[str]) -> bool:
    """Does one of these prepositions stand directly before the phrase?"""
    return preposition_before(sentence.tokens, phrase.first) in prepositions
