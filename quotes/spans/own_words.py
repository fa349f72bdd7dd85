"""Does the sentence say that the words are someone's own? „nannte ... „gefährlich““, „sprach von „neuer Qualität““.

The shares beside the points are counted as those in span_shape, on the spans of fewer than eight words; longer ones
need no frame.
"""

from __future__ import annotations

import re

from quotes.language.cues import CueWord
from quotes.language.feelings import is_feeling
from quotes.lexicon.tables import reporting_verbs
from quotes.spans.judged import GOVERNING, LONGEST_PHRASE, is_attribute, is_object_judged, is_reproached
from quotes.spans.lines import is_feared, is_headline_of_speaker, is_headline_state
from quotes.spans.naming import CLAUSE_MARK
from quotes.spans.place import DEFINITE, POSSESSIVE, is_chorus
from quotes.spans.quoted_spans import Span
from quotes.spans.reporting import has_agent, is_everyones, is_in_reported_mood, is_view_of_many, names_source
from quotes.spans.shape import INDEFINITE, holds_verdict, is_clause, is_code, is_foreign, is_title_like
from quotes.spans.told_clauses import (
    is_credited,
    is_predicate_noun,
    is_told_infinitive,
    is_told_noun,
    opens_as_predicate,
)
from quotes.spans.uttered import (
    CONTRACTED,
    CRYING,
    UTTERING,
    is_cried,
    is_headline_of,
    is_parted,
    is_thing_named,
    is_uttered_with,
    is_worded_so,
    utters,
    utters_last,
)

OWN_WORD = 3.5
"""Points for an own word: 80 of 87 spans are quotations, of those with „als“ 27 of 28."""
OFFERING = frozenset("anbieten einladen planen beschließen".split())
"""„Der Verein bietet einen „Nachmittag der Musik“ an“, „plant einen „Markt der Dörfer““: what is to be has a name."""
GENITIVE = frozenset(("eines", "einer"))
STANCES = frozenset(("zeigen", "geben", "fühlen", "bekennen"))
BEHIND_STANCE = frozenset(("", *". , über von vom zum zur gegenüber und angesichts nach wegen".split()))
BEHIND_STATE = BEHIND_STANCE | {"mit", "auf", "für"}
PARTICIPLE_ENDS = ("te", "ten", "ter", "tes", "tem", "nen", "ne")
FAR_STANCE = 7
"""Tokens between „zeigte“ and how somebody says they feel."""
REASON = re.compile(r"(?:\w+)?(?:[Gg]rund|[Gg]ründe|[Mm]otiv|[Uu]rsache|[Bb]egründung|[Aa]nlass)")
SIGN = re.compile(
    r"(?:\w+)?(?:[Pp]lakat(?:en)?|[Tt]ransparent(?:en)?|[Ss]child(?:ern)?|[Bb]annern?|[Ss]pruchb[aä]nd(?:ern)?|"
    r"[Zz]etteln?|[Aa]ufklebern?|[Gg]rabstein|[Tt]afel|[Hh]auswand|[Mm]auer|[Ff]assade|[Ll]einwand|Shirt|[Gg]edenktafel)"
)
READABLE = frozenset("steht stehen stand standen prangt prangen prangte prangten".split())
OUTRIGHT = frozenset("schlicht schlichtweg rundweg geradezu gar sogar".split())
"""„nennt das schlicht „Erbsenzählen““."""
COPULA = frozenset("ist sind war waren sei seien wäre bleibt".split())
LISTING = frozenset(", und oder sowie sondern auch bzw".split())


def is_own_word(span: Span) -> bool:
    """Someone's own word for something."""
    head = governing_word(span)
    for cue in span.cues:
        if cue.lemma != "gelten" and not is_everyones(span, cue) and is_own_by(span, cue, head):
            return True
    if is_predicate_noun(span) or is_state(span) or is_on_sign(span) or is_uttered_with(span) or is_chorus(span):
        return True
    return (
        is_told_noun(span)
        or is_told_infinitive(span)
        or is_credited(span)
        or opens_as_predicate(span)
        or is_worded_so(span)
        or is_verbatim(span)
        or is_view(span)
        or is_stance(span)
        or is_headline_state(span)
        or is_headline_of_speaker(span)
        or is_feared(span)
        or (head == "als" and is_called_at_last(span))
        or (head == "von" and any(token.text == "Rede" for token in span.right[:6]))
    )


