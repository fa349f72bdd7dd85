"""What does the index hold of a quotation? Its words as they stand, their stems, its speaker's names, and facts.

Facts are numbers of a fixed length, one after the other, so that those of a whole index are read in one go.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache

from index.changes import Indexable
from index.identity import name_words
from index.wording import read_words, stem_word

ID_BITS = 48
START_BITS = 23
QUOTATION, PARTIAL, VERIFIED = 1, 2, 4
# day, place, speaker, published, cited, told, flags; FACTS in index.columns reads them.
FACTS = struct.Struct("<iqqqqqB")


@dataclass(frozen=True, slots=True)
class Document:
    """What is written of one quotation; `words` are parted by blanks, `role` is folded and "" for none.

    `copied` are the numbers of the outlets that print copies of it.
    """

    id: str
    article: str
    words: str
    stems: frozenset[str]
    names: frozenset[str]
    role: str
    facts: bytes
    copied: tuple[int, ...] = ()

    def office(self) -> bytes:
        """The role, and after a line's end the outlets of copies: what read_office reads."""
        copied = " ".join(map(str, self.copied))
        return (f"{self.role}\n{copied}" if copied else self.role).encode()


def read_office(written: bytes) -> tuple[str, list[int]]:
    """The role and the numbers of outlets that Document.office has written.

    >>> read_office("ukrainischer präsident\\n255 7".encode()), read_office(b"")
    (('ukrainischer präsident', [255, 7]), ('', []))
    """
    role, _, copied = written.decode().partition("\n")
    return role, list(map(int, copied.split()))


def make_document(quotation: Indexable) -> Document:
    """The document of a quotation."""
    words = [word.exact for word in read_words(quotation.text)]
    return Document(
        id=quotation.id,
        article=quotation.article,
        words=" ".join(words),
        stems=frozenset(map(stem_word, words)),
        names=frozenset(word for name in quotation.names for word in name_words(name)),
        role=fold_role(quotation.role or ""),
        facts=pack_facts(quotation),
        copied=tuple(map(number_of, quotation.copied)),
    )


@lru_cache(maxsize=4096)
def fold_role(role: str) -> str:
    """The words of a role as they are looked for."""
    return " ".join(word.exact for word in read_words(role))


def pack_facts(quotation: Indexable) -> bytes:
    """The day's ordinal (0 for none), a number for the order within a day, the numbers of ids (0 for none), flags."""
    return FACTS.pack(
        quotation.day.toordinal() if quotation.day else 0,
        place_of(quotation.article, quotation.start),
        number_of(quotation.speaker),
        number_of(quotation.published),
        number_of(quotation.cited),
        number_of(quotation.told),
        QUOTATION | PARTIAL * quotation.partial | VERIFIED * quotation.verified,
    )


def number_of(record_id: str | None) -> int:
    """The number in an id; 0 for none.

    >>> number_of("s-0000000000ff"), number_of(None)
    (255, 0)
    """
    return int(record_id[2:], 16) if record_id else 0


def id_of(prefix: str, number: int) -> str:
    """The id with this number; "" for 0.

    >>> id_of("s", 255), id_of("s", 0)
    ('s-0000000000ff', '')
    """
    return f"{prefix}-{number:012x}" if number else ""


def place_of(article: str, start: int) -> int:
    """A number that keeps an article's quotations together and in text order; fits into 63 bits."""
    return number_of(article) >> (ID_BITS + START_BITS - 63) << START_BITS | min(start, (1 << START_BITS) - 1)
