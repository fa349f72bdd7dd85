"""What can be done at the command line? `wortlaut ingest seeds`, `wortlaut search Eskalation`, `wortlaut serve`."""

from __future__ import annotations

import json
import shutil
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import click

from index.desk import SearchDesk, open_desk
from index.engine import Order
from index.filters import Filters
from index.grammar import Query, parse_query
from index.known_names import prepare
from index.lookup import count_totals
from index.places import Place
from index.search import Paging, Results, search_quotations
from index.speakers import find_speakers
from index.suggestions import suggest_speakers
from web.application import create_app
from web.exits import says_errors
from web.hosts import CONFIGURED, names_of
from web.ingest_command import ingest
from web.ingest_table import say_number
from web.meaning import MOST_MEANT, is_nobody
from web.printing import format_meant, format_quotation, results_as_json
from web.reread_command import reread
from web.serving import listen_at, make_server, run_server, trust_in
from web.upkeep_command import backup, check, move, restore
from web.user_command import user
from web.watch_command import watch
from web.workers import Service, serve_as_several

WIDEST = 100
DAY = click.DateTime(["%Y-%m-%d", "%d.%m.%Y"])


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST})
@click.version_option(package_name="wortlaut", message="%(prog)s %(version)s")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("var"),
    envvar="WORTLAUT_DATA",
    show_default=True,
    show_envvar=True,
    metavar="FOLDER",
    help="Where the archive and its index are kept; made when it is missing.",
)
@click.option(
    "--archive",
    default="",
    envvar="WORTLAUT_ARCHIVE",
    show_envvar=True,
    metavar="URL",
    help="Keep the archive in PostgreSQL instead, postgresql://USER@HOST/NAME; in FOLDER is then the index alone.",
)
@click.pass_context
def main(context: click.Context, data: Path, archive: str) -> None:
    """A quote database for journalists: who said what, word for word, and where it was printed.

    \b
    Read articles, search them, look at them in a browser:
      wortlaut ingest seeds
      wortlaut search Eskalation --person Rutte
      wortlaut serve
    """
    context.obj = Place(data, archive)


main.add_command(ingest)
main.add_command(reread)
main.add_command(user)
main.add_command(watch)
main.add_command(check)
main.add_command(backup)
main.add_command(restore)
main.add_command(move)


@main.command()
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
    with open_desk(data) as desk:
        query = parse_query(" ".join(words))
        results = search_quotations(desk, query, filters, Paging(order, per_page=limit, compounds=compounds))
        is_guessed = bool(person and say_meant(desk, person))
        if as_json:
            click.echo(json.dumps(results_as_json(results), ensure_ascii=False))
            return
        width = min(shutil.get_terminal_size().columns, WIDEST)
        for hit in results.hits:
            click.echo(f"{format_quotation(hit.quotation, width)}\n")
        say_total(results)
        if not count_totals(desk.archive).articles:
            click.echo(f"The archive at {data} is empty: fill it by `wortlaut ingest PATH`, or name another by --data.")
        elif not results.total and not is_guessed:
            say_similar_names(desk, person or " ".join(words))
            say_similar_words(desk, query)


def say_total(results: Results) -> None:
    """Prints how many quotations were found, and how many a filter by days has left out."""
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


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port to listen on.")
@click.option(
    "--name",
    "names",
    multiple=True,
    envvar=CONFIGURED,
    show_envvar=True,
    metavar="HOST",
    help="A further name by which browsers may call this server; may be given several times.",
)
@click.option("--proxy", metavar="ADDRESS", help="The address of the proxy in front that speaks https for this server.")
@click.option(
    "--threads", type=click.IntRange(1, 64), default=4, show_default=True, help="Requests at a time, each process."
)
@click.option(
    "--processes", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes, one for each processor."
)
@click.pass_obj
@says_errors
def serve(  # long: click hands each option to a parameter of its own
    data: Place, host: str, port: int, names: tuple[str, ...], proxy: str | None, threads: int, processes: int
) -> None:
    """Serve the pages until Ctrl-C.

    Reading needs no password: whoever reaches the address can read; only editors log in (`wortlaut user`). The
    default address is reached from this machine only. The pages answer to localhost, to the host they listen on
    and to the names given, and to no other, since a citation carries the name by which its page was asked for.

    Where others reach the server, let a proxy speak https for it, so that no password travels in the clear, and
    name the proxy's address: its X-Forwarded-For and X-Forwarded-Proto are believed, nobody else's.

    A process answers one request at a time; with several, each processor can answer one. A process that dies is
    replaced. Other commands may work on the same data meanwhile, a second server too.

    \b
    Examples:
      wortlaut serve
      wortlaut serve --port 8080
      wortlaut --data /srv/wortlaut serve --host 0.0.0.0 --name quotes.example.org
      wortlaut serve --name quotes.example.org --proxy 127.0.0.1 --processes 4
    """
    service = Service(data, tuple(names_of(host, names)), proxy, threads)
    trust = trust_in(proxy) if proxy else {}
    with listen_at(host, port) as listening, ExitStack() as closing:
        app = create_app(data, service.names)
        closing.callback(app.extensions["desk"].close)
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{listening.getsockname()[1]}"
        if processes == 1:
            prepare(app.extensions["desk"].archive)
            click.echo(f"Wortlaut is at {address} (Ctrl-C ends it)")
            run_server(make_server(app, listening, threads, trust))
            return
        # Opened once, the archive is brought up to date and the index mended before the first process asks.
        closing.close()
        click.echo(f"Wortlaut is at {address}, {processes} processes (Ctrl-C ends it)")
        serve_as_several(service, listening, processes, lambda said: click.echo(f"wortlaut: {said}", err=True))


@main.command()
@click.pass_obj
@says_errors
def reindex(data: Place) -> None:
    """Build the full-text index anew from the archive.

    Never needed in daily work: an index that is missing, damaged or behind is mended whenever the archive is
    opened. The archive itself is not touched.

    \b
    Example:
      wortlaut reindex
    """
    with open_desk(data) as desk:
        count = desk.reindex()
    click.echo(f"{say_number(count, 'quotation')} indexed.")


if __name__ == "__main__":
    main()
