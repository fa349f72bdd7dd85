"""Who has it from whom? What Eva Kern told Die Zeit and the Bote prints is taken from Die Zeit, and found under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from index.desk import SearchDesk
from index.outlet_portraits import list_citing_outlets, summarise_outlet
from index.outlets import list_outlets, match_outlets
from index.portraits import Part, count_part, list_part, list_printing_outlets
from index.recording import record_article
from index.speakers import match_speakers
from quotes.values import Outlet
from tests.index_examples import Said, empty_archive, make_article
from tests.pages.page import look, read, see
from web.application import create_app

ZEIT = Outlet("Die Zeit", "diezeit.de", "cited")


@pytest.mark.parametrize("part", ["told", "outlet"])
@pytest.mark.parametrize(("printed_by", "published", "taken"), [("Bote", 0, 1), (None, 0, 1), ("Die Zeit", 1, 0)])
def test_what_an_outlet_was_told_or_is_cited_for(
    tmp_path: Path, part: str, printed_by: str | None, published: int, taken: int
) -> None:
    with empty_archive(tmp_path / "archive.sqlite") as archive:
        article, (said,) = make_article(Said("Eva Kern", "Im Gespräch."), outlet=printed_by)
        changed = replace(said, told=ZEIT) if part == "told" else replace(said, outlet=ZEIT)
        record_article(archive, article, [changed])
        (kern,), (zeit,) = match_speakers(archive, "Eva Kern"), match_outlets(archive, "diezeit.de")
        summary = summarise_outlet(archive, zeit)
        assert summary is not None
        assert (summary.published, summary.cited) == (published, taken)
        assert summary in list_printing_outlets(archive, kern)
        assert summary in list_outlets(archive)
        assert sum(one.count for one in list_citing_outlets(archive, zeit)) == taken
        assert count_part(archive, kern, Part(outlet_id=zeit)) == 1
        assert len(list_part(archive, kern, Part(outlet_id=zeit), 10)) == 1


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[FlaskClient]:
    """The pages over one article of the Bote, in which Eva Kern is quoted from an interview with Die Zeit."""
    app = create_app(tmp_path)
    desk: SearchDesk = app.extensions["desk"]
    article, (said,) = make_article(Said("Eva Kern", "Im Gespräch."), outlet="Bote")
    record_article(desk.archive, article, [replace(said, told=ZEIT)])
    desk.catch_up()
    yield app.test_client()
    desk.close()


def test_page_of_a_speaker_and_search_count_the_same_for_an_outlet(newsroom: FlaskClient) -> None:
    speaker = str(see(look(newsroom, "/"), ".hit .speaker")["href"])
    page = look(newsroom, speaker)
    assert read(page, "#outlets .name") == ["Bote", "Die Zeit"]
    for option in page.select("#outlet option")[1:]:
        narrowed = look(newsroom, f"{speaker}?outlet={option['value']}")
        assert see(narrowed, "#count")["data-total"] == "1"
        assert see(look(newsroom, str(see(narrowed, ".result-head a")["href"])), "#count")["data-total"] == "1"


def test_page_of_an_article_names_whom_it_was_said_to(newsroom: FlaskClient) -> None:
    quotation = str(see(look(newsroom, "/"), ".hit .permalink")["href"])
    article = look(newsroom, str(see(look(newsroom, quotation), "#article")["href"]))
    assert "gesagt im Gespräch mit Die Zeit" in read(article, ".hit .facts")[0]
