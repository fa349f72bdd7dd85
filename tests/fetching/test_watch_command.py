"""`wortlaut watch` at the command line: what it prints and returns, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from index.archive import ArchiveError
from tests.fetching import stage as scene
from tests.fetching.stage import Stage, playing
from tests.reading.invented import page
from web import ingesting
from web.command import main


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setenv("WORTLAUT_FETCH_LOCAL", "1")
    monkeypatch.setattr("quotes.fetching.pacing.PAUSE", 0.0)
    scenes = {
        "/rss": scene.xml("<rss version='2.0'><channel><item><link>/a</link></item></channel></rss>"),
        "/a": scene.page(page()),
    }
    with playing(scenes) as stage:
        yield stage


def watch(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder / "data"), "watch", *arguments])


def test_feed_is_read_once(host: Stage, tmp_path: Path) -> None:
    result = watch(tmp_path, "--once", host.url("/rss"))
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"feed: {host.url('/rss')}: 1 articles listed, 1 to read",
        f"new: {host.url('/a')}: 2 quotations: Velt baut drei Schulen",
    ]
    found = CliRunner().invoke(main, ["--data", str(tmp_path / "data"), "search", "Schulen"])
    assert "Wir bauen drei neue Schulen" in found.stdout


def test_feeds_from_a_file(host: Stage, tmp_path: Path) -> None:
    listed = tmp_path / "feeds.txt"
    listed.write_text(f"# Velt\n\n{host.url('/rss')}   # alles\n{host.url('/rss')}\n", encoding="utf-8")
    result = watch(tmp_path, "--once", "--from", str(listed))
    assert result.exit_code == 0
    assert result.stdout.count("feed: ") == 1


def test_feed_that_fails_is_the_exit_status(host: Stage, tmp_path: Path) -> None:
    result = watch(tmp_path, "--once", host.url("/missing"), host.url("/rss"))
    assert result.exit_code == 1
    assert "feed failed: " in result.stdout
    assert "new: " in result.stdout


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "wortlaut: watch: no feed was named; name the address of a feed, or a file of them by --from.\n"),
        (["feed.xml"], "wortlaut: feed.xml: is no http or https address; give the address of the page.\n"),
        (
            ["--from", "missing.txt"],
            "wortlaut: missing.txt: cannot be read; name a text file with a feed on each line.\n",
        ),
        (["http://eva:geheim@velt.example/rss"], "wortlaut: http://…@velt.example/rss: holds a user name or password;"),
    ],
)
def test_call_that_cannot_work(tmp_path: Path, arguments: list[str], line: str) -> None:
    result = watch(tmp_path, *arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith(line)


def test_watch_ends_where_the_archive_takes_nothing_and_goes_on_from_there(
    host: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is not the article's fault: the article is not given up, and the next one would fail too."""

    def refuse(*_: object) -> None:
        raise ArchiveError("archive.sqlite", "cannot be written, since its disk is full", "make room")

    with monkeypatch.context() as full:
        full.setattr(ingesting, "record_article", refuse)
        for options in ([], ["--once"]):
            result = watch(tmp_path, *options, host.url("/rss"))
            assert result.exit_code == 1
            assert result.stderr == "wortlaut: archive.sqlite: cannot be written, since its disk is full; make room.\n"
            assert not any(line.startswith(("new", "failed")) for line in result.stdout.splitlines())
    result = watch(tmp_path, "--once", host.url("/rss"))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == f"new: {host.url('/a')}: 2 quotations: Velt baut drei Schulen"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_watch_ends_at_a_signal_while_it_waits(host: Stage, tmp_path: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "web.command", "--data", str(tmp_path), "watch", host.url("/rss")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=dict(os.environ), cwd=Path(__file__).parents[2]
    ) as running:
        assert running.stdout is not None
        lines = [running.stdout.readline() for _ in range(2)]
        assert lines[1].startswith("new: ")
        running.send_signal(number)
        rest = running.stdout.read()
        assert running.wait(10) == 0
    assert rest == "ended: call it again to go on from here\n"
    assert (tmp_path / "feeds.json").exists()
