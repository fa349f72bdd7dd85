"""Who speaks where only a part of what is reported stands between marks? Whoever reports it, or nobody for certain."""

from __future__ import annotations

import pytest

from tests.sayings import extract

SOURCE_BEFORE_A_VERB_BEHIND = [
    ("Nach Ansicht von Tom Velt muss der Rat „die Lage endlich ernst nehmen“ und den Mangel bestreiten.", "Tom Velt"),
    ("Nach Meinung der Anwohner wird die Stadt „den Streit noch lange“ bestreiten.", "der Anwohner"),
    ("Laut Polizei soll ein Gericht die „in der Sache falschen“ Urteile bestätigt haben.", "Polizei"),
    ("Eva Berg, die laut Polizei oft kam und den Plan „sehr gefährlich“ nannte, schwieg.", "Eva Berg"),
]
PASSED_ON = [
    (
        "Heute bestätigte Minister Tom Velt laut Nachrichtenagentur Nordpress, dass es „viel Streit gibt“.",
        "Minister Tom Velt",
    ),
    ("Das Team kam der Meldung zufolge zu dem Schluss, dass die Fälle „am Wissen liegen“.", "Das Team"),
    ("Tom Velt sagte am Abend, nach neuesten Erkenntnissen sei der Mann „schon lange tot“.", "Tom Velt"),
    ("Tom Velt sagte am Abend, nach Angaben der Polizei sei der Mann „schon lange tot“.", "der Polizei"),
    ("Tom Velt verwies auf Studien der Klinik, nach denen „das Mittel oft hilft“.", "Studien der Klinik"),
    ("Tom Velt wies darauf hin, dass laut einem Gutachten „das Mittel oft hilft“.", "einem Gutachten"),
]
NACH_AS_PREPOSITION = [
    ("Tom Velt schreibt, dass das Gericht die Frage nach der „Schuld der Stadt nie geklärt“ habe.", "Tom Velt"),
    ("Tom Velt vermutet, dass die Sicht nach oben fehlte und „beide Piloten nichts sahen“.", "Tom Velt"),
    ("Eva Berg kam. Ihrer Meinung nach ist das „ein böser Fehler“.", "Ihrer Meinung"),
]
CLAUSE_INSIDE_THE_MARKS = [
    ("Der König schwieg. Das Gericht sah es als erwiesen an, „dass sie gegen die Regeln verstieß“.", "Das Gericht"),
    ("Tom Velt schwieg. Die Behörde war sich sicher, „dass sie gegen die Regeln verstieß“.", "Die Behörde"),
    ("Tom Velt kritisierte den Plan. Die Stadt müsse einsehen, „dass er gescheitert ist“.", "Tom Velt"),
]
GOING_ON = [
    (
        "Nach Meinung von Eva Berg fehlt Geld. Nun sollten Wirte zahlen. Dadurch würde „endlich Vertrauen“ wachsen.",
        "Eva Berg",
    ),
    ("Ratsfrau Eva Berg blieb. Damit hat sie Wähler und Kollegen getäuscht. Es gebe „keinen Weg zurück“.", "sie"),
    (
        "Die Lotsen hatten gemeldet. Die Hafenleitung hingegen sprach von Pech. Der Kran sei „nie sicher gewesen“.",
        "Die Hafenleitung",
    ),
    ("Die Polizei teilte die Zahlen mit. Tom Velt fuhr demnach „mit viel zu hohem Tempo“ in die Kurve.", "Die Polizei"),
    (
        "Die Behörde legte einen Bericht vor. Minister Tom Velt erreichte demnach „ein viel besseres Ergebnis“.",
        "einen Bericht",
    ),
]

