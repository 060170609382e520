"""A body's content coding undone piece by piece, and never taken for whole when it was cut off.

httpx2 undoes the codings too and is left to do brotli and zstd; but it takes a gzip stream that ends early for a whole
one, and a feed cut off there would be stored as if its publisher had withdrawn the rest.
"""

import zlib
from collections.abc import Iterable, Iterator

import httpx2

_PIECE = 1 << 20
_GZIP = 31
"""zlib's window bits for a gzip stream."""


def decoded(response: httpx2.Response) -> Iterator[bytes]:
    """Return the body in pieces of at most about 1 MiB; raise httpx2.DecodingError where its coding is damaged."""
    coding = response.headers.get("content-encoding", "").strip().lower()
    return _unzipped(response.iter_raw()) if coding in ("gzip", "x-gzip") else response.iter_bytes()


def _unzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    unzip = zlib.decompressobj(_GZIP)
    has_data = False
    try:
        for piece in pieces:
            rest = piece
            while rest:
                if unzip.eof and not rest.startswith(b"\x1f"):
                    return  # servers pad the end
                if unzip.eof:
                    unzip = zlib.decompressobj(_GZIP)  # a gzip file may have several members
                has_data = True
                yield unzip.decompress(rest, _PIECE)
                rest = unzip.unconsumed_tail or unzip.unused_data
        if has_data and not unzip.eof:
            yield unzip.flush()
    except zlib.error as error:
        raise httpx2.DecodingError(str(error)) from error
    if has_data and not unzip.eof:
        raise httpx2.DecodingError("the gzip stream ends early")
