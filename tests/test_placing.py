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
        ("Am Montag sagte Tom Velt: „Es geht jetzt los.“", TUESDAY, "2024-10-21"),
        ("„Es geht jetzt los“, sagte Tom Velt am vergangenen Dienstag.", TUESDAY, "2024-10-15"),
        ("„Es geht jetzt los“, sagte Tom Velt am Sonntag (20. Oktober) in Bonn.", TUESDAY, "2024-10-20"),
        ("„Es geht jetzt los“, sagte Tom Velt, der den Rat seit Mai leitet, am Montag.", TUESDAY, "2024-10-21"),
        ("„Es geht jetzt los“, sagte Tom Velt am Sonntag auf dem Parteitag.", TUESDAY, "2024-10-20"),
        ("„Es geht jetzt los“, sagte Tom Velt auf dem Parteitag am Sonntag.", TUESDAY, "2024-10-20"),
        ("„Es geht jetzt los“, sagte Tom Velt zum Prozessauftakt am Montag.", TUESDAY, "2024-10-21"),
        ("„Es geht jetzt los“, sagte Tom Velt nach dem Spiel am Samstag.", TUESDAY, "2024-10-19"),
        ("„Es geht jetzt los“, sagte Tom Velt nach der Niederlage am Samstag am Montag.", TUESDAY, "2024-10-21"),
        ("„Es geht jetzt los“, sagte Tom Velt nach dem 2:1 gegen den SC Bonn am Samstag.", TUESDAY, "2024-10-19"),
        ("Die Schuld für das 0:5 gegen den 1. FC Bonn am Samstag nannte Tom Velt „sehr groß“.", TUESDAY, "None"),
        ("„Es geht jetzt los“, sagte Tom Velt vor der Wahl am Sonntag.", TUESDAY, "None"),
        ("„Es geht jetzt los“, sagte Tom Velt zum Streik am Montag.", TUESDAY, "None"),
        ("Bis zum 31. Oktober will Tom Velt „endlich fertig“ sein.", TUESDAY, "None"),
        ("„Es geht jetzt los“, sagte Tom Velt, der am Montag zurückgetreten war.", TUESDAY, "None"),
        ("„Es geht jetzt los“, sagte der noch heute tätige Arzt Tom Velt.", TUESDAY, "None"),
        ("Tom Velt sagte, die Märkte blieben am Montag „vorsorglich“ zu.", TUESDAY, "None"),
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
        ("In einer Rede nannte Eva Berg den Plan „gefährlich und teuer“.", "In einer Rede"),
        ("Auf Instagram schrieb Eva Berg: „Es geht jetzt los.“", "Auf Instagram"),
        ("„Es geht jetzt los“, schrieb Eva Berg auf der Plattform X.", "auf der Plattform X"),
        ("„Es geht jetzt los“, schrieb Eva Berg in ihrem Telegram-Kanal.", "in ihrem Telegram-Kanal"),
        ("„Es geht jetzt los“, schrieb Eva Berg in einer Story auf Instagram.", "in einer Story auf Instagram"),
        (
            "„Es geht jetzt los“, sagte Eva Berg in einer eilig einberufenen Sitzung.",
            "in einer eilig einberufenen Sitzung",
        ),
        (
            "„Es geht jetzt los“, sagte Eva Berg in einem am Freitag erschienenen Interview der dpa.",
            "in einem am Freitag erschienenen Interview der dpa",
        ),
        ("„Es geht jetzt los“, sagte Eva Berg vor den Medien in Bern.", "vor den Medien"),
        ("„Es geht jetzt los“, sagte Eva Berg an der Medienkonferenz.", "an der Medienkonferenz"),
        ("„Es geht jetzt los“, sagte Eva Berg am Rande des Gipfels.", "am Rande des Gipfels"),
        ("„Es geht jetzt los“, sagte Eva Berg zum Auftakt der Tagung in Bonn.", "zum Auftakt der Tagung in Bonn"),
        ("„Es geht jetzt los“, sagte Eva Berg bei einer Aktuellen Stunde im Rat.", "bei einer Aktuellen Stunde im Rat"),
        ("„Es geht jetzt los“, sagte Eva Berg auf Anfrage.", "auf Anfrage"),
        ("„Es geht jetzt los“, sagte Eva Berg auf „Krone“-Anfrage.", "auf „Krone“-Anfrage"),
        ("„Es geht jetzt los“, sagte Eva Berg der dpa.", "der dpa"),
        ("„Es geht jetzt los“, sagte Eva Berg am Montag im ZDF-„Morgenmagazin“.", "im ZDF-„Morgenmagazin“"),
        ("„Es geht jetzt los“, sagte Eva Berg in der ZiB2.", "in der ZiB2"),
        ("Bei „Markus Lanz“ sagte Eva Berg: „Es geht jetzt los.“", "Bei „Markus Lanz“"),
        ("Eva Berg (bei Sky): „Es geht jetzt wirklich los.“", "bei Sky"),
        ("Eva Berg blieb hart: „Es geht jetzt los“, sagte sie im Fernsehen.", "im Fernsehen"),
        ("„Es geht jetzt los“, sagte der 44-jährige Chef in einer neuen Ansprache.", "in einer neuen Ansprache"),
        ("„Es geht jetzt los“, sagte Eva Berg in den ARD-»Tagesthemen«.", "in den ARD-»Tagesthemen«"),
        ("„Es geht jetzt los“, formulierte Eva Berg ihr Fazit auf der Tagung.", "auf der Tagung"),
        ("Nach der Sitzung sagte Eva Berg auf der Tagung: „Es geht jetzt los.“", "auf der Tagung"),
        # what belongs to another noun, to another clause or to somebody else
        ("„Es geht jetzt los“, verteidigte Eva Berg ihre Rede auf der Tagung.", "None"),
        ("Eva Berg sagte, sie sei „überrascht“, dass Tom Velt in einer Rede den Plan lobte.", "None"),
        ("Eva Berg sprach von „Verzögerung“, weil es eine Vereinbarung im Ausschuss gebe.", "None"),
        ("Dass der Plan nicht im Parlament beraten wird, sei „bedauerlich“, sagte Eva Berg.", "None"),
        ("Die Debatte im Bundestag nannte Eva Berg „unwürdig und laut“.", "None"),
        ("Eva Bergs Auftritt in der Sendung nannte Tom Velt „unwürdig und laut“.", "None"),
        ("„Es geht jetzt los“, sagte Eva Berg und kündigte an, im Landtag zu sprechen.", "None"),
        ("Eva Berg antwortete auf die Rede ihres Gegners: „Es geht jetzt los.“", "None"),
        ("„Es geht jetzt los“, sagte Eva Berg und nahm den Preis in Empfang.", "None"),
        ("„Es geht jetzt los“, sagte Fraktionschefin im Bundestag Eva Berg.", "None"),
        ("„Es geht jetzt los“, sagte die Fraktionschefin im Bundestag, Eva Berg, in Bonn.", "None"),
        ("„Es geht jetzt los“, meinte Eva Berg mit dieser Ausrede.", "None"),
        ("Bereits vor dem Treffen im Sommer nannte Eva Berg den Plan „gefährlich und teuer“.", "None"),
        ("„Es geht jetzt los“, sagte Eva Berg vor einer Sitzung des Rats.", "vor einer Sitzung des Rats"),
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
        ("„Es geht jetzt los“, zitiert die ‚Bild‘ Trainerin Eva Berg.", "Bild"),
        ("Der „Bild“ sagte Eva Berg, es gehe „jetzt erst los“.", "Bild"),
        ("„Es geht jetzt los“, sagte Eva Berg im ZDF-„Morgenmagazin“.", "ZDF"),
        ("Im ARD-Talk sagte Eva Berg: „Es geht jetzt los.“", "ARD"),
        ("Im Deutschlandfunk sagte Eva Berg: „Es geht jetzt los.“", "Deutschlandfunk"),
        (
            "„Es geht jetzt los“, sagte Eva Berg, die gerade im Oman ist, am Montag im Deutschlandfunk.",
            "Deutschlandfunk",
        ),
        ("„Es geht jetzt los“, sagte Eva Berg bei „Maischberger“.", "ARD"),
        ("„Es geht jetzt los“, sagte Eva Berg in der „Pressestunde“.", "ORF"),
        ("„Es geht jetzt los“, sagte Eva Berg bei Hart aber fair.", "ARD"),
        ("Tom Velt (bei Sky): „Es geht jetzt wirklich los.“", "Sky"),
        ("«Es geht jetzt los», sagte Eva Berg im «Blick».", "Blick"),
        ("„Es geht jetzt los“, schrieb Eva Berg im Tagesspiegel.", "Tagesspiegel"),
        ("„Es geht jetzt los“, zitierte NBC Eva Berg.", "NBC"),
        ("„Es geht jetzt los“, sagte die Moderatorin im ZDF, Eva Berg.", "None"),
        ("Den Auftritt im ZDF nannte Eva Berg „unwürdig und laut“.", "None"),
        ("„Es geht jetzt los“, sagte Eva Berg im Spiegel der Zeit.", "None"),
        ("„Es geht jetzt los“, sagte Markus Lanz.", "None"),
        ("„Es geht jetzt los“, sagte Eva Berg in ihrer Rede, die der Automobilwoche vorliegt.", "None"),
        ("Eva Berg sagte, sie halte für „falsch“, was Tom Velt dem ZDF gesagt habe.", "None"),
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


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "„Wir fangen an“, sagte Tom Velt am Montag der „Bild“. „Es wird Zeit“, fügte Velt hinzu.",
            ("Bild", "der „Bild“", "2024-10-21"),
        ),
        (
            "„Wir fangen an“, sagte Tom Velt am Montag im ZDF.\n\n„Es wird jedenfalls Zeit“, betonte Velt.",
            ("ZDF", "im ZDF", "2024-10-21"),
        ),
        (
            "„Wir fangen an“, sagte Tom Velt am Montag im ZDF. „Es wird Zeit“, sagte Velt in dem Gespräch.",
            ("ZDF", "in dem Gespräch", "2024-10-21"),
        ),
        (
            "Nein, sagte Tom Velt am Montag im ZDF. „Wir fangen wirklich an“, sagte Velt. „Es wird nun Zeit.“",
            ("ZDF", "im ZDF", "2024-10-21"),
        ),
        # what another speaker, another time or another place does not share
        (
            "„Wir fangen an“, sagte Tom Velt am Montag im ZDF. „Nein“, sagte Eva Berg.",
            ("None", "None", "None"),
        ),
        (
            "„Wir fangen an“, sagte Tom Velt am Montag im ZDF. „Es wird Zeit“, schrieb Velt auf X.",
            ("None", "auf X", "None"),
        ),
        (
            "„Wir fangen an“, sagte Tom Velt am Montag im ZDF. „Es wird Zeit“, sagte Velt am Sonntag.",
            ("None", "None", "2024-10-20"),
        ),
        (
            "„Wir fangen an“, sagte Tom Velt am Montag im ZDF. Im Mai hatte Velt gesagt: „Es wird jetzt Zeit.“",
            ("None", "None", "None"),
        ),
        (
            "„Wir fangen an“, sagte Tom Velt am Montag im ZDF. „Es wird Zeit“, sagte Velt später.",
            ("None", "None", "None"),
        ),
        (
            "„Wir fangen an“, hatte Tom Velt am Sonntag im ZDF gesagt.\n\n„Es wird Zeit“, sagte Velt.",
            ("None", "None", "None"),
        ),
    ],
)
def test_what_the_same_speaker_says_next_was_said_at_the_same_time_and_place(
    text: str, second: tuple[str, str, str]
) -> None:
    found = extract(text, TUESDAY)[1]
    outlet = found.outlet.name if found.outlet else "None"
    occasion = found.occasion.text if found.occasion else "None"
    assert (outlet, occasion, str(found.said_on)) == second


def test_a_report_in_the_reporters_words_tells_when_the_words_behind_it_were_said() -> None:
    text = (
        "Kanzlerin Eva Berg sagte am Montag in einer Ansprache, der Deich sei sicher.\n\n"
        "„Wir haben daran lange gearbeitet“, sagte Berg."
    )
    (found,) = extract(text, TUESDAY)
    assert found.occasion is not None
    assert (str(found.said_on), found.occasion.text) == ("2024-10-21", "in einer Ansprache")


def test_who_stands_there_to_answer_says_something() -> None:
    text = "Eva Berg stand am Montag im ZDF Rede und Antwort.\n\n„Wir haben lange gearbeitet“, sagte Berg."
    (found,) = extract(text, TUESDAY)
    assert found.occasion is not None
    assert (str(found.said_on), found.occasion.text) == ("2024-10-21", "im ZDF")
