"""What does a sentence tell that another goes on from? In „Velt blieb vorsichtig. Es müsse ...“ it is about Velt."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from quotes.frames.cited_sources import preposition_in
from quotes.frames.frame import SENTENCES_KEPT, Frame
from quotes.frames.noun_frames import response_giver
from quotes.frames.verb_speakers import speaker_of
from quotes.language.clauses import in_side_clause, is_subordinate
from quotes.language.cues import CueWord, is_finite_verb
from quotes.language.function_words import DETERMINERS
from quotes.lexicon.tables import find_role
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.phrases.standing_alone import is_alone
from quotes.syntax.documents import opening_document
from quotes.syntax.standing import standing, stands_beside

DATA = frozenset("Bericht Studie Umfrage Gutachten Analyse Untersuchung Erhebung Statistik Prognose Auswertung".split())
DONE_TO = frozenset(("wurde", "wurden"))
ARTICLES = frozenset("der die das dieser diese dieses sein seine ihr ihre ein eine".split())
"""What stands before somebody who may go on speaking: not „zwei Menschen“, „alle Opfer“, „erste Kunden“."""
UNHEARD = frozenset(
    "Kind Mensch Opfer Täter Baby Säugling Tatverdächtige Verdächtige Unbekannte Einbrecher Räuber Tote Verletzte "
    "Unbekannter Vermisste Vermisster Angreifer Dieb".split()
)
COMING = frozenset("kommt kam kommen kamen gibt gab bekommt bekam erhält erhielt erntet erntete".split())
LONGEST_RESPONSE = 6
"""Tokens until the verb of a response: „Scharfe Kritik am Plan kam von ...“."""


@lru_cache(maxsize=SENTENCES_KEPT)
def reporting_frame(sentence: Sentence) -> Frame | None:
    """Who speaks in a sentence without quotation: the subject of its reporting verb or preposition."""
    if sentence.tokens[-1].text == "?":
        return None
    for cue in reversed(sentence.cues):
        if cue.strong and not in_side_clause(sentence.tokens, cue.at):
            phrase = speaker_of(sentence, cue)
            if phrase is None or is_alone(phrase):
                continue
            if cue.kind == "read" or phrase.weight >= 2 or stands_as_speaker(sentence, phrase, cue):
                last = gapped_subject(sentence, cue.word) or phrase
                return Frame("", sentence, sentence.tokens[cue.word], cue.lemma, last)
    found = preposition_in(sentence, 0, len(sentence.tokens))
    if found is not None:
        return found
    giver = response_giver(sentence, 0, len(sentence.tokens)) if came(sentence) else None
    giver = giver or opening_document(sentence, len(sentence.tokens))  # „In einer Analyse wird das anders gesehen.“
    return None if giver is None else Frame("", sentence, None, "", giver)


def stands_as_speaker(sentence: Sentence, phrase: Phrase, cue: CueWord) -> bool:
    """„Die Hafenleitung hingegen sprach von ...“: a thing before a sure verb, with nothing but adverbs between."""
    if standing(phrase, cue) >= 2:
        return True
    return phrase.last <= cue.at and phrase.core_first > phrase.first and stands_beside(sentence.tokens, phrase, cue)


def gapped_subject(sentence: Sentence, at: int) -> Phrase | None:
    """„Der Staatsanwalt forderte zehn Jahre, der Verteidiger Freispruch“: the second subject of the verb at `at`."""
    tokens = sentence.tokens
    comma = next((i for i in range(len(tokens) - 1, at, -1) if tokens[i].text == ","), None)
    if comma is None or any(is_finite_verb(token.text) for token in tokens[comma:]):
        return None
    subject = next((p for p in sentence.phrases if p.first == comma + 1 and p.may_be_subject), None)
    if subject is None or subject.first == subject.core_first or subject.plural:
        return None
    role, behind = tokens[subject.core_first].text, tokens[subject.core_first + 1 : -1]
    if find_role(role) is None or not behind or not behind[-1].is_capital or (subject.run and subject.run.given):
        return None
    return replace(subject, last=subject.core_first + 1, kind="role", head=role, run=None)


def came(sentence: Sentence) -> bool:
    """„Kritik kam von Eva Berg“: is somebody's response told?"""
    return any(token.text in COMING for token in sentence.tokens[:LONGEST_RESPONSE])


