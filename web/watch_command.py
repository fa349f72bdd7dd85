"""What does `wortlaut watch` do? It reads feeds again and again, and takes in what is new, until it is asked to end."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

from index.desk import open_desk
from index.places import Place
from quotes.errors import WortlautError
from web.exits import says_errors

if TYPE_CHECKING:  # What fetches and reads pages takes a third of a second to import; the other commands do without.
    from quotes.fetching.visiting import Visitor
    from web.watching import Stop


class FeedListError(WortlautError):
    """A list of feeds that cannot be read, or that is empty."""


@click.command()
@click.argument("feeds", nargs=-1, metavar="[FEED]...")
@click.option(
    "--from",
    "listed",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A file that names a feed on each line; what follows a # is a remark.",
)
@click.option(
    "--every",
    type=click.FloatRange(1, 1440),
    default=15,
    show_default=True,
    metavar="MINUTES",
    help="How often a feed is read.",
)
@click.option("--once", is_flag=True, help="Read each feed once and end; the exit status is 1 if a feed failed.")
@click.pass_obj
@says_errors
def watch(data: Place, feeds: tuple[str, ...], listed: Path | None, every: float, once: bool) -> None:
    """Read feeds again and again, and take in the articles that are new.

    FEED is the address of an RSS, Atom or RDF feed, of a sitemap or of an index of sitemaps. What robots.txt
    closes to programs is not read. A line is printed for each feed and article. Ctrl-C or SIGTERM ends it between
    two articles; called again, it goes on from there. docs/ingest.md has a unit for systemd.

    \b
    Examples:
      wortlaut watch https://www.velt.example/rss
      wortlaut watch --from feeds.txt --every 30
      wortlaut watch --from feeds.txt --once
    """
    from quotes.fetching.pacing import Clock, Pacing
    from quotes.fetching.visiting import open_visitor
    from web.feed_memory import load_memories, saver
    from web.watching import Stop, StoppedError, Watcher, read_once, watch_feeds

    stop = Stop()
    visitor = open_visitor(os.environ, Pacing(clock=Clock(sleep=stop.wait)))
    addresses = list_feeds(visitor, [*feeds, *(read_list(listed) if listed else [])])
    with open_desk(data) as desk, ending_by_signal(stop):
        memories = load_memories(data.folder)
        watcher = Watcher(
            desk, visitor, memories, saver(data.folder, memories), click.echo, timedelta(minutes=every), stop
        )
        try:
            if not once:
                watch_feeds(watcher, addresses)
            elif read_once(watcher, addresses):
                sys.exit(1)
        except StoppedError:
            click.echo("ended: call it again to go on from here")


def list_feeds(visitor: Visitor, written: list[str]) -> list[str]:
    """The addresses of the feeds, each once. Raises AddressError for what is no address, FeedListError for none."""
    addresses = list(dict.fromkeys(visitor.read_address(one).url for one in written))
    if not addresses:
        raise FeedListError("watch", "no feed was named", "name the address of a feed, or a file of them by --from")
    return addresses


def read_list(path: Path) -> list[str]:
    """The feeds that a file names."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise FeedListError(str(path), "cannot be read", "name a text file with a feed on each line") from error
    return [feed for line in lines if (feed := without_remark(line))]


def without_remark(line: str) -> str:
    """The line without what follows a # that stands at its beginning or behind a blank.

    >>> without_remark("https://velt.example/rss#alle  # Velter Bote"), without_remark("# Berlin")
    ('https://velt.example/rss#alle', '')
    """
    words = line.split()
    remark = next((place for place, word in enumerate(words) if word.startswith("#")), len(words))
    return " ".join(words[:remark])


@contextmanager
def ending_by_signal(stop: Stop) -> Iterator[None]:
    """Within this block, Ctrl-C and SIGTERM ask for the end; a second Ctrl-C does not wait for it."""

    def ask(number: int, frame: FrameType | None) -> None:
        if stop.is_asked and number == signal.SIGINT:
            raise KeyboardInterrupt
        stop.ask()

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
