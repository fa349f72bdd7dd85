"""Which outlets does a sentence cite? „sagte Velt dem Portal „sport.de““, „wie tagesschau.de berichtete“.

An outlet is cited as the one told or as the one that reported; „mit der Zeit“ and „auf der Welt“ name none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quotes.lexicon.outlets import ARTICLES, begins_outlet
from quotes.lexicon.tables import OutletEntry, find_domain, find_outlet

MEDIUM = r"[\w-]*(?i:zeitung|zeitschrift|agentur|portal|magazin|sender|blatt|dienst)\s"
HER = r"(?:[\w-]*(?i:zeitung|zeitschrift|agentur)\s)?"
HIM = r"(?:[\w-]*(?i:portal|magazin|sender|blatt|dienst)\s)?"
TOLD_TO = re.compile(
    rf"\b(?:gegenüber\s)?(?:(?:dem|den)\s(?:[a-zäöü]+en\s)?{HIM}|der\s(?:in\s[A-ZÄÖÜ][\w-]+\s)?(?:[a-zäöü]+en\s)?{HER}|gegenüber\s)[„\"»«]?$"
)
"""„der Zeitung“, „dem Sender“: a dative, which „der Sender“ is not."""
NOT_TOLD = re.compile(
    r"\b(?:(?i:mit|in|auf|aus|zu|nach|seit|von|bei|vor|an|über|unter|zwischen|hinter|neben|um|für|durch|ab)|"
    r"Laufe?|Verlauf|Ende|Anfang|Teil|Teilen|Rest|Hälfte|Spitze|Rande?|Geist|Mitte|Nabel|Zeichen|Berichte?s?)\s$"
)
"""What makes „der Welt“ no one who was told: a preposition, or a noun whose genitive it is."""
COMMON = frozenset("Zeit Welt Bild Spiegel Stern Standard Kurier Blick Krone Focus Capital Kicker".split())
"""Names that are common nouns too: „zur Zeit“, „in vielen Regionen der Welt“, „gegenüber der Welt“."""
OF_A_NOUN = re.compile(r"[A-ZÄÖÜ][\w-]*\sder\s$")
OF_AN_ISSUE = re.compile(r"(?:[Aa]usgaben?|[Tt]itelseite|[Rr]edaktion) $")
FROM_MEDIUM = re.compile(r"\b(?:vom|des|beim)\s(?:[a-zäöüß]+en\s)?[\w-]+\s$")
"""„zitierte man Eva Berg vom Sender RTVE“: where she works, not what reported."""
IN_TALK = re.compile(r"(?:\s[A-ZÄÖÜ][A-ZÄÖÜ-]+)?[“\"»«]?\sim\s(?:Interview|Gespräch)\b")
"""„sagte Velt MDR SACHSEN im Interview“: behind the outlet, with the rest of its name."""
MADE_BY = re.compile(
    r"-\w*(?i:sendung|podcast|interview|magazin|talk|talkshow|show|gespräch|format|studio|fernsehen|radio|hörfunk|runde|duell|"
    r"dokumentation|reportage|anfrage|nachfrage|mikrofon|nachrichten|journal)s?$"
)
MOST_PARTS = 6
"""Parts of such a word with its hyphens."""
DOMAIN = re.compile(r"[a-z0-9][\w-]*(?:\.[\w-]+)*\.(?:de|at|ch|com|net|org|tv|eu|info)")
REPORTED = re.compile(
    r"\b[Ww]ie\s(?:die|der|das|auch|zuvor|zuerst|\s)*[„\"»«‚›]?$|"
    r"\b(?:[Ll]aut|[Nn]ach Angaben (?:der|des|von)|(?<!den )(?<!er )Bericht der|zitiert nach)"
    r"\s(?:der|dem|den)?\s?[„\"»«‚›]?$|"
    r"\b(?:zitierte?|berichtete?|meldete?t?)\s(?:(?:ihn|sie|ihr|er|auch)\s)*(?:die|der|das)?\s?[„\"»«‚›]?$"
)
INTERVIEW = re.compile(
    r"\b(?:Interview|Gespräch)\s(?:mit|der|des|bei|im|von)\s(?:(?:dem|der|den)\s)?(?:[\w-]+s\s)?$|\b(?:[A-ZÄÖÜ][\w-]*-)$"
)
TITLED = re.compile(r"(?:[„“\"»«‚›‹]|[\w-]*(?i:zeitung|zeitschrift|magazin|blatt)\s)$")
"""Before „Die Welt“ they make the article a part of the name."""
MARKS = frozenset('„“"»«‚›‹')
WORD = re.compile(r"[A-ZÄÖÜa-zäöü0-9][\w.&’'-]*")
WORD_RUN = re.compile(r"[A-ZÄÖÜa-zäöü0-9][\w.&’'-]*(?:\s[A-ZÄÖÜ0-9][\w.&’'-]*){0,3}(?:\sam\s(?:Sonntag|Wochenende)\b)?")
"""Words of a name, and the day that some papers have in theirs: „Bild am Sonntag“, „taz am Wochenende“."""
Named = tuple[int, int, OutletEntry]
"""Start and end of an outlet's spelling in a sentence, and the outlet."""


