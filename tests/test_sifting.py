"""What is a quotation, and what only stands between quotation marks: a title, a ship, a term, a nickname, irony."""

from __future__ import annotations

import pytest

from quotes.spans.candidates import find_candidates
from quotes.spans.sifting import sift_candidates


def wordings(text: str) -> list[str]:
    """The wordings of the spans that are quotations."""
    return [text[c.inner_start : c.inner_end] for c in sift_candidates(text, find_candidates(text))]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("„Wir haben lange genug gewartet“, sagte Velt.", "Wir haben lange genug gewartet"),
        ("„Nein“, sagte Velt.", "Nein"),
        ("Velt sagte: „Wir kommen wieder.“", "Wir kommen wieder."),
        ("Velt nannte den Plan „gefährlich“.", "gefährlich"),
        ("Velt bezeichnete den Entwurf als „Rückschritt“.", "Rückschritt"),
        ("Velt sprach von „neuer Qualität und einer Art Eskalation“.", "neuer Qualität und einer Art Eskalation"),
        ("Das sei „eine Frage von Tagen“, so Velt.", "eine Frage von Tagen"),
        (
            "Die Lage ist nach Angaben der Polizei „sehr unübersichtlich und gefährlich“.",
            "sehr unübersichtlich und gefährlich",
        ),
        ("Sie fragte: „Warum gerade jetzt?“", "Warum gerade jetzt?"),
        ("Wie der Bote meldete, sei man „nicht amüsiert“.", "nicht amüsiert"),
        ("Velt nannte den Umbau einen „Irrtum“.", "Irrtum"),
        ("Sie riefen die Parole „Wir bleiben hier“ im Chor.", "Wir bleiben hier"),
        ("Sie skandierten Sprüche wie etwa „Nieder mit dem Zaun“.", "Nieder mit dem Zaun"),
        ("„Absurd“ nannte Velt den Plan.", "Absurd"),
        ("Velt warf der Stadt „Wortbruch“ vor.", "Wortbruch"),
        ("Von einem „Skandal“ sprach auch Velt.", "Skandal"),
        ("Das Blatt schreibt von einem „Sittenbild“.", "Sittenbild"),
        ("Im Amt war von einem „Versehen“ die Rede.", "Versehen"),
        ("Velt rügt eine „Kultur des Schweigens“.", "Kultur des Schweigens"),
        ("Die Firma sieht darin einen „Angriff auf die Freiheit“.", "Angriff auf die Freiheit"),
        ("Velt verlangt „Klarheit“.", "Klarheit"),
        ("Velt rechnet mit einem „heißen Herbst“.", "heißen Herbst"),
        ("Für Velt ist das „Unsinn“.", "Unsinn"),
        ("Das System sei „kaputt“, denn niemand pflege es.", "kaputt"),
        ("Der Zaun drohe zu „kippen“, warnte Velt.", "kippen"),
        ("Der Minister räumte ein, man habe „Fehler gemacht“.", "Fehler gemacht"),
        ("Ein „Skandal“ sei das, sagte Velt.", "Skandal"),
        ("„Ein Trümmerfeld“ sei sein Dorf, sagt Velt.", "Ein Trümmerfeld"),
        ("Nach Angaben der Klinik ist ihr Zustand „stabil“.", "stabil"),
        ("Velt betonte, dass es „klappe“.", "klappe"),
        ("Der Sprecher wollte die Meldung „nicht kommentieren“.", "nicht kommentieren"),
        ("Die Rettung wird von Fachleuten als „sehr schwierig“ eingestuft.", "sehr schwierig"),
        ("Der Trainer seufzte: „Schade.“", "Schade."),
        ("Sie schwieg lange. „Niemals.“", "Niemals."),
        ("Die Ansprache war kurz. „Raus. Laufen. Gewinnen.“ Mehr war nicht.", "Raus. Laufen. Gewinnen."),
        ("« Wir bleiben », rief Velt.", "Wir bleiben"),
        ("Velt sprach von einer «\u00a0schwierigen Lage\u00a0».", "schwierigen Lage"),
        ("Die Fans skandierten minutenlang „Vorstand raus“.", "Vorstand raus"),
        ("Ein Mann schrie beim Angriff nach Angaben der Polizei „Rache“.", "Rache"),
        ("Die Abwahl würde die „Rückkehr zur Vernunft“ ermöglichen, sagt Velt.", "Rückkehr zur Vernunft"),
        (
            "Von der Fraktion wird die „Auflösung des Rats mit neuer Wahl“ gefordert.",
            "Auflösung des Rats mit neuer Wahl",
        ),
        ("Er habe einen Buchverlag „vor dem Konkurs gerettet“, sagt Velt.", "vor dem Konkurs gerettet"),
        ("Velt „zutiefst besorgt“ über den Streit", "zutiefst besorgt"),
        ("Sieg im Pokal: Berg „unendlich froh“", "unendlich froh"),
        ("Der Anwalt sprach von der Gefahr eines „Justizirrtums“.", "Justizirrtums"),
        ("Die Stimmung in der Kabine war „nicht besonders gut“.", "nicht besonders gut"),
        ("Den Vorwurf der „Vetternwirtschaft“ wies Velt zurück.", "Vetternwirtschaft"),
        ("Die Richterin rügte die „Schlamperei“ der Ermittler.", "Schlamperei"),
        ("Es sei der „Normalfall“ gewesen, sagte Velt.", "Normalfall"),
        ("Der Bote titelte am Montag: „Endlich Regen“.", "Endlich Regen"),
        ("Velts Antwort: „Quatsch“.", "Quatsch"),
        ("Der Chef verlangte mehr „Demut“.", "Demut"),
        ("Velt wolle den „Laden zusammenhalten“, erklärt Berg.", "Laden zusammenhalten"),
        ("Sie wurden als „Feinde der Stadt“, so das Amt, verurteilt.", "Feinde der Stadt"),
        ("Velt sagte der Zeit „nur ungern“ ab.", "nur ungern"),
        ("Am Abend verlangte die Opposition „Klarheit“.", "Klarheit"),
        ("Velt erhob den Vorwurf der „gezielten Täuschung“.", "gezielten Täuschung"),
        ("Als Motiv nannte sie „Langeweile“.", "Langeweile"),
        ("Das Gesetz, so der Redner, ein kräftiger Mann, ist „nicht mehr gültig“.", "nicht mehr gültig"),
        ("Sie fabulieren von „Manipulation“.", "Manipulation"),
        ("„Längst überfällig“\n\nVelt geht.", "Längst überfällig"),
        ("Der Kanzler agiere wie ein „Alleinherrscher“, sagte Velt.", "Alleinherrscher"),
        ("Velt sah darin einen Versuch, die „Einheit zu zerschlagen“.", "Einheit zu zerschlagen"),
        ("Velt klagte, dass er als „Mann des Rates“ dargestellt worden sei.", "Mann des Rates"),
        ("Velt lobte den „Mut der Helfer“.", "Mut der Helfer"),
        ("Die Ministerin rügte am Montag die „Beliebigkeit“ der Debatte.", "Beliebigkeit"),
        ("Velt lobte die „ausgezeichneten“ Beziehungen beider Städte.", "ausgezeichneten"),
        ("Mit einem lauten „Ja“ stimmten die Räte zu.", "Ja"),
        ("Mit dem Ruf „Nieder mit dem Zaun“ stürmten sie das Feld.", "Nieder mit dem Zaun"),
        ("Velt wurde mit „Vorstand raus“-Rufen empfangen.", "Vorstand raus"),
        ("Velt will das Ergebnis „selbstverständlich“ hinnehmen.", "selbstverständlich"),
        ("Die Opposition hatte der Koalition „Wahlbetrug“ vorgeworfen.", "Wahlbetrug"),
        ("Er wolle „Brückenbauer“ sein, sagte Velt.", "Brückenbauer"),
        ("Die Bank sieht den Ausblick „negativ“.", "negativ"),
        ("Nach Lesart des Amtes sind das „Einzelfälle“.", "Einzelfälle"),
        ("Er ließ einen Zettel mit der Aufschrift „Das war erst der Anfang“ zurück.", "Das war erst der Anfang"),
        ("Velt rügte den „Regelungswahn“ des Rats.", "Regelungswahn"),
        ("„Nie wieder Krieg!“ lautete die Parole der Gäste.", "Nie wieder Krieg!"),
        ("Das Blatt hatte enthüllt, dass Velt das Geld „zweckentfremdet“ hatte.", "zweckentfremdet"),
        ("Die Räte fordern, das Gesetz „vom Tisch“ zu nehmen.", "vom Tisch"),
        ("Auf dem Grabstein steht „Hier ruht ein Suchender“.", "Hier ruht ein Suchender"),
        ("Die Stadt bestreitet das. Es handle sich um „Märchen der Gegner“.", "Märchen der Gegner"),
        ("Der Schiedsrichter habe „Tomaten auf den Augen“ gehabt, tobte Velt.", "Tomaten auf den Augen"),
        ("Mit „Bedauern“ reagierte das Amt auf die Absage.", "Bedauern"),
        ("Velt kündigte an, den Vertrag „Zeile für Zeile“ zu prüfen.", "Zeile für Zeile"),
        ("Umstritten ist der Passus, wonach Gäste „unverzüglich abzuweisen“ sind.", "unverzüglich abzuweisen"),
        ("Velt soll die Beamten mit „Hornochsen“ tituliert haben.", "Hornochsen"),
        ("Zuvor hatte Velt die Aufständischen „Banditen“ genannt.", "Banditen"),
        ("Ein Passant hörte, wie der Täter „Halt dich raus“ rief.", "Halt dich raus"),
        ("Velt, der von seinen Gegnern als „Diktator“ beschimpft wird, kam zu spät.", "Diktator"),
        ("Velt zeigte sich nach der Feier „überwältigt“ vom Beifall.", "überwältigt"),
        ("Die Stufen kämen nur durch „Trickserei“ zustande, behauptete Velt.", "Trickserei"),
    ],
)
def test_what_someone_said_is_kept(text: str, wording: str) -> None:
    assert wordings(text) == [wording]


