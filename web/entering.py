"""How does an editor enter an article by hand? At /enter: an address or a text, a look at what was found, and save.

Saving records the article as `wortlaut ingest` does, and with it what the editor has corrected, as decisions.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for

from index.damage import FulltextBusyError
from index.editing import EditingError, Editor, NewSpeaker, judge_quotation, reassign_quotation
from index.lookup import list_article_quotations
from index.recording import record_article
from index.records import QuotationRecord
from quotes.errors import WortlautError
from quotes.extraction import extract_quotations
from quotes.manifest import outlet_named
from quotes.reading import text_article
from quotes.values import Article, Quotation
from quotes.version import extractor_version
from web.drafts import open_article, seal_article
from web.entry_refusals import say_unread
from web.known_speakers import find_by_name
from web.languages import gettext, ngettext
from web.login import current_editor, editor_required
from web.pages import Page, the_desk
from web.parameters import LONGEST_NAME, FormError, read_day
from web.phrasing import say_number

entering = Blueprint("entering", __name__)

LONGEST_TEXT = 300_000
"""Letters of a pasted text; a long interview has 30,000."""
LONGEST_FORM = 4_000_000
"""Bytes of the form that carries an article, packed, and what was typed beside it."""
LONGEST_DETAIL = 2000
"""Letters of an address, a title, an outlet or an author: addresses that count clicks have some hundred."""
EDITOR = "editor"
BY_HAND = "von Hand eingetragen"


@dataclass(frozen=True, slots=True)
class Typed:
    """What an editor has typed of an article; `is_day` is False where the day cannot be read."""

    url: str
    text: str
    title: str
    outlet: str
    authors: tuple[str, ...]
    day: date | None
    is_day: bool


def read_typed() -> Typed:
    """What the form holds, blanks folded; the text stays as it was pasted but for its line ends."""
    request.max_form_memory_size = LONGEST_FORM
    url, title, outlet, authors, written = (
        " ".join(request.form.get(name, "").split()) for name in ("url", "title", "outlet", "authors", "day")
    )
    day, is_day = None, True
    try:
        day = read_day(written)
    except FormError:
        is_day = False
    names = tuple(filter(None, (one.strip() for one in authors.split(","))))
    return Typed(url, request.form.get("text", "").replace("\r\n", "\n"), title, outlet, names, day, is_day)


@entering.get("/enter")
@editor_required
def show_entry() -> Page:
    """The empty form."""
    return render_template("enter.html", error="")


@entering.post("/enter")
@editor_required
def look_over() -> Page:
    """What was read and found, to be looked over before it is saved."""
    typed = read_typed()
    refusal = refuse_typed(typed)
    if refusal:
        return render_template("enter.html", error=refusal), 400
    try:
        article = enter_text(typed) if typed.text.strip() else fetch_page(typed)
    except WortlautError as error:
        return render_template("enter.html", error=say_unread(error)), 400
    return render_found(add_typed(article, typed))


def refuse_typed(typed: Typed) -> str:
    """Why nothing can be read from the form; "" where it can."""
    if not typed.url and not typed.text.strip():
        return gettext("Bitte eine Adresse angeben oder einen Text einfügen.")
    if len(typed.text) > LONGEST_TEXT or "\0" in typed.text:
        return gettext("Der Text ist zu lang oder enthält Zeichen, die kein Text sind.")
    if typed.url and typed.text.strip() and not typed.url.lower().startswith(("http://", "https://")):
        return gettext("Die Adresse muss mit http:// oder https:// beginnen.")
    return refuse_details(typed)


def refuse_details(typed: Typed) -> str:
    """Why what was typed beside the text cannot be taken; "" where it can."""
    if max(map(len, (typed.url, typed.title, typed.outlet, *typed.authors))) > LONGEST_DETAIL:
        return gettext(
            "Eine der Angaben ist zu lang: erlaubt sind %(limit)s Zeichen.", limit=say_number(LONGEST_DETAIL)
        )
    return "" if typed.is_day else gettext("Das Datum bitte so schreiben: 22.10.2024.")


def enter_text(typed: Typed) -> Article:
    """The article of a pasted text; the address is where it stands, and is not asked for."""
    article = text_article(typed.url or BY_HAND, typed.text)
    outlet = outlet_named(typed.outlet or None, typed.url or None)
    found = tuple((field, EDITOR) for field in ("text", *(["url"] if typed.url else [])))
    return replace(article, url=typed.url or None, outlet=outlet, read_at=datetime.now(UTC), found=found)


def fetch_page(typed: Typed) -> Article:
    """The article behind an address. Raises WortlautError."""
    # Only now: the other pages do without what fetching needs.
    from quotes.fetching.visiting import open_visitor
    from quotes.web_articles import fetch_article

    visitor = current_app.extensions.setdefault("visitor", open_visitor(os.environ))
    return fetch_article(visitor, typed.url)


def add_typed(article: Article, typed: Typed) -> Article:
    """The article; what an editor has typed of it counts before what the page says."""
    given: dict[str, Any] = {
        "title": typed.title,
        "outlet": outlet_named(typed.outlet, article.url) if typed.outlet else None,
        "published": typed.day,
        "authors": typed.authors,
    }
    changed = {field: value for field, value in given.items() if value and value != getattr(article, field)}
    found = dict(article.found) | dict.fromkeys(changed, EDITOR)
    if "published" in changed:
        changed["published_at"] = None  # the moment of another day
    return replace(article, **changed, found=tuple(found.items()))


def render_found(article: Article, error: str = "") -> Page:
    """The page of an article that is not saved yet, with its quotations."""
    page = render_template(
        "entered.html",
        article=article,
        draft=seal_article(article),
        quotations=extract_quotations(article),
        form=request.form,
        error=error,
    )
    return (page, 400) if error else page


@entering.post("/enter/save")
@editor_required
def save() -> Page:
    """Records the article with what was corrected, and goes on to its page."""
    typed = read_typed()
    article = open_article(request.form.get("draft", ""))
    if article is None:
        sentence = gettext("Der Artikel lag zu lange da oder kam nicht vollständig an. Bitte noch einmal lesen.")
        return render_template("enter.html", error=sentence), 400
    refusal = refuse_details(typed)
    if refusal:
        return render_found(article, refusal)
    article = add_typed(article, typed)
    found = extract_quotations(article)
    try:
        recorded = record_article(the_desk().archive, article, found, extractor_version())
        decided = decide_corrected(recorded.article.id, found)
    except EditingError:
        return render_found(article, gettext("Bitte Namen mit höchstens 200 Zeichen angeben."))
    except WortlautError as error:
        return render_found(article, say_unread(error))
    # A process that is at it already takes this article in, or the next one does.
    with suppress(FulltextBusyError):
        the_desk().catch_up()
    flash(say_saved(recorded.status, decided))
    return redirect(url_for("pages.show_article", article_id=recorded.article.id), 303)


def say_saved(status: str, decided: int) -> str:
    """What saving did."""
    sentences = {
        "new": gettext("Gespeichert."),
        "changed": gettext("Als neue Fassung gespeichert."),
        "duplicate": gettext("Diesen Text gab es schon; die Adresse ist jetzt bei ihm vermerkt."),
        "updated": gettext("Diesen Artikel gab es schon; er wurde ergänzt."),
    }
    said = sentences.get(status, gettext("Diesen Artikel gab es schon."))
    if not decided:
        return said
    corrected = ngettext("%(count)s Zitat berichtigt.", "%(count)s Zitate berichtigt.", decided, count=decided)
    return f"{said} {corrected}"


def decide_corrected(article: str, found: tuple[Quotation, ...]) -> int:
    """Makes the decisions that the form holds on the quotations of a recorded article; returns their number."""
    archive, decided = the_desk().archive, 0
    editor = Editor(current_editor() or "", gettext("beim Eintragen von Hand"))
    held = {(one.start, one.end): one for one in list_article_quotations(archive, article)}
    for number, quotation in enumerate(found):
        record = held.get((quotation.start, quotation.end))
        if record is None:
            continue
        if request.form.get(f"none-{number}"):
            judge_quotation(archive, editor, record.id, "reject")
        elif request.form.get(f"open-{number}") and record.speaker:
            reassign_quotation(archive, editor, record.id, None)
        elif not reassign_named(editor, record, quotation, number):
            continue
        decided += 1
    return decided


def reassign_named(editor: Editor, record: QuotationRecord, quotation: Quotation, number: int) -> bool:
    """Gives a quotation to the speaker that was typed beside it; False where that is whom the article gives."""
    typed = " ".join(request.form.get(f"speaker-{number}", "").split())[: LONGEST_NAME + 1]
    given = quotation.speaker.name if quotation.speaker else ""
    if not typed or typed == given or (record.speaker and typed == record.speaker.name):
        return False
    archive = the_desk().archive
    known = find_by_name(archive, typed)
    reassign_quotation(archive, editor, record.id, known.id if known else NewSpeaker(typed))
    return True
