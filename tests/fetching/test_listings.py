"""What do feeds and sitemaps lead to? A feed as outlets write it in, its articles newest first out."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from quotes.fetching.entries import MOST_ENTRIES, Listing, read_link
from quotes.fetching.errors import FetchingError, RobotsError, TooLargeError, WrongTypeError
from quotes.fetching.feeds import LARGEST_FEED, read_feed
from quotes.fetching.kinds import tell_kind
from quotes.fetching.listings import MOST_SITEMAPS, is_index, read_listing
from quotes.fetching.sitemaps import read_sitemap
from quotes.fetching.visiting import fetch_listed
from tests.fetching import stage as scene
from tests.fetching.stage import Scene, playing
from tests.fetching.visitors import local_visitor

FEED = "https://www.velt.example/rss/news.xml"


def rss(*items: str, head: str = "<title>Velter Bote</title><language>de-DE</language>") -> str:
    return f"<?xml version='1.0'?><rss version='2.0'><channel>{head}{''.join(items)}</channel></rss>"


def item(link: str, moment: str = "", title: str = "Berg zuversichtlich") -> str:
    dated = f"<pubDate>{moment}</pubDate>" if moment else ""
    return f"<item><title>{title}</title><link>{link}</link>{dated}</item>"


def atom(*entries: str) -> str:
    return f"<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title>Velt</title>{''.join(entries)}</feed>"


def urls(listing: Listing) -> list[str]:
    return [entry.url for entry in listing.entries]


# ---- feeds


def test_feed_of_an_outlet() -> None:
    listing = read_feed(
        FEED, rss(item("https://www.velt.example/a", "Mon, 28 Oct 2024 10:00:00 +0100", "„Gut&quot; so")).encode()
    )
    (entry,) = listing.entries
    assert listing.title == "Velter Bote"
    assert listing.flaw is None
    assert entry.url == "https://www.velt.example/a"
    assert entry.title == '„Gut" so'
    assert entry.published == datetime(2024, 10, 28, 9, 0, tzinfo=UTC)
    assert entry.language == "de-DE"


def test_feed_newest_first_each_article_once() -> None:
    listing = read_feed(
        FEED,
        rss(
            item("/alt", "Mon, 28 Oct 2024 08:00:00 GMT"),
            item("/ohne-datum"),
            item("/neu?utm_source=rss", "Mon, 28 Oct 2024 10:00:00 GMT"),
            item("/neu#ref=rss", "Mon, 28 Oct 2024 09:00:00 GMT"),
            item("/mitte", "Mon, 28 Oct 2024 09:30:00 GMT"),
        ).encode(),
    )
    assert urls(listing) == [f"https://www.velt.example/{name}" for name in ("neu", "mitte", "alt", "ohne-datum")]


def test_atom_with_its_change_and_its_relative_links() -> None:
    listing = read_feed(
        FEED,
        atom(
            "<entry><title>A</title><link rel='alternate' href='../a'/><published>2024-10-28T10:00:00+01:00</published>"
            "<updated>2024-10-28T12:30:00+01:00</updated></entry>"
        ).encode(),
    )
    (entry,) = listing.entries
    assert entry.url == "https://www.velt.example/a"
    assert entry.published == datetime(2024, 10, 28, 9, 0, tzinfo=UTC)
    assert entry.changed == datetime(2024, 10, 28, 11, 30, tzinfo=UTC)


def test_rdf_feed() -> None:
    listing = read_feed(
        FEED,
        b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
        b" xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Velt</title></channel><item><title>A</title>"
        b"<link>https://velt.example/a</link><dc:date>2024-10-28T10:00:00+01:00</dc:date></item></rdf:RDF>",
    )
    assert [(entry.url, entry.moment.hour) for entry in listing.entries] == [("https://velt.example/a", 9)]


@pytest.mark.parametrize(
    "link",
    ["mailto:post@velt.example", "javascript:alert(1)", "file:///etc/passwd", "http://eva:geheim@velt.example/", ""],
)
def test_link_that_leads_to_no_page_is_left_out(link: str) -> None:
    assert urls(read_feed(FEED, rss(item(link), item("/gut")).encode())) == ["https://www.velt.example/gut"]


def test_markup_in_a_title_is_not_kept() -> None:
    feed = rss(item("/a", title="&lt;b onclick='x'&gt;Berg&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;"))
    assert read_feed(FEED, feed.encode()).entries[0].title == "Berg"


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (rss(item("/a", title="Größe")).encode("utf-8"), "application/rss+xml"),
        (rss(item("/a", title="Größe")).replace("?>", " encoding='iso-8859-1'?>").encode("latin-1"), "text/xml"),
        (rss(item("/a", title="Größe")).encode("latin-1"), "application/rss+xml; charset=iso-8859-1"),
        (rss(item("/a", title="Größe")).replace("?>", " encoding='utf-16'?>").encode("utf-16"), "application/xml"),
        (rss(item("/a", title="Größe")).encode("utf-8"), "text/html"),
    ],
)
def test_feed_in_any_charset(content: bytes, content_type: str) -> None:
    listing = read_feed(FEED, content, content_type)
    assert [entry.title for entry in listing.entries] == ["Größe"]
    assert listing.flaw is None


def test_broken_feed_gives_what_it_has_and_says_so() -> None:
    listing = read_feed(FEED, rss(item("/a"), item("/b")).replace("</channel></rss>", "<item><title>R & B").encode())
    assert urls(listing)[:2] == ["https://www.velt.example/a", "https://www.velt.example/b"]
    assert listing.flaw == "the feed is no well-formed XML, so entries may be missing"


def test_feed_cannot_unfold_entities_or_read_files() -> None:
    bomb = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {one} '{f'&{other};' * 10}'>" for other, one in zip("abcdefgh", "bcdefghi", strict=True)
    )
    feed = rss(item("/a", title="&i;")).replace("<rss", f"{bomb}<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss", 1)
    titles = [entry.title for entry in read_feed(FEED, feed.encode()).entries]
    assert all(len(title or "") < 100 for title in titles)
    leak = rss(item("/a", title="&f;")).replace("<rss", "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss", 1)
    assert "root:" not in str(read_feed(FEED, leak.encode()))


@pytest.mark.parametrize("content", [b"<html><p>Kein Feed", b"Kein Feed", b"<rss", b"\xff\xfe\x00"])
def test_what_is_no_feed(content: bytes) -> None:
    with pytest.raises(WrongTypeError, match="is no feed that can be read; check the address of the feed"):
        read_feed(FEED, content)


def test_feed_of_no_articles_is_no_error() -> None:
    assert read_feed(FEED, rss().encode()).entries == ()


def test_feed_that_is_far_too_large() -> None:
    with pytest.raises(TooLargeError, match="is a feed of more than 5 MB"):
        read_feed(FEED, b"<rss>" + b" " * LARGEST_FEED)


def test_entries_of_one_feed_are_limited_to_the_newest() -> None:
    feed = rss(
        *(item(f"/{number}", f"Mon, 28 Oct 2024 {number // 60:02}:{number % 60:02}:00 GMT") for number in range(1200))
    )
    listing = read_feed(FEED, feed.encode())
    assert len(listing.entries) == MOST_ENTRIES
    assert listing.entries[0].url.endswith("/1199")


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://Velt.example:443/a#b", "https://velt.example/a"),
        ("?utm_source=a&utm_medium=b", "https://www.velt.example/rss/news.xml"),
        ("/a?id=1&UTM_Campaign=x", "https://www.velt.example/a?id=1"),
        ("/a?autm_x=1", "https://www.velt.example/a?autm_x=1"),
        ("//schwester.example/a", "https://schwester.example/a"),
        ("http://velt.example:8080/a", None),
        ("http://10.0.0.1/a", "http://10.0.0.1/a"),  # refused when it is fetched, as names are that lead inside
    ],
)
def test_link_as_it_is_kept(written: str, url: str | None) -> None:
    assert read_link(written, FEED) == url


# ---- sitemaps

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


# ---- what kind of document it is


@pytest.mark.parametrize(
    ("content_type", "content", "kind"),
    [
        ("text/html", "<!DOCTYPE html><html>", "page"),
        ("text/html; charset=utf-8", "<p>Ohne Kopf", "page"),
        ("text/html", "Ein Satz ohne Auszeichnung.", "page"),
        ("application/xhtml+xml", "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C' 'x'><html>", "page"),
        ("text/plain", "<!doctype html><html>", "page"),
        ("", "<!-- x --><html>", "page"),
        ("application/octet-stream", "<div>", "page"),
        ("text/html", rss(), "feed"),
        ("text/plain", "\ufeff  <?xml version='1.0'?>\n<?xml-stylesheet href='a'?>\n<!-- <html> --><rss>", "feed"),
        ("application/xml", "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "feed"),
        ("application/rss+xml", atom(), "feed"),
        ("application/xml", "<rdf:RDF xmlns:rdf='x'>", "feed"),
        ("text/xml", urlset(), "sitemap"),
        ("application/xml", "<sm:sitemapindex xmlns:sm='x'>", "sitemap"),
        ("text/plain", "Berg zuversichtlich\n\n<3", "text"),
        ("text/plain", "a < b", "text"),
        ("", "Berg zuversichtlich", "text"),
    ],
)
def test_kind_of_document(content_type: str, content: str, kind: str) -> None:
    assert tell_kind("https://velt.example/a", content_type, content.encode()) == kind
    if content.lstrip("\ufeff ").startswith("<?xml"):
        assert tell_kind("https://velt.example/a", content_type, content.encode("utf-16")) == kind


@pytest.mark.parametrize(
    ("content_type", "content", "finding"),
    [
        ("application/xml", b"<?xml version='1.0'?><wml>", "is XML of an unknown kind (<wml>)"),
        ("text/html", b"PK\x03\x04", "is a ZIP archive or an Office file, whatever type it is said to have"),
        ("text/plain", b"\x00\x00", "holds NUL bytes, so it is no text"),
        ("application/x-shockwave-flash", b"FWS", "has a type that is not read (application/x-shockwave-flash)"),
    ],
)
def test_what_is_no_document(content_type: str, content: bytes, finding: str) -> None:
    with pytest.raises(WrongTypeError) as caught:
        tell_kind("https://velt.example/a", content_type, content)
    assert caught.value.finding == finding
