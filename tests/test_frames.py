"""Whom does a frame name? Rows of German sentences for the ways in which a subject can hide, each with the mention."""

from __future__ import annotations

import pytest

from tests.sayings import extract

SUBJECTS = [
    # text, mention
    ("„Das ist gewagt“, befand der Abgeordnete Tom Velt.", "der Abgeordnete Tom Velt"),
    ("„Das ist gewagt“, ließ ein Sprecher der Bahn kurz verlauten.", "ein Sprecher der Bahn"),
    ("„Wo ist das Geld?“, wollten die Anwohner wissen.", "die Anwohner"),
    ("„Da bin ich wieder“, mit diesen Worten meldete sich Tom Velt zurück.", "Tom Velt"),
    ("„Da bin ich wieder“, mit diesen Worten begrüßte Tom Velt die Gäste.", "Tom Velt"),
    ("Die Kosten „laufen davon“, wie Tom Velt am Montag mitteilte.", "Tom Velt"),
    ("Besorgt äußerte sich Tom Velt über die „neue Lage“ im Norden.", "Tom Velt"),
    ("Tom Velt ist der Meinung, dass der Plan „nicht zu halten“ sei.", "Tom Velt"),
    ("Seit Mai vertritt Tom Velt die These, der Plan sei „nicht zu halten“.", "Tom Velt"),
    ("Der Rat hatte sich erhofft, dass das Geld „in die Schulen fließt“.", "Der Rat"),
    ("Das örtliche Fernsehen berichtete von „schweren Schäden am Deich“.", "Das örtliche Fernsehen"),
    ("Die Initiative, die 2003 entstand, sprach von „schweren Schäden am Deich“.", "Die Initiative"),
    ("Wie Tom Velt, ein Sprecher der Feuerwehr, mitteilte, sei der Deich „schwer beschädigt“.", "Tom Velt"),
    ("Velts Partei dagegen warf Eva Berg vor, sie habe „nur geredet und nicht gehandelt“.", "Velts Partei"),
    ("Der seit 2010 amtierende Bürgermeister Tom Velt nannte den Plan „verfrüht“.", "Der seit 2010"),
    ("Der erst kürzlich gewählte Präsident des Verbands, Tom Velt, nannte den Plan „verfrüht“.", "Tom Velt"),
    ("Am Donnerstag nannte Bundesministerin Eva Berg den Plan „verfrüht“.", "Bundesministerin Eva Berg"),
    ("Auf der Seite der Stadt, die 2011 entstand, heißt es: „Wir bauen für alle.“", "Seite der Stadt"),
    ("Tom Velt kam zu spät. Seiner Meinung nach ist der Plan „nicht zu halten“.", "Seiner Meinung"),
    ("Nach inoffiziellen Angaben der Polizei war der Einsatz „eine Panne von A bis Z“.", "der Polizei"),
    ("Das Gericht wies darauf hin, dass laut einem Gutachter der Deich „wie Papier“ sei.", "einem Gutachter"),
    ("Der Deich wird vom Rat der Stadt als „nicht mehr sicher“ eingestuft.", "Rat der Stadt"),
    ("Auf den Vorwurf der Opposition, es handle sich um einen „faulen Handel“, schwieg der Rat.", "der Opposition"),
    ("Der Deich soll „von Grund auf erneuert“ werden. Das teilte der Rat der Stadt am Montag mit.", "der Rat"),
    ("Wie eine Studie ergab, sind die Deiche „in bedenklichem Zustand“.", "eine Studie"),
    ("Eva Berg und Tom Velt streiten. Berg will „schnell handeln“, Velt hingegen „in Ruhe prüfen“.", "Velt"),
    ("Zeugen zufolge rief der Wirt „Ich bringe euch alle um“.", "der Wirt"),
    ("Zeugen zufolge war es „sehr laut“ im Saal.", "Zeugen"),
    ("Von der Opposition wurde der Entwurf als „Schnellschuss“ kritisiert.", "der Opposition"),
    ("ver.di bezeichnete das Angebot als „Provokation“.", "ver.di"),
    ("Nach Angaben der Gewerkschaft ver.di ist das Angebot „eine Provokation“.", "der Gewerkschaft ver.di"),
    ("Eva Berg traf Minister Tom Velt, nachdem dieser den Plan „absurd“ genannt hatte.", "dieser"),
    ("Eva Berg kritisierte Tom Velt, weil dieser den Plan „absurd“ nannte.", "dieser"),
    ("„Ich war das nicht“, sagte der Angeklagte Tom V. Der Richter schwieg.", "Tom V."),
    ("Richterin Eva Berg fragte Tom V. nach dem Abend. „Ich war das nicht“, sagte Tom V. leise.", "Tom V."),
    ("„Ich war das nicht“, sagte Tom L. Velt in Bonn.", "Tom L. Velt"),
    ("Papst Clemens XV. sagte, man müsse „Brücken bauen“. Clemens XV. reist morgen.", "Clemens XV."),
    ("„Wir sind stark“, sagte Tom X. Tom X war gut gelaunt.", "Tom X"),
    ("Die Stadt lobt den Bau, Anwohner halten ihn für „scheußlich“.", "Anwohner"),
    ("Eva Berg nannte den Plan, den Tom Velt für „genial“ hält, falsch.", "Tom Velt"),
    ("Eva Berg kritisierte den Plan, weil der Rat ihn für „genial“ hält.", "Rat"),
    ("Eva Berg lobt den Plan und hält ihn für „genial“.", "Eva Berg"),
    ("Eva Berg sagte, dass viele Bürger den Plan für „mutlos“ halten.", "Eva Berg"),
    ("„Wir prüfen das“, sagte Sprecherin Berg Reportern am Tatort.", "Berg"),
    ("„Wir prüfen das“, sagte Berg Journalisten in Bonn.", "Berg"),
    ("Wie Sprecherin Berg Journalisten sagte, sei das „völlig normal“.", "Berg"),
    ("„Das ist Unsinn“, wies Ministerin Berg Berichte des Senders zurück.", "Berg"),
    ("„Das ist Unsinn“, bestritt die Ministerin Angaben der Polizei.", "Ministerin"),
    ("„Das ist Unsinn“, bestätigte ein Sprecher Medienberichte.", "ein Sprecher"),
    ("„Wir prüfen das“, sagte Anna Bauer in Bonn.", "Anna Bauer"),
    ("Mit den Worten „Jetzt reicht es“ verließ der Abgeordnete Tom Velt den Saal.", "Tom Velt"),
    ("Ein Unbekannter bedrohte die Wirtin mit den Worten „Geld her oder es knallt“.", "Ein Unbekannter"),
    ("Mit „Bedauern“ reagierte das Auswärtige Amt auf die Absage.", "das Auswärtige Amt"),
    ("Mit „tiefem Unbehagen“ sieht Senatorin Eva Berg den Umbau.", "Senatorin Eva Berg"),
    ("Voller „Zuversicht“ verließ Trainer Tom Velt den Platz.", "Trainer Tom Velt"),
    ("Auf der Aufnahme ist zu hören, wie jemand „Hilfe“ ruft.", "jemand"),
    ("Der Wirt habe „aus reiner Not“ gehandelt, befand das Gericht.", "das Gericht"),
    ("Nach der Sitzung wollte sich Velthuis nicht „zu Personalfragen“ äußern.", "Velthuis"),
    ("Sie hätten „nur mal gucken“ wollen, was passiert, gaben die Gäste der Wirtin an.", "die Gäste"),
    ("Eine Stellungnahme lehnte die Firma mit Verweis auf ein „laufendes Verfahren“ ab.", "die Firma"),
    ("Velt nannte es „gut“, sein Kollege Jan Saß von der Union dagegen „schlimm“.", "sein Kollege Jan Saß"),
    ("Niko Weidner geht. Sein Berater Rico Prell bestätigte es. Für Weidner gehe „ein Traum“ auf.", "Rico Prell"),
    ("Tom Velt verließ den Saal mit einem knappen „Kein Kommentar“.", "Tom Velt"),
    ("Mit den Worten „Jetzt reicht es“ wurde die Sitzung von Präsident Tom Velt geschlossen.", "Tom Velt"),
    ("Eva Berg wurde von den Fans mit „Vorstand raus“-Rufen empfangen.", "den Fans"),
    ("Die „Bild“-Zeitung berichtet von einem „Geheimplan“.", "Bild"),
    ("Man habe „sehr offen“ miteinander geredet, hieß es aus dem Umfeld des Rats.", "dem Umfeld"),
    ("Den Vorwurf der Opposition, sie habe „bewusst getäuscht“, wies Eva Berg zurück.", "Opposition"),
    ("Die Kritik, das Gesetz sei „zahnlos“, nannte Tom Velt haltlos.", "Die Kritik"),
    ("Tom Velt sprach von einem „faulen Handel“, die Grünen von „reiner Willkür im Amt“.", "die Grünen"),
]


