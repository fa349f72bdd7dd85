"""Which noun of a table is a word a form of? „Regierungssprecherinnen“ is Sprecherin, plural, at the end of a compound.

Forms are made from the dictionary form, its gender and its plural, generously: a form that German does not have
(„Chefes“) harms nobody, one that is missing loses a speaker.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Number = Literal["sg", "pl", "x"]
# The shortest first part of a compound: „Ex“ in „Expräsident“.
SHORTEST_FIRST_PART = 2
# Endings of adjectives in a name of several words: „des Auswärtigen Amts“, „ein Weißes Haus“.
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


class Noun(NamedTuple):
    """A noun to be inflected.

    `plural` is empty when there is none and „=“ when the noun is a plural itself; `ends_compounds` lets a compound end
    in it; a `rejected` noun is never found, and hides what its forms would end in („Fahrzeuge“ is no Zeuge).
    """

    noun: str
    gender: str
    plural: str
    ends_compounds: bool
    rejected: bool = False


class Match(NamedTuple):
    """A noun of the table, and the number that the form shows (x: it can be either)."""

    noun: str
    number: Number


@dataclass(frozen=True, slots=True)
class Inflected:
    """All forms of the nouns of a table, folded; `endings` holds those that may end a compound; None is rejected."""

    forms: dict[str, Match | None]
    endings: dict[str, Match | None]
    longest: int
    shortest: int


def fold(text: str) -> str:
    """Lower case with ss for ß.

    >>> fold("Außenminister")
    'aussenminister'
    """
    return text.lower().replace("ß", "ss")


def singular_forms(noun: str, gender: str, plural: str) -> list[str]:
    """The singular cases of a noun, whose first letters may be several words.

    >>> singular_forms("Minister", "m", "Minister")
    ['Minister', 'Ministers']
    >>> singular_forms("Experte", "m", "Experten")
    ['Experte', 'Experten']
    """
    if noun == plural and noun.endswith("e"):  # adjectives as nouns: ein Abgeordneter, der Abgeordnete
        return [noun, noun + "r", noun + "n", noun + "m"]
    if gender == "f":
        return [noun]
    if gender == "m" and plural in (noun + "en", noun + "n") and noun + "s" not in (plural,):
        weak = [plural] if not noun.endswith("or") else []
        strong = [noun + "s"] if noun.endswith(("or", "er", "el", "ar")) else []
        return [noun, *weak, *strong]
    if noun.endswith(("s", "ß", "x", "z")):
        return [noun, noun + "es"]
    if noun.endswith(("er", "el", "en", "or", "chen", "a", "e", "i", "o", "u")):
        return [noun, noun + "s"]
    return [noun, noun + "s", noun + "es", *([noun + "e"] if noun.endswith(("mann", "amt")) else [])]


def plural_forms(plural: str) -> list[str]:
    """The plural cases.

    >>> plural_forms("Minister")
    ['Minister', 'Ministern']
    """
    return [plural] if plural.endswith(("n", "s")) else [plural, plural + "n"]


def _vary_adjective(form: str) -> list[str]:
    """A name of an adjective and a noun in all endings of the adjective; other forms as they are."""
    first, blank, rest = form.partition(" ")
    for ending in ("es", "er", "e"):
        if blank and first.endswith(ending) and not rest.startswith(("für", "der", "des", "und", "am", "im")):
            return [f"{first.removesuffix(ending)}{other} {rest}" for other in ADJECTIVE_ENDINGS]
    return [form]


def _forms_of(noun: Noun) -> dict[str, Number]:
    """The folded forms of a noun with the number each shows."""
    if noun.gender == "f" and noun.plural == noun.noun + "nen":  # half of all roles, and these are all their forms
        base = fold(noun.noun)
        return {base: "sg", base + "nen": "pl"}
    singular = [] if noun.plural == "=" else singular_forms(noun.noun, noun.gender, noun.plural)
    plurals = plural_forms(noun.noun if noun.plural == "=" else noun.plural) if noun.plural else []
    if " " in noun.noun:
        singular = [form for made in singular for form in _vary_adjective(made)]
        plurals = [form for made in plurals for form in _vary_adjective(made)]
    numbers: dict[str, Number] = {form.lower().replace("ß", "ss"): "sg" for form in singular}
    for made in plurals:
        form = made.lower().replace("ß", "ss")
        numbers[form] = "x" if form in numbers else "pl"
    return numbers


def inflect(nouns: Iterable[Noun]) -> Inflected:
    """All forms of the nouns; a form that is also the dictionary form of another noun belongs to that one.

    >>> role = inflect([Noun("Zeuge", "m", "Zeugen", True), Noun("Fahrzeug", "n", "Fahrzeuge", True, rejected=True)])
    >>> match_compound("Augenzeugen", role).noun, match_compound("Kraftfahrzeugen", role)
    ('Zeuge', None)
    """
    forms: dict[str, Match | None] = {}
    endings: dict[str, Match | None] = {}
    listed = list(nouns)
    bases = [fold(noun.noun) for noun in listed]
    own = frozenset(bases)
    for noun, base in zip(listed, bases, strict=True):
        match, shown = None, ""
        for form, number in _forms_of(noun).items():
            if form in own and form != base:
                continue
            if number != shown and not noun.rejected:
                match, shown = Match(noun.noun, number), number
            if form not in forms:
                forms[form] = match
            if noun.ends_compounds and form not in endings:
                endings[form] = match
    lengths = set(map(len, endings)) or {0}
    return Inflected(forms, endings, max(lengths), min(lengths))


def match_compound(word: str, nouns: Inflected) -> Match | None:
    """The noun whose form a word is, whole, after its last hyphen, or as a compound's longest known ending.

    A word in lower case is no German noun: „angaben“ is a verb; only a name that the table spells so is found in it.
    What begins otherwise may be a noun behind its last hyphen: „taz-Redakteur“, „17-Jähriger“.
    """
    folded = fold(word)
    head = word.rpartition("-")[2]
    joined = head != word and head[:1].isupper()
    if not word[:1].isupper() and not joined:
        whole = nouns.forms.get(folded)
        return whole if whole is not None and whole.noun[:1].islower() else None
    if folded in nouns.forms:
        return nouns.forms[folded]
    last = fold(head)
    if joined and last in nouns.forms:
        return nouns.forms[last]
    for start in range(max(SHORTEST_FIRST_PART, len(last) - nouns.longest), len(last) - nouns.shortest + 1):
        if last[start:] in nouns.endings:
            return nouns.endings[last[start:]]
    return None
