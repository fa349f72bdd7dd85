"""When, where and to whom was it said? „sagte Selenski in einer Videobotschaft“, „sagte Cha dem Handelsblatt“.

Only what the frame's own sentence says is taken, and what the article says of an interview that the same speaker gave.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from operator import itemgetter

from quotes.cited_outlets import Named, cited_outlets, outlets_in, was_told
from quotes.frames.frame import Frame
from quotes.language.dates import find_day
from quotes.lexicon.tables import OutletEntry, find_role
from quotes.named.spellings import word_key
from quotes.passages import Passages, Sentence, Site
from quotes.told_outlets import find_told
from quotes.values import Article, Occasion, Outlet, Speaker

OCCASIONS = (
    "Interview|Gespräch|Videobotschaft|Ansprache|Rede|Pressekonferenz|Erklärung|Mitteilung|Stellungnahme|Sitzung|Botschaft|Brief|"
    "Schreiben|Podcast|Sendung|Talkshow|Post|Beitrag|Tweet|Video|Auftritt|Debatte|Anhörung|Konferenz|Gipfel|Parteitag|Kundgebung|"
    "Veranstaltung|Sicherheitsrat|Bundestag|Parlament|Ausschuss|Blog|Telefonat|Statement|Gastbeitrag|Fernsehansprache|Regierungserklärung"
)
INSTITUTIONS = ("sicherheitsrat", "bundestag", "landtag", "parlament", "ausschuss")
OCCASION = re.compile(
    rf"\b(?:in|im|auf|vor|bei|beim|während|anlässlich|am Rande)\s(?!(?:ein|eine|einen|das|die|ihr|ihre|sein|seine)\s)"
    r"(?:(?:einer|einem|der|dem|des|eines|seiner|ihrer|seinem|ihrem|mehreren|den)\s)?"
    rf"(?:[a-zäöüß]+\s)?(?:[A-ZÄÖÜ][\w.-]*-)?(?:\w*(?i:{OCCASIONS}))e?s?n?\b"
    r"(?:\s(?:mit|des|der|bei|im|in|von)\s(?:(?:dem|der|den|des)\s)?(?:[„\"»])?[A-ZÄÖÜ][\w-]*(?:\.\w+)*(?:\s[A-ZÄÖÜ][\w-]*){0,3}[“\"«]?)?"
    r"(?:\s[„\"»][^„“”\"»«\n]{2,40}[“”\"«])?"
)
PLATFORM = re.compile(
    r"\b(?:auf|bei|über|via)\s(?:(?:der|dem|seinem|ihrem)\s)?(?:[\w-]+\s)?"
    r"(?:X|Twitter|Facebook|Instagram|Telegram|TikTok|YouTube|Threads|Bluesky|Mastodon|Truth Social|LinkedIn)\b"
)
HELD = re.compile(r"([A-ZÄÖÜ][\w-]+)\sfür\s(?:\w+\s){1,3}$")
"""A role for something directly before „im Bundestag“, which is then where it is held."""
PLUPERFECT = re.compile(r"\bhatten?\b")
INTERVIEW_WITH = re.compile(r"\b(?:Interview|Gespräch)\s(?:mit|der|des|bei|im)\s")


@dataclass(frozen=True, slots=True)
class Placement:
    """Day, occasion, cited outlet and the one told, of one quotation, each None when the article does not say.

    An outlet that was told is cited too where no other one reported it.
    """

    said_on: date | None = None
    occasion: Occasion | None = None
    outlet: Outlet | None = None
    told: Outlet | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What one sentence says around its quotations: `text` is the sentence with the quotations blanked out.

    `named` are its outlets, `cited` those of them that it names as its origin or as the one told, each with whether it
    is said to have reported; `day` is when. It is read once, however many quotations the sentence holds.
    """

    text: str
    named: Sequence[Named]
    cited: Sequence[tuple[OutletEntry, bool]]
    occasion: Occasion | None
    day: date | None


def place_quotations(
    article: Article, passages: Passages, frames: Sequence[Frame | None], speakers: Sequence[Speaker | None]
) -> list[Placement]:
    """One placement per quotation, in text order."""
    interviews = find_interviews(article)
    read = cache(partial(read_surroundings, article))
    placements: list[Placement] = []
    for site, frame, speaker in zip(passages.sites, frames, speakers, strict=True):
        placement = place_one(article, read, frame, speaker) if frame is not None else Placement()
        placement = carry_on(site, frame, passages, placements, placement)
        if speaker is not None and placement.outlet is None:
            placement = from_interview(site, speaker, interviews, placement)
        placements.append(placement)
    return placements


def place_one(
    article: Article, read: Callable[[Sentence], Surroundings], frame: Frame, speaker: Speaker | None
) -> Placement:
    """What the sentence of the frame says, its quotations left out."""
    if frame.carried and frame.rule not in ("headline", "continuation", "indirect-speech"):
        return Placement()
    around = read(frame.sentence)
    name = speaker.name if speaker is not None else None
    told = find_told(around.text, around.named, frame.sentence, frame, name)
    cited = choose_cited(around.cited, told, name)
    occasion = around.occasion if not names_speaker(frame, around.occasion) else None
    dated = without_papers(around.text, around.named)
    said_on = find_day(frame_clause(dated, frame.sentence, frame), article.published)
    outlet = None
    if cited is not None:
        entry, reporting = cited
        reported_on = around.day if reporting else None
        outlet = Outlet(entry.name, entry.domain, "cited", reported_on)
        said_on = said_on or reported_on
    return Placement(said_on, occasion, outlet, Outlet(told.name, told.domain, "told") if told else None)


