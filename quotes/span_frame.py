"""Does the sentence say that the words are someone's own? „nannte ... „gefährlich““, „sprach von „neuer Qualität““.

The shares beside the points are counted as those in span_shape, on the spans of fewer than eight words; longer ones need
no frame.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.cues import CueWord
from quotes.lexicon.entries import Verb
from quotes.lexicon.tables import reporting_verbs, verb_forms
from quotes.quoted_spans import Span
from quotes.span_place import ADJECTIVE, DEFINITE, INDEFINITE, POSSESSIVE
from quotes.words import Token

OWN_WORD = 3.5
"""Points for an own word: with „als“ 27 of 28 spans are quotations, with a preposition of the verb 20 of 23."""

CONTRACTED = {"vom": "von", "zum": "zu", "zur": "zu", "am": "an", "ans": "an", "ums": "um", "aufs": "auf", "fürs": "für"}
PREPOSITIONS = frozenset("von vor mit auf für um zu an".split())
SOURCE = frozenset("laut zufolge gemäß demnach".split())
SOURCE_NOUN = re.compile(
    r"(?:\w+)?(?:[Aa]ngaben?|[Aa]ussagen?|[Aa]nsicht|[Mm]einung|[Aa]uffassung|[Ww]orten|[Ee]inschätzung|[Dd]arstellung|"
    r"[Üü]berzeugung|[Ss]icht)"
)
COPULA = frozenset("ist sind war waren sei seien wäre bleibt".split())
HEARSAY = frozenset("soll sollen".split())
CLAUSE_MARK = frozenset(",;:–—(")
GENERAL_TERM = re.compile(
    r"\b(?:wird|werden|wurde|wurden|worden|ist|sind)\b[^,]*\b(?:als|genannt|bekannt)\b|\bbezeichnet wird|\bwie man\b|"
    r"\bman (?:so )?(?:sagt|nennt|spricht)\b|\bgenannt\b|\bbedeute[nt]|\b(?:gilt|gelten|galt|galten)\b"
)
CONJUNCTIVE = frozenset("sei seien habe werde könne müsse solle wolle dürfe möge gebe".split())
SUBJECTS = frozenset("er sie es dies man das dieser diese niemand wer".split())
NO_CONJUNCTIVE = frozenset(
    "alle beide bisherige diese eine einige erste ganze gerade gerne heute jede jene keine lange letzte manche mehrere "
    "nahe ohne seine ihre solche viele welche zweite dritte ende pro meine unsere".split()
)


def frame_points(span: Span) -> float:
    """The points of the sentence around a span."""
    if span.count >= 8:
        return 0.0
    if is_general_term(span):
        return -1.5  # 14%
    if is_own_word(span):
        return OWN_WORD
    points = 0.0
    if is_in_reported_mood(span):
        points += 2.0 if span.lower else 0.5  # 90%; 24%
    if any(cue.strong for cue in span.cues) or has_source(span):
        points += 1.0 if span.lower else 0.5  # 75%
    elif any(token.text in HEARSAY for token in span.tokens):
        points += 0.5  # 11 of 19
    return points


def is_own_word(span: Span) -> bool:
    """Someone's own word for something."""
    head = governing_word(span)
    for cue in span.cues:
        verb = reporting_verbs()[cue.lemma]
        if cue.lemma == "gelten" or is_infinitive(span, cue):
            continue
        if head == "als" and "als" in verb.frame and (not cue.passive or span.lower):
            return True
        if head in verb.frame & PREPOSITIONS:
            return True
        if is_named(span, cue) or is_reproached(span, cue, verb, head):
            return True
    return is_view(span)


def governing_word(span: Span) -> str:
    """The word that article and adjectives lead back to: „als“ in „als einen kleinen „Irrtum““."""
    for token in span.left[:-5:-1]:
        word = token.text.casefold()
        if not (
            word in DEFINITE
            or word in INDEFINITE
            or POSSESSIVE.fullmatch(word)
            or (ADJECTIVE.fullmatch(token.text) and word not in verb_forms())
        ):
            return CONTRACTED.get(word, word)
    return ""


