"""Is gold read as it was meant, are mistakes in it named, and does the evaluation say when a floor is not held?"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from quotes.evaluation.annotation import GoldArticle, GoldError, GoldSet
from quotes.evaluation.command import main
from quotes.evaluation.floors import FloorsError, check_floors, floors_of, read_floors
from quotes.evaluation.gold import read_gold
from quotes.evaluation.scoring import sum_up
from quotes.frames.confidence import MEASURED

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"

VELT = "Bürgermeister Tom Velt war da. „Wir fangen morgen an“, sagte Velt. Das Stück heißt „Der Umbau“.\n"
START = VELT.index("„Wir")
DIRECT = {"type": "direct", "start": START, "end": START + 22}
SPOKEN = DIRECT | {"speaker": {"start": 61, "end": 65, "text": "Velt"}, "name": "Tom Velt", "kind": "person"}


def write_annotated(folder: Path, *quotations: object) -> Path:
    """NAME.txt and NAME.gold.json in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.txt").write_text(VELT, encoding="utf-8")
    (folder / "a.gold.json").write_text(json.dumps({"title": "", "quotations": quotations}), encoding="utf-8")
    return folder


def write_passage(folder: Path, quotations: str, text: str = VELT, more: str = "") -> Path:
    """A TOML file with one passage; `more` are further keys."""
    path = folder / "own.toml"
    body = f'[[passage]]\nshows = "trap"\ntext = """{text}"""\nquotations = [{quotations}]\n{more}\n'
    path.write_text(body, encoding="utf-8")
    return path


def the_article(sets: list[GoldSet]) -> GoldArticle:
    ((article,),) = [one.articles for one in sets]
    return article


# ---- annotated articles


def test_an_annotated_folder_gives_direct_and_unclear_spans_and_no_others(tmp_path: Path) -> None:
    unclear = {"type": "unclear", "start": 0, "end": 13}
    folder = write_annotated(
        tmp_path / "radio" / "dev", SPOKEN, DIRECT, unclear, {"type": "other", "start": 0, "end": 5}
    )
    sets = read_gold([folder])
    article = the_article(sets)
    spoken, silent = article.quotations
    assert sets[0].name == "radio/dev"
    assert article.article.text == VELT
    assert (spoken.mention, spoken.name, spoken.kind) == ((61, 65, "Velt"), "Tom Velt", "person")
    assert silent.is_open
    assert article.unclear == ((0, 13),)


@pytest.mark.parametrize(
    ("quotation", "finding"),
    [
        (DIRECT | {"end": 999}, "are no span of the text of 96 characters"),
        (DIRECT | {"start": None}, "start None"),
        (DIRECT | {"end": START}, "are no span"),
        (SPOKEN | {"kind": "Person"}, "kind is 'Person'"),
        (SPOKEN | {"name": 7}, "name is 7"),
        (SPOKEN | {"speaker": "Velt"}, "speaker is 'Velt'"),
        (SPOKEN | {"speaker": {"start": 5}}, "end None"),
        ({"start": 0, "end": 5}, "type is missing"),
    ],
)
def test_a_wrong_annotation_is_named_with_its_file_and_number(
    quotation: dict[str, object], finding: str, tmp_path: Path
) -> None:
    folder = write_annotated(tmp_path, SPOKEN, quotation)
    with pytest.raises(GoldError) as caught:
        read_gold([folder])
    assert caught.value.place.startswith(f"{folder / 'a.gold.json'}, quotation 2")
    assert finding in caught.value.finding
    assert caught.value.remedy


