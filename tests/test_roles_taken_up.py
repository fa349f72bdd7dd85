"""Whom does a definite role take up? „Trainer Tom Velt war sauer. „...“, sagte der Coach“: Tom Velt."""

from __future__ import annotations

import pytest

from tests.sayings import extract, found


# A role is taken up by whom it fits: by office, party, nation, age, or by who has just spoken.
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Velt (CDU) und Eva Berg (SPD) stritten. „Das geht nicht so“, sagte die SPD-Politikerin.", "Eva Berg"),
        ("Tom Velt (CDU) und Max Lind (SPD) stritten. „Das geht nicht so“, sagte der SPD-Politiker.", "Max Lind"),
        ("AfD-Chef Tom Velt und CDU-Chef Max Lind stritten. „Das geht nicht so“, sagte der CDU-Chef.", "Max Lind"),
        ("AfD-Landeschef Tom Velt kam. „Das geht so nicht“, sagte der AfD-Chef.", "Tom Velt"),
        ("Tom Velt, Spitzenkandidat der CDU, kam. „Das geht so nicht“, so der CDU-Spitzenkandidat.", "Tom Velt"),
        ("Tom Velt aus Finnland gewann vor dem Schweden Max Lind. „Es war hart“, sagte der Finne.", "Tom Velt"),
        ("Tom Velt (44) gewann vor Max Lind (29). „Es war sehr hart“, sagte der 44-Jährige.", "Tom Velt"),
        ("Geigerin Eva Berg kehrt zurück. „Es war sehr hart“, sagte die 44-Jährige.", "Eva Berg"),
        ("Der russische Präsident Iwan Velt traf Präsident Max Lind. „Wir reden“, so der Kremlchef.", "Iwan Velt"),
        (
            "Der dänische Präsident Tom Velt und sein finnischer Kollege Max Lind. „Gut“, so der finnische Präsident.",
            "Max Lind",
        ),
        ("Ministerin Eva Berg und Minister Tom Velt kamen. „Das wird teuer“, so die Ressortchefin.", "Eva Berg"),
        ("Bürgermeister Tom Velt eröffnete das Fest. „Das wird schön“, so der Rathauschef.", "Tom Velt"),
        ("Das Ziel, sagt Max Lind, sei klar. „Wir geben nicht auf“, sagt der Rebellenführer.", "Max Lind"),
        ("Max Lind ergänzt: „Das wäre ein Fehler“, so der Experte.", "Max Lind"),
        ("Auf dem Platz steht Eva Berg. Ihr Sohn ist tot. „Er war so mutig“, sagt die Mutter.", "Eva Berg"),
        ("Der Anwalt und Dissident Tom Velt klagt. „Wir geben nicht auf“, sagt der Anwalt.", "Tom Velt"),
        ("Tom Velt verpasste das Finale. „Ich war zu langsam“, sagte der Rekordweltmeister.", "Tom Velt"),
        ("Tom Velt traf spät. Trainer Max Lind lobte ihn. „Ich wollte das“, sagte der Stürmer.", "Tom Velt"),
        ("Lea Kranz singt wieder. „Ich habe es vermisst“, sagt die sichtlich gerührte Gastgeberin.", "Lea Kranz"),
        ("Eva Berg ist geladen. „Sie lernen nichts“, sagt die Mutter von drei Kindern.", "Eva Berg"),
        ("Ein Rat auf Reisen: Am Montag hielt Tom Velt eine Rede. „Wir werden siegen“, rief er.", "Tom Velt"),
        ("Trainer Max Lind tobte. Das hatte vor allem Tom Velt gespürt. „Wir sind müde“, fand er.", "Tom Velt"),
        ("Man merkt es Tom Velt an. Der neue Trainer lachte. „Ich freue mich sehr“, so der Kurtaler.", "Tom Velt"),
        ("Lea Kranz holte Silber. „Ich war gut“, sagte die 31-Jährige nach ihrem ersten Finale.", "Lea Kranz"),
        ("„Wir prüfen“, sagte IOC-Präsident Tom Velt.\n\n„Wir prüfen alles“, so der IOC-Chef.", "Tom Velt"),
        ("FC-Bonn-Profi Tom Velt weinte. „Ich war zu langsam“, sagte der 27-Jährige.", "Tom Velt"),
        ("Lea Kranz sprang weit. Kranz hätte fast gewonnen. „Ich war gut“, sagte die 31-Jährige.", "Lea Kranz"),
        ("Popsänger Tom Velt („Meer“, „94 Tage“) fehlt. „Ich bin krank“, schrieb der 41-Jährige.", "Tom Velt"),
        ("„Gut“, sagte Tom Velt. „Ich war auch noch müde“, sagte der 24 Jahre alte Ravensburger.", "Tom Velt"),
        ("In Bonn holte Eva Berg Silber. „Ich bin glücklich“, sagte die 31-Jährige.", "Eva Berg"),
        ("Man merkt es Tom Velt an. „Ich freue mich“, sagte der 56-Jährige.", "Tom Velt"),
        ("Bundestrainer Tom Velt sah zu. „Mehr geht nicht“, sagte der Coach.", "Tom Velt"),
        ("Bonn-Trainer Tom Velt ist sauer. „Das war nie Rot“, sagte der Trainer der Tiroler.", "Tom Velt"),
        ("Tom Velt war außer sich. „Das war nie Rot“, sagte der Trainer des FC Bonn.", "Tom Velt"),
        ("Tom Velt leitet das Institut in Bonn. „Das bleibt offen“, sagt der Klimaforscher.", "Tom Velt"),
        ("Der Virologe Tom Velt zweifelt. „Das bleibt offen“, sagt der Mediziner.", "Tom Velt"),
        ("Das Team um Eva Berg hat Wale gezählt. „Das bleibt offen“, sagt die Meeresbiologin.", "Eva Berg"),
        ("Vorstandschef Tom Velt ist zufrieden. „Das Jahr läuft gut“, sagt der Konzernlenker.", "Tom Velt"),
        ("Tom Velt, Präsident der Bundesnetzagentur, kam. „Es wird knapp“, so der Behörden-Chef.", "Tom Velt"),
        ("Bundesbankpräsident Tom Velt kam. „Es wird knapp“, so der Bundesbankchef.", "Tom Velt"),
        ("Ifo-Präsident Tom Velt kam. „Es wird knapp“, so der Ifo-Chef.", "Tom Velt"),
        ("Eva Berg, Direktorin des Instituts für Wale, kam. „Es wird knapp“, so die Institutsleiterin.", "Eva Berg"),
        ("Eva Berg holte Gold. „Es war ein Traum“, meinte die Vielstarterin.", "Eva Berg"),
        ("Teamchef Tom Velt lobt Max Lind. „Er war gut“, sagte der Sportdirektor des FC Bonn.", "Tom Velt"),
        ("Lea Kranz hat Tom Velt verlassen. „Ich war müde“, sagte der Fernsehstar.", "Lea Kranz"),
        ("Man kennt Eva Berg und Tom Velt. Es geht um viel. „Es wird teuer“, so die Gemeinderätin.", "Eva Berg"),
        ("„Es war schön“, erzählt Eva Berg. Sie kocht gern. „Es war immer voll“, meint die Wirtin.", "Eva Berg"),
        ("Tom Velt kam. Später kam Velt wieder. „Ich bleibe“, erklärte der Präsident des Rates.", "Tom Velt"),
        ("Gesellschafterin Eva Berg wehrt sich. „Wir füllen genug ein“, sagt die H&S-Chefin.", "Eva Berg"),
        ("Eva Berg ist geladen. „Sie lernen nichts“, sagt die Mutter einer Tochter.", "Eva Berg"),
        ("In Finnland geht es Virologe Tom Velt zu langsam. „Es eilt“, so der Leiter der Bonner Klinik.", "Tom Velt"),
        ("„Es fehlt viel“, so Kranz. „Wir sind nicht bereit“, meinte die 30-Jährige.", "Kranz"),
        ("Ganz tief saß bei Max Lind der Frust. Lind klagte laut. Laut dem Wiener war es „zu wenig“.", "Max Lind"),
        ("Ida und Max Lind kochen gern. „Das gehört dazu“, erklärt die gelernte Journalistin.", "Ida Lind"),
        ("Auch Tom Velt fiel hin. Max Lind half.\n\nTom Velt war stolz.\n\n„Es ging“, so der Profi.", "Tom Velt"),
        ("Eva Berg ging durch die Hamburger Altstadt, Lea Kranz kam. „Es war schön“, so letztere.", "Lea Kranz"),
        ("Tom Velt kam. Die Wiener Linien fahren. „Es war sehr schön“, sagte er.", "Tom Velt"),
        ("Die Kölner Venetia Rebecca und Tom Velt kamen. „Es war sehr schön“, sagte Rebecca.", "Venetia Rebecca"),
        ("Der Ukrainer Usyl gewann. Usyl war froh. „Es war sehr schön“, sagte er.", "Usyl"),
        ("Robin Velt traf doppelt. „Wir waren heute besser“, sagte der Stürmer.", "Robin Velt"),
        ("Kim Velt traf doppelt. „Wir waren heute besser“, sagte die Stürmerin.", "Kim Velt"),
        ("Die CDU rügte den Plan, den Ministerin Eva Berg am Montag als „großen Wurf“ eingebracht hatte.", "Eva Berg"),
    ],
)
def test_a_role_takes_up_whom_it_fits(text: str, name: str) -> None:
    assert found(text)[-1][1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Velt (AfD) sprach. Max Lind (CDU) hörte zu. „Das geht so nicht“, so der FDP-Politiker.", "FDP-Politiker"),
        ("Tom Velt (44) gewann vor Max Lind (29). „Es war sehr hart“, sagte der 31-Jährige.", "31-Jähriger"),
        ("Anwalt Tom Velt verteidigt ihn. „Er ist unschuldig, klar“, sagte der Staatsanwalt.", "Staatsanwalt"),
        ("„Wir sind bereit“, sagte Tom Velt. „Er ist unschuldig, klar“, sagte der Richter.", "Richter"),
        ("Finanzminister Max Lind kam. „Das wird sehr teuer“, sagte der Außenminister.", "Außenminister"),
        ("„Gut“, sagte Tom Velt. Die Polizei kam. „Er fuhr zu schnell“, sagte der Beamte.", "Beamter"),
        ("Autor Tom Velt kam. „Es wird sehr knapp“, so der Präsident der Bank.", "Präsident der Bank"),
        ("„Er wollte das nicht“, sagte Verteidiger Tom Velt. „Ich habe geschlafen“, meinte der Maurer.", "Maurer"),
        ("„Er war betrunken“, sagte Verteidiger Tom Velt. Das Glas habe er „nur gehalten“, so der Mann.", "Mann"),
        ("„Was tranken Sie?“, fragt Richter Tom Velt. „Nur ein Glas“, antwortet der Beschuldigte.", "Beschuldigter"),
        ("Anwalt Tom Velt wartet. „Ich kann nicht mehr lernen“, sagte der Student.", "Student"),
        ("Eva Berg und Lea Kranz kamen nicht. „Es wird teuer“, sagte die Gemeinderätin.", "Gemeinderätin"),
        ("Tom Velt lachte. Laut der 42-Jährigen war es „sehr gut so“.", "42-Jährige"),
        ("Eva Berg wurde getötet. „Sie war so lebensfroh“, sagt die Mutter.", "Mutter"),
        ("„Das war keine Absicht“, sagte der Angeklagte.", "Angeklagter"),
        ("Tom Velt traf spät. „Das haben wir verdient“, sagte der Trainer des FC Bonn.", "Trainer des FC Bonn"),
        ("„Das ist Unrecht“, sagte Tom Velt.\n\nDas Blatt stecke „in der Klemme“, so der Eigentümer.", "Eigentümer"),
        ("Eine 31-Jährige wurde geheilt. Ärztin Eva Berg half. „Ich bin froh“, sagte die 31-Jährige.", "31-Jährige"),
        ("„Wir prüfen“, sagte DFB-Präsident Tom Velt.\n\n„Wir prüfen alles“, so der IOC-Chef.", "IOC-Chef"),
        ("„Gut“, sagte Tom Velt.\n\nRadik geht, das sei „ein großer Schritt“, sagt der Torhüter.", "Torhüter"),
        ("Erneut siegte die 28-Jährige von der LG Bonn. „Es war gut“, sagte die 28-Jährige.", "28-Jährige"),
        ("Tom Velt war verletzt. „Das ist sehr bitter“, sagte der Trainer.", "Trainer"),
        ("Trainer Tom Velt lobte ihn. „Ich wollte das so“, sagte der Stürmer.", "Stürmer"),
        ("Tom Velt fiel hin. Max Lind gewann.\n\n„Ich war schneller“, sagte der Radprofi.", "Radprofi"),
        ("Tom Velt drohte erneut. „Das nehmen wir ernst“, so der Präsident des Rates.", "Präsident des Rates"),
        ("„Das war keine Absicht“, sagte sein Trainer.", "Trainer"),
        ("Unternehmerin Eva Berg traf eine Biologin. „Das bleibt offen“, sagt die Biologin.", "Biologin"),
        ("Ministerin Eva Berg kam an die Universität. „Das bleibt offen“, sagt die Biologin.", "Biologin"),
        ("Der Ökonom Tom Velt zweifelt. „Das bleibt offen“, sagt der Physiker.", "Physiker"),
        ("VW-Chef Tom Velt steht unter Druck. „Das ist ein Weckruf“, sagte der Autoexperte.", "Autoexperte"),
        ("Der Streit um Eva Berg geht weiter. „Das bleibt offen“, sagt die Psychologin.", "Psychologin"),
        ("Ifo-Präsident Tom Velt kam. „Es wird sehr knapp“, so der DIW-Chef.", "DIW-Chef"),
        ("US-Präsident Tom Velt kam. „Es wird sehr knapp“, so der US-Finanzchef.", "US-Finanzchef"),
        ("Stürmer Tom Velt ist verletzt. „Das wird lange dauern“, sagte der Mediziner.", "Mediziner"),
        ("US-Präsident Tom Velt rügte das Amt. „Wir tun unser Bestes“, sagte der Behördenchef.", "Behördenchef"),
        ("„Der Fahrer war abgelenkt“, sagte ein Polizeisprecher am Unfallort.", "ein Polizeisprecher"),
    ],
)
def test_a_role_that_fits_nobody_stays_unnamed(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, "unnamed")
