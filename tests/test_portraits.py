"""What is known of a speaker or an outlet at a glance? Articles go into an archive, and the figures come out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bench.portraits import OUTLET, SPEAKER, Size, fill_archive, list_questions
from index.editing import Editor, judge_quotation
from index.outlet_portraits import (
    AgencyCount,
    count_printed_articles,
    draw_up_outlet_timeline,
    list_agencies,
    list_citing_outlets,
    list_quoted_speakers,
    summarise_outlet,
)
from index.outlets import list_outlets, match_outlets
from index.periods import choose_unit, divide_days
from index.portraits import (
    BodySeen,
    Part,
    count_articles,
    count_part,
    draw_up_timeline,
    join_roles,
    list_articles,
    list_bodies,
    list_company,
    list_offices,
    list_part,
    list_printing_outlets,
)
from index.recording import record_article
from index.records import RoleSeen
from index.register import count_kinds, list_most_quoted, list_registered, summarise_speakers
from index.speakers import match_speakers
from quotes.values import Article, Outlet
from tests.index_examples import Said, empty_archive, make_article

HANDELSBLATT = Outlet("Handelsblatt", "handelsblatt.com", "cited")
ZEIT_CITED = Outlet("Die Zeit", "diezeit.de", "cited")
MAY, JUNE, LATER = date(2023, 5, 3), date(2023, 6, 10), date(2024, 1, 5)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Engine]:
    """Three dated articles and one without day or outlet, in which Kern, Velt and the Auswärtiges Amt speak."""
    with empty_archive(tmp_path / "archive.sqlite") as engine:
        print_article(
            engine,
            Said("Eva Kern", "Eins.", role="SPD-Politikerin"),
            Said("Eva Kern", "Zwei.", role="SPD-Politikerin", cited=HANDELSBLATT),
            Said("Tom Velt", "Drei."),
            outlet="Die Zeit",
            published=MAY,
            agencies=("dpa", "AFP"),
        )
        print_article(
            engine,
            Said("Eva Kern", "Vier.", role="Sprecherin des Auswärtigen Amtes", cited=ZEIT_CITED),
            Said("Auswärtiges Amt", "Fünf.", kind="organisation"),
            outlet="Die Zeit",
            published=JUNE,
            agencies=("dpa",),
        )
        print_article(
            engine,
            Said("Eva Kern", "Sechs.", role="Sprecherin des Auswärtigen Amts", cited=ZEIT_CITED),
            outlet="Bote",
            published=LATER,
        )
        print_article(engine, Said("Eva Kern", "Sieben.", cited=ZEIT_CITED), Said("Tom Velt", "Acht."))
        yield engine


def print_article(
    archive: Engine,
    *sayings: Said,
    outlet: str | None = None,
    published: date | None = None,
    agencies: tuple[str, ...] = (),
) -> None:
    article, quotations = make_article(*sayings, outlet=outlet, published=published)
    named = Article(article.document, article.text, outlet=article.outlet, published=published, agencies=agencies)
    record_article(archive, named, quotations)


def kern(archive: Engine) -> str:
    return match_speakers(archive, "Eva Kern")[0]


def zeit(archive: Engine) -> str:
    return match_outlets(archive, "Die Zeit")[0]


def test_variants_of_a_role_are_one_with_all_their_days(archive: Engine) -> None:
    assert list_offices(archive, kern(archive)) == [
        RoleSeen("SPD-Politikerin", 2, MAY, MAY),
        RoleSeen("Sprecherin des Auswärtigen Amtes", 2, JUNE, LATER),
    ]


def test_joined_role_is_shown_in_its_usual_form() -> None:
    rare, usual = RoleSeen("künstlerischer Leiters", 1, MAY, MAY), RoleSeen("künstlerischer Leiter", 3, None, None)
    woman = RoleSeen("künstlerische Leiterin", 1, None, None)
    assert join_roles([rare, usual, woman]) == [RoleSeen("künstlerischer Leiter", 4, MAY, MAY), woman]


def test_bodies_are_read_from_the_roles(archive: Engine) -> None:
    assert list_bodies(list_offices(archive, kern(archive))) == [
        BodySeen("Auswärtiges Amt", 2, ("Sprecherin des Auswärtigen Amtes",)),
        BodySeen("SPD", 2, ("SPD-Politikerin",)),
    ]
    assert list_bodies([RoleSeen("Sprecher des Unternehmens", 3, None, None)]) == []


def test_outlets_that_printed_and_outlets_that_are_cited(archive: Engine) -> None:
    found = list_printing_outlets(archive, kern(archive))
    # „Vier.“ names Die Zeit in Die Zeit itself: that is printed, not taken by others.
    assert [(one.outlet.name, one.published, one.cited) for one in found] == [
        ("Die Zeit", 3, 2),
        ("Bote", 1, 0),
        ("Handelsblatt", 0, 1),
    ]


def test_company_counts_the_articles_shared(archive: Engine) -> None:
    company = list_company(archive, kern(archive), 10)
    assert [(other.speaker.name, other.count) for other in company] == [("Tom Velt", 2), ("Auswärtiges Amt", 1)]
    assert len(list_company(archive, kern(archive), 1)) == 1


def test_articles_come_newest_first_undated_last(archive: Engine) -> None:
    found = list_articles(archive, kern(archive), None, 10)
    assert [(one.article.published, one.count) for one in found] == [(LATER, 1), (JUNE, 1), (MAY, 2), (None, 1)]
    assert list_articles(archive, kern(archive), None, 2, 1) == found[1:3]
    assert count_articles(archive, kern(archive)) == 4


def test_articles_that_quote_both(archive: Engine) -> None:
    velt = match_speakers(archive, "Tom Velt")[0]
    assert [one.article.published for one in list_articles(archive, kern(archive), velt, 10)] == [MAY, None]
    assert count_articles(archive, kern(archive), velt) == 2
    assert count_articles(archive, velt, "s-000000000000") == 0


@pytest.mark.parametrize(
    ("year", "outlet", "wordings"),
    [
        (None, None, ["Sechs.", "Vier.", "Eins.", "Zwei.", "Sieben."]),
        (2023, None, ["Vier.", "Eins.", "Zwei."]),
        (None, "Die Zeit", ["Sechs.", "Vier.", "Eins.", "Zwei.", "Sieben."]),
        (None, "Handelsblatt", ["Zwei."]),
        (2024, "Die Zeit", ["Sechs."]),
        (2022, None, []),
        (2024, "Handelsblatt", []),
    ],
)
def test_part_keeps_to_a_year_and_an_outlet(
    archive: Engine, year: int | None, outlet: str | None, wordings: list[str]
) -> None:
    part = Part(year, match_outlets(archive, outlet)[0] if outlet else None)
    assert [one.text for one in list_part(archive, kern(archive), part, 10)] == wordings
    assert [one.text for one in list_part(archive, kern(archive), part, 1, 1)] == wordings[1:2]
    assert count_part(archive, kern(archive), part) == len(wordings)


def test_timeline_has_every_month_between_and_counts_the_undated(archive: Engine) -> None:
    timeline = draw_up_timeline(archive, kern(archive))
    assert (timeline.unit, timeline.undated, timeline.years) == ("month", 1, (2024, 2023))
    assert [period.count for period in timeline.periods] == [2, 1, 0, 0, 0, 0, 0, 0, 1]


@pytest.mark.parametrize(
    ("first", "last", "unit", "periods"),
    [
        (date(2024, 2, 28), date(2024, 2, 28), "day", 1),
        (date(2024, 2, 28), date(2024, 3, 1), "day", 3),
        (date(2024, 1, 1), date(2024, 2, 29), "day", 60),
        (date(2024, 1, 1), date(2024, 3, 1), "month", 3),
        (date(2020, 12, 31), date(2024, 11, 1), "month", 48),
        (date(2020, 12, 31), date(2024, 12, 1), "year", 5),
        (date(1949, 5, 23), date(2024, 5, 23), "year", 76),
    ],
)
def test_span_decides_between_days_months_and_years(first: date, last: date, unit: str, periods: int) -> None:
    timeline = divide_days({first: 1, last: 1})
    assert (timeline.unit, len(timeline.periods)) == (choose_unit(first, last), periods)
    assert timeline.unit == unit
    assert sum(period.count for period in timeline.periods) == (1 if first == last else 2)
    for before, after in zip(timeline.periods, timeline.periods[1:], strict=False):
        assert (after.first - before.last).days == 1


def test_without_days_there_is_no_timeline() -> None:
    assert divide_days({}, 3).periods == ()
    assert divide_days({}, 3).undated == 3


def test_unknown_speaker_has_empty_figures(archive: Engine) -> None:
    nobody = "s-000000000000"
    assert list_offices(archive, nobody) == []
    assert list_printing_outlets(archive, nobody) == []
    assert list_company(archive, nobody, 10) == []
    assert list_articles(archive, nobody, None, 10) == []
    assert list_part(archive, nobody, Part(), 10) == []
    assert draw_up_timeline(archive, nobody).periods == ()


def test_outlet_counts_what_it_printed_and_what_others_took(archive: Engine) -> None:
    summary = summarise_outlet(archive, zeit(archive))
    assert summary is not None
    assert (summary.outlet.name, summary.published, summary.cited) == ("Die Zeit", 5, 2)
    assert summary in list_outlets(archive)
    assert count_printed_articles(archive, zeit(archive)) == 2
    assert summarise_outlet(archive, "o-000000000000") is None


def test_outlet_is_cited_by_known_and_unknown_outlets(archive: Engine) -> None:
    citing = list_citing_outlets(archive, zeit(archive))
    assert [(one.outlet.name if one.outlet else None, one.count) for one in citing] == [("Bote", 1), (None, 1)]
    assert list_citing_outlets(archive, match_outlets(archive, "Bote")[0]) == []


def test_outlet_quotes_and_names_agencies(archive: Engine) -> None:
    speakers = list_quoted_speakers(archive, zeit(archive), 10)
    assert (speakers[0].speaker.name, speakers[0].count) == ("Eva Kern", 3)
    assert {one.speaker.name for one in speakers} == {"Eva Kern", "Tom Velt", "Auswärtiges Amt"}
    assert list_agencies(archive, zeit(archive)) == [AgencyCount("dpa", 2), AgencyCount("AFP", 1)]
    assert list_agencies(archive, match_outlets(archive, "Bote")[0]) == []
    timeline = draw_up_outlet_timeline(archive, zeit(archive))
    assert sum(period.count for period in timeline.periods) == 5


def test_rejected_quotations_count_nowhere(archive: Engine) -> None:
    editor = Editor("Änne", "no quotation")
    for quotation in list_part(archive, kern(archive), Part(), 10):
        if quotation.text in ("Eins.", "Zwei.", "Sechs."):
            judge_quotation(archive, editor, quotation.id, "reject")
    (amt,) = list_part(archive, match_speakers(archive, "Auswärtiges Amt")[0], Part(), 10)
    judge_quotation(archive, editor, amt.id, "reject")
    found = list_printing_outlets(archive, kern(archive))
    assert [(one.outlet.name, one.published, one.cited) for one in found] == [("Die Zeit", 1, 1)]
    assert [seen.role for seen in list_offices(archive, kern(archive))] == ["Sprecherin des Auswärtigen Amtes"]
    assert [other.speaker.name for other in list_company(archive, kern(archive), 10)] == ["Tom Velt"]
    assert count_articles(archive, kern(archive)) == 2
    assert count_part(archive, kern(archive), Part()) == 2
    assert sum(period.count for period in draw_up_timeline(archive, kern(archive)).periods) == 1
    summary = summarise_outlet(archive, zeit(archive))
    assert summary is not None
    assert (summary.published, summary.cited) == (2, 1)
    assert summary in list_outlets(archive)
    assert list_citing_outlets(archive, zeit(archive))[0].outlet is None
    assert {one.speaker.name: one.count for one in list_quoted_speakers(archive, zeit(archive), 10)} == {
        "Eva Kern": 1,
        "Tom Velt": 1,
    }
    assert count_kinds(archive) == {"person": 2}
    assert {one.name for one in list_registered(archive, None)} == {"Eva Kern", "Tom Velt"}
    assert [one.quotations for one in summarise_speakers(archive, list_most_quoted(archive, None, 10))] == [2, 2]


def test_register_counts_kinds_and_lists_them(archive: Engine) -> None:
    assert count_kinds(archive) == {"person": 2, "organisation": 1}
    assert {one.name for one in list_registered(archive, None)} == {"Eva Kern", "Tom Velt", "Auswärtiges Amt"}
    assert [one.name for one in list_registered(archive, "organisation")] == ["Auswärtiges Amt"]
    assert list_registered(archive, "document") == []


def test_register_puts_the_most_quoted_first(archive: Engine) -> None:
    found = summarise_speakers(archive, list_most_quoted(archive, None, 10))
    assert [(one.speaker.name, one.quotations) for one in found] == [
        ("Eva Kern", 5),
        ("Tom Velt", 2),
        ("Auswärtiges Amt", 1),
    ]
    assert list_most_quoted(archive, "person", 1, 1) == match_speakers(archive, "Tom Velt")
    assert summarise_speakers(archive, ["s-000000000000"]) == []


def test_invented_archive_answers_every_question_of_the_measurement(tmp_path: Path) -> None:
    with empty_archive(tmp_path / "archive.sqlite") as engine:
        fill_archive(engine, Size(quotations=500, of_one=50, speakers=80, outlets=4))
        answers = {name: question() for name, question in list_questions(engine).items()}
        assert {name for name, answer in answers.items() if not answer} <= {"quotations, last page"}
        assert 20 < count_part(engine, SPEAKER, Part()) < 100
        assert summarise_outlet(engine, OUTLET) is not None
