"""Which frame holds the quotation in its own sentence, without a colon? Rutte nannte es „...“. Laut Kreß ist „...“.

Every rule takes the quotation's site, the article's passages and the frames of the quotations before, and returns a
frame or None.
"""

from __future__ import annotations

import re

from quotes.frames.cited_sources import preposition_in
from quotes.frames.closed_clauses import crosses, is_closed
from quotes.frames.frame import Decisions, Frame, closes_side_clause, is_fragment
from quotes.frames.governing import is_governed, speaks_in_clause
from quotes.frames.hearsay import hearsay_verb
from quotes.frames.inner_speakers import is_said_inside, outer_first
from quotes.frames.nearer_sources import cites, nearer_source
from quotes.frames.participles import called_by, is_attribute
from quotes.frames.reproaches import is_refuted
from quotes.frames.shared_verbs import CONTRAST, gapped_report, without_verb
from quotes.frames.told_before import in_konjunktiv
from quotes.frames.verb_frames import says_nobody, verb_frame
from quotes.frames.verb_speakers import speaker_of
from quotes.language.clauses import SUBORDINATORS, in_side_clause
from quotes.language.cues import CueWord, is_finite_verb
from quotes.language.feelings import is_feeling
from quotes.language.function_words import PREPOSITIONS
from quotes.language.verb_groups import MODALS
from quotes.language.words import DASHES
from quotes.lexicon.tables import find_organisation
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Site
from quotes.phrases.phrase import Phrase
from quotes.syntax.documents import holding_document, opening_document
from quotes.syntax.likely_speakers import is_trusted
from quotes.syntax.owners import owner_of

PARTICIPLE = re.compile(r"(?:\w*ge|ver|be|er|ent|zer)\w+(?:t|en)")
CALLED_UPON = frozenset("soll sollen sollte sollten".split())
LONGEST_PLACE = 5
"""Tokens from the name in a headline's label to its colon: „Berg in der Türkei:“."""
LINKING_VERBS = frozenset("ist sind war waren sei seien wäre wären bleibt gilt gelten".split())
ASKED_FOR = frozenset("Ob Wann Warum Weshalb Wie Wo Wer Was Welche Wohin".split())


def in_brackets(site: Site, passages: Passages) -> Frame | None:
    """„der Leiter der Behörde, Tom Velt („...“), und ...“: the phrase before the bracket that holds the quotation; or
    whose utterance that is, „die Klagen des Wirts („...“)“.
    """
    if site.at < 2 or site.left[-1].text != "(" or not is_sentence(site, passages):
        return None
    near = next((p for p in site.sentence.phrases if p.last == site.at - 1 and p.weight >= 1), None)
    phrase = owner_of(site.sentence, near) if near is not None and near.kind == "utterance" else near
    return None if phrase is None else Frame("embedded", site.sentence, None, "", phrase)


def signed(site: Site) -> Frame | None:
    """„Die Mittel steigen, „ein Beweis für gute Arbeit“ (Velt).“: a person alone in the bracket behind the words."""
    tokens, begin = site.sentence.tokens, site.at + 2
    if begin >= len(tokens) or tokens[begin - 1].text != "(":
        return None
    phrase = next((p for p in site.sentence.phrases if p.first == begin and p.kind == "person"), None)
    alone = phrase is not None and phrase.last < len(tokens) and tokens[phrase.last].text == ")"
    return Frame("embedded", site.sentence, None, "", phrase) if alone else None


def is_sentence(site: Site, passages: Passages) -> bool:
    """Do the words end with a full stop: „Das geht nicht.“"""
    return passages.text[site.candidate.inner_start : site.candidate.inner_end].rstrip().endswith((".", "!", "?", "…"))


def asked_about(site: Site) -> Frame | None:
    """„Ob der Plan „noch zu retten“ ist, wollte Velt nicht sagen“: whoever is asked, with the verb behind the comma."""
    tokens = site.sentence.tokens
    if tokens[0].text not in ASKED_FOR:
        return None
    comma = next((i for i in range(site.at + 1, len(tokens)) if tokens[i].text == ","), None)
    cue = next((cue for cue in site.sentence.cues if comma is not None and cue.at == comma + 1), None)
    phrase = None if cue is None else speaker_of(site.sentence, cue)
    if cue is None or phrase is None or phrase.weight < 2:
        return None
    return Frame("embedded", site.sentence, tokens[cue.word], cue.lemma, phrase)


