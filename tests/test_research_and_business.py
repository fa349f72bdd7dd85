"""Who speaks in reports on research and business? „..., sagte Frank Walter von der Caritas“."""

from __future__ import annotations

import pytest

from tests.sayings import extract, found

# A surname that is a given name too: what follows „von“ is the body that somebody speaks for.
SPEAKS_FOR_A_BODY = [
    ("„Das bleibt offen“, sagte Frank Walter von der Caritas.", "Frank Walter"),
    ("„Das bleibt offen“, sagte Frank Walter von der Bonner Polizei.", "Frank Walter"),
    ("„Das bleibt offen“, sagte Karl Otto von den Grünen.", "Karl Otto"),
    ("„Das bleibt offen“, sagte Claudia Simon von der Deutschen Umwelthilfe.", "Claudia Simon"),
    ("Der Immunologe Jan Arne Paul von der Charité sagte: „Das bleibt offen.“", "Jan Arne Paul"),
    ("„Das bleibt offen“, sagte Klaus Peter von der Heide.", "Klaus Peter von der Heide"),
    ("„Das bleibt offen“, sagte Ursula von der Leyen.", "Ursula von der Leyen"),
]
ANSWERS_A_QUESTION = [
    ("Die Ministerin Eva Berg sagte auf die Frage, ob das Werk bleibe: „Das hoffe ich sehr.“", "Eva Berg"),
    ("Tom Velt sagte auf die Frage, ob Max Lind das Gas abdrehen könnte: „Das kann sein.“", "Tom Velt"),
]
VERB_BEHIND_THE_COLON = [
    ("Klare Worte vom Verband: „Das reicht uns nicht“, kritisiert Präsident Uwe Rath.", "Uwe Rath"),
    ("Gute Nachrichten von der Bank Alpha: „Wir zahlen mehr“, verkündet Chefin Eva Berg.", "Eva Berg"),
    ("Klare Worte vom Verband: „Das reicht uns nicht.“", "Verband"),
]
THINGS_THAT_IMPEND = [
    ("Bernd Rost sagte, das Geld sei weg. Es drohe ein Streit, dann gehe „gar nichts mehr“.", "Bernd Rost"),
    ("Ein Kunde drohte ihr: „Das wirst du bereuen.“", "ein Kunde"),
]
ASKED_AND_ANSWERING = [
    ("Tom Velt kam. Als ein Journalist ihn fragte, ob das Werk wachse, antwortete er: „Ja, absolut!“", "Tom Velt"),
    ("Eva Berg kam. Als eine Reporterin sie fragte, ob das Werk wachse, sagte sie: „Ja, absolut!“", "Eva Berg"),
    ("Eva Berg steht vor Gericht. Die Richterin fragt sie nach dem Grund. „Ich war müde“, sagt sie.", "Eva Berg"),
    ("Tom Velt fragte nach dem Preis. „Das ist zu viel Geld“, sagte er.", "Tom Velt"),
    ("Bote-Reporter Tom Velt kam und sprach mit Max Lind, Chef der Werft. Er sagt: „Das wird teuer.“", "Max Lind"),
    ("Bürgermeister Tom Velt kam und sprach mit Max Lind. Er sagt: „Das wird teuer.“", "Tom Velt"),
]
TRUNCATED_COMPOUNDS = [
    ("In einem Brief an die Innen-, Justiz- und Finanzminister warnen Verbände vor „neuer Willkür“.", "Verbände"),
    ("„Das bleibt offen“, sagte der Polizei- und Feuerwehrchef Tom Velt.", "Tom Velt"),
]
REPORTED_PREDICATES = [
    ("„Das Werk bleibt hier“, sagte Tom Velt. Für einen Verkauf „gibt es derzeit keine Pläne“.", "Tom Velt"),
    ("Eva Berg erhielt von der Bank eine Nachricht mit dem Hinweis, sie habe „zu spät gezahlt“.", "Bank"),
    ("Die digitalen Dienste „bieten am Ende viel zu wenig“, meinte Tom Velt.", "Tom Velt"),
    ("Tom Velt kündigte einen Umbau an. Das Netz sei das „Rückgrat“ der Stadt, sagte Velt.", "Tom Velt"),
    ("Das Mittel wird von der WHO (Int. Agentur für Krebs) als „sehr gefährlich“ eingestuft.", "WHO"),
]
KNOWN_BODIES = [
    ("BMW baut um. „Das ist ein starkes Signal“, teilte der Autobauer mit.", "BMW"),
    ("Intel streicht Stellen. „Das ist ein starkes Signal“, so der Chiphersteller.", "Intel"),
    ("Die Deutsche Bahn baut um. Die Bahn will sparen. „Das wird gut“, so der Konzern.", "Deutsche Bahn"),
    ("Google muss zahlen, entschied das Bundeskartellamt. „Das ist richtig“, so die Behörde.", "Bundeskartellamt"),
    ("Die EZB senkt den Zins. „Das ist ein starkes Signal“, so die Notenbank.", "EZB"),
    ("BMW wirft dem Zulieferer Lohmann Fehler vor. „Das ist falsch“, teilte das Unternehmen mit.", "Lohmann"),
    ("Siemens und BMW bauen um. „Das ist ein starkes Signal“, teilte der Konzern mit.", "Konzern"),
    ("Symrana beliefert BMW. „Das ist ein starkes Signal“, teilte das Unternehmen mit.", "Unternehmen"),
    ("Ein Händler klagt gegen BMW. „Das ist ein starkes Signal“, teilte das Unternehmen mit.", "Unternehmen"),
]
UNKNOWN_COMPANIES = [
    ("Brose betont, der Stoff sei „ausschließlich aus Pflanzen“ gewonnen worden.", "Brose"),
    ("Brose sagte der Zeitung: „Das ist ein starkes Stück.“", "Brose"),
    ("Velt sagte der „New York Times“: „Das ist ein starkes Stück.“", "Velt"),
    ("Wörtlich sagte der Sprecher: „Das ist ein starkes Stück.“", "Sprecher"),
    ("Tom Velt kam. Später betonte Eva Berg, das sei „sehr gut“ gewesen.", "Eva Berg"),
]
FEELING_BODIES = [
    ("Die Stadt spart, sagte Tom Velt. Die Gewerkschaft ist empört. „Das ist ein Trick der Lobby.“", "Gewerkschaft"),
    ("„Das wird gut“, sagte Tom Velt. Die Gewerkschaft tagt heute. „Wir reden weiter.“", "Tom Velt"),
]
JUDGED_BY_ANOTHER = [
    ("Minister Tom Velt kritisierte den Satz „Wir schaffen das alles“ von Eva Berg.", "Eva Berg"),
    ("Minister Tom Velt wiederholte den Satz „Niemand muss hier frieren“.", "Tom Velt"),
    ("Minister Tom Velt nannte den Antrag „völlig überholt“.", "Tom Velt"),
    ("Minister Tom Velt kritisierte die „völlig falsche Angabe“.", "Tom Velt"),
]
PARTY_BEHIND_A_NAME = [
    ("Jens Pieper rief in einer Rede von Eva Berg von den Grünen: „Das stimmt nicht.“", "Jens Pieper"),
    ("Zustimmung zum Plan kam von den Grünen: „Das wurde Zeit.“", "die Grünen"),
]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *SPEAKS_FOR_A_BODY,
        *ANSWERS_A_QUESTION,
        *VERB_BEHIND_THE_COLON,
        *THINGS_THAT_IMPEND,
        *ASKED_AND_ANSWERING,
        *TRUNCATED_COMPOUNDS,
        *REPORTED_PREDICATES,
        *KNOWN_BODIES,
        *JUDGED_BY_ANOTHER,
        *UNKNOWN_COMPANIES,
        *FEELING_BODIES,
        *PARTY_BEHIND_A_NAME,
    ],
)
def test_who_speaks(text: str, name: str) -> None:
    assert found(text)[-1][1] == name


