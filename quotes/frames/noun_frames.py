"""Which noun of utterance frames a quotation? „der Vorwurf der Opposition, der Plan sei „...““, „Sein Fazit: „...““."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.frames.cited_sources import preposition_in
from quotes.frames.experiencers import experienced
from quotes.frames.frame import Decisions, Frame
from quotes.frames.judged_words import judged_words
from quotes.frames.likened import likened_to
from quotes.frames.noun_clauses import (
    FAR_PREDICATE,
    by_means,
    frame_of,
    given_by,
    is_called,
    is_clause_of,
    is_means,
    is_resumed,
    is_told_behind,
    met_with,
)
from quotes.frames.reproaches import SHARING, is_met_there, refuted, refuted_behind
from quotes.language.words import Token
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.named.name_runs import is_given
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase
from quotes.phrases.prepositions import preposition_before
from quotes.syntax.documents import ASKED
from quotes.syntax.owners import owner_of

FAR_BELOW = 12
"""Tokens between the noun and a quotation in the clause that it announces."""
FAR_IN_CLAUSE = 30
"""The same where somebody is named whose utterance it is."""

CONDITIONS = frozenset("Sollte Sollten Wenn Falls".split())
GIVERS = frozenset("von vom bei beim seitens vonseiten".split())
RESPONSES = frozenset(
    "Zustimmung Unterstützung Rückendeckung Schützenhilfe Zuspruch Gegenwind Beifall Applaus Freude Enttäuschung "
    "Erleichterung Ernüchterung Ärger Unmut Entsetzen Bestürzung Verärgerung Verwunderung Unverständnis Jubel Frust "
    "Trauer Absage Anerkennung Protest Begeisterung Aufatmen".split()
)
DIRECTLY = frozenset(": , – zu dazu wörtlich lautet lautete ist war vor".split())
ANNOUNCED_BY = frozenset(("dass", "es", "sie", "er", "man", "der", "die", "das", "wonach", "ob", "ein", "eine"))


def noun_cue(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Auf den Vorwurf der Opposition, es handle sich um „...“, entgegnete ...“: the clause is the opposition's."""
    sentence = site.sentence
    if [token.text for token in site.left[-2:]] == [",", "als"]:
        return None  # „wies den Vorwurf, er sei untätig, als „...“ zurück“
    judged = judged_words(site)
    if judged is not None or is_called(site) or is_told_behind(site):
        return judged
    likened = likened_to(site)
    if likened is not None:
        return likened
    near = [p for p in sentence.phrases[::-1] if p.last <= site.at and site.at - p.last <= FAR_IN_CLAUSE]
    uttered = [p for p in near if p.kind == "utterance" and not is_answered(sentence, p)]
    means = next((p for p in uttered if not begins_content(site, p)), None)
    if means is not None and is_means(site, means):
        return by_means(site, means)
    for phrase in uttered:
        comma = refuted(site, phrase) or refuted_behind(site, phrase)
        if comma is not None:
            named = owner_of(sentence, phrase)
            source = named if named is not None and named.weight >= 2 else phrase
            told = announces(site, phrase.first, comma) or is_clause_of(site, comma)
            return frame_of(site, phrase, source) if told else None
    for phrase in uttered:
        found = said_with(site, phrase)
        if found is not None or not (is_far(site, phrase) or begins_content(site, phrase)):
            return found
    return None


def is_answered(sentence: Sentence, phrase: Phrase) -> bool:
    """„„...“, erklärte Velt auf die Frage einer Reporterin, ob er bleibe, „...““: has whoever is asked the verb?"""
    asked = phrase.governed and phrase.head in ASKED and sentence.tokens[phrase.first - 1].text == "auf"
    return asked and any(cue.strong and not cue.passive and cue.at < phrase.first for cue in sentence.cues)


