"""When are two things one? „Wolodymyr Selenskyj“ and „Wolodimir Selenski“ are one speaker, „Biden“ alone is another.

Persons whose full names share a key are one speaker; a person known by one word only stays apart, because two people
may share a surname; an unnamed speaker never leaves its article. Ids are cut from digests of these keys.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from quotes.names import name_key, word_key
from quotes.values import Article, Outlet, Speaker

ID_DIGITS = 12


def article_digest(article: Article) -> str:
    """What identifies an article: its URL and its text, 64 hexadecimal digits."""
    return digest_of(article.url or "", article.text)


def article_id(digest: str) -> str:
    """The id of the article with this digest."""
    return f"a-{digest[:ID_DIGITS]}"


def speaker_key(speaker: Speaker, article: str) -> str:
    """The key that a speaker shares with its other spellings; `article` is the id of the article it was found in.

    >>> one = Speaker("Wolodymyr Selenskyj", "person", None, None)
    >>> other = Speaker("Wolodimir Selenski", "person", None, None)
    >>> speaker_key(one, "a-1") == speaker_key(other, "a-2")
    True
    >>> unnamed = Speaker("eine Sprecherin", "unnamed", None, None)
    >>> speaker_key(unnamed, "a-1") == speaker_key(unnamed, "a-2")
    False
    """
    folded = fold_name(speaker.name)
    if speaker.kind == "unnamed":
        return f"{article} {folded}"
    if speaker.kind == "person":
        return name_key(speaker.name) or folded
    return folded


def speaker_id(kind: str, key: str) -> str:
    """The id of the speaker with this kind and key."""
    return f"s-{digest_of(kind, key)[:ID_DIGITS]}"


def outlet_key(outlet: Outlet) -> str:
    """The domain, without „www.“; for an outlet without one, its folded name.

    >>> outlet_key(Outlet("ZEIT Online", "www.Zeit.de", "published"))
    'zeit.de'
    >>> outlet_key(Outlet("Handelsblatt", None, "cited"))
    'name handelsblatt'
    """
    if outlet.domain:
        return outlet.domain.casefold().removeprefix("www.")
    return f"name {fold_name(outlet.name)}"


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
