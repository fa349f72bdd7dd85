"""How do the tests get pages that change? page(STAYS, GOES) at noon, page(STAYS, COMES, hour=3) at three o'clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from index.desk import SearchDesk
from index.editing import Editor
from index.lookup import list_article_quotations
from index.recording import record_article
from index.records import QuotationRecord, Recorded
from quotes.extraction import extract_quotations
from quotes.values import Article, Outlet

EVA = Editor("Eva Kern", "steht so im Mitschnitt")
PAGE = "https://www.zeit.de/politik/vorstadt"
ZEIT = Outlet("Zeit Online", "zeit.de", "published")
FIRST = datetime(2024, 11, 3, 12, 0, tzinfo=UTC)
STAYS = "Bürgermeisterin Ida Kern sagte: „Wir bleiben in der Vorstadt und bauen weiter.“"
GOES = "Ihr Sprecher Tom Berg sagte: „Das Geld ist da, der Plan steht.“"
COMES = "Der Grünen-Politiker Jan Roth sagte: „Wir stimmen im Rat dagegen.“"
FILLER = "Der Rat der Stadt tagt am Abend im alten Rathaus, die Sitzung ist öffentlich und wird übertragen."


def page(*paragraphs: str, hour: int = 0, url: str | None = PAGE, **known: Any) -> Article:
    """The page with these paragraphs, read so many hours after the first time."""
    article = Article("a.html", "\n\n".join(paragraphs), url=url, outlet=ZEIT, read_at=FIRST + timedelta(hours=hour))
    return replace(article, **known)


def take_in(desk: SearchDesk, article: Article, extractor: str = "1") -> Recorded:
    return record_article(desk.archive, article, extract_quotations(article), extractor)


def quotations(desk: SearchDesk, recorded: Recorded) -> dict[str, QuotationRecord]:
    """The quotations of an article by the first two words of their wording."""
    rows = list_article_quotations(desk.archive, recorded.article.id)
    return {" ".join(row.text.split()[:2]): row for row in rows}
