"""How does a reader narrow or widen a search? „Mark Rutte 3“ adds a filter, „Person: Mark Rutte ×“ takes it away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from flask import url_for

from index.desk import SearchDesk
from index.grammar import parse_query
from index.identity import fold_name
from index.outlets import list_outlets, load_outlet, match_outlets
from index.records import OutletSummary, SpeakerSummary
from index.search import Facet, Paging, Results, search_quotations
from index.speakers import find_speakers, load_speaker
from quotes.named.spellings import name_key
from web.languages import current_language, format_day, gettext
from web.parameters import LONGEST_NAME, OPEN, SearchForm, read_day, read_filters

SUGGESTED_SPEAKERS = 5
SUGGESTED_OUTLETS = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list of counts; `href` sets the filter, or takes it away where it is `active`."""

    name: str
    count: int
    href: str
    active: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is set: what it says, and the address of the search without it."""

    label: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Loosening:
    """A way out of an empty result: what to leave out, and how many quotations there are then."""

    label: str
    count: int
    href: str


def address_of(page: str, arguments: Mapping[str, str]) -> str:
    """The address of one of our pages with these arguments."""
    values: dict[str, Any] = dict(arguments)
    return url_for(f"pages.{page}", **values)


def search_address(form: SearchForm) -> str:
    """The address of a search."""
    return address_of("show_search", form.arguments())


def name_person(desk: SearchDesk, person: str) -> str:
    """The name behind a speaker's id; a name as it was typed."""
    if person == OPEN:
        return gettext("Sprecher offen")
    speaker = load_speaker(desk.archive, person) if person.startswith("s-") else None
    return speaker.name if speaker else person


def name_outlet(desk: SearchDesk, outlet: str) -> str:
    """The name behind an outlet's id; a name as it was typed."""
    found = load_outlet(desk.archive, outlet) if outlet.startswith("o-") else None
    return found.name if found else outlet


def list_chips(desk: SearchDesk, form: SearchForm) -> list[Chip]:
    """The filters that are set, the words first."""
    chips = []
    if form.words:
        chips.append(Chip(gettext("Wortlaut"), form.words, search_address(form.without("words"))))
    if form.person:
        chips.append(Chip(gettext("Person"), name_person(desk, form.person), search_address(form.without("person"))))
    if form.outlet:
        chips.append(Chip(gettext("Medium"), name_outlet(desk, form.outlet), search_address(form.without("outlet"))))
    if form.since:
        chips.append(Chip(gettext("Ab"), _say_day(form.since), search_address(form.without("since"))))
    if form.until:
        chips.append(Chip(gettext("Bis"), _say_day(form.until), search_address(form.without("until"))))
    return chips


def _say_day(text: str) -> str:
    day = read_day(text)
    return format_day(day) if day else text


def list_choices(facets: Sequence[Facet], form: SearchForm, field: Literal["person", "outlet"]) -> list[Choice]:
    """The counts of one field as links that set its filter, or take it away where it is set."""
    chosen = form.person if field == "person" else form.outlet
    named = [facet for facet in facets if facet.name.casefold() == chosen.casefold()]
    choices = []
    for facet in facets:
        # A name that was typed may mean several; with one left, the filter can only be taken away.
        active = bool(chosen) and (facet.id == chosen or len(facets) == 1 or named == [facet])
        if active:
            target = form.without(field)
        elif field == "person":
            target = replace(form, page=1, person=facet.id or OPEN)
        else:
            target = replace(form, page=1, outlet=facet.id)
        name = gettext("Sprecher offen") if facet.id in ("", OPEN) else facet.name
        choices.append(Choice(name, facet.count, search_address(target), active))
    return choices


def list_years(results: Results, form: SearchForm) -> list[Choice]:
    """The counts by year as links that set the days of that year, or take them away; none where there is but one."""
    choices = []
    for year, count in results.years.items():
        first, last = f"{year:04d}-01-01", f"{year:04d}-12-31"
        active = (form.since, form.until) == (first, last)
        target = replace(form, page=1, since="" if active else first, until="" if active else last)
        if year:
            choices.append(Choice(str(year), count, search_address(target), active))
    return choices if len(choices) > 1 or any(choice.active for choice in choices) else []


def list_extents(results: Results, form: SearchForm) -> list[Choice]:
    """Full and partial quotations, and those that editors have verified, as links that add it to the words.

    Only what some of the hits are and others are not.
    """
    is_english = current_language() == "en"
    counts = (
        (gettext("Ganze Zitate"), results.total - results.partial, "is:full" if is_english else "ist:vollständig"),
        (gettext("Teilzitate"), results.partial, "is:partial" if is_english else "ist:teilweise"),
        (gettext("Geprüft"), results.verified, "is:verified" if is_english else "ist:geprüft"),
    )
    return [
        Choice(name, count, search_address(replace(form, page=1, words=f"{form.words} {asked}".strip())), False)
        for name, count, asked in counts
        if 0 < count < results.total
    ]


