"""Who is meant by a mention? „er“ is Yoon Suk-yeol, „der ukrainische Präsident“ Selenskyj, „Austin“ Lloyd Austin.

Everything is resolved within the article: to the fullest name it gives. A mention that fits nobody keeps its own words
as an organisation, a document or an unnamed role; a pronoun that fits nobody leaves the speaker open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quotes.frames.frame import Frame
from quotes.lexicon.tables import find_role
from quotes.named.named_bodies import bodies_named
from quotes.named.offices import relates, singular, tells_function, without_possessor
from quotes.named.people import Person
from quotes.named.traits import PARTIES
from quotes.named.unknown_names import is_common_noun
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.speakers.antecedents import Antecedent, Described, antecedent_of, plural_pronoun
from quotes.speakers.bodies import taken_up_body
from quotes.speakers.discourse import REMEMBERED, Discourse, fits
from quotes.speakers.floor import person_by_role
from quotes.speakers.known_bodies import taking_up
from quotes.speakers.printed_names import mention_of, name_as_printed, with_adjectives
from quotes.speakers.surnames import people_by_key, person_by_surname, person_named
from quotes.speakers.taken_up import as_role
from quotes.speakers.whose_words import names_nobody, speaker_of
from quotes.values import Mention, Speaker

TIMED = re.compile(r"\b(?:[Ff]rüher|[Ee]hemalig|[Dd]amalig|[Kk]ünftig|[Dd]esigniert|[Ee]instig|[Ee]x-)")
"""What tells that a role is not held now."""

SAID_BEHIND = frozenset(("so-after", "inversion-after", "inversion-later", "continuation"))
"""Rules that take what stands behind a quotation as its speaker, be it only the name of what was said."""

CLOSE_BY = 600
"""Code points from the last speaker to a pronoun."""

__all__ = ["find_person", "people_by_key", "resolve_speaker"]


def resolve_speaker(frame: Frame, discourse: Discourse) -> Speaker | None:
    """The speaker of a frame; None when a pronoun fits nobody, and for „so eine häufige Klage“, which names nobody."""
    if frame.phrase is None:
        return None
    text = discourse.passages.text
    phrase = without_noun(text, as_role(frame.phrase))
    mention = mention_of(text, frame.sentence, phrase)
    if phrase.kind == "pronoun":
        return resolve_pronoun(frame.sentence, phrase, mention, discourse)
    person = find_person(frame.sentence, phrase, discourse)
    if person is not None:
        return person_speaker(frame.sentence, phrase, person, mention, discourse)
    whose = speaker_of(frame.sentence, phrase)
    if whose is not None:
        return owner_speaker(frame.sentence, whose, mention, discourse)
    if frame.rule in SAID_BEHIND and names_nobody(frame.sentence, phrase):
        return None
    body = phrase.kind == "organisation" or (phrase.kind == "role" and phrase.head in taking_up())
    same = taken_up_body(frame.sentence, phrase, discourse) if body else None
    return replace(same, mention=mention) if same else named_in(text, frame.sentence, phrase, mention)


def named_in(text: str, sentence: Sentence, phrase: Phrase, mention: Mention) -> Speaker:
    """The speaker in the words of the mention; „Velta“ is an organisation in an article on „die Gewerkschaft Velta“."""
    named = name_as_printed(sentence, phrase, mention)
    body = named.kind == "person" and named.name in bodies_named(text)
    return replace(named, kind="organisation") if body else named


def without_noun(text: str, phrase: Phrase) -> Phrase:
    """„laut der Politikerin Mängel“: behind a role a common noun of the article begins a phrase of its own."""
    run = phrase.run
    if run is None or run.given or not run.role or len(run.surname) > 1 or not is_common_noun(text, run.surname[0]):
        return phrase
    stop = phrase.core_first + len(run.role)
    return replace(phrase, kind="role", head=run.role[-1], run=None, last=stop)


def owner_speaker(sentence: Sentence, whose: Phrase, mention: Mention, discourse: Discourse) -> Speaker | None:
    """Whoever owns the words that a mention denotes; the mention stays as it is."""
    if whose.kind == "pronoun":
        return resolve_pronoun(sentence, whose, mention, discourse)
    person = find_person(sentence, whose, discourse)
    if person is not None:
        return person_speaker(sentence, whose, person, mention, discourse)
    named = name_as_printed(sentence, whose, mention_of(discourse.passages.text, sentence, whose))
    return replace(named, mention=mention)


def resolve_pronoun(sentence: Sentence, phrase: Phrase, mention: Mention, discourse: Discourse) -> Speaker | None:
    """Whom „er“ means, a person or an unnamed role; None when nobody fits."""
    same = discourse.spoken.get(mention.start)
    if same is not None:
        return replace(same, mention=mention)
    found = meant_by(sentence, phrase, discourse)
    if isinstance(found, Person):
        return person_speaker(sentence, phrase, found, mention, discourse)
    if isinstance(found, Described):
        other = found.phrase
        named = name_as_printed(found.sentence, other, mention_of(discourse.passages.text, found.sentence, other))
        return replace(named, mention=mention)
    last = discourse.before[-1] if discourse.before and not plural_pronoun(sentence, phrase) else None
    return resolve_as_last(last, phrase, mention) if last is not None else None


def meant_by(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Antecedent | None:
    """Whom a pronoun means; „So sah es auch der Neuzugang. Er sagte: „...““: whom that role takes up."""
    found = antecedent_of(sentence, phrase, discourse)
    if not isinstance(found, Described):
        return found
    role = found.phrase
    if role.kind != "role" or role.indefinite or role.plural:
        return found
    person = person_by_role(found.sentence, role, discourse)
    return person if person is not None and fits(person, phrase.gender) else found


def person_speaker(
    sentence: Sentence, phrase: Phrase, person: Person, mention: Mention, discourse: Discourse
) -> Speaker:
    """The person as speaker, with the role beside the mention or the last one told."""
    role = role_of(sentence, phrase, person) or role_told_before(person.name, discourse.before)
    return Speaker(person.name, "person", role and fullest_role(role, person), mention, spellings_of(person))


def find_person(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Person | None:
    """The person of the article that a phrase denotes."""
    place = sentence.tokens[phrase.first].start
    if phrase.kind == "person" and phrase.run is not None:
        return person_named(sentence, phrase, discourse.people)
    member = member_named(sentence, phrase, discourse)
    if member is not None:
        return member
    if phrase.kind == "name" or (phrase.kind == "noun" and not phrase.indefinite):
        return person_by_surname(phrase.head, discourse.people, place)
    if phrase.kind == "pronoun" and not plural_pronoun(sentence, phrase):
        found = meant_by(sentence, phrase, discourse)
        return found if isinstance(found, Person) else None
    bare = phrase.last == phrase.first + 1 and sentence.tokens[phrase.first].is_capital
    if phrase.kind == "role" and bare and (named := person_by_surname(phrase.head, discourse.people, place)):
        return named  # „Karl Linke kam. „...“, sagte Linke“
    if phrase.kind == "role" and not phrase.indefinite and not phrase.plural:
        return person_by_role(sentence, phrase, discourse)
    return None


def member_named(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Person | None:
    """„SPÖ-Berg“, „Grünen-Velt“: the person of the article with this surname, behind the party."""
    party, hyphen, surname = sentence.tokens[phrase.last - 1].text.rpartition("-")
    if not hyphen or phrase.last != phrase.first + 1 or party.casefold() not in PARTIES:
        return None
    return person_by_surname(surname, discourse.people, sentence.tokens[phrase.first].start)


def role_of(sentence: Sentence, phrase: Phrase, person: Person) -> str | None:
    """The role beside the mention, else the last one the article gave the person before."""
    phrase = replace(phrase, gender=phrase.gender or person.gender)
    if phrase.run is not None and phrase.run.role:
        words = office_of(phrase.run.role)
        if words:
            return with_adjectives(sentence, phrase, words)
    if phrase.kind == "role" and is_office(phrase.head):
        named = [t.text for t in sentence.tokens[phrase.core_first : phrase.last] if t.is_word]
        name = next((i for i, word in enumerate(named) if i and word in person.given[:1]), len(named))
        while name > 1 and named[name - 1].islower():
            name -= 1  # „Chefin von Eva Berg“
        words = office_of(named[:name])
        if words:
            return with_adjectives(sentence, phrase, words)
    return person.roles[-1][1] if person.roles else None


def fullest_role(role: str, person: Person) -> str:
    """The longest role of the person that only adds words to `role`: „Autorin“ is „Beraterin und Autorin“ elsewhere."""
    words = set(role.split())
    fuller = [
        other for _, other in person.roles[-REMEMBERED:] if words < set(other.split()) and not TIMED.search(other)
    ]
    return max(fuller, key=len, default=role)


def is_office(head: str) -> bool:
    """„der Finne“, „ihr Mann“ are no function that a speaker has."""
    role = find_role(head)
    return role is not None and role.category not in ("nationality", "kin", "person") and not relates(head)


def office_of(role: Sequence[str]) -> tuple[str, ...]:
    """The words of a role without form of address, its nouns in the nominative: „Chefs der Bank“ -> „Chef der Bank“."""
    stop = next((i for i, word in enumerate(role) if word.islower()), len(role))
    words = without_possessor([word for word in role[:stop] if tells_function(word)])
    return (*map(singular, words), *role[stop:]) if words else ()


def role_told_before(name: str, before: Sequence[Speaker]) -> str | None:
    """The role that an earlier mention gave the same speaker."""
    return next(
        (speaker.role for speaker in reversed(before[-REMEMBERED:]) if speaker.name == name and speaker.role), None
    )


def spellings_of(person: Person) -> tuple[str, ...]:
    """Every spelling of the name in the article: the full ones, then the bare surnames."""
    return tuple(dict.fromkeys((*person.spellings, *person.surnames)))


def resolve_as_last(last: Speaker, phrase: Phrase, mention: Mention) -> Speaker | None:
    """A pronoun that fits nobody means the last speaker: an unnamed role of its gender, or somebody close by of whom
    the article has only a surname („sagte Mihembo. „...“, fügte sie hinzu“).
    """
    if last.kind == "person" and " " not in last.name and last.mention is not None:
        return replace(last, mention=mention) if 0 < mention.start - last.mention.end <= CLOSE_BY else None
    role = next(filter(None, map(find_role, last.name.split())), None)
    if last.kind != "unnamed" or role is None or role.gender not in (phrase.gender, "x"):
        return None
    if phrase.head == "er" and last.name.startswith("die "):
        return None  # „die Eltern“
    return replace(last, mention=mention)
