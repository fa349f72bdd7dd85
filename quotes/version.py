"""Which extractor is this? „8f14e45fceea“: the digest of its rules and its lexicon, another one after every change.

An archive notes it with each article, so that what was found by other rules can be found anew.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ROOM = Path(__file__).parent
PARTS = ("lexicon", "language", "spans", "named", "phrases", "syntax", "frames", "speakers", "circumstances", "names")
PATTERNS = ("*.py", "lexicon/*.tsv", *(f"{part}/*.py" for part in PARTS))
LETTERS = 12


@cache
def extractor_version() -> str:
    """Twelve hexadecimal digits, the same for the same code and tables wherever they are installed."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in PATTERNS for path in ROOM.glob(pattern)):
        digest.update(path.relative_to(ROOM).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:LETTERS]
