"""Does somebody utter the words and nothing else? „rief „Halt““, „sagte nur „Nein““, „stimmte mit einem „Ja“ zu“.

A part of quotes.spans.own_words: what is cried or answered needs no more than its verb or noun beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.language.cues import CueWord
from quotes.language.feelings import names_feeling
from quotes.language.function_words import PREPOSITIONS
from quotes.language.verb_groups import PERFECT
from quotes.lexicon.tables import noun_cue
from quotes.spans.naming import CLAUSE_MARK, is_naming
from quotes.spans.place import DEFINITE, SUNG
from quotes.spans.quoted_spans import Span
from quotes.spans.shape import INDEFINITE, is_clause

CONTRACTED = {"vom": "von", "zum": "zu", "zur": "zu", "am": "an", "ans": "an", "ums": "um", "aufs": "auf"}
UTTERING = frozenset(("say", "call", "sing", "answer"))
CRYING = frozenset("rufen zurufen ausrufen anschreien schreien brüllen grölen johlen skandieren".split())
SPOKEN = frozenset(CRYING | {"sagen", "flüstern", "murmeln", "antworten"})
BEHIND_VERB = frozenset("habe hat hatte haben hatten hätte hätten und oder .".split())
ONLY = frozenset("nur lediglich knapp schlicht einfach bloß immer wieder laut leise".split())
ANSWERS = frozenset(
    "ja nein jein danke halt bravo entschuldigung willkommen tschüss hallo servus prost amen hurra jawohl stopp los "
    "kein auf guten gute".split()
)
"""First words of what is said „mit einem „...““."""
RECEIVED = frozenset(
    "begrüßt empfangen verabschiedet unterbrochen gestört quittiert kommentiert gefeiert bejubelt niedergeschrien "
    "angefeuert verhöhnt beantwortet".split()
)
"""What is done to somebody by crying."""
YES_OR_NO = frozenset("Ja Nein ja nein".split())
LONGEST_ANNOUNCED = 6
"""Tokens behind the marks up to the noun of „lautete sein letzter dringender Appell“."""
CRY = re.compile(r"(?:Zwischen)?(?:Rufe?n?|Ausrufe?n?|Schreie?n?|Worten?|Wort|Gruße?|Satz)")


def utters(span: Span, cue: CueWord) -> bool:
    """„rief „Halt““, „sagte nur „Nein““: does nothing but „nur“ stand between the verb and what was said?"""
    if cue.word >= span.list_at or span.tokens[cue.word].text in SUNG or span.behind == ",":
        return False
    if span.before in ("nur", "lediglich") and not is_parted(span, cue):
        return True
    return all(token.text in ONLY for token in span.tokens[cue.word + 1 : span.list_at])


def utters_last(span: Span, cue: CueWord, head: str) -> bool:
    """„wie der Täter „Halt“ rief“, „dass sie „Nein“ gesagt habe“: the verb that ends the clause."""
    if cue.word != span.at + 1 or cue.lemma not in SPOKEN or not span.left or len(span.inner) < 2:
        return False
    if cue.lemma == "ausrufen" and span.before.endswith(("e", "en")) and span.before not in PERFECT:
        return False  # „weil sie unabhängige „Republiken“ ausgerufen hatten“
    if span.before in ",–" or is_thing_named(span) or head in PREPOSITIONS:
        return False
    behind = [token.text for token in span.right[1:3]]
    return not behind or behind[0] in CLAUSE_MARK or behind[0] in BEHIND_VERB


def is_thing_named(span: Span) -> bool:
    """„die „Aktion X““, „zu „X““, „des Typs „X““: does an article, preposition or name stand before it?"""
    word = span.before.casefold()
    if word in DEFINITE or word in INDEFINITE or word in PREPOSITIONS or word in CONTRACTED or is_naming(span.before):
        return True
    return is_labelled(span)


def is_labelled(span: Span) -> bool:
    """„12 Wagen des Typs „X““, „vom Modell „Y““: what a genitive or „vom“ leads to has a name."""
    return span.before[:1].isupper() and len(span.left) > 1 and span.left[-2].text in ("des", "vom")


def is_headline_of(span: Span, cue: CueWord) -> bool:
    """„Der Bote titelte am Montag: „Endlich Regen““."""
    return cue.lemma == "titeln" and cue.word < span.at and span.before not in PREPOSITIONS


def is_cried(span: Span, cue: CueWord) -> bool:
    """„skandierten minutenlang „Vorstand raus““, „schrie den Boten „Halt“ zu“, but not „rief die „Aktion X“ aus“."""
    return cue.word < span.at and not is_thing_named(span) and span.tokens[cue.word].text not in SUNG


def is_uttered_with(span: Span) -> bool:
    """„mit einem lauten „Ja““, „mit „Bedauern““, „mit dem Ruf „Nieder mit dem Zaun““, but not „mit einem „Airbus““."""
    words = [token.text for token in span.left[-5:]]
    if words and words[-1].casefold() in ("mit", "voller") and names_feeling(span.inner):
        return True  # „blickt mit „tiefer Besorgnis“ nach Bonn“
    if words and words[-1] == "mit" and span.inner in YES_OR_NO:
        return any(cue.kind == "answer" for cue in span.cues)  # „beantwortet die Frage mit „Ja““
    if words and words[-1] == "mit" and span.behind in RECEIVED:
        return True  # „wurde von den Bauern mit „Hau ab“ empfangen“
    if is_behind_cries(words):
        return True
    while words and words[-1].endswith("en") and words[-1].islower():
        words.pop()
    if len(words) < 2 or words[-1] != "einem" or words[-2].casefold() != "mit":
        return False
    return span.words[0].casefold() in ANSWERS or span.whole or is_clause(span)


def is_behind_cries(words: Sequence[str]) -> bool:
    """„mit dem Ruf“, „mit lauten Rufen“, „unter Rufen wie“: do the words before the span lead to a cry?"""
    left = list(words[:-1] if words[-1:] == ["wie"] else words)
    if len(left) < 2 or not CRY.fullmatch(left[-1]):
        return False
    several = left.pop().endswith("n")
    if left[-1] in ("dem", "den"):
        left.pop()
    elif not several:
        return False
    while left and left[-1].endswith("en") and left[-1].islower():
        left.pop()
    return bool(left) and left[-1].casefold() in ("mit", "unter")


def is_worded_so(span: Span) -> bool:
    """„„Gnade vor Recht“ lautete der Appell“, but not „„Licht im Turm“ lautet das Motto“: a noun of what is said."""
    words = [token.text for token in span.right[:LONGEST_ANNOUNCED] if token.text not in (",", "so")]
    if words[:1] not in (["lautet"], ["lautete"]):
        return False
    noun = next((word for word in words[1:] if word[0].isupper()), "")
    cue = noun_cue(noun) if noun else None
    return cue is not None and cue.type == "speech" and not is_naming(noun)


def is_parted(span: Span, cue: CueWord) -> bool:
    """Does a clause end between the verb and the span?"""
    first, last = sorted((cue.word, span.at))
    return any(token.text in CLAUSE_MARK for token in span.tokens[first + 1 : last])
