"""Which frame stands in the quotation's own sentence? „...“, sagte er. Healey sagte: „...“ Laut Kreß ist es „...“.

Every rule takes the quotation's site, the article's passages and the frames of the quotations before, and returns a
frame or None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.cues import CueWord
from quotes.frames import ASIDE, Decisions, Frame, is_fragment, preposition_in, skip_aside, stands_first
from quotes.function_words import FUNCTION_WORDS
from quotes.mentions import preposition_before
from quotes.other_sentences import KONJUNKTIV, carry
from quotes.owners import owner_of
from quotes.passages import Passages, Sentence, Site
from quotes.phrases import Phrase
from quotes.subjects import behind, best, find_subject, standing
from quotes.words import Token


PLACES_OF_WORDS = frozenset("in im aus bei beim auf von vom seitens".split())
AGENT_PREPOSITIONS = frozenset("von vom durch seitens".split())
IN = frozenset(("in", "im"))
LEADS_TO_NAME = frozenset("dazu so auch und doch darauf daraufhin wieder weiter ebenso hierzu".split())
ASKED = frozenset("Anfrage Anfragen Nachfrage Nachfragen Frage Fragen".split())


def so_after(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“, so der Sprecher weiter. „... Schrittes. “ so Robert Wood."""
    tokens = site.sentence.tokens
    j, _ = skip_aside(tokens, site.at + 1)
    if j + 1 >= len(tokens) or tokens[j].text.casefold() not in ("so", "laut"):
        return None
    phrase = next((p for p in site.sentence.phrases if p.first == j + 1), None)
    if phrase is None:
        return None
    return Frame("so-after", site.sentence, tokens[j], tokens[j].text.casefold(), phrase)


