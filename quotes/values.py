"""What does the house speak of? Articles hold quotations; each has a cue, a speaker, an outlet, or openly none.

All values are immutable. Offsets are code points into `Article.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Extent = Literal["full", "partial"]
SpeakerKind = Literal["person", "organisation", "unnamed", "document"]
Provenance = Literal["published", "cited", "told"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article text; `text` is exactly `article.text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Cue(Span):
    """The reporting word or phrase, „sagte“; `lemma` is its dictionary form, „sagen“."""

    lemma: str


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """The span that denotes the speaker beside the cue: „Pentagon-Sprecherin Sabrina Singh“, „er“."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it.

    `name` is the fullest name that the article gives, in the spelling it uses most. `spellings` are all the spellings
    of that name in the article, the bare surname among them, in order of appearance. `role` is the function the article
    gives the speaker, None when it gives none. `mention` is the mention in the attribution frame; None when the
    quotation goes on from the one before without a mention of its own.
    """

    name: str
    kind: SpeakerKind
    role: str | None
    mention: Mention | None
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Why the speaker was chosen: the rule's name and how often such an attribution is right, 0 to 1."""

    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Occasion(Span):
    """Where or through what it was said: „in einer Videobotschaft“, „auf X“."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who printed it.

    `how` is "published" for the article's own outlet, "cited" for one that the article names as its origin, "told" for
    one that the words were said to.
    `reported_on` is the day on which a cited outlet reported, when the article says so.
    """

    name: str
    domain: str | None
    how: Provenance
    reported_on: date | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """Day, occasion, cited outlet and the one told, of one quotation, each None when the article does not say.

    An outlet that was told is cited too where no other one reported it.
    """

    said_on: date | None = None
    occasion: Occasion | None = None
    outlet: Outlet | None = None
    told: Outlet | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One news text as read, never repaired. What nobody knows is None or empty.

    `url` is where it was fetched, `canonical` the address that the page calls its own: it may be another outlet's, so
    `outlet` is the one of `url`. `published_at` and `modified_at` are the moments that the page gives, always with a
    zone; `published` is the day of the first, in the outlet's zone where the page gives universal time, and known alone
    where the page tells no time of day.
    `language` has two letters ("de"). `paywalled` is what the page says of itself: True where a part is for subscribers
    only, False where it says that all is free. `read_at` is when the page was fetched, or else read, with a zone: a
    live blog changes; None for a text. `found` tells of a field how it was found: ("published", "JSON-LD
    datePublished").
    """

    document: str
    text: str
    title: str | None = None
    url: str | None = None
    outlet: Outlet | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    """URLs that the text names as where it comes from, in their order („Quellen: - https://...“)."""
    canonical: str | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    language: str | None = None
    paywalled: bool | None = None
    read_at: datetime | None = None
    found: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words printed as someone's own.

    `start` and `end` include the quotation marks; `text` is the wording between them, exactly as printed. `repaired`
    says that a mark was missing and the end was inferred. `speaker` is None when the article leaves it open.
    `said_on` is the day the article gives; where it dates only a cited outlet's report, that day. `told` is the outlet
    that it was said to („sagte er dem Handelsblatt“); `outlet` is the one that reported it, else the one told, both
    "cited", else the article's own.
    """

    id: str
    start: int
    end: int
    text: str
    extent: Extent
    cue: Cue | None
    speaker: Speaker | None
    attribution: Attribution
    said_on: date | None
    occasion: Occasion | None
    outlet: Outlet | None
    url: str | None
    repaired: bool = False
    told: Outlet | None = None
