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
        ("Die „Rechenkunst“ des Rates sei neu.", "Rechenkunst"),
        ("Es brauche in Bonn mehr „Bürgersinn“.", "Bürgersinn"),
        ("Das Tal werde von „Träumern“ regiert, sagte Berg.", "Träumern"),
        ("Den Räten liege allein an „Ruhm“.", "Ruhm"),
        ("Das Ganze sei ein einziges „Possenspiel“.", "Possenspiel"),
        ("Der Verband klagte, dass es an „Weitsicht“ fehle.", "Weitsicht"),
        ("Die „Verödung kleiner Orte“ schreite fort.", "Verödung kleiner Orte"),
        ("Solche „Sternstunden“ hätten Seltenheitswert.", "Sternstunden"),
        ("Tom Velt ging so weit, den Umbau als „Narrenhaus“ zu bezeichnen.", "Narrenhaus"),
        ("Den Ruf nach Neuwahlen hält Berg für „Humbug“.", "Humbug"),
        ("Der Rat wirft Berg vor, einen „Schattenhaushalt“ zu führen.", "Schattenhaushalt"),
        ("Als Eva Berg im Mai einen „Frühjahrsputz“ ankündigte, lachten viele.", "Frühjahrsputz"),
        ("Velt nennt sie schlicht „Zaungäste“ der Politik.", "Zaungäste"),
        ("Die Jury sah immerhin ein gelungenes „Stückchen“.", "Stückchen"),
        ("Der neue Trainer will den Kader „entrümpeln“.", "entrümpeln"),
        ("„Selbstverständlich“ werde man das Geld zurückgeben.", "Selbstverständlich"),
        ("Die Behörde warnt vor einer durch Sparpläne „ausgehöhlten“ Aufsicht.", "ausgehöhlten"),
        ("Der Abend endete in einer „Posse“, wie Bürgermeister Velt es ausdrückte.", "Posse"),
        ("Die „Zettelwirtschaft“, wie Berg sie nennt, ist vorbei.", "Zettelwirtschaft"),
        ("Die „Herzkammer“, so nennt Velt das Lager, ist leer.", "Herzkammer"),
        ("Die „Schockstarre“, von der Velt sprach, ist vorbei.", "Schockstarre"),
        ("Der Koch soll ein „Schnüffler“ sein.", "Schnüffler"),
        ("Tom Velt bekannte sich „nicht schuldig“.", "nicht schuldig"),
        ("Die Trainerin war am Ende „stolz“ auf ihr Team.", "stolz"),
        ("„Unverantwortlich“ sei das, sagte Berg.", "Unverantwortlich"),
        ("Tom Velt kündigte einen „Kassensturz“ an.", "Kassensturz"),
        ("„Würdelos“ fand Tom Velt die Feier.", "Würdelos"),
        ("Eva Berg erneuerte ihren Vorwurf der „Vetternwirtschaft“.", "Vetternwirtschaft"),
        ("Eva Berg lobte die „Weitsicht“ der Räte.", "Weitsicht"),
        ("Der Bund nannte Bergs Zahlen in einer Presseaussendung „windig“.", "windig"),
        ("Berg hatte vom Rat seit Mai „Bescheidenheit“ eingefordert.", "Bescheidenheit"),
        ("Mit „tiefem Unbehagen“ sieht Eva Berg den Umbau.", "tiefem Unbehagen"),
        ("Der „Sieg über den Schlendrian“ sei im Mai erreicht gewesen.", "Sieg über den Schlendrian"),
        ("Der Rat kritisiert angebliche „Baumfrevel“", "Baumfrevel"),
    ],
)
def test_reported_speech_and_verdicts_make_single_words_somebodys(text: str, wording: str) -> None:
    assert wordings(text) == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Berg: Gebühr ist „lächerlich“", "lächerlich"),
        ("Imkerbund: Streit um Wiesen wurde zur „absurden Posse“", "absurden Posse"),
        ("Antwort an den Rat bleibt „dürftig“", "dürftig"),
        ("Bonn nennt Bergs Besuch „Tanz auf dem Vulkan“", "Tanz auf dem Vulkan"),
        ("Dienstältester Bote: ein „Jammertal“", "Jammertal"),
        ("Staatsanwältin: „Schwerer Schlag gegen 80-Jährige“", "Schwerer Schlag gegen 80-Jährige"),
        ("„Auffallend stiller Markt“", "Auffallend stiller Markt"),
        ("Das Fazit der Trainerin: „Totalausfall“", "Totalausfall"),
        ("Tom Velt: „Unverschämtheit“", "Unverschämtheit"),
        ("Lehrerbund warnt: „Das Dach brennt“", "Das Dach brennt"),
        ("Minister Berg: „Murks“", "Murks"),
        ("Laute Kritik am Rand: „Murks“ und offene Fragen", "Murks"),
        ("Kritik an „Symbolpolitik“ der Stadt", "Symbolpolitik"),
        ("„Armutszeugnis für die ganze Gegend“", "Armutszeugnis für die ganze Gegend"),
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
        "Das Theater hatte für Mai die Operette „Nachtlicht“ gefordert.",
        "In einer Kochsendung „Löffelweise“ gab es Rüben.",
        "„Onkel Bert“, wie der Abgeordnete genannt wird, kam zu spät.",
        "Das „Strohbad“, wie es die Leute am See nennen, tut gut.",
        "Der „Hohlweg“, wie der Pfad in den Akten heißt, ist gesperrt.",
        "Die Richterin sprach Tom Velt „schuldig“.",
        "Das Haus solle „Lichtwerk“ heißen.",
        "„Nebelhorn“ sei ein Schiff, sagte Velt.",
        "Die „Iris“ sei am Morgen ausgelaufen, sagte Velt.",
        "Tom Velt sagte, er habe „Hamlet“ gespielt.",
        "Tom Velt sagte, er habe mit der „Heidezeitung“ gesprochen.",
        "Eva Berg fordert, die „Heide-Charta“ zu beschließen.",
        "Heftige Kritik an „Nachtfalter“",
        "Eva Berg kündigte an, dass „Nachtfalter“ im Mai laufe.",
        "Das Theater zeigt eine Komödie: „Pfusch“",
        "Ergebnis der Sitzung: „Nachtfalter“ bleibt im Programm",
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
