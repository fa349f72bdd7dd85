"""Is the linguistic data sound? Every table keeps its format, and the words of the daily press are found in it."""

# long: rows of words, a table for each question

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.errors import LexiconError
from quotes.lexicon import outlets, tables, verbs
from quotes.lexicon.conjugation import regular_forms
from quotes.lexicon.reading import read_table, refuse_shared_keys

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
        ("outlets", "country", outlets.COUNTRIES | {""}),
        ("outlets", "language", outlets.LANGUAGES | {""}),
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


def test_no_verb_both_reports_and_does_not(tmp_path: Path) -> None:
    common, reporting = (tables.load_table(name) for name in ("common_verbs", "reporting_verbs"))
    refuse_shared_keys(common, reporting)
    path = write(tmp_path, "drohen\t\t", columns="lemma\tparticle\trejected")
    with pytest.raises(LexiconError, match=r"words\.tsv: 'drohen' stands in reporting_verbs\.tsv too"):
        refuse_shared_keys(read_table(path, ("lemma", "particle", "rejected")), reporting)


def test_common_verbs_are_many_and_their_particles_begin_them() -> None:
    verbs = tables.common_verbs()
    assert len(verbs) > 5000
    assert [lemma for lemma, particle in verbs.items() if not lemma.startswith(particle) or lemma == particle] == []


@pytest.mark.parametrize(
    ("verb", "present", "past"),
    [
        ("zeigen", "zeigt", "zeigte"),
        ("landen", "landet", "landete"),
        ("warten", "wartet", "wartete"),
        ("öffnen", "öffnet", "öffnete"),
        ("rechnen", "rechnet", "rechnete"),
        ("regnen", "regnet", "regnete"),
        ("warnen", "warnt", "warnte"),
        ("wohnen", "wohnt", "wohnte"),
        ("handeln", "handelt", "handelte"),
        ("wandern", "wandert", "wanderte"),
    ],
)
def test_a_weak_verb_is_regular(verb: str, present: str, past: str) -> None:
    assert regular_forms(verb) == (present, past)


# The finite verb of each sentence.
@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("Die Preise steigen weiter.", "steigen"),
        ("Der Umsatz stieg um zwei Prozent.", "stieg"),
        ("Im Haushalt fehlt das Geld.", "fehlt"),
        ("Die Arbeitslosigkeit nahm zu.", "nahm"),
        ("Er sagte, dass die Arbeitslosigkeit zunahm.", "zunahm"),
        ("Der Verein leistete sich zwei neue Stürmer.", "leistete"),
        ("Zwei Häuser brannten nieder.", "brannten"),
        ("Der Wagen stieß gegen einen Baum.", "stieß"),
        ("Der Wagen stiess gegen einen Baum.", "stiess"),
        ("Sie verkannte die Lage.", "verkannte"),
        ("Ob die Stadt die Frist einhält, ist offen.", "einhält"),
        ("Er handelte mit Autos.", "handelte"),
        ("Die Kirche wandte sich an die Gläubigen.", "wandte"),
        ("Für den Bau verwendete sie Holz.", "verwendete"),
        ("Der Chef stellte sie ein.", "stellte"),
    ],
)
def test_the_form_of_a_common_verb_is_found(sentence: str, form: str) -> None:
    assert form in sentence
    assert form in tables.common_verb_forms()


@pytest.mark.parametrize(
    "word", "gestiegen abgenommen meinte heute langen bestimmten entfernt Steigen einen sieben".split()
)
def test_what_is_no_present_or_preterite_of_a_common_verb(word: str) -> None:
    assert word not in tables.common_verb_forms()


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("Es handle sich um einen Unfall.", "handle"),
        ("Es handele sich um einen Unfall.", "handele"),
        ("Das ändere nichts.", "ändere"),
        ("Er wisse von nichts und sei unschuldig.", "wisse"),
        ("Er wisse von nichts und sei unschuldig.", "sei"),
        ("Die Vorwürfe seien haltlos.", "seien"),
        ("Man nehme das ernst.", "nehme"),
        ("Wenn die Zahl abnehme, werde man öffnen.", "abnehme"),
        ("Der Bund müsse einspringen.", "müsse"),
        ("Dafür gäbe es keine Mehrheit.", "gäbe"),
        ("Sie hätten nichts gewusst.", "hätten"),
        ("Das dürften die meisten verstehen.", "dürften"),
        ("Dann stünden viele Häuser leer.", "stünden"),
        ("Dafür bräuchte es mehr Geld.", "bräuchte"),
        ("Die Zahl steige seit Jahren.", "steige"),
        ("Das stosse auf Kritik.", "stosse"),
        ("Er zweifele daran.", "zweifele"),
    ],
)
def test_a_konjunktiv_form_is_found(sentence: str, form: str) -> None:
    assert form in sentence
    assert form in tables.konjunktiv_forms()


