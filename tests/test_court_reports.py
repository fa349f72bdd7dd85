"""Who speaks in reports from court, from the police and from the scene of a fire?"""

from __future__ import annotations

import pytest

from tests.sayings import extract, found

CHAMBERS = [
    ("Die 2. Große Strafkammer sprach von einer „feigen Tat“.", "2. Große Strafkammer"),
    ("Der 5. Strafsenat nannte das Vorgehen „willkürlich“.", "5. Strafsenat"),
    ("Der Vorsitzende Richter der 3. Großen Strafkammer, Jan Velt, nennt das: „Ein Fall für sich“.", "Jan Velt"),
    ("Am 2. Verhandlungstag sprach der Richter von „echter Reue“.", "Richter"),
    ("Die Frist endet am 3. Der Rat sei „zu spät dran“, sagte Eva Berg.", "Eva Berg"),
    ("Der 3. Oktober sei „ein Tag der Freude“, sagte Eva Berg.", "Eva Berg"),
]


@pytest.mark.parametrize(("text", "name"), CHAMBERS)
def test_a_number_before_a_noun_ends_no_sentence(text: str, name: str) -> None:
    assert [speaker for _, speaker in found(text)] == [name]


PASSED_ON = [
    ("Der Mann rief laut Polizei „Ich komme wieder“ und rannte los.", "Mann"),
    ("Der Mann soll laut Anklage „Ich komme wieder“ gerufen haben.", "Mann"),
    ("Laut Anklage soll der Polizist den Fahrer als „Vollidioten“ beschimpft haben.", "Polizist"),
    ("Der Verteidiger bezeichnete nach Medienberichten die Vorwürfe als „Märchen“.", "Verteidiger"),
    ("Der Minister nannte laut Medienberichten den Vorgang „peinlich“.", "Minister"),
    ("Velt wies darauf hin, dass laut einem Gutachter das Dach „nicht sicher“ sei.", "ein Gutachter"),
    ("Velt wies auf Berichte hin, laut denen das Dach „nicht sicher“ sei.", "Berichte"),
    ("„Da war jemand“, zitiert ihn der Sender. Der Zeuge schwieg.", None),
    ("Zeuge Karl Opel war dabei. „Da war jemand“, zitiert ihn der Sender.", "Karl Opel"),
]


@pytest.mark.parametrize(("text", "name"), PASSED_ON)
def test_whoever_passes_words_on_has_not_said_them(text: str, name: str | None) -> None:
    assert [speaker for _, speaker in found(text)] == [name]


HEARD = [
    ("Offiziell heißt es, dass „in alle Richtungen“ ermittelt wird.", None),
    ("Inoffiziell hieß es dagegen: „Wir warten noch ab.“", None),
    ("Die Teilnehmer kamen „aus der Mitte und waren durchweg friedlich“, heißt es.", None),
    ("Die Sondergruppe wurde aufgestockt. Offiziell heißt es, dass „in alle Richtungen“ ermittelt wird.", None),
    ("Beim Verband heißt es, der Plan sei „völlig überholt“.", "Verband"),
]


@pytest.mark.parametrize(("text", "name"), HEARD)
def test_what_is_said_by_nobody_in_particular_stays_open(text: str, name: str | None) -> None:
    assert [speaker for _, speaker in found(text)] == [name]


BESIDE = [
    ("„Da war jemand“, sagt ein Mann namens Eric dem Boten.", "Eric"),
    ("„Da war jemand“, sagte ein Landwirt namens Karl Opel.", "Karl Opel"),
    ("„Da war jemand“, sagte die Zeugin mit Namen und Adresse.", "Zeugin"),
    ("„Da war jemand“, sagte der Gründer einer Firma namens Velto.", "Gründer einer Firma"),
    ("Die Nachbarn warten vor der Halle: „Alle sind heraus“, ist ein älteres Ehepaar froh.", "ein älteres Ehepaar"),
    ("„Alle sind heraus“, ist auch Wehrführer Tom Velt mit dem Einsatz zufrieden.", "Tom Velt"),
    ("„Wer kam herein?“, fragte die Richterin, und der Angeklagte darauf: „Keiner kam herein.“", "Angeklagter"),
    ("„Der spinnt!“, riefen die Eltern und er daraufhin: „Gleich spinnt er richtig!“", None),
    ("„Ruhe!“, ruft Richter Tom Velt. Der Finne (43) sagt: „Ich habe alles gesehen.“", "der Finne (43)"),
    ("Die Geschworenen beantworteten die Frage mit „Ja“.", "die Geschworenen"),
    ("Beim Eintreffen habe das Haus schon in Flammen gestanden. „Wir sahen den Schein von weitem.“", None),
    ("Tom Velt habe die Tat gestanden. „Es tut mir unendlich leid.“", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), BESIDE)