@pytest.mark.parametrize(
    "text",
    [
        "In Bonn beherrscht der Streit die Zeitungen: „Die Stadt versinkt im Müll“, liest man.",
        "Minister Tom Velt kritisierte die Aussage „Das Boot ist voll“ als naiv.",
        "Die Tester bezeichnen die Kennzeichnung „natürliches Aroma“ als irreführend.",
        "Die Verbraucherzentrale verklagt den Hersteller wegen der Aussage „gut fürs Klima“.",
        "Tom Velt ging. Für einen Verkauf „gibt es derzeit keine Pläne“.",
        "Fachleute haben einen Brief veröffentlicht. Übersetzt heißt das: „Das Risiko muss sinken.“",
        "Berg reagierte auf die Frage, ob der Plan „ein grober Fehler“ gewesen sei, gelassen.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert [one.speaker for one in extract(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Begriffe wie „räumlicher Zusammenhang“ sowie „ernste Schäden“ wurden nicht näher erklärt.",
        "Der Forscher Tom Velt verweist auf die „Kieler Studie“ aus dem Jahr 2017.",
        "Eva Berg berief sich auf das „Bonner Abkommen“.",
        "Wörter wie „Klima“ und „Umwelt“ fehlen in dem Text.",
    ],
)
def test_a_term_or_title_is_nobodys_words(text: str) -> None:
    assert found(text) == []