def is_verbatim(span: Span) -> bool:
    """„eine – so wörtlich – „Schande für das Tal““, „nannte ihn wörtlich einen „Gaukler““, „die angebliche „Panne““."""
    if span.before.startswith("angeblich"):
        return True  # 2 of 2
    return any(token.text == "wörtlich" for token in (*span.left[-4:], *span.right[:3]))


def is_called_at_last(span: Span) -> bool:
    """„ging so weit, den Umbau als „Narretei“ zu bezeichnen“: an infinitive with a clause above it. 2 of 2."""
    verb = reporting_verbs().get(span.right[1].text) if span.behind == "zu" and len(span.right) > 1 else None
    return verb is not None and "als" in verb.frame and any(token.text == "," for token in span.left)


def is_own_by(span: Span, cue: CueWord, head: str) -> bool:
    """Does this verb make the span someone's own word? `head` is the word that governs it."""
    verb = reporting_verbs()[cue.lemma]
    if cue.lemma in OFFERING and not span.lower and not is_clause(span):
        return False
    if head == "als" and "als" in verb.frame:
        if is_participle(span, cue):
            return False
        return not cue.passive or has_agent(span, cue) or span.lower or span.count >= 4 or is_in_reported_mood(span)
    if head in verb.frame & GOVERNING:
        if span.before in ("zum", "zur") and span.count > 1 and not span.lower:
            return False  # „rief zum „Marsch der Bauern“ auf“: an event
        if is_object_judged(span, cue, verb, head):
            return True
        if is_apart(span, cue) or (head == "mit" and not verb.strong and is_title_like(span)):
            return False  # „eröffnete den Abend mit „Drei Tänze aus Galizien““
        return verb.strong or is_worded(span) or ("sich" in verb.frame and head in ("gegen", "für"))
    if head == "von" and verb.strong and verb.kind in ("say", "write", "report"):
        return span.before.casefold() in INDEFINITE  # „schreibt von einem „Skandal““
    if is_headline_of(span, cue):
        return True
    if cue.passive or is_parted(span, cue):
        return False
    if cue.strong and verb.kind in UTTERING and (utters(span, cue) or utters_last(span, cue, head)):
        return True  # „riefen „Halt!““, „antwortete „Nie““
    if cue.strong and cue.lemma in CRYING and is_cried(span, cue):
        return True
    return is_named(span, cue) or is_reproached(span, cue, verb, head)


def is_participle(span: Span, cue: CueWord) -> bool:
    """„die als „Schurkenstaaten“ bezeichneten Länder“: what they are called by nobody in particular."""
    if cue.word != span.at + 1 or len(span.left) < 2 or len(span.right) < 2 or not span.right[1].is_capital:
        return False
    opens = span.left[-2].text.casefold()
    return span.right[0].text.endswith(PARTICIPLE_ENDS) and (
        opens in DEFINITE or POSSESSIVE.fullmatch(opens) is not None
    )


def is_apart(span: Span, cue: CueWord) -> bool:
    """„Velt, der den Gasthof mit „Biergarten“ führt, begründet das“: a mark ends the clause before the verb."""
    between = span.tokens[span.at + 1 : cue.at]
    behind = span.tokens[span.at + 2 : cue.at + 1]
    marks = (one for one, other in zip(between, behind, strict=True) if other.quotation < 0)
    return any(token.text in CLAUSE_MARK for token in marks)


def is_worded(span: Span) -> bool:
    """„rechnet mit „harten Zeiten““, „geht von einem „Irrtum“ aus“, but not „rechnet mit „Excel““, a thing."""
    if span.lower or holds_verdict(span) or (span.count > 1 and not is_attribute(span.before) and not is_code(span)):
        return True
    for token in span.left[:-LONGEST_PHRASE:-1]:
        if token.text.casefold() in INDEFINITE:
            return True
        if not is_attribute(token.text):
            return False
    return False


