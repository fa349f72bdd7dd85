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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Rat spricht von einem „Glücksfall“, Eva Berg von einer „Katastrophe“.", "Eva Berg"),
        ("Der Rat spricht von einem „Glücksfall“, Eva Berg hingegen von einer „Katastrophe“.", "Eva Berg"),
        ("Der Rat spricht von einem „Glücksfall“ und von einer „Wende“.", "Rat"),
        ("Wie Eva Berg, die das Museum leitet, sagte, sei das ein „Glücksfall“.", "Eva Berg"),
        ("Ein „Skandal“ sei das, findet die Opposition.", "Opposition"),
        ("Die Opposition findet, das sei ein „Skandal“.", "Opposition"),
        ("In den Augen der Opposition ist das ein „Skandal“.", "Opposition"),
        ("In seinen Augen ist das ein „Skandal“, sagt Tom Velt.", "Tom Velt"),
    ],
)
def test_a_clause_without_verb_or_behind_a_weak_one_is_whose_it_is(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("before", "role", "name"),
    [
        ("Eva Berg ist seit zehn Jahren Wirtin in Bonn.", "die Wirtin", "Eva Berg"),
        ("Eva Berg arbeitet als Lehrerin in Bonn.", "die Lehrerin", "Eva Berg"),
        ("Tom Velt ist ein erfahrener Bergführer.", "der Bergführer", "Tom Velt"),
        ("Tom Velt bleibt Trainer des SC Bonn.", "der Coach", "Tom Velt"),
        ("Eva Berg ist für den Trainer da.", "der Trainer", "Trainer"),
        ("Eva Berg ist Ministerin Ida Holm dankbar.", "die Ministerin", "Ida Holm"),
    ],
)
def test_a_predicate_gives_somebody_a_role(before: str, role: str, name: str) -> None:
    speaker = extract(f"{before} „Das war gut“, sagte {role}.")[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Trainer Karl Halm kam spät.\n\nDer Coach war geschockt. „Das war schlecht“, sagte der Niederländer.",
            "Karl Halm",
        ),
        ("Der Wiener Autor Tom Velt las am Abend. „Das war gut“, sagte der Österreicher.", "Tom Velt"),
        ("Torhüter Tom Velt hielt den Elfmeter. „Das habe ich geahnt“, sagte der Schlussmann.", "Tom Velt"),
        ("Der Berliner Tom Velt las am Abend. „Das war gut“, sagte der Brite.", "Tom Velt"),
        ("Der Finne Tom Velt las am Abend. „Das war gut“, sagte der Brite.", "Brite"),
    ],
)
def test_a_nation_renames_who_was_told_of_by_a_role_or_a_town(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Am Zaun von Eva Lind Bergs altem Haus lehnt ein Rad. Eva Berg kam spät. „Das war gut“, sagte Berg.",
            "Eva Lind Berg",
        ),
        ("Der Roman von Eva Berg ist alt. Roman Velt las ihn. „Das war gut“, sagte Velt.", "Roman Velt"),
        ("Karl Dickens’ Buch ist alt. „Das war gut“, sagte er.", "Karl Dickens"),
    ],
)
def test_a_genitive_and_a_book_are_no_part_of_a_name(text: str, name: str) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Trainer Tom Herzog", "Tom Herzog"),
        ("KPZ-Klubobmann Roland Fürst", "Roland Fürst"),
        ("Angel Di Maria", "Angel Di Maria"),
        ("Jill Mc Culler", "Jill Mc Culler"),
        ("Stürmer Karl Walter", "Karl Walter"),
        ("Trainer Tom Berliner", "Tom Berliner"),
    ],
)
def test_a_surname_may_be_a_role_or_have_a_particle(before: str, name: str) -> None:
    (quotation,) = extract(f"„Das war gut“, sagte {before}.")
    assert quotation.speaker is not None
    assert quotation.speaker.name == name
