"""Which role words mean the same office, and which bring in someone else? „Rathauschef“ is Bürgermeister,
„Staatsanwalt“ is not Anwalt.

Words are compared by their stems, men's and women's alike.
"""

from __future__ import annotations

import re
from functools import lru_cache

UMLAUTS = str.maketrans("äöü", "aou")


def stem_of(word: str) -> str:
    """The last part of a compound with hyphens, without its endings: „SPD-Politikerin“ -> „politik“.

    >>> stem_of("SPD-Politikers"), stem_of("Vorsitzenden") == stem_of("Vorsitzende"), stem_of("Anwältin")
    ('politik', True, 'anwalt')
    """
    lower = word.casefold().rsplit("-", 1)[-1]
    plain = lower.translate(UMLAUTS)
    if len(plain) > 4:
        plain = re.sub(r"in(?:nen)?$", "", plain)
    stem = plain.rstrip("enrms")
    return stem if len(stem) > 2 else plain


def stems(words: str) -> tuple[str, ...]:
    """The stems of the words in a text."""
    return tuple(map(stem_of, words.split()))


OFFICES = stems(
    "Staatsanwalt Minister Präsident Kanzler Sprecher Chef Botschafter Bürgermeister Vorsitzender General Sekretär "
    "Richter Anwalt Trainer König Papst Senator Kommissar Gouverneur Landrat Angeklagter Zeuge Opfer Torwart Torhüter"
)
"""Heads of roles of which a person rarely holds two in one article; a compound before the word that it ends in."""

SAME_OFFICE = tuple(
    frozenset(stems(group))
    for group in (
        "Minister Ressortchef",
        "Bundeskanzler Kanzler Ministerpräsident Premierminister Premier Regierungschef",
        "Präsident Staatschef Kremlchef Staatsoberhaupt",
        "Bürgermeister Oberbürgermeister OB Rathauschef Stadtoberhaupt Stadtchef Ortschef Gemeindechef Verwaltungschef "
        "Gemeindeoberhaupt Gemeindepräsident",
        "Landrat Kreischef",
        "Pfarrer Pastor Priester Seelsorger Geistlicher",
        "Kaplan Geistlicher",
        "Dekan Geistlicher",
        "Bischof Oberhirte Theologe",
        "Schulleiter Rektor Schuldirektor Schulchef",
        "Kommandant Feuerwehrkommandant Feuerwehrchef Wehrführer Wehrleiter",
        "Vereinsvorsitzender Vereinschef",
        "Fraktionsvorsitzender Fraktionschef",
        "Kämmerer Stadtkämmerer Finanzchef",
        "Dirigent Kapellmeister Chorleiter",
        "Landwirt Bauer",
        "Bäcker Bäckermeister",
        "Metzger Metzgermeister Fleischer Fleischermeister",
        "Wirt Gastwirt Gastronom",
        "Vorsitzender Chef",
        "Landeshauptmann Landeshauptfrau Landeschef",
        "Abgeordneter Parlamentarier Mandatar Bundestagsabgeordneter",
        "Geschäftsführer CEO Firmenchef Unternehmenschef Vorstandschef Vorstandsvorsitzender Konzernchef Firmenlenker "
        "Konzernlenker Unternehmenslenker",
        "Trainer Coach Cheftrainer Bundestrainer Nationaltrainer Teamchef Übungsleiter",
        "Torwart Torhüter Keeper Schlussmann Goalie",
        "Anwalt Rechtsanwalt Jurist Verteidiger Strafverteidiger Advokat",
        "Staatsanwalt Ankläger Anklagevertreter",
        "Richter Vorsitzender",
        "Polizist Beamter Polizeibeamter Ordnungshüter",
        "Papst Pontifex",
        "Außenminister Chefdiplomat",
        "Botschafter Diplomat",
        "Lehrer Pädagoge Lehrkraft",
        "Regisseur Filmemacher",
        "Sänger Künstler Musiker Star",
        "Maler Künstler",
        "Schauspieler Darsteller Mime Star Künstler",
        "Schriftsteller Autor Literat",
        "Inhaber Chef Betreiber Besitzer Eigentümer",
        "Unternehmer Firmenchef Geschäftsmann Unternehmenschef",
        "Händler Kaufmann Geschäftsmann",
        "Apotheker Pharmazeut",
        "Winzer Weinbauer",
        "Jäger Waidmann Weidmann",
        "Koch Küchenchef Gastronom",
        "Kabarettist Komiker Comedian",
        "Journalist Reporter Redakteur Korrespondent",
        "Sportchef Sportdirektor Sportvorstand Manager",
        "Arzt Mediziner",
        "Forscher Wissenschaftler",
    )
)
"""Words that newspapers use for one another."""

