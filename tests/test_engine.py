"""Does an engine keep what its door promises? The index and a naive one get the same questions and quotations.

Each table is asked of both; then any quotations and any questions, and the two must give the same hits, counts and
order. So a wrong answer of the index shows as a difference, whatever the question.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.changes import Indexable
from index.engine import OPEN, Bookmark, Engine, Narrowing, Question
from index.fulltext import FulltextIndex
from index.grammar import Query, parse_query
from index.refusals import QueryError
from tests.naive_engine import NaiveEngine

BOOKMARK = Bookmark("t", 1)
RUTTE, MULLER = "s-000000000001", "s-000000000002"
ZEIT, KBS = "o-00000000000a", "o-00000000000b"


def said(number: int, text: str, **facts: Any) -> Indexable:
    """A quotation, the only one of its article, said by nobody known on no known day unless `facts` say otherwise."""
    plain = Indexable(f"q-{number}", f"a-{number:04x}00000000", 0, text, False, None, None, (), None, None, None)
    return replace(plain, **facts)


QUOTATIONS = (
    said(
        1, "Die Truppen stehen in Kursk", speaker=RUTTE, names=("Mark Rutte",), published=ZEIT, day=date(2024, 10, 28)
    ),
    said(2, "gleich Null", partial=True, speaker=MULLER, names=("Eva Müller",), cited=KBS, day=date(2024, 10, 31)),
    said(3, "Kampftruppen gibt es dort nicht, nur die Präsenz.", told=ZEIT, role="NATO-Generalsekretär", verified=True),
    said(
        4,
        "Der Kampf um die Truppenpräsenz ist gleich null Uhr vorbei.",
        day=date(2023, 1, 1),
        published=KBS,
        copied=(ZEIT,),
    ),
    said(5, "Rutte weiß, was gleich ist: Null!", role="Pentagon-Sprecherin", day=date(2024, 12, 31)),
    said(6, "…", day=date(2024, 12, 31)),
)


@pytest.fixture(params=["index", "naive"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Each engine, with the quotations above."""
    made: Engine = FulltextIndex(tmp_path) if request.param == "index" else NaiveEngine()
    with made.exclusive():
        made.rebuild(QUOTATIONS, BOOKMARK)
    yield made
    made.close()


def ask(engine: Engine, text: str, narrowing: Narrowing = Narrowing(), **more: Any) -> list[int]:  # noqa: B008
    """The numbers of the quotations that answer."""
    return [int(one[2:]) for one in engine.find(Question(parse_query(text), narrowing, **more)).ids]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("", [5, 6, 2, 1, 4, 3]),
        ("Truppe", [1, 4, 3]),
        ("„Truppen“", [1]),
        ("Trupp*", [1, 4]),
        ("*truppen", [1, 4, 3]),
        ("gleich", [5, 2, 4]),
        ("„gleich Null“", [2, 4]),
        ("„gleich null uhr“", [4]),
        ("gleich -Uhr", [5, 2]),
        ("gleich -„gleich null“", [5]),
        ("gleich -Null", []),
        ("gleich -Trupp*", [5, 2]),
        ("gleich -Trup* -Präsenz", [5, 2]),
        ("Rutte", [5, 1]),
        ("Mueller", [2]),
        ("Präsenz", [4, 3]),
        ("praesenz", [4, 3]),
        # What must find nothing: not these words, not in this order, not in this form, no part of a compound.
        ("Panzer", []),
        ("Truppen Panzer", []),
        ("„Null gleich“", []),
        ("„Truppe“", []),
        ("„Truppen Kursk“", []),
        ("Kurs", []),
        ("„nicht nur Präsenz“", []),
        ("Präs*", [3]),
        ("Praes*", [3]),
        ("pras*", [3]),
        ("Truppenpras*", [4]),
        ("gleich -Truppenpras*", [5, 2]),
        ("Kaempf*", []),
        ("Panz*", []),
        ("Praesn*", []),
        ("Prues*", []),
        ("Truepp*", []),
        ("ampf*", []),
    ],
)
def test_words_find(engine: Engine, text: str, hits: list[int]) -> None:
    assert ask(engine, text) == hits
    assert sorted(ask(engine, text, order="best")) == sorted(hits)
    assert engine.find(Question(parse_query(text))).total == len(hits)


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Truppen", [1, 3, 4]),
        ("gleich", [5, 4, 2]),
        ("Rutte", [5, 1]),
        ("", [5, 6, 2, 1, 4, 3]),
    ],
)
def test_best_first_is_wording_then_compound_then_name(engine: Engine, text: str, hits: list[int]) -> None:
    assert ask(engine, text, order="best") == hits


def test_compounds_can_be_left_out(engine: Engine) -> None:
    assert ask(engine, "Truppen", compounds=False) == [1]
    answer = engine.find(Question(parse_query("Truppen")))
    assert (answer.total, answer.broad) == (3, 2)
    assert answer.widened == {"kampftruppen", "truppenpräsenz"}
    assert engine.find(Question(parse_query("Truppen"), compounds=False)).widened == frozenset()


