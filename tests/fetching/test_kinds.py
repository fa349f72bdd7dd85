"""What kind of document is it? What it begins with counts more than what the server calls it."""

from __future__ import annotations

import pytest

from quotes.fetching.errors import WrongTypeError
from quotes.fetching.kinds import tell_kind


@pytest.mark.parametrize(
    ("content_type", "content", "kind"),
    [
        ("text/html", "<!DOCTYPE html><html>", "page"),
        ("text/html; charset=utf-8", "<p>Ohne Kopf", "page"),
        ("text/html", "Ein Satz ohne Auszeichnung.", "page"),
        ("application/xhtml+xml", "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C' 'x'><html>", "page"),
        ("text/plain", "<!doctype html><html>", "page"),
        ("", "<!-- x --><html>", "page"),
        ("application/octet-stream", "<div>", "page"),
        ("text/html", "<rss>", "feed"),
        ("text/plain", "\ufeff  <?xml version='1.0'?>\n<?xml-stylesheet href='a'?>\n<!-- <html> --><rss>", "feed"),
        ("application/xml", "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "feed"),
        ("application/rss+xml", "<feed>", "feed"),
        ("application/xml", "<rdf:RDF xmlns:rdf='x'>", "feed"),
        ("text/xml", "<urlset>", "sitemap"),
        ("application/xml", "<sm:sitemapindex xmlns:sm='x'>", "sitemap"),
        ("text/plain", "Berg zuversichtlich\n\n<3", "text"),
        ("text/plain", "a < b", "text"),
        ("", "Berg zuversichtlich", "text"),
    ],
)
def test_kind_of_document(content_type: str, content: str, kind: str) -> None:
    assert tell_kind("https://velt.example/a", content_type, content.encode()) == kind
    if content.lstrip("\ufeff ").startswith("<?xml"):
        assert tell_kind("https://velt.example/a", content_type, content.encode("utf-16")) == kind


@pytest.mark.parametrize(
    ("content_type", "content", "finding"),
    [
        ("application/xml", b"<?xml version='1.0'?><wml>", "is XML of an unknown kind (<wml>)"),
        ("text/html", b"PK\x03\x04", "is a ZIP archive or an Office file, whatever type it is said to have"),
        ("text/plain", b"\x00\x00", "holds NUL bytes, so it is no text"),
        ("application/x-shockwave-flash", b"FWS", "has a type that is not read (application/x-shockwave-flash)"),
    ],
)
def test_what_is_no_document(content_type: str, content: bytes, finding: str) -> None:
    with pytest.raises(WrongTypeError) as caught:
        tell_kind("https://velt.example/a", content_type, content)
    assert caught.value.finding == finding
