"""What do the pages show of the same text in several outlets? One quotation, and everybody who has printed it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from index.desk import SearchDesk
from tests.pages.page import hits, look, read, see
from tests.test_copies import print_in_three
from web.application import create_app


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[FlaskClient]:
    """The pages over one text in three outlets."""
    app = create_app(tmp_path)
    desk: SearchDesk = app.extensions["desk"]
    print_in_three(desk)
    desk.catch_up()
    yield app.test_client()
    desk.close()


def test_one_hit_leads_to_all_that_have_printed_it(newsroom: FlaskClient) -> None:
    found = look(newsroom, "/?q=Vorstadt")
    (lead,) = hits(found)
    assert read(found, ".copied") == ["auch in 2 weiteren Artikeln"]
    shown = look(newsroom, f"/quotation/{lead}")
    assert [row.split(",")[0] for row in read(shown, "#reprints li")] == ["Bote 2", "Bote 3"]
    copy = str(see(shown, "#reprints a")["href"])
    shown = look(newsroom, copy)
    assert [row.split(",")[0] for row in read(shown, "#reprints li")] == ["Bote 1", "Bote 3"]
    assert read(shown, "#reprints li")[0].endswith("hier gezählt")
    assert see(shown, "#reprints a")["href"] == f"/quotation/{lead}"


def test_article_names_the_others_with_its_text(newsroom: FlaskClient) -> None:
    lead = hits(look(newsroom, "/?q=Vorstadt"))[0]
    shown = look(newsroom, str(see(look(newsroom, f"/quotation/{lead}"), "#article")["href"]))
    assert [row.split(",")[0] for row in read(shown, "#copies li")] == ["Bote 2", "Bote 3"]
    assert len(hits(shown)) == 2
