"""Which words beside a quotation say who spoke? „...“, sagte er: cue „sagte“, mention „er“, rule inversion-after.

The rules stand in one ordered list; the first that fires explains itself by its name. A headline waits until the body
is decided.
"""

from __future__ import annotations

from quotes.frames.acting_with import acting_with
from quotes.frames.bursting_out import burst_out
from quotes.frames.clause_above import matrix_subject
from quotes.frames.colons import behind_colon, colon
from quotes.frames.frame import Frame, Rule
from quotes.frames.headlines import decide_headlines, is_headline
from quotes.frames.hearsay import hearsay
from quotes.frames.inversions import colon_after, inversion_after, later_inversion, so_after
from quotes.frames.next_sentence import following
from quotes.frames.noun_frames import noun_cue, printed_on
from quotes.frames.other_sentences import continuation, indirect_speech, lead
from quotes.frames.own_sentence import embedded, preposition, sentence_subject
from quotes.frames.set_off import led_to, signed_behind, signed_below, under_name
from quotes.frames.told_of import told_of
from quotes.passages import Passages

RULES: tuple[Rule, ...] = (
    so_after,
    noun_cue,
    burst_out,
    inversion_after,
    colon,
    later_inversion,
    acting_with,
    colon_after,
    told_of,
    embedded,
    preposition,
    led_to,
    under_name,
    signed_behind,
    behind_colon,
    matrix_subject,
    indirect_speech,
    hearsay,
    printed_on,
    following,
    signed_below,
    sentence_subject,
    continuation,
    lead,
)


def attribute_quotations(passages: Passages) -> list[Frame | None]:
    """One frame per quotation in text order, None for one that stays open."""
    decisions: list[Frame | None] = []
    for site in passages.sites:
        if is_headline(site, passages):
            decisions.append(None)
        else:
            decisions.append(next(filter(None, (rule(site, passages, decisions) for rule in RULES)), None))
    return decide_headlines(passages, decisions)
