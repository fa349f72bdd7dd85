"""Who speaks with a reporting verb? The subject; the object of „zitiert“; the document of „heißt es“; „vom Rat“ in the
passive.
"""

from __future__ import annotations

from quotes.language.cues import CueWord
from quotes.language.verb_groups import CLAUSE_END
from quotes.lexicon.tables import find_organisation
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.syntax.documents import document_of, relative_document, stands_behind
from quotes.syntax.owners import owner_of, tells_of_owner
from quotes.syntax.subjects import find_subject

AGENT_PREPOSITIONS = frozenset("von vom durch seitens vonseiten".split())
IN = frozenset(("in", "im"))
UTTERING = frozenset("äußern üben erheben aussprechen".split())
"""What is done with an utterance: „äußerten Kritik am „...““."""


def speaker_of(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """Who speaks with the verb: its subject, the object of „zitiert“, the document of „heißt es“, „vom Rat“ in the
    passive.
    """
    if cue.kind == "quote" and not cue.passive:
        return quoted_object(sentence, cue)
    if cue.lemma == "zuschreiben" and cue.passive:
        return ascribed_to(sentence, cue)
    if cue.kind == "read":
        phrase = document_of(sentence, cue)
        if phrase is not None and is_only_beside(sentence, phrase, cue):
            return None
        owner = owner_of(sentence, phrase) if phrase is not None else None
        if owner is None or owner.kind != "pronoun" or phrase is None or tells_of_owner(phrase):
            return phrase
        return owner  # „auf ihrer Homepage heißt es“
    if cue.passive and cue.kind != "quote":
        return agent_of(sentence, cue)
    subject = find_subject(sentence.tokens, sentence.phrases, cue)
    uttered = subject is not None and subject.kind == "utterance" and cue.lemma in UTTERING
    return None if uttered else subject


def is_only_beside(sentence: Sentence, phrase: Phrase, cue: CueWord) -> bool:
    """„lautet in diesem Jahr sein Ziel“, „Gern würde sie auf der Bühne stehen:“: is a time or place told that bears no
    words?
    """
    if phrase.kind not in ("noun", "name") or not phrase.governed:
        return False
    stands = cue.lemma == "stehen"
    return cue.lemma == "lauten" or (stands and any(p.weight == 3 and p.may_be_subject for p in sentence.phrases))


def quoted_object(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„Ein Sender zitierte Velt mit den Worten“: the one quoted is the object behind the verb."""
    subject = find_subject(sentence.tokens, sentence.phrases, cue)
    if cue.lemma != "zitieren" and subject is not None and is_claimed(sentence, cue):
        return subject
    behind = cue.at + 1
    if sentence.tokens[behind : behind + 1] and sentence.tokens[behind].text == "ihn":
        return Phrase(behind, behind + 1, "pronoun", "er", None, True, False, "m", False, False, behind)
    for phrase in sentence.phrases:
        if phrase.first <= cue.at or phrase is subject or phrase.governed:
            continue
        if phrase.weight >= 2 or phrase.kind == "utterance":  # „zitierte der Bote Velts Deutung“
            return phrase
    return subject


def is_claimed(sentence: Sentence, cue: CueWord) -> bool:
    """„führt schwere Mängel an“, „schreibt der Partei das Verdienst zu“: is no person's utterance passed on?"""
    behind = [p for p in sentence.phrases if p.first > cue.at and not p.governed]
    if cue.lemma == "zuschreiben":
        return not any(p.kind == "utterance" for p in behind)
    return cue.lemma == "anführen" and not any(p.kind in ("person", "role") and not p.nominative for p in behind)


def ascribed_to(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„Der Satz wird Eva Berg zugeschrieben“: whoever beside the verb can speak."""
    fit = [p for p in sentence.phrases if p.weight >= 2 and not p.governed and p.first < max(cue.at, cue.word)]
    return fit[-1] if fit else None


def is_capital_city(phrase: Phrase) -> bool:
    """„was in Bonn als „...“ verurteilt wurde“: a place stands for its government."""
    place = find_organisation(phrase.head)
    return place is not None and place.kind == "place"


def agent_of(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„wurde vom Rat als „...“ verurteilt“, „im „Nordboten“ als „...“ bezeichnet“: the phrase behind von or durch, else
    the outlet or document behind in.
    """
    agents = [p for p in sentence.phrases if p.governed and stands_behind(sentence, p, AGENT_PREPOSITIONS)]
    if not agents and (document := relative_document(sentence, cue)) is not None:
        return document
    agents = sorted(agents, key=lambda p: (p.kind == "name", -min(p.weight, 1)))  # „von Bränden“ is no agent
    written = ("outlet", "document", "utterance")
    printed = [p for p in sentence.phrases if p.kind in written and stands_behind(sentence, p, IN)]
    if cue.kind in ("judge", "name"):
        printed += [p for p in sentence.phrases if is_capital_city(p) and stands_behind(sentence, p, IN)]
    ends = [i for i, token in enumerate(sentence.tokens) if token.text in CLAUSE_END]
    begin = max((i for i in ends if i < min(cue.at, cue.word)), default=0)
    last = max(cue.at, cue.word)
    stop = next((i for i in ends if i > last), len(sentence.tokens))
    inside = [p for p in agents if begin <= p.first < max(stop, last + 3)]
    return next(iter(inside or printed), None)