@pytest.mark.parametrize(
    "text",
    [
        "Die Zeitung „Der Bote“ erscheint täglich.",
        "Sie las den Roman „Das Haus am See“ an einem Tag.",
        "Der Frachter „Anna Berg“ lief in Kiel ein.",
        "Velt sagte, der „Verein zur Pflege der Heide“ habe gespendet.",
        "Rau stellt „luna“ vor",
        "Der Konzern stellte sein Auto „Blitz 3“ vor.",
        "Sie demonstrierten unter dem Motto „Brot für alle“ in Bonn.",
        "Die sogenannte „Erfahrungsstufe“ bleibt.",
        "Der „Tag der offenen Tür“ beginnt um zehn.",
        "Die „Kein Bock“-Haltung schadet allen.",
        "Laut „Spiegel“ ist das Geld weg.",
        "Wie „tagesschau.de“ berichtet, ist das Geld weg.",
        "Die „Verordnung über die Nutzung von Wegen“ liegt dem Rat vor.",
        "Solche Böen werden als „Fallwind“ bezeichnet.",
        "Zu sehen sind „Der Hof am Fluss“ und „Die Kinder der Stadt“.",
        "Sie las aus „Herbst in Kiel“ und „Winter in Kiel“.",
        "Es ging um Themen wie „Wege und Umwege durch das alte Bonn“, „Steine am Fluss“ und „Alte Brücken“.",
        "In „Die Kinder vom Fluss“ erzählt Velt ihre Geschichte.",
        "Am Ende sangen alle gemeinsam „Auf Wiedersehn, du kleine Insel“.",
        "Die Rede „Ich stehe hier vor euch“ hielt Velt 1994.",
        "Velt stellte die neue Platte der Gruppe vor: „Have a nice trip“.",
        "Den Namen der Sendung gab der Kanal bekannt: „Blau – Geheimnisse der See“.",
        "Auf den Entwurf zum „Gesetz zur Ordnung der Märkte“ wartet der Rat noch.",
        "Die „Aktion Sauberer Fluss“ läuft bis Mai.",
        "Er gilt als „Vater der Fusion“.",
        "In der Szene hieß sie nur „die Eiserne“.",
        "Als „tropische Nächte“ gelten Nächte über zwanzig Grad.",
        "Die Straße wird im Volksmund „Affenberg“ genannt.",
        "Man nennt das einen „Aktiensplit“.",
        "Sie wurde zur „Sportlerin des Jahres“ gewählt.",
        "Die „schnelle Lösung“ lässt seit acht Jahren auf sich warten.",
        "Wegen der Hitze wurde die Katze „nur“ im Keller gehalten.",
        "Das stellte sie im Ö1-„Morgenecho“ klar.",
        "Auf der Plattform „bonn-hilft.example“ steht mehr.",
        "Er stieg von „iTon mini“ auf „iTon maxi“ um.",
        "Der Ortsname bedeutet so viel wie „stilles Wasser“.",
        "Der Verein „Ein Haus für Kiel“ sammelt Spenden.",
        "Velt rief zum „Marsch der Bauern“ auf.",
        "Velt lud zum „Runden Tisch“ ein.",
        "Velt lehnt die „Rente mit 63“ ab.",
        "Velt kritisierte das „Gute-Wege-Gesetz“.",
        "Es war kalt, so kalt wie nie, und die „blaue Stunde“ kam früh.",
        "Er fährt einen Wagen mit der Aufschrift „Velt und Sohn“.",
        "Das Haus steht da wie ein „Kieler Kontor“.",
        "Am Montag sagte der Verband „Reederei-Blatt“ etwas anderes.",
        "Die „Alte Brauerei“ hat, wie Velt sagte, wieder geöffnet.",
        "Die Täter gaben sich als „falsche Boten“ aus.",
        "Eine „schwarz-gelbe“ Regierung sei möglich, sagte Velt.",
        "Er wurde wegen „groben Unfugs und Nötigung“ angezeigt.",
        "Die Polizei stufte den Vorfall als „gefährlichen Eingriff in den Straßenverkehr“ ein.",
        "Die Anklage wirft ihm „Untreue in besonders schwerem Fall“ vor.",
        "Das Gericht verurteilte ihn wegen „schweren Raubes in Tateinheit mit Nötigung“ zu drei Jahren Haft.",
        "Die als „Schurkenstaaten“ bezeichneten Länder wehren sich.",
        "Der Hersteller ruft 12 Wagen des Typs „Pronto“ zurück.",
        "Velt lobte die „Aktion Sauberer Fluss“.",
        "Velt kam mit einem „Airbus“ nach Bonn.",
        "Seine Verteidiger hatten auf „nicht schuldig“ plädiert.",
        "Der Anwalt forderte Freispruch „aus Mangel an Beweisen“.",
        "„Wohin, Europa?“ lautet das Thema der Tagung.",
        "Sie trugen Hemden mit der Aufschrift „FC Bonn“.",
        "Bei dem Fund handelte es sich um „Crystal Meth“.",
        "Die „größte Blamage der Stadt“ nahm ihren Lauf.",
        "Velt dankte der Stadt für den „Goldenen Igel“.",
        "Seit Montag halten „Rothemden“ – so werden sie wegen ihrer Kleidung genannt – das Amt.",
        "Auf der Seite der „Gesellschaft zur Förderung freier Wege in Kiel und Bonn e.V.“ steht nichts.",
        "Drei Angehörige der Familie „al-Sabah bin Yusuf“ sollen frei sein.",
        "Im dritten Satz „verschlief“ er den Start.",
        "Am Montag feiert Bonn die 22. „lange Nacht“ im Park.",
        "Am Montag findet die „lange Nacht“ in Bonn statt.",
        "Das Theater zeigt „Was ihr wollt“ von Tom Velt.",
        "Für viele war er „der Retter in der Not“.",
        "Von vielen wird sie als „Eiserne Lady“ bezeichnet.",
        "Der Film erhielt das Prädikat „besonders wertvoll“.",
        "Einen „Plan B“ gebe es nicht, sagte Velt. Ein Plan B hieße Abriss.",
    ],
)
def test_what_is_only_marked_is_no_quotation(text: str) -> None:
    assert wordings(text) == []


