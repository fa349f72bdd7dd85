"""Whom do we connect to? Names that lead inside, or change while one looks, reach nobody."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpcore2
import pytest

from quotes.fetching.connecting import CheckedBackend, Deadline, Network, find_addresses
from quotes.fetching.errors import FetchingError, ForbiddenAddressError, UnreachableError
from quotes.fetching.exchange import say_connection
from quotes.fetching.networks import why_forbidden
from quotes.fetching.visiting import fetch
from tests.fetching import stage as scene
from tests.fetching.stage import PAGE, playing
from tests.fetching.visitors import local_visitor

PUBLIC = "93.184.215.14"


class Recorder(httpcore2.NetworkBackend):
    """Connects nowhere; `called` are the addresses it was told to connect to."""

    def __init__(self) -> None:
        self.called: list[tuple[str, int]] = []

    def connect_tcp(self, host: str, port: int, *further: Any, **options: Any) -> httpcore2.NetworkStream:
        self.called.append((host, port))
        raise httpcore2.ConnectError("nobody there")


# ---- which addresses are public


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("0.0.0.0", "an unspecified address"),  # noqa: S104
        ("10.1.2.3", "a private network"),
        ("100.64.0.1", "a provider's inner network"),
        ("127.0.0.1", "this machine itself"),
        ("127.255.255.254", "this machine itself"),
        ("169.254.169.254", "a link-local address"),
        ("172.16.0.1", "a private network"),
        ("172.31.255.255", "a private network"),
        ("192.0.0.8", "a reserved address"),
        ("192.168.178.1", "a private network"),
        ("198.18.0.1", "a network for measurements"),
        ("224.0.0.251", "a multicast address"),
        ("240.0.0.1", "a reserved address"),
        ("255.255.255.255", "a reserved address"),
        ("::", "an unspecified address"),
        ("::1", "this machine itself"),
        ("::7f00:1", "a reserved address"),
        ("::ffff:127.0.0.1", "an IPv4 address inside IPv6"),
        ("::ffff:8.8.8.8", "an IPv4 address inside IPv6"),
        ("::ffff:0:10.0.0.1", "an IPv4 address inside IPv6"),
        ("64:ff9b::a00:1", "an IPv4 address inside IPv6 (NAT64)"),
        ("64:ff9b:1::1", "an IPv4 address inside IPv6 (NAT64)"),
        ("100::1", "a reserved address"),
        ("2001::1", "an IPv4 address inside IPv6 (Teredo)"),
        ("2001:db8::1", "an address for documentation"),
        ("2002:7f00:1::", "an IPv4 address inside IPv6 (6to4)"),
        ("fc00::1", "a private network"),
        ("fd12:3456::1", "a private network"),
        ("fe80::1", "a link-local address"),
        ("fe80::1%eth0", "a link-local address"),
        ("fec0::1", "a private network"),
        ("ff02::1", "a multicast address"),
        ("5f00::1", "a reserved address"),
        ("velt.example", "no IP address"),
    ],
)
def test_address_that_is_not_public(address: str, what: str) -> None:
    assert why_forbidden(address) == what


@pytest.mark.parametrize(
    "address", ["8.8.8.8", PUBLIC, "100.63.255.255", "172.15.0.1", "172.32.0.1", "2a02:2e0:3fe:1001::1", "2600::1"]
)
def test_public_address(address: str) -> None:
    assert why_forbidden(address) is None


def test_no_public_address_is_called_private_by_python() -> None:
    """The table against the standard library's, on the first and last address of each /8."""
    edges = [f"{first}.{rest}" for first in range(256) for rest in ("0.0.0", "255.255.255")]
    passed = [edge for edge in edges if why_forbidden(edge) is None]
    assert [edge for edge in passed if not ipaddress.ip_address(edge).is_global] == []
    assert len(passed) > 400


@pytest.mark.parametrize(
    ("address", "what"), [("127.0.0.1", None), ("::1", None), ("10.0.0.1", "a private network"), (PUBLIC, None)]
)
def test_switch_lets_this_machine_alone_pass(address: str, what: str | None) -> None:
    assert why_forbidden(address, allow_local=True) == what


# ---- names


@pytest.mark.parametrize(
    "answers",
    [
        ["10.0.0.1"],
        ["::ffff:10.0.0.1"],
        [PUBLIC, "10.0.0.1"],
        ["2600::1", "fe80::1"],
        ["127.0.0.1"],
        ["169.254.169.254"],
    ],
)
def test_name_that_leads_inside_is_not_connected_to(answers: list[str]) -> None:
    recorder = Recorder()
    network = Network(resolve=lambda host, port: answers, backend=recorder)
    with pytest.raises(ForbiddenAddressError, match=r"^intern\.example \(.*\): is .*, where no outlet is; give"):
        CheckedBackend(network, Deadline(1)).connect_tcp("intern.example", 80)
    assert recorder.called == []


