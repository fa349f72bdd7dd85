"""Where does one go back to? `/quotation/q-3f…` of these pages, and to no other site, whoever wrote the address.

A login that led out would lend its good name to a page that asks for the password once more.
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from flask import request

LONGEST_PATH = 2000
HOME = "/"


def local_path(written: str | None) -> str:
    """The path if it stays on this server, else the start page; browsers read backslashes as slashes, and skip tabs.

    >>> [local_path(path) for path in ("/speakers?q=Rutte", "//evil.example", "https://evil.example", "evil.example")]
    ['/speakers?q=Rutte', '/', '/', '/']
    """
    if not written or len(written) > LONGEST_PATH or not written.isprintable():
        return HOME
    if not written.startswith("/") or written.startswith("//") or "\\" in written:
        return HOME
    return written


def current_path() -> str | None:
    """Path and query of this request; None if it is no page that one could go to."""
    if request.endpoint is None or request.method not in ("GET", "HEAD"):
        return None
    # What Flask calls the full path is decoded: „/a%3Fb“ would become another address.
    query = request.query_string.decode("ascii", errors="replace")
    path = quote(request.path, safe="/:@!$&'()*+,;=~")
    return local_path(f"{path}?{query}" if query else path)


def came_from() -> str | None:
    """Path and query of the page of ours that led here; None if it was none of ours or the browser does not say."""
    try:
        page = urlsplit(request.referrer or "")
    except ValueError:
        return None
    if page.netloc != request.host or page.scheme not in ("http", "https"):
        return None
    return local_path(f"{page.path}?{page.query}" if page.query else page.path)
