"""Whom does the server believe that it was asked by https? The proxy that it was told of, and nobody else."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner

from web.command import main


@contextmanager
def served(folder: Path, *options: str) -> Iterator[str]:
    """The address of a server with these options."""
    command = [sys.executable, "-m", "web.command", "--data", str(folder), "serve", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        said = server.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert address, said
        try:
            yield address[0]
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=20)


@pytest.mark.parametrize(
    ("options", "is_secure"),
    [(["--proxy", "127.0.0.1"], True), (["--proxy", "192.0.2.1"], False), ([], False)],
)
def test_cookie_is_for_https_alone_where_the_proxy_was_asked_so(
    tmp_path: Path, options: list[str], is_secure: bool
) -> None:
    with served(tmp_path, *options) as address:
        forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
        with urlopen(Request(f"{address}/login", headers=forwarded), timeout=10) as answer:
            assert ("Secure" in answer.headers["Set-Cookie"]) is is_secure


def test_proxy_is_named_by_its_address(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["--data", str(tmp_path), "serve", "--proxy", "proxy.example.org"])
    assert result.exit_code == 1
    assert "proxy.example.org: is no address" in result.stderr
