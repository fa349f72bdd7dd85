"""Whom does the field for a person suggest while one types? `/suggest/speakers?q=zelen` names them, as JSON."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, jsonify, request

from index.suggestions import Suggestion, suggest_speakers
from web.languages import gettext, ngettext
from web.pages import the_desk
from web.parameters import LONGEST_NAME
from web.phrasing import say_count, say_kind, say_number

suggesting = Blueprint("suggesting", __name__)
# Who takes a letter back sees at once what was there before; what was recorded meanwhile comes a minute later.
CACHE_SECONDS = 60


@suggesting.get("/suggest/speakers")
def show_suggestions() -> Response:
    """The speakers whom the letters typed may mean, best first, and how many they are, to be read aloud."""
    typed = " ".join(request.args.get("q", "")[: 2 * LONGEST_NAME].split())[:LONGEST_NAME]
    found = suggest_speakers(the_desk().archive, typed)
    announced = ngettext("%(count)s Vorschlag", "%(count)s Vorschläge", len(found), count=say_number(len(found)))
    answer = jsonify(
        announcement=announced if found else gettext("Kein Vorschlag"),
        suggestions=[suggestion_as_json(suggestion) for suggestion in found],
    )
    answer.cache_control.private = True
    answer.cache_control.max_age = CACHE_SECONDS
    return answer


def suggestion_as_json(suggestion: Suggestion) -> dict[str, Any]:
    """One suggestion; `facts` say in the reader's language what tells the speaker from others, the role aside."""
    speaker, role = suggestion.speaker, suggestion.role
    facts = [say_kind(speaker.kind), say_count(suggestion.quotations)]
    if suggestion.spelling:
        facts.append(gettext("auch „%(spelling)s“", spelling=suggestion.spelling))
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "spelling": suggestion.spelling,
        "role": None if role and role.casefold() in speaker.name.casefold() else role,
        "quotations": suggestion.quotations,
        "facts": [fact for fact in facts if fact],
    }
