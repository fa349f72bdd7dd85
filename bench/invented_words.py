"""Of which words are invented quotations made? Of 60,000, the n-th most frequent one an n-th as often as the first.

Words are drawn by Zipf's law with a fixed seed. The rarest third are compounds of others („lanoder-s-mitak“), and two
fifths of what is printed has an ending, so that stems, compounds and beginnings have something to find.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

WORDS = 60_000
COMPOUNDS_FROM = 40_000
MEAN_WORDS = 25
BEGINNINGS = "b d f g h k l m n p r s t w z br dr fl gr kr pl sch st tr".split()
VOWELS = "a e i o u au ei ie ä ö ü".split()
ENDS = "ng l r nd rt ck m lt ss t".split()
ENDINGS = ("", "", "", "en", "e", "s", "er")
LINKS = ("", "s", "en")


def invent_words(count: int = WORDS) -> list[str]:
    """So many different words, the most frequent one first; frequent words are short."""
    chance = np.random.default_rng(3)
    words: dict[str, None] = {}
    while len(words) < min(count, COMPOUNDS_FROM):
        words[invent_word(chance, 1 + (len(words) > 300) + (len(words) > 5000))] = None
    simple = list(words)
    while len(words) < count:
        first, last = chance.integers(200, COMPOUNDS_FROM // 2, 2)
        words[simple[first] + LINKS[chance.integers(len(LINKS))] + simple[last]] = None
    return list(words)


def invent_word(chance: np.random.Generator, syllables: int) -> str:
    """A word of so many syllables."""
    parts = (
        BEGINNINGS[chance.integers(len(BEGINNINGS))] + VOWELS[chance.integers(len(VOWELS))] for _ in range(syllables)
    )
    return "".join(parts) + ENDS[chance.integers(len(ENDS))]


def invent_texts(count: int) -> Iterator[str]:
    """So many wordings of 25 words on average."""
    chance = np.random.default_rng(5)
    words = np.array(invent_words())
    shares = np.cumsum(1 / np.arange(1, len(words) + 1))
    for length in np.clip(chance.geometric(1 / MEAN_WORDS, count), 2, 120):
        drawn = words[np.searchsorted(shares, chance.random(length) * shares[-1])]
        endings = chance.integers(0, len(ENDINGS), length)
        yield " ".join(word + ENDINGS[ending] for word, ending in zip(drawn, endings, strict=True)) + "."
