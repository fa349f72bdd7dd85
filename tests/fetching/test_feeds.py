"""What do feeds lead to? A feed as outlets write it in, its articles newest first out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from quotes.fetching.entries import MOST_ENTRIES, Listing, read_link
from quotes.fetching.errors import TooLargeError, WrongTypeError
from quotes.fetching.feeds import LARGEST_FEED, read_feed

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
    assert read_feed(FEED, feed.encode()).entries[0].title == "Berg alert(1)"


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
