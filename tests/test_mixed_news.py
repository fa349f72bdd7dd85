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
    # a person and the one who is thanked
    ("Ida Holm kam. Am Montag warf Holm Ministerin Eva Berg „Untätigkeit“ vor. Berg schwieg.", "Ida Holm"),
    ("Ida Holm kam mit Tom Velt. Am Montag nannte Holm Velt einen „guten Freund“.", "Ida Holm"),
    ("Am Montag sprach Velt Motoren Chef Tom Lind von „guten Zahlen“.", "Tom Lind"),
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


def test_a_place_says_nothing() -> None:
    text = "Noch heute würde sie jeden Abend auf der Bühne des Theaters stehen, doch: „Rollen sind rar geworden.“"
    assert extract(text)[-1].speaker is None


def test_whoever_heads_the_sentence_goes_on_behind_the_words_of_another() -> None:
    text = (
        "Ida Holm erinnerte daran, dass Bischof Tom Velt den Helfern „für jeden Tag im Schlamm“ gedankt habe. "
        "Deshalb sei sie „sehr zuversichtlich“."
    )
    assert [found.speaker.name for found in extract(text) if found.speaker] == ["Tom Velt", "Ida Holm"]
