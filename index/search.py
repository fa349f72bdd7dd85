"""What did who say about it? search_quotations(desk, parse_query("Truppen"), Filters(speaker="Rutte")) gives the hits.

The full-text index finds, counts and orders; the archive gives the quotations that are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Engine

from index.desk import SearchDesk
from index.engine import Order, Question
from index.filters import Filters, resolve_filters
from index.grammar import Query
from index.highlighting import Range, find_highlights
from index.identity import fold_name
from index.lookup import load_quotations
from index.outlets import load_outlets
from index.records import QuotationRecord
from index.speakers import load_speakers


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
    """One page of the hits, and the counts over all of them, for at most 100 speakers and outlets, most hits first.

    `years` counts by year, newest first, 0 for an unknown day; `broad` counts the hits that have a word only within
    compounds, and `undated` the quotations that a narrowing by days leaves out because nobody knows their day.
    """

    total: int
    hits: tuple[Hit, ...]
    speakers: tuple[Facet, ...]
    outlets: tuple[Facet, ...]
    page: int
    pages: int
    years: Mapping[int, int]
    partial: int
    verified: int
    broad: int
    undated: int


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page, from 1, of how many hits each, in which order; are words found within compounds?"""

    order: Order = "newest"
    page: int = 1
    per_page: int = 20
    compounds: bool = True


PAGING = Paging()


def search_quotations(desk: SearchDesk, query: Query, filters: Filters, paging: Paging = PAGING) -> Results:
    """One page of the quotations that answer; an empty query is answered by all that the filters leave.

    A page after the last is empty. Raises QueryError when the days are exchanged or the query would cost too much.
    """
    narrowing = resolve_filters(desk.archive, query, filters)
    page, per_page = max(paging.page, 1), max(paging.per_page, 1)
    question = Question(query, narrowing, paging.order, (page - 1) * per_page, per_page, paging.compounds)
    answer = desk.ask(lambda engine: engine.find(question))
    quotations = load_quotations(desk.archive, answer.ids)
    return Results(
        total=answer.total,
        hits=tuple(Hit(one, find_highlights(one.text, query, answer.widened)) for one in quotations),
        speakers=speaker_facets(desk.archive, answer.speakers),
        outlets=outlet_facets(desk.archive, answer.outlets),
        page=page,
        pages=max(1, -(-answer.total // per_page)),
        years=answer.years,
        partial=answer.partial,
        verified=answer.verified,
        broad=answer.broad,
        undated=answer.undated,
    )


def speaker_facets(archive: Engine, counts: Mapping[str, int]) -> tuple[Facet, ...]:
    """The most frequent of the speakers counted, with their names."""
    names = {record.id: record.name for record in load_speakers(archive, counts).values()}
    return make_facets(counts, names)


def outlet_facets(archive: Engine, counts: Mapping[str, int]) -> tuple[Facet, ...]:
    """The most frequent of the outlets counted, with their names."""
    names = {record.id: record.name for record in load_outlets(archive, counts).values()}
    return make_facets(counts, names)


def make_facets(counts: Mapping[str, int], names: Mapping[str, str]) -> tuple[Facet, ...]:
    """The facets of these counts, most hits first, then by name."""
    facets = [Facet(one, names.get(one, ""), count) for one, count in counts.items()]
    return tuple(sorted(facets, key=lambda facet: (-facet.count, fold_name(facet.name), facet.id)))
