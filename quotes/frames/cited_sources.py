"""Whose words does a preposition cite? „laut Claus Kreß“, „nach Angaben der Polizei“, „den Angaben zufolge“."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quotes.frames.frame import ASIDE, SENTENCES_KEPT, Frame
from quotes.language.cues import is_finite_verb
from quotes.language.function_words import OBLIQUE, PREPOSITIONS
from quotes.language.words import Token
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.syntax.owners import owner_of, whose_view

QUOTING = frozenset("laut gemäß gemäss so zufolge nach aus für wie in".split())
"""Prepositions that can cite; „in“ only in „in den Worten des Trainers“."""
GOES = frozenset("geht gehe ging ginge".split())
"""„Geht es nach dem Rat, ...“, „Wenn es nach Velt ginge, ...“: what somebody wants."""
OUT_OF = frozenset("Sicht Perspektive Kreisen Angaben".split())
CERTAIN = frozenset("ist sei war wäre steht stehe stand zeigt zeige zeigte".split())
JUDGING = frozenset("ist sind war waren sei bleibt bedeutet wäre".split())
EVENT = re.compile(
    r"(?:[Vv]erkündung|[Rr]ede|[Gg]espräche?|[Kk]onferenz|[Ii]nterviews?|[Aa]nhörung|[Vv]ernehmung|[Dd]ebatte|[Pp]redigt|"
    r"[Vv]ortrag|[Ll]esung|[Aa]nsprache|[Bb]ekanntgabe|[Dd]rohungen?|[Kk]ritik|[Aa]nruf|[Ss]treit|[Pp]roteste?n?|"
    r"[Vv]orwürfen?|[Dd]iskussion|[Tt]elefonat|[Aa]bstimmung|[Uu]nterredung|[Vv]erhör|[Ww]ortgefecht|[Aa]nklage|"
    r"[Bb]eschwerden?|[Rr]eaktion(?:en)?|[Aa]nfragen?|[Bb]efehl|[Gg]eständnis|[Ee]ntschuldigung)$"
)
"""„nach der Pressekonferenz“ says when, not who."""
EYES = "Augen"
"""„in den Augen der Ministerin“, „in Velts Augen“: somebody's view where it is said whose."""
VIEWS = frozenset(
    "Augen "
    "Ansicht Meinung Auffassung Einschätzung Sicht Überzeugung Darstellung Worten Angaben Angabe Aussage Aussagen "
    "Information Informationen Berechnungen Berechnung Ermittlungen Erkenntnissen Erkenntnis Erfahrungen Schätzungen "
    "Recherchen Erkenntnisstand Kenntnisstand "
    "Plan Plänen Planung Planungen Zahlen Daten Vorgaben Hochrechnung Hochrechnungen Endergebnis Vorüberlegungen "
    "Beobachtungen Bewertung Lesart Medien Medienberichten Agenturberichten Quellen".split()
)


def preposition_in(sentence: Sentence, begin: int, stop: int, near: int = 0) -> Frame | None:
    """The quoting preposition between two tokens of a sentence, with the phrase that it governs.

    Of several the last one before token `near` counts, else the first behind it.
    """
    found: Frame | None = None
    for i in quoting_words(sentence):
        phrase = governed_by(sentence, i, near) if begin <= i < stop else None
        if phrase is None:
            continue
        if found is not None and i >= near:
            break
        found = Frame("preposition", sentence, sentence.tokens[i], sentence.tokens[i].text.casefold(), phrase)
    return found


@lru_cache(maxsize=SENTENCES_KEPT)
def quoting_words(sentence: Sentence) -> Sequence[int]:
    """The tokens of a sentence that can be quoting prepositions."""
    found = [i for i, token in enumerate(sentence.tokens) if token.text.casefold() in QUOTING]
    return [i for i in found if sentence.tokens[i].text not in ("in", "In") or opens_wording(sentence.tokens, i)]


def opens_wording(tokens: Sequence[Token], i: int) -> bool:
    """„in den Worten des Trainers“, „in seinen Worten“: is „in“ at token `i` the first word of it?"""
    return i + 2 < len(tokens) and tokens[i + 2].text in ("Worten", EYES)


