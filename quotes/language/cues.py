"""Which words report? „teilte ... mit“ in „teilte das Pentagon mit“, „wird ... zitiert“ in „wird er zitiert“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from quotes.language.function_words import NOMINATIVE, OBLIQUE, PREPOSITIONS
from quotes.language.speechless_verbs import SPEECHLESS, is_speechless
from quotes.language.verb_groups import (
    CLAUSE_END,
    FARTHEST_PARTICLE,
    LET,
    MODALS,
    PARTICLES,
    PASSIVE,
    PERFECT,
    begins_clause_behind,
    ends_with_particle,
    find_auxiliary,
    find_modal,
    find_particle,
    has_other_verb,
    modal_of,
)
from quotes.language.words import Token
from quotes.lexicon.tables import VerbForm, noun_cue, reporting_verbs, verb_forms
from quotes.lexicon.verbs import common_verb_forms

FINITE = frozenset("present.sg present.pl past.sg past.pl k1.sg k1.pl k2.sg k2.pl".split())
DEMANDED = frozenset(("soll", "sollen"))
"""„Die Kinder sollen das „ohne Angst“ lernen“: what others want of somebody, who has said nothing yet."""
AUXILIARIES = PERFECT | PASSIVE | MODALS
SIDE_CLAUSE = frozenset("wie während weil dass ob obwohl".split())
"""Conjunctions of a clause in which whoever reports does so at its end."""
ASIDE = frozenset(",–—-")
ATTRIBUTED = frozenset(("die", "der", "ein", "eine"))


PERCEIVED = frozenset("lesen hören sehen entnehmen erfahren".split())
HAVING_TO = PERFECT | frozenset("weiß wusste wussten wissen".split())
TO_BE = (["zu", "werden"], ["zu", "haben"], ["zu", "sein"])
FARTHEST_AGENT = 14
"""Tokens from „von“ to the participle of an inserted clause."""


@dataclass(frozen=True, slots=True)
class CueWord:
    """A reporting verb in a sentence.

    `at` is the token beside which the subject stands (the finite verb or the auxiliary), `word` the one that reports
    („haben ... gesprochen“: gesprochen). `passive` says that the sentence is one („wird Rutte zitiert“).
    """

    at: int
    word: int
    lemma: str
    kind: str
    strong: bool
    passive: bool
    singular: bool
    plural: bool


@lru_cache(maxsize=16384)
def is_finite_verb(word: str) -> bool:
    """Is the lower-case word a finite verb that the lexicon has? „fragte“, „hat“, „stieg“, not „gefragt“."""
    return is_reporting_form(word) or word in common_verb_forms()


def is_reporting_form(word: str) -> bool:
    """Is the lower-case word a finite form of an auxiliary or reporting verb?"""
    return any(form.finite for form in verb_forms().get(word, ()))


def is_reporting_verb(word: str) -> bool:
    """Can the lower-case word be a form of a verb that nearly always reports? „sagte“, „erklärt“, not „machte“."""
    return word in strong_forms()


@cache
def strong_forms() -> frozenset[str]:
    """Every form of the verbs that nearly always report."""
    verbs = reporting_verbs()
    return frozenset(word for word, forms in verb_forms().items() if any(verbs[form.lemma].strong for form in forms))


def find_cues(tokens: Sequence[Token]) -> list[CueWord]:
    """The reporting verbs of one sentence in order."""
    found = []
    forms = verb_forms()
    known = [(i, forms[token.text]) for i, token in enumerate(tokens) if token.text in forms]
    first = tokens[0].text if tokens else ""
    if first.casefold() in forms and first not in forms and noun_cue(first) is None:  # but „Berichten zufolge ...“
        known.insert(0, (0, forms[first.casefold()]))
    for i, readings in known:
        if not is_attributive(tokens, i):
            cue = read_verb(tokens, i, readings)
            if cue is not None and not (cue.lemma in SPEECHLESS and is_speechless(tokens, cue.lemma, cue.at, cue.word)):
                found.append(cue)
    return found


def turn_let(tokens: Sequence[Token], cues: Sequence[CueWord]) -> Sequence[CueWord]:
    """The verbs of one sentence, those passive that somebody lets be done to them."""
    if not cues:
        return cues
    let = any(token.text in LET for token in tokens)
    return [
        replace(cue, passive=True) if is_inserted(tokens, cue) or (let and is_let_be(tokens, cue.word)) else cue
        for cue in cues
    ]


def is_inserted(tokens: Sequence[Token], cue: CueWord) -> bool:
    """„Velt, von vielen als „...“ verspottet, gewann“: a participle that ends its clause behind the one who does it."""
    at = cue.word
    if cue.at != at or at + 1 >= len(tokens) or tokens[at + 1].text != "," or not tokens[at].text.endswith(("t", "en")):
        return False
    for j in range(at - 1, max(0, at - FARTHEST_AGENT), -1):
        if tokens[j].text in CLAUSE_END:
            return tokens[j].text == "," and tokens[j + 1].text in ("von", "vom", "durch")
    return False


def is_let_be(tokens: Sequence[Token], word: int) -> bool:
    """„musste sich als „...“ beschimpfen lassen“, „ließ sich vom Rat als „...“ feiern“: it is done to the subject."""
    if not tokens[word].text.endswith("n"):
        return False
    let = word + 1 < len(tokens) and tokens[word + 1].text in LET
    for j in range(word - 1, max(-1, word - FARTHEST_PARTICLE), -1):
        if tokens[j].text in CLAUSE_END:
            return False
        let = let or tokens[j].text in LET
        if tokens[j].text == "sich":
            return let or (j > 0 and tokens[j - 1].text in LET)
    return False


def is_attributive(tokens: Sequence[Token], i: int) -> bool:
    """„nicht näher bezeichnete Mängel“, „vor den bekannten Folgen“, „die von Velto bekannten Zellen“: no verb."""
    if i == 0 or i + 1 >= len(tokens) or not tokens[i].text.endswith(("te", "ten")):
        return False
    if tokens[i - 1].text == "näher" or tokens[i - 1].text in OBLIQUE:
        return True
    if tokens[i - 1].text.islower() and tokens[i - 1].text.endswith("lich") and tokens[i + 1].is_capital:
        return i > 1 and tokens[i - 2].is_word and not tokens[i - 2].is_capital  # „30 namentlich benannte Zeugen“
    if tokens[i - 1].text in ATTRIBUTED and i > 1 and tokens[i + 1].is_capital:
        return True  # „hielt die bekannte Pianistin“
    noun = tokens[i + 1].is_capital or tokens[i + 1].text[0].isdigit()
    return (
        noun
        and i > 2
        and tokens[i].text.endswith("ten")
        and tokens[i - 2].text == "von"
        and tokens[i - 3].text in ("die", "den", "der")
    )


def read_verb(tokens: Sequence[Token], i: int, readings: Sequence[VerbForm]) -> CueWord | None:
    """The cue that the verb form at `i` is part of; None when it is an auxiliary, an adjective or lacks its
    particle.
    """
    apart = written_apart(tokens, i, readings)
    if apart is not None:
        return apart
    finite = [] if is_bare_infinitive(tokens, i) else [form for form in readings if form.readings & FINITE]
    participles = [form for form in readings if "participle2" in form.readings and not form.particle]
    if tokens[i].text == "bekannt" and not any(token.text == "sich" for token in tokens[:i]):
        return None  # „bekannt geworden“; but „hat sich dazu bekannt“
    closing = finite and (follows_comma(tokens, i) or closes_side_clause_alone(tokens, i))
    if participles and not followed_by_verb(tokens, i) and not closing:
        auxiliary = find_auxiliary(tokens, i)
        if auxiliary is not None and not (finite and begins_clause_behind(tokens, i, auxiliary)):
            return with_auxiliary(tokens, i, auxiliary, likeliest(participles))
    modal = modal_of(tokens, i) if any("infinitive" in form.readings for form in readings) else None
    if modal is not None:
        return infinitive_cue(tokens, i, modal, readings)
    for form in finite:
        if form.particle:
            if find_particle(tokens, i, form.particle) is not None:
                return cue_of(form, i)
    whole = next((form for form in finite if not form.particle), None)
    if whole is not None and participles and [token.text for token in tokens[i + 1 : i + 3]] in TO_BE:
        return None  # „um bestätigt zu werden“
    if participles and has_other_verb(tokens, i):
        return None
    if whole is None or (not reporting_verbs()[whole.lemma].strong and ends_with_particle(tokens, i)):
        return None
    return cue_of(whole, i)


def is_bare_infinitive(tokens: Sequence[Token], i: int) -> bool:
    """„den Vorwurf, Angst zu verbreiten“: an infinitive that tells nothing; but „war zu lesen“, „hatte zu sagen“."""
    if i == 0 or tokens[i - 1].text != "zu" or not tokens[i].text.endswith("n") or tokens[i].text in PERCEIVED:
        return False
    for j in range(i - 2, -1, -1):
        if tokens[j].text in CLAUSE_END:
            break
        if tokens[j].text in HAVING_TO:
            return False
    return True


def written_apart(tokens: Sequence[Token], i: int, readings: Sequence[VerbForm]) -> CueWord | None:
    """„wie der Verband bekannt gab“, „hat bekannt gegeben“: its particle is a word before the verb at `i`."""
    before = tokens[i - 1].text if i else ""
    form = next((form for form in readings if form.particle and form.particle == before), None)
    if form is None or form.particle in PARTICLES:
        return None
    if "participle2" in form.readings:
        auxiliary = find_auxiliary(tokens, i)
        return None if auxiliary is None else with_auxiliary(tokens, i, auxiliary, form)
    return cue_of(form, i) if form.readings & FINITE else None


def likeliest(participles: Sequence[VerbForm]) -> VerbForm:
    """Of „geloben“ and „loben“ for „gelobt“ the shorter, of „stehen“ and „gestehen“ for „gestanden“ the one that nearly
    always reports.
    """
    verbs = reporting_verbs()
    return min(participles, key=lambda form: (not verbs[form.lemma].strong, len(form.lemma)))


def follows_comma(tokens: Sequence[Token], i: int) -> bool:
    """„Die Technik sei kein Selbstzweck, betont sie“: behind a comma and before its subject the form is finite."""
    if i == 0 or tokens[i - 1].text != "," or i + 1 >= len(tokens):
        return False
    return tokens[i + 1].is_capital or tokens[i + 1].text in NOMINATIVE or tokens[i + 1].text in ("er", "sie", "es")


def closes_side_clause_alone(tokens: Sequence[Token], i: int) -> bool:
    """„Die Züge sind „völlig überfüllt“, wie der Verband betont“: the last word of a side clause that has no auxiliary
    is its finite verb.
    """
    if i + 1 < len(tokens) and tokens[i + 1].text not in CLAUSE_END:
        return False
    for j in range(i - 1, max(1, i - FARTHEST_PARTICLE), -1):
        word = tokens[j].text
        if word in CLAUSE_END or tokens[j].quotation >= 0 or word in AUXILIARIES:
            return False
        if word in SIDE_CLAUSE and tokens[j - 1].text in ASIDE:
            return j < i - 1  # „Er trat, wie erwartet, zurück“
    return False


def followed_by_verb(tokens: Sequence[Token], i: int) -> bool:
    """„wie der Rat am Montag bekannt gab“: the word belongs to the verb behind it."""
    word = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return word not in PERFECT | PASSIVE and is_reporting_form(word) and word not in MODALS


def infinitive_cue(tokens: Sequence[Token], i: int, modal: int, readings: Sequence[VerbForm]) -> CueWord | None:
    """The cue of an infinitive with its modal verb: never a sure one, since what is not done may be told too."""
    form = next(form for form in readings if "infinitive" in form.readings)
    verb = reporting_verbs()[form.lemma]
    if verb.kind == "auxiliary" or tokens[modal].text.casefold() in DEMANDED:
        return None
    plural = tokens[modal].text.endswith("n")
    return CueWord(modal, i, form.lemma, verb.kind, False, False, not plural, plural)


def cue_of(form: VerbForm, at: int) -> CueWord | None:
    """The cue of one verb form; None for auxiliaries, which report only together with a participle."""
    verb = reporting_verbs()[form.lemma]
    if verb.kind == "auxiliary":
        return None
    singular = any(reading.endswith(".sg") for reading in form.readings)
    plural = any(reading.endswith(".pl") for reading in form.readings)
    return CueWord(at, at, form.lemma, verb.kind, verb.strong, False, singular, plural)


def with_auxiliary(tokens: Sequence[Token], i: int, auxiliary: int, form: VerbForm) -> CueWord | None:
    """„hat ... gesagt“ is a cue; „wird ... zitiert“ one in the passive; „ist ... gesagt“ none."""
    if tokens[auxiliary].text == "haben" and auxiliary == i + 1:
        modal = find_modal(tokens, auxiliary)
        auxiliary = auxiliary if modal is None else modal  # „soll ... gesagt haben“
    word = tokens[auxiliary].text.casefold()
    verb = reporting_verbs()[form.lemma]
    if word in DEMANDED and not verb.strong:
        return None  # „soll sie „wie eine Sklavin“ gehalten haben“
    passive = word in PASSIVE
    if passive and i + 1 < len(tokens) and tokens[i + 1].text == "sich" and tokens[i - 1].text == "und":
        return cue_of(form, i)  # „wurde verbannt und beschwert sich“
    worden = i + 1 < len(tokens) and tokens[i + 1].text == "worden"
    if passive and not worden and word in ("ist", "sind", "war", "waren", "sei", "seien"):
        return None
    if verb.kind == "auxiliary" or (form.lemma == "gestehen" and stands_there(tokens, i)):
        return None
    plural = word.endswith("n")
    return CueWord(auxiliary, i, form.lemma, verb.kind, verb.strong, passive, not plural, plural)


def stands_there(tokens: Sequence[Token], i: int) -> bool:
    """„Das Haus habe in Flammen gestanden“, „hatten zur Debatte gestanden“: where something stood is no confession."""
    near = [token.text for token in tokens[max(0, i - 3) : i]]
    if not near or near[-1][0].islower() or near[-1] in ("Gericht", "Richter", "Polizei"):
        return False
    return not PREPOSITIONS.isdisjoint(near[:-1])
