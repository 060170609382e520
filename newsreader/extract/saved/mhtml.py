"""MHTML (RFC 2557): a page and its parts in one MIME message, as Chrome, Edge, Opera and Internet Explorer write it."""

import binascii
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from urllib.parse import urljoin

from newsreader.extract.saved.holdings import NOWHERE, HeldPage, PicturesInMemory, Unreadable, content_id_address
from newsreader.extract.saved.origin import told_origin

PARTS = 5000
LINES = 3_000_000
"""Twice what 100 MB have in the usual lines of 76 characters; the reader of MIME takes them one by one."""
FRAMES = 20
"""Pages looked at in one file: the one that was saved, then its frames."""
_PAGE_TYPES = ("text/html", "application/xhtml+xml")


class Mhtml:
    """A MIME message taken apart. Raises Unreadable for one that is nested beyond reason."""

    def __init__(self, data: bytes) -> None:
        self.problems: list[str] = []
        self.pictures = PicturesInMemory()
        self._pages: list[HeldPage] = []
        if data.count(b"\n") > LINES:
            raise Unreadable("it has too many lines")
        try:
            self._read(message_from_bytes(data))
        except (RecursionError, MessageError, binascii.Error) as error:
            raise Unreadable("its parts cannot be told apart") from error

    def pages(self) -> Iterator[HeldPage]:
        """Yield the page that was saved, then its frames."""
        yield from self._pages[:FRAMES]

    def _read(self, message: Message) -> None:
        whole = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location") or NOWHERE
        start = _header(message, "Content-ID") if not message.is_multipart() else _start(message)
        for number, part in enumerate(message.walk()):
            if number >= PARTS:
                self.problems.append(f"Only the first {PARTS} parts of the file were read.")
                break
            if not part.is_multipart():
                self._take(part, whole, start)

    def _take(self, part: Message, whole: str, start: str) -> None:
        body = part.get_payload(decode=True)
        if not isinstance(body, bytes):
            return
        content_id = _header(part, "Content-ID").strip("<>")
        location = _header(part, "Content-Location")
        kind = part.get_content_type()
        if kind in _PAGE_TYPES:
            is_first = not self._pages or bool(start and content_id == start)
            url = whole if is_first else urljoin(whole, location)
            if url == NOWHERE or not url.startswith(("http:", "https:")):
                url = told_origin(body) or NOWHERE
            page = HeldPage(body, url, {"content-type": _header(part, "Content-Type")})
            self._pages.insert(0 if is_first else len(self._pages), page)
        elif kind.startswith("image/") or kind == "application/octet-stream":
            if location:
                self.pictures.add(urljoin(whole, location), body)
            if content_id:
                self.pictures.add(content_id_address(content_id), body)


def _start(message: Message) -> str:
    """Return the id of the part that is the page itself, where the message tells it."""
    start = message.get_param("start")
    return start.strip().strip("<>") if isinstance(start, str) else ""


def _header(message: Message, name: str) -> str:
    """Return a header unfolded and decoded; addresses are folded anywhere, so white space is left out of them."""
    written = str(message.get(name, ""))
    with suppress(MessageError, LookupError, ValueError):
        written = str(make_header(decode_header(written)))
    return "".join(written.split()) if name != "Content-Type" else " ".join(written.split())
