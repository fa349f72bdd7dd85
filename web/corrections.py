"""Where does an editor correct? `/quotation/q-…/edit` who said it, `/speaker/s-…/edit` who that is, `/history` all.

Every form asks for a reason. What was decided holds at once, in the pages and in the search, and can be undone.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from index.appearances import list_appearances
from index.damage import FulltextBusyError
from index.editing import (
    EditingError,
    Editor,
    NewSpeaker,
    judge_quotation,
    link_wikidata,
    merge_speakers,
    reassign_quotation,
    rename_speaker,
    split_speaker,
    undo_decision,
)
from index.history import count_decisions, list_decisions, list_history
from index.lookup import load_passage, load_quotation
from index.outlets import load_outlet
from index.records import OutletRecord, QuotationRecord, SpeakerRecord, SpeakerSummary
from index.speakers import find_speakers, list_spellings, load_speaker
from quotes.values import SpeakerKind
from web.decisions import say_refusal
from web.known_speakers import find_by_name
from web.languages import gettext
from web.local_paths import local_path
from web.login import current_editor, editor_required
from web.pages import Page, the_desk
from web.parameters import LONGEST_NAME, read_page

editing = Blueprint("editing", __name__)
PER_PAGE = 50
MOST_ARTICLES = 500
MOST_CHOICES = 8
KINDS: tuple[SpeakerKind, ...] = ("person", "organisation", "unnamed", "document")


def the_editor() -> Editor:
    """Who sends this form, and the reason in it."""
    return Editor(current_editor() or "", " ".join(request.form.get("why", "").split()))


def decide(step: Callable[[], str], address: str, said: str) -> BaseResponse | EditingError:
    """Makes a decision and goes on to an address with a word of thanks; gives back why it was refused."""
    try:
        step()
    except EditingError as error:
        return error
    # A process that is at it already takes this decision in, or the next one does.
    with suppress(FulltextBusyError):
        the_desk().catch_up()
    flash(said)
    return redirect(address, 303)


def read_quotation(quotation_id: str) -> QuotationRecord:
    """The quotation of an address, or an end with 404."""
    return load_quotation(the_desk().archive, quotation_id) or abort(404)


def read_speaker(speaker_id: str) -> SpeakerRecord:
    """The speaker of an address, or an end with 404."""
    return load_speaker(the_desk().archive, speaker_id) or abort(404)


def read_outlet(outlet_id: str) -> OutletRecord:
    """The outlet of an address, or an end with 404."""
    return load_outlet(the_desk().archive, outlet_id) or abort(404)


@editing.get("/quotation/<quotation_id>/edit")
@editor_required
def edit_quotation(quotation_id: str) -> Page:
    """Who said it, is it verified, is it a quotation at all?"""
    return render_quotation(read_quotation(quotation_id))


def render_quotation(quotation: QuotationRecord, error: str = "", choices: list[SpeakerSummary] | None = None) -> Page:
    """The page of a quotation's forms; `choices` are those whom a typed name may mean, None where none was typed."""
    page = render_template(
        "edit_quotation.html",
        quotation=quotation,
        passage=load_passage(the_desk().archive, quotation),
        decisions=list_history(the_desk().archive, quotation.id),
        typed=request.form.get("person", ""),
        why=request.form.get("why", ""),
        kinds=KINDS,
        choices=choices,
        error=error,
    )
    return (page, 400) if error else page