@pytest.mark.parametrize(("text", "mention"), SUBJECTS)
def test_the_frame_names_its_speaker(text: str, mention: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert mention in speaker.mention.text


OTHERS = [
    # text: whom the words must not be given to
    ("Eva Berg traf einen Mann, der als wichtiger Zeuge gilt. Velt ist der „fleißigste Rat der Stadt“.", "Velt"),
    ("Der Markt wird in Bonn als „Platz der Freiheit und des Friedens“ bezeichnet.", "Der Markt"),
    ("Sie nutzen die von Velto bekannten Zellen. Es gebe keinen Anlass, „so viele Zellen zu zählen“.", "Velto"),
]


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_words_about_someone_are_not_given_to_them(text: str, name: str) -> None:
    for quotation in extract(text):
        assert quotation.speaker is None or quotation.speaker.name != name


def test_a_quotation_that_goes_on_shows_the_last_mention_before_it() -> None:
    text = "„Ich kam spät“, sagte Eva Berg.\n\nDann zog sie nach Bonn. „Dort begann alles.“"
    first, second = extract(text)
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.mention is not None
    assert second.speaker.name == "Eva Berg"
    assert second.speaker.mention.text == "sie"
    assert second.speaker.mention.start > first.end


def test_indirect_speech_goes_on_from_the_main_clause() -> None:
    text = "Tom Velt zeigte sich besorgt, dass die Stadt zögert. Es drohe „ein zweiter Winter ohne Deich“."
    (quotation,) = extract(text)
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Tom Velt"


def test_letters_of_two_code_points_are_read() -> None:
    (quotation,) = extract("Tom Velt kam. „Wir fangen morgen an“, erza\u0308hlte Tom Velt.")
    assert quotation.attribution.rule == "inversion-after"
