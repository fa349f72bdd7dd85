"""Whose words stand inside indirect speech, hearsay or the clause of a noun? Rows of German passages with whom they
are given to, and rows that must stay open.
"""

from __future__ import annotations

import pytest

from tests.sayings import extract

ANNOUNCED = [
    # text, mention of the last quotation
    (
        "Die Sicht von Ratsherr Tom Velt, wonach die Stadt nach der geplanten Reform „ein modernes und offenes Haus“ "
        "werde, teilt Eva Berg nicht.",
        "Ratsherr Tom Velt",
    ),
    (
        "Von der Forderung der Anwohner, den Deich „ohne jeden Aufschub“ zu erhöhen, hält Eva Berg nichts.",
        "der Anwohner",
    ),
    ("Gegen den Wirt stehen Vorwürfe im Raum, er habe seine Köche „wie Leibeigene“ behandelt.", "Vorwürfe"),
    ("Zum Vorwurf, seine Behörde habe „geschlampt“, äußerte sich der Direktor nicht.", "Vorwurf"),
    ("Nach Meinung vieler Beobachter ist die Reform „gescheitert“.", "vieler Beobachter"),
    ("Eine Frau hielt ein Plakat mit der Aufschrift „Wir haben genug davon“ hoch.", "ein Plakat"),
    ("Der Prüfbericht endet mit der Hoffnung, dass es „zu keinem weiteren Fall“ komme.", "Der Prüfbericht"),
    ("Der Antrag wurde vom Rat mit dem Hinweis abgelehnt, man habe „andere Sorgen als das“.", "Rat"),
    ("Eva Berg beendete den Streit mit dem Argument, das Geld sei „längst ausgegeben“.", "Eva Berg"),
    ("Widerspruch kommt von einem Bastler, der behauptet, das Schloss „in zwei Minuten“ geöffnet zu haben.", "Bastler"),
    ("Ungewöhnlich war die Rede von Eva Berg, Vorsitzende des Rats, die von „Sachzwängen“ sprach.", "Eva Berg"),
    ("Die Stadt stellte einen Antrag, in dem „eine dauerhafte Lösung für alle“ verlangt werden soll.", "einen Antrag"),
    (
        "Auf ihrer Homepage stehen Zitate der Gründer. Auch das Motto steht dort: „Wir lassen keinen zurück.“",
        "Homepage",
    ),
    ("Schwere Vorwürfe wurden laut. Demnach sei der Deich „von Anfang an“ undicht gewesen.", "Vorwürfe"),
    ("Während Berg einräumte, nervös zu sein, „mehr als je zuvor“, sagte Velt, er freue sich auf den Abend.", "Berg"),
    ("Der Satz „Wer zu spät kommt, zahlt doppelt“ wird dem Wirt Tom Velt zugeschrieben.", "Tom Velt"),
    ("„Wer zu spät kommt, zahlt doppelt!“ Dieser oft dem Wirt Tom Velt zugeschriebene Satz hängt im Saal.", "Tom Velt"),
    (
        "Das Ministerium in Bonn prüft den Fall. Es gebe „keinen Grund zur Eile“, hieß es in Bonn.",
        "Ministerium in Bonn",
    ),
]

