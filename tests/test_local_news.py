"""Who speaks in what a paper reports from the town hall, the club and the fire station, and what is only a motto?"""

from __future__ import annotations

import pytest

from tests.sayings import extract, found

MEETING = "Im Rat ging es um das Bad. „Es bleibt offen“, sagte Bürgermeister Tom Velt. "

NOUNS_THAT_NAME_NOBODY = [
    # behind words of Velt: text, speaker of the last quotation
    ("„Das ist zu teuer“, so eine häufige Klage im Ort.", None),
    ("„Das ist zu teuer“, so eine häufige Klage im Ort. „Wir zahlen alle mit.“", None),
    ("„Das ist zu teuer“, lautete eine Aussage.", None),
    ("„Das ist zu teuer“, so die Sorge. „Wir zahlen alle mit.“", None),
    ("„Das ist zu teuer“, so die Meinung vieler Besucher.", "viele Besucher"),
    ("„Das ist zu teuer“, so die Kritik der Anwohnerin Eva Berg.", "Eva Berg"),
    ("„Das ist zu teuer“, so die Aussage von Eva Berg.", "Eva Berg"),
    ("„Das ist zu teuer“, so die Mitteilung.", "Mitteilung"),
]


@pytest.mark.parametrize(("text", "name"), NOUNS_THAT_NAME_NOBODY)
def test_what_was_said_is_not_who_said_it(text: str, name: str | None) -> None:
    assert found(MEETING + text)[-1][1] == name


SOURCES_WITH_A_COMPLEMENT = [
    ("Angaben der Polizei in Velten zufolge war der Fahrer „nicht ansprechbar“.", "Polizei in Velten"),
    ("Einem Schreiben der Gemeinde an den Kreistag zufolge ist das Bad „am Ende“.", "Gemeinde"),
    ("Angaben von Eva Berg zufolge war der Fahrer „nicht ansprechbar“.", "Eva Berg"),
    ("Der Polizei zufolge war der Fahrer „nicht ansprechbar“.", "Polizei"),
]


@pytest.mark.parametrize(("text", "name"), SOURCES_WITH_A_COMPLEMENT)
def test_the_source_stands_before_its_complement(text: str, name: str) -> None:
    assert found(text)[0][1] == name


SHARED_VERBS = [
    ("Am Zaun rufen die einen „Abzocke!“ und die anderen „Endlich!“", ["die einen", "die anderen"]),
    ("Eva Berg nannte den Plan „mutig“, der SPD-Rat „leichtsinnig“.", ["Eva Berg", "SPD-Rat"]),
    ("Für Eva Berg ist der Plan „mutig“, für Tom Velt „leichtsinnig“.", ["Eva Berg", "Tom Velt"]),
    # Velt may be the one who is called so
    ("Eva Berg nannte den Plan „mutig“ und Tom Velt „leichtsinnig“.", ["Eva Berg", None]),
    ("Eva Berg bezeichnete den Plan als „mutig“, die Kritik als „leichtsinnig“.", ["Eva Berg", "Eva Berg"]),
]


@pytest.mark.parametrize(("text", "names"), SHARED_VERBS)
def test_the_second_of_two_shares_the_verb(text: str, names: list[str | None]) -> None:
    assert [name for _, name in found(text)] == names


UTTERANCES_BEHIND = [
    ("„Das Bad ist zu teuer.“ Klare Worte von Bürgermeister Tom Velt, der damit schloss.", "Tom Velt"),
    ("Eva Berg trat vor. „Wollen Sie den Verein führen?“ Eine Frage von Tom Velt, die alle traf.", "Tom Velt"),
    ("„Das Gute zieht Kreise.“ Dieses Zitat der Dichterin Eva Berg las Landrat Tom Velt vor.", "Eva Berg"),
    ("Velten – „Das Gute zieht Kreise.“ Mit diesem Satz von Eva Berg begann Landrat Tom Velt.", "Eva Berg"),
    ("Velten – „Das Gute zieht Kreise.“ Mit diesen Worten begrüßte Landrat Tom Velt die Gäste.", "Tom Velt"),
    ("„Das Gute zieht Kreise.“ Diese Frage der Gerechtigkeit bleibt.", None),
]


