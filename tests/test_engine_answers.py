"""Has the index any answer that looking through all quotations does not have? Any questions, any quotations, in order.

Hits, counts and their order must be the same, also after articles were replaced and while threads ask.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.changes import Indexable
from index.engine import OPEN, Answer, Engine, Narrowing, Question
from index.fulltext import FulltextIndex
from index.grammar import Query, parse_query
from tests.naive_engine import NaiveEngine
from tests.test_engine import BOOKMARK, KBS, MULLER, QUOTATIONS, RUTTE, ZEIT, said

TRADE = "Krieg Kriege Kriegsende Ende Frieden Friedensende Rutte gleich null Müller Kriegsmüller US 10.000 der".split()
texts = st.lists(st.sampled_from(TRADE), max_size=8).map(" ".join)
days = st.sampled_from([None, date(2023, 12, 31), date(2024, 1, 1), date(2024, 1, 1), date(2024, 6, 1)])
speakers = st.sampled_from([(None, ()), (RUTTE, ("Mark Rutte",)), (MULLER, ("Eva Müller", "Müller"))])
outlets = st.sampled_from([None, ZEIT, KBS])
roles = st.sampled_from([None, "Kanzler", "Kanzlerin der Partei", "Parteichef"])


@st.composite
def crowds(draw: st.DrawFn) -> list[Indexable]:
    """Some quotations of the same few words and people."""
    crowd = []
    for number in range(draw(st.integers(0, 14))):
        speaker, names = draw(speakers)
        facts: dict[str, Any] = {"speaker": speaker, "names": names, "day": draw(days), "published": draw(outlets)}
        facts["copied"] = draw(st.sampled_from([(), (ZEIT,), (KBS, ZEIT)]))
        facts |= {"cited": draw(outlets), "role": draw(roles), "partial": draw(st.booleans())}
        crowd.append(said(number + 1, draw(texts), **facts, verified=draw(st.booleans())))
    return crowd


words = st.lists(st.sampled_from(TRADE), max_size=2).map(tuple)
phrases = st.lists(st.lists(st.sampled_from(TRADE), min_size=1, max_size=3).map(tuple), max_size=1).map(tuple)
prefixes = st.lists(st.sampled_from(["Krie", "gleic", "Fried", "Mull", "Muell"]), max_size=1).map(tuple)
queries = st.builds(Query, words, phrases, words.map(lambda some: some[:1]), phrases, prefixes, prefixes)
groups = st.lists(st.sampled_from([(RUTTE,), (MULLER, OPEN), ()]), max_size=1).map(tuple)
narrowings = st.builds(
    Narrowing,
    speakers=groups,
    outlets=st.lists(st.sampled_from([(ZEIT,), (ZEIT, KBS)]), max_size=1).map(tuple),
    roles=st.sampled_from([(), ((("kanzler",),),), ((("partei",), ("chef",)),)]),
    barred_speakers=st.sampled_from([(), (RUTTE,)]),
    barred_outlets=st.sampled_from([(), (), (KBS,)]),
    since=days,
    until=days,
    partial=st.sampled_from([None, None, True]),
    verified=st.sampled_from([None, None, False]),
)
questions = st.builds(
    Question,
    queries,
    narrowings,
    order=st.sampled_from(["newest", "best"]),
    first=st.sampled_from([0, 0, 0, 2]),
    count=st.sampled_from([20, 3]),
    compounds=st.booleans(),
)


@settings(max_examples=60)
@given(first=crowds(), second=crowds(), asked=st.lists(questions, min_size=1, max_size=8))
def test_any_question_has_the_same_answer(
    tmp_path_factory: pytest.TempPathFactory, first: list[Indexable], second: list[Indexable], asked: list[Question]
) -> None:
    with closing(FulltextIndex(tmp_path_factory.mktemp("any"))) as index:
        naive = NaiveEngine()
        engines: tuple[Engine, Engine] = (index, naive)
        for step in (fill(first), change(first, second), change(second, first[:2])):
            for engine in engines:
                with engine.exclusive():
                    step(engine)
            for question in asked:
                assert index.find(question) == naive.find(question)


def fill(crowd: list[Indexable]) -> Callable[[Engine], int]:
    """A step that puts these quotations in the place of all."""
    return lambda engine: engine.rebuild(crowd, BOOKMARK)


def change(gone: list[Indexable], crowd: list[Indexable]) -> Callable[[Engine], int]:
    """A step that takes away half of the articles of some quotations and adds others."""
    articles = [*(one.article for one in gone[::2]), *(one.article for one in crowd)]
    return lambda engine: engine.replace(articles, crowd, BOOKMARK)


def test_threads_get_the_answers_of_one_moment_while_articles_are_replaced(tmp_path: Path) -> None:
    asked = [Question(parse_query(text), order="best") for text in ("Truppen", "gleich Null", "Kampf", "", "Trupp*")]
    states = [QUOTATIONS[:3], QUOTATIONS]
    right: list[list[Answer]] = []
    for state in states:
        naive = NaiveEngine()
        naive.rebuild(state, BOOKMARK)
        right.append([naive.find(question) for question in asked])
    finished = threading.Event()
    with closing(FulltextIndex(tmp_path)) as index, ThreadPoolExecutor(4) as pool:
        with index.exclusive():
            index.rebuild(QUOTATIONS, BOOKMARK)

        def look() -> int:
            looks = 0
            while not finished.is_set() or not looks:
                for question, *answers in zip(asked, *right, strict=True):
                    assert index.find(question) in answers
                looks += 1
            return looks

        looking = [pool.submit(look) for _ in range(4)]
        gone = [one.article for one in QUOTATIONS[3:]]
        try:
            for turn in range(12):
                with index.exclusive():
                    index.replace(gone, QUOTATIONS[3:] if turn % 2 else [], BOOKMARK)
        finally:
            finished.set()
        assert all(one.result() for one in looking)
