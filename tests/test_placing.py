"""When, where and to whom: dates against the article's own, occasions, and the outlet that is cited."""

from __future__ import annotations

from datetime import date

import pytest

from tests.sayings import extract

TUESDAY = date(2024, 10, 22)


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("„Es geht los“, sagte Tom Velt am Montag.", TUESDAY, "2024-10-21"),
        ("„Es geht los“, sagte Tom Velt am Dienstagabend.", TUESDAY, "2024-10-22"),
        ("„Es geht los“, sagte Tom Velt am Mittwoch.", TUESDAY, "2024-10-16"),
        ("„Es geht los“, sagte Tom Velt am 3. Oktober.", TUESDAY, "2024-10-03"),
        ("„Es geht los“, sagte Tom Velt am 24. Dezember.", TUESDAY, "2023-12-24"),
        ("„Es geht los“, sagte Tom Velt am 24. Dezember 2021.", None, "2021-12-24"),
        ("„Es geht los“, sagte Tom Velt gestern.", TUESDAY, "2024-10-21"),
        ("„Es geht los“, sagte Tom Velt am Montag.", None, "None"),
        ("„Es geht los“, sagte Tom Velt am 31. Februar 2021.", None, "None"),
        ("„Es geht am Montag los“, sagte Tom Velt.", TUESDAY, "None"),
    ],
)
def test_the_day_is_that_of_the_frame(text: str, published: date | None, day: str) -> None:
    assert str(extract(text, published)[0].said_on) == day


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("„Es geht jetzt los“, sagte Tom Velt in einer Videobotschaft.", "in einer Videobotschaft"),
        ("„Es geht jetzt los“, schrieb Tom Velt auf X.", "auf X"),
        ("„Es geht jetzt los“, sagte Tom Velt auf einer Pressekonferenz in Bonn.", "auf einer Pressekonferenz in Bonn"),
        ("„Es geht jetzt los“, sagte Tom Velt der Deutschen Presse-Agentur.", "der Deutschen Presse-Agentur"),
        ("„Es geht jetzt los“, sagte Tom Velt dem „Handelsblatt“.", "dem „Handelsblatt“"),
        ("„Es geht jetzt los“, sagte Tom Velt.", "None"),
        ("„Es geht jetzt los“, sagte Tom Velt dem Portal „velt.de“.", "dem Portal „velt.de“"),
        ("„Es geht jetzt los“, sagte Eva Berg im Bundestag.", "im Bundestag"),
        ("„Es geht jetzt los“, sagte Eva Berg, Sprecherin für Forschung im Bundestag.", "None"),
        ("„Es geht jetzt los“, sagte Tom Velt, der auf ein Video verweist.", "None"),
        ("„Es geht jetzt los“, schrieb der Daily Star.", "None"),
        ("„Es geht jetzt los“, sagte Eva Berg in der BBC-Sendung „Inseln“.", "in der BBC-Sendung „Inseln“"),
    ],
)
def test_the_occasion_is_a_span_of_the_frame(text: str, occasion: str) -> None:
    quotation = extract(text)[0]
    assert (quotation.occasion.text if quotation.occasion else "None") == occasion


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("„Es geht jetzt los“, sagte Tom Velt dem Handelsblatt.", "Handelsblatt"),
        ("„Es geht jetzt los“, sagte Tom Velt in einem Interview mit KBS.", "KBS"),
        ("Wie tagesschau.de berichtete, nannte Tom Velt die Lage „gefährlich“.", "tagesschau.de"),
        ("„Es geht jetzt los“, sagte Tom Velt der Deutschen Presse-Agentur.", "None"),  # a wire is no outlet
        ("„Es geht jetzt los“, schrieb Tom Velt auf X.", "None"),  # nor is a platform
        ("„Es geht jetzt los“, sagte Tom Velt.", "None"),
        ("„Es geht jetzt los“, sagte Tom Velt der Zeit.", "Die Zeit"),
        ("„Es geht jetzt los“, sagte Tom Velt in der „Welt“.", "Die Welt"),
        ("Mit der Zeit werde es „sehr viel besser“, sagte Tom Velt.", "None"),
        ("Nirgends auf der Welt sei es „so schön“, sagte Tom Velt.", "None"),
        ("Am Ende der Zeit sei es „so schön“, sagte Tom Velt.", "None"),
        ("„Es geht jetzt los“, sagte Tom Velt dem Portal „velt.de“.", "velt.de"),
        ("„Es geht jetzt los“, sagte Tom Velt MDR SACHSEN im Interview.", "MDR"),
        ("„Es geht jetzt los“, sagte Eva Berg in der BBC-Sendung „Inseln“.", "BBC"),
        ("„Es geht jetzt los“, sagte Eva Berg am Montag im ZDF.", "ZDF"),
        ("„Es geht jetzt los“, sagte Eva Berg nach dem Spiel bei Sky.", "Sky"),
        ("„Es geht jetzt los“, sagte Eva Berg. Im ZDF läuft ein Film.", "None"),
        ("„Es geht jetzt los“, sagte Eva Berg, die im ZDF arbeitet.", "None"),
        ("Der „Bild“ sagte Eva Berg, es gehe „jetzt erst los“.", "Bild"),
    ],
)
def test_the_cited_outlet_is_the_one_told_or_the_one_that_reported(text: str, outlet: str) -> None:
    quotation = extract(text)[0]
    assert (quotation.outlet.name if quotation.outlet else "None") == outlet


def test_an_interview_named_before_holds_for_the_same_speaker_only() -> None:
    text = (
        "Der Plan ist neu, so Tom Velt in einem Interview mit dem Handelsblatt.\n"
        "„Wir fangen morgen an“, sagte Velt. „Wir warten lieber ab“, sagte Eva Berg."
    )
    first, second = extract(text)
    assert first.outlet is not None
    assert first.outlet.name == "Handelsblatt"
    assert second.outlet is None


def test_an_interview_told_of_in_the_pluperfect_is_not_the_one_of_other_quotations() -> None:
    text = (
        "Zuletzt hatte Tom Velt im Interview mit dem Handelsblatt geantwortet, er wisse es nicht.\n"
        "„Wir fangen morgen an“, sagte Velt am Montag."
    )
    assert extract(text)[0].outlet is None
