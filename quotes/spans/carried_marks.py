"""Does a quotation go on in the next paragraph? „Erster Absatz. / „Zweiter Absatz.“ and „Erster. / Zweiter.“ do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quotes.spans.mark_shapes import DOUBLE, FAMILY, MARK, SINGLE, closes

LONGEST_CARRY = 20
"""Paragraphs that one quotation may run through; longer ones were not seen, and a lost mark must not swallow a page."""

MOST_UNMARKED = 4
"""Paragraphs behind an open mark that are looked through for its partner."""


@dataclass(slots=True)
class OpenMark:
    """An opening mark that waits for its partner; `carried` counts the paragraphs it has been open for."""

    position: int
    mark: str
    carried: int = 0


def goes_on(text: str, paragraphs: list[tuple[int, int]], number: int, left: OpenMark) -> bool:
    """Does a quotation that is open at the end of a paragraph go on in the next one?

    It does when the next paragraph repeats the opening mark, or when it or one of the few behind it reaches a closing
    mark of the family before any opening one: „Erster Absatz. / Zweiter Absatz.“
    """
    if number + 1 >= len(paragraphs) or left.carried >= LONGEST_CARRY:
        return False
    start, end = paragraphs[number + 1]
    if text[start] == left.mark and left.mark != '"':
        return True
    family = FAMILY[left.mark]
    for match in MARK.finditer(text, start, end):
        if FAMILY.get(match[0]) == family:
            if left.mark == '"' and match.start() == start:
                return '"' in text[start + 1 : end] and text.count('"', start, end) % 2 == 0 and text[end - 1] == '"'
            return closes(text, match.start(), left.mark) or closes_later(text, paragraphs[number + 1], left.mark)
    behind = paragraphs[number + 1 : number + 1 + MOST_UNMARKED]
    return any(closes_later(text, one, left.mark) for one in until_marked(text, behind))


def until_marked(text: str, paragraphs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The paragraphs up to the first that has double marks."""
    for start, end in paragraphs:
        yield start, end
        if not set(DOUBLE).isdisjoint(text[start:end]):
            return


def closes_later(text: str, paragraph: tuple[int, int], opener: str) -> bool:
    """Does a paragraph close what `opener` began before it, behind spans of its own: „„Im Zweifel“ gilt das.““? A
    straight mark does not tell.
    """
    if opener == '"':
        return False
    depth = 0
    for match in MARK.finditer(text, *paragraph):
        if match[0] in SINGLE or match[0] == '"':
            continue
        depth += 1 if match[0] == opener else -int(closes(text, match.start(), opener))
        if depth < 0:
            return True
    return False
