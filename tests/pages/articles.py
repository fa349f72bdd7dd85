"""Four small articles: Rutte with all that can be known, Selenskyj cited, Austin with addresses, and a hostile one."""

from __future__ import annotations

from datetime import date
from typing import Any

from quotes.values import Article, Attribution, Cue, Mention, Occasion, Outlet, Quotation, Speaker

EVIL = "<script>alert(1)</script>"


def span(text: str, part: str) -> tuple[int, int, str]:
    start = text.index(part)
    return start, start + len(part), part


def person(text: str, name: str, mention: str, role: str | None = None) -> Speaker:
    return Speaker(name, "person", role, Mention(*span(text, mention)), (name, name.split()[-1]))


def quoted(
    name: str, text: str, wording: str, speaker: Speaker | None, cue: str | None = None, **more: Any
) -> Quotation:
    """The quotation of this wording between the marks „“ in the text."""
    start, end, _ = span(text, f"„{wording}“")
    values: dict[str, Any] = {
        "extent": "full",
        "attribution": Attribution("inversion-after", 0.95) if speaker else Attribution("open", 0.0),
        "said_on": None,
        "occasion": None,
        "outlet": None,
        "url": None,
    }
    found = Cue(*span(text, cue), "sagen") if cue else None
    return Quotation(f"q-{name}", start, end, wording, cue=found, speaker=speaker, **values | more)


BRUSSELS = """Vorspann, der nicht zu sehen sein soll.
„Das ist eine gefährliche Ausweitung des Krieges, und wir - alle, auch die Kleinen - beraten darüber“, sagte Rutte.
„Wir beraten noch“, fügte er hinzu.
Nachspann, der nicht zu sehen sein soll."""
VIDEO = """Wie tagesschau.de berichtete, nannte Selenskyj die Reaktion „gleich Null“ in einer Videobotschaft.
Jemand rief: „Zwei Truppen sind zu viel!“"""
LISTED = "„Wir müssen das noch herausfinden“, sagte Austin.\n\nQuellen: - https://www.faz.net/a - https://zeit.de/b"
HOSTILE = f"„Das {EVIL} war's“, sagte {EVIL} Böse."


def rutte_article() -> tuple[Article, list[Quotation]]:
    rutte = person(BRUSSELS, "Mark Rutte", "Rutte", "Nato-Generalsekretär")
    outlet = Outlet("Zeit Online", "zeit.de", "published")
    url = "https://www.zeit.de/a-b?x=1&y=2#kommentare"
    article = Article("rutte.txt", BRUSSELS, "Rutte warnt", url, outlet, date(2024, 10, 28), ("Eva Berg",), ("dpa",))
    long = "Das ist eine gefährliche Ausweitung des Krieges, und wir - alle, auch die Kleinen - beraten darüber"
    goes_on = {"attribution": Attribution("continuation", 0.6), "said_on": date(2024, 10, 27)}
    return article, [
        quoted("long", BRUSSELS, long, rutte, "sagte", outlet=outlet),
        quoted(
            "next",
            BRUSSELS,
            "Wir beraten noch",
            person(BRUSSELS, "Mark Rutte", "er "),
            "fügte",
            outlet=outlet,
            **goes_on,
        ),
    ]


def selenskyj_article() -> tuple[Article, list[Quotation]]:
    speaker = person(VIDEO, "Wolodymyr Selenskyj", "Selenskyj", "ukrainischer Präsident")
    cited = Outlet("tagesschau.de", "tagesschau.de", "cited", date(2024, 10, 31))
    said = {
        "said_on": date(2024, 10, 31),
        "occasion": Occasion(*span(VIDEO, "in einer Videobotschaft")),
        "outlet": cited,
    }
    return Article("video.txt", VIDEO), [
        quoted("null", VIDEO, "gleich Null", speaker, "nannte", extent="partial", **said),
        quoted("open", VIDEO, "Zwei Truppen sind zu viel!", None),
    ]


def listed_article() -> tuple[Article, list[Quotation]]:
    links = ("https://www.faz.net/a", "javascript:alert(1)", "https://zeit.de/b")
    austin = person(LISTED, "Lloyd Austin", "Austin")
    return Article("listed.txt", LISTED, links=links), [
        quoted("listed", LISTED, "Wir müssen das noch herausfinden", austin, "sagte")
    ]


def hostile_article() -> tuple[Article, list[Quotation]]:
    name = f"{EVIL} Böse"
    speaker = Speaker(name, "person", f'Chef" onload="x {EVIL}', Mention(*span(HOSTILE, f"{EVIL} Böse")), (name,))
    outlet = Outlet(f"Blatt {EVIL}", None, "published")
    article = Article("hostile.txt", HOSTILE, f"Titel {EVIL}", "javascript:alert(document.domain)", outlet)
    return article, [quoted("hostile", HOSTILE, f"Das {EVIL} war's", speaker, "sagte", outlet=outlet)]


def all_articles() -> list[tuple[Article, list[Quotation]]]:
    return [rutte_article(), selenskyj_article(), listed_article(), hostile_article()]