def embedded(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """nannte Biden den Einsatz „gefährlich“; Rutte sagte, dass der Einsatz „...“ darstelle: the quotation is
    inside the clause.
    """
    tokens = site.sentence.tokens
    if is_attribute(site):
        return called_by(site)
    gapped = (
        signed(site) or in_brackets(site, passages) or without_verb(site) or gapped_report(site) or asked_about(site)
    )
    if gapped is not None:
        return gapped
    if is_refuted(site):
        return None
    inside = [cue for cue in site.sentence.cues if is_said_inside(site, cue)]
    fact = (cue for cue in site.sentence.cues if cue.strong or tokens[cue.at].text not in konjunktiv_forms())
    reporting = [cue for cue in fact if cue not in inside]
    before = [cue for cue in reporting if cue.at < site.at and not is_closed(site, cue.at)]
    after = [cue for cue in reporting if cue.at > site.at and not crosses(tokens, site.at, cue.at)]
    closing = [*inside, *(cue for cue in after if closes_side_clause(site, cue))]
    strong = [cue for cue in (*closing, *outer_first(site, before), *after) if cue.strong]
    if not strong and cites(site):
        return None
    for cue in (*closing, *before[-1:]) if strong and not any(cue.strong for cue in closing) else ():
        governing = verb_frame("embedded", site, cue, passages, decisions) if is_governed(site, cue) else None
        if speaks_in_clause(governing, cue):
            return governing
    unsaid = next((cue for cue in strong if leaves_open(site, cue)), None)
    said = None if unsaid is None else verb_frame("embedded", site, unsaid, passages, decisions)
    if unsaid is not None and (said is None or said.phrase is None):
        return Frame("embedded", site.sentence, tokens[unsaid.word], unsaid.lemma, None)
    for cue in strong or (*inside, *reversed(before), *after):
        frame = nearer_source(site, cue) or verb_frame("embedded", site, cue, passages, decisions)
        if frame is not None and frame.phrase is not None and is_trusted(site, cue, frame.phrase, frame.rule):
            return frame
    return None


def leaves_open(site: Site, cue: CueWord) -> bool:
    """„Dagegen wurde eingewandt, es propagiere „...““: a passive whose clause in the Konjunktiv is about no person; and
    „Es hieß, ...“.
    """
    if cue.kind == "read" and says_nobody(site.sentence, cue):
        return True
    between = [token.text for token in site.sentence.tokens[cue.word + 1 : site.at]]
    if not cue.passive or between[:1] != [","] or konjunktiv_forms().isdisjoint(between):
        return False
    begin = cue.word + 2
    subject = next((p for p in site.sentence.phrases if p.first >= begin and p.may_be_subject), None)
    return between[1] in ("es", "das", "man") or (
        subject is not None and subject.first == begin and subject.weight == 0
    )


def preposition(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """laut Claus Kreß, nach Angaben der Polizei, Selenski zufolge, so Selenskyj in einem Interview."""
    found = preposition_in(site.sentence, 0, len(site.sentence.tokens), site.at)
    if found is not None:
        return found
    document = opening_document(site.sentence, site.at) or holding_document(site.sentence, site.at)
    return None if document is None else Frame("preposition", site.sentence, None, "", document)


def is_predicate(site: Site, passages: Passages) -> bool:
    """„Velt ist der „fleißigste Rat““: the words describe the subject, someone else says them; but „Velt ist „sehr
    zufrieden““ only Velt.
    """
    words = [token.text for token in site.left[-3:]]
    linked = any(word in LINKING_VERBS for word in words)
    return linked and not is_feeling(passages.text[site.candidate.inner_start : site.candidate.inner_end])


def fit_antecedent(site: Site) -> Phrase | None:
    """„leitet eine Firma, die von „...“ spricht“: in a relative clause the noun before it is the subject."""
    tokens = site.sentence.tokens
    for comma in (i for i in range(site.at - 2, 0, -1) if tokens[i].text == ","):
        following = tokens[comma + 1].text
        if following in ("der", "die", "das"):
            break
        if is_finite_verb(following):
            return None
    else:
        return None
    return next((p for p in site.sentence.phrases if p.last == comma and p.core_first > p.first), None)


def follows_verb(site: Site, phrase: Phrase) -> bool:
    """„Den Handel will Velto mit „...“ locken“: an unknown name directly behind a modal verb is the subject."""
    tokens = site.sentence.tokens
    verb = phrase.first - 2 if phrase.first > 1 and tokens[phrase.first - 1].text == "sich" else phrase.first - 1
    return verb >= 0 and tokens[verb].text in MODALS


def is_as(site: Site, phrase: Phrase) -> bool:
    """„benannte als ein Ziel des Treffens, „...““: what something is called."""
    return phrase.first > 0 and site.sentence.tokens[phrase.first - 1].text == "als"


def is_acted_on(site: Site) -> bool:
    """„Kunden werden gebeten, „sofort zu gehen““, „Die Gäste seien „müde“, hieß es“: nobody says by whom."""
    cues = [cue for cue in site.sentence.cues if cue.kind != "quote"]
    if any(cue.lemma == "heißen" and cue.at > site.at for cue in cues):
        return True
    return any(cue.passive and (cue.at in (site.at + 1, site.at + 2) or cue.at < site.at) for cue in cues)


def is_set_off(site: Site) -> bool:
    """„Rat entlassen – „Wir haben keine Wahl““: what is done to somebody says nothing of who speaks behind the dash."""
    words = [token.text for token in site.left]
    if len(words) < 3 or words[-1] not in DASHES or PARTICIPLE.fullmatch(words[-2]) is None:
        return False
    return not any(is_finite_verb(word) for word in words[:-2])


def is_topic(site: Site, phrase: Phrase) -> bool:
    """„Thüringen: Der Rat will „nicht weiter““: a place before a colon and a whole clause tells where."""
    tokens = site.sentence.tokens
    place = find_organisation(phrase.head)
    label = phrase.first == 0 and tokens[phrase.last].text == ":" and place is not None and place.kind == "place"
    return label and any(is_finite_verb(token.text) for token in tokens[phrase.last : site.at])


def is_called_upon(site: Site, phrase: Phrase) -> bool:
    """„Die Länder sollten „endlich mehr tun““: somebody else wants that of them."""
    return site.sentence.tokens[phrase.last].text in CALLED_UPON


def clause_behind_comma(site: Site) -> int:
    """„Die Union lobte den Bau, und das Team Velt sah „...““, „Während sich Berg freute, wollte Velt „...““: the comma
    behind which a main clause of its own holds the quotation; -1 where none does.
    """
    tokens = site.sentence.tokens
    if tokens[0].text.casefold() in SUBORDINATORS:
        opening = (i for i in range(site.at - 1, 0, -1) if tokens[i].text == "," and is_finite_verb(tokens[i + 1].text))
        return next(opening, -1)
    joints = [i for i in range(site.at - 2) if tokens[i].text == "," and tokens[i + 1].text in ("und", "aber", "doch")]
    if not joints or not any(is_finite_verb(token.text) for token in tokens[joints[-1] : site.at]):
        return -1
    return joints[-1]


def behind_label(site: Site) -> Phrase | None:
    """„Bonn holt Bronze: Berg „sehr dankbar““: the name that stands alone between a colon and the quotation."""
    for phrase in site.sentence.phrases:
        if phrase.last == site.at and phrase.first and site.sentence.tokens[phrase.first - 1].text == ":":
            return phrase if phrase.weight >= 2 or phrase.kind == "name" else None
    return None


def heading_label(site: Site) -> Phrase | None:
    """„Berg: Plan ist „unverzeihlich““, „Berg in Bonn: Velt hat „geschlafen““: the person before the colon says what
    follows, and a body where it is about no person.
    """
    tokens = site.sentence.tokens
    label = site.sentence.phrases[0] if site.sentence.phrases else None
    if label is None or label.first or label.kind not in ("person", "organisation") or not is_fragment(site):
        return None
    colon = next(
        (i for i in range(label.last, min(site.at - 1, label.last + LONGEST_PLACE)) if tokens[i].text == ":"), None
    )
    if colon is None or any(is_finite_verb(token.text) for token in tokens[:colon]):
        return None
    if colon > label.last and tokens[label.last].text not in PREPOSITIONS:
        return None
    if label.kind == "person":
        return label
    place = find_organisation(label.head)
    others = any(p.first > colon and p.last <= site.at and p.weight >= 2 for p in site.sentence.phrases)
    return None if others or (place is not None and place.kind == "place") else label


def is_kicker(site: Site, phrase: Phrase) -> bool:
    """„Bonn Umland „Wir mussten umziehen““: the place alone that stands over a line of somebody's words."""
    dashed = site.at - phrase.last == 1 and site.left[-1].text in DASHES  # „Bezirksgericht Bonn – „...““
    alone = phrase.first == 0 and (phrase.last == site.at or dashed) and phrase.kind == "organisation"
    return alone and phrase.last > 1 and not site.right


def begins_reported(site: Site, text: str) -> bool:
    """„Die Opposition „werde dagegen stimmen““: of the subject of a Konjunktiv others tell."""
    inner = text[site.candidate.inner_start : site.candidate.inner_end].split(maxsplit=1)
    return bool(inner) and inner[0] in konjunktiv_forms()


def sentence_subject(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Der Rat sieht den Plan als „Fortschritt“: no reporting verb, but a subject that can speak."""
    if not site.left or hearsay_verb(site.sentence) is not None or in_konjunktiv(site.sentence):
        return None
    heading = heading_label(site)
    if heading is not None:
        return Frame("sentence-subject", site.sentence, None, "", heading)
    if is_refuted(site) or is_set_off(site) or begins_reported(site, passages.text):
        return None
    inside = [p for p in site.sentence.phrases if p.last <= site.at and p.may_be_subject and not is_as(site, p)]
    inside = [p for p in inside if not in_side_clause(site.sentence.tokens, p.first)]
    labelled = behind_label(site)
    inside = inside if labelled is None else [labelled]
    fit = [p for p in inside if p.weight >= 2 and (p.kind != "name" or p is labelled or follows_verb(site, p))]
    if not fit or not is_fragment(site) or is_predicate(site, passages) or is_acted_on(site):
        return None
    fit = [p for p in fit if not (is_topic(site, p) or is_called_upon(site, p) or is_kicker(site, p))]
    if not fit:
        return None
    begin = clause_behind_comma(site)
    fit = [p for p in fit if p.first > begin] or fit
    contrasted = (p for p in inside if site.sentence.tokens[p.last].text in CONTRAST)  # „..., Berg hingegen „...““
    subject = next(contrasted, None) or fit_antecedent(site) or fit[0]
    return Frame("sentence-subject", site.sentence, None, "", subject)