VERBS = [
    # text, mention of the last quotation
    ("Die Forderung nannte Tom Velt „absurd“.", "Tom Velt"),
    ("Die Entscheidung bezeichnete Eva Berg als „falsches Signal“.", "Eva Berg"),
    ("Das Vorgehen kritisierte Eva Berg als „töricht“.", "Eva Berg"),
    ("Die Pläne nannte Tom Velt „absurd“.", "Tom Velt"),
    ("Ein Bericht nannte Tom Velt „fahrlässig“.", "Ein Bericht"),
    ("Die Jury nannte Eva Berg „ein großes Glück“.", "Die Jury"),
    ("Die Bevölkerung nannte Eva Berg „ein großes Glück“.", "Die Bevölkerung"),
    ("Die Anklageschrift nannte Eva Berg „kaltblütig“.", "Die Anklageschrift"),
    ("Tom Velt erhielt vom Amt die Auskunft, der Antrag sei „noch in Arbeit“.", "Amt"),
    ("Das Buch stellt die These auf, der Mensch sei „im Grunde faul“.", "Das Buch"),
    ("Die Partei nannte Tom Velt „fahrlässig“.", "Die Partei"),
    ("Die Ratsfraktion nannte Tom Velt „fahrlässig“.", "Die Ratsfraktion"),
    ("Wie die Feuerwache in Bonn bekannt gab, ist der Deich „nicht mehr zu retten“.", "die Feuerwache"),
    ("Der Deich sei „nicht mehr zu retten“, wie der Verband am Montag bekannt gab.", "der Verband"),
    ("Der Rat hat bekannt gegeben, dass der Deich „nicht mehr zu retten“ sei.", "Der Rat"),
    ("Der Deich ist „nicht mehr zu retten“, das teilte der Verband mit.", "der Verband"),
    ("Der Plan wird vom Rat gelobt, die Feuerwehr bezweifelt aber, dass er „im Ernstfall hilft“.", "die Feuerwehr"),
    ("Eva Berg nannte den Plan laut „Spiegel“ am Freitag „verfrüht“.", "Eva Berg"),
    ("Eva Berg wies darauf hin, dass laut „Spiegel“ der Deich „wie Papier“ sei.", "„Spiegel“"),
    ("Wichtig waren die Pläne der Stadt, laut denen jeder „ein Dach über dem Kopf“ haben soll.", "die Pläne der Stadt"),
    ("Da Velt fehlte, sah es das Gericht als erwiesen an, dass er „gegen jede Regel“ verstieß.", "das Gericht"),
    ("Demnach erwartet die Stadt, dass der Deich „noch zwei Winter“ hält.", "die Stadt"),
    ("Eva Berg meinte, Velt, der gesungen hatte und Kern, der nur summte, seien „wie geschaffen“ dafür.", "Eva Berg"),
    ("Berichten zufolge geht die Stadt von „schweren Schäden am Deich“ aus.", "Berichten"),
    ("Tom Velt wird von den Grünen vorgeworfen, er habe „jahrelang weggeschaut“.", "den Grünen"),
    ("Tom Velt wurde von Eva Berg gebeten, er möge „endlich Ruhe“ geben.", "Eva Berg"),
    ("In dem Brief, in dem die Eltern von „Schikane“ sprechen, geht es um Noten.", "die Eltern"),
    ("Dem Vorschlag von Tom Velt, den Markt „nach Norden“ zu verlegen, widersprach Eva Berg.", "Tom Velt"),
    ("Mit dem Hinweis, man sei „kein Wunschkonzert“, lehnte Eva Berg ab.", "Eva Berg"),
    ("Das Gericht wies die Klage mit der Begründung ab, der Vertrag sei „sittenwidrig“.", "Das Gericht"),
    ("Als Grund führt der Prüfbericht schwere Mängel an, für die „allein die Stadt“ hafte.", "der Prüfbericht"),
    ("Der Rat hegt den Verdacht, Velt könnte seit Mai wiederholt Geld „verschoben“ haben.", "Der Rat"),
    ("Von den Behörden wird angenommen, dass der Brand „absichtlich gelegt“ wurde.", "den Behörden"),
    ("Vor einigen Monaten stellten die Prüfer Mängel fest. Der Deich sei „nur noch Sand“.", "die Prüfer"),
    ("Ein Verfahren, das nach Angaben der Werft „nicht rechtzeitig fertig wurde“.", "der Werft"),
]

REPORTED = [
    # text, mention of the last quotation
    (
        "Velt nannte den Fund „neu“. Seine Kollegin Ina Rau blieb vorsichtig: Es müsse „viel geprüft“ werden.",
        "Seine Kollegin Ina Rau",
    ),
    ("Velt nannte es „Unsinn“. Das Nachbarland reagierte: Die Äußerungen seien „wenig hilfreich“.", "Das Nachbarland"),
    ("Velt lobte den Plan. Die Antwort der Opposition war knapp: Das Papier sei „wertlos“.", "der Opposition"),
    ("Der Abgeordnete Jan Moll ging noch weiter: Das Gesetz gehöre „in die Tonne“.", "Der Abgeordnete Jan Moll"),
    ("Der Staatsanwalt forderte zehn Jahre, der Verteidiger Freispruch. Velt sei „unschuldig“.", "der Verteidiger"),
    ("Während Velt von Mut sprach, sah Eva Berg darin „die Kapitulation vor den Banken“.", "Eva Berg"),
    (
        "Die Staatsanwaltschaft erklärte, sie ermittle. Velt soll „systematisch und über Jahre“ getäuscht haben.",
        "Die Staatsanwaltschaft",
    ),
    (
        "Zwei Männer wurden gefasst, wie ein Sprecher sagte. Sie sollen das Auto „gezielt in die Menge“ gelenkt haben.",
        "ein Sprecher",
    ),
    (
        "Laut Polizei gab es Streit. Einer der Männer soll „sofort und ohne Warnung“ zugeschlagen haben.",
        "Polizei",
    ),
    (
        "Schulministerin Eva Berg kündigte eine Reform an. Die Kinder sollen „endlich ohne Angst“ lernen.",
        "Schulministerin Eva Berg",
    ),
]

