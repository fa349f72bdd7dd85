"""Which role does a sentence give somebody as its predicate? „Eva Berg ist seit zehn Jahren Wirtin in Bonn.“

Only the present does: „Tom Velt war Minister“ tells what he no longer is.
"""

from __future__ import annotations

import re

from quotes.lexicon.tables import find_role
from quotes.named.name_runs import CAPITAL, NameRun, gender_of
from quotes.named.offices import inflected, relates, singular, strong_form

NAMED_SO = re.compile(
    rf"(?:\s\([\w./ -]{{1,20}}\))?\s(?:ist|bleibt|arbeitet)"
    r"(?:\s(?:seit|ab)(?:\s(?:\d{1,4}|[a-zäöüß]+)){0,4}"
    r"(?:\s(?:Jahre?n?|Monate?n?|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))?)?"
    r"(?:\s(?:als|der|die|ein|eine|heute|jetzt|dort|auch|zugleich|derzeit|aktuell|selbst|noch|inzwischen|mittlerweile))*"
    rf"((?:\s(?:[a-zäöüß-]+(?:er|e)|und))*)\s({CAPITAL})"
    rf"((?:\s(?:des|der|von|vom|für|im|in|bei|beim)\s(?:(?:den|der|dem)\s)?(?:[a-zäöüß-]+en\s)?{CAPITAL}(?:\s{CAPITAL})?)?)"
)


def role_told(text: str, end: int, run: NameRun) -> str | None:
    """The role that the verb behind a name gives its bearer, as it reads without article; None when none does.

    >>> text = "Eva Berg ist seit 2019 Leiterin der Klinik."
    >>> role_told(text, 8, NameRun((), ("Eva",), ("Berg",)))
    'Leiterin der Klinik'
    """
    match = NAMED_SO.match(text, end)
    role = None if match is None or not run.given else find_role(match[2])
    if match is None or role is None or role.number == "pl" or relates(match[2]):
        return None
    gender = gender_of(run)
    if gender in ("m", "f") and role.gender in ("m", "f") and role.gender != gender:
        return None
    adjectives = [strong_form(word, gender) for word in match[1].split()]
    return " ".join((*adjectives, inflected(singular(match[2]), gender), *match[3].split()))
