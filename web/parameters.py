"""What does an address of the search page ask for? „/?q=Eskalation&person=Rutte&from=2024-10-01“.

Empty fields are left out of an address, so that what is shared stays short; a name chosen from a list travels as its
id and is shown as its name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal, cast

from index.filters import Filters
from quotes.errors import WortlautError

LONGEST_NAME = 120
# What index.search takes for a speaker to give the quotations without one.
OPEN = "s-open"
LAST_PAGE = 10_000
Order = Literal["newest", "best"]

BAD_DATE = "„%(text)s“ ist kein Datum. Bitte Tag, Monat und Jahr angeben, etwa 31.10.2024."
LONG_NAME = "Der Name ist zu lang: erlaubt sind %(limit)s Zeichen."


class FormError(WortlautError):
    """A field that cannot be understood; `template` is a German sentence with %(name)s places for `values`."""

    def __init__(self, template: str, finding: str, remedy: str, **values: object) -> None:
        super().__init__("search form", finding, remedy)
        self.template = template
        self.values: dict[str, object] = values


@dataclass(frozen=True, slots=True)
class SearchForm:
    """The fields of the search form as the reader wrote them, blanks trimmed; "" for an empty one.

    `compounds` says whether words are found inside compounds.
    """

    words: str = ""
    person: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    order: Order = "newest"
    page: int = 1
    compounds: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for: no words and no filter."""
        return not any((self.words, self.person, self.outlet, self.since, self.until))

    def without(self, field: str) -> SearchForm:
        """The same search with one field empty, from its first page."""
        changes: dict[str, Any] = {field: ""}
        return replace(self, page=1, **changes)

    def only(self, field: str) -> SearchForm:
        """The search for one field of this one alone."""
        kept: dict[str, Any] = {field: getattr(self, field)}
        return SearchForm(order=self.order, compounds=self.compounds, **kept)

    def arguments(self) -> dict[str, str]:
        """The arguments of this search's address, in the order of the form; what is empty or usual is left out."""
        named = {"q": self.words, "person": self.person, "outlet": self.outlet, "from": self.since, "to": self.until}
        named["order"] = self.order if self.order != "newest" else ""
        named["compounds"] = "" if self.compounds else "off"
        named["page"] = str(self.page) if self.page > 1 else ""
        return {name: text for name, text in named.items() if text}


def read_form(arguments: Mapping[str, str]) -> SearchForm:
    """The search form of a request; a page that is none and an unknown order are read as the usual ones."""
    fields = {name: " ".join(arguments.get(name, "").split()) for name in ("q", "person", "outlet", "from", "to")}
    order = "best" if arguments.get("order") == "best" else "newest"
    return SearchForm(
        words=fields["q"],
        person=fields["person"],
        outlet=fields["outlet"],
        since=_as_iso(fields["from"]),
        until=_as_iso(fields["to"]),
        order=cast(Order, order),
        page=read_page(arguments),
        compounds=arguments.get("compounds") != "off",
    )


def read_page(arguments: Mapping[str, str]) -> int:
    """The page asked for, from 1; what is no page number is the first."""
    text = arguments.get("page", "")
    return min(max(int(text), 1), LAST_PAGE) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def read_year(arguments: Mapping[str, str]) -> int | None:
    """The year asked for; None for what is no year.

    >>> read_year({"year": "2024"}), read_year({"year": "0024"}), read_year({"year": "x"}), read_year({})
    (2024, None, None, None)
    """
    return int(arguments["year"]) if re.fullmatch("[12][0-9]{3}", arguments.get("year", "")) else None


def read_day(text: str) -> date | None:
    """The day of „2024-10-31“ or „31.10.2024“; None for "". Raises FormError for anything else."""
    if not text:
        return None
    for pattern in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, pattern).date()
        except ValueError:
            continue
    raise FormError(BAD_DATE, f"{text[:40]!r} is no date", "give year, month and day: 2024-10-31", text=text[:40])


def date_field(text: str) -> Literal["date", "text"]:
    """The type of the field for a day: a date field cannot show what is no date, and the reader has to see it."""
    try:
        read_day(text)
    except FormError:
        return "text"
    return "date"


def _as_iso(text: str) -> str:
    try:
        day = read_day(text)
    except FormError:
        return text
    return day.isoformat() if day else ""


def read_filters(form: SearchForm) -> Filters:
    """The filters of the form; raises FormError for a date that is none or a name that is too long."""
    for name in (form.person, form.outlet):
        if len(name) > LONGEST_NAME:
            raise FormError(LONG_NAME, "a name is too long", f"use {LONGEST_NAME} characters", limit=LONGEST_NAME)
    return Filters(
        speaker=form.person or None,
        outlet=form.outlet or None,
        since=read_day(form.since),
        until=read_day(form.until),
    )