BY_TRAIT = frozenset(
    stems(
        "Politiker Mann Frau Jährige Abgeordneter Chef Vorsitzender Kandidat Spitzenkandidat Spitzenmann "
        "Parlamentarier Mitglied Vertreter Spitzenpolitiker Landeschef Fraktionschef Parteichef Mandatar Sportler"
    )
)
"""Roles for which the party, the nation or the age is enough: „der SPD-Politiker“, „die 44-Jährige“."""

ANAPHORIC = frozenset(
    stems(
        "Experte Wissenschaftler Forscher Politiker Jurist Ökonom Unternehmer Manager Autor Sportler Mann Frau "
        "Historiker Musiker Schauspieler Professor"
    )
)
"""Roles that mostly take up a person named before."""

HONOURED = stems("Weltmeister Europameister Olympiasieger Superstar Titelverteidiger Medaillengewinner")
"""What somebody has won, in compounds too: „der Rekordweltmeister“ takes up whom the paragraph is about."""

PLAYERS = frozenset(
    stems(
        "Profi Stürmer Mittelstürmer Angreifer Mittelfeldspieler Abwehrspieler Innenverteidiger Außenverteidiger "
        "Linksverteidiger Rechtsverteidiger Rückraumspieler Kreisläufer Flügelspieler Spielmacher Torjäger Torschütze "
        "Nationalspieler Routinier Youngster Rennfahrer Skispringer Biathlet Skirennläufer Athlet Sportler "
        "Leichtathlet Schwimmer Weitspringer Hochspringer Stabhochspringer Sprinter Turner Ruderer Boxer Ringer Judoka"
    )
)
ARTISTS = frozenset(
    stems(
        "Sänger Schlagersänger Rapper Liedermacher Künstler Maler Bildhauer Komponist Dirigent Pianist Schriftsteller "
        "Regisseur Filmemacher Komiker Comedian Kabarettist Entertainer"
    )
)
"""Callings that take up whom the paragraph is about, unless that one is known to have another."""

RELATIONAL = stems(
    "Nachbar Kollege Freund Zeuge Opfer Fahrer Täter Anwohner Richter Anwalt Sprecher Polizist Arzt Ermittler "
    "Gutachter Verteidiger Moderator Reporter Kläger Angeklagter Schwester Bruder Mutter Vater Sohn Tochter Retter "
    "Pfleger Beamter Anrufer Wirt Lehrer Passant Kunde Vermieter Mieter Verkäufer Schüler Beschuldigter Verdächtiger "
    "Geschädigter"
)
"""Roles that mostly bring in someone else than the one the text is about."""

HIGHEST = stems("Präsident Kanzler Premier Papst König Staatschef")
"""Offices that a newspaper need not name beside the name."""

PARENTS = frozenset(stems("Mutter Vater"))


def is_relational(stem: str) -> bool:
    """Does the role mostly bring in someone else, „der Richter“?"""
    return stem.endswith(RELATIONAL)


def office_in(stem: str) -> str | None:
    """The office that the stem of a role ends in; None for a profession."""
    return next((office for office in OFFICES if stem.endswith(office)), None)


@lru_cache(maxsize=16384)
def likeness(held: str, wanted: str) -> int:
    """2 for the same office or „finanzminist“ for „minist“, 1 for another word for it, 0 for another office."""
    related = (len(wanted) > 3 and held.endswith(wanted)) or (len(held) > 4 and wanted.endswith(held))
    if held == wanted or (related and office_in(held) == office_in(wanted)):
        return 2
    pairs = ((member(group, held), member(group, wanted)) for group in SAME_OFFICE)
    return int(any(one and other and one != other for one, other in pairs))


def member(group: frozenset[str], stem: str) -> str | None:
    """The word of the group that the stem is, or ends in: „sozialminist“ in „minist“; None when there is none."""
    return stem if stem in group else next((one for one in group if len(one) > 5 and stem.endswith(one)), None)


def excludes(held: str, wanted: str) -> bool:
    """Are both ministries, and not the same: „finanzminist“, „außenminist“?"""
    minister = stem_of("Minister")
    both = held.endswith(minister) and wanted.endswith(minister)
    return both and not held.endswith(wanted) and not wanted.endswith(held)
