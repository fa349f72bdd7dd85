"""Who gets an account? `wortlaut user add 'Eva Berg'` asks for her password; `user close` takes the account back.

These commands open the archive alone: an index that is busy or broken must not keep an account from being closed.
"""

from __future__ import annotations

import sys

import click

from index.archive import opened_archive
from index.editors import (
    EditorError,
    add_editor,
    change_password,
    check_new_name,
    close_editor,
    list_editors,
    reopen_editor,
    require_editor,
)
from index.places import Place
from index.records import EditorRecord
from web.exits import says_errors

from_stdin = click.option(
    "--password-stdin", is_flag=True, help="Read the password from standard input, one line, instead of asking for it."
)


@click.group()
def user() -> None:
    """Accounts of the editors, who may correct the record.

    Reading needs no account. A new password and a closed account end the editor's sessions at once.

    \b
    Examples:
      wortlaut user add 'Eva Berg'
      wortlaut user list
    """


@user.command()
@click.argument("name")
@from_stdin
@click.pass_obj
@says_errors
def add(data: Place, name: str, password_stdin: bool) -> None:
    """Make an account and ask for its password.

    NAME is what histories will show, for good: two accounts cannot differ by case alone. The password has at
    least 10 characters; several words are easy to keep in mind.

    \b
    Examples:
      wortlaut user add 'Eva Berg'
      pass show wortlaut | wortlaut user add 'Eva Berg' --password-stdin
    """
    with opened_archive(data.archive) as archive:
        name = check_new_name(archive, name)
        editor = add_editor(archive, name, read_password(name, password_stdin))
    click.echo(f"{editor.name} can log in.")


@user.command("list")
@click.pass_obj
@says_errors
def list_all(data: Place) -> None:
    """List the accounts, closed ones too.

    \b
    Example:
      wortlaut user list
    """
    with opened_archive(data.archive) as archive:
        editors = list_editors(archive)
    if not editors:
        click.echo(f"The archive at {data} has no editors: add one by `wortlaut user add NAME`.")
    width = max((len(editor.name) for editor in editors), default=0)
    for editor in editors:
        click.echo(f"{editor.name:{width}}  {say_state(editor)}")


def say_state(editor: EditorRecord) -> str:
    """„since 2024-10-31“, „since 2024-10-31, closed 2024-11-02“; the days are those of UTC."""
    closed = f", closed {editor.closed_at.date()}" if editor.closed_at else ""
    return f"since {editor.created_at.date()}{closed}"


@user.command()
@click.argument("name")
@from_stdin
@click.pass_obj
@says_errors
def password(data: Place, name: str, password_stdin: bool) -> None:
    """Give an account another password; its sessions end at once.

    \b
    Examples:
      wortlaut user password 'Eva Berg'
      pass show wortlaut | wortlaut user password 'Eva Berg' --password-stdin
    """
    with opened_archive(data.archive) as archive:
        known = require_editor(archive, name).name
        editor = change_password(archive, known, read_password(known, password_stdin))
    click.echo(f"{editor.name} has a new password; all sessions have ended.")


@user.command()
@click.argument("name")
@click.pass_obj
@says_errors
def close(data: Place, name: str) -> None:
    """Close an account: its sessions end at once, and nobody can log in to it. Its name stays in histories.

    \b
    Example:
      wortlaut user close 'Eva Berg'
    """
    with opened_archive(data.archive) as archive:
        editor = close_editor(archive, name)
    click.echo(f"{editor.name} cannot log in any more.")


@user.command()
@click.argument("name")
@click.pass_obj
@says_errors
def reopen(data: Place, name: str) -> None:
    """Open a closed account again, with the password that it had.

    \b
    Example:
      wortlaut user reopen 'Eva Berg'
    """
    with opened_archive(data.archive) as archive:
        editor = reopen_editor(archive, name)
    click.echo(f"{editor.name} can log in again.")


def read_password(name: str, from_standard_input: bool) -> str:
    """The password, asked for twice without being shown, or the one line of standard input."""
    if not from_standard_input:
        return str(click.prompt(f"Password for {name}", hide_input=True, confirmation_prompt="The same again"))
    lines = sys.stdin.read().splitlines()
    if len(lines) != 1:
        raise EditorError(name, f"standard input holds {len(lines)} lines", "pass the password as one line")
    return lines[0]
