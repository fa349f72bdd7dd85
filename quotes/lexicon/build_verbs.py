"""Which forms does a reporting verb have? „mitteilen“: teilt ... mit, mitteilte, mitgeteilt, mitzuteilen.

Writes verb_forms.tsv from reporting_verbs.tsv with the conjugator ablaut (0.11.0, MIT or Apache-2.0). It runs only when
the verbs change, never at run time: `pip install ablaut==0.11.0`, then `python -m quotes.lexicon.build_verbs`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import ablaut  # type: ignore[import-not-found, import-untyped, unused-ignore]

from quotes.lexicon.entries import Verb
from quotes.lexicon.tables import reporting_verbs

HEADER = """\
# The forms of the reporting verbs in the third person, and the forms without a person.
#
# form      lower case
# lemma     as in reporting_verbs.tsv
# particle  the word that has to stand further on in the same clause („teilte ... mit“); empty when the form is whole
# readings  what the form can be, joined by a blank: present, past, k1, k2 (Konjunktiv I, II) with .sg or .pl;
#           infinitive, zu-infinitive (without its „zu“ when that is a word of its own), participle1, participle2
#
# Words with ß have a second row with ss, as Switzerland writes.
# Origin: built by quotes/lexicon/build_verbs.py with ablaut 0.11.0 (MIT or Apache-2.0).
# Licence: that of the project (MIT).
"""

# What else is written beside ablaut's first choice: „sendete“ beside „sandte“.
SECOND_FORMS: dict[str, dict[str, str]] = {
    "senden": {"sendete": "past.sg", "sendeten": "past.pl", "gesendet": "participle2"},
    "wenden": {"wendete": "past.sg", "wendeten": "past.pl", "gewendet": "participle2"},
    "offenbaren": {"offenbart": "participle2"},
}
# Verbs whose prefix stays where it is, though ablaut parts it („stellt unter“): prefix and the verb to inflect.
INSEPARABLE = {
    "umschreiben": ("um", "schreiben"),
    "unterschreiben": ("unter", "schreiben"),
    "unterstellen": ("unter", "stellen"),
}
# Particles that a participle or infinitive may also leave as a word of its own: „wurde bekannt gegeben“.
LOOSE_PARTICLES = frozenset({"bekannt", "deutlich", "klar", "infrage", "richtig", "aufmerksam", "geltend", "recht"})
NON_FINITE = ("infinitive", "zu-infinitive", "participle1", "participle2")
SLOTS = (("present", "present"), ("past", "preterite"), ("k1", "konjunktiv1"), ("k2", "konjunktiv2"))


def base_forms(base: str) -> Iterator[tuple[str, str]]:
    """(form, reading) of a verb without particle, „zu“ left out."""
    if base in INSEPARABLE:
        prefix, inner = INSEPARABLE[base]
        yield from ((prefix + form.removeprefix("ge"), reading) for form, reading in base_forms(inner))
        return
    table = ablaut.conjugate(base)
    for reading, attribute in SLOTS:
        row = getattr(table, attribute)
        yield row[2], f"{reading}.sg"
        yield row[5], f"{reading}.pl"
    yield base, "infinitive"
    yield base, "zu-infinitive"
    yield table.present_participle, "participle1"
    yield table.past_participle, "participle2"
    yield from SECOND_FORMS.get(base, {}).items()


def verb_rows(verb: Verb) -> Iterator[tuple[str, str, str]]:
    """(form, particle, reading) of one verb, separated and joined."""
    base = verb.lemma.removeprefix(verb.particle)
    for form, reading in base_forms(base):
        loose = reading in NON_FINITE
        if not verb.particle or not loose or verb.particle in LOOSE_PARTICLES:
            yield form, verb.particle, reading
        if verb.particle:
            middle = "zu" if reading == "zu-infinitive" else ""
            yield verb.particle + middle + form, "", reading


def build() -> str:
    """The whole table as text."""
    readings: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for verb in reporting_verbs().values():
        for form, particle, reading in verb_rows(verb):
            for spelling in sorted({form.lower(), form.lower().replace("ß", "ss")}):
                uses = readings[spelling, verb.lemma, particle]
                if reading not in uses:
                    uses.append(reading)
    lines = ["\t".join((*key, " ".join(uses))) for key, uses in sorted(readings.items())]
    return HEADER + "\n".join(["form\tlemma\tparticle\treadings", *lines]) + "\n"


if __name__ == "__main__":
    target = Path(__file__).with_name("verb_forms.tsv")
    target.write_text(build(), encoding="utf-8")
