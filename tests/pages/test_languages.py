"""Are the English texts complete, and who gets to see them?"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from flask.testing import FlaskClient

from index.refusals import PROBLEMS
from tests.pages.page import look, read, see
from web.application import create_app
from web.parameters import BAD_DATE, LONG_NAME

WEB = Path(__file__).resolve().parent.parent.parent / "web"


def compiled_english(monkeypatch: pytest.MonkeyPatch, folder: Path) -> FlaskClient:
    """A client of an application whose English catalogue is the one in the repository, compiled on the spot."""
    compiled = BytesIO()
    write_mo(compiled, english())
    monkeypatch.setattr(Translations, "load", lambda *_: Translations(BytesIO(compiled.getvalue())), raising=True)
    return create_app(folder).test_client()


def english() -> Catalog:
    path = WEB / "translations" / "en" / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        return read_po(file, locale="en")


def german_messages() -> set[str]:
    """Every message in the code and templates of web/, and those that other modules hand over as templates."""
    methods = [("**.py", "python"), ("templates/**.html", "jinja2")]
    keywords = {"gettext": None, "_": None, "ngettext": (1, 2), "lazy_gettext": None}
    found = {message for _, _, message, _, _ in extract_from_dir(str(WEB), methods, keywords=keywords)}
    singles = {message[0] if isinstance(message, tuple) else message for message in found}
    return singles | {problem[0] for problem in PROBLEMS.values()} | {BAD_DATE, LONG_NAME}


def places_in(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)[sd]", text))


def test_english_catalogue_is_complete_and_keeps_the_places() -> None:
    messages = [message for message in english() if message.id]
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in messages}
    assert german_messages() - known == set()
    assert known - german_messages() == set()
    for message in messages:
        german = [message.id] if isinstance(message.id, str) else list(message.id)
        texts = [message.string] if isinstance(message.string, str) else list(message.string or ())
        assert not message.fuzzy, german
        assert len(texts) == len(german), german
        assert all(texts), german
        assert all(places_in(text) == places_in(german[0]) for text in texts), german


def test_language_follows_address_cookie_and_browser(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = compiled_english(monkeypatch, folder)
    assert see(look(client, "/"), "html")["lang"] == "de"
    assert see(look(client, "/", headers={"Accept-Language": "fr, en;q=0.8"}), "html")["lang"] == "en"
    link = see(look(client, "/?q=Null"), ".colophon a[hreflang=en]")
    page = look(client, str(link["href"]))
    assert read(page, "#count") == ["1 quotation on “Null”"]
    assert "October 31, 2024" in read(page, ".facts")[0]
    page = look(client, "/quotation/q-null")
    assert see(page, "html")["lang"] == "en"
    assert see(page, "#wording")["lang"] == "de"
    assert see(look(client, "/?lang=de"), "html")["lang"] == "de"
    assert see(look(client, "/"), "html")["lang"] == "de"
    client.application.extensions["desk"].close()
