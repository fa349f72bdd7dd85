"""What does `python -m quotes` do? `extract` prints one JSON object per quotation, `read` one per article."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from quotes.contract import Json, article_as_json, quotation_as_json
from quotes.errors import WortlautError
from quotes.extraction import extract_quotations
from quotes.reading import find_documents, read_article
from quotes.values import Article

ADDRESS = re.compile(r"https?:", re.I)

EPILOG = """\
examples:
  python -m quotes extract seeds/*.txt          every quotation with its speaker, one JSON object a line
  python -m quotes read seeds/003_*.txt         title, date, agencies and links that the text itself names
  python -m quotes read pages/ bonn.html.gz     the articles of saved HTML pages, with what the pages say of them
  python -m quotes read https://velt.example/a  the article behind an address (docs/ingest.md)

Offsets are code points into the document's text, end exclusive, quotation marks included. docs/contract.md explains
every key. What cannot be read is reported on standard error, the others go on, and the exit status is 1.
"""


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 when every document was read, 1 when one failed, 2 for a wrong call."""
    parser = argparse.ArgumentParser(
        prog="python -m quotes",
        description="Find direct quotations in German news articles and who said them.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=("extract", "read"), help="what to print: quotations or articles")
    parser.add_argument(
        "places",
        nargs="+",
        metavar="PATH|URL",
        help="a text file or HTML page (.html.gz too), a folder of them, or the address of a page",
    )
    options = parser.parse_args(arguments)
    show = quotations_of if options.command == "extract" else articles_of
    try:
        return print_documents(options.places, show)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def print_documents(places: Iterable[str], show: Callable[[Article], Iterable[Json]]) -> int:
    """Print the objects of every document; those that fail are reported and the rest goes on."""
    failed = 0
    for read in find_articles(places):
        try:
            for item in show(read()):
                print(json.dumps(item, ensure_ascii=False))
        except WortlautError as error:
            failed += 1
            print(error, file=sys.stderr)
    return 1 if failed else 0


def find_articles(places: Iterable[str]) -> Iterator[Callable[[], Article]]:
    """How to read each article under these paths and addresses, in order; calling it may raise WortlautError."""
    visitor = None
    for place in places:
        try:
            if ADDRESS.match(place):
                from quotes.fetching.visiting import open_visitor  # here, since files are read without what fetches
                from quotes.web_articles import fetch_article

                visitor = visitor or open_visitor(os.environ)
                found: list[Callable[[], Article]] = [partial(fetch_article, visitor, place)]
            else:
                found = [partial(read_article, document) for document in find_documents([Path(place)])]
        except WortlautError as error:
            found = [partial(fail, error)]
        yield from found


def fail(error: WortlautError) -> Article:
    """Raises the error where an article was to be read."""
    raise error


def quotations_of(article: Article) -> Iterable[Json]:
    """The quotations of one article as JSON objects, in text order."""
    return (quotation_as_json(article.document, quotation) for quotation in extract_quotations(article))


def articles_of(article: Article) -> Iterable[Json]:
    """The article itself as one JSON object."""
    return (article_as_json(article),)
