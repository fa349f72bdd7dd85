"""What is served? One Flask application over one data folder: `create_app(Path("var"))`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, current_app, render_template, request, url_for
from flask_babel import Babel
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError, ServiceUnavailable

from index.archive import ArchiveError
from index.damage import FulltextBusyError, FulltextError, FulltextFullError
from index.desk import open_desk
from index.places import Place, as_place
from web import (
    charts,
    copy_corrections,
    decisions,
    highlights,
    hosts,
    languages,
    login,
    parameters,
    phrasing,
    portrait_pages,
    readings,
    reasons,
    register_pages,
    spans,
)
from web.corrections import editing
from web.entering import entering
from web.languages import gettext
from web.local_paths import came_from
from web.pages import pages
from web.sessions import set_up_sessions
from web.suggesting import suggesting
from web.troubles import Trouble, TroubleError, say_trouble

# The functions that templates may call, by their own names.
SPOKEN_IN_TEMPLATES: tuple[Callable[..., Any], ...] = (
    charts.draw_timeline,
    highlights.mark_found,
    highlights.mark_passage,
    highlights.mark_words,
    languages.current_language,
    languages.other_languages,
    login.address_of_login,
    login.current_editor,
    parameters.date_field,
    phrasing.explain_kind,
    phrasing.describe_outlet,
    phrasing.label_day,
    phrasing.name_article,
    phrasing.name_copying,
    phrasing.name_speaker,
    phrasing.say_count,
    phrasing.say_day,
    phrasing.say_kind,
    phrasing.say_kinds,
    phrasing.say_number,
    phrasing.say_percent,
    phrasing.say_role,
    phrasing.shorten_wording,
    decisions.address_of_subject,
    decisions.say_decision,
    decisions.say_identification,
    decisions.say_moment,
    readings.say_access,
    readings.say_gone,
    readings.say_page_moment,
    readings.say_published,
    phrasing.trace_chain,
    reasons.explain_rule,
    reasons.is_uncertain,
    reasons.say_confidence,
    spans.say_period,
    spans.say_span,
)
# The modules whose views the blueprints have.
VIEWS = (portrait_pages, register_pages, copy_corrections)
STATIC = Path(__file__).parent / "static"
# Static addresses carry the hash of their file, so a browser may keep them as long as it likes.
STATIC_SECONDS = 365 * 24 * 3600
# When to ask again while the index is being built anew.
RETRY_SECONDS = 20

SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


def create_app(place: Place | Path, names: Iterable[str] = hosts.LOOPBACK) -> Flask:
    """The application over archive and index at a place, whose folder is made where it is missing.

    It answers to these host names alone.
    """
    app = Flask(__name__)
    app.url_map.strict_slashes = False
    app.config[hosts.CONFIGURED] = frozenset(names)
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = STATIC_SECONDS
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # Flask types the base provider, which lacks it
    app.jinja_options = {**app.jinja_options, "trim_blocks": True, "lstrip_blocks": True}
    app.extensions["desk"] = open_desk(place)
    Babel(app, default_locale="de", locale_selector=languages.choose_language)
    app.register_blueprint(pages)
    app.register_blueprint(suggesting)
    app.register_blueprint(editing)
    app.register_blueprint(entering)
    app.register_error_handler(HTTPException, show_error)
    app.register_error_handler(FulltextBusyError, show_rebuilding)
    for trouble in (ArchiveError, FulltextError, FulltextFullError):
        app.register_error_handler(trouble, show_trouble)
    app.before_request(hosts.refuse_strange_hosts)
    set_up_sessions(app, as_place(place).folder)
    login.set_up_login(app)
    app.after_request(languages.remember_language)
    app.after_request(add_security_headers)
    app.jinja_env.globals["asset_address"] = asset_address
    app.jinja_env.globals.update({function.__name__: function for function in SPOKEN_IN_TEMPLATES})
    return app


def add_security_headers(response: Response) -> Response:
    """The response with the headers that keep foreign scripts, frames and referrers out."""
    for name, text in SECURITY_HEADERS.items():
        response.headers.setdefault(name, text)
    return response


@cache
def _static_hash(name: str) -> str:
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]


def asset_address(name: str) -> str:
    """The address of a static file, which changes with its content."""
    return url_for("static", filename=name, v=_static_hash(name))


def show_error(error: HTTPException) -> tuple[str, int, list[tuple[str, str]]] | HTTPException:
    """The page for what could not be shown: what happened, and a way on. Redirects pass through."""
    code = error.code or 500
    if code < 400:
        return error
    title, sentence = _say_error(error, code)
    headers = [(name, text) for name, text in error.get_headers() if name.casefold() != "content-type"]
    ways = not isinstance(error, hosts.UntrustedHostError)
    page = render_template(
        "error.html", code=code, title=title, sentence=sentence, ways=ways, way_back=_find_way_back(error)
    )
    return page, code, headers


def show_rebuilding(_error: FulltextBusyError) -> tuple[str, int, list[tuple[str, str]]] | HTTPException:
    """The page that says that the index is being built anew, and when to come back."""
    return show_error(ServiceUnavailable(retry_after=RETRY_SECONDS))


def show_trouble(error: Trouble) -> tuple[str, int, list[tuple[str, str]]] | HTTPException:
    """The page that says what is wrong with archive or index; the operator finds place and remedy in the log."""
    current_app.logger.error("%s", error)
    return show_error(TroubleError(say_trouble(error)))


def _find_way_back(error: HTTPException) -> tuple[str, str] | None:
    """Address and name of the step that mends it, where there is one."""
    if isinstance(error, login.LoginNeededError):
        return login.address_of_login(), gettext("Anmelden")
    if isinstance(error, CSRFError):
        return came_from() or login.address_of_login(), gettext("Das Formular neu laden")
    return None


def _say_error(error: HTTPException, code: int) -> tuple[str, str]:
    if isinstance(error, hosts.UntrustedHostError):
        return gettext("Unbekannter Name des Servers"), gettext(
            "Unter dem Namen „%(host)s“ antwortet dieser Server nicht. Wer ihn betreibt, kann den Namen mit "
            "„wortlaut serve --name“ oder WORTLAUT_HOSTS zulassen.",
            host=request.host,
        )
    if isinstance(error, TroubleError):
        return gettext("Das geht gerade nicht"), error.description or ""
    if isinstance(error, login.LoginNeededError):
        return gettext("Bitte zuerst anmelden"), gettext("Das geht nur mit Anmeldung. Es wurde nichts geändert.")
    if isinstance(error, CSRFError):
        return gettext("Das Formular ist abgelaufen"), gettext(
            "Es wurde nichts geändert. Vielleicht war die Seite zu lange offen, Sie haben sich inzwischen an- oder "
            "abgemeldet, oder der Browser nimmt keine Cookies an. Laden Sie das Formular neu und senden Sie es noch "
            "einmal."
        )
    if code == 404:
        return gettext("Nicht gefunden"), gettext("Unter der Adresse %(path)s gibt es hier nichts.", path=request.path)
    if code == 410:
        return gettext("Nicht mehr vorhanden"), gettext(
            "Unter der Adresse %(path)s stand einmal etwas, das heute nicht mehr als Zitat oder Sprecher gilt.",
            path=request.path,
        )
    if code == ServiceUnavailable.code:
        return gettext("Der Suchindex wird neu aufgebaut"), gettext(
            "Das dauert bei 250.000 Zitaten etwa eine Minute. Die Seiten der Sprecher, Medien und Zitate gehen weiter."
        )
    if code == InternalServerError.code:
        return gettext("Das hat nicht geklappt"), gettext(
            "Beim Zusammenstellen dieser Seite ist ein Fehler aufgetreten. Es liegt nicht an Ihnen."
        )
    return gettext("So geht es nicht"), gettext("Die Anfrage war so nicht zu verstehen.")
