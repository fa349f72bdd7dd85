"""What has the article told before a mention? Whom it names, who spoke, and who has been the subject of its sentences.

„Velt nahm Torwart Berg in Schutz. „...“, sagte er“: the subject of the sentence before is meant, not its object.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from quotes.frames.told_before import in_konjunktiv
from quotes.language.cues import is_finite_verb
from quotes.language.function_words import DETERMINERS, FUNCTION_WORDS
from quotes.named.people import Person
from quotes.named.roster import Roster
from quotes.passages import Passages, Sentence
from quotes.phrases.phrase import Phrase
from quotes.syntax.subjects import find_subject
from quotes.values import Speaker

FAR = 2_000
"""Code points over which a pronoun or a bare role may reach back; farther ones were wrong more often than right."""

REMEMBERED = 30
"""Speakers that are looked back on; a fixed number keeps the work linear in the length of the article."""

BREAKS = frozenset(",;:–—")
OPENERS = frozenset(", ; : – — und aber doch sondern".split())
NO_VERBS = FUNCTION_WORDS | DETERMINERS
JOINING = frozenset(", und oder sowie".split())


@dataclass(frozen=True, slots=True)
class Discourse:
    """The article up to a mention: `before` are the speakers of the quotations before it, the nearest last."""

    passages: Passages
    people: Roster
    before: Sequence[Speaker]
    spoken: Mapping[int, Speaker] = field(init=False)
    known: dict[Hashable, Any] = field(init=False, default_factory=dict, compare=False)
    """What was found out on the way, so that pronouns that lead to one another are each looked up once."""

    def __post_init__(self) -> None:
        recent = self.before[-REMEMBERED:]
        object.__setattr__(self, "spoken", {one.mention.start: one for one in recent if one.mention is not None})

    @property
    def by_name(self) -> Mapping[str, Person]:
        """The persons by their full names."""
        return self.people.by_name

    def last_speaker(self) -> Person | None:
        """The person who spoke last; None when that was no person."""
        return self.by_name.get(self.before[-1].name) if self.before else None

    def last_place(self, person: Person, place: int) -> int | None:
        """Where the person was named, or spoke, last before `place`."""
        spoke = (start for start, one in self.spoken.items() if one.name == person.name and start < place)
        named = person.last_named(place - 1)
        return max((*spoke, *([] if named is None else [named])), default=None)

    def nearest(self, place: int, gender: str | None) -> Person | None:
        """The person of that gender who was named or spoke last before `place`, within FAR."""
        if not self.people:
            return None
        spoke = [self.by_name[one.name] for one in self.spoken.values() if one.name in self.by_name]
        close = self.people.in_order([*self.people.named_between(place - FAR, place - 1), *spoke])
        rows = ((self.last_place(person, place), person) for person in close if fits(person, gender))
        near = [(at, person) for at, person in rows if at is not None and place - at <= FAR]
        return max(near, key=lambda row: row[0])[1] if near else None


def fits(person: Person, gender: str | None) -> bool:
    """No clash of genders."""
    return person.gender is None or gender is None or person.gender == gender


def phrases_back(
    sentence: Sentence, phrase: Phrase, discourse: Discourse, reach: int
) -> Iterator[tuple[Sentence, Phrase]]:
    """The phrases before `phrase` in its sentence, then those of the sentences before it, of at most `reach` in all."""
    other: Sentence | None = sentence
    for _ in range(reach):
        if other is None:
            return
        yield from ((other, one) for one in other.phrases if other is not sentence or one.first < phrase.first)
        other = discourse.passages.before(other)


def clauses_back(
    sentence: Sentence, at: int, discourse: Discourse, reach: int
) -> Iterator[tuple[Sentence, Sequence[Phrase]]]:
    """The phrases before token `at`: of the clauses before in its own sentence, then of up to `reach` sentences."""
    stop = at
    while stop > 0 and not (sentence.tokens[stop - 1].text in BREAKS or sentence.tokens[stop - 1].quotation >= 0):
        stop -= 1
    yield sentence, [phrase for phrase in sentence.phrases if phrase.last <= stop]
    before = discourse.passages.before(sentence)
    for _ in range(reach):
        if before is None:
            return
        yield before, before.phrases
        before = discourse.passages.before(before)


def subject_of(sentence: Sentence, phrases: Sequence[Phrase]) -> Phrase | None:
    """Of several phrases of one sentence the one that is most likely its subject; None when none can be.

    The subject of the last main clause goes before others: „Velt lachte, Berg blieb ernst“. „Berg und Velt“ are
    nobody alone.
    """
    fit = [phrase for phrase in phrases if may_lead(sentence, phrase)]
    opening = [phrase for phrase in fit if tells(sentence, phrase) or opens_clause(sentence, phrase)]
    if len(fit) > 1 and joined(sentence, fit[0], fit[1]):
        return None
    return opening[-1] if opening else fit[0] if fit else None


def may_lead(sentence: Sentence, phrase: Phrase) -> bool:
    """Can the phrase be a subject: behind no preposition, nor a further member of „mit Velt, Berg oder Lind“?"""
    if not phrase.may_be_subject:
        return False
    i = phrase.first
    for other in reversed(sentence.phrases):
        if other.last > i:
            continue
        if i - other.last != 1 or sentence.tokens[other.last].text not in JOINING or other.kind != phrase.kind:
            return True
        if other.governed:
            return opens_clause(sentence, phrase) and sentence.tokens[phrase.first - 1].text == ","
        i = other.first
    return True


def opens_clause(sentence: Sentence, phrase: Phrase) -> bool:
    """Does a main clause open with the phrase: „..., Berg blieb ernst“?"""
    tokens = sentence.tokens
    opens = phrase.first == 0 or tokens[phrase.first - 1].text in OPENERS or tokens[phrase.first - 1].quotation >= 0
    following = tokens[phrase.last].text if phrase.last < len(tokens) else ""
    return opens and following.islower() and (is_finite_verb(following) or following not in NO_VERBS)


def tells(sentence: Sentence, phrase: Phrase) -> bool:
    """Is the phrase the subject of a reporting verb: „..., sagt Rektorin Eva Berg“?"""
    strong = [cue for cue in sentence.cues if cue.strong]
    return any(find_subject(sentence.tokens, sentence.phrases, cue) is phrase for cue in strong)


def joined(sentence: Sentence, one: Phrase, other: Phrase) -> bool:
    """Do „und“ or „oder“ alone stand between two phrases?"""
    between = sentence.tokens[one.last : other.first]
    return len(between) == 1 and between[0].text in ("und", "oder", "sowie")


def is_reported(sentence: Sentence) -> bool:
    """Does the sentence go on with what someone said: in the Konjunktiv, with no reporting verb of its own?"""
    if any(cue.strong for cue in sentence.cues):
        return False
    return in_konjunktiv(sentence)
