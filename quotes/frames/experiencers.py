"""Whose view is it where no verb reports? „Dem Trainer fehlen die Worte: „...““, „Für Velt ist das ein Fehler: „...““.

What delights, annoys or is not enough for somebody is told before a colon, and what follows is what they say.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.frames.frame import Frame
from quotes.language.words import Token
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase

FELT = frozenset(
    form
    for stem in "ärger freu stör wunder enttäusch begeister beeindruck empör beunruhig erstaun faszinier nerv "
    "frustrier schmerz beschäftig überrasch erschreck erfreu beruhig verärger irritier schockier wurm imponier".split()
    for form in (f"{stem}t", f"{stem}te", f"{stem}en", f"{stem}ten")
) | frozenset("freute freuten stört störte störten erfüllt erfüllte treibt trieb quält quälte".split())
"""Forms of verbs whose object feels something."""
SAYINGS = frozenset("Satz Spruch Zitat Vers Worte Zeilen".split())
SUITING = frozenset(
    "gefällt gefiel gefallen gefielen missfällt missfiel reicht reichte reichen reichten genügt genügte fehlt fehlte "
    "fehlen fehlten passt passte graut graute schwant schwante fällt fiel fielen liegt lag liegen bleibt blieb geht "
    "ging ist war sind waren wäre tut tat macht machte leuchtet leuchtete steht stand stehen standen kommt kam".split()
)
"""Forms of verbs with somebody in the dative for whom something is so."""
BEING = frozenset("ist sind war waren bleibt bleiben blieb wäre wären gilt galt steht stand geht ging wird".split())
PREDICATES = frozenset("ein eine einer das der die kein keine nicht schuld nur".split())
DATIVE = frozenset(("dem", "der", "einem", "einer", "ihm", "ihr", "ihnen", "den"))
ACCUSATIVE = frozenset(("den", "die", "einen", "eine", "ihn", "sie"))
EVERY_CASE = frozenset(("person", "name"))
"""Kinds that show no case: „Velt ärgert der Auftritt“."""


def experienced(sentence: Sentence, begin: int, stop: int) -> Frame | None:
    """The frame of what stands between two tokens, up to a colon, where it tells what somebody feels or holds."""
    tokens = sentence.tokens
    held = tokens[begin].text in ("Für", "für")
    first = begin + held
    phrase = next((p for p in sentence.phrases if p.first == first), None)
    if phrase is None or phrase.weight < 3 or phrase.last + 1 >= stop or tokens[phrase.last].quotation >= 0:
        return None
    if any(p.last == stop > p.core_first + 1 and p.head in SAYINGS for p in sentence.phrases):
        return None  # „Der Ministerin gefiel der Satz des Bauern: „...““
    feels = holds(sentence, phrase, stop) if held else is_struck(sentence, phrase, stop)
    return Frame("colon", sentence, tokens[phrase.last], tokens[phrase.last].text, phrase) if feels else None


def holds(sentence: Sentence, phrase: Phrase, stop: int) -> bool:
    """„Für den Trainer war der Schiedsrichter schuld“, „Für Velt ist der Plan falsch“; not „Für Velt ist Berg da“."""
    tokens = sentence.tokens
    if tokens[phrase.last].text not in BEING:
        return False
    other = somebody_behind(sentence, phrase, stop)
    return other is None or (other.last < stop and tokens[other.last].text in PREDICATES)


def is_struck(sentence: Sentence, phrase: Phrase, stop: int) -> bool:
    """„Den Trainer ärgert das“, „Dem Rat reicht das nicht“: is the phrase whom something pleases or annoys?"""
    tokens = sentence.tokens
    verb = tokens[phrase.last].text
    determiner = tokens[phrase.first].text.casefold()
    if verb in FELT:
        open_case = phrase.kind in EVERY_CASE and not reflexive(tokens, phrase.last + 1)
        return determiner in ACCUSATIVE | DATIVE or open_case
    dative = determiner in DATIVE and (determiner != "den" or phrase.plural)
    return verb in SUITING and dative and somebody_behind(sentence, phrase, stop) is None


def reflexive(tokens: Sequence[Token], at: int) -> bool:
    """„Velt freut sich“: the phrase before the verb is its subject."""
    return at < len(tokens) and tokens[at].text == "sich"


def somebody_behind(sentence: Sentence, phrase: Phrase, stop: int) -> Phrase | None:
    """Who may be the subject behind the verb: „Dem Rat reichte eine Frau einen Brief“."""
    fit = (p for p in sentence.phrases if phrase.last < p.first < stop and p.may_be_subject and p.weight >= 2)
    return next(fit, None)
