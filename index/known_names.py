"""Which names does the archive hold at this moment? look_up(archive) gives their list, made anew when it is stale.

One list is held for each archive that is open, and none longer than its archive.
"""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass
from time import monotonic
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from index.changes import ArchiveState, read_state
from index.identity import fold_name
from index.name_list import NameList, list_names
from index.speakers import list_speakers

KINDS = ("person", "organisation", "document", "unnamed")
"""The kinds of speakers, those first that somebody types a name for."""
# A list that is quick to make is made whenever the archive has changed; 100,000 speakers take some seconds, though, and
# an archive that is being filled changes all the time. Then a list stays until so many times what it took has passed.
QUICK_SECONDS, WAITS = 0.1, 10


@dataclass(frozen=True, slots=True)
class HeldList:
    """The names of an archive in one state, the moment they were ready, and how many seconds that took."""

    names: NameList
    state: ArchiveState
    ready: float
    seconds: float

    @property
    def is_quick(self) -> bool:
        """Can a reader wait for the next one?"""
        return self.seconds <= QUICK_SECONDS

    def will_do(self, state: ArchiveState) -> bool:
        """Is the list of this state, or is it too early to make another?"""
        waited = monotonic() - self.ready >= WAITS * self.seconds
        return self.state == state or not (self.is_quick or waited)


class KnownNames:
    """The lists of all open archives; safe to use from several threads.

    A reader waits for the first list, and for a quick one; otherwise the old one serves until the new one is ready.
    """

    def __init__(self) -> None:
        self._held: WeakKeyDictionary[Engine, HeldList] = WeakKeyDictionary()
        self._making: WeakKeyDictionary[Engine, threading.Lock] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def look_up(self, archive: Engine) -> NameList:
        """The names of the archive as it is, or as it was a moment ago."""
        state, held = read_state(archive), self._find(archive)
        if held is None or (held.is_quick and held.state != state):
            return self.renew(archive)
        if not held.will_do(state):
            self.prepare(archive)
        return held.names

    def prepare(self, archive: Engine) -> None:
        """Has the list made by a thread of its own, if none is at it."""
        if not self._lock_of(archive).locked():
            threading.Thread(target=self.renew, args=(archive,), name="known names", daemon=True).start()

    def _find(self, archive: Engine) -> HeldList | None:
        with self._lock:
            return self._held.get(archive)

    def _lock_of(self, archive: Engine) -> threading.Lock:
        with self._lock:
            return self._making.setdefault(archive, threading.Lock())

    def renew(self, archive: Engine) -> NameList:
        """The names of the archive, made anew if they are stale; who comes second has what the first one makes."""
        with self._lock_of(archive):
            # The state is read before the names: should they be newer, the next look makes them once more.
            began, state, held = monotonic(), read_state(archive), self._find(archive)
            if held is not None and held.will_do(state):
                return held.names
            names = read_names(archive)
            with self._lock:
                self._held[archive] = HeldList(names, state, monotonic(), monotonic() - began)
            return names


def read_names(archive: Engine) -> NameList:
    """The names of all speakers in the order in which they are suggested: by kind, then those quoted most.

    A role that several articles give („eine Sprecherin“) is left out: it is a different person each time, and as a
    word of the search it finds them all.
    """
    speakers = [summary for summary in list_speakers(archive) if summary.quotations]
    roles = Counter(fold_name(one.speaker.name) for one in speakers if one.speaker.kind == "unnamed")
    told = [one for one in speakers if one.speaker.kind != "unnamed" or roles[fold_name(one.speaker.name)] == 1]
    return list_names(sorted(told, key=lambda one: KINDS.index(one.speaker.kind)))


OPEN_ARCHIVES = KnownNames()


def look_up(archive: Engine) -> NameList:
    """The names of an open archive; the first look at 100,000 speakers takes some seconds."""
    return OPEN_ARCHIVES.look_up(archive)


def prepare(archive: Engine) -> None:
    """Begins to make the list of an archive, so that whoever asks first need not wait for it."""
    OPEN_ARCHIVES.prepare(archive)
