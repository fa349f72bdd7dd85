"""How does a test read a page? look(client, "/about") fetches it, see and read pick from it by CSS selectors."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

GOOD = "Wolken über Wuppertal"  # the password of every editor


def look(client: FlaskClient, address: str, status: int = 200, **options: Any) -> BeautifulSoup:
    """The page at an address, redirects followed."""
    response = client.get(address, follow_redirects=True, **options)
    assert response.status_code == status, address
    return BeautifulSoup(response.data, "html.parser")


def see(page: BeautifulSoup | Tag, selector: str) -> Tag:
    found = page.select_one(selector)
    assert found is not None, f"no {selector}"
    return found


def read(page: BeautifulSoup | Tag, selector: str) -> list[str]:
    return [" ".join(found.get_text().split()) for found in page.select(selector)]


def hits(page: BeautifulSoup) -> list[str]:
    return [str(hit["data-quotation"]) for hit in page.select(".hit")]


def outlet_of(client: FlaskClient) -> str:
    return str(see(look(client, "/?outlet=zeit.de"), ".hit .facts a")["href"]).rsplit("/", 1)[1]


def log_in(client: FlaskClient, name: str, password: str, address: str = "/login", **more: str) -> TestResponse:
    """What the login answers to the form, filled in and sent."""
    token = see(look(client, address), "input[name=csrf_token]")["value"]
    form = {"name": name, "password": password, "csrf_token": token}
    return client.post(address, data=form, environ_base=more)


def page_of(response: TestResponse) -> BeautifulSoup:
    return BeautifulSoup(response.data, "html.parser")
