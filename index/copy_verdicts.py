"""Which articles are copies after what editors have decided? „Der Bericht des Boten ist keine Kopie der Meldung.“

Whoever is nearest to whom by the text stays together; articles that an editor has parted never meet, not even by way of
a third one that prints a text with both. Of two decisions that say the contrary of two articles, the later one holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from sqlalchemy import Connection, select

from index.archive import in_portions
from index.copies import read_pairs
from index.copy_tables import article_copy, article_sketch, decided_article
from index.likeness import Sketch, common_share, unpack_sketch
from index.tables import decision

Pair = tuple[str, str]
Group = dict[str, set[str]]
IN_FORCE = (decision.c.undone_at.is_(None), decision.c.action.in_(("part", "join")))


def read_group(connection: Connection, articles: Iterable[str]) -> Group:
    """These articles and all that are tied to them by a text or by an editor, near or far, each with its copies.

    The copies are those that count: without the ones from which an editor has parted the article.
    """
    group: Group = {}
    waiting = set(articles)
    while waiting:
        tied = read_pairs(connection, waiting)
        group |= {one: tied.get(one, set()) for one in waiting}
        beside = read_beside(connection, waiting)
        waiting = set[str]().union(*tied.values(), beside) - group.keys()
    verdicts = read_verdicts(connection, group)
    return hold_verdicts(connection, group, verdicts) if verdicts else group


def read_company(connection: Connection, article: str) -> set[str]:
    """The article and all whose quotations may be in one family with its own."""
    if not are_in_force(connection):
        return read_reached(connection, article)
    group = read_group(connection, [article])
    reached = [article]
    for one in reached:
        reached += sorted(group[one] - {*reached})
    return set(reached)


def read_reached(connection: Connection, article: str) -> set[str]:
    """The article and all that print a text with it, or with one of those; without the pairs, which are many."""
    table, reached, waiting = article_copy, {article}, {article}
    while waiting:
        found: set[str] = set()
        for portion in in_portions(sorted(waiting)):
            asked = select(table.c.other_id).where(table.c.article_id.in_(portion)).distinct()
            found |= set(connection.execute(asked).scalars())
        waiting = found - reached
        reached |= waiting
    return reached


def read_beside(connection: Connection, articles: Set[str]) -> set[str]:
    """All articles of the decisions in force on one of these."""
    mine, theirs = decided_article.alias("mine"), decided_article.alias("theirs")
    beside: set[str] = set()
    for portion in in_portions(sorted(articles) if are_in_force(connection) else []):
        asked = (
            select(theirs.c.article_id)
            .join(mine, mine.c.decision_id == theirs.c.decision_id)
            .join(decision, decision.c.id == mine.c.decision_id)
            .where(mine.c.article_id.in_(portion), *IN_FORCE)
        )
        beside |= set(connection.execute(asked.distinct()).scalars())
    return beside


def are_in_force(connection: Connection) -> bool:
    """Is there any decision on copies in force? Mostly there is none, and no article has to be looked for."""
    asked = select(decision.c.id).join_from(decided_article, decision, decision.c.id == decided_article.c.decision_id)
    return connection.execute(asked.where(*IN_FORCE).limit(1)).first() is not None


def read_verdicts(connection: Connection, articles: Iterable[str]) -> dict[Pair, bool]:
    """For pairs of these articles whether an editor has joined or else parted them, those decided on last first.

    Each pair stands once, the smaller id before the other.
    """
    table = decided_article
    sides: dict[tuple[int, str], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for portion in in_portions(sorted(articles) if are_in_force(connection) else []):
        asked = (
            select(decision.c.sequence, decision.c.action, table.c.side, table.c.article_id)
            .join(table, table.c.decision_id == decision.c.id)
            .where(table.c.article_id.in_(portion), *IN_FORCE)
        )
        for row in connection.execute(asked):
            sides[row.sequence, row.action][row.side - 1].add(row.article_id)
    verdicts: dict[Pair, bool] = {}
    for (_, action), (ones, others) in sorted(sides.items(), reverse=True):
        for pair in sorted((min(one, other), max(one, other)) for one in ones for other in others):
            verdicts.setdefault(pair, action == "join")
    return verdicts


def hold_verdicts(connection: Connection, group: Mapping[str, Set[str]], verdicts: Mapping[Pair, bool]) -> Group:
    """The copies of each article of a group after these verdicts."""
    parted = {pair for pair, is_one in verdicts.items() if not is_one}
    joined = [pair for pair, is_one in verdicts.items() if is_one]
    told = {(one, other) for one, others in group.items() for other in others if one < other} - verdicts.keys()
    sure = rank_pairs(read_sketches(connection, group), told) if parted else sorted(told)
    return keep_apart(group.keys(), [*joined, *sure], parted)


def read_sketches(connection: Connection, articles: Iterable[str]) -> dict[str, list[Sketch]]:
    """The sketches of all texts of these articles."""
    table = article_sketch
    sketches: dict[str, list[Sketch]] = defaultdict(list)
    for portion in in_portions(sorted(articles)):
        for row in connection.execute(select(table).where(table.c.article_id.in_(portion))):
            sketches[row.article_id].append(unpack_sketch(row.size, row.slots))
    return sketches


def rank_pairs(sketches: Mapping[str, Sequence[Sketch]], pairs: Iterable[Pair]) -> list[Pair]:
    """Those who have most of a text in common first."""
    shares = {
        (one, other): max(common_share(mine, theirs) for mine in sketches[one] for theirs in sketches[other])
        for one, other in pairs
    }
    return sorted(shares, key=lambda pair: (-shares[pair], pair))


def keep_apart(articles: Iterable[str], pairs: Iterable[Pair], parted: Set[Pair]) -> Group:
    """The copies of each article where pairs come together one by one, unless that would bring parted ones together.

    >>> keep_apart("abc", [("a", "b"), ("b", "c")], {("a", "c")})
    {'a': {'b'}, 'b': {'a'}, 'c': set()}
    """
    strangers: dict[str, set[str]] = defaultdict(set)
    for one, other in parted:
        strangers[one].add(other)
        strangers[other].add(one)
    # Of every article who is with it, and from whom all of them are parted.
    company = {one: {one} for one in articles}
    copies: Group = {one: set() for one in company}
    barred = {one: set(strangers[one]) for one in company}
    for one, other in pairs:
        mine, theirs = company[one], company[other]
        if mine is not theirs:
            if theirs & barred[one]:
                continue
            mine |= theirs
            barred[one] |= barred[other]
            for member in theirs:
                company[member], barred[member] = mine, barred[one]
        copies[one].add(other)
        copies[other].add(one)
    return copies
