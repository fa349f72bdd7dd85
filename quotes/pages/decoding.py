"""In which characters is a page written? It says iso-8859-1, its bytes are UTF-8: „für“, not „fÃ¼r“.

Bytes that are valid UTF-8 are read as that whatever header and page say: text in another encoding that happens to be
valid has hardly been seen, and pages that name the wrong one have.
"""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zlib

from quotes.errors import ReadingError

LARGEST_PAGE = 20_000_000
"""Bytes of HTML; the largest of 40 real pages has 2.1 million."""

GZIP = b"\x1f\x8b"
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})""", re.I)
WITHIN = 16_384
"""Bytes in which a page names its encoding; browsers look in the first 1,024, some pages name it later."""

MOST_BROKEN = 0.02
"""Share of characters beyond ASCII that may be broken in a page of UTF-8: cut short or pasted from elsewhere."""

LATIN = "windows-1252"
"""What browsers read for iso-8859-1 and for pages that name nothing: it has the marks „“ and the dashes."""

NO_PAGE_IS_IN = frozenset("utf-7 idna punycode unicode_escape raw_unicode_escape undefined".split())
BINARY = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"Rar!", b"\x7fELF", b"RIFF", b"OggS", b"ID3")


class PageError(ReadingError):
    """A page that cannot be read as an article: no text, too large, a login, a list of articles."""


def decode_page(content: bytes, place: str, charset: str | None = None) -> str:
    """The characters of a page, packed by gzip or not; `charset` is the one that the HTTP header names.

    Raises PageError for a page that is empty, binary or larger than LARGEST_PAGE.
    """
    content = unpack(content, place) if content.startswith(GZIP) else content
    if len(content) > LARGEST_PAGE:
        raise too_large(place)
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise PageError(place, "is an empty page", "fetch it again")
    if content.startswith(BINARY):
        raise PageError(place, "is no HTML page but a binary file", "name the page of the article")
    text = choose_characters(content, charset)
    if text.count("\0") > len(text) // 1000:
        raise PageError(place, "is no HTML page but a binary file", "name the page of the article")
    return text.replace("\0", "").replace("\r\n", "\n")


def too_large(place: str) -> PageError:
    """The complaint about a page over LARGEST_PAGE."""
    return PageError(place, f"is larger than {LARGEST_PAGE // 1_000_000} MB", "save the article alone")


def unpack(content: bytes, place: str) -> bytes:
    """The page in a gzip file; never more than LARGEST_PAGE of it is unpacked."""
    try:
        with gzip.open(io.BytesIO(content)) as file:
            page = file.read(LARGEST_PAGE + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise PageError(place, f"cannot be unpacked ({error})", "fetch the page again") from error
    if len(page) > LARGEST_PAGE:
        raise too_large(place)
    return page


def choose_characters(content: bytes, charset: str | None) -> str:
    """Decoded by a byte order mark, else as UTF-8 where that fits, else as header or page say, else as windows-1252.

    >>> choose_characters("<meta charset=iso-8859-1>für".encode(), None)[-3:]
    'für'
    >>> choose_characters("<meta charset=utf-8>für „Bonn“".encode("cp1252"), "utf-8")[-10:]
    'für „Bonn“'
    """
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = [python_codec(name) for name in (charset, named_in_page(content))]
    for codec in filter(None, named):
        if codec != "utf-8":
            return content.decode(codec, "replace")
    loose = content.decode("utf-8", "replace")
    beyond = sum(character > "\x7f" for character in loose)
    return loose if loose.count("\ufffd") <= max(1, MOST_BROKEN * beyond) else content.decode(LATIN, "replace")


def named_in_page(content: bytes) -> str | None:
    """The encoding in a <meta charset> or http-equiv of the head."""
    match = META_CHARSET.search(content[:WITHIN])
    return match[1].decode("ascii", "ignore") if match else None


def python_codec(name: str | None) -> str | None:
    """What Python calls the encoding, None for one that it does not know or that is no encoding of text.

    >>> python_codec("ISO-8859-1"), python_codec("utf8"), python_codec("rot13"), python_codec("klingon")
    ('windows-1252', 'utf-8', None, None)
    """
    called = (name or "").strip().strip("\"'")
    try:
        codec = codecs.lookup(called).name
        "Bonn".encode(codec)  # refuses what is no encoding of text: rot13, base64
    except (LookupError, ValueError):
        return None
    if codec in NO_PAGE_IS_IN:
        return None
    return LATIN if codec in ("iso8859-1", "ascii", "cp1252") else codec
