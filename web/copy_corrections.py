"""Where does an editor say that an article is no copy of another one, or is one after all? `/article/a-…/edit`.

The views are those of the blueprint in `corrections`; application imports this module so that they are there.
"""

from __future__ import annotations

import re

from flask import abort, render_template, request, url_for
from sqlalchemy import Engine

from index.copy_editing import join_copies, part_copies
from index.editing import EditingError
from index.history import list_history
from index.known_articles import find_by_address
from index.lookup import load_article, load_quotation
from index.records import ArticleRecord
from index.reprints import list_article_copies, list_parted_copies
from web.corrections import decide, editing, the_editor
from web.decisions import say_refusal
from web.languages import gettext
from web.login import editor_required
from web.pages import Page, the_desk

LONGEST_ADDRESS = 2000
# The end of an address of ours: „/article/a-1f…“, „/quotation/q-3f…?lang=en“.
OWN_ADDRESS = re.compile(r"/(?:article|quotation)/([aq]-[\w-]+)(?:[?#].*)?$")


def read_article(article_id: str) -> ArticleRecord:
    """The article of an address, or an end with 404."""
    return load_article(the_desk().archive, article_id) or abort(404)


@editing.get("/article/<article_id>/edit")
@editor_required
def edit_article(article_id: str) -> Page:
    """Which of its copies are none, and what is a copy of it beside them?"""
    return render_article(read_article(article_id))


def render_article(article: ArticleRecord, error: str = "") -> Page:
    """The page of an article's forms."""
    archive = the_desk().archive
    page = render_template(
        "edit_article.html",
        article=article,
        copies=list_article_copies(archive, article.id),
        parted=list_parted_copies(archive, article.id),
        decisions=list_history(archive, article.id),
        ticked=request.form.getlist("article"),
        typed=request.form.get("address", ""),
        why=request.form.get("why", ""),
        error=error,
    )
    return (page, 400) if error else page


@editing.post("/article/<article_id>/part")
@editor_required
def part(article_id: str) -> Page:
    """Parts the ticked copies from the article."""
    article, archive, others = read_article(article_id), the_desk().archive, request.form.getlist("article")
    address = url_for("pages.show_article", article_id=article.id)
    outcome = decide(
        lambda: part_copies(archive, the_editor(), article.id, others), address, gettext("Als keine Kopie vermerkt.")
    )
    return render_article(article, say_refusal(outcome)) if isinstance(outcome, EditingError) else outcome


@editing.post("/article/<article_id>/join")
@editor_required
def join(article_id: str) -> Page:
    """Joins the article with one of those that were parted from it, or with the one at an address."""
    article, archive = read_article(article_id), the_desk().archive
    typed = request.form.get("address", "").strip()
    other = find_article(archive, typed) if typed else request.form.get("article", "")
    if not other:
        said = gettext("Unter dieser Adresse ist kein Artikel im Bestand.")
        return render_article(article, said if typed else gettext("Bitte den anderen Artikel angeben."))
    address = url_for("pages.show_article", article_id=article.id)
    outcome = decide(
        lambda: join_copies(archive, the_editor(), article.id, other), address, gettext("Als Kopie vermerkt.")
    )
    return render_article(article, say_refusal(outcome)) if isinstance(outcome, EditingError) else outcome


def find_article(archive: Engine, address: str) -> str | None:
    """The id of the article at an address: of its original, of its page here, or of one of its quotations' pages."""
    if len(address) > LONGEST_ADDRESS or not address.isprintable():
        return None
    own = OWN_ADDRESS.search(address)
    if own and own[1].startswith("q-"):
        quotation = load_quotation(archive, own[1])
        return quotation.article.id if quotation else None
    article = load_article(archive, own[1]) if own else None
    return article.id if article else find_by_address(archive, address)
