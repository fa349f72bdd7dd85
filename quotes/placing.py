"""When, where and to whom was it said? „sagte Selenski in einer Videobotschaft“, „sagte Cha dem Handelsblatt“.

Only what the frame's own sentence says is taken, and what the article says of an interview that the same speaker gave.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from quotes.dates import find_day
from quotes.frames import Frame
from quotes.lexicon.tables import OutletEntry, find_outlet
from quotes.names import word_key
from quotes.passages import Passages, Sentence, Site
from quotes.sentences import paragraph_around
from quotes.values import Article, Occasion, Outlet, Speaker

OCCASIONS = (
    "Interview|Gespräch|Videobotschaft|Ansprache|Rede|Pressekonferenz|Erklärung|Mitteilung|Stellungnahme|Sitzung|Botschaft|Brief|"
    "Schreiben|Podcast|Sendung|Talkshow|Post|Beitrag|Tweet|Video|Auftritt|Debatte|Anhörung|Konferenz|Gipfel|Parteitag|Kundgebung|"
    "Veranstaltung|Sicherheitsrat|Bundestag|Parlament|Ausschuss|Blog|Telefonat|Statement|Gastbeitrag|Fernsehansprache|Regierungserklärung"
)
OCCASION = re.compile(
    rf"\b(?:in|im|auf|vor|bei|beim|während|anlässlich|am Rande)\s"
    r"(?:(?:einer|einem|der|dem|des|eines|seiner|ihrer|seinem|ihrem|mehreren|den)\s)?"
    rf"(?:[a-zäöüß]+\s)?(?:[A-ZÄÖÜ][\w.-]*-)?(?:\w*(?i:{OCCASIONS}))e?s?n?\b"
    r"(?:\s(?:mit|des|der|bei|im|in|von)\s(?:(?:dem|der|den|des)\s)?(?:[„\"»])?[A-ZÄÖÜ][\w-]*(?:\.\w+)*(?:\s[A-ZÄÖÜ][\w-]*){0,3}[“\"«]?)?"
)
PLATFORM = re.compile(
    r"\b(?:auf|bei|über|via)\s(?:(?:der|dem|seinem|ihrem)\s)?(?:[\w-]+\s)?"
    r"(?:X|Twitter|Facebook|Instagram|Telegram|TikTok|YouTube|Threads|Bluesky|Mastodon|Truth Social|LinkedIn)\b"
)
TOLD_TO = re.compile(r"\b(?:gegenüber\s)?(?:dem|der|den|gegenüber)\s(?:[a-zäöü]+en\s)?[„\"»«]?$")
REPORTED = re.compile(
    r"\b[Ww]ie\s(?:die|der|das|auch|zuvor|zuerst|\s)*[„\"»«]?$|"
    r"\b(?:[Ll]aut|[Nn]ach Angaben (?:der|des|von)|[Bb]ericht der|zitiert nach)\s(?:der|dem|den)?\s?[„\"»«]?$"
)
INTERVIEW = re.compile(
    r"\b(?:Interview|Gespräch)\s(?:mit|der|des|bei|im|von)\s(?:(?:dem|der|den)\s)?(?:[\w-]+s\s)?$|\b(?:[A-ZÄÖÜ][\w-]*-)$"
)
WORD_RUN = re.compile(r"[A-ZÄÖÜa-zäöü0-9][\w.&’'-]*(?:\s[A-ZÄÖÜ0-9][\w.&’'-]*){0,3}")
INTERVIEW_WITH = re.compile(r"\b(?:Interview|Gespräch)\s(?:mit|der|des|bei|im)\s")


@dataclass(frozen=True, slots=True)
class Placement:
    """Day, occasion and cited outlet of one quotation, each None when the article does not say."""

    said_on: date | None = None
    occasion: Occasion | None = None
    outlet: Outlet | None = None


def place_quotations(
    article: Article, passages: Passages, frames: Sequence[Frame | None], speakers: Sequence[Speaker | None]
) -> list[Placement]:
    """One placement per quotation, in text order."""
    interviews = find_interviews(article)
    placements: list[Placement] = []
    for site, frame, speaker in zip(passages.sites, frames, speakers, strict=True):
        placement = place_one(article, site, frame, speaker) if frame is not None else Placement()
        placement = carry_on(site, frame, passages, placements, placement)
        if speaker is not None and placement.outlet is None:
            placement = from_interview(site, speaker, interviews, placement)
        placements.append(placement)
    return placements


def place_one(article: Article, site: Site, frame: Frame, speaker: Speaker | None) -> Placement:
    """What the sentence of the frame says, its quotations left out."""
    if frame.carried and frame.rule not in ("headline", "continuation", "indirect-speech"):
        return Placement()
    sentence = frame.sentence
    start, end = sentence.tokens[0].start, sentence.tokens[-1].end
    text = blank_quotations(article.text[start:end], sentence)
    cited = cited_outlet(text, speaker)
    said_on = find_day(frame_clause(text, sentence, frame), article.published)
    outlet = None
    if cited is not None:
        entry, reporting = cited
        reported_on = find_day(text, article.published) if reporting else None
        outlet = Outlet(entry.name, entry.domain, "cited", reported_on)
        said_on = said_on or reported_on
    return Placement(said_on, find_occasion(article.text, text, start), outlet)


def blank_quotations(text: str, sentence: Sentence) -> str:
    """The sentence with its quotations blanked out, offsets kept."""
    start = sentence.tokens[0].start
    for token in sentence.tokens:
        if token.quotation >= 0:
            text = text[: token.start - start] + " " * (token.end - token.start) + text[token.end - start :]
    return text


def frame_clause(text: str, sentence: Sentence, frame: Frame) -> str:
    """The clause of the cue: what stands between the commas, colons and quotations around it."""
    if frame.cue is None:
        return ""
    at = frame.cue.start - sentence.tokens[0].start
    begin = max(text.rfind(mark, 0, at) for mark in ",:;") + 1
    ends = [text.find(mark, at) for mark in ",:;"]
    stop = min((end for end in ends if end >= 0), default=len(text))
    if frame.phrase is not None:
        stop = max(stop, min(len(text), sentence.tokens[frame.phrase.last - 1].end - sentence.tokens[0].start + 80))
    return text[begin:stop]


def outlets_in(text: str) -> Iterator[tuple[int, int, OutletEntry]]:
    """(start, end, outlet) for every outlet that the text names, the longest spelling first."""
    reached = 0
    for match in re.finditer(r"[A-ZÄÖÜa-zäöü0-9][\w.&’'-]*", text):
        if match.start() < reached or not (match[0][0].isupper() or "." in match[0]):
            continue
        run = WORD_RUN.match(text, match.start())
        words = run[0].split() if run else [match[0]]
        for count in range(len(words), 0, -1):
            spelling = " ".join(words[:count]).rstrip(".,")
            entry = find_outlet(spelling)
            if entry is not None:
                reached = match.start() + len(spelling)
                yield match.start(), reached, entry
                break


def cited_outlet(text: str, speaker: Speaker | None) -> tuple[OutletEntry, bool] | None:
    """The outlet that a sentence names as its origin or as the one told, and whether it is said to have reported.

    Agencies and platforms are no outlets: what was said to a wire or on X is the occasion.
    """
    for start, _, entry in outlets_in(text):
        if entry.kind in ("agency", "platform") or (speaker is not None and speaker.name == entry.name):
            continue
        before = text[max(0, start - 60) : start]
        if REPORTED.search(before):
            return entry, True
        if (
            TOLD_TO.search(before)
            or INTERVIEW.search(before)
            or before.rstrip().endswith(("Zeitung", "Magazin", "Sender"))
        ):
            return entry, False
    return None


def find_occasion(whole: str, text: str, offset: int) -> Occasion | None:
    """The first phrase of `text` that says where or through what it was said; `offset` is where `text` begins in
    `whole`.
    """
    match = PLATFORM.search(text) or OCCASION.search(text)
    if match is None:
        return told_to(whole, text, offset)
    return Occasion(offset + match.start(), offset + match.end(), whole[offset + match.start() : offset + match.end()])


def told_to(whole: str, text: str, offset: int) -> Occasion | None:
    """„dem Handelsblatt“, „der Deutschen Presse-Agentur“: the one who was told."""
    for start, end, entry in outlets_in(text):
        before = TOLD_TO.search(text[max(0, start - 40) : start])
        if before and entry.kind != "platform":
            begin = max(0, start - 40) + before.start()
            if text[start - 1] in '„"»«' and text[end : end + 1] in ("“", "”", '"', "«", "»"):
                end += 1
            return Occasion(offset + begin, offset + end, whole[offset + begin : offset + end])
    return None


def carry_on(
    site: Site, frame: Frame | None, passages: Passages, placements: Sequence[Placement], own: Placement
) -> Placement:
    """A quotation that goes on from the one before in the same paragraph shares its day, occasion and outlet."""
    if frame is None or not site.place:
        return own
    before = passages.sites[site.place - 1]
    same = frame.carried or before.sentence is site.sentence
    if not same or before.sentence.paragraph != site.sentence.paragraph:
        return own
    last = placements[-1]
    return Placement(own.said_on or last.said_on, own.occasion or last.occasion, own.outlet or last.outlet)


def find_interviews(article: Article) -> list[tuple[int, str, Placement]]:
    """(place, paragraph, placement) of every interview that the article names together with its outlet."""
    found = []
    for match in INTERVIEW_WITH.finditer(article.text):
        start, end = paragraph_around(article.text, match.start(), match.end())
        stop = min(end, match.end() + 80)
        occasion = OCCASION.search(article.text, max(start, match.start() - 40), stop)
        for _, _, entry in outlets_in(article.text[match.end() : stop].split(",")[0]):
            if entry.kind not in ("agency", "platform"):
                span = Occasion(occasion.start(), occasion.end(), occasion[0]) if occasion else None
                near = article.text[max(start, match.start() - 120) : match.start()]
                found.append((match.start(), near, Placement(None, span, Outlet(entry.name, entry.domain, "cited"))))
                break
    return found


def from_interview(
    site: Site, speaker: Speaker, interviews: Sequence[tuple[int, str, Placement]], own: Placement
) -> Placement:
    """The interview named before the quotation, given by the same speaker."""
    surname = word_key(speaker.name.split()[-1])
    for place, near, placement in reversed(interviews):
        if place < site.candidate.start and any(word_key(word) == surname for word in re.findall(r"\w[\w-]*", near)):
            return replace(own, outlet=placement.outlet, occasion=own.occasion or placement.occasion)
    return own