def test_name_that_changes_is_connected_to_where_it_was_checked() -> None:
    """DNS rebinding: the first look-up is public, every later one is this machine."""
    looked_up = []

    def resolve(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return [PUBLIC] if len(looked_up) == 1 else ["127.0.0.1"]

    recorder = Recorder()
    backend = CheckedBackend(Network(resolve=resolve, backend=recorder), Deadline(1))
    with pytest.raises(httpcore2.ConnectError):
        backend.connect_tcp("rebinding.example", 443)
    assert looked_up == ["rebinding.example"]
    assert recorder.called == [(PUBLIC, 443)]
    with pytest.raises(ForbiddenAddressError):
        backend.connect_tcp("rebinding.example", 443)
    assert recorder.called == [(PUBLIC, 443)]


def test_second_address_is_tried_where_the_first_takes_no_connection() -> None:
    recorder = Recorder()
    answers = ["2600::1", PUBLIC, "8.8.8.8", "8.8.4.4", "9.9.9.9"]
    with pytest.raises(httpcore2.ConnectError):
        CheckedBackend(Network(lambda host, port: answers, backend=recorder), Deadline(1)).connect_tcp(
            "velt.example", 80
        )
    assert [host for host, _ in recorder.called] == ["2600::1", PUBLIC, "8.8.8.8", "8.8.4.4"]


def test_name_nobody_knows() -> None:
    def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(UnreachableError, match=r"^velt\.example: is a name that is not known; check the address"):
        fetch(local_visitor(resolve=resolve), "http://velt.example/")


def test_resolver_that_never_answers_is_left_behind() -> None:
    released = threading.Event()
    with pytest.raises(UnreachableError, match="was looked up for 0 seconds without an answer"):
        find_addresses(Network(lambda host, port: [str(released.wait(5))]), "velt.example", 80, 0.05)
    released.set()


def test_server_is_told_the_name_and_not_the_address() -> None:
    with playing({"/a": scene.page()}) as stage:
        port = stage.server_address[1]
        fetched = fetch(local_visitor(resolve=lambda host, port: ["127.0.0.1"]), f"http://Velt.example.:{port}/a")
        assert fetched is not None
        assert fetched.content == PAGE
        assert stage.asked[0][1]["Host"] == f"velt.example:{port}"


def test_redirect_to_a_name_that_leads_inside() -> None:
    known = {"velt.example": ["127.0.0.1"], "intern.example": ["192.168.1.1"]}
    with playing({"/a": scene.redirect("http://intern.example/")}) as stage:
        port = stage.server_address[1]
        with pytest.raises(FetchingError, match=r"led to intern\.example \(192\.168\.1\.1\): is a private network"):
            fetch(local_visitor(resolve=lambda host, port: known[host]), f"http://velt.example:{port}/a")


# ---- TLS


@contextmanager
def tls_without_certificate(names: list[str | None]) -> Iterator[int]:
    """The port of a TLS server that has no certificate to show; `names` are those that it was asked for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.sni_callback = lambda connection, name, own: names.append(name)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            caller, _ = listening.accept()
            with caller:
                try:
                    context.wrap_socket(caller, server_side=True)
                except ssl.SSLError:
                    return

        thread = threading.Thread(target=serve)
        thread.start()
        yield listening.getsockname()[1]
        thread.join(5)


def test_tls_asks_for_the_name_and_fails_in_a_clear_line() -> None:
    names: list[str | None] = []
    with tls_without_certificate(names) as port:
        visitor = local_visitor(resolve=lambda host, port: ["127.0.0.1"])
        with pytest.raises(UnreachableError, match="does not come to an encrypted connection; check the address"):
            fetch(visitor, f"https://velt.example:{port}/")
    assert names == ["velt.example"]


def test_certificate_that_is_not_trusted_is_named() -> None:
    cause = ssl.SSLCertVerificationError("certificate verify failed")
    cause.verify_message = "self-signed certificate"
    error = httpcore2.ConnectError("failed")
    error.__cause__ = cause
    assert say_connection(error)[0] == "shows a certificate that is not trusted (self-signed certificate)"


def test_deadline_leaves_no_operation_more_than_is_left() -> None:
    deadline = Deadline(100)
    assert deadline.limit(5) == 5
    assert 99 < deadline.limit(None) <= 100
    assert deadline.limit(1000) <= 100
    past = Deadline(0)
    time.sleep(0.001)
    assert past.is_over
    with pytest.raises(httpcore2.TimeoutException):
        past.limit(5)
