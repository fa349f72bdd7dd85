"""Whose programme is it? „Maischberger“ is ARD's, „Pressestunde“ ORF's.

Hosts are persons, so that „Markus Lanz“ is none of the outlets: who reads about a programme asks here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from quotes.errors import LexiconError
from quotes.lexicon.entries import OutletEntry
from quotes.lexicon.formats import load_table
from quotes.lexicon.inflection import fold
from quotes.lexicon.outlets import find_outlet

SMALL_WORDS = frozenset("das der die den im bei mit zu zur auf aus und aber in an vor eine einer wir was ist".split())
"""Words of names that stand in any sentence."""


@cache
def programmes() -> Mapping[str, OutletEntry]:
    """The outlets of programmes by their folded names; raises LexiconError for one that no outlet has."""
    found = {}
    for name, outlet, _ in load_table("programmes").kept:
        entry = find_outlet(outlet)
        if entry is None:
            raise LexiconError(f"programmes.tsv, {name!r}", f"outlet {outlet!r} is unknown", "name one of outlets.tsv")
        found[fold(name)] = entry
    return found


@cache
def _words() -> frozenset[str]:
    words = frozenset(word.strip(",.!?") for name in programmes() for word in name.split())
    return words - SMALL_WORDS


@lru_cache(maxsize=16384)
def is_of_programme(word: str) -> bool:
    """Is the word one of a programme's name, small words left out?"""
    return fold(word) in _words()


def find_programme(name: str) -> OutletEntry | None:
    """The outlet of a programme, capitals aside.

    >>> find_programme("hart aber fair").name, find_programme("Hafenrunde")
    ('ARD', None)
    """
    return programmes().get(fold(name))
