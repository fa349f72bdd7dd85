"""For whom does a role speak, and where? „Sprecherin des Auswärtigen Amtes“: Sprecherin, Auswärtiges Amt.

Only what the role itself says is read. „Sprecher des Unternehmens“ names no body, „Außenminister“ no country, and a
„Nato-Experte“ knows the Nato without speaking for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.language.function_words import FUNCTION_WORDS
from quotes.lexicon.tables import find_organisation, find_role, place_of_adjective
from quotes.names.body_names import TERRITORIES, find_body, is_telling, known_name, name_party

FORMER = re.compile(r"(?:ehemalig|früher|einstig|zurückgetreten|abgewählt|gestürzt|entlassen|abgesetzt)e[rnms]?$", re.I)
FORMER_PREFIXES = frozenset(("ex", "alt"))
FORMER_COMPOUND = re.compile(
    r"(?:Ex(?=(?:bundes)?(?:kanzler|präsident|minister|chef|stellvertreter|trainer))|"
    r"Alt(?=(?:bundes)?(?:kanzler|präsident)|bürgermeister))"
)
PLACE_PREFIXES = {"us": "USA", "usa": "USA", "uk": "Großbritannien", "nrw": "Nordrhein-Westfalen"}
BELONGING = frozenset("der des von vom bei beim".split())
"""What joins a role to its body; „für“ joins it to its field, „in“ to where it is held."""

GOVERNING = re.compile(r"(?:premier|minister|ministerpräsident|kanzler|regierungschef|staatschef)(?:in)?$", re.I)
"""Heads before which a place is the one governed: „Israel-Premier“; a „Bayern-Präsident“ is of a football club."""

KNOWING = re.compile(r"(?:experte|expertin|korrespondent(?:in)?|forscher(?:in)?|reporter(?:in)?)$", re.I)
"""Heads before whose hyphen stands what they know, unless it is a party: „SPD-Innenexperte“."""

OUTSIDE = re.compile(
    r"(?:kritiker|gegner|anhänger|unterstützer|fan|opfer|aussteiger|wähler|kunde|kund|jäger|beobachter|kenner|rivale|"
    r"rival|konkurrent|analyst)(?:in)?$",
    re.I,
)
"""Heads of people who do not belong to the body that they are named after."""

LEADING = re.compile(
    r"(?:sprecher|chef|präsident|vorsitzende[rn]?|führer|direktor|vertreter|sekretär|kommandeur|kommandant|politiker|"
    r"vorstand)(?:in)?$",
    re.I,
)
"""Heads that speak for a body, and whose compound names it: „Regierungssprecher“, not „Justizminister“."""

LINKS = ("", "s", "n", "en", "es")
"""What may join the parts of a compound."""

Belonging = tuple[str | None, str | None]
"""An organisation and a place."""


@dataclass(frozen=True, slots=True)
class RoleParts:
    """What a role says; None where it does not say.

    `head` is the office without what it belongs to, as printed; `organisation` stands in the nominative without
    article, `place` is a country, a state or a town as organisations.tsv has it; `former` is true of a role of before.
    """

    head: str | None
    organisation: str | None
    place: str | None
    former: bool = False


@lru_cache(maxsize=16384)
def read_role(role: str) -> RoleParts:
    """The parts of a role that stands in the nominative without article, as quotations give it.

    >>> read_role("Pentagon-Sprecherin")
    RoleParts(head='Sprecherin', organisation='Pentagon', place=None, former=False)
    >>> read_role("früherer ukrainischer Präsident")
    RoleParts(head='Präsident', organisation=None, place='Ukraine', former=True)
    """
    words = role.replace(",", " ").split()
    at = head_of(words)
    if at is None:
        return RoleParts(None, None, None)
    word, is_over = without_former(words[at])
    head, (organisation, place) = split_head(word)
    for before in words[:at]:
        place = place or place_before(before)
        organisation = organisation or body_before(before)
    if not OUTSIDE.search(head):
        body, land = read_complement(words[at + 1 :], LEADING.search(head) is not None)
        organisation, place = organisation or body, place or land
    return RoleParts(head, organisation, place, is_over or any(map(FORMER.match, words[:at])))


def head_of(words: Sequence[str]) -> int | None:
    """The place of the first word that is a role; an inhabitant before another role is none: „Berliner Innensenator“.

    >>> head_of(["innenpolitischer", "Sprecher", "der", "SPD"]), head_of(["Hoover", "Institution"])
    (1, None)
    """
    inhabitant = None
    for place, word in enumerate(words):
        role = find_role(word)
        if word in BELONGING or (role is None and word in FUNCTION_WORDS):
            break
        if role is not None and role.category != "nationality":
            return place
        if role is not None and inhabitant is None:
            inhabitant = place
    return inhabitant


def without_former(word: str) -> tuple[str, bool]:
    """The word without „Ex-“, „Alt-“, „Ex“, and whether it had one.

    >>> without_former("Ex-US-Präsident"), without_former("US-Ex-Präsident"), without_former("Exportchef")
    (('US-Präsident', True), ('US-Präsident', True), ('Exportchef', False))
    """
    parts = [part for part in word.split("-") if part.casefold() not in FORMER_PREFIXES]
    if parts and len(parts) < word.count("-") + 1:
        return "-".join(parts), True
    match = FORMER_COMPOUND.match(word)
    return (word[match.end() :].capitalize(), True) if match else (word, False)


def split_head(word: str) -> tuple[str, Belonging]:
    """The head of a role word and what its first parts say that it belongs to: „US-Präsident“, „Kremlsprecher“."""
    prefix, _, last = word.rpartition("-")
    if not prefix:
        body, head = split_compound(word)
        return head, (body, None)
    body, place = read_prefix(prefix, last)
    if body is not None:
        return last, (body, place)
    inner, head = split_compound(last) if place is not None else (None, word)
    return head, (inner, place)


def read_prefix(prefix: str, head: str) -> Belonging:
    """The body or the place before the hyphen of a role: „SPD“, „US“; neither where it is a field or a foe."""
    if OUTSIDE.search(head):
        return None, None
    party = name_party(prefix)
    place = PLACE_PREFIXES.get(prefix.casefold())
    if party is not None or place is not None or KNOWING.search(head):
        return party, place
    found = find_organisation(prefix)
    if found is not None and found.kind == "place":
        return None, found.word if GOVERNING.search(head) else None
    return find_body([prefix], LEADING.search(head) is not None), None


@lru_cache(maxsize=16384)
def split_compound(word: str) -> tuple[str | None, str]:
    """The body that a compound without hyphen begins with, and its head.

    >>> split_compound("Kremlsprecher"), split_compound("Justizminister")
    (('Kreml', 'Sprecher'), (None, 'Justizminister'))
    """
    role = find_role(word)
    at = word.casefold().rfind(role.head.casefold()[:-1]) if role is not None else 0
    if at > 2 and LEADING.search(word):
        for link in LINKS:
            first = word[:at].removesuffix(link)
            if word[:at].endswith(link) and (is_telling(first) or name_party(first)):
                return name_party(first) or first, word[at:].capitalize()
    return None, word


def place_before(word: str) -> str | None:
    """The place of an adjective, a town's adjective or a genitive before a role: „ukrainischer“, „Berliner“."""
    place = place_of_adjective(word)
    if place is not None or not word[:1].isupper():
        return place
    names = [word[:-1]] if word.endswith("s") else [word[:-2], word[:-1] + "n"] if word.endswith("er") else []
    return next(filter(None, map(place_named, names)), None)


