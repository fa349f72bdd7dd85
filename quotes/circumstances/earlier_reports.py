"""What has the same speaker said shortly before in the reporter's words? „Velt sagte am Montag, man fange an. „...““

Such a sentence tells when and where the quotation behind it was said. Most sentences tell no such thing, so that their
words are looked at first: a verb that reports, beside it the speaker's surname, and a day, an occasion or an outlet.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quotes.circumstances.hints import hints_in
from quotes.frames.frame import Frame
from quotes.language.clauses import in_side_clause
from quotes.language.cues import strong_forms
from quotes.lexicon.tables import reporting_verbs
from quotes.lexicon.verbs import verb_forms
from quotes.named.spellings import word_key
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase
from quotes.values import Speaker

FARTHEST = 8
"""Sentences before a quotation that are looked at."""
BESIDE = 5
"""Tokens from the verb to the speaker's name."""
NAMED_BEFORE = 3
"""Sentences in which a pronoun's name is looked for."""
PRONOUNS = frozenset(("er", "sie"))
ANSWERED = "Antwort"
"""„Velt stand Rede und Antwort“: who does so says something."""
SAYING = frozenset("say write answer ask demand judge promise call".split())
"""Classes of verbs that put something into words."""


def report_before(site: Site, speaker: Speaker, passages: Passages, nearest: int) -> Frame | None:
    """The frame of the nearest sentence before the quotation, without one of its own, in which the same speaker reports
    and something is told of when or where; down to the sentence of number `nearest`. None when there is none.
    """
    number = site.sentence.number
    for at in range(number - 1, max(nearest, number - FARTHEST) - 1, -1):
        sentence = passages.sentences[at]
        if sentence.paragraph < site.sentence.paragraph - 1:
            return None
        words = [token.text for token in sentence.tokens]
        if (strong_forms().isdisjoint(words) and ANSWERED not in words) or not hints_in(words) or sentence.quotations:
            continue
        frame = report_of(sentence, words, speaker, passages)
        if frame is not None:
            return frame
    return None


def report_of(sentence: Sentence, words: Sequence[str], speaker: Speaker, passages: Passages) -> Frame | None:
    """The frame of a sentence in which the speaker reports, by the words beside its verb; None when none is told."""
    names = {name.rpartition(" ")[2] for name in (speaker.name, *speaker.spellings)}
    answered = words.index(ANSWERED) if ANSWERED in words else 0
    stood = answered > 1 and words[answered - 2 : answered] == ["Rede", "und"]
    place = next((at for at in range(answered) if words[at] in names), None) if stood else None
    if place is not None:
        return Frame("", sentence, sentence.tokens[answered], "sagen", named_phrase(words, place))
    for at, word in enumerate(words):
        lemma = saying(word) if word in strong_forms() else None
        if lemma is None or in_side_clause(sentence.tokens, at):
            continue
        beside = range(max(0, at - BESIDE), min(len(words), at + BESIDE + 1))
        place = next((i for i in beside if words[i] in names), None)
        if place is None:
            near = (i for i in (at + 1, at - 1) if 0 <= i < len(words) and words[i].casefold() in PRONOUNS)
            place = next((i for i in near if last_named(sentence, i, passages) in names), None)
        if place is not None:
            return Frame("", sentence, sentence.tokens[at], lemma, named_phrase(words, place))
    return None


@lru_cache(maxsize=4096)
def saying(word: str) -> str | None:
    """The verb that nearly always puts something into words and has this form; None when there is none."""
    verbs = reporting_verbs()
    whole = (form.lemma for form in verb_forms()[word] if not form.particle)
    return next((lemma for lemma in whole if verbs[lemma].strong and verbs[lemma].kind in SAYING), None)


def last_named(sentence: Sentence, place: int, passages: Passages) -> str:
    """The surname of the person of the article who is named last before token `place`; empty when none is near."""
    tokens = sentence.tokens[:place]
    other: Sentence | None = sentence
    for _ in range(NAMED_BEFORE):
        for token in reversed(tokens):
            if token.is_capital and word_key(token.text) in sentence.people:
                return token.text
        other = passages.before(other) if other is not None else None
        tokens = other.tokens if other is not None else []
    return ""


def named_phrase(words: Sequence[str], place: int) -> Phrase:
    """The phrase of a surname or pronoun at token `place`, with the capitalised words before it."""
    first = place
    while first > 0 and words[first - 1][:1].isupper() and words[place][:1].isupper():
        first -= 1
    return Phrase(first, place + 1, "person", words[place], None, True, False, None, False, False, first)
