"""May a role rename whom the text tells of? „Eva Berg holte Gold. „...“, rief die Vielstarterin“: who else.

Behind the words that somebody has said, a new word for a person mostly names whom the paragraph is about; at the head
of a sentence it may bring in another. „der Richter“ and „die Nachbarin“ mostly are others.
"""

from __future__ import annotations

import re

from quotes.named.people import Person
from quotes.named.traits import clash, traits_of
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.speakers.callings import is_calling, is_scholar, rules_out
from quotes.speakers.discourse import fits
from quotes.speakers.moods import FELT
from quotes.speakers.role_words import ANAPHORIC, is_relational, likeness, office_in, stem_of, stems
from quotes.speakers.taken_up import TOWNSMAN, Wanted, belongs_elsewhere, holds_another_office

ADDING = re.compile(r"(?:(?:zwei|drei|vier|fünf)fach|gelernt|studiert|gebürtig|promoviert|passioniert|bekennend)en?")
DEFINITE = ("der", "die")
OTHERS = stems("Trainer Coach Eigentümer Besitzer Inhaber Betreiber Veranstalter Hersteller Gegner Rivale")
"""Roles in a scene or beside a thing, which bring in someone else than the one the text is about."""
COURT = stems("Anwalt Verteidiger Richter Gutachter")
OWN = stems("Mutter Vater Wirt Lehrer")
"""Of the roles that mostly bring in someone else those that the text may tell of whoever has just spoken."""
COUNCILS = stems(
    "Aufsichtsrat Verwaltungsrat Gemeinderat Stadtrat Kreisrat Nationalrat Bundesrat Betriebsrat Beirat Vorstand"
)
"""Men who have a seat there, and the councils themselves: „der Aufsichtsrat“."""
LEADS = stems("Chef Vorsitzender Präsident")
"""Offices of somebody who may have been told of by another word: „Gesellschafterin Eva Berg“, later „die Chefin“."""


def goes_on(sentence: Sentence, phrase: Phrase, wanted: Wanted) -> bool:
    """„..., so der Neuzugang“: inside a sentence a definite role mostly says more of whom one has read."""
    if sentence.tokens[phrase.first].text not in DEFINITE or names_stranger(sentence, phrase):
        return False
    if any(other.kind == "person" and other.first == phrase.last + 1 for other in sentence.phrases):
        return False  # „der Geschäftsführer der Grünen, Tom Velt“
    return not brings_in(wanted)


def brings_in(wanted: Wanted) -> bool:
    """Does the role mostly bring in someone else than the one the text is about?"""
    other = is_relational(wanted.stem) or wanted.stem.endswith(OTHERS) or is_scholar(wanted.stem)
    return other or may_be_council(wanted)


def may_be_council(wanted: Wanted) -> bool:
    """„der Aufsichtsrat“ is a body, or a man in it; „die Aufsichtsrätin“ is a woman."""
    return wanted.gender != "f" and wanted.stem.endswith(COUNCILS)


def may_be_renamed(person: Person, wanted: Wanted, bare: bool) -> bool:
    """May a role that the text has not told rename the person: of the same gender, with no part in a scene („Anwalt
    Tom Velt“), and where it is an office somebody without one of their own? „der Präsident des Rates“, which is not
    `bare`, only somebody who is named more than once.
    """
    if (person.gender is None and not person.given) or not fits(person, wanted.gender):
        return False
    titles = [stem_of(word) for _, role in person.roles for word in role.split()]
    if office_in(wanted.stem) is None:
        return not any(map(is_relational, titles))
    if titles and (not wanted.stem.endswith(LEADS) or any(map(is_known_for, titles))):
        return False
    return bare or sum(person.surnames.values()) > 1


def is_known_for(title: str) -> bool:
    """Is the title an office, a part in a scene or a calling, and not just a word for somebody?"""
    return office_in(title) is not None or is_relational(title) or is_calling(title)


