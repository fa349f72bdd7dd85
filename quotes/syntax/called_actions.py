"""Is what stands before a verb called something by whoever stands behind it? „Die Entscheidung nannte Velt falsch“.

An action can call nothing anything, whatever its article.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.cues import CueWord
from quotes.language.words import Token
from quotes.lexicon.tables import document_noun
from quotes.phrases.phrase import Phrase

PERSONS = frozenset(("person", "role", "name"))
ACTIONS = ("ung", "heit", "keit", "tät", "ismus", "ion", "ungen", "ionen", "heiten", "keiten", "nahme", "nahmen")
"""Endings of what one does or how one is; most bodies that end so are in the lexicon as such."""
BODIES = (
    "nation", "leitung", "führung", "vertretung", "abteilung", "einheit", "minderheit", "mehrheit", "generation",
    "siedlung", "station", "obrigkeit", "gottheit", "religion", "versammlung", "bevölkerung", "besatzung", "redaktion",
)  # fmt: skip
DEEDS = frozenset(
    "Idee Ideen Pläne Angebot Angebote Urteil Reform Reformen Debatte Kampagne Vorwürfe Vorschläge Kosten Zahlen Lage "
    "Summe Preise Strafe Niederlage Tat Taten Wahl Rede Sprache Zustände Folgen Spiel Projekt Gesetz Konzept Modell "
    "Arbeit Arbeiten Politik Bilanz Praxis Strategie Technik Serie Musik Show Rolle Aktion Haushalt Etat "
    "Stellungnahme Stellungnahmen Programm System Angriffe Proteste Ziele Klage Frage Fragen Aussagen Worte Maßnahme "
    "Maßnahmen".split()
)
"""Further nouns of what is called something."""
ACTION_ARTICLES = frozenset("die eine diese jene seine ihre solche keine".split())


def is_object_first(tokens: Sequence[Token], front: Phrase, after: Phrase, cue: CueWord) -> bool:
    """„Die Entscheidung nannte Velt falsch“, „Das Vorgehen kritisierte Berg“: who stands directly behind the verb calls
    so what stands before it, where that is an action, which can call nothing anything.
    """
    if cue.kind not in ("name", "judge") or after.first != cue.at + 1 or after.weight < 2 or front.weight >= 2:
        return False
    article = tokens[front.first].text.casefold()
    if front.head in DEEDS and article not in ("der", "ein"):
        return True
    if article == "das":
        if front.head.endswith(("chen", "lein")):
            return False
        return front.head.endswith(("en", "nis", "tum")) or (front.kind == "noun" and after.kind == "person")
    return is_action(tokens, front)


def is_action(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """„die Freilassung“, „eine Entscheidung“: does the phrase tell what one does, and nobody?"""
    head = phrase.head.casefold()
    article = tokens[phrase.first].text.casefold()
    return article in ACTION_ARTICLES and head.endswith(ACTIONS) and not head.endswith(BODIES)


def is_uttered_first(front: Phrase, after: Phrase, cue: CueWord) -> bool:
    """„Diese Sorge bekräftigt Eva Berg“: who stands behind the verb has it; but „Der Bericht nannte Berg so“."""
    said = front.kind == "utterance" and document_noun(front.head) is None and cue.kind not in ("name", "judge")
    return said and after.kind in PERSONS and after.first == cue.at + 1
