"""How does the real server start for a test? As its users do it: `wortlaut ingest seeds`, `wortlaut serve`."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

HOUSE = Path(__file__).resolve().parent.parent.parent
WORTLAUT = Path(sys.executable).parent / "wortlaut"
SECONDS_TO_START = 30
SECONDS_TO_END = 10


def find_free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def call_wortlaut(folder: Path, *arguments: str, typed: str = "") -> str:
    """What a `wortlaut` command prints, with the data in `folder`; raises RuntimeError with its errors if it fails."""
    environment = {name: value for name, value in os.environ.items() if name != "WORTLAUT_DATA"}
    command = [str(WORTLAUT), "--data", str(folder / "var"), *arguments]
    ended = subprocess.run(
        command, cwd=HOUSE, env=environment, input=typed, capture_output=True, encoding="utf-8", timeout=60
    )
    if ended.returncode:
        raise RuntimeError(f"{arguments} failed:\n{ended.stderr}{ended.stdout}")
    return ended.stdout


def is_up(address: str) -> bool:
    try:
        with urlopen(f"{address}/healthz", timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False


def wait_until_up(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Returns when the server answers; raises RuntimeError with what it printed when it ended or stayed silent."""
    deadline = time.monotonic() + SECONDS_TO_START
    while not is_up(address):
        if server.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"the server did not come up:\n{log.read_text(encoding='utf-8')}")
        time.sleep(0.05)


@contextmanager
def serve_seeds(folder: Path, *more: Path) -> Iterator[str]:
    """The address of a server with the five articles of seeds/ and `more`, its data and its log (server.log) in
    `folder`.

    It is ended as by Ctrl-C; raises AssertionError when it does not end cleanly or has printed a traceback.
    """
    log = folder / "server.log"
    command = [str(WORTLAUT), "--data", str(folder / "var")]
    environment = {name: value for name, value in os.environ.items() if name != "WORTLAUT_DATA"}
    call_wortlaut(folder, "ingest", "seeds", *map(str, more))
    port = find_free_port()
    with log.open("wb") as output:
        server = subprocess.Popen(
            [*command, "serve", "--port", str(port)], cwd=HOUSE, env=environment, stdout=output, stderr=output
        )
        try:
            wait_until_up(f"http://127.0.0.1:{port}", server, log)
            yield f"http://127.0.0.1:{port}"
            server.send_signal(signal.SIGINT)
            ended = server.wait(SECONDS_TO_END)
        finally:
            server.kill()
            server.wait()
    said = log.read_text(encoding="utf-8")
    assert ended in (0, 130, -signal.SIGINT), f"the server ended with {ended}:\n{said}"
    assert "Traceback" not in said, said
