"""Ministers, parties and agency reports: who speaks, and what is a quotation at all?

Each row has the speakers of all quotations that are found in the text, None where the speaker stays open.
"""

from __future__ import annotations

import pytest

from tests.sayings import extract


def speakers(text: str) -> list[str | None]:
    """The resolved names of the speakers, in text order."""
    return [quotation.speaker.name if quotation.speaker else None for quotation in extract(text)]


REPORTED_INSIDE = [
    # a side clause reports, and the sentence goes on to tell something else
    ("Als Eva Berg sagt, der Kreis wolle „weg vom alten Denken“, tobt der Saal.", ["Eva Berg"]),
    ("Auf Kritik des Landrats Jan Velt, der sagte, „jeder Anspruch entfalle“, reagiert Eva Berg kühl.", ["Jan Velt"]),
    ("Nachdem Tom Velt behauptet hatte, das Haus sei „längst verkauft“, wehrte sich Eva Berg.", ["Tom Velt"]),
    ("Weil der Minister erklärte, er werde „nie wieder antreten“, jubelt die Opposition.", ["Minister"]),
    ("„Das ist ein Anfang“, freut sich Eva Berg.", ["Eva Berg"]),
    ("„Damit muss jetzt Schluss sein“, wehrte sich Eva Berg, nachdem Tom Velt gesprochen hatte.", ["Eva Berg"]),
    # what is done to somebody is itself reported by whoever the sentence names behind it
    (
        "Es fehle Geld, beklagte der Rat.\n\nHelfer würden als „bezahlte Störer“ verunglimpft, kritisierte Tom Velt.",
        ["Tom Velt"],
    ),
    ("Sie werde im Netz als „Verräterin am Tal“ beschimpft, klagt Ministerin Eva Berg.", ["Eva Berg"]),
    ("Eva Berg wird im Netz als „Verräterin am Tal“ beschimpft.", []),
]