def test_a_quotation_inside_a_quotation_belongs_to_the_outer_one() -> None:
    text = "„Er hat uns damals ‚Feiglinge und Verräter‘ genannt“, sagte Velt."
    assert wordings(text) == ["Er hat uns damals ‚Feiglinge und Verräter‘ genannt"]


def test_what_an_article_leads_to_is_no_work_of_the_name_behind_it() -> None:
    assert wordings("Velt sprach von einem „Ende der Ära“ von Eva Berg.") == ["Ende der Ära"]


def test_what_is_listed_together_is_of_one_kind() -> None:
    assert wordings("Velt beschimpfte ihn als „Lügner“ und „Feigling“.") == ["Lügner", "Feigling"]
    assert wordings("Von „absichtlicher“ oder „bewusster Täuschung“ spricht Velt.") == [
        "absichtlicher",
        "bewusster Täuschung",
    ]
    assert wordings("Velt wirft Berg „Desinteresse“ und „Unwillen“ vor.") == ["Desinteresse", "Unwillen"]
    assert wordings("Velt dankte ihnen für ihren „Mut“ und ihre „Opferbereitschaft“.") == ["Mut", "Opferbereitschaft"]
    assert wordings("Auf der Tribüne war „Schiebung!“ und „Aufhören!“ zu hören.") == ["Schiebung!", "Aufhören!"]


