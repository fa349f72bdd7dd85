"""How does a quotation leave the house? As a JSON object: {"document": "seeds/001.txt", "id": "q-...", ...}."""

from __future__ import annotations

from typing import Any

from quotes.values import Article, Outlet, Quotation, Span, Speaker

Json = dict[str, Any]


def span_as_json(span: Span | None) -> Json | None:
    """{"start", "end", "text"}, code-point offsets, end exclusive; None for no span."""
    return None if span is None else {"start": span.start, "end": span.end, "text": span.text}


def speaker_as_json(speaker: Speaker | None) -> Json | None:
    """{"name", "kind", "role", "mention"}; None for an open speaker."""
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "kind": speaker.kind,
        "role": speaker.role,
        "mention": span_as_json(speaker.mention),
    }


def outlet_as_json(outlet: Outlet | None) -> Json | None:
    """{"name", "domain", "how", "reported_on"}; None for an unknown outlet."""
    if outlet is None:
        return None
    reported = outlet.reported_on.isoformat() if outlet.reported_on else None
    return {"name": outlet.name, "domain": outlet.domain, "how": outlet.how, "reported_on": reported}


def quotation_as_json(document: str, quotation: Quotation) -> Json:
    """The object of docs/contract.md; its key order is the order of printing."""
    cue = quotation.cue
    return {
        "document": document,
        "id": quotation.id,
        "type": "direct",
        "extent": quotation.extent,
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "repaired": quotation.repaired,
        "cue": None if cue is None else {"start": cue.start, "end": cue.end, "text": cue.text, "lemma": cue.lemma},
        "speaker": speaker_as_json(quotation.speaker),
        "attribution": {"rule": quotation.attribution.rule, "confidence": quotation.attribution.confidence},
        "said_on": quotation.said_on.isoformat() if quotation.said_on else None,
        "occasion": span_as_json(quotation.occasion),
        "outlet": outlet_as_json(quotation.outlet),
        "told": outlet_as_json(quotation.told),
        "url": quotation.url,
    }


def article_as_json(article: Article) -> Json:
    """What `python -m quotes read` prints; unknown values are null or empty, never invented."""
    published = article.published_at or article.published
    return {
        "document": article.document,
        "title": article.title,
        "url": article.url,
        "canonical": article.canonical,
        "outlet": outlet_as_json(article.outlet),
        "published": published.isoformat() if published else None,
        "modified": article.modified_at.isoformat() if article.modified_at else None,
        "authors": list(article.authors),
        "agencies": list(article.agencies),
        "links": list(article.links),
        "language": article.language,
        "paywalled": article.paywalled,
        "read_at": article.read_at.isoformat() if article.read_at else None,
        "found": dict(article.found),
        "text": article.text,
    }
