"""The newsroom of the tests that watch feeds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.desk import open_desk
from tests.fetching import stage as scene
from tests.fetching.newsroom import BODIES, Newsroom, feed
from tests.fetching.stage import playing
from tests.reading.invented import page, paragraphs


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    articles = {f"/{name}": scene.page(page(paragraphs(*BODIES[name]), title=f"Velt baut {name}")) for name in BODIES}
    scenes = {"/feed": feed("/a", "/b"), "/robots.txt": scene.answer(404), **articles}
    with playing(scenes) as host, open_desk(tmp_path) as desk:
        yield Newsroom(tmp_path, desk, host)
