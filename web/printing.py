"""How does the command line show a quotation? As three lines of text, or as one JSON object."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from index.records import OutletRecord, QuotationRecord
from index.search import Results
from index.suggestions import Suggestion
from web.phrasing import say_role
from web.reasons import is_uncertain

Json = dict[str, Any]
WIDEST = 100
"""Letters of the longest line of text; wider ones are hard to read."""


def format_quotation(quotation: QuotationRecord, width: int) -> str:
    """The wording, who said it, and where it stood; what is open or unknown is said to be so.

    „gleich Null“
        Wolodymyr Selenskyj, ukrainischer Präsident
        as quoted by tagesschau.de · reported 2024-10-31 · q-3f…
    """
    wording = textwrap.fill(f"„{_plain(quotation.text)}“", width)
    who = _plain(quotation.speaker.name) if quotation.speaker else "speaker open"
    if say_role(quotation):
        who = f"{who}, {_plain(say_role(quotation))}"
    if quotation.speaker and is_uncertain(quotation.attribution.confidence):
        who = f"{who} (uncertain)"
    if quotation.gone_since:
        who = f"{who} (no longer on the page)"
    lines = [wording, f"    {who}", f"    {_name_chain(quotation)} · {_name_day(quotation)} · {quotation.id}"]
    return "\n".join(lines)


def _name_chain(quotation: QuotationRecord) -> str:
    """To whom it was said, who cites it, who printed it, from which wire: each where the article says so."""
    published, agencies = quotation.article.outlet, ", ".join(quotation.article.agencies)
    parts = []
    if quotation.told:
        parts.append(f"said to {quotation.told.name}")
    if quotation.cited:
        parts.append(f"as quoted by {quotation.cited.name}")
    if published:
        parts.append(f"printed by {published.name}" if parts else published.name)
    elif not parts:
        parts.append("outlet unknown")
    behind = f" (agency: {agencies})" if agencies else ""
    return _plain(", ".join(parts) + behind)


def _name_day(quotation: QuotationRecord) -> str:
    if quotation.day is None:
        return "day unknown"
    if quotation.said_on is None:
        return f"published {quotation.day.isoformat()}"
    return f"{'reported' if quotation.reported_on == quotation.said_on else 'said'} {quotation.day.isoformat()}"


def format_meant(name: str, suggestions: Sequence[Suggestion]) -> str:
    """A line that says that nobody has this name, and who may be meant.

    >>> format_meant("Pistorious", [])
    'Nobody is called „Pistorious“.'
    """
    counts = [(one.speaker.name, one.quotations) for one in suggestions]
    meant = "; ".join(f"{_plain(known)} ({count} quotation{'s' * (count != 1)})" for known, count in counts)
    return f"Nobody is called „{_plain(name)}“.{f' Meant: {meant}.' if meant else ''}"


def _plain(text: str) -> str:
    """The text without what could steer a terminal."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def quotation_as_json(quotation: QuotationRecord) -> Json:
    """One quotation as `wortlaut search --json` prints it; unknown values are null."""
    article, speaker = quotation.article, quotation.speaker
    published = article.published_at or article.published
    return {
        "id": quotation.id,
        "text": quotation.text,
        "extent": quotation.extent,
        "speaker": {"id": speaker.id, "name": speaker.name, "kind": speaker.kind} if speaker else None,
        "role": quotation.role,
        "attribution": {"rule": quotation.attribution.rule, "confidence": quotation.attribution.confidence},
        "said_on": quotation.said_on.isoformat() if quotation.said_on else None,
        "reported_on": quotation.reported_on.isoformat() if quotation.reported_on else None,
        "told": _outlet_as_json(quotation.told),
        "cited": _outlet_as_json(quotation.cited),
        "first_seen": quotation.first_seen.isoformat() if quotation.first_seen else None,
        "copy_of": quotation.copy_of,
        "copies": quotation.copies,
        "copied_by": [_outlet_as_json(outlet) for outlet in quotation.copied_by],
        "gone_since": quotation.gone_since.isoformat() if quotation.gone_since else None,
        "article": {
            "id": article.id,
            "document": article.document,
            "title": article.title,
            "outlet": _outlet_as_json(article.outlet),
            "agencies": list(article.agencies),
            "published": published.isoformat() if published else None,
            "modified": article.modified_at.isoformat() if article.modified_at else None,
            "url": article.url,
            "canonical": article.canonical,
            "language": article.language,
            "paywalled": article.paywalled,
            "version": article.version,
        },
    }


def _outlet_as_json(outlet: OutletRecord | None) -> Json | None:
    return asdict(outlet) if outlet else None


def results_as_json(results: Results) -> Json:
    """A page of results as `wortlaut search --json` prints it."""
    return {"total": results.total, "quotations": [quotation_as_json(hit.quotation) for hit in results.hits]}
