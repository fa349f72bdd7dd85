"""Which page answers which address? `/quotation/q-…` one quotation, `/speaker/s-…` all that one speaker said."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import cast

from flask import Blueprint, Response, abort, current_app, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from index.desk import SearchDesk
from index.grammar import QueryError
from index.history import list_history
from index.lookup import (
    count_speaker_quotations,
    count_totals,
    list_article_quotations,
    list_speaker_quotations,
    load_passage,
    load_quotation,
)
from index.outlets import list_outlets, load_outlet
from index.records import QuotationRecord, SpeakerSummary
from index.search import Results
from index.speakers import find_speakers, list_roles, list_speakers, list_spellings, load_speaker
from web import meaning, narrowing
from web.heirs import lead_on
from web.outward import find_named_origins, find_original, search_the_web
from web.parameters import LONGEST_NAME, FormError, SearchForm, read_form, read_page
from web.phrasing import alphabetical_key, cite_quotation, say_found, say_problem

pages = Blueprint("pages", __name__)
PER_PAGE = 20
SPEAKERS_PER_PAGE = 300
LONGEST_ID = 80
Page = str | tuple[str, int] | BaseResponse


def the_desk() -> SearchDesk:
    """The archive and index that this application serves."""
    return cast(SearchDesk, current_app.extensions["desk"])


@pages.get("/")
def show_search() -> Page:
    """The search page: a welcome and the newest quotations, or what a search found."""
    desk, form = the_desk(), _read_chosen(the_desk())
    if set(request.args) - {"lang"} and _canonical(form) != request.args.to_dict(flat=True):
        return redirect(narrowing.address_of("show_search", _canonical(form)))
    try:
        results = narrowing.run_search(desk, form, PER_PAGE)
    except (QueryError, FormError) as error:
        sentence = say_problem(error.template, error.values)
        return render_template("search.html", form=form, error=sentence, **_name_filters(desk, form)), 400
    if form.page > max(results.pages, 1):
        return redirect(narrowing.search_address(replace(form, page=max(results.pages, 1))))
    return render_template("search.html", form=form, results=results, **_frame_results(desk, form, results))


def _read_chosen(desk: SearchDesk) -> SearchForm:
    """The form of this request. A name that stands in its field for an id (hidden beside it) is that id again."""
    form = read_form(request.args)
    person, outlet = request.args.get("person_id", ""), request.args.get("outlet_id", "")
    if person and _is_name(narrowing.name_person(desk, person), form.person):
        form = replace(form, person=person)
    if outlet and narrowing.name_outlet(desk, outlet) == form.outlet:
        form = replace(form, outlet=outlet)
    return form


def _is_name(name: str, field: str) -> bool:
    """Whether a field holds this name; the blanks of a field are read as single ones."""
    return " ".join(name.split()) == field


def _canonical(form: SearchForm) -> dict[str, str]:
    language = request.args.get("lang")
    return form.arguments() | ({"lang": language} if language else {})


def _name_filters(desk: SearchDesk, form: SearchForm) -> dict[str, object]:
    return {
        "person": narrowing.name_person(desk, form.person[: LONGEST_NAME + 1]),
        "outlet": narrowing.name_outlet(desk, form.outlet[: LONGEST_NAME + 1]),
    }


def _frame_results(desk: SearchDesk, form: SearchForm, results: Results) -> dict[str, object]:
    """All that stands around the hits: names, sentence, chips, counts, and what to do where nothing was found."""
    names = _name_filters(desk, form)
    frame: dict[str, object] = {
        **names,
        "sentence": say_found(results.total, form, str(names["person"]), str(names["outlet"])),
        "chips": narrowing.list_chips(desk, form),
        "speakers": narrowing.list_choices(results.speakers, form, "person"),
        "outlets": narrowing.list_choices(results.outlets, form, "outlet"),
        "turn_page": lambda page: narrowing.search_address(replace(form, page=page)),
    }
    frame["undated"] = narrowing.find_undated(desk, form)
    if form.is_empty:
        frame["totals"] = count_totals(desk.archive)
    elif not results.total:
        frame["loosenings"] = narrowing.list_loosenings(desk, form)
        nobody, mistyped = meaning.find_person_meant(desk, form), meaning.find_names_mistyped(desk, form)
        frame["nobody"], frame["mistyped"] = nobody, mistyped
        is_guessed = bool(mistyped or (nobody and nobody.ways))
        frame["suggestions"] = [] if is_guessed else narrowing.suggest_speakers(desk, form)
        frame["known_outlets"] = narrowing.suggest_outlets(desk, form)
    elif not form.person:
        frame["meant"] = narrowing.match_words(desk, form)
    elif not form.person.startswith("s-"):
        frame["known_as"] = [
            facet for facet in results.speakers if facet.id and facet.name.casefold() != form.person.casefold()
        ]
    return frame


@pages.get("/quotation/<quotation_id>")
def show_quotation(quotation_id: str) -> Page:
    """One quotation: wording, passage, why it has this speaker, and the ways back to the original."""
    desk = the_desk()
    quotation = load_quotation(desk.archive, _checked(quotation_id))
    if quotation is None:
        return lead_on(desk, "pages.show_quotation", "quotation_id", quotation_id)
    before, after = _find_neighbours(desk, quotation)
    address = url_for("pages.show_quotation", quotation_id=quotation.id, _external=True)
    return render_template(
        "quotation.html",
        quotation=quotation,
        passage=load_passage(desk.archive, quotation),
        before=before,
        after=after,
        citation=cite_quotation(quotation, address),
        original=find_original(quotation),
        origins=find_named_origins(quotation),
        web_search=search_the_web(quotation),
        decisions=list_history(desk.archive, quotation.id),
    )


def _checked(asked: str) -> str:
    if len(asked) > LONGEST_ID or not asked.isprintable():
        abort(404)
    return asked


def _find_neighbours(
    desk: SearchDesk, quotation: QuotationRecord
) -> tuple[QuotationRecord | None, QuotationRecord | None]:
    """The quotations before and after this one in its article."""
    row = list_article_quotations(desk.archive, quotation.article.id)
    places = [place for place, other in enumerate(row) if other.id == quotation.id]
    if not places:
        return None, None
    place = places[0]
    return row[place - 1] if place else None, row[place + 1] if place + 1 < len(row) else None


@pages.get("/speaker/<speaker_id>")
def show_speaker(speaker_id: str) -> Page:
    """One speaker: every spelling, the roles, and the quotations, newest first."""
    desk, page = the_desk(), read_page(request.args)
    speaker = load_speaker(desk.archive, _checked(speaker_id))
    if speaker is None:
        return lead_on(desk, "pages.show_speaker", "speaker_id", speaker_id)
    total = count_speaker_quotations(desk.archive, speaker.id)
    last = max(1, -(-total // PER_PAGE))
    if page > last:
        return redirect(url_for("pages.show_speaker", speaker_id=speaker.id, page=last))
    return render_template(
        "speaker.html",
        speaker=speaker,
        total=total,
        quotations=list_speaker_quotations(desk.archive, speaker.id, PER_PAGE, (page - 1) * PER_PAGE),
        spellings=list_spellings(desk.archive, speaker.id),
        roles=list_roles(desk.archive, speaker.id),
        decisions=list_history(desk.archive, speaker.id),
        page=page,
        last=last,
        turn_page=lambda number: url_for("pages.show_speaker", speaker_id=speaker.id, page=number),
    )


@pages.get("/speakers")
def show_speakers() -> Page:
    """All speakers by name, or those whose name is like ?q= in any spelling; one chosen by ?speaker_id= has a page."""
    desk, page = the_desk(), read_page(request.args)
    sought = " ".join(request.args.get("q", "").split())[:LONGEST_NAME]
    chosen = load_speaker(desk.archive, request.args.get("speaker_id", "")[:LONGEST_ID]) if sought else None
    if chosen and _is_name(chosen.name, sought):
        return redirect(url_for("pages.show_speaker", speaker_id=chosen.id))
    found = find_speakers(desk.archive, sought) if sought else _sort_by_name(list_speakers(desk.archive))
    last = max(1, -(-len(found) // SPEAKERS_PER_PAGE))
    page = min(page, last)
    return render_template(
        "speakers.html",
        sought=sought,
        nobody=meaning.find_speaker_meant(desk, sought) if sought and not found else None,
        total=len(found),
        speakers=found[(page - 1) * SPEAKERS_PER_PAGE : page * SPEAKERS_PER_PAGE],
        page=page,
        last=last,
        turn_page=lambda number: narrowing.address_of(
            "show_speakers", {"page": str(number)} | ({"q": sought} if sought else {})
        ),
    )


def _sort_by_name(speakers: list[SpeakerSummary]) -> list[SpeakerSummary]:
    return sorted(speakers, key=lambda summary: (alphabetical_key(summary.speaker.name), summary.speaker.id))


@pages.get("/outlets")
def show_outlets() -> Page:
    """All outlets by name, with how often they printed and how often they were cited."""
    outlets = sorted(list_outlets(the_desk().archive), key=lambda summary: alphabetical_key(summary.outlet.name))
    return render_template("outlets.html", outlets=outlets)


@pages.get("/outlet/<outlet_id>")
def show_outlet(outlet_id: str) -> Page:
    """One outlet: its counts, and the quotations that it printed or is cited for."""
    desk = the_desk()
    outlet = load_outlet(desk.archive, _checked(outlet_id))
    if outlet is None:
        abort(404)
    form = replace(SearchForm(outlet=outlet.id), page=read_page(request.args))
    results = narrowing.run_search(desk, form, PER_PAGE)
    if form.page > max(results.pages, 1):
        return redirect(url_for("pages.show_outlet", outlet_id=outlet.id, page=max(results.pages, 1)))
    counts = [summary for summary in list_outlets(desk.archive) if summary.outlet.id == outlet.id]
    return render_template(
        "outlet.html",
        outlet=outlet,
        counts=counts[0] if counts else None,
        results=results,
        turn_page=lambda number: url_for("pages.show_outlet", outlet_id=outlet.id, page=number),
    )


@pages.get("/about")
def show_about() -> Page:
    """What Wortlaut finds, how, and where its limits are."""
    return render_template("about.html", totals=count_totals(the_desk().archive))


@pages.get("/healthz")
def show_health() -> Response:
    """The totals as JSON, for whoever watches the server."""
    totals = count_totals(the_desk().archive)
    return jsonify(status="ok", **asdict(totals))
