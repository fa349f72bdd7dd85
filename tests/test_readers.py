"""Are documents read by several processes as by one, whatever a document does to its reader?"""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from pathlib import Path

import pytest

from web import readers
from web.preparing import Document, Prepared, Refused
from web.readers import read_documents, read_in_processes

SMALL = "Kanzlerin Eva Berg war in Bonn.\n„Wir kommen gut voran mit der Arbeit“, sagte Berg.\n"


@pytest.fixture
def documents(tmp_path: Path) -> list[Document]:
    """Twenty articles, the seventh of which is empty."""
    found = []
    for number in range(20):
        path = tmp_path / f"{number:02}.txt"
        path.write_text("" if number == 6 else SMALL.replace("Bonn", f"Bonn {number}"), encoding="utf-8")
        found.append(Document(str(path)))
    return found


@pytest.fixture
def endless(tmp_path: Path) -> Document:
    """A pipe that nobody writes to: who reads it waits for ever."""
    path = tmp_path / "endless.txt"
    os.mkfifo(path)
    return Document(str(path))


def no_reader_is_left() -> bool:
    return not multiprocessing.active_children()


def test_several_processes_give_the_outcomes_of_one_in_the_same_order(documents: list[Document]) -> None:
    expected = list(read_documents(documents, processes=1))
    assert list(read_in_processes(documents, 3)) == expected
    assert [isinstance(outcome, Prepared) for _, outcome in expected].count(False) == 1
    assert no_reader_is_left()


def test_document_that_never_ends_is_refused_and_the_others_are_read(
    documents: list[Document], endless: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "SLOWEST_SECONDS", 5.0)
    monkeypatch.setattr(readers, "LOOK_AGAIN_SECONDS", 0.1)
    given = [*documents[:5], endless, *documents[7:12]]
    outcomes = dict(read_in_processes(given, 2))
    assert list(outcomes) == given
    refused = [outcome for outcome in outcomes.values() if isinstance(outcome, Refused)]
    assert [outcome.why for outcome in refused] == [
        f"{endless.place}: reading it took longer than 5 seconds; leave it out, and report this with the document."
    ]


def test_document_that_kills_its_reader_is_refused_and_the_others_are_read(
    documents: list[Document], endless: Document
) -> None:
    """The reader of the endless document is killed as a system without memory would do it."""

    def kill_when_reading() -> None:
        deadline = time.monotonic() + 60
        writing = None  # an end that was closed would be the end of the document
        while writing is None and time.monotonic() < deadline:
            time.sleep(0.05)
            writing = open_for_writing(endless.place)
        for child in multiprocessing.active_children():
            child.kill()
        if writing is not None:
            os.close(writing)

    killer = threading.Thread(target=kill_when_reading)
    killer.start()
    outcomes = list(read_in_processes([endless, *documents[:5]], 1))
    killer.join()
    first, *others = [outcome for _, outcome in outcomes]
    assert isinstance(first, Refused)
    assert "ended without a word" in first.why
    assert all(isinstance(outcome, Prepared) for outcome in others)


def open_for_writing(pipe: str) -> int | None:
    """The writing end of the pipe; None as long as nobody reads it, for then it cannot be opened without waiting."""
    try:
        return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        return None


def test_readers_end_with_whoever_has_called_them(documents: list[Document]) -> None:
    outcomes = read_in_processes(documents, 2)
    next(outcomes)
    assert not no_reader_is_left()
    outcomes.close()  # type: ignore[attr-defined]  # what a generator has besides being an iterator
    assert no_reader_is_left()
