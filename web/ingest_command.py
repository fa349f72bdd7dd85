"""What does `wortlaut ingest` do? It takes in whatever holds articles, and says of each document what became of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import chain

import click

from index.desk import SearchDesk, open_desk
from index.places import Place
from web.exits import INTERRUPTED, says_errors
from web.ingest_table import format_table, format_totals, say_number
from web.ingesting import Row, ingest_outcomes
from web.intake import list_documents
from web.preparing import Document, Outcome
from web.readers import read_documents

# A longer table is no overview any more; the totals below it are, and what needs a look.
TABLE_ROWS = 60
UNREMARKABLE = ("new", "unchanged", "updated")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    help="How many processes read at the same time; one for each processor if not given.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object for each document, as soon as it is in.")
@click.pass_obj
@says_errors
def ingest(data: Place, paths: tuple[str, ...], processes: int | None, as_json: bool) -> None:
    """Read articles and record their quotations.

    PATH is a text file, a saved page, or a folder of them. An article that was read before is left as it is, so
    the same folder can be read again at any time, or called again after Ctrl-C. A document that cannot be read
    is reported, and the others go on; the exit status is then 1.

    \b
    Examples:
      wortlaut ingest seeds
      wortlaut ingest monday.txt page.html
      wortlaut --data /srv/wortlaut ingest incoming
    """
    documents, refused = list_documents(paths)
    rows: list[Row] = []
    with open_desk(data) as desk:
        try:
            for row in ingest_watched(desk, documents, chain(refused, read_documents(documents, processes))):
                rows.append(row)
                if row.status == "failed" and not sys.stderr.isatty():
                    click.echo(f"wortlaut: {row.why}", err=True)
                if as_json:
                    click.echo(json.dumps(asdict(row), ensure_ascii=False))
        except KeyboardInterrupt:
            desk.catch_up()
            recorded = say_number(sum(row.status in ("new", "changed", "updated") for row in rows), "article")
            click.echo(f"wortlaut: interrupted; {recorded} recorded. Call it again to go on from there.", err=True)
            sys.exit(INTERRUPTED)
    if sys.stderr.isatty():
        # Before, it would have torn the bar.
        for row in rows:
            if row.status == "failed":
                click.echo(f"wortlaut: {row.why}", err=True)
    if not as_json:
        say_summary(rows)
    if any(row.status == "failed" for row in rows):
        sys.exit(1)


def ingest_watched(
    desk: SearchDesk, documents: list[Document], outcomes: Iterable[tuple[Document, Outcome]]
) -> Iterator[Row]:
    """The rows of the documents, with a bar where somebody watches."""
    rows = ingest_outcomes(desk, outcomes)
    if not sys.stderr.isatty():
        yield from rows
        return
    with click.progressbar(rows, len(documents), "Reading", show_pos=True, file=sys.stderr) as watched:
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
