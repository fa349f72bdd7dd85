"""How do several processes answer at one address? They share the socket that listens, and are replaced when they die.

Python answers one request at a time in each process, whatever its threads; each further processor needs a process of
its own. The parent only watches: it listens first, so that an address that is taken is told at once, starts the
processes afresh (no state is inherited), and ends them when it is told to end. A process whose parent is gone ends too.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import connection
from multiprocessing.process import BaseProcess
from types import FrameType

from index.known_names import prepare
from index.places import Place
from web.application import create_app
from web.serving import make_server, run_server, trust_in

# How long requests at hand may take when all is to end, and how soon a process that dies at once is started again.
SECONDS_TO_END = 10.0
SECONDS_BETWEEN = 1.0
SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Service:
    """What a process has to know to serve: where the data is, names it may be called by, proxy, threads."""

    place: Place
    names: tuple[str, ...]
    proxy: str | None
    threads: int


def serve_as_one(service: Service, listening: socket.socket) -> None:
    """Serves on the socket until told to end; what a process of several does."""
    # Ctrl-C at a terminal reaches every process; the parent passes it on in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    app = create_app(service.place, service.names)
    try:
        prepare(app.extensions["desk"].archive)
        trust = trust_in(service.proxy) if service.proxy else {}
        run_server(make_server(app, listening, service.threads, trust))
    finally:
        app.extensions["desk"].close()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)


def serve_as_several(service: Service, listening: socket.socket, count: int, report: Callable[[str], None]) -> None:
    """Serves by so many processes until Ctrl-C or SIGTERM; returns when all have ended.

    A process that has died is replaced and reported, by its number and how it ended.
    """
    signal.signal(signal.SIGTERM, _interrupt)
    running: list[BaseProcess] = []
    try:
        running.extend(_start(service, listening) for _ in range(count))
        while True:
            connection.wait([process.sentinel for process in running])
            for place, process in enumerate(running):
                if not process.is_alive():
                    report(f"process {process.pid} has ended ({process.exitcode}) and is replaced")
                    time.sleep(SECONDS_BETWEEN)
                    running[place] = _start(service, listening)
    except KeyboardInterrupt:
        pass
    finally:
        _end(running)


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _start(service: Service, listening: socket.socket) -> BaseProcess:
    process = SPAWN.Process(target=serve_as_one, args=(service, listening), name="wortlaut", daemon=True)
    process.start()
    return process


def _end(running: list[BaseProcess]) -> None:
    """Ends all processes: politely first, then those that are still there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for process in running:
        process.terminate()
    deadline = time.monotonic() + SECONDS_TO_END
    for process in running:
        process.join(max(deadline - time.monotonic(), 0))
        if process.is_alive():
            process.kill()
            process.join()
