"""Who calls something so before its noun? „kritisiert die von Tom Velt als „historisch“ gelobte Einigung“: Velt."""

from __future__ import annotations

import re

from quotes.frames.frame import Frame
from quotes.language.function_words import DETERMINERS
from quotes.language.verb_groups import PERFECT
from quotes.lexicon.tables import verb_forms
from quotes.passages import Site

ATTRIBUTE = re.compile(r"\w+(?:te|ten|ter|tes|tem|ene|enen|ener|enes|enem)")
LEADING = DETERMINERS | {"vom", "von", "am", "im", "zum", "zur", "beim"}
FAR_AGENT = 8
"""Tokens from „von“ to the quotation in such an attribute."""


def is_attribute(site: Site) -> bool:
    """Does the quotation stand between „als“ and a participle that a noun follows? In „Sogar als „historisch“ lobte
    Velt den Vertrag“ no article leads to it, and „lobte“ is the verb.
    """
    if is_led_by_participle(site):
        return True
    if len(site.left) < 2 or site.left[-1].text != "als" or len(site.right) < 2:
        return False
    participle = site.right[0].text
    if not participle.islower() or participle in PERFECT or ATTRIBUTE.fullmatch(participle) is None:
        return False
    led = any(token.text.casefold() in LEADING for token in site.left)
    return led and site.right[1].is_capital


def is_led_by_participle(site: Site) -> bool:
    """„trotz der von Trainer Tom Velt bescheinigten „Bombenform““: does the participle of a reporting verb with its
    agent lead to the quotation?
    """
    words = [token.text for token in site.left[-FAR_AGENT:]]
    if len(words) < 3 or not words[-1].islower() or ATTRIBUTE.fullmatch(words[-1]) is None:
        return False
    by = next((i for i in range(len(words) - 2, 0, -1) if words[i] in ("von", "vom")), None)
    if by is None or words[by - 1].casefold() not in DETERMINERS:
        return False
    return words[-1] in verb_forms() or words[-1][: -1 if words[-1].endswith("e") else -2] in verb_forms()


def called_by(site: Site) -> Frame:
    """The frame of whoever stands behind „von“ in the attribute, else of nobody: the subject has not said it."""
    sentence, tokens = site.sentence, site.sentence.tokens
    begin = max(0, site.at - FAR_AGENT)
    by = next((i for i in range(site.at - 2, begin - 1, -1) if tokens[i].text in ("von", "vom")), None)
    agent = None if by is None else sentence.phrase_at(by + 1)
    spoken = agent if agent is not None and agent.weight >= 2 and agent.last <= site.at else None
    participle = site.right[0] if site.left[-1].text == "als" else site.left[-1]
    return Frame("embedded", sentence, participle, participle.text, spoken)
