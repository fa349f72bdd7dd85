"""Who speaks without meaning to? „Mist“, entfährt es Tom Velt. „Nein“, platzt es aus ihr heraus."""

from __future__ import annotations

from quotes.frames.frame import Decisions, Frame
from quotes.language.function_words import DATIVE_PRONOUNS
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase

ESCAPING = {
    form: lemma
    for lemma, forms in {
        "entfahren": "entfährt entfuhr",
        "entschlüpfen": "entschlüpft entschlüpfte",
        "herausplatzen": "platzt platzte",
        "herausbrechen": "bricht brach",
        "heraussprudeln": "sprudelt sprudelte",
        "herausrutschen": "rutscht rutschte",
    }.items()
    for form in forms.split()
}
"""Forms of verbs whose subject is „es“: the speaker stands in the dative."""


def burst_out(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„..., entfährt es Tom Velt“, „..., bricht es aus der Mutter heraus“: whoever stands behind „es“."""
    words = [token.text for token in site.right[:4]]
    if len(words) < 4 or words[0] != "," or words[1] not in ESCAPING or words[2] != "es":
        return None
    verb = site.at + 2
    speaker = speaker_at(site.sentence, verb + (3 if words[3] == "aus" else 2))
    tokens = site.sentence.tokens
    return (
        None if speaker is None else Frame("inversion-after", site.sentence, tokens[verb], ESCAPING[words[1]], speaker)
    )


def speaker_at(sentence: Sentence, at: int) -> Phrase | None:
    """The phrase, or the pronoun in the dative, that begins at token `at`."""
    if at >= len(sentence.tokens):
        return None
    word = sentence.tokens[at].text
    if word in DATIVE_PRONOUNS:
        gender = DATIVE_PRONOUNS[word]
        return Phrase(
            at, at + 1, "pronoun", "er" if gender == "m" else "sie", None, True, True, gender, False, False, at
        )
    return next((p for p in sentence.phrases if p.first == at and p.weight >= 2), None)
