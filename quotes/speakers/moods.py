"""Whose mood is told, so that their words may follow? „Tom Velt zeigte sich zufrieden. „...““: Velt's."""

from __future__ import annotations

import re
from itertools import pairwise

from quotes.named.people import Person
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.speakers.discourse import Discourse
from quotes.speakers.taken_up import person_in

FELT = re.compile(
    r"(?:(?:über)?glücklich|enttäuscht|gerührt|überwältigt|erschöpft|frustriert|begeistert|zufrieden|stolz|erleichtert|"
    r"wütend|verärgert|entsetzt|ratlos|geknickt|zuversichtlich|optimistisch|engagiert|sauer|bedient)(?:e[nr]?)?"
)
"""How somebody is of whom one has already told."""
SEEMING = frozenset("ist war bleibt blieb wirkt wirkte zeigt zeigte gibt gab".split())


def feels(sentence: Sentence, phrase: Phrase) -> bool:
    """„Tom Velt war nach dem Spiel enttäuscht“, „zeigte sich zufrieden“: a mood of the subject, which words follow."""
    tokens = sentence.tokens
    beside = (*tokens[phrase.last : phrase.last + 1], *tokens[max(0, phrase.first - 1) : phrase.first])
    if not any(token.text in SEEMING for token in beside):
        return False
    rest = [token.text for token in tokens[phrase.last :]]
    return any(map(FELT.fullmatch, rest)) or ("außer", "sich") in pairwise(rest)


def has_felt(sentence: Sentence, person: Person, discourse: Discourse) -> bool:
    """Does the sentence directly before tell how the person feels?"""
    before = discourse.passages.before(sentence)
    if before is None or before.paragraph != sentence.paragraph:
        return False
    return any(person_in(before, one, discourse) is person and feels(before, one) for one in before.phrases)
