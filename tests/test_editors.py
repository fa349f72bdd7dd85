"""Who gets an account, with which password, until when? In the archive, and at the command line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Engine, select

from index import editors
from index.archive import opened_archive, reading
from index.editors import (
    EditorError,
    add_editor,
    change_password,
    check_password,
    close_editor,
    list_editors,
    load_editor,
    reopen_editor,
)
from index.failed_logins import count_attempt, forgive_attempt
from index.tables import editor, failed_login
from tests.index_examples import empty_archive
from web.command import main

GOOD = "Wolken über Wuppertal"
OTHER = "drei Mal täglich Tee"
NOW = datetime(2024, 10, 31, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that cost next to nothing: what they are worth is not asked here."""
    monkeypatch.setattr(editors, "METHOD", "scrypt:1024:8:1")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Engine]:
    """An archive with one editor, Eva Berg."""
    with empty_archive(tmp_path / "archive.sqlite") as engine:
        add_editor(engine, "Eva Berg", GOOD)
        yield engine


@pytest.mark.parametrize("name", ["Eva Berg", "eva berg", "  EVA   Berg "])
def test_editor_is_known_by_name_in_any_case_and_password(archive: Engine, name: str) -> None:
    found = check_password(archive, name, GOOD)
    assert found is not None
    assert found.name == "Eva Berg"
    assert check_password(archive, name, GOOD + " ") is None


def test_umlaut_of_two_letters_is_the_umlaut_of_one(archive: Engine) -> None:
    assert check_password(archive, "Eva Berg", GOOD.replace("ü", "u\u0308")) is not None


@pytest.mark.parametrize("name", ["Eva", "Eva Burg", "", "Eva\0Berg", "Eva\udcff"])
def test_unknown_name_gets_nobody(archive: Engine, name: str) -> None:
    assert check_password(archive, name, GOOD) is None
    assert load_editor(archive, name) is None


def test_unknown_name_costs_the_same_work(archive: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def compare(kept: str, _: str) -> bool:
        compared.append(kept)
        return False

    monkeypatch.setattr(editors, "check_password_hash", compare)
    for name in ("Eva Berg", "Nadine Weg"):
        check_password(archive, name, GOOD)
    assert len(compared) == 2
    assert compared[1].startswith("scrypt:32768:8:1$")
    assert len(compared[1].split("$")[2]) == len(compared[0].split("$")[2])


def test_password_is_kept_as_a_salted_hash_alone(archive: Engine) -> None:
    add_editor(archive, "Tom Velt", GOOD)
    with reading(archive) as connection:
        kept = list(connection.execute(select(editor.c.password_hash)).scalars())
    assert len(set(kept)) == 2
    assert all(text.startswith("scrypt:") and GOOD not in text for text in kept)


def test_usual_cost_is_what_the_hash_of_nobody_costs() -> None:
    assert editors.NOBODY.startswith("scrypt:32768:8:1$")


def test_closed_account_keeps_its_name_and_lets_nobody_in(archive: Engine) -> None:
    before = load_editor(archive, "Eva Berg")
    closed = close_editor(archive, "eva berg")
    assert closed.closed_at is not None
    assert close_editor(archive, "Eva Berg") == closed
    assert check_password(archive, "Eva Berg", GOOD) is None
    assert [one.name for one in list_editors(archive)] == ["Eva Berg"]
    again = reopen_editor(archive, "Eva Berg")
    assert check_password(archive, "Eva Berg", GOOD) == again
    assert before is not None
    assert before.seal != again.seal  # a session of before stays ended


def test_new_password_takes_the_place_of_the_old_and_breaks_the_seal(archive: Engine) -> None:
    old = load_editor(archive, "Eva Berg")
    new = change_password(archive, "eva berg", OTHER)
    assert check_password(archive, "Eva Berg", GOOD) is None
    assert check_password(archive, "Eva Berg", OTHER) == new
    assert old is not None
    assert old.seal != new.seal


@pytest.mark.parametrize(
    ("name", "finding"),
    [
        ("", "is no name"),
        ("…", "is no name"),
        ("Eva\x1b[31m", "is no name"),
        ("Eva\u202eBerg", "is no name"),
        ("E" * 61, "too long"),
        ("Eva Berg", "has an account already"),
        ("EVA  BERG", "has an account already"),
    ],
)
def test_bad_and_taken_names_are_refused(archive: Engine, name: str, finding: str) -> None:
    with pytest.raises(EditorError, match=finding):
        add_editor(archive, name, GOOD)
    assert len(list_editors(archive)) == 1


@pytest.mark.parametrize(
    ("password", "finding"),
    [
        ("", "too short"),
        ("neun Zeic", "too short"),
        ("Siegfried Großmann", "the name itself"),
        ("siegfried grossmann", "the name itself"),
        ("SiegfriedGroßmann", "the name itself"),
        ("aaaaaaaaaaaa", "repeats"),
        (" " * 12, "repeats"),
        ("Wolken \udcff über Wuppertal", "bytes that are no text"),
    ],
)
def test_weak_passwords_are_refused(archive: Engine, password: str, finding: str) -> None:
    with pytest.raises(EditorError, match=finding) as refused:
        add_editor(archive, "Siegfried Großmann", password)
    assert password == "" or password not in str(refused.value).removeprefix("Siegfried Großmann")
    assert load_editor(archive, "Siegfried Großmann") is None


def test_what_is_unknown_cannot_be_changed(archive: Engine) -> None:
    for change in (close_editor, reopen_editor):
        with pytest.raises(EditorError, match="no editor has this name"):
            change(archive, "Nadine Weg")
    with pytest.raises(EditorError, match="no editor has this name"):
        change_password(archive, "Nadine Weg", GOOD)


# ---- failed logins


def fail(archive: Engine, times: int, at: datetime = NOW) -> None:
    for _ in range(times):
        assert count_attempt(archive, {"Eva": 5}, at) == timedelta()


def test_five_failures_are_free_then_the_wait_grows(archive: Engine) -> None:
    fail(archive, 5)
    assert count_attempt(archive, {"Eva": 5}, NOW + timedelta(seconds=10)) == timedelta(seconds=20)
    fail(archive, 1, NOW + timedelta(seconds=30))
    assert count_attempt(archive, {"Eva": 5}, NOW + timedelta(seconds=30)) == timedelta(minutes=1)
    assert count_attempt(archive, {"Tom": 5}, NOW) == timedelta()


def test_who_waits_is_not_counted(archive: Engine) -> None:
    fail(archive, 5)
    for _ in range(9):
        count_attempt(archive, {"Eva": 5, "192.0.2.7": 1}, NOW)
    assert count_attempt(archive, {"192.0.2.7": 1}, NOW) == timedelta()


def test_right_password_frees_the_name_but_not_the_address(archive: Engine) -> None:
    for _ in range(3):
        count_attempt(archive, {"Eva": 5, "192.0.2.7": 2}, NOW)
    assert count_attempt(archive, {"192.0.2.7": 2}, NOW) == timedelta(seconds=30)
    later = NOW + timedelta(minutes=1)
    count_attempt(archive, {"Eva": 5, "192.0.2.7": 2}, later)
    forgive_attempt(archive, "Eva", "192.0.2.7")
    fail(archive, 5, later)
    assert count_attempt(archive, {"192.0.2.7": 2}, later) == timedelta(seconds=30)


def test_failures_are_forgotten_after_an_hour(archive: Engine) -> None:
    fail(archive, 5)
    fail(archive, 5, NOW + timedelta(minutes=61))
    with reading(archive) as connection:
        assert connection.execute(select(failed_login.c.failures)).scalars().all() == [5]


# ---- the command line


def run(folder: Path, *arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder / "data"), "user", *arguments], input=typed)


