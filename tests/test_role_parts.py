"""For whom does a role speak, and where? „Sprecherin des Auswärtigen Amtes“: Sprecherin, Auswärtiges Amt."""

from __future__ import annotations

import pytest

from quotes.lexicon.tables import find_organisation, load_table, place_of_adjective
from quotes.names.role_parts import RoleParts, read_role, role_key


@pytest.mark.parametrize(
    ("role", "head", "organisation"),
    [
        ("Pentagon-Sprecherin", "Sprecherin", "Pentagon"),
        ("Kremlsprecher", "Sprecher", "Kreml"),
        ("Regierungssprecher", "Sprecher", "Regierung"),
        ("Polizeisprecherin", "Sprecherin", "Polizei"),
        ("Sprecherin des Auswärtigen Amtes", "Sprecherin", "Auswärtiges Amt"),
        ("Sprecherin des Auswärtigen Amts", "Sprecherin", "Auswärtiges Amt"),
        ("Sprecher des Weißen Hauses", "Sprecher", "Weißes Haus"),
        ("SPD-Politiker", "Politiker", "SPD"),
        ("SPD-Innenexperte", "Innenexperte", "SPD"),
        ("CDU-Chef", "Chef", "CDU"),
        ("CDU/CSU-Fraktionsvorsitzende", "Fraktionsvorsitzende", "CDU/CSU"),
        ("Grünen-Politikerin", "Politikerin", "Grüne"),
        ("Fraktionschef der Grünen", "Fraktionschef", "Grüne"),
        ("parlamentarischer Geschäftsführer der Bundestagsfraktion der Grünen", "Geschäftsführer", "Grüne"),
        ("innenpolitische Sprecherin der FDP-Bundestagsfraktion", "Sprecherin", "FDP-Bundestagsfraktion"),
        ("Chef der Polizeigewerkschaft", "Chef", "Polizeigewerkschaft"),
        ("Vorsitzender der Gewerkschaft Verdi", "Vorsitzender", "Verdi"),
        ("Chef der Bundesagentur für Arbeit", "Chef", "Bundesagentur für Arbeit"),
        ("Präsident des Landesumweltamtes", "Präsident", "Landesumweltamt"),
        ("Präsident des Bundesverfassungsgerichtes", "Präsident", "Bundesverfassungsgericht"),
        ("Hauptgeschäftsführer des Deutschen Brauer-Bundes", "Hauptgeschäftsführer", "Deutscher Brauer-Bund"),
        ("Präsidentin der Universität Velt", "Präsidentin", "Universität Velt"),
        ("Leiter des Programms der WHO", "Leiter", "WHO"),
        ("Nato-Generalsekretär", "Generalsekretär", "Nato"),
        ("FIFA-Chef", "Chef", "Fifa"),
        ("Sprecher des CERN", "Sprecher", "CERN"),
        ("Gentechnik-Experte von Greenpeace", "Gentechnik-Experte", "Greenpeace"),
        ("Teslas Chef", "Chef", "Tesla"),
        ("EU-Außenbeauftragter", "Außenbeauftragter", "EU"),
    ],
)
def test_role_names_the_body_it_speaks_for(role: str, head: str, organisation: str) -> None:
    assert (read_role(role).head, read_role(role).organisation) == (head, organisation)


@pytest.mark.parametrize(
    "role",
    [
        "Sprecher",
        "Außenminister",
        "Justizminister",
        "Verteidigungsministerin",
        "Bundestrainer",
        "Bundeskanzlerin",
        "Präsidentschaftskandidat",
        "Oppositionsführer",
        "Gesamtbetriebsrat",
        "Exportchef",
        "Sprecher des Unternehmens",
        "Geschäftsführerin der Organisation",
        "Chef der Behörde",
        "Parteivorsitzender",
        "Klinikdirektor",
        "Vertreter der Gewerkschaften",
        "Nato-Experte",
        "Kreml-Kritiker",
        "Anhänger der Hamas",
        "SPD-Wähler",
        "KI-Sprecher",
        "Putin-Sprecher",
        "Ukraine-Beauftragter",
        "Sprecher für Umwelt",
        "Botschafter in Berlin",
        "Vorsitzender der Tibet Initiative Deutschland",
        "Ordnungsdezernent der Stadt Velt",
        "Minister über Nacht",
    ],
)
def test_role_that_names_no_body(role: str) -> None:
    assert read_role(role).organisation is None


