"""Which hits are shown, how many are there? What the segments give, put together, ordered and counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.columns import Tables
from index.engine import Answer, Narrowing, Question
from index.plan import Plan, Usage, make_plan, rarity
from index.ranking import (
    Hits,
    best_first,
    collect,
    count_flagged,
    count_outlets,
    count_speakers,
    count_years,
    newest_first,
)
from index.retrieval import IN_COMPOUND, Matches, Segment, find_matches, weigh


@dataclass(frozen=True, slots=True)
class Found:
    """The hits to be shown, as (number of the segment, document), and an answer without their ids."""

    shown: list[tuple[int, int]]
    answer: Answer


def answer_question(question: Question, segments: Sequence[Segment], tables: Tables, usage: Usage) -> Found:
    """The hits of a question. Raises QueryError for one that would cost too much."""
    plan = make_plan(question, tables, usage)
    every = [find_matches(segment, plan, question.narrowing) for segment in segments]
    matches = [within_days(one, question.narrowing) for one in every]
    hits = collect(matches)
    order = order_hits(question, plan, matches, hits, usage)[question.first :]
    partial, verified = count_flagged(hits)
    answer = Answer(
        ids=(),
        total=len(hits),
        speakers=count_speakers(hits, tables.speakers),
        outlets=count_outlets(hits, tables.outlets),
        years=count_years(hits),
        partial=partial,
        verified=verified,
        broad=int(np.count_nonzero(hits.grade == IN_COMPOUND)),
        undated=count_undated(every, question.narrowing),
        widened=plan.widened,
    )
    return Found(list(zip(hits.segment[order].tolist(), hits.document[order].tolist(), strict=True)), answer)


def within_days(matches: Matches, narrowing: Narrowing) -> Matches:
    """The matches of the days asked for; with any day asked for, none whose day is unknown."""
    days = matches.segment.columns.day[matches.documents]
    wanted = np.ones(len(days), np.bool_)
    if narrowing.since is not None or narrowing.until is not None:
        wanted &= days >= (narrowing.since.toordinal() if narrowing.since else 1)
    if narrowing.until is not None:
        wanted &= days <= narrowing.until.toordinal()
    return matches.kept(wanted)


def count_undated(every: Sequence[Matches], narrowing: Narrowing) -> int:
    """How many quotations a narrowing by days leaves out because their day is unknown; 0 without such a narrowing."""
    if narrowing.since is None and narrowing.until is None:
        return 0
    return sum(int(np.count_nonzero(one.segment.columns.day[one.documents] == 0)) for one in every)


def order_hits(
    question: Question, plan: Plan, matches: Sequence[Matches], hits: Hits, usage: Usage
) -> NDArray[np.int64]:
    """The places of the hits up to the last one asked for; without wording none is best, so the newest come first."""
    count = question.first + question.count
    if question.order == "newest" or not question.query.has_wording:
        return newest_first(hits, count)
    rarities = [rarity(count_wording(matches, number), usage.quotations) for number in range(len(plan.words))]
    mean_length = max(usage.total / max(usage.quotations, 1), 1.0)
    weights = [weigh(one, plan, rarities, mean_length) for one in matches]
    return best_first(hits, np.concatenate([np.empty(0), *weights]), count)


def count_wording(matches: Sequence[Matches], number: int) -> int:
    """How many quotations have a word of the plan in their wording, hits or not."""
    return sum(int(np.count_nonzero(one.words[number].wording & one.segment.alive)) for one in matches)
