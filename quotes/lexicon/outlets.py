"""Which outlet is meant? „FAZ“, „Frankfurter Allgemeinen“ and www.faz.net are the Frankfurter Allgemeine Zeitung.

A domain is a spelling like any other; what its row names is what everything printed there goes by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from quotes.errors import LexiconError
from quotes.lexicon.entries import OutletEntry
from quotes.lexicon.formats import load_table
from quotes.lexicon.inflection import fold
from quotes.lexicon.reading import Table

KINDS = frozenset({"newspaper", "magazine", "broadcaster", "agency", "online", "platform"})
COUNTRIES = frozenset(
    (
        "ae af am ar at au az ba bd be bg bh br by ca cd ch cl cn co cu cy cz de dk dz ee eg es et fi fr gb "
        "ge gh gr hk hr hu id ie il in iq ir is it jo jp ke kh kp kr kw kz lb li lk lt lu lv ly ma md me mk "
        "mm mn mt mx my na ng nl no np nz pe ph pk pl ps pt qa ro rs ru rw sa sd se sg si sk sn sy th tn tr "
        "tw ua ug us va ve vn xk ye za"
    ).split()
)
OR_NONE = COUNTRIES | {""}
LANGUAGES = frozenset(
    (
        "am ar az be bg bn bs ca cs da de el en es et fa fi fr he hi hr hu hy id is it ja ka kk ko ku lb lt "
        "lv mk mn ms nl no pl ps pt rm ro ru sk sl sq sr sv tr uk ur vi zh"
    ).split()
)
DOMAIN = re.compile(r"(?:[a-z0-9][a-z0-9-]*\.)+[a-z][a-z0-9-]+")
"""A domain in small letters; „Sat.1“ and „B.Z.“ are none."""
ARTICLES = ("Der ", "Die ", "Das ")
SHORTEST_ADJECTIVE = 5
"""Letters that such an adjective has more than: „Freien Presse“, but not „guten Tag“."""
VIEW = re.compile(r"^(?:(?:www|amp|m|mobile)\.)+(?=[^.]+\.)")
"""The first parts of a host that tell of the view of a page, not of its outlet."""


def check_outlets(table: Table) -> None:
    """Refuses a table that is of two minds about an outlet.

    Raises LexiconError for an unknown kind, country or language, a row in force without a language, spellings of one
    name that differ in domain, kind, country or language, and a domain without a row of its own.
    """
    known: dict[str, Sequence[str]] = {}
    for fields in table.kept:
        _, name, _, kind, country, language, _ = fields
        if kind not in KINDS or country not in OR_NONE or language not in LANGUAGES:
            raise _unknown_value(table, fields)
        if known.setdefault(name, fields)[2:6] != fields[2:6]:
            before, now = tuple(known[name][2:6]), tuple(fields[2:6])
            finding = f"{name!r} has {now} here and {before} before"
            raise LexiconError(place_of(table, fields), finding, "let all spellings of a name agree")
    domains = {fields[2] for fields in known.values()}
    spelled = {fields[0].casefold() for fields in table.kept}
    missing = sorted(filter(None, domains - spelled))
    if missing:
        raise LexiconError(f"{table.name}.tsv", f"{missing[0]!r} has no row", "add the domain as a spelling")


def place_of(table: Table, fields: Sequence[str]) -> str:
    """Where a row of the table stands."""
    return f"{table.name}.tsv, {fields[0]!r}"


def _unknown_value(table: Table, fields: Sequence[str]) -> LexiconError:
    closed = (("kind", fields[3], KINDS), ("country", fields[4], OR_NONE), ("language", fields[5], LANGUAGES))
    what, value = next((what, value) for what, value, values in closed if value not in values)
    return LexiconError(place_of(table, fields), f"{what} {value!r} is unknown", "correct it, or name it in outlets.py")


@lru_cache(maxsize=1)
def _outlets() -> tuple[dict[str, Sequence[str]], dict[str, Sequence[str]]]:
    """The rows of outlets by their spellings, and by the folded spellings; entries are made of those asked for."""
    table = load_table("outlets")
    check_outlets(table)
    exact = {fields[0]: fields for fields in table.kept}
    # Of two spellings that fold alike the first is meant.
    return exact, {fold(fields[0]): fields for fields in reversed(table.kept)}


def entry_of(fields: Sequence[str]) -> OutletEntry:
    """The outlet of a row."""
    spelling, name, domain, kind, country, language, _ = fields
    return OutletEntry(spelling, name, domain or None, kind, country or None, language)


@lru_cache(maxsize=16384)
def find_outlet(text: str) -> OutletEntry | None:
    """The outlet of that spelling, in capitals too; a word in lower case is found only when the table spells it so.

    >>> find_outlet("zeit") is None, find_outlet("ZEIT").name
    (True, 'Die Zeit')
    >>> find_outlet("tagesschau.de").name, find_outlet("Spiegel").domain, find_outlet("KBS").domain
    ('tagesschau.de', 'spiegel.de', 'kbs.co.kr')
    """
    exact, folded = _outlets()
    found = exact.get(text)
    if found is None and (text[:1].isupper() or "." in text):
        found = folded.get(fold(text))
        if found is None and " " in text:
            found = next(filter(None, map(folded.get, without_ending(text))), None)
    return None if found is None else entry_of(found)


@cache
def _first_words() -> tuple[frozenset[str], frozenset[str]]:
    """What the first word of an outlet's spelling can be, articles left out: those in small letters as they stand, and
    the others folded, with adjectives of names of several words („Westdeutsche Zeitung“) inflected too.
    """
    exact, _ = _outlets()
    small, folded = set(), set()
    for spelling in exact:
        article, _, rest = spelling.partition(" ")
        word, blank, _ = (rest if article.casefold() in ("der", "die", "das") else spelling).partition(" ")
        if word.islower():
            small.add(word)
        folded.add(fold(word).rstrip(",:"))
        if blank and word.endswith(("e", "er", "es")):
            folded.add(fold(word).removesuffix("r").removesuffix("s") + "n")
    return frozenset(small), frozenset(folded)


@lru_cache(maxsize=16384)
def begins_outlet(word: str) -> bool:
    """Can an outlet's name begin with the word, or the word with an outlet („ZDF-Sendung“)? Most words are neither.

    >>> begins_outlet("Westdeutschen"), begins_outlet("dpa"), begins_outlet("ZDF-Sendung"), begins_outlet("Hafen")
    (True, True, True, False)
    """
    small, others = _first_words()
    if word.islower():
        return word in small or ("." in word and DOMAIN.fullmatch(word) is not None)
    folded = fold(word.rstrip("-"))
    return "." in word or folded in others or folded.partition("-")[0] in others


def without_ending(text: str) -> Iterator[str]:
    """What a name of several words may be in the nominative, folded: „Badischen Neuesten Nachrichten“ -> „badische
    neueste nachrichten“, „Schwäbischen Tagblatt“ -> „schwäbisches tagblatt“.
    """
    *adjectives, noun = fold(text).split(" ")
    if not any(len(word) > SHORTEST_ADJECTIVE and word.endswith("en") for word in adjectives):
        return
    for ending in ("e", "er", "es"):
        yield " ".join([*(word[:-2] + ending if word.endswith("en") else word for word in adjectives), noun])


@cache
def _domains() -> dict[str, OutletEntry]:
    """The rows whose spelling is a domain, by it; other domains of an outlet among them („sz.de“)."""
    exact, _ = _outlets()
    rows = ((spelling.casefold(), fields) for spelling, fields in exact.items() if "." in spelling)
    return {spelling: entry_of(fields) for spelling, fields in rows if DOMAIN.fullmatch(spelling)}


@lru_cache(maxsize=16384)
def find_domain(host: str) -> OutletEntry | None:
    """The outlet that prints at this host, or at the domain it is a part of; None for a host that no row knows.

    The host of an address is taken, case aside. Of two domains the longer counts, so that faktencheck.afp.com is not
    AFP; co.uk is nobody's, since only domains of the table are.

    >>> find_domain("amp.ZEIT.de").name, find_domain("https://www.sz.de/politik").domain
    ('Zeit Online', 'sueddeutsche.de')
    >>> find_domain("co.uk") is None, find_domain("zeit.de.example.org") is None
    (True, True)
    """
    labels = host_of(host).split(".")
    domains = _domains()
    tried = (".".join(labels[first:]) for first in range(len(labels) - 1))
    return next((domains[domain] for domain in tried if domain in domains), None)


def host_of(address: str) -> str:
    """The host of an address or of a bare host in small letters, without its port and without „www.“, „amp.“, „m.“.

    >>> host_of("https://eva@WWW.Zeit.de:443/a?b#c"), host_of("m.example.org."), host_of("m.de"), host_of("[")
    ('zeit.de', 'example.org', 'm.de', '')
    """
    authority = re.split(r"[/?#\s\\]", re.sub(r"^\w+://", "", address.strip().casefold()), maxsplit=1)[0]
    host = authority.rpartition("@")[2].partition(":")[0].rstrip(".")
    return "" if set(host) & set("[]") else VIEW.sub("", host)


@lru_cache(maxsize=1)
def outlet_spellings() -> tuple[str, ...]:
    """All spellings of outlets, the longest first, so that „Bild am Sonntag“ is tried before „Bild“."""
    return tuple(sorted((row[0] for row in load_table("outlets").kept), key=lambda text: (-len(text), text)))
