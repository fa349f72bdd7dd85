"""How much was found, and how much of it is right? Two of „Ja“, „Nein“ and „Nie“ found, one with its speaker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quotes.evaluation.annotation import GoldArticle, GoldQuotation, GoldSet
from quotes.evaluation.comparing import is_same_mention, is_same_name, pair_spans, trim
from quotes.extraction import extract_quotations
from quotes.values import Article, Quotation


@dataclass(frozen=True, slots=True)
class Judgement:
    """A quotation that was marked, found or both: `gold` is None when it is spurious, `found` when it was missed.

    `exact` says that both begin and end at the same character, marks aside. The answers are None where they are not
    asked for: the annotation does not give them, or the quotation was not found. `left_open` is asked for where the
    annotation names no speaker.
    """

    article: Article
    gold: GoldQuotation | None
    found: Quotation | None
    exact: bool = False
    mention_right: bool | None = None
    name_right: bool | None = None
    kind_right: bool | None = None
    left_open: bool | None = None

    @property
    def hit(self) -> bool:
        """Is it marked and found?"""
        return self.gold is not None and self.found is not None

    @property
    def asked(self) -> bool:
        """Does the annotation say who spoke, for a quotation that was found?"""
        return self.mention_right is not None or self.name_right is not None

    @property
    def right(self) -> bool:
        """Is what was asked for right, the mention and the name too?"""
        return self.mention_right is not False and self.name_right is not False


class Rate(NamedTuple):
    """Hits among those that were made (found) and those that were asked for (marked)."""

    hits: int
    made: int
    asked: int

    @property
    def precision(self) -> float:
        """How many of the made ones are hits."""
        return ratio(self.hits, self.made)

    @property
    def recall(self) -> float:
        """How many of those asked for are hits."""
        return ratio(self.hits, self.asked)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return ratio(2 * self.precision * self.recall, self.precision + self.recall)


class Share(NamedTuple):
    """Right answers among those asked for."""

    right: int
    asked: int

    @property
    def value(self) -> float:
        """0 to 1; 0 where nothing was asked."""
        return ratio(self.right, self.asked)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a set is summed up in.

    `detection` counts spans that overlap by four fifths, `exact` those that are the same. `attribution`, `name` and
    `kind` are shares of the quotations that were found, `open` the share of those without a marked speaker that were
    left open. `joint` counts what was found with the right mention; where none is marked, any will do.
    """

    detection: Rate
    exact: Rate
    attribution: Share
    name: Share
    kind: Share
    open: Share
    joint: Rate

    def rates(self) -> dict[str, Rate]:
        """Those with precision and recall."""
        return {"detection": self.detection, "exact": self.exact, "joint": self.joint}

    def shares(self) -> dict[str, Share]:
        """Those with one value, without what was never asked for."""
        shares = {"attribution": self.attribution, "name": self.name, "kind": self.kind, "open": self.open}
        return {name: share for name, share in shares.items() if share.asked}

    def values(self) -> dict[str, float]:
        """One number for each: the F1 of a rate, the value of a share."""
        return {name: one.f1 for name, one in self.rates().items()} | {
            name: one.value for name, one in self.shares().items()
        }


def ratio(part: float, whole: float) -> float:
    """0 where there is nothing to divide by."""
    return part / whole if whole else 0.0


def judge_set(gold: GoldSet) -> list[Judgement]:
    """Extract every article of the set and judge what was found, in text order."""
    return [row for one in gold.articles for row in judge_article(one, extract_quotations(one.article))]


def judge_article(gold: GoldArticle, found: Sequence[Quotation]) -> list[Judgement]:
    """What was marked and found in one article, in text order.

    What was found at an unclear place is left out: it is neither right nor wrong.
    """
    text = gold.article.text
    unclear = [trim(text, start, end) for start, end in gold.unclear]
    ignored = set(pair_spans(unclear, [trim(text, one.start, one.end) for one in found]).values())
    counted = [one for number, one in enumerate(found) if number not in ignored]
    marked_at = [trim(text, one.start, one.end) for one in gold.quotations]
    found_at = [trim(text, one.start, one.end) for one in counted]
    pairs = pair_spans(marked_at, found_at)
    rows = []
    for i, one in enumerate(gold.quotations):
        if i in pairs:
            rows.append(judge_hit(gold.article, one, counted[pairs[i]], marked_at[i] == found_at[pairs[i]]))
        else:
            rows.append(Judgement(gold.article, one, None))
    spurious = set(range(len(counted))) - set(pairs.values())
    rows.extend(Judgement(gold.article, None, counted[j]) for j in spurious)
    return sorted(rows, key=place_of)


def judge_hit(article: Article, gold: GoldQuotation, found: Quotation, exact: bool) -> Judgement:
    """Is the speaker of a found quotation right, as far as the annotation says who it is?"""
    speaker = found.speaker
    mention_right = name_right = kind_right = left_open = None
    if gold.mention is not None:
        mention_right = is_same_mention(gold.mention, speaker.mention if speaker else None)
    if gold.name is not None:
        name_right = is_same_name(gold.name, speaker.name if speaker else None)
    if gold.kind is not None:
        kind_right = speaker is not None and speaker.kind == gold.kind
    if gold.is_open:
        left_open = speaker is None
    return Judgement(article, gold, found, exact, mention_right, name_right, kind_right, left_open)


def place_of(judgement: Judgement) -> tuple[int, int]:
    """Where the quotation stands in its article."""
    one = judgement.gold or judgement.found
    return (one.start, one.end) if one else (0, 0)


def sum_up(judgements: Iterable[Judgement]) -> Figures:
    """The figures of a set."""
    rows = list(judgements)
    made = sum(row.found is not None for row in rows)
    asked = sum(row.gold is not None for row in rows)
    hits = [row for row in rows if row.hit]
    return Figures(
        detection=Rate(len(hits), made, asked),
        exact=Rate(sum(row.exact for row in hits), made, asked),
        attribution=share_of(row.mention_right for row in hits),
        name=share_of(row.name_right for row in hits),
        kind=share_of(row.kind_right for row in hits),
        open=share_of(row.left_open for row in hits),
        joint=Rate(sum(row.mention_right is not False for row in hits), made, asked),
    )


def share_of(answers: Iterable[bool | None]) -> Share:
    """The right ones among the answers that were asked for."""
    asked = [answer for answer in answers if answer is not None]
    return Share(sum(asked), len(asked))
