"""An HTML page in, its article out: what a reader came for, and what the page says about it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from quotes.pages.page import read_page
from tests.reading.invented import LEAD, NEWS, PARAGRAPHS, SAID, URL, meta, page, script

READ_AT = datetime(2024, 10, 23, 8, 0, tzinfo=UTC)


def test_a_page_gives_its_article_and_says_where_each_fact_stood() -> None:
    head = script(NEWS) + meta("og:title", "Velt baut drei Schulen") + f'<link rel="canonical" href="{URL}">'
    article = read_page(page(head=head), "a.html", url=URL, read_at=READ_AT)
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert article.title == "Velt baut drei Schulen"
    assert (article.url, article.canonical, article.read_at) == (URL, URL, READ_AT)
    assert article.published == date(2024, 10, 22)
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2024-10-22T14:05:00+02:00"
    assert article.modified_at is not None
    assert article.modified_at.isoformat() == "2024-10-22T18:30:00+02:00"
    assert article.authors == ("Anna Muster",)
    assert article.outlet is not None
    assert (article.outlet.name, article.outlet.how) == ("velter-bote.example", "published")  # never its publisher
    assert (article.language, article.paywalled) == ("de", False)
    found = dict(article.found)
    assert found["published"] == "JSON-LD datePublished"
    assert found["paywalled"] == "JSON-LD isAccessibleForFree"


def test_a_page_that_says_nothing_about_itself_still_gives_its_text() -> None:
    article = read_page(page(), "a.html")
    assert article.text.startswith(LEAD)
    assert SAID in article.text
    assert (article.published, article.authors, article.paywalled, article.url, article.outlet) == (
        None, (), None, None, None,
    )  # fmt: skip
