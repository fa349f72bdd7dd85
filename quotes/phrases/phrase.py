"""What is a noun phrase to the rules? „eine Sprecherin des Auswärtigen Amtes“ is a role, indefinite, feminine.

Phrases are read from the tokens of a sentence by quotes.phrases.mentions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from quotes.named.name_runs import NameRun

PhraseKind = Literal["pronoun", "person", "role", "organisation", "outlet", "document", "utterance", "name", "noun"]

WORDED: frozenset[PhraseKind] = frozenset(("document", "utterance"))
"""What is made of words: „die Erklärung“, „der Vorwurf“."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, tokens `first` to `last` (exclusive) of its sentence.

    `head` is the head noun, the surname or the pronoun; `run` the person's name if it holds one; `nominative` says
    that its determiner allows a subject; `governed` that a preposition stands before it. `gender` is m, f, n or None;
    `plural` what the determiner and the lexicon tell. The nouns begin with token `core_first`.
    """

    first: int
    last: int
    kind: PhraseKind
    head: str
    run: NameRun | None
    nominative: bool
    governed: bool
    gender: str | None
    plural: bool
    indefinite: bool
    core_first: int

    @property
    def may_be_subject(self) -> bool:
        """Can it be the subject: in the nominative as far as the determiner tells, and behind no preposition?"""
        return self.nominative and not self.governed

    @property
    def weight(self) -> int:
        """How likely such a phrase speaks: a person, pronoun or role 3, an organisation or bare name 2, a thing
        0 or 1.
        """
        return WEIGHTS[self.kind]


WEIGHTS: Mapping[PhraseKind, int] = {
    "pronoun": 3, "person": 3, "role": 3, "organisation": 2, "outlet": 2, "name": 2,
    "document": 1, "utterance": 1, "noun": 0,
}  # fmt: skip
