"""What holds for every test: no network, no data but its own, the same examples each time."""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.databases import POSTGRES, archives_in_postgres, drop_database, made

# A database in PostgreSQL takes a tenth of a second to make, and some examples need one each.
settings.register_profile("house", derandomize=True, deadline=None, database=None, max_examples=20 if POSTGRES else 100)
settings.load_profile("house")


class NetworkRefusedError(RuntimeError):
    """A test reached for another machine."""


def is_this_machine(host: str) -> bool:
    """True for loopback addresses and the name localhost.

    >>> [is_this_machine(host) for host in ("127.0.0.1", "::1", "192.0.2.1", "example.org")]
    [True, True, False, False]
    """
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook, so that no library can go round it: names are not looked up, other machines are not called."""
    if event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    elif event == "socket.getaddrinfo":
        host = arguments[0] or ""
    else:
        return
    host = host.decode() if isinstance(host, bytes) else str(host)
    if not is_this_machine(host):
        raise NetworkRefusedError(f"a test reached for {host}; tests run without network")


sys.addaudithook(refuse_network)


@pytest.fixture(autouse=True)
def own_data(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of this one test, should it open one without naming it: empty, and never var/."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("WORTLAUT_DATA", str(folder))
    return folder


@pytest.fixture(scope="session", autouse=True)
def engine_of_archives() -> Iterator[None]:
    """Keeps the archives of all tests in PostgreSQL where one is named."""
    if POSTGRES:
        yield from archives_in_postgres()
    else:
        yield


@pytest.fixture(autouse=True)
def own_databases(engine_of_archives: None) -> Iterator[None]:
    """Drops the databases that this one test has made; those that several tests share stay."""
    before = set(made)
    yield
    for name in [name for name in made if name not in before and not name.startswith("template")]:
        drop_database(name)
