"""What does the watch remember of its feeds? What it kept comes back as it was, or a line says why not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from quotes.fetching.visiting import Stamps
from web.feed_memory import FeedMemory, FeedMemoryError, load_memories, save_memories

START = datetime(2024, 10, 28, 9, 0, tzinfo=UTC)


def test_memory_is_kept_as_it_was(tmp_path: Path) -> None:
    memory = FeedMemory(
        Stamps('"v1"', "Mon, 28 Oct 2024 10:00:00 GMT"), {"https://velt.example/ü": START}, {"b": 2}, 3, START
    )
    save_memories(tmp_path, {"https://velt.example/rss": memory})
    assert load_memories(tmp_path) == {"https://velt.example/rss": memory}
    assert [path.name for path in tmp_path.iterdir()] == ["feeds.json"]


def test_nothing_kept_is_nothing_known(tmp_path: Path) -> None:
    assert load_memories(tmp_path) == {}


@pytest.mark.parametrize("content", ["", "{", "[]", '{"form": 2, "feeds": {}}', '{"form": 1, "feeds": {"a": {}}}'])
def test_memory_that_cannot_be_read_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "feeds.json").write_text(content, encoding="utf-8")
    with pytest.raises(
        FeedMemoryError, match=r"feeds\.json: cannot be read; remove it: all entries are then looked at"
    ):
        load_memories(tmp_path)


def test_memory_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(FeedMemoryError, match="cannot be written"):
        save_memories(tmp_path / "missing", {})


def test_memory_of_a_feed_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.feed_memory.MOST_READ", 2)
    memory = FeedMemory(tries={"c": 1})
    for url in "abca":
        memory.note_read(url, START)
    assert list(memory.read) == ["c", "a"]
    assert memory.tries == {}
