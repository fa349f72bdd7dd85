"""Where does a compound go on whose first part only stands for it? „der Bäcker- und Konditormeister“, „die acht- bis
zehnjährigen Kinder“: behind „Bäcker- und“, „acht- bis“.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.extended_attributes import skip_attribute
from quotes.language.words import Token
from quotes.phrases.noun_runs import skip_adjectives

HYPHENS = frozenset("-‑")
JOINING = frozenset("und oder bis sowie bzw".split())


def behind_suspended(tokens: Sequence[Token], i: int) -> int:
    """The index behind such first parts at `i`, a hyphen behind them; `i` where none stands."""
    if tokens[i + 1].start != tokens[i].end:
        return i
    joins = tokens[i + 2].text in JOINING and tokens[i + 2].start > tokens[i + 1].end
    return i + 3 if joins and tokens[i].is_word else i


def noun_behind(tokens: Sequence[Token], i: int) -> int | None:
    """The noun behind the attributes that begin at `i`, such first parts and adjectives; None when none ends them."""
    begin = behind_suspended(tokens, i) if i + 3 < len(tokens) and tokens[i + 1].text in HYPHENS else i
    return skip_attribute(tokens, begin) or skip_adjectives(tokens, begin)