def governed_by(sentence: Sentence, i: int, near: int) -> Phrase | None:
    """Whose words the quoting preposition at token `i` gives; None when it gives nobody's."""
    tokens = sentence.tokens
    word = tokens[i].text.casefold()
    phrases = sentence.phrases
    if word == "zufolge" or (word == "nach" and (i + 1 == len(tokens) or not tokens[i + 1].is_capital)):
        phrase = next((p for p in phrases if p.last == i and (word == "zufolge" or is_view_before(tokens, p))), None)
        if phrase is not None:
            phrase = before_complement(sentence, phrase) if word == "zufolge" else phrase
            return (
                owner_of(sentence, phrase) if phrase.weight < 3 else None
            ) or phrase  # „dem Sprecher der Stadt zufolge“
    if word in ("laut", "nach") and tokens[i - 1].text == "," and [t.text for t in tokens[i + 1 : i + 2]] == ["denen"]:
        before = [p for p in reversed(phrases) if p.last <= i - 1]  # „die Pläne der Stadt, laut denen ...“
        return next((p for p in before if p.kind in ("utterance", "document")), before[0] if before else None)
    phrase = next((p for p in phrases if p.first > i and is_attributed(tokens, i + 1, p.first)), None)
    if word in ("laut", "gemäß", "gemäss") or (word == "so" and i and tokens[i - 1].text in ASIDE):
        return own_subject(sentence, i) if is_own(tokens, i) else phrase
    if word == "wie":
        return phrase if i == 0 and phrase is not None and is_source_clause(tokens, phrase) else None
    if word in ("nach", "aus", "in"):
        if is_own(tokens, i):
            return own_subject(sentence, i)
        if phrase is not None and owns_view(sentence, phrase):
            return phrase
        if word == "aus" and (phrase is None or phrase.head not in OUT_OF):
            return phrase if phrase is not None and phrase.weight >= 2 and is_heard(tokens) else None
        if phrase is not None and goes_by(tokens, i, phrase):
            return phrase
        if phrase is None or not is_view(phrase):
            return None
        owner = whose_view(sentence, i) or owner_of(sentence, phrase)
        if owner is None and phrase.head == EYES:
            return None
        return phrase if owner is None and not is_moment(tokens, phrase) else owner
    return phrase if word == "für" and phrase is not None and holds_so(tokens, i, phrase, near) else None


def owns_view(sentence: Sentence, phrase: Phrase) -> bool:
    """„nach Bergs Angaben“, „aus Moskaus Sicht“: a genitive, and behind it the view that is theirs."""
    genitive = sentence.tokens[phrase.last - 1].text.endswith(("s", "’", "'")) and phrase.core_first == phrase.first
    if not genitive or phrase.kind not in ("person", "name", "organisation"):
        return False
    return any(p.first == phrase.last and p.head in VIEWS for p in sentence.phrases)


def before_complement(sentence: Sentence, phrase: Phrase) -> Phrase:
    """„Angaben der Polizei in Bonn zufolge“, „einem Brief an den Rat zufolge“: before the preposition stands the
    source, and what it governs only belongs to that.
    """
    at = preposition_at(sentence.tokens, phrase.first)
    whole = next((p for p in sentence.phrases if p.last == at), None)
    return phrase if whole is None else before_complement(sentence, whole)


def preposition_at(tokens: Sequence[Token], first: int) -> int:
    """The token of the preposition before a phrase, adjectives between; -1 when none stands there."""
    for k in range(first - 1, max(-1, first - 4), -1):
        if tokens[k].text in PREPOSITIONS:
            return k
        if not (tokens[k].text.islower() and tokens[k].text.endswith(("en", "em", "er"))):
            break
    return -1


def is_heard(tokens: Sequence[Token]) -> bool:
    """„Aus der Partei ist zu hören, ...“: is it heard from there?"""
    return any(token.text == "hören" and tokens[i - 1].text == "zu" for i, token in enumerate(tokens) if i)


def goes_by(tokens: Sequence[Token], i: int, phrase: Phrase) -> bool:
    """„Geht es nach Velt, ...“, „Wenn es nach Velt geht, ...“ with „nach“ at token `i`."""
    if tokens[i - 1].text != "es" or phrase.weight < 2:
        return False
    beside = (*tokens[max(0, i - 2) : i - 1], *tokens[phrase.last : phrase.last + 1])
    return any(token.text.casefold() in GOES for token in beside)


