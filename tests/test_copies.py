"""The same agency text in several outlets: its quotations count once, and what is decided on one holds for all."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, update

from index import tables
from index.archive import opened_archive, renew, writing
from index.checking import check_archive, check_index
from index.copy_editing import part_copies
from index.desk import SearchDesk, open_desk
from index.editing import Editor, NewSpeaker, judge_quotation, reassign_quotation, undo_decision
from index.families import compare_all
from index.filters import Filters
from index.history import list_history
from index.likeness import FORM, are_copies, sketch_text
from index.lookup import count_totals, list_article_quotations, load_quotations
from index.outlets import list_outlets, match_outlets
from index.portraits import Part, count_articles, count_part, list_part, list_printing_outlets
from index.recording import record_article
from index.records import QuotationRecord
from index.speakers import list_speakers, match_speakers
from quotes.extraction import extract_quotations
from quotes.values import Article, Outlet
from tests.index_examples import found, search

EVA = Editor("Eva Kern", "steht so im Mitschnitt")
KERN = "„Wir bleiben in der Vorstadt und bauen weiter“, sagte Bürgermeisterin Ida Kern."
BERG = "Ihr Sprecher Tom Berg sagte: „Das Geld ist da, der Plan steht.“"
TEXT = (
    "Der Rat der Stadt hat am Montagabend nach langer Sitzung dem Umbau des alten Hafens zugestimmt.",
    KERN,
    "Der Umbau soll im Frühjahr beginnen und drei Jahre dauern, die Kosten trägt zur Hälfte das Land.",
    BERG,
    "Gegen den Plan hatten Anwohner mehr als dreitausend Unterschriften gesammelt, sie fürchten Lärm und Staub.",
    "Das Verwaltungsgericht wies ihre Klage im Sommer ab; ein Antrag auf Berufung ist noch nicht entschieden.",
)
OTHER = (
    "Im alten Hafen wird gebaut: So haben es die Ratsleute entschieden, mit den Stimmen fast aller Fraktionen.",
    KERN,
    "Nur die Grünen waren dagegen. Sie hätten lieber einen Park gesehen, wo einmal Schiffe lagen und Kräne standen.",
    BERG,
    "Wer in der Nachbarschaft wohnt, muss sich auf Lastwagen vor der Haustür gefasst machen, Tag für Tag.",
)


def edited(*paragraphs: str, headline: str = "") -> str:
    return "\n\n".join(filter(None, (headline, *paragraphs)))


# Each row: what somebody has made of the text, and whether it is a copy.
PAIRS = [
    ("the same", edited(*TEXT), True),
    ("another headline", edited(*TEXT, headline="Streit um den Hafen: Was die Anwohner jetzt erwartet"), True),
    ("two paragraphs less", edited(*TEXT[:4]), True),
    ("a paragraph more", edited(*TEXT[:2], "Unsere Zeitung hatte als erste über den Plan berichtet.", *TEXT[2:]), True),
    ("other marks", re.sub("„", "»", re.sub("“", "«", edited(*TEXT))), True),
    ("straight marks", re.sub("[„“]", '"', edited(*TEXT)), True),
    ("another word here and there", edited(*TEXT).replace("Montagabend", "Abend").replace("dreitausend", "3000"), True),
    ("the same event in other words", edited(*OTHER), False),
    (
        "the quotations alone",
        edited(KERN, BERG, "Mehr dazu lesen Sie am Abend auf dieser Seite, im Video und im Radio."),
        False,
    ),
    (
        "nothing of it",
        edited("Der Hafen schweigt. „Nein“, sagte Kern. " + "Es regnet seit Tagen, und niemand weiß warum. " * 6),
        False,
    ),
    ("too short", edited(TEXT[0]), False),
]


@pytest.mark.parametrize(("text", "are_one"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS])
def test_what_is_a_copy(text: str, are_one: bool) -> None:
    one, other = sketch_text(edited(*TEXT)), sketch_text(text)
    assert one is not None
    assert (other is not None and are_copies(one, other)) is are_one
    assert (other is not None and are_copies(other, one)) is are_one


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SearchDesk]:
    """An archive with its index."""
    with open_desk(tmp_path / "var") as desk:
        yield desk


def outlet_named(number: int) -> Outlet:
    return Outlet(f"Bote {number}", f"bote{number}.example", "published")


def printed(number: int, text: str, day: int | None = None) -> Article:
    """The article of outlet `number` with this text, of a day in November."""
    url = f"https://bote{number}.example/hafen"
    published = date(2024, 11, day or number)
    return Article(f"{number}.html", text, url=url, outlet=outlet_named(number), published=published)


def take_in(desk: SearchDesk, article: Article, extractor: str = "1") -> list[QuotationRecord]:
    recorded = record_article(desk.archive, article, extract_quotations(article), extractor)
    return list_article_quotations(desk.archive, recorded.article.id)


TEXTS = {
    1: edited(*TEXT, headline="Der Hafen wird umgebaut, und nicht alle freuen sich"),
    2: edited(*TEXT),
    3: edited(*TEXT[:4]),
}


def print_in_three(desk: SearchDesk) -> list[list[QuotationRecord]]:
    """The text in outlets 2, 1 and 3, in this order; the last one has cut it; their quotations in the order 1, 2, 3."""
    for number in (2, 1, 3):
        take_in(desk, printed(number, TEXTS[number]))
    return [take_in(desk, printed(number, text)) for number, text in TEXTS.items()]


def test_quotation_of_three_outlets_counts_once(desk: SearchDesk) -> None:
    first, second, third = print_in_three(desk)
    assert [row.copy_of for row in first] == [None, None]
    assert [row.copy_of for row in second] == [row.copy_of for row in third] == [row.id for row in first]
    totals = count_totals(desk.archive)
    assert (totals.articles, totals.quotations, totals.open_speakers) == (3, 2, 0)
    assert sorted(summary.quotations for summary in list_speakers(desk.archive)) == [1, 1]
    desk.catch_up()
    results = search(desk, "Vorstadt")
    assert [hit.quotation.id for hit in results.hits] == [first[0].id]
    assert [(facet.name, facet.count) for facet in results.speakers] == [("Ida Kern", 1)]
    (kern,) = match_speakers(desk.archive, "Ida Kern")
    outlets = list_printing_outlets(desk.archive, kern)
    assert [(one.outlet.name, one.published) for one in outlets] == [("Bote 1", 1), ("Bote 2", 1), ("Bote 3", 1)]
    assert count_articles(desk.archive, kern) == 1
    for number in (1, 2, 3):
        (outlet,) = match_outlets(desk.archive, f"bote{number}.example")
        assert count_part(desk.archive, kern, Part(outlet_id=outlet)) == 1
        assert [row.id for row in list_part(desk.archive, kern, Part(outlet_id=outlet), 10)] == [first[0].id]
        assert len(found(search(desk, "Vorstadt", Filters(outlet=outlet)))) == 1
    assert {one.published for one in list_outlets(desk.archive)} == {2}


def test_report_of_the_same_event_in_other_words_counts_by_itself(desk: SearchDesk) -> None:
    take_in(desk, printed(1, edited(*TEXT)))
    rows = take_in(desk, printed(2, edited(*OTHER)))
    assert [row.copy_of for row in rows] == [None, None]
    assert count_totals(desk.archive).quotations == 4


def test_agency_leads_whoever_printed_it_first(desk: SearchDesk) -> None:
    take_in(desk, printed(1, edited(*TEXT)))
    agency = printed(9, edited(*TEXT), 20)
    wire = take_in(
        desk, replace(agency, url="https://www.reuters.com/a", outlet=Outlet("Reuters", "reuters.com", "published"))
    )
    assert [row.copy_of for row in wire] == [None, None]
    assert {row.copy_of for row in take_in(desk, printed(1, edited(*TEXT)))} == {row.id for row in wire}


def test_decision_on_a_copy_holds_for_all_and_is_undone_for_all(desk: SearchDesk) -> None:
    rows = print_in_three(desk)
    ids = [row[0].id for row in rows]
    decision = reassign_quotation(desk.archive, EVA, ids[1], NewSpeaker("Ada Lind"))
    assert speakers(desk, ids) == ["Ada Lind"] * 3
    fourth = take_in(desk, printed(4, edited(*TEXT[:5])))
    ids.append(fourth[0].id)
    assert speakers(desk, ids) == ["Ada Lind"] * 4
    assert [len(list_history(desk.archive, one)) for one in ids] == [1] * 4
    desk.catch_up()
    assert len(found(search(desk, "", Filters(speaker="Ada Lind")))) == 1
    rejected = judge_quotation(desk.archive, EVA, ids[2], "reject")
    desk.catch_up()
    assert found(search(desk, "Vorstadt")) == []
    undo_decision(desk.archive, EVA, rejected)
    undo_decision(desk.archive, EVA, decision)
    assert speakers(desk, ids) == ["Ida Kern"] * 4
    judge_quotation(desk.archive, EVA, ids[3], "verify")
    rows_now = load_quotations(desk.archive, ids)
    assert [(row.verdict, row.role) for row in rows_now] == [("verified", "Bürgermeisterin")] * 4


def speakers(desk: SearchDesk, ids: list[str]) -> list[str | None]:
    return [row.speaker.name if row.speaker else None for row in load_quotations(desk.archive, ids)]


def test_copies_follow_when_the_page_of_the_first_changes(desk: SearchDesk) -> None:
    first, second, _ = print_in_three(desk)
    gone = take_in(desk, replace(printed(1, edited(*OTHER[2:3], *TEXT[4:])), document="neu.html"))
    assert {row.gone_since is None for row in gone} == {False}
    # Words that are still on a page lead those that are gone from theirs; what was once a copy stays one.
    assert [row.copy_of for row in gone] == [row.id for row in second]
    assert count_totals(desk.archive).quotations == 2
    assert [row.id for row in gone] == [row.id for row in first]


@pytest.mark.parametrize("seed", range(4))
def test_order_of_arrival_changes_nothing(tmp_path: Path, seed: int) -> None:
    """Six articles in any order, read again, decided on: each quotation ends in the same family under the same lead."""
    dice = random.Random(seed)
    texts = [
        edited(*TEXT),
        edited(*TEXT[:4]),
        edited(*TEXT[2:]),
        edited(*OTHER),
        edited(*OTHER[:4]),
        edited(*TEXT[1:5]),
    ]
    articles = [printed(number, text) for number, text in enumerate(texts, start=1)]
    ends = []
    for turn in range(2):
        with open_desk(tmp_path / str(turn)) as desk:
            for article in dice.sample(articles, len(articles)):
                take_in(desk, article)
            for article in dice.sample(articles, 3):
                take_in(desk, article, "2")
            kern = next(row for row in take_in(desk, articles[0], "2") if "Vorstadt" in row.text)
            reassign_quotation(desk.archive, EVA, kern.id, NewSpeaker("Ada Lind"))
            ends.append(families(desk, articles))
            desk.catch_up()
            assert [*check_archive(desk.archive), *check_index(desk.archive, desk.fulltext)] == []
            assert len(found(search(desk, "Vorstadt"))) == 2
    assert ends[0] == ends[1]
    assert {lead for _, _, lead, _ in ends[0]} != {None}


def families(desk: SearchDesk, articles: list[Article]) -> list[tuple[str, str, str | None, str | None]]:
    rows = [row for article in articles for row in take_in(desk, article, "2")]
    return [(row.id, row.text, row.copy_of, row.speaker.name if row.speaker else None) for row in rows]


def test_archive_of_before_is_compared_when_it_is_opened(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        print_in_three(desk)
        ends = families(desk, [printed(number, text) for number, text in TEXTS.items()])
        with writing(desk.archive) as connection:
            connection.execute(update(tables.quotation).values(copy_of=None))
            connection.execute(update(tables.state).values(copied_by="0"))
    with opened_archive(tmp_path / "archive.sqlite") as archive:
        renew(archive, tables.state.c.copied_by, FORM, compare_all)
        with archive.connect() as connection:
            copies = dict(connection.execute(select(tables.quotation.c.id, tables.quotation.c.copy_of)).all())
    assert copies == {one: lead for one, _, lead, _ in ends}


def test_counts_by_outlet_are_what_narrowing_to_it_leaves(desk: SearchDesk) -> None:
    """Copies, other words, an article of no outlet, one cited that prints a copy as well, and a decision that parts."""
    rows = print_in_three(desk)
    take_in(desk, printed(4, edited(*OTHER)))
    take_in(desk, replace(printed(5, edited(*TEXT[:5])), outlet=None))
    article = printed(6, edited(*TEXT))
    told = [replace(one, outlet=Outlet("Bote 2", "bote2.example", "cited")) for one in extract_quotations(article)]
    record_article(desk.archive, article, told, "1")
    part_copies(desk.archive, EVA, rows[0][0].article.id, [rows[2][0].article.id])
    desk.catch_up()
    for words in ("", "Vorstadt", "Geld"):
        results = search(desk, words)
        narrowed = [search(desk, words, Filters(outlet=facet.id)).total for facet in results.outlets]
        assert narrowed == [facet.count for facet in results.outlets]
        assert {facet.name for facet in results.outlets} == {f"Bote {number}" for number in (1, 2, 3, 4, 6)}
    lead = next(hit.quotation for hit in search(desk, "Vorstadt").hits if hit.quotation.copies == 3)
    assert [outlet.name for outlet in lead.copied_by] == ["Bote 2", "Bote 6"]
