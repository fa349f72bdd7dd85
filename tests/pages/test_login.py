"""Who gets in, where does one come out, and how long must one wait after wrong passwords?"""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from index.editors import close_editor
from tests.databases import sqlite_only
from tests.pages.page import GOOD, log_in, look, page_of, read, see

HOME = "http://localhost"


@pytest.fixture
def client(editors_app: Flask) -> FlaskClient:
    return editors_app.test_client()


def who(client: FlaskClient) -> list[str]:
    """The name that the pages show beside „Abmelden“."""
    return read(look(client, "/about"), ".editor .name")


def test_editor_comes_in_and_goes_out(client: FlaskClient) -> None:
    assert who(client) == []
    response = log_in(client, "eva berg", GOOD, "/login?next=/speakers?q%3DRutte")
    assert (response.status_code, response.location) == (303, "/speakers?q=Rutte")
    assert who(client) == ["Eva Berg"]
    assert client.get("/login?next=/outlets").location == "/outlets"
    form = see(look(client, "/about"), "form.editor")
    token = see(look(client, "/about"), "form.editor input[name=csrf_token]")["value"]
    response = client.post(str(form["action"]), data={"csrf_token": token}, headers={"Referer": f"{HOME}/about"})
    assert (response.status_code, response.location) == (303, "/about")
    assert who(client) == []


@pytest.mark.parametrize(
    ("name", "password"),
    [("Eva Berg", "Wolken über Solingen"), ("Nadine Weg", GOOD), ("Eva\0Berg", GOOD), ("Eva Berg", GOOD * 9999)],
)
def test_wrong_password_and_unknown_name_are_told_the_same(client: FlaskClient, name: str, password: str) -> None:
    response = log_in(client, name, password)
    assert response.status_code == 400
    page = page_of(response)
    assert read(page, "#error") == ["Name und Passwort passen nicht zusammen, oder das Konto ist geschlossen."]
    assert password not in response.text
    assert see(page, "#password").get("value") is None
    assert who(client) == []


def test_closed_account_is_told_no_more(client: FlaskClient, editors_app: Flask) -> None:
    close_editor(editors_app.extensions["desk"].archive, "Eva Berg")
    response = log_in(client, "Eva Berg", GOOD)
    assert response.status_code == 400
    assert "oder das Konto ist geschlossen" in read(page_of(response), "#error")[0]


@pytest.mark.parametrize(("name", "password"), [("", GOOD), ("  ", GOOD), ("Eva Berg", "")])
def test_empty_field_is_named(client: FlaskClient, name: str, password: str) -> None:
    response = log_in(client, name, password)
    assert response.status_code == 400
    assert read(page_of(response), "#error") == ["Bitte Namen und Passwort angeben."]


def test_form_can_be_filled_in_by_a_password_manager_and_without_scripts(client: FlaskClient) -> None:
    page = look(client, "/login?next=/about")
    form = see(page, "main form")
    assert (form["method"], form["action"]) == ("post", "/login?next=/about")
    assert see(page, "#name")["autocomplete"] == "username"
    assert see(page, "#password")["autocomplete"] == "current-password"
    assert page.select("script") == []


def test_page_leads_to_the_login_and_back(client: FlaskClient) -> None:
    assert see(look(client, "/"), ".colophon a[href^='/login']")["href"] == "/login"
    assert see(look(client, "/speakers?q=Rutte"), ".colophon a[href^='/login']")["href"] == (
        "/login?next=/speakers?q%3DRutte"
    )
    assert see(look(client, "/login?next=/about"), ".colophon a[href^='/login']")["href"] == "/login"


@pytest.mark.parametrize(
    ("wanted", "aim"),
    [
        ("/about", "/about"),
        ("/?q=Rutte&page=2", "/?q=Rutte&page=2"),
        ("/speaker/a%2Fb", "/speaker/a%2Fb"),
        ("//evil.example", "/"),
        ("///evil.example", "/"),
        ("/\\evil.example", "/"),
        ("\\\\evil.example", "/"),
        ("/about\\..\\..", "/"),
        ("https://evil.example", "/"),
        ("https:evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("data:text/html,x", "/"),
        ("evil.example", "/"),
        (" //evil.example", "/"),
        ("/\t/evil.example", "/"),
        ("/\n/evil.example", "/"),
        ("\x00//evil.example", "/"),
        ("/\u2028/evil.example", "/"),
        ("@evil.example", "/"),
        ("?next=//evil.example", "/"),
        ("", "/"),
        ("/login", "/"),
        ("/login/?next=/login", "/"),
        ("/" + "x" * 3000, "/"),
    ],
)
def test_login_leads_to_no_other_site(client: FlaskClient, wanted: str, aim: str) -> None:
    token = see(look(client, "/login"), "input[name=csrf_token]")["value"]
    form = {"name": "Eva Berg", "password": GOOD, "csrf_token": token}
    response = client.post("/login", query_string={"next": wanted}, data=form)
    assert (response.status_code, response.location) == (303, aim)
    response = client.get("/login", query_string={"next": wanted})
    assert (response.status_code, response.location) == (303, aim)


# ---- too many tries


def test_after_five_failures_even_the_right_password_waits(client: FlaskClient, editors_app: Flask) -> None:
    for _ in range(5):
        assert log_in(client, "Eva Berg", "falsch, aber lang genug").status_code == 400
    response = log_in(editors_app.test_client(), "EVA BERG", GOOD, REMOTE_ADDR="192.0.2.7")
    assert response.status_code == 429
    assert 0 < int(response.headers["Retry-After"]) <= 31
    assert read(page_of(response), "#error") == ["Das waren zu viele Versuche. Bitte warten Sie 1 Minute."]
    assert log_in(client, "Tom Velt", GOOD).status_code == 303


def test_address_that_tries_many_names_waits(client: FlaskClient, editors_app: Flask) -> None:
    for number in range(20):
        assert log_in(client, f"Name {number}", GOOD, REMOTE_ADDR=f"2001:db8::{number}").status_code == 400
    assert log_in(client, "Eva Berg", GOOD, REMOTE_ADDR="2001:db8::ffff").status_code == 429
    assert log_in(client, "Eva Berg", GOOD, REMOTE_ADDR="2001:db8:0:1::1").status_code == 303


@sqlite_only
def test_typed_names_and_addresses_are_not_kept(client: FlaskClient, tmp_path: Path) -> None:
    log_in(client, "ein Passwort im falschen Feld", GOOD, REMOTE_ADDR="192.0.2.77")
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("archive.sqlite*"))
    assert b"failed_login" in kept
    assert b"falschen Feld" not in kept
    assert b"192.0.2.77" not in kept


def test_too_large_a_form_is_refused(client: FlaskClient) -> None:
    assert client.post("/login", data={"password": "x" * 2_000_000}).status_code == 413
