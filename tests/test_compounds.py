"""Is a compound found by its parts? 60 compounds by each of theirs, and 60 words that only look like one."""

from __future__ import annotations

import pytest

from index.compounds import has_part
from index.wording import fold_word

# Each with its parts as one would search for them.
COMPOUNDS = """
Kampftruppen Kampf Truppen
Truppenpräsenz Truppen Präsenz
Luftstreitkräfte Luft Streitkräfte
Arbeitsmarkt Arbeit Markt
Bundestagswahl Bundestag Wahl
Regierungserklärung Regierung Erklärung
Friedensverhandlungen Frieden Verhandlung
Waffenlieferungen Waffen Lieferung
Verteidigungsminister Verteidigung Minister
Außenministerin Außen Ministerin
Gasleitung Gas Leitung
Klimaschutzgesetz Klimaschutz Gesetz
Atomwaffen Atom Waffe
Flüchtlingslager Flüchtling Lager
Kinderarmut Kinder Armut
Häuserkampf Häuser Kampf
Schulbehörde Schule Behörde
Kirchturm Kirche Turm
Sprachunterricht Sprache Unterricht
Energiepreise Energie Preis
Steuererhöhung Steuer Erhöhung
Rentenalter Rente Alter
Kriegsende Krieg Ende
Kriegsverbrechen Krieg Verbrechen
Friedensplan Frieden Plan
Völkerrecht Völker Recht
Menschenrechte Menschen Rechte
Grundgesetz Grund Gesetz
Haushaltsloch Haushalt Loch
Staatsanwaltschaft Staat Anwaltschaft
Nachrichtenagentur Nachrichten Agentur
Grenzkontrollen Grenze Kontrolle
Raketenangriff Raketen Angriff
Drohnenangriffe Drohnen Angriff
Gegenoffensive Offensive
Ostfront Front
Hauptstadt Stadt
Wirtschaftswachstum Wirtschaft Wachstum
Zinssenkung Zins Senkung
Wohnungsbau Wohnung Bau
Mietpreisbremse Bremse Preis
Parteitag Partei
Koalitionsvertrag Koalition Vertrag
Ministerpräsident Minister Präsident
Landesregierung Land Regierung
Krankenhaus Kranken Haus
Pressekonferenz Presse Konferenz
Sicherheitsrat Sicherheit
Sondergipfel Gipfel
Geheimdienst Dienst
Soldatenfriedhof Soldat Friedhof
Munitionslager Munition Lager
Wiederaufbau Aufbau
Machtwechsel Macht Wechsel
Fachkräftemangel Fachkräfte Mangel
Gesundheitssystem Gesundheit System
Bürgermeisterwahl Bürgermeister Wahl
Kohleausstieg Kohle Ausstieg
Autoindustrie Auto Industrie
Wasserversorgung Wasser Versorgung
"""
# What is searched for, and a word that holds its letters without being a compound of it.
OTHERS = """
Fall Überfall
Fall Unfall
Fall Abfall
Fall Beifall
Fall gefallen
Rat Verrat
Rat Beratung
Rat Vorrat
Rat Demokratie
Stand Verstand
Stand Abstand
Stand Widerstand
Stand Bestand
Halt Unterhalt
Halt Verhalten
Halt enthalten
Land Landung
Land Niederlande
Land Mailand
Recht berechtigt
Recht gerechtfertigt
Recht zurechtkommen
Haus Haushaltung
Haus hausen
Tag Vertagung
Ende Wende
Ende spenden
Ende Kalender
Macht ohnmächtig
Macht machten
Arbeit erarbeiten
Arbeit Verarbeitung
Krieg kriegen
Krieg kriegerisch
Reise Preise
Reise Kreise
Eiche Zeichen
Eiche Reichen
Bank Bankett
Kanal kanalisieren
Partei parteiisch
Preis preisen
Plan Planet
Plan Planke
Front Konfrontation
Gast Gastritis
Gabe Aufgabe
Gabe Ausgaben
Lage Anlage
Lage Niederlage
Lage Auflage
Trag Vertrag
Wahl Auswahl
Wille unwillig
Zeit zeitigen
Bild Ausbildung
Bild gebildet
Grund begründet
Last Palast
Leben erleben
"""
# Words that quotations use by themselves too, beside all of the above and the parts.
USED = """
auf aus aber bei der die das den ein eine er es ende für gegen gut haben hier in ist man mit nach nicht nie nieder noch
nur ob oder ohne schon sehr sein sich sie so und uns unter von vor war was weil wenn wie wieder wir zu zum zwei über
an ban be begrün fertig kett ket et kon kom mai mal mail mein ort pal per pro re rei san tag tat tel tor um uhr un ver
wer wo zur heute morgen gestern jahr jahre frau mann kind leute volk dach wand tisch stuhl miete ost haupt sonder geheim
tagung haltung lande verhandlungen lieferungen kontrollen kräfte ration kratie kam kammer wege gabe ausgabe
""".split()


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


KNOWN = {fold_word(word) for table in (COMPOUNDS, OTHERS) for row in rows(table) for word in row} | set(USED)


def is_found(word: str, part: str) -> bool:
    return has_part(fold_word(word), fold_word(part), KNOWN.__contains__)


def test_most_compounds_are_found_by_their_parts() -> None:
    pairs = [(compound, part) for compound, *parts in rows(COMPOUNDS) for part in parts]
    missed = [pair for pair in pairs if not is_found(*pair)]
    assert len(pairs) == 112
    assert len(missed) <= 6, missed


def test_hardly_anything_else_is_found() -> None:
    found = [(word, part) for part, word in rows(OTHERS) if is_found(word, part)]
    assert len(rows(OTHERS)) == 60
    assert len(found) <= 2, found


@pytest.mark.parametrize(
    ("part", "word", "found"),
    [
        ("Truppen", "Kampftruppen", True),
        ("Truppe", "Kampftruppe", True),
        ("Truppen", "Truppenpräsenz", True),
        ("Präsenz", "Truppenpräsenz", True),
        ("Mangel", "Fachkräftemangel", True),
        ("Streitkraft", "Luftstreitkräfte", True),
        ("Markt", "Arbeitsmarkt", True),
        ("Recht", "Menschenrechte", True),
        # The word itself, and what is too short to be told from an accident.
        ("Truppen", "Truppe", False),
        ("EU", "Museum", False),
        ("Rat", "Sicherheitsrat", False),
        ("Fall", "Überfall", False),
    ],
)
def test_part_finds_compound(part: str, word: str, found: bool) -> None:
    assert is_found(word, part) is found


def test_parts_have_to_be_in_use() -> None:
    known = {"kampf", "truppen"}
    assert has_part("kampftruppen", "truppe", known.__contains__)
    assert not has_part("xyztruppen", "truppe", known.__contains__)
    assert not has_part("kampftruppen", "truppe", {"truppen"}.__contains__)
