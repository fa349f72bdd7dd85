"""Who asks and who answers? „Als Tom Velt ihn fragte, ob er bleibe, antwortete er „...““: not Tom Velt.

A pronoun behind a question means whom somebody asked, not who asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.syntax.subjects import find_subject

ASKED_M, ASKED_F = frozenset(("ihn", "ihm")), frozenset(("sie", "ihr"))
REPORTERS = (
    "reporter", "reporterin", "journalist", "journalistin", "redakteur", "redakteurin", "korrespondent",
    "korrespondentin", "moderator", "moderatorin",
)  # fmt: skip
NEAR_ASKED = 4
"""Tokens between „fragte“ and whom somebody asks."""


def interviewed(sentence: Sentence, phrases: Sequence[Phrase]) -> Phrase | None:
    """„Reporter Tom Velt sprach mit Max Lind. Er sagt: „...““: with whom a reporter spoke; None where none did."""
    words = [word for one in phrases[:1] if one.may_be_subject for word in (one.run.role if one.run else (one.head,))]
    if not any(word.casefold().endswith(REPORTERS) for word in words):
        return None
    return next((one for one in phrases if one.first and sentence.tokens[one.first - 1].text == "mit"), None)


def asks_another(other: Sentence, asking: Phrase, sentence: Sentence, pronoun: Phrase) -> bool:
    """„Als Tom Velt ihn fragte, ob er bleibe, antwortete er „...““: who asks one of the pronoun's gender, or is
    answered, is not who speaks, nor is „ein Reporter“ who is only brought in to ask.
    """
    cues = [cue for cue in other.cues if cue.kind == "ask" and not cue.passive]
    asked = next((cue for cue in cues if find_subject(other.tokens, other.phrases, cue) is asking), None)
    if asked is None or asking.indefinite:
        return asked is not None  # „Ein Reporter fragte nach dem Werk. „Das bleibt“, sagte er“
    words = ASKED_M if pronoun.gender == "m" else ASKED_F
    if any(token.text in words for token in other.tokens[max(0, asked.at - NEAR_ASKED) : asked.at + NEAR_ASKED]):
        return True
    near = (cue for cue in sentence.cues if abs(cue.at - pronoun.first) <= 1)
    return any(cue.kind == "answer" for cue in near)
