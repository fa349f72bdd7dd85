"""Is a comparison of names counted right? Of three pairs of one person's names two are merged, of two others one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from quotes.errors import LexiconError
from quotes.evaluation.annotation import GoldError
from quotes.evaluation.command import main
from quotes.evaluation.floors import check_floors
from quotes.evaluation.names import (
    COLUMNS,
    ROLES,
    UNSEEN,
    Comparison,
    NameCounts,
    NamePair,
    count_name_kinds,
    count_names,
    judge_names,
    read_name_lists,
)
from quotes.evaluation.report import name_error_lines, show_names
from quotes.names.given_names import Likeness
from quotes.names.same_names import compare_names

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"

PAIRS = (
    NamePair("Sergej Lawrow", "Sergey Lavrov", same=True, kind="cyrillic"),
    NamePair("Wladimir Putin", "Vladimir Poutine", same=True, kind="cyrillic"),
    NamePair("Tom Velt", "Tom Weldt", same=True, kind="typing"),
    NamePair("Andrea Velt", "Andreas Velt", same=False, kind="firstname"),
    NamePair("Tom Velt", "Eva Velt", same=False, kind="namesake"),
    NamePair("Tom Berg", "Tom Bergk", same=False, kind="namesake"),
    NamePair("Igor Lebedew", "Alexander Lebedew", same=False, kind="cyrillic"),
)


def count(compare: Comparison) -> NameCounts:
    return count_names(judge_names(PAIRS, compare))


def compare_first_words(one: str, other: str) -> Likeness:
    """Close where the first words are one, the same where both names are also of one length."""
    if one.split()[0] != other.split()[0]:
        return "apart"
    return "same" if len(one) == len(other) else "close"


# ---- counting


def test_a_comparison_that_always_says_yes_merges_all_and_keeps_none_apart() -> None:
    counts = count(lambda one, other: "same")
    assert counts == NameCounts(same=3, merged_by_name=3, merged=3, apart=4, false_merges=4, false_by_name=4)
    assert counts.values() == {"merged_by_name": 1.0, "merged": 1.0, "kept_apart_by_name": 0.0, "kept_apart": 0.0}


def test_a_comparison_that_always_says_no_merges_none_and_keeps_all_apart() -> None:
    counts = count(lambda one, other: "apart")
    assert counts == NameCounts(same=3, merged_by_name=0, merged=0, apart=4, false_merges=0)
    assert counts.values() == {"merged_by_name": 0.0, "merged": 0.0, "kept_apart_by_name": 1.0, "kept_apart": 1.0}


def test_right_and_wrong_merges_are_not_mixed_up() -> None:
    counts = count(compare_first_words)
    assert counts == NameCounts(same=3, merged_by_name=0, merged=1, apart=4, false_merges=1)
    assert counts.values() == {
        "merged_by_name": 0.0,
        "merged": pytest.approx(1 / 3),
        "kept_apart_by_name": 1.0,
        "kept_apart": 0.75,
    }


def test_the_comparison_gets_both_names_in_their_order() -> None:
    assert count(lambda one, other: "same" if (one, other) == ("Tom Berg", "Tom Bergk") else "apart") == NameCounts(
        3, 0, 0, 4, 1, 1
    )


def test_kinds_are_counted_for_themselves_and_a_kind_may_have_pairs_of_both_verdicts() -> None:
    assert count_name_kinds(judge_names(PAIRS, compare_first_words)) == {
        "cyrillic": NameCounts(same=2, merged_by_name=0, merged=0, apart=1, false_merges=0),
        "firstname": NameCounts(same=0, merged_by_name=0, merged=0, apart=1, false_merges=0),
        "namesake": NameCounts(same=0, merged_by_name=0, merged=0, apart=2, false_merges=1),
        "typing": NameCounts(same=1, merged_by_name=0, merged=1, apart=0, false_merges=0),
    }


def test_without_pairs_all_is_zero_so_that_a_floor_does_not_vanish() -> None:
    nothing = count_names([])
    assert nothing.values() == {"merged_by_name": 0.0, "merged": 0.0, "kept_apart_by_name": 0.0, "kept_apart": 0.0}
    assert check_floors(nothing, {"kept_apart": 1.0}) == ["kept_apart 0.0000, floor 1.0"]


def test_a_single_false_merge_is_below_the_floor() -> None:
    findings = check_floors(count(compare_first_words), {"kept_apart": 1.0, "merged": 0.3})
    assert findings == ["kept_apart 0.7500, floor 1.0"]


# ---- what is shown


def test_the_table_shows_what_was_merged_and_what_falsely() -> None:
    head, *rows = show_names("names/seen", judge_names(PAIRS, compare_first_words), 0).splitlines()[2:]
    assert head.split("  ")[0] == "pairs of names"
    assert [row.split() for row in rows] == [
        "all 7 0.000 (0 of 3) 0.333 (1 of 3) 0 of 4 1 of 4".split(),
        "cyrillic 3 0.000 (0 of 2) 0.000 (0 of 2) 0 of 1 0 of 1".split(),
        "firstname 1 0 of 1 0 of 1".split(),
        "namesake 2 0 of 2 1 of 2".split(),
        "typing 1 0.000 (0 of 1) 1.000 (1 of 1)".split(),
    ]


def test_errors_are_false_merges_first_and_no_more_of_a_group_than_asked_for() -> None:
    judgements = judge_names(PAIRS, compare_first_words)
    assert list(name_error_lines(judgements, 1)) == [
        "false merge (close)\tnamesake: Tom Berg | Tom Bergk",
        "not merged\tcyrillic: Sergej Lawrow | Sergey Lavrov",
    ]
    assert len(list(name_error_lines(judgements, 9))) == 3
    assert show_names("names/seen", judgements, 0) in show_names("names/seen", judgements, 9)
    assert show_names("names/seen", judge_names(PAIRS[:1], compare_names), 9).endswith("no errors")


def test_of_the_unseen_half_no_pair_is_shown() -> None:
    shown = show_names(UNSEEN, judge_names(PAIRS, compare_first_words), 9)
    assert "0.333 (1 of 3)" in shown
    assert [word for pair in PAIRS for word in (pair.one, pair.other) if word in shown] == []


# ---- reading


def write_pairs(folder: Path, *rows: str, half: str = "seen") -> Path:
    """A list of pairs in a folder that has a passage of its own too; returns the folder."""
    header = "# Pairs made up for a test.\n" + "\t".join((*COLUMNS, *ROLES))
    (folder / f"name_pairs_{half}.tsv").write_text("\n".join((header, *rows, "")), encoding="utf-8")
    passage = '[[passage]]\nshows = "trap"\ntext = """Das Stück heißt „Der Umbau“."""\n'
    (folder / "own.toml").write_text(passage, encoding="utf-8")
    return folder


LAWROW = "Sergej Lawrow\tSergey Lavrov\tsame\tcyrillic\tpress\t\t"
VELT = "Tom Velt\tTom Weldt\tsame\ttyping\tpress\t\t"
NAMESAKES = "Eva Velt\tTom Velt\tapart\tnamesake\tpress\tSPD-Politikerin\t"


def test_a_list_is_read_with_its_half_verdicts_and_kinds(tmp_path: Path) -> None:
    folder = write_pairs(tmp_path, NAMESAKES, LAWROW)
    ((name, pairs),) = [(one.name, one.pairs) for one in read_name_lists([folder, folder / "own.toml"])]
    assert name == "names/seen"
    assert pairs == (
        NamePair("Eva Velt", "Tom Velt", same=False, kind="namesake", role_one="SPD-Politikerin"),
        NamePair("Sergej Lawrow", "Sergey Lavrov", same=True, kind="cyrillic"),
    )


def test_a_folder_without_pairs_has_no_list(tmp_path: Path) -> None:
    assert read_name_lists([tmp_path]) == []


def test_an_unknown_verdict_and_a_row_out_of_order_are_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="Eva Velt and Tom Velt: the verdict is 'different'; choose among same, apart"):
        read_name_lists([write_pairs(tmp_path, NAMESAKES.replace("apart", "different"))])
    with pytest.raises(LexiconError, match="'Eva Velt Tom Velt' stands after"):
        read_name_lists([write_pairs(tmp_path, LAWROW, NAMESAKES)])


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        (f"{LAWROW[:-1]}Außenminister\t", "'Außenminister' stands beside names of one person"),
        (f"{LAWROW}Außenminister", "'Außenminister' stands beside names of one person"),
        (f"{NAMESAKES} Sängerin", "the role ' Sängerin' has blanks too many"),
        (NAMESAKES.replace("SPD-Politikerin", "Politikerin  der SPD"), "the role 'Politikerin  der SPD' has blanks"),
    ],
)
def test_roles_tell_two_people_apart_alone_and_are_written_cleanly(tmp_path: Path, row: str, finding: str) -> None:
    with pytest.raises(GoldError, match=finding):
        read_name_lists([write_pairs(tmp_path, row)])


def test_both_halves_have_roles_and_a_row_without_these_fields_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="the row has 6 fields"):
        read_name_lists([write_pairs(tmp_path, NAMESAKES.removesuffix("\t"))])
    path = tmp_path / "name_pairs_seen.tsv"
    path.write_text("\t".join(COLUMNS) + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="column 'role_one' is missing"):
        read_name_lists([tmp_path])
    path.rename(tmp_path / "name_pairs_further.tsv")
    assert [one.pairs for one in read_name_lists([tmp_path])] == [()]


def test_the_evaluation_shows_seen_errors_alone_and_holds_both_halves_to_their_floors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_pairs(tmp_path, NAMESAKES, LAWROW, VELT)
    write_pairs(tmp_path, "Eva Berg\tEva Borgk\tsame\ttyping\tpress\t\t", half="unseen")
    floors = tmp_path / "floors"
    floors.write_text('["names/seen"]\nmerged = 0.5\n["names/unseen"]\nmerged = 0.1\n', encoding="utf-8")
    assert main([str(tmp_path), "--errors", "5", "--floors", str(floors)]) == 1
    printed = capsys.readouterr()
    assert printed.err.splitlines() == ["names/unseen: below its floor: merged 0.0000, floor 0.1"]
    assert "not merged\ttyping: Tom Velt | Tom Weldt" in printed.out
    assert "0.500 (1 of 2)" in printed.out
    assert "Berg" not in printed.out


def test_a_wrong_list_ends_the_evaluation_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(write_pairs(tmp_path, LAWROW, LAWROW))]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "name_pairs_seen.tsv:4: 'Sergej Lawrow Sergey Lavrov' comes a second time" in printed.err


# ---- the lists of the house


def test_no_pair_stands_in_two_lists_nor_twice_in_either_order() -> None:
    lists = {one.name: [frozenset((pair.one, pair.other)) for pair in one.pairs] for one in read_name_lists([GOLD])}
    assert list(lists) == ["names/further", "names/near", "names/near_kept", "names/seen", UNSEEN]
    unseen = lists.pop(UNSEEN)
    counted = Counter(pair for pairs in lists.values() for pair in pairs)
    assert [sorted(pair) for pair, times in counted.items() if times > 1 or len(pair) < 2] == []
    # Of the half that nobody looked at nothing but numbers may be shown. The pairs that are near to each other were
    # written without knowing it, and some of its own stand among them; which ones was not looked at.
    assert len(unseen) == len({pair for pair in unseen if len(pair) == 2})
    assert sum(pair in {*lists["names/seen"], *lists["names/further"]} for pair in unseen) == 0
    assert counted.total() >= 2500


def test_the_further_pairs_hold_no_name_of_the_half_that_nobody_looked_at() -> None:
    names = {
        one.name: {name for pair in one.pairs for name in (pair.one, pair.other)} for one in read_name_lists([GOLD])
    }
    assert len(names["names/further"] & names[UNSEEN]) == 0


def test_the_halves_are_alike() -> None:
    halves = (one for one in read_name_lists([GOLD]) if one.name in ("names/seen", UNSEEN))
    seen, unseen = (Counter((pair.kind, pair.same) for pair in one.pairs) for one in halves)
    assert [stratum for stratum in seen | unseen if abs(seen[stratum] - unseen[stratum]) > 1] == []


def test_a_bare_surname_is_no_name_of_the_lists() -> None:
    names = [name for one in read_name_lists([GOLD]) for pair in one.pairs for name in (pair.one, pair.other)]
    assert [name for name in names if len(name.split()) < 2 or name != " ".join(name.split())] == []
