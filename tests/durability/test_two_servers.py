"""Can two servers work on the same data while a third process records? Both find the new articles, and none fails."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.databases import sqlite_only
from tests.test_proxy import served

pytestmark = sqlite_only


def ask(address: str, words: str) -> tuple[int, str]:
    """Status and page of a search."""
    with urllib.request.urlopen(f"{address}/?q={words}", timeout=30) as answer:
        return answer.status, answer.read().decode()


def test_two_servers_find_what_another_process_records(tmp_path: Path) -> None:
    data, articles = tmp_path / "data", tmp_path / "articles"
    articles.mkdir()
    for number in range(40):
        said = f"„Die Brücke{number} bleibt gesperrt, solange sie niemand prüft“, sagte Bürgermeisterin Eva Kern."
        (articles / f"{number}.txt").write_text(f"{said}\n\nDer Rat von Ort{number} tagt heute.\n")
    command = [sys.executable, "-m", "web.command", "--data", str(data), "ingest", "--processes", "1", "--json"]
    with served(data) as one, served(data) as other:
        with subprocess.Popen([*command, str(articles)], stdout=subprocess.PIPE, text=True) as ingesting:
            asked = 0
            while ingesting.poll() is None:
                assert [ask(address, "gesperrt")[0] for address in (one, other)] == [200, 200]
                asked += 1
            assert ingesting.stdout is not None
            rows = [json.loads(line) for line in ingesting.stdout]
        assert ingesting.returncode == 0
        assert [row["status"] for row in rows] == ["new"] * 40
        assert asked > 1
        for address in (one, other):
            assert "solange sie niemand prüft" in ask(address, "Brücke39".replace("ü", "%C3%BC"))[1]
