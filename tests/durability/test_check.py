"""Does `wortlaut check` see what is wrong? Each row harms one thing; an archive that is in order has no finding."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from index.changes import changed_articles, read_indexables, read_state
from index.checking import check_archive, check_index
from index.desk import open_desk
from index.editing import Editor, judge_quotation, merge_speakers
from index.engine import Bookmark
from index.speakers import list_speakers
from tests.databases import sqlite_only
from tests.index_examples import Said, fill, record, search
from web.command import main

EVA = Editor("Eva Berg", "so steht es im Text")


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder), "check", *arguments])


def test_archive_in_order_has_no_finding(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        record(desk, Said("Mark Rutte", "Eins."), Said("Eva Kern", "Zwei."), Said(None, "Drei."), outlet="Zeit")
        one, other, *_ = list_speakers(desk.archive)
        merge_speakers(desk.archive, EVA, one.speaker.id, other.speaker.id)
        desk.catch_up()
        judge_quotation(desk.archive, EVA, search(desk, "").hits[0].quotation.id, "verify")
        assert list(check_archive(desk.archive)) == []
        assert list(check_index(desk.archive, desk.fulltext)) == []
    told = run(tmp_path)
    assert (told.exit_code, told.stdout) == (0, "All is well: 1 article and the index.\n")


@sqlite_only
@pytest.mark.parametrize(
    ("harm", "finding"),
    [
        ("UPDATE article SET text = 'Ein anderer Text.'", "wording and cue and mention not as in the text"),
        ("UPDATE quotation SET cue_end = cue_end + 1", "cue not as in the text"),
        ("UPDATE quotation SET speaker_id = NULL", "have another speaker than their sighting"),
        ("UPDATE quotation SET said_by = NULL", "have a speaker, but no sighting"),
        ("UPDATE spelling SET speaker_id = NULL", "have another speaker than their sighting"),
        ("DELETE FROM speaker", "point to nothing in speaker"),
        ("DELETE FROM speaker_word", "cannot be found by any word"),
        ("DELETE FROM change", "2 articles have no numbered change"),
        ("UPDATE state SET sequence = 1", "the last change is numbered 2"),
        ("INSERT INTO former SELECT id, NULL FROM speaker", "are in use again"),
    ],
)
def test_harm_is_seen(tmp_path: Path, harm: str, finding: str) -> None:
    fill(tmp_path)
    with closing(sqlite3.connect(tmp_path / "archive.sqlite")) as connection, connection:
        connection.execute(harm)
    told = run(tmp_path)
    assert told.exit_code == 1
    assert finding in told.stdout
    assert "restore the last backup" in told.stdout


def test_missing_index_is_seen_and_repaired(tmp_path: Path) -> None:
    fill(tmp_path)
    shutil.rmtree(tmp_path / "fulltext")
    told = run(tmp_path)
    assert told.stdout == "index: is missing; build the index anew: wortlaut reindex, or wortlaut check --repair.\n"
    assert told.stderr.endswith("wortlaut: 1 finding in 2 articles.\n")
    told = run(tmp_path, "--repair")
    assert told.exit_code == 0
    assert "All is well" in told.stdout


@pytest.mark.parametrize("harm", ["missing", "twice", "speaker", "outlet", "day", "partial", "verified"])
def test_index_that_differs_is_seen_and_repaired(tmp_path: Path, harm: str) -> None:
    fill(tmp_path)
    with open_desk(tmp_path) as desk:
        state = read_state(desk.archive)
        one, *rest = read_indexables(desk.archive, changed_articles(desk.archive, 0, state.sequence))
        wrong = {
            "missing": [],
            "twice": [one, one],
            "speaker": [replace(one, speaker=None)],
            "outlet": [replace(one, cited="o-0123456789ab")],
            "day": [replace(one, day=date(2024, 1, 1))],
            "partial": [replace(one, partial=True)],
            "verified": [replace(one, verified=True)],
        }[harm]
        with desk.fulltext.exclusive():
            desk.fulltext.rebuild([*wrong, *rest], Bookmark(state.token, state.sequence))
    assert run(tmp_path).exit_code == 1
    assert run(tmp_path, "--repair").exit_code == 0
    assert run(tmp_path).exit_code == 0
