"""Which forms does a reporting verb have? „mitteilen“: teilt ... mit, mitteilte, mitgeteilt, mitzuteilen.

Writes verb_forms.tsv from reporting_verbs.tsv with the conjugator ablaut (0.11.0, MIT or Apache-2.0), and
irregular_verbs.tsv: what no rule tells of the verbs of common_verbs.tsv. It runs only when the verbs change, never at
run time: `pip install ablaut==0.11.0`, then `python -m quotes.lexicon.build_verbs`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import ablaut  # type: ignore[import-not-found, import-untyped, unused-ignore]

from quotes.lexicon.conjugation import plural, regular_forms
from quotes.lexicon.entries import Verb
from quotes.lexicon.verbs import common_verbs, reporting_verbs

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

IRREGULAR_HEADER = """\
# Common verbs without their particles whose third person no rule tells: „steigen“: steigt, stieg, stiege.
#
# verb     infinitive without particle („nehmen“ of „zunehmen“)
# present  third person singular of the present; several forms parted by a blank
# past     the same of the preterite, whose plural adds n or en
# k2       the same of the Konjunktiv II, whose plural adds n
#
# Origin: built by quotes/lexicon/build_verbs.py with ablaut 0.11.0 (MIT or Apache-2.0).
# Licence: that of the project (MIT).
"""

# What else is written beside ablaut's first choice: „sendete“ beside „sandte“.
SECOND_FORMS: dict[str, dict[str, str]] = {
    "senden": {"sendete": "past.sg", "sendeten": "past.pl", "gesendet": "participle2"},
    "wenden": {"wendete": "past.sg", "wendeten": "past.pl", "gewendet": "participle2"},
    "offenbaren": {"offenbart": "participle2"},
}
# The same for common verbs: present, past and Konjunktiv II, an empty one where nothing is added.
OTHER_PARTS: dict[str, tuple[str, str, str]] = {
    "bewegen": ("", "bewog", "bewöge"),
    "brauchen": ("", "", "bräuchte"),
    "entsenden": ("", "entsendete", ""),
    "erküren": ("", "erkor", "erköre"),
    "erschaffen": ("", "erschuf", "erschüfe"),
    "erschrecken": ("erschreckt", "erschreckte", ""),
    "glimmen": ("", "glimmte", ""),
    "gären": ("", "gärte", ""),
    "helfen": ("", "", "hälfe"),
    "hängen": ("", "hängte", ""),
    "quellen": ("quellt", "quellte", ""),
    "saugen": ("", "saugte", ""),
    "schaffen": ("", "schuf", "schüfe"),
    "scheren": ("", "scherte", ""),
    "schinden": ("", "schindete", ""),
    "schleifen": ("", "schleifte", ""),
    "senden": ("", "sendete", ""),
    "stehen": ("", "", "stände"),
    "verflechten": ("verflicht", "", ""),
    "verlöschen": ("verlischt", "verlosch", "verlösche"),
    "versenden": ("", "versendete", ""),
    "verweben": ("", "verwob", "verwöbe"),
    "verwenden": ("", "verwendete", ""),
    "weben": ("", "wob", "wöbe"),
    "wenden": ("", "wendete", ""),
    "wiegen": ("", "wiegte", ""),
    "wägen": ("", "wägte", ""),
}
TAKEN_FOR_STRONG = frozenset({"reihen"})  # ablaut has „rieh“
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


def rejoin(form: str) -> str:
    """The form of an inseparable verb that ablaut parts.

    >>> rejoin("läuft durch"), rejoin("läuft")
    ('durchläuft', 'läuft')
    """
    return "".join(reversed(form.split(" ")))


def principal_parts(base: str) -> tuple[str, str, str]:
    """Present, preterite and Konjunktiv II, third person singular, all that are written, parted by blanks."""
    table = ablaut.conjugate(base)
    for row in (table.preterite, table.konjunktiv2):
        if rejoin(row[5]) != plural(rejoin(row[2])):
            raise ValueError(f"{base}: {row[5]} is no regular plural")
    found = (rejoin(row[2]) for row in (table.present, table.preterite, table.konjunktiv2))
    added = OTHER_PARTS.get(base, ("", "", ""))
    present, past, k2 = (f"{first} {second}".strip() for first, second in zip(found, added, strict=True))
    return present, past, k2


def build_irregular() -> str:
    """The whole table of irregular common verbs as text."""
    lines = ["verb\tpresent\tpast\tk2"]
    for base in sorted({lemma.removeprefix(particle) for lemma, particle in common_verbs().items()}):
        present, past, k2 = principal_parts(base)
        if base not in TAKEN_FOR_STRONG and (present, past, k2) != (*regular_forms(base), past):
            lines.append(f"{base}\t{present}\t{past}\t{k2}")
    return IRREGULAR_HEADER + "\n".join(lines) + "\n"


if __name__ == "__main__":
    folder = Path(__file__).parent
    (folder / "verb_forms.tsv").write_text(build(), encoding="utf-8")
    (folder / "irregular_verbs.tsv").write_text(build_irregular(), encoding="utf-8")
