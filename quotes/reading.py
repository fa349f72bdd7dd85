"""What does a file say about its article? „22.10.2024“ at the head of a text is its date; a page has it in its markup.

A text stays exactly as decoded. What it does not say is taken from the manifest beside it, and else left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from quotes.errors import ReadingError
from quotes.language.dates import NUMERIC_DATE, WRITTEN_DATE, find_day
from quotes.language.sentences import split_paragraphs
from quotes.manifest import Known, known_about
from quotes.origins import URL, find_agencies, find_links
from quotes.values import Article

LONGEST_TITLE = 160
"""Code points; the longest title among 40 real pages of German-language outlets has 128."""

LARGEST_FILE = 50_000_000
"""Bytes; no article comes near, and a larger file is something else."""

HEAD_LINES = 4
PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".html.gz")
ENDINGS = (".txt", *PAGE_ENDINGS)
PACKED = b"\x1f\x8b"
MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<!--.{0,2000}?-->)*<(?:!doctype|html|head|body|\?xml)\b", re.I | re.S)
SENTENCE_MARK = re.compile(r"[.!?:;,][\"“”»«›‹’‘)\]]*\s*$")


def find_documents(paths: Iterable[Path]) -> list[Path]:
    """The articles among `paths`: a folder is replaced by the text files and pages in it and in its folders, sorted.

    Raises ReadingError for a path that does not exist or a folder that holds neither text file nor page.
    """
    documents: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(one for one in path.rglob("*") if one.name.casefold().endswith(ENDINGS) and one.is_file())
            if not inside:
                raise ReadingError(
                    str(path), f"no {', '.join(ENDINGS)} file in this folder", "name a folder that holds articles"
                )
            documents.extend(inside)
        elif path.exists():
            documents.append(path)
        else:
            raise ReadingError(str(path), "no such file or folder", "check the path")
    return documents


def read_article(path: Path) -> Article:
    """The article in a UTF-8 text file or on an HTML page, told apart by their content, and what the manifest knows.

    Raises ReadingError for a file that cannot be opened, a text that is not UTF-8, is empty or holds NUL characters,
    and a page without an article.
    """
    content = read_content(path)
    known = known_about(path)
    if is_page(content, path.name):
        from quotes.pages.page import read_page  # here, since texts are read without the packages for HTML

        return add_known(read_page(content, str(path), url=known.url), known)
    article = text_article(str(path), decode_text(content, path))
    return replace(
        article,
        title=article.title or known.title,
        url=known.url,
        outlet=known.outlet,
        published=article.published or known.published,
        authors=known.authors,
        agencies=article.agencies or known.agencies,
        links=article.links or known.links,
    )


def read_bytes(content: bytes, name: str) -> Article:
    """The article in these bytes, a text or a page, that came from nowhere in particular; `name` is for messages.

    Raises ReadingError as read_article does.
    """
    if is_page(content, name):
        from quotes.pages.page import read_page

        return read_page(content, name)
    return text_article(name, decode_text(content, Path(name)))


def text_article(document: str, text: str) -> Article:
    """The article of a text, with what its head and its closing lines say."""
    return Article(
        document=document,
        text=text,
        title=find_title(text),
        published=find_published(text),
        agencies=find_agencies(text),
        links=find_links(text),
    )


def add_known(article: Article, known: Known) -> Article:
    """The article of a page, what it leaves open filled in; the outlet is the manifest's where that names one."""
    filled = replace(
        article,
        title=article.title or known.title,
        published=article.published or known.published,
        authors=article.authors or known.authors,
        agencies=article.agencies or known.agencies,
        links=article.links or known.links,
        outlet=known.outlet or article.outlet,
    )
    fields = ("title", "published", "authors", "agencies", "links", "outlet")
    changed = [field for field in fields if getattr(filled, field) != getattr(article, field)]
    found = dict(article.found) | dict.fromkeys([*changed, *(["url"] if known.url else [])], "manifest")
    return replace(filled, found=tuple(found.items()))


def read_content(path: Path) -> bytes:
    """The bytes of the file, refused when they are too many for an article."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ReadingError(str(path), f"larger than {LARGEST_FILE // 1_000_000} MB", "split it into articles")
        return path.read_bytes()
    except OSError as error:
        raise ReadingError(
            str(path), f"cannot be read ({error.strerror})", "check the file and its permissions"
        ) from error


def is_page(content: bytes, name: str) -> bool:
    """Is it HTML, packed or not? What begins like a page is one, and a file called so, unless it begins like a text.

    >>> is_page(b"\\n<!DOCTYPE html><p>", "a.txt"), is_page(b"Bonn <b>baut</b>", "a.txt"), is_page(b"<p>", "a.htm")
    (True, False, True)
    """
    return content.startswith(PACKED) or bool(MARKUP.match(content)) or name.casefold().endswith(PAGE_ENDINGS)


def decode_text(content: bytes, path: Path) -> str:
    """The decoded content of a text file, line ends and white space as they are."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadingError(str(path), f"not UTF-8 at byte {error.start}", "save the file as UTF-8") from error
    if "\0" in text:
        raise ReadingError(str(path), "holds NUL characters, so it is no text", "save the article as plain text")
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
