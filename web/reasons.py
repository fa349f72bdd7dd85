"""Why does a quotation have this speaker? „inversion-after“ reads „Direkt nach dem Zitat steht das Redeverb.“"""

from __future__ import annotations

from flask_babel import lazy_gettext
from flask_babel.speaklater import LazyString

from web.languages import gettext

# Below this confidence an attribution is called uncertain wherever it is shown.
UNCERTAIN_BELOW = 0.75

# One sentence for each rule of quotes.frames.attribution.
REASONS: dict[str, LazyString] = {
    "so-after": lazy_gettext("Auf das Zitat folgt „so“ oder „laut“ mit der Nennung."),
    "inversion-after": lazy_gettext("Direkt nach dem Zitat steht das Redeverb und dahinter, wer spricht."),
    "inversion-later": lazy_gettext("Der Satz, zu dem das Zitat gehört, endet mit dem Redeverb und der Nennung."),
    "colon": lazy_gettext("Vor dem Zitat wird genannt, wer spricht; ein Doppelpunkt leitet das Zitat ein."),
    "noun-cue": lazy_gettext("Ein Wort wie „Vorwurf“ oder „Fazit“ kündigt das Zitat an und nennt, von wem es ist."),
    "embedded": lazy_gettext("Das Zitat ist Teil des Satzes, in dem ein Redeverb steht und wer spricht."),
    "preposition": lazy_gettext("„Laut“, „nach“, „so“ oder „zufolge“ im selben Satz weist die Worte zu."),
    "passive": lazy_gettext("Ein Passivsatz nennt, von wem die Worte stammen."),
    "indirect-speech": lazy_gettext("Das Zitat steht in indirekter Rede und setzt fort, was davor jemand sagt."),
    "sentence-subject": lazy_gettext("Ein Redeverb fehlt; zugeordnet ist das Zitat dem Subjekt seines Satzes."),
    "following": lazy_gettext("Der Satz nach dem Zitat nennt, wer gesprochen hat."),
    "continuation": lazy_gettext("Das Zitat setzt das vorige fort; niemand anders kommt dazwischen zu Wort."),
    "lead": lazy_gettext("Das Zitat eröffnet den Artikel; wer spricht, wird gleich danach genannt."),
    "headline": lazy_gettext("Das Zitat ist eine Überschrift; im Text darunter sagt diese Stimme fast dasselbe."),
    "open": lazy_gettext("Der Artikel nennt nicht eindeutig, wer spricht. Wortlaut rät nicht."),
}


def explain_rule(rule: str) -> str:
    """The sentence for a rule of attribution; for a rule without one, its name."""
    sentence = REASONS.get(rule)
    return str(sentence) if sentence else gettext("Regel „%(rule)s“.", rule=rule)


def say_confidence(confidence: float) -> str:
    """How sure an attribution is, in words."""
    if confidence >= 0.95:
        return gettext("sehr sicher")
    if confidence >= 0.85:
        return gettext("sicher")
    if confidence >= UNCERTAIN_BELOW:
        return gettext("wahrscheinlich")
    return gettext("unsicher")


def is_uncertain(confidence: float) -> bool:
    """Whether the reader has to be warned."""
    return confidence < UNCERTAIN_BELOW
