"""On which day was it said? „sagte sie am Montag“; not „bis zum 31. Oktober“, „vor der Wahl am Sonntag“.

Those tell when something else happens. A weekday is the last one before the article's date, or that date itself.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from quotes.circumstances.audiences import is_audience
from quotes.language.dates import DAY_PARTS, NUMERIC_DATE, WEEKDAYS, WRITTEN_DATE, find_day
from quotes.language.occasion_nouns import occasion_kind
from quotes.lexicon.tables import find_organisation, find_role

SPOKEN_ON = re.compile(
    rf"\b(?:[Aa]m\s+(?:(?:{'|'.join(WEEKDAYS)})(?:{DAY_PARTS})?,?\s+(?:de[nm]\s+)?)?|(?:{'|'.join(WEEKDAYS)}),\s+(?:de[nm]\s+)?)"
    rf"(?P<date>{WRITTEN_DATE.pattern[2:]}|{NUMERIC_DATE.pattern[2:]})"
    rf"|\b(?:[Aa]m\s+(?:(?P<past>vergangenen|letzten|vorigen)\s+|gestrigen\s+|heutigen\s+)?"
    rf"|(?P<bare>[Vv]ergangenen|[Ll]etzten)\s+)"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})(?:{DAY_PARTS})?\b(?P<week>\s(?:der\s)?(?:vergangene|letzte|vorige)[nr]\sWoche)?"
    r"|(?<!bis )(?<!noch )(?<!schon )(?<!von )"
    r"\b(?P<relative>(?<!der )(?<!die )[Hh]eute|[Gg]estern|[Vv]orgestern)\b(?! noch)"
)
SIGNS = (" am ", "Am ", "eute", "estern", "nen ", "ten ", "ag, ", "och, ", "end, ")
"""One of these stands in whatever names such a day; to look for them takes a tenth of the time of the expression."""
OF_AN_EVENT = re.compile(
    r"\b(?P<how>[Vv]or|[Zz]um|[Zz]ur|[Ff]ür|[Üü]ber|[Aa]uf|[Gg]egen|[Uu]m|[Ww]egen|[Vv]om|[Bb]is|[Ss]eit|[Aa]b|[Tt]rotz|"
    r"[Aa]ngesichts|[Nn]ach)\s(?:(?P<article>de[rmns]|die|das|ein|eine[mnr]?|ihre[mnr]?|seine[mnr]?|diese[mnr]?)\s)?"
    r"(?:[a-zäöüß-]+\s){0,2}(?P<noun>[A-ZÄÖÜ][\w-]+)(?:\s(?:de[rs]|eine[rs]|diese[rs])\s(?:[a-zäöüß-]+\s){0,2}[A-ZÄÖÜ][\w-]+)?\s$"
)
"""„vor der Wahl am Sonntag“: the day belongs to the noun before it."""
OF_A_GAME = re.compile(
    r"(?P<nach>\b[Nn]ach\s(?:de[mr]\s)?)?(?:[a-zäöüß]+\s){0,2}"
    r"(?:\b\d+:\d+|(?:\b|[\w:-]+-)\w*(?i:spiel|sieg|niederlage|pleite|erfolg|remis|duell|partie|derby))\s"
    r"gegen\s(?:de[nr]\s|die\s|das\s)?(?:(?:\d+\.|[A-ZÄÖÜ][\w-]*|\d+)\s){1,4}$"
)
"""„die Schuld für das 0:5 gegen den 1. FC Bonn am Samstag“: the day of the game."""
STAGES = ("auftakt", "beginn", "abschluss", "ende", "schluss", "eröffnung", "start", "jahrestag", "begrüßung")
"""„zum Prozessauftakt am Montag“: the part of an event at which somebody speaks."""
SESSIONS = ("sitzung", "pressekonferenz", "medienkonferenz")
"""Before those people speak on the same day."""


def find_day_spoken(text: str, published: date | None) -> date | None:
    """The first day on which something is said in the clause `text`, None where that is not told or its date unknown.

    A day that belongs to a noun before it is another event's; the one behind „nach dem Spiel am Samstag“ counts where
    there is no other.

    >>> find_day_spoken("sagte sie zur Wahl am Sonntag am Montag", date(2024, 10, 22))
    datetime.date(2024, 10, 21)
    >>> find_day_spoken("sagte sie vor der Wahl am Sonntag", date(2024, 10, 22)) is None
    True
    """
    if not any(sign in text for sign in SIGNS):
        return None
    afterwards = None
    for match in SPOKEN_ON.finditer(text):
        reach = max(0, match.start() - 90)
        game = OF_A_GAME.search(text, reach, match.start()) if "gegen " in text else None
        if game is not None and not match["relative"]:
            afterwards = afterwards or (match if game["nach"] else None)
            continue
        event = OF_AN_EVENT.search(text, reach, match.start())
        if event is None or match["relative"] or is_where_spoken(event):
            return day_of(match, published)
        if event["how"].casefold() == "nach" and afterwards is None:
            afterwards = match
    return None if afterwards is None else day_of(afterwards, published)


def is_where_spoken(event: re.Match[str]) -> bool:
    """„auf dem Parteitag am Samstag“, „vor Journalisten am Montag“, „zum Auftakt am Montag“: they spoke there."""
    how, article, noun = event["how"].casefold(), event["article"], event["noun"]
    if noun.casefold().endswith(STAGES) or find_organisation(noun) is not None or find_role(noun) is not None:
        return True
    if how in ("zum", "zur") or noun.casefold().endswith(SESSIONS):
        return occasion_kind(noun) == "event"
    if how == "auf":
        return article in ("dem", "der", "einem", "einer", "ihrem", "ihrer", "seinem", "seiner", "diesem", "dieser")
    return how == "vor" and is_audience(noun)


def day_of(match: re.Match[str], published: date | None) -> date | None:
    """The date of a day that was found."""
    if match["date"]:
        return find_day(match["date"], published)
    if published is None:
        return None
    if match["relative"]:
        return published - timedelta(days=("heute", "gestern", "vorgestern").index(match["relative"].casefold()))
    if match["week"]:
        return published - timedelta(days=published.weekday() + 7 - WEEKDAYS[match["weekday"]])
    back = (published.weekday() - WEEKDAYS[match["weekday"]]) % 7
    if back == 0 and (match["past"] or match["bare"]):
        back = 7  # „am vergangenen Montag“ on a Monday
    return published - timedelta(days=back)
