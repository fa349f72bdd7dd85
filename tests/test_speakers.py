"""Who is one person? „Wolodymyr Selenskyj“ and „Wolodimir Selenski“ are, and each of their spellings finds them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from index.lookup import count_speaker_quotations, count_totals, list_speaker_quotations
from index.recording import record_article
from index.records import RoleSeen, Spelling
from index.speakers import find_speakers, list_roles, list_speakers, list_spellings
from tests.index_examples import Said, empty_archive, make_article, record_into


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Engine]:
    """An empty archive."""
    with empty_archive(tmp_path / "archive.sqlite") as engine:
        yield engine


# One speaker or two? Each row: kind and name in one article, kind and name in another.
@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("person", "Wolodymyr Selenskyj"), ("person", "Wolodimir Selenski"), True),
        (("person", "Yoon Suk-yeol"), ("person", "Yoon Suk Yeol"), True),
        (("person", "John Healey"), ("person", "JOHN HEALEY"), True),
        (("organisation", "Auswärtiges Amt"), ("organisation", "Auswärtiges  AMT"), True),
        (("person", "Müller"), ("person", "Müller"), False),
        (("organisation", "Polizei"), ("organisation", "Polizei"), False),
        (("document", "Abschlusserklärung"), ("document", "Abschlusserklärung"), False),
        (("person", "Joe Biden"), ("person", "Jill Biden"), False),
        (("person", "Joe Biden"), ("person", "Biden"), False),
        (("person", "Wagner"), ("organisation", "Wagner"), False),
        (("organisation", "Selenskyj-Stiftung"), ("organisation", "Zelensky-Stiftung"), False),
        (("unnamed", "eine Sprecherin"), ("unnamed", "eine Sprecherin"), False),
    ],
)
def test_speakers_are_one_or_two(archive: Engine, one: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    for number, (kind, name) in enumerate((one, other)):
        record_into(archive, Said(name, f"Satz {number}.", kind=kind))  # type: ignore[arg-type]
    assert count_totals(archive).speakers == (1 if same else 2)


def test_unnamed_speaker_of_one_article_is_one(archive: Engine) -> None:
    record_into(
        archive, Said("eine Sprecherin", "Ja.", kind="unnamed"), Said("eine Sprecherin", "Nein.", kind="unnamed")
    )
    assert count_totals(archive).speakers == 1


def test_every_spelling_is_counted_and_the_most_frequent_full_name_shown(archive: Engine) -> None:
    spellings = ("Wolodymyr Selenskyj", "Selenskyj")
    record_into(archive, Said("Wolodimir Selenski", "Eins."))
    assert [summary.speaker.name for summary in list_speakers(archive)] == ["Wolodimir Selenski"]
    lead = "Selenskyj kam. Selenskyjs Rede über die Selenskyjstraße.\n"
    record_into(archive, Said(spellings[0], "Zwei.", spellings=spellings), Said(spellings[0], "Drei."), lead=lead)
    (summary,) = list_speakers(archive)
    assert (summary.speaker.name, summary.quotations) == ("Wolodymyr Selenskyj", 3)
    assert list_spellings(archive, summary.speaker.id) == [
        Spelling("Selenskyj", 2),
        Spelling("Wolodymyr Selenskyj", 2),
        Spelling("Wolodimir Selenski", 1),
    ]
    assert summary.spellings == ("Selenskyj", "Wolodymyr Selenskyj", "Wolodimir Selenski")


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Wolodymyr Selenskyj", ["Wolodymyr Selenskyj"]),
        ("Selenski", ["Wolodymyr Selenskyj"]),
        ("ZELENSKYY", ["Wolodymyr Selenskyj"]),
        ("selenskyj wolodymyr", ["Wolodymyr Selenskyj"]),
        ("Präsident Selenskyj", ["Wolodymyr Selenskyj"]),
        ("Rutte", ["Rutte", "Mark Rutte"]),
        ("Mark Rutte", ["Mark Rutte"]),
        ("Mueller", ["Kerstin Müller"]),
        ("Muller", []),
        ("Auswärtiges", ["Auswärtiges Amt"]),
        ("des Auswärtigen Amtes", ["Auswärtiges Amt"]),
        ("NATO-Generalsekretär Mark Rutte", ["Mark Rutte"]),
        ("selens", ["Wolodymyr Selenskyj"]),
        ("Scholz", []),
        ("ru", []),
        ("?!", []),
        ("", []),
        ("%", []),
    ],
)
def test_speaker_is_found_by_any_name(archive: Engine, asked: str, names: list[str]) -> None:
    record_into(
        archive,
        Said("Wolodymyr Selenskyj", "Eins."),
        Said("Mark Rutte", "Zwei."),
        Said("Mark Rutte", "Drei."),
        Said("Rutte", "Vier."),
        Said("Kerstin Müller", "Fünf."),
        Said("Auswärtiges Amt", "Sechs.", kind="organisation"),
    )
    assert [summary.speaker.name for summary in find_speakers(archive, asked)] == names


def test_roles_are_listed_with_their_days(archive: Engine) -> None:
    for day in (date(2024, 1, 1), date(2024, 6, 1)):
        record_into(archive, Said("Boris Pistorius", f"Am {day}.", role="Verteidigungsminister"), published=day)
    record_into(archive, Said("Boris Pistorius", "Früher.", role="Innenminister"), Said("Boris Pistorius", "Ohne."))
    speaker = list_speakers(archive)[0].speaker
    assert list_roles(archive, speaker.id) == [
        RoleSeen("Verteidigungsminister", 2, date(2024, 1, 1), date(2024, 6, 1)),
        RoleSeen("Innenminister", 1, None, None),
    ]


def test_quotations_of_a_speaker_come_newest_first(archive: Engine) -> None:
    record_into(archive, Said("Mark Rutte", "Ohne Tag."))
    record_into(archive, Said("Mark Rutte", "Alt."), Said("Mark Rutte", "Alt, danach."), published=date(2024, 1, 1))
    record_into(archive, Said("Mark Rutte", "Neu.", said_on=date(2024, 2, 1)), Said("Eva Kern", "Eine andere."))
    speaker = find_speakers(archive, "Rutte")[0].speaker.id
    wordings = ["Neu.", "Alt.", "Alt, danach.", "Ohne Tag."]
    assert [quotation.text for quotation in list_speaker_quotations(archive, speaker, 10)] == wordings
    assert [quotation.text for quotation in list_speaker_quotations(archive, speaker, 2, 1)] == wordings[1:3]
    assert count_speaker_quotations(archive, speaker) == 4


def test_speaker_without_letters_is_kept(archive: Engine) -> None:
    article, (quotation,) = make_article(Said("???", "Ja."))
    record_article(archive, article, [quotation])
    assert [summary.speaker.name for summary in list_speakers(archive)] == ["???"]
