"""Who is one person across articles? „Außenminister Lawrow“ and „Sergej Lawrow“ are; two Müllers stay two."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from bench.pairs import link_pair
from index import tables
from index.archive import reading, writing
from index.lookup import list_article_quotations
from index.recording import record_article
from index.resolution import resolve_all
from index.speakers import list_speakers
from quotes.extraction import extract_quotations
from quotes.reading import read_article
from quotes.values import SpeakerKind
from tests.index_examples import Said, empty_archive, make_article

# Who is quoted in an article: name and role of each.
Cast = Sequence[tuple[str, str | None]]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Engine]:
    """An empty archive."""
    with empty_archive(tmp_path / "archive.sqlite") as engine:
        yield engine


def record_casts(archive: Engine, casts: Sequence[Cast], order: Sequence[int] | None = None) -> list[list[str | None]]:
    """Records one article for each cast; gives the id of each quoted speaker, by article and place."""
    homes: dict[int, str] = {}
    for number in order or range(len(casts)):
        said = [Said(name, f"Satz {number} {place}.", role=role) for place, (name, role) in enumerate(casts[number])]
        article, quotations = make_article(*said, url=f"https://zeitung.example/{number}/{casts[number][0][0]}")
        homes[number] = record_article(archive, article, quotations).article.id
    return [
        [one.speaker.id if one.speaker else None for one in list_article_quotations(archive, homes[number])]
        for number in range(len(casts))
    ]


COMPANY = [("Tom Berg", None), ("Ida Kern", None)]

# Each row: the cast of one article, that of another, and whether their first speakers are one.
PAIRS: list[tuple[Cast, Cast, bool]] = [
    ([("Sergej Lawrow", None)], [("Sergei Lavrov", None)], True),
    ([("Yoon Suk-yeol", None)], [("Suk-yeol Yoon", None)], True),
    ([("Ursula von der Leyen", None)], [("Ursula Von der Leyen", None)], True),
    ([("Dr. Karl Lind", None)], [("Karl Lind", None)], True),
    # A bare surname needs the same office or body, or the same company.
    ([("Sergej Lawrow", "russischer Außenminister")], [("Lawrow", "Außenminister")], True),
    ([("Eva Velt", "Pentagon-Sprecherin")], [("Velt", "Pentagon-Sprecherin")], True),
    ([("Eva Velt", "Sprecherin")], [("Velt", "Sprecherin")], False),
    ([("Eva Velt", None)], [("Velt", None)], False),
    ([("Eva Velt", None), *COMPANY], [("Velt", None), *COMPANY], True),
    ([("Eva Velt", None), ("Tom Berg", None)], [("Velt", None), ("Tom Berg", None)], False),
    ([("Müller", "Außenminister")], [("Müller", "Außenminister")], True),
    ([("Müller", None)], [("Müller", None)], False),
    ([("Eva Velt", "SPD-Politikerin")], [("Velt", "CDU-Politikerin")], False),
    # Namesakes are told apart by what they do.
    ([("Michael Müller", "SPD-Politiker")], [("Michael Müller", "Stürmer")], False),
    ([("Michael Müller", "SPD-Politiker")], [("Michael Müller", "CDU-Politiker")], False),
    ([("Eva Velt", "französische Außenministerin")], [("Eva Velt", "norwegische Außenministerin")], False),
    ([("Eva Velt", "Ministerpräsidentin von Niedersachsen")], [("Eva Velt", "deutsche Außenministerin")], True),
    ([("Eva Velt", "Grünen-Politikerin")], [("Eva Velt", "Fraktionschefin von Bündnis 90/Die Grünen")], True),
    ([("Eva Velt", "Schauspielerin")], [("Eva Velt", "ukrainische Präsidentin")], True),
    # Other given names, other generations.
    ([("Gerd Müller", None)], [("Kerstin Müller", None)], False),
    ([("Georg Velt sen.", None)], [("Georg Velt jun.", None)], False),
    ([("Kim Jong Il", None)], [("Kim Jong Un", None)], False),
    # A mistyped name needs more than the name.
    ([("John Healey", "britischer Verteidigungsminister")], [("John Healy", "Verteidigungsminister")], True),
    ([("John Healey", None)], [("John Healy", None)], False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_first_speakers_of_two_articles(archive: Engine, one: Cast, other: Cast, same: bool) -> None:
    first, second = record_casts(archive, [one, other])
    assert (first[0] == second[0]) is same


@pytest.mark.parametrize(("one", "other", "same"), [row for row in PAIRS if len(row[0]) == len(row[1]) == 1])
def test_pairs_are_measured_as_they_are_recorded(archive: Engine, one: Cast, other: Cast, same: bool) -> None:
    with writing(archive) as connection:
        assert (link_pair(connection, one[0], other[0]) is not None) is same
        assert connection.execute(select(tables.sighting)).all() == []


def test_namesakes_keep_their_ids_and_who_fits_both_stays_apart(archive: Engine) -> None:
    casts: list[Cast] = [
        [("Michael Müller", "SPD-Politiker")],
        [("Michael Müller", "Stürmer")],
        [("Michael Müller", "Nationalspieler")],
        [("Michael Müller", None)],
    ]
    politician, striker, player, unknown = (row[0] for row in record_casts(archive, casts))
    assert striker == player
    assert len({politician, striker, unknown}) == 3


def test_bare_surname_of_two_bearers_stays_apart(archive: Engine) -> None:
    casts: list[Cast] = [
        [("Gerd Müller", "Entwicklungsminister")],
        [("Kerstin Müller", "Staatsministerin")],
        [("Müller", None), ("Gerd Müller", None)],
        [("Müller", "Entwicklungsminister")],
    ]
    gerd, kerstin, unknown, minister = (row[0] for row in record_casts(archive, casts))
    assert minister == gerd
    assert unknown not in (gerd, kerstin)


def test_who_comes_to_be_known_later_takes_the_bare_surname_in(archive: Engine) -> None:
    bare = record_casts(archive, [[("Lawrow", "russischer Außenminister")]])[0][0]
    record_casts(archive, [[("Sergej Lawrow", "Außenminister")]])
    (summary,) = list_speakers(archive)
    assert (summary.speaker.name, summary.quotations) == ("Sergej Lawrow", 2)
    with reading(archive) as connection:
        assert (
            connection.execute(select(tables.former.c.now).where(tables.former.c.id == bare)).scalar()
            == summary.speaker.id
        )


@pytest.mark.parametrize("kind", ["unnamed", "document"])
def test_roles_and_documents_of_two_articles_do_not_merge(archive: Engine, kind: SpeakerKind) -> None:
    for number in range(2):
        record_article(archive, *make_article(Said("der Außenminister", f"Satz {number}.", kind=kind)))
    assert len(list_speakers(archive)) == 2


NAMES = (
    "Sergej Lawrow",
    "Sergei Lavrov",
    "Lawrow",
    "Michael Müller",
    "Müller",
    "Kerstin Müller",
    "John Healey",
    "John Healy",
)
ROLES = (None, "Außenminister", "russischer Außenminister", "SPD-Politiker", "Stürmer", "Verteidigungsminister")


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    casts=st.lists(
        st.lists(
            st.tuples(st.sampled_from(NAMES), st.sampled_from(ROLES)),
            min_size=1,
            max_size=3,
            unique_by=lambda one: one[0],
        ),
        min_size=2,
        max_size=5,
    ),
    data=st.data(),
)
def test_order_of_arrival_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, casts: list[Cast], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(casts))))
    folder = tmp_path_factory.mktemp("orders")
    with empty_archive(folder / "one.sqlite") as one, empty_archive(folder / "other.sqlite") as other:
        assert record_casts(one, casts) == record_casts(other, casts, order)
        assert list_speakers(one) == list_speakers(other)
        assert held_words(one) == held_words(other)
        before = held_words(one), list_speakers(one)
        with writing(one) as connection:
            resolve_all(connection)
        assert (held_words(one), list_speakers(one)) == before


def held_words(archive: Engine) -> list[tuple[str, str]]:
    """Every word by which a speaker is found."""
    with reading(archive) as connection:
        return sorted((row.speaker_id, row.word) for row in connection.execute(select(tables.speaker_word)))


def test_all_orders_of_a_hard_case_agree(tmp_path: Path) -> None:
    casts: list[Cast] = [
        [("Müller", "Außenminister"), ("Eva Kern", None), ("Tom Berg", None)],
        [("Michael Müller", "Außenminister"), ("Eva Kern", None)],
        [("Michael Müller", "Stürmer"), ("Tom Berg", None)],
        [("Müller", None), ("Eva Kern", None), ("Tom Berg", None)],
    ]
    outcomes = set()
    for number, order in enumerate(itertools.permutations(range(len(casts)))):
        with empty_archive(tmp_path / f"{number}.sqlite") as archive:
            outcomes.add(tuple(map(tuple, record_casts(archive, casts, order))))
    assert len(outcomes) == 1


def test_seeds_have_one_speaker_for_each_person(archive: Engine) -> None:
    """Selenskyj in three articles and in two romanisations, Healey beside a mistyped „Healy“, Yoon in two orders."""
    for path in sorted((Path(__file__).parent.parent / "seeds").glob("*.txt")):
        article = read_article(path)
        record_article(archive, article, extract_quotations(article))
    speakers = {summary.speaker.name: summary for summary in list_speakers(archive)}
    for surname, spellings in (
        ("Selenskyj", {"Wolodymyr Selenskyj", "Selenskyj", "Wolodimir Selenski", "Selenski"}),
        ("Healey", {"John Healey", "Healy"}),
        ("Yoon", {"Yoon Suk-yeol"}),
        ("Rutte", {"Mark Rutte", "Rutte"}),
    ):
        (found,) = (summary for name, summary in speakers.items() if surname in name)
        assert spellings <= set(found.spellings), found.spellings
    assert speakers["Wolodymyr Selenskyj"].quotations == 6
