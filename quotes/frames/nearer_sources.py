"""Does a cited source go before a reporting verb? In „wies darauf hin, dass laut Gutachten „...““ the report does.

A source beside the verb only passes on what somebody said and does not take the words: „Velt sagte laut „Nordbote“,
...“, „Der Mann rief laut Polizei „...““.
"""

from __future__ import annotations

from quotes.frames.cited_sources import VIEWS, preposition_in
from quotes.frames.frame import Frame, closes_side_clause
from quotes.frames.hearsay import HEARSAY
from quotes.frames.verb_speakers import speaker_of
from quotes.language.clauses import INNER_ENDS, RELATIVES
from quotes.language.cues import CueWord, is_finite_verb
from quotes.language.function_words import DETERMINERS
from quotes.language.words import Token
from quotes.passages import Site
from quotes.phrases.phrase import Phrase


def cites(site: Site) -> bool:
    """„Laut einer Umfrage wünschen sich viele „...““: a source goes before a verb that often reports nothing."""
    found = preposition_in(site.sentence, 0, len(site.sentence.tokens), site.at)
    return found is not None and found.lemma not in ("so", "für", "aus")


def nearer_source(site: Site, cue: CueWord) -> Frame | None:
    """„wies darauf hin, dass laut einem Gutachter „...““: a quoting preposition between the verb and the quotation.

    With hearsay one before the verb counts too where the words only describe: „soll die „falschen“ Urteile loben“.
    """
    if cue.at > site.at:
        return None if closes_side_clause(site, cue) else source_before(site)
    subject = relative_subject(site, cue)
    if subject is not None:
        return Frame("embedded", site.sentence, None, "", subject)
    hearsay = site.sentence.tokens[cue.at].text in HEARSAY and cue.at != cue.word and describes(site)
    found = preposition_in(site.sentence, 0 if hearsay else cue.at + 1, site.at, site.at)
    if found is None or found.phrase is None or found.lemma in ("so", "für") or found.phrase.weight < 1:
        return None
    if not cue.strong or hearsay or found.cue is None:
        return found
    passed_on = found.phrase.head in VIEWS or cited_beside(site, cue, found.cue)
    return None if passed_on and has_own_speaker(site, cue) else found


def relative_subject(site: Site, cue: CueWord) -> Phrase | None:
    """„lobte den Plan, den Minister Velt als „großen Wurf“ eingebracht hatte“: the person behind the relative pronoun,
    whose clause begins behind the verb and closes with one of its own.
    """
    tokens = site.sentence.tokens
    comma = next((i for i in range(site.at - 1, cue.word - 1, -1) if tokens[i].text == ","), None)
    if comma is None or tokens[comma + 1].text not in ("den", "dem", "das", "die"):
        return None
    close = next((i for i in range(site.at + 1, len(tokens)) if tokens[i].text in (",", ".")), len(tokens))
    clause = [token.text for token in tokens[comma + 2 : close]]
    if "zu" in clause or not is_finite_verb(clause[-1]) or any(map(is_finite_verb, clause[: site.at - comma - 2])):
        return None
    begins = (p for p in site.sentence.phrases if p.first in (comma + 1, comma + 2) and p.last <= site.at)
    return next((p for p in begins if p.kind == "person"), None)


def describes(site: Site) -> bool:
    """„die „in der Sache falschen“ Urteile“: do the words stand between an article and its noun?"""
    behind = site.right[0] if site.right else None
    return site.at > 0 and site.left[-1].text in DETERMINERS and behind is not None and behind.is_capital


def cited_beside(site: Site, cue: CueWord, source: Token) -> bool:
    """Is the source cited in the verb's own clause: not „sagte, laut einem Bericht ...“, nor „Berichte, laut denen“?"""
    behind = site.sentence.tokens[cue.at :]
    return not any(token.text == "," and token.start < source.start for token in behind)


def source_before(site: Site) -> Frame | None:
    """„Nach Meinung der Anwohner wird der Rat „...“ bestreiten“: the source in the clause of the quotation, which goes
    before a verb behind it.
    """
    found = preposition_in(site.sentence, 0, site.at, site.at)
    if found is None or found.phrase is None or found.lemma in ("so", "für", "aus", "wie") or found.phrase.weight < 1:
        return None
    between = [token.text for token in site.left[found.phrase.last :]]
    if between[:1] == [","] and between[-1:] == [","] and not RELATIVES.isdisjoint(between[1:3]):
        between = between[1:-1]  # „Nach Ansicht eines Experten, der den Ort kennt, ...“
    return None if any(word in INNER_ENDS for word in between) else found


def has_own_speaker(site: Site, cue: CueWord) -> bool:
    """„Velt nannte den Plan laut „Nordbote“ ...“: does somebody speak with the verb beside which a source is cited?"""
    speaker = speaker_of(site.sentence, cue)
    return speaker is not None and speaker.weight >= 2
