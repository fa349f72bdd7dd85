"""Does the index always hold what the archive holds? After crashes, damage, and beside other processes."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import fulltext
from index.changes import read_state
from index.damage import FulltextBusyError
from index.desk import open_desk
from index.engine import Bookmark
from index.places import ARCHIVE, FULLTEXT
from tests.databases import sqlite_only
from tests.index_examples import EINS, ZWEI, Said, fill, found, holds_both, record, search

HOUSE = Path(__file__).resolve().parent.parent


def test_index_follows_the_archive(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        assert found(search(desk, "")) == []
        record(desk, Said("Mark Rutte", EINS), Said(None, ZWEI))
        assert found(search(desk, "Krieg")) == []
        assert desk.catch_up() == 2
        assert desk.catch_up() == 0
        assert found(search(desk, "Krieg")) == [EINS]
        assert desk.reindex() == 2
        assert search(desk, "").total == 2


def test_article_without_quotations_is_followed_too(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        record(desk)
        assert desk.catch_up() == 0
        assert desk.is_current()


def test_what_was_recorded_before_a_crash_is_found_after_it(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        record(desk, Said("Mark Rutte", EINS))
        desk.catch_up()
        record(desk, Said("Mark Rutte", ZWEI))
    with open_desk(tmp_path) as desk:
        assert holds_both(desk)
        assert search(desk, "").total == 2


def test_leftovers_of_a_killed_commit_are_cleared_away(tmp_path: Path) -> None:
    fill(tmp_path)
    leftover = tmp_path / FULLTEXT / "_MAIN_7.toc.1730000000.5"
    leftover.write_bytes(b"")
    with open_desk(tmp_path) as desk:
        record(desk, Said("Mark Rutte", "Noch etwas."))
        desk.catch_up()
    assert not leftover.exists()


def test_index_of_another_archive_is_built_anew(tmp_path: Path) -> None:
    fill(tmp_path / "one")
    with open_desk(tmp_path / "other") as desk:
        for text in ("Ganz andere Worte.", "Und noch mehr."):
            record(desk, Said("Eva Kern", text))
            desk.catch_up()
    shutil.rmtree(tmp_path / "one" / FULLTEXT)
    shutil.copytree(tmp_path / "other" / FULLTEXT, tmp_path / "one" / FULLTEXT)
    with open_desk(tmp_path / "one") as desk:
        assert holds_both(desk)
        assert found(search(desk, "Worte")) == []


@sqlite_only
def test_index_ahead_of_a_restored_archive_is_built_anew(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        record(desk, Said("Mark Rutte", EINS))
        desk.catch_up()
    shutil.copy(tmp_path / ARCHIVE, tmp_path / "backup")
    fill(tmp_path)
    for path in tmp_path.glob(f"{ARCHIVE}*"):
        path.unlink()
    shutil.copy(tmp_path / "backup", tmp_path / ARCHIVE)
    with open_desk(tmp_path) as desk:
        assert found(search(desk, "")) == [EINS]


def test_index_of_another_form_is_built_anew(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_desk(tmp_path) as desk:
        state = read_state(desk.archive)
        with desk.fulltext.exclusive():
            desk.fulltext.rebuild([], Bookmark(state.token, state.sequence, form=0))
        assert search(desk, "").total == 0
    with open_desk(tmp_path) as desk:
        assert holds_both(desk)


def test_failed_writing_leaves_the_old_index_and_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path)
    with open_desk(tmp_path) as desk:
        record(desk, Said("Mark Rutte", "Noch etwas."))
        with monkeypatch.context() as patch:
            patch.setattr(fulltext, "make_document", lambda quotation: quotation["unknown"])
            with pytest.raises(Exception, match="subscriptable"):
                desk.catch_up()
        assert search(desk, "").total == 2
        assert desk.catch_up() == 1
        assert search(desk, "").total == 3


def test_busy_index_can_be_searched_but_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path)
    monkeypatch.setattr(fulltext, "LOCK_SECONDS", 0.1)
    with open_desk(tmp_path) as writer:
        record(writer, Said("Mark Rutte", "Noch etwas."))
        with writer.fulltext.exclusive(), open_desk(tmp_path) as reader:
            assert holds_both(reader)
            with pytest.raises(FulltextBusyError, match="another process is writing"):
                reader.catch_up()


PROGRAM = """
import sys, time
from pathlib import Path
from index.desk import open_desk
from tests.index_examples import Said, record
folder, first, count, indexing = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
with open_desk(folder) as desk:
    for number in range(first, first + count):
        record(desk, Said("Mark Rutte", f"Satz Nummer {number}."))
        print(number, flush=True)
        if indexing == "indexing":
            desk.catch_up()