def outlets_in(text: str) -> Iterator[Named]:
    """(start, end, outlet) for every outlet that the text names, the longest spelling first."""
    reached = 0
    for match in WORD.finditer(text):
        start = match.start()
        if start < reached or not begins_outlet(match[0].rstrip(".")):
            continue
        run = WORD_RUN.match(text, start)
        words = run[0].split() if run else [match[0]]
        article = next((one for one in ARTICLES if text.endswith(one, 0, start)), "")
        marked = text[start - 1 : start] in MARKS
        for count in range(len(words), 0, -1):
            spelling = " ".join(words[:count]).rstrip(".,-")
            entry = named_outlet(spelling, article, marked)
            if entry is not None:
                reached = start + len(spelling)
                named = f"{article}{spelling}" if article[:1].isupper() else ""
                whole = named and TITLED.search(text, 0, start - len(article)) and find_outlet(named) is not None
                yield start - len(article) if whole else start, reached, entry
                break


@lru_cache(maxsize=4096)
def named_outlet(spelling: str, article: str, marked: bool) -> OutletEntry | None:
    """The outlet of a spelling; an article with a capital or an opening mark before it may make it one: „Die Furche“,
    „der „Furche““.
    """
    entry = find_outlet(article + spelling) if article else None
    entry = entry or find_outlet(spelling)
    if entry is None and DOMAIN.fullmatch(spelling):
        entry = find_domain(spelling) or OutletEntry(spelling, spelling, spelling.casefold(), "online", None)
    if entry is None and marked:
        entry = next(filter(None, (find_outlet(one + spelling) for one in ARTICLES)), None)
    return of_programme(spelling) if entry is None and "-" in spelling else entry


@lru_cache(maxsize=4096)
def of_programme(word: str) -> OutletEntry | None:
    """The outlet of „ZDF-Talkshow“, „SRF-Sendung“; None for „CNN-Moderator“, who is a person."""
    if MADE_BY.match(word, word.rfind("-")) is None:
        return None
    parts = word.split("-")
    heads = ("-".join(parts[:count]) for count in range(1, min(len(parts), MOST_PARTS)))
    return next(filter(None, map(find_outlet, heads)), None)


def cited_outlets(whole: str, text: str, named: Sequence[Named]) -> Iterator[tuple[OutletEntry, bool]]:
    """The outlets that a sentence names as its origin or as the one told, and whether each is said to have reported.

    Agencies and platforms are no outlets: what was said to a wire or on X is the occasion.
    """
    for start, end, entry in named:
        if entry.kind in ("agency", "platform"):
            continue
        before = text[max(0, start - 60) : start]
        if text[start:end] in COMMON and OF_A_NOUN.search(before):
            continue  # quotes.told_outlets knows who was told
        if is_reported(whole, start, end):
            yield entry, True
        elif text[start:end].strip() and (
            was_told(before) is not None
            or INTERVIEW.search(before)
            or IN_TALK.match(text, end)
            or (before.rstrip().endswith(("Zeitung", "Magazin", "Sender")) and not FROM_MEDIUM.search(before))
        ):
            yield entry, False


def is_reported(text: str, start: int, end: int) -> bool:
    """Is the outlet at these offsets said to have reported: „laut „Spiegel““, „dem „Figaro“ zufolge“?"""
    before = text[max(0, start - 60) : start]
    return REPORTED.search(before) is not None or re.match(r"[“”\"«»]?\szufolge\b", text[end:]) is not None


def was_told(before: str) -> re.Match[str] | None:
    """The words before an outlet that make it the one told; None for „auf der Welt“, „mit der Zeit“."""
    match = TOLD_TO.search(before)
    if match is not None and OF_AN_ISSUE.search(before, 0, match.start()):
        return None
    if match is None or match[0].startswith("gegenüber"):
        return match
    plain = before[-1] not in '„"»«' and re.search(MEDIUM + "$", match[0]) is None
    return None if plain and NOT_TOLD.search(before, 0, match.start()) else match
