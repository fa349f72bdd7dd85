"""Whose words does news of companies, churches, councils and celebrities print? German sentences with the one who says
so, and next to them the ones in which somebody else does.
"""

from __future__ import annotations

import pytest

from tests.sayings import extract

WHO = [
    # what a clause tells that somebody has said is theirs, and only theirs
    ("Die Initiative rügt, dass die Stadt ein „offenes Verfahren“ versprochen habe.", "Stadt"),
    ("Ida Holm erinnerte daran, dass Bischof Tom Velt den Helfern „für jeden Tag“ gedankt habe.", "Tom Velt"),
    ("Ida Holm rügte, dass Minister Tom Velt die Bauern als „Bremser“ bezeichnet habe.", "Tom Velt"),
    ("Ida Holm sagte, Minister Tom Velt habe „schnelle Hilfe“ zugesagt.", "Tom Velt"),
    ("Ida Holm sagte, dass der Minister „schnelle Hilfe“ braucht.", "Ida Holm"),
    ("Ida Holm sagte, sie habe „schnelle Hilfe“ gefordert.", "Ida Holm"),
    ("Ida Holm sagte, dass die Stadt „rasche Hilfe“ brauche und Geld versprochen habe.", "Ida Holm"),
    # a way is nobody
    (
        "Papst Leo lacht über das Projekt Synodaler Weg. Er fragt: „Muss das sein?“ Der Synodale Weg endet.",
        "Leo",
    ),
    # for whom something is clear
    ("Tom Velt sagte, das gehe. Für LHStv. Ida Holm (SPÖ) zeige sich, dass der Plan „ein Fehler“ sei.", "Ida Holm"),
    ("Tom Velt sagte, das gehe. Für Rätin Ida Holm stehe fest, dass das „ein Fehler“ sei.", "Ida Holm"),
    ("Tom Velt sagte, das gehe. Auch für Holm ist klar: Der Rat werde „ein Schatten“ bleiben.", "Holm"),
    ("Tom Velt sagte, das gehe. Und es sei für die Fraktion klar, „dass man alle Bürger fragt“.", "Fraktion"),
    ("Tom Velt sagte, für Ida Holm sei klar, dass das „ein gutes Angebot“ sei.", "Tom Velt"),
    ("Tom Velt sagte, das gehe. Für den Sommer ist klar, dass das „ein gutes Angebot“ sei.", "Tom Velt"),
    ("Die AfD tagt in Bonn. Als Velt sagt, der Rat wolle „weg vom Land“, lachen alle.", "Velt"),
    # a person and the one who is thanked
    ("Ida Holm kam. Am Montag warf Holm Ministerin Eva Berg „Untätigkeit“ vor. Berg schwieg.", "Ida Holm"),
    ("Ida Holm kam mit Tom Velt. Am Montag nannte Holm Velt einen „guten Freund“.", "Ida Holm"),
    ("Am Montag sprach Velt Motoren Chef Tom Lind von „guten Zahlen“.", "Tom Lind"),
    # a body or an office, and whom it is about: nothing parts them but their forms
    ("Am Montag warf die Opposition Kanzlerin Ida Holm „Untätigkeit“ vor.", "Opposition"),
    ("Zur Halbzeit hat die CDU Bundeskanzler Tom Velt (SPD) „Untätigkeit“ vorgeworfen.", "CDU"),
    ("Am Montag warf die SPD Tom Velt „Untätigkeit“ vor.", "SPD"),
    ("Am Montag warf Greenpeace Ministerin Ida Holm „Untätigkeit“ vor.", "Greenpeace"),
    ("Am Montag warf der Anwalt Richterin Ida Holm „Befangenheit“ vor.", "Anwalt"),
    ("„Das ist Befangenheit“, warf die Anwältin Richter Tom Velt vor.", "Anwältin"),
    ("Trainer Max Lind war froh. Dann nannte der Trainer Stürmer Tom Velt einen „Glücksfall“.", "Max Lind"),
    ("Nach dem Spiel nannte der Trainer Stürmer Tom Velt einen „Glücksfall“.", "Trainer"),
    ("Am Montag warfen Anwohner Landrätin Ida Holm „Untätigkeit“ vor.", "Anwohner"),
    ("Ida Holm ist Landrätin. Nun warf Landrätin Holm Minister Tom Velt „Untätigkeit“ vor.", "Ida Holm"),
    ("Am Montag sprach die CDU Politikerin Ida Holm von „Untätigkeit“.", "Ida Holm"),
    ("Am Montag sprach der CDU Abgeordnete Tom Velt von „Untätigkeit“.", "Tom Velt"),
    ("Am Montag sprach der Vorsitzende Richter Tom Velt von „Untätigkeit“.", "Tom Velt"),
    ("Am Montag sprach der Abgeordnete Professor Tom Velt von „Untätigkeit“.", "Tom Velt"),
    # the office behind a name, or what is told of one, is no second speaker
    ("Ida Holm, Institut für Wasserbau der Universität Bonn: „Wir geben nicht auf.“", "Ida Holm"),
    ("Ida Holm (Leiterin Kunden und Märkte der Netz AG: „Wir geben nicht auf.“", "Ida Holm"),
    ("Ida Holm ist für den Sender in Halm: „Es war ein schreckliches Jahr.“", "Ida Holm"),
    ("Für den Sender in Halm ist klar: „Es war ein schreckliches Jahr.“", "Sender in Halm"),
    ("Ida Holm, so der Sprecher: „Wir geben nicht auf.“", "Sprecher"),
    # „auch“ before whoever opens the sentence
    (
        "Auch Tom Velt, der das Amt von Ida Holm übernommen hat, würdigte die Arbeit: „Zwölf Jahre waren es.“",
        "Tom Velt",
    ),
    ("Auch Tom Velt war da, und Ida Holm würdigte die Arbeit: „Zwölf Jahre waren es.“", "Ida Holm"),
    # „mit einem „...““ beside a noun tells what that is like
    ("Ida Holm sprach. Zudem kämen vor allem junge Männer mit einem „hohen Risiko“.", "Ida Holm"),
    ("Vier andere Geräte sind der Stiftung zufolge mit der Bewertung „überflüssig“ schlechter.", "Stiftung"),
    ("Die Mehrheit stimmte mit einem „Ja“ zu.", "Mehrheit"),
    # what is called something calls nothing so; a surname that many bear opens the sentence as who does
    ("Robert Holm kam. Das Paket bezeichnete Holm insgesamt als eine „gemischte Tüte“.", "Robert Holm"),
    ("Das Mädchen nannte Robert Holm einen „netten Nachbarn“.", "Mädchen"),
    ("Müller hatte Kanzlerin Ida Holm (CDU) in der Sitzung eine „Kanzlerin der Reichen“ genannt.", "Müller"),
    ("Besorgt hatte Kanzlerin Ida Holm den Plan „gewagt und teuer“ genannt.", "Ida Holm"),
    ("Lange hatte Kanzlerin Ida Holm den Plan „gewagt und teuer“ genannt.", "Ida Holm"),
    # „und“ goes on from whoever the sentence before is about
    ("Torwart Tom Velt ärgert sich. Und lobt die Bonner: „Der Gegner war gut.“", "Tom Velt"),
    ("Torwart Tom Velt ärgert sich. Und die Bonner jubeln: „Wir waren gut.“", "die Bonner"),
    # the noun that words describe does not lead to the ones behind the colon
    ("Eine Wirtin zweifelte an den „geschönten und bunten“ Plänen: „Da fehlt viel.“", "eine Wirtin"),
    # the label of a headline says what follows
    ("Greenpeace: Der Preis ist „lächerlich niedrig“\n\nDie Organisation war enttäuscht.", "Greenpeace"),
    ("Holm: Velt ist „ein guter Mann“\n\nKanzlerin Ida Holm lobte Minister Tom Velt.", "Ida Holm"),
    ("Bonn holt Bronze: Holm „sehr dankbar“\n\nTrainerin Ida Holm freute sich.", "Ida Holm"),
    ("Ukraine-Krieg: Holm hält Plan für „sehr gefährlich“\n\nKanzlerin Ida Holm sprach.", "Ida Holm"),
    # whoever opens the sentence acts with the words
    ("Der Schneidermeister unterbrach die Richterin mit dem Ausruf: „Das ist gelogen.“", "Schneidermeister"),
    ("Ein Sender zitierte Tom Velt mit den Worten: „Das ist gelogen.“", "Tom Velt"),
    ("Die Arbeit der Koalition lobte Tom Velt mit den Worten: „Das ist gut.“", "Tom Velt"),
    # an outlet to which something is said
    ("Gegenüber dem ‚Nordboten‘ spricht Trainer Tom Velt über seine Wünsche: „Er kann mitreißen.“", "Tom Velt"),
    # „für“ and „in den Augen“ tell whose view it is
    ("„Ja“, sagte Tom Velt. Auch für Ida Holm ist klar: Der Kanton werde „ein starker Kanton“ bleiben.", "Ida Holm"),
    ("In den Augen von Ida Holm ist die Wortwahl von Tom Velt „nicht gerade diplomatisch“.", "Ida Holm"),
    ("Ida Holm sprach. Die Wortwahl von Tom Velt sei „nicht gerade diplomatisch“.", "Ida Holm"),
    # an age between the name and its verb
    ("Tom Velt, 67, beschreibt das Problem so: „Den Leuten ist das egal.“", "Tom Velt"),
    ("Ida Holm, 39 Jahre alt, erklärt die Regeln so: „Den Leuten ist das egal.“", "Ida Holm"),
    # what somebody demands demands nothing
    ("Ida Holm verurteilt das, fordert die Freilassung aller „illegal festgehaltenen Leute“ und geht.", "Ida Holm"),
    # a main clause of its own has its own subject
    ("Die Union billigte das, und das Team Velt sah ein geglücktes „Reförmchen mit Zukunft“.", "Team Velt"),
    # a title before the noun that it belongs to
    (
        "„Wir sind gewachsen“, schildert der „Immer am Fluss“-Autor. Musiker Tom Velt war dabei.",
        "„Immer am Fluss“-Autor",
    ),
    # „heißt es dort“ is what was named before, not the shop the words are about
    (
        "Ida Holm las den Bericht. Die Äpfel würden „zu schnell“ aus den Läden genommen, heißt es dort weiter.",
        "Bericht",
    ),
    # a relative clause behind the words is about something else
    (
        "„Das muss sein“, sagte Ida Holm. „Es ist Zeit.“ Das ist der Marsch, zu dem die Bauern aufgerufen haben.",
        "Ida Holm",
    ),
    # a conjunction and the words, and no more
    ("„Das war gut“, sagte Tom Velt. Aber „der Mut hat auf jeden Fall gefehlt.“", "Tom Velt"),
    # a condition is over before its main clause
    ("Ida Holm schrieb: „Nein.“ Auch wenn der Minister von Plänen spreche, so habe das „viele Folgen“.", "Ida Holm"),
    # a second verb has its subject before the apposition
    ("Die Chefin des Bundes, Ida Holm, erwartet die Einigung im Mai und macht deutlich: „Es reicht.“", "Ida Holm"),
    # a given name alone takes a turn
    ("Verkäuferin: „Das hast du schon gefragt.“\n\nCarsten: „Ach so.“", "Carsten"),
    # what stands in a list before the verb is no clause
    (
        "„Wir freuen uns“, sagte Ida Holm. Die Uni und ihre Leute in Forschung, Lehre und Verwaltung sähen sich als "
        "„Familie der Neugierigen“.",
        "Ida Holm",
    ),
    # a time or place is not who says so
    ("Tom Velt mag starke Worte. Wir sind wieder „krisenfest“, lautet in diesem Jahr sein Satz.", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), WHO)
