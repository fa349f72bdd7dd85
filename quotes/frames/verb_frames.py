"""Which frame does a reporting verb make? „sagte Velt“ with its speaker; „heißt es darin“ with the document before."""

from __future__ import annotations

from dataclasses import replace

from quotes.frames.frame import Decisions, Frame
from quotes.frames.other_sentences import carry
from quotes.frames.told_before import body_frame, is_done_to, topic_frame
from quotes.frames.verb_speakers import speaker_of
from quotes.language.clauses import COORDINATORS, clause_start
from quotes.language.cues import CueWord
from quotes.lexicon.tables import document_noun, naming_noun
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase
from quotes.syntax.documents import is_scene, stands_behind

TAKEN_UP = frozenset(("darin", "dort", "darauf"))
HOLDS = frozenset(("in", "im", "auf"))
"""„Auf der Homepage stehen Zitate. Dort heißt es ...“: what holds the others is meant."""
SAYING = frozenset(("say", "write", "ask", "answer", "call"))
DOCUMENT_REACH = 5
"""Sentences in which „darin“ looks for its document."""


def verb_frame(rule: str, site: Site, cue: CueWord, passages: Passages, decisions: Decisions) -> Frame | None:
    """The frame of a reporting verb: its subject, or whoever its kind makes the speaker."""
    sentence = site.sentence
    tokens = sentence.tokens
    if cue.lemma == "hören" and rule.startswith("inversion"):
        return Frame(rule, sentence, tokens[cue.word], cue.lemma, None)  # „„...“, hörte sie“: somebody else says so
    if cue.kind == "read" and any(token.text in TAKEN_UP for token in tokens[cue.at : cue.at + 5]):
        return document_before(rule, site, cue, passages)
    if (cue.passive or cue.kind == "read") and opens_with_place(sentence, cue):
        return document_before(rule, site, cue, passages)
    phrase = speaker_of(sentence, cue)
    if phrase is None and cue.kind == "read" and says_nobody(sentence, cue):
        return Frame(rule, sentence, tokens[cue.word], cue.lemma, None)
    if phrase is None and cue.kind == "read":
        scene = next((p.head for p in sentence.phrases if is_scene(sentence, p)), None)
        found = said_by_topic(rule, site, cue, passages)
        return (
            found if scene is None or names(found, scene) else Frame(rule, sentence, tokens[cue.word], cue.lemma, None)
        )
    if phrase is None:
        if cue.passive and cue.kind != "quote":
            return None
        going_on = goes_on(sentence, cue) and not leads_subject(site, cue)
        alone = not site.left or cue.at > site.at
        carried = carry(rule, site, passages, decisions) if going_on and alone else None
        if carried is not None:
            return replace(carried, cue=tokens[cue.word], lemma=cue.lemma)
        phrase = neuter_subject(sentence, cue)
        unsaid = not going_on and cue.strong and says(cue)
        return Frame(rule, sentence, tokens[cue.word], cue.lemma, phrase) if phrase or unsaid else None
    if cue.passive and cue.kind == "quote":
        rule = "passive"
    return Frame(rule, sentence, tokens[cue.word], cue.lemma, phrase)


def leads_subject(site: Site, cue: CueWord) -> bool:
    """„„...“, sagte der nur 1,60 m große „Floh“ Lind“: does somebody stand behind the verb who cannot be read?"""
    tokens = site.sentence.tokens
    behind = tokens[cue.at + 1].text if cue.at + 1 < len(tokens) else ""
    return 0 < cue.at - site.at <= 2 and cue.word == cue.at and behind in ("der", "ein")


def goes_on(sentence: Sentence, cue: CueWord) -> bool:
    """„Und fügt hinzu: „...““, „..., teilt es mit“: does a verb without subject go on from whoever spoke before?"""
    tokens = sentence.tokens
    beside = [token.text for token in tokens[max(0, cue.at - 1) : cue.at + 2]]
    if "es" in beside or cue.at != cue.word:
        return True
    before = tokens[clause_start(tokens, cue.at) : cue.at]
    return not any(token.is_word and token.text.casefold() not in COORDINATORS for token in before)


