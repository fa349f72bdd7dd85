"""Which outlet prints at a host, and which outlets of the archive are one? amp.zeit.de is Zeit Online."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel import Locale
from sqlalchemy import Engine

from index.desk import open_desk
from index.editing import Editor, judge_quotation
from index.outlet_portraits import summarise_outlet
from index.outlets import list_outlets, load_outlet, match_outlets
from index.recording import record_article
from quotes.errors import LexiconError
from quotes.lexicon import outlets, tables
from quotes.lexicon.reading import read_table
from quotes.manifest import outlet_named
from quotes.values import Outlet
from tests.index_examples import Said, empty_archive, make_article
from tests.test_copies import OTHER, TEXT, edited, printed, take_in


@pytest.mark.parametrize(
    ("host", "name", "country", "language"),
    [
        ("zeit.de", "Zeit Online", "de", "de"),
        ("www.Zeit.de", "Zeit Online", "de", "de"),
        ("amp.zeit.de", "Zeit Online", "de", "de"),
        ("https://m.faz.net:443/aktuell?a=b", "Frankfurter Allgemeine Zeitung", "de", "de"),
        ("sz.de", "Süddeutsche Zeitung", "de", "de"),
        ("abcnews.com", "ABC", "us", "en"),
        ("abcnews.go.com", "ABC", "us", "en"),
        ("mobile.twitter.com", "X", "us", "en"),
        ("faktencheck.afp.com", "AFP Faktencheck", "de", "de"),
        ("www.afp.com", "AFP", "fr", "fr"),
        ("news.sky.com", "Sky News", "gb", "en"),
        ("de.rt.com", "RT DE", "ru", "de"),
        ("rt.com", "RT", "ru", "en"),
        ("salto.bz", "Salto", "it", "de"),
        ("brf.be", "BRF", "be", "de"),
        ("rts.ch", "RTS", "ch", "fr"),
        ("volksblatt.li", "Liechtensteiner Volksblatt", "li", "de"),
        ("www.pravda.com.ua", "Ukrajinska Prawda", "ua", "uk"),
    ],
)
def test_an_outlet_is_found_by_its_host(host: str, name: str, country: str, language: str) -> None:
    outlet = tables.find_domain(host)
    assert outlet is not None
    assert (outlet.name, outlet.country, outlet.language) == (name, country, language)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "de",
        "co.uk",
        "com.au",
        "example.co.uk",
        "meinezeit.de",
        "zeit.de.example.org",
        "Zeit",
        "sat.1",
        "http://[",
        ".",
    ],
)
def test_a_host_that_no_row_knows_is_nobodys(host: str) -> None:
    assert tables.find_domain(host) is None


def test_at_least_150_domains_print_german_and_in_every_country_some() -> None:
    entries = {entry.domain: entry for entry in map(tables.find_domain, outlet_domains()) if entry is not None}
    printing = [entry for entry in entries.values() if entry.kind != "platform"]
    assert len([entry for entry in printing if entry.language == "de"]) >= 150
    for country, least in (("de", 300), ("at", 40), ("ch", 50), ("lu", 8), ("li", 4), ("it", 8), ("be", 3)):
        german = [entry for entry in printing if entry.language == "de" and entry.country == country]
        assert len(german) >= least, country
    assert len([entry for entry in printing if entry.kind == "agency"]) >= 100


def outlet_domains() -> set[str]:
    return {row["domain"] for row in tables.load_table("outlets").rows if row["domain"]}


def test_every_domain_of_an_outlet_leads_to_an_outlet_there() -> None:
    for domain in outlet_domains():
        entry = tables.find_domain(domain)
        assert entry is not None, domain
        assert entry.domain == domain


def test_countries_and_languages_are_those_of_iso() -> None:
    english = Locale("en")
    assert {country.upper() for country in outlets.COUNTRIES} <= set(english.territories)
    assert set(english.languages) >= outlets.LANGUAGES


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        ("Velter Bote\tVelter Bote\tvelt.de\tpaper\tde\tde\t", "kind 'paper' is unknown"),
        ("Velter Bote\tVelter Bote\tvelt.de\tnewspaper\tdd\tde\t", "country 'dd' is unknown"),
        ("Velter Bote\tVelter Bote\tvelt.de\tnewspaper\tde\t\t", "language '' is unknown"),
        ("Velter Bote\tVelter Bote\tvelt.de\tnewspaper\tde\tde\t", "'velt.de' has no row"),
        ("velt.de\tVelter Bote\tvelt.de\tonline\tde\tde\t", "'Velter Bote' has ('velt.de', 'online', 'de', 'de') here"),
    ],
)
def test_a_table_of_two_minds_about_an_outlet_is_refused(tmp_path: Path, row: str, finding: str) -> None:
    columns = "spelling\tname\tdomain\tkind\tcountry\tlanguage\trejected"
    first = "Bote\tVelter Bote\tvelt.de\tnewspaper\tde\tde\t"
    path = tmp_path / "words.tsv"
    path.write_text("\n".join(["# Outlets.", columns, first, row, ""]), encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        outlets.check_outlets(read_table(path, tuple(columns.split("\t"))))
    assert finding in str(caught.value)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Engine]:
    with empty_archive(tmp_path / "archive.sqlite") as archive:
        yield archive


def record_outlets(archive: Engine, *outlets: Outlet) -> list[str]:
    """Records a quotation of each outlet; returns the names of the outlets that the archive then lists."""
    for number, outlet in enumerate(outlets):
        record_article(archive, *make_article(Said("Tom Velt", f"Das ist Satz {number}.", cited=outlet)))
    return [summary.outlet.name for summary in list_outlets(archive)]


@pytest.mark.parametrize(
    ("spellings", "name"),
    [
        (
            [("Zeit Online", "www.zeit.de"), ("ZEIT", "amp.zeit.de"), ("Die Zeit", None), ("x", "zeit.de")],
            "Zeit Online",
        ),
        ([("ABC News", "abcnews.go.com"), ("ABC", "abcnews.com"), ("ABC News", None)], "ABC"),
        ([("SZ.de", "sz.de"), ("Süddeutsche Zeitung", "www.sueddeutsche.de")], "Süddeutsche Zeitung"),
        ([("Startseite | DER SPIEGEL", "m.spiegel.de"), ("Spiegel", None)], "Der Spiegel"),
        ([("KBS", None), ("KBS", "kbs.co.kr")], "KBS"),
        ([("Velter Bote", "velt.example"), ("Bote", "www.velt.example")], "Velter Bote"),
        ([("Velter Bote", None), ("Velter  BOTE", None)], "Velter Bote"),
    ],
)
def test_one_outlet_under_many_names_and_domains_is_one(
    archive: Engine, spellings: list[tuple[str, str | None]], name: str
) -> None:
    assert record_outlets(archive, *(Outlet(spelling, domain, "cited") for spelling, domain in spellings)) == [name]


def test_outlets_of_their_own_stay_apart(archive: Engine) -> None:
    names = record_outlets(
        archive,
        Outlet("AFP", "afp.com", "cited"),
        Outlet("Faktencheck", "faktencheck.afp.com", "cited"),
        Outlet("Zeit", "zeit.example.org", "cited"),
        Outlet("Die Zeit", "zeit.de", "cited"),
    )
    assert sorted(names) == ["AFP", "AFP Faktencheck", "Zeit", "Zeit Online"]


def test_what_the_lexicon_says_of_an_outlet_is_read_with_it(archive: Engine) -> None:
    record_outlets(archive, Outlet("KBS", None, "cited"), Outlet("Velter Bote", "velt.example", "cited"))
    known, unknown = (summary.outlet for summary in list_outlets(archive))
    assert (known.domain, known.kind, known.country, known.language) == ("kbs.co.kr", "broadcaster", "kr", "ko")
    assert (unknown.domain, unknown.kind, unknown.country, unknown.language) == ("velt.example", None, None, None)
    assert load_outlet(archive, known.id) == known


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("FAZ", ["Frankfurter Allgemeine Zeitung"]),
        ("faz", ["Frankfurter Allgemeine Zeitung"]),
        ("Frankfurter Allgemeine", ["Frankfurter Allgemeine Zeitung"]),
        ("Frankfurter Allgemeinen Zeitung", ["Frankfurter Allgemeine Zeitung"]),
        ("https://m.faz.net/aktuell", ["Frankfurter Allgemeine Zeitung"]),
        ("faz.net", ["Frankfurter Allgemeine Zeitung"]),
        ("Frankfurter Rundschau", []),
        ("velter bote", ["Velter Bote"]),
        ("Velt", []),
        ("", []),
    ],
)
def test_an_outlet_is_asked_for_by_any_spelling(archive: Engine, asked: str, names: list[str]) -> None:
    record_outlets(archive, Outlet("FAZ.NET", "faz.net", "cited"), Outlet("Velter Bote", None, "cited"))
    found = (load_outlet(archive, one) for one in match_outlets(archive, asked))
    assert [outlet.name for outlet in found if outlet] == names


@pytest.mark.parametrize(
    ("name", "url", "outlet"),
    [
        ("ZEIT ONLINE", None, ("Zeit Online", "zeit.de")),
        (None, "https://amp.zeit.de/politik/a", ("Zeit Online", "zeit.de")),
        ("Politik", "https://www.zeit.de/politik/a", ("Zeit Online", "zeit.de")),
        (None, "https://www.velt.example/a", ("velt.example", "velt.example")),
        ("Velter Bote", "https://www.velt.example/a", ("Velter Bote", "velt.example")),
        ("Velter Bote", None, ("Velter Bote", None)),
    ],
)
def test_the_outlet_of_a_page_is_named_by_its_host(
    name: str | None, url: str | None, outlet: tuple[str, str | None]
) -> None:
    assert outlet_named(name, url) == Outlet(*outlet, "published")
    assert outlet_named(None, None) is None


def test_register_counts_each_outlet_as_its_page_does(tmp_path: Path) -> None:
    """A text in three outlets, twice in one of them, reports that take from others, and an article of no outlet."""
    with open_desk(tmp_path) as desk:
        for number, text in enumerate([edited(*TEXT), edited(*TEXT[:4]), edited(*TEXT[2:]), edited(*OTHER)], start=1):
            take_in(desk, printed(number, text))
        rows = take_in(desk, replace(printed(3, edited(*TEXT), 9), url="https://bote3.example/b"))
        judge_quotation(desk.archive, Editor("Eva", "nein"), rows[0].id, "reject")
        cited = Outlet("Bote 2", "bote2.de", "cited")
        for home in ("Bote 1", "Bote 2", None):
            article, quotations = make_article(Said("Ida Kern", f"Wir, {home}.", cited=cited), outlet=home)
            record_article(desk.archive, article, quotations)
        summaries = list_outlets(desk.archive)
        assert len(summaries) > 4
        for summary in summaries:
            assert summarise_outlet(desk.archive, summary.outlet.id) == summary
        counts = {(one.outlet.name, one.outlet.domain): (one.published, one.cited) for one in summaries}
        assert counts["Bote 3", "bote3.example"] == (1, 0)
        assert counts["Bote 2", "bote2.de"] == (1, 2)
