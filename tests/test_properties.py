"""Any text in: no exception, every span slices back, quotations do not overlap, and the same output twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.values import Quotation
from tests.sayings import extract

PIECES = [
    *"„“”»«\"‚‘›‹',.:!?–()\n \u00a0\u00ad\u200béﬀ😀", "\n\n", "e\u0301",
    *"sagte sagt er sie so laut wie der die eine dass und wurde zitiert nannte als".split(),
    *"Minister Präsidentin Eva Berg Tom Velt von USA Auswärtige Amt Spiegel 2024 21. gefährlich".split(),
    "heißt es", "am Montag", "Wir fangen an",
]  # fmt: skip

TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=80).map(" ".join))


def check_spans(text: str, found: tuple[Quotation, ...]) -> None:
    """Every span is cut out of its text again, and quotations follow each other."""
    reached = 0
    for quotation in found:
        assert reached <= quotation.start < quotation.end <= len(text)
        reached = quotation.end
        assert quotation.text in text[quotation.start : quotation.end]
        assert quotation.text.strip()
        mention = quotation.speaker.mention if quotation.speaker else None
        for span in (quotation.cue, quotation.occasion, mention):
            assert span is None or (text[span.start : span.end] == span.text and span.text)
        assert (quotation.speaker is None) == (quotation.attribution.rule == "open")


@given(TEXTS)
def test_any_text_is_read_and_every_span_slices_back(text: str) -> None:
    found = extract(text)
    check_spans(text, found)
    assert extract(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "„" * 20_000,
        '"' * 20_001,
        "„Ja“, sagte er. " * 2_000,
        "Wort " * 40_000 + "„Ja, das geht so“, sagte Eva Berg.",
        "‚" * 20_000,
        "der alte " * 20_000 + "„Ja, das geht so“",
        "Eva Berg " * 10_000 + "„Ja, das geht so“, sagte sie.",
        "A" * 200_000 + " „Ja, das geht so“",
        "„a“. B. C.“ " * 3_000,
    ],
    ids=["openings", "straight", "many", "long paragraph", "single", "adjectives", "names", "one word", "stray ends"],
)
def test_strange_and_long_texts_keep_the_rules(text: str) -> None:
    check_spans(text, extract(text))
