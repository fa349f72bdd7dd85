"""Which role does the text give beside a name? „der ukrainische Präsident Selenskyj“, „Victor Cha, Korea-Experte“."""

from __future__ import annotations

import re

from quotes.language.cues import is_reporting_verb
from quotes.lexicon.tables import find_organisation, find_role
from quotes.named.name_runs import ADDRESS, CAPITAL, NameRun, gender_of

AHEAD = re.compile(
    rf"\b([Dd]er|[Dd]ie|[Dd]em|[Dd]en|[Dd]es)\s((?:[a-zäöüß-]+en?\s){{0,2}})({CAPITAL})"
    r"((?:\s(?:der|des|von|vom|für|im|in|bei|beim)\s[^,.:;()„“»«\"\n]{1,60})?),\s$"
)
THROUGH = re.compile(
    rf"\b([Dd]er|[Dd]ie|[Dd]em|[Dd]en|[Dd]es)\s((?:[a-zäöüß-]+en?\s){{0,2}})({CAPITAL})"
    r"\s((?:des|der)\s(?:[a-zäöüß-]+en\s){0,2})$"
)
"""A role and the beginning of its genitive, in whose run of capitals the name stands."""
CLOSING = re.compile(r"\s?(?:[,.:;(„“»«\"]|$)", re.M)
COMPLEMENT = frozenset("des der von für in im bei beim am an vom zu zur".split())
NO_OFFICE = frozenset(
    "Kollege Kollegen Kollegin Mann Frau Sohn Tochter Vater Mutter Bruder Schwester Freund Freundin Nachfolger "
    "Nachfolgerin Vorgänger Vorgängerin Amtskollege Amtskollegen Amtskollegin Gegner Rivale Rivalen Parteifreund "
    "Parteifreundin Parteikollege Parteikollegin Partner Partnerin Kontrahent Kontrahentin Konkurrent".split()
)
"""Words that relate a person to another one: „mit seinem Kollegen John Healy“ gives Healy no office."""
RELATING = re.compile(
    r"(?:partner|kontrahent|konkurrent|mitstreiter|rivale|kollege|parteifreund|ehemann|gatte|gefährte)(?:n|en|s)?$|"
    r"(?:partner|kontrahent|konkurrent|mitstreiter|rival|kolleg|parteifreund|gatt|gefährt)in$|ehefrau$",
    re.I,
)
"""Endings of such words, in compounds too: „seinem CDU-Kontrahenten“, „seine Lebensgefährtin“."""
ADJECTIVES = re.compile(
    r"\b(?:((?i:der|die|dem|den|des|ein|eine|einem|einen))\s)?((?:[a-zäöüß][a-zäöüß-]+(?:er|e|en|em)\s){0,2})$"
)
ALSO = re.compile(rf"({CAPITAL})\sund\s$")
"""The first of two roles of one person: „der Anwalt und Stadtrat Tom Velt“."""
APPOSITION = re.compile(
    rf"(?:\s\([\w./ -]{{1,20}}\))?,\s(?:(der|die|ein|eine)\s)?((?:[a-zäöüß-]+(?:e|er)\s){{0,2}})({CAPITAL})"
    r"((?:[^,.:;()\n„“»«\"–]|(?<=\s\d)\.(?=\s)){0,120})"
)


def role_before(text: str, start: int, run: NameRun) -> str | None:
    """The role beside a name with its adjectives, as it reads without article: „der ukrainische Präsident“ ->
    „ukrainischer Präsident“.
    """
    words = without_possessor([word for word in run.role if tells_function(word)])
    if not words:
        return None
    words = [inflected(singular(word), gender_of(run)) for word in words]
    also = ALSO.search(text, max(0, start - 60), start)
    if also is not None and find_role(also[1]) is not None and not relates(also[1]):
        words = [inflected(singular(also[1]), gender_of(run)), "und", *words]
        start = also.start()
    adjectives = ADJECTIVES.search(text, max(0, start - 60), start)
    if adjectives is None or not adjectives[1]:
        return " ".join(words)
    before = [strong_form(word, gender_of(run)) for word in adjectives[2].split()]
    return " ".join((*before, *words))


def tells_function(word: str) -> bool:
    """„Frau“, „Kollege“ and „Finne“ give a name no function."""
    role = find_role(word)
    inhabitant = role is not None and role.category == "nationality"
    return not (inhabitant or word.rstrip(".") in ADDRESS or relates(word))


