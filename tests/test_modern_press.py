"""Who speaks in today's reportage, where gestures, verdicts and posts stand for reporting verbs?"""

from __future__ import annotations

import pytest

from tests.sayings import extract

LEAD = "Tom Velt und Eva Berg streiten über den Hafen. „Wir bauen“, sagt Velt. "

FLOOR = [
    # behind words of Velt: text, speaker of the last quotation
    ("Berg schüttelt den Kopf. „So geht das nicht.“", "Eva Berg"),
    ("Berg zuckt mit den Schultern. „So geht das nicht.“", "Eva Berg"),
    ("Berg nickt. „Das ist auch gut so.“", "Eva Berg"),
    ("Eva Berg sieht das kritisch. „So geht das nicht.“", "Eva Berg"),
    ("Ähnlich sieht es Berg. „So muss es gehen.“", "Eva Berg"),
    ("Eine Frau am Tresen grinst. „Wer glaubt denn das?“", "eine Frau"),
    ("Da stand eine Frau auf, die ihre Frage wie folgt begann. „Wer glaubt denn das?“", "eine Frau"),
    ("Er zuckt mit den Achseln. „So ist es eben.“", "Tom Velt"),
    ("Er lächelt, weil Berg lacht. „So ist es eben.“", "Tom Velt"),
    ("Die Sonne strahlt. „Heute ist ein guter Tag.“", "Tom Velt"),
    ("Die Lage sieht anders aus. „Das Geld fehlt.“", "Tom Velt"),
    ("In Bonn sieht es anders aus. „Dort ist das Geld da.“", "Tom Velt"),
    ("Ein Gutachter habe den Kai geprüft. „Er fand keinen Riss.“", "Tom Velt"),
    ("Im Hafen liegt ein Kutter. „Der muss weg.“", "Tom Velt"),
    ("Auf dem Kai stand ein Polizist. „Mir wurde ganz anders.“", None),
    ("Ein Sprecher der Bahn war nicht zu erreichen. „Wir warten seit Wochen.“", None),
]


@pytest.mark.parametrize(("text", "name"), FLOOR)
def test_a_gesture_gives_the_floor_and_a_stranger_leaves_it_open(text: str, name: str | None) -> None:
    speaker = extract(LEAD + text)[-1].speaker
    assert (None if speaker is None else speaker.name) == name
