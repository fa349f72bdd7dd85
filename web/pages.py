"""Which page answers which address? `/` the search, `/quotation/q-…` one quotation; portrait_pages has further ones."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import cast

from flask import Blueprint, Response, abort, current_app, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from index.desk import SearchDesk
from index.history import list_history
from index.lookup import count_totals, list_article_quotations, load_passage, load_quotation
from index.records import QuotationRecord
from index.refusals import QueryError
from index.reprints import list_reprints
from index.search import Results
from web import meaning, narrowing, search_help
from web.heirs import lead_on
from web.outward import find_named_origins, find_original, search_the_web
from web.parameters import LONGEST_NAME, FormError, SearchForm, read_form
from web.phrasing import cite_quotation, say_found, say_problem

pages = Blueprint("pages", __name__)
PER_PAGE = 20
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
    if person and is_name(narrowing.name_person(desk, person), form.person):
        form = replace(form, person=person)
    if outlet and narrowing.name_outlet(desk, outlet) == form.outlet:
        form = replace(form, outlet=outlet)
    return form


def is_name(name: str, field: str) -> bool:
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
        "years": narrowing.list_years(results, form),
        "extents": narrowing.list_extents(results, form),
        "compounds": narrowing.find_other_breadth(results, form),
        "turn_page": lambda page: narrowing.search_address(replace(form, page=page)),
    }
    frame["undated"] = narrowing.find_undated(form, results)
    if form.is_empty:
        frame["totals"] = count_totals(desk.archive)
    elif not results.total:
        frame["loosenings"] = narrowing.list_loosenings(desk, form)
        nobody, mistyped = meaning.find_person_meant(desk, form), meaning.find_names_mistyped(desk, form)
        frame["misspelt"] = meaning.find_words_misspelt(desk, form)
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
    quotation = load_quotation(desk.archive, check_id(quotation_id))
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
        reprints=list_reprints(desk.archive, quotation),
    )


def check_id(asked: str) -> str:
    """The id of an address; what can be none is answered by „Nicht gefunden“."""
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


@pages.get("/about")
def show_about() -> Page:
    """What Wortlaut finds, how, and where its limits are."""
    return render_template("about.html", totals=count_totals(the_desk().archive))


@pages.get("/help")
def show_help() -> Page:
    """What can be typed into the search field, with examples."""
    return render_template("help.html", sections=search_help.list_sections(), limits=search_help.list_limits())


@pages.get("/healthz")
def show_health() -> Response:
    """The totals as JSON, for whoever watches the server."""
    totals = count_totals(the_desk().archive)
    return jsonify(status="ok", **asdict(totals))
