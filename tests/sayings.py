"""How do the tests ask the extractor? found("Rutte sagte: „Ja, gewiss.“") gives what was said and by whom."""

from __future__ import annotations

from datetime import date

from quotes.extraction import extract_quotations
from quotes.values import Article, Quotation


def extract(text: str, published: date | None = None) -> tuple[Quotation, ...]:
    """The quotations of a text."""
    return extract_quotations(Article("test.txt", text, published=published))


def found(text: str) -> list[tuple[str, str | None]]:
    """(wording, speaker's name or None) of every quotation in the text."""
    return [(one.text, one.speaker.name if one.speaker else None) for one in extract(text)]
