"""Linguistic data as tables: reporting verbs and their forms, roles, first names, naming nouns, outlets ...

Each table is a TSV file whose header gives purpose, columns, origin and licence. A rejected word stays in its table
with the reason, so that nobody adds it again. Imports nothing but `quotes.errors` and the standard library.

    tables           the questions asked of the tables, those of verbs asked in verbs
    verbs            what a verb form can be; the forms of common verbs, and all that are Konjunktiv only
    outlets          the outlet of a spelling or of a host, and whether the table of outlets is of one mind
    programmes       whose programme a title is
    name_tables      spellings of one given name, surnames of East Asia or that many bear, people known by two names
    formats          the columns of each table, and the table read once and checked
    entries          what a table knows of a word, as frozen dataclasses
    inflection       the forms of a noun, and the noun that ends a compound
    conjugation      the finite forms that follow from an infinitive
    reading          one TSV file -> rows, or a LexiconError that names file and line
    build_verbs      reporting_verbs.tsv -> verb_forms.tsv, and common_verbs.tsv -> irregular_verbs.tsv; runs when the
                     verbs change, never at run time
"""
