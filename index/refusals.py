"""Why can a search not be done? QueryError("words", count=14, limit=12) says it in a sentence, with a way out."""

from __future__ import annotations

from collections.abc import Mapping

from quotes.errors import WortlautError

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
    "short prefix": (
        "Vor dem Sternchen von „%(word)s*“ müssen mindestens %(limit)d Buchstaben stehen.",
        "%(word)s* is too short a beginning",
        "give %(limit)d letters at least before the asterisk",
    ),
    "common prefix": (
        "Mit „%(word)s“ beginnen %(count)d verschiedene Wörter; erlaubt sind %(limit)d. Bitte mehr Buchstaben angeben.",
        "%(count)d different words begin with %(word)s",
        "give more letters: %(limit)d words are allowed",
    ),
    "prefix in compound": (
        "Hinter einem Minus kann „%(word)s“ mit Bindestrich kein Sternchen haben.",
        "%(word)s with a hyphen cannot have an asterisk after a minus",
        "leave out the asterisk or the part before the hyphen",
    ),
    "conditions": (
        "Die Suche hat %(count)d Angaben wie person: oder von:; erlaubt sind %(limit)d.",
        "%(count)d conditions such as person: or from: are too many",
        "use %(limit)d at most",
    ),
    "no value": (
        "Hinter „%(field)s:“ fehlt die Angabe; sie folgt ohne Leerzeichen, mehrere Wörter in Anführungszeichen.",
        "there is nothing right after %(field)s:",
        "write the value without a blank, several words in quotation marks",
    ),
    "long value": (
        "Die Angabe hinter „%(field)s:“ ist zu lang: erlaubt sind %(limit)d Zeichen.",
        "the value of %(field)s: is too long",
        "use %(limit)d characters at most",
    ),
    "no day": (
        "„%(value)s“ hinter „%(field)s:“ ist kein Datum. Möglich sind 2024, 2024-10, 2024-10-31 und 31.10.2024.",
        "%(value)s is no day for %(field)s:",
        "write 2024, 2024-10, 2024-10-31 or 31.10.2024",
    ),
    "unwanted day": (
        "Vor „%(field)s:“ kann kein Minus stehen.",
        "%(field)s: takes no minus",
        "give the days that are wanted",
    ),
    "no state": (
        "„%(value)s“ hinter „%(field)s:“ gibt es nicht. Möglich sind vollständig, teilweise und geprüft.",
        "%(field)s: knows no %(value)s",
        "write full, partial or verified",
    ),
    "costly": (
        "Diese Suche wäre zu aufwendig. Bitte weniger oder seltenere Wörter nehmen oder die Sternchen weglassen.",
        "it would take too long",
        "use fewer or rarer words, or leave out the asterisks",
    ),
}


class QueryError(WortlautError):
    """A search that cannot be done; `template` is a German sentence with %(name)s places for `values`."""

    def __init__(self, problem: str, **values: object) -> None:
        self.template, finding, remedy = PROBLEMS[problem]
        self.values: dict[str, object] = values
        super().__init__("search", finding % values, remedy % values)
