"""What does `python -m quotes` do? `extract` prints one JSON object per quotation, `read` one per article."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from quotes.contract import Json, article_as_json, quotation_as_json
from quotes.errors import WortlautError
from quotes.extraction import extract_quotations
from quotes.reading import find_documents, read_article
from quotes.values import Article

EPILOG = """\
examples:
  python -m quotes extract seeds/*.txt          every quotation with its speaker, one JSON object a line
  python -m quotes read seeds/003_*.txt         title, date, agencies and links that the text itself names
  python -m quotes read pages/ bonn.html.gz     the articles of saved HTML pages, with what the pages say of them

Offsets are code points into the document's text, end exclusive, quotation marks included. docs/contract.md explains
every key. A file that cannot be read is reported on standard error, the others go on, and the exit status is 1.
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
        "paths", nargs="+", type=Path, metavar="PATH", help="a text file or HTML page (.html.gz too), or a folder"
    )
    options = parser.parse_args(arguments)
    show = quotations_of if options.command == "extract" else articles_of
    try:
        return print_documents(options.paths, show)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def print_documents(paths: Iterable[Path], show: Callable[[Article], Iterable[Json]]) -> int:
    """Print the objects of every document; those that fail are reported and the rest goes on."""
    failed = 0
    for path in paths:
        try:
            documents = find_documents([path])
        except WortlautError as error:
            failed += 1
            print(error, file=sys.stderr)
            continue
        failed += sum(not print_document(document, show) for document in documents)
    return 1 if failed else 0


def print_document(path: Path, show: Callable[[Article], Iterable[Json]]) -> bool:
    """Print the objects of one document; False for one that cannot be read, which is reported."""
    try:
        for item in show(read_article(path)):
            print(json.dumps(item, ensure_ascii=False))
    except WortlautError as error:
        print(error, file=sys.stderr)
        return False
    return True


def quotations_of(article: Article) -> Iterable[Json]:
    """The quotations of one article as JSON objects, in text order."""
    return (quotation_as_json(article.document, quotation) for quotation in extract_quotations(article))


def articles_of(article: Article) -> Iterable[Json]:
    """The article itself as one JSON object."""
    return (article_as_json(article),)
