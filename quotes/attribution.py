"""Which words beside a quotation say who spoke? „...“, sagte er: cue „sagte“, mention „er“, rule inversion-after.

The rules stand in one ordered list; the first that fires explains itself by its name. Each takes the quotation's site
and what was decided for the quotations before it, and returns a frame or None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quotes.cues import CueWord
from quotes.passages import Passages, Sentence, Site
from quotes.phrases import Phrase
from quotes.subjects import behind, best, find_subject
from quotes.words import Token

KONJUNKTIV = frozenset(
    "sei seien habe werde könne müsse solle wolle dürfe gebe handle handele stehe gehe komme bleibe liege bestehe brauche "
    "wisse nehme finde lasse fehle gelte führe hätten hätte würden würde müssten könnten sollten wären wäre dürften".split()
)
ASIDE = frozenset(", – — -".split())
LONGEST_HEADLINE = 140
"""Code points; the longest headline of the 29 press articles has 97."""
VIEWS = frozenset(
    "Ansicht Meinung Auffassung Einschätzung Sicht Überzeugung Darstellung Worten Angaben Angabe Aussage Aussagen Information Informationen".split()
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The attribution frame of one quotation: the rule that found it, the cue and the mention, each with its sentence.

    `cue` and `phrase` are None when the frame has none; `lemma` is the cue's dictionary form. `carried` says that the
    frame is another quotation's or sentence's, from which this one goes on.
    """

    rule: str
    sentence: Sentence
    cue: Token | None
    lemma: str
    phrase: Phrase | None
    carried: bool = False


Decisions = Sequence[Frame | None]
Rule = Callable[[Site, Passages, Decisions], "Frame | None"]


def attribute_quotations(passages: Passages) -> list[Frame | None]:
    """One frame per quotation in text order, None for one that stays open."""
    decisions: list[Frame | None] = []
    for site in passages.sites:
        if is_headline(site, passages):
            decisions.append(None)
        else:
            decisions.append(next(filter(None, (rule(site, passages, decisions) for rule in RULES)), None))
    return [
        headline(site, passages, decisions) if frame is None else frame
        for site, frame in zip(passages.sites, decisions, strict=True)
    ]


# ---- frames behind the quotation


