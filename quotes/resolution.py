"""Who is meant by a mention? „er“ is Yoon Suk-yeol, „der ukrainische Präsident“ Selenskyj, „Austin“ Lloyd Austin.

Everything is resolved within the article: to the fullest name it gives. A mention that fits nobody keeps its own words
as an organisation, a document or an unnamed role; a pronoun that fits nobody leaves the speaker open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from quotes.frames import Frame, preposition_in
from quotes.function_words import DETERMINERS
from quotes.lexicon.tables import find_role
from quotes.name_runs import TITLES
from quotes.names import word_key
from quotes.offices import NO_OFFICE
from quotes.passages import Passages, Sentence
from quotes.people import Person
from quotes.phrases import Phrase
from quotes.printed_names import mention_of, name_as_printed, with_adjectives
from quotes.subjects import RELATIVES, SUBORDINATORS
from quotes.values import Mention, Speaker

OFFICES = (
    "minister", "präsident", "kanzler", "sprecher", "chef", "botschafter", "bürgermeister", "vorsitzende", "general",
    "sekretär", "richter", "anwalt", "trainer", "könig", "papst", "senator", "kommissar", "gouverneur", "landrat",
)  # fmt: skip
"""Heads of roles of which a person rarely holds two in one article."""

ANAPHORIC = frozenset(
    "Experte Expertin Wissenschaftler Wissenschaftlerin Forscher Forscherin Politiker Politikerin Jurist Juristin "
    "Ökonom Ökonomin Unternehmer Unternehmerin Manager Managerin Autor Autorin Sportler Sportlerin Analyst Analystin "
    "Mann Frau Historiker Historikerin Musiker Musikerin Schauspieler Schauspielerin".split()
)
"""Roles that mostly take up a person named before."""

REACH = 3
"""Sentences in which a pronoun may find an unnamed role."""

FAR = 2_000
"""Code points over which a pronoun or a bare role may reach back; farther ones were wrong more often than right."""


def resolve_speaker(
    passages: Passages, frame: Frame, people: Sequence[Person], before: Sequence[Speaker]
) -> Speaker | None:
    """The speaker of a frame; None when a pronoun fits nobody.

    `before` are the speakers of the quotations before, the nearest last.
    """
    phrase = frame.phrase
    if phrase is None:
        return None
    mention = mention_of(passages.text, frame.sentence, phrase)
    person = find_person(frame.sentence, phrase, people, before)
    if person is not None:
        role = role_of(frame.sentence, phrase, person) or role_told_before(person.name, before)
        return Speaker(person.name, "person", role, mention, spellings_of(person))
    if phrase.kind == "pronoun":
        return resolve_pronoun_otherwise(phrase, mention, before) or antecedent(
            passages, frame.sentence, phrase, mention
        )
    return name_as_printed(frame.sentence, phrase, mention)


def find_person(
    sentence: Sentence, phrase: Phrase, people: Sequence[Person], before: Sequence[Speaker]
) -> Person | None:
    """The person of the article that a phrase denotes."""
    place = sentence.tokens[phrase.first].start
    if phrase.kind == "person" and phrase.run is not None:
        return person_by_name(phrase, people, place)
    if phrase.kind == "name" or (phrase.kind == "noun" and not phrase.indefinite):
        return person_by_surname(phrase.head, people, place)
    if phrase.kind == "pronoun" and not plural_pronoun(sentence, phrase):
        return nearest(people, place, phrase.gender, spoken_at(before))
    if phrase.kind == "role" and not phrase.indefinite and not phrase.plural:
        return person_by_role(sentence, phrase, people, before)
    return None


def plural_verb(sentence: Sentence, phrase: Phrase) -> bool:
    """Is the verb of „sie“ a plural: beside it, or at the end of its subordinate clause?"""
    tokens = sentence.tokens
    near = [token.text for token in tokens[max(0, phrase.first - 1) : phrase.last + 1]]
    if any(word.endswith("en") and word not in DETERMINERS for word in near):
        return True
    if phrase.first == 0 or tokens[phrase.first - 1].text.casefold() not in SUBORDINATORS | RELATIVES:
        return False
    stop = phrase.last
    while stop < len(tokens) and tokens[stop].is_word and tokens[stop].quotation < 0:
        stop += 1
    return tokens[stop - 1].text.endswith("en") and not tokens[stop - 1].is_capital


def person_by_name(phrase: Phrase, people: Sequence[Person], place: int) -> Person | None:
    """The person with the given names and surname of the phrase."""
    run = phrase.run
    if run is None:
        return None
    if not run.given and not run.role:
        return person_by_surname(run.surname[-1], people, place)
    fit = [person for person in people if person.key == word_key(run.surname[-1])]
    if run.given:
        exact = [p for p in fit if not p.given or word_key(p.given[0])[:1] == word_key(run.given[0])[:1]]
        fit = exact or fit
    return latest(fit, place)


def person_by_surname(word: str, people: Sequence[Person], place: int) -> Person | None:
    """The person with this bare surname, its genitive s taken back."""
    keys = {word_key(word)} | ({word_key(word[:-1])} if word.endswith("s") else set())
    fit = [person for person in people if person.key in keys or person.aliases & keys]
    if is_ambiguous(fit):
        return None
    return latest(fit or [person for person in people if person.given and word_key(person.given[0]) in keys], place)


def is_ambiguous(people: Sequence[Person]) -> bool:
    """Two persons of one surname, named equally often: a bare surname does not tell which."""
    counts = sorted(person.times_named for person in people)
    return len(counts) > 1 and counts[-1] == counts[-2]


def latest(people: Sequence[Person], place: int) -> Person | None:
    """Of several persons the one mentioned last before `place`, else the first one behind it."""
    if len(people) > 1:
        most = max(person.times_named for person in people)
        people = [person for person in people if person.times_named == most]
    if not people:
        return None
    before = [(max(p for p in person.places if p <= place), person) for person in people if person.places[0] <= place]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    return min(people, key=lambda person: person.places[0])


def spoken_at(before: Sequence[Speaker]) -> Mapping[str, int]:
    """Where each speaker was last meant, by pronoun too."""
    return {speaker.name: speaker.mention.start for speaker in before if speaker.mention is not None}


def nearest(
    people: Sequence[Person], place: int, gender: str | None, spoken: Mapping[str, int] = MappingProxyType({})
) -> Person | None:
    """The person of that gender who was named or spoke last before `place`, within `FAR`."""
    fit = []
    for person in people:
        if gender is not None and person.gender is not None and person.gender != gender:
            continue
        places = [p for p in (*person.places, spoken.get(person.name, -1)) if 0 <= p < place and place - p <= FAR]
        if places:
            fit.append((max(places), person))
    return max(fit, key=lambda pair: pair[0])[1] if fit else None


def person_by_role(
    sentence: Sentence, phrase: Phrase, people: Sequence[Person], before: Sequence[Speaker]
) -> Person | None:
    """The person whom the article gave this role, or for „der Professor“ the last one the role can belong to."""
    place = sentence.tokens[phrase.first].start
    wanted = phrase.head.casefold()
    words = {token.text.casefold()[:5] for token in sentence.tokens[phrase.first + 1 : phrase.last] if token.is_word}
    titled = []
    for person in people:
        for at, title in person.roles:
            if at <= place and holds_role(title, wanted) and agrees(person, phrase):
                titled.append((len(words & {word.casefold()[:5] for word in title.split()}), at, person))
    if titled:
        return max(titled, key=lambda row: row[:2])[2]
    near = nearest(people, place, phrase.gender, spoken_at(before))
    if near is None or holds_another_office(near, phrase.head):
        return None
    if bool(before) and before[-1].name == near.name and (is_anaphoric(phrase.head) or is_bare(sentence, phrase)):
        return near
    return near if cited_beside(sentence, near, place) else None


def is_bare(sentence: Sentence, phrase: Phrase) -> bool:
    """„der Anwalt“, „die Mutter“: a definite role with nothing that would tell it from another."""
    return sentence.tokens[phrase.first].text.casefold() in ("der", "die") and phrase.last == phrase.first + 2


def is_anaphoric(head: str) -> bool:
    """„der Experte“, „der Finne“ take up whoever just spoke; „der Richter“, „der Nachbar“ bring in someone else."""
    role = find_role(head)
    return role is not None and (role.category == "nationality" or role.head in ANAPHORIC)


def cited_beside(sentence: Sentence, person: Person, place: int) -> bool:
    """„laut Völkerrechtler Claus Kreß ..., sagte der Professor“: the sentence cites the person before the role."""
    frame = preposition_in(sentence, 0, len(sentence.tokens))
    if frame is None or frame.phrase is None:
        return False
    start, end = sentence.tokens[frame.phrase.first].start, sentence.tokens[frame.phrase.last - 1].end
    return end <= place and any(start <= at < end for at in person.places)


def holds_role(title: str, wanted: str) -> bool:
    """Does the role „ukrainischer Präsident“ cover „Präsident“, „AfD-Landeschef“ „AfD-Chef“?"""
    head, party = wanted.rsplit("-", 1)[-1], wanted.split("-")[0]
    for word in title.casefold().split():
        if word.endswith(wanted[-8:]) or (word.endswith(head[-4:]) and "-" in wanted and word.startswith(party + "-")):
            return True
    return False


def agrees(person: Person, phrase: Phrase) -> bool:
    """No clash of genders."""
    return person.gender is None or phrase.gender is None or person.gender == phrase.gender


def holds_another_office(person: Person, head: str) -> bool:
    """„der Professor“ can be the Völkerrechtler of the same sentence, „der Minister“ cannot be its Bundeskanzler."""
    wanted = office_in(head)
    held = {office_in(word) for _, role in person.roles for word in role.split()} - {None}
    return wanted is not None and bool(held) and wanted not in held


def office_in(word: str) -> str | None:
    """The office that a role word ends in, feminine forms too; None for a profession."""
    lower = word.casefold().removesuffix("in")
    return next((office for office in OFFICES if lower.endswith(office)), None)


def role_of(sentence: Sentence, phrase: Phrase, person: Person) -> str | None:
    """The role beside the mention, else the last one the article gave the person before."""
    phrase = replace(phrase, gender=phrase.gender or person.gender)
    if phrase.run is not None and phrase.run.role:
        words = tuple(w for w in phrase.run.role if w.rstrip(".") not in TITLES and w not in NO_OFFICE)
        if words:
            return with_adjectives(sentence, phrase, words)
    if phrase.kind == "role":
        named = tuple(t.text for t in sentence.tokens[phrase.core_first : phrase.last] if t.is_word)
        return with_adjectives(sentence, phrase, named)
    return person.roles[-1][1] if person.roles else None


def role_told_before(name: str, before: Sequence[Speaker]) -> str | None:
    """The role that an earlier mention gave the same speaker."""
    return next((speaker.role for speaker in reversed(before) if speaker.name == name and speaker.role), None)


def spellings_of(person: Person) -> tuple[str, ...]:
    """Every spelling of the name in the article: the full ones, then the bare surnames."""
    return tuple(dict.fromkeys((*person.spellings, *person.surnames)))


def resolve_pronoun_otherwise(phrase: Phrase, mention: Mention, before: Sequence[Speaker]) -> Speaker | None:
    """A pronoun that fits no named person means the last speaker, when that one is an unnamed role of its gender."""
    if not before or before[-1].kind != "unnamed":
        return None
    last = before[-1]
    role = next(filter(None, map(find_role, last.name.split())), None)
    if role is None or role.gender not in (phrase.gender, "x"):
        return None
    return Speaker(last.name, last.kind, last.role, mention, last.spellings)


def antecedent(passages: Passages, sentence: Sentence, phrase: Phrase, mention: Mention) -> Speaker | None:
    """„Ein Landwirt wurde verletzt. „...“, sagte er“: the unnamed role in the sentences shortly before.

    One that can be a subject goes before one behind a preposition („Von der Kanzlerin liegt ...“).
    """
    before = passages.before(sentence)
    for _ in range(REACH):
        if before is None:
            return None
        fit = [other for other in before.phrases if is_antecedent(other, sentence, phrase)]
        for other in sorted(fit, key=lambda other: other.governed):
            named = name_as_printed(before, other, mention_of(passages.text, before, other))
            return replace(named, mention=mention)
        before = passages.before(before)
    return None


def is_antecedent(other: Phrase, sentence: Sentence, phrase: Phrase) -> bool:
    """Is the phrase `other` a role of the pronoun's gender and number?"""
    if other.kind != "role" or other.plural != plural_pronoun(sentence, phrase):
        return False
    return other.plural or other.gender in (phrase.gender, None)


def plural_pronoun(sentence: Sentence, phrase: Phrase) -> bool:
    """Is „sie“ the plural here?"""
    return phrase.plural and plural_verb(sentence, phrase)


def people_by_key(people: Sequence[Person]) -> Mapping[str, Sequence[Person]]:
    """The persons by the key of their surname, and by that of their given name where no surname has it."""
    by_key: dict[str, list[Person]] = {}
    for person in people:
        for key in {person.key, *person.aliases}:
            by_key.setdefault(key, []).append(person)
    for person in people:
        if person.given and len(person.given[0]) > 2:
            by_key.setdefault(word_key(person.given[0]), [person])
    return by_key
