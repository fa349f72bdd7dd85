"""Whom does an article name? „Eva Berg“, later „Berg“, with the role and the party that stand beside her.

The way of a text: found_names, then people, who are asked by name and place in a roster.

    people         the persons that an article names
    roster         the persons by name and place
    found_names    which runs of words name someone
    name_runs      given name, surname and role in a run of capitalised words
    unknown_names  which words without a known given name are a person
    named_bodies   which bare names the article introduces as a body's
    inhabitants    which inhabitants before a noun tell where that is
    bare_objects   nouns behind a subject that are no surname
    offices        the role that the text gives beside a name
    predicates     the role that a sentence gives as its predicate
    traits         party, nation and age that the text gives beside a name
    spellings      spellings of names: when two words of them are one
"""
