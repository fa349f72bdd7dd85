"""Which words last denote whoever goes on speaking? „Berg kam später. Dann war sie dort Lehrerin. „...““: „sie“.

A quotation that goes on from another sentence has no mention in a frame of its own. The one shown with it is the last
before it, so that a reader finds it beside the wording.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes.frames.frame import Frame
from quotes.frames.told_before import in_konjunktiv
from quotes.language.function_words import DATIVE_PRONOUNS, PREPOSITIONS
from quotes.named.roster import Roster
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase
from quotes.speakers.discourse import Discourse
from quotes.speakers.printed_names import mention_of
from quotes.speakers.resolution import find_person
from quotes.values import Mention, Speaker

LONGEST_WALK = 12
"""Sentences that are looked through backwards."""


def latest_mention(site: Site, frame: Frame, speaker: Speaker, discourse: Discourse) -> Mention | None:
    """The last mention of a person between the frame that is carried on and the quotation; None when none stands there.

    A frame of the quotation's own paragraph needs none. In a sentence a name goes before a pronoun; a dative („die Idee
    kam ihr“) counts only where nothing better stands.
    """
    if frame.sentence.number > site.sentence.number:
        return None
    same = frame.cue is not None and frame.sentence.paragraph == site.sentence.paragraph
    if same and (site.left or frame.rule != "continuation" or not told_between(site, discourse.passages)):
        return None
    passages = discourse.passages
    for sentence, stop in sentences_back(site, frame, passages):
        fit = [
            phrase
            for phrase in sentence.phrases
            if phrase.last <= stop and may_denote(sentence, phrase) and is_meant(sentence, phrase, speaker, discourse)
        ]
        if fit:
            named = [phrase for phrase in fit if phrase.kind != "pronoun"]
            return mention_of(passages.text, sentence, (named or fit)[0])
        dative = dative_pronoun(sentence, stop, speaker, discourse.people)
        if dative is not None:
            return dative
    return None


def told_between(site: Site, passages: Passages) -> bool:
    """„Aber sie weicht aus. „...““: a sentence without quotation, no report, that begins with its subject."""
    sentence = passages.before(site.sentence)
    if sentence is None or any(token.quotation >= 0 for token in sentence.tokens) or in_konjunktiv(sentence):
        return False
    first = sentence.phrases[0] if sentence.phrases else None
    return first is not None and first.kind == "pronoun" and first.first <= 1


def may_denote(sentence: Sentence, phrase: Phrase) -> bool:
    """A pronoun or name, or a role that is no apposition."""
    if phrase.kind == "role":
        return phrase.may_be_subject and not (phrase.first and sentence.tokens[phrase.first - 1].text == ",")
    return phrase.kind in ("pronoun", "person", "name")


def is_meant(sentence: Sentence, phrase: Phrase, speaker: Speaker, discourse: Discourse) -> bool:
    """Does the phrase denote the speaker?"""
    person = find_person(sentence, phrase, discourse)
    return person is not None and person.name == speaker.name


def sentences_back(site: Site, frame: Frame, passages: Passages) -> Iterator[tuple[Sentence, int]]:
    """The quotation's sentence and those before it back to the frame's, each with the token before which to look."""
    sentence: Sentence | None = site.sentence
    stop = site.at
    for _ in range(LONGEST_WALK):
        if sentence is None or sentence.number <= frame.sentence.number:
            return
        if sentence.tokens[-1].text != "?":
            yield sentence, stop
        sentence = passages.before(sentence)
        stop = len(sentence.tokens) if sentence is not None else 0


def dative_pronoun(sentence: Sentence, stop: int, speaker: Speaker, people: Roster) -> Mention | None:
    """„Der Schock half ihr, die Nachricht ...“: the pronoun of the speaker's gender, where no other person is named."""
    gender = people.by_name[speaker.name].gender if speaker.name in people.by_name else None
    start, end = sentence.tokens[0].start, sentence.tokens[-1].end
    if any(person.name != speaker.name for person in people.named_between(start, end - 1)):
        return None
    for i in range(min(stop, len(sentence.tokens)) - 1, -1, -1):
        token = sentence.tokens[i]
        if DATIVE_PRONOUNS.get(token.text) == gender is not None and not (
            i and sentence.tokens[i - 1].text in PREPOSITIONS
        ):
            return Mention(token.start, token.end, token.text)
    return None
