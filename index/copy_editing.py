"""How does an editor part articles that are no copies, or join those that are? „Kein Abdruck, ein eigener Bericht.“

What holds then depends on the articles alone, whatever is read, extracted or compared again (index.copy_verdicts).
Errors and reasons are those of index.editing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, Engine, insert, select

from index import tables
from index.archive import in_portions, writing
from index.copy_tables import decided_article
from index.copy_verdicts import read_company
from index.deciding import note_decision
from index.editing import EditingError, Editor, check_reason
from index.families import settle_families
from index.records import Action


def part_copies(archive: Engine, editor: Editor, article: str, others: Collection[str]) -> str:
    """Says of some copies of an article that they print another text than it and its remaining copies.

    Those that are parted stay copies of each other. A quotation that all have had is counted on either side from then
    on; what was decided on it holds on both. Returns the decision's id; raises EditingError.
    """
    with writing(archive) as connection:
        check_article(connection, editor, article)
        company = read_company(connection, article)
        parted = company & set(others)
        if not parted or article in parted or len(parted) < len(set(others)):
            raise EditingError(article, "is to lose some of its copies", "mark one or more of them", "copies")
        return decide(connection, editor, "part", article, (company - parted, parted))


def join_copies(archive: Engine, editor: Editor, article: str, other: str) -> str:
    """Says of two articles that they print one text, and so do the copies of both.

    Returns the decision's id; raises EditingError, also where they are copies already.
    """
    with writing(archive) as connection:
        check_article(connection, editor, article)
        check_article(connection, editor, other)
        company = read_company(connection, article)
        if other in company:
            raise EditingError(other, "is a copy already, or the article itself", "choose another one", "copy")
        return decide(connection, editor, "join", article, (company, read_company(connection, other)))


def decide(
    connection: Connection, editor: Editor, action: Action, article: str, sides: tuple[Collection[str], Collection[str]]
) -> str:
    """Notes the decision with the articles of both sides, the one of the page among the first, and makes it hold."""
    others = sorted(sides[1])
    change = {"titles": name_articles(connection, [article])}, {"titles": name_articles(connection, others)}
    decision = note_decision(connection, editor.name, editor.why, (action, article), change)
    for number, side in enumerate(sides, start=1):
        rows = [{"decision_id": decision, "article_id": one, "side": number} for one in sorted(side)]
        connection.execute(insert(decided_article), rows)
    settle_families(connection, [*sides[0], *sides[1]])
    return decision


def check_article(connection: Connection, editor: Editor, article: str) -> None:
    """Refuses a decision without a reason, or on what is no article."""
    check_reason(editor)
    if connection.execute(select(tables.article.c.id).where(tables.article.c.id == article)).first() is None:
        raise EditingError(article, "is no article", "look it up again", "gone")


def name_articles(connection: Connection, articles: Iterable[str]) -> list[str]:
    """How the history names articles: „Der Hafen wird umgebaut (Bote)“, by their first words without a title."""
    article, outlet = tables.article.c, tables.outlet
    asked = select(article.title, article.opening, outlet.c.name).outerjoin_from(
        tables.article, outlet, outlet.c.id == article.outlet_id
    )
    names = []
    for portion in in_portions(list(articles)):
        for row in connection.execute(asked.where(article.id.in_(portion)).order_by(article.id)):
            title = row.title or row.opening
            names.append(f"{title} ({row.name})" if row.name else title)
    return names