OPEN = [
    "Die Entscheidung sei „nach langer Beratung“ gefallen, hieß es zur Begründung.",
    "In Bonn hieß es, die Lage sei „angespannt“.",
    # text: the one who is told of does not speak, and nobody else is named
    "Tom Velt soll „systematisch und über Jahre“ Gäste getäuscht haben.",
    "Der Täter soll „sofort und ohne Warnung“ geschossen haben.",
    "Bürgermeister Tom Velt wies die Vorwürfe zurück. Er soll „systematisch und über Jahre“ getäuscht haben.",
    "Bürgermeister Tom Velt wies das zurück. Velt soll „systematisch und über Jahre“ getäuscht haben.",
    "Bürgermeister Tom Velt trat zurück. Im Rat soll es „laut und ungemütlich“ geworden sein.",
    "Die Kosten habe der Wirt „systematisch und über Jahre“ verschwiegen.",
    "Der Wirt Tom Velt wurde mit dem Vorwurf verhaftet, er habe „systematisch und über Jahre“ betrogen.",
    "Dagegen wurde eingewandt, der Roman verletze Gefühle und propagiere „das Ende der Familie“.",
    "Tom Velt wird beschuldigt, er habe Kunden „gezielt in die Irre“ geführt.",
    "Tom Velt ist angeklagt, Kunden „gezielt in die Irre“ geführt zu haben.",
    "Tom Velt wurde gefragt, ob er „endlich Ruhe“ geben wolle.",
    "Tom Velt muss sich vorwerfen lassen, er habe „jahrelang weggeschaut“.",
    "Tom Velt steht im Verdacht, Kunden „gezielt in die Irre“ geführt zu haben.",
    "Tom Velt freute sich über das Lob, er sei „der Beste“.",
    "Tom Velt musste lesen, er sei „ein Auslaufmodell“.",
    "Man sagt Tom Velt nach, er sei „ein harter Hund“.",
    "Der Wirt kam zu spät. Er soll seine Köchin „wie eine Sklavin“ gehalten haben.",
    "Die Kündigung erfolgte mit der Begründung, der Fahrer habe „grob fahrlässig“ gehandelt.",
    "Tom Velt kennt die Kritik, der Umbau sei „zu teuer“.",
    "Tom Velt hörte den Vorwurf, er sei „ein Blender“, schon oft.",
    "Der Richter prüft die Aussage, Velt habe „mit voller Absicht“ gehandelt.",
    "Es gibt Akten der Beamten, aber auch „streng geheime Papiere“, was jeden wundert.",
    "Zwei Menschen wurden am Deich verletzt. Das Wasser habe „alles mitgerissen“.",
    "Man prüfe „alle Wege, die offen sind“, hieß es in Brüssel.",
    "Das Weiße Haus schwieg. Man prüfe „alle Wege, die offen sind“, hieß es in Brüssel.",
]


@pytest.mark.parametrize(("text", "mention"), [*ANNOUNCED, *VERBS])
def test_what_a_clause_says_is_from_whoever_announces_it(text: str, mention: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert mention in speaker.mention.text


@pytest.mark.parametrize(("text", "mention"), REPORTED)
def test_whoever_reported_before_goes_on(text: str, mention: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert speaker.mention.text == mention


@pytest.mark.parametrize("text", OPEN)
def test_whoever_is_told_of_does_not_speak(text: str) -> None:
    found = extract(text)
    assert found
    assert [quotation.speaker for quotation in found] == [None]
