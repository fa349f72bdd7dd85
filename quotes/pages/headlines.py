"""Under which headline does a reader see the article? „Bonn baut Schulen“, not „Schulbau in Bonn: Alle Infos | Bote“.

A page has up to five titles: <h1>, og:title, the headline of its JSON-LD, twitter:title and <title>. The last is
written for search engines, and an <h1> that repeats it is too: a breadcrumb often. On 40 real pages og:title was what
a reader sees on 36, without the outlet's name behind it, and the <h1> on 30.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from quotes.lexicon.outlets import host_of
from quotes.lexicon.tables import find_outlet
from quotes.pages.facts import PageFacts
from quotes.pages.lettering import fold_words
from quotes.pages.structured import first_text
from quotes.values import Outlet

SEPARATOR = re.compile(r"\s+(?:[|–—·•:»-]|::)\s+|\s*\|\s*")
DATE_PART = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}")
FEWEST_WORDS = 2
"""Words of a headline; an <h1> of one word is a section or the outlet („Politik“)."""


def choose_title(facts: PageFacts, outlet: Outlet | None) -> tuple[str, str] | None:
    """The headline and where it stood, None for a page without any.

    og:title is taken where the <h1> repeats the title for search engines; else the <h1>, without a kicker that og:title
    does not have either.
    """
    own = names_of_outlet(facts, outlet)
    h1s = [parts for parts in facts.headlines if fold_words("".join(parts)) not in own]
    written = {fold_words("".join(parts)) for parts in h1s} | {fold_words(parts[-1]) for parts in h1s}
    read = {
        "og:title": facts.meta("og:title"),
        "JSON-LD headline": first_text(facts.nodes, "headline"),
        "twitter:title": facts.meta("twitter:title"),
        "title": facts.head_title,
    }
    titles = {how: bare for how, title in read.items() if title and (bare := without_outlet(title, own, written))}
    heading = choose_heading(h1s, titles.values())
    shared = titles.get("og:title")
    if heading is None or (shared and is_for_search(heading, shared, titles)):
        return next(((title, how) for how, title in titles.items()), None)
    if shared and len(heading) > 1:
        if fold_words("".join(heading)) == fold_words(shared):
            return shared, "og:title"
        if fold_words(heading[-1]) in fold_words(shared):
            return heading[-1], "h1"
    return ": ".join(heading), "h1"


def written_titles(facts: PageFacts) -> frozenset[str]:
    """Every headline that the page has, as words alone: its <h1>s with and without kicker, og:title, JSON-LD's."""
    titles = [*("".join(parts) for parts in facts.headlines), *(parts[-1] for parts in facts.headlines)]
    titles.extend(filter(None, (facts.meta("og:title"), first_text(facts.nodes, "headline"))))
    return frozenset(filter(None, map(fold_words, titles)))


def choose_heading(h1s: Sequence[Sequence[str]], titles: Collection[str]) -> Sequence[str] | None:
    """The <h1> that one of the titles repeats in part or whole; else the first that is long enough to be a headline."""
    folded = [fold_words(title) for title in titles]
    for parts in h1s:
        key = fold_words(parts[-1])
        if len(key) >= 8 and any(key in title or title in key for title in folded):
            return parts
    return next((parts for parts in h1s if len(" ".join(parts).split()) > FEWEST_WORDS), None)


def is_for_search(heading: Sequence[str], shared: str, titles: dict[str, str]) -> bool:
    """Whether an <h1> that differs from og:title only repeats what search engines are told."""
    key = fold_words("".join(heading))
    if key == fold_words(shared):
        return False
    return key in (fold_words(titles.get("title", "")), fold_words(titles.get("JSON-LD headline", "")))


def without_outlet(title: str, own: Collection[str], written: Collection[str]) -> str:
    """The title without the outlet, section and date behind it, as far as they are told apart.

    `own` are the folded names of the outlet, `written` the folded headlines of the page.

    >>> without_outlet("Bonn baut | Lokales | Velter Bote", {"velterbote"}, {"bonnbaut"})
    'Bonn baut'
    >>> without_outlet("Bonn - jetzt wird gebaut - Velter Bote", {"velterbote"}, set())
    'Bonn - jetzt wird gebaut'
    """
    separators = list(SEPARATOR.finditer(title))
    for separator in separators:
        if fold_words(title[: separator.start()]) in written:
            return title[: separator.start()]
    for separator in reversed(separators):
        part = title[separator.end() :]
        if fold_words(part) not in own and not DATE_PART.fullmatch(part.strip()):
            break
        title = title[: separator.start()]
    return title.strip()


def names_of_outlet(facts: PageFacts, outlet: Outlet | None) -> frozenset[str]:
    """The folded names under which a page may name its outlet: of the table, its host, its site name, its publisher."""
    names = [facts.meta("og:site_name"), facts.meta("application-name"), facts.meta("apple-mobile-web-app-title")]
    names.extend(name for node in facts.nodes for name in names_under(node.get("publisher")))
    names.extend(
        name for parts in facts.headlines for name in parts if (e := find_outlet(name)) and is_same(e.name, outlet)
    )
    if outlet is not None:
        names.append(outlet.name)
        names.extend(names_of_host(outlet.domain or ""))
    for title in filter(None, (facts.head_title, facts.meta("og:title"))):
        last = SEPARATOR.split(title)[-1]
        entry = find_outlet(last)
        if entry is not None and is_same(entry.name, outlet):
            names.append(last)
    return frozenset(filter(None, (fold_words(name) for name in names if name)))


def is_same(name: str, outlet: Outlet | None) -> bool:
    """Whether the name is the outlet's."""
    return outlet is not None and outlet.name == name


def names_under(publisher: object) -> Iterable[str]:
    """The names of publishers in JSON-LD."""
    items = publisher if isinstance(publisher, list) else [publisher]
    return (item["name"] for item in items if isinstance(item, dict) and isinstance(item.get("name"), str))


def names_of_host(domain: str) -> list[str]:
    """zeit.de -> zeit.de and zeit.

    >>> names_of_host("https://www.velt.example/a")
    ['velt.example', 'velt']
    """
    host = host_of(domain)
    return [host, host.rpartition(".")[0]] if host else []
