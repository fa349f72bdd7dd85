"""What is an attribution frame? In „laut Claus Kreß“ cue „laut“ and mention „Claus Kreß“, found by a named rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.language.clauses import RELATIVES, SUBORDINATORS, clause_around, ends_clause
from quotes.language.cues import CueWord, is_finite_verb
from quotes.language.function_words import OBLIQUE, PREPOSITIONS
from quotes.language.words import Token
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase
from quotes.syntax.owners import owner_of, whose_view

ASIDE = frozenset(", – — -".split())
SENTENCES_KEPT = 64
"""Sentences of which is remembered what the rules asked; the quotations near them ask the same again."""

QUOTING = frozenset("laut gemäß gemäss so zufolge nach aus für wie in".split())
"""Prepositions that can cite; „in“ only in „in den Worten des Trainers“."""
GOES = frozenset("geht gehe ging ginge".split())
"""„Geht es nach dem Rat, ...“, „Wenn es nach Velt ginge, ...“: what somebody wants."""
OUT_OF = frozenset("Sicht Perspektive Kreisen Angaben".split())
JUDGING = frozenset("ist sind war waren sei bleibt bedeutet wäre".split())
EVENT = re.compile(
    r"(?:[Vv]erkündung|[Rr]ede|[Gg]espräche?|[Kk]onferenz|[Ii]nterviews?|[Aa]nhörung|[Vv]ernehmung|[Dd]ebatte|[Pp]redigt|"
    r"[Vv]ortrag|[Ll]esung|[Aa]nsprache|[Bb]ekanntgabe|[Dd]rohungen?|[Kk]ritik|[Aa]nruf|[Ss]treit|[Pp]roteste?n?|"
    r"[Vv]orwürfen?|[Dd]iskussion|[Tt]elefonat|[Aa]bstimmung|[Uu]nterredung|[Vv]erhör|[Ww]ortgefecht|[Aa]nklage|"
    r"[Bb]eschwerden?|[Rr]eaktion(?:en)?|[Aa]nfragen?|[Bb]efehl|[Gg]eständnis|[Ee]ntschuldigung)$"
)
"""„nach der Pressekonferenz“ says when, not who."""
WITH_ZU = re.compile(
    r"(?:ab|an|auf|aus|bei|durch|ein|fest|her|hin|mit|nach|um|unter|vor|weg|weiter|zurück|zusammen|zu)zu[a-zäöüß]+n"
)
"""„einzuführen“: an infinitive whose „zu“ stands behind the particle."""
CONTENT = frozenset("dass ob was wann wer wo warum weshalb weswegen wie womit wonach worin wovor".split())
VIEWS = frozenset(
    "Ansicht Meinung Auffassung Einschätzung Sicht Überzeugung Darstellung Worten Angaben Angabe Aussage Aussagen "
    "Information Informationen Berechnungen Berechnung Ermittlungen Erkenntnissen Erkenntnis Erfahrungen Schätzungen "
    "Recherchen Erkenntnisstand Kenntnisstand "
    "Plan Plänen Planung Planungen Zahlen Daten Vorgaben Hochrechnung Hochrechnungen Endergebnis Vorüberlegungen "
    "Beobachtungen Bewertung Lesart Medien Medienberichten Agenturberichten Quellen".split()
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The attribution frame of one quotation: the rule that found it, the cue and the mention, each with its sentence.

    `cue` and `phrase` are None when the frame has none; `lemma` is the cue's dictionary form. `carried` says that the
    frame is another quotation's or sentence's, from which this one goes on.
    """

    rule: str
    sentence: Sentence
    cue: Token | None
    lemma: str
    phrase: Phrase | None
    carried: bool = False


Decisions = Sequence[Frame | None]
Rule = Callable[[Site, Passages, Decisions], "Frame | None"]


