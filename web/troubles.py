"""What is said when archive or index fails? „Die Platte des Archivs ist voll …“: what is kept, and who mends it."""

from __future__ import annotations

from werkzeug.exceptions import ServiceUnavailable

from index.damage import FulltextError, FulltextFullError
from index.databases import BUSY, FULL, HARMED, LOST, ArchiveError
from web.languages import gettext

Trouble = ArchiveError | FulltextError | FulltextFullError


class TroubleError(ServiceUnavailable):
    """A request that failed through no fault of its own; its description says why, fit to be shown."""


def say_trouble(error: Trouble) -> str:
    """What has happened, whether anything is lost, and what whoever runs the server has to do."""
    if isinstance(error, FulltextFullError):
        return gettext(
            "Die Platte des Suchindex ist voll. Im Archiv ist alles erhalten, auch was Sie gerade gespeichert haben; "
            "die Suche kennt es noch nicht. Wer den Server betreibt, muss Platz schaffen; dann holt der Index es nach."
        )
    if isinstance(error, FulltextError):
        return gettext(
            "Der Suchindex ist beschädigt und lässt sich nicht von selbst neu aufbauen. Im Archiv ist alles erhalten. "
            "Wer den Server betreibt, muss „wortlaut reindex“ aufrufen; dort steht, woran es liegt."
        )
    return say_trouble_of_archive(error.remedy)


def say_trouble_of_archive(remedy: str) -> str:
    """The same for an archive, by the remedy of its error."""
    if remedy == FULL:
        return gettext(
            "Die Platte des Archivs ist voll, oder sie lässt sich nicht lesen und beschreiben. Diese Änderung wurde "
            "nicht gespeichert; was vorher gespeichert war, ist erhalten. Wer den Server betreibt, muss Platz "
            "schaffen; dann geht es ohne Neustart weiter."
        )
    if remedy == BUSY:
        return gettext(
            "Ein anderes Programm schreibt zu lange in das Archiv. Diese Änderung wurde nicht gespeichert; was vorher "
            "gespeichert war, ist erhalten. Bitte gleich noch einmal versuchen; bleibt es dabei, muss nachsehen, wer "
            "den Server betreibt."
        )
    if remedy == LOST:
        return gettext(
            "Die Datenbank des Archivs ist nicht zu erreichen. Was vorher gespeichert war, ist erhalten; ob eine "
            "Änderung noch ankam, die Sie gerade gesendet haben, sehen Sie danach. Wer den Server betreibt, muss die "
            "Datenbank wieder in Gang bringen."
        )
    if remedy == HARMED:
        return gettext(
            "Die Datei des Archivs ist beschädigt. Bitte nichts mehr ändern. Wer den Server betreibt, muss „wortlaut "
            "check“ aufrufen und, wenn es Schäden nennt, die letzte Sicherung mit „wortlaut restore“ zurückholen."
        )
    return gettext(
        "Das Archiv lässt sich nicht öffnen oder beschreiben. Diese Änderung wurde nicht gespeichert; was vorher "
        "gespeichert war, ist erhalten. Wer den Server betreibt, muss Besitzer und Rechte der Dateien prüfen."
    )