def inversion_after(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“, sagte er. „...“, schreibt das Auswärtige Amt weiter. „...“, wie Rutte erklärte."""
    tokens = site.sentence.tokens
    j, aside = skip_aside(tokens, site.at + 1)
    if j >= len(tokens) or not (aside or stands_first(site)):
        return None
    if tokens[j].text == "wie":
        cue = next((cue for cue in site.sentence.cues if j < cue.at <= j + 14), None)
    else:
        cue = next((cue for cue in site.sentence.cues if cue.at in (j, j + 1)), None)
        if cue is not None and cue.at == j + 1 and tokens[j].text not in ("so", "da", "hat", "soll"):
            cue = None
    if cue is None:
        return None
    return verb_frame("inversion-after", site, cue, passages, decisions)


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


def later_inversion(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“ zwischen Nordkorea und Russland, sagte der US-Botschafter: the frame closes the sentence."""
    tokens = site.sentence.tokens
    if any(cue.strong for cue in site.sentence.cues if cue.at < site.at):
        return None
    for cue in site.sentence.cues:
        opens = tokens[cue.at - 1].text in ASIDE or tokens[cue.at - 1].quotation >= 0 if cue.at else False
        if cue.at > site.at + 1 and opens and cue.strong:
            phrase = behind(tokens, site.sentence.phrases, cue)
            if phrase is not None and phrase.weight >= 2:
                return Frame("inversion-later", site.sentence, tokens[cue.at], cue.lemma, phrase)
    return None


# ---- frames before the quotation


def colon(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Healey sagte: „...“; Merz: „...“; zeigt sich der Bundestrainer zufrieden: „...“."""
    tokens = site.sentence.tokens
    if not site.at or tokens[site.at - 1].text != ":":
        return None
    stop = site.at - 1
    begin = next((j + 1 for j in range(stop - 1, -1, -1) if tokens[j].quotation >= 0 or tokens[j].text == ":"), 0)
    cues = [cue for cue in site.sentence.cues if begin <= cue.at < stop]
    chosen = next((cue for cue in reversed(cues) if cue.strong), cues[-1] if cues else None)
    if chosen is not None:
        frame = verb_frame("colon", site, chosen, passages, decisions)
        if frame is not None:
            return frame
    quoting = preposition_in(site.sentence, begin, stop)
    if quoting is not None:
        return replace(quoting, rule="colon")
    inside = [
        p
        for p in site.sentence.phrases
        if begin <= p.first < stop and p.weight >= 2 and p.nominative and not p.governed
    ]
    inside = [p for p in inside if p.kind != "name" or p.last == stop]
    if inside:
        near = inside[0] if inside[-1].last != stop else inside[-1]
        return Frame("colon", site.sentence, None, "", near)
    return None


def embedded(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """nannte Biden den Einsatz „gefährlich“; Rutte sagte, dass der Einsatz „...“ darstelle: the quotation is inside the clause."""
    tokens = site.sentence.tokens
    before = [cue for cue in site.sentence.cues if cue.at < site.at]
    after = [cue for cue in site.sentence.cues if cue.at > site.at and not crosses(tokens, site.at, cue.at)]
    strong = [cue for cue in (*reversed(before), *after) if cue.strong]
    for cue in strong or (*reversed(before), *after):
        frame = verb_frame("embedded", site, cue, passages, decisions)
        if frame is not None and frame.phrase is not None and frame.phrase.weight >= (1 if cue.strong else 3):
            return frame
    return None


def crosses(tokens: Sequence[Token], at: int, cue: int) -> bool:
    """Does a clause end between the quotation and a verb behind it?"""
    return any(token.text in (",", ":", ";") for token in tokens[at + 1 : cue])


def preposition(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """laut Claus Kreß, nach Angaben der Polizei, Selenski zufolge, so Selenskyj in einem Interview."""
    return preposition_in(site.sentence, 0, len(site.sentence.tokens))


def preposition_in(sentence: Sentence, begin: int, stop: int) -> Frame | None:
    """The quoting preposition between two tokens of a sentence, with the phrase that it governs."""
    tokens = sentence.tokens
    for i in range(begin, stop):
        word = tokens[i].text.casefold() if tokens[i].quotation < 0 else ""
        phrase = None
        if word in ("laut", "gemäß") or (word == "so" and i and tokens[i - 1].text in ASIDE):
            phrase = next((p for p in sentence.phrases if p.first == i + 1), None)
        elif word == "zufolge":
            phrase = next((p for p in sentence.phrases if p.last == i), None)
        elif word in ("nach", "aus") and i + 1 < len(tokens):
            phrase = next((p for p in sentence.phrases if p.first == i + 1 and is_view(p)), None)
        elif word == "für" and i == 0:
            phrase = next((p for p in sentence.phrases if p.first == i + 1 and p.kind == "person"), None)
        if phrase is not None:
            return Frame("preposition", sentence, tokens[i], word, phrase)
    return None


def is_view(phrase: Phrase) -> bool:
    """„nach Ansicht der Opposition“, „nach Angaben der Polizei“: a noun of utterance that names whose it is."""
    return phrase.kind == "utterance" or phrase.head in VIEWS


# ---- frames of another sentence


def indirect_speech(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Pistorius zeigte sich besorgt. Es handle sich um „neue Qualität“: Konjunktiv goes on reporting whoever spoke before."""
    words = {token.text for token in site.sentence.tokens if token.quotation < 0}
    if not words & KONJUNKTIV:
        return None
    return carry("indirect-speech", site, passages, decisions)


def sentence_subject(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Der Verband sieht die Maßnahme als „Kapitulation“: no reporting verb, but a subject that can speak."""
    if not site.left:
        return None
    inside = [p for p in site.sentence.phrases if p.last <= site.at and p.nominative and not p.governed]
    fit = [p for p in inside if p.weight >= 2 and p.kind != "name"]
    if not fit or not is_fragment(site):
        return None
    return Frame("sentence-subject", site.sentence, None, "", fit[0])


def continuation(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“, sagte Selenski. „Es ist klar, dass ...“: a quotation of its own goes on from the one before."""
    return carry("continuation", site, passages, decisions)


def following(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Wo ist meine Stimme?“ Das fragten die Demonstranten: the frame is the next sentence of the paragraph."""
    sentence = passages.behind(site.sentence)
    if sentence is None or sentence.paragraph != site.sentence.paragraph or is_fragment(site):
        return None
    head = sentence.tokens[0].text.casefold() if sentence.tokens[0].quotation < 0 else ""
    if head not in ("das", "dies", "so", "mit"):
        return None
    for cue in sentence.cues[:1]:
        phrase = find_subject(sentence.tokens, sentence.phrases, cue)
        if phrase is not None and phrase.weight >= 2:
            return Frame("following", sentence, sentence.tokens[cue.at], cue.lemma, phrase)
    return None


def carry(rule: str, site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """The frame of the sentence or quotation before, carried on under `rule`.

    In the quotation's own paragraph the nearest sentence counts that reports; then the quotation before; and only when
    there is none, whoever is the subject of a sentence shortly before.
    """
    previous = decisions[site.place - 1] if site.place else None
    sentence = passages.before(site.sentence)
    while sentence is not None and sentence.paragraph == site.sentence.paragraph:
        spoken = last_decision(sentence, decisions) or reporting_frame(sentence)
        if spoken is not None:
            return replace(spoken, rule=rule, carried=True)
        sentence = passages.before(sentence)
    if previous is not None and passages.sites[site.place - 1].sentence.paragraph >= site.sentence.paragraph - 3:
        return replace(previous, rule=rule, carried=True)
    sentence = passages.before(site.sentence)
    while sentence is not None and sentence.paragraph >= site.sentence.paragraph - 1:
        spoken = reporting_frame(sentence) or topic_frame(sentence)
        if spoken is not None:
            return replace(spoken, rule=rule, carried=True)
        sentence = passages.before(sentence)
    return None


def last_decision(sentence: Sentence, decisions: Decisions) -> Frame | None:
    """The frame of the last quotation in a sentence."""
    places = [token.quotation for token in sentence.tokens if 0 <= token.quotation < len(decisions)]
    return decisions[places[-1]] if places else None


def reporting_frame(sentence: Sentence) -> Frame | None:
    """Who speaks in a sentence without quotation: the subject of its reporting verb or preposition."""
    if sentence.tokens[-1].text == "?":
        return None
    for cue in reversed(sentence.cues):
        if cue.strong:
            phrase = find_subject(sentence.tokens, sentence.phrases, cue)
            if phrase is not None and phrase.weight >= 2:
                return Frame("", sentence, sentence.tokens[cue.at], cue.lemma, phrase)
    return preposition_in(sentence, 0, len(sentence.tokens))


def topic_frame(sentence: Sentence) -> Frame | None:
    """Whom a sentence without reporting verb is about: the person or role that is its subject."""
    if sentence.tokens[-1].text == "?":
        return None
    fit = [p for p in sentence.phrases if p.weight == 3 and p.nominative and not p.governed and not p.plural]
    return Frame("", sentence, None, "", fit[0]) if fit else None


# ---- headlines


def headline(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """A headline that is a quotation: its speaker is the one whose words in the body repeat it most."""
    if not is_headline(site, passages):
        return None
    mine = content_words(passages.text, site)
    best_place, best_share = None, 0.0
    for other in passages.sites:
        if other.place <= site.place or decisions[other.place] is None:
            continue
        shared_words = mine & content_words(passages.text, other)
        share = len(shared_words) / max(1, len(mine))
        if share > best_share:
            best_place, best_share = other.place, share
    if best_place is not None and best_share >= 0.4:
        frame = decisions[best_place]
        return replace(frame, rule="headline", carried=True) if frame else None
    return None


def content_words(text: str, site: Site) -> frozenset[str]:
    """The longer words of a quotation in lower case."""
    inner = text[site.candidate.inner_start : site.candidate.inner_end]
    return frozenset(word for word in inner.casefold().replace(",", " ").replace(".", " ").split() if len(word) > 2)


def is_headline(site: Site, passages: Passages) -> bool:
    """A line that is nothing but a short quotation without full stop: „Russlands Angriff war das Beste, was Kim passieren konnte“."""
    inner = passages.text[site.candidate.inner_start : site.candidate.inner_end].rstrip()
    if site.left or any(token.is_word for token in site.right):
        return False
    alone = [s for s in passages.sentences if s.paragraph == site.sentence.paragraph]
    return len(alone) == 1 and len(inner) <= LONGEST_HEADLINE and not inner.endswith((".", "!", "…"))


# ---- what the rules share


def verb_frame(rule: str, site: Site, cue: CueWord, passages: Passages, decisions: Decisions) -> Frame | None:
    """The frame of a reporting verb: its subject, or whoever its kind makes the speaker."""
    sentence = site.sentence
    tokens = sentence.tokens
    phrase: Phrase | None
    if cue.kind == "quote" and not cue.passive:
        phrase = quoted_object(sentence, cue)
    elif cue.kind == "read":
        phrase = document_of(sentence, cue)
    elif cue.passive and cue.kind != "quote":
        phrase = agent_of(sentence, cue)
    else:
        phrase = find_subject(tokens, sentence.phrases, cue)
    if phrase is None:
        if cue.kind == "read":
            return None
        carried = carry(rule, site, passages, decisions) if not site.left or cue.at > site.at else None
        return replace(carried, cue=tokens[cue.at], lemma=cue.lemma) if carried else None
    if cue.passive and cue.kind == "quote":
        rule = "passive"
    return Frame(rule, sentence, tokens[cue.at], cue.lemma, phrase)


def quoted_object(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„Ein Sender zitierte Papandreou mit den Worten“: the one quoted is the object behind the verb."""
    subject = find_subject(sentence.tokens, sentence.phrases, cue)
    for phrase in sentence.phrases:
        if phrase.first > cue.at and phrase is not subject and phrase.weight >= 2 and not phrase.governed:
            return phrase
    return subject


def document_of(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„heißt es in dem Bericht“, „heißt es aus dem Ministerium“: the phrase behind in, aus or bei."""
    for phrase in sentence.phrases:
        if phrase.governed and sentence.tokens[phrase.first - 1].text.casefold() in (
            "in",
            "im",
            "aus",
            "bei",
            "beim",
            "auf",
            "von",
        ):
            if abs(phrase.first - cue.at) <= 12:
                return phrase
    return best([p for p in sentence.phrases if p.last <= cue.at and p.weight >= 1], cue)


def agent_of(sentence: Sentence, cue: CueWord) -> Phrase | None:
    """„wurde in Caracas als „...“ verurteilt“, „von der Polizei ... bezeichnet“: the phrase behind von or durch."""
    for phrase in sentence.phrases:
        if phrase.governed and sentence.tokens[phrase.first - 1].text.casefold() in ("von", "vom", "durch"):
            return phrase
    return None


def skip_aside(tokens: Sequence[Token], j: int) -> tuple[int, bool]:
    """The index behind a comma or dash at `j`, and whether there was one."""
    aside = False
    while j < len(tokens) and tokens[j].text in ASIDE:
        aside = True
        j += 1
    return j, aside


def stands_first(site: Site) -> bool:
    """Does the quotation open its sentence, or follow a colon?"""
    return (
        site.at == 0
        or site.sentence.tokens[site.at - 1].text == ":"
        or site.sentence.tokens[site.at - 1].quotation >= 0
    )


def is_fragment(site: Site) -> bool:
    """Is the quotation a part of the reporter's sentence rather than a sentence of its own?"""
    return any(token.is_word for token in site.left) or any(token.is_word for token in site.right)


RULES: tuple[Rule, ...] = (
    so_after,
    inversion_after,
    colon,
    later_inversion,
    embedded,
    preposition,
    indirect_speech,
    sentence_subject,
    following,
    continuation,
)
