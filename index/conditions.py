"""To what does a query keep itself by a name and a colon? person:Rutte, medium:"Zeit Online", von:2024-10, ist:geprüft.

Each name has an English and a German form. A colon behind any other word has no meaning.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from index.refusals import QueryError

Field = Literal["person", "outlet", "role", "from", "to", "is"]
FIELDS: dict[str, Field] = {
    "person": "person",
    "outlet": "outlet",
    "medium": "outlet",
    "role": "role",
    "rolle": "role",
    "from": "from",
    "von": "from",
    "to": "to",
    "bis": "to",
    "is": "is",
    "ist": "is",
}
STATES = {
    "full": "full",
    "vollständig": "full",
    "voll": "full",
    "partial": "partial",
    "teilweise": "partial",
    "teilzitat": "partial",
    "verified": "verified",
    "geprüft": "verified",
}
LONGEST_VALUE = 120
# A name, its colon, and a value without blanks, which is missing where a wording in quotation marks follows.
CONDITION = re.compile(rf"(?<![^\s(])([-−]?)({'|'.join(FIELDS)}):(\S*)", re.IGNORECASE)
DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?|(\d{1,2})\.(\d{1,2})\.(\d{4})")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: a name or role as typed, an ISO day, or one of the states "full", "partial", "verified"."""

    field: Field
    value: str
    unwanted: bool = False


def make_condition(name: str, value: str, unwanted: bool) -> Condition:
    """The condition with this name as it was typed. Raises QueryError for a value that it cannot have.

    >>> make_condition("medium", "Zeit Online", False).field, make_condition("Bis", "2024-02", False).value
    ('outlet', '2024-02-29')
    """
    field = FIELDS[name.lower()]
    value = " ".join(value.split()).rstrip(",;")
    if not value:
        raise QueryError("no value", field=name)
    if len(value) > LONGEST_VALUE:
        raise QueryError("long value", field=name, limit=LONGEST_VALUE)
    if field in ("from", "to"):
        if unwanted:
            raise QueryError("unwanted day", field=name)
        day = read_day(value, is_last=field == "to")
        if day is None:
            raise QueryError("no day", field=name, value=value[:40])
        return Condition(field, day.isoformat())
    if field == "is":
        if value.casefold() not in STATES:
            raise QueryError("no state", field=name, value=value[:40])
        return Condition(field, STATES[value.casefold()], unwanted)
    return Condition(field, value, unwanted)


def read_day(text: str, is_last: bool) -> date | None:
    """The day of „2024-10-31“ or „31.10.2024“, and the first or last one of „2024-10“ or „2024“; None for none.

    >>> read_day("31.10.2024", False), read_day("2024", True), read_day("2024-13", True), read_day("²024", True)
    (datetime.date(2024, 10, 31), datetime.date(2024, 12, 31), None, None)
    """
    match = DAY.fullmatch(text) if text.isascii() else None
    if match is None:
        return None
    year, month, day = match[1] or match[6], match[2] or match[5], match[3] or match[4]
    try:
        in_month = int(month or (12 if is_last else 1))
        last = calendar.monthrange(int(year), in_month)[1]
        return date(int(year), in_month, int(day or (last if is_last else 1)))
    except ValueError:
        return None
