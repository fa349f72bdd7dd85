"""What does the house ask of a search engine? find(Question(parse_query("Truppen"), ...)) gives ids, total and counts.

Plain values go in and out, so that another engine can stand behind the same door. The tests have two: the Whoosh index,
and one that looks through all quotations; both must give the same answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from index.changes import Indexable
from index.grammar import Query

Order = Literal["newest", "best"]
# Raised with every change of what an index holds or of how it is written: an index of another form is built anew.
FORM = 6
# The id under which quotations without a speaker are asked for.
OPEN = "s-open"
# So many speakers and outlets are counted by name, those with the most hits.
FACETS = 100


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Up to which change of which archive the index has followed, and in which form it is."""

    token: str
    sequence: int
    form: int = FORM


@dataclass(frozen=True, slots=True)
class Narrowing:
    """To what a search is kept. Of each group of ids, a quotation must have one; an empty group nobody has.

    `roles` are groups as well, of words that the role must have. An outlet printed, be it a copy, is cited or was told.
    Both days are included; with either of them, quotations of an unknown day are left out. None is no limit.
    """

    speakers: tuple[tuple[str, ...], ...] = ()
    outlets: tuple[tuple[str, ...], ...] = ()
    roles: tuple[tuple[tuple[str, ...], ...], ...] = ()
    barred_speakers: tuple[str, ...] = ()
    barred_outlets: tuple[str, ...] = ()
    barred_roles: tuple[tuple[str, ...], ...] = ()
    since: date | None = None
    until: date | None = None
    partial: bool | None = None
    verified: bool | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A query and its narrowing; `count` hits from the one numbered `first`, which is 0 for the first one.

    With `compounds`, a word is found inside compounds too.
    """

    query: Query
    narrowing: Narrowing = Narrowing()  # frozen
    order: Order = "newest"
    first: int = 0
    count: int = 20
    compounds: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """The ids of the hits asked for, in their order, and counts over all hits.

    `speakers` and `outlets` count by id, for the 100 with the most hits (of equal ones, the smaller ids); "" are the
    quotations without a speaker, and an outlet has those that a narrowing to it leaves. `years` counts by year of the
    day, 0 without a day. `widened` are the compounds by which words were found, `broad` the hits that have a word
    within compounds only, and `undated` the quotations that are no hits only because their day is unknown.
    """

    ids: tuple[str, ...]
    total: int
    speakers: Mapping[str, int] = field(default_factory=dict)
    outlets: Mapping[str, int] = field(default_factory=dict)
    years: Mapping[int, int] = field(default_factory=dict)
    partial: int = 0
    verified: int = 0
    broad: int = 0
    undated: int = 0
    widened: frozenset[str] = frozenset()


class Engine(Protocol):
    """A full-text index of quotations; safe to use from several threads, and beside other processes.

    All that reads it raises FulltextError where it is damaged.
    """

    def find(self, question: Question) -> Answer:
        """The hits, as the last commit of any process left them.

        Raises QueryError for a query that would cost too much, before it is run.
        """

    def similar_words(self, word: str, count: int) -> list[tuple[str, int]]:
        """Words of quotations that a mistyped word may mean, best first, with how often they stand there."""

    def bookmark(self) -> Bookmark | None:
        """What the index has followed; None for an index that nothing was ever written to."""

    def exclusive(self) -> AbstractContextManager[None]:
        """Keeps other writers, in this process and in others, waiting; a killed writer leaves nobody waiting.

        Raises FulltextBusyError when another one does not finish within half a minute.
        """

    def replace(self, articles: Iterable[str], quotations: Iterable[Indexable], bookmark: Bookmark) -> int:
        """Puts these quotations in the place of all that it holds of these articles; returns their number.

        To be called within `exclusive()`.
        """

    def rebuild(self, quotations: Iterable[Indexable], bookmark: Bookmark) -> int:
        """Puts these quotations in the place of all that it holds; returns their number.

        Others search the old index until the new one is complete. To be called within `exclusive()`.
        """

    def close(self) -> None:
        """Closes the files; the next search opens them again."""
