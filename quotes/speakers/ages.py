"""Whom does „die 31-Jährige“ mean, whose age nobody tells? „In Bonn holte Eva Berg Silber. „...“, so die 31-Jährige“.

German news tells an age behind the name; who is brought in by the age alone („ein 27-Jähriger“) stays without a name.
"""

from __future__ import annotations

import re

from quotes.named.people import Person
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.speakers.discourse import Discourse, fits
from quotes.speakers.taken_up import AGED, Wanted, person_in

PARAGRAPH = 6
"""Sentences of a paragraph that are looked through backwards."""
NUMBER = re.compile(r"\d+")


def is_stranger_aged(phrase: Phrase, discourse: Discourse) -> bool:
    """„ein 27-Jähriger“, „eine Frau (31)“, „ein 44 Jahre alter Mann“: does the article bring in somebody by the age?"""
    age = NUMBER.match(phrase.head) if AGED.search(phrase.head) else None
    if age is None:
        return False
    brought = rf"\b[Ee]ine?[mnrs]? (?:\w+ )?{age[0]}(?:-| Jahre)|\b[Ee]ine?[mnrs]? (?:\w+ )?\w+ \({age[0]}\)"
    return re.search(brought, discourse.passages.text) is not None


def only_named(sentence: Sentence, wanted: Wanted, discourse: Discourse) -> Person | None:
    """The one person named in the last sentence before that names somebody, in any case; None for nobody or two."""
    before = discourse.passages.before(sentence)
    for _ in range(PARAGRAPH):
        if before is None or before.paragraph < sentence.paragraph - 1:
            return None
        named = {who.name: who for p in before.phrases if (who := person_in(before, p, discourse)) is not None}
        if named:
            found = next(iter(named.values()))
            return found if len(named) == 1 and found.given and fits(found, wanted.gender) else None
        before = discourse.passages.before(before)
    return None
