"""Are two spans, two mentions, two names the same? „Eva Berg“ is „Berg“ and „Dr. Eva Berg“, but not „Tom Berg“."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from quotes.evaluation.annotation import Marked
from quotes.values import Span

Bounds = tuple[int, int]

EDGE = "\"„“”‟»«‚‘’‛›‹'` \u00a0\t\n.,;:!?…"
"""What may stand at either end of a span and makes no difference."""

ENOUGH = 0.8
"""The Jaccard overlap from which two spans are one: a word more at the end of a sentence is no other quotation."""

CAPITALISED = re.compile(r"\b[A-ZÄÖÜ][\w-]{2,}")


def trim(text: str, start: int, end: int) -> Bounds:
    """The span without marks, blanks and punctuation at its ends; empty when it holds nothing else.

    >>> trim("„Ja, gewiss.“", 0, 13)
    (1, 11)
    """
    inner = text[start:end]
    first = start + len(inner) - len(inner.lstrip(EDGE))
    return first, max(first, start + len(inner.rstrip(EDGE)))


def overlap_of(one: Bounds, other: Bounds) -> float:
    """The characters that both have, as a share of those that either has (Jaccard)."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def pair_spans(gold: Sequence[Bounds], found: Sequence[Bounds]) -> dict[int, int]:
    """Number of the gold span -> number of the found one that is the same; each belongs to one pair at most.

    The spans are trimmed. Pairs are made in the order of their overlap. Of several spans at the same place (some are
    annotated twice) the later ones come first.
    """
    overlaps = ((overlap_of(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(found))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted((row for row in overlaps if row[0] >= ENOUGH), reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def is_same_mention(gold: Marked, found: Span | None) -> bool:
    """Does the mention overlap the marked one, or end in the same name elsewhere in the text?"""
    if found is None:
        return False
    if gold.start < found.end and found.start < gold.end:
        return True
    name = last_capitalised(gold.text)
    return name is not None and name == last_capitalised(found.text)


def last_capitalised(mention: str) -> str | None:
    """The last capitalised word of three letters and more, in a mention of a person the surname."""
    return next(reversed(CAPITALISED.findall(mention)), None)


def is_same_name(gold: str, found: str | None) -> bool:
    """Do the names end in the same word without contradicting each other before it, or does one hold the other?

    >>> [is_same_name("Eva Berg", name) for name in ("Berg", "Dr. Eva Berg", "Tom Berg", "Eva Velt", None)]
    [True, True, False, False, False]
    """
    wanted, got = name_words(gold), name_words(found or "")
    if not wanted or not got:
        return False
    held, holding = set(wanted) <= set(got), set(got) <= set(wanted)
    if wanted[-1] != got[-1] and not held and not holding:
        return False
    return held or len(wanted) == 1 or len(got) == 1 or not set(wanted[:-1]).isdisjoint(got[:-1])


def name_words(name: str) -> list[str]:
    """The words without accents and capitals: „Selenskyj“ and „SELENSKYJ“ are one, „Müller“ and „Muller“ too."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.findall("[a-z0-9]+", plain)
