"""Who holds a role? „der Minister“ is Finanzminister Tom Velt, „die SPD-Politikerin“ Eva Berg (SPD).

Whoever the article gave such a role or trait, and no contradicting one; nobody when two may be meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quotes.lexicon.tables import find_role
from quotes.named.people import Person
from quotes.named.traits import clash, shared_traits, traits_of
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.speakers.callings import HEADS, body_led, leads_body, leads_too
from quotes.speakers.discourse import Discourse, fits
from quotes.speakers.role_words import BY_TRAIT, HIGHEST, excludes, is_relational, likeness, office_in, stem_of, stems
from quotes.speakers.surnames import person_by_surname, person_named

EITHER = stems("Star Talent Gast Neuzugang Promi Profi Teenager Youngster Liebling")
"""Masculine words for women too: „der Fernsehstar“ may be Eva Berg."""
EMPTY_PREFIXES = frozenset("ex vize top star spitzen haupt co".split())
AGED = re.compile(r"[Jj]ährige[rnms]?$")
TOWNSMAN = re.compile(
    r"\w{2,}(?:taler|heimer|hausener|berger|dorfer|städter|furter|bacher|burger|brücker|felder|steiner)(?:in)?"
)
"""„der Kurtaler“: whoever lives in a town that no list has."""
PERSON = re.compile(rf"{TOWNSMAN.pattern}|[\w-]{{3,}}(?:er|ist|or|eur)in")
"""Nouns that denote a person without a list: „die Vielstarterin“ too."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A definite role: the stem of its head, what a hyphen sets before it, the other words, and the traits it tells."""

    stem: str
    words: frozenset[str]
    prefix: frozenset[str]
    traits: frozenset[str]
    gender: str | None
    body: str | None
    """The body of which the role tells the head, „Behördenchef“."""


def as_role(phrase: Phrase) -> Phrase:
    """„die 44-Jährige“, „der Kurtaler“, „die Vielstarterin“ are roles, with a number before them too."""
    if phrase.kind == "noun" and phrase.core_first > phrase.first and PERSON.fullmatch(phrase.head):
        return replace(phrase, kind="role")
    return replace(phrase, kind="role") if AGED.search(phrase.head) else phrase


def renamed(person: Person, wanted: Wanted, discourse: Discourse) -> bool:
    """May a role that is the subject of a sentence rename the subject of the one before: „Die Bildhauerin starb“?

    „Der Staatsanwalt“ brings in someone else. An office is taken over only by whom the article names most, for it
    has no need to call Trump „US-Präsident“.
    """
    if not fits(person, wanted.gender) or clash(wanted.traits, person.traits) or person.roles:
        return False
    if is_relational(wanted.stem):
        return False
    if office_in(wanted.stem) is None:
        return True
    return wanted.stem.endswith(HIGHEST) and discourse.people.topic is person


def read_role(sentence: Sentence, phrase: Phrase) -> Wanted:
    """What a role phrase says of its person."""
    words = [token.text for token in sentence.tokens[phrase.first : phrase.last] if token.is_word]
    others = frozenset(stem_of(word) for word in words if word != phrase.head and len(word) > 3)
    gender = gender_of_role(words[0].casefold(), phrase)
    stem, prefix = stem_of(phrase.head), prefix_of(phrase.head)
    gender = None if stem.endswith(EITHER) else gender
    return Wanted(stem, others, prefix, traits_of(words), gender, body_led(stem, prefix))


def gender_of_role(article: str, phrase: Phrase) -> str | None:
    """The gender of a role; of one that bends like an adjective by its article: „laut der 44-Jährigen“ is a woman."""
    bends = article == "der" and phrase.head.endswith("en") and bends_as_adjective(phrase.head)
    if bends or (phrase.gender is None and article == "die"):
        return "f"
    return phrase.gender or ("m" if article == "der" else None)


def bends_as_adjective(head: str) -> bool:
    """„die Vorsitzende“, „die 44-Jährige“, in another case with „-en“."""
    role = find_role(head)
    return AGED.search(head) is not None or (role is not None and role.gender == "x")


def prefix_of(word: str) -> frozenset[str]:
    """What a hyphen sets before the last part, in lower case: „Ifo-Chef“ -> „ifo“; „Ex-“, „Top-“ and „44-“ say
    nothing.
    """
    return frozenset(part for part in word.casefold().split("-")[:-1] if not part.isdigit()) - EMPTY_PREFIXES


