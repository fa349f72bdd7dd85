"""What does `wortlaut` do, say and return? Each test runs the real command in a folder of its own."""

from __future__ import annotations

import errno
import json
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner, Result

from index.desk import open_desk
from index.recording import record_article
from tests.databases import sqlite_only
from tests.pages.articles import rutte_article, selenskyj_article
from web.command import main

SMALL = "Kanzlerin Eva Berg war in Bonn.\n„Wir kommen gut voran mit der Arbeit“, sagte Berg.\n"


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder / "data"), *arguments])


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


# ---- search


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose data hold the articles of the page tests."""
    folder = tmp_path_factory.mktemp("filled")
    with open_desk(folder / "data") as desk:
        for article, quotations in (rutte_article(), selenskyj_article()):
            record_article(desk.archive, article, quotations)
        desk.catch_up()
    return folder


def test_search_prints_wording_speaker_and_place(filled: Path) -> None:
    result = run(filled, "search", "Null", "--person", "Selenski")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "„gleich Null“",
        "    Wolodymyr Selenskyj, ukrainischer Präsident",
        "    as quoted by tagesschau.de · reported 2024-10-31 · q-null",
        "",
        "1 quotation.",
    ]


def test_search_says_what_is_open_or_uncertain(filled: Path) -> None:
    said = run(filled, "search").stdout
    assert "speaker open\n    outlet unknown · day unknown" in said
    assert "Mark Rutte (uncertain)" in said


def test_search_says_which_day_it_prints(filled: Path) -> None:
    said = run(filled, "search").stdout
    assert "published 2024-10-28 · q-long" in said
    assert "said 2024-10-27 · q-next" in said
    assert "reported 2024-10-31 · q-null" in said


def test_search_by_days_counts_the_undated(filled: Path) -> None:
    assert (
        "3 quotations.\nLeft out: 1 quotation without a known day."
        in run(filled, "search", "--from", "2024-10-01").stdout
    )
    assert "Left out" not in run(filled, "search", "Truppen").stdout


def test_search_in_a_new_archive_says_how_to_fill_it(tmp_path: Path) -> None:
    said = run(tmp_path, "search", "Krieg").stdout
    assert f"The archive at {tmp_path / 'data'} is empty" in said
    assert "wortlaut ingest PATH" in said
    assert "--data" in said


def test_search_as_json_is_one_object(filled: Path) -> None:
    result = run(
        filled, "search", "beraten", "--from", "2024-10-28", "--to", "31.10.2024", "--outlet", "zeit.de", "--json"
    )
    found = json.loads(result.stdout)
    assert found["total"] == 1
    assert found["quotations"][0]["speaker"]["name"] == "Mark Rutte"
    assert found["quotations"][0]["article"]["published"] == "2024-10-28"


def test_search_without_hits_names_similar_speakers(filled: Path) -> None:
    result = run(filled, "search", "Kartoffelsalat", "--person", "Zelensky")
    assert result.exit_code == 0
    assert "0 quotations." in result.stdout
    assert "Wolodymyr Selenskyj" in result.stdout


def test_search_for_a_person_whom_nobody_is_called_says_who_may_be_meant(filled: Path) -> None:
    for more in ([], ["--json"]):
        result = run(filled, "search", "beraten", "--person", "Rutti", *more)
        assert (result.exit_code, result.stderr) == (0, "Nobody is called „Rutti“. Meant: Mark Rutte (2 quotations).\n")
        assert "Speakers with a similar name" not in result.stdout
    assert run(filled, "search", "--person", "Merz").stderr == "Nobody is called „Merz“.\n"
    for name in ("Rutte", "Zelensky", "s-open", ""):
        assert run(filled, "search", "--person", name).stderr == ""


def test_search_limits_what_it_prints(filled: Path) -> None:
    assert "4 quotations, the first 2 shown." in run(filled, "search", "--limit", "2").stdout


@pytest.mark.parametrize("words", [['"offen'], ["a"] * 20, ["--from", "2024-11-02", "--to", "2024-10-01"]])
def test_search_that_cannot_be_done_gets_one_line(filled: Path, words: list[str]) -> None:
    result = run(filled, "search", *words)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("wortlaut: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("options", [["--from", "gestern"], ["--limit", "0"], ["--order", "loudest"], ["--nonsense"]])
def test_wrong_options_are_a_wrong_call(filled: Path, options: list[str]) -> None:
    assert run(filled, "search", *options).exit_code == 2


# ---- serve, reindex, help


def test_taken_port_is_named_with_the_way_out(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run(tmp_path, "serve", "--port", str(port))
    assert result.exit_code == 1
    assert f"127.0.0.1:{port}: the port is taken" in result.stderr
    assert "--port" in result.stderr


@pytest.mark.parametrize(
    ("failure", "finding"),
    [
        (OSError(errno.EACCES, "denied"), "not allowed"),
        (OSError(errno.EADDRNOTAVAIL, "none"), "no such address"),
        (OSError(errno.ENETDOWN, "network is down"), "network is down"),
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "no such host"),
    ],
)
def test_address_that_cannot_be_served_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: Exception, finding: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise failure

    monkeypatch.setattr("web.serving.socket.create_server", fail)
    result = run(tmp_path, "serve", "--port", "80")
    assert result.exit_code == 1
    assert finding in result.stderr
    assert result.stderr.count("\n") == 1


@sqlite_only
def test_served_pages_answer_by_name_until_the_server_is_told_to_stop(filled: Path) -> None:
    command = [sys.executable, "-m", "web.command", "--data", str(filled / "data"), "serve", "--port", "0"]
    command += ["--name", "archiv.example.org"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        said = server.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert address, said
        with urlopen(f"{address[0]}/healthz", timeout=10) as answer:
            assert json.load(answer)["quotations"] == 4
        with urlopen(Request(f"{address[0]}/about", headers={"Host": "archiv.example.org"}), timeout=10) as answer:
            assert answer.status == 200
        with pytest.raises(HTTPError, match="400"):
            urlopen(Request(f"{address[0]}/about", headers={"Host": "elsewhere.example.org"}), timeout=10)
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=20) == 0


def test_reindex_mends_a_lost_index(filled: Path, tmp_path: Path) -> None:
    shutil.copytree(filled / "data", tmp_path / "data")
    shutil.rmtree(tmp_path / "data" / "fulltext")
    result = run(tmp_path, "reindex")
    assert (result.exit_code, result.stdout) == (0, "4 quotations indexed.\n")
    assert "1 quotation." in run(tmp_path, "search", "Null").stdout


@pytest.mark.parametrize("command", [[], ["ingest"], ["search"], ["serve"], ["reindex"]])
def test_help_teaches_by_examples(tmp_path: Path, command: list[str]) -> None:
    result = run(tmp_path, *command, "--help")
    assert result.exit_code == 0
    assert "  wortlaut " in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 100


def test_data_folder_comes_from_the_environment(own_data: Path, tmp_path: Path) -> None:
    small = write(tmp_path, "small.txt", SMALL)
    assert CliRunner().invoke(main, ["ingest", str(small)]).exit_code == 0
    assert (own_data / "archive.sqlite").exists()
