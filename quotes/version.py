"""Which extractor is this? „8f14e45fceea“: the digest of its rules and its lexicon, another one after every change.

An archive notes it with each article, so that what was found by other rules can be found anew.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ROOM = Path(__file__).parent
LETTERS = 12


@cache
def extractor_version() -> str:
    """Twelve hexadecimal digits, the same for the same code and tables wherever they are installed."""
    digest = hashlib.sha256()
    for path in sorted((*ROOM.glob("*.py"), *ROOM.glob("lexicon/*.py"), *ROOM.glob("lexicon/*.tsv"))):
        digest.update(path.relative_to(ROOM).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:LETTERS]
