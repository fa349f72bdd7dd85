"""What does the user ask for? Words, in any order, "exact wording" between quotation marks of any kind, and conditions.

    Truppen „gleich Null“         quotations with a form of Truppe, and with gleich Null as it stands
    Truppen -Kursk -„in Kürze“    a minus before a word or wording keeps out the quotations that have it
    Eskal*                        words that begin like this, at least four letters
    person:Rutte von:2024-10      conditions (index.conditions), with a value in marks where it has blanks

Nothing else has a meaning: no other operators, no wildcards within a word. A hyphen within a word or behind „und“ and
„oder“ („Ein- und -ausfuhr“) is no minus, an asterisk within a word („Soldat*innen“) is a blank. Marks may be nested; a
closing mark that nothing opened is a blank, so that a copied wording can be searched whatever marks it holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.conditions import CONDITION, Condition, make_condition
from index.refusals import QueryError
from index.wording import WORD

LETTERS = 300
WORDS = 12
PHRASE_WORDS = 20
CONDITIONS = 10
PREFIX_LETTERS = 4
MARKS = re.compile('[„“”‟"»«]')
BEFORE_OPENING = "([{/-−–—:"
AFTER_CLOSING = ".,;:!?)]}/…–—"
UNWANTED_WORD = re.compile(r"(?<!\S)(?<!\bund )(?<!\boder )[-−](?=\w)(\S+)")
MINUS_AT_END = re.compile(r"(?<!\S)[-−]$")
STARRED = re.compile(rf"({WORD.pattern})\*(?!\w)")
# Conditions whose name is a common word as well; without a value they are words.
COMMON_WORDS = ("from", "von", "to", "bis", "is", "ist")


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for: all of `words` in any form, `phrases` word for word, `prefixes`, and `conditions`.

    None of the unwanted. The parts of a query stand in the order in which they were written.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    unwanted_words: tuple[str, ...] = ()
    unwanted_phrases: tuple[tuple[str, ...], ...] = ()
    prefixes: tuple[str, ...] = ()
    unwanted_prefixes: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()

    @property
    def has_wording(self) -> bool:
        """Is anything asked of the wording that a hit must have?"""
        return bool(self.words or self.phrases or self.prefixes)


@dataclass(slots=True)
class Parts:
    """What has been read of a query so far."""

    words: list[str] = field(default_factory=list)
    phrases: list[tuple[str, ...]] = field(default_factory=list)
    unwanted_words: list[str] = field(default_factory=list)
    unwanted_phrases: list[tuple[str, ...]] = field(default_factory=list)
    prefixes: list[str] = field(default_factory=list)
    unwanted_prefixes: list[str] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)


def parse_query(text: str) -> Query:
    """The words, wordings and conditions of a query; of a blank text, a query that every quotation answers.

    A compound with a hyphen counts as its parts; with a minus before it, as a wording. Raises QueryError.

    >>> query = parse_query("Truppen „gleich Null“ -Kursk Eskal* person:Rutte")
    >>> query.words, query.phrases, query.unwanted_words, query.prefixes, query.conditions[0].value
    (('Truppen',), (('gleich', 'Null'),), ('Kursk',), ('Eskal',), 'Rutte')
    """
    text = text.strip()
    if len(text) > LETTERS:
        raise QueryError("long", length=len(text), limit=LETTERS)
    loose, wordings = split_marks(text)
    parts = Parts()
    for number, before in enumerate(loose):
        wording = wordings[number] if number < len(wordings) else None
        name = read_conditions(before, wording, parts)
        rest = CONDITION.sub(keep_common_word, before)
        read_unwanted(rest, parts)
        read_wanted(UNWANTED_WORD.sub(" ", rest), parts)
        if wording is not None and not name:
            phrases = parts.unwanted_phrases if MINUS_AT_END.search(before) else parts.phrases
            phrases.append(tuple(WORD.findall(wording)))
    query = Query(*(tuple(getattr(parts, name)) for name in Query.__slots__))
    check_query(text, query)
    return query


def read_conditions(text: str, wording: str | None, parts: Parts) -> bool:
    """Reads the conditions of a text; tells whether the wording that follows it is the value of the last one."""
    is_named = False
    for match in CONDITION.finditer(text):
        minus, name, value = match[1], match[2], match[3]
        is_named = not value and match.end() == len(text) and wording is not None
        if is_named:
            value = wording or ""
        elif not value and name.lower() in COMMON_WORDS:
            continue
        parts.conditions.append(make_condition(name, value, bool(minus)))
    return is_named


def keep_common_word(match: re.Match[str]) -> str:
    """What remains of a condition in the text: nothing, or the common word that it turned out to be."""
    is_word = not match[3] and match[2].lower() in COMMON_WORDS and match.end() < len(match.string)
    return match[0] if is_word else " "


def read_unwanted(text: str, parts: Parts) -> None:
    """Reads what a minus keeps out: a word, the beginning of one, or a compound with hyphens."""
    for match in UNWANTED_WORD.finditer(text):
        words, starred = tuple(WORD.findall(match[1])), STARRED.search(match[1])
        if starred and len(words) > 1:
            raise QueryError("prefix in compound", word=match[1][:40])
        if starred:
            parts.unwanted_prefixes.append(words[0])
        elif len(words) > 1:
            parts.unwanted_phrases.append(words)
        else:
            parts.unwanted_words.extend(words)


def read_wanted(text: str, parts: Parts) -> None:
    """Reads the words and the beginnings of words of a text."""
    for match in WORD.finditer(text):
        is_beginning = STARRED.match(text, match.start()) is not None
        (parts.prefixes if is_beginning else parts.words).append(match[0])


def check_query(text: str, query: Query) -> None:
    """Raises QueryError for a query that is empty without being blank, has nothing to find, or is too long."""
    phrases: Sequence[tuple[str, ...]] = (*query.phrases, *query.unwanted_phrases)
    prefixes = (*query.prefixes, *query.unwanted_prefixes)
    if not all(phrases):
        raise QueryError("empty phrase")
    if text and not (query.has_wording or query.conditions):
        is_unwanted = query.unwanted_words or query.unwanted_phrases or query.unwanted_prefixes
        raise QueryError("only unwanted" if is_unwanted else "no word")
    for prefix in prefixes:
        if len(prefix) < PREFIX_LETTERS:
            raise QueryError("short prefix", word=prefix, limit=PREFIX_LETTERS)
    count = len(query.words) + len(query.unwanted_words) + len(prefixes)
    if count > WORDS:
        raise QueryError("words", count=count, limit=WORDS)
    longest = max(map(len, phrases), default=0)
    if longest > PHRASE_WORDS:
        raise QueryError("long phrase", count=longest, limit=PHRASE_WORDS)
    if len(query.conditions) > CONDITIONS:
        raise QueryError("conditions", count=len(query.conditions), limit=CONDITIONS)


def split_marks(text: str) -> tuple[list[str], list[str]]:
    """What stands outside the outer marks, and between, what stands inside each pair. Raises QueryError.

    A text that begins with a mark and ends with one too many is one wording: its marks stand around copied ones.

    >>> split_marks("Truppen „gleich Null“ Kursk")
    (['Truppen ', ' Kursk'], ['gleich Null'])
    >>> split_marks("„gefährlich“. Sehr gefährlich.“")
    (['', ''], ['gefährlich“. Sehr gefährlich.'])
    """
    loose: list[str] = []
    wordings: list[str] = []
    opened: list[str] = []
    begin = 0
    for mark in MARKS.finditer(text):
        if is_opening(text, mark.start(), bool(opened)):
            if not opened:
                loose.append(text[begin : mark.start()])
                begin = mark.end()
            opened.append(mark[0])
        elif opened:
            opened.pop()
            if not opened:
                wordings.append(text[begin : mark.start()])
                begin = mark.end()
        elif mark.end() == len(text) and MARKS.match(text):
            return ["", ""], [text[1:-1]]
    if opened:
        raise QueryError("unbalanced", mark=opened[0])
    return [*loose, text[begin:]], wordings


def is_opening(text: str, place: int, inside: bool) -> bool:
    """Does the mark at this place open a wording? Its neighbours tell, since “, » and « do either, by country.

    Where they do not tell („ Null “), a mark within a wording closes it; a mark amid a word opens nothing.
    """
    if text[place] in "„‟":
        return True
    before, after = text[:place][-1:], text[place + 1 : place + 2]
    ends_word = bool(before.strip()) and before not in BEFORE_OPENING and not MARKS.match(before)
    begins_word = bool(after.strip()) and after not in AFTER_CLOSING and not MARKS.match(after)
    return (begins_word and not ends_word) or not (begins_word or ends_word or inside)