"""


def start(folder: Path, first: int, count: int, indexing: str = "indexing") -> subprocess.Popen[str]:
    """Another process that records and indexes quotations."""
    arguments = [sys.executable, "-W", "error", "-c", PROGRAM, str(folder), str(first), str(count), indexing]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=HOUSE)


@sqlite_only
def test_reader_sees_what_another_process_commits(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        assert search(desk, "").total == 0
        with start(tmp_path, 0, 3) as other:
            assert other.wait(60) == 0
        assert search(desk, "").total == 3
        assert desk.catch_up() == 0


@sqlite_only
def test_processes_lose_nothing_of_each_other(tmp_path: Path) -> None:
    with start(tmp_path, 0, 15) as one, start(tmp_path, 100, 15) as other:
        assert (one.wait(120), other.wait(120)) == (0, 0)
    with open_desk(tmp_path) as desk:
        assert search(desk, "Satz").total == 30
        assert search(desk, "„Satz Nummer 107“").total == 1


@sqlite_only
@pytest.mark.parametrize("after", [0.0, 0.01, 0.03])
def test_killed_process_loses_nothing_that_it_recorded(tmp_path: Path, after: float) -> None:
    with start(tmp_path, 0, 1000) as other:
        assert other.stdout is not None
        for _ in range(4):
            other.stdout.readline()
        time.sleep(after)
        other.send_signal(signal.SIGKILL)
        told = 4 + len(other.stdout.read().splitlines())
    with open_desk(tmp_path) as desk:
        assert desk.is_current()
        assert search(desk, "Satz").total in (told, told + 1)


def test_threads_get_right_answers_while_the_index_grows(tmp_path: Path) -> None:
    numbers = [f"Zahl{number}" for number in range(30)]
    with open_desk(tmp_path) as desk:
        record(desk, *(Said("Mark Rutte", f"{number} ist gemeint.") for number in numbers))
        desk.catch_up()
        finished = threading.Event()

        def look(number: str) -> set[tuple[str, ...]]:
            answers: set[tuple[str, ...]] = set()
            while not finished.is_set() or not answers:
                answers.add(tuple(found(search(desk, number))))
            return answers

        with ThreadPoolExecutor(4) as pool:
            searches = [pool.submit(look, number) for number in numbers[:4]]
            for turn in range(10):
                record(desk, Said("Eva Kern", f"Runde {turn}."))
                desk.catch_up()
            finished.set()
            answers = [one.result() for one in searches]
    assert answers == [{(f"{number} ist gemeint.",)} for number in numbers[:4]]


@settings(max_examples=12)
@given(steps=st.lists(st.sampled_from(["record", "catch up", "reopen", "reindex"]), max_size=12))
def test_index_holds_what_the_archive_holds_after_any_steps(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    desk = open_desk(folder)
    recorded = 0
    for step in steps:
        match step:
            case "record":
                record(desk, Said("Mark Rutte", f"Satz {recorded}."), Said(None, f"Wort {recorded}."))
                recorded += 1
            case "catch up":
                desk.catch_up()
            case "reindex":
                assert desk.reindex() == 2 * recorded
            case "reopen":
                desk.close()
                desk = open_desk(folder)
    desk.catch_up()
    assert search(desk, "").total == 2 * recorded
    assert search(desk, "Satz").total == recorded
    desk.close()
