"""Which words belong to one verb? „wurde ... zitiert“, „will ... sagen“, „teilte ... mit“: auxiliary, modal, particle.

Works on the tokens of one sentence, without knowing which verbs report.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.words import Token

PERFECT = frozenset("hat haben hatte hatten habe hätte hätten".split())
PASSIVE = frozenset("wird werden wurde wurden werde würde würden ist sind war waren sei seien".split())
CLAUSE_END = frozenset(".,;:!?–—)")
MODALS = frozenset(
    "kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten soll sollen "
    "sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte durften dürfe dürfte dürften mag mögen "
    "mochte möchte möchten".split()
)
FUTURE = frozenset("wird werden werde würde würden".split())
LET = frozenset("lassen lässt ließ ließen liess liessen lasse ließe".split())
BEHIND_FINITE = frozenset("aber jedoch auch sich nicht es sie er ihn ihm ihr dagegen hingegen allerdings".split())
PARTICLES = frozenset(
    "ab an auf aus ein mit nach vor zu zurück los weg durch fest nieder zusammen hin her um statt".split()
)
FARTHEST_PARTICLE = 45
"""Tokens between a verb and its separated particle; the longest one seen was 38."""


def ends_with_particle(tokens: Sequence[Token], i: int) -> bool:
    """„gab mehrere Schüsse ab“: does the clause end with a particle, so that the verb is another one?"""
    for j in range(i + 1, min(i + FARTHEST_PARTICLE, len(tokens))):
        if tokens[j].text in CLAUSE_END and not tokens[j - 1].text.isdigit():
            return tokens[j - 1].text in PARTICLES
    return False


def modal_of(tokens: Sequence[Token], i: int) -> int | None:
    """The modal verb of the infinitive at `i`: before it, or behind it as in „dass der Rat klagen wolle“."""
    if i + 1 < len(tokens) and tokens[i + 1].text in MODALS | FUTURE:
        return i + 1
    return find_modal(tokens, i)


def find_modal(tokens: Sequence[Token], i: int) -> int | None:
    """The modal verb of an infinitive that ends its clause: „wollte nicht von einem Fehler sprechen“."""
    if i + 1 < len(tokens) and tokens[i + 1].is_word and tokens[i + 1].text not in ("und", "oder"):
        return None
    for j in range(i - 1, max(-1, i - FARTHEST_PARTICLE), -1):
        if tokens[j].text in MODALS or tokens[j].text in FUTURE:
            return j
        if tokens[j].text in ".:;,":
            return None
    return None


def find_particle(tokens: Sequence[Token], i: int, particle: str) -> int | None:
    """Where the separated particle of the verb at `i` stands: the last word of its clause, „teilte ... mit“."""
    for j in range(i + 1, min(i + FARTHEST_PARTICLE, len(tokens))):
        if tokens[j].text == particle:
            following = tokens[j + 1] if j + 1 < len(tokens) else None
            if (
                following is None
                or (following.quotation >= 0 and particle != "ein")
                or following.text in CLAUSE_END
                or following.text in ("und", "dass")
            ):
                return j
    return None


def find_auxiliary(tokens: Sequence[Token], i: int) -> int | None:
    """The auxiliary of the participle at `i`: directly behind it („erklärt hatte“) or before it in the sentence."""
    if i + 1 < len(tokens) and tokens[i + 1].text in PERFECT | PASSIVE:
        return i + 1
    if i + 2 < len(tokens) and tokens[i + 1].text == "worden" and tokens[i + 2].text in PASSIVE:
        return i + 2
    if [token.text for token in tokens[i + 1 : i + 3]] == ["zu", "werden"]:
        return None
    at_end = i + 1 >= len(tokens) or tokens[i + 1].quotation >= 0 or not tokens[i + 1].is_capital
    if not at_end:
        return None
    for j in range(i - 1, max(-1, i - FARTHEST_PARTICLE), -1):
        if tokens[j].text.casefold() in PERFECT | PASSIVE and tokens[j + 1].text != ",":
            return j  # „..., den er geschickt hat, erklärt er“: an auxiliary that ends its clause is no other's
        if tokens[j].text in ":;":
            return None
    return None


def begins_clause_behind(tokens: Sequence[Token], i: int, auxiliary: int) -> bool:
    """„wird der Plan gelobt, der Rat bezweifelt aber, dass ...“: does the verb belong to no „wird“ before a comma?"""
    crossed = any(token.text == "," for token in tokens[auxiliary:i])
    return crossed and i + 1 < len(tokens) and tokens[i + 1].text in BEHIND_FINITE


def has_other_verb(tokens: Sequence[Token], i: int) -> bool:
    """„könnte seit Mai wiederholt Geld genommen haben“: does an auxiliary or modal verb before it share its clause?"""
    for j in range(i - 1, -1, -1):
        if not tokens[j].is_word or tokens[j].text in ("und", "oder"):
            return False
        if tokens[j].text in PERFECT | PASSIVE | MODALS:
            return True
    return False
