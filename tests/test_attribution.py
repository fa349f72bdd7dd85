"""Who said it: one German sentence after another, the quotation's speaker and the rule that found him."""

from __future__ import annotations

import pytest

from tests.sayings import extract, found

LEAD = "Ministerin Eva Berg und Bürgermeister Tom Velt trafen sich in Bonn. "

CASES = [
    # rule, text, speaker, mention
    ("inversion-after", "„Wir fangen morgen an“, sagte Bürgermeister Tom Velt.", "Tom Velt", "Bürgermeister Tom Velt"),
    ("inversion-after", "„Wir fangen morgen an“, sagte am Montag in Bonn Tom Velt.", "Tom Velt", "Tom Velt"),
    ("inversion-after", "„Wir fangen morgen an“, hat Tom Velt gesagt.", "Tom Velt", "Tom Velt"),
    ("inversion-after", "„Wir fangen morgen an“, wie Tom Velt erklärte.", "Tom Velt", "Tom Velt"),
    ("inversion-after", "„Wir fangen morgen an“, teilte die Polizei mit.", "Polizei", "die Polizei"),
    ("inversion-after", "„Wann fangen wir an?“, fragte eine Anwohnerin.", "eine Anwohnerin", "eine Anwohnerin"),
    ("inversion-after", "„Wir fangen an“, sagte Tom Velt der Deutschen Presse-Agentur.", "Tom Velt", "Tom Velt"),
    (
        "inversion-after", "„Wir fangen an“, sagte ein Sprecher der Deutschen Presse-Agentur.",
        "ein Sprecher", "ein Sprecher",
    ),
    ("so-after", "„Wir fangen morgen an“, so Tom Velt weiter.", "Tom Velt", "Tom Velt"),
    ("colon", "Tom Velt sagte: „Wir fangen morgen an.“", "Tom Velt", "Tom Velt"),
    ("colon", "Dem „Boten“ sagte Tom Velt: „Wir fangen morgen an.“", "Tom Velt", "Tom Velt"),
    ("colon", "Tom Velt: „Wir fangen morgen an.“", "Tom Velt", "Tom Velt"),
    ("colon", "Als der Regen kam, sagte er: „Wir fangen morgen an.“", "Tom Velt", "er"),
    (
        "inversion-later", "„Das ist eine gefährliche Entwicklung“ zwischen beiden Ländern, sagte Tom Velt.",
        "Tom Velt", "Tom Velt",
    ),
    ("embedded", "Tom Velt nannte den Plan „gefährlich“.", "Tom Velt", "Tom Velt"),
    ("embedded", "Den Plan nannte Tom Velt „gefährlich“.", "Tom Velt", "Tom Velt"),
    ("embedded", "Tom Velt sagte Reportern in Bonn, dass der Plan „eine Gefahr“ für alle sei.", "Tom Velt", "Tom Velt"),
    ("embedded", "Tom Velt hat von einer „gefährlichen“ Lage gesprochen.", "Tom Velt", "Tom Velt"),
    ("embedded", "Wie der Bote berichtete, bezeichnete Tom Velt die Lage als „schlimm“.", "Tom Velt", "Tom Velt"),
    ("passive", "Tom Velt wird von der Agentur mit den Worten zitiert: „Wir fangen an.“", "Tom Velt", "Tom Velt"),
    ("preposition", "Laut Tom Velt ist die Lage „ernst, aber nicht hoffnungslos“.", "Tom Velt", "Tom Velt"),
    ("preposition", "Die Lage ist Tom Velt zufolge „ernst, aber nicht hoffnungslos“.", "Tom Velt", "Tom Velt"),
    ("continuation", "„Wir fangen an“, sagte Tom Velt. „Das ist beschlossen.“", "Tom Velt", "Tom Velt"),
    ("continuation", "„Wir fangen an“, sagte Tom Velt. Und: „Das ist beschlossen.“", "Tom Velt", "Tom Velt"),
    ("continuation", "„Wir fangen an“, sagte Tom Velt.\n„Das ist längst beschlossen.“", "Tom Velt", "Tom Velt"),
    (
        "indirect-speech", "Tom Velt zeigte sich besorgt. Es handle sich um „eine Art Eskalation“ im Streit.",
        "Tom Velt", "Tom Velt",
    ),
    ("following", "„Wo bleibt das Geld?“ Das fragte Tom Velt den Rat.", "Tom Velt", "Tom Velt"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "name", "mention"), CASES)
def test_each_rule_finds_its_speaker(rule: str, text: str, name: str, mention: str) -> None:
    last = extract(LEAD + text)[-1]
    assert last.speaker is not None
    assert last.speaker.mention is not None
    assert (last.attribution.rule, last.speaker.name, last.speaker.mention.text) == (rule, name, mention)
    assert 0 < last.attribution.confidence < 1


@pytest.mark.parametrize(
    ("text", "cue", "lemma"),
    [
        ("„Wir fangen morgen an“, teilte die Polizei mit.", "teilte", "mitteilen"),
        ("Tom Velt hat von einer „gefährlichen“ Lage gesprochen.", "gesprochen", "sprechen"),
        ("„Wir fangen morgen an“, so Tom Velt.", "so", "so"),
        ("Laut Tom Velt ist die Lage „ernst, aber nicht hoffnungslos“.", "Laut", "laut"),
    ],
)
def test_the_cue_is_the_word_that_reports(text: str, cue: str, lemma: str) -> None:
    (quotation,) = extract(text)
    assert quotation.cue is not None
    assert (quotation.cue.text, quotation.cue.lemma) == (cue, lemma)


def test_a_headline_takes_its_speaker_from_the_body() -> None:
    text = (
        "„Der Plan war das Beste, was uns passieren konnte“\n"
        "Lange war es still um den Hafen. Dann wurde gebaut.\n"
        "Die Reederin Eva Berg sagte, der Plan sei „das Beste gewesen, was uns passieren konnte“."
    )
    headline, body = extract(text)
    assert headline.attribution.rule == "headline"
    assert headline.speaker is not None
    assert headline.speaker.name == "Eva Berg"
    assert body.attribution.rule == "embedded"


@pytest.mark.parametrize(
    "text",
    [
        "„Wir fangen morgen früh um sieben mit der Arbeit an.“",
        "„Wir fangen morgen früh um sieben mit der Arbeit an“, sagte er.",
        "An der Wand stand: „Wir fangen morgen früh um sieben mit der Arbeit an.“",
    ],
)
def test_a_speaker_that_nobody_names_stays_open(text: str) -> None:
    assert [name for _, name in found(text)] == [None]
    assert extract(text)[0].attribution.rule == "open"
    assert extract(text)[0].attribution.confidence == 0


def test_two_speakers_keep_their_own_words() -> None:
    text = "„Wir bauen“, sagte Tom Velt. „Wir warten“, entgegnete Eva Berg. „Noch lange“, fügte sie hinzu."
    assert found(text) == [("Wir bauen", "Tom Velt"), ("Wir warten", "Eva Berg"), ("Noch lange", "Eva Berg")]
