"""What do sitemaps lead to? Packed or not, with their news, and indexes by way of their newest."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from quotes.fetching.entries import Listing
from quotes.fetching.errors import FetchingError, RobotsError, TooLargeError, WrongTypeError
from quotes.fetching.listings import MOST_SITEMAPS, is_index, read_listing
from quotes.fetching.sitemaps import read_sitemap
from quotes.fetching.visiting import fetch_listed
from tests.fetching import stage as scene
from tests.fetching.stage import Scene, playing
from tests.fetching.visitors import local_visitor


def urls(listing: Listing) -> list[str]:
    return [entry.url for entry in listing.entries]


SITEMAP = "https://www.velt.example/sitemap.xml"
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS_SITEMAP = f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="{SCHEMA}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
  <url><loc> https://www.velt.example/a </loc><lastmod>2024-10-28T12:00:00Z</lastmod>
    <news:news><news:publication><news:name>Velter Bote</news:name><news:language>de</news:language></news:publication>
      <news:publication_date>2024-10-28T10:05:00+01:00</news:publication_date>
      <news:title>„Kein Zweifel“ &amp; mehr</news:title></news:news>
    <image:image><image:loc>https://bilder.example/a.jpg</image:loc><image:title>Bild</image:title></image:image></url>
  <url><image:image><image:loc>https://bilder.example/b.jpg</image:loc></image:image><loc>/b</loc></url>
  <url><loc>mailto:post@velt.example</loc></url>
  <url><lastmod>2024-10-28</lastmod></url>
</urlset>"""


def urlset(*locations: str) -> str:
    return f"<urlset xmlns='{SCHEMA}'>{''.join(f'<url><loc>{one}</loc></url>' for one in locations)}</urlset>"


def index(*children: tuple[str, str]) -> str:
    listed = "".join(f"<sitemap><loc>{one}</loc><lastmod>{day}</lastmod></sitemap>" for one, day in children)
    return f"<sitemapindex xmlns='{SCHEMA}'>{listed}</sitemapindex>"


def test_news_sitemap() -> None:
    first, second = read_sitemap(SITEMAP, NEWS_SITEMAP.encode()).entries
    assert first.url == "https://www.velt.example/a"
    assert first.title == "„Kein Zweifel“ & mehr"
    assert first.language == "de"
    assert first.published is not None
    assert first.published.isoformat() == "2024-10-28T10:05:00+01:00"
    assert first.changed == datetime(2024, 10, 28, 12, tzinfo=UTC)
    assert second.url == "https://www.velt.example/b"


def test_broken_sitemap_gives_what_comes_before_the_break() -> None:
    sitemap = read_sitemap(SITEMAP, urlset("/a", "/b", "/c").encode()[:-30])
    assert [entry.url[-2:] for entry in sitemap.entries] == ["/a", "/b"]
    assert sitemap.flaw == "the sitemap is broken in line 1, so entries may be missing"


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("<!DOCTYPE urlset [<!ENTITY a 'x'>]>" + urlset("/&a;"), "has a document type, which no sitemap needs"),
        ("<urlset", "is no sitemap that can be read"),
    ],
)
def test_sitemap_that_is_refused(content: str, finding: str) -> None:
    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(WrongTypeError, match=finding):
            read_sitemap(SITEMAP, content.encode(encoding))


def test_sitemap_nested_a_hundred_thousand_deep_is_read() -> None:
    deep = f"<urlset>{'<x>' * 100_000}<url><loc>/a</loc></url>{'</x>' * 100_000}</urlset>"
    assert len(read_sitemap(SITEMAP, deep.encode()).entries) == 1


def listing_of(scenes: dict[str, Scene], path: str) -> tuple[list[str], str | None, list[str]]:
    """The paths that a listing leads to, its flaw, and what was asked for on the way."""
    with playing({"/robots.txt": scene.answer(404), **scenes}) as stage:
        visitor = local_visitor()
        fetched = fetch_listed(visitor, stage.url(path))
        assert fetched is not None
        listing = read_listing(visitor, fetched)
        return [url.removeprefix(stage.url("")) for url in urls(listing)], listing.flaw, stage.paths