def said_with(site: Site, phrase: Phrase) -> Frame | None:
    """The frame that one noun of utterance makes: its owner's, its own, or that of whoever utters it; None for none."""
    owner = owner_of(site.sentence, phrase)
    if owner is not None and may_utter(owner) and is_clause_of(site, max(phrase.last, owner.last)):
        return frame_of(site, phrase, owner)
    if is_far(site, phrase):
        return None
    if owner is not None and owner.weight >= 2 and (announcing(site.sentence, phrase) or is_passed_on(site, phrase)):
        begin, last = min(phrase.first, owner.first), max(phrase.last, owner.last)
        return frame_of(site, phrase, owner) if announces(site, begin, last) else None
    unnamed = source_unnamed(site, phrase)
    if unnamed is not None:
        return frame_of(site, phrase, unnamed)
    return given_by(site, phrase) or told_by(site, phrase) or met_with(site, phrase)


def is_far(site: Site, phrase: Phrase) -> bool:
    """Is the noun far before the quotation, without a Konjunktiv between them?"""
    between = (token.text for token in site.left[phrase.last :])
    return site.at - phrase.last > FAR_BELOW and konjunktiv_forms().isdisjoint(between)


def may_utter(owner: Phrase) -> bool:
    """„die Forderung des Fahrgastbeirats, ...“: whoever owns what a clause says, be it a noun that no list has."""
    return owner.weight >= 2 or (owner.kind == "noun" and owner.core_first > owner.first)


def begins_content(site: Site, phrase: Phrase) -> bool:
    """„die Auskunft, der Antrag sei „...““: is the noun itself a part of what another one announces?"""
    return phrase.first > 0 and site.sentence.tokens[phrase.first - 1].text == ","


def source_unnamed(site: Site, phrase: Phrase) -> Phrase | None:
    """„Es wurden Vorwürfe laut, er sei „...““, „Eine Schätzung, wonach ...“: the noun itself, when it is the subject
    and nobody is named; „von Anwohnern“ where those raised it.
    """
    sentence = site.sentence
    comma = next((i for i in range(phrase.last, site.at) if sentence.tokens[i].text == ","), None)
    if sentence.tokens[0].text in CONDITIONS:
        return None  # „Sollten sich die Vorwürfe bestätigen, werde ...“
    if comma is None or comma - phrase.last > FAR_PREDICATE or not phrase.may_be_subject:
        return None
    if any(token.quotation >= 0 for token in sentence.tokens[phrase.last : comma]):
        return None
    if any(p.first >= phrase.last and p.last <= comma and not p.governed for p in sentence.phrases):
        return None
    if is_told(sentence, comma) or not announces(site, phrase.first, comma):
        return None
    before = [p for p in sentence.phrases if p.last <= comma and p is not phrase]
    if any(p.may_be_subject and p.weight >= 1 for p in before):
        return None
    agents = [p for p in before if p.weight >= 2 and preposition_before(sentence.tokens, p.first) in ("von", "vom")]
    return agents[-1] if agents else phrase


def is_told(sentence: Sentence, stop: int) -> bool:
    """Does somebody else report it: in the Konjunktiv, with a source, or with an active reporting verb before token
    `stop`?
    """
    if any(token.text in konjunktiv_forms() for token in sentence.tokens[:stop]):
        return True
    active = any(cue.strong and not cue.passive and cue.at < stop for cue in sentence.cues)
    return active or preposition_in(sentence, 0, stop) is not None


def told_by(site: Site, phrase: Phrase) -> Frame | None:
    """„Der Satz „...“ stammt von Eva Berg“: whoever is named behind."""
    right = [token.text for token in site.right[:3]]
    if phrase.last != site.at or right[:1] not in (["stammt"], ["stammte"], ["stammen"], ["kommt"], ["kam"]):
        return None
    fit = (p for p in site.sentence.phrases if p.first > site.at and p.weight >= 2)
    giver = next(fit, None)
    return frame_of(site, phrase, giver) if giver is not None and not {"von", "vom"}.isdisjoint(right) else None


