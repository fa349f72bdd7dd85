"""Does the sentence say that the words are someone's own? „nannte ... „gefährlich““, „sprach von „neuer Qualität““.

The shares beside the points are counted as those in span_shape, on the spans of fewer than eight words; longer ones
need no frame.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from quotes.cues import CueWord
from quotes.feelings import is_feeling
from quotes.lexicon.entries import Verb
from quotes.lexicon.tables import document_noun, noun_cue, reporting_verbs, verb_forms
from quotes.lexicon.verbs import common_verb_forms, konjunktiv_forms
from quotes.quoted_spans import Span
from quotes.span_place import CLAUSE_MARK, DEFINITE, INDEFINITE, POSSESSIVE, SUNG, is_adjective, is_given_to, is_naming
from quotes.span_shape import is_code

OWN_WORD = 3.5
"""Points for an own word: 80 of 87 spans are quotations, of those with „als“ 27 of 28."""

CONTRACTED = {"vom": "von", "zum": "zu", "zur": "zu", "am": "an", "ans": "an", "ums": "um", "aufs": "auf"}
GOVERNING = frozenset("von vor mit auf für um zu an gegen über".split())
UTTERING = frozenset(("say", "call", "sing", "answer"))
ONLY = frozenset("nur lediglich knapp schlicht einfach bloß immer wieder laut leise".split())
STANCES = frozenset(("zeigen", "geben", "fühlen"))
BEHIND_STANCE = frozenset(("", *". , über von und angesichts nach wegen".split()))
FAR_STANCE = 7
"""Tokens between „zeigte“ and how somebody says they feel."""
AGENT = frozenset(("von", "vom", "durch", "seitens"))
ANYBODY = frozenset("vielen allen manchen einigen man meisten".split())
SOURCE = frozenset("laut zufolge gemäß demnach".split())
SOURCE_NOUN = re.compile(
    r"(?:\w+)?(?:[Aa]ngaben?|[Aa]ussagen?|[Aa]nsicht|[Mm]einung|[Aa]uffassung|[Ww]orten|[Ee]inschätzung|[Dd]arstellung|"
    r"[Üü]berzeugung|[Ss]icht)"
)
PREDICATIVE = frozenset("sei seien wäre wären".split())
EXISTING = frozenset("habe hätte gebe gäbe".split())
SIGN = re.compile(
    r"(?:\w+)?(?:[Pp]lakat(?:en)?|[Tt]ransparent(?:en)?|[Ss]child(?:ern)?|[Bb]annern?|[Ss]pruchb[aä]nd(?:ern)?|"
    r"[Zz]etteln?|[Aa]ufklebern?)"
)
READABLE = frozenset("steht stehen stand standen prangt prangen prangte prangten".split())
COPULA = frozenset("ist sind war waren sei seien wäre bleibt".split())
HEARSAY = frozenset("soll sollen will wollen wollte wollten hätte hätten wäre wären würde würden".split())
LISTING = frozenset(", und oder sowie sondern auch bzw".split())
LONGEST_PHRASE = 8
"""Tokens between a span and the word that governs it, the spans listed before it among them."""
PARTICIPLE = re.compile(r"(?:\w*ge|ver|be|er|ent|zer)\w+(?:t|en)")
GENERAL_TERM = re.compile(
    r"\b(?:wird|werden|wurde|wurden|worden|ist|sind)\b[^,]*\b(?:als|genannt|bekannt)\b|\bbezeichnet wird|\bwie man\b|"
    r"\bman (?:so )?(?:sagt|nennt|spricht)\b|\bgenannt\b|\bbedeute[nt]|\b(?:gilt|gelten|galt|galten)\b|"
    r"\b(?:hieß|hießen|heißt|heißen) (?:er|sie|der|die|das|dort|hier|nur)\b"
)


def frame_points(span: Span) -> float:
    """The points of a sentence that does not call the span someone's own word."""
    points = 0.0
    if is_in_reported_mood(span):
        phrase = span.lower or ends_with_verb(span)
        indefinite = span.before.casefold() in INDEFINITE
        points += (2.0 if span.lower else 2.5) if phrase else (1.0 if indefinite else 0.5)  # 86%; 3 of 4 and 12%
    cues = [cue for cue in span.cues if cue.lemma != "gelten" and not is_everyones(span, cue)]
    if any(cue.strong for cue in cues) or has_source(span):
        points += reported_points(span)
    elif span.lower and (cues or any(token.text in HEARSAY for token in span.tokens)):
        points += 0.6  # 37%, without any frame 20%
    return points


