"""Which verbs of saying say nothing beside their object? „Das Beben forderte 60 Todesopfer“, „erwiderte das Feuer“."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.verb_groups import CLAUSE_END
from quotes.language.words import Token

SPEECHLESS = {
    "fordern": frozenset(
        "Todesopfer Opfer Menschenleben Tote Toten Verletzte Verletzten Schwerverletzte Leben Tribut".split()
    ),
    "festhalten": frozenset(("an", "am", "daran")),
    "erwidern": frozenset("Feuer Beschuss Gruß Schüsse Blick Lächeln Händedruck Liebe Gefühle".split()),
}
"""Verbs of saying with the objects that tell that nobody speaks; whoever holds on to a plan does not either."""


def is_speechless(tokens: Sequence[Token], lemma: str, at: int, word: int) -> bool:
    """Does one of the objects stand in the clause of the verb whose finite form is token `at` and whose participle is
    token `word`?
    """
    objects = SPEECHLESS[lemma]
    begin, stop = min(at, word), max(at, word)
    while begin > 0 and tokens[begin - 1].text not in CLAUSE_END:
        begin -= 1
    while stop < len(tokens) and tokens[stop].text not in CLAUSE_END:
        stop += 1
    return any(token.text in objects for token in tokens[begin:stop])
