"""How gently do we ask? One request at a time, with pauses, and what robots.txt closes stays closed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from quotes.fetching.errors import AnswerError, FetchingError, UnreachableError
from quotes.fetching.visiting import Visitor, fetch, fetch_listed
from tests.fetching import stage as scene
from tests.fetching.stage import PAGE, Stage, playing
from tests.fetching.visitors import IMPATIENT, PATIENT, Watch, local_visitor


@pytest.fixture
def host() -> Iterator[Stage]:
    with playing({"/page": scene.page()}) as stage:
        yield stage


def read(host: Stage, path: str, visitor: Visitor) -> bytes:
    fetched = fetch(visitor, host.url(path))
    assert fetched is not None
    return fetched.content


def test_one_host_is_asked_with_a_pause(host: Stage) -> None:
    watch = Watch()
    visitor = local_visitor(watch)
    for _ in range(3):
        read(host, "/page", visitor)
    assert watch.slept == [1.0, 1.0]


def test_host_that_wants_to_be_left_alone_is(host: Stage) -> None:
    host.scenes["/busy"] = scene.answer(429, Retry_After="120")
    watch = Watch()
    visitor = local_visitor(watch)
    with pytest.raises(
        AnswerError, match=r"too many requests \(429\) and asks to be left alone for 120 seconds"
    ) as busy:
        read(host, "/busy", visitor)
    assert busy.value.retry_after == 120
    before = len(host.asked)
    with pytest.raises(UnreachableError, match="asked to be left alone for 120 more seconds") as resting:
        read(host, "/page", visitor)
    assert resting.value.retry_after == 120
    assert len(host.asked) == before
    watch.moment += 120
    assert read(host, "/page", visitor) == PAGE


ROBOTS = "User-agent: *\nDisallow: /suche\nAllow: /suche/erlaubt$\n\nUser-agent: Wortlaut\nDisallow: /archiv\n"


def obeying(robots: scene.Scene, url: str) -> str:
    """What happens to a listed address under this robots.txt: „read“, or the line."""
    scenes = {path: scene.page() for path in ("/a", "/archiv/a", "/suche?q=a")}
    scenes |= {"/robots.txt": robots, "/to-archive": scene.redirect("/archiv/a"), "/rules": scene.text(ROBOTS)}
    with playing(scenes) as stage:
        try:
            fetch_listed(local_visitor(limits=IMPATIENT if robots is scene.silence else PATIENT), stage.url(url))
        except FetchingError as error:
            return error.finding
        finally:
            assert stage.paths[0] == "/robots.txt"
    return "read"


@pytest.mark.parametrize(
    ("robots", "url", "outcome"),
    [
        (scene.text(ROBOTS), "/a", "read"),
        (scene.text(ROBOTS), "/suche?q=a", "read"),  # we have a part of our own
        (scene.text(ROBOTS), "/archiv/a", "is closed to programs by robots.txt"),
        (scene.text(ROBOTS), "/to-archive", "is closed to programs by robots.txt"),
        (scene.text("User-agent: *\nDisallow: /*?q="), "/suche?q=a", "is closed to programs by robots.txt"),
        (scene.text("User-agent: Googlebot\nDisallow: /"), "/a", "read"),
        (scene.text("<html>Willkommen"), "/a", "read"),
        (scene.text(""), "/a", "read"),
        (scene.text(ROBOTS + "#" * 600_000 + "\nDisallow: /a"), "/a", "read"),
        (scene.redirect("/rules"), "/archiv/a", "is closed to programs by robots.txt"),
        (scene.redirect("/robots.txt"), "/a", "read"),
        (scene.redirect("http://10.0.0.1/robots.txt"), "/a", "read"),
        (scene.answer(404), "/a", "read"),
        (scene.answer(403), "/a", "read"),
        (scene.answer(429), "/a", "has a robots.txt that cannot be read now"),
        (scene.answer(503), "/a", "has a robots.txt that cannot be read now"),
        (scene.hang_up, "/a", "has a robots.txt that cannot be read now"),
        (scene.silence, "/a", "has a robots.txt that cannot be read now"),
    ],
)
def test_robots_txt_is_obeyed_for_what_is_listed(robots: scene.Scene, url: str, outcome: str) -> None:
    assert obeying(robots, url) == outcome


def test_robots_txt_is_asked_for_once_a_day_and_not_for_what_an_editor_names() -> None:
    watch = Watch()
    visitor = local_visitor(watch)
    with playing({"/robots.txt": scene.text("User-agent: *\nDisallow: /"), "/a": scene.page()}) as stage:
        read(stage, "/a", visitor)
        assert stage.paths == ["/a"]
        for _ in range(3):
            with pytest.raises(FetchingError, match="closed to programs"):
                fetch_listed(visitor, stage.url("/a"))
        assert stage.paths == ["/a", "/robots.txt"]
        watch.moment += 86_401
        with pytest.raises(FetchingError, match="closed to programs"):
            fetch_listed(visitor, stage.url("/a"))
        assert stage.paths == ["/a", "/robots.txt", "/robots.txt"]


@pytest.mark.parametrize(("asked", "pause"), [("5", 5.0), ("0.1", 1.0), ("3600", 30.0), ("viel", 1.0)])
def test_crawl_delay_is_kept_within_reason(asked: str, pause: float) -> None:
    watch = Watch()
    visitor = local_visitor(watch)
    with playing({"/robots.txt": scene.text(f"User-agent: *\nCrawl-delay: {asked}"), "/a": scene.page()}) as stage:
        for _ in range(2):
            fetch_listed(visitor, stage.url("/a"))
    assert watch.slept == [1.0, pause]
