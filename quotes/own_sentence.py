"""Which frame holds the quotation in its own sentence? Healey sagte: „...“ Rutte nannte es „...“. Laut Kreß ist „...“.

Every rule takes the quotation's site, the article's passages and the frames of the quotations before, and returns a
frame or None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.clauses import RELATIVES, in_relative_clause, in_side_clause
from quotes.cues import MODALS, CueWord, is_finite_verb
from quotes.frames import Decisions, Frame, is_fragment, preposition_in
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Sentence, Site
from quotes.phrases import Phrase
from quotes.subjects import standing
from quotes.verb_frames import verb_frame
from quotes.words import Token

COPULAS = frozenset("ist sind war waren sei seien wäre wären bleibt gilt gelten".split())
LEADS_TO_NAME = frozenset("dazu so auch und doch darauf daraufhin wieder weiter ebenso hierzu".split())


def colon(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Healey sagte: „...“; Merz: „...“; gibt sich der Trainer gelassen: „...“."""
    tokens = site.sentence.tokens
    if not site.at or tokens[site.at - 1].text != ":":
        return None
    stop = site.at - 1
    begin = next((j + 1 for j in range(stop - 1, -1, -1) if tokens[j].quotation >= 0 or tokens[j].text == ":"), 0)
    if begin == 0 and any(p.first == 0 and p.last == stop for p in site.sentence.phrases):
        return turn(site)
    begin = behind_source(site.sentence, begin, stop)
    cues = [cue for cue in site.sentence.cues if begin <= cue.at < stop]
    chosen = next((cue for cue in reversed(cues) if cue.strong), cues[-1] if cues else None)
    if chosen is not None:
        frame = verb_frame("colon", site, chosen, passages, decisions)
        if frame is not None and frame.phrase is not None:
            if chosen.kind == "read" or speaks(frame.phrase, chosen) or opens_clause(tokens, chosen):
                return frame
    quoting = preposition_in(site.sentence, begin, stop, stop)
    if quoting is not None:
        return replace(quoting, rule="colon")
    inside = [p for p in site.sentence.phrases if begin <= p.first < stop and p.weight >= 2 and p.may_be_subject]
    inside = [p for p in inside if p.kind != "name" or (p.last == stop and introduces(tokens, p))]
    if inside:
        near = inside[0] if inside[-1].last != stop else inside[-1]
        return Frame("colon", site.sentence, None, "", near)
    return None


def opens_clause(tokens: Sequence[Token], cue: CueWord) -> bool:
    """„... und rief:“: the second verb of a subject that stands before."""
    return cue.strong and cue.at > 0 and tokens[cue.at - 1].text == "und"


def turn(site: Site) -> Frame:
    """„Velt: „...““, „Nordbote: „...““: the label of a turn names who speaks; „Frage:“ leaves it open."""
    label = site.sentence.phrases[0]
    return Frame("colon", site.sentence, None, "", None if label.kind == "utterance" else label)


def behind_source(sentence: Sentence, begin: int, stop: int) -> int:
    """„Wie der Sender meldet, gab Velt eine Erklärung ab:“: where the main clause begins, if it has a subject."""
    tokens = sentence.tokens
    if tokens[begin].text.casefold() != "wie":
        return begin
    comma = next((i for i in range(begin, stop) if tokens[i].text == ","), stop)
    return comma + 1 if any(p.first > comma and p.last <= stop and speaker_like(p) for p in sentence.phrases) else begin


def speaker_like(phrase: Phrase) -> bool:
    """A nominative that can speak."""
    return phrase.may_be_subject and phrase.weight >= 2 and phrase.kind != "name"


def speaks(phrase: Phrase, cue: CueWord) -> bool:
    """Can the phrase be the speaker beside this verb?"""
    return phrase.weight >= 2 or standing(phrase, cue) >= 2


