"""Can a sentence tell when, where or to whom something was said? „sagte Velt am Montag“ can, „sagte Velt“ cannot.

To ask each word for it is far cheaper than to read the clause, and many a sentence holds none.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from quotes.circumstances.occasions import may_head
from quotes.language.dates import WEEKDAYS
from quotes.language.sentences import MONTHS
from quotes.lexicon.outlets import begins_outlet
from quotes.lexicon.programmes import is_of_programme

DAYS = (*WEEKDAYS, *MONTHS, "heute", "gestern", "vorgestern", "Heute", "Gestern")


def hints_in(words: Iterable[str]) -> bool:
    """Is one of the words a part of a day, an occasion, an outlet or a programme?"""
    return any(map(is_hint, words))


@lru_cache(maxsize=32768)
def is_hint(word: str) -> bool:
    """Is the word one of those?"""
    return (
        word.startswith(DAYS)
        or word.count(".") > 1
        or may_head(word)
        or begins_outlet(word.rstrip("."))
        or is_of_programme(word)
    )
