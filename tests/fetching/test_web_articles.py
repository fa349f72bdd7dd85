"""`python -m quotes read URL`: the article behind an address, or the line that says why there is none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from quotes.command import main
from tests.fetching import stage as scene
from tests.fetching.stage import Stage, playing
from tests.reading.invented import page

SEED = str(next((Path(__file__).parents[2] / "seeds").glob("001_*.txt")))
TEXT = "22.10.2024\nBerg zuversichtlich\n\nBonn (dpa) - „Wir kommen gut voran“, sagte Kanzlerin Eva Berg in Größe.\n"


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setenv("WORTLAUT_FETCH_LOCAL", "1")
    scenes = {
        "/page": scene.page(page()),
        "/old": scene.redirect("/page"),
        "/text": scene.text(TEXT),
        "/latin": scene.answer(200, TEXT.encode("windows-1252"), Content_Type="text/plain; charset=windows-1252"),
        "/latin-unsaid": scene.answer(200, "Größe".encode("latin-1"), Content_Type="text/plain"),
        "/blank": scene.text(" \n "),
        "/login": scene.page(b"<html><form><input type=password></form>"),
        "/feed": scene.xml("<rss version='2.0'><channel><title>Velt</title></channel></rss>"),
    }
    with playing(scenes) as stage:
        yield stage


def read(capsys: pytest.CaptureFixture[str], *urls: str) -> tuple[int, list[dict[str, object]], str]:
    """Exit status, the articles printed, and what stands on standard error."""
    status = main(["read", *urls])
    output = capsys.readouterr()
    return status, [json.loads(line) for line in output.out.splitlines()], output.err


def test_page_is_read_under_the_address_where_it_is(host: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    status, (article,), errors = read(capsys, host.url("/old"))
    assert (status, errors) == (0, "")
    assert article["url"] == article["document"] == host.url("/page")
    assert "„" in str(article["text"])


@pytest.mark.parametrize("path", ["/text", "/latin"])
def test_text_is_read_as_a_file_would_be(host: Stage, capsys: pytest.CaptureFixture[str], path: str) -> None:
    status, (article,), errors = read(capsys, host.url(path))
    assert (status, errors) == (0, "")
    assert article["title"] == "Berg zuversichtlich"
    assert article["published"] == "2024-10-22"
    assert article["agencies"] == ["dpa"]
    assert "Größe" in str(article["text"])


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("/feed", "/feed: is a feed, which lists articles; name one of its articles, or take all of them in by"),
        ("/login", "/login: "),
        ("/blank", "/blank: holds no text; check the address."),
        ("/latin-unsaid", "/latin-unsaid: is no text in utf-8; save it as UTF-8 and read the file."),
        ("/missing", "/missing: has no such page (404); check the address."),
    ],
)
def test_address_without_article(host: Stage, capsys: pytest.CaptureFixture[str], path: str, line: str) -> None:
    status, articles, errors = read(capsys, host.url(path), SEED)
    assert status == 1
    assert len(articles) == 1
    assert line in errors
    assert len(errors.splitlines()) == 1


def test_quotations_are_found_behind_an_address(host: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", host.url("/text")]) == 0
    (quotation,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert quotation["text"] == "Wir kommen gut voran"
    assert quotation["url"] == host.url("/text")


def test_bad_contact_is_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORTLAUT_CONTACT", "Eva Berg")
    status, articles, errors = read(capsys, "https://velt.example/")
    assert (status, articles) == (1, [])
    assert errors == "Eva Berg: cannot stand in a request; give a web or mail address in WORTLAUT_CONTACT.\n"
