"""Who says a word or two in a headline? Whoever says so below, not the one the headline is about."""

from __future__ import annotations

import pytest

from quotes.extraction import extract_quotations
from quotes.values import Article

BODY = "Klubobfrau Resi Pointinger warf Landesrat Ludwig Moser einen „Machtrausch“ vor."


@pytest.mark.parametrize(
    "headline",
    [
        "Moser im „Machtrausch“",
        "Landesrat im „Machtrausch“",
        "Moser wird „Machtrausch“ vorgeworfen",
        "Moser weist „Machtrausch“ zurück",
    ],
)
def test_a_headline_takes_the_speaker_of_the_same_words_below(headline: str) -> None:
    first = extract_quotations(Article("a.txt", f"{headline}\n\n{BODY}"))[0]
    assert first.speaker is not None
    assert (first.text, first.speaker.name, first.attribution.rule) == ("Machtrausch", "Resi Pointinger", "headline")


@pytest.mark.parametrize(
    "headline",
    [
        "Moser und die „Grellinger Liste“",  # a name
        "Wirbel um Mosers „Geheimplan“",  # nobody says so below
    ],
)
def test_other_words_in_a_headline_are_not_taken(headline: str) -> None:
    found = extract_quotations(Article("a.txt", f"{headline}\n\n{BODY}"))
    assert [quotation.text for quotation in found] == ["Machtrausch"]


def test_words_that_the_text_only_has_in_a_long_quotation_stay_open() -> None:
    text = "Moser und der „blinde Fleck“\n\nMoser sagte: „Ich sehe in dieser Vorlage nirgends einen blinden Fleck.“"
    assert [quotation.text for quotation in extract_quotations(Article("a.txt", text))] == [
        "Ich sehe in dieser Vorlage nirgends einen blinden Fleck."
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Das war ein guter Dienst“: Weidner lobt die Retter.", "Weidner"),
        ("„Das war ein guter Dienst“: Weidner umarmt die Retter.", None),  # nothing tells that Weidner is somebody
        ("„Wir sind am Ende“: Das sagt die Chefin der Klinik.", "Chefin der Klinik"),
        ("„Wir sind am Ende“: So ist die Lage für den Minister.", None),
        ("„Wir sind am Ende“: Eva Berg schließt.", "Eva Berg"),
    ],
)
def test_behind_the_colon_of_a_headline_its_subject_speaks(text: str, speaker: str | None) -> None:
    (found,) = extract_quotations(Article("a.txt", text))
    assert (found.speaker and found.speaker.name) == speaker
