"""What is new in the feeds? Each is read when it is due, and what it names for the first time is taken in.

An article that fails for a passing reason is tried in three readings of the feed; one that has changed since, by what
the feed says, is read again, at most once an hour. A feed that fails is left alone for longer each time.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from index.desk import SearchDesk
from quotes.errors import WortlautError
from quotes.fetching.entries import Entry, plain_text
from quotes.fetching.errors import FetchingError
from quotes.fetching.listings import is_index, read_listing
from quotes.fetching.visiting import Fetched, Stamps, Visitor, fetch_listed
from web.feed_memory import FeedMemory
from web.ingesting import ingest_document
from web.preparing import Document

MOST_TRIES = 3
MOST_AT_ONCE = 100
"""Articles of one feed in a row, so that a long sitemap does not keep the other feeds waiting; the rest comes next."""

READ_AGAIN_AFTER = timedelta(hours=1)
LONGEST_REST = timedelta(days=1)
JITTER = 0.1
"""Share of the interval by which readings are spread, so that many feeds do not stay in step."""


class StoppedError(Exception):
    """Somebody has asked the watch to end; it ends before the next request."""


class Stop:
    """The wish to end, which interrupts every wait."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def ask(self) -> None:
        """Ends the watch before its next request."""
        self._event.set()

    @property
    def is_asked(self) -> bool:
        return self._event.is_set()

    def wait(self, seconds: float) -> None:
        """Waits; raises StoppedError as soon as the end is asked for."""
        if self._event.wait(seconds):
            raise StoppedError


@dataclass(slots=True)
class Watcher:
    """Who reads the feeds: into which archive, as which visitor, with what she knows of them.

    `save` keeps the memories, `report` is told one line for each thing that happens.
    """

    desk: SearchDesk
    visitor: Visitor
    memories: dict[str, FeedMemory]
    save: Callable[[], None]
    report: Callable[[str], None]
    every: timedelta
    stop: Stop = field(default_factory=Stop)
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    chance: Callable[[], float] = random.random

    def memory_of(self, feed: str) -> FeedMemory:
        return self.memories.setdefault(feed, FeedMemory())


def watch_feeds(watcher: Watcher, feeds: Sequence[str]) -> None:
    """Reads each feed whenever it is due, until StoppedError is raised."""
    while True:
        feed = min(feeds, key=lambda feed: when_due(watcher, feed))
        wait = (when_due(watcher, feed) - watcher.now()).total_seconds()
        watcher.stop.wait(max(0.0, wait))
        read_feed(watcher, feed)


def read_once(watcher: Watcher, feeds: Sequence[str]) -> int:
    """Reads each feed once; one that is being left alone after a failure is passed over. Returns how many failed."""
    failed = 0
    for feed in feeds:
        if watcher.memory_of(feed).failures and when_due(watcher, feed) > watcher.now():
            watcher.report(f"resting: {feed}: failed before, next try {when_due(watcher, feed):%d.%m. %H:%M} UTC")
            continue
        failed += not read_feed(watcher, feed)
    return failed


def when_due(watcher: Watcher, feed: str) -> datetime:
    """The moment from which the feed may be read, which may have passed."""
    return watcher.memory_of(feed).due or datetime.min.replace(tzinfo=UTC)


def read_feed(watcher: Watcher, feed: str) -> bool:
    """Reads a feed and takes in what is new; False when the feed itself could not be read, which is reported."""
    memory = watcher.memory_of(feed)
    try:
        count = note_entries(watcher, feed, memory)
    except FetchingError as error:
        memory.failures += 1
        memory.due = watcher.now() + rest_after(watcher, memory.failures, error.retry_after)
        watcher.save()
        watcher.report(f"feed failed: {error} Next try {memory.due:%d.%m. %H:%M} UTC.")
        return False
    listed = "nothing new since the last time" if count is None else f"{count} articles listed"
    watcher.report(f"feed: {feed}: {listed}, {len(memory.tries)} to read")
    memory.failures = 0
    memory.due = watcher.now() + spread(watcher, watcher.every)
    watcher.save()
    try:
        take_in_waiting(watcher, memory)
    finally:
        catch_up(watcher)
    return True


