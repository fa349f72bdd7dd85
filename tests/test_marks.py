"""Where quotation marks open and close: every convention, nested, straight, unbalanced, over several paragraphs."""

from __future__ import annotations

import pytest

from quotes.spans.candidates import find_candidates


def spans(text: str) -> list[str]:
    """The outermost candidate spans with their marks."""
    return [text[c.start : c.end] for c in find_candidates(text) if c.depth == 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("''Wir kommen'', sagte Velt. Er sprach von ''Eile''.", ["Wir kommen", "Eile"]),
        ("Velt sagte: ''Wir kommen.''", ["Wir kommen."]),
        ("„Ja“, sagte Velt. Berg rief: ''Nein!''", ["Ja", "Nein!"]),
        ("„Ja“, sagte Velt im ''Nordboten''.", ["Ja"]),
        ("Der Film ''Am Fluss'' läuft.", []),
        ("Berg sagte: \"Er las ''Am Fluss'' vor.\"", ["Er las ''Am Fluss'' vor."]),
    ],
)
def test_two_apostrophes_are_marks_where_a_frame_stands_beside_them(text: str, expected: list[str]) -> None:
    assert [text[span.inner_start : span.inner_end] for span in find_candidates(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er sagte: „Das geht.“ Dann ging er.", ["„Das geht.“"]),
        ("Er sagte: „Das geht.” Dann ging er.", ["„Das geht.”"]),
        ('Er sagte: „Das geht." Dann ging er.', ['„Das geht."']),
        ("Er sagte: »Das geht.« Dann ging er.", ["»Das geht.«"]),
        ("Er sagte: «Das geht.» Dann ging er.", ["«Das geht.»"]),
        ("Er sagte: “Das geht.” Dann ging er.", ["“Das geht.”"]),
        ('Er sagte: "Das geht." Dann ging er.', ['"Das geht."']),
        ('"Ja", sagte er. "Nein", sagte sie.', ['"Ja"', '"Nein"']),
        ('Das sei ("gut") gewesen.', ['"gut"']),
        ("Er sagte: ›Das geht.‹ Dann ging er.", ["›Das geht.‹"]),
        ("Er sagte: ‚Das geht.‘ Dann ging er.", ["‚Das geht.‘"]),
        ('„A“, sagte er, »B« und "C".', ["„A“", "»B«", '"C"']),
        ("„Er rief: ‚Halt!‘ und lief.“", ["„Er rief: ‚Halt!‘ und lief.“"]),
        ("« Das geht », sagte er.", ["« Das geht »"]),
        ("Er rief : «\u202fDas geht !\u202f» Dann ging er.", ["«\u202fDas geht !\u202f»"]),
        (
            'Sie sagte: "Es gibt ein Wort dafür: "Flussland, ein Land ohne Ufer."',
            ['"Es gibt ein Wort dafür: "Flussland, ein Land ohne Ufer."'],
        ),
        ("„Mit Freunden. “ so Wood.", ["„Mit Freunden. “"]),
        ("„Es wird ein „Fest“ für alle“, sagte er.", ["„Es wird ein „Fest“ für alle“"]),
    ],
)
def test_every_convention_is_read(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ein Text ohne Marken.",
        'Der Bildschirm misst 27" in der Diagonale.',
        "Jens' Auto steht vor Hans’ Haus, und so geht's.",
        "Er lief 5' und sprang 6'.",
        "",
        "“",
        "Nur ein Ende.“",
        "Er schrieb a « b, aber nichts dahinter.",
    ],
)
def test_what_is_no_span_is_not_found(text: str) -> None:
    assert spans(text) == []


def test_a_lost_closing_mark_ends_at_the_paragraph_and_says_so() -> None:
    text = "Er sagte: „Das geht nicht so weiter.\nEin neuer Absatz."
    (candidate,) = find_candidates(text)
    assert text[candidate.start : candidate.end] == "„Das geht nicht so weiter."
    assert candidate.repaired


def test_a_lost_closing_mark_before_another_opening_one_never_swallows_it() -> None:
    text = "„Das geht, sagte er. „Aber nicht lange“, meinte sie."
    first, second = find_candidates(text)
    assert text[second.start : second.end] == "„Aber nicht lange“"
    assert first.end <= second.start
    assert first.repaired
    assert not second.repaired


def test_a_quotation_goes_on_over_paragraphs_with_a_repeated_opening_mark() -> None:
    text = "„Erster Absatz der Rede.\n„Zweiter Absatz der Rede.“\nDanach ging er."
    (candidate,) = find_candidates(text)
    assert text[candidate.start : candidate.end] == "„Erster Absatz der Rede.\n„Zweiter Absatz der Rede.“"
    assert not candidate.repaired


@pytest.mark.parametrize(
    "text",
    [
        "„Erster Absatz der Rede:\n[…]\nDritter Absatz der Rede.“\n\nDanach ging er.",
        "„Erster Absatz der Rede.\nZweiter Absatz.\n\nDen Satz „im Zweifel“ kennt jeder. “ Danach ging er.",
        "»Erster Absatz der Rede.\nZweiter Absatz.\nDritter Absatz.« Danach ging er.",
    ],
)
def test_a_quotation_goes_on_over_paragraphs_without_marks_to_its_closing_one(text: str) -> None:
    whole = next(one for one in find_candidates(text) if one.start == 0)
    assert text[whole.end :].strip() == "Danach ging er."
    assert not whole.repaired


@pytest.mark.parametrize(
    "behind",
    [
        "Ein Absatz.\nEr nannte es „gut“ und ging.",
        "Ein Absatz.\nNoch einer.\nUnd einer.\nNoch mehr.\nEr sprach von einem Fest.“",
    ],
)
def test_a_lost_closing_mark_looks_no_further_than_it_must(behind: str) -> None:
    text = f"Er sagte: „Das geht nicht so weiter.\n{behind}"
    first = find_candidates(text)[0]
    assert text[first.start : first.end] == "„Das geht nicht so weiter."
    assert first.repaired


def test_a_stray_closing_mark_takes_the_short_sentence_before_it_along() -> None:
    text = "Er nannte den Einsatz „gefährlich“. Sehr gefährlich.“"
    (candidate,) = find_candidates(text)
    assert text[candidate.start : candidate.end] == "„gefährlich“. Sehr gefährlich.“"
    assert candidate.repaired


def test_a_stray_closing_mark_never_takes_a_frame_along() -> None:
    text = "„Es ist gefährlich“, sagte er. Und das war es auch.“"
    (candidate,) = find_candidates(text)
    assert text[candidate.start : candidate.end] == "„Es ist gefährlich“"


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("„Die Halle ist undicht, sagte Velt. „Bei Regen läuft es“, fügte er an.", "Die Halle ist undicht"),
        ("Er klagte: „Die Halle ist undicht, sagte Velt.\nNeuer Absatz.", "Die Halle ist undicht"),
        ("Er klagte: „Die Halle, wie sie ist, bleibt zu.\nNeuer Absatz.", "Die Halle, wie sie ist, bleibt zu."),
    ],
)
def test_a_lost_closing_mark_never_takes_a_frame_along(text: str, wording: str) -> None:
    candidate = find_candidates(text)[0]
    assert text[candidate.inner_start : candidate.inner_end] == wording
    assert candidate.repaired


def test_blanks_inside_french_marks_are_no_words() -> None:
    text = "Velt rief : « Das geht ! »"
    (candidate,) = find_candidates(text)
    assert text[candidate.inner_start : candidate.inner_end] == "Das geht !"
    assert text[candidate.start : candidate.end] == "« Das geht ! »"
