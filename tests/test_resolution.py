"""Who is meant: pronouns, surnames, roles and other spellings, resolved within one article."""

from __future__ import annotations

import pytest

from quotes.names import name_key
from tests.sayings import extract, found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Berg kam mit Tom Velt. „Es geht los“, sagte er.", "Tom Velt"),
        ("Eva Berg kam mit Tom Velt. „Es geht los“, sagte sie.", "Eva Berg"),
        ("Tom Velt kam spät. „Es geht jetzt los“, sagte Velt.", "Tom Velt"),
        ("Der finnische Präsident Tom Velt kam. „Es geht los“, sagte der finnische Präsident.", "Tom Velt"),
        ("Kanzlerin Eva Berg kam. „Es geht jetzt los“, so die Kanzlerin.", "Eva Berg"),
        ("Minister Yoon Suk-yeol kam. „Es geht jetzt los“, sagte Yoon.", "Yoon Suk-yeol"),
        ("Tom Healy kam. Healey lachte. „Es geht jetzt los“, sagte Healey.", "Tom Healey"),
        ("Ursula von der Leyen kam. „Es geht jetzt los“, sagte von der Leyen.", "Ursula von der Leyen"),
        ("Ein Bauer wurde verletzt. „Es geht jetzt los“, sagte er.", "ein Bauer"),
        ("„Es geht jetzt los“, sagte einer der beteiligten Helfer.", "einer der beteiligten Helfer"),
        ("„Es geht jetzt los“, teilte das Auswärtige Amt mit.", "Auswärtiges Amt"),
        ("„Es geht jetzt los“, sagte eine Sprecherin der Polizei.", "eine Sprecherin der Polizei"),
    ],
)
def test_a_mention_becomes_the_fullest_name(text: str, name: str) -> None:
    assert found(text)[-1][1] == name


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Eva Berg kam. „Es geht jetzt los“, sagte er.", "Eva Berg"),
        ("Kanzler Tom Velt kam. „Es geht jetzt los“, sagte der Minister.", "Tom Velt"),
        ("Tom Velt kam. „Es geht jetzt los“, sagte ein Minister.", "Tom Velt"),
        ("Peter Zorn wurde verurteilt. „Zorn ist schuldig“, sagte der Richter.", "Peter Zorn"),
        ("Die Polizei warf Max Klein vor zu lügen. „Er hat gestanden“, sagte der Ermittler.", "Max Klein"),
        ("„Es war Max Muster“, sagte die Zeugin. „Anna Berg war auch dabei“, sagte der Nachbar.", "Max Muster"),
        ("Die Minister Karl Bauer und Paul Bauer kamen. „Es geht jetzt los“, sagte Bauer.", "Karl Bauer"),
        ("Niemand weiß, wer „Das war ich nicht“ gerufen hat.", "Niemand"),
    ],
)
def test_a_mention_that_does_not_fit_is_not_forced(text: str, wrong: str) -> None:
    assert wrong not in [name for _, name in found(text)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("„Schroeter spricht jetzt auch“, sagte Gerhard Schröter.", "Gerhard Schröter", None),
        ("„Es geht jetzt los“, sagte Karl Bauer.", "Karl Bauer", None),
        ("„Es geht jetzt los“, sagte der Abgeordnete Fritz Lehmann.", "Fritz Lehmann", "Abgeordneter"),
        ("„Es geht jetzt los“, sagte die Abgeordnete Eva Lehmann.", "Eva Lehmann", "Abgeordnete"),
        ("„Es geht jetzt los“, sagte der neue Vorsitzende Fritz Lehmann.", "Fritz Lehmann", "neuer Vorsitzender"),
    ],
)
def test_name_and_role_read_as_printed(text: str, name: str, role: str | None) -> None:
    speaker = extract(text)[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)


def test_two_names_that_differ_by_a_letter_stay_two_people() -> None:
    text = "„Nein, niemals“, sagte Richterin Maria Wolf. „Doch, sicher“, sagte Anwältin Maria Wolff."
    assert [name for _, name in found(text)] == ["Maria Wolf", "Maria Wolff"]


def test_spellings_are_kept() -> None:
    text = "Tom Healy kam. Healey lachte. „Es geht los“, sagte Healey."
    speaker = extract(text)[0].speaker
    assert speaker is not None
    assert set(speaker.spellings) == {"Tom Healy", "Healy", "Healey"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wolodymyr Selenskyj", "Wolodimir Selenski"),
        ("Wolodymyr Selenskyj", "Volodymyr Zelensky"),
        ("Sergej Lawrow", "Sergey Lavrov"),
        ("Wladimir Putin", "Vladimir Putin"),
        ("Yoon Suk-yeol", "Yoon Suk Yeol"),
        ("Jürgen Müller", "Juergen Mueller"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wladimir Putin", "Wolodymyr Putin"),
        ("Eva Berg", "Eva Burg"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Thomas Meier", "Thomas Meyer"),
        ("Michael Weber", "Michael Veber"),
        ("Maria Wolf", "Maria Wolff"),
        ("Tom Velt", "Tom Welk"),
    ],
)
def test_different_names_do_not(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)
