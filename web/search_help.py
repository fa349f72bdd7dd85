"""What can be typed into the search field? Each part of the grammar with an example that is a link: „Eskal*“."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from index.conditions import LONGEST_VALUE
from index.grammar import CONDITIONS, LETTERS, PHRASE_WORDS, PREFIX_LETTERS, WORDS
from index.plan import MOST_EXPANSIONS
from web.languages import current_language, gettext
from web.narrowing import search_address
from web.parameters import SearchForm


@dataclass(frozen=True, slots=True)
class Example:
    """What may be typed, what it finds, and the address of that search."""

    typed: str
    finds: str
    href: str


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the grammar, with a sentence that explains it."""

    title: str
    sentence: str
    examples: tuple[Example, ...]


def list_sections() -> list[Section]:
    """All parts of the grammar, in the reader's language."""
    return [*_explain_words(), *_explain_signs(), *_explain_conditions()]


def list_limits() -> list[str]:
    """What a search may not exceed, in sentences."""
    return [
        gettext("Eine Suche hat höchstens %(limit)d Zeichen und %(words)d Wörter.", limit=LETTERS, words=WORDS),
        gettext("Ein genauer Wortlaut hat höchstens %(limit)d Wörter.", limit=PHRASE_WORDS),
        gettext(
            "Vor einem Sternchen stehen mindestens %(letters)d Buchstaben, und höchstens %(words)d Wörter dürfen so "
            "beginnen.",
            letters=PREFIX_LETTERS,
            words=MOST_EXPANSIONS,
        ),
        gettext(
            "Höchstens %(count)d Angaben wie person: sind möglich, jede bis %(limit)d Zeichen lang.",
            count=CONDITIONS,
            limit=LONGEST_VALUE,
        ),
    ]


def _explain_words() -> Iterator[Section]:
    yield Section(
        gettext("Wörter"),
        gettext(
            "Alle Wörter müssen vorkommen, in beliebiger Reihenfolge und Beugung: im Zitat oder im Namen der Person. "
            "Umlaute dürfen ausgeschrieben sein."
        ),
        (
            _show("Eskalationen", gettext("auch „Eskalation“")),
            _show("Truppen Kursk", gettext("beide Wörter, nicht unbedingt nebeneinander")),
        ),
    )
    yield Section(
        gettext("Zusammensetzungen"),
        gettext(
            "Ein Wort ab vier Buchstaben wird auch in Zusammensetzungen gefunden; diese Treffer stehen unter „Beste "
            "Treffer zuerst“ weiter unten und lassen sich über den Ergebnissen abschalten."
        ),
        (_show("Truppen", gettext("auch „Kampftruppen“ und „Truppenpräsenz“")),),
    )
    yield Section(
        gettext("Genauer Wortlaut"),
        gettext("Was in Anführungszeichen steht, wird Wort für Wort gesucht, kleine Wörter eingeschlossen."),
        (_show("„gleich Null“", gettext("diese Worte nebeneinander, in dieser Form")),),
    )


def _explain_signs() -> Iterator[Section]:
    yield Section(
        gettext("Ausschließen"),
        gettext("Ein Minus vor einem Wort, einem Wortlaut oder einer Angabe lässt weg, was sie hat."),
        (
            _show("Truppen -Kursk", gettext("ohne „Kursk“; Zusammensetzungen bleiben")),
            _show("Krieg -„neue Stufe“", gettext("ohne diesen Wortlaut")),
        ),
    )
    yield Section(
        gettext("Wortanfänge"),
        gettext(
            "Ein Sternchen am Ende steht für beliebige weitere Buchstaben. Umlaute dürfen ausgeschrieben sein oder "
            "ihre Punkte fehlen."
        ),
        (
            _show("Eskal*", gettext("Eskalation, eskalieren, Eskalationsstufe")),
            _show("Gefahr*", gettext("auch „gefährlich“")),
        ),
    )


def _explain_conditions() -> Iterator[Section]:
    is_english = current_language() == "en"
    outlet, role = ("outlet", "role") if is_english else ("medium", "rolle")
    since, until, state = ("from", "to", "is") if is_english else ("von", "bis", "ist")
    full, partial, verified = ("full", "partial", "verified") if is_english else ("vollständig", "teilweise", "geprüft")
    yield Section(
        gettext("Person, Medium, Rolle"),
        gettext(
            "Der Wert folgt ohne Leerzeichen; mehrere Wörter stehen in Anführungszeichen. Von mehreren Personen, "
            "Medien oder Rollen genügt eine."
        ),
        (
            _show("person:Selenski", gettext("in jeder Schreibweise des Namens")),
            _show("person:Rutte person:Selenski", gettext("die eine oder die andere Person")),
            _show(f"person:{'open' if is_english else 'offen'}", gettext("Zitate, deren Sprecher offen ist")),
            _show(f"Krieg -{outlet}:tagesschau.de", gettext("ohne dieses Medium")),
            _show(f"{role}:Außenminister", gettext("auch Außenministerin, und „deutscher Außenminister“")),
        ),
    )
    yield Section(
        gettext("Zeitraum"),
        gettext("Jahr, Monat oder Tag; beide Grenzen gehören dazu."),
        (
            _show(f"{since}:2024-10 {until}:2024-11", gettext("Oktober und November 2024")),
            _show(f"Krieg {since}:31.10.2024", gettext("ab diesem Tag")),
        ),
    )
    yield Section(
        gettext("Art des Zitats"),
        gettext("Ganze Sätze, Teilzitate, oder was die Redaktion geprüft hat."),
        (
            _show(f"{state}:{full}", gettext("mindestens ein Satz oder Satzteil mit Verb")),
            _show(f"{state}:{partial}", gettext("Worte im Satz des Mediums")),
            _show(f"{state}:{verified}", gettext("von der Redaktion geprüft")),
        ),
    )


def _show(typed: str, finds: str) -> Example:
    return Example(typed, finds, search_address(SearchForm(words=typed)))
