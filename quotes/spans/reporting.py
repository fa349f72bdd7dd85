"""Does the sentence report at all? „Nach Angaben der Stadt ist die Lage „unklar““ does, „gilt als „Feiertag““ does not.

The shares beside the points are counted as those in span_shape, on the spans of fewer than eight words; longer ones
need no frame.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise

from quotes.language.cues import CueWord
from quotes.language.set_phrases import find_set_phrases
from quotes.lexicon.tables import document_noun, noun_cue, verb_forms
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.spans.quoted_spans import Span
from quotes.spans.shape import INDEFINITE, ends_with_verb, holds_verdict, is_thought

AGENT = frozenset(("von", "vom", "durch", "seitens"))
ANYBODY = frozenset("vielen allen manchen einigen man meisten".split())
PREDICATE_END = frozenset(("", *".,;!?"))
MANY = frozenset("viele manche einige alle andere".split())
BECOMING = frozenset("wird werden wurde wurden".split())
DETERMINERS = frozenset("der die das ein eine sein seine ihr ihre".split())
SOURCE = frozenset("laut zufolge gemäß demnach wonach".split())
SOURCE_NOUN = re.compile(
    r"(?:\w+)?(?:[Aa]ngaben?|[Aa]ussagen?|[Aa]nsicht|[Mm]einung|[Aa]uffassung|[Ww]orten|[Ee]inschätzung|[Dd]arstellung|"
    r"[Üü]berzeugung|[Ss]icht|[Aa]ugen|[Ll]esart|[Vv]ernehmen)"
)
COMPARING = frozenset("wie dass lange oft viel sehr".split())
"""„..., so wie es verlangt wird“, „..., so dass“: here „so“ names nobody."""
HEARSAY = frozenset("soll sollen will wollen wollte wollten hätte hätten wäre wären würde würden".split())
MEANING = frozenset("soll sollen will wollen wollte wollten".split())
FARTHEST_WILL = 10
"""Tokens to such a verb: „will den Weg mit der Stadt in den nächsten Jahren „ausbauen““."""
GENERAL_TERM = re.compile(
    r"\b(?:wird|werden|wurde|wurden|worden|ist|sind)\b[^,]*\b(?:als|genannt|bekannt)\b|\bbezeichnet wird|\bwie man\b|"
    r"\bman (?:so )?(?:sagt|nennt|spricht)\b|\bgenannt\b|\bbedeute[nt]|\b(?:gilt|gelten|galt|galten)\b|"
    r"\b(?:hieß|hießen|heißt|heißen) (?:er|sie|der|die|das|dort|hier|nur)\b"
)


def frame_points(span: Span) -> float:
    """The points of a sentence that does not call the span someone's own word."""
    points = 0.0
    mood = is_in_reported_mood(span)
    if mood:
        phrase = span.lower or ends_with_verb(span)
        indefinite = span.before.casefold() in INDEFINITE
        points += (2.0 if span.lower else 2.5) if phrase else (1.0 if indefinite else 0.5)  # 86%; 3 of 4 and 12%
    cues = [cue for cue in span.cues if cue.lemma != "gelten" and not is_everyones(span, cue)]
    reported = any(cue.strong or opens_content(span, cue) for cue in cues) or has_source(span) or concludes(span)
    if reported:
        points += reported_points(span)
    elif mood and not span.lower and holds_verdict(span):
        return points + 2.5  # 3 of 3
    elif span.lower and span.before != "als" and (cues or any(token.text in HEARSAY for token in span.tokens)):
        meant = span.count == 1 and span.behind != "werden" and is_meant(span)
        return points + (2.0 if meant else 0.6)  # 37%, without any frame 20%; „will den Kader „entrümpeln““ 8 of 10
    return points + 2.5 if (mood or reported) and is_thought(span) else points  # 18 of 18


def is_meant(span: Span) -> bool:
    """„Velt will den Kader „entrümpeln““: does a verb near it tell what somebody wants?"""
    near = chain(span.left[-FARTHEST_WILL:], span.right[:FARTHEST_WILL])
    return any(token.text in MEANING for token in near)


def concludes(span: Span) -> bool:
    """„kommt zu dem Schluss, dass die Brücke „marode“ war“: a set phrase, and „dass“ before the span."""
    texts = [token.text for token in span.left]
    at = next((i for i in range(len(texts) - 1, 0, -1) if texts[i] == "dass" and texts[i - 1] == ","), 0)
    return at > 0 and any(phrase.word < at for phrase in find_set_phrases(span.left[:at]))


def opens_content(span: Span, cue: CueWord) -> bool:
    """„hatte enthüllt, dass Velt „...““: a verb that often reports nothing does so before „dass“."""
    behind = [token.text for token in span.tokens[cue.word + 1 : cue.word + 3]]
    return behind == [",", "dass"] and cue.word < span.at


def reported_points(span: Span) -> float:
    """In the sentence of a strong reporting verb or a named origin."""
    if not span.lower:
        return 2.5 if holds_verdict(span) else 0.5  # 21 of 21; 26%, without 8%
    return 1.0 if span.count > 1 else 2.0  # 75%; „dass es „klappte““ 3 of 6, „die „neue“ Regel“ 10 of 14