def inversion_after(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“, sagte er. „...“, schreibt das Auswärtige Amt weiter. „...“, wie Rutte erklärte."""
    tokens = site.sentence.tokens
    j, aside = skip_aside(tokens, site.at + 1)
    if j >= len(tokens) or not (aside or stands_first(site)):
        return None
    if tokens[j].text == "mit":
        return with_these_words(site, j)
    if tokens[j].text == "wie":
        cue = next((cue for cue in site.sentence.cues if j < cue.at <= j + 14), None)
    else:
        cue = next((cue for cue in site.sentence.cues if cue.at in (j, j + 1)), None)
        if cue is not None and cue.at == j + 1 and tokens[j].text not in ("so", "da", "hat", "soll"):
            cue = None
    if cue is None or not (aside or cue.strong):
        return unlisted_verb(site, j) if aside else None
    return verb_frame("inversion-after", site, cue, passages, decisions)


def unlisted_verb(site: Site, j: int) -> Frame | None:
    """„...“, befand der Abgeordnete Tom Velt: a verb that no list has, its subject directly behind it."""
    tokens = site.sentence.tokens
    word = tokens[j].text
    if not word.islower() or len(word) < 4 or word in FUNCTION_WORDS or not word.endswith(("te", "ten", "t", "d", "f")):
        return None
    subject = next((p for p in site.sentence.phrases if p.first == j + 1 and p.may_be_subject), None)
    if subject is None or subject.kind not in ("person", "role", "pronoun"):
        return None
    return Frame("inversion-after", site.sentence, tokens[j], word, subject)


def with_these_words(site: Site, j: int) -> Frame | None:
    """„...“, mit diesen Worten meldete er sich: a verb of any kind, and its subject behind it."""
    tokens = site.sentence.tokens
    noun = next((p for p in site.sentence.phrases if p.first == j + 1 and p.kind == "utterance"), None)
    if noun is None or not tokens[noun.first].text.startswith("dies"):
        return None
    subjects = (p for p in site.sentence.phrases if p.first == noun.last + 1 and p.may_be_subject and p.weight >= 2)
    subject = next(subjects, None)
    return subject and Frame("inversion-after", site.sentence, tokens[noun.last - 1], noun.head, subject)


def later_inversion(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“ zwischen Nordkorea und Russland, sagte der US-Botschafter: the frame closes the sentence."""
    tokens = site.sentence.tokens
    if any(cue.strong for cue in site.sentence.cues if cue.at < site.at):
        return None
    for cue in site.sentence.cues:
        opening = cue.at - 1 if cue.at and tokens[cue.at - 1].text in ("so", "wie") else cue.at
        opens = opening > 0 and tokens[opening - 1].text in ASIDE
        if cue.at > site.at + 1 and opens and cue.strong:
            read = cue.kind == "read"
            phrase = document_of(site.sentence, cue) if read else behind(tokens, site.sentence.phrases, cue)
            if phrase is not None and (read or phrase.weight >= 2) and not goes_on_with_clause(tokens, phrase):
                return Frame("inversion-later", site.sentence, tokens[cue.word], cue.lemma, phrase)
    return None


def goes_on_with_clause(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """„Auf den Vorwurf, ..., entgegnete der Rat, dass ...“: what he said follows; the words before are another's."""
    following = [token.text for token in tokens[phrase.last : phrase.last + 2]]
    return following[:1] == [","] and following[1:] in (["dass"], ["ob"], ["wie"])


def colon(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Healey sagte: „...“; Merz: „...“; gibt sich der Trainer gelassen: „...“."""
    tokens = site.sentence.tokens
    if not site.at or tokens[site.at - 1].text != ":":
        return None
    stop = site.at - 1
    begin = next((j + 1 for j in range(stop - 1, -1, -1) if tokens[j].quotation >= 0 or tokens[j].text == ":"), 0)
    cues = [cue for cue in site.sentence.cues if begin <= cue.at < stop]
    chosen = next((cue for cue in reversed(cues) if cue.strong), cues[-1] if cues else None)
    if chosen is not None:
        frame = verb_frame("colon", site, chosen, passages, decisions)
        if frame is not None and frame.phrase is not None:
            if chosen.kind == "read" or speaks(frame.phrase, chosen):
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


def speaks(phrase: Phrase, cue: CueWord) -> bool:
    """Can the phrase be the speaker beside this verb?"""
    return phrase.weight >= 2 or standing(phrase, cue) >= 2


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
    return phrase and Frame("embedded", site.sentence, tokens[verb.word], verb.lemma, phrase)


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
    gapped = without_verb(site)
    if gapped is not None:
        return gapped
    reporting = [cue for cue in site.sentence.cues if cue.strong or tokens[cue.at].text not in KONJUNKTIV]
    before = [cue for cue in reporting if cue.at < site.at]
    after = [cue for cue in reporting if cue.at > site.at and not crosses(tokens, site.at, cue.at)]
    strong = [cue for cue in (*reversed(before), *after) if cue.strong]
    for cue in strong or (*reversed(before), *after):
        nearer = preposition_in(site.sentence, cue.at + 1, site.at, site.at) if cue.at < site.at else None
        if (
            nearer is not None
            and nearer.lemma not in ("so", "für")
            and nearer.phrase is not None
            and is_sayer(nearer.phrase)
        ):
            return nearer
        frame = verb_frame("embedded", site, cue, passages, decisions)
        if frame is not None and frame.phrase is not None:
            if frame.phrase.weight >= (1 if is_sure(site, cue) else 3) or (cue.strong and speaks(frame.phrase, cue)):
                return frame
    return None


def is_sayer(phrase: Phrase) -> bool:
    """Does the phrase name who said it, not only that it was said?"""
    return phrase.weight >= 1


def crosses(tokens: Sequence[Token], at: int, cue: int) -> bool:
    """Does a clause end between the quotation and a verb behind it?"""
    return any(token.text in (",", ":", ";") for token in tokens[at + 1 : cue])


def preposition(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """laut Claus Kreß, nach Angaben der Polizei, Selenski zufolge, so Selenskyj in einem Interview."""
    return preposition_in(site.sentence, 0, len(site.sentence.tokens), site.at)


def sentence_subject(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Der Rat sieht den Plan als „Fortschritt“: no reporting verb, but a subject that can speak."""
    if not site.left:
        return None
    inside = [p for p in site.sentence.phrases if p.last <= site.at and p.may_be_subject]
    fit = [p for p in inside if p.weight >= 2 and p.kind != "name"]
    if not fit or not is_fragment(site):
        return None
    return Frame("sentence-subject", site.sentence, None, "", fit[0])


def verb_frame(rule: str, site: Site, cue: CueWord, passages: Passages, decisions: Decisions) -> Frame | None:
    """The frame of a reporting verb: its subject, or whoever its kind makes the speaker."""
    sentence = site.sentence
    tokens = sentence.tokens
    phrase: Phrase | None
    if cue.kind == "quote" and not cue.passive:
        phrase = quoted_object(sentence, cue)
    elif cue.kind == "read":
        phrase = document_of(sentence, cue)
        owner = owner_of(sentence, phrase) if phrase is not None else None
        phrase = owner if owner is not None and owner.kind == "pronoun" else phrase  # „auf ihrer Homepage heißt es“
    elif cue.passive and cue.kind != "quote":
        phrase = agent_of(sentence, cue)
    else:
        phrase = find_subject(tokens, sentence.phrases, cue)
    if phrase is None:
        if cue.kind == "read":
            return None
        carried = carry(rule, site, passages, decisions) if not site.left or cue.at > site.at else None
        return replace(carried, cue=tokens[cue.word], lemma=cue.lemma) if carried else None
    if cue.passive and cue.kind == "quote":
        rule = "passive"
    return Frame(rule, sentence, tokens[cue.word], cue.lemma, phrase)


def quoted_object(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„Ein Sender zitierte Velt mit den Worten“: the one quoted is the object behind the verb."""
    subject = find_subject(sentence.tokens, sentence.phrases, cue)
    for phrase in sentence.phrases:
        if phrase.first > cue.at and phrase is not subject and phrase.weight >= 2 and not phrase.governed:
            return phrase
    return subject


def document_of(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„In dem Bericht, der seit Mai vorliegt, heißt es“, „heißt es aus dem Ministerium“: the phrase behind in, aus, ...

    What opens the sentence counts when the verb follows it; else the nearest behind the verb, then before it.
    """
    fit = [
        p
        for p in sentence.phrases
        if p.governed and p.head not in ASKED and stands_behind(sentence, p, PLACES_OF_WORDS)
    ]
    opening = [p for p in fit if p.first <= 2 and p.last <= cue.at]
    behind_verb = [p for p in fit if cue.at < p.first <= cue.at + 12]
    before_verb = [p for p in fit if cue.at - 12 <= p.first and p.last <= cue.at]
    spoken = [p for p in (*opening, *behind_verb, *reversed(before_verb)) if p.weight >= 1]
    if spoken:
        return spoken[0]
    near = opening or behind_verb or before_verb
    return near[0] if near else best([p for p in sentence.phrases if p.last <= cue.at and p.weight >= 1], cue)


def stands_behind(sentence: Sentence, phrase: Phrase, prepositions: frozenset[str]) -> bool:
    """Does one of these prepositions stand directly before the phrase?"""
    return preposition_before(sentence.tokens, phrase.first) in prepositions


def agent_of(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„wurde vom Rat als „...“ verurteilt“, „im „Nordboten“ als „...“ bezeichnet“: the phrase behind von or durch, else
    the outlet or document behind in.
    """
    agents = [p for p in sentence.phrases if p.governed and stands_behind(sentence, p, AGENT_PREPOSITIONS)]
    agents = [p for p in agents if p.weight >= 1] or agents
    printed = [p for p in sentence.phrases if p.kind in ("outlet", "document") and stands_behind(sentence, p, IN)]
    return next(iter(agents or printed), None)
