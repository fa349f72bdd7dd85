"""README and docs are held true by running what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from quotes.frames.confidence import MEASURED
from tests.sayings import extract
from web.command import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
RULES = re.findall(
    r"^\| `([a-z-]+)` \| (.+) \| (\d+) of (\d+) \| (\d+) of (\d+) \|$",
    (ROOT / "docs" / "attribution.md").read_text(encoding="utf-8"),
    re.M,
)


def test_the_rules_page_gives_the_measured_counts_of_every_rule() -> None:
    counts = {rule: [int(count) for count in row] for rule, _, *row in RULES}
    assert {rule: (right + more, made + others) for rule, (right, made, more, others) in counts.items()} == MEASURED


@pytest.mark.parametrize(("rule", "example"), [(rule, text) for rule, text, *_ in RULES if rule != "headline"])
def test_every_example_on_the_rules_page_is_decided_by_its_rule(rule: str, example: str) -> None:
    before = "" if rule == "lead" else "Bürgermeister Tom Velt war in Bonn. "  # a lead opens the article
    quotation = extract(before + example.replace("**", ""))[-1]
    assert quotation.attribution.rule == rule
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Tom Velt"


def test_the_readme_shows_what_ingest_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, ["--data", str(tmp_path), "ingest", "seeds"])
    assert result.exit_code == 0
    shown = [line[4:] for line in README.splitlines() if re.match(r" {4}(document|00\d_|5 documents)", line)]
    assert shown == [line for line in result.output.splitlines() if line]


@pytest.mark.parametrize("command", re.findall(r"^    wortlaut (\w+)", README, re.M))
def test_the_readme_names_commands_that_exist(command: str) -> None:
    assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0


@pytest.mark.parametrize("path", re.findall(r"\]\((?!https?:)([^)#]+)", README))
def test_every_file_the_readme_links_to_exists(path: str) -> None:
    assert (ROOT / path).exists()