@pytest.mark.parametrize(
    ("narrowing", "hits"),
    [
        (Narrowing(speakers=((RUTTE,),)), [1]),
        (Narrowing(speakers=((RUTTE, MULLER),)), [2, 1]),
        (Narrowing(speakers=((RUTTE,), (MULLER,))), []),
        (Narrowing(speakers=((),)), []),
        (Narrowing(speakers=((OPEN,),)), [5, 6, 4, 3]),
        (Narrowing(speakers=(("s-00000000ffff",),)), []),
        (Narrowing(barred_speakers=(RUTTE, OPEN)), [2]),
        (Narrowing(outlets=((ZEIT,),)), [1, 4, 3]),
        (Narrowing(outlets=((KBS,),)), [2, 4]),
        (Narrowing(outlets=((),)), []),
        (Narrowing(barred_outlets=(KBS,)), [5, 6, 1, 3]),
        (Narrowing(roles=((("sprecherin",),),)), [5]),
        (Narrowing(roles=((("nato", "generalsekretär"),),)), [3]),
        (Narrowing(roles=((("sekretär",), ("pentagon",)),)), [5, 3]),
        (Narrowing(roles=((),)), []),
        (Narrowing(roles=((("kanzler",),),)), []),
        (Narrowing(barred_roles=(("pentagon",),)), [6, 2, 1, 4, 3]),
        (Narrowing(partial=True), [2]),
        (Narrowing(partial=False, verified=False), [5, 6, 1, 4]),
        (Narrowing(verified=True), [3]),
        (Narrowing(since=date(2024, 10, 31)), [5, 6, 2]),
        (Narrowing(until=date(2024, 10, 28)), [1, 4]),
        (Narrowing(since=date(2024, 10, 28), until=date(2024, 10, 28)), [1]),
        (Narrowing(since=date(2030, 1, 1)), []),
    ],
)
def test_narrowing_keeps(engine: Engine, narrowing: Narrowing, hits: list[int]) -> None:
    assert ask(engine, "", narrowing) == hits
    assert ask(engine, "Panzer", narrowing) == []


def test_counts_are_over_all_hits(engine: Engine) -> None:
    answer = engine.find(Question(Query(), count=1))
    assert len(answer.ids) == 1
    assert answer.speakers == {"": 4, RUTTE: 1, MULLER: 1}
    assert answer.outlets == {ZEIT: 3, KBS: 2}
    assert answer.years == {2024: 4, 2023: 1, 0: 1}
    assert (answer.partial, answer.verified, answer.undated) == (1, 1, 0)
    assert engine.find(Question(parse_query("Präsenz"), Narrowing(since=date(2020, 1, 1)))).undated == 1


def test_pages_follow_each_other(engine: Engine) -> None:
    pages = [ask(engine, "", first=first, count=4) for first in (0, 4, 8)]
    assert pages == [[5, 6, 2, 1], [4, 3], []]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Trupen", ["truppen"]),
        ("Kurks", ["kursk"]),
        ("gleihc", ["gleich"]),
        ("Truppen", []),
        ("Nul", []),
        ("Kartoffelsalat", []),
    ],
)
def test_similar_words(engine: Engine, typed: str, meant: list[str]) -> None:
    assert [word for word, _ in engine.similar_words(typed, 3)] == meant


def test_articles_are_replaced_and_words_forgotten(engine: Engine) -> None:
    assert engine.bookmark() == BOOKMARK
    gone = [one.article for one in QUOTATIONS[1:5]]
    with engine.exclusive():
        assert engine.replace(gone, [said(9, "Kampf der Truppen")], Bookmark("t", 2)) == 1
    assert engine.bookmark() == Bookmark("t", 2)
    assert ask(engine, "Truppen") == [1, 9]
    assert ask(engine, "gleich") == []
    assert engine.similar_words("Präsens", 3) == []
    with engine.exclusive():
        engine.rebuild([], BOOKMARK)
    assert ask(engine, "") == []


@given(text=st.text(max_size=60), sign=st.sampled_from(["", "Trup*", "-", "„gleich ", "a b c d e f g h ", "-Trup*"]))
def test_anything_typed_is_answered_or_refused(crowd: FulltextIndex, text: str, sign: str) -> None:
    with suppress(QueryError):
        answer = crowd.find(Question(parse_query(sign + text), order="best"))
        assert len(answer.ids) == answer.total <= len(QUOTATIONS)


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FulltextIndex]:
    """The index with the quotations above, for questions alone."""
    with closing(FulltextIndex(tmp_path_factory.mktemp("crowd"))) as index:
        with index.exclusive():
            index.rebuild(QUOTATIONS, BOOKMARK)
        yield index


def test_too_many_words_that_begin_alike_are_refused_before_they_are_looked_for(engine: Engine) -> None:
    with engine.exclusive():
        engine.rebuild([said(1, " ".join(f"wort{number}x" for number in range(1001)))], BOOKMARK)
    with pytest.raises(QueryError, match="1001 different words begin with Wort"):
        engine.find(Question(parse_query("Wort*")))
    assert engine.find(Question(parse_query("wort1*"))).total == 1