def in_brackets(site: Site) -> Frame | None:
    """„der Leiter der Behörde, Tom Velt („...“), und ...“: the phrase before the bracket that holds the quotation."""
    if site.at < 2 or site.left[-1].text != "(":
        return None
    phrase = next((p for p in site.sentence.phrases if p.last == site.at - 1 and p.weight >= 2), None)
    return None if phrase is None else Frame("embedded", site.sentence, None, "", phrase)


def without_verb(site: Site) -> Frame | None:
    """„Velt sprach von „...“, die Grünen von „...““: the second shares the verb of the first."""
    tokens = site.sentence.tokens
    begin = next((i for i in range(site.at - 1, -1, -1) if tokens[i].quotation >= 0), None)
    if begin is None or tokens[begin + 1].text not in (",", "und") or site.at < 2:
        return None
    verb = next((cue for cue in reversed(site.sentence.cues) if cue.at < begin and cue.strong), None)
    if verb is None or tokens[site.at - 1].text not in ("von", "als", "vor", "mit"):
        return None
    fit = (p for p in site.sentence.phrases if p.first == begin + 2 and p.last == site.at - 1 and p.may_be_subject)
    phrase = next(fit, None)
    return None if phrase is None else Frame("embedded", site.sentence, tokens[verb.word], verb.lemma, phrase)


def is_sure(site: Site, cue: CueWord) -> bool:
    """Does the verb report here: nearly always, or because it calls something „als „...““?"""
    before = site.sentence.tokens[site.at - 1].text if site.at else ""
    return cue.strong or (before == "als" and cue.kind in ("name", "think", "judge"))