@editing.post("/quotation/<quotation_id>/speaker")
@editor_required
def assign_speaker(quotation_id: str) -> Page:
    """Gives the quotation to a speaker, to someone new, or leaves it open."""
    quotation, archive = read_quotation(quotation_id), the_desk().archive
    typed = " ".join(request.form.get("person", "").split())[:LONGEST_NAME]
    to: str | NewSpeaker | None = None
    if request.form.get("to") == "open":
        pass
    elif request.form.get("to") == "new":
        kind: SpeakerKind = next((kind for kind in KINDS if kind == request.form.get("kind")), "person")
        to = NewSpeaker(typed, kind)
    else:
        found = find_chosen(typed, "person_id")
        if not isinstance(found, SpeakerRecord):
            return render_quotation(quotation, gettext("Wer ist gemeint?") if typed else _say_no_name(), found)
        to = found.id
    address = url_for("pages.show_quotation", quotation_id=quotation.id)
    outcome = decide(
        lambda: reassign_quotation(archive, the_editor(), quotation.id, to), address, gettext("Neu zugeordnet.")
    )
    return render_quotation(quotation, say_refusal(outcome)) if isinstance(outcome, EditingError) else outcome


def _say_no_name() -> str:
    return gettext("Bitte einen Namen angeben, höchstens 200 Zeichen.")


def find_chosen(typed: str, field: str) -> SpeakerRecord | list[SpeakerSummary]:
    """The speaker whose id the form holds, or the only one of that very name; else those who may be meant."""
    archive = the_desk().archive
    chosen = load_speaker(archive, request.form.get(field, ""))
    # The name beside an id may have been typed over since: then the id is out of date, unless picked from a list.
    if chosen is not None and (request.form.get("to") == "chosen" or chosen.name == typed):
        return chosen
    return find_by_name(archive, typed) or find_speakers(archive, typed)[:MOST_CHOICES]


@editing.post("/quotation/<quotation_id>/verdict")
@editor_required
def judge(quotation_id: str) -> Page:
    """Verifies the quotation, or rejects it."""
    quotation, archive = read_quotation(quotation_id), the_desk().archive
    address = url_for("pages.show_quotation", quotation_id=quotation.id)
    if request.form.get("verdict") == "reject":
        said = gettext("Als kein Zitat verworfen.")
        outcome = decide(lambda: judge_quotation(archive, the_editor(), quotation.id, "reject"), address, said)
    else:
        said = gettext("Als geprüft vermerkt.")
        outcome = decide(lambda: judge_quotation(archive, the_editor(), quotation.id, "verify"), address, said)
    return render_quotation(quotation, say_refusal(outcome)) if isinstance(outcome, EditingError) else outcome


@editing.get("/speaker/<speaker_id>/edit")
@editor_required
def edit_speaker(speaker_id: str) -> Page:
    """Name, Wikidata number, joining and parting of a speaker."""
    return render_speaker(read_speaker(speaker_id))


def render_speaker(speaker: SpeakerRecord, error: str = "", choices: list[SpeakerSummary] | None = None) -> Page:
    """The page of a speaker's forms; `choices` are those whom a typed name may mean."""
    archive = the_desk().archive
    page = render_template(
        "edit_speaker.html",
        speaker=speaker,
        spellings=list_spellings(archive, speaker.id),
        appearances=list_appearances(archive, speaker.id, MOST_ARTICLES),
        decisions=list_history(archive, speaker.id),
        typed=request.form.get("person", ""),
        why=request.form.get("why", ""),
        choices=[one for one in choices if one.speaker.id != speaker.id] if choices is not None else None,
        error=error,
    )
    return (page, 400) if error else page


@editing.post("/speaker/<speaker_id>/merge")
@editor_required
def merge(speaker_id: str) -> Page:
    """Joins the speaker with another one."""
    speaker, archive = read_speaker(speaker_id), the_desk().archive
    typed = " ".join(request.form.get("person", "").split())[:LONGEST_NAME]
    found = find_chosen(typed, "person_id")
    if not isinstance(found, SpeakerRecord):
        return render_speaker(speaker, gettext("Wer ist gemeint?") if typed else _say_no_name(), found)
    other = found.id
    return answer_speaker(
        speaker, lambda: merge_speakers(archive, the_editor(), speaker.id, other), gettext("Zusammengeführt.")
    )


