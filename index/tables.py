"""Which tables hold the record? article, article_version, quotation, sighting, speaker, outlet, decision, ...

Portable SQL only: the same tables shall stand in SQLite and in PostgreSQL. A change of this module needs a migration in
index/migrations/versions; a test compares the two.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from index.moments import UtcDateTime

NAMES = {"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
NAMES |= {"fk": "fk_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s"}
metadata = MetaData(naming_convention=NAMES)

# One row. `token` tells one archive from another, so that an index never serves the wrong one; `sequence` is the
# number of the last change. Every writer begins by raising it, which makes the order of the numbers the order of the
# commits: a column that numbers itself does not promise that in PostgreSQL. `resolved_by` and `copied_by` name the
# forms in which sightings were sorted and texts compared (index.resolution, index.likeness); others do so anew.
state = Table(
    "state",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("token", String(32), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("resolved_by", String(16), nullable=False, server_default=text("''")),
    Column("copied_by", String(16), nullable=False, server_default=text("''")),
)

outlet = Table(
    "outlet",
    metadata,
    Column("id", String(14), primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("domain", Text),
    Column("wikidata", String(16)),
)

# `digest` is the key by which the article was first known, and from which its id is cut; `text`, `version` and what
# stands beside them are of the version read last. Moments keep the zone of the page in minutes east of UTC.
article = Table(
    "article",
    metadata,
    Column("id", String(14), primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("document", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("opening", Text, nullable=False),
    Column("title", Text),
    Column("url", Text),
    Column("outlet_id", String(14), ForeignKey("outlet.id")),
    Column("published", Date),
    Column("authors", JSON, nullable=False),
    Column("agencies", JSON, nullable=False),
    Column("links", JSON, nullable=False),
    Column("read_at", UtcDateTime, nullable=False),
    Column("extractor", String(16), nullable=False, server_default=text("''")),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("text_digest", String(64), nullable=False, server_default=text("''")),
    Column("canonical", Text),
    Column("published_at", UtcDateTime),
    Column("published_offset", Integer),
    Column("modified_at", UtcDateTime),
    Column("modified_offset", Integer),
    Column("language", String(16)),
    Column("paywalled", Boolean),
    Column("found", JSON, nullable=False, server_default=text("'[]'")),
    # With the id, an outlet's quotations are counted without looking at its articles, which hold their texts.
    Index(None, "outlet_id", "id"),
    Index(None, "text_digest"),
)

# Every address at which an article was read or that it calls its own, and the text that stood there last, "" while it
# was not read there; an article without an address is known by its text.
address = Table(
    "address",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("article_id", String(14), ForeignKey("article.id"), nullable=False),
    Column("url", Text),
    Column("text_digest", String(64), nullable=False),
    Index(None, "article_id"),
)

# The versions of an article beside the one in `article`. `text` is None where an earlier row has the same.
article_version = Table(
    "article_version",
    metadata,
    Column("article_id", String(14), ForeignKey("article.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("text_digest", String(64), nullable=False),
    Column("text", Text),
    Column("title", Text),
    Column("url", Text),
    Column("modified_at", UtcDateTime),
    Column("modified_offset", Integer),
    Column("read_at", UtcDateTime, nullable=False),
    Column("extractor", String(16), nullable=False),
)

# A speaker exists as long as it has sightings. `key` is the full name's key or the first sighting's id.
speaker = Table(
    "speaker",
    metadata,
    Column("id", String(14), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("wikidata", String(16)),
    UniqueConstraint("kind", "key"),
)

# One speaker of one article, as the article knows it, and the speaker that it was sorted to, with the reason. `key` is
# that of its full name, "" for what can only stand alone; sightings of one block are sorted together.
sighting = Table(
    "sighting",
    metadata,
    Column("id", String(14), primary_key=True),
    Column("article_id", String(14), ForeignKey("article.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("name", Text, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("key", Text, nullable=False),
    Column("block", Text, nullable=False),
    Column("speaker_id", String(14), ForeignKey("speaker.id")),
    Column("link", String(32), nullable=False),
    Column("confidence", Float, nullable=False),
    Index(None, "article_id"),
    Index(None, "block"),
    Index(None, "key"),
    Index(None, "speaker_id"),
)

# `is_name` marks the spellings that an article gave as the speaker's name, not only as a part of it („Selenskyj“).
spelling = Table(
    "spelling",
    metadata,
    Column("sighting_id", String(14), ForeignKey("sighting.id"), primary_key=True),
    Column("text", Text, primary_key=True),
    Column("speaker_id", String(14), ForeignKey("speaker.id")),
    Column("article_id", String(14), ForeignKey("article.id"), nullable=False),
    Column("count", Integer, nullable=False),
    Column("is_name", Boolean, nullable=False),
    Index(None, "article_id"),
    Index(None, "speaker_id"),
)

# Where the things of an id that is no longer in use have gone, so that an address once given out keeps its meaning;
# None where there is nothing any more.
former = Table(
    "former",
    metadata,
    Column("id", Text, primary_key=True),
    Column("now", Text),
)

# The keys of every word of every spelling, by which a speaker is found.
speaker_word = Table(
    "speaker_word",
    metadata,
    Column("speaker_id", String(14), ForeignKey("speaker.id"), primary_key=True),
    Column("word", Text, primary_key=True),
    Index(None, "word"),
)

# `sighting_id`, `found_role`, `rule` and `confidence` are what the extractor found; `said_by`, `speaker_id` and `role`
# are what holds, which an editor may have decided otherwise. `verdict` is "", "verified" or "rejected": a rejected one
# is no quotation, and is shown nowhere but at its own address. Offsets refer to the text of `version`, the last one
# that has it; `first_seen` is when the first one was read, `gone_since` when the first one without its words was.
# `copy_of` is the one that leads where other articles print the same text (index.families).
quotation = Table(
    "quotation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("article_id", String(14), ForeignKey("article.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("extent", String(16), nullable=False),
    Column("repaired", Boolean, nullable=False),
    Column("cue_start", Integer),
    Column("cue_end", Integer),
    Column("cue_text", Text),
    Column("cue_lemma", Text),
    Column("mention_start", Integer),
    Column("mention_end", Integer),
    Column("mention_text", Text),
    Column("sighting_id", String(14), ForeignKey("sighting.id")),
    Column("found_role", Text),
    Column("rule", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("said_by", String(14), ForeignKey("sighting.id")),
    Column("speaker_id", String(14), ForeignKey("speaker.id")),
    Column("role", Text),
    Column("verdict", String(16), nullable=False, server_default=text("''")),
    Column("said_on", Date),
    Column("day", Date),
    Column("occasion_start", Integer),
    Column("occasion_end", Integer),
    Column("occasion_text", Text),
    Column("cited_id", String(14), ForeignKey("outlet.id")),
    Column("reported_on", Date),
    Column("url", Text),
    Column("told_id", String(14), ForeignKey("outlet.id")),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("first_seen", UtcDateTime),
    Column("gone_since", UtcDateTime),
    Column("copy_of", Text),
    # With all that is counted by, the index alone is read: 100,000 quotations in a third of the time.
    Index(None, "article_id", "start", "verdict", "copy_of"),
    Index(None, "speaker_id", "day", "verdict", "copy_of"),
    Index(None, "copy_of"),
    Index(None, "sighting_id"),
    Index(None, "said_by"),
    Index(None, "cited_id"),
    Index(None, "told_id"),
)

# What editors have decided, in the order of `sequence`; nothing of it is ever removed. `subject` is the id of what was
# decided on, as it was then; `before` and `after` say in words what changed.
decision = Table(
    "decision",
    metadata,
    Column("id", String(14), primary_key=True),
    Column("sequence", Integer, nullable=False, unique=True),
    Column("at", UtcDateTime, nullable=False),
    Column("editor", Text, nullable=False),
    Column("action", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    Column("why", Text, nullable=False),
    Column("undone_at", UtcDateTime),
    Column("undone_by", Text),
    Column("undone_why", Text),
    Index(None, "subject"),
)

# The sightings that a decision on speakers is about; the two sides of a merge or split are 1 and 2.
decided_sighting = Table(
    "decided_sighting",
    metadata,
    Column("decision_id", String(14), ForeignKey("decision.id"), primary_key=True),
    Column("sighting_id", String(14), ForeignKey("sighting.id"), primary_key=True),
    Column("side", Integer, primary_key=True, autoincrement=False),
    Index(None, "sighting_id"),
)

# What the full-text index follows.
change = Table(
    "change",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("article_id", String(14), ForeignKey("article.id"), nullable=False),
    Column("what", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "article_id"),
)

# Who may correct the record. `key` is the folded name, so that no two names differ by case alone; `seal` is a random
# text that every session carries: renewing it ends them all. A closed account stays: histories name it.
editor = Table(
    "editor",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("password_hash", Text, nullable=False),
    Column("seal", String(32), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
)

# Failed logins of late. `subject` is a digest of a typed name or an address: a password in the wrong field is not kept.
failed_login = Table(
    "failed_login",
    metadata,
    Column("subject", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
)
