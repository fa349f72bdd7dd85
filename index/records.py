"""What does the archive give back? Immutable records: a quotation with its article, its speaker and its outlet.

Ids are stable: they are derived from what they name, so the same article recorded into two archives has the same ids.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from quotes.values import Attribution, Cue, Extent, Mention, Occasion, SpeakerKind

Status = Literal["new", "changed", "updated", "unchanged", "duplicate"]
Verdict = Literal["", "verified", "rejected"]
VERIFIED, REJECTED = "verified", "rejected"


@dataclass(frozen=True, slots=True)
class OutletRecord:
    """Who printed it; `id` is "o-" and 12 hexadecimal digits.

    `kind` (newspaper, magazine, broadcaster, agency, online, platform), `country` (ISO 3166-1, small letters) and
    `language` (ISO 639-1) are what the lexicon says of it today, None where it does not know the outlet. `wikidata` is
    the id that an editor has given it.
    """

    id: str
    name: str
    domain: str | None
    kind: str | None = None
    country: str | None = None
    language: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """Who said it, across articles; `id` is "s-" and 12 hexadecimal digits, `name` the spelling that is shown."""

    id: str
    name: str
    kind: SpeakerKind
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Identification:
    """Why the name that an article gives is this speaker's: the name there, the rule, and how sure that is."""

    name: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article without its text; `id` is "a-" and 12 hexadecimal digits.

    What stands here is of the version that was read last; `version` is its number. `read_at` is aware and in UTC,
    `published_at` and `modified_at` in the zone of the page. `paywalled` is what the page says of itself. `found` tells
    of a field how it was found. `opening` is the beginning of the text, cut at a word, to stand for a missing title.
    `extractor` is the version that found its quotations, "" for an unknown one.
    """

    id: str
    document: str
    title: str | None
    url: str | None
    outlet: OutletRecord | None
    published: date | None
    authors: tuple[str, ...]
    agencies: tuple[str, ...]
    links: tuple[str, ...]
    read_at: datetime
    opening: str
    extractor: str = ""
    version: int = 1
    canonical: str | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    language: str | None = None
    paywalled: bool | None = None
    found: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleVersion:
    """One version of an article: its number, when it was read, under which headline and at which address.

    `read_at` is aware and in UTC, `modified_at`, what the page said of itself, in the zone of the page.
    """

    number: int
    read_at: datetime
    title: str | None
    url: str | None
    modified_at: datetime | None


@dataclass(frozen=True, slots=True)
class QuotationRecord:
    """One quotation as recorded; offsets are code points into the text of the article's version `version`.

    `first_seen` is when the first version with it was read; `gone_since` when the first one without its words was, None
    while they stand on the page. Both are aware and in UTC. `copy_of` is the id of the quotation that leads where other
    articles print the same text, None for one that leads, or has no copies; `copies` is how many follow it,
    `copied_by` are the outlets of these, by name.

    `told` is the outlet that it was said to, `cited` another one that the article names as its origin,
    `reported_on` the day on which that one reported.
    `decided` says that an editor has chosen the speaker (or left it open); `attribution` is what the extractor found.
    `verdict` is "" until an editor has verified the quotation or rejected it as none.
    """

    id: str
    article: ArticleRecord
    start: int
    end: int
    text: str
    extent: Extent
    repaired: bool
    cue: Cue | None
    mention: Mention | None
    speaker: SpeakerRecord | None
    role: str | None
    attribution: Attribution
    said_on: date | None
    occasion: Occasion | None
    told: OutletRecord | None
    cited: OutletRecord | None
    reported_on: date | None
    identification: Identification | None = None
    decided: bool = False
    verdict: Verdict = ""
    version: int = 1
    first_seen: datetime | None = None
    gone_since: datetime | None = None
    copy_of: str | None = None
    copies: int = 0
    copied_by: tuple[OutletRecord, ...] = ()

    @property
    def day(self) -> date | None:
        """The day it was said; where nobody knows it, the day it was printed."""
        return self.said_on or self.article.published


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of the article around a quotation; `start` is the offset of its first character in the article."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of a speaker's name and how often the articles print it."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class RoleSeen:
    """One role of a speaker, the number of quotations that give it, and the first and last day of these."""

    role: str
    count: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Appearance:
    """A speaker in one article: the name there, the quotations, and why it is this speaker."""

    article: ArticleRecord
    name: str
    quotations: int
    identification: Identification


@dataclass(frozen=True, slots=True)
class SpeakerSummary:
    """A speaker, the number of quotations, and all spellings, the most frequent first."""

    speaker: SpeakerRecord
    quotations: int
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutletSummary:
    """An outlet with the number of quotations that it printed, and of those that it was told or is cited for."""

    outlet: OutletRecord
    published: int
    cited: int


@dataclass(frozen=True, slots=True)
class Totals:
    """What the archive holds; `open_speakers` counts the quotations without a speaker."""

    articles: int
    quotations: int
    speakers: int
    outlets: int
    open_speakers: int


@dataclass(frozen=True, slots=True)
class Recorded:
    """What recording an article did; `quotations` is the number that the archive holds of it.

    `status` is "new", "changed" (another text at a known address: a version more), "updated" (more is known of it, or
    other quotations were found), "duplicate" (a further address of an article that is held) or "unchanged".
    """

    status: Status
    article: ArticleRecord
    quotations: int


Action = Literal["reassign", "verify", "reject", "merge", "split", "rename", "wikidata", "part", "join"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor has decided, when and why; `id` is "d-" and 12 hexadecimal digits.

    `subject` is the id of the quotation, speaker, outlet or article as it was then; `before` and `after` say what
    changed, by "name", "names", "text", "count", "titles" or "wikidata". `undone_*` are None while it is in force.
    """

    id: str
    at: datetime
    editor: str
    action: Action
    subject: str
    before: dict[str, Any]
    after: dict[str, Any]
    why: str
    undone_at: datetime | None
    undone_by: str | None
    undone_why: str | None


@dataclass(frozen=True, slots=True)
class EditorRecord:
    """Who may correct the record; `closed_at` is None while the account is open. Both moments are aware and in UTC.

    `seal` stays the same until the password changes or the account is closed: a session with another seal has ended.
    """

    name: str
    seal: str
    created_at: datetime
    closed_at: datetime | None
