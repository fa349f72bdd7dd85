"""How well are pages read? Of the quotations that a reader sees on them, how many stand word for word in our text.

`python -m bench.reading FOLDER` reads the pages NAME.html.gz of the folder, compares each with NAME.expected.json, and
prints a table; `--errors` shows what was lost or is foreign, page by page, `--floors FILE` makes the status 1 where a
figure is below its floor. The speed is that of plain trafilatura in the same run, as a share.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from pathlib import Path
from statistics import fmean
from typing import Any

from bs4 import BeautifulSoup
from trafilatura import extract

from quotes.errors import WortlautError
from quotes.evaluation.floors import check_floors, floors_of, read_floors
from quotes.lexicon.outlets import host_of
from quotes.lexicon.tables import find_domain
from quotes.pages.decoding import decode_page
from quotes.pages.lettering import clean_letters, unify_marks
from quotes.pages.page import read_page
from quotes.spans.candidates import find_candidates
from quotes.values import Article

ENDING = ".expected.json"
SET = "pages"
ROUNDS = 3

INCOMPLETE = {
    "de_WDR_V1": "five paragraphs with quotations are missing in the middle",
    "de_Gamestar_V1": "its lists are missing",
}
"""Pages whose expected paragraphs were found, by reading the pages, to lack parts of the article.

Their quotations are asked for, but none of ours is called foreign there; the share with them is printed too.
"""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as served and what a reader sees on it."""

    name: str
    content: bytes
    expected: Mapping[str, Any]

    @property
    def url(self) -> str:
        return str(self.expected["url"])

    @property
    def body(self) -> str:
        return "\n\n".join(self.expected["paragraphs"])


@dataclass(frozen=True, slots=True)
class Compared:
    """One page: the wordings that should stand in the text and do not, those that should not and do, and so on."""

    name: str
    quotations: int
    lost: Sequence[str]
    found: int
    foreign: Sequence[str]
    body: float
    title: bool
    day: bool
    minute: bool
    outlet: bool
    authors: tuple[int, int, int]
    """Right, printed, expected."""
    remarks: Sequence[str]


@dataclass(frozen=True, slots=True)
class Figures:
    """All pages, every figure from 0 to 1, `speed` may be more; `own` is the share of quotations not foreign."""

    quotations: float
    own: float
    body: float
    title: float
    day: float
    minute: float
    outlet: float
    authors: float
    speed: float

    def values(self) -> Mapping[str, float]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


def load_pages(folder: Path) -> list[Page]:
    """The pages of the folder that have an expectation, by name."""
    return [
        Page(
            path.name.removesuffix(ENDING),
            path.with_name(path.name.replace(ENDING, ".html.gz")).read_bytes(),
            json.loads(path.read_text(encoding="utf-8")),
        )
        for path in sorted(folder.glob(f"*{ENDING}"))
    ]


def compare_page(page: Page) -> Compared:
    """The page read and held against what is expected; one that cannot be read has lost everything."""
    try:
        article = read_page(page.content, page.name, url=page.url)
    except WortlautError as error:
        article = Article(page.name, "")
        failure = [str(error)]
    else:
        failure = []
    wanted, ours = wordings(page.body), wordings(article.text)
    text, known = unify_marks(article.text), unify_marks(" ".join((page.body, *described(page))))
    lost = [wording for wording in wanted if wording not in text]
    foreign = [wording for wording in ours if wording not in known]
    day, minute = judge_date(page.expected["published"], article)
    names, expected = names_of(article.authors), names_of(page.expected["authors"] or ())
    return Compared(
        name=page.name,
        quotations=len(wanted),
        lost=lost,
        found=len(ours),
        foreign=foreign,
        body=token_f1(article.text, page.body),
        title=clean_letters(article.title or "") == clean_letters(page.expected["title"]),
        day=day,
        minute=minute,
        outlet=article.outlet is not None and article.outlet.name == outlet_of(page),
        authors=(len(names & expected), len(names), len(expected)),
        remarks=[*failure, *remarks_on(article, page)],
    )


def wordings(text: str) -> list[str]:
    """The spans between marks in the text, marks and blanks unified; where a mark is missing, the span is left out."""
    spans = [span for span in find_candidates(text) if not span.repaired]
    return [unify_marks(text[span.start : span.end]) for span in spans]


def described(page: Page) -> list[str]:
    """The title and the descriptions of the page: a lead that the expected paragraphs miss is not foreign."""
    soup = BeautifulSoup(decode_page(page.content, page.name), "lxml")
    metas = soup.find_all("meta", attrs={"content": True})
    named = [meta for meta in metas if "description" in str(meta.get("name") or meta.get("property")).casefold()]
    return [str(page.expected["title"]), *(str(meta["content"]) for meta in named)]


def token_f1(ours: str, expected: str) -> float:
    """F1 of the words of two texts, each counted as often as it stands there."""
    found, wanted = (Counter(re.findall(r"\w+", clean_letters(text).casefold())) for text in (ours, expected))
    common = (found & wanted).total()
    return 2 * common / (found.total() + wanted.total()) if common else 0.0


