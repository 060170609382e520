"""An HTTP response as a crawler recorded it: status, headers, body with its codings undone."""

import zlib
from dataclasses import dataclass

BODY_BYTES = 50 * 1024**2
"""What a body may unpack to; a larger one is left out."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A recorded answer; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


def read_response(block: bytes) -> Recorded | None:
    """Read a response (RFC 9112); None where it is none, or its body cannot be unpacked within the limit."""
    head, mark, body = block.partition(b"\r\n\r\n")
    if not mark:
        head, _, body = block.partition(b"\n\n")
    line, *lines = head[:200_000].decode("latin-1").splitlines() or [""]
    words = line.split(None, 2)
    if len(words) < 2 or not words[0].startswith("HTTP/") or not (words[1].isascii() and words[1].isdigit()):
        return None
    headers = {}
    for written in lines:
        name, _, value = written.partition(":")
        headers[name.strip().lower()] = value.strip()
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _without_chunks(body)
    for coding in reversed(headers.get("content-encoding", "").lower().split(",")):
        unpacked = _unpacked(body, coding.strip())
        if unpacked is None:
            return None
        body = unpacked
    return Recorded(int(words[1]), headers, body)


def _without_chunks(body: bytes) -> bytes:
    """Join the chunks of a body; as it is where it has none, for some recorders join them and keep the header."""
    found: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\n", at, at + 1000)
        told = body[at:end].split(b";")[0].strip()
        try:
            size = int(told, 16) if end >= 0 and told[:1] not in (b"+", b"-") else -1
        except ValueError:
            size = -1
        if size < 0:
            return b"".join(found) if found else body
        if size == 0:
            break
        found.append(body[end + 1 : end + 1 + size])
        at = end + 1 + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return b"".join(found)


def _unpacked(body: bytes, coding: str) -> bytes | None:
    if coding in ("", "identity"):
        return body
    if coding in ("gzip", "x-gzip"):
        return _inflated(body, 31) if body[:2] == b"\x1f\x8b" else body
    if coding == "deflate":
        unpacked = _inflated(body, 15)
        return _inflated(body, -15) if unpacked is None else unpacked
    return None


def _inflated(body: bytes, bits: int) -> bytes | None:
    """Return what a body unpacks to, also where its end is missing; None where it is damaged or beyond the limit."""
    unpacker = zlib.decompressobj(bits)
    try:
        found = unpacker.decompress(body, BODY_BYTES + 1)
    except zlib.error:
        return None
    return found if len(found) <= BODY_BYTES else None
