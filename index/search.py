"""What did who say about it? search_quotations(desk, parse_query("Truppen"), Filters(speaker="Rutte")) gives the hits.

The full-text index finds, counts and orders; the archive gives the quotations that are shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from typing import Literal

from sqlalchemy import Engine

from index.desk import SearchDesk
from index.fulltext import Snapshot
from index.grammar import Narrowing, Query, QueryError
from index.highlighting import Range, find_highlights
from index.identity import fold_name
from index.lookup import load_quotations
from index.outlets import load_outlets, match_outlets
from index.ranking import OPEN, best_first, count_outlets, count_speakers, newest_first, within_days
from index.records import QuotationRecord
from index.speakers import load_speaker, load_speakers, match_speakers

Order = Literal["newest", "best"]
FACETS = 100


@dataclass(frozen=True, slots=True)
class Filters:
    """To what a search is kept.

    `speaker` is a speaker's id or a name in any spelling, which may mean several, or "s-open" for quotations without a
    speaker. `outlet` is an outlet's id, domain or name; it printed, is cited or was told. Both days are included;
    with either of them, quotations of an unknown day are left out.
    """

    speaker: str | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A quotation and what to mark in its text, as offsets into `quotation.text`."""

    quotation: QuotationRecord
    highlights: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A speaker or outlet and the number of its hits; the id "" stands for quotations without a speaker."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """One page of the hits, and the counts over all of them, for at most 100 speakers and outlets, most hits first."""

    total: int
    hits: tuple[Hit, ...]
    speakers: tuple[Facet, ...]
    outlets: tuple[Facet, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page, from 1, of how many hits each, in which order."""

    order: Order
    page: int
    per_page: int


# Six parameters: the pages, the JSON API and the command line name each; the last three are mostly left out.
def search_quotations(
    desk: SearchDesk,
    query: Query,
    filters: Filters,
    order: Order = "newest",
    page: int = 1,
    per_page: int = 20,
) -> Results:
    """One page of the quotations that answer; an empty query is answered by all that the filters leave.

    A page after the last is empty. Raises QueryError when the days are exchanged.
    """
    if filters.since and filters.until and filters.since > filters.until:
        raise QueryError("dates", since=filters.since, until=filters.until)
    narrowing = resolve_filters(desk.archive, filters)
    paging = Paging(order, max(page, 1), max(per_page, 1))

    def look(snapshot: Snapshot) -> tuple[int, list[str], dict[str, int], dict[str, int]]:
        columns = snapshot.columns
        found = within_days(columns, snapshot.matching(query, narrowing), filters.since, filters.until)
        ids = snapshot.ids(page_of(snapshot, query, found, paging))
        return len(found), ids, count_speakers(columns, found), count_outlets(columns, found)

    total, ids, speakers, outlets = desk.ask(look)
    quotations = load_quotations(desk.archive, ids)
    return Results(
        total=total,
        hits=tuple(Hit(quotation, find_highlights(quotation.text, query)) for quotation in quotations),
        speakers=speaker_facets(desk.archive, speakers),
        outlets=outlet_facets(desk.archive, outlets),
        page=paging.page,
        pages=max(1, -(-total // paging.per_page)),
    )


def resolve_filters(archive: Engine, filters: Filters) -> Narrowing:
    """The ids that the filters mean; a name that nobody has means no ids."""
    speakers: tuple[str, ...] | None = None
    if filters.speaker == OPEN or (filters.speaker and load_speaker(archive, filters.speaker)):
        speakers = (filters.speaker,)
    elif filters.speaker:
        speakers = tuple(match_speakers(archive, filters.speaker))
    return Narrowing(speakers, tuple(match_outlets(archive, filters.outlet)) if filters.outlet else None)


def page_of(snapshot: Snapshot, query: Query, found: Sequence[int], paging: Paging) -> list[int]:
    """The documents of one page in its order; a query without words has no best, so its newest come first."""
    first = (paging.page - 1) * paging.per_page
    count = first + paging.per_page
    if first >= len(found):
        return []
    if paging.order == "newest" or not (query.words or query.phrases):
        return newest_first(snapshot.columns, found, count)[first:]
    worded = set(snapshot.matching(query, Narrowing(), by_name=False))
    return best_first(snapshot.columns, found, count, snapshot.scores(query), worded)[first:]


def speaker_facets(archive: Engine, counts: Mapping[str, int]) -> tuple[Facet, ...]:
    """The most frequent of the speakers counted, with their names."""
    names = {record.id: record.name for record in load_speakers(archive, most_frequent(counts)).values()}
    return make_facets(counts, names)


def outlet_facets(archive: Engine, counts: Mapping[str, int]) -> tuple[Facet, ...]:
    """The most frequent of the outlets counted, with their names."""
    names = {record.id: record.name for record in load_outlets(archive, most_frequent(counts)).values()}
    return make_facets(counts, names)


def make_facets(counts: Mapping[str, int], names: Mapping[str, str]) -> tuple[Facet, ...]:
    """The facets of the most frequent, most hits first, then by name."""
    facets = [Facet(one, names.get(one, ""), counts[one]) for one in most_frequent(counts)]
    return tuple(sorted(facets, key=lambda facet: (-facet.count, fold_name(facet.name), facet.id)))


def most_frequent(counts: Mapping[str, int]) -> list[str]:
    """The ids with the highest counts."""
    return nsmallest(FACETS, counts, key=lambda one: (-counts[one], one))
