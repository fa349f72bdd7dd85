"""How does a command end that could not do its work? „wortlaut: notes.txt: is no UTF-8; …“, and exit status 1."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import click

from quotes.errors import WortlautError

Given = ParamSpec("Given")

INTERRUPTED = 130
"""The exit status of a command that was ended by Ctrl-C, as shells give it."""


def says_errors(run: Callable[Given, None]) -> Callable[Given, None]:
    """The command, with our own errors as one line on standard error and exit status 1."""

    @wraps(run)
    def run_and_say(*arguments: Given.args, **options: Given.kwargs) -> None:
        try:
            run(*arguments, **options)
        except WortlautError as error:
            click.echo(f"wortlaut: {error}", err=True)
            sys.exit(1)

    return run_and_say
