"""What an editor decides holds: through new articles, another extractor, a new index; and it can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from index import tables
from index.archive import reading, writing
from index.desk import SearchDesk, open_desk
from index.editing import (
    EditingError,
    Editor,
    NewSpeaker,
    judge_quotation,
    link_wikidata,
    merge_speakers,
    reassign_quotation,
    rename_speaker,
    split_speaker,
    undo_decision,
)
from index.filters import Filters
from index.history import find_heir, list_decisions, list_history
from index.lookup import count_totals, load_quotation
from index.recording import record_article
from index.records import QuotationRecord
from index.resolution import resolve_all
from index.speakers import find_speakers, list_speakers, load_speaker
from quotes.values import Article, Quotation
from tests.index_examples import Said, found, make_article, search

EVA = Editor("Eva Kern", "steht so im Mitschnitt")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SearchDesk]:
    """An archive with its index."""
    with open_desk(tmp_path / "var") as desk:
        yield desk


def record_saying(desk: SearchDesk, name: str | None, text: str, role: str | None = None) -> str:
    """Records an article with one quotation; gives the quotation's id."""
    article, quotations = make_article(Said(name, text, role=role), url=f"https://zeitung.example/{text}")
    record_article(desk.archive, article, quotations, "1")
    return quotations[0].id


def look_up(desk: SearchDesk, quotation: str) -> QuotationRecord:
    record = load_quotation(desk.archive, quotation)
    assert record is not None
    return record


def name_of(desk: SearchDesk, quotation: str) -> str | None:
    speaker = look_up(desk, quotation).speaker
    return speaker.name if speaker else None


def speaker_of(desk: SearchDesk, quotation: str) -> str:
    speaker = look_up(desk, quotation).speaker
    assert speaker is not None
    return speaker.id


def names(desk: SearchDesk) -> list[str]:
    return sorted(summary.speaker.name for summary in list_speakers(desk.archive))


def test_quotation_is_given_to_another_speaker_and_back(desk: SearchDesk) -> None:
    rutte = record_saying(desk, "Mark Rutte", "Ja.", "Generalsekretär")
    singh = record_saying(desk, "Sabrina Singh", "Nein.")
    decision = reassign_quotation(desk.archive, EVA, rutte, speaker_of(desk, singh))
    record = look_up(desk, rutte)
    assert (name_of(desk, rutte), record.role, record.decided) == ("Sabrina Singh", None, True)
    desk.catch_up()
    assert sorted(found(search(desk, "", Filters(speaker="Singh")))) == ["Ja.", "Nein."]
    (said,) = list_history(desk.archive, rutte)
    assert (said.editor, said.action, said.why) == ("Eva Kern", "reassign", "steht so im Mitschnitt")
    assert (said.before, said.after) == ({"name": "Mark Rutte"}, {"name": "Sabrina Singh"})
    undo_decision(desk.archive, Editor("Tom Berg", "doch nicht"), decision)
    record = look_up(desk, rutte)
    assert (name_of(desk, rutte), record.role, record.decided) == ("Mark Rutte", "Generalsekretär", False)
    (said,) = list_history(desk.archive, rutte)
    assert (said.undone_by, said.undone_why) == ("Tom Berg", "doch nicht")
    desk.catch_up()
    assert found(search(desk, "", Filters(speaker="Singh"))) == ["Nein."]


def test_quotation_is_given_to_someone_new_or_left_open(desk: SearchDesk) -> None:
    quotation = record_saying(desk, "Mark Rutte", "Ja.")
    reassign_quotation(desk.archive, EVA, quotation, NewSpeaker("Ida  Kern"))
    assert (name_of(desk, quotation), names(desk)) == ("Ida Kern", ["Ida Kern"])
    other = record_saying(desk, "Ida Kern", "Später.")
    assert speaker_of(desk, other) == speaker_of(desk, quotation)
    reassign_quotation(desk.archive, EVA, quotation, None)
    assert name_of(desk, quotation) is None
    assert [decision.action for decision in list_history(desk.archive, quotation)] == ["reassign", "reassign"]


def test_rejected_quotation_is_shown_nowhere_but_at_its_address(desk: SearchDesk) -> None:
    quotation, other = record_saying(desk, "Mark Rutte", "Titanic"), record_saying(desk, "Mark Rutte", "Ja.")
    decision = judge_quotation(desk.archive, EVA, quotation, "reject")
    desk.catch_up()
    assert found(search(desk, "Titanic")) == []
    assert (count_totals(desk.archive).quotations, look_up(desk, quotation).verdict) == (1, "rejected")
    assert [summary.quotations for summary in list_speakers(desk.archive)] == [1]
    undo_decision(desk.archive, EVA, decision)
    desk.catch_up()
    assert found(search(desk, "Titanic")) == ["Titanic"]
    assert speaker_of(desk, quotation) == speaker_of(desk, other)


