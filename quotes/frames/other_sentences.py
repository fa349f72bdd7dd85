"""Which frame goes on from another sentence? „...“, sagte Selenski. „Es ist klar ...“ is Selenski's too."""

from __future__ import annotations

from dataclasses import replace

from quotes.frames.cited_sources import preposition_in
from quotes.frames.frame import Decisions, Frame, is_fragment, speaker_like
from quotes.frames.taking_floor import brings_in_stranger, floor_taken, newcomer
from quotes.frames.told_before import (
    body_frame,
    document_told,
    first_named,
    in_konjunktiv,
    is_done_to,
    reporting_frame,
    topic_frame,
)
from quotes.language.clauses import in_side_clause
from quotes.language.cues import is_finite_verb
from quotes.lexicon.tables import reporting_verbs
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Sentence, Site

LONGEST_WALK = 25
"""Sentences, or quotations, that are looked through backwards for whoever goes on speaking."""

SHORT_ANSWER, LONGER_ANSWER = 2, 5
"""Words of an answer, and of one that begins with „ja“ or „nein“."""
YES_AND_NO = frozenset("Ja Nein Doch Jawohl Klar Natürlich Niemals".split())

JOINING = frozenset("Und Aber Doch Denn Oder".split())
LONGEST_LIST = 8
"""Items of a list through which the line that heads it is looked for."""

LEAD_REACH = 3
"""Sentences that are looked through forwards for the speaker of an opening quotation."""

LATEST_LEAD = 50
"""Open quotations after which an article has long been opened."""

ACCORDINGLY = frozenset(("Demnach", "Danach"))
ACCORDING_TO = 3
"""Sentences over which „demnach“ inside a sentence means who reported."""


