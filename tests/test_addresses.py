"""Which addresses are one article's? Those of one outlet that the page calls its own, or that hold the same text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.addresses import are_of_one_outlet, plain_address
from index.desk import SearchDesk, open_desk
from index.known_articles import list_addresses
from quotes.values import Outlet
from tests.changing_pages import FILLER, GOES, PAGE, STAYS, page, take_in


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SearchDesk]:
    """An archive with its index."""
    with open_desk(tmp_path / "var") as desk:
        yield desk


# Each row: two addresses, and whether they are one page.
ADDRESSES = [
    (PAGE, "http://zeit.de/politik/vorstadt/", True),
    (PAGE, f"{PAGE}?utm_source=mail&utm_medium=x#kommentare", True),
    (PAGE, f"{PAGE}?fbclid=abc", True),
    (PAGE, f"{PAGE}?seite=2", False),
    (PAGE, "https://www.zeit.de/politik/Vorstadt", False),
    (PAGE, "https://www.zeit.de/politik/vorstadt/amp", False),
    ("https://velt.example:8080/a", "https://velt.example/a", False),
    ("https://velt.example:443/a", "http://velt.example:80/a", True),
    ("https://[velt", "https://[berg", False),
]


@pytest.mark.parametrize(("one", "other", "are_same"), ADDRESSES)
def test_addresses_of_one_page(one: str, other: str, are_same: bool) -> None:
    assert (plain_address(one) == plain_address(other)) is are_same


def test_address_written_otherwise_is_the_same(desk: SearchDesk) -> None:
    first = take_in(desk, page(STAYS))
    again = take_in(desk, page(STAYS, GOES, url="http://zeit.de/politik/vorstadt/?utm_source=mail#top", hour=1))
    assert (again.status, again.article.id) == ("changed", first.article.id)


def test_page_at_a_further_address_of_the_outlet_is_no_new_article(desk: SearchDesk) -> None:
    amp = f"{PAGE}/amp"
    first = take_in(desk, page(STAYS, GOES))
    second = take_in(desk, page(STAYS, GOES, url=amp, canonical=PAGE, hour=1))
    assert (second.status, second.article.id, second.quotations) == ("duplicate", first.article.id, 2)
    assert list_addresses(desk.archive, first.article.id) == [PAGE, amp]
    assert take_in(desk, page(STAYS, GOES, url=amp, canonical=PAGE, hour=2)).status == "unchanged"
    changed = take_in(desk, page(STAYS, url=amp, canonical=PAGE, hour=3))
    assert (changed.status, changed.article.version) == ("changed", 2)
    # What stood at an address before says nothing new, whatever another one has brought since.
    assert take_in(desk, page(STAYS, GOES, hour=4)).status == "unchanged"
    assert take_in(desk, page(STAYS, url=amp, canonical=PAGE, hour=5)).status == "unchanged"


def test_same_text_in_the_same_outlet_is_a_duplicate_where_it_is_long_enough(desk: SearchDesk) -> None:
    long = [STAYS, GOES, FILLER, FILLER]
    first = take_in(desk, page(*long))
    assert take_in(desk, page(*long, url="https://www.zeit.de/video/vorstadt")).status == "duplicate"
    assert take_in(desk, page(*long, url=None)).status == "duplicate"
    assert take_in(desk, page(*long, url=None)).status == "unchanged"
    elsewhere = page(*long, url="https://velt.example/a", outlet=Outlet("Velter Bote", "velt.example", "published"))
    assert take_in(desk, elsewhere).status == "new"
    stub = "Weiterlesen mit Abo."
    homes = {take_in(desk, page(stub, url=f"https://www.zeit.de/{number}")).article.id for number in range(3)}
    assert len(homes | {first.article.id}) == 4


def test_canonical_address_of_another_outlet_is_no_identity(desk: SearchDesk) -> None:
    other = "https://www.tagesspiegel.de/politik/vorstadt"
    assert not are_of_one_outlet(PAGE, other)
    first = take_in(desk, page(STAYS, url=other, outlet=Outlet("Tagesspiegel", "tagesspiegel.de", "published")))
    second = take_in(desk, page(STAYS, canonical=other))
    assert (second.status, second.article.canonical) == ("new", other)
    assert second.article.id != first.article.id


def test_article_without_an_address_is_known_by_its_text(desk: SearchDesk) -> None:
    first = take_in(desk, page(STAYS, url=None, outlet=None))
    assert take_in(desk, page(STAYS, url=None, outlet=None)).status == "unchanged"
    changed = take_in(desk, page(STAYS, GOES, url=None, outlet=None))
    assert (changed.status, changed.article.document) == ("new", first.article.document)