def test_who_is_named_or_told_of_beside_the_words(text: str, name: str | None) -> None:
    speaker = extract(text)[-1].speaker
    assert (None if speaker is None else speaker.name) == name


DONE = [
    ("Dagegen legte der Mann Einspruch ein. „Das ist falsch“, sagte er.", "Mann"),
    ("Dagegen erstattete die Frau Anzeige. „Das ist falsch“, sagte sie.", "Frau"),
    ("Gegen das Urteil legte der Verteidiger Berufung ein. „Das ist falsch“, sagte er.", "Verteidiger"),
    ("Am Abend gab die Polizei Entwarnung: „Alles ist gelöscht.“", "Polizei"),
    ("Am Abend gab Polizeisprecher Velt Entwarnung: „Alles ist gelöscht.“", "Velt"),
    ("Vor Gericht zeigte Eva Berg Reue: „Das war falsch.“", "Eva Berg"),
    ("Auf Nachfrage forderte die Ministerin Aufklärung: „Wir wollen alles wissen.“", "Ministerin"),
    ("Trotzdem äußerte Anwältin Berg Zweifel: „Das geht zu weit.“", "Berg"),
    ("„Das geht zu weit“, sagte die Leiterin Stadtplanung.", "Leiterin Stadtplanung"),
    ("„Das geht zu weit“, sagte Tom Hartung.", "Tom Hartung"),
    ("„Das geht zu weit“, sagte Eva Müller-Jung.", "Eva Müller-Jung"),
    ("„Das geht zu weit“, sagte Zeuge Velt.", "Velt"),
    ("Nach dem Unfall bat der Fahrer Passanten um Hilfe: „Rufen Sie einen Arzt.“", "Fahrer"),
    ("Im Saal nannte der Anwalt Zeugen „Lügner“.", "Anwalt"),
    ("Danach bat die Richterin Angehörige um Geduld: „Wir hören alle an.“", "Richterin"),
    ("Noch immer sucht die Polizei Zeugen: „Jeder Hinweis zählt.“", "Polizei"),
    ("Im Plädoyer bemängelte Verteidiger Tom Velt Ermittlungsfehler: „Man hat geschlampt.“", "Tom Velt"),
    ("Kurz darauf hörte der Zeuge Schüsse. „Es knallte dreimal“, sagte er.", "Zeuge"),
    ("„Das geht zu weit“, so Polizeihauptkommissar Velt Mittwoch.", "Velt"),
    ("„Das geht zu weit“, sagte Sprecherin Eva Freitag.", "Eva Freitag"),
    ("„Das geht zu weit“, sagte Sprecherin Freitag.", "Freitag"),
]