@pytest.mark.parametrize(("text", "names"), REPORTED_INSIDE)
def test_a_report_inside_a_sentence_keeps_its_own_speaker(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


HYPHENS_FOR_DASHES = [
    (
        "Jan Lind mahnte zur Ruhe. „Das hilft“, so Lind.\n\nDer Vizechef der Liga, Tom Velt, warf der Stadt "
        "Untätigkeit vor - während dem Kreis an Ausgleich gelegen sei. „Sie haben keine Idee“, sagte er.",
        ["Jan Lind", "Tom Velt"],
    ),
    ("Tom Velt - seit Mai im Amt - nannte den Vertrag „unlesbar“.", ["Tom Velt"]),
    ("Eva Berg schwieg. Nun lässt sie - durch ihre Anwälte - Folgendes erklären: „Ich war dort.“", ["Eva Berg"]),
    ("Die CDU-Abgeordnete Eva Berg nannte den Vertrag „unlesbar“.", ["Eva Berg"]),
]


@pytest.mark.parametrize(("text", "names"), HYPHENS_FOR_DASHES)
def test_a_hyphen_between_blanks_is_a_dash(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


BEHIND_DATELINES = [
    ("Wien (OTS) - „Das ist ihr letztes Aufgebot.“ So kommentierte Klubobmann Tom Velt die Wahl.", ["Tom Velt"]),
    ("Bonn – „Das ist ihr letztes Aufgebot.“ So kommentierte Klubobmann Tom Velt die Wahl.", ["Tom Velt"]),
    ("Bonn (dpa/lnw) - Der Minister Tom Velt wähnt den Kreis „im Streit mit allen“.", ["Tom Velt"]),
    ("Bonn: Der Minister Tom Velt wähnt den Kreis „im Streit mit allen“.", ["Tom Velt"]),
    ("Moskau: „Davon haben wir nichts gewusst“", ["Moskau"]),
    ("Moskau – seit Jahren verstimmt – sprach von „schweren Fehlern“.", ["Moskau"]),
    ("Velt (SPD) – „Ein Skandal ist das“, rief Eva Berg.", ["Eva Berg"]),
]


@pytest.mark.parametrize(("text", "names"), BEHIND_DATELINES)
def test_a_report_begins_behind_its_dateline(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


NAMED_BY_THEIR_OFFICE = [
    (
        "Tom Velt sagte, er und seine Regierung seien „frei gewählt“ worden.\n\nAuch die Sprecherin der Partei Die "
        "Linke, Zaklin Arslani, meldete sich. In einem Brief schrieb sie, der Rat dürfe „kein Spielball sein“.",
        ["Tom Velt", "Zaklin Arslani"],
    ),
    ("Abgeordnete von SPD, Grünen und FDP nannten den Plan „einen Fehler“.", ["Abgeordnete von SPD, Grünen und FDP"]),
    (
        "Vertreter der Koalition von Linken, SPD und Grünen kritisierten den Verkauf als „einmaligen Vorgang“.",
        ["Vertreter der Koalition von Linken, SPD und Grünen"],
    ),
    ("Die SPD, Grüne und FDP stritten, ehe Eva Berg den Plan „einen Fehler“ nannte.", ["Eva Berg"]),
    ("Großer Jubel: „Wir haben es geschafft, liebe Leute!“", [None]),
    ("Der Grund: „Wir haben es nicht gewusst.“", [None]),
    ("Der Nachbar: „Wir haben es nicht gewusst.“", ["Nachbar"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED_BY_THEIR_OFFICE)
def test_offices_name_people_and_things_say_nothing(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


WORDS_OF_ONE = [
    # what is called so, or called so to the letter
    ("Sogar als „ungewöhnlich erfolgreich“ lobte Eva Berg die Arbeit.", ["Eva Berg"]),
    ("Sogar als „ungewöhnlich erfolgreich“ hatte Eva Berg die Arbeit gelobt.", ["Eva Berg"]),
    ("Eva Berg lehnt die als „ungewöhnlich erfolgreich“ gelobte Arbeit ab.", [None]),
    ("Der Rat hat vor einem – so wörtlich – „gefährlichen“ Gast gewarnt.", ["Rat"]),
    ("Der Rat lehnt eine – so wörtlich – „Verwandlung des Tals in ein Labor“ ab.", ["Rat"]),
    ("Eva Berg wies darauf hin, dass die Vorwürfe aus Bonn „Märchen“ seien.", ["Eva Berg"]),
    ("Eva Berg wies darauf hin, dass der Film aus Bonn „Märchen“ sei.", []),
    ("Eva Berg beschuldigt Tom Velt, ein „Lügenbaron“ zu sein.", ["Eva Berg"]),
    ("Eva Berg freut sich, eine „Wanderkönigin“ zu sein.", []),
    ("Eva Berg sagte, das sei eben „Ausdruck des nordischen Bürgersinns“.", ["Eva Berg"]),
    ("Eva Berg sagte, das Buch sei eben „Tage des langen Sommers“.", []),
    # a motto
    ("„Schützen, stärken, vorausschauen“ – unter diesem Motto begann der Vorsitz im Januar.", []),
]


@pytest.mark.parametrize(("text", "names"), WORDS_OF_ONE)
def test_what_somebody_calls_something_is_a_quotation(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


FIRST = "„Es war eine gute Strategie, aber am Ende half sie ihm kaum.“"
SECOND = "„Wir betreten Neuland, und niemand weiß heute, wohin es führt.“"
REVIEWS_OF_THE_PRESS = [
    (
        f"Die Presse urteilt hart.\n\nNew York Times\n\n{FIRST}\n\nLe Figaro\n\n{SECOND}",
        ["New York Times", "Le Figaro"],
    ),
    (f"Die Stimmen:\n\n{FIRST}\n\nNew York Times\n\n{SECOND}\n\nLe Figaro, Paris", ["New York Times", "Le Figaro"]),
    (f"Die Stimmen:\n\n{FIRST} New York Times\n\n{SECOND} Le Figaro (Frankreich)", ["New York Times", "Le Figaro"]),
    (f"«New York Times»\n\n{FIRST}\n\n«Le Figaro»\n\n{SECOND}", ["New York Times", "Le Figaro"]),
    (f"New York Times\n\n{FIRST}\n\nNordbote am Abend\n\n{SECOND}", ["New York Times", None]),
    (f"„Wir haben verloren“, sagte Tom Velt.\n\n{FIRST}\n\nDer Spiegel", ["Tom Velt", "Tom Velt"]),
    (f"„Wir haben verloren“, sagte Tom Velt.\n\n{FIRST}\n\ndpa", ["Tom Velt", "Tom Velt"]),
]


@pytest.mark.parametrize(("text", "names"), REVIEWS_OF_THE_PRESS)
def test_a_papers_name_heads_or_signs_its_comment(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


WHO_IT_IS = [
    ("FPÖ-Chef Tom Velt sprach lange. „Das ist falsch“, meinte der freiheitliche Parteichef.", ["Tom Velt"]),
    (
        "SPÖ-Chef Tom Velt sprach lange. „Das ist falsch“, meinte der freiheitliche Klubchef.",
        ["freiheitlicher Klubchef"],
    ),
    ("Der Rat äußerte Kritik am „abgeschwächten Entwurf des Ressorts“.", ["Rat"]),
    ("Nordwacht, Luftwacht, Seewacht etc. äußerten Kritik am „abgeschwächten Entwurf des Ressorts“.", [None]),
    ("Eva Berg und Tom Velt streiten seit Mai. Am Donnerstag nannte Berg Velt einen „Lügner“.", ["Eva Berg"]),
    ("Eva Berg und Tom Velt streiten seit Mai. Am Donnerstag nannte Eva Berg ihn einen „Lügner“.", ["Eva Berg"]),
    ("„Das ist ein Anfang“, sagte die Arbeits- und Sozialministerin Eva Berg.", ["Eva Berg"]),
    ("„Das ist ein Anfang“, sagte die Kinder- und Jugendpsychiaterin.", ["Kinder- und Jugendpsychiaterin"]),
    ("Tom Velt sagte „nein“. 15 Völker im Bund erklärten: „Wir sind sehr beunruhigt.“", ["Tom Velt", "Völker im Bund"]),
    ("Thüringen: Der Klub will „auf keinen Fall nachgeben“", ["Klub"]),
    ("Moskau: Der Westen liefere „völlig falsche Beweise“", [None]),
]


@pytest.mark.parametrize(("text", "names"), WHO_IT_IS)
def test_titles_names_and_places_are_told_apart(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


WHOSE_WORDS = [
    (
        "Ein Vertreter des Rates erklärte, Velts Äußerungen bestätigten, dass die Stadt „versagt“ habe.",
        ["ein Vertreter des Rates"],
    ),
    ("Tom Velt musste sich von Eva Berg derb anflaksen lassen: „Du hast ja überhaupt keine Kohle!“", ["Eva Berg"]),
    ("Tom Velt will sich von Eva Berg nicht einschüchtern lassen: „Wir machen weiter wie bisher.“", ["Tom Velt"]),
    ("Der Präsident wies die Grippe als „kleinen Schnupfen“ ab, lehnte Abstand und Tests ab und ging.", ["Präsident"]),
    ("Eva Berg mahnte zur Ruhe. Die Länder sollten „endlich mehr tun“.", [None]),
    ("Die Länder sollten „endlich mehr tun“, sagte Eva Berg.", ["Eva Berg"]),
    ("Bonn „Wir kämpfen darum, wo die Grenze verläuft, und sonst nichts“: Tom Velt meldet sich.", ["Tom Velt"]),
    ("Bonn Der Präsident Tom Velt ging wegen „all der Lügen und Täuschungen“ weg.", ["Tom Velt"]),
]


@pytest.mark.parametrize(("text", "names"), WHOSE_WORDS)
def test_whoever_only_hears_refuses_or_is_called_upon_does_not_speak(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


TOLD_AND_CALLED = [
    ("Der Premier Tom Velt (SPD) kam. „Das ist gut“, sagte der SPD-Politiker der Zeitung „Nordbote“.", ["Tom Velt"]),
    ("„Das ist gut“, sagte die Ministerin der Nachrichtenagentur AFP.", ["Ministerin"]),
    ("„Das ist gut“, sagte ein Sprecher des Senders NTV.", ["ein Sprecher des Senders NTV"]),
    ("Es gibt Leute, die Eva Berg eine „Lügnerin“ nennen.", ["Leute"]),
    ("Velt traf einen Mann, den Eva Berg einen „Lügner“ nennt.", ["Eva Berg"]),
    ("Der Chef erklärte, dass Irans „Anlagen nicht angegriffen werden sollten“.", ["Chef"]),
    ("Der Chef erklärte, dass Irans „Nordwind“ nicht angegriffen werden sollte.", []),
    ("Am Ende zeigte sich der Vorsitzende der Liga „dankbar“ für das Ergebnis.", ["Vorsitzender der Liga"]),
    ("In Holm, einem der „Swing States“, bezeichnete Tom Velt die Ministerin als „Verrückte“.", ["Tom Velt"]),
    ("Er sah großen „Handlungsbedarf“, sagte Tom Velt.", ["Tom Velt"]),
]


@pytest.mark.parametrize(("text", "names"), TOLD_AND_CALLED)
def test_who_is_told_and_who_is_called_something(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names
