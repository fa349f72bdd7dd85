"""How does the article look to a rule? As paragraphs of sentences in which every quotation is one token.

Only paragraphs with quotations and their neighbours are analysed; the rest of the article costs nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from quotes.language.cues import CueWord, find_cues, turn_let
from quotes.language.once import once
from quotes.language.sentences import split_paragraphs, split_sentences
from quotes.language.set_phrases import find_set_phrases
from quotes.language.words import Token, tokenise
from quotes.named.people import Person
from quotes.phrases.mentions import find_phrases, phrase_from
from quotes.phrases.phrase import Phrase
from quotes.spans.marks import Candidate


class Sentence:
    """One sentence of the article, read on first use.

    `paragraph` is its paragraph's place in the article, `number` its place among all sentences that were read.
    """

    def __init__(
        self, tokens: Sequence[Token], paragraph: int, number: int, people: Mapping[str, Sequence[Person]]
    ) -> None:
        self.tokens = tokens
        self.paragraph = paragraph
        self.number = number
        self.people = people

    @once
    def phrases(self) -> list[Phrase]:
        """The noun phrases in order."""
        return find_phrases(self.tokens, self.people)

    @once
    def cues(self) -> list[CueWord]:
        """The reporting verbs in order."""
        cues = [*turn_let(self.tokens, find_cues(self.tokens)), *find_set_phrases(self.tokens)]
        return sorted(cues, key=lambda cue: cue.at)

    @once
    def quotations(self) -> Sequence[int]:
        """The places of its quotations among the article's."""
        return [token.quotation for token in self.tokens if token.quotation >= 0]

    @once
    def has_words(self) -> bool:
        """Does it hold more than quotations and marks?"""
        return any(token.is_word for token in self.tokens)

    def phrase_at(self, i: int) -> Phrase | None:
        """The noun phrase that begins at token `i`, be it inside another one."""
        return phrase_from(self.tokens, i, self.people) if i < len(self.tokens) else None

    @property
    def start(self) -> int:
        """Code-point offset of its first token."""
        return self.tokens[0].start


@dataclass(frozen=True, slots=True)
class Site:
    """Where a quotation stands: token `at` of `sentence`; `place` is its number among the article's quotations."""

    sentence: Sentence
    at: int
    place: int
    candidate: Candidate

    @property
    def left(self) -> Sequence[Token]:
        """The tokens of the sentence before the quotation."""
        return self.sentence.tokens[: self.at]

    @property
    def right(self) -> Sequence[Token]:
        """The tokens of the sentence behind the quotation."""
        return self.sentence.tokens[self.at + 1 :]


@dataclass(frozen=True, slots=True)
class Passages:
    """The analysed part of one article: its sentences in order and the site of every quotation."""

    text: str
    sentences: Sequence[Sentence]
    sites: Sequence[Site]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, when it was read and stands in the same or the neighbouring paragraph."""
        return self._neighbour(sentence, -1)

    def behind(self, sentence: Sentence) -> Sentence | None:
        """The sentence behind, on the same terms."""
        return self._neighbour(sentence, 1)

    def _neighbour(self, sentence: Sentence, step: int) -> Sentence | None:
        number = sentence.number + step
        if not 0 <= number < len(self.sentences):
            return None
        other = self.sentences[number]
        return other if -1 <= other.paragraph - sentence.paragraph <= 1 else None


def read_passages(text: str, quotations: Sequence[Candidate], people: Mapping[str, Sequence[Person]]) -> Passages:
    """The paragraphs of `text` that hold `quotations` or border on one, as sentences."""
    paragraphs = split_paragraphs(text)
    groups = group_quotations(paragraphs, quotations)
    wanted = {near for number in groups for near in (number - 1, number, number + 1)}
    sentences: list[Sentence] = []
    sites: list[Site] = []
    skipped_until = -1
    for number, (start, end) in enumerate(paragraphs):
        if number not in wanted or start < skipped_until:
            continue
        marked = groups.get(number, [])
        stop = max([end, *(quotations[place].end for place in marked)])
        if stop > end:
            end = paragraphs[bisect_left(paragraphs, stop, number, key=itemgetter(1))][1]
            skipped_until = end
            first = bisect_left(quotations, start, key=attrgetter("start"))
            marked = list(range(first, bisect_left(quotations, end, first, key=attrgetter("start"))))
        tokens = tokenise(text, start, end, [(quotations[p].start, quotations[p].end, p) for p in marked])
        first_read = len(sentences)
        for part in split_sentences(text, tokens):
            sentences.append(Sentence(part, number, len(sentences), people))
        if marked:
            sites += find_sites(sentences[first_read:], quotations)
    return Passages(text, sentences, sites)


def group_quotations(paragraphs: Sequence[tuple[int, int]], quotations: Sequence[Candidate]) -> dict[int, list[int]]:
    """The places of the quotations by the number of the paragraph they begin in."""
    groups: dict[int, list[int]] = {}
    number = 0
    for place, quotation in enumerate(quotations):
        while paragraphs[number][1] <= quotation.start:
            number += 1
        groups.setdefault(number, []).append(place)
    return groups


def find_sites(sentences: Sequence[Sentence], quotations: Sequence[Candidate]) -> list[Site]:
    """The site of every quotation in text order."""
    return [
        Site(sentence, at, token.quotation, quotations[token.quotation])
        for sentence in sentences
        for at, token in enumerate(sentence.tokens)
        if token.quotation >= 0
    ]
