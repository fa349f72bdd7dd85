"""What does a journalist find? A German sentence in the archive, a word in the box, and the hits that come of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.desk import SearchDesk, open_desk
from index.engine import OPEN, Order
from index.filters import Filters
from index.grammar import Query, parse_query
from index.highlighting import find_highlights
from index.refusals import QueryError
from index.search import Paging, search_quotations
from index.speakers import find_speakers
from index.wording import fold_word, read_words, stem_word
from quotes.values import Outlet
from tests.index_examples import Said, found, record, search

TAGESSCHAU = Outlet("tagesschau.de", "tagesschau.de", "cited", date(2024, 10, 31))
TROOPS = "Die Truppen Nordkoreas stehen in Kursk."
NOTHING = "gleich Null"
DANGER = "Das ist gefährlich, sehr gefährlich."
FORCES = "Wir brauchen Luftstreitkräfte, keine Reden über Rutte."
ZERO = "Gleich ist es null Uhr."
OPEN_WORDS = "Niemand weiß, wer das sagte."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchDesk]:
    """A desk with six quotations of four articles."""
    with open_desk(tmp_path_factory.mktemp("desk")) as desk:
        record(
            desk,
            Said("Mark Rutte", TROOPS, role="NATO-Generalsekretär", spellings=("Mark Rutte", "Rutte")),
            Said(None, OPEN_WORDS),
            outlet="Zeit Online",
            published=date(2024, 10, 28),
        )
        record(
            desk,
            Said("Wolodymyr Selenskyj", NOTHING, said_on=date(2024, 10, 31), extent="partial", cited=TAGESSCHAU),
            outlet="RP Online",
            published=date(2024, 11, 2),
        )
        record(desk, Said("Wolodimir Selenski", FORCES), outlet="Zeit Online", published=date(2024, 11, 5))
        record(desk, Said("Joe Biden", DANGER), Said("Auswärtiges Amt", ZERO, kind="organisation"))
        desk.catch_up()
        yield desk


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Truppe", [TROOPS]),
        ("TRUPPEN", [TROOPS]),
        ("nordkoreas kursk", [TROOPS]),
        ("Luftstreitkraft", [FORCES]),
        ("Luftstreitkraefte", [FORCES]),
        ("Luftstreitkra\u0308fte", [FORCES]),
        ("gefährliche", [DANGER]),
        ("gefaehrlich", [DANGER]),
        ("weiss", [OPEN_WORDS]),
        ("null", [NOTHING, ZERO]),
        ("gleich", [NOTHING, ZERO]),
        ("„gleich Null“", [NOTHING]),
        ("»GLEICH NULL«", [NOTHING]),
        ('"sehr gefährlich"', [DANGER]),
        ('gleich "es null"', [ZERO]),
        ("„gefährlich“, sehr gefährlich.“", [DANGER]),
        ("gefährlich“, sehr gefährlich.", [DANGER]),
        ("gleich -Uhr", [NOTHING]),
        ("gleich -Uhren", [NOTHING]),
        ("null -„gleich Null“", [ZERO]),
        ("null -Selenskyj", [ZERO]),
        ("gleich -Panzer", [NOTHING, ZERO]),
        ("null -gleich", []),
        # A name finds what its bearer said and what was said about him.
        ("Rutte", [FORCES, TROOPS]),
        ("Zelensky", [FORCES, NOTHING]),
        ("Rutte Kursk", [TROOPS]),
        ("", [FORCES, NOTHING, TROOPS, OPEN_WORDS, DANGER, ZERO]),
        # What must find nothing: no such word, not these side by side, not in this form, not the whole word.
        ("Panzer", []),
        ("Truppen Panzer", []),
        ("„Null gleich“", []),
        ("„gleich null uhr“", []),
        ("„Truppe Nordkoreas“", []),
        ("„gefaehrlich“", []),
        ("Streitkräfte", []),
        ("Trup", []),
        ("„Mark Rutte“", []),
        ("sagte Rutte Selenskyj", []),
    ],
)
def test_box_finds(desk: SearchDesk, text: str, hits: list[str]) -> None:
    newest, best = search(desk, text), search(desk, text, order="best")
    assert sorted(found(newest)) == sorted(hits)
    assert sorted(found(best)) == sorted(hits)
    assert newest.total == best.total == len(hits)


def test_newest_come_first_and_unknown_days_last(desk: SearchDesk) -> None:
    days = [hit.quotation.day for hit in search(desk, "").hits]
    assert days == [date(2024, 11, 5), date(2024, 10, 31), date(2024, 10, 28), date(2024, 10, 28), None, None]


def test_wording_comes_before_name_and_full_before_partial(desk: SearchDesk) -> None:
    assert found(search(desk, "Rutte", order="best")) == [FORCES, TROOPS]
    assert found(search(desk, "Gleich", order="best")) == [ZERO, NOTHING]


@pytest.mark.parametrize(
    ("filters", "hits"),
    [
        (Filters(speaker="Rutte"), [TROOPS]),
        (Filters(speaker="mark rutte"), [TROOPS]),
        (Filters(speaker="Selenskyj"), [FORCES, NOTHING]),
        (Filters(speaker="Volodymyr Zelensky"), [FORCES, NOTHING]),
        (Filters(speaker="auswaertiges amt"), [ZERO]),
        (Filters(speaker=OPEN), [OPEN_WORDS]),
        (Filters(outlet="Zeit Online"), [FORCES, TROOPS, OPEN_WORDS]),
        (Filters(outlet="zeitonline.de"), [FORCES, TROOPS, OPEN_WORDS]),
        (Filters(outlet="https://www.tagesschau.de/"), [NOTHING]),
        (Filters(outlet="tagesschau"), [NOTHING]),
        (Filters(outlet="Tagesschau"), [NOTHING]),
        (Filters(outlet="https://www.tagesschau.de/ausland/rutte-100.html?x=1#y"), [NOTHING]),
        (Filters(outlet="amp.zeitonline.de/x"), [FORCES, TROOPS, OPEN_WORDS]),
        (Filters(outlet="zeitonline"), [FORCES, TROOPS, OPEN_WORDS]),
        (Filters(outlet="tagesschau.com"), []),
        (Filters(outlet="schau.de"), []),
        (Filters(outlet="de"), []),
        (Filters(outlet="https://"), []),
        (Filters(outlet="https://[x"), []),
        (Filters(speaker="US-Präsident Joe Biden"), [DANGER]),
        (Filters(speaker="NATO-Generalsekretär Mark Rutte"), [TROOPS]),
        (Filters(speaker="Präsident Volodymyr Zelensky"), [FORCES, NOTHING]),
        (Filters(speaker="Auswärtigen Amtes"), [ZERO]),
        (Filters(speaker="das Auswärtige Amt"), [ZERO]),
        (Filters(speaker="Präsident Jill Biden"), []),
        (Filters(speaker="Auswärtige Angelegenheiten"), []),
        (Filters(since=date(2024, 10, 31)), [FORCES, NOTHING]),
        (Filters(until=date(2024, 10, 31)), [NOTHING, TROOPS, OPEN_WORDS]),
        (Filters(since=date(2024, 10, 31), until=date(2024, 10, 31)), [NOTHING]),
        (Filters("Selenski", "Zeit Online", date(2024, 11, 1), date(2024, 11, 30)), [FORCES]),
        (Filters(speaker="Rutte Selenskyj"), []),
        (Filters(speaker="Scholz"), []),
        (Filters(speaker="s-000000000000"), []),
        (Filters(speaker="…"), []),
        (Filters(speaker="Rutte", outlet="RP Online"), []),
        (Filters(outlet="Zeit"), []),
        (Filters(since=date(2025, 1, 1)), []),
    ],
)
def test_filters_keep(desk: SearchDesk, filters: Filters, hits: list[str]) -> None:
    assert found(search(desk, "", filters)) == hits
    assert found(search(desk, "Panzer", filters)) == []


def test_speaker_is_found_by_id(desk: SearchDesk) -> None:
    selenskyj = find_speakers(desk.archive, "Selenski")[0].speaker
    assert found(search(desk, "null", Filters(speaker=selenskyj.id))) == [NOTHING]


def test_counts_are_over_all_hits(desk: SearchDesk) -> None:
    page = search_quotations(desk, Query(), Filters(), Paging(per_page=1))
    assert [(facet.name, facet.count) for facet in page.speakers] == [
        ("Wolodimir Selenski", 2),
        ("", 1),
        ("Auswärtiges Amt", 1),
        ("Joe Biden", 1),
        ("Mark Rutte", 1),
    ]
    assert [(facet.name, facet.count) for facet in page.outlets] == [
        ("Zeit Online", 3),
        ("RP Online", 1),
        ("tagesschau.de", 1),
    ]
    assert search(desk, "Panzer").speakers == search(desk, "Panzer").outlets == ()


def test_pages_follow_each_other_without_gap_or_repetition(desk: SearchDesk) -> None:
    pages = [search_quotations(desk, Query(), Filters(), Paging(page=page, per_page=2)) for page in (1, 2, 3, 4)]
    assert [text for page in pages for text in found(page)] == found(search(desk, ""))
    assert [len(page.hits) for page in pages] == [2, 2, 2, 0]
    assert {(page.total, page.pages) for page in pages} == {(6, 3)}


def test_exchanged_days_get_a_sentence(desk: SearchDesk) -> None:
    with pytest.raises(QueryError, match="the time ends on 2024-01-01, before it begins on 2024-12-31"):
        search(desk, "", Filters(since=date(2024, 12, 31), until=date(2024, 1, 1)))


def test_of_equal_weight_the_full_quotation_comes_first(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        record(desk, Said("Anna Alt", "Frieden jetzt", extent="partial"), published=date(2024, 2, 1))
        record(desk, Said("Berta Bach", "Frieden jetzt", extent="full"), published=date(2024, 1, 1))
        desk.catch_up()
        assert [hit.quotation.extent for hit in search(desk, "Frieden", order="best").hits] == ["full", "partial"]


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Die Truppen der Truppe.", "Truppe", ["Truppen", "Truppe"]),
        ("Sehr, sehr gefährlich!", "gefaehrliche", ["gefährlich"]),
        ("Kra\u0308fte wirken", "Kräfte", ["Kra\u0308fte"]),
        ("Gefa\u00adhr droht", "gefahr", ["Gefa\u00adhr"]),
        ("Das ist „gleich  Null“.", "„gleich null“", ["gleich  Null"]),
        ("ja ja ja", "„ja ja“", ["ja ja ja"]),
        ("Null, gleich Null", "null „gleich Null“", ["Null", "gleich Null"]),
        ("US-Soldaten", "Soldat", ["Soldaten"]),
        ("Müllers Mueller, Muller und Mühle", "mull*", ["Müllers", "Muller"]),
        ("Müllers Mueller, Muller und Mühle", "Muell*", ["Müllers", "Mueller"]),
        ("Müllers Mueller, Muller und Mühle", "Müll*", ["Müllers", "Mueller", "Muller"]),
        ("Kampftruppen", "Truppen", []),
        ("Null gleich", "„gleich Null“", []),
        ("", "Krieg", []),
    ],
)
def test_words_are_marked(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in find_highlights(text, parse_query(query))] == marked


TRADE = [
    "Krieg",
    "Kriege",
    "Frieden",
    "Soldat",
    "Soldaten",
    "gleich",
    "null",
    "Rutte",
    "Müller",
    "Mueller",
]
queries = st.builds(
    Query,
    st.lists(st.sampled_from(TRADE), max_size=2).map(tuple),
    st.lists(st.lists(st.sampled_from(TRADE), min_size=1, max_size=3).map(tuple), max_size=2).map(tuple),
)


@pytest.fixture(scope="module")
def crowded_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchDesk]:
    """A desk with the same few words in many orders, indexed in several commits."""
    with open_desk(tmp_path_factory.mktemp("crowded")) as desk:
        for number in range(60):
            words = [TRADE[(number * step + number // 7) % 10] for step in range(1, 2 + number % 6)]
            record(desk, Said(("Mark Rutte", "Eva Müller", None)[number % 3], f"{number} " + " ".join(words)))
            if number % 9 == 0:
                desk.catch_up()
        desk.catch_up()
        yield desk


@given(query=queries)
def test_search_finds_what_looking_through_all_finds(crowded_desk: SearchDesk, query: Query) -> None:
    everything = search_quotations(crowded_desk, Query(), Filters(), Paging(per_page=100))
    names = {"Mark Rutte": {"rutte"}, "Eva Müller": {"müller", "mueller"}, None: set[str]()}
    expected = []
    for hit in everything.hits:
        quotation = hit.quotation
        exact = [word.exact for word in read_words(quotation.text)]
        by_name = names[quotation.speaker.name if quotation.speaker else None]
        stems = set(map(stem_word, exact))
        has_words = all(stem_word(fold_word(word)) in stems or fold_word(word) in by_name for word in query.words)
        has_phrases = all(
            any(
                exact[first : first + len(phrase)] == [fold_word(word) for word in phrase]
                for first in range(len(exact))
            )
            for phrase in query.phrases
        )
        if has_words and has_phrases:
            expected.append(quotation.id)
    orders: tuple[Order, ...] = ("newest", "best")
    for order in orders:
        results = search_quotations(crowded_desk, query, Filters(), Paging(order, per_page=100))
        assert results.total == len(expected)
        assert {hit.quotation.id for hit in results.hits} == set(expected)
