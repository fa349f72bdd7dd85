"""Who says a quotation that stands in a paragraph of its own? „Eva Berg schreibt auf X:“ and in the next line „...“.

The line before may lead to it with a colon or name who speaks („Eva Berg (Trainerin)“); the line behind may sign it:
„– Eva Berg, Ministerin“.
"""

from __future__ import annotations

from dataclasses import replace

from quotes.frames.colons import colon
from quotes.frames.frame import Decisions, Frame
from quotes.frames.noun_frames import noun_cue
from quotes.language.cues import is_finite_verb
from quotes.language.words import DASHES
from quotes.lexicon.tables import find_outlet, find_role
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase
from quotes.spans.quoted_spans import BULLETS

LONGEST_SIGNATURE = 14
"""Tokens of a line that names who said the words above it."""

LONGEST_ROUND = 25
"""Lines with names above a quotation through which the first is looked for."""


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
    if found is not None and found.phrase is not None:
        return found
    signed = signed_behind(site, passages, decisions) or signed_below(site, passages, decisions)
    return signed or found or Frame("colon", before, None, "", None)


def signed_below(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„– Eva Berg, Ministerin“: the line behind is nothing but a person, with or without what they are."""
    behind = passages.behind(site.sentence)
    if behind is None or not opens_paragraph(site, passages) or any(token.is_word for token in site.right):
        return None
    if behind.paragraph == site.sentence.paragraph or is_headed(site.sentence, passages):
        return None
    signer = signature(behind)
    if signer is not None and signer.kind == "outlet" and not in_review(site.sentence, behind, passages):
        return None
    rule = "following" if behind.tokens[0].text in BULLETS else "lead"  # a name alone may head what follows
    return None if signer is None else Frame(rule, behind, None, "", signer, carried=True)


def signed_behind(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„„...“ – Trainer Tom Velt nach dem Spiel“, „„...“ (Tom Velt)“: a person and no verb behind a quotation that opens
    the sentence; in brackets only behind one that opens the paragraph.
    """
    if any(token.is_word for token in site.left):
        return None
    line, at = site.sentence, site.at + 1
    if not site.right and opens_paragraph(site, passages):
        behind = passages.behind(site.sentence)
        if behind is None or behind.paragraph != site.sentence.paragraph:
            return None
        paper = signature(behind)
        if paper is not None and paper.kind == "outlet":
            return Frame("following", behind, None, "", paper, carried=True)
        line, at = behind, 0
    rest = line.tokens[at:]
    if not 1 < len(rest) <= LONGEST_SIGNATURE or rest[0].text not in DASHES:
        if not rest or rest[0].text != "(" or not opens_paragraph(site, passages):
            return None
    if any(t.quotation >= 0 or (t.text.islower() and is_finite_verb(t.text)) for t in rest):
        return None
    signer = next((p for p in line.phrases if p.first == at + 1 and p.kind == "person"), None)
    return None if signer is None else Frame("following", line, None, "", signer, carried=True)


def under_name(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Eva Berg (Trainerin SV Bonn)“ and in the next line „...“: the person whose name and role stand above it."""
    if not opens_paragraph(site, passages) or not is_headed(site.sentence, passages):
        return None
    above = passages.before(site.sentence)
    name = None if above is None else signature(above)
    return None if above is None or name is None else Frame("colon", above, None, "", name)


def is_headed(sentence: Sentence, passages: Passages) -> bool:
    """Do lines with names stand above the words: is the first of the lines and quotations that take turns a line, and
    does it tell what the person is, or do others follow?
    """
    at = sentence
    for turn in range(LONGEST_ROUND):
        above = passages.before(at)
        if above is None or above.paragraph == at.paragraph or signature(above) is None:
            return False
        before = passages.before(above)
        if before is not None and before.paragraph == above.paragraph:
            return False  # „„...“ Nordbote“: the name behind the words of another
        if before is None or not before.quotations:
            return tells_role(above) or turn > 0 or takes_turns(sentence, passages)
        at = before
        while (further := passages.before(at)) is not None and further.paragraph == at.paragraph:
            at = further
    return True


def in_review(sentence: Sentence, below: Sentence, passages: Passages) -> bool:
    """Do papers sign several comments: is one named above the words too, or does another comment follow the line below?
    A paper's name alone may be the page's own.
    """
    above = passages.before(sentence)
    if above is not None and above.paragraph != sentence.paragraph and signature(above) is not None:
        return True
    return leads_to_words(below, passages)


def takes_turns(sentence: Sentence, passages: Passages) -> bool:
    """Does a line with a name and another quotation follow behind the words?"""
    line = passages.behind(sentence)
    if line is None or line.paragraph == sentence.paragraph or signature(line) is None:
        return False
    return leads_to_words(line, passages)


def leads_to_words(line: Sentence, passages: Passages) -> bool:
    """Does the sentence behind begin with a quotation?"""
    following = passages.behind(line)
    return following is not None and following.tokens[0].quotation >= 0


def tells_role(sentence: Sentence) -> bool:
    """Does a line with a name tell what the person is, and not where a picture is from, or name a paper?"""
    paper = find_outlet(" ".join(token.text for token in sentence.tokens if token.is_word))
    return (paper is not None and paper.kind != "agency") or any(
        find_role(token.text) is not None for token in sentence.tokens[1:]
    )


def signature(sentence: Sentence) -> Phrase | None:
    """The person or paper that a line consists of, behind a dash or with an apposition or a place behind it."""
    tokens = sentence.tokens
    if len(tokens) > LONGEST_SIGNATURE:
        return None
    if tokens[-1].text in ".:?!…" or any(token.quotation >= 0 for token in tokens):
        return None
    if any(token.text.islower() and is_finite_verb(token.text) for token in tokens):
        return None
    dashed = tokens[0].text in BULLETS
    first = sentence.phrases[0] if sentence.phrases else None
    if first is None or first.kind not in ("person", "outlet") or first.first != int(dashed):
        return None
    if first.kind == "person" and len(tokens) == 1:
        return None
    closed = first.last == len(tokens) or tokens[first.last].text in (",", "(", "|", "–", "/")
    return first if closed else None


def opens_paragraph(site: Site, passages: Passages) -> bool:
    """Does nothing but a bullet stand before the quotation in its paragraph?"""
    if any(token.text not in BULLETS for token in site.left):
        return False
    before = passages.before(site.sentence)
    return before is None or before.paragraph != site.sentence.paragraph
