"""Which words for inhabitants tell before a noun where that is? „Wiener“ in „die Wiener Linien“, no „Italiener“."""

from __future__ import annotations

import re
from functools import lru_cache

from quotes.lexicon.tables import find_role, place_of_adjective

GERMANS = re.compile(r"deutsche[mnr]?$", re.IGNORECASE)
OF_PLACES = frozenset(
    "Brandenburger Bremer Hannoveraner Luxemburger Malteser Mailänder Saarländer Singapurer Thüringer Tiroler "
    "Vorarlberger".split()
)
"""Inhabitants that stand before nouns although there is an adjective of the place or they end as peoples do."""
PEOPLES = frozenset("Araber Aramäer Bayer Benediktiner Europäer Franziskaner Libyer Römer Zisterzienser".split())
"""Inhabitants and believers that never do."""


@lru_cache(maxsize=4096)
def tells_where(word: str) -> bool:
    """Does an inhabitant before a noun tell where that is: „die Wiener Linien“, „der Deutsche Buchpreis“? An „Italiener
    Velt“ is a person.

    >>> tells_where("Hamburger"), tells_where("Deutschen"), tells_where("Ukrainer"), tells_where("Wienerin")
    (True, True, False, False)
    """
    role = find_role(word)
    if role is None or role.category != "nationality":
        return False
    if not word.endswith("er") or word in OF_PLACES:
        return word in OF_PLACES or GERMANS.search(word) is not None
    land = re.sub("i?er$", "isch", word)  # „italienisch“ is said of things, and so no „Italiener“
    people = word.endswith(("länder", "aner", "ier")) or word in PEOPLES
    return not people and place_of_adjective(land) is None and place_of_adjective(f"{word[:-2]}isch") is None
