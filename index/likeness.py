"""Which texts are nearly the same? „Berlin (dpa) – Der Rat ...“ under another headline, two paragraphs shorter.

What is compared are the reporters' own words, without what they quote: two articles that quote one press conference
share the quotations, copies of one text share all the rest. Runs of four words are kept as a sketch (MinHash), from
which the share of common ones is estimated; texts that share two slots of it in one of 64 bands are compared at all.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from rensa import RMinHash

from index.wording import read_words
from quotes.spans.candidates import find_candidates

RUN = 4
"""Words in a row that are compared as one."""
SLOTS, ROWS = 128, 2
LEAST_WORDS = 40
"""Shorter texts are not compared: „Weiterlesen mit Abo“ is everywhere."""
# Of 400 copies made of real articles (up to half cut off, other paragraphs put in, other marks, up to 3% of the words
# changed) 92.5% are found, with half in place of 0.4 91.0%; of 149,331 pairs of different articles one is taken for
# copies, and none of 400 pairs made to quote the same statements: python -m bench.copies prints it.
LEAST_SHARE = 0.4
LEAST_RATIO = 0.25
"""Of the longer text the shorter one has to be as much: a live blog that takes a text in is no copy of it."""
FORM = f"1.{RMinHash.ALGORITHM_VERSION}"
"""Raised with every change of what is compared; an archive of another form is compared anew."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text to compare it: how many different runs of words, and the smallest hashes of these."""

    size: int
    slots: tuple[int, ...]

    def packed(self) -> bytes:
        """The slots as bytes, four for each."""
        return struct.pack(f"<{SLOTS}I", *self.slots)


def unpack_sketch(size: int, packed: bytes) -> Sketch:
    """The sketch of these slots, as Sketch.packed has written them."""
    return Sketch(size, struct.unpack(f"<{SLOTS}I", packed))


def sketch_text(text: str) -> Sketch | None:
    """The sketch of a text; None for one that is too short, or has nothing between quotation marks.

    >>> sketch_text("Der Rat tagt.") is None
    True
    """
    own = own_words(text)
    words = own if own is None or len(own) >= LEAST_WORDS else [word.exact for word in read_words(text)]
    if words is None or len(words) < LEAST_WORDS:
        return None
    runs = {" ".join(words[first : first + RUN]) for first in range(len(words) - RUN + 1)}
    sketching = RMinHash(num_perm=SLOTS, seed=1)
    sketching.update(sorted(runs))
    return Sketch(len(runs), tuple(sketching.digest()))


def own_words(text: str) -> list[str] | None:
    """The words of a text that stand outside quotation marks; None where nothing stands inside.

    >>> own_words("Kern sagte: „Wir bleiben.“ Dann ging sie.")
    ['kern', 'sagte', 'dann', 'ging', 'sie']
    """
    spans = find_candidates(text)
    if not spans:
        return None
    words, at = [], 0
    for span in spans:
        if span.start >= at:
            words += [word.exact for word in read_words(text[at : span.start])]
            at = span.end
    return words + [word.exact for word in read_words(text[at:])]


def band_keys(sketch: Sketch) -> Iterator[int]:
    """The keys of the 64 bands: texts that share one are worth comparing. From -2**63 to 2**63 - 1."""
    for first in range(0, SLOTS, ROWS):
        band = struct.pack(f"<H{ROWS}I", first, *sketch.slots[first : first + ROWS])
        yield struct.unpack("<q", hashlib.blake2b(band, digest_size=8).digest())[0]


def are_copies(one: Sketch, other: Sketch) -> bool:
    """Do the texts of two sketches hold, as far as they can tell, the same text?"""
    shorter, longer = sorted((one.size, other.size))
    return shorter >= LEAST_RATIO * longer and common_share(one, other) >= LEAST_SHARE


def common_share(one: Sketch, other: Sketch) -> float:
    """The share of the shorter text's runs that are common, as far as two sketches tell: 0 to about 1."""
    same = sum(left == right for left, right in zip(one.slots, other.slots, strict=True)) / SLOTS
    return same / (1 + same) * (one.size + other.size) / min(one.size, other.size)