def is_infinitive(span: Span, cue: CueWord) -> bool:
    """„davon zu sprechen“ reports nothing."""
    return cue.word > 0 and span.tokens[cue.word - 1].text == "zu"


def is_named(span: Span, cue: CueWord) -> bool:
    """„nannte den Umbau einen „Irrtum““, „nennt das „falsch““, but not „man nennt“, „nennt sich“, „nannte den Namen“."""
    if cue.lemma != "nennen" or cue.passive or parted(span, cue):
        return False
    near = {token.text.casefold() for token in span.tokens[max(0, cue.at - 3) : cue.at + 6]}
    if near & {"man", "sich"}:
        return False
    return span.lower or not span.left or span.before.casefold() in INDEFINITE


def is_reproached(span: Span, cue: CueWord, verb: Verb, head: str) -> bool:
    """„warf ihm unter anderem „Wortbruch“ vor“, „rügt eine „Kultur des Schweigens““."""
    if cue.passive or not verb.strong or "akk" not in verb.frame or cue.word > span.at or parted(span, cue):
        return False
    if verb.particle and any(token.text == verb.particle for token in span.right[:1]):
        return True
    indefinite = span.before.casefold() in INDEFINITE
    return indefinite and head not in PREPOSITIONS and verb.kind in ("judge", "demand", "promise")


def parted(span: Span, cue: CueWord) -> bool:
    """Does a clause end between the verb and the span?"""
    first, last = sorted((cue.word, span.at))
    return any(token.text in CLAUSE_MARK for token in span.tokens[first + 1 : last])


def is_view(span: Span) -> bool:
    """„Für die Opposition ist das „Unsinn““: a predicate in someone's eyes."""
    words = [token.text for token in span.left]
    if not words or words[0] != "Für" or span.behind not in ("", ".", ",", "!", ";"):
        return False
    return any(word in COPULA for word in words) and "," not in words


def is_general_term(span: Span) -> bool:
    """„wird als „Fallwind“ bezeichnet“, „gilt als „Feiertag““ is everyone's word: a term."""
    beside = [token.text for token in (*span.left[-10:], span.own, *span.right[:6])]
    return not span.lower and GENERAL_TERM.search(" ".join(beside)) is not None


def has_source(span: Span) -> bool:
    """„laut Polizei“, „nach Angaben der Stadt“, „nach Ansicht des Richters“, „„...“, so Velt“."""
    if any(token.text.casefold() in SOURCE or SOURCE_NOUN.fullmatch(token.text) for token in span.tokens):
        return True
    return any(token.text == "so" and mark.text == "," for mark, token in zip(span.right, span.right[1:], strict=False))


def is_in_reported_mood(span: Span) -> bool:
    """Is a verb of the sentence in the Konjunktiv I: „die Lage sei „unklar““?"""
    return any(is_conjunctive(span.tokens, i) for i in range(len(span.tokens)) if i != span.at)


def is_conjunctive(tokens: Sequence[Token], i: int) -> bool:
    """Is the word at `i` a Konjunktiv I? Known verbs by their forms, others by their place: „er komme“, „dass es
    drohe,“.
    """
    word = tokens[i].text
    if not word.islower() or not word.endswith(("e", "ei", "eien")):
        return False
    if word in CONJUNCTIVE:
        return True
    forms = verb_forms().get(word)
    if forms:
        return any("k1.sg" in form.readings and "past.sg" not in form.readings for form in forms)
    if len(word) < 4 or word.endswith(("te", "weise", "ße")) or word in NO_CONJUNCTIVE:
        return False
    if i + 1 >= len(tokens) or tokens[i + 1].text in ".,;:!?–":
        return True
    return i > 0 and tokens[i - 1].text.casefold() in SUBJECTS and not tokens[i + 1].is_capital
