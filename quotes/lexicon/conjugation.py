"""Which finite forms follow from an infinitive? „drohen“: droht, drohte, drohe; „handeln“: handele, handle.

A strong verb („stieg“) has its present, preterite and Konjunktiv II in irregular_verbs.tsv; all else is regular: the
build of that table (build_verbs) compares what is made here with the conjugator, for every verb of common_verbs.tsv.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

# Stems that put an e before an ending in t: „meldet“, „atmet“, „zeichnet“, but „warnt“, „wohnt“, „filmt“.
LINKING = ("d", "t", *(before + nasal for before in ("b", "ch", "d", "f", "g", "k", "p", "t", "w") for nasal in "mn"))
CONTRACTED = ("eln", "ern")


class FiniteForms(NamedTuple):
    """Forms of the third person, singular and plural, by mood; a Konjunktiv form may be an indicative one too."""

    indicative: tuple[str, ...]
    konjunktiv: tuple[str, ...]


def regular_forms(verb: str) -> tuple[str, str]:
    """The present and the preterite, third person singular, of a weak verb.

    >>> regular_forms("drohen"), regular_forms("arbeiten"), regular_forms("handeln")
    (('droht', 'drohte'), ('arbeitet', 'arbeitete'), ('handelt', 'handelte'))
    """
    stem = verb[:-1] if verb.endswith(CONTRACTED) else verb[:-2]
    if stem.endswith(LINKING):
        stem += "e"
    return stem + "t", stem + "te"


def first_konjunktiv(verb: str) -> tuple[str, ...]:
    """The Konjunktiv I, third person singular, in all spellings.

    >>> first_konjunktiv("nehmen"), first_konjunktiv("handeln"), first_konjunktiv("ändern"), first_konjunktiv("tun")
    (('nehme',), ('handele', 'handle'), ('ändere', 'ändre'), ('tue',))
    """
    if verb.endswith(CONTRACTED):
        return f"{verb[:-1]}e", f"{verb[:-3]}{verb[-2]}e"
    return (verb[:-1],) if verb.endswith("en") else (f"{verb[:-1]}e",)


def plural(singular: str) -> str:
    """The third person plural of a preterite or a Konjunktiv II.

    >>> plural("drohte"), plural("stieg")
    ('drohten', 'stiegen')
    """
    return singular + ("n" if singular.endswith("e") else "en")


def finite_forms(verb: str, irregular: Mapping[str, Mapping[str, str]]) -> FiniteForms:
    """The forms of a verb without particle; `irregular` holds the rows of irregular_verbs.tsv by verb.

    >>> finite_forms("steigen", {"steigen": {"present": "steigt", "past": "stieg", "k2": "stiege"}})
    FiniteForms(indicative=('steigt', 'steigen', 'stieg', 'stiegen'), konjunktiv=('steige', 'stiege', 'stiegen'))
    """
    row = irregular.get(verb)
    if row is None:
        present, past = regular_forms(verb)
        return FiniteForms((present, verb, past, plural(past)), first_konjunktiv(verb))
    pasts, seconds = row["past"].split(), row["k2"].split()
    indicative = (*row["present"].split(), verb, *pasts, *map(plural, pasts))
    return FiniteForms(indicative, (*first_konjunktiv(verb), *seconds, *map(plural, seconds)))


def all_forms(
    verbs: Iterable[tuple[str, str]], irregular: Mapping[str, Mapping[str, str]]
) -> tuple[frozenset[str], frozenset[str]]:
    """Indicative and Konjunktiv forms of (lemma, particle), parted and joined („nahm“, „annahm“), with ss for ß too.

    >>> [sorted(forms) for forms in all_forms([("zusenden", "zu"), ("fließen", "")], {})]  # doctest: +ELLIPSIS
    [['fliessen', 'fliesst', ..., 'sendet', ..., 'zusendet', 'zusendete', 'zusendeten'], [..., 'sende', 'zusende']]
    """
    found: tuple[list[str], list[str]] = ([], [])
    known: dict[str, FiniteForms] = {}
    for lemma, particle in verbs:
        base = lemma.removeprefix(particle)
        forms = known.get(base)
        if forms is None:
            forms = known[base] = finite_forms(base, irregular)
            found[0].extend(forms[0])
            found[1].extend(forms[1])
        if particle:
            found[0].extend([particle + form for form in forms[0]])
            found[1].extend([particle + form for form in forms[1]])
    indicative, konjunktiv = map(set, found)
    for made in (indicative, konjunktiv):
        made.update([form.replace("ß", "ss") for form in made if "ß" in form])
    return frozenset(indicative), frozenset(konjunktiv)
