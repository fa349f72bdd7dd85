"""Which tables are there, and what columns has each? abbreviations.tsv: abbreviation, meaning, rejected."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quotes.lexicon.reading import Table, read_table

FOLDER = Path(__file__).parent
NOUN = ("gender", "plural", "suffix")
# Columns of each table, and how many of the first ones are its key.
FORMATS: dict[str, tuple[tuple[str, ...], int]] = {
    "abbreviations": (("abbreviation", "meaning", "rejected"), 1),
    "body_kinds": (("name", "nouns", "rejected"), 1),
    "common_surnames": (("surname", "language", "frequent"), 1),
    "common_verbs": (("lemma", "particle", "rejected"), 1),
    "documents": (("noun", *NOUN, "rejected"), 1),
    "family_names": (("surname", "culture", "spellings"), 2),
    "first_names": (("name", "gender", "rejected"), 1),
    "given_names": (("name", "culture", "spellings", "others"), 1),
    "irregular_verbs": (("verb", "present", "past", "k2"), 1),
    "judging_nouns": (("noun", *NOUN, "force", "rejected"), 1),
    "known_names": (("name", "other", "people"), 1),
    "naming_nouns": (("noun", *NOUN, "kind", "rejected"), 1),
    "noun_cues": (("noun", *NOUN, "type", "rejected"), 1),
    "organisations": (("word", "gender", "plural", "suffix", "kind", "rejected"), 1),
    "outlets": (("spelling", "name", "domain", "kind", "country", "language", "rejected"), 1),
    "place_adjectives": (("adjective", "place", "rejected"), 1),
    "programmes": (("programme", "outlet", "rejected"), 1),
    "reporting_verbs": (("lemma", "particle", "class", "frame", "strength", "rejected"), 1),
    "roles": (("head", *NOUN, "category", "surname", "rejected"), 1),
    "verb_forms": (("form", "lemma", "particle", "readings"), 3),
    "verb_homographs": (("form", "meaning"), 1),
}


@cache
def load_table(name: str) -> Table:
    """The table of that name, read once; raises LexiconError when it breaks its format.

    >>> load_table("roles").columns[0]
    'head'
    """
    columns, key_width = FORMATS[name]
    return read_table(FOLDER / f"{name}.tsv", columns, key_width)
