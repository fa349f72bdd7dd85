"""What does a text file say about itself? „22.10.2024“ is its date, „Mit Associated Press und Reuters“ names its wires.

The text stays exactly as decoded. What it does not say is taken from the manifest beside it, and else left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from quotes.dates import NUMERIC_DATE, WRITTEN_DATE, find_day
from quotes.errors import ReadingError
from quotes.lexicon.tables import find_outlet
from quotes.manifest import known_about
from quotes.sentences import split_paragraphs
from quotes.values import Article

LONGEST_TITLE = 160
"""Code points; the longest title among 40 real pages of German-language outlets has 128."""

LARGEST_FILE = 50_000_000
"""Bytes; no article comes near, and a larger file is something else."""

HEAD_LINES = 4
MARKUP = re.compile(r"\s*(?:<!doctype|<html|<\?xml)", re.I)
URL = re.compile(r"https?://[^\s<>\"“”„»«]+")
SENTENCE_MARK = re.compile(r"[.!?:;,][\"“”»«›‹’‘)\]]*\s*$")
DATELINE = re.compile(
    r"^(?:[A-ZÄÖÜ][\w./ -]{2,40}?[,.]?\s)?\(?"
    r"(?P<wires>(?:dpa|AP|AFP|Reuters|rtr|APA|sda|epd|KNA)(?:/[\w-]+)*)\)?\s?[-–—:]\s",
    re.M,
)
WITH_WIRES = re.compile(
    r"^(?:Mit (?:Material|Informationen|Inhalten) (?:von|der)|Mit|Quellen?:|Von) (?P<wires>[^\n]{2,80})$", re.M
)
AS_REPORTED = re.compile(
    r"\b[Ww]ie (?:die |der |das )?(?P<wires>[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*){0,2})(?: \((?:\w+)\))?"
    r"(?:[^.,\n]|(?<=\d)\.){0,40}? (?:meldete?|berichtete?|schr(?:eibt|ieb))\b"
)


def find_documents(paths: Iterable[Path]) -> list[Path]:
    """The text files among `paths`, folders replaced by the .txt files in them and in their
    folders, sorted by name.

    Raises ReadingError for a path that does not exist or a folder without a .txt file.
    """
    documents: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(path.rglob("*.txt"))
            if not inside:
                raise ReadingError(
                    str(path), "no .txt file in this folder", "name a folder that holds articles as text files"
                )
            documents.extend(inside)
        elif path.exists():
            documents.append(path)
        else:
            raise ReadingError(str(path), "no such file or folder", "check the path")
    return documents


def read_article(path: Path) -> Article:
    """The article in a UTF-8 text file, with what its text and the manifest beside it say.

    Raises ReadingError for a file that cannot be opened, is not UTF-8, is empty or holds NUL characters.
    """
    text = read_text(path)
    known = known_about(path)
    return Article(
        document=str(path),
        text=text,
        title=find_title(text) or known.title,
        url=known.url,
        outlet=known.outlet,
        published=find_published(text) or known.published,
        authors=known.authors,
        agencies=find_agencies(text) or known.agencies,
        links=find_links(text) or known.links,
    )


def read_text(path: Path) -> str:
    """The decoded content, line ends and white space as they are."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ReadingError(str(path), f"larger than {LARGEST_FILE // 1_000_000} MB", "split it into articles")
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadingError(str(path), f"not UTF-8 at byte {error.start}", "save the file as UTF-8") from error
    except OSError as error:
        raise ReadingError(
            str(path), f"cannot be read ({error.strerror})", "check the file and its permissions"
        ) from error
    if "\0" in text:
        raise ReadingError(str(path), "holds NUL characters, so it is no text", "save the article as plain text")
    if MARKUP.match(text):
        raise ReadingError(str(path), "is an HTML page, not a text", "save the text of the article as a .txt file")
    if not text.strip("\ufeff \t\r\n"):
        raise ReadingError(str(path), "is empty", "leave it out or fill it")
    return text


def head_lines(text: str) -> Iterator[str]:
    """The first lines that are not blank, as long as another one follows them."""
    spans = split_paragraphs(text)
    for start, end in spans[: min(HEAD_LINES, len(spans) - 1)]:
        yield text[start:end]


def find_title(text: str) -> str | None:
    """The headline: a short line at the head, before the first paragraph, that is no date and ends like no sentence.

    >>> find_title("22.10.2024\\nUSA besorgt\\n\\nNach Berichten über Truppen ist man besorgt. Das sagte Wood.")
    'USA besorgt'
    """
    for line in head_lines(text):
        if is_date_line(line):
            continue
        fits = len(line) <= LONGEST_TITLE and not SENTENCE_MARK.search(line) and not URL.search(line)
        return line if fits else None
    return None


def is_date_line(line: str) -> bool:
    """Does the line hold a date and hardly anything else: „22.10.2024“, „Dienstag, 22. Oktober 2024, 14:05 Uhr“?"""
    found = NUMERIC_DATE.search(line) or WRITTEN_DATE.search(line)
    return found is not None and len(line) - len(found[0]) <= 25


def find_published(text: str) -> date | None:
    """The date on a line of its own at the head of the text."""
    for line in head_lines(text):
        if is_date_line(line):
            return find_day(line, None)
        if len(line) > LONGEST_TITLE:
            return None
    return None


def find_agencies(text: str) -> tuple[str, ...]:
    """The wires that the text names as its origin: in a dateline, in a closing line, or „wie die dpa meldete“."""
    found: dict[str, None] = {}
    for pattern in (DATELINE, WITH_WIRES, AS_REPORTED):
        for match in pattern.finditer(text):
            for name in re.split(r"\s*(?:/|,| und | sowie )\s*", match["wires"]):
                entry = find_outlet(name.strip(" ."))
                if entry is not None and entry.kind == "agency":
                    found[entry.name] = None
    return tuple(found)


def find_links(text: str) -> tuple[str, ...]:
    """The URLs that the text names, in order, without the full stop or bracket behind them."""
    return tuple(dict.fromkeys(match[0].rstrip(".,;:!?)]") for match in URL.finditer(text)))
