"""In which database do the tests keep their archives? In SQLite, or in PostgreSQL if WORTLAUT_TEST_POSTGRES names one.

There each path of an archive means a database of its own, which a small file at the path names: a test opens, closes,
copies and reopens its archive by the path whatever the engine. What a test has made is dropped after it.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pg8000.native
import pytest
from sqlalchemy import update
from sqlalchemy.engine import URL, make_url

from index import databases, tables
from index.archive import open_archive, writing

POSTGRES = os.environ.get("WORTLAUT_TEST_POSTGRES", "")
TEMPLATE = f"template_{os.getpid()}"

sqlite_only = pytest.mark.skipif(bool(POSTGRES), reason="is about the file of SQLite")
postgres_only = pytest.mark.skipif(not POSTGRES, reason="needs PostgreSQL: .ci/postgres make test")

made: dict[str, None] = {}
"""The databases that there are, in the order in which they were made."""


def database_of(path: Path) -> URL:
    """The address of the database that stands for the archive at a path, made where it is missing."""
    name = "t" + hashlib.sha256(f"{os.getpid()} {path}".encode()).hexdigest()[:20]
    held = path.read_text() if path.exists() else ""
    if held != name:
        # A path that was copied holds the name of the database that it was copied from.
        make_database(name, held if held in made else "")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return address(name)


def make_database(name: str, model: str = "") -> None:
    """Makes a database like another one, or else an empty archive."""
    if not model and not made:
        run_sql(f"CREATE DATABASE {TEMPLATE} TEMPLATE template0")
        made[TEMPLATE] = None
        open_archive(address(TEMPLATE).render_as_string(hide_password=False)).dispose()
    drop_database(name)
    run_sql(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{model or TEMPLATE}'",
        f"CREATE DATABASE {name} TEMPLATE {model or TEMPLATE}",
    )
    made[name] = None
    if not model:
        archive = open_archive(address(name).render_as_string(hide_password=False))
        with writing(archive) as connection:
            connection.execute(update(tables.state).values(token=secrets.token_hex(16)))
        archive.dispose()


def drop_database(name: str) -> None:
    """Drops a database, whoever is connected to it."""
    run_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    made.pop(name, None)


def address(name: str) -> URL:
    """The address of a database of the server."""
    return make_url(POSTGRES).set(drivername=databases.DRIVER, database=name)


def run_sql(*statements: str) -> list[Any]:
    """Runs statements outside any transaction; returns the rows of the last one."""
    url = urlsplit(POSTGRES)
    place: dict[str, Any] = {"host": url.hostname, "port": url.port, "database": url.path.lstrip("/")}
    with closing(pg8000.native.Connection(url.username or "", password=url.password, **place)) as connection:
        rows: list[Any] = []
        for statement in statements:
            rows = connection.run(statement) or []
        return rows


def archives_in_postgres() -> Iterator[None]:
    """While this runs, every path of an archive means a database; all are dropped in the end."""
    with pytest.MonkeyPatch.context() as patched:
        as_it_is = databases.database_url
        patched.setattr(
            databases, "database_url", lambda place: as_it_is(place) if "://" in place else database_of(Path(place))
        )
        yield
    for name in list(made):
        drop_database(name)
