"""Which interview has a speaker given? „Velt sagte im Interview mit dem Handelsblatt“ holds for what he says below."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from quotes.circumstances.cited_outlets import outlets_in
from quotes.named.spellings import word_key
from quotes.passages import Site
from quotes.values import Article, Occasion, Outlet, Placement, Speaker

INTERVIEW_WITH = re.compile(r"\b(?:Interview|Gespräch)\s(?:mit|der|des|bei|im)\s")
OCCASION = re.compile(
    r"\b(?:[Ii]n|[Ii]m|[Bb]eim?)\s(?:(?:einem|dem|ihrem|seinem)\s)?(?:[a-zäöüß]+\s)?\w*(?i:interview|gespräch)\b"
    r"(?:\s(?:mit|des|der|bei|im|in|von)\s(?:(?:dem|der|den|des)\s)?[„\"»]?[A-ZÄÖÜ][\w-]*(?:\.\w+)*(?:\s[A-ZÄÖÜ][\w-]*){0,3}[“\"«]?)?"
)
PLUPERFECT = re.compile(r"\bhatten?\b")
Given = tuple[int, Placement]
"""Where the article tells of an interview, and what it tells."""


def find_interviews(article: Article) -> Mapping[str, Sequence[Given]]:
    """Every interview that the article names together with its outlet, in order, by the key of each word before it in
    its paragraph.
    """
    found: defaultdict[str, list[Given]] = defaultdict(list)
    text = article.text
    likely = "Interview" in text or "Gespräch" in text  # a fifth of the time that the expression takes to find none
    for match in INTERVIEW_WITH.finditer(text) if likely else ():
        reach = max(0, match.start() - 120)
        start = max(reach, text.rfind("\n", reach, match.start()) + 1)
        sentence = max(text.rfind(mark, start, match.start()) for mark in (". ", "! ", "? ", "\n")) + 1
        if PLUPERFECT.search(text, max(start, sentence), match.start()):
            continue
        placement = read_interview(text, start, match)
        if placement is not None:
            for key in {word_key(word) for word in re.findall(r"\w[\w-]*", text[start : match.start()])}:
                found[key].append((match.start(), placement))
    return found


def read_interview(text: str, start: int, match: re.Match[str]) -> Placement | None:
    """To which outlet it was given, and the words that say so; None when no outlet stands behind it."""
    stop = text.find("\n", match.end() - 1, match.end() + 80)
    stop = match.end() + 80 if stop < 0 else stop
    named = outlets_in(text[match.end() : stop].split(",")[0])
    entry = next((entry for _, _, entry in named if entry.kind not in ("agency", "platform")), None)
    if entry is None:
        return None
    occasion = OCCASION.search(text, max(start, match.start() - 40), stop)
    span = Occasion(occasion.start(), occasion.end(), occasion[0]) if occasion else None
    told = Outlet(entry.name, entry.domain, "told")
    return Placement(None, span, replace(told, how="cited"), told)


def from_interview(
    site: Site, speaker: Speaker, interviews: Mapping[str, Sequence[Given]], own: Placement
) -> Placement:
    """The interview named before the quotation, given by the same speaker."""
    given = interviews.get(word_key(speaker.name.split()[-1]), ())
    before = bisect_left(given, site.candidate.start, key=itemgetter(0))
    if not before:
        return own
    placement = given[before - 1][1]
    return replace(own, outlet=placement.outlet, told=placement.told, occasion=own.occasion or placement.occasion)
