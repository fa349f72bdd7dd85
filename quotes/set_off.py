"""Who says a quotation that stands in a paragraph of its own? „Eva Berg schreibt auf X:“ and in the next line „...“.

The line before may lead to it with a colon; the line behind may sign it: „– Eva Berg, Ministerin“.
"""

from __future__ import annotations

from dataclasses import replace

from quotes.colons import colon
from quotes.cues import is_finite_verb
from quotes.frames import Decisions, Frame
from quotes.noun_frames import noun_cue
from quotes.passages import Passages, Sentence, Site
from quotes.phrases import Phrase
from quotes.quoted_spans import BULLETS

LONGEST_SIGNATURE = 14
"""Tokens of a line that names who said the words above it."""


def led_to(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """The frame of the line before, when it ends in a colon: as if the quotation stood behind it; open where that line
    names nobody who speaks.
    """
    before = passages.before(site.sentence)
    if before is None or not opens_paragraph(site, passages) or before.tokens[-1].text != ":":
        return None
    joined = Sentence((*before.tokens, site.sentence.tokens[site.at]), before.paragraph, before.number, before.people)
    as_one = replace(site, sentence=joined, at=len(before.tokens))
    found = noun_cue(as_one, passages, decisions) or colon(as_one, passages, decisions)
    return found or Frame("colon", before, None, "", None)


def signed_below(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„– Eva Berg, Ministerin“: the line behind is nothing but a person, with or without what they are."""
    behind = passages.behind(site.sentence)
    if behind is None or not opens_paragraph(site, passages) or any(token.is_word for token in site.right):
        return None
    if behind.paragraph == site.sentence.paragraph or not 1 < len(behind.tokens) <= LONGEST_SIGNATURE:
        return None
    signer = signature(behind)
    rule = "following" if behind.tokens[0].text in BULLETS else "lead"  # a name alone may head what follows
    return None if signer is None else Frame(rule, behind, None, "", signer, carried=True)


def signature(sentence: Sentence) -> Phrase | None:
    """The person that a line consists of, behind a dash or with an apposition or a place behind it."""
    tokens = sentence.tokens
    if tokens[-1].text in ".:?!…" or any(token.quotation >= 0 for token in tokens):
        return None
    if any(token.text.islower() and is_finite_verb(token.text) for token in tokens):
        return None
    dashed = tokens[0].text in BULLETS
    first = sentence.phrases[0] if sentence.phrases else None
    if first is None or first.kind != "person" or first.first != int(dashed):
        return None
    closed = first.last == len(tokens) or tokens[first.last].text in (",", "(", "|", "–")
    return first if closed else None


def opens_paragraph(site: Site, passages: Passages) -> bool:
    """Does nothing but a bullet stand before the quotation in its paragraph?"""
    if any(token.text not in BULLETS for token in site.left):
        return False
    before = passages.before(site.sentence)
    return before is None or before.paragraph != site.sentence.paragraph