def ends_with_verb(span: Span) -> bool:
    """„Fehler gemacht“, „Laden zusammenhalten“: a predicate, its object in front."""
    last = span.words[-1]
    if span.count < 2 or not last.islower():
        return False
    return last in verb_forms() or last in common_verb_forms() or PARTICIPLE.fullmatch(last) is not None


def reported_points(span: Span) -> float:
    """In the sentence of a strong reporting verb or a named origin."""
    if not span.lower:
        return 0.5  # 26%, without 8%
    attribute = bool(span.right) and span.right[0].is_capital
    return 1.0 if span.count > 1 or attribute else 2.0  # 75%, „die „neue“ Regel“ 0 of 2; „dass es „klappte““ 3 of 6


def is_own_word(span: Span) -> bool:
    """Someone's own word for something."""
    head = governing_word(span)
    for cue in span.cues:
        if cue.lemma != "gelten" and not is_everyones(span, cue) and is_own_by(span, cue, head):
            return True
    if is_predicate_noun(span) or is_state(span) or is_on_sign(span):
        return True
    return is_view(span) or is_stance(span) or (head == "von" and any(token.text == "Rede" for token in span.right[:6]))


def is_own_by(span: Span, cue: CueWord, head: str) -> bool:
    """Does this verb make the span someone's own word? `head` is the word that governs it."""
    verb = reporting_verbs()[cue.lemma]
    if head == "als" and "als" in verb.frame:
        return not cue.passive or has_agent(span, cue) or span.lower or span.count >= 4 or is_in_reported_mood(span)
    if head in verb.frame & GOVERNING:
        return verb.strong or is_worded(span) or ("sich" in verb.frame and head in ("gegen", "für"))
    if head == "von" and verb.strong and verb.kind in ("say", "write", "report"):
        return span.before.casefold() in INDEFINITE  # „schreibt von einem „Skandal““
    if cue.passive or is_parted(span, cue):
        return False
    if cue.strong and verb.kind in UTTERING and utters(span, cue):
        return True  # „riefen „Halt!““, „antwortete „Nie““
    return is_named(span, cue) or is_reproached(span, cue, verb, head)


def is_worded(span: Span) -> bool:
    """„rechnet mit „harten Zeiten““, „geht von einem „Irrtum“ aus“, but not „rechnet mit „Excel““, a thing."""
    if span.lower or (span.count > 1 and not is_attribute(span.before) and not is_code(span)):
        return True
    for token in span.left[:-LONGEST_PHRASE:-1]:
        if token.text.casefold() in INDEFINITE:
            return True
        if not is_attribute(token.text):
            return False
    return False


def utters(span: Span, cue: CueWord) -> bool:
    """„rief „Halt““, „sagte nur „Nein““: does nothing but „nur“ stand between the verb and what was said?"""
    if cue.word >= span.list_at or span.tokens[cue.word].text in SUNG or span.behind == ",":
        return False
    if span.before in ("nur", "lediglich") and not is_parted(span, cue):
        return True
    return all(token.text in ONLY for token in span.tokens[cue.word + 1 : span.list_at])


def has_agent(span: Span, cue: CueWord) -> bool:
    """„wurde von der Vorsitzenden als „...“ bezeichnet“: somebody in particular said so."""
    if not cue.strong:
        return False
    if names_document(span):
        return True
    first, last = sorted((cue.at, cue.word))
    inside = [token.text for token in span.tokens[first:last]]
    return any(one in AGENT and other not in ANYBODY for one, other in pairwise(inside))


