"""Whom does the house suggest to someone who types „zelen“, „von der l“ or „Pistorious“, and to whom nobody?"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from index import known_names
from index.name_list import NameList
from index.suggestions import LATEST, suggest_speakers
from tests.index_examples import Said, empty_archive, record_into

PERSONS = (
    "Wolodymyr Selenskyj",
    "Boris Pistorius",
    "Wladimir Putin",
    "Ursula von der Leyen",
    "Recep Tayyip Erdoğan",
    "Kerstin Müller",
    "Ralph Mueller",
    "Yoon Suk-yeol",
    "Sergej Lawrow",
    "Sergej Schoigu",
    "Michelle O’Neill",
    "Mette Frederiksen",
    "Jens Spahn",
    "Lars Løkke Rasmussen",
    "Frank-Walter Steinmeier",
    "Joe Biden",
    "Jo Cox",
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Engine]:
    """An empty archive."""
    with empty_archive(tmp_path / "archive.sqlite") as engine:
        yield engine


@pytest.fixture(scope="module")
def politicians(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An archive with what each of the persons said, the Federal Government and a spokeswoman."""
    with empty_archive(tmp_path_factory.mktemp("politicians") / "archive.sqlite") as engine:
        record_into(engine, *(Said(name, f"Satz {number}.") for number, name in enumerate(PERSONS)))
        record_into(engine, Said("Wolodymyr Selenskyj", "Noch einer."), Said("Wolodymyr Selenskyj", "Und noch einer."))
        record_into(engine, Said("Wolodimir Selenski", "In anderer Schreibung."))
        record_into(engine, Said("Bundesregierung", "Wir prüfen das.", kind="organisation"))
        record_into(engine, Said("eine Sprecherin der Bahn", "Der Zug kommt.", kind="unnamed"))
        yield engine


def names(archive: Engine, typed: str) -> list[str]:
    return [suggestion.speaker.name for suggestion in suggest_speakers(archive, typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        # the beginning of any word, in any order
        ("sel", "Wolodymyr Selenskyj"),
        ("Wolod", "Wolodymyr Selenskyj"),
        ("selenskij wolo", "Wolodymyr Selenskyj"),
        ("von der l", "Ursula von der Leyen"),
        ("leyen ursula", "Ursula von der Leyen"),
        ("j bid", "Joe Biden"),
        ("joe", "Joe Biden"),
        ("jo", "Jo Cox"),
        # case, marks and umlauts aside
        ("erdogan", "Recep Tayyip Erdoğan"),
        ("ERDOĞAN", "Recep Tayyip Erdoğan"),
        ("Erdog\u0306an", "Recep Tayyip Erdoğan"),
        ("kerstin müller", "Kerstin Müller"),
        ("kerstin mueller", "Kerstin Müller"),
        ("kerstin muller", "Kerstin Müller"),
        ("kerstin mü", "Kerstin Müller"),
        ("ralph müll", "Ralph Mueller"),
        ("ralph mull", "Ralph Mueller"),
        ("lokke", "Lars Løkke Rasmussen"),
        ("loekke", "Lars Løkke Rasmussen"),
        ("sukyeol", "Yoon Suk-yeol"),
        ("suk-yeol yoon", "Yoon Suk-yeol"),
        ("oneill", "Michelle O’Neill"),
        ("o'neill", "Michelle O’Neill"),
        # another romanisation, and the beginning of one
        ("zelen", "Wolodymyr Selenskyj"),
        ("Zelenskyy", "Wolodymyr Selenskyj"),
        ("volodymyr z", "Wolodymyr Selenskyj"),
        ("lavr", "Sergej Lawrow"),
        ("shoig", "Sergej Schoigu"),
        # typing errors: one from four letters on, two from eight; a beginning with one
        ("Selneskyj", "Wolodymyr Selenskyj"),
        ("Zelneski", "Wolodymyr Selenskyj"),
        ("Pistorious", "Boris Pistorius"),
        ("Boirs Pistorius", "Boris Pistorius"),
        ("Putn", "Wladimir Putin"),
        ("Steinmeyer", "Frank-Walter Steinmeier"),
        ("von der leien", "Ursula von der Leyen"),
        ("Pistro", "Boris Pistorius"),
        ("Fredrik", "Mette Frederiksen"),
        # a role before the name
        ("Verteidigungsminister Pistorius", "Boris Pistorius"),
        ("Bundesverteidigungsminister Boris Pistorious", "Boris Pistorius"),
        ("NATO-Generalsekretär Spahn", "Jens Spahn"),
        # not only persons
        ("bundesreg", "Bundesregierung"),
        ("sprecherin", "eine Sprecherin der Bahn"),
    ],
)
def test_typed_letters_suggest(politicians: Engine, typed: str, first: str) -> None:
    assert names(politicians, typed)[:1] == [first]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "?!",
        "%",
        "_",
        "<>",
        "x",
        "elenskyj wlad",  # no speaker has both
        "Jill Biden",
        "Merz",
        "Pit",  # three letters may be anything: Putin is not meant
        "Buten",  # two errors in a word of five letters
        "Pxstoryous",  # three in a word of ten
        "enskyj",  # the end of a word
        "Kartoffelsalat",
        "Minister",
        "a" * 120,
        "q " * 60,
    ],
)
def test_typed_letters_suggest_nobody(politicians: Engine, typed: str) -> None:
    assert names(politicians, typed) == []


