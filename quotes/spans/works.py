"""Does the sentence play, show or sell the words as a work? „Sie spielte in „Ich war nie weg“ die Hauptrolle“: a film.

Titles of films, books and songs are often clauses, which look like what somebody said; the verb that stages them or the
noun that says what they are tells them apart (0 of 9 such spans in reports of all kinds were quotations).
"""

from __future__ import annotations

import re

from quotes.lexicon.tables import naming_noun
from quotes.spans.quoted_spans import Span

STAGED = re.compile(
    r"\b(?:(?:mit)?(?:ge)?spiel(?:t|te|ten)|mit(?:ge)?wirkte?|auftrat|aufgetreten|[zZ]u sehen|verkörperte?|glänzte|"
    r"brillierte|überzeugte|(?:\w+r|R)ollen?|Debüt|an (?:der|seiner|ihrer) Seite|vor der Kamera|bekannt|berühmt|"
    r"Durchbruch)\b"
)
"""What is done in a film or play, and what one is known from."""
SUCCEEDS = re.compile(
    r"\b(?:Film|Roman|Album|Buch|Stück|Durchbruch|Debüt|Hit)\b.*\b(?:gelungen|geglückt|hingelegt)\b|\bgelang\b.*\bDurchbruch\b"
)
"""What one has done with a work: „Mit „X“ ist ihr ein stiller Film gelungen“."""
WITHIN = frozenset("in bei aus durch".split())

SHOWN_BEHIND = frozenset("läuft lief startet startete erscheint erschien feiert feierte".split())
"""Verbs whose subject is a work, directly behind it: „„X“ startet im Mai“."""
MADE = frozenset(
    "läuft startet startete erscheint erschien folgte folgten moderiert moderierte inszeniert inszenierte dreht drehte "
    "verfilmt verfilmte dirigiert dirigierte komponiert komponierte".split()
)
"""Verbs that make or show a work, directly before it or with their subject between: „drehte sie „X““."""
MADE_SO = frozenset("verfilmt gedreht inszeniert komponiert eingespielt synchronisiert".split())
"""Participles directly behind it."""
RANKED = frozenset("Hits Erfolgen Werken Filmen Stücken Klassikern".split())
PROGRAMME = frozenset("Programm Spielplan Leinwand Bühne".split())
SEQUELS = frozenset("Nachfolger Fortsetzung Neuauflage Verfilmung Vorlage Premiere Uraufführung Regisseur Star".split())
NAMED_SO = frozenset("heißt hieß".split())
IS = frozenset("ist war".split())
LONGEST_PREDICATE = 5
"""Tokens behind the verb in which the noun stands that says what the span is: „heißt das neue Buch von ...“."""


def is_work(span: Span) -> bool:
    """Is the span, short and with a capital, played, shown, made or named as a work?"""
    if span.lower or span.count < 2 or span.before == ":":
        return False
    return plays_in(span) or is_shown(span) or is_ranked(span) or says_what(span)


def plays_in(span: Span) -> bool:
    """„spielte in „X“ mit“, „in „X“ und „Y“ zu sehen“: a preposition and, in the clause, what one does on a stage."""
    first = span.list_at
    before = span.tokens[first - 1].text if first else ""
    if before.casefold() == "mit":
        return SUCCEEDS.search(" ".join(token.text for token in span.right)) is not None
    if before.casefold() not in WITHIN:
        return False
    return STAGED.search(" ".join(token.text for token in (*span.left, *span.right))) is not None


def is_shown(span: Span) -> bool:
    """„„X“ startet im Mai“, „drehte sie „X““, „hat „X“ verfilmt“."""
    right = [token.text for token in span.right[:2]]
    if right[:1] and (right[0] in MADE_SO or (not span.left and right[0] in SHOWN_BEHIND)):
        return True
    left = [token.text for token in span.left[-3:]]
    if not left:
        return False
    if left[-1] in MADE:
        return True
    subject = len(left) > 1 and (left[-1] in ("er", "sie") or left[-1][0].isupper())
    return subject and (left[-2] in MADE or (len(left) > 2 and left[-3] in MADE and left[-2][0].isupper()))


def is_ranked(span: Span) -> bool:
    """„Zu ihren Hits zählen „X““, „auf dem Programm steht „X““, „der Nachfolger von „X““."""
    words = [token.text for token in span.left]
    if len(words) > 1 and words[-1] in ("von", "zu") and words[-2] in SEQUELS:
        return True
    first = span.list_at
    before = [token.text for token in span.tokens[max(0, first - 6) : first]]
    if not before or before[-1] not in ("zählt", "zählen", "gehört", "gehören", "steht", "stehen", "stand", "standen"):
        return False
    return not RANKED.isdisjoint(before) or not PROGRAMME.isdisjoint(before)


def says_what(span: Span) -> bool:
    """„„X“ heißt das neue Buch von ...“, „„X“ ist ein Film von ...“: a verb that names and a noun that works bear."""
    words = [token.text for token in span.right[: LONGEST_PREDICATE + 1]]
    if span.left or len(words) < 3 or words[0] not in NAMED_SO | IS:
        return False
    if words[0] in IS and words[1] not in ("ein", "eine", "der", "die", "das"):
        return False
    return any(
        (noun := naming_noun(word)) is not None and noun.kind == "work" for word in words[1:] if word[0].isupper()
    )
