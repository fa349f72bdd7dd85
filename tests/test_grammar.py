"""What does the search box understand? Words, and wordings between marks; what is wrong gets a sentence."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.conditions import Condition, Field
from index.grammar import LETTERS, PHRASE_WORDS, WORDS, Query, parse_query
from index.refusals import QueryError

NO_VALUE = "fehlt die Angabe; sie folgt ohne Leerzeichen, mehrere Wörter in Anführungszeichen."


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
        ("Tru*", "Vor dem Sternchen von „Tru*“ müssen mindestens 4 Buchstaben stehen."),
        ("Krieg -a*", "Vor dem Sternchen von „a*“ müssen mindestens 4 Buchstaben stehen."),
        ("Krieg -US-Trupp*", "Hinter einem Minus kann „US-Trupp*“ mit Bindestrich kein Sternchen haben."),
        (
            "person:",
            f"Hinter „person:“ {NO_VALUE}",
        ),
        (
            "medium: Zeit",
            f"Hinter „medium:“ {NO_VALUE}",
        ),
        (
            'Person:""',
            f"Hinter „Person:“ {NO_VALUE}",
        ),
        (f"role:{'a' * 121}", "Die Angabe hinter „role:“ ist zu lang: erlaubt sind 120 Zeichen."),
        (
            "von:gestern",
            "„gestern“ hinter „von:“ ist kein Datum. Möglich sind 2024, 2024-10, 2024-10-31 und 31.10.2024.",
        ),
        (
            "to:2024-02-30",
            "„2024-02-30“ hinter „to:“ ist kein Datum. Möglich sind 2024, 2024-10, 2024-10-31 und 31.10.2024.",
        ),
        ("Krieg -von:2024", "Vor „von:“ kann kein Minus stehen."),
        (
            "ist:gut",
            "„gut“ hinter „ist:“ gibt es nicht. Möglich sind vollständig, teilweise und geprüft.",
        ),
        ("is:full " * 11, "Die Suche hat 11 Angaben wie person: oder von:; erlaubt sind 10."),
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


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Eskal*", Query(prefixes=("Eskal",))),
        ("Krieg Eskal* -Kurs*", Query(("Krieg",), prefixes=("Eskal",), unwanted_prefixes=("Kurs",))),
        ("US-Trupp*", Query(("US",), prefixes=("Trupp",))),
        ("Trupp*, Krieg", Query(("Krieg",), prefixes=("Trupp",))),
        # An asterisk within a word or without one, and one between quotation marks, is a blank.
        ("Soldat*innen", Query(("Soldat", "innen"))),
        ("*truppen * Krieg", Query(("truppen", "Krieg"))),
        ("„gleich Null*“", Query((), (("gleich", "Null"),))),
    ],
)
def test_asterisk_is_read_as(text: str, query: Query) -> None:
    assert parse_query(text) == query


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("person:Rutte", [("person", "Rutte")]),
        ("PERSON:Rutte", [("person", "Rutte")]),
        ('person:"Mark Rutte"', [("person", "Mark Rutte")]),
        ("person:„Mark  Rutte“", [("person", "Mark Rutte")]),
        ("medium:»Zeit Online«", [("outlet", "Zeit Online")]),
        ("outlet:zeit.de, rolle:Kanzler", [("outlet", "zeit.de"), ("role", "Kanzler")]),
        ("role:Sprecherin", [("role", "Sprecherin")]),
        ("von:2024-10-31 bis:31.12.2024", [("from", "2024-10-31"), ("to", "2024-12-31")]),
        ("from:2024 to:2024", [("from", "2024-01-01"), ("to", "2024-12-31")]),
        ("von:2024-2 bis:2024-02", [("from", "2024-02-01"), ("to", "2024-02-29")]),
        ("is:full ist:teilweise is:Verified", [("is", "full"), ("is", "partial"), ("is", "verified")]),
        ("person:Rutte person:Scholz", [("person", "Rutte"), ("person", "Scholz")]),
        ("(person:Rutte", [("person", "Rutte")]),
    ],
)
def test_condition_is_read_as(text: str, conditions: list[tuple[Field, str]]) -> None:
    wanted = tuple(Condition(field, value) for field, value in conditions)
    assert parse_query(text) == Query(conditions=wanted)
    assert parse_query(f"Krieg {text} „gleich Null“") == Query(("Krieg",), (("gleich", "Null"),), conditions=wanted)


@pytest.mark.parametrize("text", ["-person:Rutte", "−PERSON:„Rutte“"])
def test_minus_before_a_condition_keeps_out(text: str) -> None:
    assert parse_query(text) == Query(conditions=(Condition("person", "Rutte", unwanted=True),))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("speaker:Rutte", ("speaker", "Rutte")),
        ("Sprecher: Rutte", ("Sprecher", "Rutte")),
        ("Lob von: allen", ("Lob", "von", "allen")),
        ("was ist: nichts", ("was", "ist", "nichts")),
        ("Ersatzperson:Rutte", ("Ersatzperson", "Rutte")),
        ("ab 10:30 Uhr", ("ab", "10:30", "Uhr")),
    ],
)
def test_other_colons_are_blanks(text: str, words: tuple[str, ...]) -> None:
    assert parse_query(text) == Query(words)


@given(st.text(), st.sampled_from(["person:", "-von:", "ist:", "Trup*", "„", '"', "-", " "]), st.text())
def test_any_text_is_read_or_refused_with_a_sentence(before: str, sign: str, after: str) -> None:
    with suppress(QueryError):
        query = parse_query(before + sign + after)
        assert len(query.words) + len(query.unwanted_words) <= WORDS
        assert all(0 < len(phrase) <= PHRASE_WORDS for phrase in (*query.phrases, *query.unwanted_phrases))
