"""Whose is a reproach that the subject only meets? „wies den Vorwurf der Stadt zurück“, „reagierte auf die Kritik“."""

from __future__ import annotations

from quotes.frames.noun_clauses import FAR_PREDICATE
from quotes.language.verb_groups import CLAUSE_END
from quotes.passages import Site
from quotes.phrases.phrase import Phrase
from quotes.phrases.prepositions import preposition_before

AGAINST = frozenset("wenden wehren verwahren aussprechen protestieren".split())
REFUTING = AGAINST | frozenset(
    "zurückweisen bestreiten dementieren abstreiten widersprechen bezweifeln abtun verwerfen entkräften widerlegen "
    "verneinen entgegentreten leugnen".split()
)
REPROACHES = ("vorwurf", "vorwürf", "kritik", "anschuldigung", "unterstellung", "beschuldigung", "verdacht")
EXPOSED = frozenset("ausgesetzt gegenüber konfrontiert gegenübersieht".split())
COUNTERED = frozenset("kontert konterte kontern konterten ausgesetzt konfrontiert".split())
SHARING = frozenset(
    "zitieren verlesen vorlesen vortragen posten retweeten verbreiten weiterverbreiten erinnern denken".split()
) | {"sich erinnern", "verweisen", "hinweisen", "beziehen", "berufen", "anspielen"}
"""What is done with the words of others: „zitierte einen Satz der Dichterin Eva Berg: „...““."""

GENITIVE = frozenset("der des einer eines".split())


def refuted(site: Site, phrase: Phrase) -> int | None:
    """„wies den Vorwurf zurück, er sei „...““, „wandte sich gegen die Behauptung, ...“, „reagiert auf die Kritik, ...“:
    where what it says begins, when the sentence's subject denies or only meets it; else None.
    """
    tokens = site.sentence.tokens
    comma = next((i for i in range(phrase.last, site.at) if tokens[i].text == ","), None)
    if comma is None or comma - phrase.last > FAR_PREDICATE:
        return None
    if is_met(site, phrase, comma):
        return comma
    verb = next((cue for cue in reversed(site.sentence.cues) if cue.at < phrase.first), None)
    if verb is None or verb.lemma not in REFUTING or any(t.text in CLAUSE_END for t in tokens[verb.at : phrase.first]):
        return None
    if verb.lemma in AGAINST and (not phrase.first or tokens[phrase.first - 1].text != "gegen"):
        return None
    return comma


def is_met(site: Site, phrase: Phrase, comma: int) -> bool:
    """„reagiert auf die Kritik, er sei „...““, „sieht sich dem Vorwurf ausgesetzt, ...“: a reproach that stands behind
    „auf“ or in the dative, or is countered.
    """
    tokens = site.sentence.tokens
    if not is_reproach(phrase):
        return False
    before = tokens[phrase.first - 1].text.casefold() if phrase.first else ""
    if before == "auf" or (tokens[phrase.first].text in ("dem", "der") and tokens[comma - 1].text in EXPOSED):
        return True
    beside = (token.text for token in (*tokens[max(0, phrase.first - 4) : phrase.first], *tokens[phrase.last : comma]))
    return any(word in COUNTERED for word in beside)


def is_reproach(phrase: Phrase) -> bool:
    """„Vorwürfe“, „die Kritik“, „den Verdacht“: what others say of whoever answers."""
    return phrase.head.casefold().removesuffix("en").removesuffix("e").endswith(REPROACHES)


def refuted_behind(site: Site, phrase: Phrase) -> int | None:
    """„Den Vorwurf, er sei „...“, wies Velt zurück“: the same where the noun opens the sentence."""
    tokens = site.sentence.tokens
    comma = next((i for i in range(phrase.last, site.at) if tokens[i].text == ","), None)
    stop = next((i for i in range(site.at + 1, len(tokens)) if tokens[i].text == ","), None)
    if phrase.first > 1 or comma is None or comma - phrase.last > FAR_PREDICATE or stop is None:
        return None
    asked = tokens[0].text in ("Zum", "Zu", "Zur", "Auf") and phrase.head.casefold().removesuffix("en").removesuffix(
        "e"
    ).endswith(REPROACHES)
    verbs = [cue for cue in site.sentence.cues if cue.at == stop + 1]
    denies = any(asked or cue.lemma in REFUTING or cue.kind == "name" for cue in verbs)
    return comma if denies and comma + 1 < site.at else None


def is_refuted(site: Site) -> bool:
    """„wies den Vorwurf der „Willkür“ zurück“, „dem Vorwurf der „Willkür“ ausgesetzt“: the words of whoever reproaches,
    not of the subject.
    """
    if not site.left or site.left[-1].text not in GENITIVE:
        return False
    reproach = next((p for p in site.sentence.phrases if p.kind == "utterance" and p.last == site.at - 1), None)
    if reproach is None:
        return False
    determiner = site.sentence.tokens[reproach.first].text
    return determiner in ("dem", "Dem") or any(cue.lemma in REFUTING for cue in site.sentence.cues)


POINTING = frozenset("bezog bezieht bezogen verweist verwies verwiesen beruft berief beriefen spielt spielte".split())
"""Forms of verbs by which one only points at what others have said."""


def is_met_there(site: Site, begin: int, last: int) -> bool:
    """Does the subject meet what stands behind „auf“ or „gegen“, and not only point at it („verwies auf“)?"""
    before = preposition_before(site.sentence.tokens, begin)
    if before not in ("auf", "gegen", "für", "über", "trotz", "wegen"):
        return False
    if not POINTING.isdisjoint(token.text for token in site.left) or any(
        cue.lemma in SHARING for cue in site.sentence.cues
    ):
        return False
    fit = (p for p in site.sentence.phrases if p.may_be_subject and p.weight >= 2)
    return any(p.last <= begin or last < p.first < site.at for p in fit)
