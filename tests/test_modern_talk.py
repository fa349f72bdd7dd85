"""Who speaks where paragraphs, lists and exchanges stand for frames, and who is meant by words without a name?"""

from __future__ import annotations

import pytest

from tests.sayings import extract

LEAD = "Tom Velt und Eva Berg streiten über den Hafen. „Wir bauen“, sagt Velt. "

NOBODY_NAMED = [
    # behind words of Velt: text, speaker of the last quotation
    ("Ein anderer schreibt: „Endlich ist er weg!“", "ein anderer"),
    ("„Endlich ist er weg!“, schreibt ein anderer.", "ein anderer"),
    ("Eine andere fragt: „Wer kommt jetzt?“", "eine andere"),
    ("Der eine sagt: „Er fehlt uns.“", "der eine"),
    ("Jemand ruft: „Endlich ist er weg!“", "jemand"),
    ("„Endlich ist er weg!“, ruft einer aus der Menge.", "einer"),
    ("„Endlich ist er weg!“, rufen einige.", "einige"),
    ("Im Netz spotten viele: „Endlich ist er weg!“", "viele"),
    ("Tausende riefen: „Endlich ist er weg!“", "Tausende"),
    ("Einer schüttelt den Kopf. „Endlich ist er weg!“", "einer"),
    ("Niemand sagte: „Endlich ist er weg!“", None),
    ("Die Reaktionen ließen nicht lange auf sich warten: „Endlich ist er weg!“", None),
    ("Und er schrieb: „Endlich ist es so weit!“", "Tom Velt"),
    ("Und fügt hinzu: „Endlich ist es so weit!“", "Tom Velt"),
    ("Jemand sagte, dass es spät sei. „Wir müssen los.“", "Tom Velt"),
    ("Viele einen die Wut und die Angst. „Wir müssen los.“", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), NOBODY_NAMED)
def test_somebody_without_a_name_is_not_whoever_spoke_before(text: str, name: str | None) -> None:
    speaker = extract(LEAD + text)[-1].speaker
    assert (None if speaker is None else speaker.name) == name