def test_account_from_its_making_to_its_end(tmp_path: Path) -> None:
    assert "has no editors" in run(tmp_path, "list").stdout
    made = run(tmp_path, "add", "Eva Berg", typed=f"{GOOD}\n{GOOD}\n")
    assert made.exit_code == 0
    assert made.stdout.endswith("Eva Berg can log in.\n")
    assert GOOD not in made.output
    assert run(tmp_path, "password", "eva berg", "--password-stdin", typed=f"{OTHER}\r\n").exit_code == 0
    assert run(tmp_path, "close", "Eva Berg").stdout == "Eva Berg cannot log in any more.\n"
    today = datetime.now(UTC).date()
    assert run(tmp_path, "list").stdout == f"Eva Berg  since {today}, closed {today}\n"
    assert run(tmp_path, "reopen", "Eva Berg").stdout == "Eva Berg can log in again.\n"
    with opened_archive(tmp_path / "data" / "archive.sqlite") as archive:
        assert check_password(archive, "Eva Berg", OTHER) is not None


def test_two_passwords_that_differ_are_asked_for_again(tmp_path: Path) -> None:
    made = run(tmp_path, "add", "Eva Berg", typed=f"{GOOD}\n{OTHER}\n{GOOD}\n{GOOD}\n")
    assert made.exit_code == 0
    assert "do not match" in made.output


@pytest.mark.parametrize(
    ("arguments", "typed", "said"),
    [
        (["add", "Tom Velt", "--password-stdin"], "zu kurz\n", "at least 10 characters"),
        (["add", "Maximiliane Velt", "--password-stdin"], "maximiliane velt\n", "the name itself"),
        (["add", "Tom Velt", "--password-stdin"], "", "0 lines"),
        (["add", "Tom Velt", "--password-stdin"], f"{GOOD}\n{GOOD}\n", "2 lines"),
        (["add", "EVA BERG"], None, "Eva Berg: has an account already"),
        (["add", " "], None, "is no name"),
        (["password", "Tom Velt"], None, "no editor has this name; `wortlaut user list`"),
        (["password", "Eva Berg", "--password-stdin"], "zu kurz", "at least 10 characters"),
        (["close", "Tom Velt"], None, "no editor has this name"),
        (["reopen", "Tom Velt"], None, "no editor has this name"),
    ],
)
def test_what_cannot_be_done_gets_one_line(tmp_path: Path, arguments: list[str], typed: str | None, said: str) -> None:
    run(tmp_path, "add", "Eva Berg", "--password-stdin", typed=GOOD)
    result = run(tmp_path, *arguments, typed=typed)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [[], ["add"], ["list"], ["password"], ["close"], ["reopen"]])
def test_help_teaches_by_examples(tmp_path: Path, command: list[str]) -> None:
    result = run(tmp_path, *command, "--help")
    assert result.exit_code == 0
    assert "  wortlaut user " in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 100
