"""An editor sits at the real server and corrects: assign, verify, reject, rename, merge, split, undo, note a number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, Keys

from tests.browser.logged_in import add_account, logged_in
from tests.browser.reader import PHONE_WIDTH, Reader
from tests.browser.server import call_wortlaut, serve_seeds

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def desk(chromium: Chrome, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Folder and address of a server of its own, since what is decided here would show in the other tests."""
    folder = tmp_path_factory.mktemp("desk")
    with serve_seeds(folder) as address:
        add_account(folder)
        yield folder, address


@pytest.fixture
def editor(chromium: Chrome, desk: tuple[Path, str]) -> Iterator[Reader]:
    """An editor who has logged in, with an empty console."""
    with logged_in(chromium, desk[1]) as editor:
        yield editor


def open_quotation(editor: Reader, words: str, person: str = "") -> str:
    """Opens the page of the first quotation that a search finds; gives its path."""
    editor.search(words, person)
    editor.follow(editor.see(".hit .permalink"))
    return editor.driver.current_url.removeprefix(editor.address)


def fill_in(editor: Reader, form: str, why: str, **fields: str) -> None:
    """Types into the fields of a form, by their ids, and the reason into its own."""
    for field, text in fields.items():
        editor.see(f"#{form} #{field}").send_keys(text)
    editor.see(f"#{form} input[name=why]").send_keys(why)


def press(editor: Reader, form: str, name: str) -> None:
    """Presses the button of a form that has this name on it."""
    buttons = [button for button in editor.see_all(f"#{form} button") if name in button.text]
    editor.go(buttons[0].click)


def undo_first(editor: Reader, why: str) -> None:
    """Opens the first decision in force in the history and takes it back."""
    editor.see(".undo summary").click()
    editor.see(".undo input[name=why]").send_keys(why)
    editor.go(lambda: editor.see(".undo button").click())


def test_quotation_is_assigned_by_a_suggestion_and_undone(editor: Reader) -> None:
    page = open_quotation(editor, "", "Sabrina Singh")
    editor.follow(editor.see("#edit"))
    field = editor.see("#assign #person")
    field.send_keys("Rutt")
    editor.wait_for(".suggestions [role=option]")
    field.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    assert field.get_attribute("value") == "Mark Rutte"
    fill_in(editor, "assign", "Mitschnitt gehört")
    press(editor, "assign", "Zuordnen")
    assert editor.driver.current_url.endswith(page)
    assert editor.read(".said") == ["Neu zugeordnet."]
    assert editor.read(".byline .speaker") == ["Mark Rutte"]
    assert editor.read(".history li > p:first-child") == ["Zugeordnet: Mark Rutte, vorher Sabrina Singh"]
    assert "Mitschnitt gehört" in editor.read(".history li > p.aside")[0]
    undo_first(editor, "verhört")
    assert editor.read(".byline .speaker") == ["Sabrina Singh"]
    assert "verhört" in " ".join(editor.read(".history .undone"))


def test_quotation_is_verified_then_rejected_and_back(editor: Reader) -> None:
    page = open_quotation(editor, "Eskalation")
    editor.follow(editor.see("#edit"))
    fill_in(editor, "judge", "mit der Seite verglichen")
    press(editor, "judge", "Geprüft")
    assert editor.read(".facts .verified") == ["von der Redaktion geprüft"]
    editor.follow(editor.see("#edit"))
    fill_in(editor, "judge", "ein Titel")
    press(editor, "judge", "kein Zitat")
    assert editor.see(".alarm").is_displayed()
    found = editor.address + page
    editor.search("Eskalation")
    assert found not in [link.get_attribute("href") for link in editor.see_all(".permalink")]
    editor.open(page)
    undo_first(editor, "doch keiner")
    editor.search("Eskalation")
    assert found in [link.get_attribute("href") for link in editor.see_all(".permalink")]


def test_someone_new_is_named_without_scripts_on_a_phone(editor: Reader) -> None:
    with editor.on_phone(), editor.without_scripts():
        open_quotation(editor, "", "Lloyd Austin")
        editor.follow(editor.see("#edit"))
        assert editor.width_needed() <= PHONE_WIDTH
        fill_in(editor, "assign", "steht so da", person="Friederike Hohenlinden-Waldershausen")
        press(editor, "assign", "Zuordnen")
        editor.take_complaints()  # Chromium reports the status 400, as it should
        assert editor.read("#error") == ["Wer ist gemeint?"]
        assert editor.width_needed() <= PHONE_WIDTH
        press(editor, "assign", "Neu anlegen")
        assert editor.read(".byline .speaker") == ["Friederike Hohenlinden-Waldershausen"]
        assert editor.width_needed() <= PHONE_WIDTH


