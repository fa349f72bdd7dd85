"""Who visits in the tests? Someone who may reach this machine, and waits by a clock of her own."""

from __future__ import annotations

from dataclasses import dataclass, field

from quotes.fetching.connecting import Network, Resolve
from quotes.fetching.exchange import Limits
from quotes.fetching.pacing import Clock, Pacing
from quotes.fetching.visiting import Visitor

PATIENT = Limits(connect=5.0, read=20.0, total=30.0, largest=1_000_000, redirects=8)
IMPATIENT = Limits(connect=5.0, read=0.3, total=0.6, largest=1_000_000, redirects=8)
"""For servers that never come to an end: on a busy machine others need longer."""


@dataclass
class Watch:
    """A clock that only sleeping moves on; `slept` are the waits, in seconds."""

    moment: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.moment += seconds

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: self.moment, sleep=self.sleep)


def local_visitor(watch: Watch | None = None, resolve: Resolve | None = None, limits: Limits = PATIENT) -> Visitor:
    """A visitor who may reach this machine; `resolve` is whom she asks for the address of a name."""
    network = Network(allow_local=True) if resolve is None else Network(resolve=resolve, allow_local=True)
    return Visitor("https://newsroom.example/wortlaut", network, limits, Pacing(clock=(watch or Watch()).clock))
