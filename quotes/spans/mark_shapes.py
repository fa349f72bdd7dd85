"""Can a mark open or close? „ opens, “ closes „ but opens ”, and " does what the letters beside it say."""

from __future__ import annotations

import re

DOUBLE = '„“”‟"»«'
SINGLE = "‚‘‛›‹'’"
MARK = re.compile(f"[{DOUBLE}{SINGLE}]")

# A family is the set of marks that close one another; the straight mark stands alone, and so do the angled ones.
FAMILY = {
    mark: family for family, marks in {"curly": "„“”‟", "straight": '"', "angled": "»«"}.items() for mark in marks
}

BLANKS = " \u00a0\u202f\u2009"
LONGEST_FRENCH = 2000
"""Code points within which « words » must close; the longest span seen in one paragraph has 1,474."""


def closes(text: str, at: int, opener: str) -> bool:
    """Can the double mark at `at` close a span that `opener` began?"""
    mark = text[at]
    if FAMILY.get(opener) != FAMILY.get(mark):
        # „ is often closed by a straight mark, and a straight opener by a curly one
        mixed = (opener == "„" and mark == '"') or (opener == '"' and mark in "“”")
        return mixed and not looks_opening(text, at)
    if opener == "„":
        return mark in "“”‟"
    if opener in "“”‟":
        return mark in "”‟" or (mark == "“" and not looks_opening(text, at))
    if opener == '"':
        return not looks_opening(text, at) or not looks_closing_before(text, at)
    return mark != opener and not (looks_opening(text, at) and not looks_closing(text, at))


def may_open(text: str, at: int) -> bool:
    """Can the double mark at `at` open a span?"""
    mark = text[at]
    if mark == "„":
        return True
    if mark == "«" and text[at + 1 : at + 2] in BLANKS:
        return opens_french(text, at)
    if mark == '"' and at and text[at - 1].isdigit():
        return False  # inches
    return looks_opening(text, at)


def opens_french(text: str, at: int) -> bool:
    """Is the mark at `at` the first of « words », set with a blank inside?"""
    line = text.find("\n", at, at + LONGEST_FRENCH)
    stop = min(at + LONGEST_FRENCH, len(text)) if line < 0 else line
    closing = text.find("»", at, stop)
    before = text[at - 1] if at else " "
    return closing > at + 2 and text[closing - 1] in BLANKS and (before.isspace() or before in "([–—")


def looks_opening(text: str, at: int) -> bool:
    """Blank, bracket or dash to the left, something else than a blank to the right."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([{–—-/…:‚‘›‹'„“»«>") and not after.isspace() and after not in ",;.)!?"


def looks_closing(text: str, at: int) -> bool:
    """A letter or punctuation to the left, a blank or punctuation to the right."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isspace() and (after.isspace() or after in ",;.:)!?–—-")


def looks_closing_before(text: str, at: int) -> bool:
    """A blank to the left of the mark: what stands there can hardly be the end of a quotation."""
    return at == 0 or text[at - 1].isspace()
