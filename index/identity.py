"""By what is a thing known again? An article by its address (index.addresses), „Mark Rutte“ by „rutte , mark“.

Ids are cut from digests of such keys, so that the same article recorded into two archives has the same ids. Which
sightings are one speaker is decided in index.clusters.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from quotes.lexicon.outlets import host_of
from quotes.lexicon.tables import OutletEntry, find_domain, find_outlet
from quotes.named.spellings import word_key
from quotes.names.full_names import NUMERAL, parse_name
from quotes.names.name_blocks import family_block
from quotes.names.own_names import is_own_name
from quotes.values import Outlet, SpeakerKind

ID_DIGITS = 12


def text_digest(text: str) -> str:
    """What tells one text from another, 64 hexadecimal digits."""
    return digest_of("text", text)


def article_id(key: str) -> str:
    """The id of the article that was first known by this key (index.addresses)."""
    return f"a-{key[:ID_DIGITS]}"


def sighting_id(article: str, kind: str, name: str) -> str:
    """The id of a speaker as one article knows it; `article` is the article's id."""
    return f"g-{digest_of(article, kind, fold_name(name))[:ID_DIGITS]}"


def sighting_key(kind: SpeakerKind, name: str) -> str:
    """What the sightings of one speaker share wherever its name is the same; "" for a name that may be anybody's.

    A bare surname, an unnamed role, a document and a common noun for a body stand alone in their article, and so does
    whose surname is withheld: „Jörg M.“ of another trial is somebody else.

    >>> sighting_key("person", "Yoon Suk-yeol") == sighting_key("person", "Yoon Suk Yeol")
    True
    >>> sighting_key("organisation", "Auswärtiges  AMT"), sighting_key("organisation", "Polizei")
    ('auswärtiges amt', '')
    """
    if kind == "person":
        parts = parse_name(name)
        words = (*parts.family, *parts.second, ",", *parts.given, parts.generation)
        tells_who = (parts.is_full or has_number(name)) and not is_abbreviated(name)
        return " ".join(words).strip() if tells_who else ""
    if kind == "organisation" and is_own_name(name):
        return fold_name(name)
    return ""


def sighting_block(kind: SpeakerKind, name: str, identity: str) -> str:
    """Among which sightings those of the same speaker are looked for; `identity` is the sighting's own id."""
    if kind == "person" and not is_abbreviated(name):
        return f"person {family_block(name)}"
    key = sighting_key(kind, name)
    return f"{kind} {key}" if key else identity


def is_abbreviated(name: str) -> bool:
    """Is the surname withheld: „Jörg M.“, „Jörg V.“ in a report from court? Not that of Malcolm X.

    >>> is_abbreviated("Jörg M."), is_abbreviated("Jörg V."), is_abbreviated("J. Berg"), is_abbreviated("Karl III.")
    (True, True, False, False)
    """
    parts = parse_name(name)
    if not parts.given and name.endswith((" I.", " V.")):
        return True  # or a ruler's number: doubt keeps apart
    return len(parts.family) == 1 and len(parts.family[0]) == 1 and parts.family[0] != "x"


def has_number(name: str) -> bool:
    """Does a ruler's number tell who it is: Pius XI. from Pius XII.?"""
    return any(NUMERAL.fullmatch(word) for word in name.split()[1:][-1:])


def speaker_id(key: str) -> str:
    """The id of the speaker whose cluster has this key: of a name, or of its first sighting.

    >>> speaker_id("g-0123456789ab")
    's-0123456789ab'
    """
    if key.startswith("g-"):
        return f"s-{key[2:]}"
    return f"s-{digest_of('speaker', key)[:ID_DIGITS]}"


def known_outlet(name: str, domain: str | None) -> OutletEntry | None:
    """What the lexicon knows of an outlet: by its domain, or by its name where it has none.

    >>> known_outlet("Die ZEIT im Netz", "amp.zeit.de").name, known_outlet("FAZ", None).domain
    ('Zeit Online', 'faz.net')
    >>> known_outlet("Die Zeit", "zeit.example.org") is None
    True
    """
    return find_domain(domain) if domain else find_outlet(name)


def outlet_key(outlet: Outlet) -> str:
    """The domain that the lexicon gives the outlet, or its own; for an outlet without one, its folded name.

    >>> outlet_key(Outlet("ZEIT Online", "www.Zeit.de", "published")), outlet_key(Outlet("Zeit", None, "cited"))
    ('zeit.de', 'zeit.de')
    >>> outlet_key(Outlet("Bote", "www.velt.example", "published")), outlet_key(Outlet("Velter  Bote", None, "cited"))
    ('velt.example', 'name velter bote')
    """
    entry = known_outlet(outlet.name, outlet.domain)
    domain = entry.domain if entry else host_of(outlet.domain or "")
    return domain or f"name {fold_name(entry.name if entry else outlet.name)}"


def outlet_id(key: str) -> str:
    """The id of the outlet with this key."""
    return f"o-{digest_of('outlet', key)[:ID_DIGITS]}"


def fold_name(name: str) -> str:
    """The name without case and with single blanks, otherwise as it is written.

    >>> fold_name("Auswärtiges  AMT")
    'auswärtiges amt'
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def name_words(name: str) -> tuple[str, ...]:
    """The keys of a name's words, each once, in their order.

    >>> name_words("Wolodymyr Selenskyj") == name_words("Volodymyr Zelensky")
    True
    """
    keys = (word_key(word) for word in re.findall(r"[^\W_]+", unicodedata.normalize("NFC", name)))
    return tuple(dict.fromkeys(filter(None, keys)))


def digest_of(*parts: str) -> str:
    """64 hexadecimal digits for these texts and their boundaries."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