def test_who_says_so(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "„Das kann man so stehen lassen“, befand\n\nTorwart Tom Velt nüchtern.",
        "Noch heute würde sie jeden Abend auf der Bühne des Theaters stehen, doch: „Rollen sind rar geworden.“",
        "„Er ist auf Augenhöhe mit uns“, heißt es über einen Lehrer aus Bayern.",
        "Bezirksgericht Bonn – „Kommt, wir gehen den Kerl zusammenschlagen“\n\nEin Mann steht vor Gericht.",
        "Die Wortwahl von Tom Velt ist „nicht gerade diplomatisch“.",
        "Die Chaostage müssten „endlich ein Ende haben“, hieß es im Vorfeld.",
        "Sollte das Gericht von Fahrlässigkeit ausgehen, dürfe die Strafe „allenfalls im kleinen Bereich liegen“.",
    ],
)
def test_a_place_time_condition_or_topic_says_nothing(text: str) -> None:
    assert extract(text)[-1].speaker is None


def test_whoever_heads_the_sentence_goes_on_behind_the_words_of_another() -> None:
    text = (
        "Ida Holm erinnerte daran, dass Bischof Tom Velt den Helfern „für jeden Tag im Schlamm“ gedankt habe. "
        "Deshalb sei sie „sehr zuversichtlich“."
    )
    assert [found.speaker.name for found in extract(text) if found.speaker] == ["Tom Velt", "Ida Holm"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Velt ist Ministerin. „Velt kommt“, sagte die Ministerin", "Eva Velt"),
        ("Jen sagte im Anschluss: „Er ist schön.“", "Jen"),
        (
            "Zu ihrem Tod erklärte Kulturstaatsminister und Bernd Velt:\n\n„Mit ihr verliert Bonn viel.“",
            "Kulturstaatsminister",
        ),
    ],
)
def test_broken_sentences_are_read_as_far_as_they_go(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name
