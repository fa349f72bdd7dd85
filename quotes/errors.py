"""How does bad input speak up? „seeds/x.txt: kein UTF-8 ab Byte 17; die Datei als UTF-8 speichern.“"""

from __future__ import annotations


class WortlautError(Exception):
    """Bad input or a state that a person has to mend; a batch catches it per article, reports it and goes on.

    The message names place, finding and remedy, in that order, in one sentence fit to be shown.
    """

    def __init__(self, place: str, finding: str, remedy: str) -> None:
        super().__init__(f"{place}: {finding}; {remedy}.")
        self.place = place
        self.finding = finding
        self.remedy = remedy


class ReadingError(WortlautError):
    """A file that cannot be read as an article."""


class NoArticleError(ReadingError):
    """A page that was read without fault, and holds no article: a list of links, a login, a film."""


class LexiconError(WortlautError):
    """A lexicon table that breaks the format its header promises."""
