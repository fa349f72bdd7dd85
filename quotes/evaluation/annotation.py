"""What did a careful reader mark in an article? „Wir fangen morgen an“ as a quotation of „Bürgermeister Tom Velt“."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, get_args

from quotes.errors import WortlautError
from quotes.values import Article, SpeakerKind

KINDS: Mapping[str, SpeakerKind] = {kind: kind for kind in get_args(SpeakerKind)}


class GoldError(WortlautError):
    """Annotations that break their format, or do not fit their text."""


class Marked(NamedTuple):
    """A marked stretch; `text` is as annotated, which for a span marked in pieces is less than what lies between."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """A direct quotation; quotation marks may lie inside or outside the span.

    `mention`, `name` and `kind` are None where the annotation does not give them: then they are not asked for.
    """

    start: int
    end: int
    mention: Marked | None = None
    name: str | None = None
    kind: SpeakerKind | None = None

    @property
    def is_open(self) -> bool:
        """Does the annotation name no speaker?"""
        return self.mention is None and self.name is None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its direct quotations, and the spans of which readers could not tell whether they are some."""

    article: Article
    quotations: tuple[GoldQuotation, ...]
    unclear: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Annotated articles that are scored together: "wikinews/dev", or "own" for passages of our own."""

    name: str
    articles: tuple[GoldArticle, ...]


def string_in(entry: Mapping[str, object], key: str, place: str) -> str | None:
    """A text that may be missing or null. Raises GoldError for another type and for an empty text."""
    value = entry.get(key)
    if value is None or (isinstance(value, str) and value.strip()):
        return value
    raise GoldError(place, f"{key} is {value!r}", "give it as a text, or leave it out")


def kind_in(entry: Mapping[str, object], place: str) -> SpeakerKind | None:
    """The kind of speaker, which may be missing. Raises GoldError for one that does not exist."""
    value = string_in(entry, "kind", place)
    if value is None or value in KINDS:
        return None if value is None else KINDS[value]
    raise GoldError(place, f"kind is {value!r}", f"choose one of {', '.join(KINDS)}")
