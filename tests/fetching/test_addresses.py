"""Which addresses are asked for at all? „http://0x7f000001/“ is none, nor is one with a password in it."""

from __future__ import annotations

import pytest

from quotes.fetching.addresses import read_address
from quotes.fetching.errors import AddressError


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        ("ftp://velt.example/a", "is no http or https address"),
        ("file:///etc/passwd", "is no http or https address"),
        ("gopher://velt.example/", "is no http or https address"),
        ("data:text/html,<p>", "is no http or https address"),
        ("velt.example/a", "is no http or https address"),
        ("//velt.example/a", "is no http or https address"),
        ("", "is no http or https address"),
        ("http://eva:geheim@velt.example/", "holds a user name or password"),
        ("http://velt.example@127.0.0.1/", "holds a user name or password"),
        ("http://velt.example:8080/", "names port 8080, which news pages do not use"),
        ("http://velt.example:443/", "names port 443, which news pages do not use"),
        ("http://velt.example:22/", "names port 22, which news pages do not use"),
        ("http://2130706433/", "names its host by an unusual number"),
        ("http://017700000001/", "names its host by an unusual number"),
        ("http://0x7f.0.0.1/", "names its host by an unusual number"),
        ("http://0177.0.0.1/", "is no address that can be read"),
        ("http://127.1/", "names its host by an unusual number"),
        ("http://127.0.0.1.5/", "names its host by an unusual number"),
        ("http://velt.1/", "names its host by an unusual number"),
        ("http:///a", "names no host that can be looked up"),
        ("http://a..example/", "names no host that can be looked up"),
        ("http://velt.example../", "names no host that can be looked up"),
        ("http://./", "names no host that can be looked up"),
        ("http://velt%2eexample/", "names no host that can be looked up"),
        ("http://-velt.example/", "names no host that can be looked up"),
        ("http://" + "a" * 64 + ".example/", "names no host that can be looked up"),
        ("http://velt.example\\@127.0.0.1/", "holds a control character or a backslash"),
        ("http://velt.example/\r\nHost: x", "holds a control character or a backslash"),
        ("http://velt.example/\ta", "holds a control character or a backslash"),
        ("http://①.example/", "is no address that can be read"),
        ("http://[::1/", "is no address that can be read"),
        ("http://velt.example:port/", "is no address that can be read"),
        ("http://velt.example/" + "a" * 9000, "is longer than 8000 letters"),
    ],
)
def test_address_that_is_not_asked_for(written: str, finding: str) -> None:
    with pytest.raises(AddressError) as caught:
        read_address(written)
    assert caught.value.finding == finding
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    ("written", "url", "host", "port"),
    [
        ("https://velt.example", "https://velt.example", "velt.example", 443),
        (" https://velt.example/a \n", "https://velt.example/a", "velt.example", 443),
        ("HTTP://WWW.VELT.EXAMPLE:80/A#b", "http://www.velt.example/A", "www.velt.example", 80),
        ("https://velt.example./a", "https://velt.example/a", "velt.example", 443),
        ("https://münchner-bote.example/ü?q=ä", "https://xn--mnchner-bote-dlb.example/%C3%BC?q=%C3%A4", None, 443),
        ("https://velt.example/a%20b?x=1&y=%C3%A4", "https://velt.example/a%20b?x=1&y=%C3%A4", "velt.example", 443),
        ("http://8.8.8.8/a", "http://8.8.8.8/a", "8.8.8.8", 80),
        ("http://[2600::1]/a", "http://[2600::1]/a", "2600::1", 80),
    ],
)
def test_address_that_may_be_asked_for(written: str, url: str, host: str | None, port: int) -> None:
    address = read_address(written)
    assert (address.url, address.port) == (url, port)
    assert address.host == host or (host is None and address.host.isascii())
