"""What does the archive keep? Everything as it was read, once, under the speaker who said it in whatever spelling."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateIndex, CreateTable

from index import tables
from index.archive import ArchiveError, migration_config, open_archive, reading, writing
from index.changes import changed_articles, read_state
from index.lookup import (
    count_speaker_quotations,
    count_totals,
    list_article_quotations,
    list_speaker_quotations,
    load_article,
    load_passage,
    load_quotation,
    load_quotations,
)
from index.moments import UtcDateTime
from index.outlets import list_outlets, load_outlet
from index.recording import RecordingError, record_article
from index.records import Totals
from index.speakers import find_speakers, list_roles, list_speakers, list_spellings, load_speaker
from quotes.values import Article, Occasion, Outlet
from tests.databases import POSTGRES, sqlite_only
from tests.index_examples import Said, empty_archive, make_article, record_into

KBS = Outlet("KBS", None, "cited", date(2024, 10, 30))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Engine]:
    """An empty archive."""
    with empty_archive(tmp_path / "archive.sqlite") as engine:
        yield engine


def test_quotation_comes_back_as_it_went_in(archive: Engine) -> None:
    said = Said("Yoon Suk-yeol", "Das ist eine Bedrohung.", role="Präsident", said_on=date(2024, 10, 28), cited=KBS)
    article, (quotation,) = make_article(
        said, outlet="Zeit Online", published=date(2024, 10, 29), url="https://zeit.de/1"
    )
    occasion = Occasion(0, 4, article.text[:4])
    before = datetime.now(UTC)
    recorded = record_article(archive, article, [replace(quotation, occasion=occasion, repaired=True)])
    back = load_quotation(archive, quotation.id)
    assert back is not None
    assert (back.start, back.end, back.text, back.extent) == (quotation.start, quotation.end, quotation.text, "full")
    assert (back.cue, back.attribution, back.occasion) == (quotation.cue, quotation.attribution, occasion)
    assert (back.repaired, back.role, back.said_on, back.day) == (True, "Präsident", said.said_on, said.said_on)
    assert back.speaker is not None
    assert quotation.speaker is not None
    assert (back.speaker.name, back.speaker.kind, back.mention) == (
        "Yoon Suk-yeol",
        "person",
        quotation.speaker.mention,
    )
    assert back.cited is not None
    assert (back.cited.name, back.cited.domain, back.reported_on) == ("KBS", "kbs.co.kr", date(2024, 10, 30))
    assert back.article == recorded.article == load_article(archive, recorded.article.id)
    assert back.article.outlet is not None
    assert (back.article.outlet.name, back.article.outlet.domain) == ("Zeit Online", "zeitonline.de")
    assert load_outlet(archive, back.article.outlet.id) == back.article.outlet
    assert load_speaker(archive, back.speaker.id) == back.speaker
    assert back.article.read_at.utcoffset() == timedelta(0)
    assert before <= back.article.read_at <= datetime.now(UTC)


def test_what_nobody_knows_stays_open(archive: Engine) -> None:
    article, (quotation,) = make_article(Said(None, "Wer weiß."))
    record_article(archive, article, [replace(quotation, cue=None)])
    back = load_quotation(archive, quotation.id)
    assert back is not None
    assert (back.speaker, back.role, back.mention, back.cue, back.occasion, back.cited) == (None,) * 6
    assert (back.day, back.article.outlet, back.article.title, back.article.authors) == (None, None, None, ())


def test_nothing_is_found_where_nothing_is(archive: Engine) -> None:
    assert load_quotation(archive, "q-1") is None
    assert load_article(archive, "a-1") is None
    assert load_speaker(archive, "s-1") is None
    assert load_outlet(archive, "o-1") is None
    assert not load_quotations(archive, []) + list_speaker_quotations(archive, "s-1", 10)
    assert not list_article_quotations(archive, "a-1")
    assert not list_speakers(archive) + find_speakers(archive, "Rutte")
    assert not list_outlets(archive)
    assert not list_spellings(archive, "s-1")
    assert not list_roles(archive, "s-1")
    assert count_speaker_quotations(archive, "s-1") == 0
    assert count_totals(archive) == Totals(0, 0, 0, 0, 0)


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), url=st.none() | st.just("u"))
def test_text_is_kept_as_read_and_recorded_once(
    tmp_path_factory: pytest.TempPathFactory, text: str, url: str | None
) -> None:
    archive = open_archive(tmp_path_factory.mktemp("archive") / "archive.sqlite")
    article = Article("x.txt", text, url=url)
    first = record_article(archive, article, [])
    state = read_state(archive)
    again = record_article(archive, replace(article, document="y.txt"), [])
    assert (first.status, again.status) == ("new", "unchanged")
    assert again.article == first.article
    assert read_state(archive) == state
    with reading(archive) as connection:
        assert connection.execute(select(tables.article.c.text)).scalar_one() == text
    archive.dispose()


def test_same_article_changes_nothing_and_another_is_added(archive: Engine) -> None:
    article, quotations = make_article(Said("Mark Rutte", "Ja.", spellings=("Mark Rutte", "Rutte")), url="https://a.de")
    record_article(archive, article, quotations)
    totals, speakers = count_totals(archive), list_speakers(archive)
    assert record_article(archive, article, quotations).quotations == 1
    assert (count_totals(archive), list_speakers(archive)) == (totals, speakers)
    changed = replace(article, text=article.text + "Nachtrag.")
    assert record_article(archive, changed, quotations).status == "changed"
    assert record_article(archive, changed, quotations).status == "unchanged"
    assert record_article(archive, replace(article, url="https://b.de"), []).status == "new"
    assert count_totals(archive).articles == 2
    assert count_totals(archive).quotations == 1


@pytest.mark.parametrize(
    ("article", "finding"),
    [
        (Article("x.txt", "Null\0Zeichen"), "holds a NUL character"),
        (Article("x.txt", "Text", title="Ti\0tel"), "holds a NUL character"),
        (Article("x.txt", "halb \ud83d"), "holds half a surrogate pair"),
        (Article("x.txt", "Kurz."), "lies outside its text"),
        (Article("x.txt", "Ein anderer Text, lang genug dafür."), "is not what its text says"),
    ],
)
def test_article_is_refused(archive: Engine, article: Article, finding: str) -> None:
    _, quotations = make_article(Said("Mark Rutte", "Ja."))
    with pytest.raises(RecordingError, match=f"x.txt: .*{finding}"):
        record_article(archive, article, quotations)
    assert count_totals(archive).articles == 0


def test_failed_recording_leaves_nothing(archive: Engine) -> None:
    article, (quotation,) = make_article(Said("Mark Rutte", "Ja."), outlet="Zeit Online")
    with pytest.raises(DBAPIError, match="extent"):
        record_article(archive, article, [replace(quotation, extent=None)])  # type: ignore[arg-type]
    assert count_totals(archive) == Totals(0, 0, 0, 0, 0)
    assert read_state(archive).sequence == 0


def test_quotations_come_in_the_order_of_the_ids_and_of_the_text(archive: Engine) -> None:
    home = record_into(archive, Said("Mark Rutte", "Eins."), Said("Eva Kern", "Zwei."))
    one, two = list_article_quotations(archive, home)
    assert (one.text, two.text) == ("Eins.", "Zwei.")
    assert load_quotations(archive, [two.id, "q-unbekannt", one.id]) == [two, one]


def test_outlets_count_what_they_printed_and_what_was_taken_from_them(archive: Engine) -> None:
    taken = Said("Mark Rutte", "Eins.", cited=Outlet("Zeit Online", "www.zeitonline.de", "cited"))
    record_article(archive, *make_article(taken, Said(None, "Zwei."), outlet="Handelsblatt"))
    record_article(archive, *make_article(Said(None, "Drei."), outlet="Zeit Online"))
    assert [(one.outlet.name, one.published, one.cited) for one in list_outlets(archive)] == [
        ("Handelsblatt", 2, 0),
        ("Zeit Online", 1, 1),
    ]
    assert count_totals(archive) == Totals(articles=2, quotations=3, speakers=1, outlets=2, open_speakers=2)


def test_passage_reaches_to_the_cue_in_the_next_paragraph(archive: Engine) -> None:
    text = "Davor.\n\n„Wir bleiben.“\n\nDas sagte Eva Kern.\n\nDanach.\n"
    _, (quotation,) = make_article(Said("Eva Kern", "Wir bleiben."))
    start = text.index("„")
    at = {"start": start, "end": start + 14}
    name = text.index("Eva Kern")
    speaker = quotation.speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert quotation.cue is not None
    near = replace(speaker, mention=replace(speaker.mention, start=name, end=name + 8))
    cue = replace(quotation.cue, start=name - 6, end=name - 1)
    for number, (kept, passage) in enumerate(
        (
            ({"cue": cue, "speaker": near}, "„Wir bleiben.“\n\nDas sagte Eva Kern."),
            ({"cue": None, "speaker": None}, "„Wir bleiben.“"),
            ({"cue": replace(cue, start=text.index("Danach"), end=len(text) - 1), "speaker": None}, "„Wir bleiben.“"),
        )
    ):
        article = Article(f"{number}.txt", text, url=f"https://{number}.de")
        made = replace(quotation, id=f"q-{number}", **at, **kept)  # type: ignore[arg-type]
        record_article(archive, article, [made])
        back = load_quotation(archive, made.id)
        assert back is not None
        found = load_passage(archive, back)
        assert found.text == passage == text[found.start : found.start + len(found.text)]


def test_changes_are_numbered_in_their_order(archive: Engine) -> None:
    ids = [record_into(archive, Said(None, text)) for text in ("Eins.", "Zwei.", "Drei.")]
    assert read_state(archive).sequence == 3
    assert changed_articles(archive, 0, 3) == ids
    assert changed_articles(archive, 1, 2) == ids[1:2]
    assert changed_articles(archive, 3, 3) == []


def test_writers_wait_for_each_other(archive: Engine) -> None:
    with ThreadPoolExecutor(8) as pool:
        articles = [make_article(Said("Mark Rutte", f"Satz {number % 20}.")) for number in range(40)]
        statuses = [made.status for made in pool.map(lambda pair: record_article(archive, *pair), articles)]
    assert (statuses.count("new"), statuses.count("unchanged")) == (20, 20)
    assert read_state(archive).sequence == count_totals(archive).articles == 20


def test_migrations_make_the_tables_that_the_code_knows(archive: Engine) -> None:
    with archive.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": not POSTGRES}
        )
        assert compare_metadata(context, tables.metadata) == []


def test_migrations_can_be_gone_back_and_forth(archive: Engine) -> None:
    with writing(archive) as connection:
        command.downgrade(migration_config(connection), "base")
        command.upgrade(migration_config(connection), "head")
    assert count_totals(archive) == Totals(0, 0, 0, 0, 0)


def test_archive_is_opened_again_with_what_it_held(tmp_path: Path) -> None:
    path = tmp_path / "neu" / "archive.sqlite"
    for _ in range(2):
        archive = open_archive(path)
        record_into(archive, Said("Mark Rutte", "Ja."))
        token = read_state(archive).token
        archive.dispose()
    archive = open_archive(path if POSTGRES else f"sqlite:///{path}")
    assert read_state(archive).token == token
    assert count_totals(archive).articles == 1
    archive.dispose()


@sqlite_only
def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("kein Archiv, sondern ein Text, der lang genug ist, um gelesen zu werden" * 20)
    with sqlite3.connect(tmp_path / "newer") as newer:
        newer.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        newer.execute("INSERT INTO alembic_version VALUES ('9999')")
    newer.close()
    for place, finding in (
        (tmp_path / "text", "cannot be opened as an archive"),
        (tmp_path, "cannot be opened as an archive"),
        (tmp_path / "text" / "archive", "its folder cannot be made"),
        (tmp_path / "newer", "was written by a newer version"),
        ("nosuch://database", "is no address of an SQLite or PostgreSQL database"),
        ("mysql://database", "is no address of an SQLite or PostgreSQL database"),
        ("postgresql://:port/", "is no address of an SQLite or PostgreSQL database"),
        ("postgresql://eva:geheim@127.0.0.1:1/none", r"postgresql://eva:\*\*\*@127.0.0.1:1/none: cannot be opened"),
    ):
        with pytest.raises(ArchiveError, match=finding):
            open_archive(place)


def test_tables_can_stand_in_postgresql() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in tables.metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=dialect)).strip().startswith("CREATE TABLE")
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=dialect)).startswith("CREATE INDEX")


def test_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs its time zone"):
        UtcDateTime().process_bind_param(datetime(2024, 1, 1), postgresql.dialect())  # type: ignore[no-untyped-call]
