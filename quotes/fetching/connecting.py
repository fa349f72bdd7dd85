"""Which machine is called? „www.velt.example“ is looked up once, and the address that was checked is connected to.

A name can be answered differently from one look-up to the next, so that a checked name says nothing of the connection
made after it. Here the look-up, the check and the connection are one step; TLS and the Host header keep the name.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpcore2

from quotes.fetching.errors import ForbiddenAddressError, UnreachableError
from quotes.fetching.networks import is_ip_address, why_forbidden

MOST_TRIED = 4
"""Of a name's addresses; those behind them belong to the same service."""

Resolve = Callable[[str, int], Sequence[str]]
"""Host and port -> all IP addresses of it. Raises OSError where the name is unknown."""

Options = Iterable[Any]


def resolve_by_system(host: str, port: int) -> list[str]:
    """The IP addresses of a host as the machine's resolver gives them, each once, in its order of preference."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Network:
    """How names become connections.

    `allow_local` lets this machine itself be reached, on any port: for tests, and for a server that one runs oneself.
    """

    resolve: Resolve = resolve_by_system
    allow_local: bool = False
    backend: httpcore2.NetworkBackend = field(default_factory=httpcore2.SyncBackend)


class Deadline:
    """A moment by which a request has to be over, however busy it keeps us."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self._end

    def limit(self, timeout: float | None) -> float:
        """The time that one operation may take, in seconds. Raises httpcore2.ReadTimeout when none is left."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout
        return left if timeout is None else min(left, timeout)


def find_addresses(network: Network, host: str, port: int, seconds: float) -> list[str]:
    """The addresses of a host, all of them checked.

    Raises UnreachableError for an unknown name or a look-up that takes longer than `seconds`, ForbiddenAddressError
    when any of the addresses is not public: a name that has both is a trap or a mistake.
    """
    addresses = [host] if is_ip_address(host) else look_up(network.resolve, host, port, seconds)
    for address in addresses:
        what = why_forbidden(address, network.allow_local)
        if what is not None:
            shown = host if host == address else f"{host} ({address})"
            raise ForbiddenAddressError(shown, f"is {what}, where no outlet is", "give the address of a public page")
    return addresses


def look_up(resolve: Resolve, host: str, port: int, seconds: float) -> list[str]:
    """What the resolver says; as it has no time limit of its own, a thread waits for it that may be left behind."""
    found: list[str] = []
    failed: list[Exception] = []

    def run() -> None:
        try:
            found.extend(resolve(host, port))
        except Exception as error:
            failed.append(error)

    thread = threading.Thread(target=run, name=f"looks up {host}", daemon=True)
    thread.start()
    thread.join(seconds)
    if failed and not isinstance(failed[0], OSError | UnicodeError):
        raise failed[0]
    if thread.is_alive():
        raise UnreachableError(host, f"was looked up for {seconds:.0f} seconds without an answer", "try again later")
    if failed or not found:
        raise UnreachableError(host, "is a name that is not known", "check the address, or try again later")
    return found


class CheckedBackend(httpcore2.NetworkBackend):
    """Connects to public addresses alone, and for as long as the deadline lets it."""

    def __init__(self, network: Network, deadline: Deadline) -> None:
        self._network = network
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Options | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first of the host's checked addresses that takes one."""
        failure: Exception | None = None
        for address in find_addresses(self._network, host, port, self._deadline.limit(timeout))[:MOST_TRIED]:
            try:
                stream = self._network.backend.connect_tcp(
                    address, port, self._deadline.limit(timeout), local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                return TimedStream(stream, self._deadline)
        raise failure or httpcore2.ConnectError(f"no address of {host}")


class TimedStream(httpcore2.NetworkStream):
    """A connection that ends with the deadline, even where every single byte comes in time."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.limit(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.limit(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.limit(timeout))
        return TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
