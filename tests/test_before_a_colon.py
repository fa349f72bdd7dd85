"""Whose words stand behind a colon where two are named before it, or where no verb reports?"""

from __future__ import annotations

import pytest

from tests.sayings import extract

TWO_NAMED = [
    ("Berg zitierte Velt: „Das Geld fehlt uns.“", "Tom Velt"),
    ("In einem Brief an Velt schrieb Berg: „Das Geld fehlt uns.“", "Eva Berg"),
    ("Velt bekam von Berg zu hören: „Das Geld fehlt uns.“", "Eva Berg"),
    ("Velt hörte von Berg nur: „Das Geld fehlt uns.“", "Eva Berg"),
    ("Velt erfuhr von Berg: „Das Geld fehlt uns.“", "Eva Berg"),
    ("Wie Berg lobte auch Velt den Plan: „Das wird gut.“", "Tom Velt"),
    ("Velt sprach über Bergs Worte: „Das wird gut.“", "Tom Velt"),
    ("Auf Bergs Kritik reagierte Velt gelassen: „Das wird gut.“", "Tom Velt"),
    ("Velt hat für die Kritik von Berg kein Verständnis: „Das Geld fehlt uns.“", "Tom Velt"),
    ("Velt nahm sein Team in Schutz: „Das war gut.“", "Tom Velt"),
    ("Lob für Velt kommt von Berg: „Das wird gut.“", "Eva Berg"),
    ("Für Velt ist Berg ein Vorbild: „Sie hat das gut gemacht.“", "Tom Velt"),
    ("Für Velt freut sich Berg: „Er hat das gut gemacht.“", "Eva Berg"),
]


@pytest.mark.parametrize(("text", "name"), TWO_NAMED)
def test_of_two_before_the_colon_the_one_who_says_so_speaks(text: str, name: str) -> None:
    speaker = extract("Eva Berg und Tom Velt kamen. " + text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


MET_OR_FELT = [
    ("Der Botschafter reagierte auf die Aussage des Ministers: „Das ist falsch.“", "Botschafter"),
    ("Auf die Kritik der Ministerin reagierte der Verband: „Das ist falsch.“", "Verband"),
    ("Der Botschafter bezog sich auf eine Aussage des Ministers: „Das ist falsch.“", "Minister"),
    ("Der Botschafter verwies auf eine Aussage des Ministers: „Das ist falsch.“", "Minister"),
    ("Den Bürgermeister freut das: „Das war gut.“", "Bürgermeister"),
    ("Den Trainer ärgert der Auftritt der Stürmerin: „Das war nichts.“", "Trainer"),
    ("Dem Trainer fehlen die Worte: „Das war nichts.“", "Trainer"),
    ("Der Trainerin ist das egal: „Das war nichts.“", "Trainerin"),
    ("Dem Bürgermeister gefällt der Vorschlag des Vereins: „Das war gut.“", "Bürgermeister"),
    ("Der Ministerin gefiel der Satz des Bauern: „Wir packen an.“", "Bauer"),
    ("Dem Rat reichte eine Frau einen Brief: „Das Geld fehlt.“", "eine Frau"),
    ("Der Ministerin hält ein Bauer vor: „Sie haben keine Ahnung.“", "ein Bauer"),
    ("Für den Trainer war der Schiedsrichter schuld: „Das war nichts.“", "Trainer"),
    ("Für die Helfer ist die Ministerin voll des Lobes: „Das war gut.“", "Ministerin"),
    ("Tom Velt kam spät. Ihn ärgert der Auftritt der Gäste: „Das war nichts.“", "Tom Velt"),
    ("Die Grünen sind verärgert, hier in Person von Tom Velt: „Das darf nicht sein.“", "Tom Velt"),
    ("Im Gespräch mit dem ‚kicker‘ spricht der Trainer über die Wünsche: „Ich glaube an ihn.“", "Trainer"),
]


@pytest.mark.parametrize(("text", "name"), MET_OR_FELT)
def test_whoever_answers_or_feels_so_speaks_behind_the_colon(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


def test_a_genitive_before_a_view_says_whose_it_is() -> None:
    (quotation,) = extract("Eva Berg und Tom Velt kamen. Nach Bergs Angaben ist der Plan „überholt“.")
    assert quotation.speaker is not None
    assert (quotation.speaker.name, quotation.attribution.rule) == ("Eva Berg", "preposition")
