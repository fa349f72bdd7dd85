"""Which capitalised words without a known given name are a person? „Aruna Velt, Vorstandsmitglied der Liga“ is one.

A role in apposition, a role directly before them or a reporting verb beside one of them makes words a name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from quotes.language.cues import is_reporting_verb, strong_forms
from quotes.language.dates import WEEKDAYS
from quotes.language.function_words import FUNCTION_WORDS
from quotes.language.sentences import MONTHS
from quotes.language.words import ARABIC_ARTICLE, LOWER_PARTICLES, matches_at
from quotes.lexicon.tables import (
    document_noun,
    find_organisation,
    find_outlet,
    find_role,
    first_name_gender,
    naming_noun,
    noun_cue,
)
from quotes.named.name_runs import CAPITAL, NOT_A_SURNAME, TITLES, NameRun
from quotes.named.offices import AHEAD, APPOSITION, relates

PLACE_PREPOSITIONS = frozenset("in aus nach bei im".split())
PRONOUNS = frozenset("er sie".split())
STATING = (
    "sagt", "erzählt", "meint", "betont", "ergänzt", "antwortet", "fragt", "schrieb", "findet", "glaubt", "klagt",
    "warnt",
)  # fmt: skip
SPEAKS = re.compile(
    rf"(?<!\w)(?:(?:sag|erzähl|mein|beton|ergänz|antworte|frag|klag|warn)te?|schrieb|findet|glaubt)"
    rf"\s({CAPITAL})(?=[,.:;!?“”«»\")]|\s(?!{ARABIC_ARTICLE.pattern})[a-zäöüß„»«\"(]|$)",
    re.M,
)
"""A verb that hardly has a bare noun as its object, and one word behind it."""
BEHIND_MARK = re.compile(
    rf"[“”\"«»‘’],?\s(?!bekannte|zitiert|kommentiert)([a-zäöüß]{{2,16}})\s({CAPITAL})(?=[,.:;!?“”«»\")]|\s[a-zäöü„»«\"(]|$)",
    re.M,
)
"""A word between somebody's words and one capitalised word: „„...“, so Velt“, „„...“, mahnte Velt im Rat“."""
AGED = re.compile(rf"jährige\s({CAPITAL})(?!\s{CAPITAL})")
BEHIND_WORDS = re.compile(r"[“”\"«»‘’'],?\s(\w+)\s$")
"""The word between somebody's words and what follows: „„...“, resümiert Aruna Velt“."""
LONGEST_VERB = 80
FIRST_WORD, LAST_WORD, WORD_EDGE = re.compile(r"\w+"), re.compile(r"\w+$"), re.compile(r"(?<=.)\b")
NOUN_ENDINGS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "ion", "ionen", "schaft", "schaften", "tät", "ismus", "nis",
    "tum",
)  # fmt: skip
BEHIND_ONE = re.compile(rf"\b(?i:diese|jede|keine|eine|seine|ihre)\s({CAPITAL})")
BEHIND_MANY = re.compile(
    rf"\b(?:(?i:diesen?|keinen?|viele|einige|mehrere|zwei|drei|die\s[a-zäöüß]+en)|\d+)\s({CAPITAL})"
)
PLURAL_ENDINGS = ("ungen", "heiten", "keiten", "ionen", "schaften", "täten", "nisse")


def reporting_stranger(text: str, words: Sequence[str], match: re.Match[str]) -> NameRun | None:
    """Two or three unknown capitalised words are a name when one of them stands beside a reporting verb.

    „Yoon Suk-yeol“ is one in an article that goes on with „sagte Yoon“, and whoever stands behind somebody's words and
    the verb is one though the article names them once; so is „Heini Velt“ where „sagte Velt“ follows.
    """
    before = text[max(0, match.start() - 6) : match.start()].split()
    if len(words) > 3 or any(known_otherwise(word) for word in words) or (before and before[-1] in PLACE_PREPOSITIONS):
        return None
    if beside_reporting_verbs(text).isdisjoint((words[-1], words[0])):
        return None
    says = BEHIND_WORDS.search(text, max(0, match.start() - LONGEST_VERB), match.start())
    speaks = len(words) == 2 and "-" not in words[0] and words[1] in bare_speakers(text)
    if not speaks and not (says and reports(says[1])) and text.count(" ".join(words)) < 2:
        return None
    return NameRun((), tuple(words[:-1]), (words[-1],))


@lru_cache(maxsize=1)
def bare_speakers(text: str) -> Mapping[str, int]:
    """The words that a reporting verb directly before makes a name, with their last places: „sagt Diba“, „sagte Velt“;
    and given names behind an age, „die achtjährige Lena“.
    """
    aged = (match for match in matches_at(text, ("jährige ",), AGED) if first_name_gender(match[1]) is not None)
    found = {match[1]: match.start(1) for match in aged}
    behind = (match for match in BEHIND_MARK.finditer(text) if match[1] == "so" or reports(match[1]))
    for match in (*matches_at(text, STATING, SPEAKS), *behind):
        word = match[match.lastindex or 1]
        if known_otherwise(word) or word in TITLES or word.casefold() in FUNCTION_WORDS | PRONOUNS or is_told(word):
            continue
        if word not in MONTHS and not word.startswith(tuple(WEEKDAYS)):
            found[word] = match.start(match.lastindex or 1)
    return found


