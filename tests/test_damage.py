"""Does searching go on when the files of the index are damaged or gone? It is built anew, open or not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from index import fulltext
from index.damage import FulltextError
from index.desk import SearchDesk, open_desk
from index.engine import Question
from index.grammar import parse_query
from index.places import FULLTEXT
from tests.index_examples import Said, fill, holds_both, record, search


def damage_all(folder: Path, damage: Callable[[Path], object], pattern: str) -> None:
    """Does something to every file of the index with such a name."""
    paths = list(folder.glob(pattern))
    assert paths
    for path in paths:
        damage(path)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def halve(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garble(path: Path) -> None:
    path.write_bytes(bytes(byte ^ 0x5A for byte in path.read_bytes()))


def put_file_in_place(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("kein Ordner")


def scribble(path: Path) -> None:
    path.write_bytes(b"kein Index")


# Whoosh leaves files that it cannot read to Python's collector, which closes them but says so.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("damage", [Path.unlink, empty, halve, scribble])
@pytest.mark.parametrize("pattern", ["*.toc", "*.seg", "*"])
def test_damaged_index_is_built_anew(tmp_path: Path, damage: Callable[[Path], object], pattern: str) -> None:
    fill(tmp_path)
    damage_all(tmp_path / FULLTEXT, damage, pattern)
    with open_desk(tmp_path) as desk:
        assert holds_both(desk)
        assert search(desk, "").total == 2
        record(desk, Said("Mark Rutte", "Der Waffenstillstand hält."))
        assert desk.catch_up() == 1


def test_missing_index_is_built_anew(tmp_path: Path) -> None:
    fill(tmp_path)
    shutil.rmtree(tmp_path / FULLTEXT)
    with open_desk(tmp_path) as desk:
        assert holds_both(desk)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: damage_all(folder, Path.unlink, "*.toc"),
        lambda folder: damage_all(folder, garble, "*.seg"),
        lambda folder: damage_all(folder, halve, "*.seg"),
        shutil.rmtree,
        put_file_in_place,
    ],
    ids=["no contents", "garbled", "halved", "no folder", "no folder but a file"],
)
def test_damage_while_open_is_mended_by_the_next_search(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    fill(tmp_path)
    with open_desk(tmp_path) as desk:
        desk.fulltext.close()
        damage(tmp_path / FULLTEXT)
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(lambda _: holds_both(desk), range(8))) == [True] * 8
        record(desk, Said("Mark Rutte", "Noch etwas."))
        assert desk.catch_up() == 1


def test_damage_that_cannot_be_mended_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path)
    with open_desk(tmp_path) as desk:
        monkeypatch.setattr(desk, "index_all", lambda state: 0)
        damage_all(tmp_path / FULLTEXT, Path.unlink, "*.toc")
        with pytest.raises(FulltextError, match=r"cannot be read .*; build it anew"):
            search(desk, "Krieg")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_damage_is_mended_by_catching_up(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_desk(tmp_path) as desk:
        record(desk, Said("Mark Rutte", "Noch etwas."))
        desk.fulltext.close()
        damage_all(tmp_path / FULLTEXT, garble, "*.seg")
        desk.catch_up()
        assert holds_both(desk)
        assert search(desk, "").total == 3


def test_file_in_the_place_of_the_folder_is_replaced(tmp_path: Path) -> None:
    fill(tmp_path)
    for mend in (SearchDesk.catch_up, SearchDesk.reindex):
        put_file_in_place(tmp_path / FULLTEXT)
        with open_desk(tmp_path) as desk:
            mend(desk)
            assert holds_both(desk)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_any_garbled_byte_is_told_as_damage_or_harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fulltext, "ATTEMPTS", 1)
    fill(tmp_path)
    with open_desk(tmp_path) as desk:
        (path,) = sorted((tmp_path / FULLTEXT).glob("*.seg"))[:1]
        whole = path.read_bytes()
        for place in range(0, len(whole), max(1, len(whole) // 60)):
            desk.fulltext.close()
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
            with suppress(FulltextError):
                desk.fulltext.find(Question(parse_query("Krieg")))
