"""Is a span between quotation marks a quotation? „Das müssen wir noch herausfinden“ is one; „Der Spiegel“ is none.

Each feature of the span and of its sentence gives points for or against; the sum decides. The points are round numbers
set by hand after the shares of direct quotations among annotated spans; the share stands beside each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from quotes.spans.echoes import find_echoes
from quotes.spans.marks import Candidate
from quotes.spans.own_words import OWN_WORD, is_own_word
from quotes.spans.place import doubt_points, is_charge, place_points
from quotes.spans.quoted_spans import Span, read_spans
from quotes.spans.reporting import frame_points, is_general_term
from quotes.spans.shape import is_clause, is_from_place, shape_points

THRESHOLD = 0.0
HOPELESS = -6.0
"""Points that neither the sentence (at most 3.5) nor the company (1.5) can make up for: the sentence is not read."""


def sift_candidates(text: str, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that are quotations, outermost ones only, in text order."""
    spans = read_spans(text, tuple(outermost(candidates)))
    alone = {span.own.quotation: weigh(span) for span in spans}
    points = {span.own.quotation: alone[span.own.quotation] + company_points(span, alone) for span in spans}
    echoes = find_echoes(spans, points)
    return tuple(
        span.candidate for span in spans if points[span.own.quotation] > THRESHOLD or span.own.quotation in echoes
    )


def outermost(candidates: Iterable[Candidate]) -> Iterable[Candidate]:
    """The candidates that no other one encloses."""
    reached = -1
    for candidate in candidates:
        if candidate.start >= reached:
            yield candidate
            reached = candidate.end


def weigh(span: Span) -> float:
    """The points of one span by itself."""
    points = shape_points(span) + place_points(span)
    if span.count >= 8 or points < HOPELESS:
        return points + doubt_points(span)
    general = is_general_term(span)
    if is_own_word(span) and not (is_charge(span) or is_from_place(span)) and (span.lower or not general):
        return points + OWN_WORD
    if general:
        return points + doubt_points(span) - 1.5  # 4 of 37
    points += doubt_points(span) + frame_points(span)
    return points - 1.0 if 0.0 < points <= 1.0 and is_used_unmarked(span) else points


def is_used_unmarked(span: Span) -> bool:
    """„Einen „Plan B“ gibt es nicht“ where „Plan B“ stands elsewhere without marks: everyone's term. 0 of 3."""
    if span.count > 3 or not span.left or is_clause(span) or (span.count == 1 and span.lower):
        return False
    return span.unmarked


def company_points(span: Span, alone: Mapping[int, float]) -> float:
    """What is listed together is of one kind: „A“ und „B“ are both quotations or both titles."""
    others = [alone[number] for number in span.listed_with if number in alone]
    if span.count >= 8 or not others:
        return 0.0
    if max(others) > 1.0:
        return 1.5  # 11 of 16
    return -1.0 if max(others) < -1.0 else 0.0  # 2 of 34