def has_agent(span: Span, cue: CueWord) -> bool:
    """„wurde von der Vorsitzenden als „...“ bezeichnet“, „Von Velt wurde ...“: somebody in particular said so."""
    if not cue.strong and cue.kind != "judge":
        return False
    if names_document(span):
        return True
    first, last = sorted((cue.at, cue.word))
    if cue.at > cue.word:  # „der von seinen Gegnern als „...“ beschimpft wird“
        first = next((i for i in range(cue.word, -1, -1) if span.tokens[i].text in (",", "und")), 0)
    elif span.tokens[0].text.casefold() in AGENT:
        first = 0
    inside = [token.text.casefold() for token in span.tokens[first:last]]
    return any(one in AGENT and other not in ANYBODY for one, other in pairwise(inside))


def is_everyones(span: Span, cue: CueWord) -> bool:
    """„man spricht von“, „davon zu sprechen“, „nennt sich“: nobody said it, or they gave themselves the name."""
    if cue.word > 0 and span.tokens[cue.word - 1].text == "zu":
        return True
    near = [token.text.casefold() for token in span.tokens[max(0, cue.at - 3) : cue.at + 6]]
    beside = [token.text.casefold() for token in span.tokens[max(0, cue.at - 1) : cue.at + 2]]
    return "man" in beside or (cue.lemma == "nennen" and "sich" in near)


def names_document(span: Span) -> bool:
    """„In einem Artikel wird er als „...“ bezeichnet“: the sentence opens with what says so."""
    opening = [token.text for token in span.tokens[:5]]
    if opening[:1] not in (["In"], ["Im"]):
        return False
    noun = next((word for word in opening[1:] if word[0].isupper()), "")
    return bool(noun) and (document_noun(noun) is not None or noun_cue(noun) is not None)


def is_general_term(span: Span) -> bool:
    """„wird als „Fallwind“ bezeichnet“, „gilt als „Feiertag““ is everyone's word: a term."""
    if is_view_of_many(span):
        return True
    if is_said_so(span) or (span.lower and (span.count >= 4 or has_source(span))):
        return False
    if any((cue.passive and has_agent(span, cue)) or has_called(cue) for cue in span.cues):
        return False
    beside = [token.text for token in (*span.left[-10:], span.own, *span.right[:6])]
    return GENERAL_TERM.search(" ".join(beside)) is not None


def has_called(cue: CueWord) -> bool:
    """„Der Präsident hatte sie „Banditen“ genannt“: somebody in particular did."""
    return cue.lemma == "nennen" and not cue.passive and cue.at != cue.word


def has_source(span: Span) -> bool:
    """„laut Polizei“, „nach Angaben der Stadt“, „nach Ansicht des Richters“, „„...“, so Velt“."""
    for token in span.tokens:
        if is_source(token.text):
            return True
    behind = [token.text for token in span.right]
    named = (i for i in range(1, len(behind) - 1) if behind[i] == "so" and behind[i - 1] == ",")
    return any(behind[i + 1] not in COMPARING for i in named) or is_inserted_so(span)


def is_inserted_so(span: Span) -> bool:
    """„Das Gesetz, so der Redner, sei „tot““: whoever says so is named before, between commas."""
    words = [token.text for token in span.left]
    for at in range(len(words) - 3):
        if words[at : at + 2] == [",", "so"] and (words[at + 2][0].isupper() or words[at + 2] in DETERMINERS):
            return "," in words[at + 3 :]
    return False


@lru_cache(maxsize=8192)
def is_source(word: str) -> bool:
    """„laut“, „zufolge“, „Angaben“, „Ansicht“."""
    return word.casefold() in SOURCE or SOURCE_NOUN.fullmatch(word) is not None


def is_said_so(span: Span) -> bool:
    """„wurde als „Feind“, so die Agentur, bestraft“: someone is named directly behind."""
    behind = [token.text for token in span.right[:3]]
    return behind[:2] == [",", "so"] and behind[-1] not in verb_forms() and behind[-1] not in BECOMING


def is_view_of_many(span: Span) -> bool:
    """„Für viele war er „der Retter in der Not““: what many call someone is a nickname."""
    if span.behind not in PREDICATE_END:
        return False
    return any(
        other.text in MANY and one.text.casefold() == "für"
        for one, other in zip(span.left, span.left[1:], strict=False)
    )


def names_source(span: Span) -> bool:
    """„Laut Velt ist ...“, „Aus Sicht der Stadt war ...“, „Velt zufolge ist ...“: whose view the sentence gives."""
    return any(is_source(token.text) and token.text.casefold() != "demnach" for token in span.left)


def is_in_reported_mood(span: Span) -> bool:
    """Is a verb of the sentence in the Konjunktiv: „die Lage sei „unklar““?"""
    forms = konjunktiv_forms()
    told = (at for at, token in enumerate(span.tokens) if token.text in forms)
    return any(at + 1 == len(span.tokens) or span.tokens[at + 1].text != "ich" for at in told)
