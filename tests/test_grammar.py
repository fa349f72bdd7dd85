"""What does the search box understand? Words, and wordings between marks; what is wrong gets a sentence."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.grammar import LETTERS, PHRASE_WORDS, WORDS, Query, QueryError, parse_query


@pytest.mark.parametrize(
    ("text", "words", "phrases"),
    [
        ("Truppen", ("Truppen",), ()),
        ("  Truppen   Kursk ", ("Truppen", "Kursk"), ()),
        ("„gleich Null“", (), (("gleich", "Null"),)),
        ("“gleich Null”", (), (("gleich", "Null"),)),
        ('"gleich Null"', (), (("gleich", "Null"),)),
        ("»gleich Null«", (), (("gleich", "Null"),)),
        ("« gleich Null »", (), (("gleich", "Null"),)),
        ('„gleich Null"', (), (("gleich", "Null"),)),
        ("Westen „gleich Null“ „neue Stufe“", ("Westen",), (("gleich", "Null"), ("neue", "Stufe"))),
        ("US-Außenminister", ("US", "Außenminister"), ()),
        ("10.000 Soldaten", ("10.000", "Soldaten"), ()),
        ("Was? Nein!", ("Was", "Nein"), ()),
        ("", (), ()),
        (" \t ", (), ()),
        # What other search boxes read as operators are words or nothing here.
        ("Krieg AND Frieden", ("Krieg", "AND", "Frieden"), ()),
        ("speaker:Rutte", ("speaker", "Rutte"), ()),
        ("Trupp*", ("Trupp",), ()),
        ("[a TO z]", ("a", "TO", "z"), ()),
        ("((((Krieg", ("Krieg",), ()),
        # What is copied from a quotation may hold marks of its own.
        ("gefährlich“. Sehr gefährlich.", ("gefährlich", "Sehr", "gefährlich"), ()),
        ("„gefährlich“. Sehr gefährlich.“", (), (("gefährlich", "Sehr", "gefährlich"),)),
        ('"gefährlich“. Sehr gefährlich."', (), (("gefährlich", "Sehr", "gefährlich"),)),
        ('"gefährlich". Sehr gefährlich."', (), (("gefährlich", "Sehr", "gefährlich"),)),
        ("„Das sei „gleich Null“ gewesen“", (), (("Das", "sei", "gleich", "Null", "gewesen"),)),
        ('"Er sagte "ja" dazu"', (), (("Er", "sagte", "ja", "dazu"),)),
        ("„Er sagte „ja““ Kursk", ("Kursk",), (("Er", "sagte", "ja"),)),
        ("gefährlich” und gefährlich“", ("gefährlich", "und", "gefährlich"), ()),
        ("Truppen« in Kursk", ("Truppen", "in", "Kursk"), ()),
        ('Truppen" in Kursk', ("Truppen", "in", "Kursk"), ()),
        ('ein 10"-Geschütz', ("ein", "10", "Geschütz"), ()),
        ('"gleich Null" "neue Stufe"', (), (("gleich", "Null"), ("neue", "Stufe"))),
        ('er sagte:"gleich Null"', ("er", "sagte"), (("gleich", "Null"),)),
        # A hyphen is no minus.
        ("Ein- und -ausfuhr", ("Ein", "und", "ausfuhr"), ()),
        ("Krieg - Frieden", ("Krieg", "Frieden"), ()),
    ],
)
def test_query_is_read_as(text: str, words: tuple[str, ...], phrases: tuple[tuple[str, ...], ...]) -> None:
    assert parse_query(text) == Query(words, phrases)


@pytest.mark.parametrize(
    ("text", "words", "phrases"),
    [
        ("Krieg -Eskalation", ("Eskalation",), ()),
        ("-Eskalation Krieg −Kursk", ("Eskalation", "Kursk"), ()),
        ("Krieg -US-Truppen,", (), (("US", "Truppen"),)),
        ("Krieg -„gleich Null“", (), (("gleich", "Null"),)),
        ('-"gleich Null" Krieg', (), (("gleich", "Null"),)),
    ],
)
def test_minus_keeps_out(text: str, words: tuple[str, ...], phrases: tuple[tuple[str, ...], ...]) -> None:
    assert parse_query(text) == Query(("Krieg",), (), words, phrases)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("„gleich Null", "Zum Anführungszeichen „ fehlt das zweite."),
        ('Krieg "', 'Zum Anführungszeichen " fehlt das zweite.'),
        ("„a“ “", "Zum Anführungszeichen “ fehlt das zweite."),
        ("“gleich Null", "Zum Anführungszeichen “ fehlt das zweite."),
        ("„gleich „Null“", "Zum Anführungszeichen „ fehlt das zweite."),
        ("-Krieg", "Die Suche schließt nur aus; es fehlt ein Wort, das gefunden werden soll."),
        ("-„gleich Null“ -Krieg", "Die Suche schließt nur aus; es fehlt ein Wort, das gefunden werden soll."),
        ("„“", "Zwischen den Anführungszeichen steht kein Wort."),
        ("Krieg „ … “", "Zwischen den Anführungszeichen steht kein Wort."),
        ("?!", "Die Suche enthält kein Wort."),
        ("***", "Die Suche enthält kein Wort."),
        ("\0", "Die Suche enthält kein Wort."),
        ("a" * (LETTERS + 1), f"Die Suche ist {LETTERS + 1} Zeichen lang; erlaubt sind {LETTERS}."),
        (
            "a " * (WORDS + 1),
            f"Die Suche hat {WORDS + 1} Wörter; erlaubt sind {WORDS}. Für einen Wortlaut Anführungszeichen setzen.",
        ),
        (
            f"„{'a ' * (PHRASE_WORDS + 1)}“",
            f"Der gesuchte Wortlaut hat {PHRASE_WORDS + 1} Wörter; erlaubt sind {PHRASE_WORDS}.",
        ),
    ],
)
def test_query_is_refused_with(text: str, sentence: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    assert caught.value.template % caught.value.values == sentence
    assert str(caught.value).startswith("search: ")


def test_longest_query_is_accepted() -> None:
    text = ("ab " * WORDS + f"„{'c ' * PHRASE_WORDS}“").strip()
    assert len(parse_query(text).words) == WORDS


@given(st.text())
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    with suppress(QueryError):
        query = parse_query(text)
        assert len(query.words) + len(query.unwanted_words) <= WORDS
        assert all(0 < len(phrase) <= PHRASE_WORDS for phrase in (*query.phrases, *query.unwanted_phrases))