def test_two_speakers_are_one_now_and_in_later_articles(desk: SearchDesk) -> None:
    kasner, merkel = record_saying(desk, "Angela Kasner", "Eins."), record_saying(desk, "Angela Merkel", "Zwei.")
    old = speaker_of(desk, kasner)
    decision = merge_speakers(desk.archive, EVA, speaker_of(desk, merkel), old)
    later = record_saying(desk, "Angela Kasner", "Drei.")
    ids = {speaker_of(desk, one) for one in (kasner, merkel, later)}
    assert len(ids) == 1
    assert len(names(desk)) == 1
    for address in (old, *ids):
        assert load_speaker(desk.archive, address) is not None or find_heir(desk.archive, address) in ids
    desk.catch_up()
    assert len(found(search(desk, "", Filters(speaker="Kasner")))) == 3
    undo_decision(desk.archive, EVA, decision)
    assert names(desk) == ["Angela Kasner", "Angela Merkel"]
    assert speaker_of(desk, kasner) == speaker_of(desk, later) == old
    assert len(list_history(desk.archive, old)) == 1


def test_namesakes_are_parted_and_joined_again(desk: SearchDesk) -> None:
    first, second, third = (record_saying(desk, "Michael Müller", text) for text in ("Eins.", "Zwei.", "Drei."))
    speaker = speaker_of(desk, first)
    article = look_up(desk, second).article.id
    split_speaker(desk.archive, EVA, speaker, [article])
    assert speaker_of(desk, first) == speaker_of(desk, third) != speaker_of(desk, second)
    assert find_heir(desk.archive, speaker) == speaker_of(desk, first)
    later = record_saying(desk, "Michael Müller", "Vier.")
    assert speaker_of(desk, later) == speaker_of(desk, first)
    merge_speakers(desk.archive, EVA, speaker_of(desk, first), speaker_of(desk, second))
    assert speaker_of(desk, second) == speaker_of(desk, first) == speaker


def test_wrongly_joined_spellings_are_parted(desk: SearchDesk) -> None:
    first, second = record_saying(desk, "Sergej Lawrow", "Eins."), record_saying(desk, "Sergei Lavrov", "Zwei.")
    assert speaker_of(desk, first) == speaker_of(desk, second)
    split_speaker(desk.archive, EVA, speaker_of(desk, first), [look_up(desk, second).article.id])
    assert speaker_of(desk, first) != speaker_of(desk, second)


def test_name_is_chosen_and_found(desk: SearchDesk) -> None:
    quotation = record_saying(desk, "Wolodimir Selenski", "Ja.")
    decision = rename_speaker(desk.archive, EVA, speaker_of(desk, quotation), "Wolodymyr Selenskyj")
    record_saying(desk, "Wolodimir Selenski", "Nein.")
    assert names(desk) == ["Wolodymyr Selenskyj"]
    assert find_speakers(desk.archive, "Selenskyj")
    undo_decision(desk.archive, EVA, decision)
    assert names(desk) == ["Wolodimir Selenski"]


def test_wikidata_id_is_noted_for_speaker_and_outlet(desk: SearchDesk) -> None:
    article, quotations = make_article(Said("Mark Rutte", "Ja."), outlet="Zeitung")
    outlet = record_article(desk.archive, article, quotations).article.outlet
    assert outlet is not None
    speaker = speaker_of(desk, quotations[0].id)
    link_wikidata(desk.archive, EVA, speaker, "Q57792")
    decision = link_wikidata(desk.archive, EVA, outlet.id, "Q1")
    known = load_speaker(desk.archive, speaker)
    assert known is not None
    assert known.wikidata == "Q57792"
    undo_decision(desk.archive, EVA, decision)
    with reading(desk.archive) as connection:
        assert connection.execute(select(tables.outlet.c.wikidata)).scalars().all() == [None]


@pytest.mark.parametrize(
    ("why", "wikidata"),
    [("", "Q1"), (" ", "Q1"), ("x" * 501, "Q1"), ("gut", "Q0"), ("gut", "1"), ("gut", "Q1'--"), ("gut", "https://x")],
)
def test_decision_without_reason_or_sense_is_refused(desk: SearchDesk, why: str, wikidata: str) -> None:
    speaker = speaker_of(desk, record_saying(desk, "Mark Rutte", "Ja."))
    with pytest.raises(EditingError):
        link_wikidata(desk.archive, Editor("Eva Kern", why), speaker, wikidata)
    assert list_decisions(desk.archive, 10) == []


