"""Is it still the same talk? „..., sagte Velt am Montag der „Bild“. „...“, fügte er hinzu“: to „Bild“ too, on Monday.

What was told of when, where and to whom somebody spoke holds for what they say next, until somebody else speaks in
another paragraph, or the article turns to another time or place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quotes.language.sentences import MONTHS
from quotes.values import Occasion, Placement

TURNS = re.compile(
    r"\b(?:[Nn]un|[Jj]etzt|[Ss]päter|[Zz]uvor|[Dd]avor|[Dd]anach|[Ff]rüher|[Zz]uletzt|[Ii]nzwischen|[Mm]ittlerweile|[Dd]amals|[Ee]inst|"
    r"[Bb]ereits|[Kk]ürzlich|[Jj]üngst|[Nn]eulich|[Aa]nderswo|[Ss]einerzeit|[Tt]ags|[Ss]eit|(?:19|20)\d\d|[Vv]orjahr|"
    rf"{'|'.join(MONTHS)})\b"
)
"""Words of a clause that tell of another time."""
PLUPERFECT = re.compile(r"\bhatten?\b")
TAKEN_UP = re.compile(
    r"(?:[Ii]n|[Bb]ei)\s(?:dem|der|diesem|dieser)\s[\w-]+|(?:[Ii]m|[Bb]eim)\s[\w-]*(?:[Ii]nterview|[Gg]espräch|[Vv]ideo)"
)
"""„in dem Interview“, „im Gespräch“: an occasion that was told of before."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one report told: who spoke (None where that is open), in which paragraph, when, where and to whom.

    `clause` gives the text of its own clause. `carried` says that it has none but goes on from the report before.
    """

    speaker: str | None
    paragraph: int
    placement: Placement
    clause: Callable[[], str]
    carried: bool = False

    @property
    def past(self) -> bool:
        """„hatte gesagt“."""
        return not self.carried and PLUPERFECT.search(self.clause()) is not None

    @property
    def turned(self) -> bool:
        """„Jetzt sagte“, „2019 schrieb“: does it tell of another time?"""
        return not self.carried and TURNS.search(self.clause()) is not None


def going_on(report: Report, before: Sequence[Report]) -> Placement:
    """The placement of a report, with what it shares with the nearest of the reports `before` it that tells anything of
    the same speaker.
    """
    reached = report.paragraph
    others = False
    for earlier in reversed(before):
        if earlier.paragraph < reached - 1 or (others and earlier.paragraph < report.paragraph):
            break
        if earlier.speaker != report.speaker or (earlier.speaker is None and not report.carried):
            others = True
            continue
        reached = earlier.paragraph
        if tells(earlier.placement):
            return merged(report.placement, earlier.placement) if shares(report, earlier) else report.placement
    return report.placement


def tells(placement: Placement) -> bool:
    """Does it tell anything?"""
    return placement.said_on is not None or placement.occasion is not None or placement.outlet is not None


def shares(report: Report, earlier: Report) -> bool:
    """Can both be of one talk? Nothing in another paragraph goes on from the pluperfect or what an outlet reports."""
    if not compatible(report.placement, earlier.placement) or report.turned:
        return False
    if earlier.paragraph != report.paragraph:
        told = earlier.placement
        if earlier.past or (told.outlet is not None and told.told is None and told.occasion is None):
            return False
    return earlier.past or not report.past


def compatible(own: Placement, earlier: Placement) -> bool:
    """Not two days, two outlets or two occasions?"""
    if own.said_on and earlier.said_on and own.said_on != earlier.said_on:
        return False
    if own.outlet is not None:
        return earlier.outlet.name == own.outlet.name if earlier.outlet else earlier.occasion is None
    if own.occasion is not None and not takes_up(own.occasion):
        return earlier.outlet is None and earlier.occasion is None
    return True


def takes_up(occasion: Occasion) -> bool:
    """„in dem Gespräch“: is it one that was told of before?"""
    return TAKEN_UP.fullmatch(occasion.text) is not None


def merged(own: Placement, earlier: Placement) -> Placement:
    """The placement with what only the earlier one tells."""
    return Placement(
        own.said_on or earlier.said_on,
        own.occasion or earlier.occasion,
        own.outlet or earlier.outlet,
        own.told if own.outlet is not None else earlier.told,
    )
