"""In which letters may a name be typed? „Müller“ as müller, mueller and muller; „Selenskyj“ as zelensky, even as zelen.

A word of a name has its own letters and foreign ones: those of another romanisation. The key of a word
(`quotes.named.spellings.word_key`) serves whole words only, since its foldings ask how a word ends: „zelen“ has
another key than the first five letters of „Zelensky“. So what is typed is folded whatever it looks like, and compared
with the keys of words that do look East Slavic.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from quotes.named.spellings import EAST_SLAVIC, FOLDINGS, word_key

# What has no decomposition into a letter and its mark; both ways of writing an umlaut are made below.
PLAIN = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ø": "o", "þ": "th", "ß": "ss"},
)
WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
CONTRACTED = re.compile(r"([aou])e")
NAME_WORD = re.compile(r"[^\W_]+")
# „Suk-yeol“, „O’Neill“: also typed in one.
JOINED_WORDS = re.compile(r"(?<![^\W_])[^\W_]+(?:[-‐‑'’][^\W_]+)+")
OPEN_FOLDINGS = tuple(folding for folding in FOLDINGS if not folding[0].pattern.endswith("$"))


@dataclass(frozen=True, slots=True)
class TypedWord:
    """The letters for which a typed word may stand, to be compared with the own and with the foreign ones of names."""

    own: tuple[str, ...]
    foreign: tuple[str, ...]


def read_typed(text: str) -> tuple[TypedWord, ...]:
    """The words that were typed, each once.

    >>> read_typed("zelen")
    (TypedWord(own=('zelen',), foreign=('zelen', 'selen')),)
    """
    words = NAME_WORD.findall(unicodedata.normalize("NFC", text))
    return tuple(filter(lambda word: word.own, dict.fromkeys(map(read_typed_word, words))))


def read_typed_word(word: str) -> TypedWord:
    """One typed word, whole or its beginning."""
    own = own_letters(word)
    if not own:
        return TypedWord((), ())
    foreign = dict.fromkeys((own[-1], romanise(own[0], FOLDINGS), romanise(own[0], OPEN_FOLDINGS)))
    return TypedWord(own, tuple(filter(None, foreign)))


@lru_cache(maxsize=65536)
def own_letters(word: str) -> tuple[str, ...]:
    """The letters of a word without case and marks: umlauts written out, and with their dots gone, if that differs.

    >>> own_letters("Müller"), own_letters("ERDOĞAN"), own_letters("Yıldırım")
    (('mueller', 'muller'), ('erdogan',), ('yildirim',))
    """
    lower = unicodedata.normalize("NFC", word.casefold())
    return tuple(filter(None, dict.fromkeys((without_marks(lower.translate(WRITTEN_OUT)), without_marks(lower)))))


@lru_cache(maxsize=65536)
def foreign_letters(word: str) -> tuple[str, ...]:
    """The letters by which others know a word: its key if it looks East Slavic, and „muller“ for „Mueller“.

    >>> foreign_letters("Selenskyj"), foreign_letters("Mueller"), foreign_letters("Scholz")
    (('selenski',), ('muller',), ())
    """
    own = own_letters(word)
    if not own:
        return ()
    contracted = CONTRACTED.sub(r"\1", own[-1])
    found = [] if contracted in own else [contracted]
    if EAST_SLAVIC.search(own[0]):
        found.append(word_key(word))
    return tuple(dict.fromkeys(found))


def without_marks(lower: str) -> str:
    """Letters and digits alone, each without its marks."""
    if lower.isascii() and lower.isalnum():
        return lower
    decomposed = unicodedata.normalize("NFKD", lower).translate(PLAIN)
    return "".join(letter for letter in decomposed if letter.isalnum())


def romanise(letters: str, foldings: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    """The letters as keys of East Slavic names write them.

    >>> romanise("zelen", FOLDINGS), romanise("shoig", FOLDINGS)
    ('selen', 'šoig')
    """
    for pattern, replacement in foldings:
        letters = pattern.sub(replacement, letters)
    return letters


def split_name(name: str) -> tuple[str, ...]:
    """The words of a name, each once, those joined by a hyphen or an apostrophe in one too.

    >>> split_name("Yoon Suk-yeol")
    ('Yoon', 'Suk', 'yeol', 'Sukyeol')
    """
    text = unicodedata.normalize("NFC", name)
    joined = ("".join(NAME_WORD.findall(match[0])) for match in JOINED_WORDS.finditer(text))
    return tuple(dict.fromkeys((*NAME_WORD.findall(text), *joined)))