def with_these_words(rule: str, sentence: Sentence, i: int) -> Frame | None:
    """The frame of „mit“ at token `i` under `rule`: „..., mit diesen Worten meldete er sich“, „Mit diesem Satz
    beendete Tom Velt seine Rede“. A verb of any kind, its subject behind it.
    """
    noun = next((p for p in sentence.phrases if p.first == i + 1 and p.kind == "utterance"), None)
    if noun is None or not sentence.tokens[noun.first].text.startswith("dies"):
        return None
    behind_verb = noun.last + 1
    if behind_verb < len(sentence.tokens) and sentence.tokens[behind_verb].text == "sich":
        behind_verb += 1
    subjects = (p for p in sentence.phrases if p.first == behind_verb and p.may_be_subject and p.weight >= 2)
    subject = next(subjects, None)
    return None if subject is None else Frame(rule, sentence, sentence.tokens[noun.last - 1], noun.head, subject)


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
    return i + 2 < len(tokens) and tokens[i + 2].text == "Worten"


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
    if (
        word in ("laut", "nach")
        and tokens[i - 1].text == ","
        and tokens[i + 1 : i + 2]
        and tokens[i + 1].text == "denen"
    ):
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
        if word == "aus" and (phrase is None or phrase.head not in OUT_OF):
            return phrase if phrase is not None and phrase.weight >= 2 and is_heard(tokens) else None
        if phrase is not None and goes_by(tokens, i, phrase):
            return phrase
        if phrase is None or not is_view(phrase):
            return None
        owner = whose_view(sentence, i) or owner_of(sentence, phrase)
        return phrase if owner is None and not is_moment(tokens, phrase) else owner
    if word == "für" and phrase is not None and phrase.kind in ("person", "role", "organisation"):
        second = tokens[0].text == "Für" and tokens[i - 1].text == "," and phrase.last == near
        return phrase if second or opens_judgement(tokens, i, near) else None
    return None


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


def opens_judgement(tokens: Sequence[Token], i: int, near: int) -> bool:
    """„Für Velt ist das „...““, „was für die Rätin ein „...“ ist“: a judgement, not a purpose."""
    if i == 0:  # but „Für Velt gehe „ein Traum“ in Erfüllung“ tells what another said
        verb = next((token.text for token in tokens[1 : near or 1] if is_finite_verb(token.text)), "")
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


def skip_aside(tokens: Sequence[Token], j: int) -> tuple[int, bool]:
    """The index behind a comma or dash at `j`, and whether there was one."""
    aside = False
    while j < len(tokens) and tokens[j].text in ASIDE:
        aside = True
        j += 1
    return j, aside


def stands_first(site: Site) -> bool:
    """Does the quotation open its sentence, or follow a colon?"""
    return (
        site.at == 0
        or site.sentence.tokens[site.at - 1].text == ":"
        or site.sentence.tokens[site.at - 1].quotation >= 0
    )


def is_fragment(site: Site) -> bool:
    """Is the quotation a part of the reporter's sentence rather than a sentence of its own, or one behind a colon?"""
    if site.left and site.left[-1].text == ":":
        return False
    return site.sentence.has_words


def speaker_like(phrase: Phrase) -> bool:
    """A nominative that can speak."""
    return phrase.may_be_subject and phrase.weight >= 2 and phrase.kind != "name"


def has_infinitive(site: Site, between: Sequence[str]) -> bool:
    """„..., den Deich „sofort“ zu erhöhen“, „wieder einzuführen“: is there a „zu“ in the clause of the words `between`
    and the quotation, or close behind it?
    """
    near = (*between, *(token.text for token in site.right[:3]))
    return any(word == "zu" or WITH_ZU.fullmatch(word) for word in near)


def is_infinitive(clause: Sequence[Token]) -> bool:
    """„Den Deich zu erhöhen“, „Eine Richterin abzuberufen“: a clause that ends with „zu“ and its verb."""
    ends = len(clause) > 1 and (clause[-2].text == "zu" or WITH_ZU.fullmatch(clause[-1].text) is not None)
    return ends and not any(is_finite_verb(token.text) for token in clause[:-1])


def closes_side_clause(site: Site, cue: CueWord) -> bool:
    """„kritisierte den Rat, der von „...“ gesprochen hatte“, „Während Velt von „...“ sprach, ...“: the verb behind ends
    the clause of the quotation, which says no more than that.

    A clause of „dass“ or „ob“ may be told by whoever heads the sentence.
    """
    tokens = site.sentence.tokens
    begin = clause_around(tokens, cue.at)
    if not begin < site.at < cue.at or not ends_clause(tokens, cue.at):
        return False
    if tokens[begin].text.casefold() in SUBORDINATORS - CONTENT:
        return True
    if tokens[begin].text == "was" and cue.kind == "name":
        return True  # „weist zurück, was Velt einen „...“ nennt“
    opener = begin + 1 if tokens[begin].text in PREPOSITIONS else begin
    return begin > 0 and tokens[begin - 1].text == "," and tokens[opener].text in RELATIVES
