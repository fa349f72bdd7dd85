"""Which word is meant that no quotation has? „Eskalaton“ may be „Eskalation“: a letter or two away, and in use."""

from __future__ import annotations

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from index.plan import Usage
from index.vocabulary import Vocabulary
from index.wording import fold_word

# Below that a word is too short to be told from another one with a typing error.
SHORTEST_WORD = 4
# From so many letters on, two may be wrong.
TWO_WRONG = 8


def find_similar(word: str, vocabulary: Vocabulary, usage: Usage, count: int) -> list[tuple[str, int]]:
    """The words in use that are most like a word, best first, the more frequent of equal ones first, and how often.

    A letter may be wrong, missing or too many, or two exchanged; two of these in a long word. None for a word that is
    in use itself.
    """
    exact = fold_word(word)
    known = vocabulary.numbers.get(exact)
    if len(exact) < SHORTEST_WORD or (known is not None and usage.is_used(known)):
        return []
    allowed = 2 if len(exact) >= TWO_WRONG else 1
    words = vocabulary.words[: len(usage.counts)]
    found = [
        (distance, -int(usage.counts[number]), other)
        for other, distance, number in extract(exact, words, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        if usage.is_used(number)
    ]
    return [(other, -times) for _, times, other in sorted(found)[:count]]