def place_named(name: str) -> str | None:
    """The name, if it is that of a place."""
    found = find_organisation(name) if name[:1].isupper() else None
    return found.word if found is not None and found.kind == "place" and found.word == name else None


def body_before(word: str) -> str | None:
    """The body whose genitive stands before a role: „Teslas Chef“."""
    name = word.removesuffix("s")
    return name if name != word and name[:1].isupper() and is_telling(name) else None


def read_complement(words: Sequence[str], is_speaking: bool) -> Belonging:
    """The first body and place of what follows a role: „des Auswärtigen Amtes“, „der Fraktion der SPD“, „Israels“."""
    organisation = None
    place = place_named(words[0][:-1]) if words and words[0].endswith("s") else None
    while len(words) > 1 and words[0] in BELONGING and organisation is None:
        end = next((at for at, word in enumerate(words) if at and not is_nominal(word)), len(words))
        organisation = known_name(words[1:]) or find_body(words[1:end], is_speaking)
        place = place or place_within(words[1:end], organisation is not None)
        words = words[end:]
    return organisation, place


def is_nominal(word: str) -> bool:
    """Can the word be a part of a name, or an adjective before it?"""
    is_adjective = word.endswith(("en", "er")) and word not in FUNCTION_WORDS and word not in BELONGING
    return not word[0].islower() or is_adjective


