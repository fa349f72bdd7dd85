"""Who speaks in today's reportage, where gestures, verdicts and posts stand for reporting verbs?"""

from __future__ import annotations

import pytest

from tests.sayings import extract

LEAD = "Tom Velt und Eva Berg streiten über den Hafen. „Wir bauen“, sagt Velt. "

FLOOR = [
    # behind words of Velt: text, speaker of the last quotation
    ("Berg schüttelt den Kopf. „So geht das nicht.“", "Eva Berg"),
    ("Berg zuckt mit den Schultern. „So geht das nicht.“", "Eva Berg"),
    ("Berg nickt. „Das ist auch gut so.“", "Eva Berg"),
    ("Eva Berg sieht das kritisch. „So geht das nicht.“", "Eva Berg"),
    ("Ähnlich sieht es Berg. „So muss es gehen.“", "Eva Berg"),
    ("Eine Frau am Tresen grinst. „Wer glaubt denn das?“", "eine Frau"),
    ("Da stand eine Frau auf, die ihre Frage wie folgt begann. „Wer glaubt denn das?“", "eine Frau"),
    ("Er zuckt mit den Achseln. „So ist es eben.“", "Tom Velt"),
    ("Er lächelt, weil Berg lacht. „So ist es eben.“", "Tom Velt"),
    ("Die Sonne strahlt. „Heute ist ein guter Tag.“", "Tom Velt"),
    ("Die Lage sieht anders aus. „Das Geld fehlt.“", "Tom Velt"),
    ("In Bonn sieht es anders aus. „Dort ist das Geld da.“", "Tom Velt"),
    ("Ein Gutachter habe den Kai geprüft. „Er fand keinen Riss.“", "Tom Velt"),
    ("Im Hafen liegt ein Kutter. „Der muss weg.“", "Tom Velt"),
    ("Auf dem Kai stand ein Polizist. „Mir wurde ganz anders.“", None),
    ("Ein Sprecher der Bahn war nicht zu erreichen. „Wir warten seit Wochen.“", None),
]


@pytest.mark.parametrize(("text", "name"), FLOOR)
def test_a_gesture_gives_the_floor_and_a_stranger_leaves_it_open(text: str, name: str | None) -> None:
    speaker = extract(LEAD + text)[-1].speaker
    assert (None if speaker is None else speaker.name) == name


APART = [
    # the body of an article, the line that is set apart, its speaker
    ("„Tom Velt rief: ‚Ich gehe jetzt allein.‘ Dann war es still“, sagt Eva Berg.", "Ich gehe jetzt allein", None),
    ("„Tom Velt rief: »Ich gehe jetzt allein.« Dann war es still“, sagt Eva Berg.", "Ich gehe jetzt allein.", None),
    ("„Ich gehe jetzt allein. Das rief ich: ‚Lauf weg!‘“, sagt Eva Berg.", "Ich gehe jetzt allein", "Eva Berg"),
    ("„Ich gehe jetzt allein, es ist spät“, sagt Eva Berg.", "Ich gehe jetzt allein.", "Eva Berg"),
    ("„Ich gehe jetzt hinaus, es ist spät“, sagt Eva Berg.", "Ich gehe jetzt allein.", "Tom Velt"),
]


@pytest.mark.parametrize(("body", "line", "name"), APART)
def test_a_line_that_is_set_apart_is_said_by_whom_the_body_quotes(body: str, line: str, name: str | None) -> None:
    apart = extract(f"Tom Velt kam spät. „Wir bauen“, sagt Velt.\n\n„{line}“\n\nDer Abend war kühl. {body}")[1]
    assert apart.text == line
    assert (None if apart.speaker is None else apart.speaker.name) == name


def test_words_are_also_set_apart_behind_the_place_they_come_from() -> None:
    text = "„Das Geld ist uns ausgegangen, leider“, sagt Eva Berg.\n\n„Wir bauen“, sagt Tom Velt."
    apart = extract(f"{text}\n\n„Das Geld ist uns ausgegangen.“")[-1]
    assert apart.attribution.rule == "headline"
    assert apart.speaker is not None
    assert apart.speaker.name == "Eva Berg"


def test_short_answers_that_recur_are_no_headlines() -> None:
    text = "Eva Berg antwortet.\n\nWar es kalt?\n\n„Nein.“\n\nWar es laut?\n\n„Nein.“\n\n„Es war still“, sagt Berg."
    assert [one.attribution.rule for one in extract(text)[1:2]] == ["continuation"]


