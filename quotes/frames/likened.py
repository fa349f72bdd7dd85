"""Whose words are only an example of what somebody meets? „Mails mit Betreffzeilen wie „...““: the Mails'."""

from __future__ import annotations

from quotes.frames.frame import Frame
from quotes.passages import Sentence, Site
from quotes.phrases.phrase import WORDED, Phrase
from quotes.syntax.owners import owner_of

JUDGING = frozenset(("judge", "demand"))


def likened_to(site: Site) -> Frame | None:
    """„Mails mit Betreffzeilen wie „...““, „verbat sich Sprüche wie „...““: the words of what is like them, where
    they hang on another thing or are judged; its owner's when it has one.

    „Velt warb mit Sätzen wie „...““ gives them to Velt.
    """
    sentence, tokens = site.sentence, site.sentence.tokens
    like = site.at - 1 if site.at and tokens[site.at - 1].text == "wie" else site.at - 2
    if like < 1 or tokens[like].text != "wie" or tokens[site.at - 1].text not in ("wie", "etwa"):
        return None
    noun = next((p for p in sentence.phrases if p.last == like), None)
    if noun is None:
        return None
    bearer = next((p for p in sentence.phrases if p.last == noun.first - 1 and tokens[p.last].text == "mit"), None)
    if bearer is not None and bearer.kind in WORDED:
        return noun_frame(sentence, noun, bearer)
    if noun.kind not in WORDED:
        return None
    owner = owner_of(sentence, noun)
    if owner is not None and owner.weight >= 2:
        return noun_frame(sentence, noun, owner)
    judged = any(cue.kind in JUDGING and cue.at < site.at for cue in sentence.cues)
    return noun_frame(sentence, noun, noun) if judged and not noun.governed else None


def noun_frame(sentence: Sentence, noun: Phrase, speaker: Phrase) -> Frame:
    """The frame with the noun as its cue."""
    return Frame("noun-cue", sentence, sentence.tokens[noun.core_first], noun.head, speaker)
