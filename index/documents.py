"""What does the index hold of a quotation? The forms of its words, its speaker's names, numbers to count and sort."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from index.changes import Indexable
from index.identity import name_words
from index.ranking import OPEN, number_of, place_of
from index.wording import read_words, stem_word

# Raised with every change of the fields or of what is written into them: an index of another form is built anew.
FORM = 3


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Up to which change of which archive the index has followed, and in which form its documents are."""

    token: str
    sequence: int
    form: int = FORM


def bookmark_fields(bookmark: Bookmark) -> dict[str, Any]:
    """The fields of the one document that holds the bookmark."""
    return {"role": "bookmark", "bookmark": json.dumps(asdict(bookmark))}


def read_bookmark(written: str) -> Bookmark:
    """The bookmark that bookmark_fields has written."""
    return Bookmark(**json.loads(written))


def quotation_fields(quotation: Indexable) -> dict[str, Any]:
    """The fields of a quotation's document: `exact` and `stem` its words, `who` the keys of its speaker's names."""
    words = [word.exact for word in read_words(quotation.text)]
    return {
        "id": quotation.id,
        "article": quotation.article,
        "speaker": quotation.speaker or OPEN,
        "outlet": " ".join(dict.fromkeys(filter(None, (quotation.published, quotation.cited, quotation.told)))),
        "exact": " ".join(words),
        "stem": " ".join(map(stem_word, words)),
        "who": " ".join(dict.fromkeys(word for name in quotation.names for word in name_words(name))),
        "day_number": quotation.day.toordinal() if quotation.day else 0,
        "place_number": place_of(quotation.article, quotation.start),
        "speaker_number": number_of(quotation.speaker),
        "published_number": number_of(quotation.published),
        "cited_number": number_of(quotation.cited),
        "told_number": number_of(quotation.told),
        "partial_number": int(quotation.partial),
    }
