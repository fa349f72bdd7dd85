"""Do several processes serve as one? The same answers at one address, a dead one replaced, and all ended together."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from index.desk import open_desk
from tests.databases import sqlite_only
from tests.index_examples import Said, record

# The servers open the data folder by themselves, from their own processes.
pytestmark = sqlite_only
SECONDS = 30


@contextmanager
def served(folder: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Address and process of a server with these options."""
    command = [sys.executable, "-m", "web.command", "--data", str(folder), "serve", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = re.search(r"http://127\.0\.0\.1:\d+", server.stdout.readline())
            assert address, server.stderr and server.stderr.read()
            yield address[0], server
        finally:
            server.kill()


def children(parent: int) -> list[int]:
    """The processes that a process has started and that serve."""
    listed = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
    return [int(one) for one in listed.split() if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]


def wait_for(happens: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def found(address: str, words: str) -> int:
    with urlopen(f"{address}/?q={words}", timeout=SECONDS) as answer:
        total = re.search(rb'data-total="(\d+)"', answer.read())
        assert total
        return int(total[1])


def is_gone(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").split()[2] == "Z"
    except OSError:
        return True


def say(folder: Path, text: str) -> None:
    with open_desk(folder) as desk:
        record(desk, Said("Mark Rutte", text))
        desk.catch_up()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_processes_answer_alike_and_see_new_articles_and_are_replaced(tmp_path: Path) -> None:
    say(tmp_path, "Der Krieg geht weiter.")
    with served(tmp_path, "--processes", "2") as (address, server):
        wait_for(lambda: len(children(server.pid)) == 2)
        assert [found(address, "Krieg") for _ in range(6)] == [1] * 6
        say(tmp_path, "Nach dem Krieg kommt der Frieden.")
        assert [found(address, "Krieg") for _ in range(6)] == [2] * 6
        first, second = children(server.pid)
        os.kill(first, signal.SIGKILL)
        wait_for(lambda: len(children(server.pid)) == 2 and first not in children(server.pid))
        assert second in children(server.pid)
        assert [found(address, "Krieg") for _ in range(6)] == [2] * 6
        running = children(server.pid)
        server.send_signal(signal.SIGTERM)
        assert server.wait(SECONDS) == 0
        assert all(map(is_gone, running))
        assert server.stderr is not None
        assert f"process {first} has ended (-9) and is replaced" in server.stderr.read()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_processes_end_with_a_parent_that_was_killed_and_by_ctrl_c(tmp_path: Path) -> None:
    say(tmp_path, "Der Krieg geht weiter.")
    with served(tmp_path, "--processes", "2") as (address, server):
        wait_for(lambda: len(children(server.pid)) == 2)
        assert found(address, "Krieg") == 1
        running = children(server.pid)
        server.kill()
        wait_for(lambda: all(map(is_gone, running)))
    with served(tmp_path, "--processes", "2") as (address, server):
        assert found(address, "Krieg") == 1
        server.send_signal(signal.SIGINT)
        assert server.wait(SECONDS) == 0


def test_two_servers_share_the_data(tmp_path: Path) -> None:
    say(tmp_path, "Der Krieg geht weiter.")
    with served(tmp_path) as (one, _), served(tmp_path) as (other, _):
        say(tmp_path, "Nach dem Krieg kommt der Frieden.")
        assert found(one, "Krieg") == found(other, "Krieg") == 2
