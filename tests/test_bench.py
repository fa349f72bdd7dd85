"""Do the measurements measure what they say? Sizes, ratios and verdicts; nothing here takes the time."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from bench import index as index_bench
from bench import resolving
from bench.invented_words import invent_texts, invent_words
from bench.speed import (
    HOUSE,
    MOST_GROWTH,
    STRANGE,
    Point,
    Strange,
    growths,
    judge,
    judge_growth,
    passage,
    ratio,
    write_articles,
)
from bench.suggesting import fill, type_names
from index import tables
from index.archive import reading
from index.desk import open_desk
from index.filters import Filters
from index.grammar import parse_query
from index.known_names import look_up
from index.search import search_quotations
from index.suggestions import suggest_speakers
from quotes.extraction import extract_quotations
from quotes.values import Article
from tests.index_examples import empty_archive

SOME = Strange("some", 16_000, passage)
SPEAKERS = 240
NEVER_FOUND = {"opening marks", "straight marks"}


def points(*seconds: float) -> list[Point]:
    """Measurements that end with the whole of `SOME`."""
    return [Point(SOME.size >> shift, taken, 1) for shift, taken in enumerate(reversed(seconds))][::-1]


@pytest.mark.parametrize("strange", STRANGE, ids=lambda strange: strange.name)
@pytest.mark.parametrize("part", [1, 2, 16])
def test_strange_text_has_the_size_asked_for(strange: Strange, part: int) -> None:
    assert strange.size % part == 0
    assert len(strange.text(strange.size // part)) == strange.size // part


@pytest.mark.parametrize("strange", STRANGE, ids=lambda strange: strange.name)
def test_strange_text_is_the_same_every_time(strange: Strange) -> None:
    assert strange.text(3_000) == strange.text(3_000)


@pytest.mark.parametrize("strange", STRANGE, ids=lambda strange: strange.name)
def test_strange_text_holds_a_quotation_so_that_it_is_read_to_the_end(strange: Strange) -> None:
    found = extract_quotations(Article("x", strange.text(1_500)))
    assert bool(found) == (strange.name not in NEVER_FOUND)


def test_two_of_five_invented_articles_have_quotations(tmp_path: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(write_articles(tmp_path).glob("*.txt"))]
    invented = texts[-400:]
    assert len(texts) - len(invented) == len(list((HOUSE / "seeds").glob("*.txt")))
    assert sum(bool(extract_quotations(Article("x", text))) for text in invented) == 160


def test_ratio_is_of_the_best_rounds() -> None:
    assert ratio([3.0, 2.0, 9.0], [0.5, 0.25]) == 8.0


def test_growth_is_by_the_size_before() -> None:
    assert growths(points(0.5, 1.0, 4.0)) == [2.0, 4.0]
    assert growths(points(0.5)) == []


@pytest.mark.parametrize(("value", "holds"), [(24.9, True), (25.0, True), (25.1, False)])
def test_figure_may_reach_its_limit(value: float, holds: bool) -> None:
    figure = judge("extraction", value, 25.0, "x")
    assert (figure.shown, figure.limit, figure.holds) == (f"{value}x", "limit 25x", holds)


@pytest.mark.parametrize(
    ("seconds", "holds"),
    [
        ((1.0, 2.0, 4.0), True),
        ((1.0, 4.0, 4.0 * MOST_GROWTH), True),
        ((1.0, 2.0, 8.0), False),
    ],
    ids=["linear", "at the limit", "quadratic"],
)
def test_last_doubling_decides(seconds: tuple[float, ...], holds: bool) -> None:
    assert judge_growth(SOME, points(*seconds), "").holds is holds


def test_text_that_was_not_followed_to_its_end_breaks_the_limit() -> None:
    figure = judge_growth(SOME, points(1.0, 2.0, 4.0)[:-1], "RecursionError")
    assert figure.holds is False
    assert figure.shown.endswith("8 of 16 kB RecursionError")


@pytest.mark.parametrize("measured", [[], points(1.0)], ids=["nothing", "one size"])
def test_text_without_two_sizes_breaks_the_limit(measured: list[Point]) -> None:
    assert judge_growth(SOME, measured, "").holds is False


def test_names_of_invented_speakers_are_typed_letter_by_letter_and_found(tmp_path: Path) -> None:
    with empty_archive(tmp_path / "archive.sqlite") as archive:
        fill(archive, SPEAKERS)
        assert len(look_up(archive).speakers) == SPEAKERS
        assert list(type_names(SPEAKERS))[:5] == ["E", "Ev", "Eva", "Eva ", "Eva B"]
        assert suggest_speakers(archive, "eva bergen")[0].speaker.name == "Eva Bergen"


def test_articles_of_one_person_are_recorded_with_bare_surnames(tmp_path: Path) -> None:
    with empty_archive(tmp_path / "archive.sqlite") as archive:
        resolving.fill(archive, 40)
        assert len(resolving.time_further(archive, 40, 3)) == 3
        with reading(archive) as connection:
            rows = connection.execute(select(tables.sighting.c.name, tables.sighting.c.speaker_id)).all()
    assert (len(rows), sum(row.name == "Putin" for row in rows)) == (3 * 43, 5)
    assert len({row.speaker_id for row in rows if row.name == "Wladimir Putin"}) == 1


def test_growth_of_the_last_size_by_the_first_is_judged() -> None:
    *sizes, growth = resolving.measure((10, 20), 2)
    assert [figure.what for figure in sizes] == ["one article among 10", "one article among 20"]
    assert (growth.what, growth.limit) == ("20 by 10", "limit 6x")


def test_invented_words_are_different_and_the_same_each_time() -> None:
    words = invent_words(500)
    assert words == invent_words(500)
    assert len(set(words)) == 500
    texts = list(invent_texts(200))
    assert texts == list(invent_texts(200))
    lengths = [len(text.split()) for text in texts]
    assert 15 < sum(lengths) / len(lengths) < 35


def test_search_and_fts5_are_asked_the_same(tmp_path: Path) -> None:
    index_bench.fill(tmp_path, 300)
    with open_desk(tmp_path) as desk:
        rival = index_bench.Sqlite(desk.archive)
        questions = index_bench.draw_questions(desk.archive)
        assert set(questions) >= {"word", "phrase", "person and word", "person, word, days", "beginning of four"}
        for typed, kept, _ in (one for asked in questions.values() for one in asked if one[0]):
            assert rival.ask((typed, kept, "newest")) > 0
            assert index_bench.ask(desk, (typed, kept, "newest")) > 0
        typed = questions["phrase"][0][0]
        found = rival.connection.execute("SELECT count(*) FROM wording WHERE wording MATCH ?", (typed,)).fetchone()
        assert search_quotations(desk, parse_query(typed), Filters()).total == found[0] > 0
