"""What is known of a feed from one reading to the next? Which articles were read, which wait, when it is due.

Kept in feeds.json in the data folder, which is replaced as a whole, so that a crash leaves the last state or the one
before. Without the file all entries are looked at again; the archive takes nothing in twice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from quotes.errors import WortlautError
from quotes.fetching.visiting import Stamps

MEMORY = "feeds.json"
FORM = 1
MOST_READ = 5000
"""Addresses of read articles kept for each feed; a feed names far fewer, and those it names are the latest."""


class FeedMemoryError(WortlautError):
    """A feeds.json that cannot be read or written."""


@dataclass(slots=True)
class FeedMemory:
    """One feed. `read` holds when each article was read or given up, `tries` how often each that waits has failed.

    `failures` counts how often in a row the feed itself could not be had; `due` is when it is read next, None for now.
    """

    stamps: Stamps = field(default_factory=Stamps)
    read: dict[str, datetime] = field(default_factory=dict)
    tries: dict[str, int] = field(default_factory=dict)
    failures: int = 0
    due: datetime | None = None

    def note_read(self, url: str, moment: datetime) -> None:
        """The article at this address is done with."""
        self.tries.pop(url, None)
        self.read.pop(url, None)
        self.read[url] = moment
        while len(self.read) > MOST_READ:
            del self.read[next(iter(self.read))]


def load_memories(folder: Path) -> dict[str, FeedMemory]:
    """What is known of each feed, by its address; empty where nothing was kept. Raises FeedMemoryError."""
    path = folder / MEMORY
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["form"] != FORM:
            raise ValueError(content["form"])
        return {url: read_memory(kept) for url, kept in content["feeds"].items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        remedy = "remove it: all entries are then looked at again, and nothing is taken in twice"
        raise FeedMemoryError(str(path), "cannot be read", remedy) from error


def read_memory(kept: Mapping[str, Any]) -> FeedMemory:
    """One feed as it is kept in the file."""
    return FeedMemory(
        stamps=Stamps(kept["etag"], kept["last_modified"]),
        read={str(url): datetime.fromisoformat(moment) for url, moment in kept["read"].items()},
        tries={str(url): int(count) for url, count in kept["tries"].items()},
        failures=int(kept["failures"]),
        due=datetime.fromisoformat(kept["due"]) if kept["due"] else None,
    )


def keep_memory(memory: FeedMemory) -> dict[str, Any]:
    """One feed as read_memory reads it."""
    return {
        "etag": memory.stamps.etag,
        "last_modified": memory.stamps.last_modified,
        "read": {url: moment.isoformat() for url, moment in memory.read.items()},
        "tries": memory.tries,
        "failures": memory.failures,
        "due": memory.due.isoformat() if memory.due else None,
    }


def save_memories(folder: Path, memories: Mapping[str, FeedMemory]) -> None:
    """Replaces the file. Raises FeedMemoryError."""
    path = folder / MEMORY
    content = {"form": FORM, "feeds": {url: keep_memory(memory) for url, memory in memories.items()}}
    beside = path.with_name(f"{MEMORY}.new")
    try:
        with beside.open("w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise FeedMemoryError(str(path), f"cannot be written ({error.strerror})", "check the folder") from error


def saver(folder: Path, memories: Mapping[str, FeedMemory]) -> Callable[[], None]:
    """Saves these memories into that folder whenever it is called."""
    return lambda: save_memories(folder, memories)
