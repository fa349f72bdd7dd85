"""One data folder with four articles, and a reader of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from index.desk import open_desk
from index.recording import record_article
from tests.pages.articles import all_articles
from web.application import create_app


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    with open_desk(folder) as desk:
        for article, quotations in all_articles():
            record_article(desk.archive, article, quotations)
        desk.catch_up()
    return folder


@pytest.fixture
def client(folder: Path) -> Iterator[FlaskClient]:
    app = create_app(folder)
    yield app.test_client()
    app.extensions["desk"].close()
