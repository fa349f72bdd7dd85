"""Which known body does „der Autobauer“, „die Behörde“ take up? „BMW baut um. ..., teilte der Autobauer mit“: BMW.

Newspapers take up bodies that everybody knows by what they are, without having said so before.
"""

from __future__ import annotations

from functools import cache

from quotes.lexicon.formats import load_table
from quotes.lexicon.tables import find_organisation, nouns_of_body
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.speakers.discourse import Discourse, phrases_back

REACH = 6
"""Sentences that are looked through backwards."""


def known_body(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> tuple[Sentence, Phrase] | None:
    """Where the one known body is named that a bare definite noun takes up; None when none fits, or two do, or none of
    those sentences is about it.
    """
    named: dict[str, tuple[Sentence, Phrase]] = {}
    told = False
    if phrase.head not in taking_up():
        return None
    for other, one in phrases_back(sentence, phrase, discourse, REACH):
        name = known_name(other, one)
        if name is not None and phrase.head in nouns_of_body(name):
            named.setdefault(name, (other, one))
            told = told or one.may_be_subject
        elif is_other_company(one, phrase):
            return None
    longest = max(named, key=len, default="")
    single = all(set(name.split()) <= set(longest.split()) for name in named)  # „die Deutsche Bahn“, then „die Bahn“
    return named[longest] if told and single else None


@cache
def taking_up() -> frozenset[str]:
    """All nouns by which known bodies are taken up: „Autobauer“, „Behörde“."""
    return frozenset(noun for row in load_table("body_kinds").rows for noun in row["nouns"].split())


def known_name(sentence: Sentence, phrase: Phrase) -> str | None:
    """The name of the table that the phrase has; None for another phrase."""
    if phrase.kind != "organisation":
        return None
    words = [token.text for token in sentence.tokens[phrase.core_first : phrase.last] if token.is_word]
    for stop in range(len(words), 0, -1):
        found = find_organisation(" ".join(words[:stop]))
        if found is not None and nouns_of_body(found.word):
            return found.word
    return None


def is_other_company(one: Phrase, phrase: Phrase) -> bool:
    """Is „Velta“ a name that no list has, at the beginning of its sentence, which may be the body that is meant?"""
    return one.kind == "name" and one.first == 0 and one.may_be_subject and phrase.kind != "name"