def indirect_speech(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Pistorius zeigte sich besorgt. Es handle sich um „neue Qualität“: Konjunktiv goes on reporting whoever
    spoke before.
    """
    inside = any(token.text == "demnach" for token in site.left)
    according = inside or site.sentence.tokens[0].text in ACCORDINGLY
    reported = in_konjunktiv(site.sentence)
    hidden = not reported and verb_inside(site, passages.text)
    if not (reported or hidden or inside or site.sentence.tokens[0].text == "Demnach"):
        return None
    document = document_told(passages.before(site.sentence)) if according else None
    if document is not None:
        return replace(document, rule="indirect-speech")
    if is_impersonal(site):
        return None
    found = carry("indirect-speech", site, passages, decisions)
    if hidden and found is not None and not found.lemma:
        return None
    far = found is not None and found.sentence.number < site.sentence.number - ACCORDING_TO
    return Frame("indirect-speech", site.sentence, None, "", None) if inside and (far or found is None) else found


def verb_inside(site: Site, text: str) -> bool:
    """„Diese Gefahr „dürfe nicht verharmlost werden““: does the sentence have its verb, a Konjunktiv, between the
    marks?
    """
    if not site.left or not is_fragment(site) or len(site.sentence.quotations) > 1:
        return False
    if any(is_finite_verb(token.text) for token in site.sentence.tokens if token.quotation < 0):
        return False
    inner = text[site.candidate.inner_start : site.candidate.inner_end].split()
    return any(word.strip(".,;:!?") in konjunktiv_forms() for word in inner)


def is_impersonal(site: Site) -> bool:
    """„Es werde von einem „Fall“ gesprochen“: the passive of saying, by nobody in particular."""
    opens = site.sentence.tokens[0].text == "Es"
    return opens and any(cue.passive and cue.kind == "say" and cue.word > site.at for cue in site.sentence.cues)


def continuation(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“, sagte Selenski. „Es ist klar, dass ...“: a quotation of its own goes on from the one before.

    A fragment of the reporter's sentence stays open instead: of 22 that went on like this 7 were right.
    """
    before = passages.before(site.sentence)
    if is_fragment(site) and not (follows_in_sentence(site) or is_only_joined(site)):
        if before is not None and before.paragraph == site.sentence.paragraph and holds_verb(site, passages):
            said = last_decision(before, decisions)  # „„...“, sagte Velt. Der Umbau „dauert zu lange“.“
            return None if said is None else replace(said, rule="continuation", carried=True)
        return in_list(site, passages)
    if answers(site, before) or is_short_answer(site, passages, decisions):
        return None
    if site.at == 0 and before is not None and before.paragraph == site.sentence.paragraph and not before.quotations:
        taken = floor_taken(before) or newcomer(site, passages, decisions)
        if taken is not None:
            return replace(taken, rule="continuation", carried=True)
        if brings_in_stranger(before) and reporting_frame(before) is None:
            return None
    found = carry("continuation", site, passages, decisions)
    apart = before is not None and not before.quotations and found is not None and found.sentence is not before
    return None if apart and is_papers(found) else found


def holds_verb(site: Site, passages: Passages) -> bool:
    """„Der Umbau „dauert zu lange““: is the sentence's only verb the first word between the marks?"""
    words = passages.text[site.candidate.inner_start : site.candidate.inner_end].split()
    if len(words) < 2 or not (words[0].islower() and is_finite_verb(words[0])):
        return False
    return not any(token.text.islower() and is_finite_verb(token.text) for token in site.sentence.tokens)


def is_only_joined(site: Site) -> bool:
    """„„Das war gut“, sagte Velt. Aber „der Mut hat gefehlt“.“: is the sentence but a conjunction and the quotation?"""
    alone = len(site.left) == 1 and site.left[0].text in JOINING
    return alone and not any(token.is_word for token in site.right)


def is_papers(frame: Frame | None) -> bool:
    """Is it a paper's comment? In a review another line, be it an unknown paper's name, ends it."""
    return frame is not None and frame.phrase is not None and frame.phrase.kind == "outlet"


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
        spoken = behind_while(sentence) or last_decision(sentence, decisions)
        spoken = told_above(sentence, spoken, rule) or spoken or reporting_frame(sentence)
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


def behind_while(sentence: Sentence) -> Frame | None:
    """„Während Velt von „Panik“ spricht, kritisiert die Stadt ...“: who reports in the main clause behind a first one
    that has all the quotations.
    """
    tokens = sentence.tokens
    if tokens[0].text != "Während" or not sentence.quotations:
        return None
    comma = next((i for i, token in enumerate(tokens) if token.text == ","), None)
    if comma is None or any(token.quotation >= 0 for token in tokens[comma:]):
        return None
    found = reporting_frame(sentence)
    return found if found is not None and found.phrase is not None and found.phrase.first > comma else None


def told_above(sentence: Sentence, spoken: Frame | None, rule: str) -> Frame | None:
    """„Der Rat rügt, dass Velt „Hilfe“ versprochen habe. Das sei zu wenig“: whoever heads the sentence goes on, not the
    one whose words its side clause tells.
    """
    if rule != "indirect-speech" or spoken is None or spoken.phrase is None or spoken.sentence is not sentence:
        return None
    if not in_side_clause(sentence.tokens, spoken.phrase.first):
        return None
    head = next((p for p in sentence.phrases if speaker_like(p) and not in_side_clause(sentence.tokens, p.first)), None)
    return None if head is None else Frame("", sentence, None, "", head)


def last_decision(sentence: Sentence, decisions: Decisions) -> Frame | None:
    """The frame of the last quotation in a sentence."""
    nearest = reversed(sentence.quotations[-LONGEST_WALK:])
    return next((decisions[place] for place in nearest if place < len(decisions) and decisions[place]), None)


def lead(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """An article that opens „...“ with a quotation of its own names the speaker in one of the next sentences."""
    before = passages.before(site.sentence)
    if before is not None and before.paragraph == site.sentence.paragraph:
        return None  # „Ida Holm war froh. „...““ is no opening, whoever comes next
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