NOBODY_SPEAKS_BY_DOING = [
    (
        "Ein Beben hat 60 Todesopfer gefordert, „die Lage ist völlig offen“. Das bestätigte Bürgermeister Tom Velt.",
        "Bürgermeister Tom Velt",
    ),
    ("Am Abend erklärte der neue Rat, wie sich die Junta selbst nennt, die Lage sei „völlig ruhig“.", "der neue Rat"),
    ("Nach der Verfassung muss Tom Velt gehen, um bestätigt zu werden, „alle zwei Jahre zur Wahl“.", "der Verfassung"),
]
SOURCES = [
    (
        "Nach einem Plan der Europäischen Union müssen alle Städte „die Minderheit fördern helfen“.",
        "der Europäischen Union",
    ),
    ("Nach Planungen aus dem Jahr 2005 wird die Rückkehr „rund 78 Milliarden Euro kosten“.", "Planungen"),
    ("Die Ministerin ging. Aus der Partei ist zu hören, ein Wirt habe „die Filme in Auftrag gegeben“.", "der Partei"),
    ("In den Worten des Trainers: „Wir haben heute verdient verloren.“", "des Trainers"),
    ("Bei Twitter hieß es vom Ministerium, man habe „sofort reagiert“.", "Ministerium"),
    ("„Das wird gut“, hieß es von Seiten der Polizei.", "der Polizei"),
]
SEVERAL_SPEAK = [
    ("Eva Berg und Tom Velt sagten, man habe „nichts gewusst“.", "Eva Berg"),
    ("Eva Berg, Ina Lind und Tom Velt sagten, man habe „nichts gewusst“.", "Eva Berg"),
    ("„Das geht nicht“, sagten Eva Berg und Tom Velt.", "Eva Berg"),
    ("Eva Berg kam, und Tom Velt sagte, man habe „nichts gewusst“.", "Tom Velt"),
    ("Der Chef der Grünen, Tom Velt, sagte, man habe „nichts gewusst“.", "Der Chef der Grünen, Tom Velt"),
]
CLAUSE_OF_A_NOUN = [
    ("Laut Funk läuft viel. Die Polizei hegt den Verdacht, „Velt habe Reisekosten falsch abgerechnet“.", "Die Polizei"),
    ("Tom Velt wies die Darstellung zurück, „die Gäste seien zum Gehen gezwungen worden“.", "die Darstellung"),
    ("Tom Velt wandte sich gegen die Behauptung, „die neue Sorte werde nie gegessen“.", "die Behauptung"),
    ("Der Bericht endet mit der Hoffnung, „dass es bald wieder besser wird“.", "Der Bericht"),
]

VERB_BETWEEN_THE_MARKS = [
    ("Vertreter der Stadt warnten vor dem Eis. Diese Gefahr „dürfe nicht verharmlost werden“.", "Vertreter der Stadt"),
    ("Senator Tom Velt sagte, der Rat habe recht. An einen Rücktritt „sei nicht gedacht“.", "Senator Tom Velt"),
    ("Laut Polizei ist die Straße frei. Der Verkehr „habe sich wieder normalisiert“.", "Polizei"),
]
NAMES_AND_NOUNS = [
    ("Eva Berg war da. Nach Bergs Meinung wird viel getan, das „in der Folge zu Verlusten führt“.", "Bergs Meinung"),
    ("Zwei Drittel aller Mittel „sind ohne jede Wirkung“, so das Ergebnis einer Studie.", "das Ergebnis einer Studie"),
    (
        "Ein Sprecher der Stadt (SB) sagte der „Neuen Allgemeinen Zeitung“ nichts zu. Das sei „ganz intern zu klären“.",
        "Ein Sprecher der Stadt (SB)",
    ),
]

NEUTER = [
    ("Das Gericht sprach ihn frei. Hier stellte es fest, dass dies „zur Zurückhaltung hätte führen müssen“.", "es"),
    ("Das Unternehmen zog sich zurück. Es teilte mit, der Markt sei „viel zu klein geworden“.", "Es"),
    ("Das FBI kam nach Bonn. Es erklärte, man werde „jede Spur verfolgen“.", "Es"),
    ("Das Amt schwieg. Es warnten Anwohner, der Weg sei „lebensgefährlich für Kinder“.", "Anwohner"),
    ("Eva Berg warnte vor dem Eis. Es drohe „ein zweiter Winter ohne Deich“.", "Eva Berg"),
]

BEHIND_THE_WORDS = [
    ("Das Ergebnis könnte „einen neuen Krieg auslösen“, ist die Angst aller Beobachter.", "aller Beobachter"),
    ("„Das wird teuer“, ist die Überzeugung von Eva Berg.", "Eva Berg"),
    ("„Das wird teuer“, war die Antwort des Ministers.", "des Ministers"),
    ("Ein Vorschlag kam von Velto, das vorschlug, am Hafen „eine neue Zone einzurichten“.", "Velto"),
]

