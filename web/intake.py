"""What is to be read? seeds/, page.html, - and the like, as a list of documents; what leads to none has a sentence.

Nothing is read yet: a folder becomes its files.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from quotes.errors import WortlautError
from quotes.reading import find_documents
from web.preparing import Document, Outcome, Refused

STANDARD_INPUT = "-"


def list_documents(paths: Iterable[str]) -> tuple[list[Document], list[tuple[Document, Outcome]]]:
    """The files under these paths, each once and in order; and for each path without any, why."""
    found: dict[str, Document] = {}
    refused: list[tuple[Document, Outcome]] = []
    for path in paths:
        try:
            for file in find_documents([Path(path)]):
                found.setdefault(str(file), Document(str(file)))
        except WortlautError as error:
            refused.append((Document(path), Refused(str(error))))
    return list(found.values()), refused
