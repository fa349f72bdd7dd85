"""Which words only hold a sentence together? „der“, „dem“, „in“, „auch“, „dass“: none of them is a name."""

from __future__ import annotations

NOMINATIVE = frozenset(
    "der die das ein eine dieser diese dieses jener jene mehrere einige viele zwei drei vier alle beide kein keine "
    "sein seine ihr ihre unser unsere deren dessen".split()
)
OBLIQUE = frozenset(
    "dem den des einem einen einer eines diesem diesen jenem seinem seinen seiner seines ihrem ihren ihrer "
    "ihres unserem unseren unserer unseres meinem meiner meines jenes keinem keinen keiner".split()
)
GENITIVE_ARTICLES = frozenset(
    "des der einer eines dieser dieses jener jenes seiner seines ihrer ihres unserer unseres mehrerer zweier".split()
)
OF_SOMEBODY = frozenset("des der eines einer von vom".split())
"""What stands before whose something is: „die Worte des Rats“, „ein Satz von Velt“."""
DETERMINERS = NOMINATIVE | OBLIQUE
PREPOSITIONS = frozenset(
    "in im an am auf aus bei beim mit nach von vom zu zum zur für gegen um über unter vor hinter neben zwischen durch "
    "ohne bis seit wegen trotz während gegenüber ins ans aufs aufgrund angesichts anlässlich innerhalb außerhalb per "
    "via ab außer binnen samt zwecks dank mittels entgegen statt anstatt hinsichtlich bezüglich seitens namens pro je "
    "inklusive vonseiten".split()
)
QUOTING_PREPOSITIONS = frozenset("laut zufolge gemäß".split())
FUNCTION_WORDS = (
    PREPOSITIONS
    | QUOTING_PREPOSITIONS
    | frozenset(
        "auch aber doch so wie als wenn dass weil nachdem bevor obwohl während da dann danach zuvor zudem außerdem "
        "allerdings jedoch gleichzeitig heute gestern morgen später früher bereits schon noch nur nun jetzt hier dort "
        "dabei damit dazu darauf daraufhin daher deshalb trotzdem dennoch niemand jemand keiner etwas nichts manche "
        "und oder sowie sondern denn ob was wer wo warum wieso weshalb man es ich wir ihr du mich uns mir dir sich "
        "nicht kein sehr ganz mehr weniger zunächst schließlich endlich anschließend unterdessen inzwischen "
        "mittlerweile insgesamt immerhin insbesondere besonders vielmehr sogar selbst ebenso ebenfalls weiter "
        "weiterhin ferner zugleich wörtlich beispielsweise etwa rund ungefähr knapp mindestens höchstens einst "
        "kürzlich jüngst neulich bislang bisher vielleicht wahrscheinlich offenbar angeblich demnach danach hingegen "
        "dagegen andererseits einerseits erst zuerst zuletzt nochmals erneut wieder abermals dies dieses das solche "
        "solcher welche welcher jede jeder jedes obgleich sobald solange falls sofern indem damals derzeit zurzeit ja "
        "darin darunter daran dafür davon davor dazwischen darüber daraus dadurch dahinter hierzu hierbei hiermit "
        "wovor worauf womit wonach worin wofür wogegen woran worüber wann lediglich "
        "nein hinzu zwar nie niemals immer oft manchmal selten kurz wo woraufhin wobei wodurch weswegen".split()
    )
)
NEVER_NAMES = (
    FUNCTION_WORDS | DETERMINERS | frozenset("er sie ihm ihn ihnen ihre sein seine mein meine wovor wofür".split())
)
"""What no name begins with, but a sentence may."""

OFFICES_IN_CAPITALS = frozenset(("OB",))
"""Offices whose abbreviation reads like such a word: „der OB“."""

NEUTERS = frozenset("Folgendes Ähnliches Gleiches Weiteres Näheres Genaueres Derartiges Vergleichbares".split())
"""Adjectives that stand for what is said, never for who says it: „ließ Folgendes erklären“."""


def is_function_word(word: str) -> bool:
    """„Der“ at a sentence's beginning, „ob“, but not „OB“, the office."""
    return word.casefold() in FUNCTION_WORDS and word not in OFFICES_IN_CAPITALS


DATIVE_PRONOUNS = {"ihm": "m", "ihn": "m", "ihr": "f"}
"""Pronouns of whom something befalls, with the gender: „entfährt es ihr“."""
OBLIQUE_PRONOUNS = {"ihm": "er", "ihn": "er", "ihnen": "sie"}
"""What begins a sentence as whom its verb is about: „Ihm reicht das nicht“."""
