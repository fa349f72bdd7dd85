"""`wortlaut watch`: feeds are read again and again, and each article is taken in once."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from index.lookup import count_totals
from tests.fetching import stage as scene
from tests.fetching.newsroom import START, Newsroom, feed
from tests.fetching.stage import Scene
from web import watching
from web.watching import Stop, StoppedError, watch_feeds


def test_articles_of_a_feed_are_taken_in_once(room: Newsroom) -> None:
    assert room.read() == 0
    assert room.told() == [
        "feed: /feed: 2 articles listed, 2 to read",
        "new: /a: 2 quotations: Velt baut a",
        "new: /b: 2 quotations: Velt baut b",
    ]
    assert count_totals(room.desk.archive).quotations == 4
    room.host.asked.clear()
    assert room.read() == 0
    assert room.told() == ["feed: /feed: nothing new since the last time, 0 to read"]
    assert room.host.paths == ["/robots.txt", "/feed"]


def test_what_is_taken_in_can_be_searched_at_once(room: Newsroom) -> None:
    room.read()
    assert room.desk.is_current()


def test_new_article_of_a_known_feed(room: Newsroom) -> None:
    room.read()
    room.told()
    room.host.scenes["/feed"] = feed("/c", "/a", "/b")
    room.read()
    assert room.told() == ["feed: /feed: 3 articles listed, 1 to read", "new: /c: 2 quotations: Velt baut c"]


def test_sitemap_is_watched_like_a_feed(room: Newsroom) -> None:
    room.host.scenes["/sitemap.xml"] = scene.xml("<urlset><url><loc>/a</loc></url></urlset>")
    room.read("/sitemap.xml")
    assert room.told()[1:] == ["new: /a: 2 quotations: Velt baut a"]


def test_index_of_sitemaps_is_asked_for_anew_each_time(room: Newsroom) -> None:
    index = "<sitemapindex><sitemap><loc>/s.xml</loc></sitemap></sitemapindex>"
    room.host.scenes["/index.xml"] = scene.unless_known('"same"', index.encode())
    for name in "ab":
        room.host.scenes["/s.xml"] = scene.xml(f"<urlset><url><loc>/{name}</loc></url></urlset>")
        room.read("/index.xml")
    assert [line for line in room.told() if line.startswith("new")] == [
        "new: /a: 2 quotations: Velt baut a",
        "new: /b: 2 quotations: Velt baut b",
    ]


# ---- what changes


def test_article_that_the_feed_says_has_changed_is_read_again_after_an_hour(room: Newsroom) -> None:
    room.read()
    room.host.scenes["/feed"] = feed("/a", changed="2024-10-28T09:30:00Z")
    room.told()
    for minutes, lines in (
        (45, ["feed: /feed: 1 articles listed, 0 to read"]),
        (61, ["feed: /feed: 1 articles listed, 1 to read", "unchanged: /a: 2 quotations: Velt baut a"]),
        (90, ["feed: /feed: nothing new since the last time, 0 to read"]),
    ):
        room.time = START + timedelta(minutes=minutes)
        room.read()
        assert room.told() == lines


def test_article_that_was_changed_before_it_was_read_is_not_read_again(room: Newsroom) -> None:
    room.host.scenes["/feed"] = feed("/a", changed="2024-10-28T08:30:00Z")
    room.read()
    room.told()
    room.time = START + timedelta(hours=5)
    room.host.scenes["/feed"] = feed("/a", "/b", changed="2024-10-28T08:30:00Z")
    room.read()
    assert room.told()[0] == "feed: /feed: 2 articles listed, 1 to read"


# ---- what fails


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (scene.answer(404), "failed: /a: has no such page (404); check the address."),
        (scene.page(b"<html><p>kurz"), "no article: /a: "),
        (scene.redirect("http://10.0.0.1/"), "failed: /a led to 10.0.0.1: is a private network, where no outlet is"),
        (feed("/b"), "failed: /a: is a feed, which lists articles"),
    ],
)
def test_article_that_will_never_be_one_is_tried_once(room: Newsroom, outcome: Scene, line: str) -> None:
    room.host.scenes["/a"] = outcome
    assert room.read() == 0
    assert any(told.startswith(line) for told in room.told())
    room.host.asked.clear()
    room.read()
    assert "/a" not in room.host.paths


def test_article_that_fails_for_now_is_tried_in_three_readings(room: Newsroom) -> None:
    room.host.scenes["/a"] = scene.answer(500)
    lines = []
    for _ in range(4):
        room.read()
        lines += [line for line in room.told() if "/a" in line]
    assert lines == [
        "failed for now: /a: fails itself (500); try again later.",
        "failed for now: /a: fails itself (500); try again later.",
        "failed: /a: fails itself (500); try again later.",
    ]


def test_article_that_fails_for_now_is_taken_in_later_though_the_feed_has_not_changed(room: Newsroom) -> None:
    works, room.host.scenes["/a"] = room.host.scenes["/a"], scene.hang_up
    room.read()
    room.host.scenes["/a"] = works
    room.told()
    room.read()
    assert room.told() == [
        "feed: /feed: nothing new since the last time, 1 to read",
        "new: /a: 2 quotations: Velt baut a",
    ]


def test_host_that_wants_to_be_left_alone_costs_no_try(room: Newsroom) -> None:
    room.host.scenes["/a"] = scene.answer(503, Retry_After="60")
    room.read()
    assert room.told()[1].startswith("left for later: /a: is not available (503) and asks to be left alone for 60 sec")
    assert room.memory().tries == {room.host.url("/a"): 0, room.host.url("/b"): 0}


def test_article_that_robots_txt_closes_is_left(room: Newsroom) -> None:
    room.host.scenes["/robots.txt"] = scene.text("User-agent: *\nDisallow: /a")
    room.read()
    assert "failed: /a: is closed to programs by robots.txt; an editor can name the page by itself." in room.told()
    assert "/a" not in room.host.paths


def test_fault_of_a_parser_ends_nothing(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(fetched: object) -> None:
        raise RecursionError

    monkeypatch.setattr("web.preparing.extract_quotations", stumble)
    room.read()
    assert room.told()[1].startswith("failed: /a: reading it failed inside (RecursionError")


def test_feed_that_fails_is_left_alone_for_longer_each_time(room: Newsroom) -> None:
    room.host.scenes["/feed"] = scene.answer(500)
    rests = []
    for _ in range(9):
        assert room.read() == 1
        due = room.memory().due
        assert due is not None
        rests.append((due - room.time).total_seconds() / 60)
        room.time = due
    assert rests == [30, 60, 120, 240, 480, 960, 1440, 1440, 1440]
    room.told()
    room.host.scenes["/feed"] = feed("/a")
    assert room.read() == 0
    assert room.memory().failures == 0


def test_feed_that_rests_is_passed_over(room: Newsroom) -> None:
    room.host.scenes["/feed"] = scene.answer(500)
    room.read()
    room.told()
    room.host.asked.clear()
    assert room.read() == 0
    assert room.told() == ["resting: /feed: failed before, next try 28.10. 09:30 UTC"]
    assert room.host.asked == []


def test_feed_is_left_alone_for_as_long_as_it_asks(room: Newsroom) -> None:
    room.host.scenes["/feed"] = scene.answer(429, Retry_After="7200")
    room.read()
    assert room.memory().due == START + timedelta(hours=2)


@pytest.mark.parametrize("outcome", [scene.page(), scene.text("kein Feed"), scene.answer(410)])
def test_address_that_is_no_feed_is_a_failure(room: Newsroom, outcome: Scene) -> None:
    room.host.scenes["/feed"] = outcome
    assert room.read() == 1
    assert room.told()[0].startswith("feed failed: /feed: ")


def test_one_feed_that_fails_does_not_keep_the_others(room: Newsroom) -> None:
    room.host.scenes["/other"] = feed("/c")
    assert room.read("/missing", "/other") == 1
    assert room.told()[-1] == "new: /c: 2 quotations: Velt baut c"


def test_broken_feed_gives_what_it_has_and_says_so(room: Newsroom) -> None:
    broken = b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/a'/></entry><entry><title>A & B"
    room.host.scenes["/feed"] = scene.answer(200, broken, Content_Type="application/atom+xml")
    room.read()
    told = room.told()
    assert told[0] == "flaw: /feed: the feed is no well-formed XML, so entries may be missing"
    assert told[2].startswith("new: /a")


# ---- the order of things


def test_feeds_are_read_in_turn_when_they_are_due(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    room.host.scenes["/other"] = feed("/c")
    watcher, waits = room.watcher(), []

    def wait(seconds: float) -> None:
        if seconds:
            waits.append(seconds / 60)
            room.time += timedelta(seconds=seconds)
        if len(waits) == 3:
            raise StoppedError

    monkeypatch.setattr(watcher.stop, "wait", wait)
    watcher.memory_of(room.host.url("/other")).due = START + timedelta(minutes=5)
    with pytest.raises(StoppedError):
        watch_feeds(watcher, [room.host.url("/feed"), room.host.url("/other")])
    assert waits == [5, 10, 5]
    assert [path for path in room.host.paths if path in ("/feed", "/other")] == ["/feed", "/other", "/feed"]


def test_long_feed_is_read_in_portions(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "MOST_AT_ONCE", 1)
    room.read()
    assert room.memory().due == START
    room.read()
    assert [line for line in room.told() if line.startswith("new")] == [
        "new: /a: 2 quotations: Velt baut a",
        "new: /b: 2 quotations: Velt baut b",
    ]


def test_readings_are_spread(room: Newsroom) -> None:
    watcher = room.watcher()
    for chance, minutes in ((0.0, 13.5), (0.5, 15), (1.0, 16.5)):
        watcher.chance = lambda chance=chance: chance  # type: ignore[misc]
        assert watching.spread(watcher, watcher.every) == timedelta(minutes=minutes)


def test_watch_ends_between_two_articles_and_goes_on_from_there(room: Newsroom) -> None:
    works = room.host.scenes["/a"]

    def play(player: scene.Player) -> None:
        works(player)
        room.stop.ask()

    room.host.scenes["/a"] = play
    with pytest.raises(StoppedError):
        room.read()
    assert room.told()[-1] == "new: /a: 2 quotations: Velt baut a"
    assert "/b" not in room.host.paths
    assert room.desk.is_current()
    room.stop = Stop()
    room.read()
    assert room.told() == [
        "feed: /feed: nothing new since the last time, 1 to read",
        "new: /b: 2 quotations: Velt baut b",
    ]


def test_memory_is_a_file_that_people_can_read(room: Newsroom) -> None:
    room.read()
    kept = json.loads((room.folder / "feeds.json").read_text(encoding="utf-8"))
    (one,) = kept["feeds"].values()
    assert set(one) == {"etag", "last_modified", "read", "tries", "failures", "due"}
