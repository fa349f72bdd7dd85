"""Where does a compound go on whose first part only stands for it? „der Bäcker- und Konditormeister“, „die acht- bis
zehnjährigen Kinder“: behind „Bäcker- und“, „acht- bis“.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.extended_attributes import skip_attribute
from quotes.language.words import Token
from quotes.phrases.noun_runs import CLOSING_MARKS, LONGEST_QUOTED_NAME, OPENING_MARKS, skip_adjectives

HYPHENS = frozenset("-‑")
JOINING = frozenset("und oder bis sowie bzw".split())


def behind_suspended(tokens: Sequence[Token], i: int) -> int:
    """The index behind such first parts at `i`, a hyphen behind them; `i` where none stands."""
    if tokens[i + 1].start != tokens[i].end:
        return i
    joins = tokens[i + 2].text in JOINING and tokens[i + 2].start > tokens[i + 1].end
    return i + 3 if joins and tokens[i].is_word else i


def behind_title(tokens: Sequence[Token], i: int) -> int | None:
    """„der „Vier Brüder“-Darsteller“: the noun that a hyphen joins to a title of several words at `i`; None where none
    stands.
    """
    if tokens[i : i + 1] == [] or tokens[i].text not in OPENING_MARKS:
        return None
    for k in range(i + 3, min(i + LONGEST_QUOTED_NAME, len(tokens) - 2)):
        closes = tokens[k].text in CLOSING_MARKS and tokens[k].start == tokens[k - 1].end
        if closes:
            joined = tokens[k + 1].text in HYPHENS and tokens[k + 1].start == tokens[k].end
            return k + 2 if joined and tokens[k + 2].is_capital else None
    return None


def noun_behind(tokens: Sequence[Token], i: int) -> int | None:
    """The noun behind the attributes that begin at `i`, such first parts and adjectives; None when none ends them."""
    titled = behind_title(tokens, i)
    if titled is not None:
        return titled
    begin = behind_suspended(tokens, i) if i + 3 < len(tokens) and tokens[i + 1].text in HYPHENS else i
    return skip_attribute(tokens, begin) or skip_adjectives(tokens, begin)