def catch_up(watcher: Watcher) -> None:
    """Lets the index follow; where it is busy, it follows with the next reading, or when it is searched."""
    try:
        watcher.desk.catch_up()
    except WortlautError as error:
        watcher.report(f"index behind: {error}")


def note_entries(watcher: Watcher, feed: str, memory: FeedMemory) -> int | None:
    """Lets what is new in the feed wait to be read, newest first; returns how many articles it lists.

    None when the feed has not changed. Raises FetchingError.
    """
    fetched = fetch_listed(watcher.visitor, feed, memory.stamps)
    if fetched is None:
        return None
    listing = read_listing(watcher.visitor, fetched)
    if listing.flaw:
        watcher.report(f"flaw: {feed}: {listing.flaw}")
    wanted = [entry.url for entry in listing.entries if is_new(memory, entry)]
    soon = [url for url in wanted if url in memory.read and watcher.now() - memory.read[url] < READ_AGAIN_AFTER]
    # What has failed before waits behind what is new.
    memory.tries = {**{url: 0 for url in wanted if url not in {*memory.tries, *soon}}, **memory.tries}
    # The feed is needed again where an article is to be read later on; the sitemaps of an index change while it stays.
    memory.stamps = Stamps() if soon or is_index(fetched) else fetched.stamps
    return len(listing.entries)


def is_new(memory: FeedMemory, entry: Entry) -> bool:
    """Whether an article has not been read, or has changed since by what the feed says."""
    read_at = memory.read.get(entry.url)
    return read_at is None or (entry.changed is not None and entry.changed > read_at)


def take_in_waiting(watcher: Watcher, memory: FeedMemory) -> None:
    """Takes the articles in that wait to be read. Raises StoppedError between two of them."""
    for url in list(memory.tries)[:MOST_AT_ONCE]:
        watcher.stop.wait(0)
        try:
            fetched = fetch_listed(watcher.visitor, url)
            line = take_in(watcher.desk, url, fetched) if fetched else None
        except FetchingError as error:
            if error.retry_after:
                watcher.report(f"left for later: {error}")
                return
            memory.tries[url] += 1
            is_over = error.is_lasting or memory.tries[url] >= MOST_TRIES
            watcher.report(f"{'failed' if is_over else 'failed for now'}: {error}")
        else:
            is_over = True
            if line:
                watcher.report(line)
        if is_over:
            memory.note_read(url, watcher.now())
        watcher.save()
    if any(tries == 0 for tries in memory.tries.values()):
        memory.due = watcher.now()
        watcher.save()


def take_in(desk: SearchDesk, url: str, fetched: Fetched) -> str:
    """Takes in what was fetched, as `wortlaut ingest` does, and says in one line what became of it.

    „new: https://www.velt.example/a: 3 quotations: Berg zuversichtlich“
    """
    row = ingest_document(desk, Document(url, fetched=fetched))
    if row.why:
        return f"{row.status}: {row.why}"
    count = "1 quotation" if row.quotations == 1 else f"{row.quotations} quotations"
    title = plain_text(row.title)
    return f"{row.status}: {url}: {count}{f': {title}' if title else ''}"


def rest_after(watcher: Watcher, failures: int, asked: float | None) -> timedelta:
    """How long a feed is left alone after so many failures in a row: twice as long each time, a day at most."""
    rest = min(watcher.every * 2 ** min(failures, 10), LONGEST_REST)
    return max(spread(watcher, rest), timedelta(seconds=asked or 0))


def spread(watcher: Watcher, length: timedelta) -> timedelta:
    """The length, a little shorter or longer by chance."""
    return length * (1 + JITTER * (2 * watcher.chance() - 1))
