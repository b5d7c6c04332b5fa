"""Compressed bytes -> bytes, a step at a time, so that a bomb is stopped while it grows."""

import zlib
from collections.abc import Iterable, Iterator

from ingest.error import OwnwordsError

MAGIC = b"\x1f\x8b"  # how every gzip file begins
_GZIP = 16 + zlib.MAX_WBITS
_STEP = 65_536  # bytes


def gunzipped(what: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what the chunks hold; raise OwnwordsError naming `what` where they are not gzip."""
    member = None
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                if member is None or member.eof:
                    member = zlib.decompressobj(_GZIP)
                yield member.decompress(rest, _STEP)
                rest = member.unconsumed_tail or member.unused_data
        if member is not None:
            yield member.flush()
    except zlib.error as error:
        raise OwnwordsError(f"{what} is wrongly compressed", error, "Try again later.") from None
    if member is not None and not member.eof:
        raise OwnwordsError(f"{what} is incomplete", "its end is missing", "Try again later.")


def limited(what: str, chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """Yield the chunks; raise OwnwordsError naming `what` once they hold more than `most` bytes."""
    left = most
    for chunk in chunks:
        left -= len(chunk)
        if left < 0:
            remedy = "Save it by hand, in parts, if it is to be quoted."
            raise OwnwordsError(f"{what} is too large", f"above {most:,} bytes", remedy)
        yield chunk
