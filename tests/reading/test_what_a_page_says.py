"""Title, moment, authors, outlet and access, as pages say them: each row is markup and what follows from it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from quotes.pages.page import read_page
from quotes.values import Article
from tests.reading.invented import NEWS, URL, meta, page, script

LD = "JSON-LD datePublished"
READ_AT = datetime(2024, 11, 1, tzinfo=UTC)


def read(head: str = "", body: str = "", url: str | None = URL, title: str = "Velt baut drei Schulen") -> Article:
    return read_page(page(body, head, title), "a.html", url=url, read_at=READ_AT)


def news(**changed: Any) -> str:
    return script(NEWS | changed)


@pytest.mark.parametrize(
    ("h1", "shared", "title"),
    [
        ("Velt baut drei Schulen", "Velt baut drei Schulen | Velter Bote", "Velt baut drei Schulen"),
        (
            "Schulbau in Velt: Alle Infos",
            "Velt baut drei Schulen",
            "Velt baut drei Schulen",
        ),  # <title> repeats the <h1>
        ("Velt baut drei Schulen", "Velt baut drei Schulen - Politik - 22.10.2024", "Velt baut drei Schulen"),
        (
            "„Wir bauen“ – drei Schulen für Velt",
            "„Wir bauen“ – drei Schulen für Velt",
            "„Wir bauen“ – drei Schulen für Velt",
        ),
        ("Velt baut Hel\u00adi\u00adko\u00adpter\u00adplatz", "", "Velt baut Helikopterplatz"),
    ],
)
def test_title_is_what_a_reader_sees(h1: str, shared: str, title: str) -> None:
    assert read(meta("og:title", shared) + meta("og:site_name", "Velter Bote"), title=h1).title == title


@pytest.mark.parametrize(
    ("shared", "title"),
    [
        ("Haushalt: Velt baut drei Schulen", "Haushalt: Velt baut drei Schulen"),
        ("Rat entscheidet: Velt baut drei Schulen", "Velt baut drei Schulen"),
        ("", "Haushalt: Velt baut drei Schulen"),
    ],
)
def test_a_kicker_counts_where_it_is_shared(shared: str, title: str) -> None:
    h1 = "<span>Haushalt</span><span class='sr-only'>: </span><span>Velt baut drei Schulen</span>"
    content = page(head=meta("og:title", shared)).replace(b"<h1>Velt baut drei Schulen</h1>", f"<h1>{h1}</h1>".encode())
    content = content.replace(b"<title>Velt baut drei Schulen | Velter Bote</title>", b"")
    assert read_page(content, "a.html").title == title


@pytest.mark.parametrize(
    ("head", "moment", "day", "how"),
    [
        (news(), "2024-10-22T14:05:00+02:00", "2024-10-22", LD),
        (news(datePublished="2024-10-22T14:05:00+0200"), "2024-10-22T14:05:00+02:00", "2024-10-22", LD),
        (news(datePublished="2024-10-22T22:30:00Z"), "2024-10-22T22:30:00+00:00", "2024-10-23", LD),
        (news(datePublished="2024-10-22"), None, "2024-10-22", LD),
        (meta("article:published_time", "2024-10-22T14:05:00"), "2024-10-22T14:05:00+02:00", "2024-10-22",
         "meta article:published_time, as time of Berlin"),
        (meta("date", "2024-01-22 14:05"), "2024-01-22T14:05:00+01:00", "2024-01-22", "meta date, as time of Berlin"),
        (meta("date", "1970-01-01T00:00:00Z"), None, None, None),
        (meta("date", "2031-01-01T00:00:00Z"), None, None, None),  # after it was read
        (meta("date", "gestern"), None, None, None),
        (script({"@graph": [{"@type": "WebPage"}, NEWS]}), "2024-10-22T14:05:00+02:00", "2024-10-22", LD),
        (script([[NEWS]]), "2024-10-22T14:05:00+02:00", "2024-10-22", LD),
        (script('//<![CDATA[\n{"@type": "NewsArticle", "datePublished": "2024-10-22T14:05:00+02:00",}\n//]]>'),
         "2024-10-22T14:05:00+02:00", "2024-10-22", LD),
        (script('{"@type": "NewsArticle", "headline": "Er sagte "ja"", "datePublished": "2024-10-22T14:05:00+02:00"'),
         "2024-10-22T14:05:00+02:00", "2024-10-22", LD),
        (script({"@type": "ItemList", "itemListElement": [NEWS]}), None, None, None),  # teasers of other articles
        (script({"@type": "VideoObject", "datePublished": "2024-10-22T14:05:00Z"}), None, None, None),
    ],
)  # fmt: skip
def test_moment_of_publishing(head: str, moment: str | None, day: str | None, how: str | None) -> None:
    article = read(head)
    assert (article.published_at.isoformat() if article.published_at else None) == moment
    assert (article.published.isoformat() if article.published else None) == day
    assert dict(article.found).get("published") == how


def test_a_time_of_day_on_the_page_completes_a_bare_day() -> None:
    body = (
        "<time datetime='2024-10-22T14:05+02:00'>22.10.2024, 14:05 Uhr</time><p>"
        + "Der Rat hat beraten. " * 20
        + "</p>"
    )
    article = read(news(datePublished="2024-10-22"), body)
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2024-10-22T14:05:00+02:00"


@pytest.mark.parametrize(
    ("author", "authors", "agencies"),
    [
        ([{"name": "Anna Muster"}, {"name": "Tom Beispiel"}], ("Anna Muster", "Tom Beispiel"), ()),
        ({"name": "Von Anna Muster und Tom Beispiel, dpa"}, ("Anna Muster", "Tom Beispiel", "dpa"), ("dpa",)),
        ("Anna Muster (Bonn)", ("Anna Muster",), ()),
        ([{"name": "https://velt.example/muster"}, {"name": "a.muster@velt.example"}], (), ()),
        ({"name": "Velter Bote"}, (), ()),
        ({"name": "Redaktion"}, (), ()),
        ([None, 5, [["x"]]], (), ()),
    ],
)
def test_authors_are_people_and_agencies(author: Any, authors: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    article = read(news(author=author) + meta("og:site_name", "Velter Bote"))
    assert (article.authors, article.agencies) == (authors, agencies)


def test_an_author_may_stand_on_the_page_alone() -> None:
    text = "<p>" + "Der Rat hat beraten. " * 20 + "</p>"
    assert read(body="<div class='article-author'>Von Anna Muster</div>" + text).authors == ("Anna Muster",)
    assert read(body="<p>Autorin/Autor Anna Muster</p>" + text).authors == ("Anna Muster",)
    assert read(body="<div class='author-box'>Mehr von unseren Autoren</div>" + text).authors == ()


def test_outlet_is_the_one_of_the_address_and_never_the_publisher() -> None:
    head = news(publisher={"name": "Tamedia AG"}) + '<link rel="canonical" href="https://www.velt.example/a">'
    article = read(head, url="https://www.tagesanzeiger.ch/a")
    assert article.outlet is not None
    assert (article.outlet.name, article.canonical) == ("Tages-Anzeiger", "https://www.velt.example/a")


def test_a_page_kept_without_its_address_tells_it() -> None:
    head = meta("og:url", "https://www.fr.de/a") + '<link rel="canonical" href="https://www.velt.example/a">'
    article = read(head, url=None)
    assert (article.url, dict(article.found)["url"]) == ("https://www.fr.de/a", "og:url")
    assert article.outlet is not None
    assert article.outlet.name == "Frankfurter Rundschau"
    assert read('<link rel="canonical" href="javascript:alert(1)">', url=None).url is None
    assert read('<link rel="canonical" href="/a">').canonical == "https://www.velter-bote.example/a"


@pytest.mark.parametrize(
    ("head", "paywalled"),
    [
        (news(isAccessibleForFree="False"), True),
        (news(isAccessibleForFree="http://schema.org/True"), False),
        (news(hasPart=[{"isAccessibleForFree": False}]), True),
        (meta("article:content_tier", "locked"), True),
        (meta("article:content_tier", "free"), False),
        (meta("article:content_tier", "metered"), None),
        ("", None),
    ],
)
def test_paywall_as_far_as_the_page_says(head: str, paywalled: bool | None) -> None:
    assert read(head).paywalled is paywalled