def contradicts(person: Person, wanted: Wanted) -> bool:
    """Has the person another office, body, trait or calling than the role tells?"""
    if holds_another_office(person, wanted.stem) or belongs_elsewhere(person, wanted):
        return True
    if any(word.startswith("jung") for word in wanted.words) and person.roles:
        return True  # „die junge Frau“ is not Richterin Eva Berg
    if has_part_in_court(person) and office_in(wanted.stem) is None and not is_relational(wanted.stem):
        return not any(likeness(stem_of(word), wanted.stem) for _, role in person.roles for word in role.split())
    return clash(wanted.traits, person.traits) or has_another_calling(person, wanted.stem)


def has_part_in_court(person: Person) -> bool:
    """„Verteidiger Tom Velt“, „Richterin Eva Berg“: „der Maurer“ and „die Frau“ are those whom they speak of."""
    titles = (stem_of(word) for _, role in person.roles for word in role.split())
    return any(title.endswith(COURT) for title in titles)


def has_another_calling(person: Person, stem: str) -> bool:
    """„der Stürmer“ is not Trainer Tom Velt, „die Regisseurin“ no pianist."""
    if not is_calling(stem) or stem in ANAPHORIC:
        return False
    return any(rules_out(stem_of(word), stem) for _, role in person.roles for word in role.split())


def is_loose(sentence: Sentence, phrase: Phrase, wanted: Wanted) -> bool:
    """Does it mostly take up whom one has told of: „die 44-Jährige“, „der Experte“, „der Rekordweltmeister“, but not
    „der Trainer des FC Bonn“?
    """
    own = (token.text for token in sentence.tokens[phrase.first : phrase.core_first + 1])
    if traits_of(own) or wanted.stem in ANAPHORIC or is_calling(wanted.stem):
        return True
    if TOWNSMAN.fullmatch(phrase.head):
        return True
    return renames(sentence, phrase) or is_moved(sentence, phrase, wanted)


def is_moved(sentence: Sentence, phrase: Phrase, wanted: Wanted) -> bool:
    """„der sichtlich gerührte Gastgeber“: how somebody feels is told of whom one knows; an office may be another's."""
    tokens = sentence.tokens[phrase.first : phrase.core_first]
    moved = bool(tokens) and tokens[0].text in ("der", "die") and any(FELT.fullmatch(t.text) for t in tokens[1:])
    return moved and office_in(wanted.stem) is None and not is_relational(wanted.stem)


def renames(sentence: Sentence, phrase: Phrase) -> bool:
    """„die zweifache Mutter“, „der gelernte Koch“, „die gebürtige Wienerin“: such adjectives add to what is known of
    somebody.
    """
    tokens = sentence.tokens[phrase.first : phrase.core_first]
    behind = [token.text for token in sentence.tokens[phrase.core_first + 1 : phrase.core_first + 4]]
    if behind[:1] == ["von"] and behind[-1:] in (["Kindern"], ["Kind"]):
        return True  # „die Mutter von drei Kindern“
    if behind[:1] in (["einer"], ["eines"]) and behind[1:2] in (["Tochter"], ["Sohnes"]):
        return True  # „die Mutter einer Tochter“
    return bool(tokens) and tokens[0].text in ("der", "die") and any(ADDING.fullmatch(t.text) for t in tokens[1:])


def brings_age(sentence: Sentence, phrase: Phrase, person: Person) -> bool:
    """„Der Finne (43) sagt: „...““: an age in brackets comes with somebody new, unless it is the person's own."""
    behind = [token.text for token in sentence.tokens[max(phrase.first, phrase.last - 3) : phrase.last]]
    aged = any(trait.startswith("age:") for trait in person.traits)
    return not aged and len(behind) == 3 and behind[0] == "(" and behind[1].isdigit()


def names_stranger(sentence: Sentence, phrase: Phrase) -> bool:
    """„Radik wechselt nach Bonn, es sei „...“, sagt der Torhüter“: does the sentence have a name that no list knows?"""
    return any(p.kind == "name" and p.may_be_subject and p.last <= phrase.first for p in sentence.phrases)


def is_bare(sentence: Sentence, phrase: Phrase) -> bool:
    """„der Anwalt“, „die Mutter“: a definite role with nothing that would tell it from another."""
    return sentence.tokens[phrase.first].text.casefold() in ("der", "die") and phrase.last == phrase.first + 2
