"""In which order do the hits come, and how many has each speaker? Columns of numbers know, one number a hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from index.columns import Keys
from index.documents import PARTIAL, VERIFIED, id_of
from index.engine import FACETS
from index.retrieval import Matches

# Weights are compared to six digits, so that they are equal where only the order of adding them up differs.
DIGITS = 1e6
YEARS = np.array([date(year, 1, 1).toordinal() for year in range(1, 10_000)])


@dataclass(frozen=True, slots=True)
class Hits:
    """All hits of all segments, one after the other: in which segment, which document, and what orders and counts.

    Rows of `copied` are a hit, by its place here, and an outlet that prints a copy of it.
    """

    segment: NDArray[np.int64]
    document: NDArray[np.int64]
    grade: NDArray[np.int64]
    day: NDArray[np.int64]
    place: NDArray[np.int64]
    speaker: NDArray[np.int64]
    published: NDArray[np.int64]
    cited: NDArray[np.int64]
    told: NDArray[np.int64]
    flags: NDArray[np.int64]
    copied: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.document)


def collect(found: Sequence[Matches]) -> Hits:
    """The hits of all segments, given in the order of the segments."""

    def column(name: str) -> NDArray[np.int64]:
        parts = [getattr(one.segment.columns, name)[one.documents] for one in found]
        return np.concatenate([np.empty(0, np.int64), *parts])

    segments = [np.full(len(one.documents), number, np.int64) for number, one in enumerate(found)]
    return Hits(
        segment=np.concatenate([np.empty(0, np.int64), *segments]),
        document=np.concatenate([np.empty(0, np.int64), *(one.documents for one in found)]),
        grade=np.concatenate([np.empty(0, np.int64), *(one.grades for one in found)]),
        **{name: column(name) for name in Hits.__slots__[3:-1]},
        copied=collect_copied(found),
    )


def collect_copied(found: Sequence[Matches]) -> NDArray[np.int64]:
    """The outlets that print copies of the hits: rows of the hit's place among all and the outlet."""
    rows, first = [np.empty((0, 2), np.int64)], 0
    for one in found:
        copied = one.segment.columns.copied
        place = np.searchsorted(one.documents, copied[:, 0])
        is_hit = np.append(one.documents, -1)[place] == copied[:, 0]
        rows.append(np.column_stack([place[is_hit] + first, copied[is_hit, 1]]))
        first += len(one.documents)
    return np.concatenate(rows)


def newest_first(hits: Hits, count: int) -> NDArray[np.int64]:
    """The first `count` hits by day, those without one last; within a day by article and position."""
    first = lowest(-hits.day, count)
    return first[np.lexsort((hits.place[first], -hits.day[first]))][:count]


def best_first(hits: Hits, weights: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """The first `count` hits: found by their wording before compounds, these before names; within each by weight.

    Of equal weight, full quotations come before partial ones, then newer before older.
    """
    rank = hits.grade * (1 << 40) - np.rint(weights * DIGITS).astype(np.int64)
    first = lowest(rank, count)
    keys = (hits.place, -hits.day, hits.flags & PARTIAL, rank)
    return first[np.lexsort(tuple(key[first] for key in keys))][:count]


def lowest(rank: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """The places of the lowest numbers: `count` of them, and all that are equal to the last one."""
    if count >= len(rank):
        return np.arange(len(rank))
    return np.flatnonzero(rank <= np.partition(rank, count)[count])


def count_speakers(hits: Hits, keys: Keys) -> dict[str, int]:
    """How many hits each speaker has, by id, for those with most; "" has those that are open."""
    return most_frequent(np.bincount(hits.speaker, minlength=1), keys, "s")


def count_outlets(hits: Hits, keys: Keys) -> dict[str, int]:
    """How many hits each outlet has printed, be it as a copy, is cited for or was told, by id, for those with most.

    Each hit counts once for an outlet; these are the hits that a narrowing to it would leave.
    """
    cited = hits.cited[hits.cited != hits.published]
    told = hits.told[(hits.told != hits.published) & (hits.told != hits.cited)]
    place, outlet = hits.copied.T
    is_more = (outlet != hits.published[place]) & (outlet != hits.cited[place]) & (outlet != hits.told[place])
    size = len(keys.keys)
    counts = sum(np.bincount(column, minlength=size) for column in (hits.published, cited, told, outlet[is_more]))
    counts = np.asarray(counts)
    counts[0] = 0
    return most_frequent(counts, keys, "o")


def most_frequent(counts: NDArray[np.int64], keys: Keys, prefix: str) -> dict[str, int]:
    """The highest counts by id, highest first; of equal ones, the smaller ids."""
    found = np.flatnonzero(counts)
    found = found[lowest(-counts[found], FACETS)]
    ids = {number: id_of(prefix, keys.keys[number]) for number in found.tolist()}
    best = sorted(ids, key=lambda number: (-int(counts[number]), ids[number]))[:FACETS]
    return {ids[number]: int(counts[number]) for number in best}


def count_years(hits: Hits) -> dict[int, int]:
    """How many hits each year has, newest first; 0 counts those without a day."""
    counts = np.bincount(np.searchsorted(YEARS, hits.day, side="right"))
    return {int(year): int(counts[year]) for year in np.flatnonzero(counts)[::-1]}


def count_flagged(hits: Hits) -> tuple[int, int]:
    """How many hits are partial quotations, and how many an editor has verified."""
    return int(np.count_nonzero(hits.flags & PARTIAL)), int(np.count_nonzero(hits.flags & VERIFIED))
