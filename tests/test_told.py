"""Told, cited, printed: the chain from whom it was said to, to who reported it."""

from __future__ import annotations

from datetime import date

import pytest

from quotes.extraction import extract_quotations
from quotes.values import Article
from tests.sayings import extract


def chain(text: str) -> tuple[str | None, str | None]:
    """(outlet told, outlet cited) of the first quotation; an outlet that is only told is not cited beside."""
    quotation = extract(text)[0]
    told, outlet = quotation.told, quotation.outlet
    assert told is None or told.how == "told"
    assert outlet is None or outlet.how == "cited"
    if told is not None:
        assert outlet is not None  # who reads „outlet“ alone finds the one told there
    cited = outlet.name if outlet and (told is None or outlet.name != told.name) else None
    return told.name if told else None, cited


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("„Es geht jetzt los“, sagte Tom Velt dem Handelsblatt.", "Handelsblatt"),
        ("„Es geht jetzt los“, sagte Tom Velt der „Bild“.", "Bild"),
        ("„Es geht jetzt los“, sagte Tom Velt der „Bild am Sonntag“.", "Bild am Sonntag"),
        ("„Es geht jetzt los“, sagte Minister Timo Günther der Rheinischen Post.", "Rheinische Post"),
        ("„Es geht jetzt los“, sagte Tom Velt der Zeit.", "Die Zeit"),
        (
            "„Es geht jetzt los“, sagte die Ministerin Eva Berg am Montag der „Süddeutschen Zeitung“.",
            "Süddeutsche Zeitung",
        ),
        ("„Es geht jetzt los“, sagte Tom Velt (SPD) der „Rheinischen Post“ (Dienstag).", "Rheinische Post"),
        ("„Es geht jetzt los“, sagte sie den „Ruhr Nachrichten“.", "Ruhr Nachrichten"),
        ("„Es geht jetzt los“, sagte Tom Velt den Zeitungen der Funke Mediengruppe.", "Funke Mediengruppe"),
        ("„Es geht jetzt los“, sagte ein Sprecher des Ministeriums dem RND.", "RND"),
        ("Tom Velt war dabei. „Es geht jetzt los“, sagte er CNN.", "CNN"),
        ("„Es geht jetzt los“, sagte Eva Berg CNN in einem Interview.", "CNN"),
        ("„Es geht jetzt los“, sagte Tom Velt dem US-Sender CNN.", "CNN"),
        ("„Es geht jetzt los“, sagte Tom Velt im Gespräch mit dem Handelsblatt.", "Handelsblatt"),
        ("„Es geht jetzt los“, so Tom Velt in einem Interview mit dem südkoreanischen Sender KBS.", "KBS"),
        ("„Es geht jetzt los“, sagte Tom Velt im ZDF-Interview.", "ZDF"),
        ("„Es geht jetzt los“, erklärte Eva Berg gegenüber der BBC.", "BBC"),
        ("„Es geht jetzt los“, sagte Eva Berg zur „Sportschau“.", "Sportschau"),
        ("„Es geht jetzt los“, sagte Trainer Tom Velt nach dem Spiel zur ARD.", "ARD"),
        ("Dem NDR sagte Eva Berg: „Es geht jetzt los.“", "NDR"),
        ("Am Montag hatte Tom Velt der „Bild“ gesagt, die Lage sei „sehr gefährlich“.", "Bild"),
        ("„Es geht jetzt los“, sagte Eva Berg Fox News.", "Fox News"),
        ("Wie Tom Velt dem „Spiegel“ sagte, sei die Lage „sehr gefährlich“.", "Der Spiegel"),
        ("Tom Velt hat der BBC gesagt, die Lage sei „sehr gefährlich“.", "BBC"),
        ("„Es geht jetzt los“, sagte Tom Velt der taz.", "taz"),
        ("„Es geht jetzt los“, sagte Tom Velt der „Presse“.", "Die Presse"),
        ("„Es geht jetzt los“, sagte Tom Velt der in Bonn erscheinenden „Rheinischen Post“.", "Rheinische Post"),
        ("„Es geht jetzt los“, sagte Tom Velt in einem Interview mit der Tageszeitung „Die Welt“.", "Die Welt"),
        ("Tom Velt sagte der Zeitung Die Welt: „Es geht jetzt los.“", "Die Welt"),
        ("„Es geht jetzt los“, sagte Tom Velt der „taz am Wochenende“.", "taz"),
        ("„Es geht jetzt los“, sagte Tom Velt im Interview mit der „Westdeutschen Zeitung“.", "Westdeutsche Zeitung"),
        (
            "„Es geht jetzt los“, sagte Tom Velt in einem Interview am Samstag mit dem Deutschlandfunk.",
            "Deutschlandfunk",
        ),
        ("„Es geht jetzt los“, sagte Tom Velt auf Anfrage des SWR.", "SWR"),
        ("„Es geht jetzt los“, sagte Tom Velt auf „Krone“-Anfrage.", "Kronen Zeitung"),
        ("Tom Velt sprach im PULS 24 Interview von „einer Katastrophe“.", "Puls 24"),
        ("Tom Velt blieb hart: „Es geht jetzt los“, sagte er dem Sender CNN.", "CNN"),
    ],
)
def test_the_outlet_that_was_told_is_found(text: str, told: str) -> None:
    assert chain(text) == (told, None)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("„Es geht jetzt los“, sagte Tom Velt.", None),
        ("„Es geht jetzt los“, sagte Tom Velt der Deutschen Presse-Agentur.", None),  # a wire is the occasion
        ("„Es geht jetzt los“, sagte Tom Velt im Gespräch mit der Nachrichtenagentur Reuters.", None),
        ("„Es geht jetzt los“, schrieb Tom Velt auf X.", None),  # so is a platform
        ("„Es geht jetzt los“, schrieb Eva Berg bei Facebook.", None),
        ("Nirgends auf der Welt sei es „so schön“, sagte Tom Velt.", None),
        ("In vielen Regionen der Welt sei es „so schön“, sagte Tom Velt.", None),
        ("„Es geht jetzt los“, sagte Tom Velt zur Zeit der Wahl.", None),
        ("„Es geht jetzt los“, sagte Tom Velt über einen Artikel des Handelsblatts.", None),
        ("Tom Velt warf dem „Spiegel“ vor, er habe „nur gelogen“.", "Der Spiegel"),
        ("„Es geht jetzt los“, sagte der Chefredakteur der „Bild“, Tom Velt.", "Bild"),
        ("„Es geht jetzt los“, sagte Eva Berg vom Sender CNN.", None),
        ("„Es geht jetzt los“, sagte Tom Velt in der „Welt“.", "Die Welt"),
        ("„Es geht jetzt los“, sagte CNN-Moderator Tom Velt.", None),
        ("„Es geht jetzt los“, sagte ZDF Moderator Tom Velt.", None),
        ("„Es geht jetzt los“, sagte CNN.", None),
        ("„Es geht jetzt los“, sagte Eva Berg über den Zugang zur ARD.", None),
        ("„Es geht jetzt los“, sagte Eva Berg und wechselte zu CNN.", None),
        ("In der Montagsausgabe der „Bild“ nannte Tom Velt die Lage „sehr gefährlich“.", None),
        ("„Es geht jetzt los“, dankte Eva Berg dem NDR.", "NDR"),
        ("Den Bericht der New York Times nannte Tom Velt „völlig falsch“.", None),
        ("Wie tagesschau.de berichtete, nannte Tom Velt die Lage „gefährlich“.", "tagesschau.de"),
        ("„Es geht jetzt los“, sagte Tom Velt laut „Spiegel“.", "Der Spiegel"),
        ("„Es geht jetzt los“, sagte Tom Velt dem „Figaro“ zufolge.", "Le Figaro"),
        ("„Es geht jetzt los“, sagte Tom Velt nach einem Bericht der New York Times.", "New York Times"),
        ("„Es geht jetzt los“, sagte Tom Velt auf Anfrage der dpa.", None),
        ("„Es geht jetzt los“, sagte Tom Velt vor der Presse.", None),
        ("„Es geht jetzt los“, sagte Tom Velt dem Bund.", None),
    ],
)
def test_an_outlet_that_is_cited_or_only_mentioned_was_not_told(text: str, cited: str | None) -> None:
    assert chain(text) == (None, cited)


