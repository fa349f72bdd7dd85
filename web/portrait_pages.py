"""Which page shows one speaker, outlet or article as a whole? `/speaker/s-…`, `/outlet/o-…`, `/article/a-…`.

The views are those of the blueprint in `pages`; application imports this module so that they are there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from flask import abort, redirect, render_template, request, url_for

from index import outlet_portraits, portraits
from index.desk import SearchDesk
from index.history import find_heir, is_former, list_history
from index.known_articles import list_addresses
from index.lookup import count_speaker_quotations, list_article_quotations, load_article
from index.outlets import load_outlet
from index.periods import Period
from index.portraits import Part
from index.records import SpeakerRecord
from index.reprints import list_article_copies
from index.speakers import list_spellings, load_speaker
from index.versions import list_versions
from web import narrowing
from web.heirs import lead_on
from web.languages import gettext
from web.outward import link_to_wording
from web.pages import PER_PAGE, Page, check_id, pages, the_desk
from web.parameters import SearchForm, read_page, read_year

ARTICLES_PER_PAGE = 50
COMPANIONS = 15
QUOTED_SPEAKERS = 20


@pages.get("/speaker/<speaker_id>")
def show_speaker(speaker_id: str) -> Page:
    """One speaker: names, roles, bodies, outlets, company, and the quotations of a year or an outlet, newest first.

    An id that is no longer in use leads on to the speaker who has its quotations now.
    """
    desk, page = the_desk(), read_page(request.args)
    speaker = _find_speaker(desk, speaker_id)
    if speaker.id != speaker_id:
        return redirect(url_for("pages.show_speaker", speaker_id=speaker.id), 301)
    part = _read_part(desk, request.args)
    count = portraits.count_part(desk.archive, speaker.id, part)
    last = max(1, -(-count // PER_PAGE))
    if page > last:
        return redirect(_part_address(speaker.id, part, last))
    return render_template(
        "speaker.html",
        speaker=speaker,
        part=part,
        count=count,
        quotations=portraits.list_part(desk.archive, speaker.id, part, PER_PAGE, (page - 1) * PER_PAGE),
        page=page,
        last=last,
        turn_page=lambda number: _part_address(speaker.id, part, number),
        chips=_list_chips(desk, speaker.id, part),
        search_form=_part_form(speaker.id, part),
        decisions=list_history(desk.archive, speaker.id),
        **_draw_portrait(desk, speaker),
    )


def _find_speaker(desk: SearchDesk, speaker_id: str) -> SpeakerRecord:
    asked = check_id(speaker_id)
    found = load_speaker(desk.archive, find_heir(desk.archive, asked) or asked)
    return found or abort(410 if is_former(desk.archive, asked) else 404)


def _read_part(desk: SearchDesk, arguments: Mapping[str, str]) -> Part:
    asked = arguments.get("outlet", "")
    outlet = load_outlet(desk.archive, asked) if asked else None
    return Part(read_year(arguments), outlet.id if outlet else None)


def _part_address(speaker_id: str, part: Part, page: int = 1) -> str:
    named = {"year": str(part.year or ""), "outlet": part.outlet_id or "", "page": str(page) if page > 1 else ""}
    kept = {name: text for name, text in named.items() if text}
    return narrowing.address_of("show_speaker", {"speaker_id": speaker_id, **kept})


def _part_form(speaker_id: str, part: Part) -> SearchForm:
    """The search for the quotations of this part."""
    days = (f"{part.year}-01-01", f"{part.year}-12-31") if part.year else ("", "")
    return SearchForm(person=speaker_id, outlet=part.outlet_id or "", since=days[0], until=days[1])


def _list_chips(desk: SearchDesk, speaker_id: str, part: Part) -> list[narrowing.Chip]:
    """What the quotations are kept to, each with the way out."""
    chips = []
    if part.year:
        wider = _part_address(speaker_id, replace(part, year=None))
        chips.append(narrowing.Chip(gettext("Jahr"), str(part.year), wider))
    if part.outlet_id:
        wider = _part_address(speaker_id, replace(part, outlet_id=None))
        name = narrowing.name_outlet(desk, part.outlet_id)
        chips.append(narrowing.Chip(gettext("Medium"), name, wider))
    return chips


def _draw_portrait(desk: SearchDesk, speaker: SpeakerRecord) -> dict[str, object]:
    """All of a speaker's page but the quotations."""
    archive = desk.archive
    roles = portraits.list_offices(archive, speaker.id)
    return {
        "total": count_speaker_quotations(archive, speaker.id),
        "spellings": list_spellings(archive, speaker.id),
        "roles": roles,
        "bodies": portraits.list_bodies(roles),
        "outlets": portraits.list_printing_outlets(archive, speaker.id),
        "company": portraits.list_company(archive, speaker.id, COMPANIONS),
        "articles": portraits.count_articles(archive, speaker.id),
        "timeline": portraits.draw_up_timeline(archive, speaker.id),
        "search_period": lambda period: search_period(SearchForm(person=speaker.id), period),
    }


