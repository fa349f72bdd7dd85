"""How large does it become? A page of 40 kB of gzip can unfold into gigabytes; unpacking stops at the limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

GZIP_START = b"\x1f\x8b"
ENCODINGS = "gzip, deflate"
"""What we ask for; one layer at most is unpacked, since each further layer multiplies what little bytes can become."""

STEP = 1 << 18
ANY_HEADER = 47  # zlib's number for „gzip or zlib, as its header says“
NO_HEADER = -15


class BrokenPackingError(Exception):
    """Bytes that are not packed as they say, or end in the middle."""


def unpack(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The chunks unpacked, in pieces of at most 256 kB, each made only when it is asked for.

    `encoding` is the value of Content-Encoding. Raises BrokenPackingError, also for an encoding that was not asked for.
    """
    if encoding in ("", "identity"):
        return iter(chunks)
    if encoding in ("gzip", "x-gzip", "deflate"):
        return inflate(chunks)
    raise BrokenPackingError(f"is packed as {encoding!r}, which was not asked for")


def inflate(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Gzip of one or several members, or deflate with or without its header."""
    unpacker = None
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                if unpacker is None or unpacker.eof:
                    if unpacker is not None and not rest.startswith(GZIP_START):
                        return  # padding behind the last member
                    unpacker = start_unpacker(rest)
                piece = unpacker.decompress(rest, STEP)
                rest = unpacker.unconsumed_tail or unpacker.unused_data
                if piece:
                    yield piece
        while unpacker is not None and not unpacker.eof:
            piece = unpacker.decompress(unpacker.unconsumed_tail, STEP)
            if not piece:
                raise BrokenPackingError("breaks off in the middle")
            yield piece
    except zlib.error as error:
        raise BrokenPackingError("is not packed as it says") from error


def start_unpacker(head: bytes) -> zlib._Decompress:
    """For these first bytes: servers send deflate with zlib's header, as the standard says, or without."""
    is_bare = not head.startswith(GZIP_START) and (head[0] & 0x0F) != 8
    return zlib.decompressobj(NO_HEADER if is_bare else ANY_HEADER)


def take(pieces: Iterable[bytes], limit: int) -> tuple[bytes, bool]:
    """The pieces joined up to `limit` bytes, and whether that was all of them."""
    taken, size = [], 0
    for piece in pieces:
        taken.append(piece)
        size += len(piece)
        if size > limit:
            return b"".join(taken)[:limit], False
    return b"".join(taken), True
