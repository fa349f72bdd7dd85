"""Does the sentence say that the words are someone's own? „nannte ... „gefährlich““, „sprach von „neuer Qualität““.

The shares beside the points are counted as those in span_shape, on the spans of fewer than eight words; longer ones
need no frame.
"""

from __future__ import annotations

import re
from itertools import takewhile

from quotes.language.cues import CueWord
from quotes.language.feelings import is_feeling
from quotes.language.function_words import PREPOSITIONS
from quotes.lexicon.tables import reporting_verbs
from quotes.spans.judged import GOVERNING, LONGEST_PHRASE, is_attribute, is_object_judged, is_reproached
from quotes.spans.naming import CLAUSE_MARK, is_naming
from quotes.spans.place import DEFINITE, INDEFINITE, POSSESSIVE, is_chorus
from quotes.spans.quoted_spans import Span
from quotes.spans.reporting import has_agent, is_everyones, is_in_reported_mood, is_view_of_many, names_source
from quotes.spans.shape import holds_verdict, is_clause, is_code, is_foreign, is_title_like
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
STANCES = frozenset(("zeigen", "geben", "fühlen"))
BEHIND_STANCE = frozenset(("", *". , über von vom zum zur gegenüber und angesichts nach wegen".split()))
PARTICIPLE_ENDS = ("te", "ten", "ter", "tes", "tem", "nen", "ne")
FAR_STANCE = 7
"""Tokens between „zeigte“ and how somebody says they feel."""
GENITIVES = frozenset("der des dieser dieses seiner ihrer unserer aller einer eines von".split())
PREDICATIVE = frozenset("sei seien wäre wären".split())
WISHING = frozenset("wolle wollten möchte möchten werde".split())
MERELY = frozenset("eben doch aber nur auch ja jetzt nun schlicht schlichtweg einfach lediglich bloß geradezu".split())
"""Adverbs between „sei“ and what something is called."""
IT = frozenset("es das dies".split())
EXISTING = frozenset("habe hätte hätten gebe gäbe".split())
CLAUSE_ENDS = frozenset(("", *".,;–-", "und", "aber"))
REASON = re.compile(r"(?:\w+)?(?:[Gg]rund|[Gg]ründe|[Mm]otiv|[Uu]rsache|[Bb]egründung|[Aa]nlass)")
SIGN = re.compile(
    r"(?:\w+)?(?:[Pp]lakat(?:en)?|[Tt]ransparent(?:en)?|[Ss]child(?:ern)?|[Bb]annern?|[Ss]pruchb[aä]nd(?:ern)?|"
    r"[Zz]etteln?|[Aa]ufklebern?|[Gg]rabstein|[Tt]afel|[Hh]auswand|[Mm]auer|[Ff]assade|[Ll]einwand|Shirt|[Gg]edenktafel)"
)
HANDLING = frozenset("handle handele".split())
LONGEST_STATE = 5
READABLE = frozenset("steht stehen stand standen prangt prangen prangte prangten".split())
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
        is_worded_so(span)
        or is_verbatim(span)
        or is_view(span)
        or is_stance(span)
        or is_headline_state(span)
        or (head == "von" and any(token.text == "Rede" for token in span.right[:6]))
    )


def is_verbatim(span: Span) -> bool:
    """„eine – so wörtlich – „Schande für das Tal““, „nannte ihn wörtlich einen „Gaukler““."""
    return any(token.text == "wörtlich" for token in (*span.left[-4:], *span.right[:3]))


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
    if span.lower or (span.count > 1 and not is_attribute(span.before) and not is_code(span)):
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
    return span.lower or not span.left or span.before.casefold() in INDEFINITE or gives_reason(span)


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


def is_headline_state(span: Span) -> bool:
    """„Velt „zutiefst besorgt“ über den Streit“, „Sieg im Pokal: Berg „froh““: a headline has no room for the verb."""
    state = span.lower and span.words[-1].islower() and not (is_code(span) or is_foreign(span))
    if not (state and span.in_line and span.left):
        return False
    names = list(takewhile(lambda token: token.is_capital, reversed(span.left)))
    before = span.left[: len(span.left) - len(names)]
    return bool(names) and (not before or before[-1].text == ":") and span.behind in (*PREPOSITIONS, "")