def test_a_headline_repeats_what_is_a_quotation_below() -> None:
    text = "Mohn: Rücktritt war „überfällig“ – reicht aber nicht\n\nFür Greta Mohn war der Schritt „längst überfällig“."
    assert wordings(text) == ["überfällig", "längst überfällig"]
    text = "Velt im „Machtrausch“\n\nBerg warf Velt einen „Machtrausch“ vor."
    assert wordings(text) == ["Machtrausch", "Machtrausch"]
    text = "Velt: Rat muss „brav“ sein\n\nDer Rat werde nur gefragt, wenn er „brav“ sei."
    assert wordings(text)[-1:] == ["brav"]
    text = "Velt sagt: „Wir müssen reden“\n\nRechnung bleibt offen. „Wir müssen reden“, sagte Velt."
    assert wordings(text) == ["Wir müssen reden", "Wir müssen reden"]


@pytest.mark.parametrize(
    "text",
    [
        "Die „Luna“ liegt in Kiel\n\nDie Seenotretter schickten die „Luna“.",
        "Die Rede „Ich stehe hier vor euch“ hielt Velt 1994.",
        "Neues von der „Rente mit 63“\n\nVelt sagte: „Die Rente mit 63 bleibt, solange ich in diesem Amt bin.“",
    ],
)
def test_a_name_that_recurs_is_no_quotation(text: str) -> None:
    assert all(len(wording) > 30 for wording in wordings(text))


def test_a_sentence_does_not_lend_its_verb_to_the_next_one() -> None:
    text = "Velt nannte den Plan „gefährlich“. Der „Tag der Nachbarn“ beginnt um zehn."
    assert wordings(text) == ["gefährlich"]


def test_many_spans_in_one_sentence_are_read_in_time_that_grows_with_their_number() -> None:
    text = "Velt nannte es „gut“ und „neu“ " * 2000
    assert len(wordings(text)) == 4000
