"""Which annotated articles do the given paths hold? NAME.txt beside NAME.gold.json, or own passages in TOML files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from quotes.evaluation.annotation import GoldArticle, GoldError, GoldQuotation, GoldSet, Marked, kind_in, string_in
from quotes.evaluation.own_passages import read_passages
from quotes.reading import read_article

ENDING = ".gold.json"
OWN = "own"
REMEDY = f"name a folder with NAME.txt and NAME{ENDING}, or TOML files of passages"


def read_gold(paths: Iterable[Path]) -> list[GoldSet]:
    """One set for each folder with NAME.gold.json, named by its last two parts; all TOML files are the set "own".

    Raises GoldError for a path without gold, ReadingError for a text that cannot be read.
    """
    sets: list[GoldSet] = []
    files: dict[Path, None] = {}
    for path in paths:
        tables = [path] if path.suffix == ".toml" else sorted(path.glob("*.toml"))
        annotated = sorted(path.glob("*" + ENDING))
        if not tables and not annotated:
            raise GoldError(str(path), "no gold here" if path.exists() else "no such file or folder", REMEDY)
        files.update(dict.fromkeys(tables))
        if annotated:
            name = "/".join(path.resolve().parts[-2:])
            sets.append(GoldSet(name, tuple(read_annotated(file) for file in annotated)))
    if files:
        sets.append(GoldSet(OWN, tuple(passage for file in files for passage in read_passages(file))))
    return sets


def read_annotated(path: Path) -> GoldArticle:
    """The article beside a NAME.gold.json, with what the file marks as direct or unclear; other types are left out."""
    article = read_article(path.with_name(path.name.removesuffix(ENDING) + ".txt"))
    quotations = []
    unclear = []
    for number, entry in enumerate(read_entries(path), start=1):
        place = f"{path}, quotation {number}"
        sort = string_in(entry, "type", place)
        if sort == "unclear":
            unclear.append(span_in(entry, article.text, place))
        elif sort == "direct":
            start, end = span_in(entry, article.text, place)
            mention = mention_in(entry, article.text, place)
            name = string_in(entry, "name", place)
            quotations.append(GoldQuotation(start, end, mention, name, kind_in(entry, place)))
        elif sort is None:
            raise GoldError(place, "type is missing", "say direct, unclear, or what else it is")
    return GoldArticle(article, tuple(quotations), tuple(unclear))


def read_entries(path: Path) -> list[Mapping[str, object]]:
    """The list under "quotations" in a NAME.gold.json."""
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise GoldError(str(path), f"cannot be read ({error.strerror})", "check the file") from error
    except ValueError as error:
        raise GoldError(str(path), f"is no JSON ({error})", "mend the file") from error
    entries = content.get("quotations") if isinstance(content, dict) else None
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise GoldError(str(path), "no list of quotations", 'give {"quotations": [{"type": ..., "start": ...}, ...]}')
    return entries


def span_in(entry: Mapping[str, object], text: str, place: str) -> tuple[int, int]:
    """Start and end. Raises GoldError where they are missing or lie outside of the text."""
    start, end = entry.get("start"), entry.get("end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text):
        return start, end
    finding = f"start {start!r} and end {end!r} are no span of the text of {len(text)} characters"
    raise GoldError(place, finding, "count code points from 0, end exclusive")


def mention_in(entry: Mapping[str, object], text: str, place: str) -> Marked | None:
    """The mention under "speaker"; None where the speaker is open or not in the text beside the quotation."""
    speaker = entry.get("speaker")
    if speaker is None:
        return None
    if not isinstance(speaker, dict):
        raise GoldError(place, f"speaker is {speaker!r}", "give it as {start, end, text}, or null")
    start, end = span_in(speaker, text, f"{place}, speaker")
    return Marked(start, end, string_in(speaker, "text", f"{place}, speaker") or text[start:end])
