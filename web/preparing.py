"""What does one document hold? An article with its quotations, or a sentence that says why it has none.

Needs no archive, so that many documents can be prepared by several processes at the same time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quotes.errors import WortlautError
from quotes.extraction import extract_quotations
from quotes.reading import read_article
from quotes.values import Article, Quotation


@dataclass(frozen=True, slots=True)
class Document:
    """Something to be read: the file at `place`, or where `content` is given, these bytes.

    `place` names it in messages: a path, an address, „-“ for standard input. `url`, `charset` and `read_at` are what
    fetching has told; None where nothing was fetched.
    """

    place: str
    content: bytes | None = None
    url: str | None = None
    charset: str | None = None
    read_at: datetime | None = None


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
        article = read_article(Path(document.place))
        return Prepared(article, extract_quotations(article))
    except WortlautError as error:
        return Refused(str(error))
    except Exception as error:
        # A page may meet a fault of some parser; the thousands of others shall not pay for it.
        finding = f"reading it failed inside ({type(error).__name__}: {' '.join(str(error).split())[:120]})"
        return Refused(f"{document.place}: {finding}; leave it out, and report this with the document.")
