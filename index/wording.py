"""When is a word of the query a word of the quotation? „Truppe“ finds „Truppen“, „Praesident“ finds „Präsident“.

Each word has two forms: the exact form (case and ß folded, nothing else) for searching a wording, and the stem (German,
umlauts folded) for searching words. No word is left out: „May“, „US“ and „null“ can all be searched.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

# A number with its separators is one word; within other words stand combining marks, soft hyphens and the like.
WORD = re.compile(r"\d+(?:[.,:]\d+)+(?!\w)|[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060])*")
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060]")
WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
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
    return drop_accents(stemmer.stemWord(exact)) or exact


def drop_accents(exact: str) -> str:
    """The letters without dots and accents.

    >>> drop_accents("müller"), drop_accents("mueller")
    ('muller', 'mueller')
    """
    if exact.isascii():
        return exact
    decomposed = unicodedata.normalize("NFKD", exact)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def spell_out(exact: str) -> str:
    """The letters with umlauts written out, other accents dropped.

    >>> spell_out("müller"), spell_out("café")
    ('mueller', 'cafe')
    """
    return exact if exact.isascii() else drop_accents(exact.translate(WRITTEN_OUT))


def begins_like(exact: str, beginnings: Iterable[str]) -> bool:
    """Does a word begin with some of these letters, all exact forms, umlauts as they are, without dots or written out?

    „muller“ begins like „müll“, „müller“ like „mull“ and „muell“. „mueller“ does not begin like „mull“, though as words
    they are one: „neue*“ would have to find „neutral“ as well.

    >>> [begins_like(word, ["mull"]) for word in ("müller", "muller", "mueller", "mülheim")]
    [True, True, False, False]
    """
    ways = [(drop_accents(one), spell_out(one)) for one in beginnings]
    if exact.isascii():
        return exact.startswith(tuple(letters for way in ways for letters in way))
    dropped, spelled = drop_accents(exact), spell_out(exact)
    return any(dropped.startswith(one) or spelled.startswith(other) for one, other in ways)
