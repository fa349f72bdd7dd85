"""Where or through what was it said? „in einer Videobotschaft“, „vor den Medien“, „im Bundestag“, „auf Anfrage“.

An occasion that belongs to a noun before it is no occasion of the words: „die Debatte im Bundestag“.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from quotes.circumstances.audiences import is_audience
from quotes.circumstances.occasion_phrases import (
    DATIVES,
    GENITIVES,
    OWN,
    PLATFORMS,
    is_when,
    opened,
    start_of_noun,
    with_complements,
    with_title,
)
from quotes.circumstances.own_clause import Clause, Part
from quotes.language.function_words import FUNCTION_WORDS
from quotes.language.occasion_nouns import occasion_kind
from quotes.language.words import Token
from quotes.lexicon.tables import noun_cue
from quotes.phrases.phrase import Phrase

BY_KIND = {
    "event": frozenset("in im auf an am bei beim während anlässlich nach vor mit".split()),
    "medium": frozenset("in im auf via über per".split()),
    "body": frozenset("in im vor vorm".split()),
}
STAGES = frozenset("rande rand rahmen auftakt beginn abschluss ende vorfeld".split())
"""„am Rande des Gipfels“, „zum Auftakt der Tagung“: with a preposition before them and a genitive behind."""
AT_STAGE = frozenset("am im zum zu".split())
SOONER = frozenset("bereits schon noch kurz lange erst unmittelbar tage wochen monate jahre".split())
TALKED_WITH = ("rede", "ansprache", "botschaft")
"""„mit einer Rede“; „mit einem Treffen“ is something else."""
ON_PLATFORM = frozenset("auf bei über via in im beim per".split())
ON_INQUIRY, BEFORE_AUDIENCE = frozenset(("auf",)), frozenset(("vor", "gegenüber", "zu"))
INQUIRIES = ("anfrage", "nachfrage", "rückfrage")
PAGES = ("kanal", "seite", "account", "profil", "konto", "gruppe")
"""What somebody has on a platform: „in seinem Telegram-Kanal“."""
DEEDS = frozenset(
    "Auftritt Auftritte Auftritten Teilnahme Verhalten Eklat Vereinbarung Gast Kandidat Streit Antrag Mehrheit".split()
)
"""What an occasion behind it belongs to: „ihr Auftritt in der Sendung“."""
POINTS = frozenset(
    "Fazit Bilanz Kritik Forderung Forderungen Vorwurf Vorwürfe Warnung Haltung Position Standpunkt Ansicht "
    "Meinung".split()
)
HIS_OWN = frozenset("sein seine seinen ihr ihre ihren".split())
"""„formulierte Velt sein Fazit auf der Tagung“: what is said there in the same breath, not an earlier one."""
PLACED = frozenset(("in", "aus", "nahe"))
AFTER = frozenset(("nach", "Nach"))
TIMELY = frozenset("nach vor während beim am im seit".split())


def find_occasions(clause: Clause, mention: Phrase | None) -> Iterator[Part]:
    """(first, end) of every occasion that a clause tells, those on a platform first, those before it („nach der
    Sitzung“) last, else in order.

    What belongs to the `mention` of the speaker is their office („die Sprecherin im Bundestag, Eva Berg“).
    """
    found = [span for begin, end in clause.parts for span in in_part(clause.tokens, (begin, end), mention)]
    tokens = clause.tokens
    yield from sorted(found, key=lambda span: (tokens[span[0]].text in AFTER, not on_platform(tokens, span)))


def on_platform(tokens: Sequence[Token], span: Part) -> bool:
    """„auf X“, „via Telegram“."""
    return any(token.text in PLATFORMS for token in tokens[span[0] : span[1]])


def in_part(tokens: Sequence[Token], part: Part, mention: Phrase | None) -> Iterator[Part]:
    """The occasions of one stretch, in order; none reaches into the mention."""
    begin, end = part
    for i in range(*part):
        if i < begin or not may_head(tokens[i].text):
            continue
        stop = mention.first if mention is not None and i < mention.first < end else end
        span = occasion_at(tokens, i, begin, stop)
        if span is not None and not hangs(tokens, span, i, mention):
            yield span
            begin = span[1]


@lru_cache(maxsize=16384)
def may_head(word: str) -> bool:
    """Can the word be the head of an occasion: „Interview“, „X“, „SWR-Anfrage“, „Journalisten“?"""
    if not word[0].isupper() and not any(letter.isupper() for letter in word):
        return False
    if word == "Stunde" or word.partition("-")[0] in PLATFORMS or word.casefold().endswith(INQUIRIES):
        return True
    return occasion_kind(word) is not None or is_audience(word)


def occasion_at(tokens: Sequence[Token], i: int, begin: int, end: int) -> Part | None:
    """The occasion whose head noun is token `i`, between two tokens; None when it is none."""
    word = tokens[i].text
    folded = word.casefold()
    first: int | None
    if word in PLATFORMS:
        first, stop = opened(tokens, i, begin, ON_PLATFORM), i + 1 + (word == "Truth")
    elif folded.endswith(INQUIRIES):
        first, stop = opened(tokens, i, begin, ON_INQUIRY), with_complements(tokens, i + 1, end)
    elif is_audience(word) and (first := before_audience(tokens, i, begin)) is not None:
        stop = i + 1
    elif word.partition("-")[0] in PLATFORMS and folded.endswith(PAGES):
        first, stop = opened(tokens, i, begin, ON_PLATFORM), i + 1
    else:
        return event_at(tokens, i, begin, end)
    return None if first is None else (first, stop)


def before_audience(tokens: Sequence[Token], i: int, begin: int) -> int | None:
    """„vor Journalisten“, „gegenüber den Medien“, and „vor die Presse“ too."""
    if i - 2 >= begin and tokens[i - 1].text == "die" and tokens[i - 2].text == "vor":
        return i - 2
    return opened(tokens, i, begin, BEFORE_AUDIENCE)


def event_at(tokens: Sequence[Token], i: int, begin: int, end: int) -> Part | None:
    """„bei einer Kundgebung in Bonn“, „in ihrem Brief“, „am Rande der Tagung“ with the head noun at token `i`."""
    stunde = tokens[i].text == "Stunde" and tokens[i - 1].text == "Aktuellen"
    kind = "event" if stunde else occasion_kind(tokens[i].text)
    if kind is None or [token.text for token in tokens[i : i + 3]] == ["Rede", "und", "Antwort"]:
        return None
    first = opened(tokens, i, begin, BY_KIND[kind])
    stop = with_title(tokens, i + 1, end)
    if first and tokens[first].text == "vor" and tokens[first - 1].text.casefold() in SOONER:
        return None  # „Bereits vor dem Treffen im Sommer“ tells when
    if first is None:
        first = at_stage(tokens, i, begin)
    elif is_other(tokens[i].text.casefold(), [token.text.casefold() for token in tokens[first:i]]):
        return None
    elif tokens[first + 1].text in OWN and stop < end and tokens[stop].text in GENITIVES:
        return first, stop  # „versprach in seiner Rede der Opposition“
    return None if first is None else (first, with_complements(tokens, stop, end))


def is_other(noun: str, before: Sequence[str]) -> bool:
    """„mit einem Treffen“, „in Empfang“, „nach Vorstellung der Partei“, „in der deutschen Botschaft“: no occasion."""
    if before[0] == "mit":
        return not noun.endswith(TALKED_WITH)
    if noun.startswith("botschaft"):
        return "der" in before
    return (noun, before) == ("empfang", ["in"]) or (noun.startswith("vorstellung") and before[0] == "nach")


def at_stage(tokens: Sequence[Token], i: int, begin: int) -> int | None:
    """„am Rande des Gipfels“, „im Anschluss an eine Sitzung“ with the event at token `i`: the first token."""
    j = start_of_noun(tokens, i, begin) - 1
    while j > begin and tokens[j].text.islower() and tokens[j].text.endswith("en"):
        j -= 1
    if j - 2 >= begin and tokens[j - 2].text == "Anschluss" and tokens[j - 1].text == "an":
        return j - 3 if j - 3 >= begin else None
    if tokens[j].text in DATIVES or tokens[j].text == "von":
        j -= 1
    if j <= begin or tokens[j].text.casefold() not in STAGES or tokens[j - 1].text.casefold() not in AT_STAGE:
        return None
    return j - 1


def hangs(tokens: Sequence[Token], span: Part, head: int, mention: Phrase | None, strict: bool = False) -> bool:
    """Does the occasion belong to the mention, or to a noun before it: „die Sprecherin im Bundestag, Eva Berg,“?

    Behind any noun does what is said in a body, and where `strict` tells so; else only behind one of speech or deed.
    """
    first, end = span
    if first > 0 and tokens[first - 1].text == "(":
        return False  # „Tom Velt (bei Sky): „...““
    if mention is not None and mention.first < end and first < mention.last:
        return True
    before = tokens[first - 1].text if first else ""
    if not first or not tokens[first - 1].is_capital or is_when(before) or before.casefold() in FUNCTION_WORDS:
        return False
    if before in POINTS and first > 1 and tokens[first - 2].text in HIS_OWN:
        return False
    held = strict or occasion_kind(tokens[head].text) == "body"
    if mention is not None and mention.last == first and before not in DEEDS:
        return held and mention.run is None and names_follow(tokens, end)
    if first > 1 and (tokens[first - 2].text in PLACED or timed(tokens, first - 2)):
        return False
    return held or before in DEEDS or noun_cue(before) is not None or occasion_kind(before) is not None


def timed(tokens: Sequence[Token], k: int) -> bool:
    """„nach dem Spiel bei Sky“: does a preposition of time stand at `k` or before the article there?"""
    return any(token.text.casefold() in TIMELY for token in tokens[max(0, k - 1) : k + 1])


def names_follow(tokens: Sequence[Token], k: int) -> bool:
    """„..., Eva Berg“: does the name of whoever holds the office stand at `k`?"""
    k += k < len(tokens) and tokens[k].text == ","
    return k + 1 < len(tokens) and tokens[k].is_capital and tokens[k + 1].is_capital
