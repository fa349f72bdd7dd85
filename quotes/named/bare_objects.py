"""Which nouns stand without article behind a subject, as what it does? „Einspruch“ in „legte der Mann Einspruch ein“.

A capitalised word behind a role is mostly the surname: „sagte der Zeuge Velt“. These are none, so that no Mr Einspruch
is quoted. Words that people are called by as well („Kraft“, „Streit“, „Sinn“) are left out. Nor do a department or
another person's role belong to the name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quotes.language.dates import WEEKDAYS
from quotes.language.words import LOWER_PARTICLES
from quotes.lexicon.tables import document_noun, find_organisation, find_outlet, find_role, first_name_gender, noun_cue

BARE_OBJECTS = frozenset(
    "Gutes Positives Neues Schlechtes Negatives Erfreuliches "
    "Abbitte Abhilfe Abschied Abstand Abstriche Akteneinsicht Alarm Alarmzeichen Alkohol Angehörige Anklage Anlass "
    "Anspruch Ansprüche Anteilnahme Antrag Anträge Anzeige Applaus Asyl Aufschluss Aufschub Aufsehen Auftrieb "
    "Auskunft Auskünfte Ausnahmen Bedarf Bedauern Bedenken Beifall Beistand Benzin Bescheid Beschwerde Beschwerden "
    "Beschäftigte Betroffene Beweise Bezug Bilanz Bilder Blumen Brüche Buße Chancen Courage Details Distanz Disziplin "
    "Drogen Druck Ehrgeiz Einblick Einblicke Einhalt Einlass Einsatzkräfte Einsicht Einspruch Einsprüche Einwand "
    "Einwände Empathie Engagement Entsetzen Erfolg Erfolge Ergebnisse Ersatz Fahrerflucht Farbe Fehler Flagge Flammen "
    "Flaschen Flucht Folgen Fotos Fragen Freispruch Frust Gas Gebrauch Geduld Gefahr Gefahren Gefallen Geflüchtete "
    "Gehör Geld Geständnis Gewalt Gewissensbisse Gnade Grenzen Gründe Haftbefehl Hilfe Hilfen Hilferufe "
    "Hinterbliebene Hinweise Initiative Interesse Jubel Jugendliche Karriere Kenntnis Kinder Klage Klagen Klartext "
    "Konsequenz Konsequenzen Kontakt Kontakte Korrekturen Kosten Kritik Lehren Leid Luft Lügen Maßnahmen Milde "
    "Mitgefühl Mitleid Mitschuld Mängel Nachdruck Nachrichten Nachsicht Nothilfe Notwehr Optimismus Panik Parallelen "
    "Parolen Pläne Profil Protest Proteste Rache Rechtsmittel Reisende Respekt Rettungskräfte Reue Revision Rückhalt "
    "Rückschlüsse Rücksicht Sanktionen Schadenersatz Schadensersatz Scham Schluss Schlüsse Schmerzen Schmerzensgeld "
    "Schreie Schritte Schulden Schweigen Schwäche Schwächen Schüsse Selbstkritik Selbstvertrauen Skepsis Sorgen "
    "Spenden Spott Spuren Stillschweigen Strafantrag Strafanzeige Strafe Strafen Tempo Tipps Transparenz Trauer "
    "Tränen Unbehagen Unmut Unrecht Unschuld Unterlagen Unterschiede Unverständnis Ursachen Verdacht "
    "Verfassungsbeschwerde Vergleiche Verletzte Verluste Vernunft Verrat Verständnis Vertrauen Verzicht Videos "
    "Vorbehalte Vorschläge Vorsicht Vorsorge Vorteile Vorwürfe Waffen Widerspruch Widersprüche Widerstand Wohlwollen "
    "Weg Wege Wegs Worte Wut Zeichen Zeugnis Zivilcourage Zuflucht Zugang Zugeständnisse Zusagen Zuspruch Zuversicht "
    "Zweifel Überblick".split()
)
LONGEST_ALONE = 10
"""Letters up to which only the words themselves count; „Ermittlungsfehler“ is longer."""
COMPOUNDED = tuple(sorted(word.casefold() for word in BARE_OBJECTS if len(word) > len("Fehle")))
"""What compounds of them end in."""
ABSTRACT = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "ität", "ismus")
"""Endings of what one does or how one is; „Orion“ and „Denis“ are people."""
SHORTEST = 6
"""Letters of „Sprung“, which people are called as well."""
DAYS = tuple(WEEKDAYS)
SURNAMES = frozenset(("Gerung", "Hartung", "Hornung"))
BODIES = ("zeitung", "regierung", "stiftung", "verwaltung", "leitung", "redaktion", "gesellschaft", "gewerkschaft")
"""Endings of what can say something itself: „gegenüber der Westdeutschen Allgemeinen Zeitung“."""
AUTHORITIES = (
    "polizei", "feuerwehr", "staatsanwaltschaft", "stadt", "regierung", "behörde", "verteidigung", "anklage",
    "opposition",
)  # fmt: skip
"""Endings of bodies that have no name behind them: „gab die Polizei Entwarnung“, but „das Netzwerk Zuflucht“."""
WITH_DEPARTMENT = (
    "leiter", "leiterin", "referent", "referentin", "vorstand", "vorständin", "direktor", "direktorin", "dezernent",
    "dezernentin", "manager", "managerin", "professor", "professorin", "experte", "expertin", "mitarbeiter",
    "mitarbeiterin", "sachbearbeiter", "sachbearbeiterin", "lehrstuhl", "abteilung", "institut", "amt", "verband",
)  # fmt: skip
"""Endings of what is followed by the field: „die Leiterin Stadtentwicklung“, „der Verband Forschung“."""

DEPARTMENTS = frozenset(
    "Sport Finanzen Marketing Personal Vertrieb Kommunikation Recht Technik Profifußball Scouting Medien Politik "
    "Wirtschaft Kultur Verkehr Energie Strategie Digitales Bildung Gesundheit Soziales Umwelt Nachwuchs "
    "Lizenzfußball".split()
)
"""What the head of a department has behind the office and before the name."""


@lru_cache(maxsize=16384)
def is_object_behind(name: str, word: str) -> bool:
    """Is the word no part of the name before it but what is told, or who is: „bestritt Berg Angaben der Polizei“,
    „sagte Lind Reportern“?

    >>> is_object_behind("Lind", "Reportern"), is_object_behind("Lind", "Bauer"), is_object_behind("Lind", "Berichte")
    (True, False, True)
    """
    if name in LOWER_PARTICLES:
        return False
    if word.startswith(DAYS):
        return find_role(name) is None and first_name_gender(name) is None  # „erklärte Lind Montag“
    if find_organisation(name) is not None or find_outlet(name) is not None:
        if name.casefold().endswith(AUTHORITIES):
            return is_several(word) or is_bare_object(name, word)  # „suchte die Polizei Zeugen“
        return False  # „Nach dpa Informationen“, „die SPD Abgeordneten“
    if not name.endswith("s") and is_bare_object(name, word):
        return True  # but „Nach Bergs Meinung“
    noun = noun_cue(word) or document_noun(word)
    if noun is not None:
        return noun.number == "pl"
    if not word.endswith("n") or not is_several(word):
        return False
    role = find_role(name)
    if role is not None and role.category == "nationality":
        return False  # „die Berliner Eltern“
    return role is None or not name.endswith("n")  # „bat der Fahrer Passanten“


def is_several(word: str) -> bool:
    """„Zeugen“, „Anwohner“: can the word be several people, and no surname?"""
    role = find_role(word)
    return role is not None and not role.surname and role.number in ("pl", "x")


def is_bare_object(before: str, word: str) -> bool:
    """Is the word behind a role or name what somebody does, and no part of the name?

    >>> is_bare_object("Mann", "Einspruch"), is_bare_object("Ministerin", "Aufklärung"), is_bare_object("Zeuge", "Velt")
    (True, True, False)
    >>> is_bare_object("Leiterin", "Stadtplanung"), is_bare_object("Tom", "Müller-Jung")
    (False, False)
    """
    if word in BARE_OBJECTS or (len(word) > LONGEST_ALONE and word.endswith(COMPOUNDED)):
        return True
    return is_abstract(word) and not before.casefold().endswith(WITH_DEPARTMENT)


def is_department(office: str, word: str) -> bool:
    """„Geschäftsführer Sport Rudi Velt“: does the word tell what somebody with this office is in charge of?"""
    return word in DEPARTMENTS and office.casefold().endswith(
        (*WITH_DEPARTMENT, "geschäftsführer", "geschäftsführerin")
    )


def is_abstract(word: str) -> bool:
    """Does the word end as what one does or how one is, and nobody's name?"""
    if word.casefold().endswith(BODIES):
        return False
    return word.endswith(ABSTRACT) and len(word) > SHORTEST and "-" not in word and word not in SURNAMES


def begins_another(words: Sequence[str], i: int) -> bool:
    """„preist Tom Velt Mitspieler Max Lind an“: behind given name and surname a role begins another person; behind a
    genitive it goes on („Eva Bergs Bruder Tom Velt“).
    """
    if not (given(words[i - 2]) and given(words[i + 1])) or find_role(words[i - 1]) is not None:
        return False
    if words[i - 1].endswith(("s", "’", "'")):
        return False
    return find_role(words[i]) is not None and not given(words[i])


def given(word: str) -> bool:
    """Is the word, or its part before a hyphen, a given name?"""
    return first_name_gender(word.split("-")[0]) is not None


def is_thing(words: Sequence[str]) -> bool:
    """Is what stands behind a role no name: „Stadtplanung“, or behind a particle „von der Frage“, „von der Tagung“?"""
    if len(words) == 1:
        return is_abstract(words[0])
    return words[0] in LOWER_PARTICLES and (is_abstract(words[-1]) or noun_cue(words[-1]) is not None)