def relates(word: str) -> bool:
    """Does the word only relate a person to another one: „Kollege“, „CDU-Kontrahent“?"""
    return word in NO_OFFICE or RELATING.search(word) is not None


def role_ahead(text: str, start: int, end: int, run: NameRun) -> str | None:
    """The role to which a name stands in apposition: „die Sprecherin der Insel, Eva Berg,“.

    „..., sagte die Sprecherin, Eva Berg habe“ gives none: there no mark closes the apposition.
    """
    match = AHEAD.search(text, max(0, start - 120), start)
    if match is None or find_role(match[3]) is None or relates(match[3]) or not run.given:
        return None
    if any(word.islower() and is_reporting_verb(word) for word in match[4].split()):
        return None
    return role_printed(match, gender_of(run), match[4]) if CLOSING.match(text, end) else None


def role_through(text: str, start: int, end: int, run: NameRun) -> str | None:
    """The role whose genitive runs into the name: „die Leiterin des Programms Polaris Eva Berg“."""
    before, _, _ = text[start:end].partition(run.name)
    if run.role or not run.given or not before or before == text[start:end]:
        return None
    match = THROUGH.search(text, max(0, start - 120), start)
    role = find_role(match[3]) if match is not None else None
    if match is None or role is None or relates(match[3]) or role.number == "pl":
        return None
    gender = gender_of(run)
    if role.gender in ("m", "f") and gender in ("m", "f") and role.gender != gender:
        return None
    return role_printed(match, gender, f"{match[4]}{before}")


def role_printed(match: re.Match[str], gender: str | None, complement: str) -> str:
    """The role that AHEAD or THROUGH found as it reads without article: „Leiterin des Programms Polaris“."""
    if gender is None:
        gender = "f" if match[1].casefold() == "die" else "m"
    adjectives = [strong_form(word, gender) for word in match[2].split()]
    return " ".join((*adjectives, inflected(singular(match[3]), gender), *complement.split()))


def without_possessor(words: list[str]) -> list[str]:
    """„Velts Trainer“ -> „Trainer“, but „Finnlands Außenminister“ stays."""
    first = words[0] if words else ""
    if not first.endswith("s") or find_role(first) is not None:
        return words
    body = find_organisation(first.removesuffix("s"))
    return words if body is not None else words[1:]


def role_behind(text: str, end: int, run: NameRun) -> str | None:
    """The role in apposition behind a name: „Victor Cha, Korea-Experte des US-Thinktanks ...,“."""
    match = APPOSITION.match(text, end)
    if match is None or find_role(match[3]) is None or not run.given or relates(match[3]):
        return None
    complement = match[4].partition(" gegenüber")[0].split()
    if complement and complement[0] not in COMPLEMENT:
        complement = []
    adjectives = match[2].split()
    head = inflected(singular(match[3]), gender_of(run)) if match[1] == "der" else match[3]
    if match[1] in ("der", "die"):
        adjectives = [strong_form(word, gender_of(run)) for word in adjectives]
    return " ".join((*adjectives, head, *complement))


def singular(word: str) -> str:
    """The role of one person in the nominative: „Klimaforschers“ -> „Klimaforscher“, „Landesvorsitzenden“ ->
    „Landesvorsitzende“.
    """
    role = find_role(word)
    if role is None or word.endswith(role.head[-2:]):
        return word
    if role.gender == "x" and word.endswith(role.head[-2:] + "r"):
        return word  # „CDU-Abgeordneter Tom Velt“
    at = word.casefold().rfind(role.head.casefold()[: max(3, len(role.head) - 2)])
    if at < 0:
        return word
    return word[:at] + (role.head if word[at].isupper() else role.head.lower())


def inflected(word: str, gender: str | None) -> str:
    """A role that bends like an adjective, as it reads without article: „der Abgeordnete“ -> „Abgeordneter“."""
    role = find_role(word)
    bends = (role is not None and role.gender == "x" and word.endswith("e")) or word.endswith(
        ("eamte", "jährige", "Jährige")
    )
    bends = bends and gender == "m"
    return word + "r" if bends else word


def strong_form(adjective: str, gender: str | None) -> str:
    """The adjective in the nominative without article: „südkoreanische“ of a man -> „südkoreanischer“."""
    if adjective == "und":
        return adjective
    stem = re.sub(r"e[nmr]?$", "", adjective)
    return stem + ("e" if gender == "f" else "er")