@pytest.mark.parametrize("content", ["{", "[]", '{"quotations": 3}', '{"quotations": [3]}', "\udcff"])
def test_a_broken_annotation_file_is_named(content: str, tmp_path: Path) -> None:
    folder = write_annotated(tmp_path)
    (folder / "a.gold.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(GoldError, match=r"a\.gold\.json: .*; .*\."):
        read_gold([folder])


@pytest.mark.parametrize("name", ["nowhere", "nowhere.toml", "empty"])
def test_a_path_without_gold_is_named(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(GoldError, match=name):
        read_gold([tmp_path / name])


# ---- own passages


def test_a_passage_says_where_wording_and_mention_stand(tmp_path: Path) -> None:
    spoken = '{wording = "Wir fangen morgen an", mention = "Velt", name = "Tom Velt", kind = "person", role = "Chef"}'
    sets = read_gold(
        [write_passage(tmp_path, spoken, more='title = "Bau"\npublished = 2024-10-22\nothers = ["Der Umbau"]')]
    )
    article = the_article(sets)
    (quotation,) = article.quotations
    assert sets[0].name == "own"
    assert article.article.document.endswith("own.toml, passage 1 (trap)")
    assert (article.article.title, str(article.article.published)) == ("Bau", "2024-10-22")
    assert VELT[quotation.start : quotation.end] == "Wir fangen morgen an"
    assert (quotation.mention, quotation.name, quotation.kind) == ((61, 65, "Velt"), "Tom Velt", "person")


TWICE = "er kam gestern. „Ja“, ruft er. Der Rat rief zurück: „Ja“, wiederholte er."
MENTIONS = [0, 27, 70]


@pytest.mark.parametrize(
    ("keys", "mention"),
    [
        ('mention = "er"', 1),
        ('mention = "er", mention_occurrence = 1', 0),
        ('mention = "er", mention_occurrence = 3', 2),
        ('occurrence = 2, mention = "er"', 2),
        ('occurrence = 2, mention = "er", mention_occurrence = 2', 1),
    ],
)
def test_of_several_mentions_the_nearest_or_the_counted_one_is_meant(keys: str, mention: int, tmp_path: Path) -> None:
    passage = write_passage(tmp_path, f'{{wording = "Ja", {keys}}}', TWICE)
    found = the_article(read_gold([passage])).quotations[0].mention
    assert found is not None
    assert (found.start, found.text) == (MENTIONS[mention], "er")


def test_of_two_mentions_equally_near_the_one_behind_is_meant(tmp_path: Path) -> None:
    passage = write_passage(tmp_path, '{wording = "Ja", mention = "er"}', "Nun bot er alles: „Ja“, sagte er.")
    found = the_article(read_gold([passage])).quotations[0].mention
    assert found is not None
    assert found.start == 30


@pytest.mark.parametrize(
    ("quotations", "more", "finding"),
    [
        ('{wording = "Wir fangen übermorgen an"}', "", "the wording „Wir fangen übermorgen an“ does not occur"),
        ('{wording = "ir fangen morgen an"}', "", "does not occur"),
        ('{wording = "Wir fangen morgen an", mention = "Eva Berg"}', "", "the mention „Eva Berg“ does not occur"),
        ('{wording = "Wir fangen morgen an", mention = "morgen"}', "", "outside of the quotations"),
        ('{wording = "Wir fangen morgen an", name = "Tom Velt"}', "", "says who spoke, but has no mention"),
        ('{wording = "Wir fangen morgen an", mention = "Velt", kind = "man"}', "", "kind is 'man'"),
        ('{wording = "Wir fangen morgen an", mention = "Velt", mention_occurrence = 3}', "", "mention_occurrence is 3"),
        ('{wording = "Wir fangen morgen an", speaker = "Velt"}', "", "unknown key speaker"),
        ('{wording = "Wir fangen"}, {wording = "fangen morgen"}', "", "„fangen morgen“ overlaps another quotation"),
        ('{mention = "Velt"}', "", "wording is missing"),
        ("", 'others = ["Das Stück „Umbau“"]', "„Das Stück „Umbau““ among others does not occur"),
        ("", "others = [3]", "others is [3]"),
        ("", 'other = ["Der Umbau"]', "unknown key other"),
        ("", 'published = "gestern"', "published is 'gestern'"),
        ("3", "", "quotations is no list of tables"),
    ],
)
def test_a_wrong_passage_is_named_with_its_file_number_and_what_it_shows(
    quotations: str, more: str, finding: str, tmp_path: Path
) -> None:
    path = write_passage(tmp_path, quotations, more=more)
    with pytest.raises(GoldError) as caught:
        read_gold([path])
    assert caught.value.place.startswith(f"{path}, passage 1")
    assert finding in caught.value.finding
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("[[passage]", "is no TOML"),
        ("", "holds no passage"),
        ("passage = 3", "passage is no list of tables"),
        ('[[passages]]\nshows = "trap"', "unknown key passages"),
        ('[[passage]]\ntext = "Ja"', "shows is missing"),
        ('[[passage]]\nshows = "trap"\ntext = " "', "text is ' '"),
    ],
)
def test_a_broken_file_of_passages_is_named(content: str, finding: str, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError) as caught:
        read_gold([tmp_path])
    assert caught.value.place.startswith(str(tmp_path / "own.toml"))
    assert finding in caught.value.finding


