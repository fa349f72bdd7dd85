"""What comes back from the web? Each row: what a host does, and the line that an editor reads."""

from __future__ import annotations

import gzip
import socket
import zlib
from collections.abc import Iterator

import pytest

from quotes.fetching.errors import AnswerError, FetchingError, TooLargeError, UnreachableError
from quotes.fetching.visiting import Stamps, Visitor, fetch, name_agent, open_visitor
from tests.fetching import stage as scene
from tests.fetching.stage import PAGE, Stage, playing
from tests.fetching.visitors import IMPATIENT, PATIENT, local_visitor

LATIN = "<!doctype html><html><title>Größe</title><p>Straße</p></html>".encode("iso-8859-1")
BIG = b"<p>" + b"x" * 2_000_000

SCENES = {
    "/page": scene.page(),
    "/latin": scene.page(LATIN, Content_Type="text/html; charset=ISO-8859-1"),
    "/nonsense-charset": scene.page(Content_Type="text/html; charset=klingonisch"),
    "/no-charset": scene.page(Content_Type="text/html"),
    "/text": scene.text("Berg zuversichtlich\n\n„Wir kommen gut voran“, sagte Berg."),
    "/gzip": scene.packed(gzip.compress(PAGE)),
    "/gzip-twice": scene.packed(gzip.compress(PAGE[:50]) + gzip.compress(PAGE[50:])),
    "/deflate": scene.packed(zlib.compress(PAGE), "deflate"),
    "/bare-deflate": scene.packed(zlib.compress(PAGE)[2:-4], "deflate"),
    "/cookies": scene.page(Set_Cookie="session=1; Path=/"),
    "/known": scene.unless_known('"v1"', PAGE),
    "/moved": scene.redirect("/page", 301),
    "/moved-far": scene.redirect("moved", 307),
    "/moved-with-cookie": scene.answer(302, Location="/page", Set_Cookie="seen=yes"),
    # ---- what must end in a clear line
    "/to-private": scene.redirect("http://192.168.1.1/admin"),
    "/to-metadata": scene.redirect("http://169.254.169.254/latest/meta-data/"),
    "/to-file": scene.redirect("file:///etc/passwd"),
    "/to-script": scene.redirect("javascript:alert(1)"),
    "/to-password": scene.redirect("http://eva:geheim@127.0.0.1/"),
    "/to-hex": scene.redirect("http://0x7f000001/"),
    "/nowhere": scene.answer(302),
    "/circle": scene.redirect("/circle-2"),
    "/circle-2": scene.redirect("/circle"),
    **{f"/hop-{number}": scene.redirect(f"/hop-{number + 1}") for number in range(20)},
    "/empty": scene.page(b""),
    "/nothing": scene.answer(204),
    "/unasked-304": scene.answer(304),
    "/part": scene.answer(206, PAGE),
    "/login": scene.answer(401),
    "/forbidden": scene.answer(403, PAGE),
    "/withdrawn": scene.answer(410),
    "/legal": scene.answer(451),
    "/broken": scene.answer(500),
    "/later": scene.answer(502),
    "/strange": scene.answer(299, PAGE),
    "/pdf": scene.answer(200, b"%PDF-1.7", Content_Type="application/pdf"),
    "/pdf-as-page": scene.page(b"%PDF-1.7 \xe2\xe3"),
    "/picture": scene.answer(200, b"\x89PNG\r\n", Content_Type="image/png"),
    "/binary-as-page": scene.page(b"<html>\x00\x01\x02\x03"),
    "/json": scene.answer(200, b"{}", Content_Type="application/json"),
    "/svg": scene.answer(200, b"<?xml version='1.0'?><svg/>", Content_Type="image/svg+xml"),
    "/large": scene.page(BIG),
    "/bomb": scene.bomb(30),
    "/endless": scene.endless,
    "/drip": scene.drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>"),
    "/drip-head": scene.drip(b"HTTP/1.1 200 OK\r\nX-Long: ", b"a"),
    "/drip-informal": scene.drip(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "/silence": scene.silence,
    "/hang-up": scene.hang_up,
    "/no-http": scene.raw(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "/too-short": scene.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<p>Und dann"),
    "/bad-length": scene.raw(b"HTTP/1.1 200 OK\r\nContent-Length: viel\r\n\r\n<p>"),
    "/chunk": scene.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>Ab"),
    "/gzip-cut": scene.packed(gzip.compress(PAGE)[:-20]),
    "/gzip-lie": scene.packed(PAGE),
    "/brotli": scene.packed(PAGE, "br"),
    "/gzip-nested": scene.packed(gzip.compress(gzip.compress(PAGE)), "gzip, gzip"),
}


@pytest.fixture(scope="module")
def host() -> Iterator[Stage]:
    with playing(SCENES) as stage:
        yield stage


def read(host: Stage, path: str, visitor: Visitor | None = None) -> bytes:
    fetched = fetch(visitor or local_visitor(), host.url(path))
    assert fetched is not None
    return fetched.content


# ---- what comes back


@pytest.mark.parametrize(
    "path", ["/page", "/gzip", "/gzip-twice", "/deflate", "/bare-deflate", "/cookies", "/moved", "/moved-far"]
)
def test_page_comes_as_it_was_meant(host: Stage, path: str) -> None:
    assert read(host, path) == PAGE


@pytest.mark.parametrize(
    ("path", "charset"),
    [("/page", "utf-8"), ("/latin", "iso-8859-1"), ("/nonsense-charset", None), ("/no-charset", None)],
)
def test_charset_of_the_server_is_passed_on(host: Stage, path: str, charset: str | None) -> None:
    fetched = fetch(local_visitor(), host.url(path))
    assert fetched is not None
    assert (fetched.kind, fetched.charset) == ("page", charset)


def test_text_is_told_from_page(host: Stage) -> None:
    fetched = fetch(local_visitor(), host.url("/text"))
    assert fetched is not None
    assert fetched.kind == "text"


def test_address_is_kept_as_asked_and_as_found(host: Stage) -> None:
    fetched = fetch(local_visitor(), host.url("/moved-far#teaser"))
    assert fetched is not None
    assert fetched.asked == host.url("/moved-far#teaser")
    assert fetched.url == host.url("/page")
    assert fetched.read_at.tzname() == "UTC"


def test_unchanged_page_is_not_sent_again(host: Stage) -> None:
    visitor = local_visitor()
    first = fetch(visitor, host.url("/known"))
    assert first is not None
    assert first.stamps == Stamps(etag='"v1"')
    assert fetch(visitor, host.url("/known"), first.stamps) is None
    assert fetch(visitor, host.url("/known"), Stamps(etag='"v0"')) is not None


def test_moment_of_the_last_change_goes_back_to_the_server(host: Stage) -> None:
    fetch(local_visitor(), host.url("/page"), Stamps(last_modified="Mon, 28 Oct 2024 10:00:00 GMT"))
    assert host.asked[-1][1]["If-Modified-Since"] == "Mon, 28 Oct 2024 10:00:00 GMT"


def test_host_learns_who_asks_and_nothing_else(host: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://192.0.2.1:3128")
    visitor = local_visitor()
    read(host, "/cookies", visitor)
    read(host, "/moved-with-cookie", visitor)
    path, headers = host.asked[-1]
    assert path == "/page"
    assert headers["User-Agent"].startswith("Wortlaut/")
    assert headers["User-Agent"].endswith(" (+https://newsroom.example/wortlaut)")
    assert not {"Cookie", "Referer", "Authorization", "Range"} & set(headers)


@pytest.mark.parametrize("contact", ["eva@newsroom.example\r\nX-Other: 1", "Eva Berg", "(", "ü"])
def test_contact_cannot_break_the_header(contact: str) -> None:
    with pytest.raises(FetchingError, match="cannot stand in a request"):
        name_agent(contact)


# ---- what ends in a clear line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("/to-private", "led to 192.168.1.1: is a private network, where no outlet is; give"),
        ("/to-metadata", "led to 169.254.169.254: is a link-local address, where no outlet is; give"),
        ("/to-file", "led to file:///etc/passwd: is no http or https address; give"),
        ("/to-script", "led to javascript:alert(1): is no http or https address; give"),
        ("/to-password", "led to http://…@127.0.0.1/: holds a user name or password; give"),
        ("/to-hex", "led to http://0x7f000001/: names its host by an unusual number; give"),
        ("/nowhere", "/nowhere: leads on without saying where (302); open"),
        ("/circle", "/circle: leads in a circle; open it in a browser"),
        ("/hop-0", "/hop-9: is redirect number 9; open the first address in a browser"),
        ("/missing", "/missing: has no such page (404); check the address."),
        ("/empty", "/empty: has no content (200); check the address."),
        ("/nothing", "/nothing: has no content (204); check the address."),
        ("/unasked-304", "nothing has changed since a time that nobody named (304); open"),
        ("/part", "/part: sends a part of the page alone (206); try again later."),
        ("/login", "/login: asks for a login (401); open it in a browser; what it shows there can be saved"),
        ("/forbidden", "/forbidden: refuses the request (403); open it in a browser"),
        ("/withdrawn", "/withdrawn: has withdrawn the page (410); check the address."),
        ("/legal", "/legal: may not show the page for legal reasons (451); open"),
        ("/broken", "/broken: fails itself (500); try again later."),
        ("/later", "/later: fails itself (502); try again later."),
        ("/strange", "/strange: answers strangely (299); open"),
        ("/pdf", "/pdf: is a PDF file (application/pdf); give the address of a page"),
        ("/pdf-as-page", "/pdf-as-page: is a PDF file, whatever type it is said to have; give"),
        ("/picture", "/picture: is a picture (image/png); give"),
        ("/binary-as-page", "/binary-as-page: holds NUL bytes, so it is no text; give"),
        ("/json", "/json: is JSON data (application/json); give"),
        ("/svg", "/svg: is XML of an unknown kind (<svg>); give"),
        ("/large", "/large: is larger than 1 MB; no article is; check the address."),
        ("/bomb", "/bomb: is larger than 1 MB; no article is; check the address."),
        ("/endless", "/endless: is larger than 1 MB; no article is; check the address."),
        ("/drip", "/drip: was not through within 0.6 seconds; try again later."),
        ("/drip-head", "/drip-head: was not through within 0.6 seconds; try again later."),
        ("/drip-informal", "/drip-informal: was not through within 0.6 seconds; try again later."),
        ("/silence", "/silence: sent nothing for 0.3 seconds; try again later."),
        ("/hang-up", "/hang-up: breaks off or answers in no way that HTTP knows; try again later."),
        ("/no-http", "/no-http: breaks off or answers in no way that HTTP knows; try again later."),
        ("/too-short", "/too-short: breaks off or answers in no way that HTTP knows; try again later."),
        ("/bad-length", "/bad-length: breaks off or answers in no way that HTTP knows; try again later."),
        ("/chunk", "/chunk: breaks off or answers in no way that HTTP knows; try again later."),
        ("/gzip-cut", "/gzip-cut: breaks off in the middle; try again later."),
        ("/gzip-lie", "/gzip-lie: is not packed as it says; try again later."),
        ("/brotli", "/brotli: is packed as 'br', which was not asked for; try again later."),
        ("/gzip-nested", "/gzip-nested: is packed as 'gzip, gzip', which was not asked for; try again later."),
    ],
)
def test_hostile_answer_ends_in_a_clear_line(host: Stage, path: str, line: str) -> None:
    slow = path.startswith(("/drip", "/silence"))
    with pytest.raises(FetchingError) as caught:
        fetch(local_visitor(limits=IMPATIENT if slow else PATIENT), host.url(path))
    assert line in str(caught.value)
    assert str(caught.value) == f"{caught.value.place}: {caught.value.finding}; {caught.value.remedy}."
    assert "geheim" not in str(caught.value)


def test_page_of_the_largest_size_is_read(host: Stage) -> None:
    host.scenes["/just-fits"] = scene.page(b"<p>" + b"x" * 999_997)
    assert len(read(host, "/just-fits")) == 1_000_000
    host.scenes["/just-not"] = scene.page(b"<p>" + b"x" * 999_998)
    with pytest.raises(TooLargeError):
        read(host, "/just-not")


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(UnreachableError, match="refuses the connection; check the address, or try again later"):
        fetch(local_visitor(), f"http://127.0.0.1:{port}/")


def test_no_tls_where_https_is_asked_for(host: Stage) -> None:
    with pytest.raises(UnreachableError, match="does not come to an encrypted connection; check the address in a"):
        fetch(local_visitor(), host.url("/page").replace("http:", "https:"))


@pytest.mark.parametrize(
    ("status", "is_lasting"), [(401, True), (404, True), (410, True), (429, False), (500, False), (503, False)]
)
def test_what_may_pass_is_told_from_what_stays(status: int, is_lasting: bool) -> None:
    assert AnswerError("https://velt.example/a", status).is_lasting is is_lasting


# ---- this machine


def test_this_machine_is_forbidden_without_the_switch(host: Stage) -> None:
    before = len(host.asked)
    for url in (host.url("/page"), "http://127.0.0.1/", "http://localhost/", "http://[::1]/"):
        with pytest.raises(FetchingError):
            fetch(open_visitor({}), url)
    assert len(host.asked) == before


def test_switch_opens_this_machine_and_no_other_private_one(host: Stage) -> None:
    visitor = open_visitor({"WORTLAUT_FETCH_LOCAL": "1"})
    assert read(host, "/page", visitor) == PAGE
    with pytest.raises(FetchingError, match=r"10\.0\.0\.7: is a private network"):
        fetch(visitor, "http://10.0.0.7/")
