"""Who speaks in match reports, and what is a title in reviews: „Hart ging Tom Velt Trainer Max Lind an: „...““."""

from __future__ import annotations

import pytest

from tests.sayings import found


# Two persons side by side, and clauses that are over before the one with the colon.
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hart ging Tom Velt Trainer Max Lind an: „Er hat nichts verstanden.“", "Tom Velt"),
        ("„Er hat wenig verstanden“, warf Tom Velt Trainer Max Lind vor.", "Tom Velt"),
        ("Zum Schluss nahm Tom Velt Kapitän Max Lind in Schutz. „Es ging nicht“, sagte Lind.", "Max Lind"),
        ("Tom Velts Trainer Max Lind kam. „Es ging nicht“, sagte Lind.", "Max Lind"),
        ("Als Tom Velt das sagte, lachte Eva Berg laut: „Das glaubst du doch nicht.“", "Eva Berg"),
        ("Nachdem Eva Berg gesprochen hatte, trat Tom Velt ans Pult: „Das sehe ich anders.“", "Tom Velt"),
        ("Da alle vom Titel sprechen, bremst der Bonner Trainer: „Wir sind noch nicht so weit.“", "Bonner Trainer"),
        ("Wie Tom Velt sagte, gab es eine klare Ansage: „Wir sind noch nicht so weit.“", "Tom Velt"),
    ],
)
def test_the_one_who_acts_speaks_and_not_whom_it_meets(text: str, name: str) -> None:
    assert found(text)[-1][1] == name


# Voices after a match: names above the words, behind a dash or in brackets. The last quotation's speaker.
VOICES = [
    ("Tom Velt (Trainer FC Bonn)\n\n„Das war gerecht. Mehr nicht.“", "Tom Velt"),
    ("Tom Velt (Trainer FC Bonn)\n\n„Gerecht war es.“\n\nMax Lind (Trainer SV Ulm)\n\n„Nein, nie.“", "Max Lind"),
    ("Tom Velt\n\n„Das war gerecht. Mehr nicht.“\n\nMax Lind\n\n„Nein, so war es nicht.“", "Max Lind"),
    ("„Das war gerecht. Mehr nicht.“\n\nTom Velt, Trainer\n\n„Nein, nie.“\n\nMax Lind, Trainer", "Max Lind"),
    ("Ida Holm gewann. „Das ist mein größter Tag“ – Eva Berg nach dem Finale.", "Eva Berg"),
    ("„Das ist schön“, sagte Ida Holm.\n\n„Das ist mein größter Tag“ - Torhüterin Eva Berg.", "Eva Berg"),
    ("„Das ist schön“, sagte Ida Holm.\n\n„Das ist mein größter Tag.“ (Eva Berg)", "Eva Berg"),
    ("„Das ist schön“, sagte Ida Holm. „Das ist mein größter Tag.“ (Eva Berg)", "Ida Holm"),
    ("„Das ist schön“, sagte Ida Holm.\n\nEva Berg (Foto: privat)\n\n„Das ist mein größter Tag.“", "Ida Holm"),
    ("„Es wird schwer für uns“, ist sich Tom Velt bewusst.", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), VOICES)
def test_a_name_above_behind_a_dash_or_in_brackets_says_who_speaks(text: str, name: str) -> None:
    assert found(text)[-1][1] == name


def test_names_above_the_words_name_the_first_of_them_too() -> None:
    text = "Tom Velt\n\n„Das war gerecht. Mehr nicht.“\n\nMax Lind\n\n„Nein, so war es nicht.“"
    assert [name for _, name in found(text)] == ["Tom Velt", "Max Lind"]


@pytest.mark.parametrize("text", ["„Der große Tag“ – Tom Velts neuer Film – läuft an.", "„Der Tag“ (Tom Velt) läuft."])
def test_a_title_is_not_signed(text: str) -> None:
    assert found(text) == []
