"""Whom does a role without known holder take up? „Tom Velt sagt ja. „...“, so der Experte“: whoever has just spoken.

„der Anwalt“ takes up who spoke in the same paragraph, „die 44-Jährige“ and „der Stürmer“ also who was the subject
before; a role that fits nobody stays unnamed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import takewhile

from quotes.frames.cited_sources import preposition_in
from quotes.language.clauses import INNER_ENDS
from quotes.language.cues import is_finite_verb
from quotes.lexicon.tables import first_name_gender
from quotes.named.people import Person
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.speakers.ages import PARAGRAPH, is_stranger_aged, only_named
from quotes.speakers.antecedents import single_before
from quotes.speakers.callings import RESEARCH, is_scholar
from quotes.speakers.discourse import FAR, Discourse, clauses_back, fits, is_reported, subject_of, tells
from quotes.speakers.moods import feels, has_felt
from quotes.speakers.renaming import (
    DEFINITE,
    OWN,
    brings_age,
    contradicts,
    goes_on,
    has_another_calling,
    is_bare,
    is_loose,
    may_be_council,
    may_be_renamed,
    names_stranger,
)
from quotes.speakers.role_words import ANAPHORIC, PARENTS, is_relational, office_in, stem_of
from quotes.speakers.taken_up import AGED, Wanted, holder_of, holds_another_office, person_in, read_role

TEAMS = ("team", "gruppe", "forscher", "forschern", "wissenschaftler", "wissenschaftlern", "mediziner", "konsortium")
FEW = 12
"""Persons among whom the only one of a gender is looked for."""
BESIDE, NAMED = 100, 4
"""Code points beside a name, and how often it is named, in which the article shows what somebody does."""

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
    """„Der US-Präsident nannte den Staatschef Tom Velt einen „...““: who is named behind the verb is another, as is who
    stands directly behind the role („nannte der Trainer Stürmer Tom Velt ...“).
    """
    behind = sentence.tokens[phrase.last :]
    near = sentence.phrase_at(phrase.last)
    if near is not None and near.kind == "person" and near.run is not None and near.run.role:
        at = bisect_right(person.places, sentence.tokens[near.first].start)
        return at < len(person.places) and person.places[at] < sentence.tokens[near.last - 1].end
    clause = list(takewhile(lambda token: token.text not in INNER_ENDS, behind))
    verb = next((token.end for token in clause if is_finite_verb(token.text)), None)
    if verb is None:
        return False
    at = bisect_right(person.places, verb)
    return at < len(person.places) and person.places[at] < clause[-1].end


def just_spoken(sentence: Sentence, phrase: Phrase, wanted: Wanted, discourse: Discourse) -> Person | None:
    """The person whom a role without other holder takes up: the one who has just spoken."""
    person = told_of_before(sentence, phrase, wanted, discourse)
    if person is not None and (is_one_unnamed(sentence, wanted, discourse) or is_stranger_aged(phrase, discourse)):
        person = None
    if person is None or contradicts(person, wanted) or brings_age(sentence, phrase, person):
        return cited_before(sentence, wanted, sentence.tokens[phrase.first].start, discourse)
    return person


def told_of_before(sentence: Sentence, phrase: Phrase, wanted: Wanted, discourse: Discourse) -> Person | None:
    """Whom the text is about, for a role that may take that one up: „der Stürmer“ anybody, „der Neuzugang“ where it
    goes on from the words, „der Trainer“ who has spoken.
    """
    loose = is_loose(sentence, phrase, wanted)
    if not loose and sentence.tokens[phrase.first].text.casefold() not in DEFINITE:
        return None
    person, spoke = floor_holder(sentence, phrase, wanted, discourse)
    if loose:
        found = taken_loosely(sentence, phrase, wanted, person, spoke, discourse)
    elif person is not None and spoke and may_speak_on(sentence, phrase, wanted, person, discourse):
        return person
    else:
        parent = is_bare(sentence, phrase) and wanted.stem in PARENTS and has_child(sentence, discourse)
        found = person if parent else None
    if found is not None or not goes_on(sentence, phrase, wanted):
        return found
    around = person or (None if loose else subject_around(sentence, wanted, discourse))
    other = around or only_person(sentence.tokens[phrase.first].start, wanted, discourse)
    return other if other is not None and may_be_renamed(other, wanted, is_bare(sentence, phrase)) else None


def may_speak_on(sentence: Sentence, phrase: Phrase, wanted: Wanted, person: Person, discourse: Discourse) -> bool:
    """Does „der Trainer“ mean who has spoken? „der Trainer des VfB“ only who has no role of their own, and whose mood
    has just been told; so does „die Nachbarin“.
    """
    if may_be_council(wanted):
        return False
    if is_relational(wanted.stem):
        return not person.roles and wanted.stem.endswith(OWN) and sentence.tokens[phrase.first].text in DEFINITE
    return is_bare(sentence, phrase) or (not person.roles and has_felt(sentence, person, discourse))


def taken_loosely(
    sentence: Sentence, phrase: Phrase, wanted: Wanted, person: Person | None, spoke: bool, discourse: Discourse
) -> Person | None:
    """Whom „der Experte“ or „die 44-Jährige“ takes up: the paragraph's subject, the last speaker, or the one above."""
    if person is None and not names_stranger(sentence, phrase):
        last = discourse.last_speaker()
        near = discourse.nearest(sentence.tokens[phrase.first].start, wanted.gender)
        person, spoke = (last, True) if last is not None and last is near else (None, False)
    found = person or subject_around(sentence, wanted, discourse)
    learned = is_scholar(wanted.stem) and wanted.stem not in ANAPHORIC
    shown = not learned or spoke or (found is not None and researches(found, discourse))
    found = (found if shown else None) or head_of_team(sentence, wanted, discourse)
    return found or (only_named(sentence, wanted, discourse) if AGED.search(phrase.head) else None)


