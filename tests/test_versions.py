"""What becomes of an article that is read again with another text? A version more; quotations stay or are marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from index import tables
from index.archive import reading
from index.desk import SearchDesk, open_desk
from index.editing import NewSpeaker, judge_quotation, reassign_quotation, undo_decision
from index.lookup import list_article_quotations, load_article, load_passage, load_quotation
from index.recording import record_article
from index.texts import list_articles_by_others
from index.versions import list_versions, read_version_text
from tests.changing_pages import COMES, EVA, FILLER, FIRST, GOES, PAGE, STAYS, page, quotations, take_in
from tests.index_examples import found, search
from web.reread_command import reread_article


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SearchDesk]:
    """An archive with its index."""
    with open_desk(tmp_path / "var") as desk:
        yield desk


def test_changed_text_is_a_version_of_the_same_article(desk: SearchDesk) -> None:
    first = take_in(desk, page(STAYS, GOES, title="Plan steht"))
    before = quotations(desk, first)
    second = take_in(desk, page(FILLER, COMES, STAYS, hour=3, title="Streit um Plan"))
    after = quotations(desk, second)
    assert (first.status, second.status, second.article.id) == ("new", "changed", first.article.id)
    assert (second.article.version, second.article.title, second.quotations) == (2, "Streit um Plan", 3)
    stayed, gone, came = after["Wir bleiben"], after["Das Geld"], after["Wir stimmen"]
    assert (stayed.id, gone.id) == (before["Wir bleiben"].id, before["Das Geld"].id)
    assert (stayed.version, stayed.gone_since, stayed.first_seen) == (2, None, FIRST)
    assert (gone.version, gone.gone_since) == (1, FIRST + timedelta(hours=3))
    assert (came.version, came.first_seen) == (2, FIRST + timedelta(hours=3))
    assert stayed.start > before["Wir bleiben"].start
    assert load_passage(desk.archive, stayed).text == STAYS
    assert load_passage(desk.archive, gone).text == GOES
    versions = list_versions(desk.archive, first.article.id)
    assert [(one.number, one.title, one.read_at) for one in versions] == [
        (2, "Streit um Plan", FIRST + timedelta(hours=3)),
        (1, "Plan steht", FIRST),
    ]
    desk.catch_up()
    assert len(found(search(desk, "Geld"))) == len(found(search(desk, "Vorstadt"))) == 1


def test_gone_quotation_that_reappears_is_unmarked(desk: SearchDesk) -> None:
    take_in(desk, page(STAYS, GOES))
    take_in(desk, page(STAYS, hour=1))
    back = take_in(desk, page(FILLER, GOES, hour=2))
    after = quotations(desk, back)
    assert (after["Das Geld"].gone_since, after["Das Geld"].version) == (None, 3)
    assert after["Wir bleiben"].gone_since == FIRST + timedelta(hours=2)
    again = take_in(desk, page(FILLER, FILLER, hour=3))
    after = quotations(desk, again)
    assert [after[words].gone_since for words in ("Wir bleiben", "Das Geld")] == [
        FIRST + timedelta(hours=2),
        FIRST + timedelta(hours=3),
    ]


def test_page_that_goes_to_and_fro_keeps_each_text_once(desk: SearchDesk) -> None:
    one, other = page(STAYS, GOES), page(STAYS, COMES)
    for hour in range(6):
        recorded = take_in(desk, replace([one, other][hour % 2], read_at=FIRST + timedelta(hours=hour)))
    assert recorded.article.version == 6
    assert len(quotations(desk, recorded)) == 3
    with reading(desk.archive) as connection:
        kept_once = select(func.count()).where(tables.article_version.c.text.is_not(None))
        assert connection.execute(kept_once).scalar_one() == 2
        for number in range(1, 7):
            kept = read_version_text(connection, recorded.article.id, number)
            assert kept == [one, other][(number - 1) % 2].text


def test_same_text_is_no_version_however_often_it_is_read(desk: SearchDesk) -> None:
    take_in(desk, page(STAYS, GOES))
    statuses = {take_in(desk, page(STAYS, GOES, hour=hour)).status for hour in range(1, 5)}
    assert statuses == {"unchanged"}


def test_older_page_becomes_an_earlier_version(desk: SearchDesk) -> None:
    modified = [datetime(2024, 11, 3, hour, 0, tzinfo=timezone(timedelta(hours=1))) for hour in (9, 10)]
    late = page(STAYS, hour=5, title="Spät", modified_at=modified[1])
    early = page(STAYS, GOES, hour=6, title="Früh", modified_at=modified[0])
    first = take_in(desk, late)
    for status in ("changed", "unchanged"):
        second = take_in(desk, early)
        assert (second.status, second.article.id, second.article.title) == (status, first.article.id, "Spät")
    after = quotations(desk, second)
    assert (after["Wir bleiben"].gone_since, after["Wir bleiben"].version) == (None, 1)
    assert (after["Das Geld"].version, after["Das Geld"].gone_since is None) == (2, False)
    assert load_passage(desk.archive, after["Das Geld"]).text == GOES
    assert [one.title for one in list_versions(desk.archive, first.article.id)] == ["Spät", "Früh"]
    assert take_in(desk, late).status == "unchanged"


def test_what_the_page_says_of_itself_is_kept(desk: SearchDesk) -> None:
    berlin = timezone(timedelta(hours=1))
    known: dict[str, Any] = {
        "canonical": PAGE,
        "published_at": datetime(2024, 11, 3, 9, 30, tzinfo=berlin),
        "modified_at": datetime(2024, 11, 3, 23, 30, tzinfo=timezone(timedelta(hours=-5))),
        "language": "de",
        "paywalled": False,
        "found": (("published", "JSON-LD datePublished"),),
    }
    article = page(STAYS, **known)
    assert take_in(desk, page(STAYS)).status == "new"
    assert take_in(desk, article).status == "updated"
    record = load_article(desk.archive, take_in(desk, article).article.id)
    assert record is not None
    assert {name: getattr(record, name) for name in known} == known
    assert record.published_at is not None
    assert record.published_at.isoformat() == "2024-11-03T09:30:00+01:00"
    assert record.modified_at is not None
    assert record.modified_at.isoformat() == "2024-11-03T23:30:00-05:00"


def test_decisions_outlive_versions_rereading_and_a_new_index(desk: SearchDesk) -> None:
    first = take_in(desk, page(STAYS, GOES))
    before = quotations(desk, first)
    stays, goes = before["Wir bleiben"].id, before["Das Geld"].id
    reassign_quotation(desk.archive, EVA, stays, NewSpeaker("Ada Lind"))
    judged = judge_quotation(desk.archive, EVA, goes, "verify")
    take_in(desk, page(FILLER, COMES, STAYS, hour=1))
    rejected = next(one.id for one in list_article_quotations(desk.archive, first.article.id) if "Rat" in one.text)
    judge_quotation(desk.archive, EVA, rejected, "reject")
    take_in(desk, page(COMES, FILLER, STAYS, hour=2), "2")
    assert list_articles_by_others(desk.archive, "3") == [first.article.id]
    reread_article(desk, first.article.id)
    desk.reindex()
    moved, gone, no_quotation = (load_quotation(desk.archive, one) for one in (stays, goes, rejected))
    assert moved is not None
    assert moved.speaker is not None
    assert (moved.speaker.name, moved.version, moved.gone_since) == ("Ada Lind", 3, None)
    assert load_passage(desk.archive, moved).text == STAYS
    assert gone is not None
    assert (gone.verdict, gone.gone_since) == ("verified", FIRST + timedelta(hours=1))
    assert no_quotation is not None
    assert (no_quotation.verdict, no_quotation.version) == ("rejected", 3)
    assert len(found(search(desk, "Vorstadt"))) == 1
    assert found(search(desk, "Rat")) == []
    undo_decision(desk.archive, EVA, judged)
    unjudged = load_quotation(desk.archive, goes)
    assert unjudged is not None
    assert (unjudged.verdict, unjudged.gone_since) == ("", FIRST + timedelta(hours=1))


def test_another_extractor_reads_earlier_versions_too(desk: SearchDesk) -> None:
    recorded = take_in(desk, page(STAYS, GOES))
    ids = {one.id for one in quotations(desk, recorded).values()}
    nothing = page(STAYS, FILLER, hour=1)
    record_article(desk.archive, nothing, (), "2")
    gone = quotations(desk, recorded)
    # Words that are there, but no quotation any more, are not gone.
    assert (gone["Das Geld"].gone_since is None, gone["Wir bleiben"].gone_since) == (False, None)
    reread_article(desk, recorded.article.id)
    after = quotations(desk, recorded)
    assert {one.id for one in after.values()} == ids
    assert (after["Wir bleiben"].version, after["Das Geld"].version) == (2, 1)
    assert after["Das Geld"].gone_since == FIRST + timedelta(hours=1)
    assert list_articles_by_others(desk.archive, "1") == [recorded.article.id]


def test_same_words_of_two_speakers_are_told_by_what_stands_around_them(desk: SearchDesk) -> None:
    ida = "Bürgermeisterin Ida Kern sagte nach der Sitzung: „Wir machen weiter.“"
    tom = "Ihr Sprecher Tom Berg erklärte am Abend: „Wir machen weiter.“"
    first = take_in(desk, page(ida, tom))
    rows = list_article_quotations(desk.archive, first.article.id)
    assert [one.speaker.name for one in rows if one.speaker] == ["Ida Kern", "Tom Berg"]
    reassign_quotation(desk.archive, EVA, rows[1].id, NewSpeaker("Ada Lind"))
    take_in(desk, page(FILLER, tom, hour=1))
    ida_now, tom_now = (load_quotation(desk.archive, row.id) for row in rows)
    assert ida_now is not None
    assert tom_now is not None
    assert (ida_now.gone_since is None, tom_now.gone_since) == (False, None)
    assert tom_now.speaker is not None
    assert (tom_now.speaker.name, tom_now.version) == ("Ada Lind", 2)
