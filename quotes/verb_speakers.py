"""Who speaks with a reporting verb? The subject; the object of „zitiert“; the document of „heißt es“; „vom Rat“ in the
passive.
"""

from __future__ import annotations

from quotes.clauses import clause_start
from quotes.cues import CueWord
from quotes.lexicon.tables import document_noun, find_organisation, noun_cue
from quotes.mentions import preposition_before
from quotes.owners import owner_of
from quotes.passages import Sentence
from quotes.phrases import Phrase
from quotes.subjects import best, find_subject

PLACES_OF_WORDS = frozenset("in im aus bei beim auf von vom seitens".split())
AGENT_PREPOSITIONS = frozenset("von vom durch seitens".split())
IN = frozenset(("in", "im"))
ASKED = frozenset("Anfrage Anfragen Nachfrage Nachfragen Frage Fragen".split())


def speaker_of(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """Who speaks with the verb: its subject, the object of „zitiert“, the document of „heißt es“, „vom Rat“ in the
    passive.
    """
    if cue.kind == "quote" and not cue.passive:
        return quoted_object(sentence, cue)
    if cue.kind == "read":
        phrase = document_of(sentence, cue)
        owner = owner_of(sentence, phrase) if phrase is not None else None
        return owner if owner is not None and owner.kind == "pronoun" else phrase  # „auf ihrer Homepage heißt es“
    if cue.passive and cue.kind != "quote":
        return agent_of(sentence, cue)
    return find_subject(sentence.tokens, sentence.phrases, cue)


def quoted_object(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„Ein Sender zitierte Velt mit den Worten“: the one quoted is the object behind the verb."""
    subject = find_subject(sentence.tokens, sentence.phrases, cue)
    for phrase in sentence.phrases:
        if phrase.first <= cue.at or phrase is subject or phrase.governed:
            continue
        if phrase.weight >= 2 or phrase.kind == "utterance":  # „zitierte der Bote Velts Deutung“
            return phrase
    return subject


def document_of(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„In dem Bericht, der seit Mai vorliegt, heißt es“, „heißt es aus dem Ministerium“: the phrase behind in, aus, ...

    What opens the sentence counts when the verb follows it; else the nearest behind the verb, then before it.
    """
    fit = [
        p
        for p in sentence.phrases
        if p.governed and p.head not in ASKED and stands_behind(sentence, p, PLACES_OF_WORDS)
    ]
    opening = [p for p in fit if p.first <= 2 and p.last <= cue.at]
    if opening and is_written(sentence, opening[0]):
        return opening[0]
    behind_verb = [p for p in fit if cue.at < p.first <= cue.at + 12]
    before_verb = [p for p in fit if cue.at - 12 <= p.first and p.last <= cue.at]
    spoken = [p for p in (*opening, *behind_verb, *reversed(before_verb)) if p.weight >= 1]
    if spoken:
        return spoken[0]
    near = opening or behind_verb or before_verb
    return near[0] if near else best([p for p in sentence.phrases if p.last <= cue.at and p.weight >= 1], cue)


def is_capital_city(phrase: Phrase) -> bool:
    """„was in Bonn als „...“ verurteilt wurde“: a place stands for its government."""
    place = find_organisation(phrase.head)
    return place is not None and place.kind == "place"


def is_written(sentence: Sentence, phrase: Phrase) -> bool:
    """„in der Vorabversion des Berichts“: one of its nouns is a document or utterance."""
    words = [token.text for token in sentence.tokens[phrase.core_first : phrase.last] if token.is_capital]
    return any(document_noun(word) is not None or noun_cue(word) is not None for word in words)


def stands_behind(sentence: Sentence, phrase: Phrase, prepositions: frozenset[str]) -> bool:
    """Does one of these prepositions stand directly before the phrase?"""
    return preposition_before(sentence.tokens, phrase.first) in prepositions


def agent_of(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„wurde vom Rat als „...“ verurteilt“, „im „Nordboten“ als „...“ bezeichnet“: the phrase behind von or durch, else
    the outlet or document behind in.
    """
    agents = [p for p in sentence.phrases if p.governed and stands_behind(sentence, p, AGENT_PREPOSITIONS)]
    agents = sorted(agents, key=lambda p: (p.kind == "name", -min(p.weight, 1)))  # „von Bränden“ is no agent
    written = ("outlet", "document", "utterance")
    printed = [p for p in sentence.phrases if p.kind in written and stands_behind(sentence, p, IN)]
    if cue.kind in ("judge", "name"):
        printed += [p for p in sentence.phrases if is_capital_city(p) and stands_behind(sentence, p, IN)]
    begin = clause_start(sentence.tokens, cue.at)
    inside = [p for p in agents if begin <= p.first and p.first < max(cue.at, cue.word) + 3]
    return next(iter(inside or printed or agents), None)