def search_period(form: SearchForm, period: Period) -> str:
    """The address of the search for the quotations of this period."""
    return narrowing.search_address(replace(form, since=period.first.isoformat(), until=period.last.isoformat()))


@pages.get("/speaker/<speaker_id>/articles")
def show_speaker_articles(speaker_id: str) -> Page:
    """The articles that quote a speaker, or with ?with=s-… a second one too, newest first."""
    desk, page = the_desk(), read_page(request.args)
    speaker = _find_speaker(desk, speaker_id)
    asked = request.args.get("with", "")
    companion = _find_speaker(desk, asked) if asked else None
    other = companion.id if companion else None
    total = portraits.count_articles(desk.archive, speaker.id, other)
    page = min(page, max(1, -(-total // ARTICLES_PER_PAGE)))
    first = (page - 1) * ARTICLES_PER_PAGE
    return render_template(
        "speaker_articles.html",
        speaker=speaker,
        companion=companion,
        total=total,
        counted=portraits.list_articles(desk.archive, speaker.id, other, ARTICLES_PER_PAGE, first),
        page=page,
        last=max(1, -(-total // ARTICLES_PER_PAGE)),
        turn_page=lambda number: narrowing.address_of(
            "show_speaker_articles",
            {"speaker_id": speaker.id, "page": str(number)} | ({"with": other} if other else {}),
        ),
    )


@pages.get("/outlet/<outlet_id>")
def show_outlet(outlet_id: str) -> Page:
    """One outlet: whom it quotes and when, who cites it, which agencies it names, and its quotations."""
    desk = the_desk()
    counts = outlet_portraits.summarise_outlet(desk.archive, check_id(outlet_id)) or abort(404)
    outlet = counts.outlet
    form = replace(SearchForm(outlet=outlet.id), page=read_page(request.args))
    results = narrowing.run_search(desk, form, PER_PAGE)
    if form.page > max(results.pages, 1):
        return redirect(url_for("pages.show_outlet", outlet_id=outlet.id, page=max(results.pages, 1)))
    return render_template(
        "outlet.html",
        outlet=outlet,
        homepage=link_to_wording(f"https://{outlet.domain}/", "") if outlet.domain else None,
        counts=counts,
        results=results,
        turn_page=lambda number: url_for("pages.show_outlet", outlet_id=outlet.id, page=number),
        articles=outlet_portraits.count_printed_articles(desk.archive, outlet.id),
        speakers=outlet_portraits.list_quoted_speakers(desk.archive, outlet.id, QUOTED_SPEAKERS),
        citing=outlet_portraits.list_citing_outlets(desk.archive, outlet.id),
        agencies=outlet_portraits.list_agencies(desk.archive, outlet.id),
        decisions=list_history(desk.archive, outlet.id),
        timeline=outlet_portraits.draw_up_outlet_timeline(desk.archive, outlet.id),
        search_period=lambda period: search_period(SearchForm(outlet=outlet.id), period),
    )


@pages.get("/article/<article_id>")
def show_article(article_id: str) -> Page:
    """One article: what is known of it and its versions, the way to the page, its quotations; never its text."""
    desk = the_desk()
    article = load_article(desk.archive, check_id(article_id))
    if article is None:
        return lead_on(desk, "pages.show_article", "article_id", article_id)
    links = (link_to_wording(url, "") for url in dict.fromkeys(article.links))
    further = (link_to_wording(url, "") for url in list_addresses(desk.archive, article.id) if url != article.url)
    quotations = list_article_quotations(desk.archive, article.id)
    return render_template(
        "article.html",
        article=article,
        original=link_to_wording(article.url, "") if article.url else None,
        origins=[link for link in links if link],
        further=[link for link in further if link],
        quotations=[quotation for quotation in quotations if quotation.gone_since is None],
        gone=[quotation for quotation in quotations if quotation.gone_since is not None],
        versions=list_versions(desk.archive, article.id),
        copies=list_article_copies(desk.archive, article.id),
        decisions=list_history(desk.archive, article.id),
    )