def test_exact_words_come_first_then_beginnings_then_romanisations_then_errors(archive: Engine) -> None:
    record_into(
        archive, *(Said(name, f"{name}.") for name in ("Eva Selin", "Tom Zelin", "Olga Selinska", "Ida Zelinski"))
    )
    record_into(archive, *(Said("Tom Zelin", f"Satz {number}.") for number in range(5)))
    assert names(archive, "Selin") == ["Eva Selin", "Olga Selinska", "Ida Zelinski", "Tom Zelin"]


def test_most_quoted_come_first_and_persons_before_the_rest(archive: Engine) -> None:
    record_into(archive, Said("Eva Bahn", "Eins."), Said("Tom Bahn", "Zwei."), Said("Tom Bahn", "Drei."))
    record_into(archive, *(Said("Deutsche Bahn", f"Satz {number}.", kind="organisation") for number in range(9)))
    record_into(archive, *(Said("Sprecher der Bahn", f"So {number}.", kind="unnamed") for number in range(20)))
    assert names(archive, "Bahn") == ["Tom Bahn", "Eva Bahn", "Deutsche Bahn", "Sprecher der Bahn"]


def test_roles_without_a_name_do_not_flood(archive: Engine) -> None:
    for number in range(12):
        record_into(archive, Said(f"eine Sprecherin des Amtes {number}", f"Nein {number}.", kind="unnamed"))
        record_into(archive, Said("eine Sprecherin", f"Ja {number}.", kind="unnamed"))
    record_into(archive, Said("Eva Sprecher", "Vielleicht."))
    found = names(archive, "sprecher")
    assert found[0] == "Eva Sprecher"
    assert len(found) == 3
    assert "eine Sprecherin" not in found, "it is a different one each time"


def test_suggestion_says_which_spelling_matched_and_the_latest_role(archive: Engine) -> None:
    record_into(archive, Said("Wolodymyr Selenskyj", "Eins."), Said("Wolodymyr Selenskyj", "Zwei."))
    record_into(archive, Said("Wolodimir Selenski", "Drei.", role="Präsident"), published=date(2024, 10, 1))
    for typed, spelling in (("selenskyj", None), ("sel", None), ("selenski", "Wolodimir Selenski"), ("zel", None)):
        (suggestion,) = suggest_speakers(archive, typed)
        assert (suggestion.speaker.name, suggestion.quotations) == ("Wolodymyr Selenskyj", 3)
        assert (typed, suggestion.spelling) == (typed, spelling)
        assert suggestion.role == "Präsident"


