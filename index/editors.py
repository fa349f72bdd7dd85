"""Who may correct the record? „Eva Berg“, once she has given her password; closed accounts keep their name.

Passwords are kept as scrypt hashes in the form that werkzeug.security writes, the cost beside the hash: a form of our
own would be one more thing to get wrong, and the cost can be raised without touching the hashes that are there. They
are normalised first (NFKC, NIST SP 800-63B 5.1.1.2), since one umlaut can be typed as one letter or as two.
"""

from __future__ import annotations

import secrets
import unicodedata
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, insert, select, update
from werkzeug.security import check_password_hash, generate_password_hash

from index.archive import reading, writing
from index.identity import fold_name
from index.records import EditorRecord
from index.tables import editor
from quotes.errors import WortlautError

LONGEST_NAME = 60
SHORTEST_PASSWORD = 10
# 32 MB and about 70 ms on one core of 2020.
METHOD = "scrypt:32768:8:1"
# What the password of an unknown name is compared with: the same work, and no password has this hash.
NOBODY = f"{METHOD}${'0' * 16}${'0' * 128}"


class EditorError(WortlautError):
    """An account that cannot be made, found or given this password."""


def add_editor(archive: Engine, name: str, password: str) -> EditorRecord:
    """The new account, open from now on. Raises EditorError for a bad or taken name and a weak password."""
    name = check_new_name(archive, name)
    check_new_password(name, password)
    row = {
        "name": name,
        "key": fold_name(name),
        "password_hash": hash_password(password),
        "seal": new_seal(),
        "created_at": datetime.now(UTC),
        "closed_at": None,
    }
    with writing(archive) as connection:
        refuse_taken(connection, name)
        connection.execute(insert(editor), row)
        return as_record(read_row(connection, name))


def check_password(archive: Engine, name: str, password: str) -> EditorRecord | None:
    """The editor, if the name (in any case) and password are right and the account is open; None otherwise.

    The work is the same in every case, so that the time taken does not tell which names have an account.
    """
    with reading(archive) as connection:
        row = find_row(connection, name)
    is_right = check_password_hash(row.password_hash if row else NOBODY, normalise_password(password))
    return as_record(row) if row is not None and is_right and row.closed_at is None else None


def require_editor(archive: Engine, name: str) -> EditorRecord:
    """The editor with this name, in any case, the account open or closed. Raises EditorError if there is none."""
    with reading(archive) as connection:
        return as_record(read_row(connection, name))


def load_editor(archive: Engine, name: str) -> EditorRecord | None:
    """The editor with this name, in any case, the account open or closed; None if there is none."""
    with reading(archive) as connection:
        row = find_row(connection, name)
    return None if row is None else as_record(row)


def list_editors(archive: Engine) -> list[EditorRecord]:
    """All editors, closed accounts too, by name."""
    with reading(archive) as connection:
        return [as_record(row) for row in connection.execute(select(editor).order_by(editor.c.key))]


def change_password(archive: Engine, name: str, password: str) -> EditorRecord:
    """The editor with the new password; all sessions end. Raises EditorError for an unknown name or weak password."""
    known = require_editor(archive, name).name
    check_new_password(known, password)
    return change_account(archive, known, password_hash=hash_password(password), seal=new_seal())


def close_editor(archive: Engine, name: str) -> EditorRecord:
    """The editor, who cannot log in any more; all sessions end for good. Raises EditorError for an unknown name."""
    known = require_editor(archive, name)
    if known.closed_at is not None:
        return known
    return change_account(archive, known.name, closed_at=datetime.now(UTC), seal=new_seal())


def reopen_editor(archive: Engine, name: str) -> EditorRecord:
    """The editor, who can log in again with the old password. Raises EditorError for an unknown name."""
    return change_account(archive, name, closed_at=None)


def change_account(archive: Engine, name: str, **values: Any) -> EditorRecord:
    """The editor after these columns were set."""
    with writing(archive) as connection:
        row = read_row(connection, name)
        connection.execute(update(editor).where(editor.c.name == row.name).values(values))
        return as_record(read_row(connection, row.name))


def check_new_name(archive: Engine, name: str) -> str:
    """The name with single blanks. Raises EditorError if it cannot be one, or is another's but for its case."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not any(letter.isalnum() for letter in name) or not name.isprintable():
        raise EditorError(repr(name[:20]), "is no name", "give one of letters and digits, such as 'Eva Berg'")
    if len(name) > LONGEST_NAME:
        raise EditorError(f"{name[:20]}…", "the name is too long", f"use at most {LONGEST_NAME} characters")
    with reading(archive) as connection:
        refuse_taken(connection, name)
    return name


def refuse_taken(connection: Connection, name: str) -> None:
    """Raises EditorError when there is an account of this name, in any case."""
    row = find_row(connection, name)
    if row is None:
        return
    if row.closed_at is not None:
        raise EditorError(row.name, "has a closed account already", "reopen it, or choose another name")
    raise EditorError(row.name, "has an account already", "change its password, or choose another name")


def check_new_password(name: str, password: str) -> None:
    """Raises EditorError for a password that is short, that is the name, or that cannot be kept as text."""
    bare = fold_name(password).replace(" ", "")
    if bare == fold_name(name).replace(" ", ""):
        raise EditorError(name, "the password is the name itself", "choose one that nobody can guess")
    if len(normalise_password(password)) < SHORTEST_PASSWORD:
        remedy = f"use at least {SHORTEST_PASSWORD} characters; several words are easy to keep in mind"
        raise EditorError(name, "the password is too short", remedy)
    if len(set(bare)) < 3:
        raise EditorError(name, "the password repeats one or two characters", "choose one that nobody can guess")
    if not is_text(password):
        raise EditorError(name, "the password holds bytes that are no text", "type it, or pass it as UTF-8")


def is_text(password: str) -> bool:
    """Whether it can be encoded; what a terminal could not decode cannot."""
    try:
        password.encode()
    except UnicodeEncodeError:
        return False
    return True


def normalise_password(password: str) -> str:
    """The password in the one form in which it is hashed.

    >>> normalise_password("Schlu\u0308ssel") == "Schlüssel"
    True
    """
    return unicodedata.normalize("NFKC", password)


def hash_password(password: str) -> str:
    """Method, salt and hash in one text, as werkzeug.security writes them."""
    return generate_password_hash(normalise_password(password), METHOD)


def new_seal() -> str:
    """32 random hexadecimal digits."""
    return secrets.token_hex(16)


def find_row(connection: Connection, name: str) -> Row[Any] | None:
    """The row of the account with this name, in any case; not every database takes a text that cannot be printed."""
    key = fold_name(name)
    if not key.isprintable():
        return None
    return connection.execute(select(editor).where(editor.c.key == key)).one_or_none()


def read_row(connection: Connection, name: str) -> Row[Any]:
    """The row of the account with this name, in any case; raises EditorError when there is none."""
    row = find_row(connection, name)
    if row is None:
        raise EditorError(name, "no editor has this name", "`wortlaut user list` shows the names")
    return row


def as_record(row: Row[Any]) -> EditorRecord:
    """The account without its password."""
    return EditorRecord(row.name, row.seal, row.created_at, row.closed_at)