@lru_cache(maxsize=SENTENCES_KEPT)
def topic_frame(sentence: Sentence) -> Frame | None:
    """Whom a sentence without reporting verb is about: the person or role that is its subject.

    In indirect speech that is not who speaks: „Die Richterin habe lange gezögert.“
    """
    if sentence.tokens[-1].text == "?" or in_konjunktiv(sentence):
        return None
    fit = [p for p in sentence.phrases if p.weight == 3 and p.may_be_subject and not p.plural]
    fit = [p for p in fit if not in_side_clause(sentence.tokens, p.first)]
    fit = [p for p in fit if p.kind != "role" or not (p.indefinite or is_generic(sentence, p))]
    return Frame("", sentence, None, "", fit[0]) if fit and is_heard(sentence, fit[0]) else None


def is_generic(sentence: Sentence, phrase: Phrase) -> bool:
    """„Unternehmer“, „erste Kunden“: a bare noun for people, of whom none in particular is told."""
    single = phrase.last == phrase.core_first + 1
    return single and sentence.tokens[phrase.first].text.casefold() not in DETERMINERS


def is_heard(sentence: Sentence, subject: Phrase) -> bool:
    """Is it somebody who may have told more: not „ein Unbekannter“, „das Opfer“, of whom others tell, nor whoever is
    named behind those?
    """
    before = [p for p in sentence.phrases if p.first <= subject.first and p.may_be_subject]
    roles = (find_role(p.head) for p in before if p.kind == "role")
    return all(p.head not in UNHEARD for p in before) and all(
        role is None or role.head not in UNHEARD for role in roles
    )


def body_frame(sentence: Sentence) -> Frame | None:
    """„Die Kommission hat den Termin festgelegt. Möglich seien „...““: an organisation or group as subject."""
    if sentence.tokens[-1].text == "?" or in_konjunktiv(sentence):
        return None
    bodies = [p for p in sentence.phrases if p.kind in ("organisation", "outlet") and not p.indefinite]
    fit = [p for p in (*bodies, *(p for p in sentence.phrases if p.kind == "role")) if p.may_be_subject]
    single = [p for p in bodies if not p.plural]
    fit = [p for p in fit if p in single or sentence.tokens[p.first].text.casefold() in ARTICLES]
    fit = [p for p in fit if not in_side_clause(sentence.tokens, p.first)]
    return Frame("", sentence, None, "", fit[0]) if fit and is_heard(sentence, fit[0]) else None


def first_named(topic: Frame | None, body: Frame | None) -> Frame | None:
    """„Die Polizei sucht Zeugen“: the body that stands before the role, which may be the object."""
    if topic is None or topic.phrase is None or body is None or body.phrase is None:
        return topic or body
    return body if topic.phrase.kind == "role" and body.phrase.first < topic.phrase.first else topic


def document_told(sentence: Sentence | None) -> Frame | None:
    """„Die Prüfer legten einen Bericht vor. Demnach ...“: the document that the sentence before names."""
    if sentence is None:
        return None
    named = [p for p in sentence.phrases if p.kind == "document" or p.head in DATA]
    if not named and reporting_frame(sentence) is None:
        named = [p for p in sentence.phrases if p.kind == "utterance" and p.may_be_subject]
    return Frame("", sentence, None, "", named[-1], carried=True) if named else None


@lru_cache(maxsize=SENTENCES_KEPT)
def in_konjunktiv(sentence: Sentence) -> bool:
    """Does a main clause of the sentence report what someone said: „Es handle sich um ...“?"""
    return has_main_verb(sentence, konjunktiv_forms())


def is_done_to(sentence: Sentence) -> bool:
    """„Zwei Menschen wurden verletzt.“: a passive, whose subject reports nothing."""
    return has_main_verb(sentence, DONE_TO)


def has_main_verb(sentence: Sentence, forms: frozenset[str]) -> bool:
    """Does one of these verb forms stand in a main clause of the sentence?"""
    tokens = sentence.tokens
    return any(token.text in forms and not is_subordinate(tokens, i) for i, token in enumerate(tokens))