def test_packed_sitemap() -> None:
    packed = gzip.compress(urlset("/a").encode())
    for kind in ("application/gzip", "application/x-gzip", "application/xml", "application/octet-stream"):
        scenes = {"/s.xml.gz": scene.answer(200, packed, Content_Type=kind)}
        assert listing_of(scenes, "/s.xml.gz") == (["/a"], None, ["/robots.txt", "/s.xml.gz"])


def test_packed_sitemap_that_is_a_bomb() -> None:
    bomb = gzip.compress(b"<urlset>" + b" " * 30_000_000)
    scenes = {"/s.xml.gz": scene.answer(200, bomb, Content_Type="application/gzip")}
    with playing(scenes) as stage, pytest.raises(TooLargeError, match="is larger than 1 MB when unpacked"):
        fetch_listed(local_visitor(), stage.url("/s.xml.gz"))


def test_index_is_followed_to_its_newest_sitemaps() -> None:
    children = [(f"/s{number}.xml", f"2024-{number + 1:02}-01") for number in range(12)]
    scenes = {path: scene.xml(urlset(path.replace("s", "a").removesuffix(".xml"))) for path, _ in children}
    found, flaw, asked = listing_of({"/index.xml": scene.xml(index(*children)), **scenes}, "/index.xml")
    assert asked[2:] == [f"/s{number}.xml" for number in range(11, 11 - MOST_SITEMAPS, -1)]
    assert found == [f"/a{number}" for number in range(11, 11 - MOST_SITEMAPS, -1)]
    assert flaw is None


def test_index_without_an_end_is_left() -> None:
    scenes = {f"/i{n}.xml": scene.xml(index((f"/i{n + 1}.xml", "2024-01-01"))) for n in range(9)}
    assert listing_of(scenes, "/i0.xml") == ([], None, ["/robots.txt", "/i0.xml", "/i1.xml", "/i2.xml"])


def test_sitemap_of_an_index_that_fails_is_named() -> None:
    scenes = {
        "/index.xml": scene.xml(index(("/good.xml", "2024-02-01"), ("/gone.xml", "2024-01-01"))),
        "/good.xml": scene.xml(urlset("/a")),
    }
    found, flaw, _ = listing_of(scenes, "/index.xml")
    assert found == ["/a"]
    assert flaw is not None
    assert "/gone.xml: has no such page (404)" in flaw


def test_index_all_of_whose_sitemaps_fail_is_an_error() -> None:
    with pytest.raises(FetchingError, match=r"/gone\.xml: has no such page"):
        listing_of({"/index.xml": scene.xml(index(("/gone.xml", "2024-01-01")))}, "/index.xml")


def test_sitemap_of_an_index_is_closed_by_robots() -> None:
    scenes = {
        "/robots.txt": scene.text("User-agent: *\nDisallow: /intern"),
        "/index.xml": scene.xml(index(("/intern/s.xml", "2024-01-01"))),
    }
    with pytest.raises(RobotsError):
        listing_of(scenes, "/index.xml")


@pytest.mark.parametrize(("content", "expected"), [(index(("/s.xml", "2024-01-01")), True), (urlset("/a"), False)])
def test_index_is_told_from_sitemap(content: str, expected: bool) -> None:
    with playing({"/s.xml": scene.xml(content)}) as stage:
        fetched = fetch_listed(local_visitor(), stage.url("/s.xml"))
    assert fetched is not None
    assert is_index(fetched) is expected


def test_page_leads_to_no_entries() -> None:
    with pytest.raises(WrongTypeError, match="is a page, no feed and no sitemap; name the feed's own address"):
        listing_of({"/": scene.page()}, "/")
