"""What does the server answer to one request? Status, headers and at most so many bytes, in at most so many seconds.

Nothing is followed, kept or sent along here: no redirects, no cookies, no proxy or password of the environment.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import httpcore2
import httpx2

from quotes.fetching.addresses import Address
from quotes.fetching.connecting import CheckedBackend, Deadline, Network
from quotes.fetching.errors import TooLargeError, UnreachableError
from quotes.fetching.kinds import refuse_type
from quotes.fetching.unpacking import ENCODINGS, BrokenPackingError, take, unpack

LATER = "try again later"
SUCCESSES = (200, 203)  # 203 is a 200 that a proxy on the way has changed


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much. Times in seconds, `largest` in bytes as unpacked, `redirects` for one address.

    50 MB is the largest sitemap that its standard allows; no article comes near.
    """

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    largest: int = 50_000_000
    redirects: int = 8


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. Names of headers are in small letters; the content is unpacked, empty unless wanted.

    `is_whole` is False where the content went on beyond the limit.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes
    is_whole: bool = True


class CheckedTransport(httpx2.BaseTransport):
    """Lets httpx connect by CheckedBackend. Each is for one request: no connection outlives its check."""

    def __init__(self, network: Network, deadline: Deadline) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=trusted_context(),
            max_keepalive_connections=0,
            network_backend=CheckedBackend(network, deadline),
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        answer = self._pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx2.Response(answer.status, headers=answer.headers, stream=PlainStream(answer))

    def close(self) -> None:
        self._pool.close()


class PlainStream(httpx2.SyncByteStream):
    """The body of an answer, as it comes."""

    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


@cache
def trusted_context() -> ssl.SSLContext:
    """Whom the machine trusts; made once, since reading the certificates takes longer than most requests."""
    return ssl.create_default_context()


def ask(network: Network, address: Address, headers: Mapping[str, str], limits: Limits) -> Answer:
    """The answer to one GET. The content is read for a success alone, and no further than `limits.largest`.

    Raises UnreachableError where no whole answer comes, ForbiddenAddressError for a host that is not public, and
    WrongTypeError for pictures, films and the like before they are read.
    """
    deadline = Deadline(limits.total)
    timeout = httpx2.Timeout(limits.read, connect=limits.connect)
    try:
        with (
            CheckedTransport(network, deadline) as transport,
            httpx2.Client(transport=transport, trust_env=False, timeout=timeout) as client,
            client.stream("GET", address.url, headers={**headers, "Accept-Encoding": ENCODINGS}) as response,
        ):
            received = dict(response.headers)
            if response.status_code not in SUCCESSES:
                return Answer(response.status_code, received, b"")
            refuse_type(address.url, received.get("content-type", ""))
            packing = response.headers.get("Content-Encoding", "").strip().lower()
            content, is_whole = take(unpack(response.iter_raw(), packing), limits.largest)
            return Answer(response.status_code, received, content, is_whole)
    except (httpcore2.TimeoutException, httpx2.TimeoutException) as error:
        raise UnreachableError(address.url, say_timeout(error, deadline, limits), LATER) from error
    except httpcore2.ConnectError as error:
        raise UnreachableError(address.url, *say_connection(error)) from error
    except (httpcore2.NetworkError, httpcore2.ProtocolError, httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise UnreachableError(address.url, "breaks off or answers in no way that HTTP knows", LATER) from error
    except BrokenPackingError as error:
        raise UnreachableError(address.url, str(error), LATER) from error


def say_timeout(error: Exception, deadline: Deadline, limits: Limits) -> str:
    """Which of the limits was reached."""
    if deadline.is_over:
        return f"was not through within {limits.total:g} seconds"
    if isinstance(error, httpcore2.ConnectTimeout):
        return f"took no connection within {limits.connect:g} seconds"
    return f"sent nothing for {limits.read:g} seconds"


def say_connection(error: Exception) -> tuple[str, str]:
    """Finding and remedy for a connection that did not come about."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, OSError):
        cause = cause.__cause__ or cause.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        reason = cause.verify_message or "it does not fit the name"
        return f"shows a certificate that is not trusted ({reason})", "check the address in a browser"
    if isinstance(cause, ssl.SSLError):
        return "does not come to an encrypted connection", "check the address in a browser"
    if isinstance(cause, ConnectionRefusedError):
        return "refuses the connection", "check the address, or try again later"
    return "cannot be reached", LATER


def require_whole(address: Address, answer: Answer, limits: Limits) -> bytes:
    """The content; raises TooLargeError where it went on beyond the limit."""
    if not answer.is_whole:
        size = f"{limits.largest / 1_000_000:g} MB"
        raise TooLargeError(address.url, f"is larger than {size}", "no article is; check the address")
    return answer.content
