"""Single words and short phrases between marks: whose they are in reported speech, in a headline, as a judgement."""

from __future__ import annotations

import pytest

from quotes.spans.candidates import find_candidates
from quotes.spans.judging_nouns import is_verdict
from quotes.spans.sifting import sift_candidates


def wordings(text: str) -> list[str]:
    """The wordings of the spans that are quotations."""
    return [text[c.inner_start : c.inner_end] for c in sift_candidates(text, find_candidates(text))]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Die „Beweislage“ sei klar, der Rest werde sich finden.", "Beweislage"),
        ("Es müsse nun endlich mehr „Sparwille“ folgen.", "Sparwille"),
        ("Das Tal werde von „Träumern“ regiert, sagte Berg.", "Träumern"),
        ("Den Räten sei es nur um „Machterhalt“ gegangen.", "Machterhalt"),
        ("Alles sei eine einzige „Treibjagd“.", "Treibjagd"),
        ("Der Weg der „Vernachlässigung kleiner Orte“ werde fortgesetzt.", "Vernachlässigung kleiner Orte"),
        ("Diese „Gewissheit“ hätten alle Fachleute bestätigt.", "Gewissheit"),
        ("Tom Velt ging so weit, den Umbau als „Narrenhaus“ zu bezeichnen.", "Narrenhaus"),
        ("Den Ruf nach Neuwahlen hält Berg für „Humbug“.", "Humbug"),
        ("Der Rat wirft Berg vor, einen „Schattenhaushalt“ zu führen.", "Schattenhaushalt"),
        ("Als Eva Berg im Mai einen „Umsturz“ der Verwaltung ankündigte, lachten viele.", "Umsturz"),
        ("Velt nennt sie schlicht „Zaungäste“ der Politik.", "Zaungäste"),
        ("Die Jury sah immerhin ein gelungenes „Stückchen“.", "Stückchen"),
        ("Der neue Trainer will den Kader „entrümpeln“.", "entrümpeln"),
        ("„Selbstverständlich“ werde man das Geld zurückgeben.", "Selbstverständlich"),
        ("Die Behörde warnt vor einer durch Sparpläne „ausgehöhlten“ Aufsicht.", "ausgehöhlten"),
    ],
)
def test_reported_speech_and_verdicts_make_single_words_somebodys(text: str, wording: str) -> None:
    assert wordings(text) == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Berg: Gebühr ist „lächerlich“", "lächerlich"),
        ("Imkerbund: Streit um Wiesen wurde zur „absurden Posse“", "absurden Posse"),
        ("Alte Schulpolitik war „stümperhaft“", "stümperhaft"),
        ("Bonn nennt Bergs Besuch „Tanz auf dem Vulkan“", "Tanz auf dem Vulkan"),
        ("Vorsitzende Richterin: eine „Gräueltat“", "Gräueltat"),
        ("Staatsanwältin: „Sinnloser Tod eines 80-Jährigen“", "Sinnloser Tod eines 80-Jährigen"),
        ("„Ungewöhnlich milder Winter“", "Ungewöhnlich milder Winter"),
    ],
)
def test_a_line_without_a_verb_says_who_speaks_or_is_nothing_but_the_words(text: str, wording: str) -> None:
    assert wordings(text) == [wording]


@pytest.mark.parametrize(
    "text",
    [
        "Der Kreis um den selbst ernannten „Grafen“ handle in gutem Glauben.",
        "Tom Velt warnte, „Iris“ könne am Abend die Küste erreichen.",
        "Im Mai sehe ich nur noch „Nabucco“.",
        "Ohne den Bürgerentscheid könnte die „Seilbahn“ längst fahren.",
        "Der Verein lud die Nachbarn ein, einen „Maibaum“ aufzustellen.",
        "Das Lokal nennt sich „Zum alten Krug“",
        "Das Dorf vermied das Wort „Flut“.",
        "Der Prüfer vergab die Bestnote „sehr gut“ nur einmal.",
        "Kino: Der „Habicht“ fliegt wieder",
        "„Iris“ zieht an der Küste vorbei",
    ],
)
def test_names_and_terms_stay_out_of_short_spans(text: str) -> None:
    assert wordings(text) == []


def test_nouns_that_judge_do_so_in_compounds_where_these_are_no_event() -> None:
    judging = ("Bärendienst", "Rückzieher", "Bildungsdesaster", "Notlösung", "Meilensteine", "Planlosigkeit")
    plain = ("Flutkatastrophe", "Landesverrat", "Ausflüge", "Chance", "Brücke", "Bäckerei", "Enkeltrickbetrüger")
    assert [word for word in (*judging, *plain) if is_verdict(word)] == list(judging)