@pytest.mark.parametrize(
    ("role", "head", "place"),
    [
        ("US-Verteidigungsminister", "Verteidigungsminister", "USA"),
        ("US-amerikanische Außenministerin", "Außenministerin", "USA"),
        ("ukrainischer Präsident", "Präsident", "Ukraine"),
        ("Frankreichs Staatspräsident", "Staatspräsident", "Frankreich"),
        ("Präsident der Ukraine", "Präsident", "Ukraine"),
        ("Staatsoberhaupt Neuseelands", "Staatsoberhaupt", "Neuseeland"),
        ("oberster geistlicher Führer Irans", "Führer", "Iran"),
        ("bayerischer Ministerpräsident", "Ministerpräsident", "Bayern"),
        ("Ministerpräsident des Landes Niedersachsen", "Ministerpräsident", "Niedersachsen"),
        ("NRW-Innenminister", "Innenminister", "Nordrhein-Westfalen"),
        ("Israel-Premier", "Premier", "Israel"),
        ("Berliner Innensenator", "Innensenator", "Berlin"),
        ("Bremer Bürgermeister", "Bürgermeister", "Bremen"),
        ("Sprecher der deutschen Bundesregierung", "Sprecher", "Deutschland"),
        ("israelischer Regierungssprecher", "Sprecher", "Israel"),
        ("Geschäftsführer des Bauernbundes Brandenburg", "Geschäftsführer", "Brandenburg"),
    ],
)
def test_role_names_the_place(role: str, head: str, place: str) -> None:
    assert (read_role(role).head, read_role(role).place) == (head, place)


@pytest.mark.parametrize(
    "role",
    [
        "Präsident",
        "Außenminister",
        "Bayern-Präsident",
        "China-Experte",
        "Israel-Korrespondentin",
        "politischer Berater",
        "koreanischer Präsident",
        "Vorsitzender der Tibet Initiative Deutschland",
        "Botschafter in Berlin",
    ],
)
def test_role_that_names_no_place(role: str) -> None:
    assert read_role(role).place is None


@pytest.mark.parametrize(
    ("role", "former"),
    [
        ("ehemaliger Bundesinnenminister", True),
        ("frühere britische Premierministerin", True),
        ("Ex-US-Präsident", True),
        ("US-Ex-Präsident", True),
        ("Exkanzler", True),
        ("Altbundeskanzler", True),
        ("Präsident", False),
        ("Experte", False),
        ("Exportchef", False),
        ("Altenpfleger", False),
        ("designierter Präsident", False),
    ],
)
def test_role_says_that_it_is_over(role: str, former: bool) -> None:
    assert read_role(role).former is former


@pytest.mark.parametrize("role", ["", "Prozent", "Hoover Institution", "mit 3", ",", "-", "--", "Ex-"])
def test_what_is_no_role_says_nothing(role: str) -> None:
    assert read_role(role) == RoleParts(None, None, None)


def test_both_parts_of_a_role_are_read() -> None:
    assert read_role("früherer israelischer Regierungssprecher") == RoleParts("Sprecher", "Regierung", "Israel", True)
    assert read_role("Ex-US-Präsident") == RoleParts("Präsident", None, "USA", True)


# The same role in another form? Each row: one role, another, whether they are joined.
@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("NATO-Generalsekretär", "Nato-Generalsekretär", True),
        ("künstlerischer Leiter", "künstlerischer Leiters", True),
        ("Vorsitzender der SPD", "Vorsitzende der SPD", True),
        ("Sprecherin des Auswärtigen Amtes", "Sprecherin des Auswärtigen Amts", True),
        ("früherer deutscher Minister", "deutscher früherer Minister", True),
        ("Sprecher", "Sprecherin", False),
        ("Sprecher", "Pressesprecher", False),
        ("Kanzler", "früherer Kanzler", False),
        ("Kanzler", "Altkanzler", False),
        ("Minister", "Ministerpräsident", False),
        ("US-Präsident", "amerikanischer Präsident", False),
        ("Chef von Bayer", "Chef von Bayern", False),
        ("Forscher", "Forscherinnen", False),
    ],
)
def test_variants_of_a_role_are_joined_only_where_they_say_the_same(one: str, other: str, same: bool) -> None:
    assert (role_key(one) == role_key(other)) is same


def test_every_adjective_leads_to_a_place_of_the_lexicon() -> None:
    for row in load_table("place_adjectives").rows:
        found = find_organisation(row["place"])
        assert found is not None, row
        assert (found.word, found.kind) == (row["place"], "place")
        assert place_of_adjective(f"{row['adjective']}en") == row["place"]
    for row in load_table("place_adjectives").rejected:
        assert place_of_adjective(f"{row['adjective']}er") is None
