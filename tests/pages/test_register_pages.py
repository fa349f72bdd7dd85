"""How does a reader find a name in a long list? By kind, by number of quotations, by the letter of the surname."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from index.records import SpeakerRecord
from tests.index_examples import Said, record
from tests.pages.page import look, read, see
from web.application import create_app
from web.phrasing import filing_key, filing_letter


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FlaskClient]:
    """The pages over seven speakers, where four make a list long."""
    monkeypatch.setattr("web.register_pages.SPEAKERS_PER_PAGE", 4)
    app = create_app(tmp_path)
    desk = app.extensions["desk"]
    record(
        desk,
        *(Said(name, f"{name} spricht.") for name in ("Mark Rutte", "Änne Rau", "Tom Velt", "Öznur Özdemir")),
        *(Said("Mark Rutte", f"Satz {number}.") for number in range(3)),
        Said("Auswärtiges Amt", "Ja.", kind="organisation"),
        Said("Rat", "Nein.", kind="organisation"),
        Said("eine Sprecherin", "Vielleicht.", kind="unnamed"),
    )
    yield app.test_client()
    desk.close()


def names(client: FlaskClient, address: str) -> list[str]:
    return read(look(client, address), ".register .speaker")


def test_long_list_is_shown_letter_by_letter(register: FlaskClient) -> None:
    page = look(register, "/speakers")
    assert read(page, ".letters a") == ["A", "E", "O", "R", "V"]
    assert read(page, ".letters [aria-current]") == ["A"]
    assert read(page, ".register .speaker") == ["Auswärtiges Amt"]
    assert names(register, "/speakers?letter=R") == ["Rat", "Änne Rau", "Mark Rutte"]
    assert names(register, "/speakers?letter=o") == ["Öznur Özdemir"]
    assert "7 Sprecher, 3 davon unter R" in read(look(register, "/speakers?letter=R"), "#count")[0]


@pytest.mark.parametrize("letter", ["X", "%", "<", ""])
def test_letter_that_nobody_has_gives_the_first(register: FlaskClient, letter: str) -> None:
    assert names(register, f"/speakers?letter={letter}") == ["Auswärtiges Amt"]


def test_kinds_are_counted_and_narrow_the_list(register: FlaskClient) -> None:
    page = look(register, "/speakers?kind=organisation")
    assert read(page, ".sorting ul:first-child a") == ["alle", "Personen 4", "Organisationen 2", "ungenannte Rollen 1"]
    assert read(page, ".register .speaker") == ["Auswärtiges Amt", "Rat"]
    assert page.select(".letters") == []
    assert see(page, "input[name=kind]")["value"] == "organisation"
    assert names(register, "/speakers?kind=organisation&q=Rutte") == []
    assert read(look(register, "/speakers?kind=document"), "#empty") == ["Niemand dieser Art kommt im Bestand zu Wort."]
    assert names(register, "/speakers?kind=x&letter=V") == ["Tom Velt"]


def test_most_quoted_come_first_page_by_page(register: FlaskClient) -> None:
    page = look(register, "/speakers?order=quotations")
    assert read(page, ".register .speaker")[0] == "Mark Rutte"
    assert read(page, ".register .count")[0] == "4 Zitate"
    following = look(register, str(see(page, ".pager a[rel=next]")["href"]))
    assert len(following.select(".register li")) == 3
    assert names(register, "/speakers?order=quotations&page=99") == read(following, ".register .speaker")


@pytest.mark.parametrize(
    ("name", "kind", "key", "letter"),
    [
        ("Mark Rutte", "person", "rutte mark", "R"),
        ("Öznur Özdemir", "person", "ozdemir oznur", "O"),
        ("Ursula von der Leyen", "person", "leyen ursula von der", "L"),
        ("Benedikt XVI.", "person", "benedikt xvi", "B"),
        ("Selenskyj", "person", "selenskyj", "S"),
        ("Auswärtiges Amt", "organisation", "auswartiges amt", "A"),
        ("Jan Łęcki", "person", "lecki jan", "L"),
        ("李 明", "person", "明 李", "#"),
        ("???", "person", "", "#"),
    ],
)
def test_persons_are_filed_by_surname(name: str, kind: str, key: str, letter: str) -> None:
    speaker = SpeakerRecord("s-1", name, kind)  # type: ignore[arg-type]
    assert (filing_key(speaker), filing_letter(speaker)) == (key, letter)
