"""In which language does a reader see the pages? German, unless address, cookie or browser ask for another."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

import flask_babel
from flask import Response, has_request_context, request

LANGUAGES = {"de": "Deutsch", "en": "English"}
COOKIE = "wortlaut_lang"
COOKIE_SECONDS = 365 * 24 * 3600


def choose_language() -> str:
    """The language of this request: ?lang=, then the cookie, then Accept-Language, then German."""
    if not has_request_context():
        return "de"
    for wish in (request.args.get("lang"), request.cookies.get(COOKIE)):
        if wish in LANGUAGES:
            return wish
    return request.accept_languages.best_match(list(LANGUAGES), default="de")


def current_language() -> str:
    """The language in which this request is answered, as an HTML lang attribute."""
    locale = flask_babel.get_locale()
    return str(locale.language) if locale else "de"


def remember_language(response: Response) -> Response:
    """The response, with a cookie when the reader has just switched by ?lang=."""
    wish = request.args.get("lang")
    if wish in LANGUAGES:
        response.set_cookie(COOKIE, wish, max_age=COOKIE_SECONDS, samesite="Lax", httponly=True)
    response.vary.update(("Accept-Language", "Cookie"))
    return response


def other_languages() -> list[tuple[str, str, str]]:
    """Code, name and the address of this page for each language that it is not shown in."""
    shown = current_language()
    arguments = request.args.to_dict()
    return [
        (code, name, f"{request.path}?{urlencode({**arguments, 'lang': code})}")
        for code, name in LANGUAGES.items()
        if code != shown
    ]


def gettext(message: str, **values: object) -> str:
    """The German message in the reader's language, with its %(name)s places filled."""
    return str(flask_babel.gettext(message, **values))


def ngettext(one: str, several: str, number: int, **values: object) -> str:
    """The message for this number in the reader's language."""
    return str(flask_babel.ngettext(one, several, number, **values))


def format_day(day: date) -> str:
    """„31. Oktober 2024“ in the reader's language."""
    return str(flask_babel.format_date(day, "long"))
