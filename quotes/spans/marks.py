"""Where do quotation marks open and close? „A“, sagte er, »B«, "C" are three candidate spans.

A span never crosses into another one: marks are paired paragraph by paragraph, and an opening mark that finds no
partner ends at the paragraph, marked as repaired. What a candidate is, a quotation or a title, is decided in sifting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotes.language.cues import is_reporting_verb
from quotes.language.sentences import split_paragraphs
from quotes.spans.carried_marks import OpenMark, goes_on
from quotes.spans.mark_shapes import BLANKS, DOUBLE, MARK, SINGLE, closes, may_open

SINGLE_CLOSERS = {"‚": "‘’", "‘": "’", "‛": "’", "›": "‹", "‹": "›", "'": "'"}

FRAME_START = re.compile(r",\s+(\w+)")
LONGEST_SINGLE = 2000
"""Code points after which an open single mark is taken for an apostrophe („'s war“) and no longer closed."""

LONGEST_STRAY_TAIL = 60
"""Code points between a closing mark and a second, unmatched one that still belong to the same quotation."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch between quotation marks: `start` and `end` with the marks, `inner_start` and `inner_end` without.

    `depth` is 0 for an outermost span. `repaired` says that a mark was missing or misplaced.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    repaired: bool = False


def pair_all_marks(text: str) -> tuple[Candidate, ...]:
    """All spans between marks in `text`, in text order, an outer one before those nested in it.

    >>> [text[c.start:c.end] for text in ["Er nannte es „gut“ und \\"neu\\"."] for c in pair_all_marks(text)]
    ['„gut“', '"neu"']
    """
    found: list[Candidate] = []
    carried: OpenMark | None = None
    paragraphs = split_paragraphs(text)
    for number, (start, end) in enumerate(paragraphs):
        if carried is None and not MARK.search(text, start, end):
            continue
        spans, left = pair_marks(text, start, end, carried)
        found.extend(spans)
        carried = None
        if left is not None:
            if goes_on(text, paragraphs, number, left):
                carried = OpenMark(left.position, left.mark, left.carried + 1)
            else:
                first = paragraphs[number - left.carried][1]
                found.append(close_lost(text, left.position, first))
    return tuple(sorted(found, key=lambda span: (span.start, -span.end)))


def pair_marks(text: str, start: int, end: int, carried: OpenMark | None) -> tuple[list[Candidate], OpenMark | None]:
    """The spans of one paragraph, and the outermost double mark that is still open at its end."""
    spans: list[Candidate] = []
    stack: list[OpenMark] = [carried] if carried else []
    for match in MARK.finditer(text, start, end):
        at, mark = match.start(), match[0]
        if mark in SINGLE:
            pair_single(text, at, stack, spans)
        elif carried and at == start and mark == carried.mark:
            continue  # the repeated opening mark of a quotation over several paragraphs
        else:
            pair_double(text, at, stack, spans)
    waiting = [open_mark for open_mark in stack if open_mark.mark in DOUBLE]
    return spans, (waiting[0] if waiting else None)


def pair_double(text: str, at: int, stack: list[OpenMark], spans: list[Candidate]) -> None:
    """Take the double mark at `at`: close the innermost partner, open a new span, or mend a broken one."""
    partner = next((i for i in range(len(stack) - 1, -1, -1) if closes(text, at, stack[i].mark)), None)
    if partner is not None:
        opened = stack[partner]
        del stack[partner:]
        depth = sum(1 for open_mark in stack if open_mark.mark in DOUBLE)
        spans.append(close_span(text, opened.position, at, depth))
    elif may_open(text, at):
        if continues_nested(text, at, stack):
            return
        drop_lost(text, at, stack, spans)
        stack.append(OpenMark(at, text[at]))
    else:
        mend_stray(text, at, spans)


def close_span(text: str, opened: int, at: int, depth: int) -> Candidate:
    """The span from the mark at `opened` to the one at `at`; the blanks inside « French marks » are not its words."""
    start, end = opened + 1, at
    if text[opened] == "«":
        while start < end and text[start] in BLANKS:
            start += 1
        while start < end and text[end - 1] in BLANKS:
            end -= 1
    return Candidate(opened, at + 1, start, end, depth)


def close_lost(text: str, start: int, stop: int) -> Candidate:
    """The span of an opening mark without partner, at most up to `stop`: a frame is no part of it."""
    for match in FRAME_START.finditer(text, start, stop):
        if is_reporting_verb(match[1].casefold()):
            stop = match.start()
            break
    return Candidate(start, stop, min(start + 1, stop), stop, repaired=True)


def continues_nested(text: str, at: int, stack: list[OpenMark]) -> bool:
    """Is the straight mark at `at` one inside an open span, its own partner lost: "Er rief: "Halt."?"""
    if text[at] != '"' or not any(open_mark.mark == '"' for open_mark in stack) or is_nested(text, at):
        return False
    return text[max(0, at - 3) : at].rstrip().endswith(":")


def drop_lost(text: str, at: int, stack: list[OpenMark], spans: list[Candidate]) -> None:
    """An opening mark of the same kind inside an open span means that the span's closing mark was lost."""
    if is_nested(text, at):
        return
    for i, open_mark in enumerate(stack):
        if open_mark.mark == text[at] and open_mark.mark in DOUBLE:
            spans.append(close_lost(text, open_mark.position, lost_end(text, open_mark.position, at)))
            del stack[i:]
            return


def is_nested(text: str, at: int) -> bool:
    """Do two closing marks follow the opening one at `at` before another opens: „Es wird ein „Fest“ für alle“?"""
    line = text.find("\n", at)
    closings = 0
    for match in MARK.finditer(text, at + 1, len(text) if line < 0 else line):
        if match[0] in SINGLE:
            continue
        if not closes(text, match.start(), text[at]):
            return False
        closings += 1
        if closings == 2:
            return True
    return False


def lost_end(text: str, start: int, before: int) -> int:
    """Where a span without closing mark ends when another one opens at `before`: at the last sentence end or comma."""
    ends = [match.end() for match in re.finditer(r"[.!?…](?=\s)", text[start:before])]
    if ends:
        return start + ends[-1]
    comma = text.rfind(",", start, before)
    return comma if comma > start else len(text[:before].rstrip())


def mend_stray(text: str, at: int, spans: list[Candidate]) -> None:
    """A closing mark without partner, right behind a quotation, takes the words between along: „gefährlich“.
    Sehr gefährlich.“
    """
    if not spans:
        return
    last = spans[-1]
    between = text[last.end : at]
    if (
        last.depth == 0
        and re.fullmatch(r"[.!?…]\s+[A-ZÄÖÜ][^,;:\n]*[.!?…]", between)
        and len(between) <= LONGEST_STRAY_TAIL
    ):
        spans[-1] = Candidate(last.start, at + 1, last.inner_start, at, 0, repaired=True)


def pair_single(text: str, at: int, stack: list[OpenMark], spans: list[Candidate]) -> None:
    """Take the single mark at `at`; an apostrophe („geht's“, „Jens' Auto“) is none."""
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return
    for i in range(len(stack) - 1, -1, -1):
        if mark in SINGLE_CLOSERS.get(stack[i].mark, "") and not before.isspace():
            opened = stack[i]
            del stack[i:]
            depth = len(stack)
            spans.append(Candidate(opened.position, at + 1, opened.position + 1, at, depth))
            return
        if stack[i].mark in DOUBLE or at - stack[i].position > LONGEST_SINGLE:
            break
    opens = mark in SINGLE_CLOSERS and not before.isalnum() and not after.isspace()
    if opens and find_single_partner(text, at):
        stack.append(OpenMark(at, mark))


def find_single_partner(text: str, at: int) -> bool:
    """Is there a closing single mark behind the one at `at`, before the line ends and within 400 code points?"""
    line = text.find("\n", at)
    stop = min(at + 400, len(text) if line < 0 else line)
    return any(text.find(closer, at + 2, stop) >= 0 for closer in SINGLE_CLOSERS[text[at]])
