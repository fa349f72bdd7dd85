"""Which noun of utterance frames a quotation? „der Vorwurf der Opposition, der Plan sei „...““, „Sein Fazit: „...““."""

from __future__ import annotations

from quotes.frames import Decisions, Frame
from quotes.mentions import preposition_before
from quotes.owners import owner_of
from quotes.passages import Passages, Sentence, Site
from quotes.phrases import Phrase

FAR_BELOW = 12
"""Tokens between the noun and a quotation in the clause that it announces."""

ANNOUNCED_BY = frozenset(("dass", "es", "sie", "er", "man", "der", "die", "das", "wonach", "ob", "ein", "eine"))


def noun_cue(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Auf den Vorwurf der Opposition, es handle sich um „...“, entgegnete ...“: the clause is the opposition's."""
    sentence = site.sentence
    for phrase in reversed(sentence.phrases):
        if phrase.kind != "utterance" or phrase.last > site.at or site.at - phrase.last > FAR_BELOW:
            continue
        owner = owner_of(sentence, phrase) if announcing(sentence, phrase) else None
        if owner is None or owner.weight < 2:
            return None
        return frame_of(site, phrase, owner) if announces(site, phrase, max(phrase.last, owner.last)) else None
    return None


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
    return phrase.may_be_subject or (phrase.governed and before in ("auf", "gegen"))


def announces(site: Site, phrase: Phrase, last: int) -> bool:
    """Is the quotation what the noun says: directly behind it, behind its colon, or in the clause that it opens?"""
    tokens = site.sentence.tokens
    between = [token.text for token in tokens[last : site.at]]
    if any(cue.strong and cue.kind != "read" for cue in site.sentence.cues if cue.at < site.at) and ":" in between:
        return False
    if all(text in (":", ",", "–", "zu", "dazu", "wörtlich", "lautet", "lautete", "ist", "war") for text in between):
        return True
    if between[-1:] == [":"]:
        return phrase.first <= 1 and between.count(":") == 1 and "," not in between
    if between[:1] in (["ist"], ["war"], ["lautet"], ["lautete"]):
        between = between[1:]  # „Seine zentrale Aussage ist, dass ...“
    if between[:1] == ["nach"] and "," not in between:
        return True  # „die Forderung der Stadt nach „...““
    opens = between[:1] == [","] and len(between) > 1 and between[1] in ANNOUNCED_BY
    return opens and not any(last < cue.at < site.at and cue.strong for cue in site.sentence.cues)


def frame_of(site: Site, noun: Phrase, owner: Phrase) -> Frame:
    """The frame with the noun as its cue."""
    cue = site.sentence.tokens[noun.core_first]
    return Frame("noun-cue", site.sentence, cue, noun.head, owner)
