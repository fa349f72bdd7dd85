"""The five seed articles: 25 quotations, each with its speaker, and what is known of every article."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from quotes.extraction import extract_quotations
from quotes.reading import find_documents, read_article
from quotes.values import Article, Quotation

SEEDS = Path(__file__).parent.parent / "seeds"

# article, beginning of the wording, speaker, kind, mention, rule
EXPECTED = [
    ("000", "gleich Null", "Wolodymyr Selenskyj", "person", "Selenskyj", "embedded"),
    ("001", "der nächsten Wochen", "Pentagon", "organisation", "das Pentagon", "inversion-later"),
    ("001", "Diese illegale militärische", "Yoon Suk-yeol", "person", "er", "inversion-after"),
    (
        "001", "im Rahmen eines strategischen Dialogs", "russische Botschaft in Pjöngjang", "organisation",
        "Die russische Botschaft in Pjöngjang", "embedded",
    ),
    ("001", "eine erhebliche Eskalation", "Mark Rutte", "person", "Rutte", "embedded"),
    ("001", "eine gefährliche Ausweitung", "Mark Rutte", "person", "Rutte", "embedded"),
    ("001", "gefährlich“. Sehr gefährlich.", "Joe Biden", "person", "US-Präsident Joe Biden", "embedded"),
    ("001", "Wenn wir sehen, dass Truppen", "Sabrina Singh", "person", "Singh", "inversion-after"),
    ("001", "Das ist eine Rechnung", "Sabrina Singh", "person", "Singh", "continuation"),
    ("002", "Das müssen wir noch herausfinden", "Lloyd Austin", "person", "Austin", "inversion-after"),
    (
        "002", "Wir würden einen solchen Schritt", "eine Sprecherin des Auswärtigen Amtes", "unnamed",
        "eine Sprecherin des Auswärtigen Amtes", "inversion-after",
    ),
    ("002", "Sollten die Berichte", "Auswärtiges Amt", "organisation", "das Auswärtige Amt", "inversion-after"),
    (
        "002", "neue Qualität und eine Art", "Boris Pistorius", "person",
        "Verteidigungsminister Boris Pistorius", "indirect-speech",
    ),
    ("002", "Wir beide verurteilen", "John Healey", "person", "Healey", "inversion-after"),
    (
        "002", "unmittelbar an Feindseligkeiten", "Claus Kreß", "person",
        "der Professor für Völkerrecht der Universität zu Köln", "inversion-later",
    ),
    ("002", "Wenn Nordkorea sich", "Wolodimir Selenski", "person", "Selenski", "inversion-after"),
    ("002", "Es ist klar, dass Pjöngjang", "Wolodimir Selenski", "person", "Selenski", "continuation"),
    ("002", "Vielleicht sogar zwei", "Wolodimir Selenski", "person", "der ukrainische Präsident", "inversion-after"),
    ("002", "Russlands Angriff war das Beste", "Victor Cha", "person", "Victor Cha", "headline"),
    ("002", "das Beste gewesen", "Victor Cha", "person", "Victor Cha", "embedded"),
    ("003", "gefährlichen", "USA", "organisation", "die USA", "embedded"),
    (
        "003", "Wenn es stimmt", "Robert Wood", "person",
        "der US-Botschafter bei den Vereinten Nationen, Robert Wood", "inversion-later",
    ),
    ("003", "Wir beraten uns", "Robert Wood", "person", "Robert Wood", "so-after"),
    ("004", "Zwei Staaten sind offiziell", "Wolodymyr Selenskyj", "person", "Selenskyj", "inversion-after"),
    ("004", "eine Frage von Tagen", "Wolodymyr Selenskyj", "person", "Selenskyj", "embedded"),
]  # fmt: skip


@cache
def read_seeds() -> tuple[tuple[Article, tuple[Quotation, ...]], ...]:
    """Every seed article with its quotations."""
    articles = [read_article(path) for path in find_documents([SEEDS])]
    return tuple((article, extract_quotations(article)) for article in articles)


def quotations_of(number: str) -> list[Quotation]:
    """The quotations of the article whose file name begins with `number`."""
    return [q for article, found in read_seeds() if Path(article.document).name.startswith(number) for q in found]


def the_quotation(number: str, beginning: str) -> Quotation:
    """The one quotation of an article that begins with these words."""
    (found,) = [quotation for quotation in quotations_of(number) if quotation.text.startswith(beginning)]
    return found


def test_there_are_25_quotations_and_none_besides() -> None:
    assert [len(found) for _, found in read_seeds()] == [1, 8, 11, 3, 2]
    assert len(EXPECTED) == 25


@pytest.mark.parametrize(("number", "beginning", "name", "kind", "mention", "rule"), EXPECTED)
def test_each_has_its_speaker(number: str, beginning: str, name: str, kind: str, mention: str, rule: str) -> None:
    quotation = the_quotation(number, beginning)
    speaker = quotation.speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert (speaker.name, speaker.kind, speaker.mention.text) == (name, kind, mention)
    assert quotation.attribution.rule == rule


def test_every_wording_is_the_slice_of_its_document_less_its_marks() -> None:
    for article, found in read_seeds():
        text = Path(article.document).read_bytes().decode("utf-8")
        for quotation in found:
            assert text[quotation.start : quotation.end][1:-1] == quotation.text
            assert text[quotation.start] in '„“"'
            assert text[quotation.end - 1] in '“”"'
            mention = quotation.speaker.mention if quotation.speaker else None
            for span in (quotation.cue, quotation.occasion, mention):
                assert span is None or text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("number", "beginning", "role"),
    [
        ("001", "Diese illegale", "südkoreanischer Präsident"),
        ("001", "Das ist eine Rechnung", "Pentagon-Sprecherin"),
        ("002", "Vielleicht sogar", "ukrainischer Präsident"),
        ("002", "Wir beide verurteilen", None),  # „seinem britischen Kollegen John Healy“ names no office
        ("003", "Wir beraten uns", "US-Botschafter bei den Vereinten Nationen"),
        ("003", "gefährlichen", None),
    ],
)
def test_roles_come_from_the_article(number: str, beginning: str, role: str | None) -> None:
    speaker = the_quotation(number, beginning).speaker
    assert speaker is not None
    assert speaker.role == role


def test_three_outlets_are_cited_and_no_other() -> None:
    cited: dict[tuple[str, str | None], list[str]] = {}
    for _, found in read_seeds():
        for quotation in found:
            if quotation.outlet is not None:
                assert quotation.outlet.how == "cited"
                cited.setdefault((quotation.outlet.name, quotation.outlet.domain), []).append(quotation.text[:12])
    assert cited == {
        ("tagesschau.de", "tagesschau.de"): ["gleich Null"],
        ("Handelsblatt", "handelsblatt.com"): ["Russlands An", "das Beste ge"],
        ("KBS", "kbs.co.kr"): ["Zwei Staaten", "eine Frage v"],
    }


def test_the_date_of_a_cited_report_is_kept_as_that() -> None:
    quotation = the_quotation("000", "gleich Null")
    assert quotation.outlet is not None
    assert str(quotation.said_on) == str(quotation.outlet.reported_on) == "2024-10-31"


@pytest.mark.parametrize(
    ("number", "beginning", "said_on", "occasion"),
    [
        ("003", "Wenn es stimmt", "2024-10-21", "vor dem UN-Sicherheitsrat"),  # „am Montag“, the article is of Tuesday
        ("002", "Wenn Nordkorea", "None", "in einer Videobotschaft"),  # „am Dienstagabend“, the article has no date
        ("002", "Es ist klar", "None", "in einer Videobotschaft"),
        ("002", "neue Qualität", "None", "bei einem Auftritt in London"),
        ("002", "unmittelbar an", "None", "der Deutschen Presse-Agentur"),
        ("001", "Das ist eine", "None", "None"),
    ],
)
def test_day_and_occasion_are_those_the_article_gives(number: str, beginning: str, said_on: str, occasion: str) -> None:
    quotation = the_quotation(number, beginning)
    assert str(quotation.said_on) == said_on
    assert (quotation.occasion.text if quotation.occasion else "None") == occasion


def test_only_the_broken_marks_are_repaired() -> None:
    repaired = [quotation.text for _, found in read_seeds() for quotation in found if quotation.repaired]
    assert repaired == ["gefährlich“. Sehr gefährlich."]


def test_the_manifest_says_what_the_texts_say() -> None:
    manifest = json.loads((SEEDS / "manifest.json").read_text(encoding="utf-8"))["articles"]
    assert sorted(manifest) == [Path(article.document).name for article, _ in read_seeds()]
    for article, _ in read_seeds():
        entry = {field: fact["value"] for field, fact in manifest[Path(article.document).name].items()}
        assert article.title == entry["title"]
        assert (article.published and article.published.isoformat()) == entry["date"]
        assert list(article.agencies) == entry["agencies"]
        assert list(article.links) == entry["links"]
        assert article.outlet is None
        assert entry["outlet"] is None
        assert article.url is None
        assert entry["url"] is None


def test_what_nobody_knows_is_left_open() -> None:
    titles = {Path(article.document).name[:3]: article.title for article, _ in read_seeds()}
    assert titles["000"] is titles["001"] is titles["004"] is None
    dates = {Path(article.document).name[:3]: str(article.published) for article, _ in read_seeds()}
    assert dates == {"000": "None", "001": "None", "002": "None", "003": "2024-10-22", "004": "None"}
