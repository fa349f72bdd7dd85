"""Do roles keep two people apart in an archive? John Healey and John Healy of one office become one speaker.

The pairs of names are those of tests/gold, recorded as speakers by bench.pairs.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import pairs
from quotes.evaluation.names import UNSEEN, NamePair
from tests.test_name_pairs import GOLD, LAWROW, write_pairs

STAY = NamePair("Eva Velt", "Tom Velt", same=False, kind="namesake", role_one="Boxerin", role_two="Boxer")
INITIAL = NamePair("Eva Velt", "E. Velt", same=False, kind="initials", role_one="Boxerin", role_two="SPD-Politikerin")
MINISTERS = NamePair(
    "John Healey",
    "John Healy",
    same=False,
    kind="surname",
    role_one="Außenminister",
    role_two="britischer Außenminister",
)
SPELT = NamePair("Wladimir Putin", "Vladimir Poutine", same=True, kind="cyrillic")
MISTYPED = NamePair("John Healey", "John Healy", same=True, kind="typing")
OTHERS = NamePair("Igor Lebedew", "Alexander Lebedew", same=True, kind="cyrillic")


def test_pairs_end_as_one_speaker_by_their_names_or_by_what_their_roles_agree_on() -> None:
    with pairs.empty_archive() as archive:
        outcomes = pairs.judge_pairs(archive, (STAY, INITIAL, MINISTERS, SPELT, MISTYPED, OTHERS))
    assert [(one.own, one.alike) for one in outcomes] == [
        (None, None),
        (None, "close-name"),
        ("close-name", "close-name"),
        ("other-spelling", "other-spelling"),
        (None, "close-name"),
        (None, None),
    ]
    counts = pairs.count_pairs(outcomes)
    assert counts == pairs.PairCounts(
        same=3, merged_by_name=1, merged=2, apart=3, told=3, false_merges=1, false_alike=2
    )
    assert counts.values() == {
        "merged_by_name": pytest.approx(1 / 3),
        "merged": pytest.approx(2 / 3),
        "kept_apart": pytest.approx(2 / 3),
    }


def test_of_the_unseen_half_no_pair_is_shown_as_a_speaker_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = "John Healey\tJohn Healy\tapart\tsurname\tpress\tAußenminister\tbritischer Außenminister"
    write_pairs(tmp_path, row)
    write_pairs(tmp_path, row.replace("John", "Jack"), half="unseen")
    floors = tmp_path / "floors"
    floors.write_text('["speakers/seen"]\nkept_apart = 0.0\n["speakers/unseen"]\nkept_apart = 1\n', encoding="utf-8")
    assert pairs.main([str(tmp_path), "--errors", "5", "--floors", str(floors)]) == 1
    printed = capsys.readouterr()
    assert printed.err.splitlines() == ["speakers/unseen: below its floor: kept_apart 0.0000, floor 1"]
    assert "names/unseen: two people as one speaker: 1, surname, by close-name" in printed.out
    shown = "names/seen: one speaker (close-name)\tsurname: John Healey, Außenminister | John Healy, britischer"
    assert shown in printed.out
    assert "Jack" not in printed.out


def test_a_folder_without_pairs_or_with_a_wrong_list_has_no_speakers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pairs.main([str(tmp_path)]) == 2
    assert pairs.main([str(write_pairs(tmp_path, LAWROW, LAWROW))]) == 1
    assert "comes a second time" in capsys.readouterr().err


def test_two_people_with_the_roles_that_the_press_prints_are_two_speakers() -> None:
    lists = {one.name: [pair for pair in one.pairs if not pair.same] for one in pairs.read_lists(GOLD)}
    assert {name: len(apart) for name, apart in lists.items()} == {"names/seen": 201, UNSEEN: 199}
    with pairs.empty_archive() as archive:
        counted = {name: pairs.count_pairs(pairs.judge_pairs(archive, lists[name])) for name in lists}
    assert all(counts.told >= 185 for counts in counted.values())
    # numbers alone: the unseen half is not shown
    assert [name for name, counts in counted.items() if counts.false_merges] == []
