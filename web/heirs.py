"""Where does an address lead that is out of use? After a merge to the common speaker, for good; else to „410 Gone“."""

from __future__ import annotations

from typing import Any

from flask import abort, redirect, url_for
from werkzeug.wrappers import Response

from index.desk import SearchDesk
from index.history import find_heir, is_former


def lead_on(desk: SearchDesk, endpoint: str, argument: str, identity: str) -> Response:
    """The way to what stands for an id out of use; ends with 404 for one that never was, with 410 for no heir."""
    heir = find_heir(desk.archive, identity)
    if heir is None:
        abort(410 if is_former(desk.archive, identity) else 404)
    values: dict[str, Any] = {argument: heir}
    return redirect(url_for(endpoint, **values), 301)
