"""Where does one speaker end and another begin in a run of capitals? „warf die Opposition Kanzlerin Eva Berg ... vor“.

German parts subject and object by nothing but their forms; a missing hyphen („der CDU Abgeordnete Tom Velt“) looks the
same, so that articles and offices decide.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotes.lexicon.entries import Organisation, Role
from quotes.lexicon.tables import find_organisation, find_role, first_name_gender
from quotes.named.name_runs import TITLES, sort_run
from quotes.named.people import Person
from quotes.named.spellings import word_key

ARTICLES = {"die": "f", "der": "m", "das": "n"}
"""Nominative articles, each with the gender of its noun."""
OFFICES = frozenset(("function", "person"))
TO_PERSONS = frozenset(
    "nannte nennt nannten nennen lobte lobt lobten loben kritisierte kritisiert warf wirft warfen werfen bezeichnete "
    "bezeichnet forderte fordert dankte dankt verteidigte verteidigt attackierte attackiert rügte rügt würdigte "
    "tadelte tadelt bat bittet beschimpfte beschimpft zitierte zitiert".split()
)
"""Verbs that have somebody for an object: „nannte der Trainer Stürmer Tom Velt ...“."""
WITHIN = (
    "sprecher", "sprecherin", "chef", "chefin", "leiter", "leiterin", "mitglied", "vorsitzender", "vorsitzende",
    "präsident", "präsidentin", "vorstand", "vorständin", "manager", "managerin", "trainer", "trainerin", "politiker",
    "politikerin", "abgeordneter", "abgeordnete", "kandidat", "kandidatin", "experte", "expertin", "direktor",
    "direktorin", "mitarbeiter", "mitarbeiterin", "geschäftsführer", "geschäftsführerin", "spieler", "spielerin",
)  # fmt: skip
"""Endings of offices within a body: „die Bahn Sprecherin Eva Berg“ has lost its hyphen."""
OF_STATE = ("minister", "ministerin", "kanzler", "kanzlerin", "bürgermeister", "bürgermeisterin")
"""Endings of offices that no association has."""
UNNAMED = (
    "opposition", "regierung", "polizei", "staatsanwaltschaft", "gewerkschaft", "partei", "fraktion", "koalition",
    "ministerium", "gericht", "kommission", "behörde", "verteidigung", "anklage", "kammer", "union",
)  # fmt: skip
"""Endings of bodies that are called after nobody: not „die Stiftung Eva Berg“."""


def words_before_another(
    words: Sequence[str], determiner: str, verb: str, people: Mapping[str, Sequence[Person]]
) -> int:
    """How many of the words are the first speaker's where another one's follow, else all of them; `verb` stands before.

    >>> words_before_another(["Opposition", "Kanzlerin", "Eva", "Berg"], "die", "warf", {})
    1
    >>> words_before_another(["CDU", "Abgeordnete", "Tom", "Velt"], "der", "sagte", {})
    4
    """
    if len(words) < 2:
        return len(words)
    role = find_role(words[0])
    if role is not None:
        return len(words) if len(words) < 3 else words_of_office(words, role, verb, people)
    led = determiner in ARTICLES or (not determiner and words[1].casefold().endswith(OF_STATE))
    body = find_organisation(words[0]) if led and len(words) > 2 else None
    if body is not None and body.kind == "organisation":
        return 1 if meets_person(words, determiner, body) else len(words)
    return 1 if meet(words, people) else len(words)


def words_of_office(words: Sequence[str], role: Role, verb: str, people: Mapping[str, Sequence[Person]]) -> int:
    """„der Anwalt Richterin Eva Berg“, „Landrätin Holm Minister Tom Velt“: how many of the words an office and its name
    are.
    """
    second = find_role(words[1])
    if second is None:
        third = find_role(words[2]) if len(words) > 3 and people.get(word_key(words[1])) else None
        return len(words) if third is None or third.surname or words[2] in TITLES else 2
    titled = words[1].rstrip(".") in TITLES or (words[0].startswith("Vorsitzend") and words[1].startswith("Richter"))
    if titled or (second.surname and len(words) < 4) or role.category not in OFFICES or second.category not in OFFICES:
        return len(words)
    run = sort_run(words[1:])
    if run is None or not run.role or not (run.given or people.get(word_key(run.surname[-1]))):
        return len(words)
    apart = {role.gender, second.gender} == {"m", "f"} or verb in TO_PERSONS
    several = role.number in ("pl", "x") and second.number == "sg" and verb.endswith("en")
    return 1 if apart or several else len(words)


def meets_person(words: Sequence[str], determiner: str, body: Organisation) -> bool:
    """„die Opposition Kanzlerin Eva Berg“, „die SPD Tom Velt“: is the person behind a body no part of its name?"""
    role = find_role(words[1])
    if not words[2][:1].isupper():
        return False  # „Reporter ohne Grenzen“
    if role is None:
        named = first_name_gender(words[1]) is not None and not words[2].isupper()
        return named and (words[0].isupper() or words[0].casefold().endswith(UNNAMED))
    run = sort_run(words[1:])
    if run is None or not run.role:
        return False
    if not determiner:
        return not words[0].isupper()  # „warf Greenpeace Ministerin Eva Berg ... vor“
    if body.gender != ARTICLES[determiner]:
        return False
    return not (words[1].casefold().endswith(WITHIN) and agrees(role, determiner))


def agrees(role: Role, determiner: str) -> bool:
    """Can the article be that of the office, „die Sprecherin“, „der Abgeordnete“?"""
    return role.gender in (ARTICLES[determiner], "x")


def meet(words: Sequence[str], people: Mapping[str, Sequence[Person]]) -> bool:
    """„nannte Berg Velt einen „Lügner““, „dankte Berg Minister Tom Velt“: is the first word the surname of one person
    of the article, and what follows another one's?
    """
    if len(words) < 2 or find_role(words[0]) is not None:
        return False
    first = people.get(word_key(words[0]), ())
    if not first or first_name_gender(words[0]) is not None:
        return False
    if len(words) == 2:
        second = people.get(word_key(words[1]), ())
    else:
        run = sort_run(words[1:])
        led = run is not None and (run.role or run.given) and find_role(words[-1]) is None
        second = people.get(word_key(run.surname[-1]), ()) if led and run is not None else ()
    return bool(second) and not any(words[0] in (*one.given, *one.surname) for one in second)