def only_person(place: int, wanted: Wanted, discourse: Discourse) -> Person | None:
    """The one person of the role's gender whom the article has named up to `place`; None for nobody or two."""
    told = [one for one in discourse.people[:FEW] if one.places and one.places[0] < place]
    fit = [one for one in told if fits(one, wanted.gender)]
    if len(fit) != 1 or len(told) == FEW or not fit[0].given or first_name_gender(fit[0].given[0]) is None:
        return None
    return fit[0]


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
        named = [(one, who) for one, who in named if not has_another_calling(who, wanted.stem)]
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
    if person is None and phrase.kind == "pronoun" and wanted.gender in (None, phrase.gender):
        found = single_before(sentence, phrase, discourse, 2)
        person = found if isinstance(found, Person) else None
    if person is None and phrase.kind == "role" and may_carry_on(phrase, wanted):
        person = holder_of(read_role(sentence, phrase), sentence.tokens[phrase.first].start, discourse)
    if person is None and phrase.plural:
        person = one_of_couple(sentence, phrase, wanted, discourse)
    return person if person is not None and fits(person, wanted.gender) else None


def may_carry_on(phrase: Phrase, wanted: Wanted) -> bool:
    """„Der Coach war geschockt. „...“, sagte der Niederländer“; „der Professor“ is no minister told of before."""
    if phrase.plural or phrase.indefinite or wanted.gender not in (None, phrase.gender):
        return False
    return not (is_scholar(wanted.stem) and office_in(stem_of(phrase.head)) is not None)


def one_of_couple(sentence: Sentence, phrase: Phrase, wanted: Wanted, discourse: Discourse) -> Person | None:
    """„Elke und Karl Velt kamen. „...“, ergänzt ihr Mann“: the one of two with one surname who has the gender."""
    tokens = sentence.tokens[phrase.first : phrase.last]
    if all(token.text != "und" for token in tokens):
        return None
    fit = [
        who for who in discourse.people.named_between(tokens[0].start, tokens[-1].end) if who.gender == wanted.gender
    ]
    return fit[0] if len(fit) == 1 else None


