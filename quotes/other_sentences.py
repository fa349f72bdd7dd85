"""Which frame goes on from another sentence? „...“, sagte Selenski. „Es ist klar ...“ is Selenski's too."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from quotes.clauses import in_side_clause, is_subordinate
from quotes.cues import is_finite_verb
from quotes.frames import SENTENCES_KEPT, Decisions, Frame, is_fragment, preposition_in
from quotes.lexicon.tables import find_role, reporting_verbs
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.noun_frames import response_giver
from quotes.passages import Passages, Sentence, Site
from quotes.phrases import Phrase
from quotes.standing import standing
from quotes.standing_alone import is_alone
from quotes.taking_floor import brings_in_stranger, floor_taken, newcomer
from quotes.verb_speakers import speaker_of

LONGEST_WALK = 25
"""Sentences, or quotations, that are looked through backwards for whoever goes on speaking."""

SHORT_ANSWER, LONGER_ANSWER = 2, 5
"""Words of an answer, and of one that begins with „ja“ or „nein“."""
YES_AND_NO = frozenset("Ja Nein Doch Jawohl Klar Natürlich Niemals".split())

LONGEST_LIST = 8
"""Items of a list through which the line that heads it is looked for."""

LEAD_REACH = 3
"""Sentences that are looked through forwards for the speaker of an opening quotation."""

LATEST_LEAD = 50
"""Open quotations after which an article has long been opened."""

ACCORDINGLY = frozenset(("Demnach", "Danach"))
DATA = frozenset("Bericht Studie Umfrage Gutachten Analyse Untersuchung Erhebung Statistik Prognose Auswertung".split())
DONE_TO = frozenset(("wurde", "wurden"))
ARTICLES = frozenset("der die das dieser diese dieses sein seine ihr ihre ein eine".split())
"""What stands before somebody who may go on speaking: not „zwei Menschen“, „alle Opfer“, „erste Kunden“."""
COMING = frozenset("kommt kam kommen kamen gibt gab bekommt bekam erhält erhielt erntet erntete".split())
LONGEST_RESPONSE = 6
"""Tokens until the verb of a response: „Scharfe Kritik am Plan kam von ...“."""


def indirect_speech(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Pistorius zeigte sich besorgt. Es handle sich um „neue Qualität“: Konjunktiv goes on reporting whoever
    spoke before.
    """
    according = site.sentence.tokens[0].text in ACCORDINGLY
    if not in_konjunktiv(site.sentence) and not (according and site.sentence.tokens[0].text == "Demnach"):
        return None
    document = document_told(passages.before(site.sentence)) if according else None
    if document is not None:
        return replace(document, rule="indirect-speech")
    return carry("indirect-speech", site, passages, decisions)


def document_told(sentence: Sentence | None) -> Frame | None:
    """„Die Prüfer legten einen Bericht vor. Demnach ...“: the document that the sentence before names."""
    if sentence is None:
        return None
    named = [p for p in sentence.phrases if p.kind == "document" or p.head in DATA]
    if not named and reporting_frame(sentence) is None:
        named = [p for p in sentence.phrases if p.kind == "utterance" and p.may_be_subject]
    return Frame("", sentence, None, "", named[-1], carried=True) if named else None


@lru_cache(maxsize=SENTENCES_KEPT)
def in_konjunktiv(sentence: Sentence) -> bool:
    """Does a main clause of the sentence report what someone said: „Es handle sich um ...“?"""
    return has_main_verb(sentence, konjunktiv_forms())


