"""What is an attribution frame? In „laut Claus Kreß“ cue „laut“ and mention „Claus Kreß“, found by a named rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quotes.passages import Passages, Sentence, Site
from quotes.phrases import Phrase
from quotes.words import Token

ASIDE = frozenset(", – — -".split())
VIEWS = frozenset(
    "Ansicht Meinung Auffassung Einschätzung Sicht Überzeugung Darstellung Worten Angaben Angabe Aussage Aussagen "
    "Information Informationen".split()
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


def preposition_in(sentence: Sentence, begin: int, stop: int) -> Frame | None:
    """The quoting preposition between two tokens of a sentence, with the phrase that it governs."""
    tokens = sentence.tokens
    for i in range(begin, stop):
        word = tokens[i].text.casefold() if tokens[i].quotation < 0 else ""
        phrase = None
        if word in ("laut", "gemäß") or (word == "so" and i and tokens[i - 1].text in ASIDE):
            phrase = next((p for p in sentence.phrases if p.first == i + 1), None)
        elif word == "zufolge":
            phrase = next((p for p in sentence.phrases if p.last == i), None)
        elif word in ("nach", "aus") and i + 1 < len(tokens):
            phrase = next((p for p in sentence.phrases if p.first == i + 1 and is_view(p)), None)
        elif word == "für" and i == 0:
            phrase = next((p for p in sentence.phrases if p.first == i + 1 and p.kind == "person"), None)
        if phrase is not None:
            return Frame("preposition", sentence, tokens[i], word, phrase)
    return None


def is_view(phrase: Phrase) -> bool:
    """„nach Ansicht der Opposition“, „nach Angaben der Polizei“: a noun of utterance that names whose it is."""
    return phrase.kind == "utterance" or phrase.head in VIEWS


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
    return any(token.is_word for token in site.left) or any(token.is_word for token in site.right)
