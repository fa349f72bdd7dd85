"""Who speaks where „und“ leaves the subject out, where a verb stands before a bare plural, or where a crowd cries?"""

from __future__ import annotations

import pytest

from tests.sayings import extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Minister lobte die Partei und nannte sie „klug und mutig“.", "Minister"),
        ("Die Partei lobte die Ministerin und nannte sie „klug und mutig“.", "Partei"),
        ("Eva Berg wies die Kritik des Rats zurück und bezeichnete sie als „dumm“.", "Eva Berg"),
        ("Xan Verlo teilte die Meinung der Partei nicht und nannte sie „falsch und dumm“.", "Xan Verlo"),
        ("Am Abend zogen Demonstranten zum Rathaus und riefen Slogans wie „Wir sind viele“.", "Demonstranten"),
        ("Am Freitag demonstrierten Studenten und riefen Parolen wie „Nieder mit dem Zaun“.", "Studenten"),
        ("Die Ministerin wurde von der Menge mit Rufen wie „Hau ab“ empfangen.", "Menge"),
        ("Die Ministerin wurde von Demonstranten mit „Hau ab“ begrüßt.", "Demonstranten"),
        ("Ihre Rede wurde von Studenten mit „Hau ab“ gestört.", "Studenten"),
        ("Der Kanzler wurde mit „Hau ab“ begrüßt.", None),
    ],
)
def test_the_subject_of_the_clause_before_speaks_and_the_pronoun_is_told(text: str, name: str | None) -> None:
    (quotation,) = extract(text)
    assert (quotation.speaker and quotation.speaker.name) == name
