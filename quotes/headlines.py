"""Who says a headline? „Wir fangen morgen an“ above an article: whoever says so in its body."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

from quotes.cues import is_finite_verb
from quotes.frames import Decisions, Frame
from quotes.passages import Passages, Site

LONGEST_LABEL = 9
"""Tokens of a crosshead before its quotation, the colon included."""

LONGEST_HEADLINE = 140
"""Code points; the longest headline of the 29 press articles has 97."""

HEADLINE_REACH = 200
"""Quotations behind a headline of which one may repeat it."""


def decide_headlines(passages: Passages, decisions: Decisions) -> list[Frame | None]:
    """The frames once the body is decided: a headline that has none gets the one of the words that repeat it."""
    words = cache(partial(content_words, passages.text))
    return [
        headline(site, passages, decisions, words) if frame is None else frame
        for site, frame in zip(passages.sites, decisions, strict=True)
    ]


def headline(
    site: Site, passages: Passages, decisions: Decisions, words: Callable[[Site], frozenset[str]]
) -> Frame | None:
    """A headline that is a quotation: its speaker is the one whose words in the body repeat it most."""
    if not is_headline(site, passages):
        return None
    mine = words(site)
    best_place, best_share = None, 0.0
    for other in passages.sites[site.place + 1 : site.place + 1 + HEADLINE_REACH]:
        if decisions[other.place] is None:
            continue
        shared_words = mine & words(other)
        share = len(shared_words) / max(1, len(mine))
        if share > best_share:
            best_place, best_share = other.place, share
    if best_place is not None and best_share >= 0.4:
        frame = decisions[best_place]
        return replace(frame, rule="headline", carried=True) if frame else None
    return None


def is_headline(site: Site, passages: Passages) -> bool:
    """A line that is nothing but a short quotation without full stop: „Russlands Angriff war das Beste, was Kim
    passieren konnte“.
    """
    inner = passages.text[site.candidate.inner_start : site.candidate.inner_end].rstrip()
    if (site.at or site.sentence.has_words) and not is_label(site):
        return False
    beside = (passages.before(site.sentence), passages.behind(site.sentence))
    alone = all(other is None or other.paragraph != site.sentence.paragraph for other in beside)
    return alone and len(inner) <= LONGEST_HEADLINE and not inner.endswith((".", "!", "…"))


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
    """The longer words of a quotation in lower case."""
    inner = text[site.candidate.inner_start : site.candidate.inner_end]
    return frozenset(word for word in inner.casefold().replace(",", " ").replace(".", " ").split() if len(word) > 2)