def judge_date(expected: str | None, article: Article) -> tuple[bool, bool]:
    """Whether the day is right within one, and the moment within a minute; one without zone is that of the outlet."""
    if expected is None:
        return True, True
    wanted = datetime.fromisoformat(expected)
    moment = article.published_at
    if moment is None:
        near = article.published is not None and abs(article.published - wanted.date()) <= timedelta(days=1)
        return near, False
    apart = abs(moment - wanted) if wanted.tzinfo else abs(moment.replace(tzinfo=None) - wanted)
    return apart <= timedelta(days=1), apart < timedelta(minutes=1)


def names_of(authors: Sequence[str]) -> set[str]:
    """Names so that „JÖRG ZSCHOCHE“ and „Jörg Zschoche“ are one."""
    return {clean_letters(name).casefold() for name in authors}


def outlet_of(page: Page) -> str:
    """What the table of outlets calls the host that the page was fetched from."""
    entry = find_domain(host_of(page.url))
    return entry.name if entry else host_of(page.url)


def remarks_on(article: Article, page: Page) -> list[str]:
    """Expected against read, for those facts that differ."""
    expected = page.expected
    pairs = [("title", article.title, expected["title"]), ("authors", list(article.authors), expected["authors"])]
    moment = article.published_at or article.published
    if judge_date(expected["published"], article) != (True, True):
        pairs.append(("published", str(moment), expected["published"]))
    return [f"{field} {ours!r} for {wanted!r}" for field, ours, wanted in pairs if ours != wanted]


def sum_up(compared: Sequence[Compared], speed: float) -> Figures:
    """The figures of all pages; quotations and authors are counted over all, the others page by page."""
    right, printed, wanted = (sum(page.authors[at] for page in compared) for at in range(3))
    asked = sum(page.quotations for page in compared)
    return Figures(
        quotations=1 - sum(len(page.lost) for page in compared) / max(1, asked),
        own=share_of_own([page for page in compared if page.name not in INCOMPLETE]),
        body=fmean(page.body for page in compared),
        title=fmean(page.title for page in compared),
        day=fmean(page.day for page in compared),
        minute=fmean(page.minute for page in compared),
        outlet=fmean(page.outlet for page in compared),
        authors=2 * right / max(1, printed + wanted),
        speed=speed,
    )


def share_of_own(compared: Sequence[Compared]) -> float:
    """Of the quotations that were read, those that are the article's."""
    return 1 - sum(len(page.foreign) for page in compared) / max(1, sum(page.found for page in compared))


def measure_speed(pages: Sequence[Page]) -> tuple[float, float]:
    """Pages per second of CPU that are read, and that plain trafilatura extracts, the best of some rounds in turn."""

    def read(page: Page) -> None:
        try:
            read_page(page.content, page.name, url=page.url)
        except WortlautError:
            return

    def extract_plainly(page: Page) -> None:
        extract(decode_page(page.content, page.name), url=page.url)

    actions: tuple[Callable[[Page], None], ...] = (read, extract_plainly)
    taken = [[cpu_of(action, pages) for action in actions] for _ in range(ROUNDS)]
    ours, plain = (min(column) for column in zip(*taken, strict=True))
    return len(pages) / ours, len(pages) / plain


def cpu_of(action: Callable[[Page], None], pages: Sequence[Page]) -> float:
    """Seconds of CPU for all pages."""
    begin = time.process_time()
    for page in pages:
        action(page)
    return time.process_time() - begin


def print_table(compared: Sequence[Compared], figures: Figures) -> None:
    """The figures, and what they are counted over."""
    asked, found = sum(page.quotations for page in compared), sum(page.found for page in compared)
    print(f"\n{len(compared)} pages with {asked} spans between marks; {found} in what was read")
    for name, value in figures.values().items():
        print(f"    {name:12}{value:7.4f}")
    lacking = [page.name for page in compared if page.name in INCOMPLETE]
    if lacking:
        print(f"    own is {share_of_own(compared):.4f} with {', '.join(lacking)}, whose expectations are incomplete")


def print_errors(compared: Sequence[Compared]) -> None:
    """What is wrong on each page, the worst bodies first."""
    for page in sorted(compared, key=lambda page: page.body):
        print(f"\n{page.name}  body {page.body:.3f}, {len(page.lost)} of {page.quotations} lost")
        for label, texts in (("lost", page.lost), ("foreign", page.foreign), ("", page.remarks)):
            for text in texts:
                print(f"    {label:8}{text[:300]}")


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 when a figure is below its floor, 2 when the folder holds no such pages."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.reading", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("folder", type=Path, help="pages NAME.html.gz with NAME.expected.json")
    parser.add_argument("--errors", action="store_true", help="show what is wrong, page by page")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="a TOML file of the lowest figures allowed")
    options = parser.parse_args(arguments)
    pages = load_pages(options.folder)
    if not pages:
        print(f"{options.folder}: no NAME{ENDING} there", file=sys.stderr)
        return 2
    compared = [compare_page(page) for page in pages]
    ours, plain = measure_speed(pages)
    figures = sum_up(compared, ours / plain)
    if options.errors:
        print_errors(compared)
    print_table(compared, figures)
    print(f"    {ours:.0f} pages a second and core, plain trafilatura {plain:.0f}")
    floors = floors_of(SET, read_floors(options.floors)) if options.floors else {}
    below = check_floors(figures, floors)
    for line in below:
        print(f"below its floor: {line}", file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
