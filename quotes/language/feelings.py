"""Which words say how someone feels, so that only they can have said them? „sehr zufrieden“, „fassungslos“."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.language.function_words import PREPOSITIONS

FEELINGS = frozenset(
    "zufrieden unzufrieden erleichtert enttäuscht traurig betrübt glücklich überglücklich froh heilfroh stolz "
    "entsetzt schockiert geschockt erschüttert fassungslos sprachlos dankbar zuversichtlich optimistisch "
    "pessimistisch begeistert überzeugt besorgt bestürzt betroffen wütend sauer stinksauer verärgert empört "
    "überrascht gerührt bewegt gespannt skeptisch überwältigt hocherfreut erfreut ratlos verzweifelt frustriert "
    "ernüchtert irritiert verwundert erstaunt beunruhigt beeindruckt motiviert entspannt gelassen neugierig "
    "entschlossen erschöpft müde angewidert beschämt aufgeregt nervös bereit".split()
)
FEELING_NOUNS = frozenset(
    "Bedauern Unverständnis Entsetzen Bestürzung Sorge Befremden Genugtuung Abscheu Erleichterung Verwunderung "
    "Empörung Trauer Freude Respekt Demut Stolz Wut Enttäuschung Fassungslosigkeit Skepsis Zuversicht Besorgnis "
    "Erschrecken Erstaunen Dankbarkeit Begeisterung Hochachtung Unbehagen Betroffenheit".split()
)
"""How one acts „mit „tiefem Bedauern““ or „voller „Wut““ tells one's own words too."""
WORD = re.compile(r"[a-zäöüß]+")


def is_feeling(wording: str) -> bool:
    """Is one of the words such a feeling?"""
    return not FEELINGS.isdisjoint(WORD.findall(wording))


def names_feeling(wording: str) -> bool:
    """„Bedauern“, „tiefer Besorgnis“: is it a noun for how one feels, or one with a word before it?"""
    words = wording.split()
    return 0 < len(words) <= 2 and words[-1] in FEELING_NOUNS


def opens_with_feeling(words: Sequence[str]) -> bool:
    """„Froh über das Urteil“, „Enttäuscht vom Rat“: how one feels, and about what."""
    return len(words) > 1 and words[0].casefold() in FEELINGS and words[1] in PREPOSITIONS
