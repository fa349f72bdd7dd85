"""Pages of outlets that do not exist, built from parts so that a test shows what it is about and nothing else."""

from __future__ import annotations

import json
from typing import Any

URL = "https://www.velter-bote.example/politik/bonn-baut-4711.html"

LEAD = "Der Rat von Velt hat am Montag über den Haushalt beraten. Er will im nächsten Jahr mehr für Schulen ausgeben."
SAID = "„Wir bauen drei neue Schulen, und zwar schnell“, sagte Bürgermeisterin Eva Berg nach der Sitzung am Abend."
ANSWER = "Tom Velt von der Opposition widersprach ihr: „Dafür fehlt der Stadt das Geld, und das weiß jeder im Rat.“"
REST = "Die Sitzung dauerte bis in die Nacht. Am Ende stimmten 21 von 34 Mitgliedern des Rates für den Entwurf."
PARAGRAPHS = (LEAD, SAID, ANSWER, REST)

NEWS: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Velt baut drei Schulen",
    "datePublished": "2024-10-22T14:05:00+02:00",
    "dateModified": "2024-10-22T18:30:00+02:00",
    "author": [{"@type": "Person", "name": "Anna Muster"}],
    "publisher": {"@type": "Organization", "name": "Velter Verlag AG"},
    "isAccessibleForFree": True,
}


def script(content: object) -> str:
    """A JSON-LD script with the content, or with a text that is no JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    return f'<script type="application/ld+json">{text}</script>'


def meta(name: str, content: str) -> str:
    """A <meta> with a property."""
    return f'<meta property="{name}" content="{content}">'


def paragraphs(*texts: str) -> str:
    """Each text in a <p>."""
    return "\n".join(f"<p>{text}</p>" for text in texts)


def page(body: str = "", head: str = "", title: str = "Velt baut drei Schulen") -> bytes:
    """A whole page in UTF-8: head, <h1> and the body's markup, by default the paragraphs of the invented article."""
    content = body or paragraphs(*PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{title} | Velter Bote</title>{head}</head>'
        f"<body><nav><a href='/'>Start</a></nav><main><article><h1>{title}</h1>{content}</article></main>"
        f"<footer>Impressum</footer></body></html>"
    ).encode()
