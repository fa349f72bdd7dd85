"""Who and what is meant by a filter? „Selenskyj“, in the field or behind person:, means a speaker's id, or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from index.conditions import Field
from index.engine import OPEN, Narrowing
from index.grammar import Query
from index.outlets import match_outlets
from index.refusals import QueryError
from index.speakers import load_speaker, match_speakers
from index.wording import read_words

# What stands for quotations without a speaker behind person:.
OPEN_WORDS = ("offen", "open")


@dataclass(frozen=True, slots=True)
class Filters:
    """To what a search is kept, beside the conditions of its query.

    `speaker` is a speaker's id or a name in any spelling, which may mean several, or "s-open" for quotations without a
    speaker. `outlet` is an outlet's id, domain or name; it printed, is cited or was told. Both days are included;
    with either of them, quotations of an unknown day are left out. `partial` None is no limit.
    """

    speaker: str | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    partial: bool | None = None


def resolve_filters(archive: Engine, query: Query, filters: Filters) -> Narrowing:
    """The ids that the filters and the conditions of the query mean; a name that nobody has means no ids.

    Of several persons, outlets or roles in the query, each will do; the filters hold as well. Raises QueryError when
    the days are exchanged.
    """
    since = max(filter(None, (*days_of(query, "from"), filters.since)), default=None)
    until = min(filter(None, (*days_of(query, "to"), filters.until)), default=None)
    if since and until and since > until:
        raise QueryError("dates", since=since, until=until)
    partial, verified = choose_partial(query, filters), choose_state(query, "verified")
    roles = [role_words(value) for value in values_of(query, "role")]
    return Narrowing(
        speakers=groups(mean_speakers, archive, values_of(query, "person"), filters.speaker),
        outlets=groups(match_outlets, archive, values_of(query, "outlet"), filters.outlet),
        roles=(tuple(filter(None, roles)),) if roles else (),
        barred_speakers=join(mean_speakers(archive, value) for value in values_of(query, "person", unwanted=True)),
        barred_outlets=join(match_outlets(archive, value) for value in values_of(query, "outlet", unwanted=True)),
        barred_roles=tuple(filter(None, map(role_words, values_of(query, "role", unwanted=True)))),
        since=since,
        until=until,
        partial=partial,
        verified=verified,
    )


def values_of(query: Query, field: Field, unwanted: bool = False) -> list[str]:
    """The values of a field in the query, in their order, with a minus or without."""
    return [one.value for one in query.conditions if one.field == field and one.unwanted == unwanted]


def days_of(query: Query, field: Field) -> list[date]:
    """The days behind from: or to:."""
    return [date.fromisoformat(value) for value in values_of(query, field)]


def choose_state(query: Query, state: str) -> bool | None:
    """True where the query asks for a state, False with a minus, None where it does neither or both."""
    wanted = state in values_of(query, "is")
    barred = state in values_of(query, "is", unwanted=True)
    return None if wanted == barred else wanted


def choose_partial(query: Query, filters: Filters) -> bool | None:
    """True where partial quotations alone are asked for, False for full ones alone, None for both."""
    full = choose_state(query, "full")
    wishes = {choose_state(query, "partial"), None if full is None else not full, filters.partial} - {None}
    return wishes.pop() if len(wishes) == 1 else None


def mean_speakers(archive: Engine, name: str) -> list[str]:
    """The ids of the speakers that an id or a name means, and OPEN for those that are open."""
    if name == OPEN or name.casefold() in OPEN_WORDS:
        return [OPEN]
    return [name] if load_speaker(archive, name) else match_speakers(archive, name)


def groups(
    mean: Callable[[Engine, str], list[str]], archive: Engine, values: list[str], filtered: str | None
) -> tuple[tuple[str, ...], ...]:
    """One group of ids for all values of the query together, and one for the filter beside it."""
    found = [join(mean(archive, value) for value in values)] if values else []
    return (*found, tuple(mean(archive, filtered))) if filtered else tuple(found)


def join(ids: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """All ids, each once, in their order."""
    return tuple(dict.fromkeys(one for group in ids for one in group))


def role_words(value: str) -> tuple[str, ...]:
    """The words that a role must have."""
    return tuple(word.exact for word in read_words(value))