def governing_word(span: Span) -> str:
    """The word that articles, adjectives and spans listed before lead back to: „als“ in „als „X“ und einen kleinen
    „Irrtum““.
    """
    for token in span.left[: -LONGEST_PHRASE - 1 : -1]:
        word = token.text.casefold()
        if token.quotation < 0 and word not in LISTING and not is_attribute(token.text):
            return CONTRACTED.get(word, word)
    return ""


def is_attribute(word: str) -> bool:
    """An article, a pronoun that stands for one, or an adjective."""
    lower = word.casefold()
    if lower in DEFINITE or lower in INDEFINITE or POSSESSIVE.fullmatch(lower):
        return True
    return is_adjective(word)


def is_everyones(span: Span, cue: CueWord) -> bool:
    """„man spricht von“, „davon zu sprechen“, „nennt sich“: nobody said it, or they gave themselves the name."""
    if cue.word > 0 and span.tokens[cue.word - 1].text == "zu":
        return True
    near = [token.text.casefold() for token in span.tokens[max(0, cue.at - 3) : cue.at + 6]]
    beside = [token.text.casefold() for token in span.tokens[max(0, cue.at - 1) : cue.at + 2]]
    return "man" in beside or (cue.lemma == "nennen" and "sich" in near)


def is_named(span: Span, cue: CueWord) -> bool:
    """„nannte den Umbau einen „Irrtum““, „nennt das „falsch““, but not „nannte den Namen „X““."""
    if cue.lemma == "finden":
        return span.lower and cue.word < span.at - 1 and span.behind in ("", ".", ",", "!")
    return cue.lemma == "nennen" and (span.lower or not span.left or span.before.casefold() in INDEFINITE)


def is_reproached(span: Span, cue: CueWord, verb: Verb, head: str) -> bool:
    """„warf ihm unter anderem „Wortbruch“ vor“, „rügt eine „Kultur des Schweigens““, „verspricht „Besserung““."""
    if cue.word > span.at:
        return False
    indefinite = span.before.casefold() in INDEFINITE and head not in GOVERNING
    if verb.strong and verb.kind in ("judge", "demand", "promise") and is_given_to(span, cue):
        return True
    if verb.kind == "think" and indefinite:
        return True  # „sieht darin einen „Rückschritt““
    if "akk" not in verb.frame:
        return False
    if verb.particle and span.behind == verb.particle:
        return True
    if verb.kind != "think" and not (verb.strong and verb.kind in ("judge", "demand", "promise")):
        return False
    return indefinite or cue.word == span.list_at - 1


def is_parted(span: Span, cue: CueWord) -> bool:
    """Does a clause end between the verb and the span?"""
    first, last = sorted((cue.word, span.at))
    return any(token.text in CLAUSE_MARK for token in span.tokens[first + 1 : last])


def names_document(span: Span) -> bool:
    """„In einem Artikel wird er als „...“ bezeichnet“: the sentence opens with what says so."""
    opening = [token.text for token in span.tokens[:5]]
    if opening[:1] not in (["In"], ["Im"]):
        return False
    noun = next((word for word in opening[1:] if word[0].isupper()), "")
    return bool(noun) and (document_noun(noun) is not None or noun_cue(noun) is not None)


def is_view(span: Span) -> bool:
    """„Für die Opposition ist das „Unsinn““: a predicate in someone's eyes."""
    if span.behind not in ("", ".", ",", "!", ";", ":") or span.before == "wie":
        return False
    words = [token.text for token in span.left]
    if span.before.casefold() in INDEFINITE and any(word in COPULA for word in words[-6:]) and names_source(span):
        return True  # „Laut Velt ist das ein „Irrtum““
    views = [i for i, word in enumerate(words) if word.casefold() == "für"]
    if not views or "," in words[views[-1] :]:
        return False
    return any(word in COPULA for word in words)