def choose_cited(
    cited: Sequence[tuple[OutletEntry, bool]], told: OutletEntry | None, speaker: str | None
) -> tuple[OutletEntry, bool] | None:
    """The outlet that counts as the origin: beside one told, another only if it is said to have reported."""
    others = [one for one in cited if one[0].name != speaker]
    if told is None:
        return next(iter(others), None)
    return next((one for one in others if one[1] and one[0].name != told.name), (told, False))


def names_speaker(frame: Frame, occasion: Occasion | None) -> bool:
    """Does the mention hold the words of the occasion: „schrieb der Daily Star“, „der Sprecher im Bundestag“?"""
    if occasion is None or frame.phrase is None:
        return False
    tokens = frame.sentence.tokens
    return tokens[frame.phrase.first].start <= occasion.start and occasion.end <= tokens[frame.phrase.last - 1].end


def read_surroundings(article: Article, sentence: Sentence) -> Surroundings:
    """What a sentence says to all of its quotations alike."""
    text = blank_quotations(article.text, sentence)
    named = list(outlets_in(text))
    cited = list(cited_outlets(text, named))
    dated = without_papers(text, named)
    day = find_day(dated, article.published) if any(reporting for _, reporting in cited) else None
    return Surroundings(text, named, cited, find_occasion(article.text, text, sentence.start, named), day)


def blank_quotations(whole: str, sentence: Sentence) -> str:
    """The text of the sentence with its quotations blanked out, offsets kept."""
    parts = []
    at = sentence.start
    for token in sentence.tokens:
        if token.quotation >= 0:
            parts += [whole[at : token.start], " " * (token.end - token.start)]
            at = token.end
    return "".join(parts) + whole[at : sentence.tokens[-1].end]


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


def without_papers(text: str, named: Sequence[Named]) -> str:
    """The text with blanks for papers like „Bild am Sonntag“, whose day is not when somebody spoke."""
    for start, end, _ in named:
        if text.endswith(" am Sonntag", start, end):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def find_occasion(whole: str, text: str, offset: int, named: Sequence[Named]) -> Occasion | None:
    """The first phrase of `text` that says where or through what it was said; `offset` is where `text` begins in
    `whole`, `named` are its outlets.
    """
    match = PLATFORM.search(text) or next((one for one in OCCASION.finditer(text) if not is_seat(text, one)), None)
    if match is None:
        return told_to(whole, text, offset, named)
    return Occasion(offset + match.start(), offset + match.end(), whole[offset + match.start() : offset + match.end()])


def is_seat(text: str, match: re.Match[str]) -> bool:
    """„die Sprecherin für Forschung im Bundestag“: where a role is held, not where something was said."""
    held = HELD.search(text, max(0, match.start() - 60), match.start())
    return held is not None and find_role(held[1]) is not None and match[0].casefold().endswith(INSTITUTIONS)


def told_to(whole: str, text: str, offset: int, named: Sequence[Named]) -> Occasion | None:
    """„dem Handelsblatt“, „der Deutschen Presse-Agentur“: the one who was told."""
    for start, end, entry in named:
        before = was_told(text[max(0, start - 40) : start])
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
    said_on, occasion = own.said_on or last.said_on, own.occasion or last.occasion
    if own.outlet is not None:
        return Placement(said_on, occasion, own.outlet, own.told)
    return Placement(said_on, occasion, last.outlet, last.told)


def find_interviews(article: Article) -> Mapping[str, Sequence[tuple[int, Placement]]]:
    """(place, placement) of every interview that the article names together with its outlet, in order, by the key of
    each word before it in its paragraph.
    """
    found: defaultdict[str, list[tuple[int, Placement]]] = defaultdict(list)
    text = article.text
    likely = "Interview" in text or "Gespräch" in text  # a fifth of the time that the expression takes to find none
    for match in INTERVIEW_WITH.finditer(text) if likely else ():
        reach = max(0, match.start() - 120)
        start = max(reach, text.rfind("\n", reach, match.start()) + 1)
        stop = text.find("\n", match.end() - 1, match.end() + 80)
        stop = match.end() + 80 if stop < 0 else stop
        sentence = max(text.rfind(mark, start, match.start()) for mark in (". ", "! ", "? ", "\n")) + 1
        if PLUPERFECT.search(text, max(start, sentence), match.start()):
            continue
        occasion = OCCASION.search(text, max(start, match.start() - 40), stop)
        for _, _, entry in outlets_in(text[match.end() : stop].split(",")[0]):
            if entry.kind not in ("agency", "platform"):
                span = Occasion(occasion.start(), occasion.end(), occasion[0]) if occasion else None
                told = Outlet(entry.name, entry.domain, "told")
                placement = Placement(None, span, replace(told, how="cited"), told)
                for key in {word_key(word) for word in re.findall(r"\w[\w-]*", text[start : match.start()])}:
                    found[key].append((match.start(), placement))
                break
    return found


def from_interview(
    site: Site, speaker: Speaker, interviews: Mapping[str, Sequence[tuple[int, Placement]]], own: Placement
) -> Placement:
    """The interview named before the quotation, given by the same speaker."""
    given = interviews.get(word_key(speaker.name.split()[-1]), ())
    before = bisect_left(given, site.candidate.start, key=itemgetter(0))
    if not before:
        return own
    placement = given[before - 1][1]
    return replace(own, outlet=placement.outlet, told=placement.told, occasion=own.occasion or placement.occasion)
