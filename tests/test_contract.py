"""`python -m quotes`: the JSON lines that other programs rely on, and what it says when something is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from quotes.command import main
from tests.reading.invented import page

ROOT = Path(__file__).parent.parent
SEEDS = sorted(str(path) for path in (ROOT / "seeds").glob("*.txt"))
QUOTATION_KEYS = [
    "document", "id", "type", "extent", "start", "end", "text", "repaired",
    "cue", "speaker", "attribution", "said_on", "occasion", "outlet", "told", "url",
]  # fmt: skip


def test_extract_prints_one_object_per_quotation_in_text_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", *SEEDS]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(rows) == 25
    assert [row["document"] for row in rows] == sorted(row["document"] for row in rows)
    for row in rows:
        assert list(row) == QUOTATION_KEYS
        assert row["type"] == "direct"
        assert row["extent"] in ("full", "partial")
        assert re.fullmatch(r"q-[0-9a-f]{12}", row["id"])
        assert list(row["speaker"]) == ["name", "kind", "role", "mention"]
        assert set(row["attribution"]) == {"rule", "confidence"}
    assert len({row["id"] for row in rows}) == 25


def test_ids_stay_when_an_article_is_read_again_from_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "other-name.txt"
    copy.write_bytes(Path(SEEDS[1]).read_bytes())
    main(["extract", SEEDS[1], str(copy)])
    ids = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert ids[:8] == ids[8:]


def test_the_same_wording_twice_has_two_ids(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "„Wir kommen ganz bestimmt“, sagte Eva Berg. „Wir kommen ganz bestimmt“, sagte Tom Velt.", encoding="utf-8"
    )
    main(["extract", str(path)])
    ids = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert len(ids) == len(set(ids)) == 2


def test_read_prints_the_article_with_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", SEEDS[3]]) == 0
    article = json.loads(capsys.readouterr().out)
    assert article["published"] == "2024-10-22"
    assert len(article["links"]) == 8
    assert article["outlet"] is None
    assert article["url"] is None
    assert article["text"] == Path(SEEDS[3]).read_bytes().decode("utf-8")


def test_a_bad_file_is_reported_and_the_others_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe")
    assert main(["extract", str(bad), SEEDS[0], str(tmp_path / "missing.txt")]) == 1
    output = capsys.readouterr()
    assert len(output.out.splitlines()) == 1
    assert len(output.err.splitlines()) == 2
    assert "bad.txt: not UTF-8 at byte 0" in output.err


def test_a_wrong_call_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["guess", "a.txt"])
    assert stopped.value.code == 2
    assert "extract" in capsys.readouterr().err


def test_the_contract_page_names_every_key() -> None:
    page = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")
    for key in [*QUOTATION_KEYS, "name", "kind", "role", "mention", "rule", "confidence", "reported_on"]:
        assert f"`{key}`" in page or f'"{key}"' in page, key


def test_a_bad_page_in_a_folder_is_reported_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.html").write_text("<p>Anmelden</p>", encoding="utf-8")
    (tmp_path / "b.html").write_bytes(page())
    (tmp_path / "c.txt").write_bytes(Path(SEEDS[0]).read_bytes())
    assert main(["read", str(tmp_path)]) == 1
    output = capsys.readouterr()
    articles = [json.loads(line) for line in output.out.splitlines()]
    assert [Path(article["document"]).name for article in articles] == ["b.html", "c.txt"]
    assert "a.html: has no article" in output.err


def test_offsets_of_a_page_are_those_of_the_text_that_read_prints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(page())
    main(["read", str(path)])
    text = json.loads(capsys.readouterr().out)["text"]
    main(["extract", str(path)])
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [text[row["start"] : row["end"]] for row in rows] == [f"„{row['text']}“" for row in rows]
    assert [row["speaker"]["name"] for row in rows] == ["Eva Berg", "Tom Velt"]
