"""Does the measurement of reading see what it shall? A lost quotation, a foreign one, a wrong title cost something."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from bench.reading import Page, compare_page, load_pages, main, sum_up, token_f1
from tests.reading.invented import NEWS, PARAGRAPHS, URL, page, script

EXPECTED: dict[str, Any] = {
    "url": URL,
    "title": "Velt baut drei Schulen",
    "authors": ["Anna Muster"],
    "published": "2024-10-22 12:05:00+00:00",
    "paragraphs": list(PARAGRAPHS),
}
CONTENT = page(head=script(NEWS))


def test_a_page_read_as_expected_has_full_marks() -> None:
    compared = compare_page(Page("a", CONTENT, EXPECTED))
    assert (compared.quotations, compared.lost, compared.foreign) == (2, [], [])
    assert (compared.title, compared.day, compared.minute, compared.outlet) == (True, True, True, True)
    assert compared.body == 1.0
    assert compared.authors == (1, 1, 1)


@pytest.mark.parametrize(
    ("changed", "figure", "value"),
    [
        ({"paragraphs": [*PARAGRAPHS, "„Das fehlt“, sagte sie."]}, "quotations", 2 / 3),
        ({"paragraphs": [PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[3]]}, "own", 1 / 2),
        ({"title": "Ein anderer Titel"}, "title", 0.0),
        ({"published": "2024-10-22 12:07:00+00:00"}, "minute", 0.0),
        ({"published": "2024-10-24 12:07:00+00:00"}, "day", 0.0),
        ({"url": "https://www.zeit.de/a"}, "outlet", 1.0),  # the address is where it was fetched
        ({"authors": ["Anna Muster", "Eva Berg"]}, "authors", 2 / 3),
    ],
)
def test_a_difference_costs_its_figure(changed: dict[str, Any], figure: str, value: float) -> None:
    figures = sum_up([compare_page(Page("a", CONTENT, EXPECTED | changed))], speed=1.0)
    assert figures.values()[figure] == pytest.approx(value)


def test_a_page_that_cannot_be_read_has_lost_everything() -> None:
    compared = compare_page(Page("a", b"<p>Anmelden</p>", EXPECTED))
    assert len(compared.lost) == compared.quotations == 2
    assert (compared.body, compared.title, compared.day) == (0.0, False, False)


def test_words_are_counted_as_often_as_they_stand() -> None:
    assert token_f1("Velt baut baut", "Velt baut") == pytest.approx(0.8)
    assert token_f1("Bonn", "Velt") == 0.0


def test_a_figure_below_its_floor_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(CONTENT))
    (tmp_path / "a.expected.json").write_text(json.dumps(EXPECTED | {"title": "Anders"}), encoding="utf-8")
    floors = tmp_path / "floors.toml"
    floors.write_text("[pages]\nquotations = 1.0\ntitle = 0.5\n", encoding="utf-8")
    assert len(load_pages(tmp_path)) == 1
    assert main([str(tmp_path), "--floors", str(floors), "--errors"]) == 1
    output = capsys.readouterr()
    assert output.err == "below its floor: title 0.0000, floor 0.5\n"
    assert "title 'Velt baut drei Schulen' for 'Anders'" in output.out


def test_a_folder_without_expectations_is_a_wrong_call(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 2