def governing_word(span: Span) -> str:
    """The word that articles, adjectives and spans listed before lead back to: „als“ in „als „X“ und einen kleinen
    „Irrtum““.
    """
    inner = ""
    for token in span.left[: -LONGEST_PHRASE - 1 : -1]:
        word = token.text.casefold()
        if inner in GENITIVE and token.is_capital:
            inner = ""  # „von der Gefahr eines „Irrtums““
        elif token.quotation < 0 and word not in LISTING and not is_attribute(token.text):
            return CONTRACTED.get(word, word)
        else:
            inner = word
    return ""


def is_named(span: Span, cue: CueWord) -> bool:
    """„nannte den Umbau einen „Irrtum““, „nennt das „falsch““, but not „nannte den Namen „X““."""
    if cue.lemma in ("finden", "sehen"):
        return span.lower and cue.word < span.at - 1 and span.behind in ("", ".", ",", "!")
    if cue.lemma != "nennen":
        return False
    if holds_verdict(span) and not is_thing_named(span):
        return True  # „hatte die Aufständischen „Banditen“ genannt“
    if span.before in OUTRIGHT or (span.in_line and not span.right and is_phrase(span)):
        return True
    return span.lower or not span.left or span.before.casefold() in INDEFINITE or gives_reason(span)


def is_phrase(span: Span) -> bool:
    """„Berg nennt Umbau „Sprung ins Leere““: words that a headline ends with, no bare name."""
    return any(word[0].islower() for word in span.words) and not is_foreign(span)


def gives_reason(span: Span) -> bool:
    """„Als Motiv nennt sie „Langeweile““."""
    return any(
        one.text.casefold() == "als" and REASON.fullmatch(other.text)
        for one, other in zip(span.tokens, span.tokens[1:], strict=False)
    )


def is_view(span: Span) -> bool:
    """„Für die Opposition ist das „Unsinn““: a predicate in someone's eyes."""
    if span.behind not in ("", ".", ",", "!", ";", ":") or span.before == "wie":
        return False
    words = [token.text for token in span.left]
    named = span.before.casefold() in INDEFINITE or words[-1:] in (["das"], ["dies"])
    if named and any(word in COPULA for word in words[-6:]) and names_source(span):
        return True  # „Laut Velt ist das ein „Irrtum““, „sind das „Einzelfälle““
    if is_view_of_many(span):
        return False
    views = [i for i, word in enumerate(words) if word.casefold() == "für"]
    if not views or "," in words[views[-1] :]:
        return False
    return any(word in COPULA for word in words)


def is_stance(span: Span) -> bool:
    """„zeigte sich „hocherfreut““, „gab sich am Montag „zuversichtlich““: how somebody says they feel."""
    if not span.lower or (span.behind not in BEHIND_STANCE and span.behind != "für"):
        return False
    for cue in span.cues:
        after = [token.text for token in span.tokens[cue.word + 1 : span.at]]
        near = cue.word < span.at and len(after) <= FAR_STANCE and not is_parted(span, cue)
        if cue.lemma in STANCES and near and "sich" in after[:2]:
            return not any(word in GOVERNING for word in after[-3:])
    return False


def is_state(span: Span) -> bool:
    """„Trainerin Eva Berg war am Ende „sehr zufrieden“ mit dem Spiel“: what one feels, in one’s own words."""
    if not span.lower or not span.left or span.behind not in BEHIND_STATE:
        return False
    texts = [token.text for token in span.left]
    copula = next((i for i in range(len(texts) - 1, -1, -1) if texts[i] in COPULA), 0)
    return copula > 0 and len(texts) - copula <= FAR_STANCE and is_feeling(span.inner)


def is_on_sign(span: Span) -> bool:
    """„Auf einem Plakat stand „Nein zum Abriss““, „Auf dem Schild war „Kein Zutritt“ zu lesen“."""
    if span.before[:1].isupper() or not any(SIGN.fullmatch(token.text) for token in span.left[-6:]):
        return False
    return span.before in READABLE or [token.text for token in span.right[:2]] == ["zu", "lesen"]
