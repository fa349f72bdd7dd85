"""In whose letters was a name written first? „Schewardnadse“ in Georgian ones, „Irvine“ in Latin ones.

Only what comes from another alphabet is written down by ear, in every language after its own habits.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quotes.lexicon.name_tables import cultures_of_given, is_european, plain_letters, relate_given
from quotes.names.full_names import parse_name

Cultures = frozenset[str]

SURNAMES: dict[str, re.Pattern[str]] = {
    "slavic": re.compile(
        r"[szc]k(?:[yij]+|aja|aya|aia|a|oi|oj|oy)$|[eo](?:[vw]|ff|va|wa)$|(?:[iy]t?s?ch|vic|wicz|itj|ych|yc)$|[kh]o$|enka$|[ay][vw]a?$"
        r"|(?:t?s?ch|[jiy]|ni[oe])o?uk$|[bdfghklmnprstvwz][iy]ne?$|[bdfghklmnprstvwz]ina$|[bdfghklmnprstvwz][yi][jiy]$"
        r"|(?:aja|aya|aia|[sz][jyi]a|[ijy]ak|[eo][ijy]|[hlsvwz]ny)$"
    ),
    "caucasian": re.compile(r"(?:s?c?hvili|schwili|d[sz]e|[jyi]an|[jyi]a|uri)$"),
    "greek": re.compile(r"(?:aki?s|op?o?ulos|[ai]d[ei]s|akos|og?lou|elis|otis|eas)$"),
    "hebrew": re.compile(r"(?:[jy]ahou?u?|[wv]itz)$"),
    "foreign": re.compile(
        r"dsch|dzh|dj|kh|gh|[bdfghklmnprstvwz][jy](?!er)[aeiou]|[aou][jy][aou]|[aeiou]zh|tsch[aeiou]"
    ),
}
"""How surnames look in the cultures that write with other letters; „foreign“ is any of them."""
GIVEN = {
    "arabic": re.compile(r"^abd[aeou]|^abd$|ullah?$|allah?$|[ue]dd?ine?$"),
    "slavic": re.compile(r"(?:sla[vw]a?|[dl]i?mir|mila)$"),
}
"""The same of given names."""
ARTICLE = re.compile(r"(?:^|\s)(?:a[dlnrstz]|asch|ash|e[dlnrst]|[bi]bn|bin|ben|abu|abou)[-\s]", re.I)
WESTERN = frozenset(
    "albert anders arthur bernd bill birgit bjoern bob brian carl carlos charles christine dieter dirk ernst francois "
    "frank fritz gerd giovanni guenter guenther hans harald heike heiko heinrich heinz helmut hendrik herbert holger "
    "horst hubert ian jack jacques james jean jens jim joe joerg johann johannes john jonas jose juan juergen keith "
    "kevin klaus kurt lars laurent ludwig luis manfred marco markus michel mike nigel nils ole otto paolo patrick "
    "pedro philippe pierre rainer ralf richard robert rolf scott silke stephan steve steven susanne sven tim tom "
    "torsten ulrich uwe volker walter werner wilhelm william wolfgang".split()
)
"""Given names, in plain letters, that are written in Latin letters at home, and so is the surname: Irvine, Irwin."""


def cultures_shared(one: str, other: str) -> Cultures:
    """In whose letters both were written first; a form that Europeans bear too tells nothing: „Alexander Usyk“."""
    mine, theirs = cultures_of_name(one), cultures_of_name(other)
    if mine and theirs:
        return mine & theirs
    first, second = (plain_letters(parse_name(name).given_spelt[0]) for name in (one, other))
    return mine | theirs if relate_given(first, second) == "other" else frozenset()


@lru_cache(maxsize=65536)
def cultures_of_name(name: str) -> Cultures:
    """In whose letters a name was written first, as far as it shows."""
    parts = parse_name(name)
    given, family = (tuple(map(plain_letters, words)) for words in (parts.given_spelt, parts.family_spelt))
    return cultures_of(name, given, family)


def cultures_of(name: str, given: tuple[str, ...], family: tuple[str, ...]) -> frozenset[str]:
    """In whose letters a name was written first, as far as it shows; its parts are in plain letters.

    >>> sorted(cultures_of("Mohammed Abbas", ("mohammed",), ("abbas",)))
    ['arabic']
    >>> cultures_of("Klaus Weber", ("klaus",), ("weber",))
    frozenset()
    """
    found = {culture for part in given for culture in cultures_of_given(part)}
    found |= {culture for part in family for culture, shape in SURNAMES.items() if shape.search(part)}
    if not WESTERN.isdisjoint(given):
        found -= {"slavic", "foreign"}
    found |= {culture for part in given for culture, shape in GIVEN.items() if shape.search(part)}
    if ARTICLE.search(name):
        found.add("arabic")
    if any(is_european(part) for part in given):
        found.discard("foreign")  # John Major
    return frozenset(found)
