"""What can be done at the command line? `wortlaut ingest seeds`, `wortlaut search Eskalation`, `wortlaut serve`."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from index.desk import open_desk
from index.known_names import prepare
from index.places import Place
from web.application import create_app
from web.exits import says_errors
from web.hosts import CONFIGURED, names_of
from web.ingest_command import ingest
from web.ingest_table import say_number
from web.printing import WIDEST
from web.reread_command import reread
from web.search_command import search
from web.serving import listen_at, make_server, run_server, trust_in
from web.upkeep_command import backup, check, move, restore
from web.user_command import user
from web.watch_command import watch
from web.workers import Service, serve_as_several


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
main.add_command(search)
main.add_command(reread)
main.add_command(user)
main.add_command(watch)
main.add_command(check)
main.add_command(backup)
main.add_command(restore)
main.add_command(move)


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
