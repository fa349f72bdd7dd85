"""When may a host be asked again? One request at a time, a pause after each, and not before it wants to."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from quotes.fetching.errors import UnreachableError

PAUSE = 1.0
LONGEST_PAUSE = 30.0
"""Seconds; a robots.txt that asks for more („Crawl-delay: 3600“) would keep a feed from being read at all."""

LONGEST_REST = 86_400.0


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds from some start on, and how to wait for some of them; tests pass in their own."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(slots=True)
class Turn:
    """One host's place in the order: when its next request may begin, and until when it wants none."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    pause: float = 0.0
    next_at: float = float("-inf")
    rests_until: float = float("-inf")


class Pacing:
    """Keeps requests to one host apart; threads that want the same host wait for each other."""

    def __init__(self, pause: float | None = None, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        self._pause = PAUSE if pause is None else pause
        self._turns: dict[str, Turn] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """The time in which this host may be asked one thing; the pause begins when it is over.

        Raises UnreachableError without asking when the host has said that it wants to be left alone for now.
        """
        turn = self._turn_of(host)
        with turn.lock:
            wait = turn.rests_until - self.clock.now()
            if wait > 0:
                error = UnreachableError(host, f"asked to be left alone for {wait:.0f} more seconds", "try again then")
                error.retry_after = wait
                raise error
            wait = turn.next_at - self.clock.now()
            if wait > 0:
                self.clock.sleep(wait)
            try:
                yield
            finally:
                turn.next_at = self.clock.now() + max(self._pause, turn.pause)

    def slow_down(self, host: str, pause: float) -> None:
        """The pause that the host's robots.txt asks for, in seconds; a shorter one than ours changes nothing."""
        self._turn_of(host).pause = min(pause, LONGEST_PAUSE)

    def let_rest(self, host: str, seconds: float) -> None:
        """The host has asked for no further requests during this time."""
        self._turn_of(host).rests_until = self.clock.now() + min(seconds, LONGEST_REST)

    def _turn_of(self, host: str) -> Turn:
        with self._lock:
            return self._turns.setdefault(host, Turn())
