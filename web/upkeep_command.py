"""How is an installation kept? `wortlaut check`, `wortlaut backup FILE`, `wortlaut restore FILE`, `wortlaut move`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from index.archive import opened_archive
from index.backup import back_up
from index.backup import restore as put_back
from index.checking import Finding, check_archive, check_index, count_articles
from index.databases import say_place
from index.desk import open_desk
from index.fulltext import FulltextIndex
from index.moving import move as move_archive
from index.places import Place
from web.exits import says_errors
from web.ingest_table import say_number

# More findings of one kind are counted, not listed.
MOST_SHOWN = 50


@click.command()
@click.option("--repair", is_flag=True, help="Build the index anew if it is not as it should be.")
@click.pass_obj
@says_errors
def check(data: Place, repair: bool) -> None:
    """Compare the archive with itself and the index with the archive.

    Looks whether every quotation is what its text says, every reference leads somewhere, every speaker has what it
    stands for, and whether the index holds each quotation once, with its speaker, outlets and day. Says what is
    wrong and what mends it; the exit status is then 1. Nothing is changed without --repair, which touches the
    index alone. A server may run meanwhile.

    \b
    Examples:
      wortlaut check
      wortlaut check --repair
    """
    with opened_archive(data.archive) as archive:
        articles = count_articles(archive)
        with click.progressbar(length=articles, label="Checking", file=sys.stderr, show_pos=True) as bar:
            findings = list(check_archive(archive, bar.update))
        index = FulltextIndex(data.fulltext)
        try:
            findings += check_index(archive, index)
        finally:
            index.close()
    for one in findings[:MOST_SHOWN]:
        click.echo(f"{one.place}: {one.finding}; {one.remedy}.")
    if len(findings) > MOST_SHOWN:
        click.echo(f"... and {len(findings) - MOST_SHOWN} more.")
    if repair and any(one.in_index for one in findings):
        findings = mend(data, findings)
    if findings:
        found = f"{say_number(len(findings), 'finding')} in {say_number(articles, 'article')}"
        click.echo(f"wortlaut: {found}.", err=True)
        sys.exit(1)
    click.echo(f"All is well: {say_number(articles, 'article')} and the index.")


def mend(data: Place, findings: list[Finding]) -> list[Finding]:
    """Builds the index anew; returns the findings that are left."""
    with open_desk(data) as desk:
        count = desk.reindex()
        click.echo(f"The index was built anew: {say_number(count, 'quotation')}.")
        return [one for one in findings if not one.in_index] + list(check_index(desk.archive, desk.fulltext))


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Overwrite FILE.")
@click.pass_obj
@says_errors
def backup(data: Place, file: Path, force: bool) -> None:
    """Copy the archive, as it is at this moment, to FILE.

    A server and other commands may go on meanwhile. The copy is checked before FILE appears, and readable by its
    owner alone, since it holds the hashes of passwords. The index is not copied: it is built anew. An archive in
    PostgreSQL is copied by pg_dump.

    \b
    Example:
      wortlaut backup /backups/wortlaut-$(date +%F).sqlite
    """
    size = back_up(data, file, overwrite=force)
    click.echo(f"{file}: {size / 1_000_000:.1f} MB, checked.")


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
@says_errors
def restore(data: Place, file: Path) -> None:
    """Put a copy made by `wortlaut backup` in the place of the archive.

    The archive of now is kept beside it under another name. Refused while another process has the archive open, so
    stop `wortlaut serve` first. The index is built anew, and all editors have to log in again.

    \b
    Example:
      wortlaut restore /backups/wortlaut-2026-11-27.sqlite
    """
    former = put_back(data, file)
    with open_desk(data):
        pass
    kept = f" The former archive is kept as {former}." if former else ""
    click.echo(f"{file} is the archive at {data} now.{kept}")


@click.command()
@click.option("--to", "target", required=True, metavar="URL", help="An empty database, postgresql://USER@HOST/NAME.")
@click.pass_obj
@says_errors
def move(data: Place, target: str) -> None:
    """Copy the archive into an empty database, from SQLite to PostgreSQL or back.

    Stop `wortlaut serve` first: what is recorded afterwards stays behind. All is copied in one transaction, or
    nothing; the archive of now is left as it is. Then name the new one by WORTLAUT_ARCHIVE or --archive; its index
    is built anew at the next start.

    \b
    Example:
      wortlaut move --to postgresql://wortlaut@db.newsroom.example/wortlaut
    """
    count = move_archive(data, target)
    click.echo(f"{count} rows copied to {say_place(target)}; {data} is left as it was.")