def test_what_is_not_there_cannot_be_decided_on(desk: SearchDesk) -> None:
    quotation = record_saying(desk, "Mark Rutte", "Ja.")
    speaker, article = speaker_of(desk, quotation), look_up(desk, quotation).article.id
    attempts: list[Callable[[], str]] = [
        lambda: reassign_quotation(desk.archive, EVA, "q-0", None),
        lambda: reassign_quotation(desk.archive, EVA, quotation, "s-0"),
        lambda: reassign_quotation(desk.archive, EVA, quotation, NewSpeaker(" ")),
        lambda: merge_speakers(desk.archive, EVA, speaker, speaker),
        lambda: split_speaker(desk.archive, EVA, speaker, []),
        lambda: split_speaker(desk.archive, EVA, speaker, [article]),
        lambda: undo_decision(desk.archive, EVA, "d-0"),
        lambda: link_wikidata(desk.archive, EVA, "o-0", "Q1"),
    ]
    for attempt in attempts:
        with pytest.raises(EditingError):
            attempt()
    assert list_decisions(desk.archive, 10) == []


# An article, and what a first and a second extractor find in it.
LEAD = "Sprecherin Sabrina Singh trat auf.\n"


def read_twice(desk: SearchDesk) -> tuple[Article, Quotation]:
    article, (quotation,) = make_article(Said("Singh", "Wir sind besorgt", role="Sprecherin"), lead=LEAD)
    record_article(desk.archive, article, [quotation], "1")
    return article, quotation


def reread(archive: Engine, article: Article, *quotations: Quotation, extractor: str = "2") -> str:
    return record_article(archive, article, quotations, extractor).status


def test_another_extractor_takes_over_what_it_finds(desk: SearchDesk) -> None:
    article, quotation = read_twice(desk)
    assert quotation.speaker is not None
    old = speaker_of(desk, quotation.id)
    better = replace(quotation, speaker=replace(quotation.speaker, name="Sabrina Singh"))
    assert reread(desk.archive, article, better) == "updated"
    assert (name_of(desk, quotation.id), names(desk)) == ("Sabrina Singh", ["Sabrina Singh"])
    assert find_heir(desk.archive, old) == speaker_of(desk, quotation.id)
    assert reread(desk.archive, article, better) == "unchanged"
    assert reread(desk.archive, article, better, extractor="3") == "unchanged"


def test_quotation_with_another_span_keeps_its_id(desk: SearchDesk) -> None:
    article, quotation = read_twice(desk)
    shorter = replace(quotation, id="q-other", start=quotation.start + 4, text=quotation.text[3:])
    reread(desk.archive, article, shorter)
    assert (look_up(desk, quotation.id).text, load_quotation(desk.archive, "q-other")) == (" sind besorgt", None)
    reread(desk.archive, article, extractor="3")
    assert load_quotation(desk.archive, quotation.id) is None
    assert names(desk) == []


def test_decisions_outlive_another_extractor(desk: SearchDesk) -> None:
    article, quotation = read_twice(desk)
    assert quotation.speaker is not None
    kern = record_saying(desk, "Ida Kern", "Ja.")
    reassign_quotation(desk.archive, EVA, quotation.id, speaker_of(desk, kern))
    judge_quotation(desk.archive, EVA, quotation.id, "verify")
    shorter = replace(quotation, id="q-other", start=quotation.start + 4, text=quotation.text[3:])
    reread(desk.archive, article, shorter)
    reread(desk.archive, article, extractor="3")
    with writing(desk.archive) as connection:
        resolve_all(connection)
    desk.reindex()
    record = look_up(desk, quotation.id)
    assert (record.text, name_of(desk, quotation.id), record.verdict) == ("Wir sind besorgt", "Ida Kern", "verified")
    assert [one.action for one in list_history(desk.archive, quotation.id)] == ["verify", "reassign"]
    assert len(found(search(desk, "", Filters(speaker="Ida Kern")))) == 2


def test_verified_speaker_stays_when_another_extractor_errs(desk: SearchDesk) -> None:
    article, quotation = read_twice(desk)
    assert quotation.speaker is not None
    judge_quotation(desk.archive, EVA, quotation.id, "verify")
    reread(desk.archive, article, replace(quotation, speaker=replace(quotation.speaker, name="Mark Rutte")))
    assert name_of(desk, quotation.id) == "Singh"
    reread(
        desk.archive,
        article,
        replace(quotation, speaker=replace(quotation.speaker, name="Sabrina Singh")),
        extractor="3",
    )
    assert name_of(desk, quotation.id) == "Singh"


def test_merge_and_split_outlive_another_extractor(desk: SearchDesk) -> None:
    article, quotation = read_twice(desk)
    assert quotation.speaker is not None
    other = record_saying(desk, "Eva Velt", "Ja.")
    merge_speakers(desk.archive, EVA, speaker_of(desk, other), speaker_of(desk, quotation.id))
    reread(desk.archive, article, replace(quotation, speaker=replace(quotation.speaker, name="Sabrina Singh")))
    assert speaker_of(desk, quotation.id) == speaker_of(desk, other)