CLAUSES_ABOVE = [
    (
        "Es gab eine Resolution, die die Lage mit „tiefer Sorge“ sieht und die Stadt auffordert, zu bauen, "
        "da es „den Rechten aller zuwiderläuft“.",
        "eine Resolution",
    ),
    (
        "Es gab Vorwürfe und eine Petition an den König. Darin wird er aufgefordert, „bald einen Erben“ zu nennen.",
        "eine Petition",
    ),
    ("Nach Einschätzung eines Experten, der in Bonn lebt, „würde dies für einen“ Unfall sprechen.", "eines Experten"),
    ("Die Gruppe hat sich dazu bekannt, „den Anschlag verübt zu haben“.", "Die Gruppe"),
    ("Der Minister blieb, obwohl Eva Berg darauf bestand, dass „alle Zahlen auf den Tisch kommen“.", "Eva Berg"),
]

FROM_BEFORE = [
    ("Nach Ansicht der Zeitung „Nordbote“ ist der Streit „bisher ein großer Erfolg“.", "der Zeitung „Nordbote“"),
    ("Nach Ansicht der Zeitung Nordbote ist der Streit „bisher ein großer Erfolg“.", "der Zeitung Nordbote"),
    (
        "In einer Analyse des Senders wird das anders gesehen. So sei der Hafen „nicht mehr zu halten“.",
        "einer Analyse des Senders",
    ),
    ("Tom Velt trat ab, teilte er mit. Seine Frau ist krank, und er wolle sie „nun begleiten“.", "er"),
    ("In Bonn hatte Tom Velt Gutes zu berichten. Der Hafen sei „nicht mehr zu halten“.", "Tom Velt"),
]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        *FROM_BEFORE,
        *CLAUSES_ABOVE,
        *BEHIND_THE_WORDS,
        *NEUTER,
        *VERB_BETWEEN_THE_MARKS,
        *NAMES_AND_NOUNS,
        *NOBODY_SPEAKS_BY_DOING,
        *SOURCES,
        *SEVERAL_SPEAK,
        *CLAUSE_OF_A_NOUN,
        *SOURCE_BEFORE_A_VERB_BEHIND,
        *PASSED_ON,
        *NACH_AS_PREPOSITION,
        *CLAUSE_INSIDE_THE_MARKS,
        *GOING_ON,
    ],
)
def test_whoever_reports_it_speaks(text: str, mention: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert speaker.mention.text == mention


@pytest.mark.parametrize(
    "text",
    [
        "Anwohner und Kollegen trauern um ihn. Er sei „immer freundlich und sehr beliebt“ gewesen.",
        "Der Amerikaner Tom Velt sitzt in Haft, weil er im Verdacht steht, „geheime Akten weitergegeben zu haben“.",
        "Ein Unbekannter überfiel am Abend eine Wirtin. Er sei „etwa vierzig Jahre alt“ gewesen.",
        "Ein Kind starb in der Nacht. Die Tür „sei nie richtig gesichert gewesen“.",
        "Tom Velt kam. Es sagte niemand, der Weg sei „lebensgefährlich für Kinder“.",
        "Tom Velt kam. Es hieß, der Weg sei „lebensgefährlich für Kinder“.",
        "„Das wird teuer“, ist eine Annahme.",
        "Die Armee hatte beschlossen zu gehen, nachdem bekannt geworden war, dass er „gegen die Rebellen kämpfte“.",
        "Tom Velt reiste ab, nachdem bekannt wurde, dass er „nie Arzt gewesen“ ist.",
        "Die Opposition „werde geschlossen dagegen stimmen“.",
        "Es bleibt der Vorwurf, Angst zu verbreiten. Der Betreiber soll „viele Mahnungen nie gelesen“ haben.",
        "Tom Velt fuhr demnach „mit viel zu hohem Tempo“ in die Kurve.",
        "Je nach Lage „sollen bis zu vier Menschen“ verurteilt worden sein.",
    ],
)
def test_where_nobody_is_certain_nobody_speaks(text: str) -> None:
    assert [one.speaker for one in extract(text)] in ([None], [])
