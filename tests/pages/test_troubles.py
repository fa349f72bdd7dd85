"""What does one see when archive or index fails? What happened, what is kept, and who mends it."""

from __future__ import annotations

import errno
import logging
from pathlib import Path

import pytest
from flask import Flask

from index import databases
from index.archive import ArchiveError, writing
from index.damage import FulltextError, FulltextFullError
from index.recording import record_article
from tests.databases import sqlite_only
from tests.index_examples import Said, make_article, search
from tests.pages.page import GOOD, log_in, look, page_of, read, see
from web.application import create_app

KEPT = "was vorher gespeichert war, ist erhalten"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ArchiveError("var", "its disk is full", databases.FULL), ("Die Platte des Archivs ist voll", KEPT)),
        (ArchiveError("var", "is busy", databases.BUSY), ("schreibt zu lange in das Archiv", KEPT)),
        (ArchiveError("var", "was lost", databases.LOST), ("ist nicht zu erreichen", "gespeichert war, ist erhalten")),
        (ArchiveError("var", "is damaged", databases.HARMED), ("ist beschädigt", "wortlaut restore")),
        (ArchiveError("var", "is read-only", databases.FOREIGN), ("Besitzer und Rechte", KEPT)),
        (
            FulltextFullError("var", "is full", "make room"),
            ("Platte des Suchindex", "Im Archiv ist alles erhalten"),
        ),
        (FulltextError("var", "is damaged", "build it"), ("wortlaut reindex", "Im Archiv ist alles erhalten")),
    ],
)
def test_trouble_has_its_own_page(
    folder: Path, caplog: pytest.LogCaptureFixture, error: Exception, said: tuple[str, str]
) -> None:
    app = create_app(folder)

    def fail() -> str:
        raise error

    app.add_url_rule("/fail", "fail", fail)
    page = look(app.test_client(), "/fail", 503)
    assert read(page, "h1") == ["Das geht gerade nicht"]
    (standfirst,) = read(page, ".standfirst")
    assert all(part in standfirst for part in said)
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [(logging.ERROR, str(error))]
    app.extensions["desk"].close()


@sqlite_only
def test_archive_that_is_damaged_has_its_page_for_editors_too(editors_app: Flask) -> None:
    client = editors_app.test_client()
    log_in(client, "Eva Berg", GOOD)
    archive = editors_app.extensions["desk"].archive
    archive.dispose()
    path = Path(archive.url.database)
    path.write_bytes(b"zerstoert" * 1000)
    assert "Die Datei des Archivs ist beschädigt" in read(look(client, "/", 503), ".standfirst")[0]


@sqlite_only
def test_decision_that_waits_in_vain_for_another_writer_says_so(
    editors_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "BUSY_SECONDS", 0.05)
    desk, client = editors_app.extensions["desk"], editors_app.test_client()
    record_article(desk.archive, *make_article(Said("Mark Rutte", "Ja, gewiss."), url="https://zeitung.example/1"), "1")
    desk.catch_up()
    log_in(client, "Eva Berg", GOOD)
    quotation = search(desk, "gewiss").hits[0].quotation.id
    form = see(look(client, f"/quotation/{quotation}/edit"), "form#judge")
    desk.archive.dispose()  # connections made from now on wait for the shorter time
    values = {
        "csrf_token": str(see(form, "input[name=csrf_token]")["value"]),
        "why": "steht nicht im Text",
        "verdict": "reject",
    }
    with writing(desk.archive):
        response = client.post(str(form["action"]), data=values)
    assert response.status_code == 503
    assert "schreibt zu lange in das Archiv" in read(page_of(response), ".standfirst")[0]
    assert search(desk, "gewiss").total == 1


def test_full_disk_of_the_index_is_told_where_it_is_met(editors_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = editors_app.extensions["desk"]

    def write_in_vain(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("index.fulltext.add_documents", write_in_vain)
    for path in desk.fulltext.folder.glob("*.toc"):
        path.unlink()
    page = look(editors_app.test_client(), "/?q=Krieg", 503)
    assert "Die Platte des Suchindex ist voll" in read(page, ".standfirst")[0]
