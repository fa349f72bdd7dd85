"""Does a verb of opinion govern the quotation in a clause of its own? In „Der Rat lobt den Bau, Anwohner halten ihn für
„...““ the residents speak, however surely „lobt“ reports elsewhere.
"""

from __future__ import annotations

from quotes.frames.frame import Frame
from quotes.language.clauses import INNER_ENDS, clause_around
from quotes.language.cues import CueWord
from quotes.lexicon.verbs import konjunktiv_forms, reporting_verbs
from quotes.passages import Site

PREPOSITIONS = frozenset(("als", "für", "von", "vor", "mit"))
WIDEST_PHRASE = 3
"""Words that may stand between preposition and quotation: „für einen schlichten „...““."""


def is_governed(site: Site, cue: CueWord) -> bool:
    """Does the quotation stand behind the preposition that the weak verb of its clause asks for, told as a fact?"""
    tokens = site.sentence.tokens
    if cue.strong or cue.passive or tokens[cue.at].text in konjunktiv_forms():
        return False
    asked = reporting_verbs()[cue.lemma].frame & PREPOSITIONS
    before = [token.text for token in tokens[max(0, site.at - 1 - WIDEST_PHRASE) : site.at]]
    if not asked or asked.isdisjoint(before):
        return False
    return cue.at > site.at or not any(token.text in INNER_ENDS for token in tokens[cue.at : site.at])


def speaks_in_clause(frame: Frame | None, cue: CueWord) -> bool:
    """Is the frame's speaker the subject in the verb's own clause, and not shared with the clause before?"""
    if frame is None or frame.phrase is None or frame.phrase.weight < 2:
        return False
    return frame.phrase.last > clause_around(frame.sentence.tokens, cue.at)
