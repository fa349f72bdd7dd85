"""Who says a headline? „Wir fangen morgen an“ above an article: whoever says so in its body.

Crossheads and quotations that are set apart to fill a column repeat the body too. Where they repeat words that
somebody quotes („Mein Bruder sagte: ‚Ich gehe.‘“), they stay open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial

from quotes.frames.frame import Decisions, Frame
from quotes.frames.reproaches import REFUTING
from quotes.language.cues import is_finite_verb
from quotes.passages import Passages, Site
from quotes.spans.echoes import TOLD, is_part, stems

WORD = re.compile(r"[\w-]+")

LONGEST_LABEL = 9
"""Tokens of a crosshead before its quotation, the colon included."""

LONGEST_HEADLINE = 140
"""Code points; the longest headline of the 29 press articles has 97."""

HEADLINE_REACH = 200
"""Quotations behind a headline, or before words that are set apart, of which one may repeat it."""

FEWEST_REPEATED = 4
"""Words of a line with full stop that repeats another quotation rather than being one like it."""

FARTHEST_REPEATED = 40_000
"""Code points to either side: longer than an article, and a fixed number keeps the work linear in its length."""

INNER = re.compile(
    r"‚[^‚‘’]+[‘’]|›[^›‹]+‹|‹[^‹›]+›|(?<!\w)'[^']+'(?!\w)|(?<!\w)‘[^‘’]+’|„[^„“”]+[“”]|“[^“”]+”|»[^»«]+«|«[^«»]+»"
)
"""What somebody quotes inside a quotation."""


def decide_headlines(passages: Passages, decisions: Decisions) -> list[Frame | None]:
    """The frames once the body is decided: a headline that has none gets the one of the words that repeat it."""
    words = cache(partial(content_words, passages.text))
    return [
        headline(site, passages, decisions, words) if frame is None else surer(frame, site, passages, decisions)
        for site, frame in zip(passages.sites, decisions, strict=True)
    ]


def surer(frame: Frame, site: Site, passages: Passages, decisions: Decisions) -> Frame:
    """„Velt im „Machtrausch““, „Velt weist „Machtrausch“ zurück“: the subject of such a line did not say so."""
    guessed = frame.rule == "sentence-subject" or frame.lemma in REFUTING
    if not guessed or not ends_without_mark(site, passages):
        return frame
    return echoed(site, passages, decisions) or frame


def headline(
    site: Site, passages: Passages, decisions: Decisions, words: Callable[[Site], frozenset[str]]
) -> Frame | None:
    """A headline that is a quotation: its speaker is the one whose words in the body repeat it most."""
    if not is_headline(site, passages):
        return echoed(site, passages, decisions) if ends_without_mark(site, passages) else None
    mine = words(site)
    best_place, best_share = None, 0.0
    for other in sites_near(site, passages):
        if decisions[other.place] is None:
            continue
        shared_words = mine & words(other)
        share = len(shared_words) / max(1, len(mine))
        if share > best_share:
            best_place, best_share = other.place, share
    if best_place is None or best_share < 0.4 or is_quoted_in(mine, passages.sites[best_place], passages.text):
        return None
    frame = decisions[best_place]
    return replace(frame, rule="headline", carried=True) if frame else None


def echoed(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Velt im „Machtrausch““ above: the frame of the same words in a quotation below that is hardly longer."""
    mine = stems_of(site, passages.text)
    for other in passages.sites[site.place + 1 : site.place + 1 + HEADLINE_REACH]:
        frame = decisions[other.place]
        if frame is not None and is_part(mine, stems_of(other, passages.text)):
            return replace(frame, rule="headline", carried=True)
    return None


def ends_without_mark(site: Site, passages: Passages) -> bool:
    """Is the sentence a line of its own without full stop?"""
    beside = (passages.before(site.sentence), passages.behind(site.sentence))
    if beside[0] is not None and beside[0].tokens[-1].text == ":":
        return False  # „Eva Berg schreibt:“ and in the next line „...“
    alone = all(other is None or other.paragraph != site.sentence.paragraph for other in beside)
    return alone and site.sentence.tokens[-1].text not in (".", "!", "?", ":", "…")


def stems_of(site: Site, text: str) -> list[str]:
    """The words of a quotation without their endings."""
    return stems(WORD.findall(text[site.candidate.inner_start : site.candidate.inner_end]))


def sites_near(site: Site, passages: Passages) -> Sequence[Site]:
    """The quotations that a headline may repeat: those behind it, and for words that the article repeats to the letter
    then those before it.
    """
    behind = passages.sites[site.place + 1 : site.place + 1 + HEADLINE_REACH]
    if not is_repeated(site, passages):
        return behind
    return (*behind, *passages.sites[max(0, site.place - HEADLINE_REACH) : site.place][::-1])


def is_quoted_in(mine: frozenset[str], other: Site, text: str) -> bool:
    """Does a quotation hold the words rather in what it quotes itself: „Aviv rief: ‚Ich gehe.‘ Dann war es still.“"""
    inner = text[other.candidate.inner_start : other.candidate.inner_end]
    quoted = words_in(" ".join(INNER.findall(inner)))
    return len(mine & quoted) > len(mine & words_in(INNER.sub(" ", inner)))


def is_headline(site: Site, passages: Passages) -> bool:
    """A line that is nothing but a short quotation without full stop, or one that the article repeats to the letter:
    „Russlands Angriff war das Beste, was Kim passieren konnte“.
    """
    inner = passages.text[site.candidate.inner_start : site.candidate.inner_end].rstrip()
    if (site.at or site.sentence.has_words) and not is_label(site):
        return False
    beside = (passages.before(site.sentence), passages.behind(site.sentence))
    if beside[0] is not None and beside[0].tokens[-1].text == ":":
        return False  # „Eva Berg schreibt:“ and in the next line „...“
    alone = all(other is None or other.paragraph != site.sentence.paragraph for other in beside)
    if len(inner) <= LONGEST_HEADLINE and not inner.endswith((".", "!", "…")):
        return alone
    return alone and is_repeated(site, passages)


def is_repeated(site: Site, passages: Passages) -> bool:
    """Does another place of the article have the very words? „Ja“ and „Nein“ are answers of their own."""
    inner = passages.text[site.candidate.inner_start : site.candidate.inner_end].strip().rstrip(".!…")
    if len(inner.split()) < FEWEST_REPEATED:
        return False
    begin, end = site.candidate.start, site.candidate.end
    before = passages.text.rfind(inner, max(0, begin - FARTHEST_REPEATED), begin)
    return before >= 0 or passages.text.find(inner, end, end + FARTHEST_REPEATED) >= 0


def is_label(site: Site) -> bool:
    """„Kritik am Rat: „Zu langsam und zu unklar““: a crosshead whose label names nobody who could speak."""
    left = site.left
    if (
        len(left) < 3
        or left[-1].text not in ":–—-"
        or len(left) > LONGEST_LABEL
        or any(token.is_word for token in site.right)
    ):
        return False
    if site.sentence.cues or any(is_finite_verb(token.text) for token in left):
        return False
    return not any(p.may_be_subject and p.weight >= 2 for p in site.sentence.phrases)


def content_words(text: str, site: Site) -> frozenset[str]:
    """The longer words of a quotation, as `words_in` gives them."""
    return words_in(text[site.candidate.inner_start : site.candidate.inner_end])


def words_in(text: str) -> frozenset[str]:
    """The longer words of a text in lower case, without their endings and what makes another form of them."""
    return frozenset(stem[:TOLD] for stem in stems([word for word in WORD.findall(text) if len(word) > 2]))
