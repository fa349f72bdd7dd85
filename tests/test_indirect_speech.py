"""Whose words stand inside indirect speech and hearsay? Rows of German passages: whoever reported before, or nobody."""

from __future__ import annotations

import pytest

from tests.sayings import extract

REPORTED = [
    # text, mention of the last quotation
    (
        "Die Staatsanwaltschaft erklärte, sie ermittle. Velt soll „systematisch und über Jahre“ getäuscht haben.",
        "Die Staatsanwaltschaft",
    ),
    (
        "Laut Polizei gab es Streit. Einer der Männer soll „sofort und ohne Warnung“ zugeschlagen haben.",
        "Polizei",
    ),
    (
        "Schulministerin Eva Berg kündigte eine Reform an. Die Kinder sollen „endlich ohne Angst“ lernen.",
        "Schulministerin Eva Berg",
    ),
]

OPEN = [
    # text: the one who is told of does not speak, and nobody else is named
    "Tom Velt soll „systematisch und über Jahre“ Gäste getäuscht haben.",
    "Der Täter soll „sofort und ohne Warnung“ geschossen haben.",
    "Bürgermeister Tom Velt wies die Vorwürfe zurück. Er soll „systematisch und über Jahre“ getäuscht haben.",
    "Bürgermeister Tom Velt wies das zurück. Velt soll „systematisch und über Jahre“ getäuscht haben.",
    "Bürgermeister Tom Velt trat zurück. Im Rat soll es „laut und ungemütlich“ geworden sein.",
    "Die Kosten habe der Wirt „systematisch und über Jahre“ verschwiegen.",
]


@pytest.mark.parametrize(("text", "mention"), REPORTED)
def test_whoever_reported_before_goes_on(text: str, mention: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert speaker.mention.text == mention


@pytest.mark.parametrize("text", OPEN)
def test_whoever_is_told_of_does_not_speak(text: str) -> None:
    found = extract(text)
    assert found
    assert [quotation.speaker for quotation in found] == [None]
