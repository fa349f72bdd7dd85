"""What does `wortlaut ingest` take in, say and return? Each test runs the real command in a folder of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from index.desk import open_desk
from index.filters import Filters
from index.grammar import parse_query
from index.lookup import count_totals
from index.search import search_quotations
from tests.databases import sqlite_only
from web.command import main
from web.ingest_table import format_table
from web.ingesting import Row

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
SMALL = "Kanzlerin Eva Berg war in Bonn.\n„Wir kommen gut voran mit der Arbeit“, sagte Berg.\n"


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder / "data"), "ingest", *arguments])


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def write_many(folder: Path, number: int) -> Path:
    inside = folder / "articles"
    inside.mkdir()
    for place in range(number):
        write(inside, f"{place:03}.txt", SMALL.replace("Bonn", f"Bonn {place}"))
    return inside


def found(folder: Path, words: str) -> int:
    with open_desk(folder / "data") as desk:
        return search_quotations(desk, parse_query(words), Filters()).total


def test_each_document_gets_a_row_and_all_a_total(tmp_path: Path) -> None:
    result = run(tmp_path, str(SEEDS))
    assert result.exit_code == 0
    assert result.stderr == ""
    assert [line.split()[0] for line in result.stdout.splitlines()[1:6]] == [
        f"{path.stem}.txt" for path in sorted(SEEDS.glob("*.txt"))
    ]
    assert "5 documents with 25 quotations, 5 new, 0 unchanged." in result.stdout


def test_again_changes_nothing(tmp_path: Path) -> None:
    small = write(tmp_path, "small.txt", SMALL)
    assert run(tmp_path, str(small)).stdout.splitlines()[1].endswith("new")
    second = run(tmp_path, str(small))
    assert second.exit_code == 0
    assert second.stdout.splitlines()[1].endswith("unchanged")
    assert "1 document with 1 quotation, 0 new, 1 unchanged." in second.stdout


def test_document_that_cannot_be_read_does_not_keep_the_others(tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(b"\xff\xfe\x00 kein Text")
    write(tmp_path, "small.txt", SMALL)
    result = run(tmp_path, str(tmp_path / "broken.txt"), str(tmp_path / "none"), str(tmp_path / "small.txt"))
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == ["wortlaut", "wortlaut"]
    assert "broken.txt" in result.stderr
    assert "1 new, 0 unchanged, 2 failed." in result.stdout


def test_document_named_twice_is_read_once(tmp_path: Path) -> None:
    small = str(write(tmp_path, "small.txt", SMALL))
    assert "1 document with 1 quotation" in run(tmp_path, small, str(tmp_path), small).stdout


def test_long_list_shows_what_needs_a_look_alone(tmp_path: Path) -> None:
    inside = write_many(tmp_path, 70)
    write(inside, "empty.txt", " \n")
    result = run(tmp_path, str(inside))
    assert result.exit_code == 1
    assert result.stdout == "71 documents with 70 quotations, 70 new, 0 unchanged, 1 failed.\n"
    assert result.stderr.startswith(f"wortlaut: {inside / 'empty.txt'}: is empty")


def test_programs_get_a_json_object_for_each_document(tmp_path: Path) -> None:
    small, empty = write(tmp_path, "small.txt", SMALL), write(tmp_path, "empty.txt", "")
    result = run(tmp_path, "--json", str(small), str(empty))
    first, second = map(json.loads, result.stdout.splitlines())
    assert (first["document"], first["status"], first["quotations"], first["why"]) == ("small.txt", "new", 1, "")
    assert first["article"].startswith("a-")
    assert (second["document"], second["status"]) == ("empty.txt", "failed")
    assert "is empty" in second["why"]


def test_one_process_and_several_find_the_same(tmp_path: Path) -> None:
    inside = write_many(tmp_path, 30)
    said = []
    for number in (1, 2):
        (tmp_path / str(number)).mkdir()
        said.append(run(tmp_path / str(number), "--processes", str(number), str(inside)).stdout)
    assert said[0] == said[1]
    assert "30 documents with 30 quotations, 30 new" in said[0]


@sqlite_only
def test_interrupted_reading_keeps_what_it_has_recorded(tmp_path: Path) -> None:
    """What comes before Ctrl-C can be searched at once, and calling it again goes on from there."""
    first, slow = write(tmp_path, "a.txt", SMALL), tmp_path / "b.txt"
    os.mkfifo(slow)  # reading it never ends
    command = [sys.executable, "-m", "web.command", "--data", str(tmp_path / "data"), "ingest", str(first), str(slow)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        archive = tmp_path / "data" / "archive.sqlite"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and running.poll() is None:
            if archive.exists() and is_recorded(tmp_path):
                break
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    assert said == "wortlaut: interrupted; 1 article recorded. Call it again to go on from there.\n"
    assert running.returncode == 130
    assert found(tmp_path, "Arbeit") == 1
    slow.unlink()
    write(tmp_path, "b.txt", SMALL.replace("Bonn", "Trier"))
    assert "1 new, 1 unchanged." in run(tmp_path, str(first), str(slow)).stdout


def is_recorded(folder: Path) -> bool:
    with open_desk(folder / "data") as desk:
        return count_totals(desk.archive).articles == 1


def test_without_paths_it_is_a_wrong_call(tmp_path: Path) -> None:
    assert run(tmp_path).exit_code == 2


def test_table_holds_what_is_unknown_and_what_is_long() -> None:
    lines = format_table([Row("a\x1b[31m.txt", "Wort " * 40, "–", "–", 12, 3, "new")])
    assert len(lines) == 2
    assert "\x1b" not in lines[1]
    assert "…" in lines[1]
    assert lines[1].index("12") + 2 == lines[0].index("quotations") + len("quotations")


@pytest.mark.parametrize("name", ["small.txt", "umlaut ä.txt", "-strange.txt"])
def test_any_file_name_can_be_read(tmp_path: Path, name: str) -> None:
    assert run(tmp_path, str(write(tmp_path, name, SMALL))).exit_code == 0
