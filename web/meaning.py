"""Whom does a name mean that nobody has? „Pistorious“ may be Boris Pistorius: that is offered, and never assumed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from flask import url_for
from sqlalchemy import Engine

from index.desk import SearchDesk
from index.grammar import parse_query
from index.speakers import load_speaker, match_speakers
from index.suggestions import Suggestion, suggest_speakers
from web.narrowing import Loosening, count_found, search_address
from web.parameters import LONGEST_NAME, OPEN, SearchForm

MOST_MEANT = 5
SPEAKER_ID = re.compile(r"s-[0-9a-f]{12}")
# Below that a word is too short to be told from another one with a typing error.
SHORTEST_WORD = 4


@dataclass(frozen=True, slots=True)
class Meant:
    """A name as it was typed, and the ways to those who may be meant, best first; none where nobody is like it."""

    typed: str
    ways: tuple[Loosening, ...]


def is_nobody(archive: Engine, name: str) -> bool:
    """Does no speaker have this name, in any spelling? An id is no name."""
    is_id = name == OPEN or SPEAKER_ID.fullmatch(name) or load_speaker(archive, name)
    return not is_id and not match_speakers(archive, name)


def find_person_meant(desk: SearchDesk, form: SearchForm) -> Meant | None:
    """Who may be meant by the person of a search; None where there is one of that name, or no name.

    The ways keep the other conditions of the search where these leave something.
    """
    if not form.person or not is_nobody(desk.archive, form.person):
        return None
    found = suggest_speakers(desk.archive, form.person, MOST_MEANT)
    return Meant(form.person, tuple(_search_for(desk, form, suggestion) for suggestion in found))


def _search_for(desk: SearchDesk, form: SearchForm, suggestion: Suggestion) -> Loosening:
    narrow = replace(form, person=suggestion.speaker.id, page=1)
    count = count_found(desk, narrow)
    way = narrow if count else narrow.only("person")
    return Loosening(suggestion.speaker.name, count or suggestion.quotations, search_address(way))


def find_speaker_meant(desk: SearchDesk, name: str) -> Meant:
    """Who may be meant by a name that nobody has; the ways lead to the pages of the speakers."""
    return Meant(name, ways_to(suggest_speakers(desk.archive, name, MOST_MEANT)))


def ways_to(suggestions: Iterable[Suggestion]) -> tuple[Loosening, ...]:
    """The ways to the pages of these speakers."""
    return tuple(
        Loosening(one.speaker.name, one.quotations, url_for("pages.show_speaker", speaker_id=one.speaker.id))
        for one in suggestions
    )


def find_names_mistyped(desk: SearchDesk, form: SearchForm) -> list[Meant]:
    """The words of a search without a hit that may be misspelt names: all of them as one name, or else each of them.

    A word that stands in some quotation or in some name is as it should be.
    """
    query = parse_query(form.words)
    whole = " ".join(query.words)
    if not query.words or query.phrases or len(whole) > LONGEST_NAME:
        return []
    meant = _mean_words(desk, whole)
    if meant or len(query.words) == 1:
        return [meant] if meant else []
    return [one for one in (_mean_words(desk, word) for word in query.words) if one]


def find_words_misspelt(desk: SearchDesk, form: SearchForm) -> list[Meant]:
    """For each word of a search that no quotation has, those like it; the ways search for them instead."""
    return [meant for word in parse_query(form.words).words if (meant := _mean_word(desk, form, word)).ways]


def _mean_word(desk: SearchDesk, form: SearchForm, word: str) -> Meant:
    ways = []
    for other, _ in desk.ask(lambda engine: engine.similar_words(word, MOST_MEANT)):
        shown = other.capitalize() if word[0].isupper() else other
        words = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", shown, form.words)
        changed = replace(form, words=words, page=1)
        if count := count_found(desk, changed):
            ways.append(Loosening(shown, count, search_address(changed)))
    return Meant(word, tuple(ways))


def _mean_words(desk: SearchDesk, words: str) -> Meant | None:
    is_known = len(words) < SHORTEST_WORD or not is_nobody(desk.archive, words)
    if is_known or count_found(desk, SearchForm(words=words)):
        return None
    meant = find_speaker_meant(desk, words)
    return meant if meant.ways else None
