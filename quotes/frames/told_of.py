"""Of whom is something said, who says nothing? „Velt wird beschuldigt, er habe „...““, „man sagt Velt nach, ...“.

The subject of such a clause above is the one the words are about. Whoever accuses, asks or tells speaks, where they are
named; else the words are nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.frames.cited_sources import preposition_in
from quotes.frames.frame import Decisions, Frame
from quotes.frames.noun_clauses import AGENT, is_clause_of
from quotes.frames.verb_frames import TAKEN_UP
from quotes.language.clauses import clause_start
from quotes.language.verb_groups import LET
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Site
from quotes.phrases.prepositions import preposition_before

DONE_TO = frozenset("wird werden wurde wurden worden werde ist sind war waren".split())
ADDRESSED = frozenset(
    "angeklagt beschuldigt verdächtigt bezichtigt aufgefordert gebeten gefragt informiert unterrichtet gewarnt "
    "beauftragt angewiesen ausgesetzt vorgeworfen nachgesagt unterstellt vorgehalten geraten empfohlen mitgeteilt "
    "zugesagt versprochen befohlen ermahnt erinnert angelastet attestiert bescheinigt nahegelegt verhaftet "
    "festgenommen entlassen verklagt angezeigt beschimpft".split()
)
"""Participles of what is done to somebody with words."""
LEARNING = frozenset(
    "lesen hören erfahren liest las lasen hört hörte hörten erfährt erfuhr erfuhren gelesen gehört".split()
)


CLAIMED = frozenset("zu will wollen".split())
"""„ist zu lesen“, „will erfahren haben“: what a document says, or somebody as their own."""


def told_of(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """The frame of a clause above whose subject is only told of: the agent's, else open; None where it may speak."""
    comma = next((i for i in range(1, site.at) if content_begins(site, i)), None)
    if comma is None:
        return None
    tokens = site.sentence.tokens
    begin = clause_start(tokens, comma)
    words = [token.text for token in tokens[begin:comma]]
    if not words or not konjunktiv_forms().isdisjoint(words) or not is_done_to(words):
        return None
    if words[0].casefold() in TAKEN_UP or preposition_in(site.sentence, 0, comma) is not None:
        return None
    cues = [cue for cue in site.sentence.cues if begin <= cue.at < comma]
    if any(cue.kind == "read" and cue.lemma != "lesen" for cue in cues):
        return None
    if not is_anybody(words) and any(cue.strong and not cue.passive for cue in cues):
        return None
    inside = [p for p in site.sentence.phrases if begin <= p.first < comma and p.weight >= 2]
    agents = [p for p in inside if preposition_before(tokens, p.first) in AGENT]
    return Frame("embedded", site.sentence, tokens[comma - 1], words[-1], agents[0]) if agents else open_frame(site)


def is_done_to(words: Sequence[str]) -> bool:
    """Do the words of a clause tell that its subject is spoken to or about, or learns something?"""
    if is_passive(words) or is_let(words) or is_anybody(words):
        return True
    return not LEARNING.isdisjoint(words) and CLAIMED.isdisjoint(words)


def open_frame(site: Site) -> Frame:
    """A frame that leaves the speaker open."""
    return Frame("embedded", site.sentence, None, "", None)


def content_begins(site: Site, comma: int) -> bool:
    """Does a clause of what is said begin behind the comma at that token, in which the quotation stands?"""
    tokens = site.sentence.tokens
    if tokens[comma].text != "," or comma + 1 >= site.at:
        return False
    return tokens[comma + 1].text == "ob" or is_clause_of(site, comma)


def is_passive(words: Sequence[str]) -> bool:
    """„wurde gefragt“, „ist angeklagt“: does such a participle end the words of a clause that has its auxiliary?"""
    return words[-1] in ADDRESSED and not DONE_TO.isdisjoint(words)


def is_let(words: Sequence[str]) -> bool:
    """„muss sich vorwerfen lassen“: is it done to the subject?"""
    return "sich" in words and bool(words) and words[-1] in LET


def is_anybody(words: Sequence[str]) -> bool:
    """„Man sagt ihm nach“, „wird man fragen“: is the subject nobody in particular?"""
    return any(word.casefold() == "man" for word in words)
