"""Who speaks where a second quotation has no verb of its own? „Velt sprach von „...“, die Grünen von „...““: they do.

It shares the verb of the first one, its speaker or what it is called standing before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.frames.frame import Frame
from quotes.language.cues import is_finite_verb
from quotes.language.function_words import DETERMINERS
from quotes.language.words import Token
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Site
from quotes.phrases.phrase import Phrase

CONTRAST = frozenset(("dagegen", "hingegen"))
SETTING_APART = CONTRAST | {"aber", "wiederum", "indes", "gar", "sogar", "nur"}
LEADING = CONTRAST | {"von", "als", "vor", "mit"}


def without_verb(site: Site) -> Frame | None:
    """„Velt sprach von „...“, die Grünen von „...““, „Die einen riefen „...“, die anderen „...““: the second shares the
    verb of the first.
    """
    tokens = site.sentence.tokens
    begin = next((i for i in range(site.at - 1, -1, -1) if tokens[i].quotation >= 0), None)
    if begin is None or tokens[begin + 1].text not in (",", "und") or site.at < 2:
        return None
    verb = next((cue for cue in reversed(site.sentence.cues) if cue.at < begin and cue.strong), None)
    near = [p for p in site.sentence.phrases if p.first == begin + 2 and p.may_be_subject]
    if verb is not None and near and near[0].last == site.at and near[0].weight >= 2:
        unclear = verb.kind == "name" and tokens[near[0].first].text not in ("der", "er")
        phrase = None if unclear else near[0]  # „nannte Berg „mutig“, Velt „leichtsinnig““: Velt calls or is called so
        return Frame("embedded", site.sentence, tokens[verb.word], verb.lemma, phrase)
    lead = site.at - (2 if tokens[site.at - 1].text in DETERMINERS else 1)  # „Berg von einer „...““
    if verb is None or tokens[lead].text not in LEADING:
        return None
    whole = any(is_finite_verb(token.text) for token in tokens[begin + 2 : site.at])
    apart = tokens[lead].text in CONTRAST and not whole
    lead -= tokens[lead - 1].text in SETTING_APART  # „Berg hingegen von einer „...““
    fit = (p for p in near if (p.last == lead and may_share(p)) or (apart and p.weight >= 1))
    found = next(fit, None)
    return None if found is None else Frame("embedded", site.sentence, tokens[verb.word], verb.lemma, found)


def may_share(phrase: Phrase) -> bool:
    """„die Grünen von „...““, „die Bürgerliste von „...““: a body that no list has stands behind an article."""
    return phrase.weight >= 2 or (phrase.kind == "noun" and phrase.core_first > phrase.first)


def gapped_report(site: Site) -> Frame | None:
    """„Berg sagt, sie habe „keine Wahl“, und Velt, er wolle „nicht streiten“.“: the second report has no verb."""
    tokens = site.sentence.tokens
    for phrase in reversed(site.sentence.phrases):
        if phrase.last >= site.at or not phrase.may_be_subject or phrase.weight < 2 or tokens[phrase.last].text != ",":
            continue
        before = phrase.first - (2 if tokens[phrase.first - 1].text in ("und", "aber", ",") else 1)
        if before > 1 and tokens[before].text == ",":
            before -= 1
        closed = before > 0 and (tokens[before].quotation >= 0 or is_finite_verb(tokens[before].text))
        if not closed or before == phrase.first - 1 or not reports_on(tokens, phrase.last + 1, site.at):
            continue
        verb = next((cue for cue in reversed(site.sentence.cues) if cue.at < before and cue.strong), None)
        return None if verb is None else Frame("embedded", site.sentence, tokens[verb.word], verb.lemma, phrase)
    return None


def reports_on(tokens: Sequence[Token], begin: int, stop: int) -> bool:
    """Does one clause in the Konjunktiv, or of „dass“, stand between two tokens: „er wolle“, „dass er“?"""
    between = [token.text for token in tokens[begin:stop]]
    if not between or "," in between:
        return False
    return between[0] == "dass" or not konjunktiv_forms().isdisjoint(between[1:3])
