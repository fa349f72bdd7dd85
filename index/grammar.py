"""What does the user ask for? Words, in any order, and "exact wording" between quotation marks of any kind.

    Truppen „gleich Null“     quotations with a form of Truppe, and with gleich Null as it stands

Nothing else has a meaning: no operators, no wildcards, no field names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from index.wording import WORD
from quotes.errors import WortlautError

LETTERS = 300
WORDS = 12
PHRASE_WORDS = 20
MARKS = re.compile('[„“”‟"»«]')

# The German sentence that the pages show, and the finding and remedy of the English message.
PROBLEMS: Mapping[str, tuple[str, str, str]] = {
    "long": (
        "Die Suche ist %(length)d Zeichen lang; erlaubt sind %(limit)d.",
        "%(length)d characters are too many",
        "use %(limit)d at most",
    ),
    "unbalanced": (
        "Zum Anführungszeichen %(mark)s fehlt das zweite.",
        "the quotation mark %(mark)s has no partner",
        "close or remove it",
    ),
    "empty phrase": (
        "Zwischen den Anführungszeichen steht kein Wort.",
        "there is no word between the quotation marks",
        "write the wording between them or remove them",
    ),
    "no word": (
        "Die Suche enthält kein Wort.",
        "there is no word in it",
        "give a word, a name or a wording in quotation marks",
    ),
    "words": (
        "Die Suche hat %(count)d Wörter; erlaubt sind %(limit)d. Für einen Wortlaut Anführungszeichen setzen.",
        "%(count)d words are too many",
        "use %(limit)d at most, or quotation marks for a wording",
    ),
    "long phrase": (
        "Der gesuchte Wortlaut hat %(count)d Wörter; erlaubt sind %(limit)d.",
        "a wording of %(count)d words is too long",
        "use %(limit)d at most",
    ),
    "dates": (
        "Der Zeitraum endet am %(until)s, bevor er am %(since)s beginnt.",
        "the time ends on %(until)s, before it begins on %(since)s",
        "exchange the two days",
    ),
}


class QueryError(WortlautError):
    """A search that cannot be done; `template` is a German sentence with %(name)s places for `values`."""

    def __init__(self, problem: str, **values: object) -> None:
        self.template, finding, remedy = PROBLEMS[problem]
        self.values: dict[str, object] = values
        super().__init__("search", finding % values, remedy % values)


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for: `words` in any order and form, and each of `phrases` word for word."""

    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The ids of the speakers and outlets to which a search is kept; None is no limit, no ids nobody."""

    speakers: tuple[str, ...] | None = None
    outlets: tuple[str, ...] | None = None


def parse_query(text: str) -> Query:
    """The words and wordings of a query; of a blank text, a query that every quotation answers.

    A compound with a hyphen counts as its parts. Raises QueryError.

    >>> parse_query("Truppen „gleich Null“")
    Query(words=('Truppen',), phrases=(('gleich', 'Null'),))
    """
    text = text.strip()
    if len(text) > LETTERS:
        raise QueryError("long", length=len(text), limit=LETTERS)
    marks = MARKS.findall(text)
    if len(marks) % 2:
        raise QueryError("unbalanced", mark=marks[-1])
    parts = MARKS.split(text)
    words = tuple(word for part in parts[::2] for word in WORD.findall(part))
    phrases = tuple(tuple(WORD.findall(part)) for part in parts[1::2])
    if not all(phrases):
        raise QueryError("empty phrase")
    if text and not words and not phrases:
        raise QueryError("no word")
    if len(words) > WORDS:
        raise QueryError("words", count=len(words), limit=WORDS)
    longest = max(map(len, phrases), default=0)
    if longest > PHRASE_WORDS:
        raise QueryError("long phrase", count=longest, limit=PHRASE_WORDS)
    return Query(words, phrases)
