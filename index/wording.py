"""When is a word of the query a word of the quotation? „Truppe“ finds „Truppen“, „Praesident“ finds „Präsident“.

Each word has two forms: the exact form (case and ß folded, nothing else) for searching a wording, and the stem (German,
umlauts folded) for searching words. No word is left out: „May“, „US“ and „null“ can all be searched.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

# A number with its separators is one word; within other words stand combining marks, soft hyphens and the like.
WORD = re.compile(r"\d+(?:[.,:]\d+)+(?!\w)|[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060])*")
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060]")
STEMMERS = threading.local()


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: where it stands, as code points, and its exact form."""

    start: int
    end: int
    exact: str


def read_words(text: str) -> list[Word]:
    """The words of a text in their order.

    >>> [word.exact for word in read_words("Außenminister: 10.000 US-Soldaten!")]
    ['aussenminister', '10.000', 'us', 'soldaten']
    """
    return [Word(match.start(), match.end(), fold_word(match[0])) for match in WORD.finditer(text)]


@lru_cache(maxsize=1 << 17)
def fold_word(word: str) -> str:
    """The exact form of a word: composed letters, no case, ss for ß, no soft hyphen."""
    composed = unicodedata.normalize("NFC", INVISIBLE.sub("", word))
    return unicodedata.normalize("NFC", composed.casefold())


@lru_cache(maxsize=1 << 18)
def stem_word(exact: str) -> str:
    """The stem of an exact form; ä, ae and a are one, as are their fellows, and foreign accents are dropped.

    >>> stem_word("kräften") == stem_word("kraefte") == stem_word("kraft")
    True
    """
    stemmer = getattr(STEMMERS, "german", None)
    if stemmer is None:
        # One for each thread: a stemmer works in its own buffer.
        stemmer = STEMMERS.german = Stemmer.Stemmer("german")
    decomposed = unicodedata.normalize("NFKD", stemmer.stemWord(exact))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)) or exact