# What is something else in news, or is an indicative as well.
@pytest.mark.parametrize(
    "word",
    (
        "sollte wollte zeigte drohten raste nehmen gestiegen möchte heute ohne gerade beide lange nahe weise spitze "
        "klare gleiche einige eine meine bitte anstelle äußere Nehme"
    ).split(),
)
def test_what_is_no_konjunktiv(word: str) -> None:
    assert word not in tables.konjunktiv_forms()


def test_the_homographs_are_forms_of_listed_verbs() -> None:
    """A word that no verb makes need not be kept out."""
    indicative, konjunktiv = verbs._common_forms()
    listed = {row["form"] for row in tables.load_table("verb_homographs").rows}
    assert listed <= indicative | konjunktiv | set(tables.verb_forms())


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
        ("taz-Redakteurin", "Redakteurin", "f"),
        ("17-Jähriger", "Jährige", "x"),
        ("Festgenommene", "Festgenommene", "x"),
        ("Obdachlosen", "Obdachlose", "x"),
        ("Geschäftsfrau", "Geschäftsfrau", "f"),
        ("Geschäftsleuten", "Leute", "x"),
        ("Nationalfußballerin", "Fußballerin", "f"),
        ("Rettungskräfte", "Rettungskraft", "f"),
        ("Düsseldorfer", "Düsseldorfer", "m"),
    ],
)
def test_a_role_is_found_with_its_gender(word: str, head: str, gender: str) -> None:
    role = tables.find_role(word)
    assert role is not None
    assert (role.head, role.gender) == (head, gender)


@pytest.mark.parametrize(
    "word",
    (
        "Regierung Hoffmann Nachricht Computer Rat minister Rutte Fahrzeuge Sekunden Häuser 17-jährig Kollektoren "
        "Schalter Freiwillige Radmacher"
    ).split(),
)
def test_what_is_no_role_is_none(word: str) -> None:
    assert tables.find_role(word) is None


def test_an_empty_word_is_nothing() -> None:
    assert tables.find_role("") is None
    assert "" not in tables.common_verb_forms() | tables.konjunktiv_forms()


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
        ("Kilian", "m"),
        ("Lennard", "m"),
        ("Annett", "f"),
        ("Çiğdem", "f"),
        ("Nicholas", "m"),
        ("Maciej", "m"),
        ("Dejan", "m"),
        ("Al-Dschasira", None),
        ("Davor", None),
        ("Mir", None),
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
    [
        ("Angaben", "Angabe"),
        ("dpa-Angaben", "Angabe"),
        ("Polizeiangaben", "Angabe"),
        ("Worten", "Wort"),
        ("Presseerklärung", "Presseerklärung"),
        ("Bekunden", "Bekunden"),
        ("Dafürhalten", "Dafürhalten"),
        ("Sprachregelung", "Sprachregelung"),
        ("Ausspruch", "Ausspruch"),
        ("Hilferufe", "Hilferuf"),
    ],
)
def test_a_noun_of_utterance_is_found(word: str, noun: str) -> None:
    cue = tables.noun_cue(word)
    assert cue is not None
    assert cue.noun == noun


@pytest.mark.parametrize("word", ["Motto", "Slogan", "Schlagwort", "Gerücht", "Geschwüre", "Auslosung", "Nachrede"])
def test_what_announces_nobodys_words_is_no_noun_of_utterance(word: str) -> None:
    assert tables.noun_cue(word) is None


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
        ("Schottland", "Schottland", "n", "place"),
        ("Staatsfernsehen", "Staatsfernsehen", "n", "organisation"),
        ("Parteispitze", "Parteispitze", "f", "organisation"),
        ("SPD-Spitze", "Spitze", "f", "organisation"),
        ("Elternrat", "Elternrat", "m", "organisation"),
        ("Schulleitung", "Schulleitung", "f", "organisation"),
        ("Regimes", "Regime", "n", "organisation"),
        ("Forscherteam", "Team", "n", "group"),
        ("Koalitionskreisen", "Koalitionskreise", "x", "group"),
        ("Autoindustrie", "Industrie", "f", "group"),
    ],
)
def test_an_organisation_is_found(word: str, found: str, gender: str, kind: str) -> None:
    organisation = tables.find_organisation(word)
    assert organisation is not None
    assert (organisation.word, organisation.gender, organisation.kind) == (found, gender, kind)


@pytest.mark.parametrize("word", ["Freiwilligen", "Heiligen", "Wasserleitung", "Baustelle", "ISS", "Zwischenlager"])
def test_what_is_no_organisation_is_none(word: str) -> None:
    assert tables.find_organisation(word) is None


def test_a_document_can_speak() -> None:
    found = tables.document_noun("Abschlussberichts")
    assert found is not None
    assert (found.noun, found.gender) == ("Bericht", "m")
    assert tables.document_noun("Gebrauchsanweisung") is not None
    assert tables.document_noun("Staatsverträgen") is not None
    assert tables.document_noun("Minister") is None


def test_abbreviations_end_in_a_full_stop() -> None:
    assert {"Dr.", "z. B.", "z.B.", "Mio.", "St."} <= tables.abbreviations()
    assert all(abbreviation.endswith(".") for abbreviation in tables.abbreviations())
    assert "So." not in tables.abbreviations()