@pytest.mark.parametrize(("text", "name"), DONE)
def test_what_somebody_does_is_no_surname(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


WORDED = [
    ("„Gnade vor Recht“ lautete der Appell des Verteidigers an das Gericht.", [("Gnade vor Recht", "Verteidiger")]),
    ("„Mehr Licht“, so lautet die Forderung der Anwohner.", [("Mehr Licht", "Anwohner")]),
    ("„Mehr Licht“ lautete die Frage des Abends.", [("Mehr Licht", None)]),
    ("„Mehr Licht“ lautete das Motto der Tagung.", []),
    ("„Mehr Licht“ lautet der Titel des Films.", []),
    ("Die Anwältin beantragte Freispruch: nach dem Satz „im Zweifel für den Angeklagten“ gehe es nicht anders.", []),
    ("„Im Zweifel für den Angeklagten“, sagte der Richter.", [("Im Zweifel für den Angeklagten", "Richter")]),
    ("Er wies die Beteuerungen des Lehrers („Ich war das nicht!“) zurück.", [("Ich war das nicht!", "Lehrer")]),
    (
        "Die Beteuerungen des Lehrers („Ich war das nicht!“) seien bekannt, sagte Eva Berg.",
        [("Ich war das nicht!", "Lehrer")],
    ),
    (
        "Eva Berg sagte, die Lage sei ernst. Bonn, Halm und der Norden stünden „im Visier der Bande“.",
        [("im Visier der Bande", "Eva Berg")],
    ),
    ("Tom Velt: „Halm trauert“", [("Halm trauert", "Tom Velt")]),
    ("Mozart: „Don Giovanni“", []),
    ("Sie beriefen sich auf den „rechtfertigenden Notstand“ aus dem Gesetz.", []),
    ("Die Kammer stellte die „besondere Schwere der Schuld“ fest.", []),
    ("„Heute ist es passiert“, hat am 9. Februar jemand geschrieben.", [("Heute ist es passiert", None)]),
    ("Eva Berg war froh. Es werde in der Stadt von einem „zweiten Fall“ gesprochen.", [("zweiten Fall", None)]),
    (
        "Dem widersprach am Sonntag der Verein Nord, der von „vielen Verletzten“ berichtete.",
        [("vielen Verletzten", "Verein Nord")],
    ),
    (
        "Eva Berg schweigt. „Wir warten“, sagt Tom Velt. Karl Opel wohnt gegenüber. „Die Nachbarn waren nett.“",
        [("Wir warten", "Tom Velt"), ("Die Nachbarn waren nett.", "Karl Opel")],
    ),
]


@pytest.mark.parametrize(("text", "quotations"), WORDED)
def test_whose_words_an_appeal_a_bracket_or_a_clause_gives(text: str, quotations: list[tuple[str, str | None]]) -> None:
    assert found(text) == quotations


INNER = [
    ("Zeugen berichten, der Mann habe „Ich komme wieder“ gerufen.", "Mann"),
    ("Eva Berg sagte, der Rat sei „zu langsam“.", "Eva Berg"),
    ("Eva Berg sagte, die Stadt habe „zu lange gewartet“.", "Eva Berg"),
    ("Es gab einen Streit, bei dem Tom Velt sagte, die Stadt sei „verloren“.", "Tom Velt"),
    ("Es kam zum Streit, in dessen Verlauf der Angeklagte meinte, der andere möge „endlich gehen“.", "Angeklagter"),
    ("Eva Berg lobte den Plan, den Velt als „Unsinn“ bezeichnet hatte.", "Velt"),
    ("Der Fahrer, dem der Richter „Leichtsinn“ vorwarf, schweigt.", "Richter"),
    ("Die Ermittler fanden einen Zettel mit den Worten „Verzeiht mir das“.", "Zettel"),
    ("Die Frau bekam eine Nachricht mit den Worten „Ich komme nicht heim“.", "Nachricht"),
    ("Tom Velt verschickte eine Nachricht mit den Worten „Ich komme nicht heim“.", "Tom Velt"),
    ("„Wir stürzen ab“, waren die letzten Worte des Piloten.", "Pilot"),
    ("Eva Berg winkte ab. „Das reicht jetzt“, war ihre Antwort.", "Eva Berg"),
    ("„Das reicht jetzt“, war die Antwort.", None),
    ("Das Gutachten kommt zu dem Schluss, dass die Brücke „akut einsturzgefährdet“ war.", "Gutachten"),
    ("„Das Gutachten sieht das anders“, so die Anklage weiter.", "Anklage"),
    ("„Das Gutachten sieht das anders“, so eine häufige Klage.", None),
]


@pytest.mark.parametrize(("text", "name"), INNER)
def test_whose_words_the_inner_clause_gives(text: str, name: str | None) -> None:
    assert [speaker for _, speaker in found(text)] == [name]
