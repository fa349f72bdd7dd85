"""What does `wortlaut reread` do? It finds the quotations of the archive's articles anew, after the rules have changed.

What editors have decided stays. The texts come from the archive, so nothing has to be fetched or kept elsewhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from index.desk import SearchDesk, open_desk
from index.places import Place
from index.recording import record_rereading
from index.texts import list_articles_by_others, read_texts
from quotes.extraction import extract_quotations
from quotes.version import extractor_version
from web.exits import says_errors

CATCH_UP_EVERY = 500


@click.command()
@click.pass_obj
@says_errors
def reread(data: Place) -> None:
    """Find the quotations of all recorded articles anew, where other rules have found them.

    What editors have decided stays as it is, and so do the addresses of the quotations. Can be interrupted and
    called again.
    """
    with open_desk(data) as desk:
        articles = list_articles_by_others(desk.archive, extractor_version())
        if sys.stderr.isatty():
            with click.progressbar(articles, label="Reading", file=sys.stderr, show_pos=True) as watched:
                changed = reread_articles(desk, watched)
        else:
            changed = reread_articles(desk, articles)
    click.echo(f"{len(articles)} articles read again, {changed} changed.")


def reread_articles(desk: SearchDesk, articles: Iterable[str]) -> int:
    """Finds the quotations of these articles anew; returns how many articles have others now."""
    changed = 0
    for number, identity in enumerate(articles, start=1):
        changed += reread_article(desk, identity)
        if number % CATCH_UP_EVERY == 0:
            desk.catch_up()
    desk.catch_up()
    return changed


def reread_article(desk: SearchDesk, identity: str) -> bool:
    """Finds the quotations of an article anew, in each of its versions that has some; True if there are others now."""
    is_changed = False
    for number, article in read_texts(desk.archive, identity).items():
        found = extract_quotations(article)
        is_changed |= record_rereading(desk.archive, identity, number, article, found, extractor_version())
    return is_changed
