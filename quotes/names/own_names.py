"""Does the name of a body tell which one it is? „Auswärtiges Amt“ and „Berliner Polizei“ do, „Gericht“ does not."""

from __future__ import annotations

import re
from functools import lru_cache

from quotes.lexicon.tables import find_organisation, find_outlet, place_of_adjective

ACRONYM = re.compile(r"(?:[A-ZÄÖÜ]\w*){2,}")


@lru_cache(maxsize=16384)
def is_own_name(name: str) -> bool:
    """Is this the name of one body, wherever it is read? „Bundesregierung“ is not: Vienna has one too.

    >>> is_own_name("Pentagon"), is_own_name("Berliner Polizei"), is_own_name("WWF")
    (True, True, True)
    >>> is_own_name("Polizei"), is_own_name("Verteidigungsministerium")
    (False, False)
    """
    whole = find_organisation(" ".join((name[:1].upper() + name[1:]).split()))
    if whole is not None and (whole.kind == "place" or not whole.is_common):
        return True
    words = name.split()
    if find_outlet(name) is not None or any(place_of_adjective(word) is not None for word in words):
        return True
    return any(is_name_word(word) for word in re.findall(r"[\w/-]+", name))


def is_name_word(word: str) -> bool:
    """An acronym, or a word with a capital that is no common noun for a body."""
    if ACRONYM.fullmatch(word):
        return True
    return word[:1].isupper() and all(find_organisation(part) is None for part in {word, word.rsplit("-", 1)[-1]})
