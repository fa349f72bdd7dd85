"""What does the JSON-LD of a page say of its article? {"@type": "NewsArticle", "datePublished": "2024-10-22T14:05Z"}.

Objects of teasers, videos and lists are left out; a broken object still gives the fields that can be told.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Node = Mapping[str, Any]

LONGEST_SCRIPT = 3_000_000
"""Characters of one JSON-LD script; more is not an article's description."""

MOST_NODES = 5_000
DEEPEST_NODE = 8
"""Levels of @graph and lists in which articles are looked for; real pages had 3."""

ARTICLE_TYPES = frozenset(
    "advertisercontentarticle analysisnewsarticle article askpublicnewsarticle backgroundnewsarticle blogposting"
    " discussionforumposting liveblogposting newsarticle opinionnewsarticle report reportagenewsarticle review"
    " reviewnewsarticle satiricalarticle scholarlyarticle socialmediaposting techarticle criticreview".split()
)
LEADING_KEYS = ("@graph", "mainEntity", "mainEntityOfPage", "@set", "@list")
"""Keys that lead from the page to its article; itemListElement and hasPart lead to others."""

WRAPPING = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*;?\s*$")
COMMA_AT_END = re.compile(r",(\s*[}\]])")
SCALAR = re.compile(
    r'"(headline|alternativeHeadline|datePublished|dateModified|inLanguage|isAccessibleForFree|description)"'
    r'\s*:\s*(?:"((?:[^"\\\n]|\\.){1,2000})"|(true|false))'
)


def find_article_nodes(scripts: Iterable[str]) -> tuple[Node, ...]:
    """The objects that describe an article, in the order of the page; those of news before more general ones."""
    nodes: list[Node] = []
    known: dict[str, Node] = {}
    for script in scripts:
        content = load_script(script)
        for node in walk_nodes(content):
            if isinstance(node.get("@id"), str) and len(node) > 1:
                known.setdefault(node["@id"], node)
            if is_article(node):
                nodes.append(node)
    nodes.sort(key=lambda node: "datePublished" not in node)
    return tuple(with_references(node, known) for node in nodes)


def load_script(script: str) -> Any:
    """The content of one script; where it is broken, the plain fields that can be told, and else None."""
    if len(script) > LONGEST_SCRIPT:
        return None
    text = WRAPPING.sub("", WRAPPING.sub("", script)).strip().rstrip(";")
    for attempt in (text, COMMA_AT_END.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except RecursionError:
            return None
        except ValueError:
            continue
    return told_by_pieces(text)


def told_by_pieces(text: str) -> Node | None:
    """The fields of a broken object of an article, the first of each name."""
    if not any(re.search(rf'"@type"\s*:\s*\[?\s*"{kind}"', text, re.I) for kind in ("NewsArticle", "Article")):
        return None
    node: dict[str, Any] = {"@type": "NewsArticle"}
    for key, value, truth in SCALAR.findall(text):
        node.setdefault(key, loosely_unescaped(value) if value else truth)
    return node


def loosely_unescaped(value: str) -> str:
    """The string of a JSON literal, as written where its escapes are broken too."""
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value


def walk_nodes(content: Any) -> Iterator[Node]:
    """All objects that a page may mean by its article, level by level, at most MOST_NODES."""
    level, seen = [content], 0
    for _ in range(DEEPEST_NODE):
        following: list[Any] = []
        for item in level:
            seen += 1
            if seen > MOST_NODES:
                return
            if isinstance(item, list):
                following.extend(item[:MOST_NODES])
            elif isinstance(item, dict):
                yield item
                following.extend(item[key] for key in LEADING_KEYS if isinstance(item.get(key), dict | list))
        level = following


def is_article(node: Node) -> bool:
    """Whether one of the object's types is an article's."""
    return any(kind.rpartition("/")[2].casefold() in ARTICLE_TYPES for kind in texts_of(node.get("@type")))


def with_references(node: Node, known: Mapping[str, Node]) -> Node:
    """The object with authors and publisher that are named by their @id alone filled in."""
    filled = dict(node)
    for key in ("author", "creator", "publisher"):
        value = node.get(key)
        items = value if isinstance(value, list) else [value]
        filled[key] = [
            known.get(item["@id"], item)
            if isinstance(item, dict) and "name" not in item and isinstance(item.get("@id"), str)
            else item
            for item in items
            if item is not None
        ]
    return filled


def texts_of(value: Any) -> list[str]:
    """The strings of a value that may be one, or a list of them, or objects with a name or value.

    >>> texts_of(["Eva Berg", {"name": "Tom Velt"}, {"name": ["dpa", 5]}, None])
    ['Eva Berg', 'Tom Velt', 'dpa']
    """
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, dict):
        return texts_of(value.get("name") or value.get("@value"))[:50]
    if isinstance(value, list):
        return [text for item in value[:50] if not isinstance(item, list) for text in texts_of(item)]
    return []


def first_text(nodes: Iterable[Node], key: str) -> str | None:
    """The first string that any of the objects has under the key."""
    return next((text for node in nodes for text in texts_of(node.get(key))), None)
