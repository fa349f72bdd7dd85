"""Where is the extraction good, and does it know? The figures by rule, kind of speaker, length, stated confidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from quotes.evaluation.comparing import trim
from quotes.evaluation.scoring import Judgement, Rate, Share, ratio, share_of

PRONOUNS = frozenset(
    "er ihm ihn sie ihr ihnen es ich wir man der die dieser diese jener jene letzterer letztere ersterer".split()
)
PRONOUN_MENTION = "pronoun mention"
NO_KIND = "kind not given"
LENGTHS = {"1-3 words": 3, "4-7 words": 7}
LONGEST = "8+ words"


class ByKind(NamedTuple):
    """How the quotations of one kind of speaker fare: how many were found, and with what right."""

    found: Share
    mention: Share
    name: Share
    kind: Share


class Bin(NamedTuple):
    """Attributions that state about the same confidence, with the mean of it and the share of right ones."""

    label: str
    made: int
    stated: float
    share: float


class Calibration(NamedTuple):
    """The bins from low to high, and how far stated confidence lies from the share of right ones on average."""

    bins: tuple[Bin, ...]
    error: float


def attributed(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The found quotations whose speaker is known to the annotation and was not left open."""
    return [row for row in judgements if row.asked and row.found is not None and row.found.speaker is not None]


def count_rules(judgements: Iterable[Judgement]) -> dict[str, Share]:
    """How often each rule was right, the most used first: mention and name, as far as the annotation gives them.

    The figure that `quotes.frames.confidence.MEASURED` holds.
    """
    answers: dict[str, list[bool]] = defaultdict(list)
    for row in attributed(judgements):
        if row.found is not None:
            answers[row.found.attribution.rule].append(row.right)
    ordered = sorted(answers.items(), key=lambda item: (-len(item[1]), item[0]))
    return {rule: share_of(right) for rule, right in ordered}


def count_kinds(judgements: Iterable[Judgement]) -> dict[str, ByKind]:
    """The marked quotations by kind of speaker; those with a pronoun as mention are counted once more by themselves.

    A quotation whose speaker the annotation leaves open belongs to no kind.
    """
    groups: dict[str, list[Judgement]] = defaultdict(list)
    for row in judgements:
        if row.gold is None or row.gold.is_open:
            continue
        groups[row.gold.kind or NO_KIND].append(row)
        if row.gold.mention is not None and row.gold.mention.text.casefold() in PRONOUNS:
            groups[PRONOUN_MENTION].append(row)
    ordered = sorted(groups.items(), key=lambda item: (item[0] == PRONOUN_MENTION, -len(item[1]), item[0]))
    return {
        kind: ByKind(
            found=Share(sum(row.hit for row in rows), len(rows)),
            mention=share_of(row.mention_right for row in rows),
            name=share_of(row.name_right for row in rows),
            kind=share_of(row.kind_right for row in rows),
        )
        for kind, rows in ordered
    }


def count_lengths(judgements: Iterable[Judgement]) -> dict[str, Rate]:
    """Detection by the number of words, short ones first; a hit has the length of the marked quotation."""
    groups: dict[str, list[Judgement]] = {label: [] for label in (*LENGTHS, LONGEST)}
    for row in judgements:
        groups[length_of(row)].append(row)
    return {
        label: Rate(
            hits=sum(row.hit for row in rows),
            made=sum(row.found is not None for row in rows),
            asked=sum(row.gold is not None for row in rows),
        )
        for label, rows in groups.items()
    }


def length_of(judgement: Judgement) -> str:
    """The label of its number of words."""
    one = judgement.gold or judgement.found
    text = judgement.article.text
    start, end = trim(text, one.start, one.end) if one else (0, 0)
    words = len(text[start:end].split())
    return next((label for label, most in LENGTHS.items() if words <= most), LONGEST)


def calibrate(judgements: Iterable[Judgement]) -> Calibration:
    """Is a confidence of 0.8 right in eight cases of ten? Attributions in bins of a tenth, compared by their means.

    The error is the expected calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015): the distances of the bins,
    weighted by how many attributions each holds.
    """
    groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for row in attributed(judgements):
        if row.found is not None:
            confidence = row.found.attribution.confidence
            groups[min(round(confidence * 100) // 10, 9)].append((confidence, row.right))
    bins = []
    for tenth, answers in sorted(groups.items()):
        stated = sum(confidence for confidence, _ in answers) / len(answers)
        share = sum(right for _, right in answers) / len(answers)
        label = f"0.{tenth}0-0.{tenth}9" if tenth < 9 else "0.90-1.00"
        bins.append(Bin(label, len(answers), stated, share))
    total = sum(one.made for one in bins)
    return Calibration(tuple(bins), ratio(sum(one.made * abs(one.stated - one.share) for one in bins), total))
