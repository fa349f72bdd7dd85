"""Which verb can a form be, and in which mood? „teilte“ with „mit“ is mitteilen; „stieg“ is finite and reports nothing.

Verbs that report have all their forms in verb_forms.tsv, with what each can be. Of the common verbs, which do not, it
is enough to know which forms are finite and which are Konjunktiv: conjugation makes them from the infinitive.
"""

from __future__ import annotations

from functools import cache, lru_cache

from quotes.lexicon.conjugation import CONTRACTED, all_forms, first_konjunktiv
from quotes.lexicon.entries import Verb, VerbForm
from quotes.lexicon.formats import load_table
from quotes.lexicon.reading import refuse_shared_keys


@lru_cache(maxsize=1)
def reporting_verbs() -> dict[str, Verb]:
    """Reporting verbs by infinitive.

    >>> reporting_verbs()["mitteilen"].particle
    'mit'
    >>> "als" in reporting_verbs()["bezeichnen"].frame
    True
    """
    return {
        row["lemma"]: Verb(
            row["lemma"], row["particle"], row["class"], frozenset(row["frame"].split("+")), row["strength"] == "strong"
        )
        for row in load_table("reporting_verbs").rows
    }


@lru_cache(maxsize=1)
def verb_forms() -> dict[str, tuple[VerbForm, ...]]:
    """What a verb form can be, by the lower-case form.

    >>> [(form.lemma, form.particle) for form in verb_forms()["teilte"]]
    [('austeilen', 'aus'), ('mitteilen', 'mit')]
    >>> [form.lemma for form in verb_forms()["mitgeteilt"]]
    ['mitteilen']
    """
    found: dict[str, tuple[VerbForm, ...]] = {}
    sets: dict[str, frozenset[str]] = {}
    for form, lemma, particle, readings in load_table("verb_forms").kept:
        if readings not in sets:
            sets[readings] = frozenset(readings.split(" "))
        entry = VerbForm(form, lemma, particle, sets[readings])
        found[form] = (*found[form], entry) if form in found else (entry,)
    return found


@lru_cache(maxsize=1)
def common_verbs() -> dict[str, str]:
    """The particles of the verbs that do not report, by infinitive; what reporting_verbs.tsv rejects is among them.

    Raises LexiconError when a verb stands in both tables.

    >>> common_verbs()["zunehmen"], common_verbs()["steigen"], "sagen" in common_verbs()
    ('zu', '', False)
    """
    common, reporting = load_table("common_verbs"), load_table("reporting_verbs")
    refuse_shared_keys(common, reporting)
    return {row[0]: row[1] for row in (*common.kept, *reporting.refused)}


@lru_cache(maxsize=1)
def common_verb_forms() -> frozenset[str]:
    """Present and preterite, third person, of the common verbs, in lower case, parted and joined („nahm“, „zunahm“).

    The plural of the present is also the infinitive, some forms are also participles („verkauft“), and some are forms
    of reporting verbs too („sagte“ with „los“ is lossagen): ask verb_forms() first.

    >>> {"stieg", "nahm", "zunahm", "fehlt"} <= common_verb_forms(), "meinte" in common_verb_forms()
    (True, False)
    """
    return _common_forms()[0] - _homographs()


@lru_cache(maxsize=1)
def konjunktiv_forms() -> frozenset[str]:
    """Lower-case forms of all verbs, reporting or not, that are Konjunktiv, third person, and nothing else.

    >>> {"sei", "nehme", "annehme", "handele", "handle", "könnten", "stünde"} <= konjunktiv_forms()
    True
    >>> {"sollte", "zeigten", "nehmen", "lange"} & konjunktiv_forms()
    set()
    """
    indicative, common = _common_forms()
    konjunktiv = set(common)
    others: set[str] = set()
    for form, _, _, readings in load_table("verb_forms").kept:
        if "present" in readings or "past" in readings:
            others.add(form)
        elif "k1" in readings or "k2" in readings:
            konjunktiv.add(form)
    for verb in reporting_verbs().values():
        if verb.lemma.endswith(CONTRACTED):
            forms = first_konjunktiv(verb.lemma.removeprefix(verb.particle))
            konjunktiv.update(forms, [verb.particle + form for form in forms])
    return frozenset(konjunktiv.difference(indicative, others, _homographs()))


@cache
def _common_forms() -> tuple[frozenset[str], frozenset[str]]:
    """Indicative and Konjunktiv forms of the common verbs."""
    irregular = {row["verb"]: row for row in load_table("irregular_verbs").rows}
    return all_forms(common_verbs().items(), irregular)


@cache
def _homographs() -> frozenset[str]:
    return frozenset(row["form"] for row in load_table("verb_homographs").rows)
