"""What has been decided so far? „Am 3. November hat Eva Kern das Zitat Sabrina Singh zugeordnet, weil ...“"""

from __future__ import annotations

from sqlalchemy import Engine, Row, Select, func, or_, select

from index.archive import reading
from index.copy_tables import decided_article
from index.deciding import concerns, read_family
from index.records import Decision
from index.tables import decided_sighting, decision, former, sighting

ON_SPEAKERS = ("merge", "split", "rename", "wikidata")


def list_history(archive: Engine, subject: str) -> list[Decision]:
    """The decisions on a quotation, speaker, outlet or article, undone ones too, the newest first.

    Of a speaker, those on every name that it has taken in; of a quotation, those on its copies of now and once; of an
    article, those that part it from another one or join it.
    """
    concerned = select(decided_sighting.c.decision_id).join(sighting, sighting.c.id == decided_sighting.c.sighting_id)
    own = [decision.c.subject == subject]
    if subject.startswith("q-"):
        with reading(archive) as connection:
            own.append(concerns(read_family(connection, subject)))
    elif subject.startswith("a-"):
        own.append(
            decision.c.id.in_(select(decided_article.c.decision_id).where(decided_article.c.article_id == subject))
        )
    of_speaker = decision.c.id.in_(concerned.where(sighting.c.speaker_id == subject))
    asked = select(decision).where(or_(*own, of_speaker & decision.c.action.in_(ON_SPEAKERS)))
    return read_decisions(archive, asked)


def list_decisions(archive: Engine, limit: int, offset: int = 0) -> list[Decision]:
    """All decisions, the newest first."""
    return read_decisions(archive, select(decision).limit(limit).offset(offset))


def count_decisions(archive: Engine) -> int:
    """How many decisions there are, undone ones too."""
    with reading(archive) as connection:
        return int(connection.execute(select(func.count()).select_from(decision)).scalar_one())


def find_heir(archive: Engine, identity: str) -> str | None:
    """The id that stands for one which is no longer in use; None when there is none, or when nothing is left of it."""
    with reading(archive) as connection:
        return connection.execute(select(former.c.now).where(former.c.id == identity)).scalar()


def is_former(archive: Engine, identity: str) -> bool:
    """Was the id once in use and is no longer?"""
    with reading(archive) as connection:
        return connection.execute(select(former.c.id).where(former.c.id == identity)).first() is not None


def read_decisions(archive: Engine, asked: Select[tuple[object, ...]]) -> list[Decision]:
    """The decisions of a query, the newest first."""
    with reading(archive) as connection:
        return [decision_of(row) for row in connection.execute(asked.order_by(decision.c.sequence.desc()))]


def decision_of(row: Row[tuple[object, ...]]) -> Decision:
    """The record of a row."""
    return Decision(
        id=row.id,
        at=row.at,
        editor=row.editor,
        action=row.action,
        subject=row.subject,
        before=row.before,
        after=row.after,
        why=row.why,
        undone_at=row.undone_at,
        undone_by=row.undone_by,
        undone_why=row.undone_why,
    )
