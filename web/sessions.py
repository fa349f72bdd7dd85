"""How does a browser stay known? By a cookie signed with the key in var/session-key, for twelve hours after each page.

The key is made when the pages are first served. Whoever can read it can write as any editor; who deletes it logs
everybody out.
"""

from __future__ import annotations

import os
import re
import secrets
from datetime import timedelta
from pathlib import Path

from flask import Flask, Response, request, session
from flask.sessions import SecureCookieSessionInterface, SessionMixin

from quotes.errors import WortlautError

KEY_FILE = "session-key"
COOKIE = "wortlaut_session"
# A working day with its lunch, but not the next morning.
LIFETIME = timedelta(hours=12)
OWNER_ALONE = 0o600


class SessionKeyError(WortlautError):
    """A key that cannot be made or read."""


class SessionCookies(SecureCookieSessionInterface):
    """Flask's signed cookies, sent back over https alone where they came by it, and never beside a static file."""

    def get_cookie_secure(self, app: Flask) -> bool:
        """Whether this request came by https."""
        return request.is_secure

    def should_set_cookie(self, app: Flask, session: SessionMixin) -> bool:
        """Not beside a static file, which a cache on the way may keep and give to others."""
        return request.endpoint != "static" and super().should_set_cookie(app, session)


def set_up_sessions(app: Flask, folder: Path) -> None:
    """Makes the application sign its cookies with the key of this data folder."""
    app.secret_key = load_session_key(folder)
    app.session_interface = SessionCookies()
    app.permanent_session_lifetime = LIFETIME
    app.config["SESSION_COOKIE_NAME"] = COOKIE
    app.config["SESSION_COOKIE_HTTPONLY"] = True
    app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
    app.after_request(keep_private)


def keep_private(response: Response) -> Response:
    """The response; no cache keeps one that was made for an editor or holds a form of the login."""
    if request.endpoint != "static" and ("_user_id" in session or request.blueprint == "login"):
        response.headers["Cache-Control"] = "no-store"
    return response


def load_session_key(folder: Path) -> str:
    """The key of a data folder, 64 hexadecimal digits, made where it is missing; readable by the owner alone.

    Processes that start at the same moment get the same key. Raises SessionKeyError with the way out.
    """
    path = folder / KEY_FILE
    try:
        if not path.exists():
            make_session_key(path)
        if path.stat().st_mode & 0o077:
            path.chmod(OWNER_ALONE)
        key = path.read_text(encoding="ascii", errors="replace").strip()
    except OSError as error:
        raise SessionKeyError(str(path), f"cannot be made or read ({error.strerror})", "check the folder") from error
    if not re.fullmatch(r"[0-9a-f]{64}", key):
        raise SessionKeyError(
            str(path), "is no session key", "delete it; a new one is made, and all editors log in again"
        )
    return key


def make_session_key(path: Path) -> None:
    """Writes a new key unless there is one by now; it appears whole or not at all."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE), "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32) + "\n")
            file.flush()
            os.fsync(file.fileno())
        # A link, not a renaming: that would take the place of a key which another process has made meanwhile.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)
