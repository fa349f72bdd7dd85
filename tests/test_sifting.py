"""What is a quotation, and what only stands between quotation marks: a title, a ship, a term, a nickname, irony."""

from __future__ import annotations

import pytest

from quotes.marks import find_candidates
from quotes.sifting import sift_candidates


def wordings(text: str) -> list[str]:
    """The wordings of the spans that are quotations."""
    return [text[c.inner_start : c.inner_end] for c in sift_candidates(text, find_candidates(text))]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("„Wir haben lange genug gewartet“, sagte Velt.", "Wir haben lange genug gewartet"),
        ("„Nein“, sagte Velt.", "Nein"),
        ("Velt sagte: „Wir kommen wieder.“", "Wir kommen wieder."),
        ("Velt nannte den Plan „gefährlich“.", "gefährlich"),
        ("Velt bezeichnete den Entwurf als „Rückschritt“.", "Rückschritt"),
        ("Velt sprach von „neuer Qualität und einer Art Eskalation“.", "neuer Qualität und einer Art Eskalation"),
        ("Das sei „eine Frage von Tagen“, so Velt.", "eine Frage von Tagen"),
        (
            "Die Lage ist nach Angaben der Polizei „sehr unübersichtlich und gefährlich“.",
            "sehr unübersichtlich und gefährlich",
        ),
        ("Sie fragte: „Warum gerade jetzt?“", "Warum gerade jetzt?"),
        ("Wie der Bote meldete, sei man „nicht amüsiert“.", "nicht amüsiert"),
        ("Velt nannte den Umbau einen „Irrtum“.", "Irrtum"),
        ("Sie riefen die Parole „Wir bleiben hier“ im Chor.", "Wir bleiben hier"),
    ],
)
def test_what_someone_said_is_kept(text: str, wording: str) -> None:
    assert wordings(text) == [wording]


@pytest.mark.parametrize(
    "text",
    [
        "Die Zeitung „Der Bote“ erscheint täglich.",
        "Sie las den Roman „Das Haus am See“ an einem Tag.",
        "Der Frachter „Anna Berg“ lief in Kiel ein.",
        "Der Konzern stellte sein Auto „Blitz 3“ vor.",
        "Sie demonstrierten unter dem Motto „Brot für alle“ in Bonn.",
        "Die sogenannte „Erfahrungsstufe“ bleibt.",
        "Der „Tag der offenen Tür“ beginnt um zehn.",
        "Die „Kein Bock“-Haltung schadet allen.",
        "Laut „Spiegel“ ist das Geld weg.",
        "Wie „tagesschau.de“ berichtet, ist das Geld weg.",
        "Die „Verordnung über die Nutzung von Wegen“ liegt dem Rat vor.",
        "Solche Böen werden als „Fallwind“ bezeichnet.",
        "Zu sehen sind „Der Hof am Fluss“ und „Die Kinder der Stadt“.",
    ],
)
def test_what_is_only_marked_is_no_quotation(text: str) -> None:
    assert wordings(text) == []


def test_a_quotation_inside_a_quotation_belongs_to_the_outer_one() -> None:
    text = "„Er hat uns damals ‚Feiglinge und Verräter‘ genannt“, sagte Velt."
    assert wordings(text) == ["Er hat uns damals ‚Feiglinge und Verräter‘ genannt"]
