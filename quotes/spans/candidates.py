"""Which spans of a text can be quotations? Those between marks: „A“, »B«, "C" and, where they are no italics, ''D''."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quotes.language.cues import is_reporting_verb
from quotes.spans.mark_shapes import DOUBLE
from quotes.spans.marks import FRAME_START, Candidate, pair_all_marks

APOSTROPHES = re.compile(r"(?<!')''(?!')")
"""In 850 Wikinews articles one of 51 spans between two apostrophes was a quotation, the others were in italics once."""


def find_candidates(text: str) -> tuple[Candidate, ...]:
    """All spans between marks in text order, an outer one before those nested in it.

    >>> [span.inner_end - span.inner_start for span in find_candidates("Berg: ''Ja.'' Velt: „Nein.“")]
    [3, 5]
    """
    if "''" not in text:
        return pair_all_marks(text)
    spans = pair_all_marks(APOSTROPHES.sub(as_straight_mark, text))
    return without_italics(text, [widened(span, text) for span in spans])


def as_straight_mark(match: re.Match[str]) -> str:
    """Two apostrophes as one straight mark and a blank on its outer side, so that lengths stay."""
    text, at = match.string, match.start()
    return ' "' if at == 0 or text[at - 1].isspace() or text[at - 1] in "(„“»«" else '" '


def without_italics(text: str, spans: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Leave out spans between two apostrophes that are a trace of italics.

    They are marks where a frame stands beside one of them; in a text with other marks each needs its own.
    """
    framed = {span for span in spans if text[span.start : span.start + 2] == "''" and is_framed(text, span)}
    mixed = re.search(f"[{DOUBLE}]", text) is not None
    marks = bool(framed) and not mixed
    return tuple(span for span in spans if marks or span in framed or text[span.start : span.start + 2] != "''")


def is_framed(text: str, span: Candidate) -> bool:
    """Does a colon lead to the span, a sentence mark end it, or a reporting verb follow its comma?"""
    if text[max(0, span.start - 3) : span.start].rstrip()[-1:] == ":" or text[
        span.inner_end - 1 : span.inner_end
    ] in tuple(".!?,"):
        return True
    behind = FRAME_START.match(text, span.end)
    return behind is not None and (behind[1] == "so" or is_reporting_verb(behind[1]))


def widened(span: Candidate, text: str) -> Candidate:
    """The span with both apostrophes of its marks."""
    start = span.start - 1 if span.start and text[span.start - 1 : span.start + 1] == "''" else span.start
    end = span.end + 1 if text[span.end - 1 : span.end + 1] == "''" else span.end
    return replace(span, start=start, end=end)