DENIED = [
    ("Tom Velt hat Vorwürfe zurückgewiesen, dass es im Amt „ein lasches Verhalten“ gegeben habe.", "Vorwürfe"),
    ("Da hatte Tom Velt Vorwürfe schon bestritten, das Amt habe „bewusst weggesehen“.", "Vorwürfe"),
    ("Die Bahn hat Berichte dementiert, sie habe Warnungen „in den Wind geschlagen“.", "Berichte"),
    ("Die Bahn hat den Vorwurf Bergs bestritten, sie habe „bewusst weggesehen“.", "Eva Berg"),
    ("Tom Velt hat Vorwürfe als „reine Hetze“ zurückgewiesen.", "Tom Velt"),
    ("Tom Velt wies Vorwürfe zurück und sprach von „reiner Hetze“.", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), DENIED)
def test_a_denied_reproach_is_not_said_by_whom_it_meets(text: str, name: str) -> None:
    speaker = extract(f"Eva Berg und Tom Velt streiten. {text}")[-1].speaker
    assert speaker is not None
    assert speaker.name == name


VERDICTS = [
    ("Die Prüfer nahmen den Kai in Augenschein. Das Urteil fiel hart aus: „Der Kai muss weg.“", "die Prüfer"),
    ("Die Prüfer kamen. Der Kai sei schon morsch. Das Fazit zum Kai: „Der Kai muss weg.“", "die Prüfer"),
    ("Gäste zahlen mehr. Die Jury vergab nur einen Stern. Die Begründung: „Alles kam kalt.“", "Jury"),
    ("„Wir bauen“, sagte Tom Velt. Das Fazit: „Es lohnt sich.“", "Tom Velt"),
    ("Tom Velt fragte beim Bauamt nach. Die Antwort kam prompt: „Dafür ist niemand zuständig.“", "Bauamt"),
    ("Tom Velt schrieb an das Bauamt. Die Antwort: „Dafür ist niemand zuständig.“", "Bauamt"),
    ("Tom Velt fragte nach. Die Antwort: „Dafür ist niemand zuständig.“", None),
    ("Viele Gäste fragen Tom Velt, was das kostet. Die Antwort ist einfach: „Zu viel.“", None),
    ("Käufer schließen Verträge. Neben dem Preis stand der Stil auf dem Prüfstand. Die Frage: „Wozu?“", None),
]


@pytest.mark.parametrize(("text", "name"), VERDICTS)
def test_a_verdict_is_given_by_whoever_acted_and_an_answer_not_by_who_asked(text: str, name: str | None) -> None:
    speaker = extract(text)[-1].speaker
    assert (None if speaker is None else speaker.name) == name


PASSED_ON = [
    ("Tom Velt teilte einen Text des Accounts „Halm zuerst“: „Er trifft den Ton genau.“", "Halm zuerst"),
    ("Tom Velt teilte auch einen Beitrag der Seite „Halm heute“: „Er trifft den Ton genau.“", "Halm heute"),
    ("Tom Velt retweetete einen Post des Ministers Urs Zander: „Wir sparen nicht daran.“", "Urs Zander"),
    ("Tom Velt zitierte einen Satz der Dichterin Eva Berg: „Das Meer hat keine Eile.“", "Eva Berg"),
    ("Tom Velt las aus einem Brief von Eva Berg vor: „Ich komme nicht zurück.“", "Eva Berg"),
    ("Tom Velt schrieb einen Brief an Eva Berg: „Ich komme nicht zurück.“", "Tom Velt"),
    ("Tom Velt teilte ein Foto seines Hundes: „Heute war ein guter Tag.“", "Tom Velt"),
    ("Tom Velt kam. Auf seiner Internetseite steht: „Ich bin nur kurz fort.“", "Tom Velt"),
    ("Tom Velt kam. In seinem Brief steht: „Ich bin nur kurz fort.“", "Tom Velt"),
    ("Tom Velt kam. In seiner Akte steht: „Er neigt zum Widerspruch.“", "Akte"),
    ("Tom Velt starb 1990. Auf seinem Grab steht: „Er liebte das Meer.“", "Grab"),
    ("Tom Velt kam. Auf seinem T-Shirt stand: „Heute nur wegen der Suppe.“", "T-Shirt"),
]


