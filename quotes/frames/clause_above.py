"""Who heads the clause above the one that holds the quotation? In „Der Rat hatte sich erhofft, dass „...““ the council.

The verb above may be any.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.frames.frame import Decisions, Frame, is_infinitive, speaker_like
from quotes.language.clauses import COORDINATORS, RELATIVES, SUBORDINATORS
from quotes.language.cues import is_finite_verb
from quotes.language.words import Token
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Site

OPENERS = frozenset(("dass", "ob"))


def matrix_subject(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Der Rat hatte sich erhofft, dass das Geld „in die Schulen fließt“: whoever heads the clause above, any verb."""
    tokens = site.sentence.tokens
    if tokens[0].text == "Demnach" or told_by_another(tokens, site.at):
        return None
    begin = site.at if opens_inside(site, passages.text) else None
    if begin is None:
        opens = (i for i in range(site.at - 1, 0, -1) if tokens[i].text in OPENERS and tokens[i - 1].text == ",")
        begin = next(opens, None)
    if begin is None:
        begin = juxtaposed(site)
    if begin is None:
        return None
    fit = [p for p in site.sentence.phrases if p.last <= begin and speaker_like(p)]
    fit = [p for p in fit if not p.first or tokens[p.first - 1].text != "als"]
    comma = begin if tokens[begin].text == "," else begin - 1
    clause = next((i for i in range(comma - 1, -1, -1) if tokens[i].text in (",", ";")), -1)
    near = [p for p in fit if p.first > clause]  # „Da er es sagte, sah es der Rat als erwiesen an, dass ...“
    if not near and clause > 0 and tokens[clause + 1].text in SUBORDINATORS:
        return Frame("sentence-subject", site.sentence, None, "", None)  # „Velt ging, als bekannt wurde, dass ...“
    near = near or fit
    return Frame("sentence-subject", site.sentence, None, "", near[0]) if near else None


def told_by_another(tokens: Sequence[Token], stop: int) -> bool:
    """„Der Rat müsse einsehen, dass „...““: does the clause above report what somebody else says?"""
    comma = next((i for i in range(stop) if tokens[i].text == ","), stop)
    return not konjunktiv_forms().isdisjoint(token.text for token in tokens[:comma])


def opens_inside(site: Site, text: str) -> bool:
    """„Das Gericht sah es als erwiesen an, „dass ...““: does the clause of what is thought begin behind the mark?"""
    if not site.at or site.left[-1].text != ",":
        return False
    return text[site.candidate.inner_start : site.candidate.inner_end].split(maxsplit=1)[0] in OPENERS


def juxtaposed(site: Site) -> int | None:
    """„Er trat dem mit den Worten entgegen, der Rat sei „...““: the comma behind a first clause that is no report."""
    tokens = site.sentence.tokens
    forms = konjunktiv_forms()
    comma = next((i for i in range(site.at) if tokens[i].text == ","), None)
    if comma is None or any(token.text in forms for token in tokens[:comma]):
        return None
    if is_finite_verb(tokens[0].text.casefold()):
        return None  # „Sollte der Rat zögern, dürfe „...““
    if is_infinitive(tokens[:comma]):
        return None  # „Eine Richterin abzuberufen, sei „...““
    if not any(is_finite_verb(token.text) for token in tokens[:comma]):
        return None  # „Bonn, Halm und der Norden seien „...““, „Das Amt für Bau, Lehre und Sport sehe „...““
    reported = any(token.text in forms for token in tokens[comma + 1 :])
    opens = tokens[0].text.casefold() not in SUBORDINATORS  # „Dass es regnet, habe sie „nie gedacht““
    return comma if reported and opens and tokens[comma + 1].text not in RELATIVES | COORDINATORS else None