def holder_of(wanted: Wanted, place: int, discourse: Discourse) -> Person | None:
    """The one who fits best, of several the one named last; None when nobody was given such a role.

    A role that the article gives only later counts when nobody else has one like it.
    """
    rows = []
    for person in discourse.people:
        if not fits(person, wanted.gender) or clash(wanted.traits, person.traits):
            continue
        rank, given = rank_of(person, wanted, place)
        if rank:
            rows.append((given, rank, discourse.last_place(person, place) or -1, person))
    earlier = [row for row in rows if row[0]]
    if earlier:
        best = max(earlier, key=lambda row: row[:3])
        return best[3] if best[1] > 1 or len(earlier) == 1 else None
    return rows[0][3] if len(rows) == 1 else None


def rank_of(person: Person, wanted: Wanted, place: int) -> tuple[int, bool]:
    """How well the roles and traits of a person fit a wanted role, 0 for not at all; and was that told before?"""
    best, given = 0, False
    shared = shared_traits(wanted.traits, person.traits)
    for at, title in person.roles:
        words = [word for word in re.split(r"[\s,]+", title) if word]
        if clash(wanted.traits, traits_of(words)):
            continue
        fit = max((likeness(stem_of(word), wanted.stem) for word in words if alike(prefix_of(word), wanted)), default=0)
        if any(heads_same(word, wanted) for word in words) or (wanted.body and leads_body(words, wanted.body)):
            fit = 2
        shared_body = (word for word in words if not wanted.prefix.isdisjoint(prefix_of(word)))
        if not fit and any(leads_too(stem_of(word), wanted.stem) for word in shared_body):
            fit = 1  # „der IOC-Chef“ is IOC-Präsident Tom Velt
        if fit:
            same = len(wanted.words & {stem_of(word) for word in words})
            rank = 3 * fit + 2 * min(shared, 1) + same
            best, given = max((best, given), (rank, at <= place))
    if not best and shared and (wanted.stem in BY_TRAIT or is_nationality(wanted.stem) or known_by_trait(person)):
        named = person.last_named(place)
        best, given = 1, named is not None
    return best, given


def heads_same(word: str, wanted: Wanted) -> bool:
    """„Bundesbankpräsident“ and „Bundesbankchef“, „Ifo-Präsident“ and „Ifo-Chef“: the head of one body."""
    if not wanted.stem.endswith(HEADS):
        return False
    stem, prefix = stem_of(word), prefix_of(word)
    led = body_led(stem, prefix)
    if led is not None and led == wanted.body:
        return True
    return bool(prefix) and prefix == wanted.prefix and stem in HEADS and wanted.stem in HEADS


def alike(prefix: frozenset[str], wanted: Wanted) -> bool:
    """Do two compounds not contradict each other, as „Ifo-Chef“ and „DIW-Chef“ do?"""
    return not prefix or not wanted.prefix or not prefix.isdisjoint(wanted.prefix)


def belongs_elsewhere(person: Person, wanted: Wanted) -> bool:
    """„der BASF-Manager“ is not VW-Chef Tom Velt: have the person's roles bodies before the hyphen, and only others?"""
    prefixes = [prefix_of(word) for _, title in person.roles for word in title.split()]
    told = [prefix for prefix in prefixes if prefix]
    return bool(wanted.prefix and told) and all(prefix.isdisjoint(wanted.prefix) for prefix in told)


def known_by_trait(person: Person) -> bool:
    """Does the article give the person no role of its own, „sein finnischer Kollege Tom Velt“?"""
    return not person.roles


def is_nationality(stem: str) -> bool:
    """Is „der Finne“ nothing but an inhabitant?"""
    role = find_role(stem.capitalize()) or find_role(stem.capitalize() + "e") or find_role(stem.capitalize() + "er")
    return role is not None and role.category == "nationality"


def person_in(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Person | None:
    """The person that a name, or a mention whose speaker is known, denotes."""
    place = sentence.tokens[phrase.first].start
    spoken = discourse.spoken.get(place)
    if spoken is not None:
        return discourse.by_name.get(spoken.name)
    if not discourse.people:
        return None
    if phrase.kind == "person":
        return person_named(sentence, phrase, discourse.people)
    if phrase.kind not in ("name", "noun") or phrase.indefinite:
        return None
    words = [token.text for token in sentence.tokens[phrase.core_first : phrase.last] if token.is_word]
    return next(filter(None, (person_by_surname(word, discourse.people, place) for word in words[:2])), None)


def holds_another_office(person: Person, stem: str) -> bool:
    """„der Professor“ can be the Völkerrechtler of the same sentence, „der Minister“ cannot be its Bundeskanzler."""
    wanted = office_in(stem)
    titles = [stem_of(word) for _, role in person.roles for word in role.split()]
    held = {office_in(title) for title in titles} - {None}
    return wanted is not None and bool(held) and (wanted not in held or any(excludes(one, stem) for one in titles))