def answer_speaker(speaker: SpeakerRecord, step: Callable[[], str], said: str) -> Page:
    """Decides on a speaker: back to its page, or to the forms with what is the matter."""
    outcome = decide(step, url_for("pages.show_speaker", speaker_id=speaker.id), said)
    return render_speaker(speaker, say_refusal(outcome)) if isinstance(outcome, EditingError) else outcome


@editing.post("/speaker/<speaker_id>/split")
@editor_required
def split(speaker_id: str) -> Page:
    """Parts some articles' speaker from the rest."""
    speaker, archive, articles = read_speaker(speaker_id), the_desk().archive, request.form.getlist("article")
    return answer_speaker(
        speaker, lambda: split_speaker(archive, the_editor(), speaker.id, articles), gettext("Abgetrennt.")
    )


@editing.post("/speaker/<speaker_id>/name")
@editor_required
def rename(speaker_id: str) -> Page:
    """Shows the speaker under another name."""
    speaker, archive = read_speaker(speaker_id), the_desk().archive
    name = request.form.get("other") or request.form.get("name", "")
    return answer_speaker(
        speaker, lambda: rename_speaker(archive, the_editor(), speaker.id, name), gettext("Name geändert.")
    )


@editing.post("/speaker/<speaker_id>/wikidata")
@editor_required
def note_speaker_wikidata(speaker_id: str) -> Page:
    """Notes or removes the speaker's Wikidata number."""
    speaker, archive = read_speaker(speaker_id), the_desk().archive
    number = request.form.get("wikidata", "").strip() or None
    return answer_speaker(
        speaker, lambda: link_wikidata(archive, the_editor(), speaker.id, number), gettext("Wikidata-Nummer vermerkt.")
    )


@editing.get("/outlet/<outlet_id>/edit")
@editor_required
def edit_outlet(outlet_id: str) -> Page:
    """The Wikidata number of an outlet."""
    return render_outlet(read_outlet(outlet_id))


def render_outlet(outlet: OutletRecord, error: str = "") -> Page:
    """The page of an outlet's form."""
    decisions = list_history(the_desk().archive, outlet.id)
    page = render_template(
        "edit_outlet.html", outlet=outlet, decisions=decisions, why=request.form.get("why", ""), error=error
    )
    return (page, 400) if error else page


@editing.post("/outlet/<outlet_id>/wikidata")
@editor_required
def note_outlet_wikidata(outlet_id: str) -> Page:
    """Notes or removes the outlet's Wikidata number."""
    outlet, archive = read_outlet(outlet_id), the_desk().archive
    number = request.form.get("wikidata", "").strip() or None
    address = url_for("pages.show_outlet", outlet_id=outlet.id)
    outcome = decide(
        lambda: link_wikidata(archive, the_editor(), outlet.id, number), address, gettext("Wikidata-Nummer vermerkt.")
    )
    return render_outlet(outlet, say_refusal(outcome)) if isinstance(outcome, EditingError) else outcome


@editing.get("/history")
def show_history() -> Page:
    """All decisions, the newest first."""
    archive, page = the_desk().archive, read_page(request.args)
    last = max(1, -(-count_decisions(archive) // PER_PAGE))
    page = min(page, last)
    return render_template(
        "history.html",
        decisions=list_decisions(archive, PER_PAGE, (page - 1) * PER_PAGE),
        page=page,
        last=last,
        turn_page=lambda number: url_for("editing.show_history", page=number),
    )


@editing.post("/decision/<decision_id>/undo")
@editor_required
def undo(decision_id: str) -> Page:
    """Takes a decision back, and returns to the page of the form."""
    archive = the_desk().archive
    address = local_path(request.form.get("back"))
    outcome = decide(lambda: undo_decision(archive, the_editor(), decision_id), address, gettext("Rückgängig gemacht."))
    if isinstance(outcome, EditingError):
        flash(say_refusal(outcome))
        return redirect(address, 303)
    return outcome
