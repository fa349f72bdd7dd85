"""Does an archive come whole into another database? From SQLite to PostgreSQL by `.ci/postgres`, else to SQLite."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from sqlalchemy import select

from index import tables
from index.archive import opened_archive, reading
from index.checking import check_archive, check_index
from index.desk import open_desk
from index.editing import Editor, judge_quotation, merge_speakers
from index.places import Place
from index.speakers import list_speakers
from tests.databases import POSTGRES, database_of
from tests.index_examples import Said, record, search
from web.command import main

EVA = Editor("Eva Berg", "so steht es im Text")


def rows_of(url: str) -> dict[str, list[Any]]:
    """All rows of all tables but `state`, sorted."""
    with opened_archive(url) as archive, reading(archive) as connection:
        every = {table: connection.execute(select(table)).all() for table in tables.state.metadata.sorted_tables}
    return {table.name: sorted(rows, key=repr) for table, rows in every.items() if table is not tables.state}


def run_move(folder: Path, source: str, target: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder), "--archive", source, "move", "--to", target])


def test_archive_is_moved_whole_and_only_into_an_empty_one(tmp_path: Path) -> None:
    source, target = f"sqlite:///{tmp_path}/source.sqlite", f"sqlite:///{tmp_path}/target.sqlite"
    if POSTGRES:
        target = database_of(tmp_path / "target").render_as_string(hide_password=False)
    with open_desk(Place(tmp_path / "old", source)) as desk:
        record(desk, Said("Mark Rutte", "Eins."), Said("Eva Kern", "Zwei."), Said(None, "Drei."), outlet="Zeit")
        one, other, *_ = list_speakers(desk.archive)
        merge_speakers(desk.archive, EVA, one.speaker.id, other.speaker.id)
        desk.catch_up()
        judge_quotation(desk.archive, EVA, search(desk, "").hits[0].quotation.id, "verify")
    told = run_move(tmp_path / "old", source, target)
    assert (told.exit_code, told.stderr) == (0, "")
    held = rows_of(source)
    assert len(held["quotation"]) == 3
    assert len(held["decision"]) == 2
    assert rows_of(target) == held
    with open_desk(Place(tmp_path / "new", target)) as desk:
        assert search(desk, "Zwei").total == 1
        assert [*check_archive(desk.archive), *check_index(desk.archive, desk.fulltext)] == []
        record(desk, Said("Tom Velt", "Das geht weiter."))
    told = run_move(tmp_path / "old", source, target)
    assert told.exit_code == 1
    assert "holds something already" in told.stderr