@pytest.mark.parametrize(("text", "name"), PASSED_ON)
def test_words_that_are_passed_on_are_said_by_whom_they_come_from(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


JOINED = [
    ("Eva Berg traf einen Mann, der die Stadt liebte und immer sagte: „Hier will ich sterben.“", "ein Mann"),
    ("Eva Berg traf einen Wirt, der das Geld nahm, die Hand hob und rief: „Bis morgen.“", "ein Wirt"),
    ("Eva Berg hat einen Wirt an die Spitze geholt, der das Geld nahm und sagte: „Hier bin ich.“", "ein Wirt"),
    ("Eva Berg ging zur Polizei, die das Gelände absuchte und mitteilte: „Hier war niemand.“", "Polizei"),
    ("Im Saal saß Tom Velt, der das Wort ergriff und rief: „Genug geredet.“", "Tom Velt"),
    ("Eva Berg lobt Pläne, die der Rat beschloss und verkündete: „Wir bauen jetzt.“", "Rat"),
    ("Eva Berg kam, die Gäste jubelten und riefen: „Wir bauen jetzt.“", "Gäste"),
    ("Weil Eva Berg die Stadt liebt und die Gäste mahnt: „Es wird eng“, wurde es still.", "Eva Berg"),
    ("Eva Berg zeigt, warum Kinder Ruhe brauchen und Eltern sagen: „Es reicht.“", "Eltern"),
    ("Eva Berg lobt Tom Velt, der den Rat überzeugte und erklärte, es gebe „keine andere Wahl“.", "Tom Velt"),
    ("Tom Velt sagte, der Rat, der Neuwahlen forderte, habe „kläglich versagt“.", "Tom Velt"),
    ("Tom Velt sagte, der Rat, der das lobte, die Bürger aber nicht fragte, sei „auf dem Holzweg“.", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), JOINED)
def test_verbs_that_are_joined_share_the_subject_of_their_clause(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


DONE_TO = [
    ("Tom Velt musste sich im Rat als „Totengräber der Stadt“ bezeichnen lassen.", None),
    ("Tom Velt muss sich vorwerfen lassen, „viel zu lange geschwiegen“ zu haben.", None),
    ("Tom Velt lässt sich nicht als „Totengräber der Stadt“ beschimpfen.", None),
    ("Kunden werden gebeten, „umgehend die Filiale zu verlassen“.", None),
    ("Tom Velt wurde beschuldigt, „vorsätzlich und heimtückisch“ gehandelt zu haben.", None),
    ("Tom Velt musste sich von Eva Berg als „Totengräber der Stadt“ bezeichnen lassen.", "Eva Berg"),
    ("Tom Velt wurde von Eva Berg aufgefordert, „endlich zurückzutreten“.", "Eva Berg"),
    ("Tom Velt ließ mitteilen, er sei „leider außer Landes“.", "Tom Velt"),
    ("Tom Velt ließ sich mit den Worten zitieren: „Wir bauen jetzt.“", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), DONE_TO)
def test_what_is_done_to_somebody_is_not_said_by_them(text: str, name: str | None) -> None:
    speaker = extract(text)[-1].speaker
    assert (None if speaker is None else speaker.name) == name


LIKE = [
    ("Tom Velt kritisierte Plakate mit Sprüchen wie „Wir sind die Stadt und ihr nicht“.", "Plakate"),
    ("Eva Berg bekommt Mails mit Sätzen wie „Geh doch dahin, wo du herkommst“.", "Mails"),
    ("Eva Berg verbittet sich Sprüche wie „Wir schaffen das schon irgendwie“.", "Sprüche"),
    ("Tom Velt wirbt mit Sätzen wie „Wir bauen für alle, die hier leben“.", "Tom Velt"),
    ("Tom Velt sagte Sätze wie „Wir schaffen das schon irgendwie“.", "Tom Velt"),
    ("Immer wieder fallen Sätze wie „Wir schaffen das schon irgendwie“.", None),
]


@pytest.mark.parametrize(("text", "name"), LIKE)
def test_a_saying_that_somebody_meets_or_judges_is_not_theirs(text: str, name: str | None) -> None:
    speaker = extract(text)[-1].speaker
    assert (None if speaker is None else speaker.name) == name


OBLIQUE = [
    ("Tom Velt ließ sich von den Gästen als „König der Herzen“ feiern.", "die Gäste"),
    ("Tom Velt wurde von den Studenten als „Irrtum der Geschichte“ beschimpft.", "die Studenten"),
    ("Laut den Bewohnern der Straße ist der Plan „völlig unbrauchbar“ geworden.", "die Bewohner der Straße"),
    ("Laut den Experten ist der Plan „völlig unbrauchbar“ geworden.", "die Experten"),
    ("Eva Berg rügte den Baudezernenten, der von „Sachzwängen“ sprach.", "Baudezernent"),
    ("Tom Velt wurde von der Vorsitzenden Richterin als „Irrtum der Justiz“ bezeichnet.", "Vorsitzende Richterin"),
    ("Laut der Angeklagten ist der Plan „völlig unbrauchbar“ geworden.", "Angeklagte"),
    ("Laut dem Angeklagten ist der Plan „völlig unbrauchbar“ geworden.", "Angeklagter"),
]


@pytest.mark.parametrize(("text", "name"), OBLIQUE)
def test_a_role_in_another_case_is_named_in_the_nominative(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, "unnamed")
