"""Does a backup hold what was there, and does it come back? Also one that is made while others write."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from index.backup import BackupError, back_up, restore
from index.changes import read_state
from index.desk import open_desk
from index.editors import add_editor, load_editor
from index.places import Place
from tests.databases import sqlite_only
from tests.index_examples import EINS, Said, fill, found, holds_both, record, search
from web.command import main

pytestmark = sqlite_only


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder), *arguments])


def test_backup_comes_back_and_the_archive_of_now_is_kept(tmp_path: Path) -> None:
    fill(tmp_path / "data")
    copy = tmp_path / "copy.sqlite"
    with open_desk(tmp_path / "data") as desk:
        token = read_state(desk.archive).token
        seal = add_editor(desk.archive, "Eva Berg", "Wolken über Wuppertal").seal
        assert run(tmp_path / "data", "backup", str(copy)).exit_code == 0
        record(desk, Said("Mark Rutte", "Das kam danach."))
        desk.catch_up()
    assert copy.stat().st_mode & 0o777 == 0o600
    told = run(tmp_path / "data", "restore", str(copy))
    assert (told.exit_code, told.stderr) == (0, "")
    assert "The former archive is kept as" in told.stdout
    with open_desk(tmp_path / "data") as desk:
        assert holds_both(desk)
        assert search(desk, "").total == 2
        assert read_state(desk.archive).token != token
        editor = load_editor(desk.archive, "Eva Berg")
        assert editor is not None
        assert editor.seal != seal
    (former,) = (tmp_path / "data").glob("archive.sqlite.before-restore-*")
    with closing(sqlite3.connect(former)) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (3,)
    assert [path.name for path in (tmp_path / "data").glob(".*")] == []


def test_backup_during_writes_is_one_moment(tmp_path: Path) -> None:
    with open_desk(tmp_path / "data") as desk:
        ended = threading.Event()

        def write() -> None:
            for number in range(1000):
                record(desk, Said("Mark Rutte", f"Satz {number}."), Said("Eva Kern", f"Wort {number}."))
                if ended.is_set():
                    return

        writer = threading.Thread(target=write)
        writer.start()
        sizes = []
        for number in range(5):
            back_up(Place(tmp_path / "data"), tmp_path / f"{number}.sqlite")
            with closing(sqlite3.connect(tmp_path / f"{number}.sqlite")) as connection:
                articles, changes = (
                    connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("article", "change")
                )
                quotations = connection.execute("SELECT count(*) FROM quotation").fetchone()[0]
            assert (quotations, changes) == (2 * articles, articles)
            sizes.append(articles)
        ended.set()
        writer.join()
    assert sizes == sorted(sizes)


def test_backup_overwrites_only_when_told_to(tmp_path: Path) -> None:
    fill(tmp_path / "data")
    copy = tmp_path / "copy.sqlite"
    copy.write_text("etwas anderes")
    assert "is there already" in run(tmp_path / "data", "backup", str(copy)).stderr
    assert copy.read_text() == "etwas anderes"
    assert run(tmp_path / "data", "backup", "--force", str(copy)).exit_code == 0
    with pytest.raises(BackupError, match="is the archive itself"):
        back_up(Place(tmp_path / "data"), tmp_path / "data" / "archive.sqlite", overwrite=True)
    assert "there is no archive" in run(tmp_path / "none", "backup", str(tmp_path / "x")).stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.sqlite", "data"]


def test_restoring_is_refused_while_the_archive_is_in_use(tmp_path: Path) -> None:
    fill(tmp_path / "data")
    back_up(Place(tmp_path / "data"), tmp_path / "copy.sqlite")
    with open_desk(tmp_path / "data") as desk:
        with pytest.raises(BackupError, match="is in use by another process"):
            restore(Place(tmp_path / "data"), tmp_path / "copy.sqlite")
        assert holds_both(desk)
    assert list((tmp_path / "data").glob("*before*")) == []


@pytest.mark.parametrize("content", [b"", b"kein Archiv, sondern ein Text" * 100])
def test_what_is_no_backup_changes_nothing(tmp_path: Path, content: bytes) -> None:
    fill(tmp_path / "data")
    (tmp_path / "copy").write_bytes(content)
    with pytest.raises(BackupError):
        restore(Place(tmp_path / "data"), tmp_path / "copy")
    with open_desk(tmp_path / "data") as desk:
        assert found(search(desk, "Krieg")) == [EINS]


def test_damaged_archive_is_replaced(tmp_path: Path) -> None:
    fill(tmp_path / "data")
    back_up(Place(tmp_path / "data"), tmp_path / "copy.sqlite")
    (tmp_path / "data" / "archive.sqlite").write_bytes(b"zerstoert" * 1000)
    assert run(tmp_path / "data", "restore", str(tmp_path / "copy.sqlite")).exit_code == 0
    with open_desk(tmp_path / "data") as desk:
        assert holds_both(desk)


def test_archive_in_postgresql_has_its_own_programs(tmp_path: Path) -> None:
    told = run(tmp_path, "--archive", "postgresql://eva:geheim@db/x", "backup", str(tmp_path / "copy"))
    assert "pg_dump" in told.stderr
    assert "geheim" not in told.stderr
