"""Whose verdict or answer stands behind a colon? „Die Tester prüften zehn Föhne. Das Urteil war klar: „...““: theirs.

Where the noun names nobody, a verdict is given by whoever has just acted, and an answer never by the one who asked.
"""

from __future__ import annotations

from quotes.frames.frame import Decisions, Frame
from quotes.frames.other_sentences import carry
from quotes.language.clauses import in_side_clause
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase
from quotes.phrases.prepositions import preposition_before

VERDICTS = (
    "fazit", "urteil", "bilanz", "resümee", "begründung", "befund", "diagnose", "votum", "ergebnis", "einschätzung",
    "empfehlung", "prognose", "schlussfolgerung", "beurteilung", "bewertung",
)  # fmt: skip
ANSWERS = ("antwort", "reaktion", "erwiderung", "entgegnung", "replik", "rückmeldung", "auskunft")
NO_VERDICTS = ("vorurteil", "wahlergebnis")
ACTORS = frozenset(("person", "role", "organisation"))
ASKED_AT = frozenset("bei beim an ans".split())
ASKING = frozenset(("ask", "write"))
FARTHEST_ACTOR = 6
"""Sentences of the paragraph through which whoever gives a verdict is looked for."""


def verdict(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """The frame of a verdict or answer whose noun is the subject before the colon; one without phrase for an answer
    where the text does not say who was asked.
    """
    noun = bare_noun(site)
    if noun is None:
        return None
    cue = site.sentence.tokens[noun.core_first]
    word = noun.head.casefold()
    if word.endswith(VERDICTS) and not word.endswith(NO_VERDICTS):
        return given_by(site, noun, passages, decisions)
    if not word.removesuffix("en").endswith(ANSWERS) or noun.core_first == noun.first:
        return None  # „Antwort: „...““ is a turn of an interview
    before = passages.before(site.sentence)
    near = before is not None and before.paragraph == site.sentence.paragraph
    asked = who_was_asked(before) if before is not None and near else None
    if asked is None or before is None:
        return Frame("colon", site.sentence, cue, noun.head, None)
    return Frame("continuation", before, cue, noun.head, asked, carried=True)


def bare_noun(site: Site) -> Phrase | None:
    """„Das Urteil fiel deutlich aus:“, „Die Antwort:“: the noun that is the subject and names nobody."""
    first = next((p for p in site.sentence.phrases if p.may_be_subject and p.last < site.at), None)
    bare = first is not None and first.weight < 2 and first.last - first.core_first == 1
    return first if bare else None


def given_by(site: Site, noun: Phrase, passages: Passages, decisions: Decisions) -> Frame | None:
    """Whoever was the subject of the nearest sentence of the paragraph in which somebody acts, or spoke in it."""
    sentence = passages.before(site.sentence)
    for _ in range(FARTHEST_ACTOR):
        if sentence is None or sentence.paragraph != site.sentence.paragraph:
            return None
        if sentence.quotations:
            return carry("continuation", site, passages, decisions)
        actor = None if is_reported(sentence) else acting(sentence)
        if actor is not None:
            return Frame(
                "continuation", sentence, site.sentence.tokens[noun.core_first], noun.head, actor, carried=True
            )
        sentence = passages.before(sentence)
    return None


def is_reported(sentence: Sentence) -> bool:
    """Is a verb in the Konjunktiv: „Das Gerät sei in Flammen aufgegangen“?"""
    return any(token.text in konjunktiv_forms() for token in sentence.tokens)


def acting(sentence: Sentence) -> Phrase | None:
    """The person, role or body that is the subject; „Käufer“ without article are nobody in particular."""
    fit = (p for p in sentence.phrases if p.kind in ACTORS and p.may_be_subject)
    first = next((p for p in fit if not in_side_clause(sentence.tokens, p.first)), None)
    if first is None or (first.kind == "role" and first.core_first == first.first):
        return None
    return first


def who_was_asked(sentence: Sentence) -> Phrase | None:
    """„Berg fragte beim Amt nach.“, „Berg schrieb an das Amt.“: the body or person behind „bei“ or „an“."""
    if not any(cue.kind in ASKING for cue in sentence.cues):
        return None
    asked = [
        p for p in sentence.phrases if p.kind in ACTORS and preposition_before(sentence.tokens, p.first) in ASKED_AT
    ]
    return asked[-1] if asked else None