def place_within(phrase: Sequence[str], has_body: bool) -> str | None:
    """The place that a phrase behind a role is or tells: „Ukraine“, „Landes Hessen“, „russischen Parlaments“.

    A place inside a name is none, „Tibet Initiative Deutschland“; one behind a body is: „Bauernbundes Brandenburg“.
    """
    for at, word in enumerate(phrase):
        place = place_of_adjective(word) if word[0].islower() else place_named(word) or place_named(word.rstrip("s"))
        before = find_organisation(phrase[at - 1]) if at else None
        is_free = (
            word[0].islower() or has_body or not any(one[0].isupper() for one in (*phrase[:at], *phrase[at + 1 :]))
        )
        if place is not None and (is_free or (before is not None and before.word in TERRITORIES)):
            return place
    return None


@lru_cache(maxsize=16384)
def role_key(role: str) -> str:
    """What variants of one role share that differ in case, in endings or in the order of their adjectives alone.

    Roles of men and of women, „früherer Kanzler“ and „Kanzler“, „Sprecher“ and „Pressesprecher“ keep keys of their own.

    >>> role_key("früherer deutscher Kanzlers") == role_key("deutsche, frühere Kanzler")
    True
    >>> role_key("Sprecher der SPD") == role_key("Sprecherin der SPD")
    False
    """
    words = role.replace(",", " ").split()
    at = head_of(words)
    if at is None:
        return role.casefold()
    adjectives = sorted(re.sub(r"e[rnms]?$", "", word.casefold()) for word in words[:at])
    return " ".join((*adjectives, uninflected(words[at]), *without_genitive(words[at + 1 :])))


def without_genitive(words: Sequence[str]) -> list[str]:
    """The words behind a role, folded; behind „des“ nouns without their ending: „Amtes“ and „Amts“ are one.

    >>> without_genitive(["des", "Auswärtigen", "Amtes"]), without_genitive(["von", "Siemens"])
    (['des', 'auswärtigen', 'amt'], ['von', 'siemens'])
    """
    found, is_genitive = [], False
    for word in words:
        is_genitive = word == "des" or (is_genitive and is_nominal(word))
        found.append(re.sub(r"e?s$", "", word.casefold()) if is_genitive and word != "des" else word.casefold())
    return found


def uninflected(word: str) -> str:
    """A role word in its dictionary form, folded; a plural stays as it is.

    >>> uninflected("Landesvorsitzender"), uninflected("Leiters"), uninflected("Sprecherinnen")
    ('landesvorsitzende', 'leiter', 'sprecherinnen')
    """
    role, folded = find_role(word), word.casefold()
    if role is None or role.number == "pl":
        return folded
    head = role.head.casefold()
    at = folded.rfind(head[: max(3, len(head) - 2)])
    return folded if at < 0 else folded[:at] + head
