"""Who says what somebody „soll“ have done? „Die Polizei sucht Velt, teilte sie mit. Er soll „...“ haben“: the police.

Whoever „soll“ do something is told of by others: the subject of „sollen“ never speaks itself.
"""

from __future__ import annotations

from quotes.frames.frame import Decisions, Frame
from quotes.frames.other_sentences import carry
from quotes.language.clauses import is_subordinate
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase

HEARSAY = frozenset(("soll", "sollen"))
HUMAN = frozenset(("person", "role", "pronoun", "name"))


def hearsay(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Die Behörden werfen Velt Betrug vor. Er soll „systematisch“ getäuscht haben“: whoever reported before.

    Only a report counts, not whom the sentence before is about; and never the one who is said to have done it.
    """
    at = hearsay_verb(site.sentence)
    if at is None:
        return None
    found = carry("indirect-speech", site, passages, decisions)
    if found is None or not found.lemma or found.phrase is None:
        return None
    several = site.sentence.tokens[at].text.casefold() == "sollen"
    return None if may_be_same(subject_of_hearsay(site.sentence, at), several, found.phrase) else found


def hearsay_verb(sentence: Sentence) -> int | None:
    """The token „soll“ or „sollen“ in a main clause; None when there is none."""
    tokens = sentence.tokens
    found = (i for i, token in enumerate(tokens) if token.text.casefold() in HEARSAY)
    return next((i for i in found if not is_subordinate(tokens, i)), None)


def subject_of_hearsay(sentence: Sentence, at: int) -> Phrase | None:
    """The subject of „soll“ at token `at`: before it, else the first behind it."""
    fit = [p for p in sentence.phrases if p.may_be_subject and p.weight >= 2]
    before = [p for p in fit if p.last <= at]
    return before[-1] if before else next((p for p in fit if p.first > at), None)


def may_be_same(subject: Phrase | None, several: bool, speaker: Phrase) -> bool:
    """„Velt wies das zurück. Er soll „...“ haben“: can the one who is told of, or `several`, be the one who spoke?"""
    if subject is None or speaker.kind not in HUMAN:
        return False
    if subject.kind == "pronoun":
        return several == speaker.plural or speaker.head == "sie"
    return subject.head == speaker.head
