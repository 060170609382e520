"""WARC (ISO 28500), packed or not: the pages and pictures that a crawler or a browser's recorder wrote down.

A file may hold a million records: it is read once from start to end, and what may be needed waits in a temporary file.
"""

import gzip
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from urllib.parse import urljoin

from newsreader.extract.saved.holdings import HeldPage, Unreadable, address_key
from newsreader.extract.saved.http_message import BODY_BYTES, Recorded, read_response

RECORDS = 2_000_000
PAGES = 5000
UNPACKED = 8 * 1024**3
"""Bytes read of one file, unpacked."""
SPOOLED = 2 * 1024**3
"""Bytes of pages and pictures that wait in the temporary file."""
_LINE = 64 * 1024
_LINES = 200
_PIECE = 1024**2
_REDIRECTS = 5

Place = tuple[int, int]
"""Where in the temporary file some bytes begin, and how many they are."""
Headers = dict[str, str]


class Warc:
    """A WARC file taken apart; to be closed. Raises Unreadable where the file does not begin with a record."""

    def __init__(self, path: Path) -> None:
        self.problems: list[str] = []
        self._spool = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as this object
        self._spooled = 0
        self._pages: dict[str, tuple[str, Headers, Place]] = {}
        self._pictures: dict[str, Place] = {}
        self._digests: dict[str, Place] = {}
        self._others: dict[str, str] = {}
        try:
            self._read(path)
        except BaseException:
            self._spool.close()
            raise

    @property
    def pictures(self) -> "Warc":
        """Its pictures, by their target's address."""
        return self

    def pages(self) -> Iterator[HeldPage]:
        """Yield its pages in their order; of a page recorded twice, the later."""
        for url, headers, place in self._pages.values():
            yield HeldPage(self._at(place), url, headers)

    def size(self, address: str) -> int:
        """Return how many bytes of a picture are held; 0 for none."""
        place = self._find(address)
        return place[1] if place else 0

    def read(self, address: str) -> bytes:
        """Return a picture's bytes; none where there are none."""
        place = self._find(address)
        return self._at(place) if place else b""

    def close(self) -> None:
        """Give the temporary file back."""
        self._spool.close()

    def _find(self, address: str) -> Place | None:
        """Return where a picture is, by way of redirects and of records that only refer to another."""
        key = address_key(address)
        for _ in range(_REDIRECTS):
            if key in self._pictures:
                return self._pictures[key]
            if key not in self._others:
                return None
            key = self._others[key]
        return None

    def _at(self, place: Place) -> bytes:
        self._spool.seek(place[0])
        return self._spool.read(place[1])

    def _read(self, path: Path) -> None:
        number = 0
        try:
            with path.open("rb") as raw:
                is_packed = raw.read(2) == b"\x1f\x8b"
                raw.seek(0)
                file: IO[bytes] = gzip.GzipFile(fileobj=raw) if is_packed else raw  # type: ignore[assignment]
                for headers, block in _records(file):
                    number += 1
                    self._take(headers, block)
        except (_Broken, EOFError, gzip.BadGzipFile, zlib.error) as error:
            if not number:
                raise Unreadable("it does not begin with a record") from error
            self.problems.append(f"The file is damaged or cut off after {number} records.")
        if number >= RECORDS or self._spooled >= SPOOLED or len(self._pages) >= PAGES:
            self.problems.append("The file holds more than is read of one file.")

    def _take(self, headers: Headers, block: bytes) -> None:
        kind = headers.get("warc-type", "").lower()
        url = headers.get("warc-target-uri", "").strip("<>")
        if not url.startswith(("http:", "https:")):
            return
        if kind == "revisit":
            self._refer(url, headers)
        elif kind == "response" and (answer := read_response(block)) is not None:
            self._keep(url, answer, headers.get("warc-payload-digest", ""))
        elif kind == "resource":
            answer = Recorded(200, {"content-type": headers.get("content-type", "")}, block)
            self._keep(url, answer, headers.get("warc-payload-digest", ""))

    def _refer(self, url: str, headers: Headers) -> None:
        """Note that an address had the same bytes as one recorded before."""
        place = self._digests.get(headers.get("warc-payload-digest", ""))
        if place is not None:
            self._pictures.setdefault(address_key(url), place)
        elif meant := headers.get("warc-refers-to-target-uri", "").strip("<>"):
            self._others.setdefault(address_key(url), address_key(meant))

    def _keep(self, url: str, answer: Recorded, digest: str) -> None:
        kind = answer.headers.get("content-type", "").split(";")[0].strip().lower()
        if 300 <= answer.status < 400 and (target := answer.headers.get("location")):
            try:
                self._others.setdefault(address_key(url), address_key(urljoin(url, target)))
            except ValueError:
                return
        if answer.status != 200 or not answer.body or self._spooled + len(answer.body) > SPOOLED:
            return
        if kind in ("text/html", "application/xhtml+xml"):
            if len(self._pages) < PAGES:
                headers = {"content-type": answer.headers["content-type"]}
                self._pages[address_key(url)] = (url, headers, self._put(answer.body))
        elif kind.startswith("image/") or kind in ("", "application/octet-stream", "binary/octet-stream"):
            place = self._put(answer.body)
            self._pictures.setdefault(address_key(url), place)
            if digest:
                self._digests.setdefault(digest, place)

    def _put(self, data: bytes) -> Place:
        self._spool.seek(self._spooled)
        self._spool.write(data)
        place = (self._spooled, len(data))
        self._spooled += len(data)
        return place


class _Broken(Exception):
    """A record does not follow the format, or the file ends within it."""


def _records(file: IO[bytes]) -> Iterator[tuple[Headers, bytes]]:
    """Yield headers and block of every record; an empty block where it is larger than a body may be."""
    left = UNPACKED
    for _ in range(RECORDS):
        headers = _headers(file)
        if headers is None:
            return
        told = headers.get("content-length", "")
        if not (told.isascii() and told.isdigit()) or len(told) > 15:
            raise _Broken
        size = int(told)
        left -= size
        if left < 0:
            raise _Broken
        yield headers, _block(file, size)


def _block(file: IO[bytes], size: int) -> bytes:
    pieces = []
    wanted = size <= BODY_BYTES
    while size:
        piece = file.read(min(size, _PIECE))
        if not piece:
            raise _Broken
        size -= len(piece)
        if wanted:
            pieces.append(piece)
    return b"".join(pieces)


def _headers(file: IO[bytes]) -> Headers | None:
    """Read a record's headers; None at the end of the file."""
    line = b"\n"
    for _ in range(_LINES):
        line = file.readline(_LINE)
        if line.strip() or not line:
            break
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        raise _Broken
    headers: Headers = {}
    for _ in range(_LINES):
        line = file.readline(_LINE)
        if not line.endswith(b"\n"):
            raise _Broken
        if not line.strip():
            return headers
        name, _mark, value = line.decode("utf-8", "replace").partition(":")
        headers[name.strip().lower()] = value.strip()
    raise _Broken
