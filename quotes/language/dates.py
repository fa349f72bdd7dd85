"""Which day does a phrase name? „am 31. Oktober 2024“, „am 21. Oktober“, „am Montag“ beside the article's date."""

from __future__ import annotations

import re
from datetime import date, timedelta

from quotes.language.sentences import MONTHS

MONTH_NUMBERS = {
    "Januar": 1, "Jänner": 1, "Februar": 2, "Feber": 2, "März": 3, "April": 4, "Mai": 5, "Juni": 6, "Juli": 7,
    "August": 8, "September": 9, "Oktober": 10, "November": 11, "Dezember": 12,
}  # fmt: skip
WEEKDAYS = {
    "Montag": 0, "Dienstag": 1, "Mittwoch": 2, "Donnerstag": 3, "Freitag": 4,
    "Samstag": 5, "Sonnabend": 5, "Sonntag": 6,
}  # fmt: skip
DAY_PARTS = "abend|nachmittag|vormittag|morgen|mittag|nacht|früh"

NUMERIC_DATE = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})\b")
WRITTEN_DATE = re.compile(rf"\b(\d{{1,2}})\.\s?({'|'.join(MONTHS)})(?:\s+((?:19|20)\d{{2}}))?\b")
WEEKDAY = re.compile(
    rf"\b(am|vom|seit)\s+(?:(?:vergangenen|letzten|gestrigen|heutigen)\s+)?({'|'.join(WEEKDAYS)})(?:{DAY_PARTS})?\b"
)
DAY_OF_READING = re.compile(r"\b(heute|gestern|vorgestern)\b", re.I)


def find_day(text: str, published: date | None) -> date | None:
    """The first day that `text` names; what needs the article's date is None when that is not known.

    >>> find_day("am 21. Oktober", date(2024, 10, 22))
    datetime.date(2024, 10, 21)
    >>> find_day("am Montag", date(2024, 10, 22))
    datetime.date(2024, 10, 21)
    >>> find_day("am Montag", None) is None
    True
    """
    written = WRITTEN_DATE.search(text)
    if written:
        year = int(written[3]) if written[3] else None
        return build_day(int(written[1]), MONTH_NUMBERS[written[2]], year, published)
    numeric = NUMERIC_DATE.search(text)
    if numeric:
        return build_day(int(numeric[1]), int(numeric[2]), int(numeric[3]), published)
    if published is None:
        return None
    weekday = WEEKDAY.search(text)
    if weekday and weekday[1] == "am":
        return published - timedelta(days=(published.weekday() - WEEKDAYS[weekday[2]]) % 7)
    relative = DAY_OF_READING.search(text)
    if relative:
        return published - timedelta(days=("heute", "gestern", "vorgestern").index(relative[1].casefold()))
    return None


def build_day(day: int, month: int, year: int | None, published: date | None) -> date | None:
    """The date; a missing year is the one that lies at or before the article's date. None for 31. Februar."""
    try:
        if year is not None:
            return date(year, month, day)
        if published is None:
            return None
        found = date(published.year, month, day)
        return found if found <= published else date(published.year - 1, month, day)
    except ValueError:
        return None
