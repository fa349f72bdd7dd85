"""Is the clause of a verb over before the quotation? In „Das Kapitel, das Velt vorträgt, besteht aus „...““ it is.

A verb whose clause is over says nothing of what follows, unless that is its own content.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.frames.frame import has_infinitive
from quotes.language.clauses import (
    RELATIVES,
    SUBORDINATORS,
    clause_around,
    clause_start,
    in_relative_clause,
    is_subordinate,
)
from quotes.language.cues import is_finite_verb
from quotes.language.function_words import PREPOSITIONS
from quotes.language.words import Token
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Site

SUBJECTS = frozenset("er sie es man".split())
OF_ITSELF = frozenset(("sich", "er", "sie"))
CONDITIONS = frozenset(("Sollte", "Sollten", "Würde", "Würden", "Hätte", "Hätten"))
EVEN = frozenset("Auch Selbst Nur Erst Gerade".split())
ADVERBIAL = frozenset("als während nachdem weil obwohl da wenn bevor indem".split())


def is_closed(site: Site, at: int) -> bool:
    """„Das Kapitel, das Velt vorträgt, besteht aus „...““, „Während Velt sprach, sah Berg „...““: the verb at `at` ends
    a relative or adverbial clause that is over.
    """
    tokens = site.sentence.tokens
    begin = clause_around(tokens, at)
    begin += int(tokens[begin].text in EVEN and begin + 1 < at)  # „Auch wenn Velt das sagt, ...“
    if tokens[begin].text.casefold() in ADVERBIAL and at + 2 < site.at:
        main = at + 3 if tokens[at + 2].text in ("so", "dann") else at + 2  # „Wenn Velt spreche, so habe ...“
        return tokens[at + 1].text == "," and is_finite_verb(tokens[main].text)
    opens = tokens[begin].text == "Dass" or tokens[begin].text in CONDITIONS
    if opens and tokens[at + 1].text == "," and opens_main_clause(tokens, at + 1, site.at):
        return True  # „Dass Velt das fordert, ist „...““, „Sollte der Rat das sagen, dürfe der Verlust „...““
    if at + 2 == site.at and tokens[at + 1].text == "und" and is_subordinate(tokens, at):
        return True  # „dass Velt Bedenken geltend machte und „die Zeit vorbei ist““
    if names_itself(tokens, at):
        return True
    if joins_another(tokens, at) and at + 2 < site.at:
        return True  # „Eva Berg, die gesungen hatte und Tom Velt, der ...“
    if not in_relative_clause(tokens, at) or at + 1 >= site.at or tokens[at + 1].text != ",":
        return False
    if at + 2 == site.at:  # „..., zu der sie aufriefen, „friedlich“ verlaufen“
        return bool(site.right) and site.right[0].is_word
    if tokens[at + 2].text == "dass" or opens_report(tokens, at + 2, site.at):
        return False
    return not opens_infinitive(site, at + 2)


def opens_main_clause(tokens: Sequence[Token], begin: int, stop: int) -> bool:
    """Does a finite verb follow directly on a comma between two tokens: „..., wo es kalt war, ist „...““?"""
    return any(tokens[i - 1].text == "," and is_finite_verb(tokens[i].text) for i in range(begin + 1, stop))


def names_itself(tokens: Sequence[Token], at: int) -> bool:
    """„der Rat zur Rettung, wie sich die Junta selbst nennt, erklärte“: a clause that only gives a name."""
    begin = clause_start(tokens, at)
    inside = [token.text for token in tokens[begin:at]]
    return inside[:1] == ["wie"] and "selbst" in inside and not OF_ITSELF.isdisjoint(inside)


def joins_another(tokens: Sequence[Token], at: int) -> bool:
    """Does „und“ with a name or noun follow a verb that could end a relative clause there?"""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "und" or not tokens[at + 2].is_capital:
        return False
    begin = clause_start(tokens, at)
    return 0 < begin < at and tokens[begin - 1].text == "," and tokens[begin].text in RELATIVES


def opens_report(tokens: Sequence[Token], begin: int, stop: int) -> bool:
    """„einen Wirt, der sagte, es gebe „...““: does what is said follow, its verb in the Konjunktiv behind a subject?"""
    end = next((i for i in range(begin, stop) if tokens[i].text == ","), stop)
    forms = konjunktiv_forms()
    return tokens[begin].text not in forms and any(token.text in forms for token in tokens[begin + 1 : end])


def opens_infinitive(site: Site, begin: int) -> bool:
    """„ein Bastler, der behauptet, das Schloss „in Minuten“ geöffnet zu haben“: is the clause that begins there one?"""
    between = [token.text for token in site.sentence.tokens[begin : site.at]]
    if between[0] in RELATIVES and between[0] not in ("der", "die", "das"):
        return False
    if any(is_finite_verb(word) for word in between):
        return False
    return has_infinitive(site, between) or hides_infinitive(site, between)


def hides_infinitive(site: Site, between: Sequence[str]) -> bool:
    """„vom Amt, das verlangte, den Hafen „noch im Mai zu räumen““: can the clause have its verb between the marks?"""
    if site.right and site.right[0].is_word:
        return False
    opens_another = between[0] in SUBORDINATORS or (
        between[0] in PREPOSITIONS and between[1:2] and between[1] in RELATIVES
    )
    return not opens_another and SUBJECTS.isdisjoint(between)


def crosses(tokens: Sequence[Token], at: int, cue: int) -> bool:
    """Does a clause end between the quotation and a verb behind it?"""
    return any(token.text in (",", ":", ";") for token in tokens[at + 1 : cue])
