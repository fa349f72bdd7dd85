"""Which nouns judge, so that somebody must have said them? „Schlamperei“, „Armutszeugnis“, „Etikettenschwindel“.

A ship or a law is hardly called so. Of 33 spans of fewer than six words that hold one, all are quotations.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quotes.lexicon.tables import judging_noun

FORMED = re.compile(
    r"\w{3,}(?:wahns?|wut|orgien?|hysterie)|"
    r"(?!(?:arbeits|obdach|wohnungs|schwere|bewusst|besinnungs|staaten|kinder|schlaf|beschäftigungs)los)\w+losigkeit(?:en)?"
)
"""„Regelungswut“, „Planlosigkeit“: what the word is formed with judges."""
ACTING = re.compile(r"\w{2,}(?:[tlrmnpskg]erei|elei)(?:en)?")
"""„Trickserei“, „Datenschnüffelei“: -erei or -elei behind a verb runs down what is done."""

FACTUAL = re.compile(
    r"\w*(?:bäck|metzg|brau|brenn|druck|gärtn|büch|mal|schrein|tischl|schloss|färb|röst|kell|kondit|schneid|reit|"
    r"klett|spinn|wäsch|lackier|bildhau|först|imk|töpf|gerb|kornbrenn|hehl|rang|prüg|schläg|schieß|ziegel|schlacht|"
    r"fleisch|fisch|web|gieß|jäg|samml|kelt|auktion|reg|meut|reed)(?:erei|elei)(?:en)?"
)
"""Trades, crafts and offences."""


@lru_cache(maxsize=4096)
def is_verdict(noun: str) -> bool:
    """Does the noun judge whatever is called so?

    >>> [word for word in ("Schlamperei", "Panikmache", "Bäckerei", "Partei", "Abgasskandal") if is_verdict(word)]
    ['Schlamperei', 'Panikmache']
    """
    if judging_noun(noun) == "always":
        return True
    word = noun.casefold()
    if FORMED.fullmatch(word):
        return True
    return ACTING.fullmatch(word) is not None and FACTUAL.fullmatch(word) is None
