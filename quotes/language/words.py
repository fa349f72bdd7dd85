"""What is a word, and where does it stand? „F.A.Z.-Redakteur“ and „10.000“ are one token each, a quotation is
one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import is_normalized, normalize

LETTERS = r"\w[\w\u0300-\u036f]*+"
WORD_OR_MARK = re.compile(
    rf"{LETTERS}(?:(?:[’'&+/-]|\.(?:-|(?=[a-zäöüß\d])(?!(?:apa|dpa|afp|sda)\b(?!\.))|(?<=\b\w\.)(?=\w))){LETTERS})*+|[^\w\s]"
)

DASHES = frozenset("–—-")
QUOTED = "\ufffc"
"""The text of a token that is a whole quotation: no letter and no mark."""

LOWER_PARTICLES = frozenset("von van de der den del della di da du la le al bin ibn ben zu ter ten dos".split())
"""Lower-case words inside a surname: von der Leyen, van Beethoven, bin Salman."""

ARABIC_ARTICLE = re.compile(r"(?:a[dlnrstz]|asch|asz|e[dlnrst])-(?=\w)")
"""The article that an Arabic surname may begin with in lower case: al-Rimawi, ad-Din."""


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole quotation (`quotation` is its place among the article's, else -1)."""

    start: int
    end: int
    text: str
    quotation: int = -1

    @property
    def is_word(self) -> bool:
        """A word: begins with a letter or digit."""
        return self.quotation < 0 and self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """A word with a capital initial, as German nouns and all names have, or further on: „taz-Redakteur“, „eBay“."""
        if self.quotation >= 0 or self.text[0].isupper():
            return self.quotation < 0
        return not self.text.islower() and any(letter.isupper() for letter in self.text)


def composed(word: str) -> str:
    """The word with one code point per letter, as the word lists have it: some pages print „ä“ as two."""
    return word if word.isascii() else normalize("NFC", word)


def tokenise(text: str, start: int, end: int, quotations: Sequence[tuple[int, int, int]] = ()) -> list[Token]:
    """The tokens of `text[start:end]` in order; each (start, end, place) of `quotations` becomes one token.

    >>> [token.text for token in tokenise("sagte der F.A.Z.-Redakteur.", 0, 27)]
    ['sagte', 'der', 'F.A.Z.-Redakteur', '.']
    """
    found: list[Token] = []
    at = start
    for quote_start, quote_end, place in quotations:
        found += plain_tokens(text, at, max(at, quote_start))
        found.append(Token(quote_start, quote_end, QUOTED, place))
        at = quote_end
    found += plain_tokens(text, at, max(at, end))
    return found


def matches_at(text: str, stems: Iterable[str], pattern: re.Pattern[str], before: int = 0) -> list[re.Match[str]]:
    """What `pattern` matches `before` code points ahead of one of `stems`, in text order.

    To look for a few plain strings first costs a fraction of what the pattern costs at every letter.
    """
    found = []
    for stem in stems:
        at = text.find(stem, before)
        while at >= 0:
            match = pattern.match(text, at - before)
            if match is not None:
                found.append(match)
            at = text.find(stem, at + 1)
    return sorted(found, key=lambda match: match.start())


def stands_free(text: str, token: Token) -> bool:
    """Is the token a hyphen between blanks, which wires print for a dash: „Velt - seit Mai im Amt -“?"""
    return token.text == "-" and text[token.start - 1 : token.end + 1] == " - "


def plain_tokens(text: str, start: int, end: int) -> Sequence[Token]:
    """The words and marks of `text[start:end]`, found once however often the article in hand is asked for them."""
    known = tokens_known(text)
    found = known.get((start, end))
    if found is None:
        new = tuple.__new__  # what Token() does, without the call in between
        matches = WORD_OR_MARK.finditer(text, start, end)
        found = [new(Token, (match.start(), match.end(), match[0], -1)) for match in matches]
        if not (text.isascii() or is_normalized("NFC", text[start:end])):
            found = [token._replace(text=composed(token.text)) for token in found]
        if text.find(" - ", start, end) >= 0:
            found = [token._replace(text="–") if stands_free(text, token) else token for token in found]
        known[start, end] = found
    return found


@lru_cache(maxsize=1)
def tokens_known(text: str) -> dict[tuple[int, int], Sequence[Token]]:
    """The tokens already found in `text`, by start and end of the part."""
    return {}
