"""Whose words does a clause tell that says what somebody has said? „Der Rat rügt, dass Velt „Hilfe“ versprochen habe“.

The verb of such a clause goes before the one that heads the sentence where it can only mean words of its own subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.frames.verb_speakers import speaker_of
from quotes.language.clauses import clause_around, ends_clause
from quotes.language.cues import CueWord
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Site

OWN_WORDS_OF_INNER = frozenset(("name", "judge", "call", "sing"))
SAID_INSIDE = frozenset(("say", "write", "call", "answer", "promise", "demand", "name"))


def is_said_inside(site: Site, cue: CueWord) -> bool:
    """„Der Rat rügt, dass Velt „rasche Hilfe“ versprochen habe“, „Berg sagt, Velt habe „Hilfe“ zugesagt“: has the
    subject of the clause said what stands directly before its participle?
    """
    tokens = site.sentence.tokens
    if cue.passive or cue.kind not in SAID_INSIDE or cue.word != site.at + 1 or cue.at == cue.word:
        return False
    begin = clause_around(tokens, cue.at)
    if cue.at > site.at:
        return tokens[begin].text == "dass" and begin < site.at and ends_clause(tokens, cue.at)
    told = speaker_of(site.sentence, cue)
    juxtaposed = begin > 0 and tokens[begin - 1].text == "," and tokens[cue.at].text in konjunktiv_forms()
    return juxtaposed and told is not None and told.first == begin and told.weight >= 2 and told.kind != "pronoun"


def outer_first(site: Site, before: Sequence[CueWord]) -> Sequence[CueWord]:
    """The verbs before the quotation, the nearest first; in „teilte mit, sie hoffe, dass „...““ the one that is told as
    a fact before one in the Konjunktiv.

    That one counts all the same when it asks („er habe gefragt, ob „...““) or calls something so („Berg habe den Plan
    als „...“ bezeichnet“): those are words of the inner speaker.
    """
    near = before[::-1]
    tokens, forms = site.sentence.tokens, konjunktiv_forms()
    strong = [cue for cue in near if cue.strong]
    inner = strong[0] if strong else None
    if inner is None or tokens[inner.at].text not in forms or inner.kind == "ask":
        return strong[1:] + strong[:1] if len(strong) > 1 and is_said_by_words(site, strong[0]) else near
    beside = not any(token.text == "," for token in tokens[inner.at : site.at])
    if beside and inner.kind in OWN_WORDS_OF_INNER:
        return near
    told = speaker_of(site.sentence, inner) if inner.kind in ("say", "write") else None
    if told is not None and told.kind == "person":
        return near  # „Berg sagt, Tom Velt habe behauptet, sie sei „...““
    return sorted(near, key=lambda cue: tokens[cue.at].text in forms)


def is_said_by_words(site: Site, cue: CueWord) -> bool:
    """„Der Rat erklärte, Velts Äußerungen bestätigten, dass „...““: words confirm nothing by themselves."""
    subject = speaker_of(site.sentence, cue)
    return cue.kind != "read" and subject is not None and subject.kind == "utterance"
