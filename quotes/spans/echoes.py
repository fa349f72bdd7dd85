"""Which spans repeat what is a quotation elsewhere? „Rücktritt „überfällig““ above, „ist für sie „längst überfällig““
below.

A headline or crosshead takes a word or two from the text and has no room for a frame.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quotes.spans.quoted_spans import Span

SURE = 1.0
LONGEST = 7
MOST_MORE = 3
"""Words that the sure span may have more: a name stands in long quotations too."""
LOWEST = -4.5
"""Points of a span that something beside it gives as a name."""
SHORTEST = 5
"""Letters of the longest word repeated."""
TOLD = 7
"""Letters of a long word by which another form of it is known: „schockiert“, „schockierend“."""
ENDING = re.compile(r"(?:e[nrsm]?|s)$")


def find_echoes(spans: Sequence[Span], points: Mapping[int, float]) -> frozenset[int]:
    """The numbers of the doubtful spans that repeat a sure one's words in any case. 4 of 4."""
    doubtful = [span for span in spans if is_doubtful(span, points[span.own.quotation])]
    if not doubtful:
        return frozenset()
    lines = [span for span in doubtful if is_line(span)]
    sure = [span for span in spans if points[span.own.quotation] > SURE and (lines or span.count <= LONGEST)]
    surely = [stems(span.words) for span in sure]
    short = [words for words in surely if len(words) <= LONGEST]
    known = [frozenset(word[:TOLD] for word in words) for words in surely] if lines else []
    return frozenset(
        span.own.quotation
        for span in doubtful
        if repeats(span, short) or (span in lines and any(heads(span, words) for words in known))
    )


def is_line(span: Span) -> bool:
    """„Velt: „Sinnlose Gewalt““, „Velt „entsetzt““: a headline with no more than a label or a name before the words."""
    return span.in_line and (span.before == ":" or all(token.is_capital for token in span.left))


def heads(span: Span, words: frozenset[str]) -> bool:
    """Are the long words of a line those of a quotation, or half of them, where the line has no others?"""
    mine = {stem[:TOLD] for word, stem in zip(span.words, stems(span.words), strict=True) if len(word) >= SHORTEST}
    return len(mine & words) >= len(mine) / (1 if span.right else 2)


def is_doubtful(span: Span, points: float) -> bool:
    """Short, not taken, and no name behind its noun as in „die Rede „X““."""
    if span.count > LONGEST or not LOWEST < points <= 0.0 or max(map(len, span.words)) < SHORTEST:
        return False
    return span.lower or not span.before[:1].isupper()


def repeats(span: Span, sure: Sequence[Sequence[str]]) -> bool:
    """Are its words part of those of a sure span that is hardly longer?"""
    mine = stems(span.words)
    return any(is_part(mine, words) for words in sure)


def is_part(mine: Sequence[str], words: Sequence[str]) -> bool:
    """Do `mine` stand together in `words`, which are hardly more?"""
    count = len(mine)
    if not 0 < count <= len(words) <= count + MOST_MORE:
        return False
    return any(words[at : at + count] == mine for at in range(len(words) - count + 1))


def stems(words: Sequence[str]) -> list[str]:
    """The words in lower case, without what case and number add."""
    return [ENDING.sub("", word.casefold()) for word in words]