def test_speaker_is_renamed_merged_split_and_noted(editor: Reader) -> None:
    editor.open("/speakers?q=Healey")
    editor.follow(editor.see(".register .speaker, .speaker"))
    editor.follow(editor.see("#edit"))
    fill_in(editor, "rename", "so nennt er sich", other="John P. Healey")
    press(editor, "rename", "Namen zeigen")
    assert editor.read("h1") == ["John P. Healey"]
    editor.follow(editor.see("#edit"))
    fill_in(editor, "wikidata", "nachgesehen", number="Q1701238")
    press(editor, "wikidata", "Vermerken")
    assert "Q1701238" in editor.read(".wikidata")[0]
    old = editor.driver.current_url
    editor.follow(editor.see("#edit"))
    fill_in(editor, "merge", "zur Probe", person="Robert Wood")
    press(editor, "merge", "Zusammenführen")
    joined = editor.driver.current_url
    assert len(editor.see_all(".hit")) >= 3
    editor.open(old.removeprefix(editor.address))
    assert editor.driver.current_url == joined
    undo_first(editor, "nur eine Probe")
    editor.open("/speakers?q=Wood")
    assert any("Robert Wood" in name for name in editor.read(".speaker"))


def test_articles_are_split_off_by_the_keyboard_and_joined_again(editor: Reader) -> None:
    editor.open("/speakers?q=Selenskyj")
    editor.follow(editor.see(".speaker"))
    editor.follow(editor.see("#edit"))
    editor.see("#split input[name=article]").send_keys(Keys.SPACE)
    fill_in(editor, "split", "ein anderer")
    press(editor, "split", "abtrennen")
    editor.open("/speakers?q=Selenskyj")
    assert len(editor.see_all(".register .speaker, ul .speaker")) == 2
    editor.open("/history")
    undo_first(editor, "doch derselbe")
    editor.open("/speakers?q=Selenskyj")
    assert len(editor.see_all(".register .speaker, ul .speaker")) == 1


def test_outlet_gets_a_wikidata_number_and_loses_it(editor: Reader) -> None:
    editor.open("/outlets")
    editor.follow_named(".register a", "KBS")
    editor.follow(editor.see("#edit"))
    fill_in(editor, "wikidata", "nachgesehen", number="Q495374")
    press(editor, "wikidata", "Vermerken")
    assert "Q495374" in editor.read(".wikidata")[0]
    undo_first(editor, "vertippt")
    assert editor.see_all(".wikidata") == []


def test_correction_survives_ingest_and_reindex(editor: Reader, desk: tuple[Path, str]) -> None:
    page = open_quotation(editor, "", "Boris Pistorius")
    editor.follow(editor.see("#edit"))
    fill_in(editor, "judge", "Mitschnitt")
    press(editor, "judge", "Geprüft")
    call_wortlaut(desk[0], "ingest", "seeds")
    call_wortlaut(desk[0], "reread")
    call_wortlaut(desk[0], "reindex")
    editor.open(page)
    assert editor.read(".facts .verified") == ["von der Redaktion geprüft"]
    assert "Mitschnitt" in " ".join(editor.read(".history"))


def test_articles_are_joined_and_parted_on_a_phone(editor: Reader) -> None:
    pages = []
    for words in ("Eskalation", "gleich Null"):
        open_quotation(editor, words)
        editor.follow(editor.see("#article"))
        pages.append(editor.driver.current_url.removeprefix(editor.address))
    with editor.on_phone():
        editor.open(pages[0])
        editor.follow(editor.see("#edit"))
        assert editor.width_needed() <= PHONE_WIDTH
        fill_in(editor, "join", "dieselbe Meldung", address=editor.address + pages[1])
        press(editor, "join", "Ist eine Kopie")
        assert editor.read(".said") == ["Als Kopie vermerkt."]
        assert editor.see("#copies a[href^='/article/']").get_attribute("href") == editor.address + pages[1]
        editor.follow(editor.see("#edit"))
        editor.see("#part input[type=checkbox]").click()
        fill_in(editor, "part", "doch nicht")
        press(editor, "part", "keine Kopien")
        assert editor.see_all("#copies") == []
        assert editor.width_needed() <= PHONE_WIDTH
        assert len(editor.see_all(".history li[id]")) == 2