def has_told(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> bool:
    """Is the phrase the subject of a reporting verb, the speaker of a quotation, or told of by how they feel?"""
    if sentence.tokens[phrase.first].start in discourse.spoken or tells(sentence, phrase):
        return True
    return feels(sentence, phrase)


def subject_around(sentence: Sentence, wanted: Wanted, discourse: Discourse) -> Person | None:
    """Whom the sentences before are about, in the sentence's own paragraph or else in the one above; nobody where one
    of them tells of two.
    """
    before = discourse.passages.before(sentence)
    for _ in range(2):
        found: list[Person] = []
        paragraph = None if before is None else before.paragraph
        for _ in range(PARAGRAPH):
            if before is None or before.paragraph != paragraph or before.paragraph < sentence.paragraph - 1:
                break
            subject = subject_in(before, wanted, discourse)
            found += [subject] if subject is not None and subject not in found else []
            before = discourse.passages.before(before)
        if found or paragraph != sentence.paragraph:
            return found[0] if len(found) == 1 else None
    return None


def subject_in(sentence: Sentence, wanted: Wanted, discourse: Discourse) -> Person | None:
    """The person of the role's gender who is the subject of the sentence."""
    named = [(p, who) for p in sentence.phrases if (who := denoted(sentence, p, wanted, discourse)) is not None]
    lead = subject_of(sentence, [one for one, _ in named])
    return next((who for one, who in named if one is lead), None)


def head_of_team(sentence: Sentence, wanted: Wanted, discourse: Discourse) -> Person | None:
    """„Das Team um Eva Berg hat Wale gezählt. „...“, sagt die Biologin“: who heads the team of the sentence before."""
    before = discourse.passages.before(sentence)
    if before is None or before.paragraph < sentence.paragraph - 1:
        return None
    tokens = before.tokens
    led = (p for p in before.phrases if p.first > 1 and tokens[p.first - 1].text == "um")
    led = (p for p in led if tokens[p.first - 2].text.casefold().endswith(TEAMS))
    return next((who for p in led if (who := denoted(before, p, wanted, discourse)) is not None), None)


def is_one_unnamed(sentence: Sentence, wanted: Wanted, discourse: Discourse) -> bool:
    """„Ministerin Berg traf eine Biologin. „...“, sagte die Biologin“: has one without name just been brought in?"""
    before = discourse.passages.before(sentence)
    for _ in range(PARAGRAPH):
        if before is None or before.paragraph != sentence.paragraph:
            return False
        if any(token.is_capital and stem_of(token.text) == wanted.stem for token in before.tokens):
            roles = (p for p in before.phrases if p.kind == "role" and p.indefinite and not p.plural)
            if any(stem_of(p.head) == wanted.stem for p in roles):
                return True
        before = discourse.passages.before(before)
    return False


def researches(person: Person, discourse: Discourse) -> bool:
    """Does the article show beside the name that somebody is asked for what they know: „der Virologe Tom Velt“, „Tom
    Velt vom Institut für Klima“?
    """
    if any(is_scholar(stem_of(word)) for _, role in person.roles for word in role.split()):
        return True
    text = discourse.passages.text
    return any(RESEARCH.search(text, max(0, at - BESIDE), at + BESIDE) for at in person.places[:NAMED])


def has_child(sentence: Sentence, discourse: Discourse) -> bool:
    """Does the paragraph speak of „ihr Sohn“, so that „die Mutter“ is the one named?"""
    text = discourse.passages.text
    begin = text.rfind("\n", 0, sentence.start) + 1
    return CHILD.search(text, max(begin, sentence.start - FAR), sentence.start) is not None


def cited_before(sentence: Sentence, wanted: Wanted, place: int, discourse: Discourse) -> Person | None:
    """„laut Völkerrechtler Claus Kreß ..., sagte der Professor“: the sentence cites the person before the role."""
    frame = preposition_in(sentence, 0, len(sentence.tokens))
    if frame is None or frame.phrase is None or sentence.tokens[frame.phrase.last - 1].end > place:
        return None
    person = person_in(sentence, frame.phrase, discourse)
    if person is None or not fits(person, wanted.gender) or holds_another_office(person, wanted.stem):
        return None
    return person
