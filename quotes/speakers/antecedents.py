"""Whom do „er“ and „sie“ mean? The subject of the sentence before goes before its objects, and whoever spoke last
before someone who was only named behind a preposition.

A pronoun may mean a person with a name, or a role or body without one: „Ein Landwirt wurde verletzt. „...“, sagte er“.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quotes.language.clauses import RELATIVES, SUBORDINATORS
from quotes.language.cues import is_finite_verb
from quotes.language.function_words import DETERMINERS
from quotes.lexicon.tables import first_name_gender
from quotes.named.people import Person
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.speakers.answering import asks_another, interviewed
from quotes.speakers.discourse import FAR, Discourse, clauses_back, fits, is_reported, subject_of
from quotes.speakers.predicates import is_predicate, is_said_of
from quotes.speakers.surnames import person_by_surname
from quotes.speakers.taken_up import holder_of, person_in, read_role, renamed

REACH = 4
"""Sentences that are looked through backwards for a subject."""

NEUTER_REACH = 2
"""The same for a body that „es“ means."""

DEPTH = 6
"""Pronouns that may lead to one another: „Er kam. Er sah. „...“, sagte er“."""

BESIDE = 700
"""Code points within which the last speaker goes before someone named behind a preposition."""

LATTER = frozenset("dieser letzterer letztere".split())
"""„Velt traf den Minister. Dieser sprach von „...““: whoever was named last, not the subject."""

OFTEN = 3
"""How often an article names the one that it is about at least."""

UNTIL = frozenset("bis damit falls sobald solange bevor ehe seit".split())
ACTORS = frozenset(("person", "role", "organisation"))
SEVERAL = frozenset("zwei drei vier viele mehrere einige die beide".split())


@dataclass(frozen=True, slots=True)
class Described:
    """A role or body without a name: its phrase and where it stands."""

    sentence: Sentence
    phrase: Phrase


Antecedent = Person | Described


def antecedent_of(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Antecedent | None:
    """Whom a pronoun means; None when nobody fits."""
    if plural_pronoun(sentence, phrase):
        return several_before(sentence, phrase, discourse)
    if phrase.gender == "n":
        return body_before(sentence, phrase, discourse)
    return single_before(sentence, phrase, discourse, DEPTH) or single_behind(sentence, phrase, discourse)


def body_before(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Antecedent | None:
    """The body that „es“ means: „Das Gericht sprach ihn frei. Es teilte mit, ...“; None when none acts before."""
    for other, phrases in clauses_back(sentence, phrase.first, discourse, NEUTER_REACH):
        for one in phrases:
            neuter = one.gender == "n" or other.tokens[one.first].text.casefold() in ("das", "dieses")
            if one.kind == "organisation" and neuter and one.may_be_subject and not one.plural:
                return Described(other, one)
    return None


def single_behind(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Antecedent | None:
    """„Wegen ihrer Äußerung, ..., steht Ministerin Eva Berg in der Kritik“: the subject that follows, where nobody who
    was named before fits.
    """
    for other in sentence.phrases:
        if other.first < phrase.last + 2 or not other.may_be_subject or other.kind != "person":
            continue
        person = person_in(sentence, other, discourse)
        return person if person is not None and fits(person, phrase.gender) else None
    return None


def single_before(sentence: Sentence, phrase: Phrase, discourse: Discourse, depth: int) -> Antecedent | None:
    """The one person, role or body that a pronoun in the singular means."""
    key = (sentence.number, phrase.first, phrase.gender, depth)
    if key not in discourse.known:
        discourse.known[key] = None
        discourse.known[key] = find_single(sentence, phrase, discourse, depth)
    found: Antecedent | None = discourse.known[key]
    return found


def find_single(sentence: Sentence, phrase: Phrase, discourse: Discourse, depth: int) -> Antecedent | None:
    """Whom a pronoun in the singular means, found by the sentences before it."""
    place = sentence.tokens[phrase.first].start
    weak: list[Antecedent] = []
    for other, phrases in clauses_back(sentence, phrase.first, discourse, REACH):
        fit = meant_in(other, phrases, phrase, discourse, depth) if phrases else []
        asked = interviewed(other, [one for one, _ in fit]) if len(fit) > 1 and other is not sentence else None
        if asked is not None:
            return next(who for one, who in fit if one is asked)
        if fit and any(cue.kind == "ask" for cue in other.cues):
            fit = [(one, who) for one, who in fit if not asks_another(other, one, sentence, phrase)]
        if not fit:
            continue
        named = [(one, who) for one, who in fit if not isinstance(who, Described) or one.kind == "role"]
        if phrase.head in LATTER and named and other is not sentence:
            return named[-1][1]
        lead = subject_of(other, [one for one, _ in named])
        found = next((who for one, who in named if one is lead), None)
        if found is not None and not (is_reported(other) and other is not sentence):
            if other.paragraph < sentence.paragraph and (here := told_here(weak, found, discourse)) is not None:
                return here
            return named_before(found, discourse, depth) if isinstance(found, Described) else found
        if other is sentence and found is None:
            cited = next((who for one, who in named if is_cited(sentence, one)), None)
            if cited is not None:
                return cited
        if other is sentence and found is None and opens_side_clause(sentence, phrase):
            lead = subject_of(other, [one for one, _ in fit])
            body = next((who for one, who in fit if one is lead and one.may_be_subject and one.first <= 1), None)
            if body is not None:
                return body
        if other is not sentence:
            weak = weak or [who for _, who in named] or [who for one, who in fit if one.may_be_subject]
    return best_of_weak(weak, place, phrase.gender, discourse)


def told_here(weak: Sequence[Antecedent], found: Antecedent, discourse: Discourse) -> Person | None:
    """„¶ Für Velt, Vater von zwei Söhnen, zählt das auch“: the one person whom the pronoun's own paragraph names goes
    before the subject of one above, unless that one has spoken last.
    """
    one = weak[0] if weak else None
    if not isinstance(one, Person) or any(who is not one for who in weak) or found is discourse.last_speaker():
        return None
    return one


def is_cited(sentence: Sentence, phrase: Phrase) -> bool:
    """„Die Kosten würden laut Minister Tom Velt „...“, ließ er verlautbaren“: who is cited in the sentence itself."""
    return phrase.kind == "person" and phrase.first > 0 and sentence.tokens[phrase.first - 1].text.casefold() == "laut"


def opens_side_clause(sentence: Sentence, phrase: Phrase) -> bool:
    """„Die Opposition boykottiert die Wahl, die sie als „...“ bezeichnet“: does the pronoun follow what opens a clause
    behind a comma?
    """
    tokens = sentence.tokens
    first = phrase.first
    return first > 1 and tokens[first - 2].text == "," and tokens[first - 1].text in RELATIVES | SUBORDINATORS


def named_before(found: Described, discourse: Discourse, depth: int) -> Antecedent:
    """„Eva Berg ist tot. Die Bildhauerin starb am Sonntag“: the person whom a definite role renames, else the role."""
    phrase = found.phrase
    if phrase.kind != "role" or phrase.indefinite or depth == 0:
        return found
    person = single_before(found.sentence, replace(phrase, kind="pronoun"), discourse, depth - 1)
    wanted = read_role(found.sentence, phrase)
    return person if isinstance(person, Person) and renamed(person, wanted, discourse) else found


def best_of_weak(weak: Sequence[Antecedent], place: int, gender: str | None, discourse: Discourse) -> Antecedent | None:
    """Without a subject that fits: the last speaker, then a body, whom the article is about, whoever was named last."""
    if not weak and not discourse.people:
        return None
    last = discourse.last_speaker()
    if last is not None and fits(last, gender):
        at = discourse.last_place(last, place)
        if at is not None and place - at <= BESIDE:
            return last
    people = [who for who in weak if isinstance(who, Person)]
    bodies = [who for who in weak if isinstance(who, Described) and who.phrase.may_be_subject]
    if bodies and not people:
        return bodies[0]
    near = discourse.nearest(place, gender)
    topic = discourse.people.topic
    if topic is not None and near is not topic and len(topic.places) >= OFTEN and fits(topic, gender):
        at = discourse.last_place(topic, place)
        weakly = near is None or near in people
        if (
            at is not None
            and weakly
            and place - at <= FAR
            and (near is None or 2 * len(near.places) < len(topic.places))
        ):
            return topic
    if people and any(person is not people[0] for person in people):
        return None
    return people[0] if people else near or next(iter(weak), None)


def meant_in(
    sentence: Sentence, phrases: Sequence[Phrase], pronoun: Phrase, discourse: Discourse, depth: int
) -> list[tuple[Phrase, Antecedent]]:
    """The phrases of a sentence that denote whom the pronoun can mean, each with that one; kept for whole sentences."""
    key = (sentence.number, pronoun.gender, depth)
    whole = phrases is sentence.phrases
    if not whole or key not in discourse.known:
        fit = [(one, who) for one in phrases if (who := meant(sentence, one, pronoun, discourse, depth)) is not None]
        if not whole:
            return fit
        discourse.known[key] = fit
    kept: list[tuple[Phrase, Antecedent]] = discourse.known[key]
    return kept


def meant(sentence: Sentence, phrase: Phrase, pronoun: Phrase, discourse: Discourse, depth: int) -> Antecedent | None:
    """Whom an earlier phrase denotes, when the pronoun can mean the same."""
    gender = pronoun.gender
    if phrase.kind == "pronoun":
        if phrase.gender != gender or plural_pronoun(sentence, phrase) or depth == 0:
            return None
        spoken = person_in(sentence, phrase, discourse)
        return spoken or single_before(sentence, phrase, discourse, depth - 1)
    person = person_in(sentence, phrase, discourse)
    if phrase.kind == "role" and is_predicate(sentence, phrase):
        return None
    if phrase.kind == "role" and person is None and is_said_of(sentence, phrase):
        person = person_by_surname(phrase.head, discourse.people, sentence.tokens[phrase.first].start)
        return person if person is not None and fits(person, gender) else None
    if phrase.kind == "role" and not phrase.plural:
        if not phrase.indefinite and person is None:
            person = holder_of(read_role(sentence, phrase), sentence.tokens[phrase.first].start, discourse)
        if person is None and phrase.gender == gender:
            return Described(sentence, phrase)
    if phrase.kind == "organisation" and person is None:
        return Described(sentence, phrase) if phrase.gender == gender and not phrase.plural else None
    return person if person is not None and fits(person, gender) else None


def several_before(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Antecedent | None:
    """The group that „sie“ in the plural means; one that can be a subject goes before one behind a preposition."""
    for other, phrases in clauses_back(sentence, phrase.first, discourse, REACH - 1):
        fit = [one for one in phrases if is_group(other, one)]
        if fit:
            group = min(fit, key=lambda one: one.governed)
            return Described(other, replace(group, kind="role" if group.kind == "noun" else group.kind, plural=True))
        pair = joined_pair(other, phrases)
        if pair is not None:
            return Described(other, pair)
    return None


def joined_pair(sentence: Sentence, phrases: Sequence[Phrase]) -> Phrase | None:
    """„Eva Berg und der Anwalt Tom Velt“, „Eva und Tom Berg“ as one phrase: two who act together."""
    for one, other in pairwise(phrases):
        between = [token.text for token in sentence.tokens[one.last : other.first]]
        named = one.kind in ACTORS or (other.kind == "person" and first_name_gender(one.head) is not None)
        acting = named and one.may_be_subject and not other.governed and other.kind in ACTORS
        if acting and between in (["und"], ["sowie"]):
            return replace(other, first=one.first, core_first=one.first, kind="role", run=None, plural=True)
    return None


def is_group(sentence: Sentence, phrase: Phrase) -> bool:
    """„zwei Wanderer“, „die Anwohner“, „Polizei und Feuerwehr“: several persons without names."""
    counted = sentence.tokens[phrase.first].text.casefold() in SEVERAL
    if phrase.kind in ("role", "organisation"):
        return phrase.plural or (counted and phrase.indefinite)
    return phrase.kind == "noun" and counted and phrase.head.endswith(("er", "innen", "ende", "ige", "te", "en"))


def plural_pronoun(sentence: Sentence, phrase: Phrase) -> bool:
    """Is „sie“ the plural here?"""
    return phrase.plural and plural_verb(sentence, phrase)


def plural_verb(sentence: Sentence, phrase: Phrase) -> bool:
    """Is the verb of „sie“ a plural: beside it, or at the end of its subordinate clause?"""
    tokens = sentence.tokens
    inverted = phrase.first > 0 and is_finite_verb(tokens[phrase.first - 1].text)  # „fügte sie zufrieden hinzu“
    near = [token.text for token in tokens[max(0, phrase.first - 1) : phrase.last + (not inverted)]]
    if any(word.endswith("en") and word not in DETERMINERS for word in near):
        return True
    if phrase.first == 0 or tokens[phrase.first - 1].text.casefold() not in SUBORDINATORS | RELATIVES | UNTIL:
        return False
    stop = phrase.last
    while stop < len(tokens) and tokens[stop].is_word and tokens[stop].quotation < 0:
        stop += 1
    return tokens[stop - 1].text.endswith("en") and not tokens[stop - 1].is_capital