def introduces(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """„Velt: „...““, „Dazu Velt: „...““: an unknown word before the colon is a name where no adjective leads to it."""
    before = tokens[phrase.first - 1] if phrase.first else None
    return before is None or not before.is_word or before.text.casefold() in LEADS_TO_NAME


def embedded(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """nannte Biden den Einsatz „gefährlich“; Rutte sagte, dass der Einsatz „...“ darstelle: the quotation is
    inside the clause.
    """
    tokens = site.sentence.tokens
    gapped = without_verb(site) or in_brackets(site)
    if gapped is not None:
        return gapped
    reporting = [cue for cue in site.sentence.cues if cue.strong or tokens[cue.at].text not in konjunktiv_forms()]
    before = [cue for cue in reporting if cue.at < site.at and not is_closed(site, cue.at)]
    after = [cue for cue in reporting if cue.at > site.at and not crosses(tokens, site.at, cue.at)]
    strong = [cue for cue in (*reversed(before), *after) if cue.strong]
    if not strong and cites(site):
        return None
    for cue in strong or (*reversed(before), *after):
        frame = nearer_source(site, cue) or verb_frame("embedded", site, cue, passages, decisions)
        if frame is not None and frame.phrase is not None and is_trusted(site, cue, frame.phrase, frame.rule):
            return frame
    return None


def cites(site: Site) -> bool:
    """„Laut einer Umfrage wünschen sich viele „...““: a source goes before a verb that often reports nothing."""
    found = preposition_in(site.sentence, 0, len(site.sentence.tokens), site.at)
    return found is not None and found.lemma not in ("so", "für", "aus")


def nearer_source(site: Site, cue: CueWord) -> Frame | None:
    """„wies darauf hin, dass laut einem Gutachter „...““: a quoting preposition between the verb and the quotation.

    With hearsay („soll ... gesagt haben“) one before the verb counts too.
    """
    if cue.at > site.at:
        return None
    hearsay = site.sentence.tokens[cue.at].text in ("soll", "sollen") and cue.at != cue.word
    found = preposition_in(site.sentence, 0 if hearsay else cue.at + 1, site.at, site.at)
    if found is None or found.phrase is None or found.lemma in ("so", "für") or found.phrase.weight < 1:
        return None
    return found


def is_trusted(site: Site, cue: CueWord, phrase: Phrase, rule: str) -> bool:
    """Is the phrase likely enough the speaker for this verb: a person beside any, a thing beside a sure one?"""
    sure = is_sure(site, cue)
    if rule == "preposition" or (sure and cue.passive):
        return True
    if cue.passive:
        return False
    return phrase.weight >= (1 if sure else 3) or (cue.strong and speaks(phrase, cue))


def is_closed(site: Site, at: int) -> bool:
    """„Das Kapitel, das Velt vorträgt, besteht aus „...““: the verb at `at` ends a relative clause that is over."""
    tokens = site.sentence.tokens
    if not in_relative_clause(tokens, at) or at + 1 >= site.at or tokens[at + 1].text != ",":
        return False
    if at + 2 == site.at:  # „..., zu der sie aufriefen, „friedlich“ verlaufen“
        return bool(site.right) and site.right[0].is_word
    return tokens[at + 2].text != "dass"


def crosses(tokens: Sequence[Token], at: int, cue: int) -> bool:
    """Does a clause end between the quotation and a verb behind it?"""
    return any(token.text in (",", ":", ";") for token in tokens[at + 1 : cue])


def preposition(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """laut Claus Kreß, nach Angaben der Polizei, Selenski zufolge, so Selenskyj in einem Interview."""
    return preposition_in(site.sentence, 0, len(site.sentence.tokens), site.at)


def is_predicate(site: Site) -> bool:
    """„Velt ist der „fleißigste Rat““: the words describe the subject, someone else says them."""
    words = [token.text for token in site.left[-3:]]
    return any(word in COPULAS for word in words)


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


def juxtaposed(site: Site) -> int | None:
    """„Er trat dem mit den Worten entgegen, der Rat sei „...““: the comma behind a first clause that is no report."""
    tokens = site.sentence.tokens
    forms = konjunktiv_forms()
    comma = next((i for i in range(site.at) if tokens[i].text == ","), None)
    if comma is None or any(token.text in forms for token in tokens[:comma]):
        return None
    reported = any(token.text in forms for token in tokens[comma + 1 :])
    return comma if reported and tokens[comma + 1].text not in RELATIVES and tokens[0].text != "Wie" else None


def follows_verb(site: Site, phrase: Phrase) -> bool:
    """„Den Handel will Velto mit „...“ locken“: an unknown name directly behind a modal verb is the subject."""
    return phrase.first > 0 and site.sentence.tokens[phrase.first - 1].text in MODALS


def matrix_subject(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Der Rat hatte sich erhofft, dass das Geld „in die Schulen fließt“: whoever heads the clause above, any verb."""
    tokens = site.sentence.tokens
    if tokens[0].text == "Demnach":
        return None
    opens = (i for i in range(site.at - 1, 0, -1) if tokens[i].text in ("dass", "ob") and tokens[i - 1].text == ",")
    begin = next(opens, None)
    if begin is None:
        begin = juxtaposed(site)
    if begin is None:
        return None
    fit = [p for p in site.sentence.phrases if p.last <= begin and speaker_like(p)]
    return Frame("sentence-subject", site.sentence, None, "", fit[0]) if fit else None


def sentence_subject(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Der Rat sieht den Plan als „Fortschritt“: no reporting verb, but a subject that can speak."""
    if not site.left:
        return None
    inside = [p for p in site.sentence.phrases if p.last <= site.at and p.may_be_subject]
    inside = [p for p in inside if not in_side_clause(site.sentence.tokens, p.first)]
    fit = [p for p in inside if p.weight >= 2 and (p.kind != "name" or follows_verb(site, p))]
    if not fit or not is_fragment(site) or is_predicate(site):
        return None
    antecedent = fit_antecedent(site)
    if antecedent is not None:
        return Frame("sentence-subject", site.sentence, None, "", antecedent)
    return Frame("sentence-subject", site.sentence, None, "", fit[0])
