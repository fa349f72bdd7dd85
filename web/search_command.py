"""What does `wortlaut search` print? The quotations that are found, or whom and what the words may have meant."""

from __future__ import annotations

import json
import shutil
from datetime import datetime

import click

from index.desk import SearchDesk, open_desk
from index.engine import Order
from index.filters import Filters
from index.grammar import Query, parse_query
from index.lookup import count_totals
from index.places import Place
from index.search import Paging, Results, search_quotations
from index.speakers import find_speakers
from index.suggestions import suggest_speakers
from web.exits import says_errors
from web.ingest_table import say_number
from web.meaning import MOST_MEANT, is_nobody
from web.printing import WIDEST, format_meant, format_quotation, results_as_json

DAY = click.DateTime(["%Y-%m-%d", "%d.%m.%Y"])


@click.command()
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@click.option("--person", metavar="NAME", help="Only what this person said; any spelling will do.")
@click.option("--outlet", metavar="NAME", help="Only what this outlet printed or is cited for; a name or a domain.")
@click.option("--from", "since", type=DAY, metavar="DAY", help="From this day on: 2024-10-31 or 31.10.2024.")
@click.option("--to", "until", type=DAY, metavar="DAY", help="Up to this day.")
@click.option("--order", type=click.Choice(["newest", "best"]), default="newest", show_default=True)
@click.option("--compounds/--no-compounds", default=True, help="Whether words are found inside compounds too.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many to print.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for other programs.")
@click.pass_obj
@says_errors
def search(  # long: click hands each option to a parameter of its own
    data: Place,
    words: tuple[str, ...],
    person: str | None,
    outlet: str | None,
    since: datetime | None,
    until: datetime | None,
    order: Order,
    compounds: bool,
    limit: int,
    as_json: bool,
) -> None:
    """Search the quotations.

    WORDS may stand in any form and order, also within compounds and in the speaker's name. Without WORDS and
    options, the newest quotations are printed. WORDS understand what the search field of the pages understands:

    \b
      "gleich Null"                  the exact wording, small words included
      Eskal*                         words that begin like this, four letters at least
      -Kursk  -"neue Stufe"          without this word or wording (quote it all for the shell)
      person:Rutte  outlet:zeit.de   in German too: person:, medium:, rolle:, von:, bis:, ist:
      role:Außenminister             a minus before a condition leaves out what has it
      from:2024-10  to:31.12.2024    year, month or day
      is:full  is:partial  is:verified

    \b
    Examples:
      wortlaut search Eskalation
      wortlaut search 'Truppen -Kursk medium:"Zeit Online" von:2024'
      wortlaut search '"gleich Null"' --person Selenski
      wortlaut search --outlet tagesschau.de --from 2024-10-01 --json
    """
    filters = Filters(person or None, outlet or None, since and since.date(), until and until.date())
    query = parse_query(" ".join(words))
    with open_desk(data) as desk:
        results = search_quotations(desk, query, filters, Paging(order, per_page=limit, compounds=compounds))
        is_guessed = bool(person and say_meant(desk, person))
        if as_json:
            click.echo(json.dumps(results_as_json(results), ensure_ascii=False))
            return
        say_found(results)
        if not count_totals(desk.archive).articles:
            click.echo(f"The archive at {data} is empty: fill it by `wortlaut ingest PATH`, or name another by --data.")
        elif not results.total and not is_guessed:
            say_similar_names(desk, person or " ".join(words))
            say_similar_words(desk, query)


def say_found(results: Results) -> None:
    """Prints the quotations, how many were found, and how many a filter by days has left out."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    for hit in results.hits:
        click.echo(f"{format_quotation(hit.quotation, width)}\n")
    left = f", the first {len(results.hits)} shown" if results.total > len(results.hits) else ""
    click.echo(f"{say_number(results.total, 'quotation')}{left}.")
    if results.undated:
        click.echo(f"Left out: {say_number(results.undated, 'quotation')} without a known day.")


def say_meant(desk: SearchDesk, person: str) -> bool:
    """Says on standard error that nobody has this name, and who may be meant; False where there is none to name."""
    if not is_nobody(desk.archive, person):
        return False
    found = suggest_speakers(desk.archive, person, MOST_MEANT)
    click.echo(format_meant(person, found), err=True)
    return bool(found)


def say_similar_names(desk: SearchDesk, name: str) -> None:
    """Prints the speakers whose names are like the one that found nothing."""
    names = [summary.speaker.name for summary in find_speakers(desk.archive, name)[:5]] if name else []
    if names:
        click.echo(f"Speakers with a similar name: {'; '.join(names)}.")


def say_similar_words(desk: SearchDesk, query: Query) -> None:
    """Prints, for each word that no quotation has, those like it."""
    for word in query.words:
        found = desk.ask(lambda engine, word=word: engine.similar_words(word, MOST_MEANT))  # type: ignore[misc]
        if found:
            known = "; ".join(f"{other} ({times})" for other, times in found)
            click.echo(f"No quotation has „{word}“. Meant: {known}.")
