"""Who acts with the words? „Mit den Worten „...“ verließ Velt den Saal“, „stimmte mit einem „Ja“ zu“: the subject.

No verb reports; in the passive it is whoever stands behind „von“.
"""

from __future__ import annotations

from quotes.frames.frame import Decisions, Frame
from quotes.frames.nearer_sources import cites
from quotes.frames.noun_clauses import AGENT, PASSIVE
from quotes.frames.told_before import in_konjunktiv
from quotes.language.clauses import in_side_clause
from quotes.language.feelings import names_feeling
from quotes.passages import Passages, Site
from quotes.phrases.phrase import WORDED, Phrase
from quotes.phrases.prepositions import preposition_before
from quotes.spans.uttered import RECEIVED

WRITTEN_ON = ("schrift", "schriftzug")
"""„ein Zettel mit der Aufschrift „...““: it belongs to what bears it."""
FOUND = frozenset("fand fanden findet finden entdeckte entdeckten erhielt erhielten bekam bekamen las lasen".split())
INDEFINITE = frozenset(("ein", "eine", "einen"))
WITH = ("mit", "voller")
CHORUS = frozenset("Rufen Sprechchören Gesängen Schreien".split())


def acting_with(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """The frame of a quotation behind „mit den Worten“, „mit einem“, or before „-Rufen“; None where a verb reports or
    nobody acts.
    """
    sentence = site.sentence
    tokens = sentence.tokens
    bearer = bearer_of(site)
    if bearer is not None:
        return Frame("noun-cue", sentence, tokens[site.at - 1], "mit", bearer)
    first = opening(site, passages)
    held = None if first is None else found_with(site, first)
    if held is not None:
        return Frame("noun-cue", sentence, tokens[held.last], "mit", held if held.kind in WORDED else None)
    if first is None or any(cue.strong for cue in sentence.cues) or cites(site) or in_konjunktiv(sentence):
        return None
    if any(token.text.casefold() in PASSIVE for token in tokens):
        fit = (p for p in sentence.phrases if preposition_before(tokens, p.first) in AGENT)
        agent = next((p for p in fit if p.weight >= 2), None)
        return Frame("noun-cue", sentence, tokens[first], "mit", agent)
    if first == 0:
        fit = (p for p in sentence.phrases if p.first == site.at + 2)
    else:
        fit = (p for p in sentence.phrases if p.last <= first and not in_side_clause(tokens, p.first))
    acting = (p for p in fit if p.may_be_subject)
    subject = next((p for p in acting if p.weight >= 2 or (p.kind == "noun" and p.core_first > p.first)), None)
    return None if subject is None else Frame("noun-cue", sentence, tokens[first], "mit", subject)


def bearer_of(site: Site) -> Phrase | None:
    """„Eine Frau hielt ein Plakat mit der Aufschrift „...“ hoch“: the placard, not the woman."""
    tokens = site.sentence.tokens
    if site.at < 4 or not tokens[site.at - 1].text.endswith(WRITTEN_ON):
        return None
    at = next((i for i in range(site.at - 2, site.at - 5, -1) if tokens[i].text == "mit"), None)
    return next((p for p in site.sentence.phrases if p.last == at), None)


def found_with(site: Site, first: int) -> Phrase | None:
    """„Die Beamten fanden einen Zettel mit den Worten „...““: what was found before „mit“ at token `first`."""
    tokens = site.sentence.tokens
    if FOUND.isdisjoint(token.text for token in tokens[:first]):
        return None
    held = next((p for p in site.sentence.phrases if p.last == first and not p.governed), None)
    return held if held is not None and tokens[held.first].text in INDEFINITE else None


def opening(site: Site, passages: Passages) -> int | None:
    """The token of the „mit“, or of „voller“, that leads to the quotation; None when none does."""
    tokens = site.sentence.tokens
    last = site.at - (tokens[site.at - 1].text == "wie" if site.at else 0)  # „mit Rufen wie „...““
    noun = next((p for p in site.sentence.phrases if p.last == last and p.kind == "utterance"), None)
    first = site.at if noun is None else noun.first
    while noun is None and first > 0 and tokens[first - 1].text.islower() and tokens[first - 1].text not in WITH:
        first -= 1
    if first == 0 or tokens[first - 1].text.casefold() not in WITH:
        return None
    chorus = len(site.right) > 1 and site.right[0].text == "-" and site.right[1].text in CHORUS
    felt = names_feeling(passages.text[site.candidate.inner_start : site.candidate.inner_end])
    received = bool(site.right) and site.right[0].text in RECEIVED
    return first - 1 if noun is not None or chorus or felt or received or tokens[first].text == "einem" else None
