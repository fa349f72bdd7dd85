"""Who listens? „vor Journalisten“, „gegenüber den wartenden Reportern“, „vor den Medien“."""

from __future__ import annotations

from functools import lru_cache

AUDIENCES = frozenset(
    (
        "journalisten journalistinnen reportern reporterinnen medien presse pressevertretern medienvertretern "
        "medienschaffenden korrespondenten fernsehkameras kameras mikrofonen anhängern parteianhängern unterstützern "
        "delegierten abgeordneten parlamentariern studenten studierenden schülern publikum unternehmern soldaten "
        "mitarbeitern mitarbeitenden beschäftigten fans zuhörern zuschauern zuhörerinnen gästen teilnehmern "
        "demonstranten gläubigen pilgern diplomaten wirtschaftsvertretern parteifreunden mitgliedern parteimitgliedern "
        "bürgern anwohnern lokaljournalisten lokalmedien"
    ).split()
)
"""Datives of those who hear somebody."""


@lru_cache(maxsize=4096)
def is_audience(word: str) -> bool:
    """Is the word a dative that somebody speaks before: „Journalisten“, „CDU-Anhängern“?"""
    return word.casefold().rpartition("-")[2] in AUDIENCES
