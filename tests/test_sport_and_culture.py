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
        ("Eva Berg schrieb Kritikern, die sie als dreist bezeichneten: „Ihr könnt mich mal.“", "Eva Berg"),
        ("Eva Berg traf Kritiker, die sagten: „Wir bleiben lieber hier.“", "Kritiker"),
        ("Tom Velt wurde von Max Lind verwarnt und beschwert sich: „Das verstehe ich nicht.“", "Tom Velt"),
        ("„So ist es“, sagte Tom Velt. Dass das Amt prüft, sei nichts für ihn: „Es ist klar.“", "Tom Velt"),
        ("Trotz der von Trainer Ulf Lind bescheinigten „Bombenform“ fehlten 14 Zentimeter.", "Ulf Lind"),
        ("Zuerst ergreift Olaf Lind (55) das Wort. Der DFB-Direktor: „In mir brodelt es.“", "Olaf Lind"),
        ("Berg schmückte den Brief mit einem Spruch des Dichters Tom Velt: „Je später, desto besser.“", "Tom Velt"),
        ("Eva Berg begann mit einem Zitat von Tom Velt: „Je später, desto besser.“", "Tom Velt"),
        ("Eva Berg begann mit einem Zitat: „Je später, desto besser.“", "Eva Berg"),
        ("SV-Springer gewinnen Bronze: Lindhof „brutal dankbar“", "Lindhof"),
        ("Tom Velt ist fort. Im „Bonn-Magazin“ begründet Velt den Abschied so: „Ich bin müde.“", "Tom Velt"),
        ("„Gut“, sagte Tom Velt. „Ein ganz neues Gefühl“, sagte der nur 1,65 m große „Floh“ Lindhof.", None),
        ("Darauf schrieb er seinen Fans einen Brief. „Ich kann nicht kommen“, schreibt er.", None),
        ("„Wir wünschen ihm alles Gute“, sagte Bonns Geschäftsführer Sport Tom Velt.", "Tom Velt"),
    ],
)
def test_the_one_who_acts_speaks_and_not_whom_it_meets(text: str, name: str | None) -> None:
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


# Works whose titles are clauses, and what somebody says in the same places.
@pytest.mark.parametrize(
    "text",
    [
        "„Der große Tag“ – Tom Velts neuer Film – läuft an.",
        "„Der Tag“ (Tom Velt) läuft.",
        "Bekannt wurde er durch seine Rolle in „Ostsee ist Mordsee“.",
        "Velt spielte in „Ich war nie weg“ die Hauptrolle.",
        "Mit „Was das Meer nicht sagt“ ist Eva Berg ein stiller Film gelungen.",
        "Zu sehen war sie auch in „Alles wird gut“, „Wir zwei“ und „Er und ich“.",
        "Der Nachfolger von „Ich will alles“ kommt im Mai ins Kino.",
        "„Ich will hier weg“ läuft ab Freitag im Fernsehen.",
        "Am 3. Mai startet „Ich bin dann weg“ in den Kinos.",
        "Zu seinen Hits zählen „Wir sind frei“, „Du bist nicht allein“ und „Sommer“.",
        "Auf dem Programm steht „Wer hat Angst vor morgen?“ von Tom Velt.",
        "„Warum ich nicht mehr schlafe“ heißt das neue Buch von Eva Berg.",
        "„Wir sind die Nacht“ ist ein Film von Tom Velt.",
        "Danach drehte Eva Berg „Wie es war“ mit Tom Velt.",
    ],
)
def test_a_title_is_no_quotation(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "„Wir haben gut gespielt“ heißt es beim Verein.",
        "„Ich war nie weg“ ist ein Satz, den Tom Velt gern sagt.",
        "Velt spielte die Hauptrolle und sagte: „Ich war nie weg.“",
        "Er sah in der Partie „keine Rolle für Künstler“, sagte Tom Velt.",
        "Darin, sagte Tom Velt, sei „in Bonn gut gespielt“ worden.",
    ],
)
def test_what_is_said_of_a_play_is_a_quotation(text: str) -> None:
    assert len(found(text)) == 1


def test_words_in_a_paragraph_about_somebody_are_not_said_by_whoever_comes_next() -> None:
    text = "Groß war die Freude in Bonn. „Ich musste locker bleiben.“\n\nTrainer Tom Velt lachte: „Sie war stark.“"
    assert [name for _, name in found(text)] == [None, "Tom Velt"]
