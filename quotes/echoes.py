"""Which spans repeat what is a quotation elsewhere? „Rücktritt „überfällig““ above, „ist für sie „längst überfällig““
below.

A headline or crosshead takes a word or two from the text and has no room for a frame.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quotes.quoted_spans import Span

SURE = 1.0
LONGEST = 7
MOST_MORE = 3
"""Words that the sure span may have more: a name stands in long quotations too."""
LOWEST = -4.5
"""Points of a span that something beside it gives as a name."""
SHORTEST = 5
"""Letters of the longest word repeated."""
ENDING = re.compile(r"(?:e[nrsm]?|s)$")


def find_echoes(spans: Sequence[Span], points: Mapping[int, float]) -> frozenset[int]:
    """The numbers of the doubtful spans that repeat a sure one's words in any case. 4 of 4."""
    sure = [stems(span.words) for span in spans if points[span.own.quotation] > SURE and span.count <= LONGEST]
    if not sure:
        return frozenset()
    return frozenset(
        span.own.quotation for span in spans if is_doubtful(span, points[span.own.quotation]) and repeats(span, sure)
    )


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