@pytest.mark.parametrize(("text", "name"), UTTERANCES_BEHIND)
def test_the_next_sentence_says_whose_words_they_were(text: str, name: str | None) -> None:
    assert found(text)[0][1] == name


CERTAIN = [
    ("„Das Bad muss bleiben“, davon ist Eva Berg überzeugt.", "Eva Berg"),
    ("„Das Bad muss bleiben“, darin sind sich alle Fraktionen einig.", "alle Fraktionen"),
    ("Trainerin Eva Berg ist am Sonntag „zufrieden mit dem Turnier“.", "Eva Berg"),
    ("Trainerin Eva Berg ist die „fleißigste Frau im Ort“.", None),
    ("Ratsherr Tom Velt flankierte Berg: „Wir geben Kindern eine Stimme.“", "Tom Velt"),
    ("Den Kämmerer piesackte Eva Berg: „Wir geben Kindern eine Stimme.“", "Eva Berg"),
    ("„Wir haben gespart“, verriet der Wirt und Präsident der Garde, Tom Velt in seiner Rede.", "Tom Velt"),
    ("Laut Stadtsprecher Tom Velt riefen viele an. „Sehr viel Zuspruch“ habe man erhalten.", "Tom Velt"),
    ("Ratsherr Tom Velt sagte, man dürfe den „Bürger nicht abzocken“.", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), CERTAIN)
def test_who_is_sure_or_content_speaks(text: str, name: str | None) -> None:
    assert next((name for _, name in found(text)), None) == name


def test_the_two_are_the_pair_named_before() -> None:
    text = "Eva Berg und Tom Velt führten den Gasthof. „Schön war es“, sagen die beiden. Die beiden Wirte gehen."
    assert found(text) == [("Schön war es", "Eva Berg und Tom Velt")]


NO_QUOTATIONS = [
    "„Wir machen Schule von morgen“ lautete das beziehungsreiche Motto, unter dem alle sangen.",
    "„Wir sind bunt“, unter diesem Motto stand der Abend.",
    "„Gemeinsam geht es besser“, so das Motto des Vereins.",
    "„Gemeinsam geht es besser“ ist der Leitspruch des Vereins.",
    "Das Orchester eröffnete den Abend mit „Tänze aus Galizien“.",
    "Es geht im Rat um ein „Haus der Vereine“.",
    "Velt, der das Gasthaus führt – zuletzt auch mit einer „Haube“ – begründet das mit der Lage.",
]


@pytest.mark.parametrize("text", NO_QUOTATIONS)
def test_mottos_and_pieces_are_no_quotations(text: str) -> None:
    assert extract(text) == ()


def test_what_is_called_someones_view_stays_a_quotation() -> None:
    assert found("„Gemeinsam geht es besser“, lautet die Devise von Eva Berg.") == [
        ("Gemeinsam geht es besser", "Eva Berg")
    ]


LOCAL_OFFICES = [
    # two are there, and the office tells which of them speaks
    ("Pfarrer Tom Velt und Landrat Rolf Kern kamen. „Schön“, sagte der Geistliche froh. „Es ist schön.“", "Tom Velt"),
    ("Pfarrer Tom Velt und Landrat Rolf Kern kamen. „Es ist schön hier“, sagte der Kreischef.", "Rolf Kern"),
    ("Bürgermeister Tom Velt und Landrat Rolf Kern kamen. „Es ist schön hier“, sagte der Ortschef.", "Tom Velt"),
    ("Rektorin Eva Berg und Landrätin Ida Kern kamen. „Es ist schön hier“, sagte die Schulleiterin.", "Eva Berg"),
    ("Kommandant Tom Velt und Landrat Rolf Kern kamen. „Es ist schön hier“, sagte der Feuerwehrchef.", "Tom Velt"),
    ("OB Tom Velt und Landrat Rolf Kern kamen. „Es ist schön hier“, sagte der OB.", "Tom Velt"),
    ("Landrat Rolf Kern kam. Der neue OB wünschte sich lebhafte Debatten im Rat: „Das tut gut.“", "neuer OB"),
    ("Kaplan Tom Velt und Landrat Rolf Kern kamen. „Es ist schön hier“, sagte der Pfarrer.", "Pfarrer"),
]


@pytest.mark.parametrize(("text", "name"), LOCAL_OFFICES)
def test_local_offices_have_several_names(text: str, name: str) -> None:
    assert found(text)[-1][1] == name


