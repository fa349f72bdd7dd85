"""What is a word in German news? „Regierungssprecherin“ is a role, feminine; „teilte“ with „mit“ is mitteilen.

Every table is read at the first question asked of it and kept. Words are compared in lower case with ss for ß, so that
Swiss spelling is found; a German noun is also found in its inflected forms and, where its row allows, at the end of a
compound.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import cast

from quotes.lexicon.entries import (
    DocumentNoun,
    Gender,
    NamingNoun,
    NounCue,
    Organisation,
    OutletEntry,
    Role,
    Verb,
    VerbForm,
)
from quotes.lexicon.formats import FOLDER, FORMATS, load_table
from quotes.lexicon.inflection import Inflected, Noun, Number, fold, inflect, match_compound
from quotes.lexicon.outlets import find_domain, find_outlet, outlet_spellings
from quotes.lexicon.reading import Row, Table
from quotes.lexicon.verbs import common_verb_forms, common_verbs, konjunktiv_forms, reporting_verbs, verb_forms

__all__ = [
    "FOLDER",
    "FORMATS",
    "DocumentNoun",
    "Gender",
    "NamingNoun",
    "NounCue",
    "Number",
    "Organisation",
    "OutletEntry",
    "Role",
    "Table",
    "Verb",
    "VerbForm",
    "abbreviations",
    "common_verb_forms",
    "common_verbs",
    "document_noun",
    "find_domain",
    "find_organisation",
    "find_outlet",
    "find_role",
    "first_name_gender",
    "inhabitants",
    "judging_noun",
    "konjunktiv_forms",
    "load_table",
    "naming_noun",
    "noun_cue",
    "outlet_spellings",
    "place_of_adjective",
    "reporting_verbs",
    "verb_forms",
]


@cache
def _nouns(table: str) -> tuple[dict[str, Sequence[str]], Inflected]:
    """Fields of a table of nouns by their first column, and all their forms."""
    found = load_table(table)
    columns = ("gender", "plural", "suffix", "rejected")
    pick = itemgetter(0, *map(found.columns.index, columns))
    forms = inflect(
        Noun(noun, gender, plural, suffix == "yes", bool(rejected))
        for noun, gender, plural, suffix, rejected in map(pick, (*found.kept, *found.refused))
    )
    return {fields[0]: fields for fields in found.kept}, forms


def _find_noun(table: str, word: str) -> tuple[Row, Number] | None:
    fields, forms = _nouns(table)
    match = match_compound(word, forms)
    if match is None:
        return None
    return dict(zip(load_table(table).columns, fields[match.noun], strict=True)), match.number


def _gender(row: Row) -> Gender:
    return cast(Gender, row["gender"])


def inhabitants() -> list[str]:
    """The role nouns of inhabitants in their dictionary form.

    >>> {"Finnin", "Wiener"} <= set(inhabitants()), "Sprecherin" in inhabitants()
    (True, False)
    """
    table = load_table("roles")
    category = table.columns.index("category")
    return [fields[0] for fields in table.kept if fields[category] == "nationality"]


def _role(row: Row, number: Number) -> Role:
    return Role(row["head"], _gender(row), number, row["category"], row["surname"] == "yes")


@lru_cache(maxsize=16384)
def find_role(word: str) -> Role | None:
    """The role that a word names, whole or as a compound's last part; None for no role.

    >>> find_role("Regierungssprecherin").head, find_role("SPD-Politikers").head, find_role("Außenministern").number
    ('Sprecherin', 'Politiker', 'pl')
    >>> find_role("Regierung") is None
    True
    """
    found = _find_noun("roles", word)
    return None if found is None else _role(*found)


@lru_cache(maxsize=1)
def _first_names() -> dict[str, str]:
    return {name.lower(): gender for name, gender, _ in load_table("first_names").kept}


def first_name_gender(name: str) -> Gender | None:
    """m, f, x for either, None for a word that is no first name we know; of a double name the first part decides.

    >>> first_name_gender("Wolodymyr"), first_name_gender("Anna-Lena"), first_name_gender("Kim")
    ('m', 'f', 'x')
    >>> first_name_gender("Rutte") is None
    True
    """
    names = _first_names()
    lower = name.lower()
    gender = names.get(lower) or names.get(lower.partition("-")[0])
    return cast("Gender | None", gender)


@lru_cache(maxsize=16384)
def naming_noun(word: str) -> NamingNoun | None:
    """The naming noun that a word is or ends in.

    >>> naming_noun("Nachrichtenmagazin").kind, naming_noun("Kinofilms").kind
    ('medium', 'work')
    """
    found = _find_noun("naming_nouns", word)
    return None if found is None else NamingNoun(found[0]["noun"], _gender(found[0]), found[1], found[0]["kind"])


@lru_cache(maxsize=4096)
def judging_noun(word: str) -> str | None:
    """Whether a noun judges „always“, or as a plain word does where it is „reported“; None for a noun that does not.

    >>> judging_noun("Bärendienstes"), judging_noun("Bildungsdesaster"), judging_noun("Chance"), judging_noun("Brücke")
    ('always', 'always', 'reported', None)
    """
    found = _find_noun("judging_nouns", word)
    return None if found is None else found[0]["force"]


@lru_cache(maxsize=16384)
def noun_cue(word: str) -> NounCue | None:
    """The noun of utterance that a word is or ends in.

    >>> noun_cue("Abschlusserklärung").noun, noun_cue("Angaben").number
    ('Erklärung', 'pl')
    """
    found = _find_noun("noun_cues", word)
    return None if found is None else NounCue(found[0]["noun"], _gender(found[0]), found[1], found[0]["type"])


@lru_cache(maxsize=16384)
def document_noun(word: str) -> DocumentNoun | None:
    """The document that a word names.

    >>> document_noun("Abschlussbericht").noun
    'Bericht'
    """
    found = _find_noun("documents", word)
    return None if found is None else DocumentNoun(found[0]["noun"], _gender(found[0]), found[1])


@lru_cache(maxsize=16384)
def find_organisation(word: str) -> Organisation | None:
    """The body or place that a word, or a name of several words in any inflection, denotes.

    >>> find_organisation("Bundesinnenministerium").gender, find_organisation("Auswärtigen Amts").word
    ('n', 'Auswärtiges Amt')
    """
    found = _find_noun("organisations", word)
    if found is None:
        return None
    row, number = found
    is_common = row["suffix"] == "yes" or row["plural"] not in ("", "=")
    return Organisation(row["word"], _gender(row), number, row["kind"], is_common)


@lru_cache(maxsize=1)
def _place_adjectives() -> dict[str, str]:
    """Places by the folded adjectives, without endings."""
    return {fold(row["adjective"]): row["place"] for row in load_table("place_adjectives").rows}


@lru_cache(maxsize=16384)
def place_of_adjective(word: str) -> str | None:
    """The country, state or region of an adjective in any case; None for other words.

    >>> place_of_adjective("ukrainischer"), place_of_adjective("US-amerikanische"), place_of_adjective("politische")
    ('Ukraine', 'USA', None)
    """
    stem, folded = _place_adjectives(), fold(word)
    return next((stem[folded[:end]] for end in (None, -1, -2) if folded[:end] in stem), None)


@lru_cache(maxsize=1)
def _body_kinds() -> dict[str, frozenset[str]]:
    """The nouns that take up a known body, by its name."""
    return {row["name"]: frozenset(row["nouns"].split()) for row in load_table("body_kinds").rows}


def nouns_of_body(name: str) -> frozenset[str]:
    """The nouns by which newspapers take up a known body; empty for another.

    >>> "Autobauer" in nouns_of_body("BMW"), nouns_of_body("Velta")
    (True, frozenset())
    """
    return _body_kinds().get(name, frozenset())


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Abbreviations with their full stops after which a sentence usually goes on.

    >>> "z. B." in abbreviations(), "Dr." in abbreviations()
    (True, True)
    """
    return frozenset(row["abbreviation"] for row in load_table("abbreviations").rows)
