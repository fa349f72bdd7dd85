"""Who speaks to somebody who only hears or gets it? „Velt bekam von Berg zu hören: „...““: Berg, and never Velt."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.frames.frame import Frame
from quotes.passages import Sentence
from quotes.phrases.phrase import WORDED, Phrase
from quotes.phrases.prepositions import preposition_before

GETTING = frozenset("bekommt bekam bekamen bekommen kriegt kriegte erhält erhielt erhielten erhalten".split())
HEARING = frozenset("hört hörte hörten vernahm vernimmt erfuhr erfährt erfuhren".split())
OBLIGED = frozenset("muss müssen musste mussten".split())
RECEIVING = GETTING | HEARING | {"anhören"}
FROM = frozenset(("von", "vom", "seitens"))


def received(sentence: Sentence, begin: int, stop: int) -> Frame | None:
    """The frame of the words between two tokens, whose subject receives what follows the colon: whoever stands behind
    „von“, else nobody; None when it is no such clause.
    """
    tokens = sentence.tokens
    let = let_be_said(sentence, begin, stop)
    if let is not None:
        return let
    at = next(
        (i for i in range(begin, stop) if tokens[i].text in GETTING | HEARING or tokens[i].text == "anhören"), None
    )
    if at is None:
        return None
    inside = [p for p in sentence.phrases if begin <= p.first < stop and p.weight >= 2]
    givers = [p for p in inside if preposition_before(tokens, p.first) in FROM]
    if not gets_words(sentence, at, begin, stop) and not hears_from(sentence, at, givers, stop):
        return None
    return Frame("colon", sentence, tokens[at], tokens[at].text, givers[-1] if givers else None)


def let_be_said(sentence: Sentence, begin: int, stop: int) -> Frame | None:
    """„Velt musste sich von Berg derb necken lassen: „...““: the frame of whoever stands behind „von“, whatever the
    verb; None when nobody does.
    """
    tokens = sentence.tokens
    texts = [token.text for token in tokens[begin:stop]]
    if texts[-1:] != ["lassen"] or "sich" not in texts or OBLIGED.isdisjoint(texts):
        return None
    inside = (p for p in sentence.phrases if begin <= p.first < stop and p.weight >= 2)
    giver = next((p for p in inside if preposition_before(tokens, p.first) in FROM), None)
    return None if giver is None else Frame("colon", sentence, tokens[stop - 1], "lassen", giver)


def hears_from(sentence: Sentence, at: int, givers: Sequence[Phrase], stop: int) -> bool:
    """„hörte vom Trainer nur: „...““, „erfuhr von Eva Berg: „...““: does it end with whoever one hears from?"""
    if sentence.tokens[at].text not in HEARING or not givers or givers[-1].weight < 3:
        return False
    return all(token.text.islower() for token in sentence.tokens[givers[-1].last : stop - 1])


def gets_words(sentence: Sentence, at: int, begin: int, stop: int) -> bool:
    """Is it words that one gets: „zur Antwort“, „musste sich anhören“, „erhielt eine Nachricht“, „hörte den Satz“?"""
    texts = [token.text for token in sentence.tokens[begin:stop]]
    if texts[-2:] in (["zu", "hören"], ["zur", "Antwort"]) and sentence.tokens[at].text in GETTING:
        return True
    if sentence.tokens[at].text == "anhören":
        return "sich" in texts
    things = (p for p in sentence.phrases if at < p.first < stop and not p.governed)
    return any(p.kind in WORDED for p in things)
