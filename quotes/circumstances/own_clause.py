"""Which words of a sentence are the frame's own clause? In „sagte Velt, der im Rat sitzt, am Montag“ not „im Rat“.

Where, when and to whom something was said stands in the clause of the cue: what a relative clause, a „dass“ or another
main clause tells is about something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.frames.frame import WITH_ZU
from quotes.language.clauses import RELATIVES, SUBORDINATORS
from quotes.language.cues import is_finite_verb, is_reporting_verb
from quotes.language.function_words import PREPOSITIONS
from quotes.language.words import Token
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Sentence

DIVIDERS = frozenset(",;:–—")
COMPARING = frozenset("als wie seit bis".split())
"""Conjunctions that stand before a mere noun too: „, wie schon im Mai,“."""
NO_DIVIDER = re.compile(r"[^,:;]")
Part = tuple[int, int]
"""The first token of a stretch, and the one behind it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause of a cue.

    `parts` are its stretches of the sentence's tokens. `around` is the text of the sentence with its quotations blanked
    out, `text` the same with all blanked out that is not its own; offsets are kept in both.
    """

    sentence: Sentence
    parts: Sequence[Part]
    around: str
    text: str

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the whole sentence."""
        return self.sentence.tokens

    def words(self, first: int, end: int) -> str:
        """The text of some of its tokens."""
        start = self.sentence.start
        return self.around[self.tokens[first].start - start : self.tokens[end - 1].end - start]


def read_clause(whole: str, sentence: Sentence, cue: int | None) -> Clause:
    """The clause of the cue at that token; without a cue, all of the sentence that is no side clause."""
    around = blank_quotations(whole, sentence)
    parts = list(own_parts(sentence, cue))
    kept = []
    at = 0
    for first, end in parts:
        start, stop = sentence.tokens[first].start - sentence.start, sentence.tokens[end - 1].end - sentence.start
        kept += [NO_DIVIDER.sub(" ", around[at:start]), around[start:stop]]
        at = stop
    return Clause(sentence, parts, around, "".join(kept) + NO_DIVIDER.sub(" ", around[at:]))


def blank_quotations(whole: str, sentence: Sentence) -> str:
    """The text of the sentence with its quotations blanked out, offsets kept."""
    parts = []
    at = sentence.start
    for token in sentence.tokens:
        if token.quotation >= 0:
            parts += [whole[at : token.start], " " * (token.end - token.start)]
            at = token.end
    return "".join(parts) + whole[at : sentence.tokens[-1].end]


def own_parts(sentence: Sentence, cue: int | None) -> Iterator[Part]:
    """The stretches between commas, colons and dashes that belong to the clause of the cue."""
    tokens = sentence.tokens
    begin = 0
    for i, token in enumerate(tokens):
        if token.text in DIVIDERS:
            if begin < i and is_own(sentence, begin, i, cue):
                yield begin, i
            begin = i + 1
    if begin < len(tokens) and is_own(sentence, begin, len(tokens), cue):
        yield begin, len(tokens)


def is_own(sentence: Sentence, begin: int, end: int, cue: int | None) -> bool:
    """Does a stretch hold the cue, or neither verb nor quotation: „, Chef der Bank,“, „am Montag“?"""
    if cue is not None and begin <= cue < end:
        return True
    tokens = sentence.tokens
    if cue is not None and len(sentence.quotations) == 1 and says_too(tokens, begin, end):
        return True
    if opens_side_clause(tokens, begin, end):
        return False
    if cue is None:
        return True
    for i in range(begin, end):
        token = tokens[i]
        if token.quotation >= 0 or has_verb(token.text) or is_infinitive(tokens, i, end):
            return False
    return True


def says_too(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """„Velt blieb hart: „...“, sagte sie dem Sender“: a second verb that reports the sentence's only quotation."""
    if begin > 1 and tokens[begin - 2].quotation >= 0 and is_reporting_verb(tokens[begin].text):
        return True
    if end + 1 >= len(tokens) or tokens[end].text != ":" or tokens[end + 1].quotation < 0:
        return False
    if opens_side_clause(tokens, begin, end) and tokens[begin].text.casefold() != "wie":
        return False
    return any(is_reporting_verb(token.text) for token in tokens[begin:end])


@lru_cache(maxsize=16384)
def has_verb(word: str) -> bool:
    """Is the word a finite verb, be it a Konjunktiv?"""
    return word.islower() and (is_finite_verb(word) or word in konjunktiv_forms())


def is_infinitive(tokens: Sequence[Token], i: int, end: int) -> bool:
    """„zu bauen“, „einzuführen“."""
    if tokens[i].text != "zu":
        return WITH_ZU.fullmatch(tokens[i].text) is not None
    return i + 1 < end and tokens[i + 1].text.islower() and tokens[i + 1].text.endswith("n")


def opens_side_clause(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """„, der ...“, „, in dem ...“, „, weil ...“: a conjunction, or a relative pronoun with a verb behind it."""
    opener = tokens[begin].text.casefold()
    if opener in SUBORDINATORS and opener not in COMPARING:
        return True
    relative = tokens[begin + 1].text if opener in PREPOSITIONS and begin + 1 < end else opener
    return begin > 0 and relative in RELATIVES and any(has_verb(token.text) for token in tokens[begin + 1 : end])
