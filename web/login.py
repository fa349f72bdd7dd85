"""Who is at the desk? current_editor() is „Eva Berg“ after she has logged in, and None for everybody who only reads.

A view that writes stands under @editor_required. A session names the editor and the account's seal, so that it ends
when the password changes or the account is closed.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps
from typing import ParamSpec

from flask import Blueprint, Flask, current_app, make_response, redirect, render_template, request, session, url_for
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from flask_wtf.csrf import CSRFProtect
from werkzeug.exceptions import Forbidden

from index.editors import check_password, load_editor
from index.failed_logins import count_attempt, forgive_attempt
from index.identity import fold_name
from web.languages import gettext, ngettext
from web.local_paths import HOME, came_from, current_path, local_path
from web.pages import Page, the_desk

login = Blueprint("login", __name__)
Given = ParamSpec("Given")
# One newsroom may share an address.
FREE_FAILURES_OF_NAME = 5
FREE_FAILURES_OF_ADDRESS = 20
# The forms of these pages hold some words.
LARGEST_FORM = 1024 * 1024


class LoginNeededError(Forbidden):
    """Something was to be written, and nobody is logged in."""


@dataclass(frozen=True, slots=True)
class Presence(UserMixin):  # type: ignore[misc]  # Flask-Login has no types
    """An editor who is logged in, as Flask-Login keeps it in the session."""

    name: str
    seal: str

    def get_id(self) -> str:
        """What the session holds: the seal, whose length is fixed, and the name."""
        return f"{self.seal} {self.name}"


def set_up_login(app: Flask) -> None:
    """Makes the application know its editors, and refuse every POST that comes from no form of its own."""
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_FORM
    # A token is good for as long as its session; an hour would lose what an editor wrote over lunch.
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    # An editor's address changes between desk and train; Flask-Login would take that for a theft.
    app.config["SESSION_PROTECTION"] = None
    LoginManager(app, add_context_processor=False).user_loader(find_presence)
    CSRFProtect(app)
    app.register_blueprint(login)


def find_presence(written: str) -> Presence | None:
    """The editor of a session, or None when it has ended: by a new password, by a closed account."""
    seal, _, name = written.partition(" ")
    editor = load_editor(the_desk().archive, name)
    if editor is None or editor.closed_at is not None or not hmac.compare_digest(editor.seal.encode(), seal.encode()):
        return None
    return Presence(editor.name, editor.seal)


def current_editor() -> str | None:
    """The name of the editor who has sent this request, as it stands in histories; None for a reader."""
    return str(current_user.name) if current_user.is_authenticated else None


def editor_required(view: Callable[Given, Page]) -> Callable[Given, Page]:
    """The view for editors alone: others are led to the login and back; what they meant to write is refused (403)."""

    @wraps(view)
    def view_or_refuse(*arguments: Given.args, **values: Given.kwargs) -> Page:
        if current_editor() is not None:
            return view(*arguments, **values)
        if request.method in ("GET", "HEAD"):
            return redirect(address_of_login())
        raise LoginNeededError

    return view_or_refuse


def address_of_login() -> str:
    """The address of the login, which leads back to this page, or where this is none to the page before."""
    return url_for("login.show_login", next=_as_argument(current_path() or came_from()))


@login.get("/login")
def show_login() -> Page:
    """The form of the login; who is logged in already goes on."""
    if current_editor() is not None:
        return redirect(_wanted_path(), 303)
    return _render_form()


@login.post("/login")
def log_in() -> Page:
    """Name and password are right: on to the page that was wanted. Otherwise the form again, and what is the matter."""
    name, password = request.form.get("name", ""), request.form.get("password", "")
    if not name.strip() or not password:
        return _render_form(gettext("Bitte Namen und Passwort angeben."), 400)
    archive = the_desk().archive
    by_name, by_address = _digest("name", fold_name(name)), _digest("address", address_block(request.remote_addr))
    wait = count_attempt(archive, {by_name: FREE_FAILURES_OF_NAME, by_address: FREE_FAILURES_OF_ADDRESS})
    if wait:
        return _refuse_for(wait)
    editor = check_password(archive, name, password)
    if editor is None:
        sentence = gettext("Name und Passwort passen nicht zusammen, oder das Konto ist geschlossen.")
        return _render_form(sentence, 400)
    forgive_attempt(archive, by_name, by_address)
    # Nothing of what was there before the login counts after it.
    session.clear()
    session.permanent = True
    login_user(Presence(editor.name, editor.seal))
    return redirect(_wanted_path(), 303)


@login.post("/logout")
def log_out() -> Page:
    """Back to the page that was shown, as a reader."""
    logout_user()
    session.clear()
    return redirect(came_from() or HOME, 303)


def _render_form(error: str | None = None, status: int = 200) -> Page:
    name = request.form.get("name", "")
    return render_template("login.html", name=name, error=error, wanted=_as_argument(_wanted_path())), status


def _refuse_for(wait: timedelta) -> Page:
    seconds = int(wait.total_seconds()) + 1
    minutes = -(-seconds // 60)
    sentence = ngettext(
        "Das waren zu viele Versuche. Bitte warten Sie %(minutes)s Minute.",
        "Das waren zu viele Versuche. Bitte warten Sie %(minutes)s Minuten.",
        minutes,
        minutes=minutes,
    )
    response = make_response(_render_form(sentence, 429))
    response.headers["Retry-After"] = str(seconds)
    return response


def _wanted_path() -> str:
    return _as_argument(local_path(request.args.get("next"))) or HOME


def _as_argument(path: str | None) -> str | None:
    """The path as the login's ?next=; None for the start page, which is the usual one, and for the login itself."""
    return None if path in (None, HOME) or str(path).split("?")[0].rstrip("/") == "/login" else path


def _digest(kind: str, subject: str) -> str:
    """What the archive counts the failures of; nobody can try out names on it without the session key."""
    key = str(current_app.secret_key).encode()
    return hmac.new(key, f"{kind} {subject}".encode(), hashlib.sha256).hexdigest()


def address_block(address: str | None) -> str:
    """What one household has to itself: the address, but of IPv6 the first 64 bits.

    >>> address_block("192.0.2.7"), address_block("2001:db8::1:7"), address_block(None)
    ('192.0.2.7', '2001:db8::/64', '')
    """
    try:
        found = ipaddress.ip_address(address or "")
    except ValueError:
        return address or ""
    if isinstance(found, ipaddress.IPv4Address) or found.ipv4_mapped:
        return str(found)
    return str(ipaddress.ip_network((found.packed, 64), strict=False))