def names_source(span: Span) -> bool:
    """„Laut Velt ist ...“, „Aus Sicht der Stadt war ...“, „Velt zufolge ist ...“: whose view the sentence gives."""
    return any(
        token.text.casefold() in SOURCE - {"demnach"} or SOURCE_NOUN.fullmatch(token.text) for token in span.left
    )


def is_stance(span: Span) -> bool:
    """„zeigte sich „hocherfreut““, „gab sich am Montag „zuversichtlich““: how somebody says they feel."""
    if not span.lower or span.behind not in BEHIND_STANCE:
        return False
    for cue in span.cues:
        after = [token.text for token in span.tokens[cue.word + 1 : span.at]]
        near = cue.word < span.at and len(after) <= FAR_STANCE and not is_parted(span, cue)
        if cue.lemma in STANCES and near and "sich" in after[:2]:
            return not any(word in GOVERNING for word in after[-3:])
    return False


def is_state(span: Span) -> bool:
    """„Trainerin Eva Berg war am Ende „sehr zufrieden“ mit dem Spiel“: what one feels, in one’s own words."""
    if not span.lower or not span.left or (span.behind not in BEHIND_STANCE and span.behind != "mit"):
        return False
    texts = [token.text for token in span.left]
    copula = next((i for i in range(len(texts) - 1, -1, -1) if texts[i] in COPULA), 0)
    return copula > 0 and len(texts) - copula <= FAR_STANCE and is_feeling(span.inner)


def is_predicate_noun(span: Span) -> bool:
    """„Der Ausbau sei „Wahnsinn““, „es habe „Unstimmigkeiten“ gegeben“: reported speech calls something so."""
    if span.lower or span.count > 3 or len(span.left) < 2 or is_code(span):
        return False
    indefinite = span.before.casefold() in INDEFINITE
    verb = span.left[-2].text if indefinite else span.before
    clause = takewhile(lambda token: token.text not in CLAUSE_MARK, reversed(span.left))
    if any(is_naming(token.text) for token in clause):
        return False
    if verb in PREDICATIVE:
        return span.behind in ("", ".", ",", ";", "gewesen", "und") or indefinite
    return verb in EXISTING and span.behind in ("", ".", ",", "gegeben") and any(t.text == "es" for t in span.left[-4:])


def is_on_sign(span: Span) -> bool:
    """„Auf einem Plakat stand „Nein zum Abriss““, „Auf dem Schild war „Kein Zutritt“ zu lesen“."""
    if span.before[:1].isupper() or not any(SIGN.fullmatch(token.text) for token in span.left[-6:]):
        return False
    return span.before in READABLE or [token.text for token in span.right[:2]] == ["zu", "lesen"]


def is_general_term(span: Span) -> bool:
    """„wird als „Fallwind“ bezeichnet“, „gilt als „Feiertag““ is everyone's word: a term."""
    if span.lower and (span.count >= 4 or has_source(span)):
        return False
    if any(cue.passive and has_agent(span, cue) for cue in span.cues):
        return False
    beside = [token.text for token in (*span.left[-10:], span.own, *span.right[:6])]
    return GENERAL_TERM.search(" ".join(beside)) is not None


def has_source(span: Span) -> bool:
    """„laut Polizei“, „nach Angaben der Stadt“, „nach Ansicht des Richters“, „„...“, so Velt“."""
    if any(token.text.casefold() in SOURCE or SOURCE_NOUN.fullmatch(token.text) for token in span.tokens):
        return True
    return any(token.text == "so" and mark.text == "," for mark, token in zip(span.right, span.right[1:], strict=False))


def is_in_reported_mood(span: Span) -> bool:
    """Is a verb of the sentence in the Konjunktiv: „die Lage sei „unklar““?"""
    return any(token.text in konjunktiv_forms() for token in span.tokens)