def continuation(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“, sagte Selenski. „Es ist klar, dass ...“: a quotation of its own goes on from the one before.

    A fragment of the reporter's sentence stays open instead: of 22 that went on like this 7 were right.
    """
    if is_fragment(site) and not follows_in_sentence(site):
        return in_list(site, passages)
    before = passages.before(site.sentence)
    if answers(site, before) or is_short_answer(site, passages, decisions):
        return None
    if site.at == 0 and before is not None and before.paragraph == site.sentence.paragraph and not before.quotations:
        taken = floor_taken(before) or newcomer(site, passages, decisions)
        if taken is not None:
            return replace(taken, rule="continuation", carried=True)
        if brings_in_stranger(before) and reporting_frame(before) is None:
            return None
    return carry("continuation", site, passages, decisions)


def answers(site: Site, before: Sentence | None) -> bool:
    """„„Wir bauen.“ – „Und wann?““: a dash between two quotations gives the floor to somebody else."""
    if not site.left or site.left[-1].text not in ("–", "—", "-"):
        return False
    if site.at > 1:
        return site.left[-2].quotation >= 0
    near = before is not None and before.paragraph == site.sentence.paragraph
    return near and before is not None and bool(before.quotations)


def is_short_answer(site: Site, passages: Passages, decisions: Decisions) -> bool:
    """„„Waren Sie am Hafen?“, fragte die Richterin. „Nein.““: so short an answer is not given by the one who asked."""
    asked = decisions[site.place - 1] if site.place else None
    if asked is None or asked.sentence.paragraph != site.sentence.paragraph:
        return False
    verb = reporting_verbs().get(asked.lemma)
    question = passages.sites[site.place - 1].candidate
    if (verb is None or verb.kind != "ask") and asked.lemma not in ("wissen wollen", "wissen"):
        return False
    words = passages.text[site.candidate.inner_start : site.candidate.inner_end].split()
    short = len(words) <= SHORT_ANSWER or (words[0].strip(",.!") in YES_AND_NO and len(words) <= LONGER_ANSWER)
    return short and passages.text[question.inner_start : question.inner_end].rstrip().endswith("?")


def in_list(site: Site, passages: Passages) -> Frame | None:
    """„Dazu gehören laut Velt: / der Deich, „der seit Jahren bröckelt““: the line before ends in a colon and cites, or
    the one before the further items of its list does.
    """
    item = site.sentence
    for _ in range(LONGEST_LIST):
        above = passages.before(item)
        if above is None or above.paragraph == item.paragraph or above.tokens[-1].text not in (":", ",", ";", "und"):
            return None
        if above.tokens[-1].text == ":":
            found = preposition_in(above, 0, len(above.tokens)) or reporting_frame(above)
            return None if found is None else replace(found, rule="continuation", carried=True)
        item = above
    return None


def follows_in_sentence(site: Site) -> bool:
    """Does another quotation stand before it in its sentence: „A“ und „B“?"""
    return any(token.quotation >= 0 for token in site.left)


def carry(rule: str, site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """The frame of the sentence or quotation before, carried on under `rule`.

    In the quotation's own paragraph the nearest sentence counts that reports; then the quotation before; and only when
    there is none, whoever is the subject of a sentence shortly before.
    """
    here = next((token.quotation for token in reversed(site.left) if token.quotation >= 0), None)
    earlier = decisions[here] if here is not None else None
    if earlier is not None:
        return replace(earlier, rule=rule, carried=True)
    sentence = passages.before(site.sentence)
    topic = None
    nearest = site.sentence.number - LONGEST_WALK
    while sentence is not None and sentence.paragraph == site.sentence.paragraph and sentence.number >= nearest:
        spoken = last_decision(sentence, decisions) or reporting_frame(sentence)
        if spoken is not None:
            return replace(spoken, rule=rule, carried=True)
        if sentence.tokens[0].text in ACCORDINGLY:
            document = document_told(passages.before(sentence))
            if document is not None and rule == "indirect-speech":
                return replace(document, rule=rule)
        if rule != "indirect-speech" or not is_done_to(sentence):
            topic = topic or topic_frame(sentence)
        if rule == "indirect-speech" and not is_done_to(sentence):
            topic = first_named(topic, body_frame(sentence))
        elif introduced(topic, site):
            break
        if topic is not None and rule == "indirect-speech":
            break
        sentence = passages.before(sentence)
    found = topic if rule == "indirect-speech" or introduced(topic, site) else None
    found = found or decided_before(site, passages, decisions) or topic
    while found is None and sentence is not None and sentence.paragraph >= site.sentence.paragraph - 1:
        if sentence.number < nearest - LONGEST_WALK:
            break
        found = reporting_frame(sentence) or topic_frame(sentence)
        sentence = passages.before(sentence)
    return replace(found, rule=rule, carried=True) if found else None


def is_done_to(sentence: Sentence) -> bool:
    """„Zwei Menschen wurden verletzt.“: a passive, whose subject reports nothing."""
    return has_main_verb(sentence, DONE_TO)


def has_main_verb(sentence: Sentence, forms: frozenset[str]) -> bool:
    """Does one of these verb forms stand in a main clause of the sentence?"""
    tokens = sentence.tokens
    return any(token.text in forms and not is_subordinate(tokens, i) for i, token in enumerate(tokens))


def first_named(topic: Frame | None, body: Frame | None) -> Frame | None:
    """„Die Polizei sucht Zeugen“: the body that stands before the role, which may be the object."""
    if topic is None or topic.phrase is None or body is None or body.phrase is None:
        return topic or body
    return body if topic.phrase.kind == "role" and body.phrase.first < topic.phrase.first else topic


def introduced(topic: Frame | None, site: Site) -> bool:
    """„Dazwischen steht Dezernentin Eva Berg. „...““: the sentence before brings in a person by name."""
    if topic is None or topic.phrase is None or topic.sentence.number != site.sentence.number - 1:
        return False
    return topic.phrase.kind == "person" and topic.phrase.run is not None and bool(topic.phrase.run.role)


def decided_before(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """The frame of the nearest quotation before that has one, at most three paragraphs away."""
    for place in range(site.place - 1, max(-1, site.place - 1 - LONGEST_WALK), -1):
        if passages.sites[place].sentence.paragraph < site.sentence.paragraph - 3:
            return None
        if decisions[place] is not None:
            return decisions[place]
    return None


def last_decision(sentence: Sentence, decisions: Decisions) -> Frame | None:
    """The frame of the last quotation in a sentence."""
    nearest = reversed(sentence.quotations[-LONGEST_WALK:])
    return next((decisions[place] for place in nearest if place < len(decisions) and decisions[place]), None)


@lru_cache(maxsize=SENTENCES_KEPT)
def reporting_frame(sentence: Sentence) -> Frame | None:
    """Who speaks in a sentence without quotation: the subject of its reporting verb or preposition."""
    if sentence.tokens[-1].text == "?":
        return None
    for cue in reversed(sentence.cues):
        if cue.strong and not in_side_clause(sentence.tokens, cue.at):
            phrase = speaker_of(sentence, cue)
            if phrase is None or is_alone(phrase):
                continue
            if cue.kind == "read" or phrase.weight >= 2 or standing(phrase, cue) >= 2:
                last = gapped_subject(sentence, cue.word) or phrase
                return Frame("", sentence, sentence.tokens[cue.word], cue.lemma, last)
    found = preposition_in(sentence, 0, len(sentence.tokens))
    giver = response_giver(sentence, 0, len(sentence.tokens)) if found is None and came(sentence) else None
    return found if giver is None else Frame("", sentence, None, "", giver)


def gapped_subject(sentence: Sentence, at: int) -> Phrase | None:
    """„Der Staatsanwalt forderte zehn Jahre, der Verteidiger Freispruch“: the second subject of the verb at `at`."""
    tokens = sentence.tokens
    comma = next((i for i in range(len(tokens) - 1, at, -1) if tokens[i].text == ","), None)
    if comma is None or any(is_finite_verb(token.text) for token in tokens[comma:]):
        return None
    subject = next((p for p in sentence.phrases if p.first == comma + 1 and p.may_be_subject), None)
    if subject is None or subject.first == subject.core_first or subject.plural:
        return None
    role, behind = tokens[subject.core_first].text, tokens[subject.core_first + 1 : -1]
    if find_role(role) is None or not behind or not behind[-1].is_capital or (subject.run and subject.run.given):
        return None
    return replace(subject, last=subject.core_first + 1, kind="role", head=role, run=None)


def came(sentence: Sentence) -> bool:
    """„Kritik kam von Eva Berg“: is somebody's response told?"""
    return any(token.text in COMING for token in sentence.tokens[:LONGEST_RESPONSE])


@lru_cache(maxsize=SENTENCES_KEPT)
def topic_frame(sentence: Sentence) -> Frame | None:
    """Whom a sentence without reporting verb is about: the person or role that is its subject.

    In indirect speech that is not who speaks: „Die Richterin habe lange gezögert.“
    """
    if sentence.tokens[-1].text == "?" or in_konjunktiv(sentence):
        return None
    fit = [p for p in sentence.phrases if p.weight == 3 and p.may_be_subject and not p.plural]
    fit = [p for p in fit if not in_side_clause(sentence.tokens, p.first)]
    fit = [p for p in fit if p.kind != "role" or not p.indefinite]
    return Frame("", sentence, None, "", fit[0]) if fit else None


def body_frame(sentence: Sentence) -> Frame | None:
    """„Die Kommission hat den Termin festgelegt. Möglich seien „...““: an organisation or group as subject."""
    if sentence.tokens[-1].text == "?" or in_konjunktiv(sentence):
        return None
    bodies = [p for p in sentence.phrases if p.kind in ("organisation", "outlet") and not p.indefinite]
    fit = [p for p in (*bodies, *(p for p in sentence.phrases if p.kind == "role")) if p.may_be_subject]
    single = [p for p in bodies if not p.plural]
    fit = [p for p in fit if p in single or sentence.tokens[p.first].text.casefold() in ARTICLES]
    fit = [p for p in fit if not in_side_clause(sentence.tokens, p.first)]
    return Frame("", sentence, None, "", fit[0]) if fit else None


def lead(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """An article that opens „...“ with a quotation of its own names the speaker in one of the next sentences."""
    if is_fragment(site) or site.place > LATEST_LEAD or any(decisions[: site.place]):
        return None
    sentence = passages.behind(site.sentence)
    for _ in range(LEAD_REACH):
        if sentence is None:
            return None
        found = reporting_frame(sentence) or topic_frame(sentence)
        if found is not None:
            return replace(found, rule="lead", carried=True)
        sentence = passages.behind(sentence)
    return None
