"""How are thousands of documents read? By several processes, whose outcomes come back in the order of the documents.

A document on which a reader dies or hangs is refused; the others are read by a new reader.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext

from web.preparing import Document, Outcome, Refused, prepare

FEW = 12
"""Documents that one process reads sooner than others have started: a start takes as long as some dozen pages."""
SLOWEST_SECONDS = 120.0
AHEAD = 8
"""Outcomes for each process that may wait for an earlier document; it bounds the memory."""
LOOK_AGAIN_SECONDS = 1.0
"""How often a reader that says nothing is looked at."""


def read_documents(documents: list[Document], processes: int | None = None) -> Iterator[tuple[Document, Outcome]]:
    """Each document with what it holds, in their order; few documents are read in this process.

    `processes` is the number of readers, by default one for each processor that this process may use.
    """
    count = processes or available_processors()
    if count == 1 or len(documents) <= FEW:
        return ((document, prepare(document)) for document in documents)
    return read_in_processes(documents, min(count, len(documents)))


def available_processors() -> int:
    """How many processors this process may use.

    >>> available_processors() >= 1
    True
    """
    # Not every system can bind a process to processors.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Reader:
    """One process that reads a document at a time; it is started anew where a document has killed it or held it up."""

    def __init__(self, context: SpawnContext) -> None:
        self.context = context
        self.document: Document | None = None
        self.number = -1
        self.since = 0.0
        self.start()

    def start(self) -> None:
        """Starts the process."""
        self.pipe, far_end = self.context.Pipe()
        self.process = self.context.Process(target=serve_documents, args=(far_end,), daemon=True)
        self.process.start()
        far_end.close()

    def stop(self) -> None:
        """Ends the process, whatever it does."""
        self.process.kill()
        self.process.join()
        self.process.close()
        self.pipe.close()

    def give(self, number: int, document: Document) -> None:
        """Hands over a document, the `number`th of all."""
        self.number, self.document, self.since = number, document, time.monotonic()
        # That the process is dead by now is found out where its outcome is taken.
        with suppress(BrokenPipeError, ConnectionResetError):
            self.pipe.send(document)

    def take(self) -> Outcome | None:
        """The outcome of its document; None as long as there is none, which ends after two minutes."""
        if self.document is None:
            return None
        outcome: Outcome | None = None
        if self.pipe.poll():
            finding = "the process that read it ended without a word, perhaps for want of memory"
            with suppress(EOFError, ConnectionResetError):
                outcome = self.pipe.recv()
        elif time.monotonic() - self.since < SLOWEST_SECONDS:
            return None
        else:
            finding = f"reading it took longer than {SLOWEST_SECONDS:.0f} seconds"
        if outcome is None:
            outcome = Refused(f"{self.document.place}: {finding}; leave it out, and report this with the document.")
            self.stop()
            self.start()
        self.document = None
        return outcome


def serve_documents(pipe: Connection) -> None:
    """What a reader's process does until the other end goes away. Ctrl-C is for the process that has called it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            pipe.send(prepare(pipe.recv()))


def read_in_processes(documents: Iterable[Document], processes: int) -> Iterator[tuple[Document, Outcome]]:
    """Each document with what it holds, in their order, read by as many processes; they end with the iteration."""
    context = multiprocessing.get_context("spawn")
    crew = [Reader(context) for _ in range(processes)]
    coming = enumerate(documents)
    given: dict[int, Document] = {}
    done: dict[int, Outcome] = {}
    try:
        while True:
            for reader in crew:
                if reader.document is None and len(given) < AHEAD * processes:
                    for number, document in islice(coming, 1):
                        given[number] = document
                        reader.give(number, document)
            if not given:
                return
            wait([reader.pipe for reader in crew if reader.document is not None], LOOK_AGAIN_SECONDS)
            for reader in crew:
                outcome = reader.take()
                if outcome is not None:
                    done[reader.number] = outcome
            while given and (first := min(given)) in done:
                yield given.pop(first), done.pop(first)
    finally:
        for reader in crew:
            reader.stop()
