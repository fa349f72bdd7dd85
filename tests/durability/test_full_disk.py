"""What becomes of the articles when the disk is full? One sentence says so, what was recorded stays, the rest follows.

The disk is a real one of nine megabytes, which root alone can mount.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from index.archive import opened_archive
from index.lookup import load_article
from tests.databases import sqlite_only

pytestmark = sqlite_only

DISK = 9_000_000
ARCHIVE_FULL = (
    "wortlaut: {data}/archive.sqlite: its disk is full; make room on its disk and try again; "
    "what was recorded before is kept.\n"
)
INDEX_FULL = (
    "wortlaut: {data}/fulltext: cannot be written, its disk is full; make room on it; the archive has kept all, "
    "and the next command brings the index up to date.\n"
)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with nine megabytes of room."""
    with mounted(tmp_path / "disk") as disk:
        yield disk


@contextmanager
def mounted(folder: Path) -> Iterator[Path]:
    """A small disk at a folder, for as long as the block runs; skips the test where that is not allowed."""
    folder.mkdir(parents=True, exist_ok=True)
    if not shutil.which("mount"):
        pytest.skip("there is no mount")
    options = ["-t", "tmpfs", "-o", f"size={DISK}", "wortlaut"]
    told = subprocess.run(["mount", *options, str(folder)], capture_output=True, text=True)
    if told.returncode:
        pytest.skip(f"a disk of its own cannot be mounted: {told.stderr.strip()}")
    try:
        yield folder
    finally:
        # A disk that stays mounted would be in the way of whoever clears the folder.
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill_up(disk: Path, left: int) -> Path:
    """Fills a disk but for so many bytes; returns the file to delete to make room."""
    filler = disk / "filler"
    with filler.open("wb") as file:
        file.write(bytes(shutil.disk_usage(disk).free - left))
    return filler


def write_articles(folder: Path, first: int, count: int) -> Path:
    """A folder of articles of one quotation each, about 20,000 bytes long."""
    folder.mkdir()
    for number in range(first, first + count):
        padding = " ".join(f"Der Rat von Ort{number} tagt zum Punkt {point} der langen Liste." for point in range(350))
        said = f"„Die Brücke{number} bleibt gesperrt, solange sie niemand prüft“, sagte Bürgermeisterin Eva Kern."
        (folder / f"{number:03}.txt").write_text(f"{said}\n\n{padding}\n")
    return folder


def run(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What `wortlaut` answers, in a process of its own."""
    command = [sys.executable, "-m", "web.command", "--data", str(data), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def ingest(data: Path, folder: Path) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """What `wortlaut ingest` answers, and the ids of the articles of which it has said that they are recorded."""
    told = run(data, "ingest", "--processes", "1", "--json", str(folder))
    rows = [json.loads(line) for line in told.stdout.splitlines()]
    return told, [row["article"] for row in rows if row["status"] in ("new", "unchanged")]


def assert_all_held(data: Path, articles: list[str]) -> None:
    """Is every article there, and does `wortlaut check` find nothing?"""
    with opened_archive(data / "archive.sqlite") as archive:
        assert [one for one in articles if load_article(archive, one) is None] == []
    run(data, "search", "Brücke1")  # brings the index up to date
    told = run(data, "check")
    assert (told.returncode, told.stdout[:11]) == (0, "All is well")


@pytest.mark.parametrize("left", [700_000, 1_100_000])
def test_full_disk_of_the_archive_loses_nothing_that_was_recorded(tmp_path: Path, disk: Path, left: int) -> None:
    data, articles = disk / "data", write_articles(tmp_path / "articles", 0, 60)
    assert run(data, "search").returncode == 0
    filler = fill_up(disk, left)
    told, before = ingest(data, articles)
    assert told.stderr == ARCHIVE_FULL.format(data=data)
    assert told.returncode == 1
    assert 0 < len(before) < 60
    filler.unlink()
    assert_all_held(data, before)
    told, after = ingest(data, articles)
    assert (told.returncode, told.stderr) == (0, "")
    assert len(after) == 60
    assert set(before) < set(after)
    assert_all_held(data, after)


def test_full_disk_of_the_index_loses_nothing_and_the_index_follows(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with mounted(data / "fulltext") as disk:
        ingest(data, write_articles(tmp_path / "first", 0, 3))
        filler = fill_up(disk, 0)
        told, articles = ingest(data, write_articles(tmp_path / "second", 3, 5))
        assert told.stderr == INDEX_FULL.format(data=data)
        assert told.returncode == 1
        assert len(articles) == 5
        # What was indexed before can be found meanwhile.
        assert "1 quotation." in run(data, "search", "Brücke1").stdout
        assert run(data, "reindex").stderr == INDEX_FULL.format(data=data)
        filler.unlink()
        assert "1 quotation." in run(data, "search", "Brücke7").stdout
        assert_all_held(data, articles)
