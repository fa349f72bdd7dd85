"""Which sightings are one speaker? Those of „Wolodymyr Selenskyj“, „Volodymyr Zelensky“ and the president „Selenskyj“.

All sightings whose names may mean one speaker stand in one block and are sorted together, so that a new article asks
for its own blocks alone, and the order of arrival changes nothing.

1. Sightings of one full name are one person, unless their roles speak of two (a footballer, a politician).
2. Full names in other spellings join where the names alone tell, or where they are close and the roles agree.
3. A bare surname joins the one person whose role or company in the article it shares; otherwise it stays apart.
4. What editors have joined or parted is so.

Whoever is not certainly the same stays apart: an editor sees two entries and joins them, but would not see a wrong one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from index.persons import ALONE, Link, Node, Shared, Sighting, Verdict, join_names, part_group
from index.surnames import place_bare
from quotes.values import SpeakerKind

KINDS: tuple[SpeakerKind, ...] = ("person", "organisation", "document", "unnamed")


@dataclass(frozen=True, slots=True)
class Cluster:
    """The sightings of one speaker, each with the reason why it is.

    `key` names the speaker: its full name, as long as nobody else has it, or else its first sighting.
    """

    key: str
    kind: SpeakerKind
    links: Mapping[str, Link]


def share_nobody(_one: Node, _other: Node) -> int:
    """The company of two persons of whose articles nothing is known."""
    return 0


def cluster_blocks(
    blocks: Iterable[Sequence[Sighting]], verdicts: Sequence[Verdict] = (), shared: Shared = share_nobody
) -> list[Cluster]:
    """The speakers of these blocks; `verdicts` are in the order of their decisions and may join blocks.

    A sighting of which a verdict tells, and one without roles beside namesakes, has to stand by itself.

    >>> found = cluster_blocks([[
    ...     Sighting("g-1", "person", "Mark Rutte", "rutte, mark"),
    ...     Sighting("g-2", "person", "Mark Rutte", "rutte, mark"),
    ...     Sighting("g-3", "person", "Rutte", ""),
    ... ]])
    >>> [(cluster.key, sorted(cluster.links)) for cluster in found]
    [('person rutte, mark', ['g-1', 'g-2']), ('g-3', ['g-3'])]
    """
    in_force = settle(verdicts)
    parted = [verdict for verdict in in_force if not verdict.joins]
    nodes = [node for block in blocks for node in cluster_block(sorted(block, key=lambda one: one.id), parted, shared)]
    return name_clusters(join_decided(nodes, in_force))


def cluster_block(block: Sequence[Sighting], parted: Sequence[Verdict], shared: Shared) -> list[Node]:
    """The speakers of one block; only persons are more than their names."""
    groups: dict[tuple[SpeakerKind, str], list[Sighting]] = defaultdict(list)
    for one in block:
        if one.key:
            groups[one.kind, one.key].append(one)
    persons = [node for (kind, _), group in groups.items() if kind == "person" for node in part_group(group, parted)]
    others = [node for (kind, _), group in groups.items() if kind != "person" for node in part_group(group, parted)]
    bare = [one for one in block if not one.key and one.kind == "person"]
    alone = [Node.of([one], ALONE) for one in block if not one.key and one.kind != "person"]
    return place_bare(bare, join_names(persons, parted, shared), parted, shared) + others + alone


def settle(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts that are in force: one that says the contrary of the same sightings undoes those before it."""
    held: list[Verdict] = []
    for verdict in verdicts:
        held = [one for one in held if one.joins == verdict.joins or not one.divides(verdict.one, verdict.other)]
        held.append(verdict)
    return held


def join_decided(nodes: Sequence[Node], verdicts: Sequence[Verdict]) -> list[Node]:
    """The speakers after editors' verdicts: each side is one, and the two sides of one that joins are one."""
    now: dict[str, Node] = {one: node for node in nodes for one in node.links}
    for verdict in verdicts:
        sides = [verdict.one | verdict.other] if verdict.joins else [verdict.one, verdict.other]
        for side in sides:
            concerned = sorted({now[one] for one in side if one in now}, key=lambda node: node.rank)
            for node in concerned[1:]:
                joined = now[next(iter(concerned[0].links))].joined(node, Link("editor", 1.0))
                now |= dict.fromkeys(joined.links, joined)
    return sorted(set(now.values()), key=lambda node: node.rank)


def name_clusters(nodes: Sequence[Node]) -> list[Cluster]:
    """The speakers with their keys; of namesakes none has the name as its key, since it would mean any of them."""
    kinds = [kind_of(node) for node in nodes]
    owned = [{f"{kind} {key}" for key in node.keys} for kind, node in zip(kinds, nodes, strict=True)]
    bearers = Counter(key for keys in owned for key in keys)
    return [
        Cluster(min((key for key in keys if bearers[key] == 1), default=min(node.links)), kind, node.links)
        for kind, keys, node in zip(kinds, owned, nodes, strict=True)
    ]


def kind_of(node: Node) -> SpeakerKind:
    """What a speaker is: a person when any article says so."""
    kinds = {one.kind for one in node.sightings.values()}
    return next(kind for kind in KINDS if kind in kinds)
