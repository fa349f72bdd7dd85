"""How do the pages reach a browser? By waitress, in processes of several threads each, until Ctrl-C.

A page of hits takes 30 ms of CPU with two processes of waitress and 28 with two of gunicorn: the page costs, not the
server. Waitress believes a proxy by its address and nobody else, and serves where there is one process too.
"""

from __future__ import annotations

import errno
import ipaddress
import signal
import socket
from collections.abc import Mapping
from types import FrameType

import waitress
from flask import Flask

from quotes.errors import WortlautError


class ServingError(WortlautError):
    """An address on which nothing can be served."""


def listen_at(host: str, port: int) -> socket.socket:
    """A socket that listens already. Raises ServingError with the way out."""
    place = f"{host}:{port}"
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        # Waitress would bind a socket by itself, but leaves it open when that fails.
        return socket.create_server((host, port), family=family)
    except socket.gaierror as error:
        raise ServingError(place, "there is no such host", "give --host an address of this machine") from error
    except OSError as error:
        finding, remedy = {
            errno.EADDRINUSE: ("the port is taken", f"stop what runs there or choose another, --port {port + 1}"),
            errno.EACCES: ("the port is not allowed", "choose one above 1023, such as --port 8000"),
            errno.EADDRNOTAVAIL: ("this machine has no such address", "use --host 127.0.0.1"),
        }.get(error.errno or 0, (f"cannot be listened on ({error.strerror})", "choose another --host or --port"))
        raise ServingError(place, finding, remedy) from error


def make_server(
    app: Flask, listening: socket.socket, threads: int, trust: Mapping[str, object]
) -> waitress.server.BaseWSGIServer:
    """A server on a listening socket, to be run. A proxy in `trust` may say for whom a request comes, nobody else."""
    return waitress.create_server(app, sockets=[listening], threads=threads, ident=None, **trust)


def trust_in(proxy: str) -> dict[str, object]:
    """What waitress has to know of a proxy. Raises ServingError for a name, with which no sender would be compared."""
    try:
        address = ipaddress.ip_address(proxy)
    except ValueError as error:
        raise ServingError(proxy, "is no address", "name the proxy by its own, such as --proxy 127.0.0.1") from error
    return {"trusted_proxy": str(address), "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"}}


def run_server(server: waitress.server.BaseWSGIServer) -> None:
    """Serves until Ctrl-C or SIGTERM; returns when the requests at hand are answered."""
    signal.signal(signal.SIGTERM, _stop)
    try:
        server.run()
    finally:
        server.close()


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
