"""Where an element stands, for the fast reader: base address, language, and its text as the sure reader has it."""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from newsreader.feeds.read.names import Untrusted

if TYPE_CHECKING:
    from lxml.etree import _Element

_XML = "{http://www.w3.org/XML/1998/namespace}"
_ABSOLUTE = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::\d+)?/[A-Za-z0-9._~%/+&=@,!:*()$'-]*(?:\?[A-Za-z0-9._~%/+&=@,!:*()$'?;-]+)?"
    r"(?:\#[A-Za-z0-9._~%/+&=@,!:*()$'?;-]+)?"
)
"""Addresses that ``urljoin`` leaves as they are."""
_WITHOUT_PLACE = ("tag:", "urn:")
"""Names that are no addresses: joining with a base leaves them as they are."""
_SLASHES = re.compile(r"^([A-Za-z][A-Za-z0-9+-.]*://)(/*)(.*?)")
_C1 = re.compile("[\x80-\x9f]")
_WINDOWS = {n: bytes([n]).decode("cp1252", "replace") for n in range(0x80, 0xA0)}
_MENDS = {n: char for n, char in _WINDOWS.items() if char != "\ufffd"}
_KINDS = {"text": "text/plain", "plain": "text/plain", "html": "text/html", "xhtml": "application/xhtml+xml"}
_TRUSTED_KINDS = frozenset(_KINDS.values())


@dataclass(frozen=True, slots=True)
class Scope:
    """Base address and language that hold for an element. ``is_local``: elements of this document may change them."""

    base: str
    language: str | None
    is_local: bool = False

    def of(self, element: "_Element") -> "Scope":
        """Return the scope of a child; the same one in documents where only the root tells base and language."""
        if not self.is_local:
            return self
        base = element.get(_XML + "base") or element.get("base")
        told = element.get(_XML + "lang")
        if told is None:
            told = element.get("lang")
        language = self.language if told is None else told or None
        return Scope(self._safe(base) if base else self.base, language, True)

    def _safe(self, base: str) -> str:
        found = self.resolved(base)
        if not found.startswith(("http://", "https://")):
            raise Untrusted(f"base {base}")
        return found

    def resolved(self, address: str) -> str:
        """Return an address made absolute, as feedparser does it."""
        if _ABSOLUTE.fullmatch(address) or address.startswith(_WITHOUT_PLACE):
            return address
        try:
            return urljoin(self.base, _SLASHES.sub(r"\1\3", address))
        except ValueError:
            return ""


def text_in(element: "_Element") -> str:
    """Return the text of an element that holds nothing else, damage by wrong encodings mended."""
    if len(element):
        raise Untrusted(f"markup in {element.tag!r}")
    text = element.text
    return mended(text.strip()) if text else ""


def address_in(element: "_Element", scope: Scope) -> str:
    """Return the address that is an element's text, made absolute."""
    if len(element):
        raise Untrusted(f"markup in {element.tag!r}")
    text = (element.text or "").strip()
    return mended(scope.resolved(text)) if text else ""


def mended(text: str) -> str:
    """Undo two damages: UTF-8 that was taken for Latin-1, and windows-1252 that was."""
    if text.isascii():
        return text
    with suppress(ValueError):
        text = text.encode("iso-8859-1").decode()
    return text if text.isprintable() or not _C1.search(text) else text.translate(_MENDS)


def kind_of(element: "_Element", default: str) -> str:
    """Return the media type of an element's text; raise Untrusted for one that asks for decoding."""
    told = element.get("type")
    if element.get("mode") not in (None, "escaped", "xml"):
        raise Untrusted("mode")
    if told is None:
        return default
    told = _KINDS.get(told.lower(), told.lower())
    if told not in _TRUSTED_KINDS:
        raise Untrusted(f"type {told}")
    return told
