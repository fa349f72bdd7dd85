"""Do roles keep two people apart? Gerd Müller, Entwicklungsminister, and Kerstin Müller, Grünen-Politikerin, are two.

`python -m bench.pairs tests/gold` records two articles for each pair of names in the lists that have roles; each quotes
one of the two. It counts who is one speaker then: two people with the role that the press prints beside each, and with
one role for both, which is the worst case; one person without roles, and with one role in both articles. Of the unseen
half nothing but counts is printed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from index import tables
from index.archive import opened_archive, writing
from index.recording import insert_article
from index.resolution import resolve_blocks
from index.sightings import blocks_of, record_sightings
from quotes.errors import WortlautError
from quotes.evaluation.floors import Floors, check_floors, floors_of, read_floors
from quotes.evaluation.names import BEGINNING, UNSEEN, WITH_ROLES, NameList, NamePair, read_name_list
from quotes.evaluation.report import format_table, share_cell
from quotes.evaluation.scoring import Share, ratio
from quotes.values import Article, Mention, Speaker

ONE_ROLE = "Sprecher von Greenpeace"
"""An office with its body, which says as much for one person as roles can."""

Cast = tuple[str, str | None]
"""A name and the role that an article prints beside it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A pair, and by which rule both names are one speaker, None where they are two.

    `own` is with their own roles, for one person without any; `alike` with one role for both.
    """

    pair: NamePair
    own: str | None
    alike: str | None


@dataclass(frozen=True, slots=True)
class PairCounts:
    """How many of one person's pairs and of two people's ended as one speaker.

    `told` are the pairs of two people of whom both roles are known.
    """

    same: int
    merged_by_name: int
    merged: int
    apart: int
    told: int
    false_merges: int
    false_alike: int

    def values(self) -> dict[str, float]:
        """The figures that have floors: `merged` with one role, `kept_apart` with their own ones."""
        return {
            "merged_by_name": ratio(self.merged_by_name, self.same),
            "merged": ratio(self.merged, self.same),
            "kept_apart": ratio(self.apart - self.false_merges, self.apart),
        }


def read_lists(folder: Path) -> list[NameList]:
    """The lists of the folder that have roles, in the order of their names; one that is missing is left out."""
    paths = [folder / f"{BEGINNING}{half}.tsv" for half in WITH_ROLES]
    return [read_name_list(path) for path in paths if path.exists()]


def judge_pairs(archive: Engine, pairs: Iterable[NamePair]) -> list[Outcome]:
    """What becomes of each pair in an archive without articles, which is left as it was."""
    with writing(archive) as connection:
        return [
            Outcome(
                pair,
                own=link_pair(connection, (pair.one, pair.role_one), (pair.other, pair.role_two)),
                alike=link_pair(connection, (pair.one, ONE_ROLE), (pair.other, ONE_ROLE)),
            )
            for pair in pairs
        ]


def link_pair(connection: Connection, one: Cast, other: Cast) -> str | None:
    """By which rule two are one speaker when nobody else has been quoted; None when they are two."""
    attempt = connection.begin_nested()
    try:
        for number, cast in enumerate((one, other)):
            record_cast(connection, number, cast)
        table = tables.sighting
        rows = connection.execute(select(table.c.speaker_id, table.c.link)).all()
    finally:
        attempt.rollback()
    if len(rows) != 2 or len({row.speaker_id for row in rows}) != 1:
        return None
    # the larger of the two keeps the rule by which it is itself
    return min((str(row.link) for row in rows), key=lambda link: link in ("same-name", "alone"))


def record_cast(connection: Connection, number: int, cast: Cast) -> None:
    """Records an article that quotes a person with name and role, and sorts who it is."""
    name, role = cast
    article = Article(f"{number}.txt", f"{number}: {name} sagte: „Das ist der Satz {number}.“")
    speaker = Speaker(name, "person", role, Mention(len(f"{number}: "), len(f"{number}: {name}"), name), ())
    home = insert_article(connection, article, "")
    sightings = record_sightings(connection, article, home, [speaker])
    resolve_blocks(connection, blocks_of(connection, sightings.values()), home)


def count_pairs(outcomes: Sequence[Outcome]) -> PairCounts:
    """How many ended as one speaker, rightly and falsely."""
    same = [one for one in outcomes if one.pair.same]
    apart = [one for one in outcomes if not one.pair.same]
    return PairCounts(
        same=len(same),
        merged_by_name=sum(one.own is not None for one in same),
        merged=sum(one.alike is not None for one in same),
        apart=len(apart),
        told=sum(bool(one.pair.role_one and one.pair.role_two) for one in apart),
        false_merges=sum(one.own is not None for one in apart),
        false_alike=sum(one.alike is not None for one in apart),
    )


def show_counts(counted: Sequence[tuple[str, PairCounts]]) -> str:
    """A row for each list."""
    head = ("speakers", "one without roles", "with one role", "two with their roles", "with one role", "both known")
    rows: list[tuple[str, ...]] = [head]
    for name, counts in counted:
        cells = [share_cell(Share(right, counts.same)) for right in (counts.merged_by_name, counts.merged)]
        wrong = [f"{count} of {counts.apart}" for count in (counts.false_merges, counts.false_alike)]
        rows.append((name, *cells, *wrong, str(counts.told)))
    return format_table(rows)


def show_rules(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """A line for each kind and rule by which two people are one speaker, with their own roles."""
    found = Counter((one.pair.kind, one.own) for one in outcomes if not one.pair.same and one.own)
    for (kind, rule), count in sorted(found.items()):
        yield f"two people as one speaker: {count}, {kind}, by {rule}"


def show_errors(outcomes: Iterable[Outcome], most: int) -> Iterator[str]:
    """Up to `most` pairs of two people who are one speaker, and of one person who is two with one role."""
    groups: dict[str, list[str]] = {"one speaker": [], "two speakers": []}
    for one in outcomes:
        pair = one.pair
        if not pair.same and one.own:
            shown = f"{pair.one}, {pair.role_one} | {pair.other}, {pair.role_two}"
            groups["one speaker"].append(f"one speaker ({one.own})\t{pair.kind}: {shown}")
        elif pair.same and not one.alike:
            groups["two speakers"].append(f"two speakers\t{pair.kind}: {pair.one} | {pair.other}")
    for lines in groups.values():
        yield from lines[:most]


@contextmanager
def empty_archive() -> Iterator[Engine]:
    """An archive without articles in a folder that is removed at the end of the block."""
    with tempfile.TemporaryDirectory() as folder, opened_archive(Path(folder) / "archive.sqlite") as archive:
        yield archive


def report(name: str, outcomes: Sequence[Outcome], errors: int, floors: Floors) -> bool:
    """Prints what is wrong with the pairs of one list, and on standard error each figure below its floor: is none?"""
    lines = [*show_rules(outcomes), *(show_errors(outcomes, errors) if name != UNSEEN else ())]
    for line in lines:
        print(f"{name}: {line}")
    of_speakers = speakers_of(name)
    below = check_floors(count_pairs(outcomes), floors_of(of_speakers, floors))
    for line in below:
        print(f"{of_speakers}: below its floor: {line}", file=sys.stderr)
    return not below


def speakers_of(name: str) -> str:
    """Under which name a list has its floors here: „speakers/seen“ for „names/seen“."""
    return f"speakers/{name.removeprefix('names/')}"


def main(arguments: Sequence[str]) -> int:
    """Prints the table; 1 when a figure is below its floor or a list cannot be read, 2 where there is none."""
    parser = argparse.ArgumentParser(prog="python -m bench.pairs", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="where name_pairs_seen.tsv and name_pairs_unseen.tsv are")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show up to N wrong pairs, of the seen half")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="a TOML file of the lowest figures allowed")
    options = parser.parse_args(arguments)
    try:
        floors = read_floors(options.floors) if options.floors else {}
        lists = read_lists(options.folder)
    except WortlautError as error:
        print(error, file=sys.stderr)
        return 1
    if not lists:
        print(f"{options.folder}: no pairs of names with roles there", file=sys.stderr)
        return 2
    with empty_archive() as archive:
        judged = [(one.name, judge_pairs(archive, one.pairs)) for one in lists]
    print(show_counts([(speakers_of(name), count_pairs(outcomes)) for name, outcomes in judged]))
    holds = [report(name, outcomes, options.errors, floors) for name, outcomes in judged]
    return 0 if all(holds) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
