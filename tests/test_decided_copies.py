"""What an editor says of copies holds: „der Bericht des Boten ist keine Kopie“, whatever comes later."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from index.archive import reading, writing
from index.checking import check_archive, check_index
from index.copy_editing import join_copies, part_copies
from index.copy_tables import decided_quotation
from index.copy_verdicts import keep_apart
from index.desk import SearchDesk, open_desk
from index.editing import EditingError, Editor, NewSpeaker, judge_quotation, reassign_quotation, undo_decision
from index.families import compare_all
from index.filters import Filters
from index.history import list_decisions, list_history
from index.lookup import count_totals, list_article_quotations, load_quotations
from index.recording import record_article
from index.records import QuotationRecord
from index.reprints import list_article_copies, list_parted_copies
from index.texts import list_articles_by_others
from tests.index_examples import found, search
from tests.test_copies import OTHER, TEXT, edited, print_in_three, printed, speakers, take_in
from web.reread_command import reread_article

EVA = Editor("Eva Kern", "eigener Bericht, nur dieselben Zitate")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SearchDesk]:
    """An archive with its index."""
    with open_desk(tmp_path / "var") as desk:
        yield desk


def articles_of(rows: list[list[QuotationRecord]]) -> list[str]:
    return [row[0].article.id for row in rows]


def leads(desk: SearchDesk, *articles: str) -> list[str | None]:
    """Of the first quotation of each article the one of which it is a copy."""
    return [list_article_quotations(desk.archive, article)[0].copy_of for article in articles]


def test_parted_copies_count_apart_and_together_again(desk: SearchDesk) -> None:
    rows = print_in_three(desk)
    one, two, three = articles_of(rows)
    decision = part_copies(desk.archive, EVA, one, [two])
    # The third one stays with the article on whose page the editor has said so.
    assert leads(desk, one, two, three) == [None, None, rows[0][0].id]
    assert [other.id for other in list_article_copies(desk.archive, one)] == [three]
    assert list_article_copies(desk.archive, two) == []
    assert [other.id for other in list_parted_copies(desk.archive, two)] == [one, three]
    assert count_totals(desk.archive).quotations == 4
    desk.catch_up()
    assert len(found(search(desk, "Vorstadt"))) == 2
    assert len(found(search(desk, "Vorstadt", Filters(outlet="Bote 2")))) == 1
    undo_decision(desk.archive, EVA, decision)
    assert leads(desk, one, two, three) == [None, rows[0][0].id, rows[0][0].id]
    assert list_parted_copies(desk.archive, two) == []
    desk.catch_up()
    assert len(found(search(desk, "Vorstadt"))) == 1
    assert [*check_archive(desk.archive), *check_index(desk.archive, desk.fulltext)] == []


def test_two_reports_in_other_words_are_joined_and_parted_again(desk: SearchDesk) -> None:
    first = take_in(desk, printed(1, edited(*TEXT)))
    second = take_in(desk, printed(2, edited(*OTHER)))
    one, two = articles_of([first, second])
    decision = join_copies(desk.archive, EVA, two, one)
    assert leads(desk, one, two) == [None, first[0].id]
    assert [other.id for other in list_article_copies(desk.archive, one)] == [two]
    desk.catch_up()
    assert len(found(search(desk, "Vorstadt"))) == 1
    undo_decision(desk.archive, EVA, decision)
    assert leads(desk, one, two) == [None, None]
    assert count_totals(desk.archive).quotations == 4


def test_later_decision_holds_against_the_earlier_one(desk: SearchDesk) -> None:
    one, two, three = articles_of(print_in_three(desk))
    part_copies(desk.archive, EVA, one, [two, three])
    assert [lead is None for lead in leads(desk, one, two, three)] == [True, True, False]
    joined = join_copies(desk.archive, EVA, one, three)
    assert [lead is None for lead in leads(desk, one, two, three)] == [True, False, False]
    undo_decision(desk.archive, EVA, joined)
    assert [lead is None for lead in leads(desk, one, two, three)] == [True, True, False]


def read_again(desk: SearchDesk) -> None:
    for number in (1, 2):
        take_in(desk, printed(number, edited(*TEXT, headline="Hafen wird umgebaut") if number == 1 else edited(*TEXT)))


def extract_again(desk: SearchDesk) -> None:
    for article in list_articles_by_others(desk.archive, "another"):
        reread_article(desk, article)


def compare_again(desk: SearchDesk) -> None:
    with writing(desk.archive) as connection:
        compare_all(connection)


def index_again(desk: SearchDesk) -> None:
    desk.reindex()


@pytest.mark.parametrize("step", [read_again, extract_again, compare_again, index_again])
def test_decision_outlives_what_is_done_again(desk: SearchDesk, step: object) -> None:
    rows = [take_in(desk, printed(number, edited(*TEXT))) for number in (1, 2, 3)]
    rows.append(take_in(desk, printed(4, edited(*OTHER))))
    one, two, three, four = articles_of(rows)
    part_copies(desk.archive, EVA, one, [two])
    join_copies(desk.archive, EVA, four, two)
    before = leads(desk, one, two, three, four)
    assert before == [None, None, rows[0][0].id, rows[1][0].id]
    assert callable(step)
    step(desk)
    assert leads(desk, one, two, three, four) == before
    desk.catch_up()
    assert sorted(found(search(desk, "Vorstadt"))) == [rows[0][0].text] * 2
    assert [*check_archive(desk.archive), *check_index(desk.archive, desk.fulltext)] == []


def test_copy_that_comes_later_joins_one_side_alone(desk: SearchDesk) -> None:
    one, two, _ = articles_of(print_in_three(desk))
    part_copies(desk.archive, EVA, one, [two])
    fourth = take_in(desk, printed(4, edited(*TEXT[:5])))
    assert fourth[0].copy_of in {list_article_quotations(desk.archive, article)[0].id for article in (one, two)}
    assert len({lead for lead in leads(desk, one, two) if lead is None}) == 1
    assert count_totals(desk.archive).quotations == 4


def test_what_was_decided_on_copies_holds_on_both_sides(desk: SearchDesk) -> None:
    rows = print_in_three(desk)
    ids, (one, two, _) = [row[0].id for row in rows], articles_of(rows)
    decision = reassign_quotation(desk.archive, EVA, ids[0], NewSpeaker("Ada Lind"))
    part_copies(desk.archive, EVA, one, [two])
    assert speakers(desk, ids) == ["Ada Lind"] * 3
    assert [entry.id for entry in list_history(desk.archive, ids[1])] == [decision]
    # Read by another extractor the quotation stays, since somebody has decided on it.
    fifth = take_in(desk, replace(printed(2, edited(*TEXT)), document="2.html"), "2")
    assert fifth[0].id == ids[1]
    # What is decided now is for one side alone; and a later decision holds against one on both.
    judge_quotation(desk.archive, EVA, ids[1], "reject")
    assert [row.verdict for row in load_quotations(desk.archive, ids)] == ["", "rejected", ""]
    undo_decision(desk.archive, EVA, decision)
    assert speakers(desk, ids) == ["Ida Kern", None, "Ida Kern"]
    desk.catch_up()
    assert [*check_archive(desk.archive), *check_index(desk.archive, desk.fulltext)] == []


def test_quotation_that_was_parted_stays_though_no_longer_found(desk: SearchDesk) -> None:
    rows = print_in_three(desk)
    ids, (one, two, _) = [row[0].id for row in rows], articles_of(rows)
    judge_quotation(desk.archive, EVA, ids[0], "verify")
    part_copies(desk.archive, EVA, one, [two])
    record_article(desk.archive, printed(2, edited(*TEXT)), [], "2")
    assert [row.verdict for row in load_quotations(desk.archive, ids)] == ["verified"] * 3


def test_parting_keeps_no_decision_where_there_is_none(desk: SearchDesk) -> None:
    one, two, _ = articles_of(print_in_three(desk))
    part_copies(desk.archive, EVA, one, [two])
    with reading(desk.archive) as connection:
        assert connection.execute(select(func.count()).select_from(decided_quotation)).scalar_one() == 0


@pytest.mark.parametrize(
    ("others", "why", "refusal"),
    [([], "x", "copies"), (["a-0"], "x", "copies"), (["one"], "x", "copies"), (["two"], " ", "reason")],
)
def test_parting_that_cannot_be_is_refused(desk: SearchDesk, others: list[str], why: str, refusal: str) -> None:
    one, two, _ = articles_of(print_in_three(desk))
    named = {"one": one, "two": two}
    with pytest.raises(EditingError) as caught:
        part_copies(desk.archive, Editor("Eva", why), one, [named.get(other, other) for other in others])
    assert caught.value.refusal == refusal
    assert list_decisions(desk.archive, 10) == []


@pytest.mark.parametrize(
    ("other", "why", "refusal"),
    [("two", "x", "copy"), ("one", "x", "copy"), ("a-0", "x", "gone"), ("two", "", "reason")],
)
def test_joining_that_cannot_be_is_refused(desk: SearchDesk, other: str, why: str, refusal: str) -> None:
    one, two, _ = articles_of(print_in_three(desk))
    with pytest.raises(EditingError) as caught:
        join_copies(desk.archive, Editor("Eva", why), one, {"one": one, "two": two}.get(other, other))
    assert caught.value.refusal == refusal
    assert list_decisions(desk.archive, 10) == []


@pytest.mark.parametrize("seed", range(3))
def test_order_of_arrival_after_a_decision_changes_nothing(tmp_path: Path, seed: int) -> None:
    """Two parted articles, and four more in any order: each ends on the same side."""
    dice = random.Random(seed)
    texts = [edited(*TEXT[:4]), edited(*TEXT[2:]), edited(*TEXT[1:5]), edited(*TEXT, *OTHER[:2])]
    later = [printed(number, text) for number, text in enumerate(texts, start=3)]
    ends = []
    for turn in range(2):
        with open_desk(tmp_path / str(turn)) as desk:
            first = [take_in(desk, printed(1, edited(*TEXT))), take_in(desk, printed(2, edited(*TEXT[:5])))]
            part_copies(desk.archive, EVA, articles_of(first)[0], [articles_of(first)[1]])
            for article in dice.sample(later, len(later)):
                take_in(desk, article)
            ends.append([(row.text, row.copy_of) for article in later for row in take_in(desk, article)])
            desk.catch_up()
            assert [*check_archive(desk.archive), *check_index(desk.archive, desk.fulltext)] == []
    assert ends[0] == ends[1]


# Each row: the pairs of copies, the nearest first; who is parted; who stays together.
COMPANIES = [
    ("nobody is parted", ["ab", "bc"], [], ["abc"]),
    ("the third one goes with the nearer", ["bc", "ab"], ["ac"], ["a", "bc"]),
    ("not by way of two others", ["ab", "cd", "bc"], ["ad"], ["ab", "cd"]),
    ("whoever comes along brings who he is parted from", ["bd", "ab", "cd"], ["ac"], ["abd", "c"]),
    ("two that have nothing to do with it", ["ab", "cd"], ["ac"], ["ab", "cd"]),
]


@pytest.mark.parametrize(
    ("pairs", "parted", "companies"), [row[1:] for row in COMPANIES], ids=[row[0] for row in COMPANIES]
)
def test_who_stays_together(pairs: list[str], parted: list[str], companies: list[str]) -> None:
    articles = sorted({*"".join([*pairs, *parted])})
    copies = keep_apart(articles, [(pair[0], pair[1]) for pair in pairs], {(pair[0], pair[1]) for pair in parted})
    reached = {one: {one} for one in articles}
    for _ in articles:
        reached = {one: {two for other in {one, *copies[one]} for two in reached[other]} for one in articles}
    assert sorted({"".join(sorted(company)) for company in reached.values()}) == companies