NAMES_AND_COMPOUNDS = [
    ("Karl Linke und Viktor Toller sind dagegen. „Kinder müssen lärmen“, stellt Linke klar.", "Karl Linke"),
    ("„Das ist falsch“, kritisieren Linke und Grüne.", "Linke"),
    ("Eva Berg half. „Wir gehen auch gern hin“, fügen die acht- und zehnjährigen Kinder hinzu.",
     "die acht- und zehnjährigen Kinder"),
    ("„Wir hören auf“, meint Metzgermeister und Inhaber Karl Weber.", "Karl Weber"),
    ("„Wir hören auf“, meint Jugendwartin Eva Berg.", "Eva Berg"),
    ("„Wir hören auf“, sagen Karl und Eva Berg.", "Karl und Eva Berg"),
    ("„Wir hören auf“, sagen die Berliner Eltern.", "die Berliner Eltern"),
    ("Die Berliner Eltern sind „frustriert“.", "die Berliner Eltern"),
    ("„Wir hören auf“, sagt das Ehepaar Karl und Eva Berg.", "Ehepaar Karl und Eva Berg"),
    ("Karl und Eva Berg führen den Hof. „Wir hören auf“, sagt Eva Berg.", "Eva Berg"),
    ("„Wir hören auf“, meint 2. Bürgermeister Tom Velt.", "Tom Velt"),
    ("„Wir hören auf“, so 1. Vorsitzende Eva Berg.", "Eva Berg"),
    ("Er kam auf Platz 2. Trainer Tom Velt sagte: „Das ist gut.“", "Tom Velt"),
    ("„Wir hören auf“, sagt Eva Berg. Schließlich gehe es um ein „Lebenswerk, unser Baby“.", "Eva Berg"),
    ("Eva Berg half. „Wir gehen auch gern hin“, sagt der Bäcker- und Konditormeister.", "Bäcker- und Konditormeister"),
    ("„Endlich offen“, freute sich die achtjährige Lena. „Ich komme jeden Tag“, meint sie.", "Lena"),
    ("„Endlich offen“, freute sich der achtjährige Schüler. „Ich komme jeden Tag“, meint er.", "achtjähriger Schüler"),
    ("In der Predigt ging der Dekan von der Frage aus, was gut sei. Das Heil sei „nah bei uns“.", "Dekan"),
    ("Tom Velt kam in seinem Amt als neuer Rektor. Hart ins Gericht ging er mit ihm: „Das ist falsch.“", "Tom Velt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES_AND_COMPOUNDS)
def test_names_and_compounds_are_read_whole(text: str, name: str) -> None:
    assert found(text)[-1][1] == name


WHOSE_SIDE = [
    ("Auch vonseiten der Polizei gibt es nichts zu beanstanden. „Es gab keine Vorfälle.“", "Polizei"),
    ("Auch von Seiten der Stadt ist man zufrieden. „Es gab keine Vorfälle.“", "Stadt"),
    ("Bei der Polizei sieht man das anders. „Es gab viele Vorfälle.“", "Polizei"),
    ("Bei der Polizei war er lange Jahre. „Es gab keine Vorfälle.“", "Tom Velt"),
    ("„Der Rat hat geschlafen.“ Dieser Satz stammt von Eva Berg.", "Eva Berg"),
]


@pytest.mark.parametrize(("text", "name"), WHOSE_SIDE)
def test_a_body_whose_view_it_is_goes_on(text: str, name: str) -> None:
    assert found(f"„Das war ein ruhiges Fest“, sagte Tom Velt vom Verein. {text}")[-1][1] == name


OFFERED = [
    "Der Verein bietet einen „Nachmittag der Musik“ an.",
    "Die Gemeinde plant einen „Markt der Dörfer“.",
    "Der Chor lädt zu einem „Singen unter der Linde“ ein.",
]


@pytest.mark.parametrize("text", OFFERED)
def test_what_is_planned_or_offered_has_a_name(text: str) -> None:
    assert extract(text) == ()


def test_what_is_planned_may_be_in_their_words() -> None:
    assert found("Die Gemeinde plant „keine weiteren Schritte“.") == [("keine weiteren Schritte", "Gemeinde")]
