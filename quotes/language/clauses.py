"""Where does a clause begin, and what kind is it? „..., der ihr sagte, ...“ is a relative clause, its verb last."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.cues import is_finite_verb
from quotes.language.function_words import PREPOSITIONS
from quotes.language.words import Token

SUBORDINATORS = frozenset(
    "dass weil wie nachdem als wenn ob während obwohl da wo woraufhin was wobei indem bevor worauf bis damit seit "
    "seitdem sobald solange falls sodass ehe sofern soweit weshalb weswegen warum wann wer womit "
    "wonach worin wovor".split()
)
PREPOSITIONS_TOO = frozenset("seit während bis als da damit".split())
"""Conjunctions that are prepositions or adverbs as well: the verb does not end the clause then."""
RELATIVES = frozenset("der die das dem den denen welcher welche welches welchem welchen dessen deren".split())
INNER_ENDS = frozenset(",;:–")
"""What ends a clause inside a sentence; a full stop may belong to „Dr. Velt“."""
COORDINATORS = frozenset("und sowie aber doch oder sondern".split())


def is_likened(tokens: Sequence[Token], first: int, last: int) -> bool:
    """„als Trainer“, but not „Als Velt sagt, ...“: does „als“ before two tokens say what somebody is?"""
    if first == 0 or tokens[first - 1].text.casefold() != "als":
        return False
    when = first == 1 and last + 1 < len(tokens) and is_finite_verb(tokens[last].text) and tokens[last + 1].text == ","
    return not when


def ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Does the verb at `at` stand at the end of its clause, as in „wie Blinken erklärte,“?"""
    return at + 1 >= len(tokens) or tokens[at + 1].quotation >= 0 or not tokens[at + 1].is_word


def clause_start(tokens: Sequence[Token], at: int) -> int:
    """The index of the first token of the clause that the verb at `at` stands in; `at` itself when it opens the
    clause.
    """
    j = at
    while j > 0:
        token = tokens[j - 1]
        if token.quotation >= 0 or token.text in ",:;–—" or (token.text in COORDINATORS and j == at):
            break
        j -= 1
    return j


def clause_around(tokens: Sequence[Token], at: int) -> int:
    """The start of the clause of the verb at `at`, where a quotation may stand in it: „die von „...“ sprach“, „weil er
    „...“ wolle“.

    Only conjunctions and relative pronouns hold a clause together around one; in „Das „...“ teilte der Rat mit“ the
    subject follows.
    """
    begin = clause_start(tokens, at)
    if begin < 2 or tokens[begin - 1].quotation < 0 or not tokens[begin - 2].is_word:
        return begin
    outer = clause_start(tokens, begin - 1)
    opener = outer + 1 if tokens[outer].text in PREPOSITIONS else outer
    relative = outer > 0 and tokens[outer - 1].text == "," and tokens[opener].text in RELATIVES
    return outer if relative or tokens[outer].text.casefold() in SUBORDINATORS else begin


def in_relative_clause(tokens: Sequence[Token], at: int) -> bool:
    """Does the verb at `at` end a relative clause: „traf einen Offizier, der ihr sagte, ...“, „zu der ... aufrief“?"""
    begin = clause_start(tokens, at)
    if not 0 < begin < at or tokens[begin - 1].text != "," or not ends_clause(tokens, at):
        return False
    if at == begin + 2 and tokens[begin + 1].is_capital and at + 1 < len(tokens) and tokens[at + 1].quotation >= 0:
        return False  # „sagte, der Mann habe „...“ gerufen“
    pronoun = tokens[begin + 1] if tokens[begin].text in PREPOSITIONS else tokens[begin]
    return pronoun.text in RELATIVES


def in_side_clause(tokens: Sequence[Token], at: int) -> bool:
    """Does the token at `at` stand in a clause of „dass“, „ob“, „weil“ or a relative one, which tells of others?"""
    begin = clause_start(tokens, at)
    opener = tokens[begin].text.casefold()
    if opener in SUBORDINATORS and opener not in ("wie", "als", "während") and begin < at:
        return True
    relative = tokens[begin + 1].text if opener in PREPOSITIONS and begin + 1 < len(tokens) else opener
    return relative in RELATIVES and begin > 0 and tokens[begin - 1].text == "," and opens_relative(tokens, begin)


def opens_relative(tokens: Sequence[Token], begin: int) -> bool:
    """Does the clause that begins there end with its verb?"""
    stop = begin
    while stop < len(tokens) and tokens[stop].quotation < 0 and tokens[stop].text not in ",:;.!?":
        stop += 1
    return stop > begin and (is_finite_verb(tokens[stop - 1].text) or tokens[stop - 1].text.endswith(("te", "ten")))


def is_subordinate(tokens: Sequence[Token], at: int) -> bool:
    """Does the verb at `at` stand in a clause that a conjunction or relative pronoun opens: „ob es werden solle“?"""
    begin = clause_start(tokens, at)
    opener = tokens[begin].text.casefold()
    if opener in PREPOSITIONS_TOO and not ends_clause(tokens, at):
        return False  # „Seit Beginn habe man „...““
    return begin + 1 < at and (opener in SUBORDINATORS or in_relative_clause(tokens, at))


def inserts(tokens: Sequence[Token], comma: int, mark: str) -> bool:
    """Does what stands behind the mark interrupt the clause: „, die 2003 entstand,“, „, gegen den ermittelt wird,“,
    „, so hieß es,“, „, darunter Eva Berg,“, „– seit Mai im Amt –“?
    """
    following = [token.text for token in tokens[comma + 1 : comma + 3]]
    if mark != "," or following[:1] in (["so"], ["darunter"]):
        return True
    relative = following[1:] if following[:1] and following[0] in PREPOSITIONS else following[:1]
    return bool(relative) and relative[0] in RELATIVES