def test_our_own_passages_show_every_rule() -> None:
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.toml"))]
    shown = {passage["shows"] for table in tables for passage in table["passage"]}
    assert set(MEASURED) - shown == set()


def test_our_own_passages_can_be_read_and_are_each_there_once() -> None:
    texts = [article.article.text for one in read_gold([GOLD]) for article in one.articles]
    assert len(texts) == len(set(texts)) > 0


# ---- floors


def write_floors(folder: Path, content: str) -> Path:
    path = folder / "floors.toml"
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("floors", "status", "named"),
    [
        ('["own"]\ndetection = 1.0\nattribution = 1.0', 0, []),
        ('["own"]\ndetection = 0.6\nname = 0.5', 1, ["own: below its floor: name 0.0000, floor 0.5"]),
        ('["own"]\njoint = 1.0\nopen = 0.1', 1, ["own: below its floor: open 0.0000, floor 0.1"]),
        ('["press"]\ndetection = 1.0', 0, []),
    ],
)
def test_a_figure_below_its_floor_is_named_and_the_exit_status_is_one(
    floors: str, status: int, named: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    passage = write_passage(tmp_path, '{wording = "Wir fangen morgen an", mention = "Velt", name = "Eva Berg"}')
    file = write_floors(tmp_path.parent, floors)
    assert main([str(passage), "--floors", str(file), "--errors", "3"]) == status
    printed = capsys.readouterr()
    assert printed.err.splitlines() == named
    assert "== own ==" in printed.out
    assert "want [Eva Berg] got [Tom Velt] by inversion-after" in printed.out


def test_several_sets_are_also_shown_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_annotated(tmp_path / "radio", SPOKEN)
    passage = write_passage(tmp_path, '{wording = "Wir fangen morgen an", mention = "Velt"}')
    assert main([str(folder), str(passage)]) == 0
    together = capsys.readouterr().out.split("== all of them ==")[1]
    assert "inversion-after      2     2  1.000" in together


def test_bad_gold_ends_the_evaluation_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(write_passage(tmp_path, '{wording = "Nie"}'))]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "own.toml, passage 1 (trap): the wording „Nie“ does not occur in the text; copy it" in printed.err


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("[own", "is no TOML"),
        ("own = 0.9", "no table of floors"),
        ("[own]\nrecall = 0.9", "no figure is called recall"),
        ("[own]\njoint = 90", "the floor of joint is 90"),
        ("[own]\njoint = true", "the floor of joint is True"),
    ],
)
def test_wrong_floors_are_named(content: str, finding: str, tmp_path: Path) -> None:
    with pytest.raises(FloorsError, match=finding):
        read_floors(write_floors(tmp_path, content))


def test_floors_belong_to_a_set_by_its_name_or_its_last_part() -> None:
    floors = {"press": {"joint": 0.7}, "wikinews/dev": {"joint": 0.6}}
    assert floors_of("data/press", floors) == floors_of("press", floors) == {"joint": 0.7}
    assert floors_of("wikinews/dev", floors) == {"joint": 0.6}
    assert floors_of("wikinews/train", floors) == floors_of("express", floors) == {}


def test_a_floor_is_held_by_a_figure_that_equals_it() -> None:
    assert check_floors(sum_up([]), {"detection": 0.0, "name": 0.0}) == []
    assert check_floors(sum_up([]), {"detection": 0.1}) == ["detection 0.0000, floor 0.1"]


def test_the_floors_of_the_house_can_be_read() -> None:
    floors = read_floors(ROOT / "bench" / "floors.toml")
    assert {"own", "wikinews/dev", "press", "names/seen", "names/unseen"} <= set(floors)
