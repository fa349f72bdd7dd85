"""What does `wortlaut ingest` do? It takes in whatever holds articles, and says of each document what became of it."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import chain

import click

from index.desk import SearchDesk, open_desk
from index.places import Place
from web.exits import INTERRUPTED, says_errors
from web.ingest_table import format_table, format_totals, say_number
from web.ingesting import Row, ingest_outcomes
from web.intake import is_address, list_addresses, list_files
from web.preparing import Document, Outcome
from web.readers import read_documents

# A longer table is no overview any more; the totals below it are, and what needs a look.
TABLE_ROWS = 60
UNREMARKABLE = ("new", "unchanged", "updated")


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    help="How many processes read at the same time; one for each processor if not given.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object for each document, as soon as it is in.")
@click.pass_obj
@says_errors
def ingest(data: Place, sources: tuple[str, ...], processes: int | None, as_json: bool) -> None:
    """Read articles and record their quotations.

    SOURCE is a text file, a saved page (.html, .html.gz), a folder of them, the address of a page, feed or
    sitemap, or - for one text or page through standard input. An article that was read before is left as it is,
    and of one that has changed a further version is kept, so that the same can be read again at any time, also
    after Ctrl-C. What cannot be read is reported, and the others go on; the exit status is then 1.

    \b
    Examples:
      wortlaut ingest seeds
      wortlaut ingest monday.txt page.html
      wortlaut ingest https://www.velt.example/politik/a.html https://www.velt.example/rss
      wortlaut --data /srv/wortlaut ingest incoming
    """
    rows: list[Row] = []
    with open_desk(data) as desk:
        try:
            number, outcomes = list_outcomes(sources, processes)
            for row in ingest_watched(desk, number, outcomes):
                rows.append(row)
                if row.status == "failed" and not sys.stderr.isatty():
                    say_aside(row.why)
                if as_json:
                    click.echo(json.dumps(asdict(row), ensure_ascii=False))
        except KeyboardInterrupt:
            desk.catch_up()
            recorded = say_number(sum(row.status in ("new", "changed", "updated") for row in rows), "article")
            say_aside(f"interrupted; {recorded} recorded. Call it again to go on from there.")
            sys.exit(INTERRUPTED)
    if sys.stderr.isatty():
        # Before, it would have torn the bar.
        for row in rows:
            if row.status == "failed":
                say_aside(row.why)
    if not as_json:
        say_summary(rows)
    if any(row.status == "failed" for row in rows):
        sys.exit(1)


def list_outcomes(sources: Sequence[str], processes: int | None) -> tuple[int, Iterator[tuple[Document, Outcome]]]:
    """How many documents there are, and what they hold: files first, then pages, then what feeds and sitemaps name."""
    files, refused = list_files(one for one in sources if not is_address(one))
    outcomes: list[Iterable[tuple[Document, Outcome]]] = [refused, read_documents(files, processes)]
    number = len(refused) + len(files)
    addresses = [one for one in sources if is_address(one)]
    if addresses:
        # Only now: files are read without what fetching needs.
        from quotes.fetching.pacing import Clock, Pacing
        from quotes.fetching.visiting import open_visitor
        from web.visits import read_listed

        stop = threading.Event()

        def sleep(seconds: float) -> None:
            stop.wait(seconds)

        visitor = open_visitor(os.environ, Pacing(clock=Clock(sleep=sleep)))
        pages, listed, unheard = list_addresses(
            visitor, addresses, lambda said: click.echo(f"wortlaut: {said}", err=True)
        )
        outcomes += [unheard, read_documents(pages, processes=1), read_listed(visitor, listed, stop)]
        number += len(unheard) + len(pages) + len(listed)
    return number, chain.from_iterable(outcomes)


def say_aside(sentence: str) -> None:
    """Prints what is no result on standard error."""
    click.echo(f"wortlaut: {sentence}", err=True)


def ingest_watched(desk: SearchDesk, number: int, outcomes: Iterable[tuple[Document, Outcome]]) -> Iterator[Row]:
    """The rows of the documents, with a bar where somebody watches."""
    rows = ingest_outcomes(desk, outcomes)
    if not sys.stderr.isatty():
        yield from rows
        return
    with click.progressbar(rows, number, "Reading", show_pos=True, file=sys.stderr) as watched:
        yield from watched


def say_summary(rows: list[Row]) -> None:
    """Prints a table of the documents, of a long list those that need a look, and a line of totals."""
    shown = rows if len(rows) <= TABLE_ROWS else [row for row in rows if row.status not in UNREMARKABLE][:TABLE_ROWS]
    held = [row for row in shown if row.status != "failed"]
    if held:
        click.echo("\n".join(format_table(held)))
        click.echo()
    for row in held:
        if row.why:
            click.echo(row.why)
    click.echo(format_totals(rows))
