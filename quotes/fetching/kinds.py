"""What kind of document is it? „text/html“ that begins with `<rss` is a feed; „%PDF“ is none that can be read.

Servers give feeds out as pages and binaries as text, so what the content begins with counts more than its type.
"""

from __future__ import annotations

import codecs
import re
from typing import Literal

from quotes.fetching.errors import WrongTypeError
from quotes.fetching.unpacking import GZIP_START

Kind = Literal["page", "feed", "sitemap", "text"]

HEAD = 4096
"""Bytes looked at; what stands before the root element (comments, style sheets) may be long."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00?\x00", "utf-16-le"),
    (b"\x00<\x00?", "utf-16-be"),
)
BINARIES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an Office file"),
    (b"\xd0\xcf\x11\xe0", "an Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (GZIP_START, "a packed file"),
    (b"BZh", "a packed file"),
    (b"\xfd7zXZ", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
)
BINARY_TYPES = (
    ("image/", "a picture"),
    ("audio/", "a recording"),
    ("video/", "a film"),
    ("font/", "a font"),
    ("application/pdf", "a PDF file"),
    ("application/zip", "a ZIP archive"),
    ("application/msword", "an Office file"),
    ("application/vnd.openxmlformats", "an Office file"),
    ("application/vnd.oasis", "an Office file"),
    ("application/vnd.ms-", "an Office file"),
    ("application/rtf", "an RTF file"),
    ("application/epub", "a book"),
    ("application/json", "JSON data"),
    ("application/ld+json", "JSON data"),
    ("application/feed+json", "a JSON feed"),
    ("application/javascript", "a program"),
    ("text/javascript", "a program"),
    ("text/css", "a style sheet"),
    ("multipart/", "several files in one"),
)
ROOTS: dict[str, Kind] = {
    "rss": "feed",
    "rdf": "feed",
    "feed": "feed",
    "urlset": "sitemap",
    "sitemapindex": "sitemap",
    "html": "page",
}
BEFORE_ROOT = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\]\s*)?>)*", re.I | re.S)
ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")
PAGE_TYPES = ("text/html", "application/xhtml+xml")
HTML_DOCTYPE = re.compile(r"\s*(?:<!--.*?-->\s*)*<!doctype\s+html", re.I | re.S)
REMEDY = "give the address of a page, a text, a feed or a sitemap"


def media_type(content_type: str) -> str:
    """„text/html“ of „Text/HTML; charset=UTF-8“; "" where none is given."""
    return content_type.partition(";")[0].strip().lower()


def find_charset(content_type: str) -> str | None:
    """The charset that a Content-Type names, in small letters; None for none and for one that Python does not know.

    >>> find_charset('text/html; charset="ISO-8859-1"'), find_charset("text/html; charset=nonsense")
    ('iso-8859-1', None)
    """
    found = re.search(r";\s*charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.I)
    if found is None:
        return None
    try:
        codecs.lookup(found[1])
    except LookupError:
        return None
    return found[1].lower()


def refuse_type(place: str, content_type: str) -> None:
    """Raises WrongTypeError for a type that is never a page, so that it need not be read."""
    given = media_type(content_type)
    for start, what in BINARY_TYPES:
        if given.startswith(start) and given != "image/svg+xml":
            raise WrongTypeError(place, f"is {what} ({given})", REMEDY)


def tell_kind(place: str, content_type: str, content: bytes) -> Kind:
    """Page, feed, sitemap or text. Raises WrongTypeError for what is none of these."""
    refuse_binary(place, content)
    given, head = media_type(content_type), decode_head(content)
    before = BEFORE_ROOT.match(head)
    root = ROOT.match(head, before.end() if before else 0)
    name = root[1].lower() if root else ""
    if name in ROOTS:
        return ROOTS[name]
    if given in PAGE_TYPES or HTML_DOCTYPE.match(head):
        return "page"
    if root and (given.endswith("xml") or head.lstrip().startswith("<?xml")):
        raise WrongTypeError(place, f"is XML of an unknown kind (<{root[1][:40]}>)", REMEDY)
    if given in ("text/plain", "text/markdown"):
        return "text"
    if given in ("", "application/octet-stream", "binary/octet-stream"):
        return "page" if root else "text"
    if root and given.startswith("text/"):
        return "page"
    raise WrongTypeError(place, f"has a type that is not read ({given[:60]})", REMEDY)


def refuse_binary(place: str, content: bytes) -> None:
    """Raises WrongTypeError for content that begins as files of other programs do, or holds NUL bytes."""
    start = content[:16].lstrip()
    for mark, what in BINARIES:
        if start.startswith(mark):
            raise WrongTypeError(place, f"is {what}, whatever type it is said to have", REMEDY)
    if b"\0" in content[:HEAD] and not any(content.startswith(mark) for mark, _ in MARKS):
        raise WrongTypeError(place, "holds NUL bytes, so it is no text", REMEDY)


def decode_head(content: bytes) -> str:
    """The first letters, in the encoding that its first bytes give away, else as Latin-1: tags are ASCII."""
    head = content[:HEAD]
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return head.decode(encoding, errors="ignore").removeprefix("\ufeff")
    return head.decode("latin-1")
