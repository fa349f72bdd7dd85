"""Whom does a role without known holder take up? „Tom Velt sagt ja. „...“, so der Experte“: whoever has just spoken.

„der Anwalt“ takes up who spoke in the same paragraph, „die 44-Jährige“ also who was the subject of the sentence before;
a role that fits nobody stays unnamed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import takewhile

from quotes.antecedents import single_before
from quotes.clauses import INNER_ENDS
from quotes.cues import is_finite_verb
from quotes.discourse import FAR, Discourse, clauses_back, fits, is_reported, subject_of, tells
from quotes.frames import preposition_in
from quotes.passages import Sentence
from quotes.people import Person
from quotes.phrases import Phrase
from quotes.role_words import ANAPHORIC, PARENTS, is_relational
from quotes.taken_up import Wanted, belongs_elsewhere, holder_of, holds_another_office, person_in, read_role
from quotes.traits import clash

PARAGRAPH = 6
"""Sentences of a paragraph that are looked through backwards."""

ADDING = re.compile(r"(?:(?:zwei|drei|vier|fünf)fach|gelernt|studiert|gebürtig|promoviert|passioniert|bekennend)en?")
CHILD = re.compile(r"\b(?:[iI]hr|[sS]ein)\w{0,2}\s(?:\w+\s)?(?:Sohn|Tochter|Kind|Söhn|Töchter|Bub|Mädchen)")


def person_by_role(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Person | None:
    """The person whom the article gave this role, or for „der Professor“ the one who has just spoken."""
    place = sentence.tokens[phrase.first].start
    wanted = read_role(sentence, phrase)
    held = holder_of(wanted, place, discourse)
    if held is not None and is_named_behind(held, phrase, sentence):
        return None
    return held or just_spoken(sentence, phrase, wanted, discourse)


def is_named_behind(person: Person, phrase: Phrase, sentence: Sentence) -> bool:
    """„Der US-Präsident nannte den Staatschef Tom Velt einen „...““: who is named behind the verb is another."""
    behind = sentence.tokens[phrase.last :]
    clause = list(takewhile(lambda token: token.text not in INNER_ENDS, behind))
    verb = next((token.end for token in clause if is_finite_verb(token.text)), None)
    if verb is None:
        return False
    at = bisect_right(person.places, verb)
    return at < len(person.places) and person.places[at] < clause[-1].end


def just_spoken(sentence: Sentence, phrase: Phrase, wanted: Wanted, discourse: Discourse) -> Person | None:
    """The person whom a role without other holder takes up: the one who has just spoken."""
    place = sentence.tokens[phrase.first].start
    loose = bool(wanted.traits) or wanted.stem in ANAPHORIC or wanted.stem.endswith("jährig")
    loose = loose or renames(sentence, phrase)
    bare = is_bare(sentence, phrase)
    if not loose and not bare:
        return cited_before(sentence, wanted, place, discourse)
    person, spoke = floor_holder(sentence, phrase, wanted, discourse)
    if person is None:
        last = discourse.last_speaker()
        near = discourse.nearest(place, wanted.gender)
        person, spoke = (last, True) if last is not None and last is near else (None, False)
    if person is None or holds_another_office(person, wanted.stem) or belongs_elsewhere(person, wanted):
        return cited_before(sentence, wanted, place, discourse)
    if clash(wanted.traits, person.traits):
        return cited_before(sentence, wanted, place, discourse)
    if loose or (spoke and not is_relational(wanted.stem)):
        return person
    return person if wanted.stem in PARENTS and has_child(sentence, discourse) else None


def renames(sentence: Sentence, phrase: Phrase) -> bool:
    """„die zweifache Mutter“, „der gelernte Koch“, „die gebürtige Wienerin“: such adjectives add to what is known of
    somebody.
    """
    tokens = sentence.tokens[phrase.first : phrase.core_first]
    return tokens[:1] != [] and tokens[0].text in ("der", "die") and any(ADDING.fullmatch(t.text) for t in tokens[1:])


def floor_holder(
    sentence: Sentence, phrase: Phrase, wanted: Wanted, discourse: Discourse
) -> tuple[Person | None, bool]:
    """The person of the role's gender who was last the subject in this paragraph, and whether they spoke in it."""
    holder: Person | None = None
    for other, phrases in clauses_back(sentence, phrase.first, discourse, PARAGRAPH):
        if other.paragraph != sentence.paragraph:
            break
        if is_reported(other):
            continue
        named = [(one, who) for one in phrases if (who := denoted(other, one, wanted, discourse)) is not None]
        lead = subject_of(other, [one for one, _ in named])
        found = next((who for one, who in named if one is lead), None)
        if found is None:
            continue
        if holder is not None and found is not holder:
            return holder, False
        holder = found
        if lead is not None and has_told(other, lead, discourse):
            return holder, True
    return holder, False


def denoted(sentence: Sentence, phrase: Phrase, wanted: Wanted, discourse: Discourse) -> Person | None:
    """The person of the role's gender that a name or pronoun denotes."""
    person = person_in(sentence, phrase, discourse)
    if person is None and phrase.kind == "pronoun" and phrase.gender == wanted.gender:
        found = single_before(sentence, phrase, discourse, 2)
        person = found if isinstance(found, Person) else None
    return person if person is not None and fits(person, wanted.gender) else None


def has_told(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> bool:
    """Is the phrase the subject of a reporting verb, or the speaker of a quotation?"""
    return sentence.tokens[phrase.first].start in discourse.spoken or tells(sentence, phrase)


def has_child(sentence: Sentence, discourse: Discourse) -> bool:
    """Does the paragraph speak of „ihr Sohn“, so that „die Mutter“ is the one named?"""
    text = discourse.passages.text
    begin = text.rfind("\n", 0, sentence.start) + 1
    return CHILD.search(text, max(begin, sentence.start - FAR), sentence.start) is not None


def is_bare(sentence: Sentence, phrase: Phrase) -> bool:
    """„der Anwalt“, „die Mutter“: a definite role with nothing that would tell it from another."""
    return sentence.tokens[phrase.first].text.casefold() in ("der", "die") and phrase.last == phrase.first + 2


def cited_before(sentence: Sentence, wanted: Wanted, place: int, discourse: Discourse) -> Person | None:
    """„laut Völkerrechtler Claus Kreß ..., sagte der Professor“: the sentence cites the person before the role."""
    frame = preposition_in(sentence, 0, len(sentence.tokens))
    if frame is None or frame.phrase is None or sentence.tokens[frame.phrase.last - 1].end > place:
        return None
    person = person_in(sentence, frame.phrase, discourse)
    if person is None or not fits(person, wanted.gender) or holds_another_office(person, wanted.stem):
        return None
    return person
