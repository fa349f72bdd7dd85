"""How well does a comparison tell names? „Sergej Lawrow“ is „Sergey Lavrov“; Gerd and Kerstin Müller are two people.

A list of pairs is a table (quotes/lexicon/reading.py) called `name_pairs_HALF.tsv`. The half "seen" is there to work
on, pair by pair; of the half "unseen" nothing but counts is shown: they tell how names fare that nobody looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from quotes.evaluation.annotation import GoldError
from quotes.evaluation.scoring import ratio
from quotes.lexicon.reading import read_table
from quotes.names import name_key

Comparison = Callable[[str, str], bool]
"""Two names as printed -> are they one person's?"""

BEGINNING = "name_pairs_"
UNSEEN = "names/unseen"
COLUMNS = ("one", "other", "verdict", "kind", "origin")
VERDICTS = ("same", "apart")
FIGURES = ("merged", "kept_apart")


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names as printed, whether they are one person's, and what makes the pair hard."""

    one: str
    other: str
    same: bool
    kind: str


@dataclass(frozen=True, slots=True)
class NameList:
    """One half of the pairs, called „names/seen“ or „names/unseen“."""

    name: str
    pairs: tuple[NamePair, ...]


@dataclass(frozen=True, slots=True)
class NameJudgement:
    """A pair and whether the comparison took both for one person."""

    pair: NamePair
    merged: bool

    @property
    def right(self) -> bool:
        """Does the comparison say what the list says?"""
        return self.merged == self.pair.same


@dataclass(frozen=True, slots=True)
class NameCounts:
    """`merged` of the pairs that are one person's, `false_merges` of those that are two people's."""

    same: int
    merged: int
    apart: int
    false_merges: int

    def values(self) -> dict[str, float]:
        """The figures that have floors: 1 for `kept_apart` is no false merge; 0 where nothing was asked."""
        return {
            "merged": ratio(self.merged, self.same),
            "kept_apart": ratio(self.apart - self.false_merges, self.apart),
        }


def read_name_lists(paths: Iterable[Path]) -> list[NameList]:
    """The lists in the folders among the paths, in the order of their file names; none is no error.

    Raises LexiconError for a file that is no such table, GoldError for an unknown verdict.
    """
    return [read_name_list(file) for path in paths for file in sorted(path.glob(f"{BEGINNING}*.tsv"))]


def read_name_list(path: Path) -> NameList:
    """The pairs of one file in their order."""
    pairs = []
    for row in read_table(path, COLUMNS, key_width=2).rows:
        if row["verdict"] not in VERDICTS:
            place = f"{path}, {row['one']} and {row['other']}"
            raise GoldError(place, f"the verdict is {row['verdict']!r}", f"choose among {', '.join(VERDICTS)}")
        pairs.append(NamePair(row["one"], row["other"], row["verdict"] == "same", row["kind"]))
    return NameList(f"names/{path.stem.removeprefix(BEGINNING)}", tuple(pairs))


def is_same_key(one: str, other: str) -> bool:
    """The comparison by `quotes.names.name_key` alone.

    >>> is_same_key("Sergej Lawrow", "Sergey Lavrov"), is_same_key("Gerd Müller", "Kerstin Müller")
    (True, False)
    """
    return name_key(one) == name_key(other)


def judge_names(pairs: Iterable[NamePair], is_same: Comparison) -> list[NameJudgement]:
    """What the comparison says of each pair, in their order."""
    return [NameJudgement(pair, is_same(pair.one, pair.other)) for pair in pairs]


def count_names(judgements: Iterable[NameJudgement]) -> NameCounts:
    """How many were merged, rightly and falsely."""
    rows = list(judgements)
    merged = sum(row.merged for row in rows if row.pair.same)
    false_merges = sum(row.merged for row in rows if not row.pair.same)
    same = sum(row.pair.same for row in rows)
    return NameCounts(same, merged, len(rows) - same, false_merges)


def count_name_kinds(judgements: Iterable[NameJudgement]) -> dict[str, NameCounts]:
    """The same for each kind, in alphabetical order."""
    kinds: dict[str, list[NameJudgement]] = {}
    for row in judgements:
        kinds.setdefault(row.pair.kind, []).append(row)
    return {kind: count_names(kinds[kind]) for kind in sorted(kinds)}
