"""What does the user ask for? Words, in any order, and "exact wording" between quotation marks of any kind.

    Truppen „gleich Null“         quotations with a form of Truppe, and with gleich Null as it stands
    Truppen -Kursk -„in Kürze“    a minus before a word or wording keeps out the quotations that have it

Nothing else has a meaning: no other operators, no wildcards, no field names. A hyphen within a word or behind „und“ and
„oder“ („Ein- und -ausfuhr“) is no minus. Marks may be nested; a closing mark that nothing opened is a blank, so that
a copied wording can be searched whatever marks it holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.wording import WORD
from quotes.errors import WortlautError

LETTERS = 300
WORDS = 12
PHRASE_WORDS = 20
MARKS = re.compile('[„“”‟"»«]')
BEFORE_OPENING = "([{/-−–—:"
AFTER_CLOSING = ".,;:!?)]}/…–—"
UNWANTED_WORD = re.compile(r"(?<!\S)(?<!\bund )(?<!\boder )[-−](?=\w)(\S+)")
MINUS_AT_END = re.compile(r"(?<!\S)[-−]$")

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
    "only unwanted": (
        "Die Suche schließt nur aus; es fehlt ein Wort, das gefunden werden soll.",
        "it has only what to leave out",
        "give a word without a minus too",
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
    """What is asked for: `words` in any order and form, and each of `phrases` word for word; none of the unwanted."""

    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    unwanted_words: tuple[str, ...] = ()
    unwanted_phrases: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The ids of the speakers and outlets to which a search is kept; None is no limit, no ids nobody."""

    speakers: tuple[str, ...] | None = None
    outlets: tuple[str, ...] | None = None


def parse_query(text: str) -> Query:
    """The words and wordings of a query; of a blank text, a query that every quotation answers.

    A compound with a hyphen counts as its parts; with a minus before it, as a wording. Raises QueryError.

    >>> query = parse_query("Truppen „gleich Null“ -Kursk")
    >>> query.words, query.phrases, query.unwanted_words
    (('Truppen',), (('gleich', 'Null'),), ('Kursk',))
    """
    text = text.strip()
    if len(text) > LETTERS:
        raise QueryError("long", length=len(text), limit=LETTERS)
    loose, wordings = split_marks(text)
    words = [word for part in loose for word in WORD.findall(UNWANTED_WORD.sub(" ", part))]
    unwanted = [tuple(WORD.findall(match[1])) for part in loose for match in UNWANTED_WORD.finditer(part)]
    phrases: list[tuple[str, ...]] = []
    unwanted_phrases = [compound for compound in unwanted if len(compound) > 1]
    for before, wording in zip(loose, wordings, strict=False):
        phrase = tuple(WORD.findall(wording))
        (unwanted_phrases if MINUS_AT_END.search(before) else phrases).append(phrase)
    unwanted_words = [word for word, *others in filter(None, unwanted) if not others]
    query = Query(tuple(words), tuple(phrases), tuple(unwanted_words), tuple(unwanted_phrases))
    check_query(text, query)
    return query


def check_query(text: str, query: Query) -> None:
    """Raises QueryError for a query that is empty without being blank, has nothing to find, or is too long."""
    phrases: Sequence[tuple[str, ...]] = (*query.phrases, *query.unwanted_phrases)
    if not all(phrases):
        raise QueryError("empty phrase")
    if text and not (query.words or query.phrases):
        raise QueryError("only unwanted" if query.unwanted_words or query.unwanted_phrases else "no word")
    count = len(query.words) + len(query.unwanted_words)
    if count > WORDS:
        raise QueryError("words", count=count, limit=WORDS)
    longest = max(map(len, phrases), default=0)
    if longest > PHRASE_WORDS:
        raise QueryError("long phrase", count=longest, limit=PHRASE_WORDS)


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
