"""Who speaks in match reports, and what is a title in reviews: „Hart ging Tom Velt Trainer Max Lind an: „...““."""

from __future__ import annotations

import pytest

from tests.sayings import found


# Two persons side by side, and clauses that are over before the one with the colon.
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hart ging Tom Velt Trainer Max Lind an: „Er hat nichts verstanden.“", "Tom Velt"),
        ("„Er hat wenig verstanden“, warf Tom Velt Trainer Max Lind vor.", "Tom Velt"),
        ("Zum Schluss nahm Tom Velt Kapitän Max Lind in Schutz. „Es ging nicht“, sagte Lind.", "Max Lind"),
        ("Tom Velts Trainer Max Lind kam. „Es ging nicht“, sagte Lind.", "Max Lind"),
        ("Als Tom Velt das sagte, lachte Eva Berg laut: „Das glaubst du doch nicht.“", "Eva Berg"),
        ("Nachdem Eva Berg gesprochen hatte, trat Tom Velt ans Pult: „Das sehe ich anders.“", "Tom Velt"),
        ("Da alle vom Titel sprechen, bremst der Bonner Trainer: „Wir sind noch nicht so weit.“", "Bonner Trainer"),
        ("Wie Tom Velt sagte, gab es eine klare Ansage: „Wir sind noch nicht so weit.“", "Tom Velt"),
    ],
)
def test_the_one_who_acts_speaks_and_not_whom_it_meets(text: str, name: str) -> None:
    assert found(text)[-1][1] == name
