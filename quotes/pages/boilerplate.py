"""Which paragraphs stand on any page? „Lesen Sie auch: ...“, „Empfohlener redaktioneller Inhalt“, „Von Eva Berg“.

Whole paragraphs only, and short ones: what an article says in the same words stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 400
"""Characters of a paragraph that may be none of the article's."""

OPENINGS = (
    # what is embedded from elsewhere, and the consent to it
    "Empfohlener (?:redaktioneller|externer) Inhalt",
    "(?:Externer|Externe|Eingebetteter) Inhalte?\\b",
    "An dieser Stelle (?:finden Sie|befindet sich|steht) (?:ein|einen|eine|externe)",
    "(?:Hier|An dieser Stelle) (?:finden Sie|befinden sich|werden) Inhalte? (?:von|aus)",
    "Ich bin (?:damit )?einverstanden, dass",
    "Mit (?:dem )?(?:Klick|Aktivierung|Laden)\\b.{0,60}(?:akzeptier|stimmen|willigen)",
    "Wir (?:benötigen|brauchen) (?:Ihre Zustimmung|Ihr Einverständnis|deine Zustimmung)",
    "Um (?:diesen|die|das) (?:Inhalt|Inhalte|Element|Video)\\b.{0,60}(?:anzuzeigen|darzustellen|sehen)",
    "Ein Klick für den Datenschutz",
    "Link zum \\w+-Inhalt$",
    "Die Redaktion empfiehlt",
    # what leads elsewhere
    "(?:>>|->|»»|→|▶|►|\\+\\+ )",
    "(?:Lesen|Hören|Sehen|Schauen) Sie (?:auch|hier|dazu|mehr|jetzt|außerdem|weiter)",
    "Lies (?:auch|hier|mehr|dazu)\\b",
    "(?:Auch|Ebenfalls) (?:interessant|lesenswert|spannend)\\b",
    "Das könnte (?:Sie|dich|euch) (?:auch )?interessieren",
    "Mehr (?:zum|zu diesem) (?:Thema|Artikel)|Mehr (?:zu|über|aus|Themen)\\b.{0,60}(?::|$)",
    "Mehr .{2,60} (?:lesen|finden) Sie\\b",
    "(?:Aktuelle|Alle) .{0,80}(?:finden|lesen) Sie\\b",
    "Hier (?:geht es|gehts|geht's|finden Sie|können Sie|lesen Sie)\\b",
    "(?:Weiterlesen|Weiterführende Links|Weitere (?:Artikel|Themen|Nachrichten|Meldungen|Links))\\b",
    "(?:Zum|Zur) (?:Startseite|Artikel|Newsletter|Angebot|Kommentarbereich)\\b",
    "Direkt zu(?:m|r) ",
    # what wants something of the reader
    "(?:Jetzt|Hier) .{0,40}(?:abonnieren|anmelden|registrieren|herunterladen|bestellen|testen|weiterlesen)",
    "(?:Melden Sie sich|Abonnieren Sie|Folgen Sie|Folge uns|Bestellen Sie|Registrieren Sie sich|Unterstützen Sie)\\b",
    "(?:Sie|Du) (?:möchten|wollen|haben|hast|willst|möchtest) .{0,80}(?:Newsletter|Abo|abonnieren)",
    "(?:Unser|Der|Mit unserem|Mit dem)[\\w -]{0,40}Newsletter\\b",
    "(?:Teilen|Drucken|Merken|Kommentieren|Vorlesen|Anhören|Artikel anhören|Artikel teilen|Feedback geben)$",
    "(?:Anzeige|Werbung|Advertisement|Sponsored)$",
    "Dieser Artikel (?:ist|wurde) (?:zuerst|exklusiv|für Abonnent)",
    ".{2,40}\\b(?:hat|haben) diese[nr]? (?:Meldung|Artikel|Text|Beitrag) .{0,30}nicht bearbeitet",
    "(?:Diesen|Den) (?:Artikel|Text|Beitrag) (?:anhören|vorlesen|teilen|drucken|verschenken)",
    # pictures, films, data
    "(?:Foto|Fotos|Bild|Bilder|Quelle|Bildquelle|Grafik|Video|Symbolbild|Bildrechte|Credit|Copyright)s?:\\s?[^.!?]{2,80}$",
    "©",
    "\\w+ Infografik$",
    "(?:Stand|Datum|Veröffentlicht|Publiziert|Aktualisiert|Erstellt|Lesezeit|Lesedauer)(?: am)?:?\\s.{0,8}\\d",
    "Verfügbar bis\\b|\\d\\d?:\\d\\d Min\\b",
    "[\\d.,:/|\\s–-]*(?:Uhr|min|Min\\.)?$",
)
OPENING = re.compile("|".join(f"(?:{opening})" for opening in OPENINGS))

FILM = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?\s*\|\s*\d{1,3}:\d\d\s*(?:min|Min\.?)?$")
"""The date and length at the end of a film's description."""

BYLINE = re.compile(
    r"(?:Von|von|VON|Text|Interview|Autor(?:in)?|Protokoll|Aufgezeichnet von|Ein[e]? (?:\w+) von)\s*:?\s+"
    r"(?:(?:Dr\.|Prof\.)\s)*[A-ZÄÖÜ][\w.'-]+(?:(?:\s(?:von|de|van|der|und|zu))*,?\s[A-ZÄÖÜ][\w.'-]+){1,5}(?:\s?\([^)]*\)|,[^,.]{2,40})?$"
)


def is_boilerplate(text: str) -> bool:
    """Whether the paragraph is one that stands on any page.

    >>> [is_boilerplate(text) for text in ("Lesen Sie auch: Bonn", "Von Eva Berg", "Der Rat. 22.10.2024 | 3:18 min")]
    [True, True, True]
    >>> [is_boilerplate(text) for text in ("Lesen lernen alle.", "Von Bonn aus", "Mehr war nicht zu hören.")]
    [False, False, False]
    """
    if len(text) > LONGEST:
        return False
    return bool(OPENING.match(text) or BYLINE.match(text) or FILM.search(text))


def without_boilerplate(paragraphs: Iterable[str]) -> list[str]:
    """The paragraphs less those that stand on any page."""
    return [text for text in paragraphs if not is_boilerplate(text)]
