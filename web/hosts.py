"""By which names may this server be called? „localhost“, „127.0.0.1“, the host it listens on, and names given to it.

A citation carries the address by which the page was asked for, and whoever asks writes that into the Host header; a
name that was never agreed on would lead the reader of a citation astray.
"""

from __future__ import annotations

import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

from flask import current_app, request
from werkzeug.exceptions import BadRequest

LOOPBACK = ("localhost", "127.0.0.1", "::1")
# Who listens on these listens on every address of the machine; nobody calls it by them.
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104  # compared with, not listened on
CONFIGURED = "WORTLAUT_HOSTS"


class UntrustedHostError(BadRequest):
    """A request under a name that this server does not answer to."""


def host_of(written: str) -> str:
    """The host of a Host header without its port, in small letters; "" for what is none.

    >>> host_of("Archiv.example.org:8000"), host_of("[::1]:8000"), host_of("::1"), host_of("[")
    ('archiv.example.org', '::1', '::1', '')
    """
    place = f"[{written}]" if written.count(":") > 1 and not written.startswith("[") else written
    try:
        return urlsplit(f"//{place.strip()}").hostname or ""
    except ValueError:
        return ""


def names_of(host: str, further: Iterable[str]) -> frozenset[str]:
    """The names of a server that listens on this host: the loopback, the host or else the machine's, and further ones.

    >>> sorted(names_of("archiv.example.org", ["Zitate.example.org:80"]))
    ['127.0.0.1', '::1', 'archiv.example.org', 'localhost', 'zitate.example.org']
    """
    own = socket.gethostname() if host in EVERYWHERE else host
    return frozenset(filter(None, map(host_of, (*LOOPBACK, own, *further))))


def refuse_strange_hosts() -> None:
    """Raises UntrustedHostError for a request under another name; static files are the same under any."""
    if request.endpoint != "static" and host_of(request.host) not in current_app.config[CONFIGURED]:
        raise UntrustedHostError
