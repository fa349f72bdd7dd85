"""Pages that are broken, hostile or no article: one clear line or an article, in bounded time, never anything else."""

from __future__ import annotations

import gzip
import json
import resource
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.errors import ReadingError
from quotes.pages.decoding import LARGEST_PAGE
from quotes.pages.page import read_page
from tests.reading.invented import LEAD, NEWS, PARAGRAPHS, SAID, page, paragraphs, script

LONGEST = 20.0
"""Seconds of CPU that the worst page may take, on a slow machine too; the worst here takes about 3."""


def deep(levels: int) -> bytes:
    """A page whose paragraph stands so many elements deep."""
    return page("<div>" * levels + paragraphs(*PARAGRAPHS) + "</div>" * levels)


NO_ARTICLE = {
    "empty": (b"", "is an empty page"),
    "blank": (b" \n\t ", "is an empty page"),
    "zeros": (b"\0" * 5_000, "is an empty page"),
    "pdf": (b"%PDF-1.7 \x00\x01", "a binary file"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "a binary file"),
    "noise": (b"<html>" + bytes(range(256)) * 40, "a binary file"),
    "too large": (b"<p>" + b"x" * LARGEST_PAGE, "is larger than 20 MB"),
    "bomb": (gzip.compress(b"<p>" + b"x" * 60_000_000), "is larger than 20 MB"),
    "half of a gzip file": (gzip.compress(page() * 50)[:300], "cannot be unpacked"),
    "no gzip file": (b"\x1f\x8bnothing", "cannot be unpacked"),
    "too deep": (deep(100_000), "nests elements deeper"),
    "too many elements": (b"<p>" + b"<br>" * 300_000, "has more than"),
    "no elements": (b"<!-- nothing -->", "holds no HTML"),
    "script alone": (b"<html><body><script>" + SAID.encode() * 50 + b"</script></body></html>", "has no article"),
    "one line": (page("<p>Velt baut.</p>"), "has no article"),
}


@pytest.mark.parametrize("name", NO_ARTICLE)
def test_what_is_no_article_is_named_in_one_line(name: str) -> None:
    content, finding = NO_ARTICLE[name]
    with pytest.raises(ReadingError) as error:
        read_page(content, "seite.html")
    assert str(error.value).startswith("seite.html: ")
    assert finding in str(error.value)
    assert error.value.remedy
    assert "\n" not in str(error.value)


def test_a_login_page_is_told_from_an_article() -> None:
    form = "<form action='/login'><label>E-Mail</label><input name='mail'><label>Passwort</label>"
    form += "<input type='password' name='p'><button>Anmelden</button></form>"
    words = "Bitte melden Sie sich an, um fortzufahren. Wer noch kein Konto hat, kann sich hier kostenlos eintragen."
    content = page(form + paragraphs(words, words.replace("fortzufahren", "weiterzulesen")), title="Anmeldung")
    with pytest.raises(ReadingError, match="is a login page"):
        read_page(content, "a.html")


def test_a_list_of_articles_is_told_from_an_article() -> None:
    teasers = "".join(
        f'<article class="entry"><a href="/a{n}"><h2>Velt baut Schule Nummer {n}</h2></a>'
        f"<p><a href='/a{n}'>Der Rat von Velt hat am Montag über Schule {n} beraten und gestritten.</a></p></article>"
        for n in range(30)
    )
    with pytest.raises(ReadingError, match="is a list of articles"):
        read_page(page(teasers, title="Politik"), "a.html")


def test_a_stub_before_a_paywall_says_so() -> None:
    news = NEWS | {"isAccessibleForFree": "False"}
    with pytest.raises(ReadingError, match="only for subscribers"):
        read_page(page("<p>Der Rat von Velt hat am Montag beraten.</p>", head=script(news)), "a.html")


HOSTILE_DATA = {
    "nested arrays": "[" * 100_000 + "]" * 100_000,
    "nested objects": '{"@graph":' * 50_000 + "{}" + "}" * 50_000,
    "many nodes": json.dumps([NEWS] * 20_000),
    "huge": '{"@type": "NewsArticle", "headline": "' + "x" * 4_000_000 + '"}',
    "no JSON": "{{{,,,",
    "numbers for texts": json.dumps(
        {"@type": 5, "headline": [[[]]], "author": {"name": {"name": 7}}, "datePublished": 1e99}
    ),
    "types that are odd": json.dumps(
        {"@type": ["NewsArticle", None, {}], "author": [None, 1, [["x"]]], "publisher": 3}
    ),
    "far dates": json.dumps(NEWS | {"datePublished": "9999-12-31T23:59:59-23:59", "dateModified": "0001-01-01T00:00Z"}),
    "escapes": '{"@type":"NewsArticle","headline":"\\ud800 Velt"}',
    "long number": '{"@type":"NewsArticle","x":' + "9" * 10_000 + "}",
}


