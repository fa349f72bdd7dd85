"""Which words can a noun phrase begin with? „der“, „er“, „Rutte“ and „westliche“, but not „hat“ or „nicht“.

Most words of a text begin none, and they are told at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quotes.language.function_words import DETERMINERS
from quotes.language.words import LOWER_PARTICLES, Token
from quotes.lexicon.tables import find_organisation
from quotes.phrases.kinds import is_outlet_word
from quotes.phrases.noun_runs import OPENING_MARKS
from quotes.phrases.standing_alone import STANDING_ALONE

PRONOUNS = frozenset("er sie letzterer letztere ersterer erstere".split())
PARTITIVES = frozenset("einer eine eines keiner zwei drei viele einige mehrere".split())
RELATIVE_PRONOUNS = frozenset("der die das dem den welcher welche welches".split())
OPENERS = PRONOUNS | PARTITIVES | RELATIVE_PRONOUNS | DETERMINERS | LOWER_PARTICLES | STANDING_ALONE
"""Words with a small letter that a phrase may begin with, adjectives apart."""


@lru_cache(maxsize=16384)
def opens_no_phrase(word: str) -> bool:
    """Can no phrase begin with the word or mark, whatever follows: „hat“, „nicht“, „,“?"""
    if not any(letter.isalnum() for letter in word):
        return word not in OPENING_MARKS
    if not word.islower() or word.endswith(("e", "en", "er")) or word in OPENERS or word[0].isdigit():
        return False
    return find_organisation(word) is None and not is_outlet_word(word)


def starts_clause(tokens: Sequence[Token], i: int) -> bool:
    """Sentence start, or behind a colon or quotation: there a capital says nothing."""
    return i == 0 or tokens[i - 1].quotation >= 0 or tokens[i - 1].text in ':–—-•„“"»«'