def neuter_subject(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„Das Gericht sprach ihn frei. Hier stellte es fest, ...“: the pronoun „es“ beside a verb that nearly always
    reports; None where none stands there.
    """
    tokens = sentence.tokens
    if not cue.strong or cue.passive or cue.plural or cue.kind == "read" or cue.lemma == "drohen":
        return None
    if tokens[cue.at].text in konjunktiv_forms():
        return None  # „Es fordere das Recht, dass ...“
    at = next((i for i in (cue.at + 1, cue.at - 1) if 0 <= i < len(tokens) and tokens[i].text in ("es", "Es")), None)
    return None if at is None else Phrase(at, at + 1, "pronoun", "es", None, True, False, "n", False, False, at)


def says_nobody(sentence: Sentence, cue: CueWord) -> bool:
    """„Es hieß, ...“: is nobody told who says so, not even by „auf Anfrage“?"""
    return cue.at == 1 and sentence.tokens[0].text == "Es"


def says(cue: CueWord) -> bool:
    """Is it a verb of saying in the active?"""
    return not cue.passive and cue.kind in SAYING


def opens_with_place(sentence: Sentence, cue: CueWord) -> bool:
    """„Darin heißt es“, „Dort wird der Plan als „...“ bezeichnet“, „Darauf waren die Worte zu lesen“."""
    first = sentence.tokens[0]
    return first.quotation < 0 and first.text.casefold() in TAKEN_UP and cue.at <= 3


def names(frame: Frame | None, place: str) -> bool:
    """„Das Ministerium in Bonn prüft den Fall. ..., hieß es in Bonn“: does the speaker's phrase name the place?"""
    phrase = None if frame is None else frame.phrase
    if frame is None or phrase is None:
        return False
    return any(token.text == place for token in frame.sentence.tokens[phrase.first : phrase.last])


def said_by_topic(rule: str, site: Site, cue: CueWord, passages: Passages) -> Frame | None:
    """„Die Armee schweigt. Auf Anfrage heißt es: „...““: whoever the sentence before in the paragraph is about."""
    before = passages.before(site.sentence)
    if before is None or before.paragraph != site.sentence.paragraph or any(t.quotation >= 0 for t in before.tokens):
        return None
    if is_done_to(before):
        return None
    found = topic_frame(before) or body_frame(before)
    return (
        None
        if found is None
        else replace(found, rule=rule, cue=site.sentence.tokens[cue.word], lemma=cue.lemma, carried=True)
    )


def document_before(rule: str, site: Site, cue: CueWord | None, passages: Passages) -> Frame | None:
    """„..., heißt es darin“, „Das Motiv fand sich dort: „...““: the document that a sentence shortly before names."""
    sentence: Sentence | None = site.sentence
    for _ in range(DOCUMENT_REACH):
        sentence = None if sentence is None else passages.before(sentence)
        if sentence is None:
            return None
        named = [p for p in sentence.phrases if p.kind in ("document", "utterance", "outlet")]
        named = [p for p in named if p.kind == "document" or document_noun(p.head) is not None] or named
        if named:
            held = (p for p in sentence.phrases if (p in named or is_medium(p)) and stands_behind(sentence, p, HOLDS))
            subject = next(held, None) or next((p for p in named if p.may_be_subject), named[-1])
            word = None if cue is None else site.sentence.tokens[cue.word]
            return Frame(rule, sentence, word, "" if cue is None else cue.lemma, subject)
    return None


def is_medium(phrase: Phrase) -> bool:
    """„Homepage“, „Blog“: a medium that needs no name to hold words."""
    naming = naming_noun(phrase.head)
    return naming is not None and naming.kind == "medium"
