"""`wortlaut ingest` with addresses: pages, feeds and sitemaps are taken in together with files and standard input."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.fetching import stage as scene
from tests.fetching.stage import Player, Stage, playing
from tests.fetching.visitors import local_visitor
from tests.reading.invented import page
from web.command import main
from web.preparing import Prepared
from web.visits import read_listed

SMALL = "Kanzlerin Eva Berg war in Bonn.\n„Wir kommen gut voran mit der Arbeit“, sagte Berg.\n"
ITEM = "<item><link>{}</link></item>"


def feed(*paths: str) -> scene.Scene:
    return scene.xml(f"<rss version='2.0'><channel>{''.join(map(ITEM.format, paths))}</channel></rss>")


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setenv("WORTLAUT_FETCH_LOCAL", "1")
    monkeypatch.setattr("quotes.fetching.pacing.PAUSE", 0.0)
    scenes = {
        "/rss": feed("/a", "/b", "/missing", "/film"),
        "/a": scene.page(page()),
        "/b": scene.text(SMALL),
        "/film": scene.page(b"<!doctype html><html><title>Ein Film</title><p>Film ab."),
        "/robots.txt": scene.text("User-agent: *\nDisallow: /closed\n"),
        "/closed": scene.page(page()),
    }
    with playing(scenes) as stage:
        yield stage


def ingest(folder: Path, *sources: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder / "data"), "ingest", *sources], input=given)


def test_page_is_read_under_its_address(host: Stage, tmp_path: Path) -> None:
    result = ingest(tmp_path, host.url("/a"))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1].split()[0] == "a"
    assert "1 document with 2 quotations, 1 new, 0 unchanged." in result.stdout
    assert "1 unchanged" in ingest(tmp_path, host.url("/a")).stdout


def test_changed_page_is_a_further_version(host: Stage, tmp_path: Path) -> None:
    ingest(tmp_path, host.url("/b"))
    host.scenes["/b"] = scene.text(SMALL.replace("Bonn", "Ulm"))
    assert "1 document with 1 quotation, 0 new, 1 changed, 0 unchanged." in ingest(tmp_path, host.url("/b")).stdout


def test_feed_brings_its_articles_and_says_what_failed(host: Stage, tmp_path: Path) -> None:
    result = ingest(tmp_path, host.url("/rss"))
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"wortlaut: {host.url('/rss')}: feed with 4 articles",
        f"wortlaut: {host.url('/missing')}: has no such page (404); check the address.",
    ]
    assert "4 documents with 3 quotations, 2 new, 0 unchanged, 1 no article, 1 failed." in result.stdout
    assert f"{host.url('/film')}: has no article; name the page of one article." in result.stdout


def test_feed_is_obedient_and_an_editor_is_free(host: Stage, tmp_path: Path) -> None:
    host.scenes["/rss"] = feed("/closed")
    assert "is closed to programs by robots.txt" in ingest(tmp_path, host.url("/rss")).stderr
    assert "1 new" in ingest(tmp_path, host.url("/closed")).stdout


def test_files_addresses_and_standard_input_mix(host: Stage, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_bytes(page(title="Ein anderer Titel"))
    (tmp_path / "in" / "b.txt").write_text(SMALL.replace("Bonn", "Trier"), encoding="utf-8")
    result = ingest(tmp_path, "-", host.url("/b"), str(tmp_path / "in"), given=SMALL.replace("Bonn", "Köln"))
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()[1:5]] == ["standard", "a.html", "b.txt", "b"]
    assert "4 new" in result.stdout


@pytest.mark.parametrize(
    ("given", "finding"), [("", "is empty"), ("a\0b", "holds NUL"), ("<!doctype html><p>", "has no article")]
)
def test_standard_input_that_is_no_article(tmp_path: Path, given: str, finding: str) -> None:
    result = ingest(tmp_path, "-", given=given)
    assert f"standard input: {finding}" in result.stderr + result.stdout


def test_private_hosts_are_not_fetched(host: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WORTLAUT_FETCH_LOCAL")
    result = ingest(tmp_path, host.url("/a"), "http://localhost/a")
    assert result.exit_code == 1
    assert host.paths == []
    assert result.stderr.count("\n") == 2


def test_hosts_are_visited_side_by_side(host: Stage) -> None:
    """The slow host answers only after the quick one has: one after the other, they would never end."""
    quick_is_done = threading.Event()

    def slow(player: Player) -> None:
        assert quick_is_done.wait(20)
        scene.page(page())(player)

    def quick(player: Player) -> None:
        scene.page(page())(player)
        quick_is_done.set()

    host.scenes |= {"/slow": slow, "/quick": quick}
    addresses = [host.url("/slow"), host.url("/quick").replace("127.0.0.1", "localhost")]
    found = list(read_listed(local_visitor(), addresses, threading.Event()))
    assert {document.place.rsplit("/", 1)[1] for document, _ in found} == {"quick", "slow"}
    assert all(isinstance(outcome, Prepared) for _, outcome in found)


def test_visits_end_when_nobody_waits_for_them(host: Stage) -> None:
    host.scenes |= {f"/{number}": scene.page(page()) for number in range(60)}
    found = read_listed(local_visitor(), [host.url(f"/{number}") for number in range(60)], threading.Event())
    next(found)
    found.close()  # type: ignore[attr-defined]  # what a generator has besides being an iterator
    assert not [one for one in threading.enumerate() if one.name.startswith("visit")]
    assert len(host.asked) < 60
