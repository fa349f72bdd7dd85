"""What stands beside a span between marks? For „kaputt“ in „Das System sei „kaputt“, denn ...“: its own sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from quotes.language.cues import CueWord, find_cues
from quotes.language.once import once
from quotes.language.sentences import split_paragraphs, split_sentences
from quotes.language.words import Token, tokenise
from quotes.spans.marks import Candidate

WORD = re.compile(r"\w[\w’'-]*")
SENTENCE_END = frozenset(".!?…")
LINE_ENDS = frozenset(".!?:,;…")
LONGEST_LINE = 16
"""Tokens of a headline beside its span."""
INNER_CLOSERS = frozenset("‘’‹›'])")
BULLETS = frozenset("- – — • * · ▪ ‣".split())
REACH = 30
"""Tokens of the sentence that are looked at to either side of a span: 40 find the same quotations, 20 one fewer."""

LINKS = frozenset(
    "und oder sowie bzw sondern auch aber bis noch als wie von der die das den dem ein eine einen einer einem".split()
) | {","}
CHAIN = frozenset(("und", "oder", "sowie", ","))
LONGEST_LINK = 4
"""Tokens between two spans that are listed together: „A“ und „B“, von „A“ bis hin zu „B“."""


class Span:
    """A candidate in its sentence. `left` and `right` are the tokens beside it, any other span being one token.

    `count` says how many `words` it has, `repeated` that the article marks the same ones again, `headed` that one of
    them stands in a headline; `reporter` gives what the article prints outside of all marks.
    """

    def __init__(  # what stands in the article, in the sentence and between the marks
        self,
        candidate: Candidate,
        inner: str,
        sentence: Sequence[Token],
        at: int,
        repeated: bool,
        reporter: Callable[[], str],
    ) -> None:
        self.candidate = candidate
        self.inner = inner
        self.words: tuple[str, ...] = tuple(WORD.findall(inner))
        self.count = len(self.words)
        begin = 1 if at and sentence[0].text in BULLETS else 0  # „- „Das Geld fehlt.““: an item of a list
        self.left: Sequence[Token] = sentence[max(begin, at - REACH) : at]
        self.own = sentence[at]
        self.right: Sequence[Token] = sentence[at + 1 : at + 1 + REACH]
        self.repeated = repeated
        self.headed = False
        self._reporter = reporter

    @property
    def at(self) -> int:
        """Its own place in `tokens`."""
        return len(self.left)

    @property
    def list_at(self) -> int:
        """The place in `tokens` of the first span of the list that it ends: of „A“ in „A“, „B“ und „C“."""
        first = at = self.at
        while at > 0 and (self.tokens[at - 1].quotation >= 0 or self.tokens[at - 1].text in CHAIN):
            at -= 1
            first = at if self.tokens[at].quotation >= 0 else first
        return first

    @property
    def behind_list(self) -> str:
        """The word behind the last span of the list that it stands in: „vor“ in „A“ und „B“ vor; empty at the end."""
        at = 0
        while at + 1 < len(self.right) and self.right[at].text in CHAIN and self.right[at + 1].quotation >= 0:
            at += 2
        return self.right[at].text if at < len(self.right) else ""

    @once
    def lower(self) -> bool:
        """Whether it begins with a small letter."""
        return self.words[0][0].islower()

    @property
    def in_line(self) -> bool:
        """Whether its sentence is a line without full stop, as headlines and crossheads are."""
        end = self.right[-1].text if self.right else ""
        return end not in LINE_ENDS and len(self.left) + len(self.right) <= LONGEST_LINE

    @once
    def whole(self) -> bool:
        """Whether a sentence ends with it: „Das geht nicht.“"""
        inner = self.inner.rstrip().removesuffix(",")
        last = len(inner) - 1
        while last > 0 and (inner[last].isspace() or inner[last] in INNER_CLOSERS):
            last -= 1
        return inner[last : last + 1] in SENTENCE_END

    @once
    def unmarked(self) -> bool:
        """Whether the article has the same words without marks too."""
        text, wording = self._reporter(), self.inner.strip()
        at = text.find(wording)
        while at >= 0:
            end = at + len(wording)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                return True
            at = text.find(wording, end)
        return False

    @once
    def before(self) -> str:
        """The word or mark directly before it; empty at the sentence's beginning."""
        return self.left[-1].text if self.left else ""

    @once
    def behind(self) -> str:
        """The word or mark directly behind it; empty at the sentence's end."""
        return self.right[0].text if self.right else ""

    @once
    def tokens(self) -> Sequence[Token]:
        """What is looked at of the sentence, the span itself in it."""
        return (*self.left, self.own, *self.right)

    @once
    def cues(self) -> list[CueWord]:
        """The reporting verbs among `tokens`."""
        return find_cues(self.tokens)

    @once
    def listed_with(self) -> tuple[int, ...]:
        """The numbers of the spans that stand in one list with it: „A“ und „B“, „A“, „B“ oder „C“."""
        return (*find_linked(self.left[::-1]), *find_linked(self.right))


def find_linked(tokens: Sequence[Token]) -> Iterator[int]:
    """The numbers of the spans that follow each other with nothing but linking words between them."""
    between = 0
    for token in tokens:
        if token.quotation >= 0:
            yield token.quotation
            between = 0
        elif token.text in LINKS and between < LONGEST_LINK:
            between += 1
        else:
            return


def read_spans(text: str, candidates: Sequence[Candidate]) -> list[Span]:
    """The spans of the outermost `candidates` in text order; one without any word is left out."""
    if not candidates:
        return []
    wordings = Counter(text[one.inner_start : one.inner_end].strip().casefold() for one in candidates)
    reporter = cache(partial(outside_of, text, candidates))
    spans = []
    for tokens in read_sentences(text, candidates):
        for at in [at for at, token in enumerate(tokens) if token.quotation >= 0]:
            candidate = candidates[tokens[at].quotation]
            inner = text[candidate.inner_start : candidate.inner_end]
            if WORD.search(inner):
                spans.append(Span(candidate, inner, tokens, at, wordings[inner.strip().casefold()] > 1, reporter))
    headed = {span.inner.strip().casefold() for span in spans if span.repeated and span.in_line}
    for span in spans if headed else ():
        span.headed = span.inner.strip().casefold() in headed
    return spans


def outside_of(text: str, candidates: Sequence[Candidate]) -> str:
    """What stands outside of all marks."""
    ends = [0, *(one.end for one in candidates)]
    starts = [*(one.start for one in candidates), len(text)]
    return "\n".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def read_sentences(text: str, candidates: Sequence[Candidate]) -> Iterator[Sequence[Token]]:
    """The sentences of the paragraphs that hold `candidates`; a candidate is one token and carries its number.

    A candidate over several paragraphs joins them.
    """
    number = 0
    reached = 0
    paragraphs = split_paragraphs(text)
    for i, (start, end) in enumerate(paragraphs):
        if number >= len(candidates):
            return
        if start < reached or candidates[number].start >= end:
            continue
        marked = []
        while number < len(candidates) and candidates[number].start < end:
            marked.append((candidates[number].start, candidates[number].end, number))
            while end < candidates[number].end:
                i += 1
                end = paragraphs[i][1]
            number += 1
        reached = end
        yield from split_sentences(text, tokenise(text, start, end, marked))
