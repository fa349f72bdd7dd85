"""A data folder with four articles and a reader of its pages; another one with two editors."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from index import editors
from index.desk import open_desk
from index.editors import add_editor
from index.recording import record_article
from tests.pages.articles import all_articles
from tests.pages.page import GOOD
from web.application import create_app
from web.login import current_editor, editor_required
from web.pages import Page


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


@pytest.fixture(scope="session")
def folder_of_editors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the editors Eva Berg and Tom Velt; their passwords are hashed at next to no cost."""
    folder = tmp_path_factory.mktemp("editors")
    with pytest.MonkeyPatch.context() as patched, open_desk(folder) as desk:
        patched.setattr(editors, "METHOD", "scrypt:1024:8:1")
        for name in ("Eva Berg", "Tom Velt"):
            add_editor(desk.archive, name, GOOD)
    return folder


@pytest.fixture
def editors_app(folder_of_editors: Path, tmp_path: Path) -> Iterator[Flask]:
    """The pages, and one more where editors write."""
    app = create_app(shutil.copytree(folder_of_editors, tmp_path, dirs_exist_ok=True))

    @editor_required
    def write() -> Page:
        return f"{current_editor()} {request.method}"

    app.add_url_rule("/write", "write", write, methods=["GET", "POST"])
    yield app
    app.extensions["desk"].close()