def is_source_clause(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """„Wie eine Studie ergab, ...“: a subject and a verb of any kind before the comma."""
    between = [token.text for token in tokens[phrase.last : phrase.last + 4]]
    return phrase.first == 1 and phrase.may_be_subject and "," in between[1:] and between[0].islower()


def is_attributed(tokens: Sequence[Token], begin: int, stop: int) -> bool:
    """„nach inoffiziellen Angaben“, „laut nationalem statistischen Amt“: at most adjectives between two tokens."""
    between = tokens[begin:stop]
    return len(between) < 4 and all(
        token.text.islower() and token.text.endswith(("en", "em", "er")) for token in between
    )


def is_own(tokens: Sequence[Token], i: int) -> bool:
    """„nach eigenen Angaben“, „laut eigener Aussage“: the sentence's subject said so of itself."""
    return i + 2 < len(tokens) and tokens[i + 1].text.startswith("eigene") and tokens[i + 2].is_capital


def own_subject(sentence: Sentence, i: int) -> Phrase | None:
    """The subject of a sentence with „nach eigenen Angaben“ at token `i`: the last before it, else the first behind."""
    fit = [p for p in sentence.phrases if p.may_be_subject and p.weight >= 2]
    before = [p for p in fit if p.last <= i]
    return before[-1] if before else next((p for p in fit if p.first > i), None)


def holds_so(tokens: Sequence[Token], i: int, phrase: Phrase, near: int) -> bool:
    """„Für Velt ist das „...““, „Für Velt ein Fehler, für Berg „...““: is it the view of the phrase behind „für“?"""
    if phrase.weight >= 1 and is_clear(tokens, i, phrase):
        return True
    second = tokens[0].text == "Für" and tokens[i - 1].text == "," and phrase.last == near
    return phrase.kind in ("person", "role", "organisation") and (second or opens_judgement(tokens, i, near))


def is_clear(tokens: Sequence[Token], i: int, phrase: Phrase) -> bool:
    """„Auch für Velt ist klar: ...“, „Für Rätin Holm (SPD) zeige sich, dass ...“, „Es sei für die Fraktion klar“."""
    behind = [token.text for token in tokens[phrase.last : phrase.last + 8]]
    if behind[:1] == ["("] and ")" in behind:
        behind = behind[behind.index(")") + 1 :]
    if i and tokens[i - 1].text in CERTAIN | {"es"}:
        return behind[:1] in (["klar"], ["fest"]) and not CERTAIN.isdisjoint(token.text for token in tokens[:i][-2:])
    certain = behind[1:2] in (["klar"], ["fest"], ["sich"]) and behind[2:3] in ([":"], [","])
    return i < 2 and behind[:1] != [] and behind[0] in CERTAIN and certain


def opens_judgement(tokens: Sequence[Token], i: int, near: int) -> bool:
    """„Für Velt ist das „...““, „was für die Rätin ein „...“ ist“: a judgement, not a purpose."""
    if i == 0 or (
        i == 1 and tokens[0].text == "Auch"
    ):  # but „Für Velt gehe „ein Traum“ in Erfüllung“ tells what another said
        verb = next((token.text for token in tokens[i + 1 : near or 1] if is_finite_verb(token.text)), "")
        return verb not in konjunktiv_forms() or verb in JUDGING
    if i > near or tokens[i - 1].text.casefold() not in ("was", "und", "war", "ist"):
        return False
    return any(token.text in JUDGING for token in tokens[max(0, i - 1) : near + 4])


def is_view(phrase: Phrase) -> bool:
    """„nach Ansicht der Opposition“, „nach Angaben der Polizei“: a noun of utterance that names whose it is."""
    if EVENT.search(phrase.head):
        return False
    return phrase.kind in ("utterance", "document") or phrase.head in VIEWS


def is_view_before(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """„seiner Meinung nach“, „den Angaben nach“: a dative; but „die Sicht nach oben“, „der Frage nach der Schuld“."""
    bare = phrase.first == phrase.core_first
    return phrase.head in VIEWS and (bare or tokens[phrase.first].text.casefold() in OBLIQUE | {"der"})


def is_moment(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """„nach dem Urteil“, „nach der Warnung“: said once the others were, not by them."""
    return phrase.kind == "utterance" and tokens[phrase.first].text in ("dem", "der", "den") and not phrase.plural
