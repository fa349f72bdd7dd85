"""When was a page read, and what does it say of itself? „gelesen am 3. November 2024, 14:05“, „Frei zu lesen“."""

from __future__ import annotations

from datetime import datetime

import flask_babel

from index.records import ArticleRecord, QuotationRecord
from web.decisions import say_moment
from web.languages import gettext
from web.phrasing import say_day


def say_page_moment(moment: datetime) -> str:
    """„3. November 2024, 9:30“ as the page gives it, in its own time zone."""
    return str(flask_babel.format_datetime(moment.replace(tzinfo=None), "d. MMMM y, HH:mm", rebase=False))


def say_published(article: ArticleRecord) -> str:
    """The day on which an article appeared, with the time where the page gives it."""
    return say_page_moment(article.published_at) if article.published_at else say_day(article.published)


def say_gone(quotation: QuotationRecord) -> str:
    """Since when the words are no longer on the page; "" while they are."""
    if quotation.gone_since is None:
        return ""
    return gettext(
        "Diese Worte stehen nicht mehr auf der Seite: Beim Lesen am %(moment)s fehlten sie.",
        moment=say_moment(quotation.gone_since),
    )


def say_access(article: ArticleRecord) -> str:
    """Who may read the page, as far as it says so itself; "" where it does not."""
    if article.paywalled is None:
        return ""
    if article.paywalled:
        return gettext("Ein Teil ist nur mit Abo zu lesen.")
    return gettext("Frei zu lesen.")
