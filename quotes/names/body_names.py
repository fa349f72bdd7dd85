"""What is the body called that a role names? „des Auswärtigen Amtes“ is Auswärtiges Amt, „der Firma“ is no name.

A bare noun that has a plural (Behörde, Behörden) is a kind of body, not one of them; with what tells it from others
(Gewerkschaft Verdi, Landesumweltamt) it is a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from quotes.lexicon.entries import Organisation
from quotes.lexicon.tables import find_organisation, load_table
from quotes.named.traits import PARTIES

PARTY_NAMES = {
    "grüne": "Grüne",
    "grünen": "Grüne",
    "linke": "Die Linke",
    "linken": "Die Linke",
    "linkspartei": "Die Linke",
    "republikaner": "Republikaner",
    "republikanern": "Republikaner",
    "demokraten": "Demokraten",
    "piraten": "Piratenpartei",
}
INSTITUTIONS = frozenset(
    "Bundesregierung Landesregierung Staatsregierung Regierung Staatsanwaltschaft Generalstaatsanwaltschaft Feuerwehr "
    "Außenministerium Kanzleramt Staatskanzlei Unionsfraktion SPD-Fraktion UN Union G7 G20 Huthi "
    "Johanniter Malteser Jusos Neos Tories Revolutionsgarden Streitkräfte IHK Nationalversammlung Präsidialamt".split()
)
"""Bodies with a plural of which an article means the one of its country or town."""

NOT_NAMED = frozenset(
    "Ampel Aufsicht Bund Bundesliga BUND Entwicklungshilfe Fernsehen Flugabwehr Führung Gesamt Hof Hörfunk Insgesamt "
    "Justiz Katastrophenhilfe Katastrophenschutz Konkurrenz Landesspitze Leitung Luftabwehr Marine Meta Nebenklage "
    "Netto Netzwerk Opposition Oppositionsführung Präsidentschaft Redaktionsleitung Regierungsführung Rundfunk "
    "Seenotrettung Staatsschutz Swiss Tafel Verteidigung Vorstand Werk Zoll".split()
)
"""Words of organisations.tsv without a plural that are a field or a part: the Justizminister does not speak for it."""

NAMING = frozenset(
    "Amt Aufsicht Behörde Bund Direktion Gericht Gerichtshof Gewerkschaft Gewerkschaftsbund Hilfswerk Institut Kammer "
    "Kommission Komitee Ministerium Ministerpräsidentenkonferenz Partei Polizei Polizeipräsidium Regierung "
    "Staatsanwaltschaft Umwelthilfe Verband Verfassungsgerichtshof Verfassungsschutz Zentrale Zentralrat".split()
)
"""Nouns that make a name of a compound: Polizeigewerkschaft, Landesumweltamt; not „Mineralölfirma“."""

TERRITORIES = frozenset("Stadt Land Gemeinde Kreis Landkreis Kanton Bezirk Staat Kommune Bistum".split())
NO_BODIES = frozenset("AI CO2 DNA DVD EDV HIV IT KI LGBT LKW MINT PC PKW PR TV U20 U21 UFO WM EM".split())
"""Capitals that are no body: „KI-Sprecher“."""

ENDINGS = {"m": "er", "f": "e", "n": "es"}
LONGEST_NAME = 6


@cache
def named_bodies() -> frozenset[str]:
    """The names that tell which body is meant."""
    rows = [row for row in load_table("organisations").rows if row["kind"] == "organisation"]
    names = {row["word"] for row in rows if not row["plural"] or " " in row["word"]}
    return frozenset(names - NOT_NAMED | INSTITUTIONS)


def is_telling(name: str) -> bool:
    """Does the bare name tell which body is meant?

    >>> is_telling("Kreml"), is_telling("Regierung"), is_telling("Firma"), is_telling("Justiz")
    (True, True, False, False)
    """
    return name in named_bodies()


def name_party(word: str) -> str | None:
    """The party of a word as its name is given: „Grünen“ -> Grüne, „CDU/CSU“ as it is; None for others.

    >>> name_party("Grünen"), name_party("SPD"), name_party("CDU/CSU"), name_party("ADAC")
    ('Grüne', 'SPD', 'CDU/CSU', None)
    """
    lower = word.casefold()
    if lower in PARTY_NAMES:
        return PARTY_NAMES[lower]
    return word if word[:1].isupper() and all(part in PARTIES for part in lower.split("/")) else None


def find_body(words: Sequence[str], is_speaking: bool) -> str | None:
    """The first body that the words of a noun phrase without article name, in the nominative; None for none.

    Capitals that no table knows are a body where the role `is_speaking` for one: „Sprecher des CERN“.

    >>> find_body(["Auswärtigen", "Amtes"], True), find_body(["Gewerkschaft", "Verdi"], True)
    ('Auswärtiges Amt', 'Verdi')
    >>> find_body(["Unternehmens"], True) is None
    True
    """
    for first, word in enumerate(words):
        party = name_party(word)
        if party is not None:
            return party
        known = known_name(words[first:])
        if known is not None:
            return known
        found = find_organisation(word)
        if found is not None and found.kind == "organisation":
            return name_noun(words, first, found, is_speaking)
        if is_speaking and found is None and is_acronym(word):
            return word
    return None


def known_name(words: Sequence[str]) -> str | None:
    """The name of several words with which these begin: „Bundesagentur für Arbeit in Nürnberg“."""
    for end in range(min(len(words), LONGEST_NAME), 1, -1):
        found = find_organisation(" ".join(words[:end]))
        if found is not None and " " in found.word and found.kind == "organisation":
            return found.word
    return None


def name_noun(words: Sequence[str], first: int, found: Organisation, is_speaking: bool) -> str | None:
    """The name that the noun at `first`, a form of `found`, makes with the words around it."""
    noun = nominative(words[first], found)
    prefix = noun.rpartition("-")[0]
    is_compound = noun.casefold() != found.word.casefold()
    if (prefix and (name_party(prefix) or is_telling(prefix))) or (is_compound and found.word.title() in NAMING):
        adjective = words[first - 1] if first else ""
        is_part = adjective[:1].isupper() and adjective.endswith(("e", "en", "er", "es")) and found.gender in ENDINGS
        return f"{adjective.rstrip('nrs').removesuffix('e')}{ENDINGS[found.gender]} {noun}" if is_part else noun
    if is_telling(found.word) and not is_compound:
        return found.word
    following = words[first + 1 :]
    inner = find_body(following, is_speaking)
    if inner is not None or not following or found.word in TERRITORIES:
        return inner
    is_inside = first > 0 and words[first - 1][0].isupper()
    is_name = found.number != "pl" and not is_inside and all(word[0].isupper() for word in following)
    return " ".join((noun, *following)) if is_name else None


def nominative(word: str, found: Organisation) -> str:
    """A form of a noun or of a compound that ends in it as its dictionary form: „Landesumweltamtes“ -> Landesumweltamt.

    >>> nominative("Hilfswerks", find_organisation("Hilfswerks")), nominative("FIFA", find_organisation("FIFA"))
    ('Hilfswerk', 'Fifa')
    """
    base = found.word.casefold()
    at = word.casefold().rfind(base[: max(3, len(base) - 2)])
    if at <= 0:
        return found.word
    # Of „BUND“ and „Bund“ the table finds but one.
    noun = found.word.title() if found.word.title() in NAMING else found.word
    return word[:at] + (noun if word[at].isupper() else base)


@lru_cache(maxsize=4096)
def is_acronym(word: str) -> bool:
    """Two to six capitals that can be a body: „CERN“, not „KI“ and not „NRW“."""
    return word.isalpha() and word.isupper() and 2 <= len(word) <= 6 and word not in NO_BODIES