def is_told(word: str) -> bool:
    """Does the word name what is told, a document, or one who is told: „berichtete Medienvertretern“?"""
    return document_noun(word) is not None or word.endswith(("ern", "innen"))


def is_common_noun(text: str, word: str) -> bool:
    """Is a word in -n a plural noun elsewhere in the text: „Lücken“ where it has „diese Lücke“, „viele Lücken“?"""
    if word.endswith(PLURAL_ENDINGS):
        return True
    if not word.endswith("n") or len(word) < 5:
        return False
    one, many = nouns_told(text)
    return word in many or word.removesuffix("n") in one


@lru_cache(maxsize=8)
def nouns_told(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words behind „diese“, „keine“ and the like, which no name follows, and those behind „viele“, „drei“."""
    return frozenset(BEHIND_ONE.findall(text)), frozenset(BEHIND_MANY.findall(text))


def known_otherwise(word: str) -> bool:
    """Is the word known as something else than a part of a person's name?"""
    return bool(
        find_organisation(word) or find_outlet(word) or find_role(word) or naming_noun(word) or noun_cue(word)
        or word in LOWER_PARTICLES or word in NOT_A_SURNAME or word.endswith(NOUN_ENDINGS)
    )  # fmt: skip


@lru_cache(maxsize=1)
def beside_reporting_verbs(text: str) -> frozenset[str]:
    """The words that stand directly before or behind „sagte“ or another strong reporting verb.

    >>> sorted(beside_reporting_verbs("Dort sagte Yoon-Kim, es gehe. Und Velt sagte nichts."))
    ['Velt', 'Yoon', 'Yoon-', 'Yoon-Kim', 'nichts']
    """
    found: set[str] = set()
    strong = strong_forms()
    parts = text.split()
    for i in [i for i, part in enumerate(parts) if part in strong or not part.isalpha()]:
        part = parts[i]
        word = part.strip('.,:;!?„“”»«"()')
        if word not in strong and word.isalpha():
            continue
        verb = LAST_WORD.search(part[-LONGEST_VERB:])
        if verb is not None and i + 1 < len(parts) and reports(verb[0]):
            behind = parts[i + 1]
            found.update(behind[: edge.start()] for edge in WORD_EDGE.finditer(behind[:LONGEST_VERB]))
        verb = FIRST_WORD.match(part[:LONGEST_VERB])
        if verb is not None and i > 1 and reports(verb[0]) and LAST_WORD.search(parts[i - 2][-1:]):
            if LAST_WORD.search(parts[i - 1][-1:]):
                found.add(parts[i - 1])
    return frozenset(found)


def reports(word: str) -> bool:
    """Is it a form of a strong reporting verb, in small letters?"""
    return word.islower() and is_reporting_verb(word)


def has_role_behind(text: str, end: int) -> bool:
    """Does a role in apposition follow the words: „..., Vorstandsmitglied der Liga“?"""
    apposition = APPOSITION.match(text, end)
    return apposition is not None and find_role(apposition[3]) is not None


def has_role_ahead(text: str, words: Sequence[str], start: int, end: int) -> bool:
    """Are the words all that stands between two commas behind one person's role?"""
    if text[start - 2 : start] != ", " or text[end : end + 1] != "," or any(known_otherwise(word) for word in words):
        return False
    ahead = AHEAD.search(text, max(0, start - LONGEST_ROLE), start)
    role = None if ahead is None else find_role(ahead[3])
    return ahead is not None and role is not None and role.number != "pl" and not relates(ahead[3])


LONGEST_ROLE = 120
TERMS = frozenset("Jahr Monat Monate Monaten Wochen Tage Tagen Stunden".split())
"""„forderte drei Monate Haft, der Verteidiger ...“: what is counted begins no name."""


def introduced(text: str, words: Sequence[str], start: int, end: int) -> NameRun | None:
    """Two or three capitalised words that a role in apposition makes a name: „Aruna Velt, Vorstandsmitglied
    der Liga“, „die Sprecherin der Liga, Aruna Velt, ...“.
    """
    if len(words) > 3 or not (has_role_behind(text, end) or has_role_ahead(text, words, start, end)):
        return None
    if any(find_organisation(word) or find_outlet(word) or find_role(word) for word in words):
        return None
    if words[0] in NOT_A_SURNAME or words[0] in TERMS:
        return None
    return NameRun((), tuple(words[:-1]), (words[-1],))