@pytest.mark.parametrize("name", HOSTILE_DATA)
def test_hostile_data_costs_no_article(name: str) -> None:
    begin = time.process_time()
    article = read_page(page(head=script(HOSTILE_DATA[name])), "a.html")
    assert SAID in article.text
    assert time.process_time() - begin < LONGEST
    article.text.encode()
    (article.title or "").encode()


STRANGE_BODIES = {
    "entities in entities": "<!DOCTYPE html [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;'>]>" + "&b;" * 10_000,
    "escaped again and again": "<p>&" + "amp;" * 200_000 + "quot;</p>",
    "one line of a million": "<p>" + "Wort " * 200_000 + "</p>",
    "many marks": "<p>" + "„" * 50_000 + "</p>",
    "many paragraphs": "<p>Kurz.</p>" * 10_000,
    "many paragraphs with marks": "".join(
        f"<p>„Satz Nummer {n} ist lang genug dafür“, sagte er.</p>" for n in range(4_000)
    ),
    "many headings": "<h1>Velt baut drei Schulen</h1>" * 4_000,
    "many classes": f"<div class='{'teaser ' * 20_000}'>x</div>",
    "unclosed": "<b><i><u>" * 60,
    "two hundred deep": "<div>" * 200 + "<p>Tief.</p>" + "</div>" * 200,
    "many pictures": "<div><img src='a'><span>Bild</span></div>" * 4_000,
    "much text": "<p>" + "Wort und Zahl. " * 900_000 + "</p>",
    "sections without end": "<section><p>Der Rat hat lange beraten und dann entschieden.</p>" * 14_000,
    "many metas": "<meta property='og:title' content='x'>" * 20_000,
}


@pytest.mark.parametrize("name", STRANGE_BODIES)
def test_strange_bodies_end_in_bounded_time_and_memory(name: str) -> None:
    begin = time.process_time()
    with suppress(ReadingError):
        assert read_page(page(paragraphs(*PARAGRAPHS) + STRANGE_BODIES[name]), "a.html").text
    assert time.process_time() - begin < LONGEST
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2_000_000  # kilobytes, of all tests so far


@pytest.mark.parametrize("share", [0.6, 0.8, 0.95])
def test_a_page_that_was_cut_off_gives_what_there_is(share: float) -> None:
    whole = page(paragraphs(*PARAGRAPHS, *(f"Punkt {n} der Tagesordnung dauerte {n + 3} Minuten." for n in range(40))))
    article = read_page(whole[: int(len(whole) * share)], "a.html")
    assert article.text.startswith(LEAD)
    assert SAID in article.text


@settings(max_examples=150)
@given(st.binary(max_size=2_000))
def test_any_bytes_are_an_article_or_refused(content: bytes) -> None:
    try:
        article = read_page(content, "a.html")
    except ReadingError:
        return
    article.text.encode()


PIECES = [
    "<p>", "</p>", "<div class='teaser'>", "</div>", "<article>", "</article>", "<h1>", "</h1>", "<ul><li>", "'>",
    "<blockquote>", "<figure>", "<figcaption>", "<script type='application/ld+json'>", "</script>", "&amp;quot;",
    "„", "“", '"', "\u00ad", "\u0308", "\ud800", "<time datetime='", "<table><tr><td>", "<svg>", "<!--", "<img>",
    "<aside>", "<form>", "<span class='initial'>N</span> ", SAID, LEAD, '{"@type": "NewsArticle", "author": ["',
    "2024-10-22", "<a href='x'>", "<meta name='author' content='", "<br>",
]  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_markup_is_an_article_or_refused(markup: str) -> None:
    try:
        article = read_page(markup.encode("utf-8", "surrogatepass"), "a.html")
    except ReadingError:
        return
    article.text.encode()
    assert "\n\n\n" not in article.text
