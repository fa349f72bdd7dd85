"""Which words of a text stand out? In „sagte Singh“ the cue and the mention, in a hit the words searched for.

Every piece is escaped on its own; the markup is built here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from index.records import Passage, QuotationRecord
from quotes.language.sentences import paragraph_around
from quotes.values import Mention, Quotation

# An article without paragraphs has its whole text as passage; the archive shows the surroundings, not the article.
PASSAGE_ROOM = 600


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text (start, end exclusive) and the class that marks it; "" for a plain mark."""

    start: int
    end: int
    kind: str


def mark_stretches(text: str, stretches: Iterable[Stretch]) -> Markup:
    """The escaped text with each stretch in a <mark>; where stretches overlap, the shortest wins.

    >>> mark_stretches("so <b>", [Stretch(0, 2, "cue")])
    Markup('<mark class="cue">so</mark> &lt;b&gt;')
    """
    inside = [Stretch(max(0, s.start), min(len(text), s.end), s.kind) for s in stretches]
    inside = [stretch for stretch in inside if stretch.start < stretch.end]
    borders = sorted({0, len(text), *(s.start for s in inside), *(s.end for s in inside)})
    pieces = []
    for start, end in pairwise(borders):
        covering = [s for s in inside if s.start <= start and end <= s.end]
        pieces.append(_mark(text[start:end], min(covering, key=lambda s: s.end - s.start) if covering else None))
    return Markup("").join(pieces)


def _mark(piece: str, stretch: Stretch | None) -> Markup:
    if stretch is None:
        return Markup("{}").format(piece)
    if not stretch.kind:
        return Markup("<mark>{}</mark>").format(piece)
    return Markup('<mark class="{}">{}</mark>').format(stretch.kind, piece)


def mark_words(wording: str, found: Sequence[tuple[int, int]] = ()) -> Markup:
    """A quotation's wording with the words that were searched for marked; blanks before the closing mark are dropped.

    >>> mark_words("gleich Null ", [(7, 11)])
    Markup('gleich <mark>Null</mark>')
    """
    return mark_stretches(wording.rstrip(), (Stretch(start, end, "") for start, end in found))


def mark_passage(passage: Passage, quotation: QuotationRecord) -> Markup:
    """The passage with quotation, cue and mention marked, cut to the surroundings when it is very long."""
    return _mark_attribution(passage, quotation, quotation.mention)


def mark_found(text: str, quotation: Quotation) -> Markup:
    """The paragraph of a quotation that is not recorded yet, marked in the same way."""
    start, end = paragraph_around(text, quotation.start, quotation.end)
    speaker = quotation.speaker
    return _mark_attribution(Passage(start, text[start:end]), quotation, speaker.mention if speaker else None)


def _mark_attribution(passage: Passage, quotation: Quotation | QuotationRecord, mention: Mention | None) -> Markup:
    spans = [Stretch(quotation.start, quotation.end, "quotation")]
    if quotation.cue:
        spans.append(Stretch(quotation.cue.start, quotation.cue.end, "cue"))
    if mention:
        spans.append(Stretch(mention.start, mention.end, "mention"))
    spans = [Stretch(s.start - passage.start, s.end - passage.start, s.kind) for s in spans]
    spans = [span for span in spans if span.end > 0 and span.start < len(passage.text)]
    start, end = _surroundings(passage.text, spans)
    shown = passage.text[start:end].rstrip()
    marked = mark_stretches(shown, (Stretch(s.start - start, s.end - start, s.kind) for s in spans))
    before = Markup("… ") if start else Markup("")
    after = Markup(" …") if start + len(shown) < len(passage.text.rstrip()) else Markup("")
    return before + marked + after


def _surroundings(text: str, spans: Sequence[Stretch]) -> tuple[int, int]:
    """Where the shown part begins and ends: at most PASSAGE_ROOM characters before and after the spans, at words."""
    first = max(0, min((span.start for span in spans), default=0))
    last = min(len(text), max((span.end for span in spans), default=0))
    start, end = first - PASSAGE_ROOM, last + PASSAGE_ROOM
    start = 0 if start <= 0 else text.find(" ", start, first) + 1 or first
    if end < len(text):
        blank = text.rfind(" ", last, end)
        return start, blank if blank > 0 else last
    return start, len(text)
