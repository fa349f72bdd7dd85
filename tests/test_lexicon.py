"""Is the linguistic data sound? Every table keeps its format, and the words of the daily press are found in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.errors import LexiconError
from quotes.lexicon import tables
from quotes.lexicon.reading import read_table

COLUMNS = ("word", "gender", "rejected")


def write(folder: Path, *rows: str, columns: str = "word\tgender\trejected") -> Path:
    path = folder / "words.tsv"
    path.write_text("\n".join(["# Words.", columns, *rows, ""]), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", sorted(tables.FORMATS))
def test_every_table_is_read_and_names_its_origin(name: str) -> None:
    table = tables.load_table(name)
    assert table.rows
    assert "Origin:" in table.header
    assert "Licence:" in table.header


def test_every_table_in_the_folder_is_declared() -> None:
    assert {path.stem for path in tables.FOLDER.glob("*.tsv")} == set(tables.FORMATS)


def test_a_rejected_row_is_kept_apart(tmp_path: Path) -> None:
    table = read_table(write(tmp_path, "Mai\tf\tthe month", "Maike\tf\t"), COLUMNS)
    assert [row["word"] for row in table.rows] == ["Maike"]
    assert [row["rejected"] for row in table.rejected] == ["the month"]


@pytest.mark.parametrize(
    ("rows", "columns", "finding"),
    [
        (["Anna\tf\t", "Anna\tf\t"], "word\tgender\trejected", "words.tsv:4: 'Anna' comes a second time"),
        (["Maike\tf\t", "Anna\tf\t"], "word\tgender\trejected", "words.tsv:4: 'Anna' stands after 'Maike'"),
        (["Anna\tf"], "word\tgender\trejected", "words.tsv:3: the row has 2 fields"),
        (["\tf\t"], "word\tgender\trejected", "words.tsv:3: the first field is empty"),
        (["Anna\tf\t"], "word\tsex\trejected", "words.tsv:2: column 'gender' is missing"),
        (["Anna\tf\t\t"], "word\tgender\trejected\tnote", "words.tsv:2: column 'note' is unknown"),
        (["f\tAnna\t"], "gender\tword\trejected", "words.tsv:2: the columns stand in another order"),
        ([], "", "words.tsv:2: column 'word' is missing"),
    ],
)
def test_a_broken_table_is_refused_with_file_and_line(
    tmp_path: Path, rows: list[str], columns: str, finding: str
) -> None:
    with pytest.raises(LexiconError) as caught:
        read_table(write(tmp_path, *rows, columns=columns), COLUMNS)
    assert finding in str(caught.value)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(LexiconError, match=r"words\.tsv: cannot be read"):
        read_table(path, COLUMNS)


@pytest.mark.parametrize(
    ("table", "column", "allowed"),
    [
        ("first_names", "gender", {"m", "f", "x"}),
        ("roles", "gender", {"m", "f", "n", "x"}),
        ("roles", "category", {"function", "person", "kin", "party", "nationality", "title"}),
        ("noun_cues", "type", {"speech", "writing", "thought"}),
        ("organisations", "kind", {"organisation", "place", "group"}),
        ("outlets", "kind", {"newspaper", "magazine", "broadcaster", "agency", "online", "platform"}),
        ("reporting_verbs", "strength", {"strong", "weak"}),
    ],
)
def test_a_field_holds_only_the_values_of_its_header(table: str, column: str, allowed: set[str]) -> None:
    rows = (*tables.load_table(table).rows, *tables.load_table(table).rejected)
    assert {row[column] for row in rows} <= allowed


def test_every_form_belongs_to_a_verb_and_every_verb_has_forms() -> None:
    lemmas = {form.lemma for forms in tables.verb_forms().values() for form in forms}
    assert lemmas == set(tables.reporting_verbs())


@pytest.mark.parametrize(
    ("form", "lemma", "particle", "reading"),
    [
        ("sagte", "sagen", "", "past.sg"),
        ("sagt", "sagen", "", "present.sg"),
        ("sage", "sagen", "", "k1.sg"),
        ("schriebe", "schreiben", "", "k2.sg"),
        ("teilte", "mitteilen", "mit", "past.sg"),
        ("mitteilte", "mitteilen", "", "past.sg"),
        ("mitgeteilt", "mitteilen", "", "participle2"),
        ("mitzuteilen", "mitteilen", "", "zu-infinitive"),
        ("gab", "bekanntgeben", "bekannt", "past.sg"),
        ("gegeben", "bekanntgeben", "bekannt", "participle2"),
        ("warf", "vorwerfen", "vor", "past.sg"),
        ("äusserte", "äußern", "", "past.sg"),
        ("unterstellte", "unterstellen", "", "past.sg"),
        ("hält", "dagegenhalten", "dagegen", "present.sg"),
        ("erklärend", "erklären", "", "participle1"),
        ("hat", "haben", "", "present.sg"),
    ],
)
def test_a_verb_form_is_found(form: str, lemma: str, particle: str, reading: str) -> None:
    found = [entry for entry in tables.verb_forms()[form] if (entry.lemma, entry.particle) == (lemma, particle)]
    assert len(found) == 1
    assert reading in found[0].readings
    assert found[0].finite == ("." in reading)


@pytest.mark.parametrize(
    ("word", "head", "gender"),
    [
        ("Regierungssprecherin", "Sprecherin", "f"),
        ("Regierungssprechers", "Sprecher", "m"),
        ("Pentagon-Sprecherin", "Sprecherin", "f"),
        ("SPD-Politiker", "Politiker", "m"),
        ("Bundesaussenminister", "Minister", "m"),
        ("Staatspräsidenten", "Präsident", "m"),
        ("Ex-Kanzlerin", "Kanzlerin", "f"),
        ("Abgeordneter", "Abgeordnete", "x"),
        ("Vorsitzenden", "Vorsitzende", "x"),
        ("Beamter", "Beamte", "m"),
        ("Ärztin", "Ärztin", "f"),
        ("Finne", "Finne", "m"),
        ("Großmutter", "Großmutter", "f"),
        ("CDU-Mann", "Mann", "m"),
    ],
)
def test_a_role_is_found_with_its_gender(word: str, head: str, gender: str) -> None:
    role = tables.find_role(word)
    assert role is not None
    assert (role.head, role.gender) == (head, gender)


@pytest.mark.parametrize(
    "word",
    [
        "Regierung",
        "Hoffmann",
        "Nachricht",
        "Computer",
        "Rat",
        "minister",
        "Rutte",
        "Fahrzeuge",
        "Sekunden",
        "Häuser",
        "",
    ],
)
def test_what_is_no_role_is_none(word: str) -> None:
    assert tables.find_role(word) is None


@pytest.mark.parametrize(("word", "number"), [("Sprecherinnen", "pl"), ("Sprecherin", "sg"), ("Sprecher", "x")])
def test_the_number_of_a_role_is_told_where_the_form_shows_it(word: str, number: str) -> None:
    role = tables.find_role(word)
    assert role is not None
    assert role.number == number


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Wolodymyr", "m"),
        ("Sabrina", "f"),
        ("Mark", "m"),
        ("Karl-Theodor", "m"),
        ("Anna-Sophie", "f"),
        ("Kim", "x"),
        ("Andrea", "x"),
        ("ANGELA", "f"),
        ("Mai", None),
        ("Seine", None),
        ("Rutte", None),
        ("Yoon", None),
    ],
)
def test_a_first_name_tells_its_gender(name: str, gender: str | None) -> None:
    assert tables.first_name_gender(name) == gender


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Zeitung", "medium"),
        ("Nachrichtenmagazins", "medium"),
        ("Spielfilm", "work"),
        ("Kreuzfahrtschiff", "ship"),
        ("Motto", "motto"),
        ("Bürgerinitiative", "organisation"),
        ("Begriffe", "term"),
    ],
)
def test_a_naming_noun_is_found(word: str, kind: str) -> None:
    noun = tables.naming_noun(word)
    assert noun is not None
    assert noun.kind == kind


@pytest.mark.parametrize("word", ["Worten", "Satz", "Interview", "Rede", "sagte", "bezeichnete"])
def test_what_announces_words_said_is_no_naming_noun(word: str) -> None:
    assert tables.naming_noun(word) is None


@pytest.mark.parametrize(
    ("word", "noun"),
    [("Angaben", "Angabe"), ("Polizeiangaben", "Angabe"), ("Worten", "Wort"), ("Presseerklärung", "Presseerklärung")],
)
def test_a_noun_of_utterance_is_found(word: str, noun: str) -> None:
    cue = tables.noun_cue(word)
    assert cue is not None
    assert cue.noun == noun


def test_a_verb_in_lower_case_is_no_noun_of_utterance() -> None:
    assert tables.noun_cue("angaben") is None
    assert tables.noun_cue("beschreiben") is None


@pytest.mark.parametrize(
    ("spelling", "name", "domain", "kind"),
    [
        ("tagesschau.de", "tagesschau.de", "tagesschau.de", "broadcaster"),
        ("KBS", "KBS", "kbs.co.kr", "broadcaster"),
        ("Handelsblatt", "Handelsblatt", "handelsblatt.com", "newspaper"),
        ("Süddeutschen Zeitung", "Süddeutsche Zeitung", "sueddeutsche.de", "newspaper"),
        ("SPIEGEL", "Der Spiegel", "spiegel.de", "magazine"),
        ("Deutschen Presse-Agentur", "dpa", "dpa.com", "agency"),
        ("Al-Dschasira", "Al-Dschasira", "aljazeera.com", "broadcaster"),
        ("X", "X", "x.com", "platform"),
    ],
)
def test_an_outlet_is_found_by_its_spellings(spelling: str, name: str, domain: str, kind: str) -> None:
    outlet = tables.find_outlet(spelling)
    assert outlet is not None
    assert (outlet.name, outlet.domain, outlet.kind) == (name, domain, kind)


@pytest.mark.parametrize("word", ["zeit", "x", "Freitag", "Mehr", "Berlin", ""])
def test_what_is_no_outlet_is_none(word: str) -> None:
    assert tables.find_outlet(word) is None


def test_the_longer_spelling_is_tried_first() -> None:
    spellings = tables.outlet_spellings()
    assert spellings.index("Bild am Sonntag") < spellings.index("Bild")


@pytest.mark.parametrize(
    ("word", "found", "gender", "kind"),
    [
        ("Polizei", "Polizei", "f", "organisation"),
        ("Bundesinnenministerium", "Ministerium", "n", "organisation"),
        ("Auswärtigen Amts", "Auswärtiges Amt", "n", "organisation"),
        ("Weiße Haus", "Weißes Haus", "n", "organisation"),
        ("Vereinten Nationen", "Vereinte Nationen", "x", "organisation"),
        ("ver.di", "ver.di", "f", "organisation"),
        ("Kreml", "Kreml", "m", "organisation"),
        ("Moskau", "Moskau", "n", "place"),
        ("USA", "USA", "x", "place"),
    ],
)
def test_an_organisation_is_found(word: str, found: str, gender: str, kind: str) -> None:
    organisation = tables.find_organisation(word)
    assert organisation is not None
    assert (organisation.word, organisation.gender, organisation.kind) == (found, gender, kind)


def test_a_document_can_speak() -> None:
    found = tables.document_noun("Abschlussberichts")
    assert found is not None
    assert (found.noun, found.gender) == ("Bericht", "m")
    assert tables.document_noun("Minister") is None


def test_abbreviations_end_in_a_full_stop() -> None:
    assert {"Dr.", "z. B.", "z.B.", "Mio.", "St."} <= tables.abbreviations()
    assert all(abbreviation.endswith(".") for abbreviation in tables.abbreviations())
    assert "So." not in tables.abbreviations()