SAYING_SO = [
    ("Eva Berg ist froh. Ihr Rat: „Viel trinken und viel schlafen.“", "Eva Berg"),
    ("Tom Velt ist froh. Sein Geheimnis: „Viel trinken und viel schlafen.“", "Tom Velt"),
    ("Tom Velt ist froh. Sein Anwalt: „Wir haben gewonnen.“", "Anwalt"),
    ("Die Botschaft von Tom Velt ist eindeutig: „Das wird gut.“", "Tom Velt"),
    ("Die Botschaft des Trainers ist eindeutig: „Das wird gut.“", "Trainer"),
    ("Die Botschaft in Wien teilte mit: „Das wird gut.“", "Botschaft in Wien"),
    ("„Das wird gut“, ist sich Tom Velt sicher.", "Tom Velt"),
    ("„Das wird gut“, da ist sich Rektorin Eva Berg sicher.", "Eva Berg"),
    ("„Das wird gut“, hieß es von Seiten der Polizei.", "Polizei"),
    ("Vonseiten der Polizei hieß es: „Das wird gut.“", "Polizei"),
    ("„Das wird gut“, heißt es aus dem Umfeld von Tom Velt.", "Umfeld von Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), SAYING_SO)
def test_what_one_has_to_say_is_theirs(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


SHORTER = [
    ("Das sagt der Trainer Pep Ruiz Costa.", "„Wir bauen“, sagt Ruiz Costa.", "Pep Ruiz Costa"),
    ("Das sagt der Trainer Luis Enrique Mora.", "„Wir bauen“, sagt Enrique Mora.", "Luis Enrique Mora"),
    ("Das sagt der Anwalt Ayman Sheib ad-Din.", "„Wir bauen“, sagt Sheib ad-Din.", "Ayman Sheib ad-Din"),
    ("Das sagt der Trainer Pep Ruiz.", "„Wir bauen“, sagt Rosa Costa.", "Rosa Costa"),
    ("Das sagt Tom Velt.", "„Wir bauen“, so der zweifache Familienvater.", "Tom Velt"),
    ("Das sagt Tom Velt.", "„Wir bauen“, so der gebürtige Wiener.", "Tom Velt"),
    ("Das sagt Tom Velt.", "„Wir bauen“, so ein gebürtiger Wiener.", "ein gebürtiger Wiener"),
    ("Das sagt Eva Berg.", "„Wir bauen“, so der gelernte Koch.", "gelernter Koch"),
]


@pytest.mark.parametrize(("before", "text", "name"), SHORTER)
def test_a_shorter_name_and_a_further_trait_mean_who_was_named(before: str, text: str, name: str) -> None:
    speaker = extract(f"„Es ist so weit.“ {before} {text}")[-1].speaker
    assert speaker is not None
    assert speaker.name == name


SET_OFF = [
    # paragraphs behind words of Velt: text, speaker of the last quotation
    ("Eva Berg schreibt auf X:\n\n„Es geht trotzdem los.“", "Eva Berg"),
    ("Eva Berg, Sprecherin der Grünen, sagt dem Boten:\n\n„Es geht trotzdem los.“\n\nDas sei klar.", "Eva Berg"),
    ("Auch Eva Berg meldet sich:\n„Es geht trotzdem los“", "Eva Berg"),
    ("Im Schreiben des Amtes heißt es:\n\n„Es geht trotzdem los.“", "Amt"),
    ("Zu den Gründen zählen laut Berg:\n\ndas Dach, „das längst morsch ist“,\n\ndie Tür, „die klemmt“.", "Eva Berg"),
    ("So reagiert das Netz:\n\n„Es geht trotzdem los.“", None),
    ("„Es geht trotzdem los.“\n\n– Eva Berg", "Eva Berg"),
    ("„Es geht trotzdem los.“\n\nEva Berg, Sprecherin der Grünen", "Eva Berg"),
    ("„Es geht trotzdem los.“\n\nEva Berg steht am Kai. Es regnet.", "Tom Velt"),
    ("„Es geht trotzdem los.“\n\nEva Berg und der Hafen\n\nEs regnet.", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), SET_OFF)
def test_the_line_above_or_below_says_who_speaks(text: str, name: str | None) -> None:
    speaker = extract(f"{LEAD}\n\n{text}")[-1].speaker
    assert (None if speaker is None else speaker.name) == name


def test_the_items_of_a_list_are_quotations_and_titles_are_none() -> None:
    words = "Eva Berg nennt drei Gründe:\n\n- „Das Geld fehlt.“\n- „Die Leute fehlen.“\n- „Die Zeit fehlt.“"
    assert [(one.text, one.speaker and one.speaker.name) for one in extract(words)] == [
        ("Das Geld fehlt.", "Eva Berg"),
        ("Die Leute fehlen.", "Eva Berg"),
        ("Die Zeit fehlt.", "Eva Berg"),
    ]
    assert extract("Die Filme des Abends:\n\n- „Nacht am Fluss“\n- „Der lange Weg“") == ()


TWO_WHO_TALK = [
    ("„Waren Sie dort?“, fragt Eva Berg. „Nein.“", None),
    ("„Waren Sie dort?“, will Eva Berg wissen. „Ja, das war ich.“", None),
    ("„Was soll das?“, fragt Eva Berg. „Das bringt niemandem etwas.“", "Eva Berg"),
    ("„Das soll so sein“, sagt Eva Berg. „Nein.“", "Eva Berg"),
    ("„Wir bauen“, sagt Eva Berg. – „Und wann genau?“", None),
    ("Eva Berg sagt, sie habe „keine Wahl“, und Tom Velt, er wolle „nicht streiten“.", "Tom Velt"),
    ("Die einen sagen, es sei „zu früh“, die anderen, es sei „längst zu spät“.", "die anderen"),
    ("Eva Berg sagt über den Wirt, Tom Velt, er wolle „nicht streiten“.", "Eva Berg"),
    ("Eva Berg sagt, Tom Velt, der Wirt, wolle „nicht streiten“.", "Eva Berg"),
]


@pytest.mark.parametrize(("text", "name"), TWO_WHO_TALK)
def test_of_two_who_talk_each_keeps_their_words(text: str, name: str | None) -> None:
    speaker = extract(text)[-1].speaker
    assert (None if speaker is None else speaker.name) == name


ONLY_HEARD = [
    ("Tom Velt bekam von Eva Berg zu hören: „Das wird teuer.“", "Eva Berg"),
    ("Tom Velt musste sich von Eva Berg anhören: „Das wird teuer.“", "Eva Berg"),
    ("Tom Velt wurde von Eva Berg gefragt: „Wird das nicht teuer?“", "Eva Berg"),
    ("Tom Velt wurde gefragt: „Wird das nicht teuer?“", None),
    ("Tom Velt hörte immer wieder den Satz: „Das wird teuer.“", None),
    ("Tom Velt erhielt eine Nachricht: „Das wird teuer.“", None),
    ("Tom Velt erhielt eine Nachricht von Eva Berg: „Das wird teuer.“", "Eva Berg"),
    ("Tom Velt erhielt einen Preis für seinen Bericht: „Das freut mich.“", "Tom Velt"),
    ("Tom Velt wurde als Trainer vorgestellt: „Das freut mich.“", "Tom Velt"),
    ("Tom Velt, von vielen als „ewiger Zweiter“ verspottet, gewann das Rennen.", None),
    ("Tom Velt erinnert sich an die Worte seines Vaters: „Das wird teuer.“", "Vater"),
    ("Sein Vater habe immer gesagt: „Das wird teuer“, erzählt Tom Velt.", "Vater"),
    ("Eva Berg habe ihm gesagt: „Das wird teuer“, so Tom Velt.", "Eva Berg"),
    ("Er habe immer gesagt: „Das wird teuer“, so Tom Velt.", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), ONLY_HEARD)
def test_whoever_hears_or_passes_on_words_has_not_said_them(text: str, name: str | None) -> None:
    speaker = extract(text)[-1].speaker
    assert (None if speaker is None else speaker.name) == name


COMING_UP = [
    # behind words of Velt, who quarrels with Berg
    ("Berg ist skeptisch. „Das wird noch dauern.“", "Eva Berg"),
    ("Weniger begeistert ist Eva Berg. „Das wird noch dauern.“", "Eva Berg"),
    ("Rosa Lind kommt dazu. „Das wird noch dauern.“", "Rosa Lind"),
    ("\n\nEva Berg, 83, sitzt auf der Bank. „Früher war hier alles grün.“", "Eva Berg"),
    ("\n\nIm Nachbarhaus wohnt Eva Berg. „Früher war hier alles grün.“", "Eva Berg"),
    ("\n\nEva Berg kam spät. „Sie hatte den Zug verpasst.“", "Tom Velt"),
    ("\n\nEva Berg traf ihn am Hafen. „Das war ein Zufall.“", "Tom Velt"),
    ("\n\nIm Mai starb Eva Berg. „Das hat mich getroffen.“", "Tom Velt"),
    ("Berg war früher Lehrerin. „Das merkt man.“", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), COMING_UP)
def test_whoever_opens_a_paragraph_or_shows_a_mood_goes_on(text: str, name: str) -> None:
    speaker = extract(LEAD + text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


MET = [
    ("Tom Velt reagiert auf die Kritik, er sei ein „ewiger Zauderer“.", "Kritik"),
    ("Auf den Vorwurf, er sei ein „ewiger Zauderer“, entgegnete Tom Velt nichts.", "Vorwurf"),
    ("Tom Velt sieht sich dem Vorwurf ausgesetzt, er sei ein „ewiger Zauderer“.", "Vorwurf"),
    ("Tom Velt kontert den Vorwurf, er sei ein „ewiger Zauderer“.", "Vorwurf"),
    ("Tom Velt hat gegenüber Medien Vorwürfe zurückgewiesen, es gebe „ein lasches Klima“.", "Vorwürfe"),
    ("Tom Velt wiederholte den Vorwurf, sie sei eine „ewige Zauderin“.", "Tom Velt"),
    ("Tom Velt, der Eva Berg „feige“ nannte, schwieg.", "Tom Velt"),
    ("Tom Velt, den Eva Berg „feige“ nannte, schwieg.", "Eva Berg"),
    ("Eva Berg weist zurück, was Tom Velt einen „faulen Handel“ nennt.", "Tom Velt"),
    ("Eva Berg sagt, Tom Velt habe behauptet, sie sei „nie da“.", "Tom Velt"),
    ("Eva Berg sagt, sie habe gehofft, es sei „noch Zeit“.", "Eva Berg"),
]


@pytest.mark.parametrize(("text", "name"), MET)
def test_whoever_meets_a_reproach_has_not_made_it(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


ATTRIBUTES = [
    ("Eva Berg kritisiert die von Tom Velt als „historisch“ gelobte Einigung.", "Tom Velt"),
    ("Eva Berg zeigt auf das von Nachbarn als „Schandfleck“ bezeichnete Haus.", "Nachbarn"),
    ("Eva Berg lobt die als „historisch“ gefeierte Einigung.", None),
    ("Eva Berg nannte die als sicher geltende Brücke „marode“.", "Eva Berg"),
]


@pytest.mark.parametrize(("text", "name"), ATTRIBUTES)
def test_what_stands_in_an_attribute_is_not_the_subjects(text: str, name: str | None) -> None:
    speaker = extract(text)[-1].speaker
    assert (None if speaker is None else speaker.name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kapitän war der 41-jährige Tom Velt. Er soll gesagt haben: „Ich gehe da nicht mehr rauf.“", "Tom Velt"),
        ("Vorsitzende ist seit Mai Eva Berg. Sie sagte: „Wir gehen da nicht mehr rauf.“", "Eva Berg"),
        ("Der US-Präsident hatte den iranischen Staatschef Tom Velt als „Lügner“ bezeichnet.", "US-Präsident"),
        ("Der iranische Staatschef Tom Velt kam. Der US-Präsident nannte ihn einen „Lügner“.", "US-Präsident"),
        ("BASF-Chefin Eva Berg und VW-Chef Tom Velt kamen. Der BASF-Manager nannte das „absurd“.", "BASF-Manager"),
        ("VW-Chef Tom Velt kam nach Bonn. Der Top-Manager nannte den Plan „absurd“.", "Tom Velt"),
        ("US-Präsident Tom Velt kam. Der Amerikaner nannte den Plan „absurd“.", "Tom Velt"),
        ("Der Kapitän war müde. Er sagte: „Ich gehe da nicht mehr rauf.“", "Kapitän"),
    ],
)
def test_a_role_means_the_subject_of_its_clause_and_nobody_else_named_in_it(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name
