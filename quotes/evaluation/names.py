"""How well does a comparison tell names? „Sergej Lawrow“ is „Sergey Lavrov“; Gerd and Kerstin Müller are two people.

A list of pairs is a table (quotes/lexicon/reading.py) called `name_pairs_HALF.tsv`. The half "seen" is there to work
on, pair by pair, and so is the list "further"; of the half "unseen" nothing but counts is shown: they tell how names
fare that nobody looked at. Both halves also say which role the press prints beside each of two people (bench/pairs.py
records both so and counts who becomes one speaker).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from quotes.evaluation.annotation import GoldError
from quotes.evaluation.scoring import ratio
from quotes.lexicon.reading import Row, read_table
from quotes.names.given_names import Likeness

Comparison = Callable[[str, str], Likeness]
"""How alike two names are as printed: same, close or apart."""

BEGINNING = "name_pairs_"
UNSEEN = "names/unseen"
COLUMNS = ("one", "other", "verdict", "kind", "origin")
ROLES = ("role_one", "role_two")
WITH_ROLES = ("seen", "unseen")
"""The lists that have the columns ROLES too."""

VERDICTS = ("same", "apart")
FIGURES = ("merged_by_name", "merged", "kept_apart_by_name", "kept_apart")


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names as printed, whether they are one person's, and what makes the pair hard.

    Of two people the role that the press prints beside each; None where it is not known, and for one person.
    """

    one: str
    other: str
    same: bool
    kind: str
    role_one: str | None = None
    role_two: str | None = None


@dataclass(frozen=True, slots=True)
class NameList:
    """One half of the pairs, called „names/seen“ or „names/unseen“."""

    name: str
    pairs: tuple[NamePair, ...]


@dataclass(frozen=True, slots=True)
class NameJudgement:
    """A pair and how alike the comparison found its names."""

    pair: NamePair
    likeness: Likeness

    @property
    def merged_by_name(self) -> bool:
        """Are both taken for one person by their names alone?"""
        return self.likeness == "same"

    @property
    def merged(self) -> bool:
        """Are both taken for one person where their roles or company speak for it too?"""
        return self.likeness != "apart"

    @property
    def right(self) -> bool:
        """Does the comparison say what the list says?"""
        return self.merged == self.pair.same


@dataclass(frozen=True, slots=True)
class NameCounts:
    """`merged` of the pairs that are one person's, `false_merges` of those that are two people's.

    Both count the close names too; `merged_by_name` and `false_by_name` are those of them that are the same.
    """

    same: int
    merged_by_name: int
    merged: int
    apart: int
    false_merges: int
    false_by_name: int = 0

    def values(self) -> dict[str, float]:
        """The figures that have floors: 1 for `kept_apart` is no false merge; 0 where nothing was asked."""
        return {
            "merged_by_name": ratio(self.merged_by_name, self.same),
            "merged": ratio(self.merged, self.same),
            "kept_apart_by_name": ratio(self.apart - self.false_by_name, self.apart),
            "kept_apart": ratio(self.apart - self.false_merges, self.apart),
        }


def read_name_lists(paths: Iterable[Path]) -> list[NameList]:
    """The lists in the folders among the paths, in the order of their file names; none is no error.

    Raises LexiconError for a file that is no such table, GoldError for an unknown verdict, for a role beside one
    person's names, and for one with blanks around it.
    """
    return [read_name_list(file) for path in paths for file in sorted(path.glob(f"{BEGINNING}*.tsv"))]


def read_name_list(path: Path) -> NameList:
    """The pairs of one file in their order."""
    half = path.stem.removeprefix(BEGINNING)
    columns = (*COLUMNS, *ROLES) if half in WITH_ROLES else COLUMNS
    rows = read_table(path, columns, key_width=2).rows
    return NameList(
        f"names/{half}", tuple([read_pair(f"{path}, {row['one']} and {row['other']}", row) for row in rows])
    )


def read_pair(place: str, row: Row) -> NamePair:
    """The pair in one row; `place` names it in an error."""
    if row["verdict"] not in VERDICTS:
        raise GoldError(place, f"the verdict is {row['verdict']!r}", f"choose among {', '.join(VERDICTS)}")
    same = row["verdict"] == "same"
    roles = [row.get(column, "") for column in ROLES]
    for role in filter(None, roles):
        if same:
            raise GoldError(place, f"{role!r} stands beside names of one person", "roles tell two people apart alone")
        if role != " ".join(role.split()):
            raise GoldError(place, f"the role {role!r} has blanks too many", "write single blanks between its words")
    return NamePair(row["one"], row["other"], same, row["kind"], *(role or None for role in roles))


def judge_names(pairs: Iterable[NamePair], compare: Comparison) -> list[NameJudgement]:
    """What the comparison says of each pair, in their order."""
    return [NameJudgement(pair, compare(pair.one, pair.other)) for pair in pairs]


def count_names(judgements: Iterable[NameJudgement]) -> NameCounts:
    """How many were merged, rightly and falsely."""
    rows = list(judgements)
    by_name = sum(row.merged_by_name for row in rows if row.pair.same)
    merged = sum(row.merged for row in rows if row.pair.same)
    false_merges = sum(row.merged for row in rows if not row.pair.same)
    false_by_name = sum(row.merged_by_name for row in rows if not row.pair.same)
    same = sum(row.pair.same for row in rows)
    return NameCounts(same, by_name, merged, len(rows) - same, false_merges, false_by_name)


def count_name_kinds(judgements: Iterable[NameJudgement]) -> dict[str, NameCounts]:
    """The same for each kind, in alphabetical order."""
    kinds: dict[str, list[NameJudgement]] = {}
    for row in judgements:
        kinds.setdefault(row.pair.kind, []).append(row)
    return {kind: count_names(kinds[kind]) for kind in sorted(kinds)}
