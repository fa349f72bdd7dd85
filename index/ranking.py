"""In which order do the hits come, and how many has each speaker? Columns of numbers know, one number a document."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

ID_BITS = 48
START_BITS = 23
OPEN = "s-open"


@dataclass(frozen=True, slots=True)
class Columns:
    """The numbers of all documents, each array with one for each document.

    `day` is the day's ordinal, 0 for an unknown one; `place` orders quotations by article and position and is -1 for
    what is no quotation; speakers and outlets are the numbers of their ids, 0 for none; `partial` is 0 or 1.
    """

    day: array[int]
    place: array[int]
    speaker: array[int]
    published: array[int]
    cited: array[int]
    told: array[int]
    partial: array[int]

    @classmethod
    def empty(cls) -> Columns:
        """Columns of no document."""
        return cls(*(array("q") for _ in cls.__slots__))

    def extend(self, other: Columns) -> None:
        """Appends the documents of other columns."""
        for name in self.__slots__:
            getattr(self, name).extend(getattr(other, name))


def number_of(record_id: str | None) -> int:
    """The number in an id; 0 for none.

    >>> number_of("s-0000000000ff"), number_of(None)
    (255, 0)
    """
    return int(record_id[2:], 16) if record_id else 0


def id_of(prefix: str, number: int) -> str:
    """The id with this number; "" for 0.

    >>> id_of("s", 255), id_of("s", 0)
    ('s-0000000000ff', '')
    """
    return f"{prefix}-{number:012x}" if number else ""


def place_of(article: str, start: int) -> int:
    """A number that keeps an article's quotations together and in text order; fits into 63 bits."""
    return number_of(article) >> (ID_BITS + START_BITS - 63) << START_BITS | min(start, (1 << START_BITS) - 1)


def within_days(columns: Columns, documents: Sequence[int], since: date | None, until: date | None) -> Sequence[int]:
    """The documents of these days, the last one included; all when no day is given, else none without a day."""
    if since is None and until is None:
        return documents
    first = since.toordinal() if since else 1
    last = until.toordinal() if until else date.max.toordinal()
    days = columns.day
    return [document for document in documents if first <= days[document] <= last]


def newest_first(columns: Columns, documents: Sequence[int], count: int) -> list[int]:
    """The first `count` documents by day, those without one last; within a day by article and position."""
    days, places = columns.day, columns.place
    return nsmallest(count, documents, key=lambda document: (-days[document], places[document]))


def best_first(
    columns: Columns, documents: Sequence[int], count: int, scores: Mapping[int, float], worded: Set[int]
) -> list[int]:
    """The first `count` documents by weight; `worded` ones, which answer by their wording, before those by name.

    Of equal weight, full quotations come before partial ones, then newer before older.
    """
    days, places, partial = columns.day, columns.place, columns.partial

    def rank(document: int) -> tuple[bool, float, int, int, int]:
        weight = round(scores.get(document, 0.0), 6)
        return document not in worded, -weight, partial[document], -days[document], places[document]

    return nsmallest(count, documents, key=rank)


def count_speakers(columns: Columns, documents: Sequence[int]) -> dict[str, int]:
    """How many of the documents each speaker has, by id; "" has those that are open."""
    numbers = columns.speaker
    return {id_of("s", number): count for number, count in Counter(numbers[one] for one in documents).items()}


def count_outlets(columns: Columns, documents: Sequence[int]) -> dict[str, int]:
    """How many of the documents each outlet has printed, is cited for or was told, each document once, by id."""
    published, cited, told = columns.published, columns.cited, columns.told
    counts = Counter(published[one] for one in documents)
    counts.update(cited[one] for one in documents if cited[one] != published[one])
    counts.update(told[one] for one in documents if told[one] not in (published[one], cited[one]))
    return {id_of("o", number): count for number, count in counts.items() if number}
