"""What does `python -m quotes.evaluation` do? It scores the extraction on annotated articles and holds it to floors.

The comparison of names is scored beside it, where a folder has pairs of names.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from quotes.errors import WortlautError
from quotes.evaluation.floors import Floors, Measured, check_floors, floors_of, read_floors
from quotes.evaluation.gold import read_gold
from quotes.evaluation.names import NameJudgement, count_names, judge_names, read_name_lists
from quotes.evaluation.report import show_names, show_set, show_trust
from quotes.evaluation.scoring import Judgement, judge_set, sum_up
from quotes.names.same_names import compare_names

EPILOG = """\
examples:
  python -m quotes.evaluation tests/gold                             the passages of our own
  python -m quotes.evaluation tests/gold --errors 5                  and up to five errors of each group
  python -m quotes.evaluation tests/gold --floors bench/floors.toml  exit status 1 when a figure is below its floor

A folder holds NAME.txt with NAME.gold.json, or TOML files of passages (quotes/evaluation/own_passages.py), and it may
hold pairs of names (quotes/evaluation/names.py), of which those of the unseen half are counted and never shown.
"""

Judged = Sequence[tuple[str, Sequence[Judgement]]]
JudgedNames = Sequence[tuple[str, Sequence[NameJudgement]]]


def main(arguments: Sequence[str]) -> int:
    """Print the report; 0, or 1 when a figure is below its floor or gold cannot be read, or 2 for a wrong call."""
    parser = argparse.ArgumentParser(
        prog="python -m quotes.evaluation",
        description="Score the extraction of quotations against annotated articles, and names against pairs of them.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("gold", nargs="+", type=Path, metavar="FOLDER_OR_TOML", help="annotated articles or passages")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show up to N errors of each group")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="a TOML file of the lowest figures allowed")
    options = parser.parse_args(arguments)
    try:
        floors = read_floors(options.floors) if options.floors else {}
        judged = [(gold.name, judge_set(gold)) for gold in read_gold(options.gold)]
        names = [(one.name, judge_names(one.pairs, compare_names)) for one in read_name_lists(options.gold)]
    except WortlautError as error:
        print(error, file=sys.stderr)
        return 1
    below = [line for name, figures in measure(judged, names) for line in find_below(name, figures, floors)]
    try:
        print(build_report(judged, names, options.errors), flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    for line in below:
        print(line, file=sys.stderr)
    return 1 if below else 0


def measure(judged: Judged, names: JudgedNames) -> Iterator[tuple[str, Measured]]:
    """The figures of every set of articles and of every list of names."""
    yield from ((name, sum_up(rows)) for name, rows in judged)
    yield from ((name, count_names(rows)) for name, rows in names)


def find_below(name: str, figures: Measured, floors: Floors) -> list[str]:
    """A line for each figure of a set that lies below its floor."""
    return [f"{name}: below its floor: {line}" for line in check_floors(figures, floors_of(name, floors))]


def build_report(judged: Judged, names: JudgedNames, errors: int) -> str:
    """Every set, where there are several what they say of rules and confidence together, and every list of names."""
    parts = [show_set(name, judgements, errors) for name, judgements in judged]
    if len(judged) > 1:
        together = [row for _, judgements in judged for row in judgements]
        parts.append(f"== all of them ==\n\n{show_trust(together)}")
    parts.extend(show_names(name, judgements, errors) for name, judgements in names)
    return "\n\n\n".join(parts)
