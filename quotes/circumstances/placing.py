"""When, where and to whom was it said? „sagte Selenski in einer Videobotschaft“, „sagte Cha dem Handelsblatt“.

Only what the frame's own clause says is taken, what the same speaker's report before it says, and what the article says
of an interview that they gave.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from quotes.circumstances.broadcasts import closed, find_broadcasts
from quotes.circumstances.cited_outlets import Named, cited_outlets, outlets_in, was_told
from quotes.circumstances.earlier_reports import report_before
from quotes.circumstances.hints import hints_in
from quotes.circumstances.interviews import find_interviews, from_interview
from quotes.circumstances.occasions import find_occasions
from quotes.circumstances.own_clause import Clause, Part, read_clause
from quotes.circumstances.same_talk import Report, going_on
from quotes.circumstances.spoken_days import find_day_spoken
from quotes.circumstances.told_outlets import find_told
from quotes.frames.frame import Frame
from quotes.language.dates import find_day
from quotes.lexicon.tables import OutletEntry
from quotes.passages import Passages, Sentence
from quotes.phrases.phrase import Phrase
from quotes.values import Article, Occasion, Outlet, Placement, Speaker

LOOKED_BACK = 12
"""Reports that are looked through for the same speaker's."""
CARRIED_TOO = frozenset(("headline", "continuation", "indirect-speech"))
"""Rules that go on from another sentence which says when and where."""
ASIDE = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the clause of one cue says around its quotations.

    `named` are the outlets of its sentence, `cited` those of them that are named as the origin or as the one told, each
    with whether it is said to have reported; `day` is when. It is read once, however many quotations the clause holds.
    """

    clause: Clause
    named: Sequence[Named]
    cited: Sequence[tuple[OutletEntry, bool]]
    day: date | None


Read = Callable[[Frame], Surroundings]


def place_quotations(
    article: Article, passages: Passages, frames: Sequence[Frame | None], speakers: Sequence[Speaker | None]
) -> list[Placement]:
    """One placement per quotation, in text order."""
    interviews = find_interviews(article)
    read = reader_of(article)
    placements: list[Placement] = []
    reports: list[Report] = []
    reached = 0
    for site, frame, speaker in zip(passages.sites, frames, speakers, strict=True):
        if frame is None:
            placements.append(Placement())
            continue
        report = read_report(article, read, (site.sentence.paragraph, frame), speaker)
        if speaker is not None and None in (report.placement.said_on, report.placement.occasion):
            told = report_before(site, speaker, passages, reached)
            if told is not None:
                reports.append(read_report(article, read, (told.sentence.paragraph, told), speaker))
        placement = going_on(report, reports[-LOOKED_BACK:])
        if speaker is not None and placement.outlet is None:
            placement = from_interview(site, speaker, interviews, placement)
        placements.append(placement)
        reports.append(replace(report, placement=placement))
        reached = site.sentence.number
    return placements


def read_report(article: Article, read: Read, told: tuple[int, Frame], speaker: Speaker | None) -> Report:
    """What the own clause of a frame says, in a report of that paragraph."""
    paragraph, frame = told
    mute = frame.carried and frame.rule not in CARRIED_TOO
    placement = Placement()
    if not mute and hints_in([token.text for token in frame.sentence.tokens]):
        placement = place_one(article, read(frame), frame, speaker)
    name = speaker.name if speaker is not None else None
    return Report(name, paragraph, placement, lambda: read(frame).clause.text, frame.carried or frame.cue is None)


def place_one(article: Article, around: Surroundings, frame: Frame, speaker: Speaker | None) -> Placement:
    """Day, occasion and outlets of one clause."""
    clause, name = around.clause, speaker.name if speaker is not None else None
    told = find_told(clause.text, around.named, frame.sentence, frame, name) if around.named else None
    aired = list(find_broadcasts(clause, around.named, frame.phrase))
    cited = choose_cited([*around.cited, *((entry, False) for _, entry in aired)], told, name)
    said_on = find_day_spoken(without_asides(without_papers(clause.text, around.named)), article.published)
    outlet = None
    if cited is not None:
        entry, reporting = cited
        reported_on = around.day if reporting else None
        outlet = Outlet(entry.name, entry.domain, "cited", reported_on)
        said_on = said_on or reported_on
    occasion = find_occasion(article.text, around, frame.phrase, [span for span, _ in aired])
    return Placement(said_on, occasion, outlet, Outlet(told.name, told.domain, "told") if told else None)


def choose_cited(
    cited: Sequence[tuple[OutletEntry, bool]], told: OutletEntry | None, speaker: str | None
) -> tuple[OutletEntry, bool] | None:
    """The outlet that counts as the origin: beside one told, another only if it is said to have reported."""
    others = [one for one in cited if one[0].name != speaker]
    if told is None:
        return next(iter(others), None)
    return next((one for one in others if one[1] and one[0].name != told.name), (told, False))


def reader_of(article: Article) -> Read:
    """A function that reads what the clause of a frame says, once for all the quotations that it holds."""

    @cache
    def read(sentence: Sentence, cue: int | None) -> Surroundings:
        clause = read_clause(article.text, sentence, cue)
        named = list(outlets_in(clause.around))
        cited = list(cited_outlets(clause.around, clause.text, named))
        reported = any(reporting for _, reporting in cited)
        day = find_day(without_papers(clause.around, named), article.published) if reported else None
        return Surroundings(clause, named, cited, day)

    return lambda frame: read(frame.sentence, cue_place(frame))


def cue_place(frame: Frame) -> int | None:
    """The token of the cue in the frame's sentence, None when it has none."""
    if frame.cue is None:
        return None
    tokens = frame.sentence.tokens
    return tokens.index(frame.cue) if frame.cue in tokens else None


def without_papers(text: str, named: Sequence[Named]) -> str:
    """The text with blanks for papers like „Bild am Sonntag“, whose day is not when somebody spoke."""
    for start, end, _ in named:
        if text.endswith(" am Sonntag", start, end):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def without_asides(text: str) -> str:
    """The text with blanks for what stands in brackets: „(Samstag)“ behind a paper is its issue."""
    return ASIDE.sub(lambda aside: " " * len(aside[0]), text) if "(" in text else text


def find_occasion(whole: str, around: Surroundings, mention: Phrase | None, aired: Sequence[Part]) -> Occasion | None:
    """The first phrase of the clause that says where or through what it was said; `aired` are those of outlets."""
    tokens = around.clause.tokens
    span = next(find_occasions(around.clause, mention), None) or next(iter(aired), None) or told_to(around, mention)
    if span is None:
        return None
    start, end = tokens[span[0]].start, tokens[span[1] - 1].end
    return Occasion(start, end, whole[start:end])


def told_to(around: Surroundings, mention: Phrase | None) -> Part | None:
    """„dem Handelsblatt“, „der Deutschen Presse-Agentur“: the one who was told, who is not the speaker."""
    clause = around.clause
    for start, end, entry in around.named:
        before = was_told(clause.text[max(0, start - 40) : start])
        if before is None or entry.kind == "platform":
            continue
        offset = clause.sentence.start
        begin = max(0, start - 40) + before.start()
        inside = [i for i, token in enumerate(clause.tokens) if begin <= token.start - offset < end]
        if not inside or (mention is not None and mention.first < inside[-1] + 1 and inside[0] < mention.last):
            continue
        return inside[0], closed(clause.tokens, inside[-1] + 1, len(clause.tokens))
    return None