def printed_on(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Auf dem Plakat war die Parole „...“ zu lesen“: what bears the words opens the sentence."""
    sentence = site.sentence
    phrase = next((p for p in sentence.phrases if p.kind == "utterance" and p.last == site.at), None)
    if phrase is None:
        return None
    bearer = next((p for p in sentence.phrases if p.first <= 2 and p.governed and p.last <= phrase.first), None)
    if bearer is None or preposition_before(sentence.tokens, bearer.first) not in ("in", "im", "auf", "am", "an"):
        return None
    return None if any(cue.strong for cue in sentence.cues) else frame_of(site, phrase, bearer)


def announcing(sentence: Sentence, phrase: Phrase) -> bool:
    """Is the noun the sentence's subject or object, or what is answered („auf den Vorwurf“), not a mere occasion?"""
    before = sentence.tokens[phrase.first - 1].text.casefold() if phrase.first else ""
    return phrase.may_be_subject or (phrase.governed and before in ("auf", "gegen", "wegen", "für", "trotz"))


def is_passed_on(site: Site, phrase: Phrase) -> bool:
    """„teilte einen Text von Eva Berg: „...““, „las aus einem Brief des Rats vor: „...““: the object."""
    tokens = site.sentence.tokens
    if phrase.governed and tokens[phrase.first - 1].text.casefold() not in ("aus", "an"):
        return False
    owner = owner_of(site.sentence, phrase)
    last = phrase.last if owner is None else max(phrase.last, owner.last)
    between = [token.text for token in tokens[last : site.at]]
    return between in ([":"], ["vor", ":"])


def announces(site: Site, begin: int, last: int) -> bool:
    """Is the quotation what the noun says: directly behind it, behind its colon, or in the clause that it opens?"""
    tokens = site.sentence.tokens
    between = [token.text for token in tokens[last : site.at]]
    if between[-1:] == [":"] and (is_met_there(site, begin, last) or experienced(site.sentence, 0, site.at - 1)):
        return (
            False  # „reagierte auf die Aussage des Ministers: „...““, „Dem Rat gefällt der Vorschlag der Stadt: „...““
        )
    own = (cue for cue in site.sentence.cues if cue.strong and cue.kind != "read" and cue.lemma not in SHARING)
    behind = (site.at + 1, site.at + 2)  # „Klare Worte vom Rat: „...“, sagte Präsident Velt“
    if any(cue.at < site.at or cue.at in behind for cue in own) and ":" in between:
        return False
    if all(text in DIRECTLY for text in between):
        return True
    if between[-1:] == [":"]:
        return begin <= 1 and between.count(":") == 1 and "," not in between
    if between[:1] in (["ist"], ["war"], ["lautet"], ["lautete"]):
        between = between[1:]  # „Seine zentrale Aussage ist, dass ...“
    if between[:1] == ["nach"] and "," not in between:
        return True  # „die Forderung der Stadt nach „...““
    clause = between[:1] == [","] and len(between) > 1
    opens = (
        clause
        and not is_resumed(between)
        and (between[1] in ANNOUNCED_BY or not konjunktiv_forms().isdisjoint(between))
    )
    return opens and not any(last < cue.at < site.at and cue.strong for cue in site.sentence.cues)


def response_giver(sentence: Sentence, begin: int, stop: int) -> Phrase | None:
    """„Zustimmung bekommt Velt von Eva Berg:“, „Von ihr stammt der Satz:“: from whom the words between two tokens
    come.
    """
    inside = [p for p in sentence.phrases if begin <= p.first < stop]
    if not any(p.kind == "utterance" or p.head in RESPONSES for p in inside):
        return None
    met = {p.last for p in inside if p.governed and p.kind == "utterance"}  # „für die Kritik von Berg“
    fit = [p for p in inside if p.weight >= 2 and preposition_before(sentence.tokens, p.first) in GIVERS]
    fit = [p for p in fit if p.first - 1 not in met]
    fit = [p for p in fit if p.kind == "person" or not belongs_to_name(sentence.tokens, p)]
    return fit[-1] if fit else None


def belongs_to_name(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """„eine Rede der Abgeordneten Eva Berg von den Grünen“: does „von“ stand behind a full name?"""
    at = phrase.first - 1
    return at > 1 and tokens[at].text in ("von", "vom") and tokens[at - 1].is_capital and is_given(tokens[at - 2].text)
