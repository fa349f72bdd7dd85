"""Where does a search begin? At the desk: the archive and its full-text index together, open_desk(Path("var")).

The archive commits first, the index follows. Whatever happens in between is mended when the desk is opened next,
and an index that is damaged or deleted meanwhile by the first search that meets it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from sqlalchemy import Engine as Database

from index.archive import open_archive, renew
from index.changes import ArchiveState, changed_articles, read_indexables, read_state
from index.damage import FulltextBusyError, FulltextError, FulltextFullError
from index.engine import FORM, Bookmark, Engine
from index.families import compare_all
from index.fulltext import FulltextIndex
from index.likeness import FORM as RULES_OF_COPIES
from index.places import Place, as_place
from index.resolution import FORM as RULES_OF_SPEAKERS
from index.resolution import resolve_all
from index.tables import state

# So long a thread waits for another one that builds the index anew.
MENDING_SECONDS = 10.0

Answer = TypeVar("Answer")


class SearchDesk:
    """An archive with its index; safe to use from several threads. Closes itself at the end of a `with` block."""

    def __init__(self, archive: Database, fulltext: Engine) -> None:
        self.archive = archive
        self.fulltext = fulltext
        self._mending = threading.Lock()

    def __enter__(self) -> SearchDesk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the files and connections."""
        self.fulltext.close()
        self.archive.dispose()

    def ask(self, question: Callable[[Engine], Answer]) -> Answer:
        """What the index answers; one that turns out to be damaged or gone is built anew, and asked again.

        Raises FulltextError when that fails too, and FulltextBusyError where another thread or process is at it for
        longer than one would wait for a page.
        """
        try:
            return question(self.fulltext)
        except FulltextError:
            pass
        # The threads that wait here find the index mended by the first of them, and so do other processes.
        if not self._mending.acquire(timeout=MENDING_SECONDS):
            raise FulltextBusyError("the index", "is being built anew", "try again in a minute")
        try:
            return self._mend(question)
        finally:
            self._mending.release()

    def _mend(self, question: Callable[[Engine], Answer]) -> Answer:
        try:
            return question(self.fulltext)
        except FulltextError:
            pass
        with self.fulltext.exclusive():
            try:
                return question(self.fulltext)
            except FulltextError:
                self.index_all(read_state(self.archive))
                return question(self.fulltext)

    def catch_up(self) -> int:
        """Indexes what the archive has recorded since the index last looked; returns the number of quotations.

        Builds the index anew when it is missing, unreadable, of another form, or of another archive.
        """
        if self.is_current():
            return 0
        with self.fulltext.exclusive():
            state = read_state(self.archive)
            held = self.held()
            if held is None or not can_follow(held, state):
                return self.index_all(state)
            articles = changed_articles(self.archive, held.sequence, state.sequence)
            if not articles:
                return 0
            quotations = read_indexables(self.archive, articles)
            try:
                return self.fulltext.replace(articles, quotations, Bookmark(state.token, state.sequence))
            except FulltextError:
                return self.index_all(state)

    def reindex(self) -> int:
        """Builds the index anew from the archive; returns the number of quotations."""
        with self.fulltext.exclusive():
            return self.index_all(read_state(self.archive))

    def index_all(self, state: ArchiveState) -> int:
        """Puts all quotations up to this state of the archive into the index, in the place of all it holds."""
        articles = changed_articles(self.archive, 0, state.sequence)
        return self.fulltext.rebuild(read_indexables(self.archive, articles), Bookmark(state.token, state.sequence))

    def held(self) -> Bookmark | None:
        """What the index has followed; None when it cannot be read."""
        try:
            return self.fulltext.bookmark()
        except FulltextError:
            return None

    def is_current(self) -> bool:
        """Does the index hold all that the archive holds?"""
        state = read_state(self.archive)
        return self.held() == Bookmark(state.token, state.sequence)


def can_follow(held: Bookmark, state: ArchiveState) -> bool:
    """Is the index of this form and of this archive, and not ahead of it?"""
    return held.form == FORM and held.token == state.token and held.sequence <= state.sequence


def open_desk(place: Place | Path) -> SearchDesk:
    """The desk of a place, with what is missing made and what is broken mended; `close()` it in the end."""
    place = as_place(place)
    archive = open_archive(place.archive)
    try:
        renew(archive, state.c.resolved_by, RULES_OF_SPEAKERS, resolve_all)
        renew(archive, state.c.copied_by, RULES_OF_COPIES, compare_all)
        desk = SearchDesk(archive, FulltextIndex(place.fulltext))
    except BaseException:
        archive.dispose()
        raise
    try:
        heal(desk)
    except BaseException:
        desk.close()
        raise
    return desk


def heal(desk: SearchDesk) -> None:
    """Catches up; while another process is at it, or the disk is full, an index that can be read will do."""
    try:
        desk.catch_up()
    except (FulltextBusyError, FulltextFullError):
        if desk.held() is None:
            raise