def test_role_is_that_of_the_latest_quotations(archive: Engine) -> None:
    early = (Said("Annalena Kern", f"Früher {number}.", role="Abgeordnete") for number in range(LATEST + 1))
    record_into(archive, *early, published=date(2010, 1, 1))
    record_into(archive, Said("Annalena Kern", "Jetzt.", role="Ministerin"), published=date(2024, 1, 1))
    late = (Said("Annalena Kern", f"Heute {number}.", role="Ministerin") for number in range(LATEST))
    record_into(archive, *late, published=date(2024, 1, 2))
    assert [suggestion.role for suggestion in suggest_speakers(archive, "kern")] == ["Ministerin"]


@pytest.mark.parametrize("limit", [1, 3])
def test_suggestions_are_no_more_than_asked_for(politicians: Engine, limit: int) -> None:
    assert len(suggest_speakers(politicians, "s", limit)) == limit


def mistyped(name: str) -> st.SearchStrategy[str]:
    """The name with one random edit: a letter left out, put in, changed, or exchanged with the one behind it."""
    letter = st.sampled_from("abcdefghijklmnopqrstuvwxyzäöü")
    place = st.integers(0, len(name) - 1)
    swap = st.integers(0, len(name) - 2).map(lambda at: name[:at] + name[at + 1] + name[at] + name[at + 2 :])
    return st.one_of(
        place.map(lambda at: name[:at] + name[at + 1 :]),
        st.builds(lambda at, new: name[:at] + new + name[at:], place, letter),
        st.builds(lambda at, new: name[:at] + new + name[at + 1 :], place, letter),
        swap,
    )


LONG_WORDS = sorted({(word, name) for name in PERSONS for word in name.split() if len(word) > 4 and word.isalpha()})


@given(st.sampled_from(LONG_WORDS).flatmap(lambda pair: st.tuples(mistyped(pair[0]), st.just(pair[1]))))
def test_name_with_one_typing_error_finds_its_speaker(politicians: Engine, pair: tuple[str, str]) -> None:
    typed, name = pair
    assert name in names(politicians, typed)


@given(st.text(max_size=40))
def test_whatever_is_typed_breaks_nothing(politicians: Engine, typed: str) -> None:
    assert len(suggest_speakers(politicians, typed)) <= 8


def test_who_is_recorded_meanwhile_is_suggested(archive: Engine) -> None:
    record_into(archive, Said("Eva Kern", "Eins."))
    assert names(archive, "Berg") == []
    record_into(archive, Said("Tom Berg", "Zwei."))
    assert names(archive, "Berg") == ["Tom Berg"]


def test_list_that_takes_long_is_made_while_the_old_one_serves(
    archive: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = known_names.KnownNames()
    monkeypatch.setattr(known_names, "QUICK_SECONDS", -1)
    record_into(archive, Said("Eva Kern", "Eins."))
    assert len(known.look_up(archive).speakers) == 1
    record_into(archive, Said("Tom Berg", "Zwei."))
    monkeypatch.setattr(known_names, "WAITS", 10**9)
    assert len(known.renew(archive).speakers) == 1, "it is too early for another"
    monkeypatch.setattr(known_names, "WAITS", 0)
    assert len(known.look_up(archive).speakers) == 1
    for thread in [thread for thread in threading.enumerate() if thread.name == "known names"]:
        thread.join(10)
    monkeypatch.setattr(known_names, "WAITS", 10**9)
    assert len(known.look_up(archive).speakers) == 2


def test_threads_that_ask_at_once_have_one_list_made(archive: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    record_into(archive, Said("Eva Kern", "Eins."))
    made: list[Engine] = []
    read_names = known_names.read_names

    def read_and_note(engine: Engine) -> NameList:
        made.append(engine)
        return read_names(engine)

    monkeypatch.setattr(known_names, "read_names", read_and_note)
    known = known_names.KnownNames()
    threads = [threading.Thread(target=known.look_up, args=(archive,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert made == [archive]
