"""Alike sightings are sorted together: is the outcome the same as if each had been looked at by itself?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, select

from index import tables
from index.archive import reading, writing
from index.bundles import read_bundles
from index.clusters import cluster_blocks
from index.editing import EditingError, Editor, merge_speakers, split_speaker, undo_decision
from index.identity import speaker_id
from index.persons import Node, Sighting
from index.recording import record_article
from index.resolution import describe_speakers
from index.verdicts import read_verdicts
from tests.index_examples import Said, empty_archive, make_article
from tests.test_resolution_across import NAMES, ROLES, Cast

EVA = Editor("Eva Kern", "steht so im Mitschnitt")
Sortings = dict[str, tuple[str, str, float]]

# What happens to an archive: an article comes, or an editor decides on the speakers with these numbers.
Step = tuple[str, Cast] | tuple[str, tuple[int, int]]


def sort_singly(connection: Connection) -> Sortings:
    """Speaker, reason and confidence of each sighting, where each is read and looked at by itself."""
    rows = connection.execute(select(tables.sighting)).all()
    present: dict[str, set[str]] = defaultdict(set)
    blocks: dict[str, list[Sighting]] = defaultdict(list)
    for row in rows:
        present[row.article_id] |= {row.key} - {""}
        blocks[row.block].append(Sighting(row.id, row.kind, row.name, row.key, tuple(row.roles)))
    seen = {row.id: (row.article_id, present[row.article_id] - {row.key}) for row in rows}

    def count_shared(one: Node, other: Node) -> int:
        mine, theirs = ([seen[each] for each in node.sightings if seen[each][1]] for node in (one, other))
        here, there = ({article for article, _ in part} for part in (mine, theirs))
        beside_me = {key for article, company in mine if article not in there for key in company}
        return len(beside_me & {key for article, company in theirs if article not in here for key in company})

    clusters = cluster_blocks(list(blocks.values()), read_verdicts(connection, set(blocks)), count_shared)
    return {
        one: (speaker_id(cluster.key), link.rule, link.confidence)
        for cluster in clusters
        for one, link in cluster.links.items()
    }


def held_sorting(connection: Connection) -> Sortings:
    """Speaker, reason and confidence of each sighting as the archive has them."""
    rows = connection.execute(select(tables.sighting))
    return {row.id: (row.speaker_id, row.link, row.confidence) for row in rows}


def held_names(connection: Connection) -> tuple[list[tuple[str, ...]], ...]:
    """Names and words of all speakers."""
    shown = connection.execute(select(tables.speaker.c.id, tables.speaker.c.kind, tables.speaker.c.name))
    words = connection.execute(select(tables.speaker_word.c.speaker_id, tables.speaker_word.c.word))
    return sorted(map(tuple, shown)), sorted(map(tuple, words))


def record_cast(archive: Engine, number: int, cast: Cast) -> None:
    said = [Said(name, f"Satz {number} {place}.", role=role) for place, (name, role) in enumerate(cast)]
    record_article(archive, *make_article(*said, url=f"https://zeitung.example/{number}"))


def decide(archive: Engine, what: str, which: tuple[int, int], decisions: list[str]) -> None:
    """Joins two speakers, parts one, or undoes a decision, by their numbers."""
    with reading(archive) as connection:
        speakers = sorted(connection.execute(select(tables.speaker.c.id)).scalars())
        asked = select(tables.sighting.c.speaker_id, tables.sighting.c.article_id)
        articles = sorted({(row.speaker_id, row.article_id) for row in connection.execute(asked)})
    try:
        if what == "undo" and decisions:
            undo_decision(archive, EVA, decisions.pop(which[0] % len(decisions)))
        elif what == "merge" and speakers:
            one, other = (speakers[number % len(speakers)] for number in which)
            decisions.append(merge_speakers(archive, EVA, one, other))
        elif what == "split" and speakers:
            one = speakers[which[0] % len(speakers)]
            own = [article for speaker, article in articles if speaker == one]
            decisions.append(split_speaker(archive, EVA, one, own[: which[1] % len(own)]))
    except EditingError:
        pass  # one speaker with itself, or all of its articles: nothing is decided


def check_archive(archive: Engine) -> None:
    """Is everything as if each sighting had been looked at by itself, and every name looked for anew?"""
    with writing(archive) as connection:
        held = held_sorting(connection)
        assert held == sort_singly(connection)
        spelling, quotation = tables.spelling.c, tables.quotation.c
        for owner, speaker in ((spelling.sighting_id, spelling.speaker_id), (quotation.said_by, quotation.speaker_id)):
            assert all(held[one][0] == its for one, its in connection.execute(select(owner, speaker)))
        names = held_names(connection)
        describe_speakers(connection, {speaker for speaker, _, _ in held.values()})
        assert held_names(connection) == names


CAST = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from((None, None, *ROLES))),
    min_size=1,
    max_size=4,
    unique_by=lambda one: one[0],
)
ARTICLE = st.tuples(st.just("article"), CAST)
DECISION = st.tuples(st.sampled_from(("merge", "split", "undo")), st.tuples(st.integers(0, 20), st.integers(0, 20)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(st.one_of(ARTICLE, ARTICLE, ARTICLE, DECISION), min_size=3, max_size=14))
def test_any_history_ends_as_if_each_had_been_looked_at(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Step]
) -> None:
    decisions: list[str] = []
    with empty_archive(tmp_path_factory.mktemp("histories") / "archive.sqlite") as archive:
        for number, (what, given_) in enumerate(steps):
            if what == "article":
                record_cast(archive, number, given_)  # type: ignore[arg-type]
            else:
                decide(archive, what, given_, decisions)  # type: ignore[arg-type]
        check_archive(archive)


COMPANY = [("Tom Berg", None), ("Ida Kern", None)]

# Each row: what the articles say, and how many times sightings are read for how many that there are.
BUNDLES: list[tuple[Sequence[Cast], int]] = [
    ([[("Eva Velt", None)]] * 5, 1),
    ([[("Eva Velt", "Ministerin")]] * 3 + [[("Eva Velt", None)]] * 2, 2),
    # Every bare surname is looked at by itself, and so is whoever may be one or the other namesake.
    ([[("Velt", None)]] * 4, 4),
    ([[("Eva Velt", "Stürmerin")], [("Eva Velt", "SPD-Politikerin")], *[[("Eva Velt", None)]] * 3], 5),
    ([[("Eva Velt", "Stürmerin")], [("Eva Velt", "SPD-Politikerin")], *[[("Eva Velt", "Stürmerin")]] * 3], 2),
]


@pytest.mark.parametrize(("casts", "count"), BUNDLES)
def test_alike_sightings_are_read_as_one(
    tmp_path_factory: pytest.TempPathFactory, casts: list[Cast], count: int
) -> None:
    with empty_archive(tmp_path_factory.mktemp("bundles") / "archive.sqlite") as archive:
        for number, cast in enumerate(casts):
            record_cast(archive, number, cast)
        with reading(archive) as connection:
            blocks = set(connection.execute(select(tables.sighting.c.block)).scalars())
            bundles = read_bundles(connection, blocks, frozenset())
        assert len(bundles) == count
        assert sum(bundle.sighting.count for bundle in bundles) == len(casts)
        check_archive(archive)


def test_company_of_many_tells_whose_the_surname_is(tmp_path_factory: pytest.TempPathFactory) -> None:
    with empty_archive(tmp_path_factory.mktemp("company") / "archive.sqlite") as archive:
        for number in range(6):
            record_cast(archive, number, [("Eva Velt", None), COMPANY[number % 2]])
        record_cast(archive, 6, [("Velt", None), *COMPANY])
        record_cast(archive, 7, [("Velt", None), ("Eva Velt", "Ärztin")])
        with reading(archive) as connection:
            reasons = sorted(link for _, link, _ in held_sorting(connection).values())
        assert reasons.count("surname-and-company") == 1
        check_archive(archive)
