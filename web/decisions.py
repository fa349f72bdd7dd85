"""How is a decision told? „Zugeordnet: Sabrina Singh, vorher Mark Rutte“, and why one is refused."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import flask_babel
from flask import url_for
from flask_babel import lazy_gettext
from flask_babel.speaklater import LazyString

from index.editing import EditingError, Refusal
from index.records import Decision, Identification
from web.languages import gettext, ngettext
from web.phrasing import say_number, say_percent

REFUSALS: dict[Refusal, LazyString] = {
    "reason": lazy_gettext("Bitte einen Grund angeben, höchstens 500 Zeichen. Er steht im Verlauf."),
    "name": lazy_gettext("Bitte einen Namen angeben, höchstens 200 Zeichen."),
    "same": lazy_gettext("Das ist schon derselbe Sprecher."),
    "share": lazy_gettext("Bitte einige der Artikel ankreuzen, nicht keinen und nicht alle."),
    "wikidata": lazy_gettext("Das ist keine Wikidata-Nummer. Sie beginnt mit Q, darauf folgt eine Zahl: Q3874799."),
    "copies": lazy_gettext("Bitte einen oder mehrere der Artikel ankreuzen."),
    "copy": lazy_gettext("Das ist dieser Artikel selbst, oder er gilt schon als Kopie."),
    "gone": lazy_gettext("Das gibt es so nicht mehr. Bitte die Seite neu laden."),
}

# Which page shows the subject of a decision, by the beginning of its id.
PAGES = {
    "q-": ("show_quotation", "quotation_id"),
    "s-": ("show_speaker", "speaker_id"),
    "o-": ("show_outlet", "outlet_id"),
    "a-": ("show_article", "article_id"),
}
# As many articles a decision names one by one.
MOST_TITLES = 5

# Why the name in an article is this speaker's: one sentence for each rule of index.persons that needs one.
IDENTIFICATIONS: dict[str, LazyString] = {
    "other-spelling": lazy_gettext("derselbe Name in anderer Schreibweise"),
    "close-name": lazy_gettext("ein fast gleicher Name in derselben Funktion oder Gesellschaft"),
    "name-and-role": lazy_gettext("derselbe Name in einer passenden Funktion; es gibt Namensvettern"),
    "surname-and-role": lazy_gettext("der Nachname in derselben Funktion"),
    "surname-and-company": lazy_gettext("der Nachname im Kreis derselben Personen"),
    "editor": lazy_gettext("Entscheidung der Redaktion"),
}


def say_refusal(error: EditingError) -> str:
    """Why a decision cannot be made, and what to do."""
    return str(REFUSALS[error.refusal])


def say_identification(identification: Identification) -> str:
    """Why the article's name is this speaker's, and how sure that is; "" where the full name itself says it."""
    sentence = IDENTIFICATIONS.get(identification.rule)
    if sentence is None:
        return ""
    if identification.rule == "editor":
        return str(sentence)
    share = say_percent(identification.confidence)
    return gettext("%(reason)s, zu %(share)s sicher", reason=str(sentence), share=share)


def say_moment(moment: datetime) -> str:
    """„3. November 2024, 14:05“ in the server's time zone."""
    here = moment.astimezone().replace(tzinfo=None)
    return str(flask_babel.format_datetime(here, "d. MMMM y, HH:mm", rebase=False))


def say_decision(decision: Decision) -> str:
    """What was decided, in one phrase."""
    before, after = decision.before, decision.after
    if decision.action == "reassign":
        return gettext(
            "Zugeordnet: %(after)s, vorher %(before)s",
            after=_name(after) or gettext("Sprecher offen"),
            before=_name(before) or gettext("Sprecher offen"),
        )
    if decision.action == "verify":
        return gettext("Geprüft: Wortlaut und Sprecher (%(name)s)", name=_name(after) or gettext("Sprecher offen"))
    if decision.action == "reject":
        return gettext("Verworfen: kein Zitat")
    if decision.action == "merge":
        one, other = (*before.get("names", ()), "", "")[:2]
        return gettext("Zusammengeführt: %(one)s und %(other)s", one=one, other=other)
    if decision.action == "split":
        count = int(after.get("count", 0))
        return ngettext(
            "Von %(name)s abgetrennt: %(count)s Artikel",
            "Von %(name)s abgetrennt: %(count)s Artikel",
            count,
            name=_name(before),
            count=say_number(count),
        )
    if decision.action == "rename":
        return gettext("Name: %(after)s, vorher %(before)s", after=_name(after), before=_name(before))
    if decision.action in ("part", "join"):
        return say_copies(decision)
    return gettext(
        "Wikidata: %(after)s, vorher %(before)s",
        after=after.get("wikidata") or gettext("keine Nummer"),
        before=before.get("wikidata") or gettext("keine Nummer"),
    )


def address_of_subject(decision: Decision) -> str:
    """The page of what was decided on; an id that is out of use leads on from there."""
    endpoint, argument = PAGES[decision.subject[:2]]
    values: dict[str, Any] = {argument: decision.subject}
    return url_for(f"pages.{endpoint}", **values)


def say_copies(decision: Decision) -> str:
    """That articles are copies, or none: „Keine Kopie: Der Hafen (Bote 1) und Der Umbau (Bote 2)“."""
    one, others = _list_titles(decision.before), _list_titles(decision.after)
    if decision.action == "part":
        return gettext("Keine Kopie: %(one)s – %(others)s", one=one, others=others)
    return gettext("Derselbe Text: %(one)s – %(others)s", one=one, others=others)


def _list_titles(said: dict[str, Any]) -> str:
    titles = said.get("titles", ())
    listed = "; ".join(titles[:MOST_TITLES])
    rest = len(titles) - MOST_TITLES
    if rest <= 0:
        return listed
    return ngettext(
        "%(listed)s und %(count)s weiterer", "%(listed)s und %(count)s weitere", rest, listed=listed, count=rest
    )


def _name(said: dict[str, Any]) -> str:
    return str(said.get("name") or "")
