"""Do both databases keep the same promises? One moment for a reader, one writer at a time, clear words for trouble."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Engine, func, insert, select

from index import databases, tables
from index.archive import ArchiveError, open_archive, reading, writing
from index.lookup import count_totals
from tests.databases import address, database_of, drop_database, postgres_only, run_sql, sqlite_only
from tests.index_examples import Said, empty_archive, record_into
from web.command import main


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Engine]:
    """An empty archive."""
    with empty_archive(tmp_path / "archive.sqlite") as engine:
        yield engine


@sqlite_only
def test_sqlite_keeps_what_it_commits_and_what_belongs_together(archive: Engine) -> None:
    with reading(archive) as connection:
        for pragma, value in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


@sqlite_only
def test_archive_is_for_its_owner_alone(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "archive.sqlite")
    record_into(archive, Said("Mark Rutte", "Ja."))
    assert {path.stat().st_mode & 0o777 for path in tmp_path.glob("archive.sqlite*")} == {0o600}
    archive.dispose()


def test_reader_sees_one_moment(archive: Engine) -> None:
    with reading(archive) as connection:
        asked = select(func.count()).select_from(tables.article)
        assert connection.execute(asked).scalar_one() == 0
        record_into(archive, Said("Mark Rutte", "Ja."))
        assert connection.execute(asked).scalar_one() == 0
    with reading(archive) as connection:
        assert connection.execute(asked).scalar_one() == 1


def test_words_are_sorted_by_code_points_and_no_text_has_a_nul(archive: Engine) -> None:
    names = ["Ärzte", "Zoo", "an", "\N{CYRILLIC SMALL LETTER A}", "-x", "x"]
    with writing(archive) as connection:
        connection.execute(insert(tables.former), [{"id": name, "now": None} for name in names])
    with reading(archive) as connection:
        column = tables.former.c.id
        assert connection.execute(select(column).order_by(column)).scalars().all() == sorted(names)
        assert connection.execute(select(column).where(column == "Zoo\0")).all() == []
        assert connection.execute(select(column).where(column.in_(["Zoo\0", "an"]))).scalars().all() == ["an"]


@sqlite_only
def test_writer_that_waits_in_vain_says_so(archive: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "BUSY_SECONDS", 0.05)
    other = open_archive(str(archive.url.database))
    with writing(archive), pytest.raises(ArchiveError, match="another process is writing to it for too long"):
        record_into(other, Said("Mark Rutte", "Ja."))
    other.dispose()


@sqlite_only
def test_new_archive_is_waited_for_while_another_process_makes_it(tmp_path: Path) -> None:
    path = tmp_path / "archive.sqlite"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    ending = threading.Timer(0.2, other.rollback)
    ending.start()
    open_archive(path).dispose()
    ending.join()
    other.close()


@postgres_only
def test_writer_that_waits_in_vain_says_so_in_postgresql(archive: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "BUSY_SECONDS", 0.05)
    with writing(archive):
        other = open_archive(archive.url.render_as_string(hide_password=False))
        with pytest.raises(ArchiveError, match=r"\*\*\*@.*another process is writing to it for too long"):
            record_into(other, Said("Mark Rutte", "Ja."))
        other.dispose()


@postgres_only
def test_lost_connection_is_told_and_the_next_one_works(archive: Engine) -> None:
    end_all = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{archive.url.database}'"

    def write_after_the_end() -> None:
        with writing(archive) as connection:
            run_sql(end_all)
            connection.execute(select(tables.state))

    with pytest.raises(ArchiveError, match=r"the connection to the database was lost|is shutting down"):
        write_after_the_end()
    record_into(archive, Said("Mark Rutte", "Ja."))
    assert count_totals(archive).articles == 1


@postgres_only
def test_database_that_sorts_in_another_way_is_refused(tmp_path: Path) -> None:
    database_of(tmp_path / "x")
    run_sql("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    with pytest.raises(ArchiveError, match="does not sort texts by their code points in UTF-8"):
        open_archive(address("latin").render_as_string(hide_password=False))
    drop_database("latin")


def run_command(data: Path, *arguments: str) -> Result:
    """What `wortlaut` answers, with its data in this folder."""
    return CliRunner().invoke(main, ["--data", str(data), *arguments])


@postgres_only
def test_every_command_takes_the_address_of_the_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = database_of(tmp_path / "x").render_as_string(hide_password=False)
    monkeypatch.setenv("WORTLAUT_ARCHIVE", url)
    data = tmp_path / "data"
    assert run_command(data, "ingest", "seeds").exit_code == 0
    assert "Soldaten" in run_command(data, "search", "Soldaten").stdout
    assert "has no editors" in run_command(data, "user", "list").stdout
    assert "***" in run_command(data, "user", "list").stdout
    assert not (data / "archive.sqlite").exists()


def test_address_that_is_none_is_told_without_its_password(tmp_path: Path) -> None:
    for url in ("postgresql://eva:geheim@127.0.0.1:1/x", "mysql://eva:geheim@db/x", "postgresql://eva:geheim@db:x/x"):
        told = CliRunner().invoke(main, ["--data", str(tmp_path), "--archive", url, "user", "list"])
        assert told.exit_code == 1
        assert told.stderr.startswith("wortlaut: ")
        assert "geheim" not in told.output
