"""Which page lists all of a kind? `/speakers?kind=person&letter=R` the persons whose surname begins with R; `/outlets`.

The views are those of the blueprint in `pages`; application imports this module so that they are there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from flask import redirect, render_template, request, url_for

from index.desk import SearchDesk
from index.outlets import list_outlets
from index.records import SpeakerSummary
from index.register import count_kinds, list_most_quoted, list_registered, summarise_speakers
from index.speakers import find_speakers, load_speaker
from quotes.values import SpeakerKind
from web import meaning, narrowing
from web.pages import LONGEST_ID, Page, is_name, pages, the_desk
from web.parameters import LONGEST_NAME, read_page
from web.phrasing import alphabetical_key, filing_key, filing_letter

SPEAKERS_PER_PAGE = 300
KINDS: tuple[SpeakerKind, ...] = ("person", "organisation", "unnamed", "document")


@dataclass(frozen=True, slots=True)
class Request:
    """What a list of speakers is asked for; `letter` is "" for any."""

    sought: str
    kind: SpeakerKind | None
    order: Literal["name", "quotations"]
    letter: str
    page: int

    def address(self, **changes: str) -> str:
        """The address of the same list with some arguments changed, from its first page; "" takes one away."""
        named = {"q": self.sought, "kind": self.kind or "", "letter": self.letter}
        named["order"] = self.order if self.order != "name" else ""
        return narrowing.address_of("show_speakers", {name: text for name, text in (named | changes).items() if text})


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list: how many there are in all and under this letter, and the letters, "" if it is short."""

    total: int
    found: int
    speakers: list[SpeakerSummary]
    letters: tuple[str, ...] = ()
    letter: str = ""


def read_request(arguments: Mapping[str, str]) -> Request:
    """The list that is asked for; what is unknown is left out."""
    kinds: dict[str, SpeakerKind] = {kind: kind for kind in KINDS}
    return Request(
        sought=" ".join(arguments.get("q", "").split())[:LONGEST_NAME],
        kind=kinds.get(arguments.get("kind", "")),
        order="quotations" if arguments.get("order") == "quotations" else "name",
        letter=arguments.get("letter", "")[:1].upper(),
        page=read_page(arguments),
    )


@pages.get("/speakers")
def show_speakers() -> Page:
    """All speakers, by surname or by quotations, of all kinds or of one; or those whose name is like ?q=.

    One chosen by ?speaker_id= from the names suggested has a page.
    """
    desk, asked = the_desk(), read_request(request.args)
    chosen = load_speaker(desk.archive, request.args.get("speaker_id", "")[:LONGEST_ID]) if asked.sought else None
    if chosen and is_name(chosen.name, asked.sought):
        return redirect(url_for("pages.show_speaker", speaker_id=chosen.id))
    list_them = list_sought if asked.sought else list_frequent if asked.order == "quotations" else list_by_name
    listing = list_them(desk, asked)
    is_unknown = bool(asked.sought) and not listing.found and not asked.kind
    kinds = count_kinds(desk.archive)
    last = max(1, -(-listing.found // SPEAKERS_PER_PAGE))
    return render_template(
        "speakers.html",
        asked=asked,
        listing=listing,
        nobody=meaning.find_speaker_meant(desk, asked.sought) if is_unknown else None,
        kinds=[(kind, kinds.get(kind, 0)) for kind in KINDS],
        page=min(asked.page, last),
        last=last,
        turn_page=lambda number: asked.address(letter=listing.letter, page=str(number)),
    )


def page_of(found: int, page: int) -> slice:
    """Which of the found stand on this page, on the last one if there are not so many pages."""
    page = min(page, max(1, -(-found // SPEAKERS_PER_PAGE)))
    return slice((page - 1) * SPEAKERS_PER_PAGE, page * SPEAKERS_PER_PAGE)


def list_sought(desk: SearchDesk, asked: Request) -> Listing:
    """The speakers of a name, best first."""
    found = [one for one in find_speakers(desk.archive, asked.sought) if asked.kind in (None, one.speaker.kind)]
    return Listing(len(found), len(found), found[page_of(len(found), asked.page)])


def list_frequent(desk: SearchDesk, asked: Request) -> Listing:
    """The speakers by number of quotations."""
    kinds = count_kinds(desk.archive)
    total = kinds.get(asked.kind, 0) if asked.kind else sum(kinds.values())
    shown = page_of(total, asked.page)
    ids = list_most_quoted(desk.archive, asked.kind, SPEAKERS_PER_PAGE, shown.start)
    return Listing(total, total, summarise_speakers(desk.archive, ids))


def list_by_name(desk: SearchDesk, asked: Request) -> Listing:
    """The speakers by name, persons by surname; a list of more than a page is shown letter by letter."""
    speakers = sorted(list_registered(desk.archive, asked.kind), key=lambda one: (filing_key(one), one.id))
    total, letter = len(speakers), ""
    letters = tuple(sorted(set(map(filing_letter, speakers)))) if total > SPEAKERS_PER_PAGE else ()
    if letters:
        letter = asked.letter if asked.letter in letters else letters[0]
        speakers = [one for one in speakers if filing_letter(one) == letter]
    shown = [one.id for one in speakers[page_of(len(speakers), asked.page)]]
    return Listing(total, len(speakers), summarise_speakers(desk.archive, shown), letters, letter)


@pages.get("/outlets")
def show_outlets() -> Page:
    """All outlets by name, with how often they printed and how often they were cited."""
    outlets = sorted(list_outlets(the_desk().archive), key=lambda summary: alphabetical_key(summary.outlet.name))
    return render_template("outlets.html", outlets=outlets)