def find_other_breadth(results: Results, form: SearchForm) -> Loosening | None:
    """The way to the same search without compounds where some hits have a word in one only, or back to it with them."""
    if not form.compounds and parse_query(form.words).words:
        return Loosening(
            gettext("Auch in Zusammensetzungen suchen"), 0, search_address(replace(form, compounds=True, page=1))
        )
    if not results.broad:
        return None
    return Loosening(
        gettext("Ohne Zusammensetzungen suchen"), results.broad, search_address(replace(form, compounds=False, page=1))
    )


def list_loosenings(desk: SearchDesk, form: SearchForm) -> list[Loosening]:
    """The searches that leave one condition out and find something, or else those that keep but one; most first."""
    chips = dict(zip(_fields_set(form), list_chips(desk, form), strict=True))
    ways = [(gettext("ohne genauen Wortlaut"), replace(form, words=form.words.translate(_NO_MARKS), page=1))]
    if parse_query(form.words).conditions:
        ways.append((gettext("ohne die Angaben im Suchfeld"), replace(form, words=bare_words(form.words), page=1)))
    for field, chip in chips.items():
        ways.append((gettext("ohne „%(filter)s“", filter=f"{chip.label}: {chip.name}"), form.without(field)))
    found = _count_ways(desk, form, ways)
    if not found and len(chips) > 2:
        kept = [
            (gettext("nur „%(filter)s“", filter=f"{c.label}: {c.name}"), form.only(field)) for field, c in chips.items()
        ]
        found = _count_ways(desk, form, kept)
    return found


def bare_words(typed: str) -> str:
    """What is typed without conditions and without what a minus keeps out.

    >>> bare_words("Krieg person:Rutte „gleich Null“ Eskal* -Kursk")
    'Krieg „gleich Null“ Eskal*'
    """
    query = parse_query(typed)
    wordings = (f"„{' '.join(wording)}“" for wording in query.phrases)
    return " ".join((*query.words, *wordings, *(f"{letters}*" for letters in query.prefixes)))


def _count_ways(desk: SearchDesk, form: SearchForm, ways: Sequence[tuple[str, SearchForm]]) -> list[Loosening]:
    found = []
    for label, looser in ways:
        total = 0 if looser == replace(form, page=1) or looser.is_empty else count_found(desk, looser)
        if total:
            found.append(Loosening(label, total, search_address(looser)))
    return sorted(found, key=lambda way: -way.count)


_NO_MARKS = str.maketrans(dict.fromkeys('"„“”»«‟', " "))


def _fields_set(form: SearchForm) -> Iterable[str]:
    return [name for name in ("words", "person", "outlet", "since", "until") if getattr(form, name)]


def count_found(desk: SearchDesk, form: SearchForm) -> int:
    """How many quotations a search finds."""
    return run_search(desk, replace(form, page=1), per_page=1).total


def run_search(desk: SearchDesk, form: SearchForm, per_page: int = 20) -> Results:
    """The results of a search; raises QueryError where the form asks for what cannot be."""
    filters = read_filters(form)
    return search_quotations(
        desk, parse_query(form.words), filters, Paging(form.order, form.page, per_page, form.compounds)
    )


def find_undated(form: SearchForm, results: Results) -> Loosening | None:
    """The way to the quotations that the days leave out for want of a day; None where there are none."""
    timeless = form.without("since").without("until")
    if not results.undated or timeless == replace(form, page=1):
        return None
    return Loosening(gettext("Ohne Datumsfilter suchen"), results.undated, search_address(timeless))


def suggest_speakers(desk: SearchDesk, form: SearchForm) -> list[SpeakerSummary]:
    """Speakers whose name is like the person or the words that found nothing."""
    found: list[SpeakerSummary] = []
    for sought in filter(None, (name_person(desk, form.person), form.words.translate(_NO_MARKS).strip())):
        found.extend(summary for summary in find_speakers(desk.archive, sought) if summary not in found)
    return found[:SUGGESTED_SPEAKERS]


def suggest_outlets(desk: SearchDesk, form: SearchForm) -> list[OutletSummary]:
    """Outlets for a search that found nothing: those like an unknown name, or else the most frequent ones.

    Where no outlet is asked for, the one that the words name.
    """
    words = form.words.translate(_NO_MARKS).strip()
    if form.outlet and match_outlets(desk.archive, form.outlet):
        return []
    known = list_outlets(desk.archive)
    if form.outlet:
        typed = fold_name(form.outlet)
        found = [s for s in known if typed in fold_name(s.outlet.name) or typed in (s.outlet.domain or "")]
        return (found or known)[:SUGGESTED_OUTLETS]
    named = set(match_outlets(desk.archive, words)) if words else set()
    return [summary for summary in known if summary.outlet.id in named]


def match_words(desk: SearchDesk, form: SearchForm) -> list[SpeakerSummary]:
    """Speakers whom the words name outright: who searches for „Rutte“ may want him rather than talk of him."""
    words = form.words.translate(_NO_MARKS).strip()
    if not words or len(words) > LONGEST_NAME:
        return []
    asked = set(name_key(words).split())
    found = [summary for summary in find_speakers(desk.archive, words) if is_named(summary, asked)]
    return found[:SUGGESTED_SPEAKERS]


def is_named(summary: SpeakerSummary, asked: set[str]) -> bool:
    """Whether one spelling of the speaker's name holds all these word keys."""
    return bool(asked) and any(asked <= set(name_key(spelling).split()) for spelling in summary.spellings)
