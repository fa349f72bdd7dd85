"""What does one document hold? An article with its quotations, or a sentence that says why it has none.

Needs no archive, so that many documents can be prepared by several processes at the same time.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quotes.errors import NoArticleError, WortlautError
from quotes.extraction import extract_quotations
from quotes.reading import read_article, read_bytes
from quotes.values import Article, Quotation

if TYPE_CHECKING:
    from quotes.fetching.visiting import Fetched


@dataclass(frozen=True, slots=True)
class Document:
    """Something to be read: the file at `place`, or where `content` or `fetched` is given, that.

    `place` names it in messages: a path, an address, „standard input“.
    """

    place: str
    content: bytes | None = None
    fetched: Fetched | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a document holds."""

    article: Article
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a document holds nothing: `why` is a sentence with place, finding and remedy.

    `is_readable` says that it was read without fault and is merely no article: a list of links, say.
    """

    why: str
    is_readable: bool = False


Outcome = Prepared | Refused


def prepare(document: Document) -> Outcome:
    """Reads a document and finds its quotations.

    >>> prepare(Document("none.txt"))
    Refused(why='none.txt: cannot be read (No such file or directory); check the file and its permissions.',
            is_readable=False)
    """
    try:
        article = read_document(document)
        return Prepared(article, extract_quotations(article))
    except NoArticleError as error:
        return Refused(str(error), is_readable=True)
    except WortlautError as error:
        return Refused(str(error))
    except Exception as error:
        # A page may meet a fault of some parser; the thousands of others shall not pay for it.
        finding = f"reading it failed inside ({type(error).__name__}: {' '.join(str(error).split())[:120]})"
        return Refused(f"{document.place}: {finding}; leave it out, and report this with the document.")


def read_document(document: Document) -> Article:
    """The article of a document. Raises ReadingError."""
    if document.fetched is not None:
        from quotes.web_articles import read_fetched  # here, since whoever reads files needs no packages for fetching

        return read_fetched(document.fetched)
    if document.content is not None:
        return read_bytes(document.content, document.place)
    return read_article(Path(document.place))