@pytest.mark.parametrize(
    ("text", "told", "cited"),
    [
        ("Wie tagesschau.de berichtete, sagte Tom Velt dem Sender CNN: „Es geht jetzt los.“", "CNN", "tagesschau.de"),
        ("„Es geht jetzt los“, sagte Tom Velt dem Sender CNN, wie tagesschau.de berichtete.", "CNN", "tagesschau.de"),
        ("„Es geht jetzt los“, sagte Eva Berg laut „Spiegel“ im Interview mit KBS.", "KBS", "Der Spiegel"),
        (
            "„Es geht jetzt los“, sagte Eva Berg dem „Figaro“ zufolge in einem Interview mit der BBC.",
            "BBC",
            "Le Figaro",
        ),
        ("„Es geht jetzt los“, sagte Tom Velt der „Bild“. Wie der „Stern“ berichtete, ist er allein.", "Bild", None),
    ],
)
def test_the_outlet_told_and_the_one_that_reported_it_are_kept_apart(text: str, told: str, cited: str | None) -> None:
    assert chain(text) == (told, cited)


def test_what_goes_on_was_said_to_the_same_outlet() -> None:
    first, second = extract("„Wir fangen morgen an“, sagte Tom Velt dem Handelsblatt. „Es wird nun Zeit.“")
    assert first.told == second.told
    assert first.told is not None


def test_an_interview_named_before_was_given_to_that_outlet() -> None:
    text = (
        "Der Plan ist neu, so Tom Velt in einem Interview mit dem Handelsblatt.\n"
        "„Wir fangen morgen an“, sagte Velt. „Wir warten lieber ab“, sagte Eva Berg."
    )
    first, second = extract(text)
    assert first.told is not None
    assert first.told.name == "Handelsblatt"
    assert second.told is None


def test_the_day_in_a_papers_name_is_not_when_somebody_spoke() -> None:
    paper, spoken = "der „Welt am Sonntag“", "am Sonntag der „Bild“"
    days = [
        extract_quotations(
            Article("a.txt", f"„Es geht jetzt los“, sagte Tom Velt {told}.", published=date(2024, 10, 23))
        )
        for told in (paper, spoken)
    ]
    assert [found[0].said_on for found in days] == [None, date(2024, 10, 20)]


def test_a_paper_behind_a_surname_that_is_a_given_name_too_is_no_part_of_it() -> None:
    (found,) = extract("„Es geht jetzt los“, sagte Minister Timo Günther der Rheinischen Post.")
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.role) == ("Timo Günther", "Minister")
