"""Where does an installation keep its data? In a folder, and the archive in it, or in PostgreSQL where a URL says so.

Place(Path("var")) has the archive var/archive.sqlite; Place(Path("var"), "postgresql://wortlaut@db/wortlaut") only the
index, the key of the sessions and the like.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from index.databases import say_place

ARCHIVE = "archive.sqlite"
FULLTEXT = "fulltext"


@dataclass(frozen=True, slots=True)
class Place:
    """The data folder, and the path or database URL of the archive, "" for the file in the folder."""

    folder: Path
    archive_url: str = ""

    def __str__(self) -> str:
        """As it is told to people: the archive's URL without its password, or else the folder."""
        return say_place(self.archive_url) or str(self.folder)

    @property
    def archive(self) -> str:
        """What open_archive opens."""
        return self.archive_url or str(self.folder / ARCHIVE)

    @property
    def fulltext(self) -> Path:
        """The folder of the index."""
        return self.folder / FULLTEXT


def as_place(place: Place | Path) -> Place:
    """The place; a folder alone means the one with its archive in it."""
    return place if isinstance(place, Place) else Place(place)
