"""How does an article wait until an editor has looked it over? As a signed text in the form, which nobody can forge.

Nothing is kept on the server before it is saved, and what is saved is what was read: the text in the form cannot be
changed on the way.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from flask import current_app
from itsdangerous import BadData, URLSafeTimedSerializer

from quotes.values import Article, Outlet

PURPOSE = "article to be looked over"
LIFETIME_SECONDS = 12 * 3600
DAYS = ("published",)
MOMENTS = ("published_at", "modified_at", "read_at")
ROWS = ("authors", "agencies", "links")


def seal_article(article: Article) -> str:
    """The article as one long word, packed and signed with the key of the sessions."""
    return str(_sealer().dumps(as_draft(article)))


def open_article(sealed: str) -> Article | None:
    """The article of seal_article; None for what this server has not sealed within twelve hours."""
    try:
        return from_draft(_sealer().loads(sealed, max_age=LIFETIME_SECONDS))
    except BadData:
        return None


def _sealer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(str(current_app.secret_key), salt=PURPOSE)


def as_draft(article: Article) -> dict[str, Any]:
    """The article as JSON.

    >>> from_draft(as_draft(Article("a", "Text", published=date(2024, 10, 22)))).published
    datetime.date(2024, 10, 22)
    """
    draft = asdict(article)
    for field in (*DAYS, *MOMENTS):
        draft[field] = draft[field].isoformat() if draft[field] else None
    if article.outlet:
        draft["outlet"] = [article.outlet.name, article.outlet.domain]
    return draft


def from_draft(draft: dict[str, Any]) -> Article:
    """The article of as_draft."""
    article = Article(**draft)
    values: dict[str, Any] = {field: tuple(draft[field]) for field in ROWS}
    values |= {field: date.fromisoformat(draft[field]) for field in DAYS if draft[field]}
    values |= {field: datetime.fromisoformat(draft[field]) for field in MOMENTS if draft[field]}
    values["found"] = tuple((field, how) for field, how in draft["found"])
    if draft["outlet"]:
        name, domain = draft["outlet"]
        values["outlet"] = Outlet(name, domain, "published")
    return replace(article, **values)
