"""What is an attribution frame? In „laut Claus Kreß“ cue „laut“ and mention „Claus Kreß“, found by a named rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quotes.language.clauses import RELATIVES, SUBORDINATORS, clause_around, ends_clause
from quotes.language.cues import CueWord, is_finite_verb
from quotes.language.function_words import PREPOSITIONS
from quotes.language.words import Token
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase

ASIDE = frozenset(", – — -".split())
SENTENCES_KEPT = 64
"""Sentences of which is remembered what the rules asked; the quotations near them ask the same again."""

WITH_ZU = re.compile(
    r"(?:ab|an|auf|aus|bei|durch|ein|fest|her|hin|mit|nach|um|unter|vor|weg|weiter|zurück|zusammen|zu)zu[a-zäöüß]+n"
)
"""„einzuführen“: an infinitive whose „zu“ stands behind the particle."""
CONTENT = frozenset("dass ob was wann wer wo warum weshalb weswegen wie womit wonach worin wovor".split())


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
