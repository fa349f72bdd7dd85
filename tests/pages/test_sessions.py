"""Is every form of these pages, and every session of the editor whom it names?"""

from __future__ import annotations

import stat
import time
from concurrent.futures import ThreadPoolExecutor
from http.cookies import Morsel, SimpleCookie
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from itsdangerous import TimestampSigner
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from index.editors import change_password, close_editor, reopen_editor
from tests.pages.page import GOOD, log_in, look, page_of, read, see
from web.sessions import KEY_FILE, SessionKeyError, load_session_key

HOME = "http://localhost"


@pytest.fixture
def client(editors_app: Flask) -> FlaskClient:
    return editors_app.test_client()


@pytest.fixture
def archive(editors_app: Flask) -> Engine:
    archive: Engine = editors_app.extensions["desk"].archive
    return archive


def who(client: FlaskClient) -> list[str]:
    """The name that the pages show beside „Abmelden“."""
    return read(look(client, "/about"), ".editor .name")


def session_cookie(response: TestResponse) -> Morsel[str] | None:
    cookies = SimpleCookie("; ".join(response.headers.getlist("Set-Cookie")[-1:]))
    return cookies.get("wortlaut_session")


# ---- tokens


@pytest.mark.parametrize("address", ["/login", "/logout", "/write"])
@pytest.mark.parametrize("token", [None, "", "x", "IjEyMyI.ZyN5.abc"])
def test_form_without_its_token_is_refused_with_a_way_on(client: FlaskClient, address: str, token: str | None) -> None:
    log_in(client, "Eva Berg", GOOD)
    data = {"name": "Tom Velt", "password": GOOD} | ({} if token is None else {"csrf_token": token})
    response = client.post(address, data=data, headers={"Referer": f"{HOME}/speakers?q=Rutte"})
    assert response.status_code == 400
    page = page_of(response)
    assert read(page, "h1") == ["Das Formular ist abgelaufen"]
    assert "Es wurde nichts geändert." in read(page, ".standfirst")[0]
    assert see(page, "#way-back")["href"] == "/speakers?q=Rutte"
    assert who(client) == ["Eva Berg"]


@pytest.mark.parametrize("referrer", ["https://evil.example/", "http://localhost.evil.example/", "//[", ""])
def test_way_on_leads_to_no_other_site(client: FlaskClient, referrer: str) -> None:
    response = client.post("/logout", headers={"Referer": referrer})
    assert see(page_of(response), "#way-back")["href"] == "/login"


def test_token_of_another_session_is_refused(editors_app: Flask, client: FlaskClient) -> None:
    token = see(look(editors_app.test_client(), "/login"), "input[name=csrf_token]")["value"]
    look(client, "/login")
    response = client.post("/login", data={"name": "Eva Berg", "password": GOOD, "csrf_token": token})
    assert response.status_code == 400


# ---- who may write


def test_reader_is_led_to_the_login_before_writing(client: FlaskClient) -> None:
    response = client.get("/write?id=q-1%261")
    assert (response.status_code, response.location) == (302, "/login?next=/write?id%3Dq-1%25261")
    assert log_in(client, "Eva Berg", GOOD, str(response.location)).location == "/write?id=q-1%261"
    assert client.get("/write").text == "Eva Berg GET"
    token = see(look(client, "/about"), "input[name=csrf_token]")["value"]
    assert client.post("/write", data={"csrf_token": token}).text == "Eva Berg POST"


def test_reader_cannot_write_even_with_a_token(client: FlaskClient) -> None:
    token = see(look(client, "/login"), "input[name=csrf_token]")["value"]
    response = client.post("/write", data={"csrf_token": token}, headers={"Referer": f"{HOME}/about"})
    assert response.status_code == 403
    assert read(page_of(response), "h1") == ["Bitte zuerst anmelden"]
    assert see(page_of(response), "#way-back")["href"] == "/login?next=/about"


# ---- sessions


def test_session_ends_with_a_new_password(client: FlaskClient, archive: Engine) -> None:
    log_in(client, "Eva Berg", GOOD)
    change_password(archive, "Eva Berg", "drei Mal täglich Tee")
    assert who(client) == []
    assert client.get("/write").status_code == 302


def test_session_ends_with_the_account_and_stays_ended(client: FlaskClient, archive: Engine) -> None:
    log_in(client, "Eva Berg", GOOD)
    close_editor(archive, "Eva Berg")
    assert who(client) == []
    reopen_editor(archive, "Eva Berg")
    assert who(client) == []


@pytest.mark.parametrize(("hours", "shown"), [(11, ["Eva Berg"]), (13, [])])
def test_session_ends_after_twelve_hours_without_a_page(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, hours: int, shown: list[str]
) -> None:
    log_in(client, "Eva Berg", GOOD)
    later = int(time.time()) + hours * 3600
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _: later)
    assert who(client) == shown


def test_session_cookie_is_for_this_server_alone(client: FlaskClient) -> None:
    cookie = session_cookie(log_in(client, "Eva Berg", GOOD))
    assert cookie is not None
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"], cookie["path"]) == (True, "Lax", "", "/")
    assert cookie["expires"]
    cookie = session_cookie(client.get("/about", base_url="https://localhost"))
    assert cookie is not None
    assert cookie["secure"] is True


def test_readers_get_no_session(client: FlaskClient) -> None:
    for address in ("/", "/about", "/nowhere", "/write"):
        response = client.get(address)
        assert response.headers.getlist("Set-Cookie") == []
        assert "no-store" not in response.headers.get("Cache-Control", "")


def test_no_cache_keeps_what_an_editor_sees(client: FlaskClient) -> None:
    assert client.get("/login").headers["Cache-Control"] == "no-store"
    log_in(client, "Eva Berg", GOOD)
    response = client.get("/about")
    assert response.headers["Cache-Control"] == "no-store"
    assert "Cookie" in response.headers["Vary"]
    assert session_cookie(response) is not None
    with client.get(str(see(page_of(response), "link[rel=stylesheet]")["href"])) as style:
        assert "no-store" not in style.headers["Cache-Control"]
        assert style.headers.getlist("Set-Cookie") == []


def test_failure_inside_is_said_to_editors_too(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    log_in(client, "Eva Berg", GOOD)
    monkeypatch.setattr("web.login.load_editor", fail)
    assert read(look(client, "/about", status=500), "h1") == ["Das hat nicht geklappt"]


# ---- the key


def test_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(load_session_key, [tmp_path] * 32))
    assert len(keys) == 1
    assert [path.name for path in tmp_path.iterdir()] == [KEY_FILE]
    path = tmp_path / KEY_FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    assert {load_session_key(tmp_path)} == keys
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["", "x" * 64, "0" * 63])
def test_what_is_no_key_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / KEY_FILE).write_text(content)
    with pytest.raises(SessionKeyError, match="delete it"):
        load_session_key(tmp_path)


def test_key_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SessionKeyError, match="check the folder"):
        load_session_key(tmp_path / "missing")
