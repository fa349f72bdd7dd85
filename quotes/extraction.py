"""How does an article become quotations? Marks, sifting, attribution, resolution, placing, in this order."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quotes.circumstances.placing import place_quotations
from quotes.frames.attribution import attribute_quotations
from quotes.frames.confidence import confidence_of
from quotes.frames.frame import Frame
from quotes.named.people import find_people
from quotes.named.roster import Roster
from quotes.passages import Site, read_passages
from quotes.spans.candidates import find_candidates
from quotes.spans.marks import Candidate
from quotes.spans.sifting import sift_candidates
from quotes.speakers.discourse import Discourse
from quotes.speakers.latest_mention import latest_mention
from quotes.speakers.resolution import people_by_key, resolve_speaker
from quotes.values import Article, Attribution, Cue, Extent, Placement, Quotation, Speaker

FULL_FROM = 8
"""Words from which a quotation inside the reporter's sentence counts as a clause when it begins with a capital."""


def extract_quotations(article: Article) -> tuple[Quotation, ...]:
    """The direct quotations of an article in text order, each with its speaker or openly without.

    >>> article = Article("a.txt", "Kanzlerin Eva Berg war da. „Wir kommen gut voran“, sagte sie.")
    >>> [(quotation.text, quotation.speaker.name) for quotation in extract_quotations(article)]
    [('Wir kommen gut voran', 'Eva Berg')]
    """
    candidates = sift_candidates(article.text, find_candidates(article.text))
    if not candidates:
        return ()
    people = Roster(find_people(article.text, [(one.start, one.end) for one in candidates]))
    passages = read_passages(article.text, candidates, people_by_key(people))
    frames = attribute_quotations(passages)
    speakers: list[Speaker | None] = []
    known: list[Speaker] = []
    discourse = Discourse(passages, people, known)  # until somebody has spoken again
    for site, frame in zip(passages.sites, frames, strict=True):
        speaker = resolve_speaker(frame, discourse) if frame else None
        if frame is not None and frame.carried and speaker is not None and speaker.kind == "person":
            nearer = latest_mention(site, frame, speaker, discourse)
            speaker = replace(speaker, mention=nearer or speaker.mention)
        if speaker is None and known and goes_on_from_pronoun(frame):
            speaker = known[-1]  # it goes on from a pronoun that fits nobody: from whoever spoke last
        speakers.append(speaker)
        if speaker is not None:
            known.append(speaker)
            discourse = Discourse(passages, people, known)
    placements = place_quotations(article, passages, frames, speakers)
    ids = name_quotations(article, candidates)
    return tuple(
        build_quotation(
            article, ids[site.place], site, frames[site.place], speakers[site.place], placements[site.place]
        )
        for site in passages.sites
    )


def goes_on_from_pronoun(frame: Frame | None) -> bool:
    """Does a quotation go on from „er“ or from nobody, and not from „so eine häufige Klage“?"""
    if frame is None or frame.rule != "continuation":
        return False
    return frame.phrase is None or frame.phrase.kind == "pronoun"


def build_quotation(  # six values of one quotation meet here and nowhere else
    article: Article, id: str, site: Site, frame: Frame | None, speaker: Speaker | None, placement: Placement
) -> Quotation:
    """One quotation from what the stages found."""
    candidate = site.candidate
    cue = None
    if frame is not None and frame.cue is not None:
        cue = Cue(frame.cue.start, frame.cue.end, article.text[frame.cue.start : frame.cue.end], frame.lemma)
    return Quotation(
        id=id,
        start=candidate.start,
        end=candidate.end,
        text=article.text[candidate.inner_start : candidate.inner_end],
        extent=extent_of(article.text, site),
        cue=cue,
        speaker=speaker,
        attribution=Attribution("open", 0.0) if frame is None or speaker is None else confidence_of(frame),
        said_on=placement.said_on,
        occasion=placement.occasion,
        outlet=placement.outlet or article.outlet,
        url=article.url,
        repaired=candidate.repaired,
        told=placement.told,
    )


def extent_of(text: str, site: Site) -> Extent:
    """„full“ for a sentence or clause of its own, „partial“ for words inside the reporter's sentence."""
    inner = text[site.candidate.inner_start : site.candidate.inner_end].strip()
    words = inner.split()
    opens = site.at == 0 or site.left[-1].text == ":" or site.left[-1].quotation >= 0
    if opens and ((inner[:1].isupper() and len(words) >= 2) or re.search(r"[.!?…]$", inner)):
        return "full"
    return "full" if inner[:1].isupper() and len(words) >= FULL_FROM and not site.left[-1].is_word else "partial"


def name_quotations(article: Article, candidates: Sequence[Candidate]) -> list[str]:
    """The ids: the article by its URL or else its text, the wording, and which of its repetitions it is."""
    base = hashlib.blake2b((article.url or article.text).encode()).digest()
    seen: Counter[str] = Counter()
    ids = []
    for candidate in candidates:
        wording = article.text[candidate.inner_start : candidate.inner_end]
        seen[wording] += 1
        digest = hashlib.blake2b(base, digest_size=6)
        for part in (wording, str(seen[wording])):
            digest.update(hashlib.blake2b(part.encode()).digest())
        ids.append("q-" + digest.hexdigest())
    return ids
