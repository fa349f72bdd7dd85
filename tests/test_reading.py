"""What a text file says about itself, what the manifest adds, and how bad files are refused."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from quotes.errors import ReadingError
from quotes.origins import find_agencies, find_links
from quotes.reading import find_documents, find_published, find_title, read_article

BODY = "\nDer Rat von Bonn hat am Montag über den Haushalt beraten. Er will im nächsten Jahr mehr für Schulen ausgeben."


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        ("Bonn baut Schulen" + BODY, "Bonn baut Schulen", None),
        ("22.10.2024\nBonn baut Schulen\n" + BODY, "Bonn baut Schulen", date(2024, 10, 22)),
        ("Dienstag, 22. Oktober 2024, 14:05 Uhr\nBonn baut Schulen\n" + BODY, "Bonn baut Schulen", date(2024, 10, 22)),
        ("Der Rat hat beraten." + BODY, None, None),
        ("31.02.2024\nBonn baut Schulen\n" + BODY, "Bonn baut Schulen", None),
        ("„Wir bauen“, sagte Eva Berg. „Das bleibt so.“" + BODY, None, None),
        ("\ufeffBonn baut Schulen" + BODY, "Bonn baut Schulen", None),
        ("Bonn baut Schulen", None, None),  # one line is the text itself
        (BODY, None, None),
    ],
)
def test_title_and_date_are_those_at_the_head(text: str, title: str | None, published: date | None) -> None:
    assert (find_title(text), find_published(text)) == (title, published)


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Es geht los.\nMit Associated Press und Reuters", ("AP", "Reuters")),
        ("Bonn (dpa) - Der Rat hat beraten.", ("dpa",)),
        ("Der Rat berät, wie die Deutsche Presse-Agentur (dpa) am 31. Oktober 2024 meldete.", ("dpa",)),
        ("Das sagte er der Deutschen Presse-Agentur.", ()),  # told to a wire is not printed from it
        ("Wie der Bote berichtete, berät der Rat.", ()),
    ],
)
def test_agencies_are_those_named_as_origin(text: str, agencies: tuple[str, ...]) -> None:
    assert find_agencies(text) == agencies


def test_links_are_kept_once_and_in_order() -> None:
    text = "Quellen: - https://a.example/x. - https://b.example/y?z=1, (https://a.example/x)"
    assert find_links(text) == ("https://a.example/x", "https://b.example/y?z=1")


def test_the_text_stays_as_it_is(tmp_path: Path) -> None:
    content = "\ufeffErste Zeile\r\n\r\n  Zweite\u00a0Zeile \u00ad mit  „Bla“.\r\n"
    path = tmp_path / "a.txt"
    path.write_bytes(content.encode())
    assert read_article(path).text == content


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"\xff\xfe\x00B\x00o", "not UTF-8 at byte 0"),
        ("Schön".encode("latin-1"), "not UTF-8 at byte 3"),
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"Bonn\x00Berlin", "NUL"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"<!DOCTYPE html><p>Bonn</p>", "has no article"),
    ],
)
def test_a_file_that_is_no_text_is_refused_by_name(tmp_path: Path, content: bytes, finding: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(ReadingError) as error:
        read_article(path)
    assert finding in str(error.value)
    assert str(path) in str(error.value)
    assert error.value.remedy


def test_a_path_that_is_not_there_and_a_folder_without_texts_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="no such file"):
        find_documents([tmp_path / "nothing.txt"])
    with pytest.raises(ReadingError, match=r"no \.txt, \.html, .* file in this folder"):
        find_documents([tmp_path])


def test_folders_in_a_folder_are_searched_too(tmp_path: Path) -> None:
    (tmp_path / "october").mkdir()
    (tmp_path / "october" / "a.txt").write_text("Bonn.", encoding="utf-8")
    assert find_documents([tmp_path]) == [tmp_path / "october" / "a.txt"]


def write_with_manifest(folder: Path, **fields: object) -> Path:
    """A text and a manifest that knows these fields of it."""
    path = folder / "a.txt"
    path.write_text("Der Rat hat beraten." + BODY, encoding="utf-8")
    facts = {field: {"value": value, "how": "copied from the page"} for field, value in fields.items()}
    (folder / "manifest.json").write_text(json.dumps({"articles": {"a.txt": facts}}), encoding="utf-8")
    return path


def test_the_manifest_adds_what_the_text_leaves_open(tmp_path: Path) -> None:
    path = write_with_manifest(
        tmp_path,
        url="https://www.handelsblatt.com/a",
        outlet="Handelsblatt",
        date="2024-10-22",
        title="Bonn baut",
        authors=["Eva Berg"],
    )
    article = read_article(path)
    assert (article.title, article.url, article.published) == (
        "Bonn baut",
        "https://www.handelsblatt.com/a",
        date(2024, 10, 22),
    )
    assert article.outlet is not None
    assert (article.outlet.name, article.outlet.domain, article.outlet.how) == (
        "Handelsblatt",
        "handelsblatt.com",
        "published",
    )
    assert article.authors == ("Eva Berg",)


@pytest.mark.parametrize(
    ("field", "value", "finding"),
    [
        ("url", "javascript:alert(1)", "not http or https"),
        ("date", "gestern", "date 'gestern'"),
        ("colour", "red", "unknown field 'colour'"),
        ("date", 20240305, "date is 20240305"),
        ("title", 5, "title is 5"),
        ("outlet", ["A"], "outlet is"),
        ("authors", "Eva Muster", "authors is 'Eva Muster'"),
        ("url", "http://[::1", "not http or https"),
        ("url", "https://", "not http or https"),
        ("links", ["ftp://a.example"], "not http or https"),
    ],
)
def test_a_wrong_manifest_is_refused(tmp_path: Path, field: str, value: str, finding: str) -> None:
    with pytest.raises(ReadingError, match=re.escape(finding)):
        read_article(write_with_manifest(tmp_path, **{field: value}))


@pytest.mark.parametrize(
    "content", ["[]", "{", '{"articles": {"a.txt": {"url": "https://a.example"}}}', '{"articles": []}']
)
def test_a_manifest_of_another_form_is_refused(tmp_path: Path, content: str) -> None:
    path = write_with_manifest(tmp_path)
    (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(ReadingError, match=r"manifest\.json"):
        read_article(path)