def is_state(span: Span) -> bool:
    """„Trainerin Eva Berg war am Ende „sehr zufrieden“ mit dem Spiel“: what one feels, in one’s own words."""
    if not span.lower or not span.left or (span.behind not in BEHIND_STANCE and span.behind != "mit"):
        return False
    texts = [token.text for token in span.left]
    copula = next((i for i in range(len(texts) - 1, -1, -1) if texts[i] in COPULA), 0)
    return copula > 0 and len(texts) - copula <= FAR_STANCE and is_feeling(span.inner)


def is_predicate_noun(span: Span) -> bool:
    """„Der Ausbau sei „Wahnsinn““, „es habe „Unstimmigkeiten“ gegeben“: reported speech calls something so."""
    if span.lower or len(span.left) < 2 or is_code(span):
        return False
    if span.count <= LONGEST_STATE and (is_told_state(span) or closes_as_predicate(span)):
        return True
    if span.count > 3 and (span.count > LONGEST_STATE or span.behind not in ("", ".")):
        return False
    indefinite = span.before.casefold() in INDEFINITE
    words = (token.text for token in reversed(span.left[: -1 if indefinite else None]))
    verb = next((word for word in words if word not in MERELY), "")
    clause = takewhile(lambda token: token.text not in CLAUSE_MARK, reversed(span.left))
    if any(is_naming(token.text) for token in clause):
        return False
    if indefinite and verb == "wie":
        return is_in_reported_mood(span)  # „er agiere wie ein „Alleinherrscher““
    if span.before in DEFINITE and is_of_it(span):
        return span.behind in ("", ".", ",", "gewesen")
    if span.before == "sondern" and any(token.text in PREDICATIVE for token in span.left):
        return True  # „sie seien keine Helfer, sondern „Schaulustige““
    if span.before in DEFINITE and span.left[-2].text in PREDICATIVE:
        return span.behind in GENITIVES  # „das Netz sei das „Rückgrat“ der Stadt“
    if span.before in WISHING and span.behind in ("sein", "bleiben", "werden"):
        return True  # „er wolle „Brückenbauer“ sein“
    if verb in PREDICATIVE:
        return span.behind in ("", ".", ",", ";", "gewesen", "und") or indefinite
    return verb in EXISTING and span.behind in ("", ".", ",", "gegeben") and any(t.text == "es" for t in span.left[-4:])


def closes_as_predicate(span: Span) -> bool:
    """„dass die Vorwürfe aus Bonn „Märchen“ seien“, „beschuldigte ihn, ein „Verräter“ zu sein“."""
    if [token.text for token in span.right[:2]] == ["zu", "sein"]:
        accused = any(cue.strong and cue.kind == "judge" and cue.at < span.at for cue in span.cues)
        return accused and span.before.casefold() in INDEFINITE
    behind = [token.text for token in span.right[:2]]
    if span.behind not in PREDICATIVE or behind[1:] not in ([], ["."], [","], ["und"]):
        return False
    clause = list(takewhile(lambda token: token.text not in CLAUSE_MARK, reversed(span.left)))
    return any(token.text == "dass" for token in clause) and not any(is_naming(token.text) for token in clause)


def is_told_state(span: Span) -> bool:
    """„Es handle sich um „Märchen der Gegner““, „es gehe um ein „Erbe““, „er habe „Tomaten auf den Augen“ gehabt“."""
    if span.before in EXISTING and (span.behind == "gehabt" or is_had(span)):
        return True
    words = [token.text for token in span.left[-6:]]
    about = span.before == "um" or (span.before in INDEFINITE and words[-2:-1] == ["um"])
    handled = "sich" in words and not HANDLING.isdisjoint(words)
    return about and (handled or ("gehe" in words and "es" in words))


def is_had(span: Span) -> bool:
    """„er habe „Verständnis für die Lage““: what one has, with what it is about, and no participle behind."""
    return span.behind in CLAUSE_ENDS and span.count > 2 and span.words[1] in PREPOSITIONS


def is_of_it(span: Span) -> bool:
    """„es sei der „Normalfall“ gewesen“, „das sei die „Krönung““: what is so called is no name."""
    words = [token.text.casefold() for token in span.left[-3:-1]]
    return ("sei" in words or "seien" in words) and not IT.isdisjoint(words)


def is_on_sign(span: Span) -> bool:
    """„Auf einem Plakat stand „Nein zum Abriss““, „Auf dem Schild war „Kein Zutritt“ zu lesen“."""
    if span.before[:1].isupper() or not any(SIGN.fullmatch(token.text) for token in span.left[-6:]):
        return False
    return span.before in READABLE or [token.text for token in span.right[:2]] == ["zu", "lesen"]
